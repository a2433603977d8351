"""Why a project file cannot be used, in plain words: it is damaged or newer, or SQLite ran into something."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

import msgspec

from annotations.errors import UserError
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RESTORE = "Restore it from a backup."


class DamagedError(UserError):
    """The project file is not what this program wrote."""


def newer(path: Path, what: str) -> UserError:
    """A file of a later version of this program, and what shows it."""
    return UserError(
        say("{path} was written by a newer Hashiya ({what}); it was left as it is.", path=path, what=what),
        advice="Update Hashiya to open it.",
    )


def cut_off(path: Path, file: Path, whole: int) -> DamagedError | None:
    """The error of a file that has fewer bytes than the ``whole`` project at ``path`` should; None where it has all."""
    size = file.stat().st_size
    if size >= whole:
        return None
    message = say(
        "{path} is damaged: its end is missing, {size:,} of {whole:,} bytes are there.",
        path=path,
        size=size,
        whole=whole,
    )
    return DamagedError(message, advice=RESTORE)


def as_user_error(error: sqlite3.Error, path: Path) -> UserError:
    """Say in plain words what SQLite ran into."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    message, advice = {
        sqlite3.SQLITE_FULL: (say("the disk is full"), say("Make room and try again; nothing half-done was written.")),
        sqlite3.SQLITE_IOERR: (
            say("the disk reports an error ({error})", error=error),
            say("Check the disk and save a copy elsewhere."),
        ),
        sqlite3.SQLITE_READONLY: (
            say("the file may not be written to"),
            say("Check its permissions, or work on a copy."),
        ),
        sqlite3.SQLITE_BUSY: (say("another program uses the file"), say("Close it there first.")),
        sqlite3.SQLITE_CORRUPT: (say("the file is damaged ({error})", error=error), RESTORE),
        sqlite3.SQLITE_NOTADB: (say("the file is damaged ({error})", error=error), RESTORE),
        sqlite3.SQLITE_CANTOPEN: (say("the file or its folder cannot be opened"), say("Check their permissions.")),
    }.get(code, (str(error), ""))
    kind = DamagedError if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) else UserError
    return kind(say("{path}: {message}.", path=path, message=message), advice=advice)


@contextlib.contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's errors, and those of values that cannot be read, into UserErrors that name the file."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.Error as error:
        raise as_user_error(error, path) from error
    except msgspec.MsgspecError as error:
        raise DamagedError(
            say("{path}: the file is damaged ({error}).", path=path, error=error), advice=RESTORE
        ) from error
