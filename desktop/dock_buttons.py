"""The two small buttons on the title of a panel, drawn in the colour of its text: Qt's own fade on a dark ground."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QDockWidget

from desktop.icons import drawn

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

_UNITS = 20
"""The side of a drawing; at the usual size of an icon two of them are a pixel."""
_LINE = 2.2


class DockButtons(QObject):
    """Draws those of one panel, and again whenever its colours change or Qt has put its own drawings back."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        dock.installEventFilter(self)
        dock.topLevelChanged.connect(self.draw)
        dock.featuresChanged.connect(self.draw)
        self.draw()

    def draw(self) -> None:
        """Give both buttons their drawings."""
        color = self._dock.palette().color(QPalette.ColorRole.WindowText)
        for name, paint in (("qt_dockwidget_closebutton", _cross), ("qt_dockwidget_floatbutton", _windows)):
            button = self._dock.findChild(QAbstractButton, name)
            if button:
                button.setIcon(drawn(QSize(_UNITS, _UNITS), partial(paint, color=color)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See that the panel has other colours now."""
        if watched is self._dock and event.type() == QEvent.Type.PaletteChange:
            self.draw()
        return False


def _pen(color: QColor) -> QPen:
    return QPen(color, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _cross(canvas: QPainter, color: QColor) -> None:
    canvas.setPen(_pen(color))
    canvas.drawLine(5, 5, 15, 15)
    canvas.drawLine(5, 15, 15, 5)


def _windows(canvas: QPainter, color: QColor) -> None:
    """One window behind another: the panel can stand apart."""
    canvas.setPen(_pen(color))
    front, behind = QRectF(3.5, 7, 9.5, 9.5), QRectF(7, 3.5, 9.5, 9.5)
    canvas.drawRect(front)
    canvas.drawPolyline([behind.topLeft(), behind.topRight(), behind.bottomRight()])
