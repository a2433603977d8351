"""Rows to model values and back. Words that come again and again, such as labels, are kept once."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, Any

import msgspec

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


def span(row: Row) -> Span:
    """A span from the columns of SPAN_COLUMNS."""
    identifier, label, start, end, fragments, text, core_start, core_end, attributes = row[:9]
    note, uncertain, source, by, at, score = row[9:]
    return Span(
        identifier,
        intern(label),
        _fragments.decode(fragments) if fragments else ((start, end),),
        text,
        () if core_start is None else (core_start, core_end),
        pairs(attributes) if attributes else (),
        note,
        bool(uncertain),
        intern(source),
        intern(by),
        at,
        score,
    )


def span_row(document_key: int, layer: int, span: Span) -> Row:
    """(document, layer, ...SPAN_COLUMNS) of a span."""
    core = span.core or (None, None)
    fragments = encode(span.fragments) if len(span.fragments) > 1 else ""
    ends = (span.start, span.end, fragments, span.text, *core)
    return (document_key, layer, span.id, span.label, *ends, *_common(span))


def relation(row: Row) -> Relation:
    """A relation from the columns of RELATION_COLUMNS."""
    identifier, label, head, tail, attributes, note, uncertain, source, by, at, score = row
    words = (intern(label), head, tail, pairs(attributes), note, bool(uncertain), intern(source), intern(by))
    return Relation(identifier, *words, at, score)


def relation_row(document_key: int, layer: int, relation: Relation) -> Row:
    """(document, layer, ...RELATION_COLUMNS) of a relation."""
    return (document_key, layer, relation.id, relation.label, relation.head, relation.tail, *_common(relation))


def _common(item: Span | Relation) -> Row:
    return (encode(item.attributes), item.note, item.uncertain, item.source, item.by, item.at, item.score)
