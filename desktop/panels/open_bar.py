"""A bar above the article that says what is still open in it, one point at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from desktop.i18n import filled, told

if TYPE_CHECKING:
    from annotations.problems import Problem


class OpenBar(QFrame):
    """Hidden while nobody asks.

    Signals:
        next_wanted: The person wants to go to the next point.
        mend_wanted: What is open here can be mended, and is to be.
        done_wanted: The article is done all the same.
        left: The person does not want to see it.
    """

    next_wanted = Signal()
    mend_wanted = Signal()
    done_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("open")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.addWidget(self._text, 1)
        self._buttons: dict[str, QPushButton] = {}
        for name, title, signal in (
            ("mend", self.tr("Mend"), self.mend_wanted),
            ("next", self.tr("Next"), self.next_wanted),
            ("done", self.tr("Done all the same"), self.done_wanted),
            ("leave", self.tr("Close"), self.left),
        ):
            self._buttons[name] = button = QPushButton(title)
            button.setObjectName(name)
            button.clicked.connect(signal)
            layout.addWidget(button)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, or ""."""
        return "" if self.isHidden() else self._text.text()

    def show_point(self, point: Problem, number: int, total: int, *, asks: bool) -> None:
        """Show the point with this number, from 1, and where it ``asks`` the way to be done in spite of it."""
        text = filled(self.tr("Open, %1 of %2:"), number, total)
        self._text.setText(f"{text} {told(point.message)}")
        self._text.setAccessibleName(self._text.text())
        self._buttons["mend"].setVisible(point.fix is not None)
        self._buttons["next"].setVisible(total > 1)
        self._buttons["done"].setVisible(asks)
        self.show()
