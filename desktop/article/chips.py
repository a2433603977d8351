"""A small bubble of choices over the article: labels for a selection, types for a relation, values of an attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from desktop.keys import legend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme import Theme

_COLUMNS = 5
_GAP_PX = 6
_MARGIN_PX = 24


class Choice(NamedTuple):
    """One thing to choose: what it is, how it is shown, and the physical key that takes it ("" for none)."""

    id: str
    title: str
    color: str
    key: str


class Chips(QFrame):
    """Shows choices as chips beside a rectangle of its parent.

    Signals:
        chosen: A chip was clicked; carries the choice's id.
        pinned: The pin of a chip was clicked; carries the choice's id.
    """

    chosen = Signal(str)
    pinned = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        self.setObjectName("chips")
        self.setAccessibleName(self.tr("Choices"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(5, 5, 5, 5)
        self._grid.setSpacing(4)
        self.hide()

    def offer(
        self, choices: Sequence[Choice], beside: QRect, theme: Theme, *, title: str = "", with_pins: bool = False
    ) -> None:
        """Show the choices under a rectangle of the parent, or above it where there is no room."""
        while (item := self._grid.takeAt(0)) is not None:
            if chip := item.widget():
                chip.hide()
                chip.deleteLater()
        chips = [self._chip(choice, theme, with_pin=with_pins) for choice in choices]
        columns = self._columns([chip.sizeHint().width() for chip in chips])
        if title:
            self._grid.addWidget(_plain(title), 0, 0, 1, columns)
        for number, chip in enumerate(chips):
            self._grid.addWidget(chip, number // columns + bool(title), number % columns)
        self._grid.activate()
        self.adjustSize()
        self.move(self._place(beside))
        self.show()
        self.raise_()

    def _columns(self, widths: list[int]) -> int:
        """As many columns as fit beside each other in the parent."""
        room = self._area.width() - _MARGIN_PX
        columns = _COLUMNS
        while columns > 1 and sum(max(widths[place::columns], default=0) + 4 for place in range(columns)) > room:
            columns -= 1
        return columns

    def _chip(self, choice: Choice, theme: Theme, *, with_pin: bool) -> QWidget:
        chip = self._button(choice, theme)
        if not with_pin:
            return chip
        pin = QToolButton(self)
        pin.setAutoRaise(True)
        pin.setIcon(_pin(theme))
        pin.setIconSize(QSize(10, 10))
        pin.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        name = self.tr("Keep %1 for every selection").replace("%1", choice.title)
        pin.setAccessibleName(name)
        pin.setToolTip(name.replace("<", "&lt;"))
        pin.clicked.connect(lambda _checked=False, chosen=choice.id: self.pinned.emit(chosen))
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(chip, 1)
        row.addWidget(pin)
        return holder

    def _button(self, choice: Choice, theme: Theme) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(choice.title.replace("&", "&&") + (f"  {legend(choice.key)}" if choice.key else ""))
        chip.setAccessibleName(choice.title)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ground = theme.tinted(choice.color, theme.tag_tint).name()
        chip.setStyleSheet(
            f"QToolButton {{ background: {ground}; color: {theme.text}; border: 1px solid {theme.edge(choice.color)};"
            " border-radius: 4px; padding: 3px 7px; }"
            f"QToolButton:hover {{ background: {theme.selection}; }}"
        )
        chip.clicked.connect(lambda _checked=False, chosen=choice.id: self.chosen.emit(chosen))
        return chip

    def _place(self, beside: QRect) -> QPoint:
        room = self._area.rect()
        x = max(4, min(beside.center().x() - self.width() // 2, room.width() - self.width() - 4))
        below = beside.bottom() + _GAP_PX
        fits = below + self.height() <= room.height()
        return QPoint(x, below if fits else max(4, beside.top() - self.height() - _GAP_PX))


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _pin(theme: Theme) -> QIcon:
    """A drawing pin."""
    pixmap = QPixmap(20, 20)
    pixmap.fill(Qt.GlobalColor.transparent)
    canvas = QPainter(pixmap)
    canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
    canvas.setPen(QPen(QColor(theme.muted), 2))
    canvas.drawLine(QPointF(10, 11), QPointF(10, 19))
    canvas.setBrush(QColor(theme.muted))
    canvas.drawEllipse(QPointF(10, 7), 5, 5)
    canvas.end()
    return QIcon(pixmap)
