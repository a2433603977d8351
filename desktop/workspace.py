"""The open project as the window sees it: which article is open, and how window and file are kept in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.changes import SetState, flatten
from annotations.session import Session
from desktop.i18n import filled, told
from desktop.listing import Listing
from desktop.loading import LoadedArticle, LoadedProject, article_to_begin_with, load_article, load_project
from desktop.marked_names import MarkedNames
from desktop.saving import Saving
from desktop.settings import Place
from desktop.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotations.document import Markup, Status
    from annotations.session import Op
    from annotations.store.layer import Layer
    from annotations.store.project_file import ProjectFile
    from desktop.article.controller import ArticleController
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from schemas.model import Schema


class Workspace(QObject):
    """Moves between the articles of one project and keeps file and window in step.

    Attributes:
        by: Who works here.
        listing: Fills the list of documents.
        timing: Counts the time that is spent on the open article.
        names: Which names are marked in the project.

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
        self.listing = Listing(window.documents, worker, self, self._on_trouble)
        self.timing = Timing(window.article)
        self.names = MarkedNames(worker, self, self._on_trouble)
        self._saving = Saving(window, controller, worker, self.timing)
        self._project: LoadedProject | None = None
        self._key = 0
        self._wanted = 0
        self._place = (0, 0, 0)
        self._first = Place()
        self._relation = ""
        self._takes_focus = True
        controller.desk.is_name = self.names.holds
        controller.desk.op_made.connect(self._on_op)
        self.names.known.connect(self.changed)
        self._saving.failed.connect(self._on_not_saved)

    def start(self, place: Place) -> None:
        """Read the project and open the article of a place, or where it is not there the first one that is to do."""
        self._first = place
        self._worker.submit(lambda project: load_project(project, self.by, place), self._on_project, self._on_trouble)

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
        self._worker.submit(lambda project: load_article(project, key, self.layer), self._on_article, self._on_trouble)

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
        key, title = self._key, session.document.title
        self.listing.next_to_do(key, lambda following: self._go_on(following, title) if key == self._key else None)

    def _go_on(self, following: int | None, title: str) -> None:
        if following is None:
            self._window.say(self.tr("All articles are done."))
        else:
            self._window.say(filled(self.tr("Done: %1"), title))
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

    def reload(self, done: Callable[[], None]) -> None:
        """Show what the file holds, after something was done in it besides the open article; then call ``done``."""
        key, known = self._key, self._project.schema.sha256 if self._project else ""

        def read(project: ProjectFile) -> tuple[LoadedProject | None, LoadedArticle | None]:
            is_same = project.schema_sha256() == known
            article = load_article(project, key, self.layer) if key else None
            return None if is_same else load_project(project, self.by), article

        def shown(found: tuple[LoadedProject | None, LoadedArticle | None]) -> None:
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

    def _show_under(self, project: LoadedProject, article: LoadedArticle | None) -> None:
        """Show palette and open article under another version of the schema; the keyboard stays where it is."""
        start, end = self._controller.desk.view.selection.range if article else (0, 0)
        self._on_project(project)
        if article and article.key == self._key:
            self._key, self._wanted, self._takes_focus = 0, article.key, False
            self._place = (article.key, start, end)
            self._on_article(article)
        elif self._controller.session:  # another one was opened meanwhile, under the older version
            self._reopen()
        self.schema_changed.emit()

    def _reopen(self) -> None:
        """Read the open article again, and open it as if it had not been."""
        self._wanted, self._key = self._key, 0
        wanted = self._wanted
        self._worker.submit(lambda file: load_article(file, wanted, self.layer), self._on_article, self._on_trouble)

    def on_imported(self, has_grown: bool) -> None:
        """Show what came in; where the schema has grown with it, the open article is opened anew under it."""
        if has_grown:
            self._worker.submit(lambda project: load_project(project, self.by), self._on_grown, self._on_trouble)
        else:
            self.reload(lambda: None)
            self.read_documents()

    def _on_grown(self, project: LoadedProject) -> None:
        self._on_project(project)
        self.schema_changed.emit()
        if self._key:
            self._reopen()

    def read_names(self) -> None:
        """Read anew which names are marked in the project, where that may be other than what was followed here."""
        assert self._project
        self.names.read(self.layer, at_once=self._project.is_small)

    def read_documents(self) -> None:
        """Read the list of documents again, and open one where none is open, after an import."""
        self.listing.refresh()
        if self._controller.session is None:
            first = Place()
            self._worker.submit(
                lambda project: article_to_begin_with(project, self.layer, first),
                lambda key: self._open_first(key, first),
                self._on_trouble,
            )

    # Answers

    def _on_project(self, project: LoadedProject) -> None:
        self._project = project
        self._controller.desk.policy = project.clitic_policy
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
        self._window.documents.filter.show_marks(one.id for one in project.schema.markable())
        if self._controller.session is None:
            place, self._first = self._first, Place()
            self._open_first(project.first, place)
        self.listing.start(project.layer, project.done, project.listed)
        self.project_read.emit()
        if project.names:
            self.names.take(project.names)
        else:
            self.read_names()
            self.changed.emit()

    def _open_first(self, key: int, place: Place) -> None:
        if self._controller.session is None and key:
            if key == place.article:
                self.show_place(key, place.offset, place.offset)
            else:
                self.open_document(key)

    def _on_article(self, article: LoadedArticle) -> None:
        if article.key != self._wanted or not self._project:
            return
        if article.key == self._key and self._controller.session:  # asked for twice: what is open may be newer
            self._go_to_place()
            return
        self.write_time()
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
        self._saving.commit(session.document.id, self.layer, op)
        self.names.follow(op.change)
        self._follow_in_list(op, session.markup)
        self.changed.emit()

    def _follow_in_list(self, op: Op, markup: Markup) -> None:
        """Say in the list of documents what a change has made of the open one."""
        state, counts = markup.state, {"spans": len(markup.spans), "relations": len(markup.relations)}
        facts = {"status": state.status, "flag": state.flag, "note": state.note, "labels": state.labels}
        documents = self._window.documents
        documents.update_document(self._key, changed=op.at, **facts, **counts)
        states = [one for one in flatten(op.change) if isinstance(one, SetState)]
        documents.count_done(sum((one.after.status == "done") - (one.before.status == "done") for one in states))

    def write_time(self) -> None:
        """Write the time that was spent on the open article since the last commit; it is about to be left."""
        if self._key and not self.is_readonly:
            self._saving.write_time(self._key, self.layer)
        else:
            self.timing.take(0)  # it belongs to no article

    def _on_not_saved(self) -> None:
        """Take the view back to what the file holds."""
        key, layer = self._key, self.layer
        self._worker.submit(lambda project: load_article(project, key, layer), self._on_file_state, self._on_trouble)

    def _on_file_state(self, article: LoadedArticle) -> None:
        self._revert(article)
        self._saving.resume()
        self.read_documents()
        self.read_names()

    def _revert(self, article: LoadedArticle) -> None:
        session = self._controller.session
        if session and article.key == self._key:
            session.revert(article.markup, article.journal)
            self._controller.desk.refresh()
            self.reloaded.emit()
