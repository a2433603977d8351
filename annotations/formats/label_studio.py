"""Label Studio: tasks as a JSON array, with annotations by people and predictions by models.

``start`` and ``end`` of a region are half-open code points; old versions counted UTF-16 units, which is seen where
only so every region reads what it says. Written are spans, their attributes and notes, and relations; fragments,
clusters and whatever relations carry it cannot hold. The labelling configuration that fits stands in the manifest.

Read are regions of the type ``labels``, what is said of each by other controls as attributes, choices about the whole
text as labels of the document, and relations; the old key ``completions`` too. A relation without labels is labelled
RELATION. Of several annotations the first is the document's, each other one a layer named after who made it. Drafts
are not read; annotations that were cancelled are told.
"""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, Any

from msgspec.structs import replace

from annotations import reducing
from annotations.document import DocumentState
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.json_reading import json_items
from annotations.formats.label_studio_config import TEXT, config
from annotations.formats.label_studio_regions import Reader, results_of
from annotations.formats.record import Context, Format, Losses, Rejection
from annotations.formats.rows import json_text, meta_of
from annotations.formats.values import as_label, as_list, as_name, as_object, as_score, as_text, plain_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Document, Record
    from annotations.formats.head import Head
    from annotations.formats.record import Item
    from annotations.text import FrozenText

_LOOKS = re.compile(r'"(annotations|completions|predictions)"\s*:\s*\[')


def fit(record: Record, losses: Losses, _context: Context) -> Record:
    """Spans of one piece with attributes and notes, and relations between them."""
    record = reducing.plain_relations(reducing.without_clusters(record, losses), losses)
    return reducing.one_piece(reducing.without_doubts(record, losses), losses)


def write(file: IO[bytes], records: Iterable[Record], context: Context) -> None:
    """An array with one task a line."""
    file.write(b"[")
    for number, record in enumerate(records):
        document = record.document
        data = {TEXT: document.text, "document": document.id, "title": document.title}
        annotation = {"result": results_of(record, context.schema)}
        row = {"data": data, "meta": meta_of(document), "annotations": [annotation], "predictions": []}
        file.write((",\n" if number else "\n").encode() + json_text(row).encode())
    file.write(b"\n]\n")


def read(file: IO[bytes], source: str) -> Iterator[Item]:
    """The records of a file, task by task."""
    return json_items(file, source, decode)


def decode(task: dict[str, Any]) -> Iterator[Item]:
    """A record for each annotation of a task. Raises UserError where one does not fit the text."""
    data = as_object(task.get("data"), "the data of the task")
    key = _text_key(data)
    given = as_text(data[key], "the text")
    meta = plain_pairs(data, without=(key, "document", "title"))
    if isinstance(task.get("meta"), dict):
        meta = (*plain_pairs(task["meta"]), *meta)
    document, frozen = making.document(
        given,
        identifier=as_name(data.get("document")),
        title=as_text(data["title"], "the title") if isinstance(data.get("title"), str) else "",
        meta=meta,
    )
    given_work = as_list(task.get("annotations", task.get("completions")), "annotations")
    work = [as_object(one, "an annotation") for one in given_work]
    done = [one for one in work if not (one.get("was_cancelled") or one.get("skipped"))]
    for _ in range(len(work) - len(done)):
        yield Rejection("", 0, "an annotation of which was cancelled", is_meant=True)
    guesses = [as_object(one, "a prediction") for one in as_list(task.get("predictions"), "predictions")]
    if done or not work:
        yield from _records(document, frozen, given, done, guesses)


def _text_key(data: dict[str, Any]) -> str:
    """Where the text is: under "text", or in the only string that there is."""
    if isinstance(data.get(TEXT), str):
        return TEXT
    strings = [name for name, value in data.items() if isinstance(value, str)]
    if len(strings) != 1:
        raise UserError("the data of the task has no text.")
    return strings[0]


def _records(
    document: Document, frozen: FrozenText, given: str, done: list[dict[str, Any]], guesses: list[dict[str, Any]]
) -> Iterator[Record]:
    """A record for each annotation, or one without any; what models said goes to the first."""
    reader = Reader(given, frozen)
    said = [
        reader.read(guess.get("result"), source=_model(guess), score=max(0.0, as_score(guess.get("score"))))
        for guess in guesses
    ]
    proposed = [span for one in said for span in one.spans], [pair for one in said for pair in one.relations]
    for place, one in enumerate(done or [{}]):
        found, who = reader.read(one.get("result")), _who(one.get("completed_by"))
        spans, relations = ([], []) if place else proposed
        made = replace(document, meta=(*document.meta, *found.pairs))
        state = DocumentState(labels=tuple(dict.fromkeys(found.labels)))
        record = making.record(
            made, frozen, found.spans + spans, found.relations + relations, state=state, annotator=who
        )
        yield replace(record, layer=who or f"annotation {place + 1}") if place else record


def _model(guess: dict[str, Any]) -> str:
    version = guess.get("model_version")
    return as_label(version, "model_version") if isinstance(version, str) and version.strip() else "model"


def _who(given: object) -> str:
    """Who made an annotation: an address, or the number of a user."""
    if isinstance(given, dict):
        given = given.get("email") or given.get("username") or given.get("id")
    return as_name(given)


def sniff(head: Head) -> int:
    """Tasks with data, and what was or is to be said of it."""
    row = head.row
    if not isinstance(row.get("data"), dict):
        return 30 if head.is_array and not row and _LOOKS.search(head.text[:4000]) else 0
    return 90 if row.keys() & {"annotations", "completions", "predictions"} else 60 if head.is_array else 0


FORMAT = Format(
    "label-studio",
    "Label Studio, tasks as a JSON array",
    (".json",),
    sniff,
    read,
    write=write,
    fit=fit,
    manifest=lambda context: {"label_config": config(context.schema)},
)
