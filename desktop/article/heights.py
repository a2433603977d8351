"""Heights of many paragraphs, with their running sums: a Fenwick tree."""

from __future__ import annotations


class Heights:
    """A list of heights in pixels that knows quickly how much lies above each, and what lies at a height."""

    def __init__(self, heights: list[float]) -> None:
        self._heights = list(heights)
        self._tree = [0.0, *heights]
        for index in range(1, len(self._tree)):
            parent = index + (index & -index)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[index]
        self._highest_bit = 1 << (len(heights).bit_length() - 1 if heights else 0)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, number: int) -> float:
        return self._heights[number]

    def set(self, number: int, height: float) -> None:
        """Give an item another height."""
        difference = height - self._heights[number]
        self._heights[number] = height
        index = number + 1
        while index < len(self._tree):
            self._tree[index] += difference
            index += index & -index

    def above(self, number: int) -> float:
        """The sum of the heights before an item."""
        total = 0.0
        while number > 0:
            total += self._tree[number]
            number -= number & -number
        return total

    def total(self) -> float:
        """The sum of all."""
        return self.above(len(self._heights))

    def at(self, y: float) -> int:
        """The number of the item that covers ``y``; the first or last one where ``y`` lies outside."""
        number, step = 0, self._highest_bit
        while step:
            if number + step < len(self._tree) and self._tree[number + step] <= y:
                number += step
                y -= self._tree[number]
            step >>= 1
        return min(number, len(self._heights) - 1)
