"""Scrolling while a gesture is held above or below the window, also while the pointer rests there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

STEP_MS = 30


class EdgeScrolling(QObject):
    """Scrolls step by step for as long as the pointer is held outside.

    Signals:
        stepped: Another step was scrolled; carries where the pointer is, in pixels of the viewport.
    """

    stepped = Signal(QPointF)

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._held_at = QPointF()
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._step)

    def follow(self, point: QPointF) -> None:
        """Begin where the pointer of a gesture has left the window above or below, and end where it is back."""
        self._held_at = point
        if 0 <= point.y() <= self._area.viewport().height():
            self.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Scroll no further: the gesture has ended."""
        self._timer.stop()

    def _step(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + (bar.singleStep() if self._held_at.y() > 0 else -bar.singleStep()))
        self.stepped.emit(self._held_at)
