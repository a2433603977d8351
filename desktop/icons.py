"""Small drawings beside the text of a row, seen as well where the row is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable

_GROUND = QColor("#ffffff")
"""What lies under a drawing in a selected row, in both themes: the colours of drawings are made for it."""

_ROUND_PX = 7


def drawn(size: QSize, draw: Callable[[QPainter], None]) -> QIcon:
    """An icon of a size in pixels; in a selected row the same on a light ground, whatever the colour of selection."""
    icon = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        canvas = QPainter(pixmap)
        canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
        if mode == QIcon.Mode.Selected:
            canvas.setPen(Qt.PenStyle.NoPen)
            canvas.setBrush(_GROUND)
            canvas.drawRoundedRect(pixmap.rect(), _ROUND_PX, _ROUND_PX)
        draw(canvas)
        canvas.end()
        icon.addPixmap(pixmap, mode)
    return icon


def swatch(color: str, width: int, height: int) -> QIcon:
    """A piece of a colour, of a size in pixels."""

    def draw(canvas: QPainter) -> None:
        canvas.setPen(Qt.PenStyle.NoPen)
        canvas.setBrush(QColor(color))
        canvas.drawRoundedRect(2, 2, width - 4, height - 4, _ROUND_PX, _ROUND_PX)

    return drawn(QSize(width, height), draw)
