"""Steps over several articles, done by the worker: one at a time, with progress, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from annotations.progress import CancelledError, Progress
from desktop.i18n import told
from desktop.telling import Telling

if TYPE_CHECKING:
    from annotations.store.project_file import ProjectFile
    from desktop.article.controller import ArticleController
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.workspace import Workspace

Step = Callable[["ProjectFile", Progress], Any]
Failed = Callable[[Exception], None]
Progressed = Callable[[int], None]
_OWNER = "batch"


class Batching(QObject):
    """Runs a step while the open article can be read but not changed, and then shows what the file holds.

    Signals:
        settled: A step was done, or was not, and the window shows what the file holds.
    """

    settled = Signal()

    def __init__(self, window: MainWindow, controller: ArticleController, workspace: Workspace, worker: Worker) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._workspace, self._worker = workspace, worker
        self._telling = Telling(self)
        self._is_running = False
        self._warned: dict[str, str] = {}
        self._what = ""
        self._failed: Failed | None = None
        self._progressed: Progressed | None = None
        self._telling.progressed.connect(self._on_progress)

    def run(
        self,
        what: str,
        step: Step,
        done: Callable[[Any], None],
        *,
        failed: Failed | None = None,
        progressed: Progressed | None = None,
    ) -> bool:
        """Do a step that is called ``what`` while it lasts; ``done`` gets its result, ``failed`` why there is none.

        ``progressed`` is told besides the window how far it has come, in percent. False, which is said, where another
        step is still running.
        """
        if self._is_running:
            self._window.say(self.tr("A step over several articles is still running; wait for it or cancel it."))
            return False
        self._is_running, self._failed, self._progressed, self._what = True, failed, progressed, what
        self._telling.begin()
        self._controller.desk.lock(_OWNER, locked=True)
        self._window.running.begin(_OWNER, what, self.cancel)

        def answer(result: object) -> None:
            self._window.calm(self._warned.pop(what, ""))
            self._end()
            done(result)

        self._worker.submit(lambda project: step(project, self._telling.tell), answer, self._on_failed)
        return True

    @property
    def is_running(self) -> bool:
        """True until the window shows what came of the step."""
        return self._is_running

    def cancel(self) -> None:
        """Stop the step that is running, with nothing changed."""
        self._telling.cancel()

    def _on_progress(self, percent: int) -> None:
        self._window.running.show_progress(_OWNER, percent)
        if self._progressed:
            self._progressed(percent)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if self._failed:
            self._failed(error)
        if isinstance(error, CancelledError):
            self._window.say(self.tr("Cancelled; nothing was changed."))
        else:
            self._warned[self._what] = told(error)
            self._window.warn(self._warned[self._what])

    def _end(self) -> None:
        self._window.running.end(_OWNER)
        self._workspace.reload(self._on_reloaded)

    def _on_reloaded(self) -> None:
        self._is_running = False  # not before: another step's lock would be taken off here
        self._controller.desk.lock(_OWNER, locked=False)
        self.settled.emit()
