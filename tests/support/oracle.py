"""Where every cluster of a line stands, found without Qt: FriBidi's levels, HarfBuzz's advances.

What it is given: the text of one paragraph, its direction, the fonts, and where the lines break, for breaking lines
is not under test. What it does itself: levels (UAX 9) and the order on each line with its trailing white space (L1,
L2), which font has which cluster, runs of one level, font and script, shaping them among their neighbours, and the
sum of the advances, each rounded down to 64ths of a pixel, as Qt's font engine counts. A group of clusters that
HarfBuzz shaped into one (a ligature) is shared out evenly among them; carets that a font's GDEF table may name inside
a ligature are ignored, as the program does.

What neither font has (emoji, Hebrew) is set in whatever the system has, which nobody can know from outside: the width
of such a cluster is asked of whoever makes the oracle. Where standards leave something open, Qt is followed; where,
and why, is said in docs/adr/0006.
"""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import groupby
from math import floor
from typing import TYPE_CHECKING, NamedTuple

import pytest
import regex
import uharfbuzz as hb

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LIBRARY = "libfribidi.so.0"
FILES = {
    "Amiri": ("fontpkg_amiri", "files/Amiri-Regular.ttf"),
    "Noto Sans Arabic": ("justmytype_intl_rtl", "fonts/ofl/notosansarabic/NotoSansArabic[wdth,wght].ttf"),
}
_INSTANCE = {"wght": 400.0, "wdth": 100.0}
"""The instance of a variable font that a plain QFont takes."""
_RTL, _LTR = 0x111, 0x110
"""FriBidi's names for the two directions of a paragraph."""
_SCRIPTS = {"Arab": "Arabic", "Latn": "Latin", "Hebr": "Hebrew", "Grek": "Greek", "Cyrl": "Cyrillic"}
_SCRIPT = {tag: regex.compile(rf"\p{{Script={name}}}") for tag, name in _SCRIPTS.items()}
_NO_SCRIPT = regex.compile(r"[\p{Script=Common}\p{Script=Inherited}]")
_SPACE = regex.compile(r"[\p{White_Space}--[\u00a0\u2007\u202f]]", regex.V1)
"""White space at which a line may break."""
_SOFT_HYPHEN = "\u00ad"
_IGNORABLE = regex.compile(r"\p{Default_Ignorable_Code_Point}")


class Stand(NamedTuple):
    """A grapheme cluster, [start, end) in code points, and where it stands on its line, in pixels from the left."""

    start: int
    end: int
    left: float
    right: float
    right_to_left: bool

    @property
    def width(self) -> float:
        """How wide it is; 0 where nothing of it is to be seen."""
        return self.right - self.left


@cache
def fribidi() -> ctypes.CDLL:
    """The library, which the test command installs where it runs as root; elsewhere the test that asks is skipped."""
    try:
        return ctypes.CDLL(LIBRARY)
    except OSError:
        if os.name == "posix" and os.geteuid() == 0 and sys.platform.startswith("linux"):
            pytest.fail(f"{LIBRARY} is not installed, though `dev.py test` installs it where it runs as root")
        pytest.skip(f"{LIBRARY} is not installed")


class Bidi:
    """The levels of a paragraph, and the order of its lines."""

    def __init__(self, text: str, *, right_to_left: bool) -> None:
        self._library, self._length = fribidi(), len(text)
        self._base = ctypes.c_uint32(_RTL if right_to_left else _LTR)
        characters = (ctypes.c_uint32 * len(text))(*map(ord, text))
        self._types = (ctypes.c_uint32 * len(text))()
        brackets = (ctypes.c_uint32 * len(text))()
        self._levels = (ctypes.c_int8 * len(text))()
        self._library.fribidi_get_bidi_types(characters, self._length, self._types)
        self._library.fribidi_get_bracket_types(characters, self._length, self._types, brackets)
        arguments = (self._types, brackets, self._length, ctypes.byref(self._base), self._levels)
        if not self._library.fribidi_get_par_embedding_levels_ex(*arguments):
            raise MemoryError("FriBidi could not find the levels")
        self.levels: list[int] = list(self._levels)

    def line(self, start: int, end: int, *, kept: int) -> tuple[list[int], list[int]]:
        """The offsets of a line from left to right, and their levels in the order of the text (rules L1 and L2).

        L1 reaches back to ``kept`` at most: what is before stays with its word, as the hyphen of a soft one.
        """
        levels = (ctypes.c_int8 * self._length)(*self._levels)
        order = (ctypes.c_int32 * self._length)(*range(self._length))
        types = (ctypes.c_uint32 * self._length)(*self._types)
        if kept > start:
            types[kept - 1] = _RTL  # any letter
        count = end - start
        arguments = (0, types, count, start, self._base, levels, None, order)
        if count and not self._library.fribidi_reorder_line(*arguments):
            raise MemoryError("FriBidi could not reorder a line")
        return list(order)[start:end], list(levels)[start:end]


@cache
def face(family: str) -> hb.Face:
    """The face of one of our fonts."""
    package, name = FILES[family]
    return hb.Face((resources.files(package) / name).read_bytes())


@cache
def font(family: str) -> hb.Font:
    """The font in its own units, in the instance that is used."""
    made = hb.Font(face(family))
    made.set_variations(_INSTANCE)
    return made


@dataclass(frozen=True)
class Oracle:
    """Sets text in a list of families at a size.

    Attributes:
        families: Names of our fonts; the first that has a cluster sets it.
        size_px: The pixels of an em.
        foreign: The width in pixels of a cluster that none of the families has.
    """

    families: tuple[str, ...]
    size_px: float
    foreign: Callable[[str], float]

    def stands(
        self, text: str, lines: Sequence[tuple[int, int]], width: float, *, right_to_left: bool
    ) -> list[list[Stand]]:
        """The clusters of each line, in the order of the text."""
        if not text:
            return [[] for _ in lines]
        bidi = Bidi(text, right_to_left=right_to_left)
        clusters = [found.span() for found in regex.finditer(r"\X", text)]
        widths = self._widths(text, clusters, bidi.levels)
        found = []
        for start, end in lines:
            inside = [cluster for cluster in clusters if start <= cluster[0] < end]
            breaks = end < len(text)
            hanging = _hanging(text, inside, widths, 0.0 if breaks else width)
            fitted = widths | dict.fromkeys(hanging, 0.0)
            if breaks and text[end - 1] == _SOFT_HYPHEN:
                fitted[end - 1] = self._hyphen()
            visual = bidi.line(start, end, kept=min(hanging, default=end) if breaks else start)
            left = width - sum(fitted[start] for start, _ in inside) if right_to_left else 0.0
            found.append(_line(visual, start, inside, fitted, left))
        return found

    def _widths(self, text: str, clusters: list[tuple[int, int]], levels: list[int]) -> dict[int, float]:
        """How wide each cluster is, by its start."""
        widths: dict[int, float] = {}
        scripts = _scripts(text)
        families = self._families_of(text, clusters)
        keys = [(levels[start], families[start], scripts[start]) for start, _ in clusters]
        for (level, family, script), numbers in groupby(range(len(clusters)), key=keys.__getitem__):
            run = [clusters[number] for number in numbers]
            if family:
                widths |= self._shaped(text, run, family, script, right_to_left=bool(level % 2))
            else:
                widths |= {start: self._foreign(text[start:end]) for start, end in run}
        return widths

    def _foreign(self, cluster: str) -> float:
        return 0.0 if all(_IGNORABLE.match(sign) for sign in cluster) else self.foreign(cluster)

    def _hyphen(self) -> float:
        """How wide the hyphen is that is drawn where a line breaks at a soft one, in the font that has the soft one."""
        family = next((name for name in self.families if _has(name, ord(_SOFT_HYPHEN))), self.families[0])
        [(_, advance)] = _glyphs("\u2010", 0, 1, family, "Latn", right_to_left=False)
        return floor(advance * self.size_px * 64 / face(family).upem) / 64

    def _families_of(self, text: str, clusters: list[tuple[int, int]]) -> dict[int, str]:
        """The family that sets each cluster, by its start, or "".

        What cannot be seen goes with what is before it where that has it; else it parts what it stands between.
        """
        found: dict[int, str] = {}
        family = self.families[0]
        for start, end in clusters:
            seen = [ord(sign) for sign in text[start:end] if not _IGNORABLE.match(sign)]
            wanted = seen or [ord(sign) for sign in text[start:end]]
            candidates = self.families if seen else (family, *self.families)
            found[start] = family = next((name for name in candidates if all(_has(name, sign) for sign in wanted)), "")
        return found

    def _shaped(
        self, text: str, run: list[tuple[int, int]], family: str, script: str, *, right_to_left: bool
    ) -> dict[int, float]:
        """The widths of the clusters of a run, shaped among their neighbours."""
        start, end = run[0][0], run[-1][1]
        to_64ths = self.size_px * 64 / face(family).upem
        advances: dict[int, float] = {}
        for first, advance in _glyphs(text, start, end, family, script, right_to_left=right_to_left):
            advances[first] = advances.get(first, 0.0) + floor(advance * to_64ths) / 64
        widths = dict.fromkeys((cluster[0] for cluster in run), 0.0)
        firsts = sorted(advances)
        for first, last in zip(firsts, [*firsts, end][1:], strict=False):
            inside = [at for at, _ in run if first <= at < last] or [max(at for at, _ in run if at <= first)]
            for at in inside:
                widths[at] += advances[first] / len(inside)
        return widths


def _line(
    visual: tuple[list[int], list[int]], first: int, clusters: list[tuple[int, int]], widths: dict[int, float], x: float
) -> list[Stand]:
    """The clusters of a line that starts at ``x``, side by side in visual order."""
    order, levels = visual
    ends = dict(clusters)
    found = []
    for start in order:
        if start in ends:
            right_to_left = bool(levels[start - first] % 2)
            found.append(Stand(start, ends[start], x, x + widths[start], right_to_left))
            x += widths[start]
    return sorted(found)


def _hanging(text: str, clusters: list[tuple[int, int]], widths: dict[int, float], room: float) -> list[int]:
    """The starts of the clusters of white space at the end of a line that find no room there: they take none.

    That is where a line breaks, and where the paragraph ends too near to the edge of the column.
    """
    kept = len(clusters)
    while kept and _SPACE.match(text, *clusters[kept - 1]):
        kept -= 1
    fits = sum(widths[start] for start, _ in clusters) <= room
    return [] if fits else [start for start, _ in clusters[kept:]]


@cache
def _has(family: str, sign: int) -> bool:
    return bool(family and font(family).get_nominal_glyph(sign))


def _script(sign: str) -> str:
    return next((tag for tag, pattern in _SCRIPT.items() if pattern.match(sign)), "Zyyy")


def _scripts(text: str) -> list[str]:
    """The script of each character; what belongs to none goes with what is before it, at the start behind it."""
    own = ["" if _NO_SCRIPT.match(sign) else _script(sign) for sign in text]
    last = next((tag for tag in own if tag), "Zyyy")
    return [last := tag or last for tag in own]


def _glyphs(text: str, start: int, end: int, family: str, script: str, *, right_to_left: bool) -> list[tuple[int, int]]:
    """The glyphs of a run: the first offset of the group that each belongs to, and its advance in units of the font."""
    buffer = hb.Buffer()
    buffer.add_codepoints(list(map(ord, text)), start, end - start)
    buffer.direction = "rtl" if right_to_left else "ltr"
    buffer.script = script
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    hb.shape(font(family), buffer)
    return [
        (glyph.cluster, place.x_advance)
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


def rectangles(stands: Sequence[Stand], start: int, end: int) -> list[tuple[float, float]]:
    """Where [start, end) stands on a line: one (left, right) for each row of clusters that nothing seen separates."""
    found: list[tuple[float, float]] = []
    goes_on = False
    for stand in sorted((stand for stand in stands if stand.width > 0), key=lambda stand: stand.left):
        inside = start <= stand.start and stand.end <= end
        if inside and goes_on:
            found[-1] = (found[-1][0], stand.right)
        elif inside:
            found.append((stand.left, stand.right))
        goes_on = inside
    return found
