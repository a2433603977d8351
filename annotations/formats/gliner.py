"""GLiNER: a JSON array of tokenised texts, with entities over tokens and relations between entities.

The last token of an entity is in it; ``relations`` count the list ``ner`` from 0. Nested spans stay. GLiNER cuts what
is longer than its window (384 tokens, as it comes), so rows of a sentence each suit it best. Fragments, attributes,
notes and clusters it cannot hold.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from annotations import reducing
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.json_reading import json_items
from annotations.formats.record import Context, Format, Losses
from annotations.formats.rows import json_text, numbered
from annotations.formats.tokened import TokenText, on_tokens, place_of, places
from annotations.formats.values import as_label, as_list, as_text
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Record
    from annotations.formats.record import Item


def fit(record: Record, losses: Losses, _context: Context) -> Record:
    """Labelled spans of whole tokens and relations between them."""
    return reducing.one_each(on_tokens(reducing.without_clusters(record, losses), losses), losses)


def write(file: IO[bytes], records: Iterable[Record], _context: Context) -> None:
    """An array with one record a line."""
    file.write(b"[")
    for number, record in enumerate(records):
        tokens, place = places(record)
        spans = sorted(record.spans, key=lambda span: place[span.id])
        index = numbered(spans)
        row = {
            "tokenized_text": tokens.texts,
            "ner": [[*place[span.id], span.label] for span in spans],
            "relations": [[index[one.head], index[one.tail], one.label] for one in record.relations],
            "id": record.document.id,
        }
        file.write((",\n" if number else "\n").encode() + json_text(row).encode())
    file.write(b"\n]\n")


def read_back(file: IO[bytes], source: str) -> Iterator[Item]:
    """The records of a file that was written here."""
    return json_items(file, source, _decode)


def _decode(row: dict[str, Any]) -> Iterator[Record]:
    text = TokenText([[as_text(token, "a token") for token in as_list(row.get("tokenized_text"), "the text")]])
    document, frozen = text.document()
    found = [as_list(one, "an entity") for one in as_list(row.get("ner"), "ner")]
    spans = [text.span(*place_of(one), as_label(one[-1])) for one in found]
    relations = []
    for head, tail, label in as_list(row.get("relations"), "relations"):
        if not 0 <= min(head, tail) <= max(head, tail) < len(spans):
            raise UserError(say("a relation leads to entity {tail}, which is not there.", tail=tail))
        relations.append(making.relation(label, spans[head].id, spans[tail].id))
    yield making.record(document, frozen, spans, relations)


FORMAT = Format(
    "gliner",
    "GLiNER, tokenised texts as a JSON array",
    (".json",),
    write=write,
    fit=fit,
    read_back=read_back,
    fidelity="surfaces",
)
