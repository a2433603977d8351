"""What a person means, as changes: mark, relabel, move an end, relate, remove.

Each method of :class:`Editor` answers with the :class:`~annotations.changes.Change` to apply, or raises
:class:`RefusedError` with words for the person. Nothing is changed here, so that a menu can ask what would be possible.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec.structs import replace

from annotations.arabic import trim
from annotations.changes import (
    AddRelation,
    AddSpan,
    Batch,
    Change,
    RemoveRelation,
    RemoveSpan,
    SetState,
    UpdateCluster,
    UpdateRelation,
    UpdateSpan,
)
from annotations.document import Document, DocumentState, Markup, Pair, Relation, Span, Status, surface
from annotations.errors import UserError
from annotations.ids import new_id, now_ms
from annotations.rules import value_fits
from annotations.text import clusters_of
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from schemas.model import RelationType, Schema


class RefusedError(UserError):
    """The schema, or good sense, does not allow what was asked for."""


@dataclass(frozen=True)
class Editor:
    """Turns intents into changes for one open document.

    Attributes:
        by: Who works, written into what they make.

    """

    document: Document
    markup: Markup
    schema: Schema
    by: str = ""

    def mark(self, start: int, end: int, label: str) -> AddSpan:
        """A new span over [start, end) in code points; white space at its ends is left out."""
        self._check_label(label)
        fragments = (self._ends(start, end),)
        self._check_new(fragments, label)
        text = surface(self.document.text, fragments)
        return AddSpan(Span(new_id(), label, fragments, text, by=self.by, at=now_ms()))

    def relabel(self, span: Span, label: str) -> UpdateSpan:
        """Another label for the span. Refused where a relation of the span would not be allowed any more."""
        self._check_label(label)
        if label == span.label:
            raise RefusedError(say("It is {label} already.", label=label))
        self._check_new(span.fragments, label)
        for relation in self.markup.relations_of(span.id):
            head = label if relation.head == span.id else self.markup.spans[relation.head].label
            tail = label if relation.tail == span.id else self.markup.spans[relation.tail].label
            if relation.label not in [allowed.id for allowed in self.schema.relations_between(head, tail)]:
                raise RefusedError(
                    say("{label} does not go from {head} to {tail}.", label=relation.label, head=head, tail=tail),
                    advice="Remove or change that relation first.",
                )
        attributes = self._attributes_that_fit(span.attributes, label)
        return UpdateSpan(span, replace(span, label=label, attributes=attributes, by=self.by, at=now_ms()))

    def resize(self, span: Span, start: int, end: int) -> UpdateSpan:
        """Other boundaries for a span, [start, end) in code points. Only the outer ends of its fragments move."""
        start, end = self._ends(start, end)
        fragments: tuple[tuple[int, int], ...] = ((start, end),)
        if len(span.fragments) > 1:
            first, last = span.fragments[0], span.fragments[-1]
            if start >= first[1] or end <= last[0]:
                raise RefusedError("That would swallow a fragment of the span.")
            fragments = ((start, first[1]), *span.fragments[1:-1], (last[0], end))
        if fragments == span.fragments:
            raise RefusedError("The span reaches there already.")
        self._check_new(fragments, span.label)
        core = span.core if span.core and start <= span.core[0] and span.core[1] <= end else ()
        text = surface(self.document.text, fragments)
        return UpdateSpan(span, replace(span, fragments=fragments, text=text, core=core, by=self.by, at=now_ms()))

    def add_fragment(self, span: Span, start: int, end: int) -> UpdateSpan:
        """[start, end), in code points, as a further fragment; it joins those that it touches or overlaps."""
        start, end = self._ends(start, end)
        if any(first <= start and end <= last for first, last in span.fragments):
            raise RefusedError("The span holds that already.")
        apart = [piece for piece in span.fragments if piece[1] < start or end < piece[0]]
        met = [piece for piece in span.fragments if piece not in apart]
        whole = (min([start, *(first for first, _ in met)]), max([end, *(last for _, last in met)]))
        fragments = tuple(sorted([*apart, whole]))
        self._check_new(fragments, span.label)
        text = surface(self.document.text, fragments)
        return UpdateSpan(span, replace(span, fragments=fragments, text=text, by=self.by, at=now_ms()))

    def remove_span(self, span: Span) -> Change:
        """Take the span away, with the relations and cluster memberships that hang on it, as one change."""
        relations = [RemoveRelation(relation) for relation in self.markup.relations_of(span.id)]
        clusters = [
            UpdateCluster(cluster, cluster.holding(_without(cluster.spans, span.id)))
            for cluster in self.markup.clusters.values()
            if span.id in cluster.spans
        ]
        if not relations and not clusters:
            return RemoveSpan(span)
        return Batch((*relations, *clusters, RemoveSpan(span)))

    def relation_types(self, head: Span, tail: Span) -> tuple[RelationType, ...]:
        """The relation types that may be added from head to tail, those already there left out, commonest first."""
        if head.id == tail.id:
            return ()
        present = [relation.label for relation in self._joining(head.id, tail.id)]
        counts: dict[str, int] = {}
        for relation in self.markup.relations.values():
            counts[relation.label] = counts.get(relation.label, 0) + 1
        allowed = [kind for kind in self.schema.relations_between(head.label, tail.label) if kind.id not in present]
        return tuple(sorted(allowed, key=lambda kind: -counts.get(kind.id, 0)))

    def targets(self, head: Span, among: Iterable[Span], *, reverse: bool = False) -> list[Span]:
        """Those of the spans that a relation may lead to from ``head`` (or, reversed, come from), nearest first."""
        kinds: dict[str, frozenset[str]] = {}
        present: dict[str, set[str]] = {}
        for relation in self.markup.relations_of(head.id):
            ends = (relation.tail, relation.head) if reverse else (relation.head, relation.tail)
            if ends[0] == head.id or self._is_symmetric(relation.label):
                present.setdefault(ends[1] if ends[0] == head.id else ends[0], set()).add(relation.label)
        legal = []
        for span in among:
            if span.label not in kinds:
                labels = (span.label, head.label) if reverse else (head.label, span.label)
                kinds[span.label] = frozenset(kind.id for kind in self.schema.relations_between(*labels))
            if span.id != head.id and kinds[span.label] - present.get(span.id, set()):
                legal.append(span)
        return sorted(legal, key=lambda span: (_distance(head, span), span.order))

    def relate(self, head: Span, tail: Span, label: str) -> AddRelation:
        """A new relation from head to tail."""
        allowed = [kind.id for kind in self.relation_types(head, tail)]
        if label not in allowed:
            raise RefusedError(
                say(
                    "{label} from {head_label} to {tail_label} is not allowed here or is there already.",
                    label=label,
                    head_label=head.label,
                    tail_label=tail.label,
                )
            )
        return AddRelation(Relation(new_id(), label, head.id, tail.id, by=self.by, at=now_ms()))

    def relabel_relation(self, relation: Relation, label: str) -> UpdateRelation:
        """Another type for the relation."""
        return self._with_ends(relation, relation.head, relation.tail, label)

    def reverse(self, relation: Relation) -> UpdateRelation:
        """Head and tail swapped; by the inverse type where the schema names one."""
        kind = self.schema.relation(relation.label)
        if kind and kind.symmetric:
            raise RefusedError(say("{label} is symmetric: it has no direction.", label=relation.label))
        inverse = (kind.inverse if kind else "") or relation.label
        return self._with_ends(relation, relation.tail, relation.head, inverse)

    def remove_relation(self, relation: Relation) -> RemoveRelation:
        """Take the relation away."""
        return RemoveRelation(relation)

    def set_attribute(self, item: Span | Relation, name: str, value: str) -> Change:
        """Give the span or relation an attribute, or take it away where the value is ""."""
        attributes = [pair for pair in item.attributes if pair.name != name]
        if value:
            attributes.append(self._attribute(item.label, name, value))
        ranks = {kind.id: rank for rank, kind in enumerate(self.schema.attributes)}
        ordered = tuple(sorted(attributes, key=lambda pair: ranks.get(pair.name, len(ranks))))
        return _update(item, replace(item, attributes=ordered, by=self.by, at=now_ms()))

    def set_note(self, item: Span | Relation, note: str) -> Change:
        """Another note for the span or relation."""
        return _update(item, replace(item, note=note, by=self.by, at=now_ms()))

    def set_status(self, status: Status) -> SetState:
        """The document is done, or to do again."""
        if self.markup.state.status == status:
            raise RefusedError(say("The article is {status} already.", status=status))
        return SetState(self.markup.state, replace(self.markup.state, status=status))

    def set_state(self, state: DocumentState) -> SetState:
        """Another status, flag, note or labels for the document."""
        if self.markup.state == state:
            raise RefusedError("It is like that already.")
        return SetState(self.markup.state, state)

    def _with_ends(self, relation: Relation, head: str, tail: str, label: str) -> UpdateRelation:
        before, after = self.markup.spans[head], self.markup.spans[tail]
        if label not in [kind.id for kind in self.schema.relations_between(before.label, after.label)]:
            raise RefusedError(
                say(
                    "{label} does not go from {before_label} to {after_label}.",
                    label=label,
                    before_label=before.label,
                    after_label=after.label,
                )
            )
        if (relation.label, relation.head, relation.tail) == (label, head, tail):
            raise RefusedError(say("It is {label} already.", label=label))
        if any(other.label == label and other.id != relation.id for other in self._joining(head, tail)):
            raise RefusedError(say("{label} is there already between these two.", label=label))
        attributes = self._attributes_that_fit(relation.attributes, label)
        new = replace(relation, head=head, tail=tail, label=label, attributes=attributes, by=self.by, at=now_ms())
        return UpdateRelation(relation, new)

    def _joining(self, head: str, tail: str) -> list[Relation]:
        """The relations from head to tail, and the symmetric ones between them."""
        return [
            relation
            for relation in self.markup.relations_of(head)
            if (relation.head, relation.tail) == (head, tail)
            or (self._is_symmetric(relation.label) and tail in (relation.head, relation.tail))
        ]

    def _is_symmetric(self, label: str) -> bool:
        kind = self.schema.relation(label)
        return bool(kind and kind.symmetric)

    def _check_label(self, label: str) -> None:
        kind = self.schema.entity(label)
        if kind is None:
            raise RefusedError(say("The schema {name} has no entity type {label}.", name=self.schema.name, label=label))
        if kind.abstract:
            raise RefusedError(
                say("{label} only groups other types.", label=label), advice="Choose one of the types below it."
            )

    def _ends(self, start: int, end: int) -> tuple[int, int]:
        """[start, end) within the text, without white space at its ends, on grapheme clusters."""
        start, end = trim(self.document.text, max(0, start), min(end, len(self.document.text)))
        if start >= end:
            raise RefusedError("There is nothing to mark here.")
        clusters = clusters_of(self.document.text)
        return clusters.floor(start), clusters.ceil(end)

    def _check_new(self, fragments: tuple[tuple[int, int], ...], label: str) -> None:
        if any(span.fragments == fragments and span.label == label for span in self.markup.spans.values()):
            raise RefusedError(say("This is marked as {label} already.", label=label))

    def _attribute(self, label: str, name: str, value: str) -> Pair:
        kind = next((kind for kind in self.schema.attributes_of(label) if kind.id == name), None)
        if kind is None:
            raise RefusedError(say("{label} has no attribute {name}.", label=label, name=name))
        if not value_fits(value, kind):
            raise RefusedError(say("{value!r} is no value of {name}.", value=value, name=name))
        return Pair(name, value)

    def _attributes_that_fit(self, attributes: tuple[Pair, ...], label: str) -> tuple[Pair, ...]:
        names = {kind.id for kind in self.schema.attributes_of(label)}
        return tuple(pair for pair in attributes if pair.name in names)


def _update(before: Span | Relation, after: Span | Relation) -> Change:
    if before == replace(after, by=before.by, at=before.at):
        raise RefusedError("It is like that already.")
    if isinstance(before, Span) and isinstance(after, Span):
        return UpdateSpan(before, after)
    assert isinstance(before, Relation)
    assert isinstance(after, Relation)
    return UpdateRelation(before, after)


def _without(items: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(item for item in items if item != gone)


def _distance(one: Span, other: Span) -> int:
    """Code points between two spans; 0 where they touch or overlap."""
    return max(0, one.start - other.end, other.start - one.end)
