"""Files as SQLite is to open them: addresses that also say what may be done to the file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal
from urllib.parse import quote


def address_of(path: Path, mode: Literal["ro", "rw"], *, immutable: bool = False) -> str:
    """The address of a file that is there, to be connected to with ``uri=True``; links are followed.

    With ``immutable`` nothing is written beside the file either, not even where a journal was left; nobody may change
    it meanwhile.
    """
    quoted = quote(os.fsencode(os.path.realpath(path)))
    return f"file:{quoted}?mode={mode}{'&immutable=1' if immutable else ''}"
