"""Checking from the window: the open article as it is worked on, or all articles on a snapshot; both aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from annotations.consistency import Comparison, check_corpus
from annotations.document import Record
from annotations.progress import CancelledError
from annotations.project import check_consistency, comparison_of
from desktop.aside import Aside
from desktop.i18n import told
from desktop.panels.problems import EVERYWHERE, HERE, SECOND_LOOK
from desktop.slices import Slices
from desktop.snapshots import Snapshots
from desktop.telling import Telling

if TYPE_CHECKING:
    from annotations.document import Document, Markup
    from annotations.problems import Problem
    from annotations.store.layer import Layer
    from annotations.store.project_file import ProjectFile
    from desktop.article.controller import ArticleController
    from desktop.judging import Judging
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.workspace import Workspace

_OWNER = "checking"
_QUIET_MS = 400
"""How long nothing is changed in the article before it is checked anew."""


class Checking(QObject):
    """Fills the panel of problems; what is done with one of them is left to :class:`~desktop.judging.Judging`."""

    def __init__(
        self,
        window: MainWindow,
        controller: ArticleController,
        workspace: Workspace,
        worker: Worker,
        judging: Judging,
    ) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._workspace, self._worker = workspace, worker
        self._panel = window.problems
        self._judging = judging
        self._telling = Telling(self)
        self._snapshots = Snapshots("checking", worker, self._telling, self)
        self._article = Aside("checking the article", self)
        self._comparison: Comparison | None = None
        self._said_meanwhile: list[tuple[Problem, bool]] = []
        self._changed: dict[int, None] = {}
        self._is_running = self._is_looking = self._is_reading_looks = self._is_stale = self._is_behind = False
        self._looks = Slices(worker, self)
        self._found_looks: list[Problem] = []
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._check_open)
        self._connect()

    def _connect(self) -> None:
        self._panel.wanted.connect(self._check)
        self._panel.scope_chosen.connect(self._on_scope)
        self._panel.cancel_wanted.connect(self.cancel)
        self._panel.shown.connect(self._on_shown)
        self._panel.left.connect(lambda: self._window.article.setFocus(Qt.FocusReason.OtherFocusReason))
        self._judging.mended.connect(self._check_open)  # what else there is in it was found in the article as it was
        self._judging.judged.connect(self._on_judged)
        self._workspace.opened.connect(lambda _: self._on_opened())
        self._workspace.reloaded.connect(self._on_edited)
        self._workspace.schema_changed.connect(self._on_schema_changed)
        self._worker.saved.connect(lambda _: self._on_saved())
        self._controller.desk.op_made.connect(lambda _: self._on_edited())
        self._telling.progressed.connect(self._on_progress)

    @property
    def is_running(self) -> bool:
        """True while all articles are being checked."""
        return self._is_running

    def start(self) -> None:
        """Check all articles, unless that is being done."""
        self._window.docks.show("problems")
        self._panel.set_scope(EVERYWHERE)
        self._check_everywhere()

    def start_here(self) -> None:
        """Check the open article, now and after each change."""
        self._window.docks.show("problems")
        self._panel.set_scope(HERE)
        self._panel.forget()
        self._panel.focus_list()
        self._check_open()

    def start_second_looks(self) -> None:
        """Show what changes of the schema have left for a person to look at."""
        self._window.docks.show("problems")
        self._panel.set_scope(SECOND_LOOK)
        self._panel.forget()
        self._panel.focus_list()
        self._read_looks()

    def cancel(self) -> None:
        """Stop what is being checked."""
        self._quiet.stop()
        self._looks.cancel()
        self._is_reading_looks = False
        self._telling.cancel()

    def wait(self) -> None:
        """Wait until nothing is being checked, and leave no snapshot behind."""
        self._snapshots.wait()
        self._article.wait()

    def _check(self) -> None:
        checks = {HERE: self._check_open, EVERYWHERE: self._check_everywhere, SECOND_LOOK: self._read_looks}
        checks[self._panel.scope]()

    def _on_scope(self) -> None:
        self._panel.forget()
        self._check()

    # What changes of the schema have left

    def _read_looks(self) -> None:
        self._found_looks, self._is_reading_looks = [], True
        self._looks.start(
            lambda project: project.second_looks(),
            lambda looks: self._found_looks.extend(looks),
            self._on_looks,
            self._on_looks_failed,
        )

    def _on_looks_failed(self, error: Exception) -> None:
        self._is_reading_looks = False
        self._window.warn(told(error))

    def _on_looks(self) -> None:
        self._is_reading_looks = False
        if self._panel.scope == SECOND_LOOK:
            self._panel.show_problems(self._found_looks, layer=self._workspace.layer.whose)

    def _on_schema_changed(self) -> None:
        """Forget what was found under another version of the schema."""
        self._comparison = None
        self._panel.forget()
        if self._panel.isVisible() and self._panel.scope == SECOND_LOOK:
            self._read_looks()

    # All articles

    def _check_everywhere(self) -> None:
        if self._is_running:
            self._panel.show_busy(self._telling.percent)
            return
        self._is_running, self._is_behind = True, False
        self._telling.begin()
        self._said_meanwhile = []
        before, self._changed = self._changed, {}
        self._panel.show_busy()
        self._window.running.begin(_OWNER, self.tr("Checking…"), self.cancel)

        def check(project: ProjectFile) -> tuple[Comparison, list[Problem]]:
            comparison = comparison_of(project)
            return comparison, check_consistency(project, comparison, progress=self._telling.tell)

        def failed(error: Exception) -> None:
            self._end()
            self._changed = before | self._changed
            if self._panel.scope == EVERYWHERE:
                self._panel.forget()
            if isinstance(error, CancelledError):
                self._window.say(self.tr("Cancelled."))
            else:
                self._window.warn(told(error))

        self._snapshots.run(check, self._on_checked, failed)

    def _on_progress(self, percent: int) -> None:
        if self._is_running:
            self._window.running.show_progress(_OWNER, percent)
            if self._panel.scope == EVERYWHERE:
                self._panel.show_busy(percent)

    def _end(self) -> None:
        self._is_running = False
        self._window.running.end(_OWNER)

    def _on_checked(self, found: tuple[Comparison, list[Problem]]) -> None:
        self._end()
        self._comparison, problems = found
        here = self._workspace.layer.whose
        with_some = frozenset(one.document for one in problems if one.whose == here and not one.accepted)
        self._window.documents.filter.show_problems(with_some)
        if self._panel.scope == EVERYWHERE:
            self._panel.show_problems(problems, layer=self._workspace.layer.whose)
            for problem, accepted in self._said_meanwhile:
                self._panel.show_right(problem, accepted=accepted)
            self._panel.focus_list()
        if self._is_behind:
            self._on_changed()

    # The open article, by itself or, where all are shown, against what the last check of all has seen; there also those
    # that were changed and left before they were looked at

    def _on_edited(self) -> None:
        if self._workspace.key:
            self._changed[self._workspace.key] = None
        self._on_changed()

    def _on_changed(self) -> None:
        """Check the open article soon, and again once the problems are seen or the check of all has ended."""
        is_seen = self._panel.isVisible()
        self._is_behind = self._is_running or not is_seen
        if is_seen:
            self._quiet.start()

    def _on_saved(self) -> None:
        """What is to be looked at is read from the file, so only once it holds what was done."""
        if self._panel.scope == SECOND_LOOK:
            self._on_changed()

    def _on_shown(self) -> None:
        if self._is_behind:
            self._on_changed()

    def _check_open(self) -> None:
        """Look at the open article; what is changed while that lasts is looked at behind it."""
        self._quiet.stop()
        if self._panel.scope == SECOND_LOOK:
            self._read_looks()
            return
        if self._controller.session is None or (self._panel.scope == EVERYWHERE and self._comparison is None):
            return
        if self._is_looking:
            self._is_stale = True
            return
        self._is_looking, self._is_stale = True, False
        layer, here = self._workspace.layer, self._workspace.key
        key = next(iter(self._changed), here) if self._is_following else here
        if not self._is_running:  # what is looked at while all are checked is looked at again behind that
            self._changed.pop(key, None)

        def read(project: ProjectFile) -> tuple[set[str], Record | None]:
            return project.accepted_problems(layer), None if key == here else _record_of(project, key, layer)

        def look(found: tuple[set[str], Record | None]) -> None:
            accepted, record = found
            if record is None and self._workspace.key != here:  # another article was opened
                self._is_looking = False
                self._changed |= {here: None}
                self._check_open()
            else:
                self._look_at_article(accepted, record or self._record())

        self._worker.submit(read, look, self._on_article_failed)

    @property
    def _is_following(self) -> bool:
        """True where each article that was changed is looked at, whichever is open."""
        return self._panel.scope == EVERYWHERE and self._comparison is not None and not self._is_running

    def _look_at_article(self, accepted: set[str], record: Record) -> None:
        schema = self._workspace.schema
        assert schema
        alone = Comparison(schema, policy=self._controller.desk.policy, least_share=0)
        all_ = self._comparison if self._panel.scope == EVERYWHERE else None

        def look() -> list[Problem]:
            if all_:
                all_.add(record)
                return all_.problems(record, accepted)
            return check_corpus(lambda: [record], alone, accepted=lambda _: accepted)

        self._article.run(
            look, lambda problems: self._on_article(record, problems, alone=all_ is None), self._on_article_failed
        )

    def _record(self) -> Record:
        """The open article as it is now, as values."""
        session, layer = self._controller.session, self._workspace.layer
        assert session
        return _as_record(session.document, session.markup, layer)

    def _on_article(self, record: Record, problems: list[Problem], *, alone: bool) -> None:
        self._is_looking = False
        session = self._controller.session
        is_open = session is not None and session.document.id == record.document.id
        if self._panel.scope == SECOND_LOOK:
            return
        if alone != (self._panel.scope == HERE):
            self._is_stale = True
        elif not alone:
            self._panel.show_again(record.document.id, record.whose, problems)
        elif is_open:
            self._panel.show_problems(problems, layer=record.whose)
        if self._is_stale or (self._changed if self._is_following else not is_open):
            self._check_open()

    def _on_article_failed(self, error: Exception) -> None:
        self._is_looking = False
        self._window.warn(told(error))

    def _on_opened(self) -> None:
        if self._panel.scope == HERE:
            self._panel.forget()
            if self._panel.isVisible():
                self._check_open()
            else:
                self._is_behind = True

    def _on_judged(self, problem: Problem, accepted: bool) -> None:  # noqa: FBT001 - as the signal carries it
        self._panel.show_right(problem, accepted=accepted)
        if self._is_running:
            self._said_meanwhile.append((problem, accepted))
        if self._is_looking:  # with what was right before
            self._is_stale = True
        if self._is_reading_looks:  # likewise
            self._read_looks()


def _record_of(project: ProjectFile, key: int, layer: Layer) -> Record:
    """An article as it is in the file, as values."""
    return _as_record(project.document(key), project.markup(key, layer), layer)


def _as_record(document: Document, markup: Markup, layer: Layer) -> Record:
    spans, relations = tuple(markup.ordered_spans()), tuple(markup.ordered_relations())
    clusters = tuple(markup.clusters.values())
    return Record(document, layer.name, layer.annotator, spans=spans, relations=relations, clusters=clusters)
