"""Values of other tools' files, taken for what they have to be: objects, lists, texts, labels, offsets, scores.

Whatever is wrong raises UserError with a reason; the reader turns it into a rejection with its line.
"""

from __future__ import annotations

import json
from reprlib import repr as shortly
from typing import TYPE_CHECKING, Any

from annotations.document import Pair
from annotations.errors import UserError
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_LABEL = 200


def as_object(value: object, what: str) -> dict[str, Any]:
    """The value, which has to be a JSON object."""
    if not isinstance(value, dict):
        raise UserError(say("{what} is no JSON object.", what=what))
    return value


def as_list(value: object, what: str) -> list[Any]:
    """The value, which has to be a list; nothing counts as an empty one."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise UserError(say("{what} is no list.", what=what))
    return value


def as_text(value: object, what: str) -> str:
    """The value, which has to be a string that UTF-8 can hold."""
    if not isinstance(value, str):
        raise UserError(say("{what} is no string.", what=what))
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise UserError(
            say("{what} holds half of a surrogate pair at character {start}.", what=what, start=error.start)
        ) from None
    if "\0" in value:
        raise UserError(say("{what} holds a NUL character.", what=what))
    return value


def as_label(value: object, what: str = "the label") -> str:
    """The value, which has to be a string that can be a label."""
    label = as_text(value, what).strip()
    if not label or len(label) > _LONGEST_LABEL:
        raise UserError(
            say("{what} is empty.", what=what)
            if not label
            else say("{what} is longer than {most} characters.", what=what, most=_LONGEST_LABEL)
        )
    return label


def as_offset(value: object, what: str) -> int:
    """The value, which has to be a whole number and no truth value."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise UserError(say("{what} is {value}, no whole number.", what=what, value=shortly(value)))
    return value


def as_name(value: object) -> str:
    """An identifier as text: a string, or a whole number; "" where there is none."""
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return as_text(value, "an id")


def as_score(value: object) -> float:
    """A score as a number from 0 to 1, or -1 where there is none, or none that makes sense."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
        return -1.0
    return float(min(1, value))


def plain_pairs(found: dict[str, Any], *, without: Iterable[str] = ()) -> tuple[Pair, ...]:
    """Names and values of a JSON object as metadata: what is no string is kept as JSON."""
    left_out = set(without)
    return tuple(
        Pair(
            as_text(name, "a name"),
            as_text(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False), name),
        )
        for name, value in found.items()
        if name not in left_out and value is not None
    )
