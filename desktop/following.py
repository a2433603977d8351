"""What is shown of the corpus is read again when what is marked has changed: soon, once, and only while it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.panels.search import SearchPanel

_SOON_MS = 200
"""How long nothing else is changed before it is read again."""


class Following(QObject):
    """Calls ``read`` a moment after a change, or when the panel comes into view again."""

    def __init__(self, panel: SearchPanel, read: Callable[[], None]) -> None:
        super().__init__(panel)
        self._panel, self._read = panel, read
        self._is_stale = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._on_time)
        panel.shown.connect(self._on_shown)

    def start(self) -> None:
        """Something has changed."""
        self._is_stale = True
        self._on_shown()

    def stop(self) -> None:
        """What is shown is new, or is wanted no more."""
        self._is_stale = False
        self._soon.stop()

    def _on_shown(self) -> None:
        if self._is_stale and self._panel.isVisible():
            self._soon.start()

    def _on_time(self) -> None:
        self._is_stale = False
        self._read()
