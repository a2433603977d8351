"""The line below the article in which one types what to find in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QToolButton

from desktop.i18n import filled
from desktop.line_edit import LineEdit
from desktop.panels.flow import Flow

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent


class FindBar(QFrame):
    """Hidden until it is wanted.

    Signals:
        sought: Something else is sought; carries what was typed and whether its spelling must be exact.
        stepped: The next (1) or previous (-1) hit is wanted.
        left: The person has finished here.
    """

    sought = Signal(str, bool)
    stepped = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("find")
        self.setAccessibleName(self.tr("Find in the article"))
        self._typed = LineEdit()
        self._typed.setPlaceholderText(self.tr("Find in the article, whatever the spelling"))
        self._typed.setAccessibleName(self.tr("Find in the article"))
        self._typed.setClearButtonEnabled(True)
        self._typed.installEventFilter(self)
        self._exact = QCheckBox(self.tr("Exact spelling"))
        self._exact.installEventFilter(self)
        self._count = QLabel()
        self._count.setMinimumWidth(self.fontMetrics().horizontalAdvance("88 888 من 88 888"))
        layout = Flow()
        self.setLayout(layout)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.add(self._typed, stretch=1)
        layout.add(self._exact)
        layout.add(self._count)
        for text, name, step in (("▲", self.tr("Previous hit"), -1), ("▼", self.tr("Next hit"), 1)):
            button = QToolButton()
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.installEventFilter(self)
            button.clicked.connect(lambda _checked=False, step=step: self.stepped.emit(step))
            layout.add(button)
        self._typed.textChanged.connect(self._seek)
        self._exact.toggled.connect(self._seek)
        self.hide()

    def open(self, text: str) -> None:
        """Show the bar, with a text to begin with where there is one."""
        self.show()
        if text:
            self._typed.setText(text)
        self._typed.selectAll()
        self._typed.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._seek()

    def show_count(self, place: int, count: int) -> None:
        """Say which of how many hits is current; counted from 1."""
        none = self.tr("none") if self._typed.text() else ""
        text = filled(self.tr("%1 of %2"), place, count) if count else none
        self._count.setText(text)
        self._count.setAccessibleName(text)

    def _seek(self) -> None:
        self.sought.emit(self._typed.text(), self._exact.isChecked())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter goes to the next hit, Shift+Enter to the previous one, Esc back to the article."""
        if event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            return False
        return True
