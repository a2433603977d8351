"""A table of spans (CSV) for spreadsheets: one span a row, with what stands around it in its sentence.

A document without spans has one row with empty cells, so that none is missing. UTF-8 with a byte order mark, without
which Excel takes it for something else; offsets are half-open code points into the text, which is not in the table. A
cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line end, or their full-width
twins, behind white space or not) begins with an apostrophe; so does one that began with an apostrophe before.
Relations, clusters and spans of several fragments are left out and counted. Attributes are names and values with =
between them and ; behind each.
"""

from __future__ import annotations

import csv
import io
from bisect import bisect_right
from itertools import groupby
from typing import IO, TYPE_CHECKING

from annotations import arabic, reducing
from annotations.document import Document, Record, Span
from annotations.errors import UserError
from annotations.formats.record import Context, Format, Losses, Rejection
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.formats.record import Item

COLUMNS = (
    *("row", "document", "title", "layer", "annotator", "label", "start", "end", "text", "sentence"),
    *("attributes", "note", "uncertain", "source", "score"),
)
_AROUND = 200
"""So much of a sentence is shown before and behind a span, in code points."""
_LONGEST_CELL = 2**31 - 1
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_DANGEROUS = ("\t", "\r", "\n", "'")


def fit(record: Record, losses: Losses, _context: Context) -> Record:
    """Spans of one piece, with all that is said of them."""
    record = reducing.without_clusters(reducing.without_relations(record, losses), losses)
    return reducing.one_piece(record, losses)


def write(file: IO[bytes], records: Iterable[Record], _context: Context) -> None:
    """The names of the columns, and a row for each span."""
    file.write("\ufeff".encode() + _line(COLUMNS))
    for number, record in enumerate(records, 1):
        document = record.document
        start = (str(number), document.id, document.title, record.layer, record.annotator)
        sentence_at = _Sentences(document.text)
        for span in record.spans:
            cells = (
                span.label,
                str(span.start),
                str(span.end),
                span.text,
                sentence_at(span),
                _attributes(span),
                span.note,
            )
            score = str(span.score) if span.score >= 0 else ""
            file.write(_line((*start, *cells, "yes" if span.uncertain else "", span.source, score)))
        if not record.spans:
            file.write(_line((*start, *[""] * (len(COLUMNS) - len(start)))))


class _Sentences:
    """The sentences of a text, found by what stands in them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._bounds = arabic.sentences(text)
        self._starts = [start for start, _ in self._bounds]

    def __call__(self, span: Span) -> str:
        """What the sentence in which the span begins reads around it."""
        place = bisect_right(self._starts, span.start) - 1
        start, end = self._bounds[place] if place >= 0 else (0, 0)
        return self._text[max(start, span.start - _AROUND) : max(span.end, min(end, span.end + _AROUND))].strip()


def _attributes(span: Span) -> str:
    return "".join(f"{pair.name}={pair.value};" for pair in span.attributes)


def _line(cells: Iterable[str]) -> bytes:
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow([escaped(cell) for cell in cells])
    return line.getvalue().encode()


def escaped(cell: str) -> str:
    """The cell, which no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) or cell.lstrip().startswith(_FORMULA) else cell


def unescaped(cell: str) -> str:
    """What :func:`escaped` was given."""
    return cell.removeprefix("'")


def read_back(file: IO[bytes], source: str) -> Iterator[Item]:
    """The records of a file that was written here, each with the text that its spans read, and no other."""
    text = io.TextIOWrapper(file, "utf-8-sig", newline="")
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = csv.DictReader(text)
        for number, group in groupby(rows, lambda row: row["row"]):
            yield _record([{name: unescaped(cell) for name, cell in row.items()} for row in group])
            if not number.isdecimal():
                raise UserError(say("row {number!r} has no number.", number=number))
    except (UserError, csv.Error, KeyError, ValueError) as error:
        yield Rejection(source, 0, str(error))
    finally:
        csv.field_size_limit(before)
        text.detach()


def _record(rows: list[dict[str, str]]) -> Record:
    spans = []
    for place, row in enumerate(row for row in rows if row["label"]):
        start, end = int(row["start"]), int(row["end"])
        if len(row["text"]) != end - start:
            raise UserError(say("{row!r} is not as long as [{start}, {end}).", row=row["text"], start=start, end=end))
        spans.append(Span(str(place), row["label"], ((start, end),), row["text"]))
    return Record(Document(rows[0]["document"], rows[0]["title"], "", ""), spans=tuple(spans))


FORMAT = Format(
    "table",
    "A table of spans, for spreadsheets (CSV)",
    (".csv",),
    write=write,
    fit=fit,
    read_back=read_back,
    fidelity="surfaces",
)
