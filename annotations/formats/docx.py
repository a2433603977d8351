"""Word documents: paragraphs as lines, the cells of tables too, the title first. Import only.

Read by python-docx, an optional package. Taken is what stands on the page: text in fields, links, content controls,
text boxes and insertions; not what was deleted, nor headers, footers, notes and comments, which are
counted. A paragraph in the style "Title" becomes the first line. Blank paragraphs are left out.

A document is an archive of XML files: one that unpacks to more than :data:`MAX_UNPACKED_BYTES`, or whose XML defines
entities, is refused before anything is parsed.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from collections import Counter
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, Any

from annotations.document import Pair
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.record import MAX_LINE_BYTES, Format, Rejection, spoken
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.document import Record
    from annotations.formats.head import Head
    from annotations.formats.record import Item

MAX_UNPACKED_BYTES = 256 * 1024 * 1024
MAX_PARTS = 10_000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_NOT_TEXT = {"pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "sdtPr", "del", "moveFrom", "Fallback", "instrText"}
"""Elements without text of the document: properties, what was deleted or moved away, second versions of drawings."""
_NAMES = {"header": "a header", "footer": "a footer", "footnotes": "footnotes", "endnotes": "endnotes"}
_NAMES |= {"comments": "comments"}
_BESIDE = re.compile(rf"word/({'|'.join(_NAMES)})[0-9]*\.xml")
_WORDS = re.compile(rb"<w:t(?: [^>]*)?>[^<]*[^<\s]")
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


def read(file: IO[bytes], source: str) -> Iterator[Item]:
    """The article of a document, or why it cannot be taken."""
    data = file.read(MAX_LINE_BYTES + 1)
    try:
        if len(data) > MAX_LINE_BYTES:
            raise UserError(say("larger than {megabytes} MB.", megabytes=MAX_LINE_BYTES // 1024 // 1024))
        _refuse_bombs(data)
        yield making.placed(_record(data, source), source)
    except UserError as error:
        yield Rejection(source, 0, str(error))


def _refuse_bombs(data: bytes) -> None:
    """Raise UserError where the archive is none, is locked, or unpacks to what nobody wrote."""
    if data.startswith(_OLE):
        raise UserError(
            "locked with a password, or of the kind before 2007 (.doc).", advice="Save it as .docx, unlocked."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
                raise UserError(
                    say(
                        "it unpacks to more than {megabytes} MB, or {most:,} parts.",
                        megabytes=MAX_UNPACKED_BYTES // 1024 // 1024,
                        most=MAX_PARTS,
                    )
                )
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels")):
                    content = archive.read(part)
                    if (
                        b"<!DOCTYPE" in content
                        or b"<!ENTITY" in content
                        or b"<\0!\0" in content
                        or b"\0<\0!" in content
                    ):
                        raise UserError(
                            say(
                                "{filename} in it defines entities, which Word never does.",
                                filename=spoken(part.filename)[:80],
                            )
                        )
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, OSError) as error:
        raise UserError(say("not a Word document that can be read: {error}.", error=error)) from None


def _record(data: bytes, source: str) -> Record:
    try:
        lines = _lines(data)
    except (Exception, RecursionError) as error:
        said = " ".join(str(error).split())[:120]
        raise UserError(
            say("not a Word document that can be read: {name}: {said}.", name=type(error).__name__, said=said)
        ) from None
    meta = (Pair("source", spoken(PurePath(source).name)),)
    return making.record(*making.document("\n".join(lines), meta=meta), unread=_beside(data))


def _beside(data: bytes) -> Counter[tuple[str, str]]:
    """Paragraphs with text in the parts of a document that are no article."""
    found: Counter[tuple[str, str]] = Counter()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if part := _BESIDE.fullmatch(name):
                count = sum(1 for piece in archive.read(name).split(b"</w:p>") if _WORDS.search(piece))
                found["paragraph", f"of {_NAMES[part[1]]}"] += count
    return found


def _lines(data: bytes) -> list[str]:
    """The lines of a document, the title first."""
    import docx

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        document = docx.Document(io.BytesIO(data))
        titles = {style.style_id for style in document.styles if (style.name or "").lower() == "title"}
    found = [(style in titles, line) for style, line in _paragraphs(document.element) if line.strip()]
    place = next((place for place, (is_title, _) in enumerate(found) if is_title), 0)
    return [line for _, line in [*found[place : place + 1], *found[:place], *found[place + 1 :]]]


def _paragraphs(root: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - an element of lxml
    """Style and text of every paragraph; one in a text box comes before the one that holds the box."""
    from lxml import etree

    open_: list[tuple[str, list[str]]] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        if event == "start" and name == "p":
            open_.append((_style_of(element), []))
        elif event == "end" and name == "p" and open_:
            style, pieces = open_.pop()
            yield style, "".join(pieces).strip("\n")
        elif event == "start" and (name in _NOT_TEXT or not name):
            walk.skip_subtree()
        elif event == "start" and open_:
            open_[-1][1].append(element.text or "" if name == "t" else _SIGNS.get(name, ""))


def _style_of(paragraph: Any) -> str:  # noqa: ANN401 - an element of lxml
    found = paragraph.find("{*}pPr/{*}pStyle")
    values = (value for key, value in found.attrib.items() if key.endswith("}val")) if found is not None else iter(())
    return str(next(values, ""))


def sniff(head: Head) -> int:
    """An archive, or a document of the older kind, whose name ends in .docx."""
    return 95 if head.suffix == ".docx" and head.data.startswith((_ZIP, _OLE)) else 0


FORMAT = Format(
    "docx",
    "Word documents, one article a file",
    (".docx",),
    sniff,
    read,
    extra="docx",
    needs="docx",
    package="python-docx",
)
