"""A ring around whatever has the keyboard, the same for every control: styles show it faintly or not at all."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

_WIDTH_PX = 2
_CORNER_PX = 3
_LARGER_THAN_ANY_PX = 16_000


class FocusRing(QObject):
    """Shows where keys go, in all windows of an application. One is enough for a process."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._ring: _Ring | None = None
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if now is not None and not now.isWindow() and not isinstance(now, QMenu | QMenuBar):
            self._ring = _Ring(now)
            self._ring.show()
            self._ring.raise_()


class _Ring(QWidget):
    """The ring itself: inside the edge of the control, and out of the way of the mouse.

    It is larger than any control and clipped by its own, and so goes where that goes without following its events:
    a filter of ours that still gets those of a control that is being destroyed brings the program down.
    """

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._control = control
        self.setObjectName("focus-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(0, 0, _LARGER_THAN_ANY_PX, _LARGER_THAN_ANY_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A line in the colour of what is current."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), _WIDTH_PX))
        inset = _WIDTH_PX / 2
        edge = QRectF(self._control.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(edge, _CORNER_PX, _CORNER_PX)
        painter.end()
