"""Works on a project the way the window's worker does, and says on its output what was acknowledged.

Run by the tests of this folder, which kill it or let its system calls fail: `python driver.py TASK PROJECT [OUT]`.
Each line of the output is written at once: "ready", "saved ID", "refused ID REASON", "done".
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace as renamed
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from annotations.changes import AddRelation, AddSpan, Change, SetState, UpdateSpan
from annotations.document import Document, DocumentState, Markup, Record, Relation, Span, surface
from annotations.editing import Editor
from annotations.errors import UserError
from annotations.exporting.choices import Choices
from annotations.exporting.exporter import export
from annotations.session import Op, Session
from annotations.store import backups
from annotations.store.project_file import ProjectFile
from annotations.text import sha256
from schemas.evolve import Migration, Rename
from schemas.files import finished

if TYPE_CHECKING:
    from annotations.store.layer import Layer

LAYER = "main"


def say(*words: str) -> None:
    os.write(1, (" ".join(words).replace("\n", " ") + "\n").encode())


def open_session(project: ProjectFile) -> tuple[Session, Layer]:
    layer = project.layers()[0]
    journal = project.journal(1, layer)
    return Session(project.document(1), project.markup(1, layer), by="driver", journal=journal), layer


class Saver:
    """Commits every op of a session; after one was refused it checks that the file holds what it held before."""

    def __init__(self, project: ProjectFile, session: Session, layer: Layer) -> None:
        self.project, self.session, self.layer = project, session, layer
        self.refused = False

    def on_op(self, op: Op) -> None:
        journal = self.project.journal(1, self.layer)
        before = self.project.markup(1, self.layer)
        self.refused = False
        try:
            self.project.commit(self.session.document.id, self.layer, op)
        except UserError as error:
            self.refused = True
            assert self.project.journal(1, self.layer) == journal, "a refused op is in the journal"
            assert self.project.markup(1, self.layer) == before, "a refused op is in the state"
            say("refused", op.id, str(error))
        else:
            say("saved", op.id)


def span_at(session: Session, number: int) -> Span:
    start = 7 * number
    fragments = ((start, start + 5),)
    text = surface(session.document.text, fragments)
    return Span(f"span-{number}", "PER", fragments, text, note="ملاحظة طويلة بعض الشيء " * 40)


def annotate(project: ProjectFile) -> None:
    session, layer = open_session(project)
    saver = Saver(project, session, layer)
    session.observe(saver.on_op)
    one, two, three = (span_at(session, number) for number in range(3))

    def apply(change: Change) -> None:
        session.apply(change)
        if saver.refused:  # as the window does: back to the file, then the person tries again
            session.revert(project.markup(1, layer), project.journal(1, layer))
            session.apply(change)
            assert not saver.refused, "the next commit was refused as well"

    apply(AddSpan(one))
    apply(AddSpan(two))
    apply(AddRelation(Relation("relation-1", "SAME_AS", one.id, two.id)))
    apply(AddSpan(three))
    apply(UpdateSpan(three, replace(three, label="ORG")))
    editor = Editor(session.document, session.markup, project.schema())
    apply(editor.remove_span(one))
    apply(SetState(session.markup.state, DocumentState("done")))


def undo(project: ProjectFile) -> None:
    session, layer = open_session(project)
    saver = Saver(project, session, layer)
    session.observe(saver.on_op)
    for step in (session.undo, session.undo, session.redo, session.undo):
        step()
        if saver.refused:
            session.revert(project.markup(1, layer), project.journal(1, layer))


def records() -> list[Record]:
    """Thirty articles with spans and a relation, too many to come in with one write."""
    made = []
    for number in range(30):
        text = f"المقال {number} عن مدينة العقبة وعن مينائها. " * 30 + "\n"
        document = Document(f"imported-{number}", f"المقال {number}", text, sha256(text))
        spans = [
            Span(f"s{place}", "GPE", ((place, place + 5),), text[place : place + 5]) for place in range(0, 400, 10)
        ]
        markup = Markup(spans, [Relation("r", "SAME_AS", "s0", "s10")])
        made.append(Record(document, LAYER, "driver", spans=tuple(spans), relations=tuple(markup.ordered_relations())))
    return made


def bring_in(project: ProjectFile) -> None:
    try:
        count = project.add_records(records(), by="driver")
    except UserError as error:
        say("refused", "import", str(error))
        count = project.add_records(records(), by="driver")
    say("saved", str(count))


def write_out(project: ProjectFile, out: Path) -> None:
    try:
        report = export(project.records, project.schema(), out, Choices(status="all"))
    except UserError as error:
        say("refused", "export", str(error))
        report = export(project.records, project.schema(), out, Choices(status="all"))
    say("saved", report.sha256)


def make_another(project: ProjectFile) -> None:
    ProjectFile.create(project.path.with_name("another.hashiya"), project.schema())
    say("saved", "another")


def batch(project: ProjectFile) -> None:
    """One step over thirty articles, and back."""
    project.add_records(records_without_spans(), by="driver")
    say("saved", "articles")
    layer = project.layers()[0]
    found = [project.document(row.key) for row in project.documents()[1:]]
    changes = [
        (one.id, AddSpan(Span(f"b-{one.id}", "GPE", ((0, 6),), one.text[:6], note="ملاحظة " * 60))) for one in found
    ]
    done = project.commit_batch(changes, layer, by="driver")
    say("saved", done)
    project.undo_batch(done, by="driver")
    say("saved", "undone")


def evolve(project: ProjectFile) -> None:
    """The schema is changed over thirty articles, and back."""
    project.add_records(records(), by="driver")
    say("saved", "articles")
    before = project.schema()
    kinds = tuple(renamed(one, id="STATE") if one.id == "GPE" else one for one in before.entities)
    ends = {
        one.id: tuple(tuple("STATE" if label == "GPE" else label for label in side) for side in (one.head, one.tail))
        for one in before.relations
    }
    relations = tuple(renamed(one, head=ends[one.id][0], tail=ends[one.id][1]) for one in before.relations)
    carried = tuple(
        renamed(one, applies_to=tuple("STATE" if label == "GPE" else label for label in one.applies_to))
        for one in before.attributes
    )
    after = renamed(before, version=2, entities=kinds, relations=relations, attributes=carried)
    migration = Migration(before, finished(after), (Rename("entity", "GPE", "STATE"),))
    done, _ = project.migrate(migration, by="driver")
    say("saved", "changed")
    project.undo_batch(done, by="driver")
    say("saved", "undone")


def back_up(project: ProjectFile) -> None:
    """A backup over an older one; where the disk does not play along, once more."""
    try:
        made = backups.take_if_due(project)
    except UserError as error:
        say("refused", "backup", str(error))
        made = backups.take_if_due(project)
    say("saved", made.name if made else "nothing")


def put_back(path: Path) -> None:
    """The only backup in the place of the project; where the disk does not play along, once more."""
    (backup,) = backups.listed(path)
    try:
        backups.restore(path, backup.path)
    except UserError as error:
        say("refused", "restore", str(error))
        backups.restore(path, backup.path)
    say("saved", backup.path.name)


def records_without_spans() -> list[Record]:
    return [replace(record, spans=(), relations=()) for record in records()]


def main(task: str, path: str, *rest: str) -> None:
    if task == "restore":
        say("ready")
        put_back(Path(path))
        say("done")
        return
    with ProjectFile.open(Path(path)) as project:
        say("ready")
        if task == "export":
            write_out(project, Path(rest[0]))
        else:
            {
                "annotate": annotate,
                "undo": undo,
                "import": bring_in,
                "create": make_another,
                "batch": batch,
                "evolve": evolve,
                "backup": back_up,
                "open": lambda _: None,
            }[task](project)
    say("done")


if __name__ == "__main__":
    main(*sys.argv[1:])
