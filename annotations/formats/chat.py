"""Chats for instruction tuning: what to do, an article, and the answer as JSON.

The system message says in Arabic what is wanted and lists the labels, relations and attributes of the schema; the
person gives the text, and nothing else; the answer lists entities in the order of the text, each with its words, and
relations between them by number. Models count characters badly, so there are no offsets: of the same words twice the
order tells. Nested spans stay. Fragments, notes and clusters are left out and counted.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from annotations import reducing
from annotations.document import Pair
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.json_reading import json_lines, json_object
from annotations.formats.record import Context, Format, Losses
from annotations.formats.rows import json_line, json_text
from annotations.formats.values import as_list
from annotations.text import clusters_of
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Record, Relation, Span
    from annotations.formats.record import Item
    from schemas.model import AttributeType, Schema, Text

_TASK = (
    "استخرج من النص الذي يرسله المستخدم الكيانات المسمّاة والعلاقات بينها.\n"
    "أجب بكائن JSON واحد لا غير، بهذه الصورة:\n"
    '{"entities": [{"id": 1, "label": "…", "text": "…"}], "relations": [{"head": 1, "label": "…", "tail": 2}]}\n'
    "رتّب الكيانات بحسب ورودها في النص، وانقل ألفاظها منه كما هي دون تغيير. "
    "وفي العلاقات يشير head وtail إلى رقم الكيان id. وإن لم تجد شيئًا فاترك القائمتين فارغتين."
)
_ENTITIES, _RELATIONS, _ATTRIBUTES = "أنواع الكيانات:", "أنواع العلاقات:", "الصفات، وتُكتب في attributes:"


def fit(record: Record, losses: Losses, _context: Context) -> Record:
    """Spans of one piece and relations, with their attributes."""
    record = reducing.one_piece(reducing.without_clusters(record, losses), losses)
    return reducing.without_notes(record, losses)


def write(file: IO[bytes], records: Iterable[Record], context: Context) -> None:
    """One line a record."""
    system = prompt(context.schema)
    for record in records:
        messages = [("system", system), ("user", record.document.text), ("assistant", json_text(answer(record)))]
        row = {"messages": [{"role": role, "content": content} for role, content in messages]}
        file.write(json_line(row))


def prompt(schema: Schema) -> str:
    """What is asked for, with all that the schema has."""
    parts = [
        _TASK,
        "\n".join([_ENTITIES, *(_line(kind.id, kind.title, kind.description) for kind in schema.markable())]),
    ]
    if schema.relations:
        lines = [
            _line(kind.id, kind.title, kind.description) + f" (من {_ends(kind.head)} إلى {_ends(kind.tail)})"
            for kind in schema.relations
        ]
        parts.append("\n".join([_RELATIONS, *lines]))
    if schema.attributes:
        parts.append("\n".join([_ATTRIBUTES, *(_attribute(kind) for kind in schema.attributes)]))
    return "\n\n".join(parts)


def _line(name: str, title: Text, description: Text) -> str:
    said = [text for text in (title.get("ar"), description.get("ar")) if text]
    return f"- {name}: {'، '.join(said)}" if said else f"- {name}"


def _ends(labels: tuple[str, ...]) -> str:
    return "، ".join(labels)


def _attribute(kind: AttributeType) -> str:
    values = " | ".join(["true", "false"] if kind.kind == "bool" else [value.id for value in kind.values])
    return (
        _line(kind.id, kind.title, kind.description)
        + f" ({_ends(kind.applies_to)})"
        + (f": {values}" if values else "")
    )


def answer(record: Record) -> dict[str, Any]:
    """What the model is to answer."""
    number = {span.id: place for place, span in enumerate(record.spans, 1)}
    entities = [{"id": number[span.id], "label": span.label, "text": span.text} | _said(span) for span in record.spans]
    relations = [
        {"head": number[one.head], "label": one.label, "tail": number[one.tail]} | _said(one)
        for one in record.relations
    ]
    return {"entities": entities, "relations": relations}


def _said(item: Span | Relation) -> dict[str, Any]:
    return {"attributes": {pair.name: pair.value for pair in item.attributes}} if item.attributes else {}


def read_back(file: IO[bytes], source: str) -> Iterator[Item]:
    """The records of a file that was written here; a span stands where the text reads so behind the last start."""
    return json_lines(file, source, _decode)


def _place(text: str, part: str, start: int) -> int:
    """Where a text first reads so from an offset on, and no letter is parted from its mark."""
    clusters, place = clusters_of(text), text.find(part, start)
    while place >= 0 and not clusters.cuts_well(place, place + len(part)):
        place = text.find(part, place + 1)
    if place < 0:
        raise UserError(say("the text does not read {part!r} where it is said to.", part=part))
    return place


def _decode(row: dict[str, Any]) -> Record:
    _, user, assistant = (message["content"] for message in as_list(row.get("messages"), "messages"))
    said = json_object(assistant.encode())
    document, frozen = making.document(user)
    place, spans = 0, []
    for one in said["entities"]:
        place = _place(user, one["text"], place)
        pairs = tuple(Pair(name, value) for name, value in one.get("attributes", {}).items())
        end = place + len(one["text"])
        spans.append(making.span(frozen, user, one["label"], [(place, end)], expected=one["text"], attributes=pairs))
    relations = [
        making.relation(one["label"], spans[one["head"] - 1].id, spans[one["tail"] - 1].id) for one in said["relations"]
    ]
    return making.record(document, frozen, spans, relations)


FORMAT = Format(
    "chat",
    "Chats for instruction tuning, one a line",
    (".jsonl",),
    write=write,
    fit=fit,
    read_back=read_back,
    fidelity="surfaces",
    manifest=lambda context: {"prompt": prompt(context.schema)},
)
