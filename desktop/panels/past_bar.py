"""A bar above the article that says that it is shown as it was, and not as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_CHARACTERS = 60


class PastBar(QFrame):
    """Hidden while the article is shown as it is.

    Signals:
        restore_wanted: What is shown is wanted back.
        left: The person wants to see the article as it is.
    """

    restore_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("past")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Highlight)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        restore = QPushButton(self.tr("Restore this state"))
        restore.setObjectName("restore")
        restore.clicked.connect(self.restore_wanted)
        leave = QPushButton(self.tr("Back to now"))
        leave.setObjectName("leave")
        leave.clicked.connect(self.left)
        sign = QLabel("⟲")
        for label in (sign, self._text):
            label.setForegroundRole(QPalette.ColorRole.HighlightedText)
        words, buttons = QHBoxLayout(), QHBoxLayout()
        words.addWidget(sign)
        words.addWidget(self._text, 1)
        buttons.addStretch(1)
        buttons.addWidget(restore)
        buttons.addWidget(leave)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.addLayout(words, 1)
        self._layout.addLayout(buttons)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown, or ""."""
        return "" if self.isHidden() else self._text.text()

    def show_text(self, text: str) -> None:
        """Say what is shown."""
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the buttons below the text where there is little room beside it."""
        super().resizeEvent(event)
        is_narrow = self.width() < _CHARACTERS * self.fontMetrics().averageCharWidth()
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
