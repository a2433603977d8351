"""Opening the project file: checked before the first byte is believed, and held in the mode that loses nothing.

`locking_mode=EXCLUSIVE, journal_mode=DELETE, synchronous=EXTRA` is the mode in which no acknowledged commit was lost in
simulated power cuts. While connected, nothing else in this process may open the file: on POSIX, closing any descriptor
of it drops SQLite's lock.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from typing import TYPE_CHECKING

from annotations.errors import UserError
from annotations.progress import never, unheard
from annotations.store import hot_journal, indexing, integrity
from annotations.store.addresses import address_of
from annotations.store.databases import Database
from annotations.store.file_errors import RESTORE, DamagedError, as_user_error, cut_off, newer
from annotations.store.long_statements import stoppable
from annotations.store.migrations import USER_VERSION, migrations
from annotations.targets import APPLICATION_ID, HEADER_BYTES, is_header
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotations.progress import Progress


def connect(
    path: Path,
    *,
    readonly: bool,
    is_sealed: bool = False,
    progress: Progress = unheard,
    is_cancelled: Callable[[], bool] = never,
) -> Database:
    """Check the file, connect to it in the durable mode, lock it and bring it up to date.

    What is sealed (:mod:`.seals`) was checked to its end, and only what it is made of is looked at again.
    ``progress`` is told, in documents, how far the index of an older file has been made. Where ``is_cancelled`` says so
    while the content is checked, CancelledError is raised.

    Raises UserError, with the file as it was, where it is missing, damaged, newer, another program's or not ours.
    """
    header = check_header(path)
    hot_journal.check(path)
    connection = _connect(path, readonly=readonly)
    try:
        database = Database(connection, execute_plugins=False)
        with stoppable(connection, is_cancelled):
            integrity.check(path, database, is_sealed=is_sealed, is_cancelled=is_cancelled)
        if not readonly:
            _hold(database, progress)
    except BaseException as error:
        connection.close()
        if isinstance(error, sqlite3.Error):
            raise _as_found(error, path, header) from error
        raise
    return database


def _as_found(error: sqlite3.Error, path: Path, header: bytes) -> UserError:
    """Say in plain words why a file cannot be opened; where its end is missing, that SQLite's own words do not tell."""
    plain = as_user_error(error, path)
    page_bytes, pages = int.from_bytes(header[16:18], "big"), int.from_bytes(header[28:32], "big")
    whole = (65536 if page_bytes == 1 else page_bytes) * pages
    return (cut_off(path, path, whole) if isinstance(plain, DamagedError) else None) or plain


def create(path: Path) -> Database:
    """Connect to a new, empty project file. The caller has made sure that nothing is there."""
    for left in (path, path.with_name(path.name + "-journal")):  # by a killed program that had our process id
        left.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    database = Database(connection, execute_plugins=False)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={USER_VERSION}")
    _set_mode(connection)
    migrations.apply(database)
    indexing.bring_up_to_date(database)
    return database


def check_is_file(path: Path) -> None:
    """See that something is there and that it is a file, without opening it."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UserError(say("{path} is not a file.", path=path))
    except FileNotFoundError:
        raise UserError(
            say("There is no project file {path}.", path=path),
            advice=say("Make one: hashiya new {path} --schema news-ar", path=path),
        ) from None
    except OSError as error:
        raise UserError(say("{path} cannot be read: {reason}.", path=path, reason=error.strerror)) from None


def check_header(path: Path) -> bytes:
    """See from the first bytes alone that this is a project file of a version that we know; return them."""
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
    except OSError as error:
        raise UserError(say("{path} cannot be read: {reason}.", path=path, reason=error.strerror)) from None
    if not header:
        raise DamagedError(say("{path} is empty (0 bytes).", path=path), advice=RESTORE)
    if not is_header(header):
        raise DamagedError(say("{path} is not a Hashiya project.", path=path))
    if (version := int.from_bytes(header[60:64], "big")) > USER_VERSION:
        raise newer(path, say("version {version}", version=version))
    return header


def _connect(path: Path, *, readonly: bool) -> sqlite3.Connection:
    try:
        return sqlite3.connect(address_of(path, "ro" if readonly else "rw"), uri=True, timeout=1.0)
    except sqlite3.Error as error:
        raise as_user_error(error, path) from error


def _hold(database: Database, progress: Progress) -> None:
    """Take SQLite's lock for as long as we are connected, and run the migrations that are due."""
    _set_mode(database.conn)
    database.execute("BEGIN EXCLUSIVE")  # the pragma alone locks nothing until the first access
    database.execute("COMMIT")
    migrations.apply(database)
    indexing.bring_up_to_date(database, progress=progress)


def _set_mode(connection: sqlite3.Connection) -> None:
    pragmas = ["locking_mode=EXCLUSIVE", "journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON"]
    pragmas += ["trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0"]
    pragmas += ["fullfsync=1"] if sys.platform == "darwin" else []
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").fetchall()


def is_writable(path: Path) -> bool:
    """True where both the file and its folder, which takes the journal, may be written to."""
    return os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK)
