"""The units in which a text is read aloud: character, word, sentence, line, paragraph. Pure; knows no Qt.

Each kind covers the whole text without gaps. A character is a grapheme cluster; a word is one of
:mod:`annotations.arabic`, and what stands between two words is a unit of its own. Offsets are code points, every range
is half-open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from annotations import arabic
from annotations.text import clusters_of

if TYPE_CHECKING:
    from collections.abc import Callable

Unit = Literal["character", "word", "sentence", "line", "paragraph", "all"]
Range = tuple[int, int]


class Units:
    """The units of one text. ``line_at`` gives the line that holds an offset, which only a layout knows."""

    def __init__(self, text: str, line_at: Callable[[int], Range]) -> None:
        self._text = text
        self._line_at = line_at

    def at(self, unit: Unit, offset: int) -> Range:
        """The unit that holds the offset; at the end of the text, the one that ends there, but no character."""
        if unit == "all":
            return 0, len(self._text)
        last = len(self._text)
        if unit != "character" and offset == last and self._text and self._text[-1] != "\n":
            offset -= 1
        start, end = self.paragraph(offset)
        if unit == "paragraph" or start == end:
            return start, end
        if offset == end - 1 and self._text[offset] == "\n" and unit in ("character", "word"):
            return offset, end
        if unit == "line":
            return self._line_at(offset)
        return self._inside(unit, offset, start, end)

    def before(self, unit: Unit, offset: int) -> Range | None:
        """The unit before the one that holds the offset, for words the word before it; None where there is none."""
        start = self.at(unit, offset)[0]
        while start > 0:
            found = self.at(unit, start - 1)
            if unit != "word" or self._is_word(found):
                return found
            start = found[0]
        return None

    def after(self, unit: Unit, offset: int) -> Range | None:
        """The unit after the one that holds the offset, for words the word after it; None where there is none."""
        end = self.at(unit, offset)[1]
        while end < len(self._text):
            found = self.at(unit, end)
            if unit != "word" or self._is_word(found):
                return found
            end = found[1]
        return None

    def paragraph(self, offset: int) -> Range:
        """The paragraph that holds the offset, with its line feed."""
        end = self._text.find("\n", offset)
        return self._text.rfind("\n", 0, offset) + 1, len(self._text) if end < 0 else end + 1

    def _inside(self, unit: Unit, offset: int, start: int, end: int) -> Range:
        paragraph, inside = self._text[start:end], offset - start
        if unit == "character":
            clusters = clusters_of(paragraph)
            first = clusters.floor(inside)
            return start + first, start + (clusters.next(first) if first < len(paragraph) else first)
        if unit == "word":
            paragraph = paragraph.removesuffix("\n")
            edges = [edge for word in arabic.words(paragraph) for edge in word]
        else:
            edges = [sentence[0] for sentence in arabic.sentences(paragraph)][1:]
        earlier = [edge for edge in edges if edge <= inside]
        later = [edge for edge in edges if edge > inside]
        return start + (earlier[-1] if earlier else 0), start + (later[0] if later else len(paragraph))

    def _is_word(self, found: Range) -> bool:
        return arabic.word_at(self._text, found[0]) == found
