"""doccano: one document a line, entities and relations with whole numbers as ids.

doccano's files count code points, as ours do (only its own window counts UTF-16). Written is the form of a "sequence
labelling and relation extraction" project; read are also its forms with pairs ``[start, end, label]`` under ``label``
or ``labels``. The text is kept as it is, but written in ASCII: unless told otherwise doccano guesses the encoding of a
file, and takes vocalised Arabic in UTF-8 for Turkish. Attributes, fragments and clusters it cannot hold.
"""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Any

from annotations import reducing
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.json_reading import json_lines
from annotations.formats.record import Context, Format, Losses
from annotations.formats.values import as_label, as_list, as_name, as_object, as_offset, as_text, plain_pairs
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Record, Span
    from annotations.formats.head import Head
    from annotations.formats.record import Item
    from annotations.text import FrozenText

_OURS = ("id", "text", "data", "entities", "relations", "label", "labels", "Comments")


def fit(record: Record, losses: Losses, _context: Context) -> Record:
    """Labelled spans of one piece and relations between them."""
    record = reducing.without_clusters(reducing.without_attributes(record, losses), losses)
    return reducing.one_piece(record, losses)


def write(file: IO[bytes], records: Iterable[Record], _context: Context) -> None:
    """One line a record. Ids are numbers that count through the file, as doccano's are those of its database."""
    entity = relation = 0
    for number, record in enumerate(records, 1):
        ids = {span.id: entity + place for place, span in enumerate(record.spans, 1)}
        row = {
            "id": number,
            "text": record.document.text,
            "entities": [
                {"id": ids[span.id], "label": span.label, "start_offset": span.start, "end_offset": span.end}
                for span in record.spans
            ],
            "relations": [
                {"id": relation + place, "from_id": ids[one.head], "to_id": ids[one.tail], "type": one.label}
                for place, one in enumerate(record.relations, 1)
            ],
            "Comments": [],
        }
        entity, relation = entity + len(record.spans), relation + len(record.relations)
        row |= {"document": record.document.id}
        file.write(json.dumps(row).encode() + b"\n")


def read(file: IO[bytes], source: str) -> Iterator[Item]:
    """The records of a file, line by line."""
    return json_lines(file, source, decode)


def decode(row: dict[str, Any]) -> Record:
    """The record of a row. Raises UserError where it does not fit its own text."""
    given = as_text(row.get("text", row.get("data")), "the text")
    meta = plain_pairs(row, without=(*_OURS, "document"))
    document, frozen = making.document(given, identifier=as_name(row.get("document")), meta=meta)
    spans: dict[str, Span] = {}
    for name, span in _spans(row, given, frozen):
        if name in spans:
            raise UserError(say("the entity {name!r} comes twice.", name=name))
        spans[name] = span
    relations = []
    for found in as_list(row.get("relations"), "relations"):
        one = as_object(found, "a relation")
        ends = [as_name(one.get(key)) for key in ("from_id", "to_id")]
        if missing := [end for end in ends if end not in spans]:
            raise UserError(say("a relation leads to entity {missing!r}, which is not there.", missing=missing[0]))
        label = as_label(one.get("type"), "the type of a relation")
        relations.append(making.relation(label, spans[ends[0]].id, spans[ends[1]].id))
    return making.record(document, frozen, spans.values(), relations)


def _spans(row: dict[str, Any], given: str, frozen: FrozenText) -> Iterator[tuple[str, Span]]:
    """The spans by the ids that relations name them by."""
    key = next((key for key in ("entities", "label", "labels") if key in row), "entities")
    for place, found in enumerate(as_list(row.get(key), key)):
        if isinstance(found, list):
            if len(found) != 3:
                raise UserError(say("{key}: {found!r} is not [start, end, label].", key=key, found=found))
            start, end, label = found
            name = f"#{place}"
        else:
            one = as_object(found, "an entity")
            start, end, label = one.get("start_offset"), one.get("end_offset"), one.get("label")
            name = as_name(one.get("id"))
        at = (as_offset(start, "a start"), as_offset(end, "an end"))
        yield name or f"#{place}", making.span(frozen, given, as_label(label), [at])


def sniff(head: Head) -> int:
    """A row with entities that have ``start_offset``, or with triples under ``label``."""
    row = head.row
    entities = row.get("entities")
    if isinstance(entities, list) and (not entities or "start_offset" in str(entities[0])):
        return 90 if isinstance(row.get("text"), str) and not head.is_array else 0
    triples = row.get("label", row.get("labels"))
    is_triples = isinstance(triples, list) and all(isinstance(one, list) and len(one) == 3 for one in triples)
    return 70 if is_triples and isinstance(row.get("text", row.get("data")), str) and not head.is_array else 0


FORMAT = Format("doccano", "doccano, one document a line", (".jsonl",), sniff, read, write=write, fit=fit)
