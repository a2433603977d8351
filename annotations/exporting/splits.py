"""Train, dev and test: stable, and without leaks.

A document goes where the hash of the first of its near-duplicates puts it, and of theirs: the same news told twice
never stands on both sides. The parts stay what they are when documents are added, but where a new one nearly says what
two say that had nothing in common; then one of these goes over to the other. Shares come out as asked for only roughly,
as is the way of hashes; how many documents each part got is told.
"""

from __future__ import annotations

import hashlib
import zlib
from collections import Counter
from typing import TYPE_CHECKING

from annotations import arabic
from annotations.exporting.choices import SPLIT_NAMES
from annotations.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotations.document import Document

RUN_WORDS = 5
"""How many words in a row are compared."""
ONE_IN = 8
"""Of the runs of a text, one in so many is looked at, the same ones in every text."""
FEWEST_RUNS = 8
SHARED = 0.5
"""Texts that share this part of the runs of the shorter one are near-duplicates."""


class Splitter:
    """Assigns documents to parts. Every document has to be seen by :meth:`see` before the first is asked for.

    Attributes:
        shares: Percents of train, dev and test.
        duplicates: How many documents are near-duplicates of an earlier one.
    """

    def __init__(self, shares: tuple[int, ...]) -> None:
        self.shares = shares
        self.duplicates = 0
        self._above: dict[str, str] = {}
        self._order: dict[str, int] = {}
        self._sizes: dict[str, int] = {}
        self._holders: dict[int, list[str]] = {}
        self._by_text: dict[str, str] = {}

    def see(self, documents: Iterable[Document]) -> None:
        """Find near-duplicates among these documents and those seen before."""
        for document in documents:
            if document.id in self._above:
                continue
            self._above[document.id] = document.id
            self._order[document.id] = len(self._order)
            twin = self._by_text.setdefault(document.sha256, document.id)
            for other in [twin] if twin != document.id else self._near_duplicates(document):
                self._join(document.id, other)
            self.duplicates += self._first(document.id) != document.id

    def part(self, document: Document) -> str:
        """The name of the part that a document goes to."""
        first = self._first(document.id)
        number = int.from_bytes(hashlib.blake2b(first.encode(), digest_size=8).digest(), "big")
        place, bound = number % 10_000, 0
        for name, share in zip(SPLIT_NAMES, self.shares, strict=True):
            bound += share * 100
            if place < bound:
                return name
        raise AssertionError("shares sum to 100")

    def _first(self, identifier: str) -> str:
        """The id of the first document of a group."""
        while (above := self._above[identifier]) != identifier:
            self._above[identifier] = self._above[above]
            identifier = above
        return identifier

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self._first(one), self._first(other)), key=self._order.__getitem__)
        self._above[second] = first

    def _near_duplicates(self, document: Document) -> list[str]:
        """The ids of the documents seen before that this one is a near-duplicate of."""
        runs = sketch(document.text)
        shared: Counter[str] = Counter()
        for run in runs:
            shared.update(self._holders.get(run, ()))
        self._sizes[document.id] = len(runs)
        for run in runs:
            self._holders.setdefault(run, []).append(document.id)
        return [other for other, count in shared.items() if count >= SHARED * min(len(runs), self._sizes[other])]


def sketch(text: str) -> set[int]:
    """Hashes of some of the runs of words in a text, folded: which ones depends on the runs alone."""
    words = [fold(text[start:end]).text.encode() for start, end in arabic.words(text)]
    if not words:
        return {zlib.crc32(text.encode())}
    runs = {zlib.crc32(b" ".join(words[at : at + RUN_WORDS])) for at in range(max(1, len(words) - RUN_WORDS + 1))}
    some = {run for run in runs if run % ONE_IN == 0}
    return some if len(some) >= FEWEST_RUNS else set(sorted(runs)[:FEWEST_RUNS])
