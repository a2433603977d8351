"""The rows of native JSONL: what stands in one, as types, as a JSON Schema, and as ``datasets`` is to take it.

Offsets are half-open code points into `text`. Every key stands in every row that is written, never null, so that
readers that infer types from the first rows do not stumble.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from annotations.document import Cluster, Pair, Relation, Span
from annotations.formats.features import INTEGER, NUMBER, PAIRS, STRING, TRUTH, listed

FORMAT_ID = "hashiya/1"


class SchemaRow(msgspec.Struct, frozen=True):
    """Which version of which schema a row was made under."""

    name: str = ""
    version: int = 0
    sha256: str = ""


class SpanRow(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A span as it stands in a row. ``start`` and ``end`` are those of the outermost fragments."""

    id: str = ""
    label: str
    start: int
    end: int
    text: str = ""
    fragments: tuple[tuple[int, int], ...] = ()
    core: tuple[int, ...] = ()
    attributes: tuple[Pair, ...] = ()
    note: str = ""
    uncertain: bool = False
    source: str = "import"
    by: str = ""
    at: Annotated[int, msgspec.Meta(ge=0, le=2**53)] = 0
    score: float = -1.0


class RelationRow(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A relation as it stands in a row; ``head`` and ``tail`` are ids of spans of the same row."""

    id: str = ""
    label: str
    head: str
    tail: str
    attributes: tuple[Pair, ...] = ()
    note: str = ""
    uncertain: bool = False
    source: str = "import"
    by: str = ""
    at: Annotated[int, msgspec.Meta(ge=0, le=2**53)] = 0
    score: float = -1.0


class DocumentRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row. Only ``text`` is needed when it is read; all is written."""

    format: str = FORMAT_ID
    id: str = ""
    title: str = ""
    text: str
    sha256: str = ""
    language: str = "ar"
    direction: str = "rtl"
    meta: tuple[Pair, ...] = ()
    schema: SchemaRow = SchemaRow()
    layer: str = ""
    annotator: str = ""
    status: str = "todo"
    flag: bool = False
    note: str = ""
    labels: tuple[str, ...] = ()
    offset_unit: str = "codepoint"
    clitic_policy: str = ""
    spans: tuple[SpanRow, ...] = ()
    relations: tuple[RelationRow, ...] = ()
    clusters: tuple[Cluster, ...] = ()


class WrittenRow(DocumentRow, frozen=True, kw_only=True):
    """A row as it is written, with nothing missing: its spans and relations are those of the model."""

    spans: tuple[Span, ...]  # type: ignore[assignment]
    relations: tuple[Relation, ...]  # type: ignore[assignment]


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a row, as it is read; what is written has every key."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | msgspec.json.schema(DocumentRow)


def features() -> dict[str, Any]:
    """What ``datasets`` is to take a row for: types that the first rows, in which a list may be empty, do not show."""
    said: dict[str, Any] = {"attributes": PAIRS, "note": STRING, "uncertain": TRUTH, "source": STRING, "by": STRING}
    said |= {"at": INTEGER, "score": NUMBER}
    names: dict[str, Any] = {"id": STRING, "label": STRING}
    places: dict[str, Any] = {"start": INTEGER, "end": INTEGER, "text": STRING}
    places |= {"fragments": listed(listed(INTEGER)), "core": listed(INTEGER)}
    texts = ("format", "id", "title", "text", "sha256", "language", "direction", "layer", "annotator", "status", "note")
    row: dict[str, Any] = {name: STRING for name in (*texts, "offset_unit", "clitic_policy")}
    row |= {"meta": PAIRS, "schema": {"name": STRING, "version": INTEGER, "sha256": STRING}, "flag": TRUTH}
    row |= {"labels": listed(STRING), "spans": listed(names | places | said)}
    row |= {"relations": listed(names | {"head": STRING, "tail": STRING} | said)}
    row |= {"clusters": listed({"id": STRING, "spans": listed(STRING), "kb_id": STRING})}
    return {name: row[name] for name in DocumentRow.__struct_fields__}
