"""Which spans and relations touch which paragraph. Pure bookkeeping, kept in step change by change."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from annotations import changes
from annotations.arabic import sentences
from annotations.text import clusters_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.changes import Change
    from annotations.document import Markup, Relation, Span


LONGEST_PARAGRAPH = 2_000
"""How many code points are shaped as one; a longer paragraph is set in parts, cut behind a sentence or a word."""


def paragraphs_of(text: str) -> list[int]:
    """The offsets at which the paragraphs of a text start, and the parts of those that are very long.

    Each ends at its line feed, at the end of the text or, where it goes on in another part, where that one starts.
    """
    starts = [0]
    while (found := text.find("\n", starts[-1])) >= 0:
        starts += _parts(text, starts[-1], found)
        starts.append(found + 1)
    return starts + _parts(text, starts[-1], len(text))


def _parts(text: str, start: int, end: int) -> list[int]:
    """Where the paragraph [start, end) goes on in another part."""
    found: list[int] = []
    while end - start > LONGEST_PARAGRAPH:
        start = _seam(text, start + LONGEST_PARAGRAPH // 2, start + LONGEST_PARAGRAPH)
        found.append(start)
    return found


def _seam(text: str, low: int, high: int) -> int:
    """Behind the last sentence in [low, high) that ends with a space, or else the last space; else where it must be."""
    window = text[low:high]
    ends = [end for _, end in sentences(window)[:-1]]
    space = next((end for end in reversed(ends) if window[end : end + 1].isspace()), window.rfind(" "))
    return low + space + 1 if space >= 0 else clusters_of(text[low : high + 64]).floor(high - low) + low


class MarkupIndex:
    """The spans of each paragraph and the relations of each span.

    Paragraphs are numbered from 0. A span that crosses a line feed belongs to all paragraphs that it touches.
    """

    def __init__(self, starts: list[int], markup: Markup) -> None:
        self._starts = starts
        self._spans: dict[int, dict[str, Span]] = {}
        self._relations: dict[str, dict[str, Relation]] = {}
        self._markup = markup
        self._fill()

    def _fill(self) -> None:
        """Take in a whole markup: what :meth:`update` does one by one, without asking what looks different."""
        starts, ends = self._starts, [*self._starts[1:], float("inf")]
        for span in self._markup.spans.values():
            first, last = span.fragments[0][0], span.fragments[-1][1]
            paragraph = bisect_right(starts, first) - 1
            if last <= ends[paragraph]:
                self._spans.setdefault(paragraph, {})[span.id] = span
            else:
                self._add_span(span)
        for relation in self._markup.relations.values():
            self._relations.setdefault(relation.head, {})[relation.id] = relation
            self._relations.setdefault(relation.tail, {})[relation.id] = relation

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph that holds the offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def spans_in(self, paragraph: int) -> list[Span]:
        """The spans that touch the paragraph."""
        return list(self._spans.get(paragraph, {}).values())

    def relations_of(self, span: str) -> list[Relation]:
        """The relations that start from or lead to the span."""
        return list(self._relations.get(span, {}).values())

    def relations_in(self, paragraph: int) -> list[Relation]:
        """The relations with at least one end that starts in the paragraph, each once."""
        found = {
            relation.id: relation
            for span in self.spans_in(paragraph)
            if self.paragraph_at(span.start) == paragraph
            for relation in self.relations_of(span.id)
        }
        return list(found.values())

    def update(self, change: Change) -> set[int]:
        """Follow a change that the markup has been given, and return the paragraphs that look different now."""
        dirty: set[int] = set()
        for single in changes.flatten(change):
            dirty |= self._follow(single)
        return dirty

    def _follow(self, change: Change) -> set[int]:
        match change:
            case changes.AddSpan(span):
                return self._add_span(span)
            case changes.RemoveSpan(span):
                return self._remove_span(span)
            case changes.UpdateSpan(before, after):
                return self._remove_span(before) | self._add_span(after) | self._far_ends(after.id)
            case changes.AddRelation(relation):
                return self._add_relation(relation)
            case changes.RemoveRelation(relation):
                return self._remove_relation(relation)
            case changes.UpdateRelation(before, after):
                return self._remove_relation(before) | self._add_relation(after)
            case _:
                return set()

    def _add_span(self, span: Span) -> set[int]:
        touched = set(self._touched(span))
        for paragraph in touched:
            self._spans.setdefault(paragraph, {})[span.id] = span
        return touched

    def _remove_span(self, span: Span) -> set[int]:
        touched = set(self._touched(span))
        for paragraph in touched:
            self._spans.get(paragraph, {}).pop(span.id, None)
        return touched

    def _add_relation(self, relation: Relation) -> set[int]:
        for end in (relation.head, relation.tail):
            self._relations.setdefault(end, {})[relation.id] = relation
        return self._ends(relation)

    def _remove_relation(self, relation: Relation) -> set[int]:
        for end in (relation.head, relation.tail):
            self._relations.get(end, {}).pop(relation.id, None)
        return self._ends(relation)

    def _far_ends(self, span: str) -> set[int]:
        """The paragraphs at the other ends of the span's relations."""
        return {paragraph for relation in self.relations_of(span) for paragraph in self._ends(relation)}

    def _ends(self, relation: Relation) -> set[int]:
        spans = (self._markup.spans.get(end) for end in (relation.head, relation.tail))
        return {self.paragraph_at(span.start) for span in spans if span}

    def _touched(self, span: Span) -> Iterator[int]:
        for start, end in span.fragments:
            yield from range(self.paragraph_at(start), self.paragraph_at(end - 1) + 1)


def sort_outermost_first(spans: Iterable[Span]) -> list[Span]:
    """Spans in reading order, the longer one first: a box is painted before what it encloses."""
    return sorted(spans, key=lambda span: span.order)
