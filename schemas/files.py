"""Schema files: from TOML to a :class:`Schema` and back, and the ready-made ones that come with the program.

A file with mistakes is refused with all of them at once, as a :class:`SchemaError`. Whatever is given as a file, be it
a folder, a device or two million brackets, that is the worst that happens. Nothing is ever repaired silently.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import tomllib
from dataclasses import replace
from importlib import resources
from typing import TYPE_CHECKING, Any

from schemas.canonical import dump
from schemas.locate import DEEPEST, Locations, locate
from schemas.mistakes import Mistake, Report, SchemaError, did_you_mean, escaped, listed, spelled
from schemas.saying import say
from schemas.shape import FORMAT, read_schema, refused_unread
from schemas.validate import validate

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from schemas.model import Schema

__all__ = [
    "FORMAT",
    "LARGEST_BYTES",
    "Mistake",
    "SchemaError",
    "dump",
    "finished",
    "library",
    "load",
    "load_named",
    "loads",
    "numbered",
]

LARGEST_BYTES = 1_000_000
"""A larger file is refused unread."""

_POSITION = re.compile(r" \(at (?:line (?P<line>[0-9]+), column [0-9]+|end of document)\)$")
_ENDLESS_NUMBER = re.compile("[0-9_]{4301,}")
"""Python refuses to read an integer of more digits, without saying where."""


def library() -> tuple[str, ...]:
    """The names of the ready-made schemas, in alphabetical order."""
    names = (entry.name for entry in _library_folder().iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def _library_folder() -> Traversable:
    return resources.files("schemas") / "library"


def load_named(name_or_path: str | Path) -> Schema:
    """The ready-made schema with this name, or the one in this file, whatever its ending.

    Raises SchemaError where there is neither, or where the file has mistakes.
    """
    name = str(name_or_path)
    if name in library():
        file = f"{name}.toml"
        return _from_bytes((_library_folder() / file).read_bytes(), file)
    if not (name.endswith(".toml") or os.path.isfile(name)):
        known = say("one of {listed}, or the path of a .toml file", listed=listed(library()))
        hint = did_you_mean(name, library()) or known
        raise SchemaError(name, [Mistake(0, "", "there is no ready-made schema of this name", hint)])
    return load(name)


def load(path: str | Path) -> Schema:
    """The schema in a TOML file.

    Raises SchemaError with every mistake in it, or with the one reason why the file cannot be read.
    """
    try:
        data = _read_regular_file(path)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise _refusal(
            str(path), say("the file cannot be read: {reason}", reason=reason), "the path of a .toml file"
        ) from error
    return _from_bytes(data, str(path))


def _read_regular_file(path: str | Path) -> bytes:
    """At most one byte more than allowed. Opens neither pipe nor device, which could block or do something."""
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise ValueError("it is not a regular file")
    with open(path, "rb", opener=_open_without_waiting) as file:
        return file.read(LARGEST_BYTES + 1)


def _open_without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _from_bytes(data: bytes, source: str) -> Schema:
    if len(data) > LARGEST_BYTES:
        raise _too_large(source)
    try:
        return loads(data.decode("utf-8-sig"), source=source)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = say("the file is not UTF-8 (byte 0x{byte:02x})", byte=data[error.start])
        raise _refusal(source, message, "save it in the encoding UTF-8", line) from error


def loads(text: str, *, source: str) -> Schema:
    """The schema in a TOML text; ``source`` names the text in messages.

    Raises SchemaError with every mistake in it.
    """
    _refuse_unsound(text, source)
    places = locate(text)
    if places.too_deep:
        raise _refusal(source, "too many levels of nesting", say("at most {most}", most=DEEPEST), places.stopped)
    raw = _parse(text, places, source)
    report = Report(places)
    if not refused_unread(raw, report):
        schema = read_schema(raw, report)
        validate(schema, report)
    if report.mistakes:
        raise SchemaError(source, report.mistakes)
    return replace(schema, sha256=hashlib.sha256(dump(schema).encode()).hexdigest())


def finished(schema: Schema) -> Schema:
    """The same schema with its hash, once it was seen to make sense. Raises SchemaError with every mistake in it."""
    return loads(dump(schema), source=schema.name)


def numbered(schema: Schema, *, over: int) -> Schema:
    """The schema with its own version number, or the one behind ``over`` where that is not higher."""
    return finished(schema if schema.version > over else replace(schema, version=over + 1))


def _refuse_unsound(text: str, source: str) -> None:
    """Refuse what TOML allows in no place, before anything is made of it."""
    unsound = re.search("[\x00\ud800-\udfff]", text)
    if unsound:
        line = text.count("\n", 0, unsound.start()) + 1
        message = say("the character U+{code:04X} cannot stand in a schema", code=ord(unsound.group()))
        raise _refusal(source, message, "leave it out", line)
    if len(text.encode()) > LARGEST_BYTES:
        raise _too_large(source)


def _parse(text: str, places: Locations, source: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SchemaError(source, _syntax_mistakes(str(error), places)) from error
    except ValueError as error:
        number = _ENDLESS_NUMBER.search(text)
        line = text.count("\n", 0, number.start()) + 1 if number else 0
        raise _refusal(source, "a number has too many digits", "no number in a schema is long", line) from error


def _syntax_mistakes(message: str, places: Locations) -> list[Mistake]:
    """What the reader of TOML says, at the line it names; for keys set twice, at every line where that happens."""
    if places.repeats and message.startswith("Cannot"):
        return [
            Mistake(
                repeat.line,
                spelled(repeat.path),
                say("already set on line {first}", first=repeat.first),
                "leave out one of them",
            )
            for repeat in places.repeats
        ]
    position = _POSITION.search(message)
    line = int(position["line"] or 0) if position else 0
    reason = escaped(_POSITION.sub("", message))
    return [
        Mistake(
            line or places.stopped,
            "",
            say("this is not TOML: {reason}", reason=reason),
            "strings in quotes, each bracket closed",
        )
    ]


def _refusal(source: str, message: str, hint: str, line: int = 0) -> SchemaError:
    return SchemaError(source, [Mistake(line, "", message, hint)])


def _too_large(source: str) -> SchemaError:
    return _refusal(source, "the file is too large for a schema", say("at most {most:,} bytes", most=LARGEST_BYTES))
