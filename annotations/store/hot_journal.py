"""SQLite's rollback journal that a killed program left: tried on a copy of the project, refused where it does harm.

SQLite rolls back whatever lies beside a file under the name of its journal, also that of another file.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import stat
import tempfile
from pathlib import Path

import msgspec

from annotations import changes
from annotations.errors import UserError
from annotations.store import integrity, reading
from annotations.store.databases import Database
from annotations.store.file_errors import DamagedError
from schemas.saying import say

_OPS_AT_THREE_PLACES = """SELECT count(*), coalesce(max(sequence), 0),
    coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'ops'), 0) FROM ops"""


def check(path: Path) -> None:
    """Let SQLite roll a journal that a killed program left back on a copy first; refuse it where the result is bad."""
    journals = [path.with_name(path.name + suffix) for suffix in ("-journal", "-wal")]
    for journal in journals:
        if os.path.lexists(journal) and not stat.S_ISREG(journal.lstat().st_mode):
            raise DamagedError(
                say("{journal} is not a file.", journal=journal), advice="Hashiya did not make it; move it away."
            )
    left = [journal for journal in journals if journal.exists() and journal.stat().st_size > 0]
    if not left:
        return
    with tempfile.TemporaryDirectory(prefix="hashiya-") as folder:
        copy = Path(folder) / path.name
        try:
            for source in (path, *left):
                shutil.copyfile(source, copy.with_name(source.name))
        except OSError as error:
            raise UserError(
                say(
                    "{path} was not closed, and no copy can be made to see what it holds: {reason}.",
                    path=path,
                    reason=error.strerror,
                ),
                advice="Make room for temporary files and try again.",
            ) from None
        try:
            _check_rolled_back(path, copy)
        except (DamagedError, sqlite3.Error, msgspec.MsgspecError) as error:
            raise DamagedError(
                say(
                    "{left} does not belong to {path}: rolling it back damages a copy of the project.",
                    left=left[0],
                    path=path,
                ),
                advice=say(
                    "Keep both files; open a backup, or move {name} away to open the project without it.",
                    name=left[0].name,
                ),
            ) from error


def _check_rolled_back(path: Path, copy: Path) -> None:
    """Connect to a copy, which rolls its journal back, and check what comes of it more closely than any open file."""
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        integrity.check(path, Database(connection, execute_plugins=False), copy=copy)
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise DamagedError("its indexes do not fit its tables")
        if len(set(connection.execute(_OPS_AT_THREE_PLACES).fetchone())) != 1:
            raise DamagedError("ops are missing")
        _check_last_ops(connection)


def _check_last_ops(connection: sqlite3.Connection) -> None:
    """See that what was done last in each document is there: pages of two files may fit, and yet say two things."""
    for key, layer, op in reading.last_ops(connection):
        try:
            changes.apply(op.change.inverse(), reading.markup(connection, key, layer))
        except changes.DoesNotFitError as error:
            raise DamagedError("it does not hold what was done last") from error
