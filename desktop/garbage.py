"""Python's garbage is collected in the thread of the window, and in no other.

Python collects cycles of objects in whichever thread happens to make a new one. Where that is the worker, it destroys
what a closed window has left behind; and a timer that is destroyed outside its own thread stays in Qt's list and ends
the program when it is due.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtCore import QTimerEvent

LOOK_AGAIN_MS = 500


class GarbageCollector(QObject):
    """Takes Python's place, by its thresholds, but never more often than the timer comes round.

    A full collection comes about once in a minute of steady work.

    What the program is made of when this is made is left out from then on: it stays as long as the program runs.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self.startTimer(LOOK_AGAIN_MS)

    def timerEvent(self, _event: QTimerEvent) -> None:  # noqa: N802 - Qt's name
        """Collect the oldest generation that is due; the younger ones go with it."""
        due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
