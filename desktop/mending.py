"""Restoring and repairing files beside the window: in a thread of its own, with progress, cancelled whole."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Signal

from annotations.progress import CancelledError, Progress
from desktop.aside import Aside
from desktop.dialogs.working import WorkingDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Work = Callable[[Progress], Any]
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


class Mending(QObject):
    """Does one thing at a time.

    Attributes:
        dialog: What is shown while it lasts, or None.
    """

    _progressed = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._aside = Aside("mending", self)
        self._cancelled = threading.Event()
        self._percent = -1
        self.dialog: WorkingDialog | None = None
        self._progressed.connect(self._show_progress)

    @property
    def is_running(self) -> bool:
        """True while something is under way."""
        return self.dialog is not None

    def run(self, what: str, work: Work, done: Done, failed: Failed, window: QWidget) -> None:
        """Do some work that is called ``what`` while it lasts, over a window; one of the two gets what comes of it."""
        self._cancelled.clear()
        self._percent = -1
        self.dialog = WorkingDialog(what, window)
        self.dialog.cancelled.connect(self.cancel)
        self.dialog.show()
        self._aside.run(
            lambda: work(self._tell), lambda result: self._end(done, result), lambda e: self._end(failed, e)
        )

    def cancel(self) -> None:
        """Stop; all is then as it was before."""
        self._cancelled.set()

    def wait(self) -> None:
        """Wait until the work has ended, and take away what was shown. What comes of it is told to nobody then."""
        self._aside.wait()
        self._take_away()

    def _tell(self, done: int, total: int) -> None:
        """Pass progress on from the thread of the work, or end it if it is cancelled."""
        if self._cancelled.is_set():
            raise CancelledError
        percent = 100 * done // max(1, total)
        if percent != self._percent:
            self._percent = percent
            self._progressed.emit(percent)

    def _show_progress(self, percent: int) -> None:
        if self.dialog:
            self.dialog.show_progress(percent)

    def _end(self, answer: Callable[[Any], None], value: object) -> None:
        if self.is_running:
            self._take_away()
            answer(value)

    def _take_away(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog and shiboken6.isValid(dialog):  # it belongs to a window that may be gone
            dialog.hide()
            dialog.deleteLater()
