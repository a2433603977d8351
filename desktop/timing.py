"""The time that is spent on the open article: counted while it has the focus and something is done in it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from annotations.stopwatch import Stopwatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.article.view import ArticleView

_DONE = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.FocusIn,
    )
)
_LEFT = frozenset((QEvent.Type.FocusOut, QEvent.Type.Hide))
_LEAST_MS = 5_000
"""Less than this waits for the next commit."""


class Timing(QObject):
    """Watches one view.

    Attributes:
        is_on: False where nothing is to be counted.
    """

    def __init__(self, view: ArticleView, clock: Callable[[], int] | None = None) -> None:
        super().__init__(view)
        self._view = view
        self._clock = clock or (lambda: time.monotonic_ns() // 1_000_000)
        self._watch = Stopwatch()
        self.is_on = True
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def take(self, least_ms: int = _LEAST_MS) -> int:
        """What was spent since it was last taken, in milliseconds; 0 where that is less than ``least_ms``."""
        spent = self._watch.take(self._clock())
        if spent < least_ms:
            self._watch.give_back(spent)
            return 0
        return spent if self.is_on else 0

    def switch(self, *, on: bool) -> None:
        """Count, or do not; what was counted and not written is forgotten."""
        self._watch = Stopwatch()
        self.is_on = on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note what is done, and leave it to the article."""
        kind = event.type()
        if self.is_on and kind in _DONE and self._view.hasFocus():
            self._watch.tick(self._clock())
        elif kind in _LEFT and watched is self._view:
            self._watch.pause(self._clock())
        return False
