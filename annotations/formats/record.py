"""What every format is made of: items that were read or rejected, and the promises of a writer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import IO

from annotations.document import Record

MAX_LINE_BYTES = 64 * 1024 * 1024
"""The longest line of an input, in bytes."""


@dataclass(frozen=True)
class Rejection:
    """One item of an input that cannot be taken, and why.

    Attributes:
        line: The line of the input, counted from 1, or 0 where the item is the whole file.
    """

    source: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.source}:{self.line}: {self.reason}" if self.line else f"{self.source}: {self.reason}"


def spoken(name: str) -> str:
    """A file name as text: on POSIX it may hold bytes that are no UTF-8, which no text here can hold."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


Reader = Callable[[IO[bytes], str], Iterator[Record | Rejection]]
"""Reads an open file, whose name is given for messages, item by item. Raises nothing for bad content."""

Writer = Callable[[IO[bytes], Iterable[Record]], None]
"""Writes records to an open file."""


@dataclass(frozen=True)
class Format:
    """A format by name, with what it can do.

    Attributes:
        suffixes: File name endings, with the dot, by which an input is known.
        write: None where the format is for import only.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Reader | None = None
    write: Writer | None = None
