"""Mentions of one thing in an article, as changes: linked, taken apart, said to be what a knowledge base calls so.

A cluster holds spans of one article that mean the same thing; with an id of a knowledge base it also says which. A span
is in one cluster at most. A cluster of one span stays only for its id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from annotations.changes import Batch, UpdateCluster
from annotations.document import Cluster
from annotations.editing import RefusedError
from annotations.ids import new_id
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotations.changes import Change
    from annotations.document import Markup, Span

MAX_ID_CHARACTERS = 200


def cluster_of(markup: Markup, span: str) -> Cluster | None:
    """The cluster that a span, given by its id, is in."""
    return next((cluster for cluster in markup.clusters.values() if span in cluster.spans), None)


def fellows(markup: Markup, span: str) -> list[Span]:
    """The other mentions of what a span means, in the order of the text."""
    cluster = cluster_of(markup, span)
    others = [markup.spans[other] for other in cluster.spans if other != span] if cluster else []
    return sorted(others, key=lambda other: other.order)


def link(markup: Markup, one: Span, other: Span) -> Change:
    """Say that two spans mean one thing, and with them all that are linked to either.

    Raises RefusedError where that is said already, or where their clusters have ids of two different things.
    """
    if one.id == other.id:
        raise RefusedError("A mention cannot be linked to itself.")
    first, second = cluster_of(markup, one.id), cluster_of(markup, other.id)
    if first and first == second:
        raise RefusedError("These two are linked already.")
    if first and second and first.kb_id and second.kb_id and first.kb_id != second.kb_id:
        what = say("These are two things: {first} and {second}.", first=first.kb_id, second=second.kb_id)
        raise RefusedError(what, advice="Take the id of one away first.")
    members = [*(first.spans if first else (one.id,)), *(second.spans if second else (other.id,))]
    kept = first or second
    kb_id = (first.kb_id if first else "") or (second.kb_id if second else "")
    joined = Cluster(kept.id if kept else new_id(), _in_order(markup, members), kb_id)
    change = UpdateCluster(kept, joined)
    return Batch((UpdateCluster(second, None), change)) if first and second else change


def unlink(markup: Markup, span: Span) -> Change:
    """Say that a span means something else than those it is linked to. Raises RefusedError where it is not linked."""
    cluster = cluster_of(markup, span.id)
    if cluster is None:
        raise RefusedError("This mention is not linked to any other.")
    rest = tuple(member for member in cluster.spans if member != span.id)
    return UpdateCluster(cluster, cluster.holding(rest))


def identify(markup: Markup, span: Span, kb_id: str) -> Change:
    """Say which thing of a knowledge base a span means, and with it those it is linked to; "" takes that back.

    Raises RefusedError where that is said already, or where the id is none.
    """
    kb_id = kb_id.strip()
    if len(kb_id) > MAX_ID_CHARACTERS or any(not character.isprintable() for character in kb_id):
        raise RefusedError("This is no id of a knowledge base.")
    cluster = cluster_of(markup, span.id)
    if kb_id == (cluster.kb_id if cluster else ""):
        raise RefusedError("It is like that already.")
    if cluster is None:
        return UpdateCluster(None, Cluster(new_id(), (span.id,), kb_id))
    after = replace(cluster, kb_id=kb_id)
    return UpdateCluster(cluster, after if after.says_something else None)


def _in_order(markup: Markup, spans: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(spans, key=lambda span: markup.spans[span].order))
