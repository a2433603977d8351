"""What is wrong with a markup: against its text, in itself, and against the schema.

Import refuses what these find but for what is only missing; `hashiya check` prints everything.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from annotations.changes import AddRelation, AddSpan, UpdateRelation, UpdateSpan, flatten
from annotations.document import surface
from annotations.text import clusters_of
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.changes import Change
    from annotations.document import Document, Relation, Span
    from schemas.model import AttributeType, Schema


@dataclass(frozen=True)
class Violation:
    """One thing that is wrong, with the span or relation that it is about.

    Attributes:
        kind: "text" where offsets and text disagree, "structure" where parts do not fit together, "schema" where the
            schema forbids it, "missing" where a required attribute has not been given yet.

    """

    kind: Literal["text", "structure", "schema", "missing"]
    item: str
    message: str

    def __str__(self) -> str:
        return self.message


def check(document: Document, spans: Iterable[Span], relations: Iterable[Relation], schema: Schema) -> list[Violation]:
    """All problems of one document in one layer, in the order of its spans and relations."""
    spans, relations = list(spans), list(relations)
    problems = check_spans(document, spans)
    problems += check_structure(spans, relations)
    problems += check_schema(spans, relations, schema)
    return problems


def check_spans(document: Document, spans: Iterable[Span]) -> list[Violation]:
    """What :func:`check_span` finds in all of these, in their order. Those that are plainly right take no time."""
    text, clusters = document.text, clusters_of(document.text)
    found: list[Violation] = []
    for span in spans:
        start, end = span.fragments[0]
        is_plain = len(span.fragments) == 1 and not span.core and 0 <= start < end
        if not (is_plain and text[start:end] == span.text and clusters.cuts_well(start, end)):
            found += check_span(document, span)
    return found


def check_span(document: Document, span: Span) -> Iterator[Violation]:
    """Offsets in order and within the text, on cluster boundaries, and reading what they read when they were made."""
    name = f"span {span.label} [{span.fragments[0][0]}, {span.fragments[-1][1]})"
    previous = -1
    for start, end in span.fragments:
        if 0 <= start <= previous:
            yield Violation(
                "text",
                span.id,
                say(
                    "{name}: [{start}, {end}) touches or overlaps the fragment before it",
                    name=name,
                    start=start,
                    end=end,
                ),
            )
            return
        if not previous < start < end <= len(document.text):
            yield Violation(
                "text",
                span.id,
                say(
                    "{name}: [{start}, {end}) is not within the {count} characters",
                    name=name,
                    start=start,
                    end=end,
                    count=len(document.text),
                ),
            )
            return
        previous = end
    clusters = clusters_of(document.text)
    for offset in (offset for fragment in span.fragments for offset in fragment):
        if not clusters.is_boundary(offset):
            yield Violation(
                "text", span.id, say("{name}: {offset} cuts between a letter and its mark", name=name, offset=offset)
            )
    if (now := surface(document.text, span.fragments)) != span.text:
        yield Violation(
            "text", span.id, say("{name}: the text there is {now!r}, not {text!r}", name=name, now=now, text=span.text)
        )
    if span.core and not (span.start <= span.core[0] < span.core[1] <= span.end):
        yield Violation(
            "text", span.id, say("{name}: its core {core} is not within it", name=name, core=list(span.core))
        )


def check_structure(spans: list[Span], relations: list[Relation]) -> Iterator[Violation]:
    """Ids that come twice, and relations without their ends."""
    if _is_sound(spans, relations):
        return
    seen: set[str] = set()
    for item in [*(span.id for span in spans), *(relation.id for relation in relations)]:
        if item in seen:
            yield Violation("structure", item, say("the id {item!r} comes twice", item=item))
        seen.add(item)
    ids = {span.id for span in spans}
    for relation in relations:
        for end in (relation.head, relation.tail):
            if end not in ids:
                yield Violation(
                    "structure",
                    relation.id,
                    say("relation {label}: there is no span {end!r}", label=relation.label, end=end),
                )
        if relation.head == relation.tail:
            yield Violation(
                "structure", relation.id, say("relation {label}: head and tail are the same span", label=relation.label)
            )


def check_schema(spans: list[Span], relations: list[Relation], schema: Schema) -> Iterator[Violation]:
    """Labels, domains, ranges and attributes that the schema does not have."""
    labels = {span.id: span.label for span in spans}
    ends = [(labels.get(relation.head), labels.get(relation.tail)) for relation in relations]
    # What is alike is asked once: nearly always that is all there is to ask.
    alike = {(span.label, span.attributes): span for span in spans}
    joined = {(one.label, one.attributes, pair): one for one, pair in zip(relations, ends, strict=True)}
    if any(True for span in alike.values() for _ in _check_label(span, schema)):
        yield from (problem for span in spans for problem in _check_label(span, schema))
    if any(True for (*_, pair), one in joined.items() for _ in _check_relation(one, pair, schema)):
        pairs = zip(relations, ends, strict=True)
        yield from (problem for relation, pair in pairs for problem in _check_relation(relation, pair, schema))


def _check_label(span: Span, schema: Schema) -> Iterator[Violation]:
    kind = schema.entity(span.label)
    if kind is None:
        yield Violation(
            "schema",
            span.id,
            say(
                "span {text!r}: no entity type {label!r} in {name}", text=span.text, label=span.label, name=schema.name
            ),
        )
    elif kind.abstract:
        yield Violation(
            "schema", span.id, say("span {text!r}: {label} only groups other types", text=span.text, label=span.label)
        )
    elif span.attributes or schema.requires_attributes(span.label):
        yield from _check_attributes(f"span {span.text!r}", span, schema)


def _check_relation(relation: Relation, ends: tuple[str | None, str | None], schema: Schema) -> Iterator[Violation]:
    head, tail = ends
    if schema.relation(relation.label) is None:
        yield Violation(
            "schema", relation.id, say("no relation type {label!r} in {name}", label=relation.label, name=schema.name)
        )
    elif head and tail and not any(kind.id == relation.label for kind in schema.relations_between(head, tail)):
        yield Violation(
            "schema",
            relation.id,
            say("relation {label} is not allowed from {head} to {tail}", label=relation.label, head=head, tail=tail),
        )
    elif relation.attributes or schema.requires_attributes(relation.label):
        yield from _check_attributes(f"relation {relation.label}", relation, schema)


def _check_attributes(name: str, item: Span | Relation, schema: Schema) -> Iterator[Violation]:
    kinds = {kind.id: kind for kind in schema.attributes_of(item.label)}
    for pair in item.attributes:
        kind = kinds.get(pair.name)
        if kind is None:
            yield Violation(
                "schema",
                item.id,
                say("{name}: {label} has no attribute {pair_name!r}", name=name, label=item.label, pair_name=pair.name),
            )
        elif not value_fits(pair.value, kind):
            yield Violation(
                "schema",
                item.id,
                say("{name}: {value!r} is no value of {pair_name}", name=name, value=pair.value, pair_name=pair.name),
            )
    given = {pair.name for pair in item.attributes}
    for kind in kinds.values():
        if kind.required and not kind.default and kind.id not in given:
            yield Violation("missing", item.id, say("{name}: {id} is missing", name=name, id=kind.id))


def value_fits(value: str, kind: AttributeType) -> bool:
    """True where the attribute may have the value. Those of the kind "multi" are separated by spaces."""
    values = {known.id for known in kind.values}
    match kind.kind:
        case "choice":
            return value in values
        case "multi":
            return set(value.split()) <= values
        case "bool":
            return value in ("true", "false")
        case "number":
            return _is_number(value)
        case _:
            return True


def _is_number(value: str) -> bool:
    try:
        return float(value) not in (float("inf"), float("-inf")) and float(value) == float(value)
    except ValueError:
        return False


def _is_sound(spans: list[Span], relations: list[Relation]) -> bool:
    """True where :func:`check_structure` has nothing to find; an import asks for every document."""
    ids = {span.id for span in spans}
    ends = [(relation.head, relation.tail) for relation in relations]
    every = ids.union(relation.id for relation in relations)
    return (
        len(every) == len(spans) + len(relations)
        and all(head != tail for head, tail in ends)
        and ids.issuperset(end for pair in ends for end in pair)
    )


def unknown_labels(change: Change, schema: Schema) -> list[str]:
    """The labels that a change would give to something, and that the schema does not have."""
    found: dict[str, None] = {}
    for single in flatten(change):
        match single:
            case AddSpan(span) | UpdateSpan(_, span):
                kind = schema.entity(span.label)
                if kind is None or kind.abstract:
                    found.setdefault(span.label)
            case AddRelation(relation) | UpdateRelation(_, relation):
                if schema.relation(relation.label) is None:
                    found.setdefault(relation.label)
    return list(found)
