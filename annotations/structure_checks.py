"""Whether the spans, relations and clusters of one document go together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from annotations.changes import RemoveRelation, RemoveSpan
from annotations.problems import about_relation, about_span
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.changes import Change
    from annotations.document import Cluster, Document, Relation, Span
    from annotations.problems import Problem, Severity
    from schemas.model import Schema
    from schemas.saying import Said


def check_spans(document: Document, spans: Iterable[Span], relations: Iterable[Relation]) -> Iterator[Problem]:
    """Spans that are there twice, that cross, and that lie within one of the same label.

    No schema says whether a label may nest in itself, and it often may (جامعة in فريق جامعة): that is a hint only.
    """
    held = {end for relation in relations for end in (relation.head, relation.tail)}
    alike: dict[tuple[object, str], list[Span]] = defaultdict(list)
    for span in sorted(spans, key=lambda span: span.order):
        alike[span.fragments, span.label].append(span)
    open_: list[Span] = []
    for together in alike.values():
        first = next((span for span in together if span.id in held), together[0])  # the one to keep
        yield from _duplicates(document, first, together, held)
        open_ = [other for other in open_ if other.end > first.start]
        for other in open_:
            if problem := _pair(document, other, first):
                yield problem
        open_.append(first)


def _duplicates(document: Document, first: Span, together: list[Span], held: set[str]) -> Iterator[Problem]:
    """Each span that is there beside the first one; where relations hang on it, it is left to the person."""
    count = len(together)
    for span in together:
        if span is not first:
            fix = None if span.id in held else RemoveSpan(span)
            message = (
                say("«{text}» is marked as {label} twice", text=span.text, label=span.label)
                if count == 2
                else say("«{text}» is marked as {label} {count} times", text=span.text, label=span.label, count=count)
            )
            yield about_span("duplicate", document, span, message, severity="error", weight=1, fix=fix, others=(first,))


def _pair(document: Document, outer: Span, inner: Span) -> Problem | None:
    """What is wrong with two spans of which the second starts within the first."""
    if outer.fragments == inner.fragments:
        return None  # two labels of one name: see consistency
    if not _touch(outer, inner):
        return None
    if len(outer.fragments) == len(inner.fragments) == 1:
        if inner.end > outer.end:
            message = say(
                "«{text}» {label} and «{inner_text}» {inner_label} cross",
                text=outer.text,
                label=outer.label,
                inner_text=inner.text,
                inner_label=inner.label,
            )
            return about_span("crossing", document, outer, message, weight=0.6, others=(inner,))
        if outer.label == inner.label:
            message = say(
                "«{text}» {label} lies within «{outer_text}», which is {outer_label} as well",
                text=inner.text,
                label=inner.label,
                outer_text=outer.text,
                outer_label=outer.label,
            )
            return about_span("nested", document, inner, message, weight=0.1, severity="hint", others=(outer,))
    return None


def _touch(one: Span, other: Span) -> bool:
    return any(start < last and first < end for start, end in one.fragments for first, last in other.fragments)


def check_relations(
    document: Document, spans: dict[str, Span], relations: Iterable[Relation], schema: Schema
) -> Iterator[Problem]:
    """Relations that are there twice, and pairs of which both cannot hold."""
    by_pair: dict[tuple[str, ...], list[Relation]] = defaultdict(list)
    for relation in relations:
        if relation.head in spans and relation.tail in spans:
            by_pair[tuple(sorted((relation.head, relation.tail)))].append(relation)
    for together in by_pair.values():
        distinct: list[Relation] = []
        for relation in together:
            found = [_contradiction(document, spans, other, relation, schema) for other in distinct]
            problems = [problem for problem in found if problem]
            if twin := next((problem for problem in problems if problem.kind == "duplicate"), None):
                yield twin
            else:
                yield from problems
                distinct.append(relation)


def _contradiction(
    document: Document, spans: dict[str, Span], first: Relation, second: Relation, schema: Schema
) -> Problem | None:
    ends = (spans[second.head], spans[second.tail])
    named = f"«{ends[0].text}» {second.label} «{ends[1].text}»"
    kind = schema.relation(second.label)
    same_way = first.head == second.head
    is_symmetric, inverse = bool(kind and kind.symmetric), kind.inverse if kind else ""

    def told(kind: str, said: Said, severity: Severity, weight: float, fix: Change | None = None) -> Problem:
        return about_relation(
            kind, document, second, ends, said, severity=severity, weight=weight, fix=fix, others=(first,)
        )

    if first.label == second.label:
        if same_way or is_symmetric:
            return told("duplicate", say("{named} is there twice", named=named), "error", 1, RemoveRelation(second))
        return told("contradiction", say("{named}, and the other way round as well", named=named), "error", 0.9)
    if inverse and first.label == inverse and (same_way or not _is_said_both_ways(first, second, schema)):
        if same_way:
            return told(
                "contradiction",
                say("{named}, and in the same direction its inverse {label}", named=named, label=first.label),
                "error",
                0.9,
            )
        said = say("{named} is said twice: {label} is its inverse", named=named, label=first.label)
        return told("inverse", said, "warning", 0.3, RemoveRelation(second))
    return None


def _is_said_both_ways(first: Relation, second: Relation, schema: Schema) -> bool:
    kinds = (schema.relation(first.label), schema.relation(second.label))
    return any(kind and kind.both_ways for kind in kinds)


def check_clusters(document: Document, spans: dict[str, Span], clusters: Iterable[Cluster]) -> Iterator[Problem]:
    """Clusters of which the members have different labels: those of the fewest are named."""
    for cluster in clusters:
        members = [spans[span] for span in cluster.spans if span in spans]
        counts: dict[str, int] = defaultdict(int)
        for member in members:
            counts[member.label] += 1
        most = max(counts, key=lambda label: counts[label], default="")
        for member in members:
            if member.label != most:
                message = say(
                    "«{text}» is {label}, the cluster that it belongs to {most}",
                    text=member.text,
                    label=member.label,
                    most=most,
                )
                weight = 1 - counts[member.label] / len(members)
                yield about_span("cluster", document, member, message, weight=weight)
