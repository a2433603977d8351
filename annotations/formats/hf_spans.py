"""Rows of a text, spans with offsets and relations for ``datasets``, flat enough for tables.

Offsets are half-open code points into ``text``; ``head`` and ``tail`` count ``spans`` from 0. Nested and overlapping
spans stay. The manifest has the ``features`` under which ``datasets`` makes numbers of labels, and the labels in
order. Fragments, attributes, notes and clusters are left out and counted: the native format holds them, and loads as
well.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from annotations import reducing
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.features import INTEGER, STRING, classes, listed
from annotations.formats.json_reading import json_lines
from annotations.formats.record import Context, Format, Losses
from annotations.formats.rows import json_line, numbered
from annotations.formats.values import as_list, as_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Record
    from annotations.formats.record import Item


def fit(record: Record, losses: Losses, _context: Context) -> Record:
    """Labelled spans of one piece and relations between them."""
    record = reducing.without_clusters(reducing.without_attributes(record, losses), losses)
    return reducing.one_piece(record, losses)


def write(file: IO[bytes], records: Iterable[Record], _context: Context) -> None:
    """One line a record."""
    for record in records:
        place = numbered(record.spans)
        row = {
            "id": record.document.id,
            "text": record.document.text,
            "spans": [
                {"start": span.start, "end": span.end, "label": span.label, "text": span.text} for span in record.spans
            ],
            "relations": [
                {"head": place[one.head], "tail": place[one.tail], "label": one.label} for one in record.relations
            ],
        }
        file.write(json_line(row))


def manifest(context: Context) -> dict[str, Any]:
    """The lists of labels, and the features to pass."""
    labels = [label.id for label in context.schema.markable()]
    relations = [kind.id for kind in context.schema.relations]
    span = {"start": INTEGER, "end": INTEGER, "label": classes(labels), "text": STRING}
    relation = {"head": INTEGER, "tail": INTEGER, "label": classes(relations) if relations else STRING}
    features = {"id": STRING, "text": STRING, "spans": listed(span), "relations": listed(relation)}
    return {"labels": labels, "relation_labels": relations, "features": features}


def read_back(file: IO[bytes], source: str) -> Iterator[Item]:
    """The records of a file that was written here."""
    return json_lines(file, source, _decode)


def _decode(row: dict[str, Any]) -> Record:
    given = as_text(row.get("text"), "the text")
    document, frozen = making.document(given)
    spans = [
        making.span(frozen, given, one["label"], [(one["start"], one["end"])], expected=one["text"])
        for one in as_list(row.get("spans"), "spans")
    ]
    relations = []
    for one in as_list(row.get("relations"), "relations"):
        if not 0 <= min(one["head"], one["tail"]) <= max(one["head"], one["tail"]) < len(spans):
            raise UserError("a relation leads to a span that is not there.")
        relations.append(making.relation(one["label"], spans[one["head"]].id, spans[one["tail"]].id))
    return making.record(document, frozen, spans, relations)


FORMAT = Format(
    "hf-spans",
    "Texts and spans for datasets, one row a line",
    (".jsonl",),
    write=write,
    fit=fit,
    read_back=read_back,
    manifest=manifest,
)
