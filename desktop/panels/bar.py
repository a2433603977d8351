"""A bar above the article: words, and buttons for what can be done about them. Nothing is held up by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.i18n import paragraph
from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

_CHARACTERS = 60
"""Where there is room for fewer than these, the buttons stand below the words."""

_Roles = QPalette.ColorRole


class Bar(QFrame):
    """Hidden until there is something to say. ``sign`` stands before the words."""

    def __init__(
        self, name: str, sign: str = "", *, ground: _Roles = _Roles.ToolTipBase, ink: _Roles = _Roles.ToolTipText
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(ground)
        self._ink = ink
        self._said = ""
        self._words, self._buttons = QHBoxLayout(), QHBoxLayout()
        self._text = WrappedLabel()
        self._text.setForegroundRole(ink)
        self._words.addWidget(self._text, 1)
        if sign:
            self.add_before(QLabel(sign))
        self._buttons.addStretch(1)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.addLayout(self._words, 1)
        self._layout.addLayout(self._buttons)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, or ""."""
        return "" if self.isHidden() else self._said

    def say(self, text: str) -> None:
        """Say this."""
        self._said = text
        self._text.setText(paragraph(text))
        self._text.setAccessibleName(text)
        self.show()

    def add_before(self, widget: QWidget) -> None:
        """Put something before the words."""
        widget.setForegroundRole(self._ink)
        self._words.insertWidget(0, widget)

    def add_button(self, name: str, title: str, do: Callable[[], object]) -> QPushButton:
        """A further button at the end."""
        button = QPushButton(title)
        button.setObjectName(name)
        button.clicked.connect(lambda: do())
        self._buttons.addWidget(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the buttons below the words where there is little room beside them."""
        super().resizeEvent(event)
        is_narrow = self.width() < _CHARACTERS * self.fontMetrics().averageCharWidth()
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
