"""Restoring and repairing files beside the window: in a thread of its own, with progress, cancelled whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject

from annotations.progress import Progress
from desktop.aside import Aside
from desktop.dialogs.working import WorkingDialog
from desktop.telling import Telling

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

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._aside = Aside("mending", self)
        self._telling = Telling(self)
        self.dialog: WorkingDialog | None = None
        self._telling.progressed.connect(self._show_progress)

    @property
    def is_running(self) -> bool:
        """True while something is under way."""
        return self.dialog is not None

    def run(self, what: str, work: Work, done: Done, failed: Failed, window: QWidget) -> None:
        """Do some work that is called ``what`` while it lasts, over a window; one of the two gets what comes of it."""
        self._telling.begin()
        self.dialog = WorkingDialog(what, window)
        self.dialog.cancelled.connect(self.cancel)
        self.dialog.show()
        self._aside.run(
            lambda: work(self._telling.tell), lambda result: self._end(done, result), lambda e: self._end(failed, e)
        )

    def cancel(self) -> None:
        """Stop; all is then as it was before."""
        self._telling.cancel()

    def wait(self) -> None:
        """Wait until the work has ended, and take away what was shown. What comes of it is told to nobody then."""
        self._aside.wait()
        self._take_away()

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
