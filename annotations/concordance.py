"""Hits as lines of a concordance: what is found stands in one column, with the text on both sides of it.

A line is in logical order and begins with a right-to-left mark, so that a terminal with bidi lays it out from the
right; the column is the same where there is none. Marks take no room, and white space becomes a plain space.
"""

from __future__ import annotations

import unicodedata
from itertools import tee
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.search import Hit

_RIGHT_TO_LEFT = "\u200f"
_DIRECTIONS = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
_FEWEST_COLUMNS = 40
_MARGIN = 12
"""Room for the number of a hit and the gaps around what was found."""


def entries(hits: Iterable[Hit], *, columns: int) -> Iterator[str]:
    """A line for each hit as in :func:`lines`; before the first of each document a line with its title."""
    shown, marked = tee(hits)
    document = None
    for hit, line in zip(shown, lines(marked, columns=columns), strict=True):
        title = _first(_shown(hit.title or hit.document), max(columns, _FEWEST_COLUMNS) - 1)
        yield line if hit.document == document else f"{_RIGHT_TO_LEFT}{title}\n{line}"
        document = hit.document


def lines(hits: Iterable[Hit], *, columns: int) -> Iterator[str]:
    """A line for each hit, numbered from 1, no wider than so many columns where the hit itself is not."""
    side = (max(columns, _FEWEST_COLUMNS) - _MARGIN) // 2
    for number, hit in enumerate(hits, start=1):
        found = _shown(hit.text)
        rest = max(0, side - width(found))
        before = _shown(hit.before)
        yield f"{_RIGHT_TO_LEFT}{number:>6}  {_last(before, side)}  {found}  {_first(_shown(hit.after), rest)}".rstrip()


def width(text: str) -> int:
    """How many columns a terminal gives a text: none to marks and invisible characters, two to wide ones."""
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _shown(text: str) -> str:
    """On one line, and without controls that would turn the line around."""
    return "".join(" " if _is_blank(character) else character for character in text.translate(_DIRECTIONS))


def _is_blank(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) == "Cc"


def _last(text: str, columns: int) -> str:
    """The end of a text, filled up from the left to so many columns."""
    kept, used = len(text), 0
    while kept > 0 and used + _columns(text[kept - 1]) <= columns:
        kept -= 1
        used += _columns(text[kept])
    while kept < len(text) and _columns(text[kept]) == 0:
        kept += 1
    return " " * (columns - used) + text[kept:]


def _first(text: str, columns: int) -> str:
    kept, used = 0, 0
    while kept < len(text) and used + _columns(text[kept]) <= columns:
        used += _columns(text[kept])
        kept += 1
    return text[:kept]
