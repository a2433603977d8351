"""Words that go on in further lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle

from desktop.i18n import is_from_right

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class WrappedLabel(QLabel):
    """Plain text, broken into as many lines as it needs, which all begin at the same edge.

    Qt takes off the space at which a line from right to left was broken twice: each line but the last stands off.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw lines from right to left ourselves."""
        if not (self.wordWrap() and is_from_right(self.text())):
            super().paintEvent(event)
            return
        room = self.contentsRect()
        side = QStyle.visualAlignment(Qt.LayoutDirection.RightToLeft, self.alignment())
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font(), self)
        option = QTextOption(side & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        height = _break(layout, room.width(), QFontMetricsF(self.font()).leading())
        spare = 0.0 if side & Qt.AlignmentFlag.AlignTop else room.height() - height
        top = room.top() + (spare if side & Qt.AlignmentFlag.AlignBottom else spare / 2)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout.draw(painter, QPointF(room.left(), top))
        painter.end()


def _break(layout: QTextLayout, width: float, leading: float) -> float:
    """Break a text into lines of a width, one below the other as in any label; returns their height."""
    height = -leading
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height += leading
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return height
