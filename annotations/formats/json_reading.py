"""Rows, arrays and values of JSON, with all that is wrong told and nothing guessed.

Whatever is wrong raises UserError with a reason, or comes as a rejection with its line.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from reprlib import repr as shortly
from typing import IO, TYPE_CHECKING, Any

from annotations.errors import NotMeantError, UserError
from annotations.formats.making import placed
from annotations.formats.record import MAX_LINE_BYTES, Rejection
from annotations.formats.values import as_object
from annotations.lines import BOM, decoded, lines
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.document import Record
    from annotations.formats.record import Item

MAX_ARRAY_BYTES = 512 * 1024 * 1024
"""The longest file that is one JSON array, in bytes: it is held as a whole, though its items are made one by one."""
_TOO_DEEP = "nested too deeply."


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
            yield error.lineno, _not_json(error)
            return
        except (ValueError, RecursionError) as error:
            yield line, _unreadable(error)
            return
        is_short = after - place <= MAX_LINE_BYTES
        yield line, value if is_short else UserError(say("longer than {most:,} bytes.", most=MAX_LINE_BYTES))
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
        raise _not_json(error) from None
    except (ValueError, RecursionError) as error:
        raise _unreadable(error) from None


def json_object(data: bytes) -> dict[str, Any]:
    """A JSON object. Raises UserError where it is none."""
    return as_object(json_value(data), "the row")


def _not_json(error: json.JSONDecodeError) -> UserError:
    return UserError(
        say("not JSON: {msg} at line {lineno}, column {colno}.", msg=error.msg, lineno=error.lineno, colno=error.colno)
    )


def _unreadable(error: Exception) -> UserError:
    return UserError(say("not JSON that can be read: {error}.", error=error))
