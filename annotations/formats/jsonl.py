"""The native format: one document in one layer a line, complete when written, lenient when read.

Offsets are half-open code points into `text`. What is read is checked against its text; a row that does not fit is
rejected with its line and a reason, never repaired by guessing.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from annotations.document import Document, Record, surface
from annotations.formats.json_reading import line_items
from annotations.formats.jsonl_reading import decode, decode_written
from annotations.formats.jsonl_rows import FORMAT_ID, DocumentRow, features
from annotations.formats.jsonl_writing import encode
from annotations.formats.record import MAX_LINE_BYTES, Format, Rejection
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.formats.head import Head


def write(file: IO[bytes], records: Iterable[Record]) -> None:
    """Write one row a record. The same records give the same bytes."""
    for record in records:
        file.write(encode(record))


def read(file: IO[bytes], source: str, *, max_line_bytes: int = MAX_LINE_BYTES) -> Iterator[Record | Rejection]:
    """The records of a file; a row that cannot be taken comes as a rejection with its line and the reason."""
    return line_items(file, source, decode, max_bytes=max_line_bytes)


def read_back(file: IO[bytes], source: str) -> Iterator[Record | Rejection]:
    """What :func:`write` wrote, every span cut out of its text anew and compared with what it reads."""
    for number, line in enumerate(file, 1):
        row = decode_written(line)
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
