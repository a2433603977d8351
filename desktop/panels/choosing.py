"""Lists whose items act: a click or Enter takes one, and only once.

Qt's own `activated` comes, by the style of the desktop, after one click or two, and then besides `clicked`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Choosing(QObject):
    """Watches one list.

    Signals:
        chosen: An item was taken by mouse or key; carries its index.
    """

    chosen = Signal(QModelIndex)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.clicked.connect(self.chosen)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter takes the current item."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.key() not in _KEYS:
            return super().eventFilter(watched, event)
        index = self._view.currentIndex()
        if index.isValid() and not event.isAutoRepeat():
            self.chosen.emit(index)
        return True
