"""The proposals of one open article: which stand open, which belong together, and what taking them means.

A proposal stands open where nothing is marked at its place. It is never forgotten for being covered: when the span over
it goes, by undo or by hand, it stands open again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from annotations import changes
from annotations.changes import AddSpan, Batch
from annotations.dictionary import taken_as
from annotations.folding import STRONGEST, key
from annotations.taken import Taken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.changes import Change
    from annotations.dictionary import Proposal
    from annotations.document import Span
    from annotations.editing import Editor

_BLOCK = 8
"""Places are kept by blocks of so many bits of the offset."""


class OpenProposals:
    """The proposals of an article, in reading order. ``len`` counts those that stand open.

    Attributes:
        version: Another number after every change of what stands open.
    """

    def __init__(self, proposals: Iterable[Proposal] = (), spans: Iterable[Span] = ()) -> None:
        self._all: dict[str, Proposal] = {one.id: one for one in proposals}
        self._covers: Counter[str] = Counter()
        self.version = 0
        self._arrange()
        for span in spans:
            self._cover(span, 1)

    def __len__(self) -> int:
        return len(self._all) - self._covered

    def __iter__(self) -> Iterator[Proposal]:
        return (one for one in map(self._all.__getitem__, self._ids) if self._is_open(one))

    @property
    def all(self) -> list[Proposal]:
        """Those that are covered by a span among them, in reading order."""
        return [self._all[one] for one in self._ids]

    def get(self, identifier: str) -> Proposal | None:
        """The open proposal with an id, or None."""
        found = self._all.get(identifier)
        return found if found and self._is_open(found) else None

    def between(self, start: int, end: int) -> list[Proposal]:
        """The open proposals that touch [start, end), in code points, in reading order."""
        found = {one.id: one for one in self._near(start, end) if one.start < end and start < one.end}
        return sorted(filter(self._is_open, found.values()), key=order)

    def beside(self, place: tuple[int, int, str], step: int) -> Proposal | None:
        """The open proposal that follows (step 1) or precedes (step -1) a place in the reading order."""
        number = bisect_right(self._orders, place) if step > 0 else bisect_left(self._orders, place) - 1
        while 0 <= number < len(self._ids):
            found = self._all[self._ids[number]]
            if self._is_open(found):
                return found
            number += step
        return None

    def like(self, proposal: Proposal) -> list[Proposal]:
        """The open proposals with the same label and the same name, whatever its spelling; itself among them."""
        name = _name(proposal.text)
        return [one for one in self if one.label == proposal.label and _name(one.text) == name]

    def remove(self, gone: Iterable[Proposal]) -> None:
        """Drop proposals."""
        for one in gone:
            self._all.pop(one.id, None)
            self._covers.pop(one.id, None)
        self._arrange()

    def follow(self, change: Change) -> None:
        """Keep in step with a change of the markup."""
        for single in changes.flatten(change):
            match single:
                case changes.AddSpan(span):
                    self._cover(span, 1)
                case changes.RemoveSpan(span):
                    self._cover(span, -1)
                case changes.UpdateSpan(before, after):
                    self._cover(before, -1)
                    self._cover(after, 1)
                case _:
                    pass

    def _arrange(self) -> None:
        ordered = sorted(self._all.values(), key=order)
        self._ids = [one.id for one in ordered]
        self._orders = [order(one) for one in ordered]
        self._blocks: dict[int, list[Proposal]] = defaultdict(list)
        for one in ordered:
            for block in _blocks(one.start, one.end):
                self._blocks[block].append(one)
        self.version += 1
        self._covered = sum(count > 0 for count in self._covers.values())

    def _near(self, start: int, end: int) -> Iterator[Proposal]:
        for block in _blocks(start, end):
            yield from self._blocks.get(block, ())

    def _cover(self, span: Span, by: int) -> None:
        touched = {one.id for one in self._near(span.start, span.end) if one.start < span.end and span.start < one.end}
        for one in touched:
            was_covered = self._covers[one] > 0
            self._covers[one] += by
            self.version += 1
            self._covered += (self._covers[one] > 0) - was_covered

    def _is_open(self, proposal: Proposal) -> bool:
        return self._covers[proposal.id] <= 0


def order(proposal: Proposal) -> tuple[int, int, str]:
    """The key of the reading order: by start, the longer one first."""
    return (proposal.start, -proposal.end, proposal.label)


def take(editor: Editor, wanted: Iterable[Proposal]) -> tuple[Change | None, list[Proposal]]:
    """The change by which these proposals become spans, and those that cannot.

    What is marked is never written over: a proposal across a span, or one that the schema or the text does not bear
    (any more), is left out.
    """
    taken = Taken((span.start, span.end) for span in editor.markup.spans.values())
    steps: list[AddSpan] = []
    refused: list[Proposal] = []
    for one in wanted:
        kind = editor.schema.entity(one.label)
        fits = kind and not kind.abstract and editor.document.text[one.start : one.end] == one.text
        if not fits or taken.overlaps(one.start, one.end):
            refused.append(one)
            continue
        taken.add(one.start, one.end)
        steps.append(taken_as(one, by=editor.by))
    change = steps[0] if len(steps) == 1 else Batch(tuple(steps)) if steps else None
    return change, refused


@lru_cache(maxsize=16384)
def _name(text: str) -> str:
    return key(text, STRONGEST)


def _blocks(start: int, end: int) -> range:
    return range(start >> _BLOCK, (max(start, end - 1) >> _BLOCK) + 1)
