"""Plain text: one file is one article, its first line the title, its direction that of most letters. Import only."""

from __future__ import annotations

from pathlib import PurePath
from typing import IO, TYPE_CHECKING

from annotations import text as texts
from annotations.document import Document, Pair, Record, title_of
from annotations.errors import UserError
from annotations.formats.record import MAX_LINE_BYTES, Format, Rejection, spoken
from annotations.ids import new_id
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.formats.head import Head


def read(file: IO[bytes], source: str) -> Iterator[Record | Rejection]:
    """The article of a text file, or why it cannot be taken."""
    data = file.read(MAX_LINE_BYTES + 1)
    if len(data) > MAX_LINE_BYTES:
        yield Rejection(
            source,
            0,
            say("larger than {megabytes} MB; split it into articles", megabytes=MAX_LINE_BYTES // 1024 // 1024),
        )
        return
    try:
        frozen = texts.freeze(texts.decode(data))
    except UserError as error:
        yield Rejection(source, 0, str(error))
        return
    text = frozen.text
    meta = (Pair("source", spoken(PurePath(source).name)),)
    direction = texts.direction_of(text)
    language = "ar" if direction == "rtl" else "und"
    document = Document(new_id(), title_of(text), text, texts.sha256(text), language, direction, meta)
    yield Record(document, frozen_note=frozen.note, source=source)


def sniff(head: Head) -> int:
    """Anything that calls itself a text; and, weakly, whatever can be read and does not begin like data."""
    if head.suffix in (".txt", ".text"):
        return 50 if head.data else 1
    is_data = head.text.lstrip()[:1] in ("{", "[", "<", "") or head.suffix in (
        ".csv",
        ".tsv",
        ".json",
        ".jsonl",
        ".ann",
    )
    return 0 if is_data or "\0" in head.text else 5


FORMAT = Format("txt", "Plain text, one article a file", (".txt",), sniff, read)
