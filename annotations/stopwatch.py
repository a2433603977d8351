"""How long something is worked on, with idle time left out. No clock here: whoever tells what happens tells when."""

from __future__ import annotations

IDLE_MS = 60_000
"""How long somebody who does nothing is taken to be reading still."""


class Stopwatch:
    """Counts from what is done to what is done next, and at most :data:`IDLE_MS` of it."""

    def __init__(self) -> None:
        self._last: int | None = None
        self._spent = 0

    def tick(self, at: int) -> None:
        """Something is done at this time, in milliseconds of any clock that only goes forwards."""
        self._count(at)
        self._last = at

    def pause(self, at: int) -> None:
        """What is worked on is left at this time."""
        self._count(at)
        self._last = None

    def take(self, at: int) -> int:
        """What was spent since the last time that this was asked, in milliseconds; it goes on from here."""
        if self._last is not None:
            done = min(at - self._last, IDLE_MS)
            self._spent += done
            # What is counted already is not counted again, nor does asking make anybody less idle.
            self._last = at if done < IDLE_MS else None
        spent, self._spent = self._spent, 0
        return spent

    def give_back(self, ms: int) -> None:
        """Keep what was taken for the next time."""
        self._spent += ms

    def _count(self, at: int) -> None:
        if self._last is not None:
            self._spent += min(at - self._last, IDLE_MS)
