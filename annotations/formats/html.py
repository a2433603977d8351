"""Web pages: the article of a saved page as text, a paragraph a line, its headline first. Import only.

What of a page is its article and what is menus, advertisements and comments is found by trafilatura, an optional
package. Lists and tables come as lines without their signs. The encoding is the one that the page itself names (a byte
order mark, then ``charset`` in its head), else UTF-8; nothing is guessed from the letters. Nothing is fetched.
"""

from __future__ import annotations

import re
import warnings
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, Any

from annotations import text as texts
from annotations.document import Pair
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.record import Format, Rejection, spoken
from annotations.formats.values import as_text
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.document import Record
    from annotations.formats.head import Head
    from annotations.formats.record import Item

MAX_PAGE_BYTES = 10 * 1024 * 1024
_BEGINNING = re.compile(
    rb"(?is)(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*|<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html)\b"
)
_CHARSET = re.compile(
    rb"""(?i)<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,100}encoding=["']([\w.-]{1,40})"""
)
_CHARSET_WITHIN = 4096
"""How far into a page its encoding is looked for, in bytes."""
_KNOWN = re.compile(r"utf-?8|utf-?16(?:[lb]e)?|(?:windows|cp|iso-?8859)[-_]?\d{1,5}(?:-[ei])?")
_NAMES = {name: "cp1252" for name in ("iso-8859-1", "latin1", "ascii", "us-ascii")} | {"x-mac-arabic": "mac_arabic"}
"""What is meant by names that pages use otherwise than Python does."""
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_BLOCKS = {
    "head",
    "p",
    "list",
    "item",
    "table",
    "row",
    "cell",
    "quote",
    "code",
    "div",
    "ab",
    "body",
    "main",
    "fw",
    "lb",
}
_SPACES = re.compile(r"[ \t\r\n\f]+")


def read(file: IO[bytes], source: str) -> Iterator[Item]:
    """The article of a page, or why there is none."""
    data = file.read(MAX_PAGE_BYTES + 1)
    try:
        if len(data) > MAX_PAGE_BYTES:
            raise UserError(
                say("larger than {megabytes} MB, which no article is.", megabytes=MAX_PAGE_BYTES // 1024 // 1024)
            )
        yield making.placed(_record(decoded(data), source), source)
    except UserError as error:
        yield Rejection(source, 0, str(error))


def decoded(data: bytes) -> str:
    """The page as text, in the encoding that it names. Raises UserError where it is in no such one."""
    name = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not name:
        found = _CHARSET.search(data, 0, _CHARSET_WITHIN)
        name = (found[1] or found[2]).decode("ascii", "replace").lower() if found else "utf-8"
        name = "utf-8" if name.startswith("utf-16") else name  # it was read as single bytes, so it is not that
    name = _NAMES.get(name, name)
    if name not in _NAMES.values() and not _KNOWN.fullmatch(name.removesuffix("-sig")):
        raise UserError(say("its encoding {name!r} is not known.", name=name), advice="Save the page as UTF-8.")
    try:
        page = data.decode(name)
    except LookupError:
        raise UserError(
            say("its encoding {name!r} is not known.", name=name), advice="Save the page as UTF-8."
        ) from None
    except UnicodeError:
        raise UserError(
            say("not valid {name}, which is its encoding.", name=name), advice="Save the page as UTF-8."
        ) from None
    if (nul := page.find("\0")) >= 0:
        where = texts.position(page, nul)
        raise UserError(say("it holds a NUL character at {where}.", where=where), advice="Save the page as UTF-8.")
    return page


def _record(page: str, source: str) -> Record:
    found = _extracted(page)
    lines = _lines(found.body)
    title = " ".join((found.title or "").split())
    if title and lines and not (title.startswith(lines[0]) or lines[0].startswith(title)):
        lines.insert(0, title)
    known = (("url", found.url), ("author", found.author), ("date", found.date), ("sitename", found.sitename))
    meta = [Pair("source", spoken(PurePath(source).name))]
    meta += [Pair(name, as_text(value, name)) for name, value in known if value]
    return making.record(*making.document("\n".join(lines), title=lines[0], meta=tuple(meta)))


def _extracted(page: str) -> Any:  # noqa: ANN401 - a package without types
    """What trafilatura finds. Raises UserError where that is nothing, or where a damaged page makes it fail."""
    import trafilatura

    found: Any
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = trafilatura.bare_extraction(page, include_comments=False, favor_recall=True, with_metadata=True)
        except (Exception, RecursionError) as error:
            raise UserError(say("the page cannot be read: {name}.", name=type(error).__name__)) from None
    if found is None or found.body is None or not "".join(found.body.itertext()).strip():
        raise UserError("there is no article in it.", advice="Copy its text into a file that ends in .txt.")
    return found


def _lines(body: Any) -> list[str]:  # noqa: ANN401 - an element of lxml
    """The text of an article, a line a paragraph, heading, item and cell."""
    from lxml import etree

    pieces: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        is_block = element.tag in _BLOCKS
        pieces += ["\n"] * is_block
        text = element.text if event == "start" else element.tail
        pieces.append(_SPACES.sub(" ", text or ""))
    lines = (line.strip(" ") for line in "".join(pieces).split("\n"))
    return [line for line in lines if line.strip()]


def sniff(head: Head) -> int:
    """A page that begins as one does, or whose name says that it is one."""
    if _BEGINNING.match(head.data[:_CHARSET_WITHIN]):
        return 85
    return 60 if head.suffix in (".html", ".htm", ".xhtml") and b"<" in head.data else 0


FORMAT = Format(
    "html",
    "Web pages, one article a page",
    (".html", ".htm", ".xhtml"),
    sniff,
    read,
    extra="html",
    needs="trafilatura",
    package="trafilatura",
)
