"""The beginning of a file, looked at once, from which formats tell whether it is one of their own."""

from __future__ import annotations

import codecs
import json
from functools import cached_property
from pathlib import PurePath
from typing import Any

HEAD_BYTES = 1024 * 1024
"""How much of a file is looked at."""


class Head:
    """Name and first bytes of a file.

    Attributes:
        data: At most :data:`HEAD_BYTES` bytes.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.data = data

    @property
    def suffix(self) -> str:
        """The ending of the name in lower case, with its dot, or ""."""
        return PurePath(self.name).suffix.lower()

    @cached_property
    def text(self) -> str:
        """The bytes as UTF-8, without a byte order mark; "" where they are not, but for a character cut at the end."""
        data = self.data.removeprefix(codecs.BOM_UTF8)  # or the places of errors would count from behind it
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as error:
            is_cut = len(data) - error.start < 4 and len(self.data) >= HEAD_BYTES
            return data[: error.start].decode("utf-8") if is_cut else ""

    @cached_property
    def lines(self) -> list[str]:
        """The lines, the last of which may be cut."""
        return self.text.split("\n")

    @cached_property
    def is_array(self) -> bool:
        """True where the file begins as a JSON array."""
        return self.text.lstrip()[:1] == "["

    @cached_property
    def row(self) -> dict[str, Any]:
        """The first JSON object of the file, be it the first line or the first item of an array; {} where none is."""
        text = self.text.lstrip()
        text = text[1:].lstrip() if text.startswith("[") else text
        if not text.startswith("{"):
            return {}
        try:
            found, _ = json.JSONDecoder().raw_decode(text)
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}
