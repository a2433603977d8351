"""The real window, brought to show one thing or another: for pictures of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QToolButton

from annotations.samples import make_sample_project
from desktop import fonts, posting
from desktop.app import App
from desktop.pilot import Pilot
from desktop.schema_editor import draft as drafts
from desktop.tasks import Priority

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget

    from desktop.schema_editor.editor import SchemaEditor

MARKED = 1
"""The place of the sample article that is shown; it is fully marked."""


class Photographer:
    """One window with the marked sample article open."""

    def __init__(self, project: Path, *, theme: str, size: QSize) -> None:
        make_sample_project(project, by="ليلى")
        self.app = App(project, theme_name=theme)
        self.app.window.resize(size)
        self.app.show()
        self.pilot = Pilot(self.app)
        self.pilot.wait_for_article()
        row = self.app.window.documents.model.rows[MARKED]
        self.app.workspace.open_document(row.key)
        self.pilot.wait_until(lambda: self.pilot.session.document.title == row.title)

    def select(self, text: str) -> None:
        """Make the first span that reads so current."""
        spans = self.pilot.session.markup.ordered_spans()
        self.app.controller.desk.select_span(next(span.id for span in spans if span.text == text))

    def save(self, file: Path) -> None:
        """Photograph the window, or the schema editor where that is open."""
        for _ in range(20):
            QCoreApplication.processEvents()
        (self.app.evolving.editor or self.app.window).grab().save(str(file))

    def settle(self) -> None:
        """Let what was asked of the file be answered, and what is asked for then."""
        for _ in range(20):
            answers: list[object] = []
            self.app.worker.submit(lambda _: None, answers.append, answers.append, priority=Priority.SLICE)
            self.pilot.wait_until(lambda answers=answers: bool(answers))  # type: ignore[misc]

    def read_as(self, **facts: object) -> None:
        """Show the article in another way."""
        self.app.window.article.set_reading(replace(self.app.window.article.reading, **facts))  # type: ignore[arg-type]


def window(camera: Photographer) -> None:
    """The whole window with a span current."""
    camera.select("مرصد الأطلس")


def noto(camera: Photographer) -> None:
    """Only the article, in the other font."""
    camera.app.window.docks.toggle()
    camera.read_as(family=fonts.ARTICLE_FAMILIES[1])


def hints(camera: Photographer) -> None:
    """Letters on the targets of a relation."""
    camera.app.window.docks.toggle()
    camera.select("سلمى النجّار")
    camera.pilot.press("r")


def palette(camera: Photographer) -> None:
    """The palette of commands, searched in Arabic."""
    camera.pilot.press("k", ctrl=True)
    _type(camera.app.window.picker, "علاقة")


def guidance(camera: Photographer) -> None:
    """The rules of a label beside the article, and a precedent that was filed."""
    camera.select("مرصد الأطلس")
    camera.app.commands.run("guidance")
    camera.settle()
    camera.app.window.guidance.filed.emit("المبنى ومن فيه: يوسم بحسب السياق")
    camera.settle()
    camera.app.window.article.setFocus()


def statistics(camera: Photographer) -> None:
    """The corpus in numbers."""
    camera.app.commands.run("statistics")
    camera.pilot.wait_until(lambda: bool(camera.app.window.statistics.figures))
    camera.settle()


def concordance(camera: Photographer) -> None:
    """All mentions of a name, whatever its clitics."""
    camera.select("مرصد الأطلس")
    camera.pilot.press("a")
    camera.pilot.press("a", shift=True)
    camera.settle()


def proposals(camera: Photographer) -> None:
    """What is proposed in an article that is not marked yet, one of it current."""
    rows = camera.app.window.documents.model.rows
    camera.app.workspace.open_document(rows[0].key)
    camera.pilot.wait_until(lambda: camera.pilot.session.document.title == rows[0].title)
    camera.app.commands.run("propose")
    camera.pilot.wait_until(lambda: not camera.app.proposing.is_running)
    camera.settle()
    camera.pilot.press("l")
    camera.pilot.press("l")


def what_changed(camera: Photographer) -> None:
    """An article as it was a step ago."""
    camera.pilot.press("z", ctrl=True)
    camera.select("مرصد الأطلس")
    camera.pilot.press("1")
    camera.pilot.press("2")
    camera.pilot.wait_for_saved()
    camera.app.commands.run("what-changed")
    camera.settle()
    panel = camera.app.window.focusWidget()
    assert panel
    posting.press_key(panel, "down")
    camera.settle()


def schema_changes(camera: Photographer) -> None:
    """What a change of the schema would come to: renamed, merged, narrowed."""
    editor = _edited(camera)
    editor.look()
    camera.settle()


def second_looks(camera: Photographer) -> None:
    """What that has left for a person to look at, the first of it shown in the article."""
    _apply(camera, _edited(camera))
    panel = camera.app.window.focusWidget()
    assert panel
    posting.press_key(panel, "enter")
    camera.settle()


def _apply(camera: Photographer, editor: SchemaEditor) -> None:
    editor.look()
    camera.settle()
    editor.apply_button.click()
    camera.pilot.wait_until(lambda: camera.app.evolving.editor is None and not camera.app.batching.is_running)
    camera.settle()


def _edited(camera: Photographer) -> SchemaEditor:
    camera.app.commands.run("edit-schema")
    editor = camera.app.evolving.editor
    assert editor
    kinds = [one.id for one in editor.draft.schema.entities]
    made = drafts.with_item(editor.draft, "entity", kinds.index("PER"), id="PERSON")
    made = drafts.merged(made, "entity", kinds.index("LOC"), "GPE")
    relations = [one.id for one in made.schema.relations]
    editor.edit(drafts.with_item(made, "relation", relations.index("HAS_TITLE"), head=("ORG",)))
    return editor


def problems(camera: Photographer) -> None:
    """What a check of all articles found."""
    camera.pilot.press("1")
    camera.app.commands.run("problems")
    camera.pilot.wait_until(lambda: not camera.app.checking.is_running)
    camera.settle()


def names(camera: Photographer) -> None:
    """The lists of names."""
    camera.app.commands.run("names")
    camera.settle()


def history(camera: Photographer) -> None:
    """Steps over several articles: all are flagged, then all are done."""
    documents = camera.app.window.documents
    for deed in ("flag", "done"):
        documents.table.selectAll()
        documents.acted.emit(deed)
        camera.pilot.wait_until(lambda: not camera.app.batching.is_running)
        camera.settle()
    camera.app.commands.run("history")
    camera.settle()


def search(camera: Photographer) -> None:
    """All articles searched for a word, by lines."""
    camera.select("مرصد الأطلس")
    camera.app.commands.run("search")
    camera.settle()


def find(camera: Photographer) -> None:
    """A word found in the article."""
    camera.app.commands.run("find")
    _type(camera.app.window.find_bar, "الأطلس")
    camera.settle()


def document_filter(camera: Photographer) -> None:
    """The list of documents narrowed down, with all that it can be narrowed by."""
    documents = camera.app.window.documents
    documents.findChildren(QToolButton, "narrow")[0].click()
    camera.app.commands.run("find-article")
    _type(documents, "الأطلس")
    camera.settle()


def open_points(camera: Photographer) -> None:
    """What is left to do in the article, once the schema asks for more than it has."""
    camera.app.commands.run("edit-schema")
    editor = camera.app.evolving.editor
    assert editor
    editor.edit(drafts.with_item(editor.draft, "attribute", 0, required=True))
    _apply(camera, editor)
    camera.select("مرصد الأطلس")
    camera.pilot.press("w")
    camera.pilot.press("2")
    camera.settle()
    camera.app.commands.run("open-points")
    camera.settle()


def keys(camera: Photographer) -> None:
    """The keys of the moment over the article."""
    camera.select("مرصد الأطلس")
    camera.app.commands.run("keys")


def tour(camera: Photographer) -> None:
    """The first step of the guided tour."""
    camera.app.guiding.start()


def linked(camera: Photographer) -> None:
    """Two mentions of one thing, one of them current."""
    camera.select("مرصد الأطلس")
    camera.pilot.press("l")
    camera.settle()
    code = next(iter(camera.app.controller.hinted))
    for letter in code:
        camera.pilot.press(letter)
    camera.settle()


def choices(camera: Photographer) -> None:
    """Types to choose from at the text that was dragged over."""
    camera.pilot.select_by_mouse(*camera.pilot.find("مرصد الأطلس"))


def banner(camera: Photographer) -> None:
    """A fault and the tour above the article at once, and below it something that runs."""
    window = camera.app.window
    camera.app.guiding.start()
    window.warn("The last change could not be saved and was taken back. The disk is full.", offer_copy=True)
    window.running.begin("test", "…", lambda: None)


def _type(where: QWidget, text: str) -> None:
    field = where.findChild(QLineEdit)
    for letter in text:
        posting.press_key(field, letter, text=letter)
