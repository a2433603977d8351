"""All formats by name: what the command line, the dialogs and the documentation offer."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from annotations.errors import UserError
from annotations.formats import jsonl, txt

if TYPE_CHECKING:
    from annotations.formats.record import Format

FORMATS: dict[str, Format] = {known.name: known for known in (jsonl.FORMAT, txt.FORMAT)}


def readable() -> list[Format]:
    """The formats that can be imported."""
    return [known for known in FORMATS.values() if known.read]


def writable() -> list[Format]:
    """The formats that can be exported."""
    return [known for known in FORMATS.values() if known.write]


def format_of(path: str) -> Format:
    """The format of an input by the ending of its name. Raises UserError, naming those that are known."""
    suffix = PurePath(path).suffix.lower()
    for known in readable():
        if suffix in known.suffixes:
            return known
    endings = ", ".join(ending for known in readable() for ending in known.suffixes)
    raise UserError(f"the ending {suffix or '(none)'} is not one that can be imported ({endings}).")
