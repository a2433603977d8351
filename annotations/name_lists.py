"""Lists of names for the dictionary: a name a line, or JSON Lines with a label. What cannot be taken is named."""

from __future__ import annotations

from reprlib import repr as shortly
from typing import TYPE_CHECKING

import msgspec

from annotations.dictionary import Name
from annotations.errors import UserError
from annotations.files import open_file
from annotations.folding import key
from annotations.formats.json_reading import json_object
from annotations.formats.record import Rejection
from annotations.formats.values import as_text
from annotations.lines import lines
from annotations.text import decode
from annotations.wording import plain
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from schemas.model import Schema

MAX_NAME_CHARACTERS = 500
MAX_LIST_BYTES = 64 * 1024 * 1024
"""The longest list, in bytes: some million names."""
NAME_LABEL = "Name one for the list."
_MAX_LINE_BYTES = 64 * 1024


class _Row(msgspec.Struct):
    text: str
    label: str = ""


def read_list(path: Path, schema: Schema, *, label: str = "", advice: str = NAME_LABEL) -> list[Name | Rejection]:
    """The names of the list in a file. Raises UserError where the file cannot be read.

    ``advice`` says what to do where a name has no label.
    """
    try:
        with open_file(path) as file:
            if path.stat().st_size > MAX_LIST_BYTES:
                raise UserError(
                    say("larger than {megabytes} MB; cut it into several.", megabytes=MAX_LIST_BYTES // 1024 // 1024)
                )
            each = (line for _, line in lines(file, _MAX_LINE_BYTES))
            return list(read_names(each, schema, str(path), label, advice=advice))
    except (OSError, UserError) as error:
        reason = f"{error.strerror}." if isinstance(error, OSError) else str(error)
        raise UserError(say("{path} cannot be read: {reason}", path=path, reason=reason)) from None


def read_names(
    lines: Iterable[bytes], schema: Schema, source: str, label: str = "", *, advice: str = NAME_LABEL
) -> Iterator[Name | Rejection]:
    """The names of a list, one a line. Blank lines and those that begin with # are passed over.

    A line that begins with { is JSON: {"text": "...", "label": "..."}. A name without a label gets ``label``.
    """
    is_json = False
    for number, line in enumerate(lines, start=1):
        try:
            if len(line) > _MAX_LINE_BYTES:
                raise UserError(say("the line is longer than {most:,} bytes", most=_MAX_LINE_BYTES))
            text = decode(line).strip("\ufeff \t\r\n")
            is_json = is_json or text.startswith("{")
            if is_json and text and not text.startswith("{"):
                raise UserError("this is no JSON object, as the lines before it are")
            if text and not text.startswith("#"):
                yield _checked(_parsed(text, label), schema, advice)
        except UserError as error:
            yield Rejection(source, number, str(error))


def _parsed(text: str, label: str) -> Name:
    if not text.startswith("{"):
        return Name(text, label)
    try:
        row = msgspec.convert(json_object(text.encode()), _Row)
    except msgspec.ValidationError as error:
        raise UserError(plain(str(error))) from None
    return Name(as_text(row.text, "the name").strip(), as_text(row.label, "the label") or label)


def _checked(name: Name, schema: Schema, advice: str) -> Name:
    if not name.text:
        raise UserError("the name is empty")
    kind = schema.entity(name.label)
    if not name.label:
        raise UserError(say("{text!r} has no label.", text=name.text), advice=advice)
    if kind is None or kind.abstract:
        raise UserError(say("no span may be {label} in {name}", label=shortly(name.label), name=schema.name))
    if len(name.text) > MAX_NAME_CHARACTERS or "\0" in name.text or "\n" in name.text:
        raise UserError("this is no name: it is too long, or not on one line")
    if not any(map(str.isalnum, key(name.text))):
        raise UserError(say("{text!r} holds no letter", text=name.text))
    return name
