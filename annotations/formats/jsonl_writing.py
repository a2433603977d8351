"""Records to rows of native JSONL, complete; the same record gives the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from annotations.document import Pair, Relation
from annotations.formats.jsonl_rows import DocumentRow, SchemaRow, WrittenRow
from annotations.formats.rows import LINE_ENDS

if TYPE_CHECKING:
    from annotations.document import Record, Span

_encode = msgspec.json.Encoder().encode


class _SpanOut(msgspec.Struct, frozen=True, gc=False):
    """The fields of :class:`SpanRow`, in their order, made fast."""

    id: str
    label: str
    start: int
    end: int
    text: str
    fragments: tuple[tuple[int, int], ...]
    core: tuple[int, ...]
    attributes: tuple[Pair, ...]
    note: str
    uncertain: bool
    source: str
    by: str
    at: int
    score: float


class _RowOut(DocumentRow, frozen=True, kw_only=True):
    """A row to be written. The fields of a relation are those of the model."""

    spans: list[_SpanOut]  # type: ignore[assignment]
    relations: tuple[Relation, ...]  # type: ignore[assignment]


def encode(record: Record) -> bytes:
    """The row of a record, with its line feed."""
    document, state = record.document, record.state
    made = _RowOut(
        id=document.id,
        title=document.title,
        text=document.text,
        sha256=document.sha256,
        language=document.language,
        direction=document.direction,
        meta=document.meta,
        schema=SchemaRow(*record.schema),
        layer=record.layer,
        annotator=record.annotator,
        status=state.status,
        flag=state.flag,
        note=state.note,
        labels=state.labels,
        clitic_policy=record.clitic_policy,
        spans=[_span_out(span) for span in record.spans],
        relations=record.relations,
        clusters=record.clusters,
    )
    return _encoded(made) + b"\n"


def encode_again(row: WrittenRow) -> bytes:
    """The bytes of a row that was read, without a line feed: those that it was read from, if it was written here."""
    fields = {name: getattr(row, name) for name in DocumentRow.__struct_fields__}
    return _encoded(_RowOut(**fields | {"spans": [_span_out(span) for span in row.spans]}))


def _span_out(span: Span) -> _SpanOut:
    fragments = span.fragments
    return _SpanOut(
        span.id,
        span.label,
        fragments[0][0],
        fragments[-1][1],
        span.text,
        fragments,
        span.core,
        span.attributes,
        span.note,
        span.uncertain,
        span.source,
        span.by,
        span.at,
        span.score,
    )


def _encoded(made: _RowOut) -> bytes:
    """The row as JSON, in which the characters are escaped at which readers with `splitlines()` would break it."""
    row = _encode(made)
    text = row.decode()  # a character is looked for four times as fast as its bytes
    for sign, escaped in LINE_ENDS.items():  # they only occur inside strings
        if sign in text:
            row = row.replace(sign.encode(), escaped.encode())
    return row
