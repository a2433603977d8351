"""The project file: made, committed to, filled with records and read as records."""

import os
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from annotations.changes import AddRelation, AddSpan, RemoveSpan, SetState
from annotations.document import DocumentState, Markup, Relation
from annotations.errors import BugError, UserError
from annotations.ids import new_id
from annotations.session import Op, Session
from annotations.store.project_file import ProjectFile
from tests.support.making import (
    ARTICLE,
    SCHEMA,
    document,
    random_change,
    random_markup,
    record_of,
    span_over,
)

PER = span_over(ARTICLE, "سامر حدّاد", identifier="s1")
ORG = span_over(ARTICLE, "الجامعة", label="ORG", identifier="s2")


def op(change: object, *, kind: str = "do", target: str = "") -> Op:
    return Op(new_id(), kind, change, target=target, by="ليلى", at=1)  # type: ignore[arg-type]


def state(project: ProjectFile) -> tuple[Markup, list[Op]]:
    layer = project.working_layer("ليلى")
    return project.markup(1, layer), project.journal(1, layer)


# Create


def test_a_new_project_holds_its_schema_and_nothing_else(tmp_path: Path):
    path = tmp_path / "corpus.hashiya"
    ProjectFile.create(path, SCHEMA, clitic_policy="whole-word")
    assert [entry.name for entry in tmp_path.iterdir()] == ["corpus.hashiya"]
    with ProjectFile.open(path) as project:
        assert project.schema() == SCHEMA
        assert project.meta("clitic_policy") == "whole-word"
        assert project.meta("no such thing") == ""
        assert project.documents() == []
        assert project.integrity_problems() == []
    assert [entry.name for entry in tmp_path.iterdir()] == ["corpus.hashiya"]


def test_what_is_there_is_never_replaced(tmp_path: Path):
    for path in (tmp_path / "file", tmp_path / "folder", tmp_path / "link"):
        if path.name == "file":
            path.write_bytes(b"mine")
        elif path.name == "folder":
            path.mkdir()
        else:
            path.symlink_to(tmp_path / "nowhere")
        with pytest.raises(UserError, match="is there already"):
            ProjectFile.create(path, SCHEMA)
    assert (tmp_path / "file").read_bytes() == b"mine"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "folder", "link"]


def test_a_project_in_no_folder_is_refused(tmp_path: Path):
    with pytest.raises(UserError, match=r"There is no folder .*none\. Make it first"):
        ProjectFile.create(tmp_path / "none" / "corpus.hashiya", SCHEMA)
    assert list(tmp_path.iterdir()) == []


def test_the_draft_of_a_killed_program_does_not_stand_in_the_way(tmp_path: Path):
    draft = tmp_path / f".corpus.hashiya.{os.getpid()}.new"
    draft.write_bytes(b"SQLite format 3\0 half a file")
    Path(f"{draft}-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7 half a journal")
    ProjectFile.create(tmp_path / "corpus.hashiya", SCHEMA)
    assert [entry.name for entry in tmp_path.iterdir()] == ["corpus.hashiya"]


# Commit


def test_a_commit_is_there_after_opening_again(path: Path):
    with ProjectFile.open(path) as project:
        layer = project.working_layer("ليلى")
        done = [
            op(AddSpan(PER)),
            op(AddSpan(ORG)),
            op(AddRelation(Relation("r1", "WORKS_FOR", "s1", "s2"))),
            op(SetState(DocumentState(), DocumentState("done", labels=("R&D",)))),
        ]
        for one in done:
            project.commit("d1", layer, one)
        before = state(project)
    with ProjectFile.open(path) as project:
        assert state(project) == before
        assert before[1] == done
        (row,) = project.documents()
        assert (row.status, row.spans, row.relations) == ("done", 2, 1)


@pytest.mark.parametrize(
    "change",
    [
        RemoveSpan(ORG),
        AddSpan(PER),
        AddRelation(Relation("r1", "WORKS_FOR", "s1", "s9")),
        AddRelation(Relation("r1", "WORKS_FOR", "s1", "s1")),
    ],
)
def test_a_commit_that_does_not_fit_leaves_the_file_as_it_was(path: Path, change: object):
    with ProjectFile.open(path) as project:
        layer = project.working_layer("ليلى")
        project.commit("d1", layer, op(AddSpan(PER)))
        before = state(project)
        with pytest.raises(BugError):
            project.commit("d1", layer, op(change))
        assert state(project) == before
        project.commit("d1", layer, op(AddSpan(ORG)))
        assert set(state(project)[0].spans) == {"s1", "s2"}


def test_a_commit_to_no_document_is_our_mistake(path: Path):
    with ProjectFile.open(path) as project, pytest.raises(BugError, match="not there"):
        project.commit("d9", project.working_layer(""), op(AddSpan(PER)))


class Storing(RuleBasedStateMachine):
    """Any sequence of changes, undo, redo, commits that fail and opening again, beside a model in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "corpus.hashiya"
        self.article = document()
        ProjectFile.create(self.path, SCHEMA)
        self.project = ProjectFile.open(self.path)
        self.project.add_records([record_of(self.article, random_markup(Random(1), self.article.text))], by="")
        self.layer = self.project.working_layer("")
        self.model = self.project.markup(1, self.layer)
        self.journal: list[Op] = []
        self._open_session()

    def _open_session(self) -> None:
        journal = self.project.journal(1, self.layer)
        assert journal == self.journal
        self.session = Session(self.project.document(1), self.project.markup(1, self.layer), journal=journal)
        self.session.observe(self._on_op)

    def _on_op(self, done: Op) -> None:
        self.project.commit("d1", self.layer, done)
        self.journal.append(done)

    @rule(random=st.randoms(use_true_random=False))
    def change(self, random: Random) -> None:
        self.session.apply(random_change(random, self.article, self.session.markup))
        self.model = self.session.markup.copy()

    @rule()
    def undo(self) -> None:
        self.session.undo()
        self.model = self.session.markup.copy()

    @rule()
    def redo(self) -> None:
        self.session.redo()
        self.model = self.session.markup.copy()

    @precondition(lambda self: self.journal)
    @rule()
    def commit_twice(self) -> None:
        with pytest.raises(BugError):
            self.project.commit("d1", self.layer, self.journal[0])

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = ProjectFile.open(self.path)
        self._open_session()
        assert self.session.markup == self.model

    @invariant()
    def the_file_holds_the_model(self) -> None:
        assert self.project.markup(1, self.layer) == self.model
        assert self.project.integrity_problems() == []

    def teardown(self) -> None:
        self.project.close()
        self.folder.cleanup()


TestStoring = Storing.TestCase
TestStoring.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)


# Records


def test_records_come_back_as_they_went_in(path: Path):
    random = Random(4)
    second = document("نص آخر.\n", identifier="d2")
    records = [
        record_of(second, random_markup(random, second.text), layer="b", annotator="هند"),
        record_of(second, random_markup(random, second.text), layer="a", annotator="ليلى"),
        record_of(second, random_markup(random, second.text), layer="a", annotator="سامر"),
    ]
    with ProjectFile.open(path) as project:
        assert project.add_records(records, by="ليلى") == 3
        _, *found = project.records()
    assert found == sorted(records, key=lambda record: (record.layer, record.annotator))


def test_all_layers_in_which_something_is_marked_are_read(path: Path):
    with ProjectFile.open(path) as project:
        project.add_records([record_of(document(), Markup(), layer="second", annotator="هند")], by="هند")
        first, second = project.layers()
        project.commit("d1", first, op(AddSpan(PER)))
        project.commit("d1", second, op(AddSpan(ORG)))
        marked = [(record.layer, [span.text for span in record.spans]) for record in project.records()]
        assert marked == [("main", ["سامر حدّاد"]), ("second", ["الجامعة"])]


def test_an_import_that_fails_at_its_last_record_imports_nothing(path: Path):
    article = document("نص آخر.\n", identifier="d2")
    good = record_of(article, Markup(), layer="a")
    with ProjectFile.open(path) as project:
        before = hash_of_content(project)
        broken = record_of(document("ثالث\n", identifier="d3"), Markup([PER]))
        twice = record_of(document("ثالث\n", identifier="d3"), Markup([PER]))
        with pytest.raises(BugError):
            project.add_records([good, broken, twice], by="")
        assert hash_of_content(project) == before


def hash_of_content(project: ProjectFile) -> object:
    return (project.documents(), project.layers(), list(project.records()))


def test_an_import_that_is_cancelled_while_it_is_written_imports_nothing(path: Path):
    def until_cancelled():
        yield record_of(document("رابع\n", identifier="d4"), Markup())
        raise KeyboardInterrupt

    with ProjectFile.open(path) as project:
        before = list(project.records())
        with pytest.raises(KeyboardInterrupt):
            project.add_records(until_cancelled(), by="")
        assert list(project.records()) == before
