"""Horizontal pieces of a line of text, which have two sides and a direction of reading. Pure values: no Qt."""

from __future__ import annotations

from typing import NamedTuple

_TOUCHING_PX = 0.6
_SEEN_PX = 0.25


class Extent(NamedTuple):
    """A horizontal piece of a line, in pixels from the left edge of the column."""

    left: float
    right: float
    right_to_left: bool

    @property
    def is_seen(self) -> bool:
        """False where it has no width to speak of: that of a mark without a letter, or of an invisible character."""
        return self.right - self.left > _SEEN_PX

    @property
    def start(self) -> float:
        """The side at which reading begins."""
        return self.right if self.right_to_left else self.left

    @property
    def end(self) -> float:
        """The side at which reading ends."""
        return self.left if self.right_to_left else self.right

    def starting_at(self, x: float) -> Extent:
        """The piece with its start moved, but not beyond its end."""
        return self._replace(right=max(x, self.left)) if self.right_to_left else self._replace(left=min(x, self.right))

    def ending_at(self, x: float) -> Extent:
        """The piece with its end moved; one without width moves as a whole."""
        start = x if self.left == self.right else self.start
        return Extent(min(x, start), max(x, start), self.right_to_left)

    def nothing_behind(self) -> Extent:
        """A piece without width at its end."""
        return Extent(self.end, self.end, self.right_to_left)

    def united(self, other: Extent) -> Extent:
        """The piece from the leftmost to the rightmost end of both; what has no width, wherever it is, adds nothing."""
        if self.left == self.right or other.left == other.right:
            return other if self.left == self.right else self
        return Extent(min(self.left, other.left), max(self.right, other.right), self.right_to_left)


def joined(pieces: list[Extent]) -> list[Extent]:
    """Pieces from left to right, with those that touch made one."""
    if not pieces:
        return []
    ordered = sorted(pieces)
    joined: list[Extent] = []
    left, right, right_to_left = ordered[0]
    for piece in ordered[1:]:
        if piece[0] - right < _TOUCHING_PX:
            right = max(right, piece[1])
        else:
            joined.append(Extent(left, right, right_to_left))
            left, right, right_to_left = piece
    return [*joined, Extent(left, right, right_to_left)]
