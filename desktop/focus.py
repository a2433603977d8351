"""A ring around whatever has the keyboard, the same for every control: styles show it faintly or not at all."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

_WIDTH_PX = 2
_OUTSIDE_PX = 1
_CORNER_PX = 3


class FocusRing(QObject):
    """Shows where keys go, in all windows of an application. One is enough for a process."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._ring: _Ring | None = None
        self._target: QWidget | None = None
        application.focusChanged.connect(self._on_focus_changed)

    @property
    def target(self) -> QWidget | None:
        """What the ring is around."""
        return self._target

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._target is not None and shiboken6.isValid(self._target):
            self._target.removeEventFilter(self)
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring, self._target = None, now
        parent = now.parentWidget() if now is not None else None
        if now is not None and parent is not None and not isinstance(now, QMenu | QMenuBar):
            self._ring = _Ring(parent)
            now.installEventFilter(self)
            self._place()

    def _place(self) -> None:
        """Around the control, as far as its parent has room: so it scrolls with it and is clipped with it."""
        if self._ring and self._target:
            around = self._target.geometry().adjusted(-_OUTSIDE_PX, -_OUTSIDE_PX, _OUTSIDE_PX, _OUTSIDE_PX)
            self._ring.setGeometry(around.intersected(_inside(self._target)))
            self._ring.setVisible(self._target.isVisible())
            self._ring.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the control."""
        kinds = QEvent.Type
        if event.type() in (kinds.Resize, kinds.Move, kinds.Show, kinds.Hide):
            self._place()
        return super().eventFilter(watched, event)


class _Ring(QWidget):
    """The ring itself: a sibling of the control, out of the way of the mouse and of screen readers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("focus-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A line in the colour of what is current."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), _WIDTH_PX))
        inset = _WIDTH_PX / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _CORNER_PX, _CORNER_PX)
        painter.end()


def _inside(control: QWidget) -> QRect:
    parent = control.parentWidget()
    return parent.rect() if parent else QRect()
