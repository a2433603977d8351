"""Rows to model values and back. Words that come again and again, such as labels, are kept once."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, Any

import msgspec

from annotations.changes import Change
from annotations.document import Document, Pair, Relation, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

Row = tuple[Any, ...]

SPAN_COLUMNS = (
    'id, label, "start", "end", fragments, text, core_start, core_end, '
    "attributes, note, uncertain, source, by, at, score"
)
RELATION_COLUMNS = "id, label, head, tail, attributes, note, uncertain, source, by, at, score"

_pairs = msgspec.json.Decoder(tuple[Pair, ...])
_fragments = msgspec.json.Decoder(tuple[tuple[int, int], ...])
labels = msgspec.json.Decoder(tuple[str, ...])
decode_change = msgspec.json.Decoder(Change).decode


def encode(values: Iterable[Any]) -> str:
    """A list as JSON text, or "" where it is empty."""
    listed = list(values)
    return msgspec.json.encode(listed).decode() if listed else ""


def pairs(text: str) -> tuple[Pair, ...]:
    """Names and values from the text that :func:`encode` made."""
    return _pairs.decode(text) if text else ()


def document(row: Row, text: str) -> Document:
    """A document from (id, title, sha256, language, direction, meta)."""
    identifier, title, sha256, language, direction, meta = row
    return Document(identifier, title, text, sha256, language, direction, pairs(meta))


def spans(found: Iterable[Row]) -> list[Span]:
    """Spans from the columns of SPAN_COLUMNS."""
    return [
        Span(
            key,
            intern(label),
            _fragments.decode(parts) if parts else ((start, end),),
            text,
            () if first is None else (first, last),
            _pairs.decode(pairs_) if pairs_ else (),
            note,
            unsure == 1,
            intern(source),
            intern(by),
            at,
            score,
        )
        for key, label, start, end, parts, text, first, last, pairs_, note, unsure, source, by, at, score in found
    ]


def span_row(document_key: int, layer: int, span: Span) -> Row:
    """(document, layer, ...SPAN_COLUMNS) of a span."""
    fragments = span.fragments
    first, last = span.core or (None, None)
    return (
        document_key,
        layer,
        span.id,
        span.label,
        fragments[0][0],
        fragments[-1][1],
        encode(fragments) if len(fragments) > 1 else "",
        span.text,
        first,
        last,
        encode(span.attributes) if span.attributes else "",
        span.note,
        span.uncertain,
        span.source,
        span.by,
        span.at,
        span.score,
    )


def is_plain(span: Span) -> bool:
    """True where :func:`plain_row` says all there is to say."""
    return not (
        span.core or span.attributes or span.note or span.uncertain or span.score != -1.0 or len(span.fragments) > 1
    )


def plain_row(document_key: int, layer: int, span: Span) -> Row:
    """(document, layer, id, label, start, end, text, source, by, at) of a span with nothing else to say."""
    ((start, end),) = span.fragments
    return (document_key, layer, span.id, span.label, start, end, span.text, span.source, span.by, span.at)


def relations(found: Iterable[Row]) -> list[Relation]:
    """Relations from the columns of RELATION_COLUMNS."""
    return [
        Relation(
            key,
            intern(label),
            head,
            tail,
            _pairs.decode(pairs_) if pairs_ else (),
            note,
            unsure == 1,
            intern(source),
            intern(by),
            at,
            score,
        )
        for key, label, head, tail, pairs_, note, unsure, source, by, at, score in found
    ]


def relation_row(document_key: int, layer: int, relation: Relation) -> Row:
    """(document, layer, ...RELATION_COLUMNS) of a relation."""
    return (document_key, layer, relation.id, relation.label, relation.head, relation.tail, *_common(relation))


def _common(item: Relation) -> Row:
    attributes = encode(item.attributes) if item.attributes else ""
    return (attributes, item.note, item.uncertain, item.source, item.by, item.at, item.score)
