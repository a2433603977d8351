"""What is still open in an article before it is done: what the schema asks of each span and relation, and is not there.

That is required attributes, relations that a span must have or has too many of, and inverses that are to be said, too.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from annotations.changes import AddRelation
from annotations.document import Relation
from annotations.ids import new_id, now_ms
from annotations.problems import about_relation, about_span
from schemas.saying import Titled, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Document, Span
    from annotations.problems import Problem
    from schemas.model import RelationType, Schema
    from schemas.saying import Said

KINDS = ("missing-attribute", "missing-relation", "too-many-relations", "missing-inverse")
"""The kinds of problems that are found here."""


def open_points(
    document: Document, spans: dict[str, Span], relations: Iterable[Relation], schema: Schema
) -> list[Problem]:
    """What is open in one layer of a document, in the order of the text. ``spans`` are by id."""
    relations = list(relations)
    found = [point for span in spans.values() for point in _of_span(document, span, schema)]
    found += _missing_attributes_of_relations(document, spans, relations, schema)
    found += _out_of_limits(document, spans, relations, schema)
    found += _missing_inverses(document, spans, relations, schema)
    return sorted(found, key=lambda point: (point.start, point.end))


def _of_span(document: Document, span: Span, schema: Schema) -> Iterator[Problem]:
    for name in _missing(span, schema):
        message = say("«{text}» {label}: {attribute} is missing", text=span.text, label=span.label, attribute=name)
        yield about_span("missing-attribute", document, span, message, weight=1, severity="error")


def _missing(item: Span | Relation, schema: Schema) -> list[Titled]:
    given = {pair.name for pair in item.attributes}
    kinds = schema.attributes_of(item.label)
    lacking = (kind for kind in kinds if kind.required and not kind.default and kind.id not in given)
    return [Titled(kind.id, kind.title) for kind in lacking]


def _missing_attributes_of_relations(
    document: Document, spans: dict[str, Span], relations: list[Relation], schema: Schema
) -> Iterator[Problem]:
    for relation in relations:
        ends = _ends(relation, spans)
        for name in _missing(relation, schema) if ends else ():
            assert ends
            message = say("{named}: {attribute} is missing", named=_named(relation, ends), attribute=name)
            yield about_relation("missing-attribute", document, relation, ends, message, severity="error", weight=1)


def _out_of_limits(
    document: Document, spans: dict[str, Span], relations: list[Relation], schema: Schema
) -> Iterator[Problem]:
    limited = [kind for kind in schema.relations if kind.at_least or kind.at_most]
    if not limited:
        return
    counts: Counter[tuple[str, str]] = Counter()
    for relation in relations:
        kind = schema.relation(relation.label)
        ends = {relation.head, relation.tail} if kind and kind.symmetric else {relation.head}
        counts.update((end, relation.label) for end in ends)
    heads = {kind.id: schema.with_descendants(kind.head) for kind in limited}
    for span in spans.values():
        for kind in limited:
            if span.label in heads[kind.id] and (told := _limit(span, kind, counts[span.id, kind.id])):
                what, message = told
                yield about_span(what, document, span, message, weight=0.9, severity="error")


def _limit(span: Span, kind: RelationType, count: int) -> tuple[str, Said] | None:
    if count < kind.at_least:
        message = say(
            "«{text}» {label} has {count} of {relation}, and at least {least} are asked for",
            text=span.text,
            label=span.label,
            count=count,
            relation=kind.id,
            least=kind.at_least,
        )
        return "missing-relation", message
    if kind.at_most and count > kind.at_most:
        message = say(
            "«{text}» {label} has {count} of {relation}, and at most {most} are allowed",
            text=span.text,
            label=span.label,
            count=count,
            relation=kind.id,
            most=kind.at_most,
        )
        return "too-many-relations", message
    return None


def _missing_inverses(
    document: Document, spans: dict[str, Span], relations: list[Relation], schema: Schema
) -> Iterator[Problem]:
    there = {(relation.label, relation.head, relation.tail) for relation in relations}
    for relation in relations:
        kind, ends = schema.relation(relation.label), _ends(relation, spans)
        if kind is None or ends is None or not kind.both_ways or not kind.inverse:
            continue
        if (kind.inverse, relation.tail, relation.head) not in there:
            message = say(
                "{named}: its inverse {inverse} is missing", named=_named(relation, ends), inverse=kind.inverse
            )
            inverse = Relation(new_id(), kind.inverse, relation.tail, relation.head, by=relation.by, at=now_ms())
            yield about_relation(
                "missing-inverse",
                document,
                relation,
                ends,
                message,
                severity="error",
                weight=0.9,
                fix=AddRelation(inverse),
            )


def _ends(relation: Relation, spans: dict[str, Span]) -> tuple[Span, Span] | None:
    head, tail = spans.get(relation.head), spans.get(relation.tail)
    return (head, tail) if head and tail else None


def _named(relation: Relation, ends: tuple[Span, Span]) -> str:
    return f"«{ends[0].text}» {relation.label} «{ends[1].text}»"
