"""Opening the project file: the checks before the first byte is believed, and the mode in which it is held.

`locking_mode=EXCLUSIVE, journal_mode=DELETE, synchronous=EXTRA` is the mode in which no acknowledged commit was lost in
simulated power cuts. While connected, nothing else in this process may open the file: on POSIX, closing any descriptor
of it drops SQLite's lock.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import stat
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import msgspec

from annotations import changes
from annotations.errors import UserError
from annotations.progress import CancelledError, unheard
from annotations.store import indexing, reading
from annotations.store.databases import Database
from annotations.store.migrations import USER_VERSION, compare_objects, known_names, migrations
from annotations.targets import APPLICATION_ID, HEADER_BYTES, is_header
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotations.progress import Progress

_OPS_AT_THREE_PLACES = """SELECT count(*), coalesce(max(sequence), 0),
    coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'ops'), 0) FROM ops"""


_STEPS_UNASKED = 20_000
"""How many instructions of SQLite's run between two questions whether to go on: a few milliseconds."""
RESTORE = "Restore it from a backup."


class DamagedError(UserError):
    """The project file is not what this program wrote."""


def never() -> bool:
    """Nobody cancels."""
    return False


def connect(
    path: Path, *, readonly: bool, progress: Progress = unheard, is_cancelled: Callable[[], bool] = never
) -> Database:
    """Check the file, connect to it in the durable mode, lock it and bring it up to date.

    ``progress`` is told, in documents, how far the index of an older file has been made. Where ``is_cancelled`` says so
    while the content is checked, CancelledError is raised.

    Raises UserError, with the file as it was, where it is missing, damaged, newer, another program's or not ours.
    """
    header = check_header(path)
    _check_journal(path)
    connection = _connect(path, readonly=readonly)
    try:
        database = Database(connection, execute_plugins=False)
        with _stoppable(connection, is_cancelled):
            _check_content(path, database, is_cancelled=is_cancelled)
        if not readonly:
            _hold(database, progress)
    except BaseException as error:
        connection.close()
        if isinstance(error, sqlite3.Error):
            raise _as_found(error, path, header) from error
        raise
    return database


@contextlib.contextmanager
def _stoppable(connection: sqlite3.Connection, is_cancelled: Callable[[], bool]) -> Iterator[None]:
    """Ask in the midst of long statements whether to go on."""
    connection.set_progress_handler(is_cancelled, _STEPS_UNASKED)
    try:
        yield
    except (sqlite3.OperationalError, UserError) as error:
        if is_cancelled():
            raise CancelledError from error
        raise
    finally:
        connection.set_progress_handler(None, 0)


@contextlib.contextmanager
def heeding(connection: sqlite3.Connection, tell: Callable[[], None]) -> Iterator[None]:
    """Tell whoever listens in the midst of long statements that work goes on; what they raise ends it."""
    raised: list[BaseException] = []

    def ask() -> bool:
        try:
            tell()
        except BaseException as error:  # noqa: BLE001 - raised again behind the statement
            raised.append(error)
        return bool(raised)

    connection.set_progress_handler(ask, _STEPS_UNASKED)
    try:
        yield
    except sqlite3.OperationalError as error:
        if raised:
            raise raised[0] from None
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:  # by a key, before anybody could be told
            raise KeyboardInterrupt from error
        raise
    finally:
        connection.set_progress_handler(None, 0)


def _as_found(error: sqlite3.Error, path: Path, header: bytes) -> UserError:
    """Say in plain words why a file cannot be opened; where its end is missing, that SQLite's own words do not tell."""
    plain = as_user_error(error, path)
    page_bytes, pages = int.from_bytes(header[16:18], "big"), int.from_bytes(header[28:32], "big")
    whole = (65536 if page_bytes == 1 else page_bytes) * pages
    size = path.stat().st_size
    if isinstance(plain, DamagedError) and size < whole:
        message = say(
            "{path} is damaged: its end is missing, {size:,} of {whole:,} bytes are there.",
            path=path,
            size=size,
            whole=whole,
        )
        return DamagedError(message, advice=RESTORE)
    return plain


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
        raise _newer(path, say("version {version}", version=version))
    return header


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


def _connect(path: Path, *, readonly: bool) -> sqlite3.Connection:
    address = say(
        "file:{quote}?mode={which}", quote=quote(os.fsencode(os.path.realpath(path))), which="ro" if readonly else "rw"
    )
    try:
        return sqlite3.connect(address, uri=True, timeout=1.0)
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


def _check_content(
    path: Path, database: Database, *, copy: Path | None = None, is_cancelled: Callable[[], bool] = never
) -> None:
    """Refuse a newer file, one with objects of another's, and a damaged one, before anything is written."""
    database.execute("PRAGMA trusted_schema=OFF")
    applied = [migration.name for migration in migrations.applied(database)]
    if unknown := [name for name in applied if name not in known_names()]:
        raise _newer(path, unknown[0])
    foreign, missing = compare_objects(database.conn, applied)
    if missing:
        raise DamagedError(
            say("{path} is damaged: {missing} is missing.", path=path, missing=missing[0]), advice=RESTORE
        )
    if foreign:
        raise DamagedError(
            say("{path} holds what Hashiya did not put there: {names}.", path=path, names=", ".join(foreign[:3])),
            advice="Do not open project files from strangers.",
        )
    if _is_cut_off(database.conn, copy or path):
        raise DamagedError(say("{path} is damaged: its end is missing.", path=path), advice=RESTORE)
    with ThreadPoolExecutor(1) as beside:  # the two take as long as each other, and SQLite lets both run at once
        lost = beside.submit(_lost_in, copy or path, is_cancelled)
        damage = list(_broken(database.conn)) or lost.result()
    if damage:
        raise DamagedError(say("{path} is damaged: {damage}.", path=path, damage=damage[0]), advice=RESTORE)


def _lost_in(file: Path, is_cancelled: Callable[[], bool]) -> list[str]:
    """What :func:`_lost` finds, by a connection of its own."""
    with contextlib.closing(_connect(file, readonly=True)) as connection, _stoppable(connection, is_cancelled):
        connection.execute("PRAGMA trusted_schema=OFF")
        return list(_lost(connection))


def _is_cut_off(connection: sqlite3.Connection, file: Path) -> bool:
    """True where the file is shorter than its pages: SQLite reads what is missing of the last one as zeros."""
    size = connection.execute("PRAGMA page_count").fetchone()[0] * connection.execute("PRAGMA page_size").fetchone()[0]
    return bool(file.stat().st_size < size)


def integrity_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with pages and rows, rows that refer to nothing, and rows that no rule of their table allows."""
    yield from _broken(connection)
    yield from _lost(connection)


def _broken(connection: sqlite3.Connection) -> Iterator[str]:
    """Pages and rows that are not as SQLite writes them. What rules of tables say is left to :data:`FORBIDDEN`."""
    connection.execute("PRAGMA ignore_check_constraints=ON")
    try:
        for (finding,) in connection.execute("PRAGMA quick_check(5)"):
            if finding != "ok":
                yield str(finding)
    finally:
        connection.execute("PRAGMA ignore_check_constraints=OFF")


def _lost(connection: sqlite3.Connection) -> Iterator[str]:
    """Rows that refer to what is not there, or are not allowed. Long tables are first asked in the quickest way."""
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        if table in FORBIDDEN and connection.execute(f"SELECT 1 FROM {table} WHERE {FORBIDDEN[table]}").fetchone():
            yield say("a row of {table} holds what may not stand there", table=table)
        if table not in _ANY_LOST or connection.execute(_ANY_LOST[table]).fetchone():
            for name, parent in connection.execute('SELECT "table", parent FROM pragma_foreign_key_check(?)', (table,)):
                yield say("a row of {name} refers to a row of {parent} that is not there", name=name, parent=parent)


_ANY_LOST = {
    "documents": """SELECT 1 FROM (SELECT sha256 FROM documents NOT INDEXED ORDER BY sha256 LIMIT -1) AS one
        WHERE NOT EXISTS (SELECT 1 FROM texts WHERE texts.sha256 = one.sha256)""",
    "spans": """SELECT 1 FROM (SELECT DISTINCT document, layer FROM spans)
        WHERE document NOT IN (SELECT key FROM documents) OR layer NOT IN (SELECT key FROM layers)""",
    "ops": """SELECT 1 FROM (SELECT DISTINCT document, layer FROM ops)
        WHERE document NOT IN (SELECT key FROM documents) OR layer NOT IN (SELECT key FROM layers)""",
}
"""Whether any row of a table refers to what is not there."""

_NO_PLACE = 'NOT ("start" >= 0 AND "end" > "start")'
FORBIDDEN = {
    "layers": "kind NOT IN ('annotator', 'gold', 'import', 'model')",
    "documents": "direction NOT IN ('rtl', 'ltr')",
    "document_states": "status NOT IN ('todo', 'done')",
    "spans": _NO_PLACE,
    "proposals": _NO_PLACE,
    "relations": "head = tail",
    "ops": "kind <> 'do' AND kind <> 'undo' AND kind <> 'redo' AND kind <> 'import'",
}
"""What the rules (CHECK) of each table forbid.

SQLite's own check leaves rules out where a file may only be read, and else makes the list of the kinds of ``ops`` anew
for each of its rows, which takes as long as all the rest.
"""


def _check_journal(path: Path) -> None:
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
        _check_content(path, Database(connection, execute_plugins=False), copy=copy)
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise DamagedError("its indexes do not fit its tables")
        if len(set(connection.execute(_OPS_AT_THREE_PLACES).fetchone())) != 1:
            raise DamagedError("rows of its journal are missing")
        _check_last_ops(connection)


def _check_last_ops(connection: sqlite3.Connection) -> None:
    """See that what was done last in each document is there: pages of two files may fit, and yet say two things."""
    for key, layer, op in reading.last_ops(connection):
        try:
            changes.apply(op.change.inverse(), reading.markup(connection, key, layer))
        except changes.DoesNotFitError as error:
            raise DamagedError("it does not hold what was done last") from error


def _newer(path: Path, what: str) -> UserError:
    return UserError(
        say("{path} was written by a newer Hashiya ({what}); it was left as it is.", path=path, what=what),
        advice="Update Hashiya to open it.",
    )


def is_writable(path: Path) -> bool:
    """True where both the file and its folder, which takes the journal, may be written to."""
    return os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK)
