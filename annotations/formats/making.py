"""What readers of other tools' files share: documents and spans made from what such a file says, checked as they come.

Whatever is wrong raises UserError with a reason; the reader turns it into a rejection with its line.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from reprlib import repr as shortly
from typing import IO, TYPE_CHECKING, Any

from msgspec.structs import replace

from annotations import rules
from annotations import text as texts
from annotations.document import Document, DocumentState, Pair, Record, Relation, Span, surface, title_of
from annotations.errors import NotMeantError, UserError
from annotations.formats.record import MAX_LINE_BYTES, Rejection
from annotations.ids import new_id
from schemas.saying import say

if TYPE_CHECKING:
    from collections import Counter

    from annotations.formats.record import Item
    from annotations.text import FrozenText

BOM = b"\xef\xbb\xbf"
MAX_ARRAY_BYTES = 512 * 1024 * 1024
"""The longest file that is one JSON array, in bytes: it is held as a whole, though its items are made one by one."""
_LONGEST_LABEL = 200
_TOO_DEEP = "nested too deeply."


def lines(file: IO[bytes], max_bytes: int = MAX_LINE_BYTES) -> Iterator[tuple[int, bytes]]:
    """Lines with their numbers from 1, without their ends, each cut one byte after the limit."""
    number = 0
    while piece := file.readline(max_bytes + 1):
        number += 1
        line = piece.removesuffix(b"\n").removesuffix(b"\r")
        while piece and not piece.endswith(b"\n"):
            piece = file.readline(max_bytes)
        yield number, line.removeprefix(BOM) if number == 1 else line


def line_items(file: IO[bytes], source: str, decode: Callable[[bytes], Record], *, max_bytes: int) -> Iterator[Item]:
    """A record for each line that is not blank, or why it cannot be taken."""
    for number, line in lines(file, max_bytes):
        if line.strip():
            try:
                if len(line) > max_bytes:
                    raise UserError(say("the line is longer than {most:,} bytes.", most=max_bytes))
                yield placed(decode(line), source, number)
            except NotMeantError as error:
                yield Rejection(source, number, str(error), is_meant=True)
            except UserError as error:
                yield Rejection(source, number, str(error))
            except RecursionError:
                yield Rejection(source, number, _TOO_DEEP)


def json_lines(file: IO[bytes], source: str, decode: Callable[[dict[str, Any]], Record]) -> Iterator[Item]:
    """A record for each line that is a JSON object, or why it cannot be taken."""
    return line_items(file, source, lambda line: decode(json_object(line)), max_bytes=MAX_LINE_BYTES)


def json_items(file: IO[bytes], source: str, decode: Callable[[dict[str, Any]], Iterable[Item]]) -> Iterator[Item]:
    """What each object of a JSON array gives (or of a file of objects one after the other), or why it cannot be taken.

    A mistake of JSON itself ends the file, since nothing tells where the next object begins.
    """
    try:
        data = file.read(MAX_ARRAY_BYTES + 1)
        if len(data) > MAX_ARRAY_BYTES:
            raise UserError(say("the file is longer than {most:,} bytes.", most=MAX_ARRAY_BYTES))
        text = decoded(data.removeprefix(BOM))
    except UserError as error:
        yield Rejection(source, 0, str(error))
        return
    for line, value in _values(text):
        try:
            if isinstance(value, UserError):
                raise value
            for item in decode(as_object(value, "the item")):
                if isinstance(item, Rejection):
                    yield Rejection(source, line, item.reason, is_meant=item.is_meant)
                else:
                    yield placed(item, source, line)
        except UserError as error:
            yield Rejection(source, line, str(error))
        except RecursionError:
            yield Rejection(source, line, _TOO_DEEP)


def _values(text: str) -> Iterator[tuple[int, Any]]:
    """The items of an array, or values one after the other, each with its line; at last what is wrong, if anything."""
    decoder, place, line = json.JSONDecoder(object_pairs_hook=refuse_twins), _past(text, 0, ""), 1
    is_array = text[place : place + 1] == "["
    place, counted = _past(text, place, "[" if is_array else ""), 0
    while place < len(text):
        line, counted = line + text.count("\n", counted, place), place
        if is_array and text[place] == "]":
            if rest := text[place + 1 :].strip():
                yield line, UserError(say("not JSON: {rest} stands behind the array.", rest=shortly(rest)))
            return
        try:
            try:
                value, after = decoder.raw_decode(text, place)
            except UserError as error:
                value, after = error, json.JSONDecoder().raw_decode(text, place)[1]
        except json.JSONDecodeError as error:
            yield (
                error.lineno,
                UserError(
                    say(
                        "not JSON: {msg} at line {lineno}, column {colno}.",
                        msg=error.msg,
                        lineno=error.lineno,
                        colno=error.colno,
                    )
                ),
            )
            return
        except (ValueError, RecursionError) as error:
            yield line, UserError(say("not JSON that can be read: {error}.", error=error))
            return
        yield (
            line,
            value
            if after - place <= MAX_LINE_BYTES
            else UserError(say("longer than {most:,} bytes.", most=MAX_LINE_BYTES)),
        )
        place = _past(text, after, "")
        if is_array and text[place : place + 1] not in (",", "]"):
            break
        place = _past(text, place, "," if is_array else "")
    if is_array:
        yield line, UserError("not JSON: the array does not end, or a comma is missing.")


def _past(text: str, place: int, sign: str) -> int:
    """Where the next thing stands, behind white space, the sign (if it is there) and white space."""
    while text[place : place + 1] in (" ", "\t", "\n", "\r"):
        place += 1
    return _past(text, place + 1, "") if sign and text[place : place + 1] == sign else place


def text_lines(file: IO[bytes]) -> Iterator[tuple[int, str]]:
    """Decoded lines with their numbers. Raises UserError where one is too long or no UTF-8."""
    for number, line in lines(file):
        if len(line) > MAX_LINE_BYTES:
            raise UserError(say("line {number} is longer than {most:,} bytes.", number=number, most=MAX_LINE_BYTES))
        yield number, decoded(line)


def decoded(data: bytes) -> str:
    """UTF-8 as text. Raises UserError with the place of the first byte that is none."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = f"byte 0x{data[error.start]:02X} at byte {error.start} of the line"
        raise UserError(say("not valid UTF-8: {byte}.", byte=byte)) from None


def refuse_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON. Raises UserError where a key comes twice: nothing tells which of its values is meant."""
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twin = next(name for name in names if names.count(name) > 1)
        raise UserError(say("the key {twin!r} comes twice in one object.", twin=twin))
    return found


def json_value(data: bytes) -> Any:  # noqa: ANN401 - whatever JSON holds
    """A JSON value. Raises UserError, with the column, where it is none."""
    text = decoded(data)
    try:
        return json.loads(text, object_pairs_hook=refuse_twins)
    except json.JSONDecodeError as error:
        raise UserError(
            say(
                "not JSON: {msg} at line {lineno}, column {colno}.",
                msg=error.msg,
                lineno=error.lineno,
                colno=error.colno,
            )
        ) from None
    except (ValueError, RecursionError) as error:
        raise UserError(say("not JSON that can be read: {error}.", error=error)) from None


def json_object(data: bytes) -> dict[str, Any]:
    """A JSON object. Raises UserError where it is none."""
    return as_object(json_value(data), "the row")


def as_object(value: object, what: str) -> dict[str, Any]:
    """The value, which has to be a JSON object."""
    if not isinstance(value, dict):
        raise UserError(say("{what} is no JSON object.", what=what))
    return value


def as_list(value: object, what: str) -> list[Any]:
    """The value, which has to be a list; nothing counts as an empty one."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise UserError(say("{what} is no list.", what=what))
    return value


def as_text(value: object, what: str) -> str:
    """The value, which has to be a string that UTF-8 can hold."""
    if not isinstance(value, str):
        raise UserError(say("{what} is no string.", what=what))
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise UserError(
            say("{what} holds half of a surrogate pair at character {start}.", what=what, start=error.start)
        ) from None
    if "\0" in value:
        raise UserError(say("{what} holds a NUL character.", what=what))
    return value


def as_label(value: object, what: str = "the label") -> str:
    """The value, which has to be a string that can be a label."""
    label = as_text(value, what).strip()
    if not label or len(label) > _LONGEST_LABEL:
        raise UserError(
            say("{what} is empty.", what=what)
            if not label
            else say("{what} is longer than {most} characters.", what=what, most=_LONGEST_LABEL)
        )
    return label


def as_offset(value: object, what: str) -> int:
    """The value, which has to be a whole number and no truth value."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise UserError(say("{what} is {value}, no whole number.", what=what, value=shortly(value)))
    return value


def as_name(value: object) -> str:
    """An identifier as text: a string, or a whole number; "" where there is none."""
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return as_text(value, "an id")


def as_score(value: object) -> float:
    """A score as a number from 0 to 1, or -1 where there is none, or none that makes sense."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
        return -1.0
    return float(min(1, value))


def plain_pairs(found: dict[str, Any], *, without: Iterable[str] = ()) -> tuple[Pair, ...]:
    """Names and values of a JSON object as metadata: what is no string is kept as JSON."""
    left_out = set(without)
    return tuple(
        Pair(
            as_text(name, "a name"),
            as_text(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False), name),
        )
        for name, value in found.items()
        if name not in left_out and value is not None
    )


def document(
    given: object, *, identifier: str = "", title: str = "", meta: tuple[Pair, ...] = ()
) -> tuple[Document, FrozenText]:
    """A document from a text as a file gives it, with the map from its offsets to the frozen text's."""
    frozen = texts.freeze(as_text(given, "the text"))
    direction = texts.direction_of(frozen.text)
    language = "ar" if direction == "rtl" else "und"
    digest = texts.sha256(frozen.text)
    made = Document(
        identifier or new_id(), title or title_of(frozen.text), frozen.text, digest, language, direction, meta
    )
    return made, frozen


def span(
    frozen: FrozenText,
    given: str,
    label: str,
    fragments: Iterable[tuple[int, int]],
    *,
    identifier: str = "",
    expected: str | None = None,
    attributes: tuple[Pair, ...] = (),
    source: str = "import",
    score: float = -1.0,
    note: str = "",
) -> Span:
    """A span from half-open code-point offsets into the given text. Raises UserError where they do not fit it.

    Args:
        frozen: What became of the given text.
        given: The text as the file has it, into which the offsets count.
        label: Its label.
        fragments: [start, end) in order.
        identifier: Its id, or "" for a new one.
        expected: The surface that the file says it has, if it says so; compared without white space.
        attributes: Its attributes.
        source: Who it comes from.
        score: How sure a model was.
        note: A note.
    """
    pieces = tuple(fragments)
    previous = -1
    for start, end in pieces:
        if not previous <= start < end <= len(given) or start < 0:
            unit = other_unit(given, start, end, expected or "")
            raise UserError(
                say(
                    "span {label}: [{start}, {end}) is not within the text of {count} code points{unit}.",
                    label=label,
                    start=start,
                    end=end,
                    count=len(given),
                    unit=unit,
                )
            )
        previous = end
    if expected is not None and _squeezed(surface(given, pieces)) != _squeezed(expected):
        unit = other_unit(given, pieces[0][0], pieces[-1][1], expected)
        raise UserError(
            say(
                "span {label}: {pieces} reads {surface!r}, not {expected!r}{unit}.",
                label=label,
                pieces=list(pieces),
                surface=surface(given, pieces),
                expected=expected,
                unit=unit,
            )
        )
    places = tuple((frozen.offset(start), frozen.offset(end)) for start, end in pieces)
    text = surface(frozen.text, places)
    return Span(
        identifier or new_id(), label, places, text, attributes=attributes, source=source, score=score, note=note
    )


def other_unit(text: str, start: int, end: int, expected: str) -> str:
    """Name the unit in which offsets would fit the surface that they are to have, for a message, or say nothing."""
    utf16, utf8 = "; it fits if the offsets count UTF-16 units", "; it fits if the offsets count UTF-8 bytes"
    for said, encoding, size in ((utf16, "utf-16-le", 2), (utf8, "utf-8", 1)):
        piece = text.encode(encoding)[start * size : end * size]
        if expected and start >= 0 and piece.decode(encoding, errors="replace") == expected:
            return say(said)
    return ""


def _squeezed(text: str) -> str:
    return "".join(text.split())


def relation(label: str, head: str, tail: str, *, identifier: str = "", attributes: tuple[Pair, ...] = ()) -> Relation:
    """A relation between two spans, by their ids."""
    return Relation(identifier or new_id(), label, head, tail, attributes, source="import")


def record(
    made: Document,
    frozen: FrozenText,
    spans: Iterable[Span] = (),
    relations: Iterable[Relation] = (),
    *,
    state: DocumentState | None = None,
    annotator: str = "",
    unread: Counter[tuple[str, str]] | None = None,
) -> Record:
    """A record, checked against its own text. Raises UserError with the first thing that is wrong.

    ``unread`` counts what the file says beside, by what it is and why a record does not hold it.
    """
    spans, relations = sorted(spans, key=lambda span: span.order), tuple(relations)
    check(made, spans, relations)
    return Record(
        made,
        annotator=annotator,
        spans=tuple(spans),
        relations=relations,
        state=state or DocumentState(),
        frozen_note=frozen.note,
        unread=tuple((what, why, count) for (what, why), count in sorted((unread or {}).items()) if count),
    )


def check(made: Document, spans: Iterable[Span], relations: Iterable[Relation]) -> None:
    """Raise UserError with the first thing that is wrong with the spans and relations of a document."""
    spans = list(spans)
    found = rules.check_spans(made, spans)
    found += rules.check_structure(spans, list(relations))
    if found:
        raise UserError(f"{found[0]}.")


def placed(made: Record, source: str, line: int = 0) -> Record:
    """The record, with where it was read."""
    return replace(made, source=source, line=line)
