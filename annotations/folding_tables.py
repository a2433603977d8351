"""Which characters fold to which: the tables behind :mod:`annotations.folding`.

Sources: the Unicode Character Database, through `unicodedata`, for presentation forms and letter case; the letters that
Persian and Urdu keyboards write for Arabic ones; the marks of Arabic, Arabic Extended-A and Extended-B.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable


def _range(*pairs: tuple[int, int]) -> frozenset[str]:
    return frozenset(chr(code) for first, last in pairs for code in range(first, last + 1))


TATWEEL = "\u0640"
_SYMBOLS = frozenset("\u06dd\u06de\u06e9")  # end of ayah, rub el hizb, sajdah
MARKS = (
    _range((0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED), (0x0898, 0x089F), (0x08CA, 0x08FF))
    - _SYMBOLS
)
"""Harakat and Qur'anic marks; with them the small waw and ya, which are letters to Unicode."""

_INVISIBLE = _range(
    (0x00AD, 0x00AD), (0x061C, 0x061C), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F)
) | _range((0xFE00, 0xFE0F), (0xFEFF, 0xFEFF))
DROPPED = MARKS | _INVISIBLE | {TATWEEL}

SPACES = frozenset(chr(code) for code in range(0x3001) if chr(code).isspace()) - {" "}
"""White space that becomes a plain space. A run of them becomes one later."""

_LETTERS = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ک": "ك", "ی": "ي", "ے": "ي", "ۍ": "ي"}
_LETTERS |= {"ھ": "ه", "ہ": "ه", "ە": "ه", "ۀ": "ه", "ۂ": "ه", "ۃ": "ة"}
_FORMS = {"،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ",", "۔": ".", "ς": "σ"}
_QUOTES = dict.fromkeys("«»“”„‟", '"') | dict.fromkeys("‘’‚‛", "'")
_DIGITS = {chr(first + digit): str(digit) for first in (0x0660, 0x06F0) for digit in range(10)}
ALWAYS = _LETTERS | _FORMS | _QUOTES | _DIGITS

YA = {"ى": "ي"}
TA = {"ة": "ه"}
HAMZA = {"ؤ": "ء", "ئ": "ء"}
NEIGHBOURS = {"گ": "ك", "پ": "ب", "چ": "ج", "ڤ": "ف", "ژ": "ز"}

PREPENDED = _range((0x0600, 0x0605), (0x06DD, 0x06DD), (0x070F, 0x070F), (0x0890, 0x0891), (0x08E2, 0x08E2))
"""Signs that form one cluster with what follows, such as the one around the number of a verse."""

PLAIN_PUNCTUATION = frozenset(" .,:;!?()[]{}\"'«»،؛؟-/%")


def char_class(characters: Iterable[str]) -> str:
    """The characters as the inside of a class of a regular expression, as ranges."""
    codes = sorted(map(ord, characters))
    parts: list[list[int]] = []
    for code in codes:
        if parts and parts[-1][1] == code - 1:
            parts[-1][1] = code
        else:
            parts.append([code, code])
    return "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in parts)


def _presentation_forms() -> dict[str, str]:
    """What Arabic presentation forms show. The space that NFKC makes of a mark that stands alone is dropped."""
    found = {}
    for character in sorted(_range((0xFB50, 0xFDFF), (0xFE70, 0xFEFC))):
        shown = unicodedata.normalize("NFKC", character)
        if shown != character:
            found[character] = "".join(letter for letter in shown.lstrip(" ") if letter not in DROPPED)
    return found


def _case() -> dict[str, str]:
    """Characters of which the lower case has several, such as ß."""
    found = {}
    for character in map(chr, range(0x80, min(sys.maxunicode, 0xFFFF) + 1)):
        lower = unicodedata.normalize("NFC", character.casefold())
        if len(lower) > 1:
            found[character] = lower
    return found


EXPANDED = _presentation_forms() | _case()
"""Characters that fold to none or several letters, or that NFKC unmakes; each with what it becomes."""
