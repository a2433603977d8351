"""Plain text: one file is one article, its first line the title, its direction that of most letters. Import only."""

from __future__ import annotations

from pathlib import PurePath
from typing import IO, TYPE_CHECKING

from annotations import text as texts
from annotations.document import Document, Pair, Record, title_of
from annotations.errors import UserError
from annotations.formats.record import MAX_LINE_BYTES, Format, Rejection, spoken
from annotations.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Iterator


def read(file: IO[bytes], source: str) -> Iterator[Record | Rejection]:
    """The article of a text file, or why it cannot be taken."""
    data = file.read(MAX_LINE_BYTES + 1)
    if len(data) > MAX_LINE_BYTES:
        yield Rejection(source, 0, f"larger than {MAX_LINE_BYTES // 1024 // 1024} MB; split it into articles")
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


FORMAT = Format("txt", "Plain text, one article a file", (".txt",), read=read)
