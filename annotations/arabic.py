"""Words and sentences with exact offsets, defined once for the whole program.

The view, the caret, the snap, hints and exports all take the word from here. A word never takes punctuation, quotes or
brackets along; a number with its decimal point is one word; a mark, a tatweel or an invisible joiner never splits one.
Words start and end on grapheme clusters.
Nothing here changes a text.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import regex
from pyarabic import araby

from annotations.clitics import clitic_cuts as clitic_cuts  # where a word may be cut is asked here, too

_INVISIBLE = "\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069"
_PREPENDED = r"\p{Grapheme_Cluster_Break=Prepend}"  # such as the sign around the number of a verse
_GOING_ON = r"[\p{L}\p{M}\p{N}\p{Grapheme_Cluster_Break=Extend}\p{Grapheme_Cluster_Break=ZWJ}]"
_WORD = regex.compile(
    rf"""
    {_PREPENDED}* [\p{{L}}\p{{N}}] {_GOING_ON}*     # letters with their marks, digits, tatweel (a letter)
    (?:
        (?: [{_INVISIBLE}]+                           # an invisible character in the middle
          | (?<=\p{{N}}) [.,٫٬:/] (?=\p{{N}})          # 12.5  ١٢٫٥  10:30  3/4
          | (?<=[\p{{Latin}}0-9]) ['’._&@+-] (?=[\p{{Latin}}0-9])  # COVID-19  hashiya.org
        )
        {_GOING_ON}+
    )*
    """,
    regex.VERBOSE,
)
_SENTENCE_END = regex.compile(rf"(?P<stop>[.!?؟…]+)[»”’\"')\]}}{_INVISIBLE}]*(?=\s|$)|\n+")
_STRETCH = 1_000
"""How far around an offset words are looked up, in code points."""
_ABBREVIATION = regex.compile(r"(?:^|[\s(«“\".])\p{L}$")


def words(text: str) -> tuple[tuple[int, int], ...]:
    """The words of a text as [start, end) in code points, in order."""
    return _words(text)


def bare(text: str) -> str:
    """The text without tashkeel and tatweel, for comparing what people type with what stands in an article."""
    return str(araby.strip_tatweel(araby.strip_tashkeel(text)))


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[tuple[int, int], ...]:
    return tuple([found.span() for found in _WORD.finditer(text)])  # a list is made faster


def word_at(text: str, offset: int) -> tuple[int, int] | None:
    """The word that holds the offset, or that ends at it, as [start, end) in code points; else None."""
    touching = None
    for start, end in _words_around(text, offset):
        if start > offset:
            break
        if offset < end:
            return start, end
        if offset == end:
            touching = (start, end)
    return touching


def next_word_start(text: str, offset: int) -> int:
    """The start of the first word after the offset, or the end of the text."""
    return _first(text, offset, lambda word: word[0] if word[0] > offset else None)


def next_word_end(text: str, offset: int) -> int:
    """The end of the first word that ends after the offset, or the end of the text."""
    return _first(text, offset, lambda word: word[1] if word[1] > offset else None)


def previous_word_start(text: str, offset: int) -> int:
    """The start of the last word that starts before the offset, or 0."""
    return _last(text, offset, lambda word: word[0] if word[0] < offset else None)


def previous_word_end(text: str, offset: int) -> int:
    """The end of the last word that ends before the offset, or 0."""
    return _last(text, offset, lambda word: word[1] if word[1] < offset else None)


def snap_to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen [start, end) so that it cuts no word, and trim white space; empty where it holds only white space."""
    for word_start, word_end in _words_around(text, start):
        if word_start < start < word_end:
            start = word_start
    for word_start, word_end in _words_around(text, end):
        if word_start < end < word_end:
            end = word_end
    return trim(text, start, end)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave white space at both ends out of [start, end)."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as [start, end) in code points, without the white space between them.

    A sentence ends at . ! ? ؟ … and at a line feed, not after the initial of a name or title (د. أ. م.), and takes its
    closing quotes along.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for end in [*_sentence_ends(text), len(text)]:
        piece = trim(text, start, end)
        if piece[0] < piece[1]:
            found.append(piece)
        start = end
    return found


def sentence_at(text: str, offset: int) -> tuple[int, int] | None:
    """The sentence that holds the offset or ends at it, as [start, end) in code points; else None."""
    first, last = _paragraph(text, offset)
    found = ((first + start, first + end) for start, end in sentences(text[first:last]))
    return next(((start, end) for start, end in found if start <= offset <= end), None)


def _sentence_ends(text: str) -> list[int]:
    return [
        stop.end()
        for stop in _SENTENCE_END.finditer(text)
        if stop["stop"] != "." or not _ABBREVIATION.search(text, max(0, stop.start() - 2), stop.start())
    ]


Pick = Callable[[tuple[int, int]], int | None]


def _paragraph(text: str, offset: int) -> tuple[int, int]:
    """[start, end) of the paragraph that holds the offset."""
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end


def _stretch(text: str, offset: int) -> tuple[int, int]:
    """[start, end) of the paragraph that holds the offset, or of a part of a long one around it.

    A word crosses neither a line feed nor a space, so that a stretch holds all words that touch the offset.
    """
    start = text.rfind("\n", max(0, offset - _STRETCH), offset) + 1
    if start == 0 and offset > _STRETCH:
        start = max(text.rfind("\n", 0, offset), text.rfind(" ", 0, offset - _STRETCH)) + 1
    end = text.find("\n", offset, offset + _STRETCH)
    if end < 0:
        ends = [found for sign in "\n " if (found := text.find(sign, offset + _STRETCH)) >= 0]
        end = min(ends, default=len(text))
    return start, end


def _words_around(text: str, offset: int) -> list[tuple[int, int]]:
    start, end = _stretch(text, offset)
    return [(start + first, start + last) for first, last in words(text[start:end])]


def _first(text: str, offset: int, pick: Pick) -> int:
    """The first offset that ``pick`` takes from a word in this paragraph or the next ones."""
    while True:
        found = (pick(word) for word in _words_around(text, offset))
        if (chosen := next((place for place in found if place is not None), None)) is not None:
            return chosen
        offset = _stretch(text, offset)[1] + 1
        if offset > len(text):
            return len(text)


def _last(text: str, offset: int, pick: Pick) -> int:
    """The last offset that ``pick`` takes from a word in this paragraph or the ones before."""
    while True:
        found = (pick(word) for word in reversed(_words_around(text, offset)))
        if (chosen := next((place for place in found if place is not None), None)) is not None:
            return chosen
        offset = _stretch(text, offset)[0] - 1
        if offset < 0:
            return 0
