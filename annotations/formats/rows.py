"""Rows of JSON as they are written, and what of a document's metadata goes along with them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from annotations.document import Document

LINE_ENDS = {"\u2028": "\\u2028", "\u2029": "\\u2029", "\u0085": "\\u0085"}
"""The characters at which readers with `splitlines()` would break a row, and how JSON escapes them."""


def json_text(row: object) -> str:
    """A value as JSON, in which the characters are escaped at which readers with `splitlines()` would break it."""
    text = json.dumps(row, ensure_ascii=False)
    for sign, escaped in LINE_ENDS.items():
        text = text.replace(sign, escaped)
    return text


def json_line(row: object) -> bytes:
    """A value as one line of JSON, with its line feed."""
    return json_text(row).encode() + b"\n"


def meta_of(document: Document) -> dict[str, str]:
    """The metadata by name; of several values of one name the last."""
    return {pair.name: pair.value for pair in document.meta}


def numbered(items: Any) -> dict[str, int]:  # noqa: ANN401 - spans or relations
    """The places of items, from 0, by their ids."""
    return {item.id: place for place, item in enumerate(items)}
