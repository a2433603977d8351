"""The open project as the window sees it: which article is open, what is being saved, what to do when saving fails."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.attested import Attested
from annotations.session import Session
from desktop.i18n import told
from desktop.settings import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotations.dictionary import Proposal
    from annotations.document import Document, Markup, Status
    from annotations.session import Op
    from annotations.store.project_file import DocumentRow, Layer, ProjectFile
    from desktop.article.controller import ArticleController
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from schemas.model import Schema


@dataclass(frozen=True)
class _Project:
    """What is read once when a project is opened."""

    schema: Schema
    layer: Layer
    rows: list[DocumentRow]
    readonly: bool
    clitic_policy: str
    names: Attested


@dataclass(frozen=True)
class _Article:
    """What is read when an article is opened, or opened again after a commit failed."""

    key: int
    document: Document
    markup: Markup
    journal: list[Op]
    proposals: list[Proposal]


class Workspace(QObject):
    """Moves between the articles of one project and keeps file and window in step.

    Attributes:
        by: Who works here.

    ``about`` is what there is to say of a project that is open read-only.

    Signals:
        opened: An article is open now; carries its key.
        reloaded: The open article was taken back to what the file holds.
        schema_changed: The project has another version of its schema.
        project_read: The project is known: its schema, its layer, its documents.
        changed: What is marked is other than it was, in the open article or in others.
    """

    opened = Signal(int)
    reloaded = Signal()
    project_read = Signal()
    schema_changed = Signal()
    changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        controller: ArticleController,
        worker: Worker,
        *,
        by: str,
        language: str,
        about: str = "",
    ) -> None:
        super().__init__(window)
        self._about = about
        self.by = by
        self._language = language
        self._window = window
        self._controller = controller
        self._worker = worker
        self._project: _Project | None = None
        self._key = 0
        self._wanted = 0
        self._place = (0, 0, 0)
        self._first = Place()
        self._relation = ""
        self._warning = ""
        self._takes_focus = True
        worker.commit_failed.connect(self._on_commit_failed)
        worker.saved.connect(self._on_saved)
        controller.desk.op_made.connect(self._on_op)
        controller.desk.op_made.connect(lambda _: self.changed.emit())

    def start(self, place: Place) -> None:
        """Read the project and open the article of a place, or where it is not there the first one that is to do."""
        self._first = place
        self._worker.submit(self._read_project, self._on_project, self._on_trouble)

    @property
    def schema(self) -> Schema | None:
        """The schema of the project, once it has been read."""
        return self._project.schema if self._project else None

    @property
    def is_readonly(self) -> bool:
        """True where nothing can be written into the project."""
        return self._project is None or self._project.readonly

    @property
    def language(self) -> str:
        """The language in which titles of labels are shown, "ar" or "en"."""
        return self._language

    def open_document(self, key: int) -> None:
        """Open an article; of several asked for in a row only the last is shown.

        The one that is open already stays as it is: what was read of it a moment ago may be older than what is shown.
        """
        self._takes_focus = True
        self._open(key)

    def _open(self, key: int) -> None:
        self._wanted = key
        if key == self._key and self._controller.session:
            return
        self._worker.submit(lambda project: self._read_article(project, key), self._on_article, self._on_trouble)

    def show_place(self, key: int, start: int, end: int, *, relation: str = "", focus: bool = True) -> None:
        """Open an article and select a relation by its id, or [start, end), in code points, or the span that is that.

        Without ``focus`` the keyboard stays where it is.
        """
        self._place, self._takes_focus = (key, start, end), focus
        self._relation = relation
        if key == self._key and self._controller.session:
            self._wanted = key  # not the one that was asked for before and is still being read
            self._go_to_place()
        else:
            self._open(key)

    def _go_to_place(self) -> None:
        """Select what was asked for with the article that is open now."""
        (key, start, end), self._place = self._place, (0, 0, 0)
        if key != self._key:
            return
        desk, session, relation = self._controller.desk, self._controller.session, self._relation
        self._relation = ""
        if relation in desk.markup.relations:
            desk.select_span(desk.markup.relations[relation].head)  # which brings it into view
            desk.select_relation(relation)
            self._focus_article()
            return
        assert session
        length = len(session.document.text)  # a place that was remembered may be one of another file of that name
        start, end = min(start, length), min(end, length)
        found = [span.id for span in desk.spans.values() if (span.start, span.end) == (start, end)]
        if found:
            desk.select_span(found[0])
        else:
            desk.select_text(start, end)
        self._focus_article()

    def _focus_article(self) -> None:
        if self._takes_focus:
            self._window.article.setFocus()

    def step(self, step: int) -> None:
        """Open the next or previous article."""
        found = self._window.documents.neighbour(self._key, step)
        if found is None:
            self._window.say(self.tr("There is no further article."))
        else:
            self.open_document(found)

    def finish(self) -> None:
        """Mark the article as done and go on to the next one to do."""
        session = self._controller.session
        if session is None:
            return
        if session.markup.state.status != "done" and not self._controller.marking.set_status("done"):
            return
        following = self._window.documents.neighbour(self._key, 1, todo=True)
        if following is None:
            self._window.say(self.tr("All articles are done."))
        else:
            self.open_document(following)

    def set_status(self, status: Status) -> None:
        """Give the open article a status."""
        if self._controller.session:
            self._controller.marking.set_status(status)

    @property
    def key(self) -> int:
        """The number of the open article in the project file, or 0."""
        return self._key

    @property
    def place(self) -> Place:
        """Where one is: the open article and its caret."""
        return Place(self._key, self._window.article.selection.caret if self._controller.session else 0)

    @property
    def layer(self) -> Layer:
        """The layer that one works in, once the project has been read."""
        assert self._project
        return self._project.layer

    def names_with(self, text: str) -> list[str]:
        """The names marked in the project that hold this text and more."""
        return self._project.names.longer(text) if self._project else []

    def reload(self, done: Callable[[], None]) -> None:
        """Show what the file holds, after something was done in it besides the open article; then call ``done``."""
        key, known = self._key, self._project.schema.sha256 if self._project else ""

        def read(project: ProjectFile) -> tuple[_Project | None, _Article | None]:
            is_same = project.schema_sha256() == known
            return None if is_same else self._read_project(project), self._read_article(project, key) if key else None

        def shown(found: tuple[_Project | None, _Article | None]) -> None:
            project, article = found
            if project:
                self._show_under(project, article)
            elif article:
                self._revert(article)
                self.read_documents()
            done()
            self.changed.emit()

        def failed(error: Exception) -> None:
            done()
            self._on_trouble(error)

        self._worker.submit(read, shown, failed)
        self.read_names()

    def _show_under(self, project: _Project, article: _Article | None) -> None:
        """Show palette and open article under another version of the schema; the keyboard stays where it is."""
        start, end = self._controller.desk.view.selection.range if article else (0, 0)
        self._on_project(project)
        if article and article.key == self._key:
            self._key, self._wanted, self._takes_focus = 0, article.key, False
            self._place = (article.key, start, end) if start < end else (0, 0, 0)
            self._on_article(article)
        self.schema_changed.emit()

    def on_imported(self, has_grown: bool) -> None:
        """Show what came in; where the schema has grown with it, the open article is opened anew under it."""
        if has_grown:
            self._worker.submit(self._read_project, self._on_grown, self._on_trouble)
        else:
            self.reload(lambda: None)
            self.read_documents()

    def _on_grown(self, project: _Project) -> None:
        self._wanted, self._key = self._key, 0
        self._on_project(project)
        self.schema_changed.emit()
        if wanted := self._wanted:
            self._worker.submit(lambda file: self._read_article(file, wanted), self._on_article, self._on_trouble)

    def read_names(self) -> None:
        """Read anew which names are marked in the project, where that may be other than what was followed here."""
        self._worker.submit(lambda project: project.surfaces(self.layer), self._on_surfaces, self._on_trouble)

    def _on_surfaces(self, surfaces: list[tuple[str, int]]) -> None:
        if self._project:
            self._project = replace(self._project, names=Attested(surfaces))
            self._controller.desk.is_name = self._project.names.holds
            self.changed.emit()

    def read_documents(self) -> None:
        """Read the list of documents again, after an import."""
        self._worker.submit(lambda project: project.documents(self.layer), self._on_documents, self._on_trouble)

    # Reading

    def _read_project(self, project: ProjectFile) -> _Project:
        layer = project.layers()[0] if project.readonly and project.layers() else project.working_layer(self.by)
        names = Attested(project.surfaces(layer))
        policy = project.meta("clitic_policy")
        return _Project(project.schema(), layer, project.documents(layer), project.readonly, policy, names)

    def _read_article(self, project: ProjectFile, key: int) -> _Article:
        layer = self.layer
        document, markup, journal = project.document(key), project.markup(key, layer), project.journal(key, layer)
        return _Article(key, document, markup, journal, project.proposals(key, layer, covered=True))

    # Answers

    def _on_project(self, project: _Project) -> None:
        self._project = project
        self._controller.desk.policy = project.clitic_policy
        self._controller.desk.is_name = project.names.holds
        self._window.palette_panel.show_schema(project.schema, self._language)
        self._window.search.show_schema(project.schema)
        self._window.names.show_schema(project.schema, self._language)
        if project.readonly:
            why = self.tr("Nothing can be changed: the project is open read-only.")
            self._controller.desk.lock("read-only", locked=True, why=why)
            if not self._window.is_readonly:
                self._window.show_readonly()
                said = self.tr("This project is open read-only; nothing can be changed.")
                self._window.warn(f"{self._about} {said}".strip(), offer_copy=True)
        self._on_documents(project.rows)
        self.changed.emit()
        self.project_read.emit()

    def _on_documents(self, rows: list[DocumentRow]) -> None:
        self._window.documents.show_documents(rows)
        if self._controller.session is None and rows:
            self._open_first(rows)
        elif self._key:
            self._window.documents.make_current(self._key)

    def _open_first(self, rows: list[DocumentRow]) -> None:
        """Open the article where one was the last time, the first one to do, or the first of all."""
        place, self._first = self._first, Place()
        if any(row.key == place.article for row in rows):
            self.show_place(place.article, place.offset, place.offset)
        else:
            self.open_document(next((row.key for row in rows if row.status == "todo"), rows[0].key))

    def _on_article(self, article: _Article) -> None:
        if article.key != self._wanted or not self._project:
            return
        if article.key == self._key and self._controller.session:  # asked for twice: what is open may be newer
            self._go_to_place()
            return
        self._key = article.key
        session = Session(article.document, article.markup, by=self.by, journal=article.journal)
        self._controller.open(session, self._project.schema, article.proposals)
        self._window.show_article(is_open=True)
        self._window.documents.make_current(article.key)
        self._focus_article()
        self.opened.emit(article.key)
        self._go_to_place()

    def _on_trouble(self, error: Exception) -> None:
        self._window.warn(told(error), offer_copy=False)

    # Saving

    def _on_op(self, op: Op) -> None:
        session = self._controller.session
        assert session
        self._worker.commit(session.document.id, self.layer, op)
        assert self._project
        self._project.names.follow(op.change)
        markup = session.markup
        counts = {"spans": len(markup.spans), "relations": len(markup.relations)}
        self._window.documents.update_document(self._key, status=markup.state.status, **counts)

    def _on_commit_failed(self, error: Exception) -> None:
        """Take the view back to what the file holds, and say why."""
        self._controller.desk.lock("not saved", locked=True)
        text = self.tr("The last change could not be saved and was taken back.")
        self._warning = f"{text} {told(error)}"
        self._window.warn(self._warning, offer_copy=True)
        key = self._key
        self._worker.submit(lambda project: self._read_article(project, key), self._on_file_state, self._on_trouble)

    def _on_saved(self, _op: Op) -> None:
        """Say that saving works again where it is still said that it did not."""
        warning, self._warning = self._warning, ""
        if warning and self._window.banner_text == warning:
            again = self.tr("Saving works again.")
            self._window.warn(f"{warning} {again}", offer_copy=True)

    def _revert(self, article: _Article) -> None:
        session = self._controller.session
        if session and article.key == self._key:
            session.revert(article.markup, article.journal)
            self._controller.desk.refresh()
            self.reloaded.emit()

    def _on_file_state(self, article: _Article) -> None:
        self._revert(article)
        self._worker.resume()
        self._controller.desk.lock("not saved", locked=False)
        self.read_documents()
        self.read_names()
