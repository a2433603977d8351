"""Steps over several articles, done by the worker: one at a time, with progress, whole or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from annotations.progress import CancelledError, Progress
from desktop.i18n import told

if TYPE_CHECKING:
    from annotations.store.project_file import ProjectFile
    from desktop.article.controller import ArticleController
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.workspace import Workspace

Step = Callable[["ProjectFile", Progress], Any]
_OWNER = "batch"


class Batching(QObject):
    """Runs a step while the open article can be read but not changed, and then shows what the file holds.

    Signals:
        settled: A step was done, or was not, and the window shows what the file holds.
        progressed: How far the step that runs has come; carries percents.
        failed: A step was not done; carries the error.
    """

    settled = Signal()
    progressed = Signal(int)
    failed = Signal(object)

    def __init__(self, window: MainWindow, controller: ArticleController, workspace: Workspace, worker: Worker) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._workspace, self._worker = workspace, worker
        self._cancelled = threading.Event()
        self._is_running = False
        self._percent = -1
        self.progressed.connect(lambda percent: window.show_progress(percent, _OWNER))

    def run(self, what: str, step: Step, done: Callable[[Any], None]) -> bool:
        """Do a step that is called ``what`` while it lasts; ``done`` gets its result.

        False, which is said, where another step is still running.
        """
        if self._is_running:
            self._window.say(self.tr("A step over several articles is still running; wait for it or cancel it."))
            return False
        self._is_running, self._percent = True, -1
        self._cancelled.clear()
        self._controller.desk.lock(_OWNER, locked=True)
        self._window.show_busy(what, _OWNER)

        def answer(result: object) -> None:
            self._end()
            done(result)

        self._worker.submit(lambda project: step(project, self._tell), answer, self._on_failed)
        return True

    @property
    def is_running(self) -> bool:
        """True until the window shows what came of the step."""
        return self._is_running

    def cancel(self) -> None:
        """Stop the step that is running, with nothing changed."""
        self._cancelled.set()

    def _tell(self, done: int, total: int) -> None:
        """Pass progress on from the worker's thread, or end the step if it is cancelled."""
        if self._cancelled.is_set():
            raise CancelledError
        percent = 100 * done // max(1, total)
        if percent != self._percent:
            self._percent = percent
            self.progressed.emit(percent)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)
        if isinstance(error, CancelledError):
            self._window.say(self.tr("Cancelled; nothing was changed."))
        else:
            self._window.warn(told(error))

    def _end(self) -> None:
        self._window.show_busy("", _OWNER)
        self._workspace.reload(self._on_reloaded)

    def _on_reloaded(self) -> None:
        self._is_running = False  # not before: another step's lock would be taken off here
        self._controller.desk.lock(_OWNER, locked=False)
        self.settled.emit()
