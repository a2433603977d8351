"""Hints: short letter codes on places of the screen, to be typed instead of pointing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

LETTERS = "fjdkslaghrueiwoqptyvbncmxz"
"""The keys of hints, by their US legend, those under the resting fingers first."""

BEHIND = 3
"""How many times as far away a place counts that lies behind the caret: one mostly goes on reading."""

MARKED_ALREADY = 40
"""How many code points further away a word counts that lies in a span already."""

Target = str | int
"""What a hint leads to: a span by its id, or an offset in code points."""


@dataclass(frozen=True)
class Hints:
    """Codes with what each stands for, and what has been typed of one.

    Attributes:
        limits: True where nothing but the targets may be meant, so that all else fades.
    """

    targets: dict[str, Target]
    typed: str = ""
    limits: bool = False

    def type(self, key: str) -> Hints | None:
        """The hints after one more key, or None where no code goes on like that."""
        typed = self.typed + key
        return replace(self, typed=typed) if any(code.startswith(typed) for code in self.targets) else None

    @property
    def found(self) -> Target | None:
        """What the typed code stands for, or None while it is not whole."""
        return self.targets.get(self.typed)

    @property
    def visible(self) -> dict[str, Target]:
        """The codes that are still possible."""
        return {code: target for code, target in self.targets.items() if code.startswith(self.typed)}


def codes(count: int, letters: str = LETTERS) -> list[str]:
    """Codes for ``count`` targets, the easiest first, none the beginning of another.

    As many targets as there are letters get one each; beyond that the last letters of the row open codes of two.
    """
    opening = 0
    while len(letters) - opening + opening * len(letters) < count and opening < len(letters):
        opening += 1
    single = list(letters[: len(letters) - opening])
    double = [first + second for first in letters[len(letters) - opening :] for second in letters]
    return (single + double)[:count]


def hints_for(targets: Sequence[Target], *, without: str = "", limits: bool = False) -> Hints:
    """Hints on the targets, which come with the likeliest first; those beyond the last code get none.

    ``without`` is a key that means something else while they are shown.
    """
    letters = LETTERS.replace(without, "") if without else LETTERS
    return Hints(dict(zip(codes(len(targets), letters), targets, strict=False)), limits=limits)


def onwards(
    places: Iterable[tuple[Target, int]], caret: int, *, is_marked: Callable[[int], bool] = lambda _: False
) -> list[Target]:
    """Targets, each given with its place in the text, the likeliest first: near and ahead of the caret, not marked."""

    def effort(item: tuple[Target, int]) -> tuple[int, int]:
        distance = item[1] - caret if item[1] >= caret else BEHIND * (caret - item[1])
        return distance + MARKED_ALREADY * is_marked(item[1]), item[1]

    return [target for target, _ in sorted(places, key=effort)]
