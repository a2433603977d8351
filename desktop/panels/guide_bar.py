"""A bar above the article that says what to try next, a step at a time, while one tries it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from desktop.i18n import filled


class GuideBar(QFrame):
    """Hidden while nobody is being guided.

    Signals:
        skipped: The person wants to go on without doing the step.
        ended: The person has seen enough.
    """

    skipped = Signal()
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("guide")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self._place, self._text = QLabel(), QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        bold = self._place.font()
        bold.setBold(True)
        self._place.setFont(bold)
        self._skip, end = QPushButton(self.tr("Skip")), QPushButton(self.tr("End the tour"))
        self._skip.setObjectName("skip")
        end.setObjectName("end")
        self._skip.clicked.connect(self.skipped)
        end.clicked.connect(self.ended)
        layout = QHBoxLayout(self)
        layout.addWidget(self._place)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._skip)
        layout.addWidget(end)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said, or ""."""
        return "" if self.isHidden() else self._text.text()

    def show_step(self, text: str, number: int, total: int) -> None:
        """Say what to try now: the step with this number, from 1."""
        self._place.setText(filled(self.tr("%1 of %2"), number, total))
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._skip.setVisible(number < total)
        self.show()
