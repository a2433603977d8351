"""Spelling made equal for look-up, with the way back: which folded character came from which of the text.

Folding is for finding and comparing only. It never changes a text; a match is mapped back to the raw text before
anybody sees it. What needs a character of another length is found by one regular expression; all else keeps the length
and is replaced letter by letter, which runs at the speed of memory. See :mod:`annotations.folding_tables`.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

import regex

from annotations import folding_tables as tables
from annotations.text import clusters_of

VERSION = "2"
"""Raised when a text folds otherwise than it did: what is stored folded is then made anew."""


class Fold(NamedTuple):
    """What is made equal beyond what always is.

    Attributes:
        ya: ى and ي. It makes على and علي the same.
        ta: ة and ه.
        hamza: ؤ, ئ and ء.
        neighbours: گ پ چ ڤ ژ and the Arabic letters next to them.
        abd: عبد الله and عبدالله.
        abu: أبو, أبا and أبي before a name.
    """

    ya: bool = False
    ta: bool = False
    hamza: bool = False
    neighbours: bool = False
    abd: bool = False
    abu: bool = False


EXACT_LETTERS = Fold()
STRONGEST = Fold(ya=True, ta=True, hamza=True, neighbours=True)
"""All letters that may be equal; what is searched in is folded so. Words stay as many as they were."""

NAMES = Fold(ya=True, ta=True, hamza=True, neighbours=True, abd=True, abu=True)
"""All that may be equal between two writings of a name: the key under which names are compared."""

_UNEVEN = re.compile(f"[{tables.char_class(tables.DROPPED | tables.EXPANDED.keys())}]+")
_HAMZA_ABOVE = "\u0654"
_CARRIED = re.compile(f"[وي](?=[{tables.char_class(tables.MARKS)}]*{_HAMZA_ABOVE})|{_UNEVEN.pattern}")
_LATIN_MARK = re.compile("[\u0300-\u036f]")
_NOTHING = tables.DROPPED | {character for character, shown in tables.EXPANDED.items() if not shown}
_GOING_ON = f"[\u0300-\u036f{tables.char_class(_NOTHING)}]*"
_COMPOSED = re.compile(f".{_GOING_ON}[\u0300-\u036f]{_GOING_ON}|{_CARRIED.pattern[:-1]}", re.DOTALL)  # one by one
_COMPOSING = re.compile(f"{_GOING_ON}[\u0300-\u036f]{_GOING_ON}")
_EXTRA_SPACES = re.compile(" ( +)")
_ABD = re.compile("عبد( )(?=ا)")
_ABU = re.compile(r"اب[اي](?= \w)")
_PROCLITICS = re.compile("(?:^|[^\\w])[وف]?[بلك]?$")

_TRAILING = regex.compile(rf"[\p{{M}}{tables.TATWEEL}\u06e5\u06e6\u200c\u200d]*")
_PLAIN_FROM, _PLAIN_TO = " ", "\u08c7"
"""Between these, a letter, digit, space or sign starts a cluster unless a prepended mark precedes it (UAX 29, GB9b)."""


@dataclass(frozen=True)
class Runs:
    """A map from one text to another by runs in which both go on in step.

    Attributes:
        starts: Where each run starts; of runs that start at the same place the last one counts.
        places: Where it starts in the other text.
    """

    starts: list[int]
    places: list[int]

    def at(self, offset: int) -> int:
        """The place, in code points of the other text, of the character at the offset."""
        run = bisect_right(self.starts, offset) - 1
        return self.places[run] + offset - self.starts[run]


@dataclass(frozen=True)
class Folded:
    """A folded text.

    Attributes:
        text: What to search in.
        raw: The text that it was made from.
        steps: The maps from the folded text back to the raw one, to be followed in turn.
    """

    text: str
    raw: str
    steps: tuple[Runs, ...] = field(repr=False)

    def place(self, offset: int) -> int:
        """The code point of the raw text that the folded character at the offset came from."""
        for runs in self.steps:
            offset = runs.at(offset)
        return offset

    @property
    def index(self) -> array[int]:
        """The places of all folded characters. Made anew each time: for few characters ask :meth:`place`."""
        return array("I", map(self.place, range(len(self.text))))

    def to_raw(self, start: int, end: int) -> tuple[int, int] | None:
        """[start, end) of the folded text, not empty, as [start, end) of the raw one, widened over the marks behind it.

        Both ends stand on grapheme clusters. None where an end falls inside a character that folds to several, such
        as ﷲ, or inside a cluster of which the rest was not asked for.
        """
        first, last = self.place(start), self.place(end - 1)
        if start > 0 and self.place(start - 1) == first:
            return None
        stop = self._widened(last + 1)
        if end < len(self.text) and self.place(end) < stop:
            return None
        return (first, stop) if self._starts_cluster(first) else None

    def _widened(self, stop: int) -> int:
        composed = _COMPOSING.match(self.raw, stop)  # a mark that made one letter of several, over what cannot be seen
        stop = composed.end() if composed else stop
        found = _TRAILING.match(self.raw, stop)
        stop = found.end() if found else stop
        return stop if self._starts_cluster(stop) else clusters_of(self.raw).ceil(stop)

    def _starts_cluster(self, offset: int) -> bool:
        if offset == 0 or offset == len(self.raw):
            return True
        if _is_plain(self.raw[offset]) and self.raw[offset - 1] not in tables.PREPENDED:
            return True
        return clusters_of(self.raw).is_boundary(offset)


def fold(text: str, how: Fold = STRONGEST) -> Folded:
    """Fold a text.

    Harakat, Qur'anic marks, tatweel and invisible characters go; alefs become one, Persian forms their Arabic ones,
    digits ASCII, punctuation one form, Latin lower case, presentation forms the letters they show, white space one
    space.
    """
    folded, runs = _evened(text)
    for source, target in _replacements(how):
        folded = folded.replace(source, target)
    steps = [runs]
    if "  " in folded:
        folded, kept = _without(folded, [found.span(1) for found in _EXTRA_SPACES.finditer(folded)])
        steps.insert(0, kept)
    if how.abd and (gone := [found.span(1) for found in _words(_ABD, folded)]):
        folded, kept = _without(folded, gone)
        steps.insert(0, kept)
    if how.abu and (found := _words(_ABU, folded)):
        pieces = zip([0, *(one.end() for one in found)], [*(one.end() - 1 for one in found), len(folded)], strict=True)
        folded = "و".join(folded[start:end] for start, end in pieces)
    return Folded(folded, text, tuple(steps))


@lru_cache(maxsize=65536)
def key(text: str, how: Fold = NAMES) -> str:
    """A name folded, without white space at its ends: two writings of it have the same key."""
    return fold(text, how).text.strip()


def _evened(text: str) -> tuple[str, Runs]:
    """The text without what folds to nothing and with all that folds to several, lower case, with the way back."""
    parts: list[str] = []
    starts, places = [0], [0]
    length = behind = 0
    for found in _pattern(text).finditer(text):
        at, stop = found.span()
        parts.append(text[behind:at])
        length += at - behind
        for offset, character in _pieces(found[0]):
            parts.append(character)
            starts.append(length)
            places.append(at + offset)
            length += 1
        starts.append(length)
        places.append(stop)
        behind = stop
    parts.append(text[behind:])
    return "".join(parts).lower(), Runs(starts, places)


def _words(pattern: re.Pattern[str], folded: str) -> list[re.Match[str]]:
    """What is found at the start of a word, with at most proclitics before it."""
    found = pattern.finditer(folded)
    return [one for one in found if _PROCLITICS.search(folded[max(0, one.start() - 3) : one.start()])]


def _pattern(text: str) -> re.Pattern[str]:
    if _LATIN_MARK.search(text):
        return _COMPOSED
    return _CARRIED if _HAMZA_ABOVE in text else _UNEVEN


@lru_cache(maxsize=4096)
def _pieces(found: str) -> tuple[tuple[int, str], ...]:
    """What an uneven piece of text becomes, character by character, each with its offset in the piece."""
    if found in ("و", "ي"):
        return ((0, "ؤ" if found == "و" else "ئ"),)
    if _LATIN_MARK.search(found):
        return tuple((0, letter) for letter in unicodedata.normalize("NFC", "".join(map(_shown, found)).lower()))
    return tuple((offset, letter) for offset, character in enumerate(found) for letter in _shown(character))


def _shown(character: str) -> str:
    return "" if character in tables.DROPPED else tables.EXPANDED.get(character, character)


def _without(text: str, gone: list[tuple[int, int]]) -> tuple[str, Runs]:
    """The text without some [start, end), and the way back to it."""
    starts, places, parts = [0], [0], []
    length = behind = 0
    for start, end in gone:
        parts.append(text[behind:start])
        length += start - behind
        starts.append(length)
        places.append(end)
        behind = end
    return "".join([*parts, text[behind:]]), Runs(starts, places)


@lru_cache(maxsize=64)
def _replacements(how: Fold) -> tuple[tuple[str, str], ...]:
    chosen = dict(tables.ALWAYS) | dict.fromkeys(tables.SPACES, " ")
    for wanted, table in zip(how, (tables.YA, tables.TA, tables.HAMZA, tables.NEIGHBOURS), strict=False):
        chosen.update(table if wanted else {})
    return tuple((source, chosen.get(target, target)) for source, target in chosen.items())


def _is_plain(character: str) -> bool:
    return _PLAIN_FROM <= character <= _PLAIN_TO and (character.isalnum() or character in tables.PLAIN_PUNCTUATION)
