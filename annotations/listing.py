"""What may be asked of the list of documents, and what it says of each: values only. The store answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from annotations.folding import STRONGEST, fold, key

if TYPE_CHECKING:
    from annotations.document import Pair

Status = Literal["", "todo", "begun", "untouched", "done"]
Column = Literal["", "title", "status", "spans", "relations", "labels", "note", "time", "changed"]
"""What documents are ordered by; "" is the order of import."""

FIRST = 64
"""How many documents are answered first: as many as are seen."""

_BETWEEN = "\ue000"
"""Stands between titles that are folded together; folding leaves it as it is."""
_DIGITS = re.compile(r"\d+")
_WIDTH = 12


@dataclass(frozen=True)
class ListedDocument:
    """A document as lists show it, without its text. ``key`` is its number in this file, in the order of import.

    Attributes:
        flag, note, labels: As in :class:`~annotations.document.DocumentState`.
        time_ms: How long it was worked on in this layer, in milliseconds; 0 where that was not counted.
        changed: When something was last done in this layer, in milliseconds since 1970; 0 for never.
    """

    key: int
    id: str
    title: str
    status: str
    spans: int
    relations: int
    flag: bool = False
    note: str = ""
    labels: tuple[str, ...] = ()
    time_ms: int = 0
    changed: int = 0
    meta: tuple[Pair, ...] = ()

    def value(self, name: str) -> str:
        """The metadata of this name, or ""."""
        return next((pair.value for pair in self.meta if pair.name == name), "")


@dataclass(frozen=True)
class Filter:
    """Which documents to list: those for which all that is given holds.

    Attributes:
        title: Words, or parts of words, that the title holds, whatever their spelling.
        text: Words that stand in the text one after the other, with or without clitics, whatever their spelling.
        status: "todo" or "done"; of what is to do "begun", where something is marked, or else "untouched"; "" for all.
        flag: Only those with a flag, or only those without.
        note: Only those with a note, or only those without.
        label: A label of the document.
        marked: A label that a span in it has.
        proposals: Only those for which proposals stand open, or only those without.
        meta: The name of a metadata entry with its value, whatever its spelling; any value where that is "".
        among: Ids; only documents of these.
    """

    title: str = ""
    text: str = ""
    status: Status = ""
    flag: bool | None = None
    note: bool | None = None
    label: str = ""
    marked: str = ""
    proposals: bool | None = None
    meta: tuple[str, str] = ("", "")
    among: frozenset[str] | None = None

    @property
    def words(self) -> list[str]:
        """The folded words that a title must hold."""
        return key(self.title, STRONGEST).split()


@dataclass(frozen=True)
class Order:
    """In which order; documents that are equal in it come in the order of import, reversed where it is reversed.

    Attributes:
        meta: The name of the metadata to order by, in place of the column, or "".
    """

    column: Column = ""
    meta: str = ""
    descending: bool = False


@dataclass(frozen=True)
class Question:
    """What is to be listed, and how."""

    filter: Filter = Filter()
    order: Order = Order()

    @property
    def is_plain(self) -> bool:
        """True where all documents are wanted as they were imported."""
        return self == Question()


class Done(NamedTuple):
    """How many documents are done in a layer, of how many."""

    done: int = 0
    total: int = 0


def folded(texts: list[str]) -> list[str]:
    """Titles or other short texts folded all at once, without white space at their ends."""
    joined = _BETWEEN.join(text.replace(_BETWEEN, " ") for text in texts)
    return [one.strip() for one in fold(joined, STRONGEST).text.split(_BETWEEN)]


def rank(text: str) -> str:
    """By what a folded text is ordered: numbers in it by their size."""
    return _DIGITS.sub(lambda number: number[0].zfill(_WIDTH), text)
