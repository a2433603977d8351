"""Rows of native JSONL to records: lenient in what is missing, strict in what does not fit the row's own text.

A row that does not fit is refused with a reason, never repaired by guessing.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import msgspec

from annotations import text as texts
from annotations.document import Document, DocumentState, Record, Relation, Span, surface, title_of
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.json_reading import refuse_twins
from annotations.formats.jsonl_rows import FORMAT_ID, DocumentRow, WrittenRow
from annotations.formats.jsonl_writing import encode_again
from annotations.ids import new_id
from annotations.lines import decoded
from annotations.wording import plain
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.formats.jsonl_rows import RelationRow, SpanRow

_HALF_PAIR = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F]"
)
_decode = msgspec.json.Decoder(DocumentRow, strict=True).decode
decode_written = msgspec.json.Decoder(WrittenRow, strict=True).decode
_BEGINNING = b'{"format":"hashiya/1","id":"'


def decode(line: bytes) -> Record:
    """The record of a row. Raises UserError where the row is damaged or does not fit its own text."""
    written = _as_written(line)
    row = written or _parse(line)
    _check_format(row)
    frozen = texts.freeze(row.text)
    if row.sha256 and row.sha256 not in (texts.sha256(frozen.text), texts.sha256(row.text)):
        raise UserError("sha256 is not that of the text: the text was changed after it was annotated.")
    text = frozen.text
    document = Document(
        row.id or new_id(), row.title or title_of(text), text, texts.sha256(text), row.language, row.direction, row.meta
    )
    if written and text == row.text:
        spans, relations = written.spans, written.relations
    else:
        row = _parse(line) if written else row
        spans = tuple(_span(span, row, frozen) for span in row.spans)
        relations = tuple(_relation(relation) for relation in row.relations)
    record = Record(
        document,
        row.layer,
        row.annotator,
        (row.schema.name, row.schema.version, row.schema.sha256),
        row.clitic_policy,
        spans,
        relations,
        row.clusters,
        _state(row),
        frozen.note,
    )
    making.check(document, record.spans, record.relations)
    _check_clusters(record)
    return record


def _as_written(line: bytes) -> WrittenRow | None:
    """The row where it is, byte for byte, one that is written here; its spans need no making.

    Nothing comes twice in it then, nothing is missing, and the ends of its spans are those of their fragments.
    """
    if not line.startswith(_BEGINNING):
        return None
    try:
        row = decode_written(line)
        if not all(span.id and span.fragments and len(span.core) in (0, 2) for span in row.spans):
            return None
        is_ours = encode_again(row) == line
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return row if is_ours and all(one.id for one in row.relations) else None


def _parse(line: bytes) -> DocumentRow:
    try:
        decoded(line)
        row = _decode(line)
        # Python's own reader sees the keys that come twice; the numbers it need not make.
        json.loads(line, object_pairs_hook=refuse_twins, parse_int=str, parse_float=str)
    except msgspec.ValidationError as error:
        raise UserError(f"{plain(str(error))}.") from None
    except (msgspec.DecodeError, json.JSONDecodeError) as error:
        if _HALF_PAIR.search(line):
            raise UserError("not JSON: half of a surrogate pair (\\ud800 to \\udfff) in a string.") from None
        raise UserError(say("not JSON: {error}.", error=error)) from None
    except RecursionError:
        raise UserError("not a row: nested too deeply.") from None
    return row


def _check_format(row: DocumentRow) -> None:
    if row.format != FORMAT_ID:
        raise UserError(
            say("format is {format!r}, not {most!r}.", format=row.format, most=FORMAT_ID),
            advice="It may come from a newer Hashiya.",
        )
    if row.offset_unit != "codepoint":
        raise UserError(
            say("offset_unit is {offset_unit!r}; only 'codepoint' can be read.", offset_unit=row.offset_unit)
        )


def _span(row: SpanRow, document: DocumentRow, frozen: texts.FrozenText) -> Span:
    given = row.fragments or ((row.start, row.end),)
    if (row.start, row.end) != (given[0][0], given[-1][1]):
        raise UserError(say("span {label}: start and end are not those of its fragments.", label=row.label))
    _check_offsets(row, given, document.text)
    fragments = tuple((frozen.offset(start), frozen.offset(end)) for start, end in given)
    core = tuple(frozen.offset(offset) for offset in row.core)
    if len(core) not in (0, 2):
        raise UserError(say("span {label}: core is neither empty nor [start, end].", label=row.label))
    text = surface(frozen.text, fragments)
    return Span(
        row.id or new_id(),
        row.label,
        fragments,
        text,
        core,
        row.attributes,
        row.note,
        row.uncertain,
        row.source,
        row.by,
        row.at,
        row.score,
    )


def _check_offsets(row: SpanRow, fragments: tuple[tuple[int, int], ...], text: str) -> None:
    making.check_within(row.label, fragments, text, row.text)
    if row.text and surface(text, fragments) != row.text:
        raise UserError(
            say(
                "span {label}: [{start}, {end}) reads {surface!r}, not {text!r}{other_unit}.",
                label=row.label,
                start=row.start,
                end=row.end,
                surface=surface(text, fragments),
                text=row.text,
                other_unit=making.other_unit(text, row.start, row.end, row.text),
            )
        )


def _relation(row: RelationRow) -> Relation:
    fields = msgspec.structs.asdict(row)
    fields["id"] = row.id or new_id()
    return Relation(**fields)


def _state(row: DocumentRow) -> DocumentState:
    if row.status not in ("todo", "done"):
        raise UserError(say("status is {status!r}, neither 'todo' nor 'done'.", status=row.status))
    if row.direction not in ("rtl", "ltr"):
        raise UserError(say("direction is {direction!r}, neither 'rtl' nor 'ltr'.", direction=row.direction))
    return DocumentState("done" if row.status == "done" else "todo", row.flag, row.note, row.labels)


def _check_clusters(record: Record) -> None:
    spans = {span.id for span in record.spans}
    seen: set[str] = set()
    for cluster in record.clusters:
        if cluster.id in seen:
            raise UserError(say("the cluster {id!r} comes twice.", id=cluster.id))
        seen.add(cluster.id)
        if missing := [member for member in cluster.spans if member not in spans]:
            raise UserError(say("cluster {id!r}: there is no span {missing!r}.", id=cluster.id, missing=missing[0]))
        if len(set(cluster.spans)) != len(cluster.spans):
            raise UserError(say("cluster {id!r} holds a span twice.", id=cluster.id))
