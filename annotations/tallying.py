"""Counting a corpus: its records one after the other, in one pass.

What is held grows with the labels, names and days that there are, not with documents or spans. Nothing here reads
files.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

import msgspec

from annotations import arabic
from annotations.coverage import CoverageTally
from annotations.matching import is_pronoun
from annotations.pace import PaceTally, StateChange, done_by_day
from annotations.statistics import (
    CHARACTER_EDGES,
    DOCUMENT_EDGES,
    WORD_EDGES,
    AttributeCount,
    CorpusStatistics,
    LayerCount,
    NameCount,
    ProposalCounts,
    RelationCount,
    WorkerCount,
    exact,
    lengths,
)

if TYPE_CHECKING:
    from datetime import tzinfo

    from annotations.dictionary import Name
    from annotations.document import Document, Record, Relation, Span, Whose
    from schemas.model import Schema

TOP_NAMES = 50
"""How many of the commonest names are named."""
_NOT_BY_HAND = frozenset(("import", "model"))
_NOT_PROPOSED = frozenset(("human", "import", "model"))
_TOLD_APART = frozenset(("bool", "choice", "multi"))

Key = TypeVar("Key")


class Account(msgspec.Struct, frozen=True):
    """What a project knows beside the markup of its documents.

    Attributes:
        changes: Rows of the journal that are no imports.
        open: Proposals that can still be taken.
        done: Documents that are done, with the layer, both by their numbers.
        states: How that came about, the oldest change first.
    """

    layers: int = 0
    changes: int = 0
    open: int = 0
    turned_down: int = 0
    done: tuple[tuple[int, int], ...] = ()
    states: tuple[StateChange, ...] = ()


class _Words:
    """The words of one text, to be counted within ranges of it."""

    def __init__(self, text: str) -> None:
        words = arabic.words(text)
        self._starts, self._ends = [start for start, _ in words], [end for _, end in words]

    def __len__(self) -> int:
        return len(self._starts)

    def within(self, fragments: Sequence[tuple[int, int]]) -> int:
        """The words of which something lies in one of these ranges, which are in order."""
        if len(fragments) == 1:  # as nearly all have
            ((start, end),) = fragments
            return max(0, bisect_left(self._starts, end) - bisect_right(self._ends, start))
        count = past = 0
        for start, end in fragments:
            first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
            count += max(0, last - max(first, past))
            past = max(past, last)
        return count


class Tally:
    """Counts records; those of one document follow one another."""

    def __init__(
        self,
        schema: Schema,
        names: Mapping[Whose, Iterable[Name]],
        *,
        policy: str = "core",
        zone: tzinfo | None = None,
    ) -> None:
        """Count, with the names that each layer has marked, to be found by a clitic policy.

        Days and hours are those of ``zone``, or else of this machine.
        """
        self._told_apart = {kind.id: kind.kind for kind in schema.attributes if kind.kind in _TOLD_APART}
        self._coverage = CoverageTally(names, policy)
        self._pace = PaceTally(zone)
        self._zone = zone
        self._document = ""
        self._words = _Words("")
        self._status = ""
        self._statuses: Counter[str] = Counter()
        self._documents = self._characters = self._word_count = self._clusters = self._taken = 0
        self._spans: Counter[str] = Counter()
        self._relations: Counter[tuple[str, str, str]] = Counter()
        self._attributes: Counter[tuple[str, str]] = Counter()
        self._sizes: dict[str, Counter[int]] = defaultdict(Counter)
        self._sources: Counter[str] = Counter()
        self._names: Counter[tuple[str, str]] = Counter()
        self._languages: Counter[str] = Counter()
        self._metadata: Counter[str] = Counter()
        self._layers: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._by: dict[str, Counter[str]] = {"spans": Counter(), "relations": Counter()}

    def add(self, record: Record) -> None:
        """Count a document in one layer."""
        if self._documents == 0 or record.document.id != self._document:
            self._turn_to(record.document)
        self._add_status(record)
        self._add_layer(record)
        self._add_spans(record.spans)
        self._add_relations({span.id: span.label for span in record.spans}, record.relations)
        self._clusters += len(record.clusters)
        self._sizes["clusters"].update(len(cluster.spans) for cluster in record.clusters)
        self._sizes["nesting"].update(depths(record.spans))
        self._coverage.add(record)

    def statistics(self, account: Account | None = None) -> CorpusStatistics:
        """What was counted, and what the project knows beside."""
        account = account or Account()
        names = {name: count for name, count in self._names.items() if not is_pronoun(name[0])}
        statuses = self._statuses + Counter([self._status] if self._status else [])
        sizes = self._sizes
        return CorpusStatistics(
            documents=self._documents,
            done=statuses["done"],
            statuses={status: statuses[status] for status in ("done", "started", "todo")},
            characters=self._characters,
            words=self._word_count,
            layers=account.layers,
            spans=dict(_commonest(self._spans)),
            relations=tuple(RelationCount(*ends, count) for ends, count in _commonest(self._relations)),
            attributes=tuple(AttributeCount(*pair, count) for pair, count in sorted(self._attributes.items())),
            clusters=self._clusters,
            changes=account.changes,
            document_words=lengths(sizes["document words"], DOCUMENT_EDGES),
            span_words=lengths(sizes["span words"], WORD_EDGES),
            span_characters=lengths(sizes["span characters"], CHARACTER_EDGES),
            nesting=exact(sizes["nesting"]),
            fragments=exact(sizes["fragments"]),
            cluster_sizes=exact(sizes["clusters"]),
            sources=dict(_commonest(self._sources)),
            proposals=ProposalCounts(account.open, self._taken, account.turned_down),
            by_layer=tuple(_layer(*item) for item in sorted(self._layers.items())),
            annotators=self._annotators(),
            pace=self._pace.pace,
            progress=done_by_day(account.done, account.states, self._zone),
            dictionary=self._coverage.coverage,
            names=tuple(NameCount(*name, count) for name, count in _commonest(names)[:TOP_NAMES]),
            distinct_names=len(names),
            languages=dict(_commonest(self._languages)),
            metadata=dict(_commonest(self._metadata)),
        )

    def _turn_to(self, document: Document) -> None:
        if self._status:
            self._statuses[self._status] += 1
        self._document, self._status = document.id, "todo"
        self._words = _Words(document.text)
        self._documents += 1
        self._characters += len(document.text)
        self._word_count += len(self._words)
        self._sizes["document words"][len(self._words)] += 1
        self._languages[document.language] += 1
        self._metadata.update({pair.name for pair in document.meta})

    def _add_status(self, record: Record) -> None:
        if record.state.status == "done":
            self._status = "done"
        elif record.spans and self._status == "todo":
            self._status = "started"

    def _add_layer(self, record: Record) -> None:
        is_done = record.state.status == "done"
        if not (is_done or record.spans or record.relations):
            return
        held = self._layers[record.layer, record.annotator]
        held["documents"] += 1
        held["done"] += is_done
        held["spans"] += len(record.spans)
        held["relations"] += len(record.relations)
        held["clusters"] += len(record.clusters)

    def _add_spans(self, spans: Sequence[Span]) -> None:
        """Count spans, one fact of all of them after the other: that is several times as fast."""
        sizes, within = self._sizes, self._words.within
        self._spans.update([span.label for span in spans])
        self._names.update([(span.text, span.label) for span in spans])
        self._sources.update([span.source for span in spans])
        self._by["spans"].update([span.by for span in spans])
        fragments = [span.fragments for span in spans]
        sizes["fragments"].update(map(len, fragments))
        sizes["span words"].update(map(within, fragments))
        sizes["span characters"].update([sum(end - start for start, end in parts) for parts in fragments])
        for span in spans:
            if span.score >= 0:
                self._taken += span.source not in _NOT_PROPOSED
            if span.source not in _NOT_BY_HAND:
                self._pace.add(span.by, span.at)
            if span.attributes:
                self._add_attributes(span)

    def _add_relations(self, labels: Mapping[str, str], relations: Iterable[Relation]) -> None:
        for relation in relations:
            self._relations[labels[relation.head], relation.label, labels[relation.tail]] += 1
            self._by["relations"][relation.by] += 1
            if relation.attributes:
                self._add_attributes(relation)

    def _add_attributes(self, item: Span | Relation) -> None:
        for pair in item.attributes:
            kind = self._told_apart.get(pair.name, "")
            values = pair.value.split() if kind == "multi" else [pair.value if kind else ""]
            self._attributes.update((pair.name, value) for value in values)

    def _annotators(self) -> tuple[WorkerCount, ...]:
        spans, relations, active = self._by["spans"], self._by["relations"], self._pace.active_minutes()
        names = sorted(spans.keys() | relations.keys(), key=lambda by: (-spans[by] - relations[by], by))
        return tuple(WorkerCount(by, spans[by], relations[by], active.get(by, 0)) for by in names)


def depths(spans: Iterable[Span]) -> Iterable[int]:
    """For each span in reading order, how many of those before it hold it, first fragment to last."""
    holding: list[int] = []
    for start, end in sorted((span.start, -span.end) for span in spans):
        holding = [other for other in holding if other > start]
        yield sum(other >= -end for other in holding)
        holding.append(-end)


def _layer(key: tuple[str, str], held: Counter[str]) -> LayerCount:
    counts = (held[name] for name in ("documents", "done", "spans", "relations", "clusters"))
    return LayerCount(*key, *counts)


def _commonest(counts: Mapping[Key, int]) -> list[tuple[Key, int]]:
    """Items by how often they come, those that come alike in their own order."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
