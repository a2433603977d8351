"""A corpus in numbers, as values: what plots, the command line and the datasheet show.

How they are counted is said in :mod:`annotations.tallying`, :mod:`.pace` and :mod:`.coverage`. Days are "YYYY-MM-DD" in
the time zone of whoever counts. Tuples of counts are ordered with the commonest first unless they say otherwise.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping

import msgspec


class RelationCount(msgspec.Struct, frozen=True):
    """How often a relation type holds between spans of two labels."""

    head: str
    label: str
    tail: str
    count: int


class AttributeCount(msgspec.Struct, frozen=True):
    """How often an attribute has a value, on spans and relations together.

    Values are told apart where the schema lists them or they are yes or no; else ``value`` is "".
    """

    name: str
    value: str
    count: int


class Bin(msgspec.Struct, frozen=True):
    """How many things measure from ``least`` to ``most``, both included."""

    least: int
    most: int
    count: int


class Lengths(msgspec.Struct, frozen=True):
    """How things measure.

    Attributes:
        bins: In order of size, without gaps up to the largest.
        median: The smallest measure that half of them do not exceed; 0 where there is none.
        longest: The largest measure.
    """

    bins: tuple[Bin, ...] = ()
    median: int = 0
    longest: int = 0


class NameCount(msgspec.Struct, frozen=True):
    """How often a text was marked with a label."""

    text: str
    label: str
    count: int


class LayerCount(msgspec.Struct, frozen=True):
    """What one layer holds.

    Attributes:
        documents: Those in which it says anything.
        done: Those of them that are done in it.
    """

    name: str
    annotator: str
    documents: int
    done: int
    spans: int
    relations: int
    clusters: int


class WorkerCount(msgspec.Struct, frozen=True):
    """What one annotator made or changed last.

    Attributes:
        by: Their name; "" where it is not known.
        active_minutes: The time they were at it; see :class:`Pace`.
    """

    by: str
    spans: int
    relations: int
    active_minutes: int


class ProposalCounts(msgspec.Struct, frozen=True):
    """What became of proposals.

    Attributes:
        open: Those that can still be taken.
        taken: Spans that were proposals.
        turned_down: Those that a person did not want.
    """

    open: int = 0
    taken: int = 0
    turned_down: int = 0


class DayCount(msgspec.Struct, frozen=True):
    """What was marked on a day, by all annotators together."""

    day: str
    spans: int
    active_minutes: int


class Pace(msgspec.Struct, frozen=True):
    """How fast spans are marked, by the times at which they were last changed. What models made is left out.

    Attributes:
        days: In order; days without any span are left out.
        hours: Spans by the hour of the day, from 0 to 23.
        active_minutes: Time between one span of an annotator and the next, without gaps of more than
            :data:`annotations.pace.IDLE_MS`, which count as idle.
        per_hour: Spans for each active hour; 0.0 where there is too little to tell.
        undated: Spans of which nothing says when they were made.
    """

    days: tuple[DayCount, ...] = ()
    hours: tuple[int, ...] = (0,) * 24
    active_minutes: int = 0
    per_hour: float = 0.0
    undated: int = 0


class DayProgress(msgspec.Struct, frozen=True):
    """Documents that became done on a day, less those that were to do again, and how many were done at its end.

    A document counts as done from the first layer in which it is. Only what was done here is known by day.
    """

    day: str
    change: int
    done: int


class NameCoverage(msgspec.Struct, frozen=True):
    """How often a name stands in the articles, whatever its clitics and spelling, and how often it is marked there."""

    text: str
    label: str
    mentions: int
    marked: int


class Coverage(msgspec.Struct, frozen=True):
    """How well the dictionary of marked names agrees with the texts, in each layer the articles that it has worked on.

    Attributes:
        names: Names that are marked somewhere; in several layers each counts again.
        mentions: Names that are marked, and places of which nothing is marked and where one of them stands.
        marked: The former.
        missed: The names of which most mentions are not marked, at most :data:`annotations.coverage.SHOWN`.
    """

    names: int = 0
    mentions: int = 0
    marked: int = 0
    missed: tuple[NameCoverage, ...] = ()

    @property
    def share(self) -> float:
        """The part of the mentions that is marked, from 0 to 1; 1 where there is none."""
        return self.marked / self.mentions if self.mentions else 1.0


class CorpusStatistics(msgspec.Struct, frozen=True, kw_only=True):
    """A project in numbers, over all layers.

    Attributes:
        done: Documents that are done in at least one layer.
        statuses: Documents by how far they are: "done", "started" (something is marked) and "todo".
        characters: Code points of all texts.
        words: Words of all texts (see :func:`annotations.arabic.words`).
        spans: By label.
        relations: By labels of head, relation and tail.
        changes: Rows of the journal that are no imports.
        document_words: Lengths of documents in words.
        span_words: Lengths of spans in words, each of which is counted though only a part of it is marked.
        span_characters: Lengths of spans in code points.
        nesting: By how many others a span is held; one at the very same place holds those behind it in reading order.
        fragments: Spans by how many fragments they have.
        cluster_sizes: Clusters by how many spans they have.
        sources: Spans by where they come from.
        names: The texts that were marked most often; pronouns are no names.
        distinct_names: How many different pairs of text and label there are.
        languages: Documents by language.
        metadata: Documents by the names of the metadata that they bring along.
    """

    documents: int
    done: int
    statuses: dict[str, int]
    characters: int
    words: int
    layers: int
    spans: dict[str, int]
    relations: tuple[RelationCount, ...]
    attributes: tuple[AttributeCount, ...]
    clusters: int
    changes: int
    document_words: Lengths
    span_words: Lengths
    span_characters: Lengths
    nesting: tuple[Bin, ...]
    fragments: tuple[Bin, ...]
    cluster_sizes: tuple[Bin, ...]
    sources: dict[str, int]
    proposals: ProposalCounts
    by_layer: tuple[LayerCount, ...]
    annotators: tuple[WorkerCount, ...]
    pace: Pace
    progress: tuple[DayProgress, ...]
    dictionary: Coverage
    names: tuple[NameCount, ...]
    distinct_names: int
    languages: dict[str, int]
    metadata: dict[str, int]

    @property
    def span_count(self) -> int:
        """How many spans there are."""
        return sum(self.spans.values())

    @property
    def relation_count(self) -> int:
        """How many relations there are."""
        return sum(row.count for row in self.relations)


WORD_EDGES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 50)
CHARACTER_EDGES = (2, 4, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 100)
DOCUMENT_EDGES = (50, 100, 200, 300, 400, 500, 750, 1_000, 1_500, 2_000, 5_000, 10_000)
"""The largest measure of each bin; what is larger goes into one more."""


def binned(counts: Mapping[int, int], edges: tuple[int, ...]) -> tuple[Bin, ...]:
    """Measures with how often each occurs, gathered into bins whose largest measures are ``edges``."""
    largest = max(counts, default=0)
    if not counts:
        return ()
    gathered: Counter[int] = Counter()
    for measure, count in counts.items():
        gathered[bisect_left(edges, measure)] += count
    last = max(gathered)
    mosts = [*edges[:last], edges[last] if last < len(edges) else largest]
    leasts = [min(min(counts), edges[0]), *(edge + 1 for edge in mosts[:-1])]
    return tuple(Bin(*ends, gathered[place]) for place, ends in enumerate(zip(leasts, mosts, strict=True)))


def exact(counts: Mapping[int, int]) -> tuple[Bin, ...]:
    """A bin for each measure from the smallest to the largest that occur."""
    return tuple(
        Bin(size, size, counts.get(size, 0)) for size in range(min(counts, default=0), max(counts, default=-1) + 1)
    )


def lengths(counts: Mapping[int, int], edges: tuple[int, ...]) -> Lengths:
    """The bins of some measures, their median and the largest."""
    return Lengths(binned(counts, edges), _median(counts), max(counts, default=0))


def _median(counts: Mapping[int, int]) -> int:
    seen, half = 0, sum(counts.values()) / 2
    for measure in sorted(counts):
        seen += counts[measure]
        if seen >= half:
            return measure
    return 0
