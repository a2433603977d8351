"""What import and export share in the window: one runs at a time, is told how far it has come, and can be cancelled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotations.progress import CancelledError
from desktop.aside import Aside
from desktop.i18n import told
from desktop.telling import Telling


class Exchange(QObject):
    """Keeps what is running.

    Attributes:
        may_begin: False while something else runs that would stand in its way.
        tell: Passes progress on, from whatever thread the work runs in, or ends the work if it is cancelled.

    Signals:
        busy: Something has begun; carries what, or "" when it has ended.
        progressed: How far it has come, in percent; begins anew where a second part begins.
        message: A short word for the person.
        warned: Something went wrong; carries what.
    """

    busy = Signal(str)
    progressed = Signal(int)
    message = Signal(str)
    warned = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._telling = Telling(self)
        self._telling.progressed.connect(self.progressed)
        self.tell = self._telling.tell
        self._aside = Aside("exchange", self)
        self._running = self._importing = False
        self.may_begin: Callable[[], bool] = lambda: True
        self._left: list[Callable[[], None]] = []

    @property
    def is_running(self) -> bool:
        """True while an import or export is under way, or a person is asked about one."""
        return self._running

    @property
    def is_importing(self) -> bool:
        """True while an import is under way; an export works on a snapshot and stands in nobody's way."""
        return self._importing

    def cancel(self) -> None:
        """Stop what is running; nothing half-done stays."""
        self._telling.cancel()

    def wait(self) -> None:
        """Wait until the thread has ended, and leave nothing behind.

        To be called after :meth:`cancel` and once the worker is closed: until then it may be writing a snapshot.
        """
        self._aside.wait()
        while self._left:
            self._left.pop()()

    def clean_up_with(self, clean: Callable[[], None]) -> None:
        """Have something done when all has ended, if it was not done before."""
        self._left.append(clean)

    def begin(self, what: str, *, importing: bool = False) -> bool:
        """Take the place; False, said to the person, where something is running."""
        if self._running or not self.may_begin():
            self.message.emit(self.tr("Something is still running; wait for it or cancel it."))
            return False
        self._running, self._importing = True, importing
        self._telling.begin()
        self.busy.emit(what)
        return True

    def end(self, text: str) -> None:
        """Give the place back, with a word for the person or ""."""
        self._running = self._importing = False
        self.busy.emit("")
        if text:
            self.message.emit(text)

    def fail(self, error: Exception) -> None:
        """End because of an error, or because the person wanted it."""
        cancelled = isinstance(error, CancelledError)
        self.end(self.tr("Cancelled; nothing was changed.") if cancelled else "")
        if not cancelled:
            self.warned.emit(told(error))

    def run_aside(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run work in a thread of its own; the answer comes in the window's."""
        self._aside.run(work, done, failed or self.fail)
