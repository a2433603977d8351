"""Spelling made equal for look-up, with the way back: which folded character came from which of the text.

Folding is for finding and comparing only. It never changes a text; a match is mapped back to the raw text before
anybody sees it.
"""

from __future__ import annotations

import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_MARKS = ((0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED), (0x08D3, 0x08FF))
_NO_MARKS = frozenset("\u06dd\u06de\u06e5\u06e6\u06e9")  # end of ayah, rub el hizb, sajdah, and two small letters
_TATWEEL = "\u0640"
_PRESENTATION = (("\ufb50", "\ufdff"), ("\ufe70", "\ufefc"))

_LETTERS = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ک": "ك", "ی": "ي", "ے": "ي", "ھ": "ه", "ہ": "ه", "ە": "ه"}
_PUNCTUATION = {"،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ",", "۔": "."}
_QUOTES = dict.fromkeys("«»“”„‟", '"') | dict.fromkeys("‘’‚‛", "'")
_ALWAYS = _LETTERS | _PUNCTUATION | _QUOTES
_YA = {"ى": "ي"}
_TA = {"ة": "ه"}
_HAMZA = {"ؤ": "ء", "ئ": "ء"}
_NEIGHBOURS = {"گ": "ك", "پ": "ب", "چ": "ج", "ڤ": "ف", "ژ": "ز"}
_CARRIERS = {"و": "ؤ", "ي": "ئ"}
_HAMZA_ABOVE = "\u0654"
"""Written behind its carrier it is one letter with it. On an alef it is dropped, as every mark is."""


class Fold(NamedTuple):
    """What is made equal beyond what always is.

    Attributes:
        ya: ى and ي. It makes على and علي the same.
        ta: ة and ه.
        hamza: ؤ, ئ and ء.
        neighbours: گ پ چ ڤ ژ and the Arabic letters next to them.
    """

    ya: bool = False
    ta: bool = False
    hamza: bool = False
    neighbours: bool = False


EXACT_LETTERS = Fold()
STRONGEST = Fold(ya=True, ta=True, hamza=True, neighbours=True)


@dataclass(frozen=True)
class Folded:
    """A folded text.

    Attributes:
        text: What to search in.
        raw: The text that it was made from.
        index: ``index[i]`` is the code point of the raw text that folded character i came from.
    """

    text: str
    raw: str
    index: array[int]

    def to_raw(self, start: int, end: int) -> tuple[int, int] | None:
        """[start, end) of the folded text, not empty, as [start, end) of the raw one, widened over the marks behind it.

        None where an end falls inside a character that folds to several, such as ﷲ.
        """
        first, last = self.index[start], self.index[end - 1]
        cuts_start = start > 0 and self.index[start - 1] == first
        cuts_end = end < len(self.index) and self.index[end] == last
        if cuts_start or cuts_end:
            return None
        stop = last + 1
        while stop < len(self.raw) and _is_mark(self.raw[stop]):
            stop += 1
        return first, stop


def fold(text: str, how: Fold = STRONGEST) -> Folded:
    """Fold a text.

    Harakat, Qur'anic marks, tatweel and invisible characters go; alefs become one, Persian forms their Arabic ones,
    digits ASCII, punctuation one form, Latin lower case, presentation forms the letters they show, white space one
    space.
    """
    kept: list[str] = []
    index = array("I")
    behind_space = False
    for place, character in enumerate(text):
        if character == _HAMZA_ABOVE and place and text[place - 1] in _CARRIERS:
            kept[-1] = _one(_CARRIERS[text[place - 1]], how)
            continue
        for folded in _one(character, how):
            if folded != " " or not behind_space:
                kept.append(folded)
                index.append(place)
            behind_space = folded == " "
    return Folded("".join(kept), text, index)


@lru_cache(maxsize=65536)
def _one(character: str, how: Fold) -> str:
    """What one character becomes: nothing, one character or, for a ligature, several."""
    if any(first <= character <= last for first, last in _PRESENTATION):
        shown = unicodedata.normalize("NFKC", character).replace(" ", "")
        return "" if shown == character else "".join(_one(letter, how) for letter in shown)
    if _is_mark(character) or character == _TATWEEL or unicodedata.category(character) == "Cf":
        return ""
    if character.isspace():
        return " "
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    letter = _ALWAYS.get(character, character)
    for wanted, table in zip(how, (_YA, _TA, _HAMZA, _NEIGHBOURS), strict=True):
        letter = table.get(letter, letter) if wanted else letter
    return letter.casefold()


def _is_mark(character: str) -> bool:
    code = ord(character)
    return any(first <= code <= last for first, last in _MARKS) and character not in _NO_MARKS
