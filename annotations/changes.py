"""Changes: values that say what is done to a markup and that know how to undo it.

A change carries what was there before as well as what comes after, so it is at once the record for the journal, the
check that it still fits, and its own inverse. Deleting a span that relations hang on is one :class:`Batch` in which the
relations are named. Which changes are *wise* (schema, overlap) is not decided here; see :mod:`annotations.editing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from annotations.document import Cluster, DocumentState, Relation, Span
from annotations.errors import BugError

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotations.document import Markup


class DoesNotFitError(BugError):
    """The markup is not in the state that the change was made for."""


class AddSpan(msgspec.Struct, frozen=True, tag=True):
    """A new span."""

    span: Span

    def inverse(self) -> Change:
        """Take it away again."""
        return RemoveSpan(self.span)


class RemoveSpan(msgspec.Struct, frozen=True, tag=True):
    """A span that no relation or cluster holds any more is taken away."""

    span: Span

    def inverse(self) -> Change:
        """Put it back."""
        return AddSpan(self.span)


class UpdateSpan(msgspec.Struct, frozen=True, tag=True):
    """The same span (same id) with another label, other boundaries, attributes or note."""

    before: Span
    after: Span

    def inverse(self) -> Change:
        """As it was before."""
        return UpdateSpan(self.after, self.before)


class AddRelation(msgspec.Struct, frozen=True, tag=True):
    """A new relation between two spans that are there."""

    relation: Relation

    def inverse(self) -> Change:
        """Take it away again."""
        return RemoveRelation(self.relation)


class RemoveRelation(msgspec.Struct, frozen=True, tag=True):
    """A relation is taken away."""

    relation: Relation

    def inverse(self) -> Change:
        """Put it back."""
        return AddRelation(self.relation)


class UpdateRelation(msgspec.Struct, frozen=True, tag=True):
    """The same relation (same id) with another label, other ends, attributes or note."""

    before: Relation
    after: Relation

    def inverse(self) -> Change:
        """As it was before."""
        return UpdateRelation(self.after, self.before)


class UpdateCluster(msgspec.Struct, frozen=True, tag=True):
    """A cluster comes (no before), goes (no after) or has other members."""

    before: Cluster | None
    after: Cluster | None

    def inverse(self) -> Change:
        """As it was before."""
        return UpdateCluster(self.after, self.before)


class SetState(msgspec.Struct, frozen=True, tag=True):
    """The layer's state of the document: status, flag, note, labels."""

    before: DocumentState
    after: DocumentState

    def inverse(self) -> Change:
        """As it was before."""
        return SetState(self.after, self.before)


class Batch(msgspec.Struct, frozen=True, tag=True):
    """Several changes that are done, undone and stored as one."""

    changes: tuple[
        AddSpan | RemoveSpan | UpdateSpan | AddRelation | RemoveRelation | UpdateRelation | UpdateCluster | SetState,
        ...,
    ]

    def inverse(self) -> Change:
        """The inverses, last first."""
        return Batch(tuple(change.inverse() for change in reversed(self.changes)))  # type: ignore[misc]


Change = (
    AddSpan | RemoveSpan | UpdateSpan | AddRelation | RemoveRelation | UpdateRelation | UpdateCluster | SetState | Batch
)


def flatten(change: Change) -> tuple[Change, ...]:
    """The single changes in a change, in order."""
    return tuple(change.changes) if isinstance(change, Batch) else (change,)


def apply(change: Change, markup: Markup) -> None:
    """Carry the change out on the markup, wholly or not at all.

    Raises DoesNotFitError where the markup is not in the state that the change was made for; it is then as before.
    """
    done: list[Change] = []
    try:
        for single in flatten(change):
            _APPLY[type(single)](single, markup)
            done.append(single)
    except DoesNotFitError:
        for single in reversed(done):
            inverse = single.inverse()
            _APPLY[type(inverse)](inverse, markup)
        raise


def _fits(condition: bool, reason: str) -> None:
    if not condition:
        raise DoesNotFitError(reason)


def _add_span(change: AddSpan, markup: Markup) -> None:
    _fits(change.span.id not in markup.spans, f"span {change.span.id} is already there")
    markup.spans[change.span.id] = change.span


def _remove_span(change: RemoveSpan, markup: Markup) -> None:
    span = change.span
    _fits(markup.spans.get(span.id) == span, f"span {span.id} is not there as it was")
    _fits(not markup.relations_of(span.id), f"relations hang on span {span.id}")
    _fits(not any(span.id in cluster.spans for cluster in markup.clusters.values()), f"a cluster holds span {span.id}")
    del markup.spans[span.id]


def _update_span(change: UpdateSpan, markup: Markup) -> None:
    before, after = change.before, change.after
    _fits(before.id == after.id, "an update keeps the id")
    _fits(markup.spans.get(before.id) == before, f"span {before.id} is not there as it was")
    markup.spans[after.id] = after


def _add_relation(change: AddRelation, markup: Markup) -> None:
    relation = change.relation
    _fits(relation.id not in markup.relations, f"relation {relation.id} is already there")
    _fits_ends(relation, markup)
    markup.relations[relation.id] = relation


def _remove_relation(change: RemoveRelation, markup: Markup) -> None:
    relation = change.relation
    _fits(markup.relations.get(relation.id) == relation, f"relation {relation.id} is not there as it was")
    del markup.relations[relation.id]


def _update_relation(change: UpdateRelation, markup: Markup) -> None:
    before, after = change.before, change.after
    _fits(before.id == after.id, "an update keeps the id")
    _fits(markup.relations.get(before.id) == before, f"relation {before.id} is not there as it was")
    _fits_ends(after, markup)
    markup.relations[after.id] = after


def _fits_ends(relation: Relation, markup: Markup) -> None:
    _fits(relation.head != relation.tail, "a relation needs two spans")
    for end in (relation.head, relation.tail):
        _fits(end in markup.spans, f"relation {relation.id} has no span {end}")


def _update_cluster(change: UpdateCluster, markup: Markup) -> None:
    before, after = change.before, change.after
    cluster = before or after
    _fits(cluster is not None, "an empty change of a cluster")
    assert cluster is not None
    _fits(markup.clusters.get(cluster.id) == before, f"cluster {cluster.id} is not there as it was")
    if after is None:
        del markup.clusters[cluster.id]
        return
    _fits(after.id == cluster.id, "an update keeps the id")
    _fits(all(span in markup.spans for span in after.spans), f"cluster {after.id} holds a span that is not there")
    markup.clusters[after.id] = after


def _set_state(change: SetState, markup: Markup) -> None:
    _fits(markup.state == change.before, "the state of the document is not as it was")
    markup.state = change.after


_APPLY: dict[type, Callable[..., None]] = {
    AddSpan: _add_span,
    RemoveSpan: _remove_span,
    UpdateSpan: _update_span,
    AddRelation: _add_relation,
    RemoveRelation: _remove_relation,
    UpdateRelation: _update_relation,
    UpdateCluster: _update_cluster,
    SetState: _set_state,
}


def between(before: Markup, after: Markup) -> Batch:
    """The changes that lead from one markup to another, in an order in which each fits; empty where they are equal."""
    old, new = before.spans, after.spans
    found: list[Change] = [
        UpdateCluster(one, None) for one in before.clusters.values() if after.clusters.get(one.id) != one
    ]
    found += [RemoveRelation(one) for one in before.relations.values() if after.relations.get(one.id) != one]
    found += [RemoveSpan(one) for one in old.values() if one.id not in new]
    found += [UpdateSpan(one, new[one.id]) for one in old.values() if new.get(one.id, one) != one]
    found += [AddSpan(one) for one in new.values() if one.id not in old]
    found += [AddRelation(one) for one in after.relations.values() if before.relations.get(one.id) != one]
    found += [UpdateCluster(None, one) for one in after.clusters.values() if before.clusters.get(one.id) != one]
    if before.state != after.state:
        found.append(SetState(before.state, after.state))
    return Batch(tuple(found))  # type: ignore[arg-type]
