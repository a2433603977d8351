"""What Qt says of glyphs, and what of it holds: which letters were shaped together, and where they stand.

Offsets are UTF-16 units into what is displayed. Places and rectangles of whole groups hold; string indexes hold where
all is set in one font; advances of invisible characters and rectangles of parts of a ligature never do.
"""

from __future__ import annotations

from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING

from PySide6.QtGui import QGlyphRun, QRawFont

from desktop.article.extents import Extent

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_KERNED_PX = 0.3


@lru_cache(maxsize=16)
def _known_characters(_font: str) -> dict[str, bool]:
    """Whether a font, named by its key, has the characters that were asked for so far."""
    return {}


def has_all(font: QFont, text: str) -> bool:
    """True where the first family of the font has every character of the text, so that no other one is used."""
    known, characters = _known_characters(font.key()), set(text)
    if unknown := characters.difference(known):
        raw = QRawFont.fromFont(font)
        known.update((character, raw.supportsCharacter(ord(character))) for character in unknown)
    return all(known[character] for character in characters)


def place_of_ligature(runs: list[QGlyphRun]) -> float | None:
    """Where the ligature stands of which the runs show a part; None where they show no part of one."""
    if any(QGlyphRun.GlyphRunFlag.SplitLigature in run.flags() for run in runs):
        return min((place.x() for run in runs for place in run.positions()[:1]), default=None)
    return None


def extent_of(runs: list[QGlyphRun]) -> Extent | None:
    """From the leftmost to the rightmost advance of runs; None where there are none."""
    extents = [Extent(run.boundingRect().left(), run.boundingRect().right(), run.isRightToLeft()) for run in runs]
    extents = [extent for extent in extents if extent.right > extent.left] or extents[:1]
    if not extents:
        return None
    left, right = min(extent.left for extent in extents), max(extent.right for extent in extents)
    return Extent(left, right, any(extent.right_to_left for extent in extents))


def groups_of_run(run: QGlyphRun, doubtful: dict[int, list[int]]) -> list[tuple[int, Extent]]:
    """The first UTF-16 offset of each group of a run, in the order of the text, with where the group stands.

    A group reaches from its own glyphs to its neighbour's: the advance of an invisible character is not to be trusted.
    Where it ought to begin elsewhere by its own advance, it is added to the doubtful ones, with those before it.
    """
    lefts, rights = _sides(run)
    bounds, right_to_left = run.boundingRect(), run.isRightToLeft()
    offsets = sorted(lefts)
    before, behind = (lefts, rights) if right_to_left else (rights, lefts)
    for number in range(len(offsets) - 1):
        one, after = offsets[number], offsets[number + 1]
        goes_back = number > 0 and (lefts[one] > lefts[offsets[number - 1]]) == right_to_left
        if goes_back or abs(before[one] - behind[after]) > _KERNED_PX:
            doubtful[after] = offsets[number::-1]
    if right_to_left:
        return _from_right(offsets, lefts, bounds.left(), bounds.right())
    return _from_left(offsets, lefts, bounds.left(), bounds.right())


def _sides(run: QGlyphRun) -> tuple[dict[int, float], dict[int, float]]:
    """Where each group of a run begins and ends, from left to right, by its first UTF-16 offset."""
    indexes = run.stringIndexes()
    xs = [place.x() for place in run.positions()]
    widths = [advance.x() for advance in run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())]
    if len(set(indexes)) == len(indexes):  # as nearly always: a glyph a group
        return dict(zip(indexes, xs, strict=True)), dict(zip(indexes, map(add, xs, widths), strict=True))
    lefts: dict[int, float] = {}
    rights: dict[int, float] = {}
    for index, x, width in zip(indexes, xs, widths, strict=True):
        if index not in lefts or width > 0:  # a mark may hang over the edge of its letter
            lefts[index] = min(lefts.get(index, x), x)
            rights[index] = max(rights.get(index, x), x + width)
    return lefts, rights


def _from_right(offsets: list[int], lefts: dict[int, float], edge: float, right: float) -> list[tuple[int, Extent]]:
    found = []
    for offset in offsets:
        left = lefts[offset]
        left = edge if left < edge or offset == offsets[-1] else right if left > right else left
        found.append((offset, Extent(left, right, True)))  # noqa: FBT003 - there are very many
        right = left
    return found


def _from_left(offsets: list[int], lefts: dict[int, float], edge: float, right: float) -> list[tuple[int, Extent]]:
    found = []
    for offset in reversed(offsets):
        left = edge if offset == offsets[0] else min(max(lefts[offset], edge), right)
        found.append((offset, Extent(left, right, right_to_left=False)))
        right = left
    return found[::-1]
