"""Labels of other people's files, brought to those of the schema; and what comes in as a proposal and not as work."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from annotations import reducing
from annotations.document import Proposal, Record, Relation, Span
from annotations.rules import value_fits

if TYPE_CHECKING:
    from annotations.importing.plan import Plan
    from annotations.losses import Losses
    from schemas.model import Schema

Labelled = TypeVar("Labelled", Span, Relation)
NOT_THERE = "that the schema has not"
NOT_WANTED = "of labels that were to be left out"


def mapped(record: Record, plan: Plan, schema: Schema, losses: Losses) -> Record:
    """The record with its labels as the plan wants them; what is to be left out is, and is counted."""
    if plan.labels:
        spans = tuple(_renamed(span, plan.labels) for span in record.spans)
        relations = tuple(_renamed(one, plan.labels) for one in record.relations)
        record = _without_blank(replace(record, spans=spans, relations=relations), losses)
    if plan.unknown == "drop":
        labels = {kind.id for kind in schema.markable()}
        record = reducing.keep_if(
            record, lambda span: span.label in labels, losses, "of labels that the schema has not"
        )
    if plan.others == "drop":
        record = _without_others(record, schema, losses)
    record = proposed(record, losses, everything=plan.as_proposals)
    return replace(record, layer=plan.layer) if plan.layer else record


def _renamed(item: Labelled, labels: dict[str, str]) -> Labelled:
    label = labels.get(item.label, item.label)
    return item if label == item.label else replace(item, label=label)


def _without_blank(record: Record, losses: Losses) -> Record:
    record = reducing.keep_if(record, lambda span: span.label != "", losses, NOT_WANTED)
    relations = tuple(one for one in record.relations if one.label)
    losses.lose("relation", NOT_WANTED, len(record.relations) - len(relations))
    return replace(record, relations=relations)


def _without_others(record: Record, schema: Schema, losses: Losses) -> Record:
    of = {span.id: span.label for span in record.spans}
    relations = tuple(
        one
        for one in record.relations
        if any(kind.id == one.label for kind in schema.relations_between(of[one.head], of[one.tail]))
    )
    losses.lose("relation", "that the schema does not allow", len(record.relations) - len(relations))
    spans = tuple(_known_attributes(span, schema, losses) for span in record.spans)
    return replace(record, spans=spans, relations=tuple(_known_attributes(one, schema, losses) for one in relations))


def _known_attributes(item: Labelled, schema: Schema, losses: Losses) -> Labelled:
    kinds = {kind.id: kind for kind in schema.attributes_of(item.label)}
    kept = tuple(one for one in item.attributes if one.name in kinds and value_fits(one.value, kinds[one.name]))
    losses.lose("attribute", NOT_THERE, len(item.attributes) - len(kept))
    return item if len(kept) == len(item.attributes) else replace(item, attributes=kept)


def proposed(record: Record, losses: Losses, *, everything: bool = False) -> Record:
    """The record with what a model said, and nobody has accepted, as proposals in place of spans.

    That is a span with a score, from another source than a person, in nobody's name; not in a row that names its layer,
    which is work that left a project and comes back.
    """
    away = [span for span in record.spans if everything or (not record.layer and _is_from_model(span))]
    simple = [span for span in away if len(span.fragments) == 1]
    losses.lose("span", "proposals of several fragments", len(away) - len(simple))
    if not away:
        return record
    gone = {span.id for span in away}
    proposals = tuple(
        Proposal(span.start, span.end, span.label, span.text, span.score, _source_of(span)) for span in simple
    )
    relations = tuple(one for one in record.relations if one.head not in gone and one.tail not in gone)
    losses.lose("relation", "between proposals", len(record.relations) - len(relations))
    clusters = tuple(one for one in record.clusters if not gone.intersection(one.spans))
    losses.lose("cluster", "of proposals", len(record.clusters) - len(clusters))
    spans = tuple(span for span in record.spans if span.id not in gone)
    return replace(
        record, spans=spans, relations=relations, clusters=clusters, proposals=(*record.proposals, *proposals)
    )


def _is_from_model(span: Span) -> bool:
    return span.score >= 0 and span.source not in ("human", "dictionary") and not span.by


def _source_of(span: Span) -> str:
    return span.source if span.source not in ("human", "import") else "model"
