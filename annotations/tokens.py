"""Tokens for formats that are made of them: words, and every other character by itself; white space is in none.

A token is cut where a span begins or ends inside a word, so that what was marked can be said at all; such cuts follow
the marks and not the language, and are counted.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from annotations import arabic
from annotations.text import clusters_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Span


class Token(NamedTuple):
    """[start, end) of a token in code points, its text, and whether white space follows (or the text ends)."""

    start: int
    end: int
    text: str
    space_after: bool


class Tokens:
    """The tokens of a text, and where spans lie among them.

    Attributes:
        cut: How many words were cut because a span begins or ends in them.
    """

    def __init__(self, text: str, spans: Iterable[Span] = ()) -> None:
        edges = sorted({offset for span in spans for fragment in span.fragments for offset in fragment})
        self.cut = 0
        self._items = [
            Token(start, end, text[start:end], end == len(text) or text[end].isspace())
            for start, end in self._pieces(text, edges)
        ]
        self._starts = [token.start for token in self._items]
        self._ends = [token.end for token in self._items]

    def _pieces(self, text: str, edges: list[int]) -> Iterator[tuple[int, int]]:
        place = 0
        for start, end in arabic.words(text):
            yield from _signs(text, place, start)
            inside = edges[bisect_right(edges, start) : bisect_left(edges, end)]
            self.cut += bool(inside)
            bounds = [start, *inside, end]
            yield from zip(bounds, bounds[1:], strict=False)
            place = end
        yield from _signs(text, place, len(text))

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, place: int) -> Token:
        return self._items[place]

    def between(self, start: int, end: int) -> list[Token]:
        """The tokens that lie within [start, end), in code points."""
        return self._items[bisect_left(self._starts, start) : bisect_left(self._ends, end + 1)]

    def index(self, start: int, end: int) -> tuple[int, int] | None:
        """[first, last) of the tokens that make up [start, end), white space at the ends aside; None where none do."""
        first, last = bisect_left(self._starts, start), bisect_left(self._ends, end + 1)
        if first >= last or (first > 0 and self._ends[first - 1] > start):
            return None
        return None if last < len(self) and self._starts[last] < end else (first, last)

    def sentences(self, text: str, spans: Iterable[Span]) -> list[tuple[int, int]]:
        """[first, last) of the tokens of each sentence; none ends inside a span."""
        whole = bytearray(len(self) + 1)
        for span in spans:
            first, last = bisect_left(self._starts, span.start), bisect_left(self._ends, span.end + 1)
            whole[first + 1 : last] = b"\1" * max(0, last - first - 1)
        cuts = {bisect_left(self._starts, end) for _, end in arabic.sentences(text)} | {0, len(self)}
        bounds = sorted(cut for cut in cuts if not whole[cut])
        return list(zip(bounds, bounds[1:], strict=False))

    @property
    def texts(self) -> list[str]:
        """What the tokens read."""
        return [token.text for token in self._items]


def _signs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands between two words, cluster by cluster, without white space."""
    clusters = clusters_of(text)
    while start < end:
        after = min(clusters.next(start), end)
        sign = text[start:after].lstrip()  # a mark may stand on a space
        if sign:
            yield after - len(sign), after
        start = after
