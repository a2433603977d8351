"""A good file of every format, as what lies within it, and how bad input gets in there.

Within are plain bytes: those of the file itself, of the main part of a Word document, of a DocBin as unpacked.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from annotations.document import Markup, Relation
from annotations.formats.record import Context, Losses
from annotations.formats.registry import FORMATS
from tests.support.making import SCHEMA, document, record_of, span_over

Files = dict[str, bytes]
TEXT = "قالت ليلى أمس إن سامر يعمل في شركة النور بعد عامين."
"""One sentence, with a person and the organisation for which he works."""

FORMAT_OF = {
    **{name: name for name in ("conll", "wojood", "dygie", "spacy", "cas", "cas-json", "txt", "html", "docx")},
    "csv": "columns",
    "json lines": "columns",
}
"""What is tried, by the name of the format that reads it."""

NAMES = tuple(FORMAT_OF)
OTHERS = ("jsonl", "prodigy", "doccano", "label-studio", "brat")
"""Formats whose bad lines are tried elsewhere; here what is the same for all files."""

FORMAT_OF |= {name: name for name in OTHERS}
_MAIN = "word/document.xml"


@dataclass(frozen=True)
class Damage:
    """What is done to a good file, and what is said of it.

    Attributes:
        to: What becomes of the bytes within every file.
        words: Of these, one stands in the reason.
    """

    to: Callable[[bytes], bytes]
    words: tuple[str, ...]


def swap(old: str | bytes, new: str | bytes, *words: str) -> Damage:
    """The first ``old`` becomes ``new``."""
    before, after = (piece.encode() if isinstance(piece, str) else piece for piece in (old, new))
    return Damage(lambda data: data.replace(before, after, 1), words)


def written(name: str, text: str = TEXT, *, label: str = "PER", relation: str = "WORKS_FOR") -> Files:
    """What a good file holds within: the text, and with it two spans and a relation where the format has such."""
    if FORMATS[FORMAT_OF[name]].can_write:
        return _exported(name, text, label, relation)
    return {
        "txt": lambda: {"a.txt": text.encode()},
        "csv": lambda: {"a.csv": f'id,text,note\n1,"{text}",x\n'.encode()},
        "json lines": lambda: {"a.jsonl": f'{{"id": 1, "text": "{text}", "note": "x"}}\n'.encode()},
        "html": lambda: {"a.html": _page(text)},
        "docx": lambda: {"a.docx": zipfile.ZipFile(io.BytesIO(_document(text))).read(_MAIN)},
    }[name]()


def packed(name: str, files: Mapping[str, bytes]) -> Files:
    """The files as they lie on a disk."""
    if name == "spacy":
        return {file: zlib.compress(data) for file, data in files.items()}
    if name == "docx":
        return {file: with_part(_document(TEXT), _MAIN, data) for file, data in files.items()}
    return dict(files)


def damaged(name: str, damage: Damage, **good: str) -> Files:
    """The files after the damage, which must have done something."""
    files = written(name, **good)
    after = {file: damage.to(data) for file, data in files.items()}
    assert after != files, "nothing was damaged"
    return packed(name, after)


def with_part(archive: bytes, part: str, data: bytes) -> bytes:
    """The archive with other bytes in one of its parts, which may be new."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            if one != part:
                new.writestr(one, old.read(one))
        new.writestr(part, data)
    return file.getvalue()


@cache
def _document(text: str) -> bytes:
    import docx

    made, file = docx.Document(), io.BytesIO()
    made.add_paragraph(text)
    made.save(file)
    return file.getvalue()


def _page(text: str) -> bytes:
    said = f"<p>{text}</p><p>{TEXT} {TEXT} {TEXT}</p>"
    return f'<html><head><meta charset="utf-8"></head><body><article>{said}</article></body></html>'.encode()


def _exported(name: str, text: str, label: str, relation: str) -> Files:
    spans = [
        span_over(text, "سامر", label=label, identifier="a"),
        span_over(text, "شركة النور", label="ORG", identifier="b"),
    ]
    known, context = FORMATS[FORMAT_OF[name]], Context(SCHEMA)
    markup = Markup(spans, [Relation("r", relation, "a", "b")])
    record = known.fit(record_of(document(text), markup), Losses(), context)
    if known.write:
        file = io.BytesIO()
        known.write(file, [record], context)
        return {f"a{known.suffixes[0]}": zlib.decompress(file.getvalue()) if name == "spacy" else file.getvalue()}
    assert known.write_folder
    with TemporaryDirectory() as folder:
        known.write_folder(Path(folder), [record], context)
        return {path.name: path.read_bytes() for path in Path(folder).iterdir()}
