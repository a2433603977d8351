"""Hints: short letter codes on places of the screen, to be typed instead of pointing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LETTERS = "fjdkslaghrueiwoqptyvbncmxz"
"""The keys of hints, by their US legend, those under the resting fingers first."""


@dataclass(frozen=True)
class Hints:
    """Codes with what each stands for, and what has been typed of one.

    Attributes:
        targets: A span's id or an offset in code points, by its code.
    """

    purpose: str
    targets: dict[str, str | int]
    typed: str = ""

    def type(self, key: str) -> Hints | None:
        """The hints after one more key, or None where no code goes on like that."""
        typed = self.typed + key
        return replace(self, typed=typed) if any(code.startswith(typed) for code in self.targets) else None

    @property
    def found(self) -> str | int | None:
        """What the typed code stands for, or None while it is not whole."""
        return self.targets.get(self.typed)

    @property
    def visible(self) -> dict[str, str | int]:
        """The codes that are still possible."""
        return {code: target for code, target in self.targets.items() if code.startswith(self.typed)}


def codes(count: int) -> list[str]:
    """Codes for ``count`` targets, the easiest first, none the beginning of another.

    Up to 26 targets get one letter each; beyond that the last letters of the row open codes of two.
    """
    opening = 0
    while len(LETTERS) - opening + opening * len(LETTERS) < count and opening < len(LETTERS):
        opening += 1
    single = list(LETTERS[: len(LETTERS) - opening])
    double = [first + second for first in LETTERS[len(LETTERS) - opening :] for second in LETTERS]
    return (single + double)[:count]


def hints_for(purpose: str, targets: Sequence[str | int]) -> Hints:
    """Hints on the targets, which come with the likeliest first; those beyond 676 get none."""
    return Hints(purpose, dict(zip(codes(len(targets)), targets, strict=False)))


def nearest_first(purpose: str, places: Iterable[tuple[str | int, int]], caret: int) -> Hints:
    """Hints on targets, each with its place in the text; the easiest codes for those nearest to the caret."""
    ordered = sorted(places, key=lambda item: (abs(item[1] - caret), item[1]))
    return hints_for(purpose, [target for target, _ in ordered])
