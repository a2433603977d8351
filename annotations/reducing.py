"""Records with less in them: what a format cannot hold or a person did not ask for is taken out, and counted."""

from __future__ import annotations

from collections.abc import Callable, Container
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from annotations.document import surface
from annotations.text import Clusters
from annotations.tokens import Tokens

if TYPE_CHECKING:
    from annotations.document import Record, Relation, Span
    from annotations.losses import Losses, Nesting

END_IS_GONE = "an end of which is left out"
ONE_LEVEL = "nested in another one or overlapping it, where the format holds one level"


def keep_spans(record: Record, kept: Container[str], losses: Losses, reason: str) -> Record:
    """The record with only these spans, given by id, and with what still has all its ends."""
    spans = tuple(span for span in record.spans if span.id in kept)
    if len(spans) == len(record.spans):
        return record
    losses.lose("span", reason, len(record.spans) - len(spans))
    ids = {span.id for span in spans}
    relations = tuple(one for one in record.relations if one.head in ids and one.tail in ids)
    losses.lose("relation", END_IS_GONE, len(record.relations) - len(relations))
    clusters = tuple(
        replace(cluster, spans=members)
        for cluster in record.clusters
        if (members := tuple(span for span in cluster.spans if span in ids))
    )
    losses.lose("cluster", "none of whose spans is left", len(record.clusters) - len(clusters))
    return replace(record, spans=spans, relations=relations, clusters=clusters)


def keep_if(record: Record, wanted: Callable[[Span], bool], losses: Losses, reason: str) -> Record:
    """The record with only the spans that are wanted."""
    return keep_spans(record, {span.id for span in record.spans if wanted(span)}, losses, reason)


def without_relations(record: Record, losses: Losses, reason: str = "which the format cannot hold") -> Record:
    """The record without relations."""
    losses.lose("relation", reason, len(record.relations))
    return replace(record, relations=()) if record.relations else record


def without_clusters(record: Record, losses: Losses, reason: str = "which the format cannot hold") -> Record:
    """The record without clusters."""
    losses.lose("cluster", reason, len(record.clusters))
    return replace(record, clusters=()) if record.clusters else record


def without_attributes(record: Record, losses: Losses, reason: str = "which the format cannot hold") -> Record:
    """The record without attributes, notes and doubts of spans and relations."""
    items: list[Span | Relation] = [*record.spans, *record.relations]
    attributes = sum(len(item.attributes) for item in items)
    notes = sum(bool(item.note) + item.uncertain for item in items)
    if not attributes and not notes:
        return record
    losses.lose("attribute", reason, attributes)
    losses.lose("note", reason, notes)
    spans = tuple(replace(span, attributes=(), note="", uncertain=False) for span in record.spans)
    relations = tuple(replace(one, attributes=(), note="", uncertain=False) for one in record.relations)
    return replace(record, spans=spans, relations=relations)


def without_notes(record: Record, losses: Losses, reason: str = "which the format cannot hold") -> Record:
    """The record without notes and doubts of spans and relations."""
    items: list[Span | Relation] = [*record.spans, *record.relations]
    losses.lose("note", reason, sum(bool(item.note) + item.uncertain for item in items))
    spans = tuple(replace(span, note="", uncertain=False) for span in record.spans)
    relations = tuple(replace(one, note="", uncertain=False) for one in record.relations)
    return replace(record, spans=spans, relations=relations)


def plain_relations(
    record: Record, losses: Losses, reason: str = "of relations, which the format cannot hold"
) -> Record:
    """The record without attributes, notes and doubts of its relations."""
    losses.lose("attribute", reason, sum(len(one.attributes) for one in record.relations))
    losses.lose("note", reason, sum(bool(one.note) + one.uncertain for one in record.relations))
    plain = tuple(replace(one, attributes=(), note="", uncertain=False) for one in record.relations)
    return replace(record, relations=plain) if record.relations else record


def without_doubts(record: Record, losses: Losses, reason: str = "that says only that somebody was not sure") -> Record:
    """The record without doubts about its spans."""
    losses.lose("note", reason, sum(span.uncertain for span in record.spans))
    spans = tuple(replace(span, uncertain=False) if span.uncertain else span for span in record.spans)
    return replace(record, spans=spans)


def only_spans(record: Record, losses: Losses) -> Record:
    """The record with nothing but labelled spans of one piece each."""
    record = without_clusters(without_relations(record, losses), losses)
    return one_piece(without_attributes(record, losses), losses)


def one_piece(record: Record, losses: Losses) -> Record:
    """The record without spans of several fragments."""
    return keep_if(record, lambda span: len(span.fragments) == 1, losses, "of several fragments")


def one_each(record: Record, losses: Losses, reason: str = "the same place and label as another one") -> Record:
    """The record with one span of each place and label."""
    seen: set[tuple[object, ...]] = set()
    kept: set[str] = set()
    for span in record.spans:
        if (place := (span.label, span.fragments)) not in seen:
            seen.add(place)
            kept.add(span.id)
    return keep_spans(record, kept, losses, reason)


def one_a_place(record: Record, losses: Losses, reason: str = "on the same words as another one") -> Record:
    """The record with one span of each place, whatever the others are labelled."""
    first: dict[object, str] = {}
    for span in record.spans:
        first.setdefault(span.fragments, span.id)
    return keep_spans(record, set(first.values()), losses, reason)


def one_a_pair(record: Record, losses: Losses, reason: str = "between the same spans as another one") -> Record:
    """The record with one relation from a span to another one, whatever the others are labelled."""
    first: dict[tuple[str, str], Relation] = {}
    for one in record.relations:
        first.setdefault((one.head, one.tail), one)
    losses.lose("relation", reason, len(record.relations) - len(first))
    return replace(record, relations=tuple(first.values()))


def trimmed(record: Record, losses: Losses) -> Record:
    """The record with spans, each of one piece, that neither begin nor end with white space."""
    text = record.document.text
    spans = tuple(_trimmed(span, text) for span in record.spans)
    pairs = zip(spans, record.spans, strict=True)
    losses.change("spans without the white space at their ends", sum(now is not before for now, before in pairs))
    return replace(record, spans=tuple(sorted(spans, key=lambda span: span.order)))


def _trimmed(span: Span, text: str) -> Span:
    found = text[span.start : span.end]
    start, end = span.end - len(found.lstrip()), span.start + len(found.rstrip())
    if start >= end or (start, end) == (span.start, span.end):
        return span
    core = (max(start, span.core[0]), min(end, span.core[1])) if span.core else ()
    fragments = ((start, end),)
    core = core if core and core[0] < core[1] else ()
    return replace(span, fragments=fragments, text=surface(text, fragments), core=core)


def flat(record: Record, nesting: Nesting, losses: Losses, reason: str = ONE_LEVEL) -> Record:
    """The record with spans no two of which overlap: the longest, or with "innermost" the shortest first."""
    sign = 1 if nesting == "innermost" else -1
    kept: set[str] = set()
    taken = _Taken()
    for span in sorted(record.spans, key=lambda span: (sign * (span.end - span.start), span.order)):
        if taken.is_free(span):
            taken.add(span)
            kept.add(span.id)
    return keep_spans(record, kept, losses, reason)


def choose_nesting(record: Record, nesting: Nesting, losses: Losses) -> Record:
    """The record with all its spans, or without those that lie inside another one, or hold another one."""
    if nesting == "all":
        return record
    spans = sorted(record.spans, key=lambda span: span.order)
    inside: set[str] = set()
    holding: set[str] = set()
    open_: list[Span] = []
    for span in spans:
        open_ = [outer for outer in open_ if outer.end > span.start]
        for outer in open_:
            if outer.end >= span.end and (outer.start, outer.end) != (span.start, span.end):
                inside.add(span.id)
                holding.add(outer.id)
        open_.append(span)
    gone, reason = (inside, "inside another one") if nesting == "outermost" else (holding, "with another one inside")
    return keep_if(record, lambda span: span.id not in gone, losses, reason)


def on_tokens(record: Record, losses: Losses) -> tuple[Record, Tokens]:
    """The tokens of a record, and the record with only the spans that are made of them."""
    tokens = Tokens(record.document.text, record.spans)
    losses.change("words cut into several tokens because a span begins or ends inside them", tokens.cut)
    wanted = {
        span.id
        for span in record.spans
        if all(tokens.index(start, end) is not None for start, end in span.fragments) and _stands_alone(span.text)
    }
    return keep_spans(record, wanted, losses, "that holds only white space or a part of a sign"), tokens


def _stands_alone(text: str) -> bool:
    """True where a text reads the same with a space before it and behind it: no mark of it goes to the space."""
    text = text.strip()
    return bool(text) and _keeps_apart(text[0], text[-1])


@lru_cache(maxsize=4096)
def _keeps_apart(first: str, last: str) -> bool:
    return first != "\ufeff" and Clusters(f" {first}").is_boundary(1) and Clusters(f"{last} ").is_boundary(1)


class _Taken:
    """Places that are taken, found by the thousand characters in which they lie."""

    def __init__(self) -> None:
        self._places: dict[int, list[Span]] = {}

    def is_free(self, span: Span) -> bool:
        return not any(
            other.start < span.end and span.start < other.end
            for block in self._blocks(span)
            for other in self._places.get(block, ())
        )

    def add(self, span: Span) -> None:
        for block in self._blocks(span):
            self._places.setdefault(block, []).append(span)

    @staticmethod
    def _blocks(span: Span) -> range:
        return range(span.start // 1000, (span.end - 1) // 1000 + 1)
