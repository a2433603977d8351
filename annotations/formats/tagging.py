"""Tags that say of each token whether a span begins, goes on or ends there: IOB2 and BILOU, written and read.

Reading is strict: a tag that goes on with a span that has not begun is a mistake of the file, named with its token.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.record import Rejection
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from annotations.document import Record
    from annotations.formats.record import Scheme

OUTSIDE = "O"
Row = TypeVar("Row", bound=tuple[Any, ...])
_SENTENCES_A_PART, _MOST_SENTENCES = 50, 200
Marked = tuple[int, int, str]
"""[first, last) tokens and a label."""


def tags(length: int, marked: Iterable[Marked], scheme: Scheme) -> list[str]:
    """The tags of a row of tokens, in which no two spans overlap."""
    found = [OUTSIDE] * length
    for first, last, label in marked:
        found[first:last] = _of_span(last - first, label, scheme)
    return found


def _of_span(length: int, label: str, scheme: Scheme) -> list[str]:
    if scheme == "IOB2":
        return [f"B-{label}", *[f"I-{label}"] * (length - 1)]
    if length == 1:
        return [f"U-{label}"]
    return [f"B-{label}", *[f"I-{label}"] * (length - 2), f"L-{label}"]


def spans(found: Iterable[str]) -> list[Marked]:
    """The spans of a row of tags, in either scheme. Raises UserError, naming the token, for tags that make no span."""
    marked: list[Marked] = []
    begun: tuple[int, str] | None = None
    place = -1
    for place, tag in enumerate(found):
        sign, _, label = tag.partition("-")
        if tag != OUTSIDE and (sign not in ("B", "I", "L", "E", "U", "S") or not label):
            raise UserError(
                say("token {place}: {tag!r} is no tag such as B-PER, I-PER or O.", place=place + 1, tag=tag)
            )
        if sign in ("I", "L", "E"):
            if begun is None or begun[1] != label:
                raise UserError(
                    say("token {place}: {tag} goes on with a span that has not begun.", place=place + 1, tag=tag)
                )
            if sign != "I":
                marked.append((begun[0], place + 1, label))
                begun = None
            continue
        if begun:
            marked.append((begun[0], place, begun[1]))
            begun = None
        if sign in ("U", "S"):
            marked.append((place, place + 1, label))
        elif sign == "B":
            begun = (place, label)
    if begun:
        marked.append((begun[0], place + 1, begun[1]))
    return marked


def documents(sentences: Iterable[list[Row]]) -> Iterator[list[list[Row]]]:
    """The sentences of each document, where [] stands for the start of one.

    A file that marks none is one document, or cut into parts of so many sentences where it is long.
    """
    found: list[list[Row]] = []
    is_marked = False
    for sentence in sentences:
        if sentence:
            found.append(sentence)
            continue
        is_marked = True
        if found:
            yield found
        found = []
    size = len(found) if is_marked or len(found) <= _MOST_SENTENCES else _SENTENCES_A_PART
    for place in range(0, len(found), max(1, size)):
        yield found[place : place + size]


def records(
    sentences: Iterable[list[Row]], source: str, make: Callable[[list[list[Row]]], Record]
) -> Iterator[Record | Rejection]:
    """What ``make`` makes of the sentences of each document, or why it cannot be taken; rows begin with their line."""
    try:
        for found in documents(sentences):
            line = found[0][0][0]
            try:
                yield making.placed(make(found), source, line)
            except UserError as error:
                yield Rejection(source, line, str(error))
    except UserError as error:
        yield Rejection(source, 0, str(error))


def label_list(labels: Iterable[str], scheme: Scheme) -> list[str]:
    """All tags for these labels, O first: the classes of a token classifier."""
    signs = ("B", "I") if scheme == "IOB2" else ("B", "I", "L", "U")
    return [OUTSIDE, *(f"{sign}-{label}" for label in labels for sign in signs)]
