"""How far work beside the window has come, told to it in whole percents; and whether it is still wanted."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from annotations.progress import CancelledError


class Telling(QObject):
    """One piece of work after another, each told from its first percent on.

    :meth:`tell` and :meth:`heed` are for work to call, in whatever thread it runs; see :mod:`annotations.progress`.

    Signals:
        progressed: How far it has come, in percent; begins anew where a second part begins.
    """

    progressed = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cancelled = threading.Event()
        self._percent = -1

    @property
    def percent(self) -> int:
        """How far it has come."""
        return max(0, self._percent)

    def begin(self) -> None:
        """Other work begins, which nobody has cancelled yet."""
        self._cancelled.clear()
        self._percent = -1

    def cancel(self) -> None:
        """The work is not wanted any more."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """True once it is not wanted any more."""
        return self._cancelled.is_set()

    def tell(self, done: int, total: int) -> None:
        """Pass on how far the work has come. Raises CancelledError where it is not wanted any more."""
        self.heed(done, total)
        percent = 100 * done // max(1, total)
        if percent != self._percent:
            self._percent = percent
            self.progressed.emit(percent)

    def heed(self, _done: int, _total: int) -> None:
        """Tell nothing. Raises CancelledError where the work is not wanted any more."""
        if self._cancelled.is_set():
            raise CancelledError
