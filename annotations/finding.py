"""Where a string occurs in a text, exactly or whatever the spelling."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from annotations.folding import STRONGEST, fold
from annotations.text import clusters_of

if TYPE_CHECKING:
    from annotations.folding import Folded


class Finder:
    """Finds strings in one text, which is folded once and only when that is needed."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: Folded | None = None

    def find(self, wanted: str, *, exact: bool = False) -> list[tuple[int, int]]:
        """Every occurrence as [start, end) in code points, in order, none overlapping another.

        Unless ``exact``, tashkeel, tatweel, forms of alef and hamza, ة and ه, ى and ي, digits and letter case do not
        count. A hit that would cut a character, such as ﷲ, is none; if ``exact``, neither is one that would cut a
        letter from its marks, but a mark by itself is found with its letter.
        """
        if exact:
            return self._whole(wanted)
        self._folded = self._folded or fold(self._text, STRONGEST)
        needle = fold(wanted.strip(), STRONGEST).text
        places = (self._folded.to_raw(start, end) for start, end in _occurrences(self._folded.text, needle))
        return [place for place in places if place]

    def _whole(self, wanted: str) -> list[tuple[int, int]]:
        """Where a string stands as it is, from the beginning of a letter with its marks to the end of one."""
        clusters, are_marks = clusters_of(self._text), all(map(unicodedata.combining, wanted))
        found: list[tuple[int, int]] = []
        for start, end in _occurrences(self._text, wanted):
            place = clusters.floor(start), clusters.ceil(end) if are_marks else end
            if clusters.is_boundary(place[1]) and (not found or found[-1][1] <= place[0]):
                found.append(place)
        return found


def _occurrences(text: str, wanted: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    place = text.find(wanted) if wanted else -1
    while place >= 0:
        found.append((place, place + len(wanted)))
        place = text.find(wanted, place + len(wanted))
    return found
