"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import os
from typing import IO, TYPE_CHECKING

from annotations.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file that appears under its name, durably, when the block ends well, and not at all when it does not.

    It replaces a file of the same name. Raises UserError where something else than a file is there, OSError where the
    disk does not play along.
    """
    if path.exists() and not path.is_file():
        raise UserError(f"{path} is not a file.")
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with draft.open("w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        sync_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder durable, where the system can (POSIX)."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
