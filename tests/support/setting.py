"""A paragraph set by the program and by the oracle, side by side."""

from __future__ import annotations

import os
import random
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from annotations.text import Clusters
from desktop import fonts
from desktop.article.shaping import ShapedParagraph
from tests.support.oracle import Oracle, Stand, rectangles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.article.display import DisplayText
    from desktop.article.shaping import ShapedLine

EXAMPLES = 3000 if os.environ.get("HASHIYA_ORACLE") == "wide" else 60
"""How many random lines a property is tried on."""

SLIVER_PX = 0.5
"""What is narrower has nothing to hug; where letters are kerned very tightly, the advance of one may even run back."""


@dataclass(frozen=True)
class Setting:
    """A paragraph as both have set it."""

    text: str
    shaped: ShapedParagraph
    stands: list[list[Stand]]

    @property
    def lines(self) -> Iterator[tuple[ShapedLine, list[Stand]]]:
        """The lines of the program, each with what the oracle says of it."""
        return zip(self.shaped.lines, self.stands, strict=True)

    def worst(self, ranges: Iterable[tuple[int, int]]) -> tuple[int, float]:
        """How many ranges were compared, and the largest difference in pixels.

        Fails where the number of rectangles differs, or an edge by more than a pixel.
        """
        count, worst = 0, 0.0
        for start, end in ranges:
            for line, stands in self.lines:
                widths = [stand.width for stand in stands if start <= stand.start < end]
                if not widths or (any(widths) and max(widths) < SLIVER_PX):
                    continue
                found, expected = line.extents(start, end), rectangles(stands, start, end)
                shown = f"{self.text[start:end]!r} at {start} of {self.text!r}: {found}, expected {expected}"
                assert len(found) == len(expected), shown
                differences = [
                    max(abs(piece.left - left), abs(piece.right - right))
                    for piece, (left, right) in zip(found, expected, strict=True)
                ]
                assert max(differences, default=0.0) <= 1, shown
                count, worst = count + 1, max(worst, *differences, 0.0)
        return count, worst


@cache
def oracle_of(family: str, size_px: int) -> Oracle:
    """The oracle of the article's font with this first family."""
    font = fonts.article_font(size_px, family)
    others = (other for other in fonts.ARTICLE_FAMILIES if other != family)
    return Oracle((family, *others), size_px, QFontMetricsF(font).horizontalAdvance)


def set_both(
    text: str,
    family: str,
    size_px: int,
    width: float,
    *,
    right_to_left: bool = True,
    display: DisplayText | None = None,
) -> Setting:
    """Set a paragraph with both. What is displayed may leave characters out; the oracle then sets what is left."""
    font = fonts.article_font(size_px, family)
    shaped = ShapedParagraph(text, font, width, right_to_left=right_to_left, display=display)
    shown = shaped.display
    lines = [(shown.from_raw(line.start), shown.from_raw(line.end)) for line in shaped.lines]
    stands = oracle_of(family, size_px).stands(shown.text, lines, width, right_to_left=right_to_left)
    if shown.hidden:
        clusters = Clusters(text)  # marks whose letter is hidden, with nothing before them, are still its marks

        def raw(offset: int) -> int:
            return clusters.floor(shown.to_raw(offset))

        stands = [[stand._replace(start=raw(stand.start), end=raw(stand.end)) for stand in line] for line in stands]
    return Setting(text, shaped, stands)


def ranges_of(text: str, stands: Iterable[list[Stand]], *, seed: int = 0, at_random: int = 12) -> list[tuple[int, int]]:
    """Every cluster, word and pair of neighbouring words, and some ranges at random, all on cluster boundaries."""
    clusters = [(stand.start, stand.end) for line in stands for stand in line]
    words = [found.span() for found in re.finditer(r"\S+", text)]
    starts, ends = {start for start, _ in clusters}, {end for _, end in clusters}
    words = [(start, end) for start, end in words if start in starts and end in ends]
    pairs = [(one[0], other[1]) for one, other in zip(words, words[1:], strict=False)]
    dice = random.Random(seed)
    places = sorted(starts | ends)
    some = [tuple(sorted(dice.sample(places, 2))) for _ in range(at_random)] if len(places) > 1 else []
    return [*clusters, *words, *pairs, *some]
