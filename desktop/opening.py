"""While a project file is being opened: the window lives on, and what takes long is shown and can be stopped."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop

from annotations.progress import CancelledError
from desktop.dialogs.working import WorkingDialog

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

SHOWN_AFTER_S = 0.5
"""Most projects are open by then."""
_SLICE_MS = 20


class Opening:
    """Is asked again and again by the window's thread while another one opens the file.

    Attributes:
        dialog: What is shown once it takes long, or None.
    """

    def __init__(self, path: Path, window: QWidget | None) -> None:
        self._path, self._window = path, window
        self._began = time.monotonic()
        self._is_cancelled = threading.Event()
        self._percent = 0
        self.dialog: WorkingDialog | None = None

    def tell(self, done: int, total: int) -> None:
        """Take how far an older project has been indexed; in the thread that opens it. Raises CancelledError."""
        if self._is_cancelled.is_set():
            raise CancelledError
        self._percent = 100 * done // max(1, total)

    def is_cancelled(self) -> bool:
        """True once the person has stopped it; in the thread that opens it."""
        return self._is_cancelled.is_set()

    def wait(self) -> None:
        """Let the window draw itself, and show what is going on once it takes long."""
        if self.dialog is None and time.monotonic() - self._began > SHOWN_AFTER_S:
            what = QCoreApplication.translate("Opening", "Opening and checking %1…")
            self.dialog = WorkingDialog(what.replace("%1", f"\u2068{self._path.name}\u2069"), self._window)
            self.dialog.cancelled.connect(self._is_cancelled.set)
            self.dialog.show()
        flags = QEventLoop.ProcessEventsFlag
        if self.dialog:
            self.dialog.show_progress(self._percent)
            QCoreApplication.processEvents(flags.AllEvents, _SLICE_MS)
        else:  # nothing else may be begun meanwhile
            QCoreApplication.processEvents(flags.ExcludeUserInputEvents, _SLICE_MS)

    def end(self) -> None:
        """Take away what was shown."""
        if self.dialog:
            self.dialog.hide()
            self.dialog.deleteLater()
            self.dialog = None
