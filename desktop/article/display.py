"""The text as it is laid out, with the way to the raw text and back: reading aids hide marks, never offsets.

Offsets are code points into one paragraph. What is hidden belongs to the displayed character before it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

_TASHKEEL = "\u0610-\u061a\u064b-\u0652\u0656-\u065f\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff"
"""Vowel signs and marks of recitation. Maddah and hamza are left: with their letter they are another letter."""
_LETTER_MARKS = "\u0653-\u0655\u0670"
"""Marks that are part of a letter, and the alef above one."""
_TATWEEL = "\u0640"

_SHORT_NAMES = {
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u061c": "ALM",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u00a0": "NBSP",
    "\u202f": "NNBSP",
    "\u00ad": "SHY",
    "\u2060": "WJ",
    "\ufeff": "BOM",
    "\u0640": "TATWEEL",
}
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_HIDDEN = re.compile(
    "[\u00a0\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202f\u2060-\u2069\ufeff\ufb50-\ufdff\ufe70-\ufefc]"
)


@dataclass(frozen=True, slots=True)
class DisplayText:
    """A displayed text, and the offsets of the raw one that are left out of it, in order."""

    text: str
    hidden: tuple[int, ...] = ()

    def to_raw(self, offset: int) -> int:
        """The raw offset of a displayed one; at the end, the end of the raw text."""
        raw = offset
        while (more := offset + self._hidden_up_to(raw)) != raw:
            raw = more
        return raw

    def from_raw(self, offset: int) -> int:
        """The displayed offset of a raw one; that of a hidden one is where the next displayed one stands."""
        return offset - bisect_left(self.hidden, offset)

    def _hidden_up_to(self, raw: int) -> int:
        """How many hidden offsets lie at or before a raw one."""
        return bisect_left(self.hidden, raw + 1)


def displayed(text: str, *, hide_tashkeel: bool = False, collapse_tatweel: bool = False) -> DisplayText:
    """What is laid out of a paragraph. A tatweel that carries a mark stays: the mark would lose its place."""
    if not hide_tashkeel and not collapse_tatweel:
        return DisplayText(text)
    shown_marks = _LETTER_MARKS if hide_tashkeel else _LETTER_MARKS + _TASHKEEL
    bare_tatweel = f"{_TATWEEL}(?![{_TASHKEEL}]*[{shown_marks}])"
    parts = [f"[{_TASHKEEL}]"] * hide_tashkeel + [bare_tatweel] * collapse_tatweel
    pattern = re.compile("|".join(parts))
    return DisplayText(pattern.sub("", text), tuple(found.start() for found in pattern.finditer(text)))


@dataclass(frozen=True, slots=True)
class ReadingAids:
    """What is hidden of a text, and whether the names of its invisible characters are shown."""

    hide_tashkeel: bool = False
    collapse_tatweel: bool = False
    show_hidden: bool = False

    def displayed(self, text: str) -> DisplayText:
        """What is laid out of a paragraph."""
        return displayed(text, hide_tashkeel=self.hide_tashkeel, collapse_tatweel=self.collapse_tatweel)

    def named(self, text: str) -> list[HiddenCharacter]:
        """The characters of a paragraph whose names are shown."""
        return hidden_characters(text) if self.show_hidden else []


class HiddenCharacter(NamedTuple):
    """A character that cannot be seen, or looks like another one: where it stands and what it is called."""

    offset: int
    name: str


def hidden_characters(text: str) -> list[HiddenCharacter]:
    """The invisible characters, tatweels and presentation forms of a text."""
    return [HiddenCharacter(found.start(), _name(found[0])) for found in _HIDDEN.finditer(text)]


def _name(character: str) -> str:
    if _PRESENTATION.match(character):
        return "FORM"
    if character in _SHORT_NAMES:
        return _SHORT_NAMES[character]
    words = unicodedata.name(character, f"U+{ord(character):04X}").replace("-", " ").split()
    return "".join(word[0] for word in words) if len(words) > 1 else words[0]
