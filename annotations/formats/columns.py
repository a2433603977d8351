"""Tables of articles: a column of texts in CSV, TSV or a file with a JSON object a line. Import only.

Which column holds the text, the title and the id is found by their names, or else the text is the column with the most
letters; a person may name all three. All other columns become metadata. Rows are told apart as RFC 4180 does, so that a
quoted field may hold line breaks; the separator is the one of , ; tab and | that makes columns of the first rows. The
first row holds the names, unless it reads like a text itself; then the columns are called 1, 2 and so on. Files are
UTF-8, or UTF-16 with a byte order mark, as Excel saves them.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from annotations.document import Pair
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.head import HEAD_BYTES
from annotations.formats.json_reading import json_lines, json_object
from annotations.formats.record import MAX_LINE_BYTES, Format, Rejection
from annotations.formats.values import as_name, as_text, plain_pairs
from annotations.lines import BOM, lines
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Record
    from annotations.formats.head import Head
    from annotations.formats.record import Item

_SEPARATORS = (",", ";", "\t", "|")
_TEXTS: tuple[str, ...] = (
    *("text", "content", "body", "article", "article_text", "full_text", "sentence", "tweet", "review", "document"),
    *("النص", "نص", "المحتوى", "محتوى", "المقال", "مقال", "الخبر", "خبر", "المتن"),
)
_TITLES = ("title", "headline", "العنوان", "عنوان")
_IDS = ("id", "doc_id", "document_id", "uid", "uuid", "المعرف", "معرف", "رقم")
_LONGEST_NAME = 60
"""A first row with a longer cell holds no names."""
_LOOKED_AT = 50
"""So many rows tell the separator and which column holds the text."""
_FEWEST_LETTERS = 20
"""A value that is to be a text though its column has no known name has at least so many characters."""


@dataclass(frozen=True)
class _Columns:
    """The names of the columns for text, title and id; "" where there is none."""

    text: str
    title: str = ""
    identifier: str = ""


class _Rows(io.RawIOBase):
    """The bytes of a file whose beginning was read already."""

    def __init__(self, head: bytes, file: IO[bytes]) -> None:
        self._parts = [io.BytesIO(head), file]

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - as the standard library has it
        """Fill the buffer from the beginning, then from the file."""
        piece = next((piece for part in self._parts if (piece := part.read(len(buffer)))), b"")
        buffer[: len(piece)] = piece
        return len(piece)


def read(file: IO[bytes], source: str) -> Iterator[Item]:
    """A record for each row, the columns found out."""
    return read_columns(file, source, ())


def read_columns(file: IO[bytes], source: str, columns: tuple[str, ...]) -> Iterator[Item]:
    """A record for each row, with the names of the columns for text, title and id, as far as they are given."""
    head = file.read(HEAD_BYTES)
    stream = io.BufferedReader(_Rows(head, file))
    try:
        if head.removeprefix(BOM).lstrip()[:1] == b"{":
            yield from _objects(stream, head, source, columns)
        else:
            yield from _table(stream, head, source, columns)
    except UserError as error:
        yield Rejection(source, 0, str(error))


# Objects


def _objects(stream: IO[bytes], head: bytes, source: str, columns: tuple[str, ...]) -> Iterator[Item]:
    chosen = _chosen(columns)
    if not chosen:
        rows = list(_first_objects(head))
        names = list(dict.fromkeys(name for row in rows for name in row))
        chosen = _found(names, rows) if rows else _Columns(_TEXTS[0])  # each line then says what is wrong with it
    yield from json_lines(stream, source, lambda row: _record(row, chosen))


def _first_objects(head: bytes) -> Iterator[dict[str, Any]]:
    """The objects of the first lines, without those that are damaged or cut."""
    for _, line in lines(io.BytesIO(head)):
        try:
            yield json_object(line)
        except UserError:
            continue


# Tables


def _table(stream: IO[bytes], head: bytes, source: str, columns: tuple[str, ...]) -> Iterator[Item]:
    csv.field_size_limit(MAX_LINE_BYTES)  # for the whole process: a field may be as long as a line of any format
    encoding = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    separator = _separator(head, encoding)
    text = io.TextIOWrapper(stream, encoding, errors="surrogateescape", newline="")
    rows = _numbered(_lines(text), separator)
    first = next(rows, (0, [""]))
    names, body = _names(first[1]), rows
    if names is None:
        names = [str(place) for place in range(1, len(first[1]) + 1)]
        body = _again(first, rows)
    if twins := [name for name in names if name and names.count(name) > 1]:
        raise UserError(
            say("the column {twins!r} comes twice.", twins=twins[0]), advice="Give each column a name of its own."
        )
    chosen = _chosen(columns)
    if missing := [name for name in columns if name and name not in names]:
        raise UserError(
            say("there is no column {missing!r}, only {names}.", missing=missing[0], names=", ".join(names)[:200])
        )
    chosen = chosen or _found(
        names, [dict(zip(names, row, strict=False)) for row in _first_rows(head, encoding, separator)]
    )
    for number, row in body:
        try:
            yield making.placed(_record(_cells(names, row), chosen), source, number)
        except UserError as error:
            yield Rejection(source, number, str(error))


def _lines(text: IO[str]) -> Iterator[str]:
    """Lines with their ends. Raises UserError where one is too long."""
    while line := text.readline(MAX_LINE_BYTES + 1):
        if len(line) > MAX_LINE_BYTES:
            raise UserError(say("a line is longer than {most:,} characters.", most=MAX_LINE_BYTES))
        yield line


def _again(first: tuple[int, list[str]], rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    yield first
    yield from rows


def _numbered(lines: Iterable[str], separator: str) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not blank, each with the line on which it begins. Raises UserError where a field has no end."""
    reader = csv.reader(lines, delimiter=separator)
    while True:
        number = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise UserError(
                say("line {number}: {error}; a quotation mark may be missing.", number=number, error=error)
            ) from None
        except UnicodeError as error:
            raise UserError(
                say("line {number}: not valid {getattr}.", number=number, getattr=getattr(error, "encoding", "text"))
            ) from None
        if row is None:
            return
        if any(cell.strip() for cell in row) and not (number == 1 and row[0].lower().startswith("sep=")):
            yield number, row


def _separator(head: bytes, encoding: str) -> str:
    """The separator that makes as many columns as possible, of the same number in most rows."""
    best = (0.0, 0, _SEPARATORS[0])
    for place, separator in enumerate(_SEPARATORS):
        rows = _first_rows(head, encoding, separator)
        widths = [len(row) for row in rows]
        if widths and widths[0] > 1:
            alike = sum(width == widths[0] for width in widths) / len(widths)
            best = max(best, (alike, -place, separator))
    return best[2]


def _first_rows(head: bytes, encoding: str, separator: str) -> list[list[str]]:
    """The first rows, without the one that the end of the head may cut."""
    text = head.decode(encoding, "replace")
    rows: list[list[str]] = []
    try:
        for _, row in _numbered(io.StringIO(text, newline=""), separator):
            rows.append(row)
            if len(rows) > _LOOKED_AT:
                break
    except UserError:
        return rows
    return rows if len(rows) < 2 or len(head) < HEAD_BYTES else rows[:-1]


def _names(row: list[str]) -> list[str] | None:
    """The names of the columns, or None where the first row holds none."""
    names = [name.strip() for name in row]
    known = {*_TEXTS, *_TITLES, *_IDS}
    if any(name.lower() in known for name in names):
        return names
    are_names = all(names) and len(set(names)) == len(names) and max(map(len, names)) <= _LONGEST_NAME
    return names if are_names and not any(name.isdecimal() for name in names) else None


def _cells(names: list[str], row: list[str]) -> dict[str, Any]:
    if len(row) > len(names) and any(cell.strip() for cell in row[len(names) :]):
        raise UserError(
            say("the row has {count} cells, and there are {count2} columns.", count=len(row), count2=len(names))
        )
    found: dict[str, Any] = {}
    for name, cell in zip(names, row, strict=False):
        if any("\udc80" <= character <= "\udcff" for character in cell):
            raise UserError(say("{name}: not valid UTF-8.", name=name))
        if name and name not in found:
            found[name] = cell
    return found


# Both


def _chosen(columns: tuple[str, ...]) -> _Columns | None:
    """The columns that a person has named, if any."""
    text, title, identifier = (*columns, "", "", "")[:3]
    return _Columns(text, title, identifier) if text else None


def _found(names: list[str], rows: list[dict[str, Any]]) -> _Columns:
    """The columns by their names, or by what is in them. Raises UserError where none can be the text."""
    lower = {name.lower().strip(): name for name in reversed(names)}
    text = next((lower[name] for name in _TEXTS if name in lower), "") or _longest(names, rows)
    others = [
        next((lower[name] for name in known if name in lower and lower[name] != text), "") for known in (_TITLES, _IDS)
    ]
    if not text:
        listed = ", ".join(names)[:200]
        raise UserError(
            say("none of its columns seems to hold a text ({listed}).", listed=listed),
            advice="Say which on the command line: --columns NAME",
        )
    return _Columns(text, *others)


def _longest(names: list[str], rows: list[dict[str, Any]]) -> str:
    """The column with the most letters, if there are enough of them to be texts."""
    sizes = {name: sum(len(value) for row in rows if isinstance(value := row.get(name), str)) for name in names}
    best = max(sizes, key=lambda name: sizes[name], default="")
    return best if best and sizes[best] >= _FEWEST_LETTERS * max(1, len(rows)) else ""


def _record(row: dict[str, Any], columns: _Columns) -> Record:
    given = row.get(columns.text)
    if given is None:
        raise UserError(say("there is no {text!r} in the row.", text=columns.text))
    title = row.get(columns.title) if columns.title else None
    title = " ".join(as_text(title, columns.title).split()) if isinstance(title, str) else ""
    identifier = as_name(row.get(columns.identifier)).strip() if columns.identifier else ""
    meta = plain_pairs(row, without=(columns.text, columns.title, columns.identifier))
    document, frozen = making.document(
        as_text(given, columns.text),
        identifier=identifier,
        title=title,
        meta=tuple(Pair(pair.name, pair.value) for pair in meta if pair.value),
    )
    return making.record(document, frozen)


def sniff(head: Head) -> int:
    """A name that ends as a table's does, or objects with a text and nothing that other formats know."""
    if head.suffix in (".csv", ".tsv", ".tab"):
        return 45 if head.data.strip() else 0
    row = head.row
    if head.is_array or not row:
        return 0
    values = {name.lower(): value for name, value in row.items() if isinstance(value, str)}
    has_text = any(name in values for name in _TEXTS) or any(len(value) >= _FEWEST_LETTERS for value in values.values())
    return 20 if has_text else 0


FORMAT = Format(
    "columns",
    "Tables (CSV, TSV, JSONL) with a column of texts",
    (".csv", ".tsv", ".jsonl"),
    sniff,
    read,
    read_columns=read_columns,
)
