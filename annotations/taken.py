"""Which places of a text are taken already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


class Taken:
    """Places as [start, end), kept by blocks of the text, so that asking does not depend on how many there are."""

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        self._places: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for place in places:
            self.add(*place)

    def add(self, start: int, end: int) -> None:
        """Take [start, end)."""
        for block in range(start >> 8, (end - 1 >> 8) + 1):
            self._places[block].append((start, end))

    def holds(self, offset: int) -> bool:
        """True where the character at the offset is taken."""
        for first, last in self._places.get(offset >> 8, ()):  # noqa: SIM110 - asked so often that any() shows
            if first <= offset < last:
                return True
        return False

    def overlaps(self, start: int, end: int) -> bool:
        """True where something of [start, end) is taken."""
        blocks = range(start >> 8, (end - 1 >> 8) + 1)
        return any(first < end and start < last for block in blocks for first, last in self._places.get(block, ()))
