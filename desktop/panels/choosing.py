"""Lists whose items act: a click or Enter takes one, and only once.

Qt's own `activated` comes, by the style of the desktop, after one click or two, and then besides `clicked`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QListView


def fit_rows(shown: QListView, *, most: int) -> None:
    """Give a list the height of its rows, of not more than so many; the rest is scrolled to. Long rows end in "…"."""
    shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows = min(shown.model().rowCount(), most)
    shown.setFixedHeight(rows * shown.sizeHintForRow(0) + 2 * shown.frameWidth())


def let_shrink(shown: QAbstractScrollArea) -> None:
    """Let a list or text be as low as little more than a line: on small screens there is no more room for it."""
    shown.setMinimumHeight(shown.fontMetrics().height() * 3 // 2)


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
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), view, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._take_current)

    def _take_current(self) -> None:
        index = self._view.currentIndex()
        if index.isValid():
            self.chosen.emit(index)
