"""The native format: one document in one layer a line, complete when written, lenient when read.

Offsets are half-open code points into `text`. Every key stands in every row, never null, so that readers that infer
types from the first rows do not stumble. What is read is checked against its text; a row that does not fit is rejected
with its line and a reason, never repaired by guessing.
"""

from __future__ import annotations

import json
import re
from typing import IO, TYPE_CHECKING, Annotated, Any

import msgspec

from annotations import rules
from annotations import text as texts
from annotations.document import Cluster, Document, DocumentState, Pair, Record, Relation, Span, surface, title_of
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.features import INTEGER, NUMBER, PAIRS, STRING, TRUTH, listed
from annotations.formats.record import MAX_LINE_BYTES, Format, Rejection
from annotations.ids import new_id
from annotations.wording import plain
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.formats.head import Head

FORMAT_ID = "hashiya/1"
BOM = b"\xef\xbb\xbf"


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
    """A row as :func:`encode` writes it, with nothing missing: its spans and relations are those of the model."""

    spans: tuple[Span, ...]  # type: ignore[assignment]
    relations: tuple[Relation, ...]  # type: ignore[assignment]


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


_HALF_PAIR = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F]"
)
_decode = msgspec.json.Decoder(DocumentRow, strict=True).decode
_decode_written = msgspec.json.Decoder(WrittenRow, strict=True).decode
_encode = msgspec.json.Encoder().encode
_BEGINNING = b'{"format":"hashiya/1","id":"'
_LINE_ENDS = (("\u2028", b"\\u2028"), ("\u2029", b"\\u2029"), ("\x85", b"\\u0085"))


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


# Writing


def write(file: IO[bytes], records: Iterable[Record]) -> None:
    """Write one row a record. The same records give the same bytes."""
    for record in records:
        file.write(encode(record))


def encode(record: Record) -> bytes:
    """The row of a record, with its line feed."""
    document, state = record.document, record.state
    row = _RowOut(
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
    return _escape_line_ends(_encode(row)) + b"\n"


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


def _escape_line_ends(row: bytes) -> bytes:
    """Escape the characters at which readers with `splitlines()` would break a row; they only occur inside strings."""
    text = row.decode()  # a character is looked for four times as fast as its bytes
    for character, escaped in _LINE_ENDS:
        if character in text:
            row = row.replace(character.encode(), escaped)
    return row


# Reading


def read_back(file: IO[bytes], source: str) -> Iterator[Record | Rejection]:
    """What :func:`write` wrote, every span cut out of its text anew and compared with what it reads."""
    for number, line in enumerate(file, 1):
        row = _decode_written(line)
        text = row.text
        for span in row.spans:
            if surface(text, span.fragments) != span.text:
                yield Rejection(
                    source,
                    number,
                    say(
                        "span {label}: {fragments} does not read {text!r}",
                        label=span.label,
                        fragments=span.fragments,
                        text=span.text,
                    ),
                )
        document = Document(row.id, row.title, text, row.sha256)
        yield Record(document, spans=row.spans, relations=row.relations, clusters=row.clusters)


def read(file: IO[bytes], source: str, *, max_line_bytes: int = MAX_LINE_BYTES) -> Iterator[Record | Rejection]:
    """The records of a file; a row that cannot be taken comes as a rejection with its line and the reason."""
    for number, line in _lines(file, max_line_bytes):
        try:
            if len(line) > max_line_bytes:
                raise UserError(say("the line is longer than {max_line_bytes:,} bytes.", max_line_bytes=max_line_bytes))
            if line.strip():
                yield msgspec.structs.replace(decode(line), source=source, line=number)
        except UserError as error:
            yield Rejection(source, number, str(error))


def _lines(file: IO[bytes], max_bytes: int) -> Iterator[tuple[int, bytes]]:
    """Lines with their numbers from 1, without their line feeds, each cut one byte after the limit."""
    number = 0
    while piece := file.readline(max_bytes + 1):
        number += 1
        line = piece.removesuffix(b"\n")
        while piece and not piece.endswith(b"\n"):
            piece = file.readline(max_bytes)
        yield number, line.removeprefix(BOM) if number == 1 else line


def decode(line: bytes) -> Record:
    """The record of a row. Raises UserError where the row is damaged or does not fit its own text."""
    written = _as_written(line)
    row = written or _parse(line)
    if row.format != FORMAT_ID:
        raise UserError(
            say("format is {format!r}, not {most!r}.", format=row.format, most=FORMAT_ID),
            advice="It may come from a newer Hashiya.",
        )
    if row.offset_unit != "codepoint":
        raise UserError(
            say("offset_unit is {offset_unit!r}; only 'codepoint' can be read.", offset_unit=row.offset_unit)
        )
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
    _check(record)
    return record


def _as_written(line: bytes) -> WrittenRow | None:
    """The row where it is, byte for byte, one that :func:`encode` writes; its spans need no making.

    Nothing comes twice in it then, nothing is missing, and the ends of its spans are those of their fragments.
    """
    if not line.startswith(_BEGINNING):
        return None
    try:
        row = _decode_written(line)
        if not all(span.id and span.fragments and len(span.core) in (0, 2) for span in row.spans):
            return None
        is_ours = _escape_line_ends(_encode(_written_again(row))) == line
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return row if is_ours and all(one.id for one in row.relations) else None


def _written_again(row: WrittenRow) -> _RowOut:
    fields = {name: getattr(row, name) for name in DocumentRow.__struct_fields__}
    return _RowOut(**fields | {"spans": [_span_out(span) for span in row.spans]})


def _parse(line: bytes) -> DocumentRow:
    try:
        line.decode("utf-8")
        row = _decode(line)
        # Python's own reader sees the keys that come twice; the numbers it need not make.
        json.loads(line, object_pairs_hook=making.refuse_twins, parse_int=str, parse_float=str)
    except msgspec.ValidationError as error:
        raise UserError(f"{plain(str(error))}.") from None
    except UnicodeDecodeError as error:
        value, start = line[error.start], error.start
        said = say("not valid UTF-8: byte 0x{value:02X} at byte {start} of the line.", value=value, start=start)
        raise UserError(said) from None
    except (msgspec.DecodeError, json.JSONDecodeError) as error:
        if _HALF_PAIR.search(line):
            raise UserError("not JSON: half of a surrogate pair (\\ud800 to \\udfff) in a string.") from None
        raise UserError(say("not JSON: {error}.", error=error)) from None
    except RecursionError:
        raise UserError("not a row: nested too deeply.") from None
    return row


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
    previous = -1
    for start, end in fragments:
        if not previous < start < end <= len(text):
            raise UserError(
                say(
                    "span {label}: [{start}, {end}) is not within the text of {count} code points{other_unit}.",
                    label=row.label,
                    start=start,
                    end=end,
                    count=len(text),
                    other_unit=making.other_unit(text, row.start, row.end, row.text),
                )
            )
        previous = end
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


def _check(record: Record) -> None:
    spans, relations = list(record.spans), list(record.relations)
    problems = rules.check_spans(record.document, spans)
    problems += rules.check_structure(spans, relations)
    if problems:
        raise UserError(f"{problems[0]}.")
    _check_clusters(record)


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


def sniff(head: Head) -> int:
    """A row that says so, or at least has a text and spans (or nothing else that another format would know)."""
    row = head.row
    if head.is_array or not isinstance(row.get("text"), str):
        return 40 if head.suffix == ".jsonl" and not row else 0
    if row.get("format") == FORMAT_ID:
        return 100
    return 60 if "spans" in row else 30 if row.keys() <= _KEYS else 0


_KEYS = set(DocumentRow.__struct_fields__)
FORMAT = Format(
    "jsonl",
    "Native JSONL, one document a line",
    (".jsonl",),
    sniff,
    read,
    write=lambda file, records, _context: write(file, records),
    read_back=read_back,
    fidelity="all",
    manifest=lambda _context: {"features": features()},
)
