"""Rows of tokens and tags for ``datasets`` and token classifiers: one level of spans, no relations.

A tag is written by its name, so that a row says all by itself; the manifest has the list of all tags in order, and
the ``features`` under which ``datasets`` makes numbers of them. What is nested is left out and counted, and so are
fragments.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from annotations import reducing
from annotations.errors import UserError
from annotations.formats import making, tagging
from annotations.formats.features import STRING, classes, listed
from annotations.formats.json_reading import json_lines
from annotations.formats.record import Context, Format, Losses
from annotations.formats.rows import json_line
from annotations.formats.tokened import TokenText, on_tokens, places
from annotations.formats.values import as_list, as_text
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Record
    from annotations.formats.record import Item


def fit(record: Record, losses: Losses, context: Context) -> Record:
    """Spans of whole tokens, one level of them."""
    record = reducing.without_clusters(reducing.without_relations(record, losses), losses)
    return on_tokens(reducing.flat(record, context.nesting, losses), losses)


def write(file: IO[bytes], records: Iterable[Record], context: Context) -> None:
    """One line a record."""
    for record in records:
        tokens, place = places(record)
        marked = [(place[span.id][0], place[span.id][1] + 1, span.label) for span in record.spans]
        tags = tagging.tags(len(tokens), marked, context.scheme)
        file.write(json_line({"id": record.document.id, "tokens": tokens.texts, "ner_tags": tags}))


def manifest(context: Context) -> dict[str, Any]:
    """The list of tags, and the features to pass."""
    tags = tagging.label_list((label.id for label in context.schema.markable()), context.scheme)
    return {"tags": tags, "features": {"id": STRING, "tokens": listed(STRING), "ner_tags": listed(classes(tags))}}


def read_back(file: IO[bytes], source: str) -> Iterator[Item]:
    """The records of a file that was written here."""
    return json_lines(file, source, _decode)


def _decode(row: dict[str, Any]) -> Record:
    tokens = [as_text(token, "a token") for token in as_list(row.get("tokens"), "tokens")]
    tags = [as_text(tag, "a tag") for tag in as_list(row.get("ner_tags"), "ner_tags")]
    if len(tokens) != len(tags):
        raise UserError(say("there are {count} tags for {count2} tokens.", count=len(tags), count2=len(tokens)))
    text = TokenText([tokens])
    document, frozen = text.document()
    spans = [text.span(first, last - 1, label) for first, last, label in tagging.spans(tags)]
    return making.record(document, frozen, spans)


FORMAT = Format(
    "hf-tokens",
    "Tokens and tags for datasets, one row a line",
    (".jsonl",),
    write=write,
    fit=fit,
    read_back=read_back,
    fidelity="surfaces",
    has_tags=True,
    manifest=manifest,
)
