"""Small drawings beside the text of a row, seen as well where the row is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable

_GROUND = QColor("#ffffff")
"""What lies under a drawing in a selected row, in both themes: the colours of drawings are made for it."""

_ROUND = 7


_FINE = 3
"""Pixels for each unit of a drawing, each way: drawings are twice the size at which they are shown."""


def drawn(size: QSize, draw: Callable[[QPainter], None]) -> QIcon:
    """An icon, drawn in so many units; in a selected row the same on a light ground, whatever is the colour of that."""
    icon = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        pixmap = QPixmap(size * _FINE)
        pixmap.fill(Qt.GlobalColor.transparent)
        canvas = QPainter(pixmap)
        canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas.scale(_FINE, _FINE)
        if mode == QIcon.Mode.Selected:
            canvas.setPen(Qt.PenStyle.NoPen)
            canvas.setBrush(_GROUND)
            canvas.drawRoundedRect(QRect(QPoint(), size), _ROUND, _ROUND)
        draw(canvas)
        canvas.end()
        icon.addPixmap(pixmap, mode)
    return icon


def swatch(color: str, width: int, height: int) -> QIcon:
    """A piece of a colour, in so many units."""

    def draw(canvas: QPainter) -> None:
        canvas.setPen(Qt.PenStyle.NoPen)
        canvas.setBrush(QColor(color))
        canvas.drawRoundedRect(2, 2, width - 4, height - 4, _ROUND, _ROUND)

    return drawn(QSize(width, height), draw)
