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
    """Draws those of one panel, and again whenever its colours change or Qt has put its own drawings back.

    Qt does that where a window is restored or runs the other way, and tells nobody: a button is looked at as it paints.
    """

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        self._drawn: set[int] = set()
        dock.installEventFilter(self)
        dock.topLevelChanged.connect(self.draw)
        dock.featuresChanged.connect(self.draw)
        self.draw()

    def draw(self) -> None:
        """Give both buttons their drawings."""
        color = self._dock.palette().color(QPalette.ColorRole.WindowText)
        self._drawn.clear()
        for name, paint in (("qt_dockwidget_closebutton", _cross), ("qt_dockwidget_floatbutton", _windows)):
            button = self._dock.findChild(QAbstractButton, name)
            if button:
                icon = drawn(QSize(_UNITS, _UNITS), partial(paint, color=color))
                self._drawn.add(icon.cacheKey())
                button.setIcon(icon)
                button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See that the panel has other colours now, or a button another drawing."""
        if watched is self._dock:
            if event.type() == QEvent.Type.PaletteChange:
                self.draw()
        elif event.type() == QEvent.Type.Paint and self._is_of_qt(watched):
            self.draw()
        return False

    def _is_of_qt(self, button: QObject) -> bool:
        return isinstance(button, QAbstractButton) and button.icon().cacheKey() not in self._drawn


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
