"""Frozen text: what becomes of a text at import, and where it may be cut.

Offsets are code points into the frozen text everywhere in Hashiya. Qt counts UTF-16 units, files count bytes; the maps
here convert at those borders. Nothing in this module changes a text once it is frozen.
"""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NewType

import msgspec
import regex

from annotations.errors import UserError
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Container

CodePoint = NewType("CodePoint", int)
"""An offset in code points into a document's text, or into one of its paragraphs."""

Utf16 = NewType("Utf16", int)
"""An offset in UTF-16 units, as Qt counts them."""

MAX_CHARACTERS = 5_000_000
"""The longest text of one document, in code points."""

_SURROGATE = regex.compile("[\ud800-\udfff]")
_CLUSTER = regex.compile(r"\X")
_MARK = regex.compile(r"[\p{Grapheme_Cluster_Break=Extend}\p{Grapheme_Cluster_Break=SpacingMark}]")
_CONTROL = regex.compile(r"[\p{Grapheme_Cluster_Break=Control}\n\r]")
_JOINER = regex.compile(
    r"[\p{Grapheme_Cluster_Break=ZWJ}\p{Grapheme_Cluster_Break=Prepend}\p{Regional_Indicator}\r"
    r"\p{Grapheme_Cluster_Break=L}\p{Grapheme_Cluster_Break=V}\p{Grapheme_Cluster_Break=T}]"
)
_IS_MARK, _IS_CONTROL, _JOINS = 1, 2, 4
_FIRST_CONJOINING_SCRIPT = "\u0900"
"""From here on lie scripts whose marks also join the letter that follows (UAX 29, rule GB9c)."""


class FrozenText(msgspec.Struct, frozen=True):
    """A text as it is kept for good, and what was changed to get there.

    Attributes:
        text: No carriage return, no leading byte order mark, no NUL, no lone surrogate.
        bom: How many leading byte order marks were dropped; more than one where programs added theirs in turn.
        removed: Offsets, in code points of the given text, of the characters that were left out.
        replaced: How many lone carriage returns became a line feed.

    """

    text: str
    bom: int = 0
    removed: tuple[int, ...] = ()
    replaced: int = 0

    def offset(self, given: int) -> int:
        """The offset in the frozen text of an offset in the given text."""
        return given - bisect_left(self.removed, given)

    @property
    def note(self) -> str:
        """What was changed, for the record: "" or words such as "bom crlf=3 cr=1"."""
        crlf = len(self.removed) - self.bom
        parts = (["bom"] if self.bom else []) + ([f"crlf={crlf}"] if crlf else [])
        return " ".join(parts + ([f"cr={self.replaced}"] if self.replaced else []))


def freeze(given: str) -> FrozenText:
    """Bring a text into the form in which it is kept.

    CRLF and lone CR become LF and leading byte order marks are dropped. Raises UserError, with the position, where the
    text holds a NUL or a lone surrogate, is empty, or is longer than :data:`MAX_CHARACTERS`.
    """
    if (nul := given.find("\0")) >= 0:
        raise UserError(
            say("The text holds a NUL character at {place}.", place=position(given, nul)),
            advice="Remove it and try again.",
        )
    if found := _SURROGATE.search(given):
        raise UserError(
            say(
                "The text holds half of a surrogate pair (U+{code:04X}) at {place}.",
                code=ord(found[0]),
                place=position(given, found.start()),
            ),
            advice="It was cut inside a character; save it again as UTF-8.",
        )
    bom = len(given) - len(given.lstrip("\ufeff"))
    removed = tuple(range(bom)) + tuple(found.start() for found in regex.finditer(r"\r(?=\n)", given))
    text = given[bom:].replace("\r\n", "\n")
    replaced = text.count("\r")
    text = text.replace("\r", "\n")
    if not text.strip():
        raise UserError("The text is empty.")
    if len(text) > MAX_CHARACTERS:
        raise UserError(
            say("The text has {count:,} characters; the limit is {most:,}.", count=len(text), most=MAX_CHARACTERS),
            advice="Split it into articles.",
        )
    return FrozenText(text, bom, removed, replaced)


def decode(data: bytes) -> str:
    """Decode strict UTF-8. Raises UserError with the position of the first byte that is not."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UserError(
            say(
                "Not valid UTF-8: byte 0x{data:02X} at byte {start} (line {line}).",
                data=data[error.start],
                start=error.start,
                line=line,
            ),
            advice="Save the file as UTF-8 and try again.",
        ) from None


def position(text: str, offset: int) -> str:
    """Say where an offset is: "line 3, column 5 (character 120)", line and column counted from 1."""
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return say("line {line}, column {column} (character {offset})", line=line, column=column, offset=offset)


def direction_of(text: str) -> Literal["rtl", "ltr"]:
    """The direction in which most letters of a text run; "rtl" where there are as many of either kind, or none."""
    leftwards = sum(text.count(letter) for letter in set(text) if unicodedata.bidirectional(letter) in ("R", "AL"))
    rightwards = sum(text.count(letter) for letter in set(text) if unicodedata.bidirectional(letter) == "L")
    return "ltr" if rightwards > leftwards else "rtl"


def sha256(text: str) -> str:
    """The hash of a text's UTF-8 bytes, in hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Clusters:
    """The grapheme clusters of a text (UAX 29): where it may be cut and where it may not.

    A letter with its tashkeel is one cluster; a lam-alef is two. Offsets are code points into the text.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._inside = _offsets_inside_clusters(text)

    def is_boundary(self, offset: int) -> bool:
        """True where a span may start or end at this offset."""
        return 0 <= offset <= self._length and offset not in self._inside

    def cuts_well(self, start: int, end: int) -> bool:
        """True where both are boundaries, given that neither is negative."""
        return end <= self._length and start not in self._inside and end not in self._inside

    def floor(self, offset: int) -> int:
        """The nearest boundary at or before the offset."""
        offset = max(0, min(offset, self._length))
        while offset in self._inside:
            offset -= 1
        return offset

    def ceil(self, offset: int) -> int:
        """The nearest boundary at or after the offset."""
        offset = max(0, min(offset, self._length))
        while offset in self._inside:
            offset += 1
        return offset

    def next(self, offset: int) -> int:
        """The boundary after the offset, or the end of the text."""
        return self.ceil(offset + 1)

    def previous(self, offset: int) -> int:
        """The boundary before the offset, or 0."""
        return self.floor(offset - 1)


@lru_cache(maxsize=64)
def clusters_of(text: str) -> Clusters:
    """The clusters of a text, kept for the texts asked for last."""
    return Clusters(text)


class _Marks:
    """The offsets that a mark takes up in a text where only marks join; asked one by one, not listed beforehand.

    A mark continues its cluster unless it stands first or after a control: rules GB4, GB5, GB9 and GB9a.
    """

    def __init__(self, text: str, marks: frozenset[str], controls: frozenset[str]) -> None:
        self._text, self._marks, self._controls = text, marks, controls

    def __contains__(self, offset: object) -> bool:
        """True where the offset, which is not negative, lies inside a cluster."""
        text = self._text
        return (
            isinstance(offset, int)
            and 0 < offset < len(text)
            and text[offset] in self._marks
            and text[offset - 1] not in self._controls
        )


def _offsets_inside_clusters(text: str) -> Container[int]:
    """Every offset that is no boundary.

    Arabic and Latin, where only marks join, are looked at where one asks. Any other text is cut cluster by cluster.
    """
    kinds = {character: _kind(character) for character in set(text)}
    if any(kind & _JOINS for kind in kinds.values()):
        return _inside_by_cluster(text)
    marks = frozenset(character for character, kind in kinds.items() if kind & _IS_MARK)
    controls = frozenset(character for character, kind in kinds.items() if kind & _IS_CONTROL)
    return _Marks(text, marks, controls) if marks else frozenset()


@lru_cache(maxsize=8192)
def _kind(character: str) -> int:
    """What a character does to the clusters around it: _IS_MARK, _IS_CONTROL and _JOINS, added up."""
    is_mark = bool(_MARK.match(character))
    joins = bool(_JOINER.match(character)) or (is_mark and _may_join_onwards(character))
    return is_mark * _IS_MARK + bool(_CONTROL.match(character)) * _IS_CONTROL + joins * _JOINS


def _may_join_onwards(mark: str) -> bool:
    return mark >= _FIRST_CONJOINING_SCRIPT and not ("\ufe00" <= mark <= "\ufe2f")


def _inside_by_cluster(text: str) -> frozenset[int]:
    return frozenset(
        inside
        for found in _CLUSTER.finditer(text)
        if found.end() - found.start() > 1
        for inside in range(found.start() + 1, found.end())
    )


class Utf16Map:
    """Code points to UTF-16 units and back, for one text; the identity where no character lies beyond U+FFFF."""

    def __init__(self, text: str) -> None:
        self._starts = None if not text or max(text) <= "\uffff" else _utf16_starts(text)

    @property
    def is_identity(self) -> bool:
        """True where both count alike."""
        return self._starts is None

    def to_utf16(self, offset: int) -> Utf16:
        """The UTF-16 offset of a code point offset."""
        return Utf16(offset if self._starts is None else self._starts[offset])

    def from_utf16(self, offset: int) -> CodePoint:
        """The code point offset of a UTF-16 offset; one inside a pair gives the character that holds it."""
        return CodePoint(offset if self._starts is None else bisect_right(self._starts, offset) - 1)


def _utf16_starts(text: str) -> list[int]:
    return list(accumulate((2 if character > "\uffff" else 1 for character in text), initial=0))
