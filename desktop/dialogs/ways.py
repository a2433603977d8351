"""What stands in the way of opening a project, and what can be done: a button for each way, below one another.

A message box puts them side by side and cuts them where letters are large or the screen is small.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

WayOut = Literal["restore", "look", "repair", ""]
_CHARACTERS = 36


class WaysDialog(QDialog):
    """``ways`` are titles of buttons by what they mean; the last button leaves all as it is.

    Attributes:
        chosen: What the person wants, or "".
    """

    def __init__(self, title: str, problem: str, note: str, ways: Mapping[WayOut, str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.chosen: WayOut = ""
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for text in (problem, note):
            label = WrappedLabel(text)
            label.setMinimumWidth(_CHARACTERS * self.fontMetrics().averageCharWidth())
            layout.addWidget(label)
        for name, way in ways.items():
            button = QPushButton(way)
            button.setObjectName(name)
            button.clicked.connect(partial(self._choose, name))
            layout.addWidget(button)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("cancel")
        cancel.clicked.connect(self.reject)
        layout.addWidget(cancel)
        # Qt would make it two thirds of the screen at most, and cut what is wrong before the buttons.
        width = layout.totalSizeHint().width()
        self.setMinimumHeight(layout.totalHeightForWidth(width))
        self.resize(width, self.minimumHeight())

    def _choose(self, name: WayOut, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
        self.chosen = name
        self.accept()
