"""What every format is made of: items that were read or rejected, what was lost on the way, what it can do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal

from annotations.document import Record
from annotations.files import MAX_LINE_BYTES as MAX_LINE_BYTES
from annotations.files import spoken as spoken
from annotations.losses import Losses as Losses
from annotations.losses import Nesting as Nesting
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.formats.head import Head
    from annotations.formats.tree import Tree
    from schemas.model import Schema

MAX_REASON = 1_000
"""The longest reason of a rejection, in characters."""

Scheme = Literal["IOB2", "BILOU"]
Fidelity = Literal["all", "offsets", "surfaces"]


@dataclass(frozen=True)
class Rejection:
    """One item of an input that cannot be taken, and why.

    Attributes:
        line: The line of the input, counted from 1, or 0 where the item is the whole file.
        is_meant: True where the file itself says that the item is not to be taken: no mistake, only counted.
        is_of_schema: True where the schema has not what the item is marked as, or does not allow it.
    """

    source: str
    line: int
    reason: str
    is_meant: bool = False
    is_of_schema: bool = False

    def __post_init__(self) -> None:
        """Make a reason that quotes what is wrong fit to be shown: not too long, and of characters that can be."""
        reason = self.reason.encode("utf-8", "backslashreplace").decode()
        if len(reason) > MAX_REASON:
            reason = f"{reason[: MAX_REASON // 2]} … {reason[-MAX_REASON // 2 :]}"
        if reason != self.reason:  # a sentence that can be shown as it is stays one that can be translated
            object.__setattr__(self, "reason", reason)

    def __str__(self) -> str:
        place = f"{self.source}:{self.line}" if self.line else self.source
        return say("{place}: {reason}", place=place, reason=self.reason)


@dataclass(frozen=True)
class Context:
    """What a writer may need to know beside the records.

    Attributes:
        schema: The schema of the project: label lists, type systems and configurations are made from it.
        scheme: How tags tell where a span begins, in formats of tokens with one tag each.
        nesting: Which of nested spans stay, in formats that hold one level; "all" means the outermost there.
    """

    schema: Schema
    scheme: Scheme = "IOB2"
    nesting: Nesting = "all"


Item = Record | Rejection

Reader = Callable[[IO[bytes], str], Iterator[Item]]
"""Reads an open file, whose name is given for messages, item by item. Raises nothing for bad content."""

TreeReader = Callable[["Tree"], Iterator[Item]]
"""Reads files that belong together."""

Writer = Callable[[IO[bytes], Iterable[Record], Context], None]
"""Writes records, all of which the format can hold whole, to an open file."""

FolderWriter = Callable[[Path, Iterable[Record], Context], None]
"""Writes records into an empty folder."""

Fit = Callable[[Record, Losses, Context], Record]
"""What of a record the format can hold; all else is counted."""


def whole(record: Record, _losses: Losses, _context: Context) -> Record:
    """All of it."""
    return record


@dataclass(frozen=True)
class Format:
    """A format by name, with what it can do.

    Attributes:
        suffixes: File name endings, with the dot; the first is that of exports.
        sniff: How sure it is, from 0 to 100, that a file with this beginning is one of its own; None where no file is.
        read: Reads one file.
        read_tree: Reads files that belong together, such as a text and what is said of it.
        claims: Which files these are, by their endings; see :func:`annotations.formats.tree.belonging`.
        write: Writes one file; None where the format is written as a folder, or for import only.
        write_folder: Writes a folder.
        fit: What of a record the format can hold.
        read_back: Reads what was written, for the proof, where ``read`` does not.
        fidelity: What comes back when it is read again: all of a record, its texts and offsets, or only what its spans
            read, white space aside.
        rows: Whether the format can hold rows of a sentence each.
        has_tags: True where the scheme of tags is a choice.
        read_columns: Reads a table, given the names of its columns for text, title and id.
        extra: The optional dependency that it needs, by its name in pyproject.toml, or "".
        needs: The module that has to be there for it, and ``package`` the one to install that brings it.
        manifest: What the manifest says of this format beside what it says of all.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    sniff: Callable[[Head], int] | None = None
    read: Reader | None = None
    read_tree: TreeReader | None = None
    claims: tuple[str, ...] = ()
    write: Writer | None = None
    write_folder: FolderWriter | None = None
    fit: Fit = whole
    read_back: Reader | None = None
    fidelity: Fidelity = "offsets"
    has_tags: bool = False
    read_columns: Callable[[IO[bytes], str, tuple[str, ...]], Iterator[Item]] | None = None
    extra: str = ""
    needs: str = ""
    package: str = ""
    manifest: Callable[[Context], dict[str, Any]] | None = None

    @property
    def can_read(self) -> bool:
        """True where it can be imported."""
        return self.read is not None or self.read_tree is not None

    @property
    def can_write(self) -> bool:
        """True where it can be exported."""
        return self.write is not None or self.write_folder is not None

    @property
    def is_folder(self) -> bool:
        """True where an export is a folder of files."""
        return self.write_folder is not None
