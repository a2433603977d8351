"""What is wrong with what a project file holds: not ours, lost, broken, or against the rules of its tables."""

from __future__ import annotations

import contextlib
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from annotations.progress import never
from annotations.store.addresses import address_of
from annotations.store.file_errors import RESTORE, DamagedError, cut_off, newer
from annotations.store.long_statements import stoppable
from annotations.store.migrations import compare_objects, known_names, migrations
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from annotations.store.databases import Database


def check(
    path: Path,
    database: Database,
    *,
    copy: Path | None = None,
    is_sealed: bool = False,
    is_cancelled: Callable[[], bool] = never,
) -> None:
    """Refuse a newer file, one with objects of another's, and a damaged one, before anything is written.

    ``copy`` is the file that is looked at in the place of the one that is named. The pages and rows of a file that
    ``is_sealed`` were found whole before, and are not looked at.
    """
    database.execute("PRAGMA trusted_schema=OFF")
    applied = [migration.name for migration in migrations.applied(database)]
    if unknown := [name for name in applied if name not in known_names()]:
        raise newer(path, unknown[0])
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
    if is_sealed:
        return
    if cut := cut_off(path, copy or path, _bytes_of_pages(database.conn)):
        raise cut
    with ThreadPoolExecutor(1) as beside:  # the two take as long as each other, and SQLite lets both run at once
        lost = beside.submit(_lost_in, copy or path, is_cancelled)
        damage = list(_broken(database.conn)) or lost.result()
    if damage:
        raise DamagedError(say("{path} is damaged: {damage}.", path=path, damage=damage[0]), advice=RESTORE)


def _lost_in(file: Path, is_cancelled: Callable[[], bool]) -> list[str]:
    """What :func:`_lost` finds, by a connection of its own."""
    connection = sqlite3.connect(address_of(file, "ro"), uri=True, timeout=1.0)
    with contextlib.closing(connection), stoppable(connection, is_cancelled):
        connection.execute("PRAGMA trusted_schema=OFF")
        return list(_lost(connection))


def _bytes_of_pages(connection: sqlite3.Connection) -> int:
    """How long a file has to be for all its pages: SQLite reads what is missing of the last one as zeros."""
    pages, page_bytes = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return int(pages * page_bytes)


def problems(connection: sqlite3.Connection) -> Iterator[str]:
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
        asked = _ANY_WRONG.get(table)
        if asked and not any(connection.execute(question).fetchone() for question in asked):
            continue
        if table in FORBIDDEN and connection.execute(f"SELECT 1 FROM {table} WHERE {FORBIDDEN[table]}").fetchone():
            yield say("a row of {table} holds what may not stand there", table=table)
        for name, parent in connection.execute('SELECT "table", parent FROM pragma_foreign_key_check(?)', (table,)):
            yield say("a row of {name} refers to a row of {parent} that is not there", name=name, parent=parent)


_NO_PLACE = 'NOT ("start" >= 0 AND "end" > "start")'
FORBIDDEN = {
    "layers": "kind NOT IN ('annotator', 'gold', 'import', 'model')",
    "documents": "direction NOT IN ('rtl', 'ltr')",
    "document_states": "status NOT IN ('todo', 'done') OR flag IS NULL",  # flag is in no index, so rows are looked at
    "spans": _NO_PLACE,
    "proposals": _NO_PLACE,
    "relations": "head = tail",
    "ops": "kind <> 'do' AND kind <> 'undo' AND kind <> 'redo' AND kind <> 'import'",
}
"""What the rules (CHECK) of each table forbid.

SQLite's own check leaves rules out where a file may only be read, and else makes the list of the kinds of ``ops`` anew
for each of its rows, which takes as long as all the rest.
"""

_NOT_THERE = "document NOT IN (SELECT key FROM documents) OR layer NOT IN (SELECT key FROM layers)"
_ANY_WRONG = {
    "documents": (
        """SELECT 1 FROM (SELECT sha256 FROM documents NOT INDEXED ORDER BY sha256 LIMIT -1) AS one
        WHERE NOT EXISTS (SELECT 1 FROM texts WHERE texts.sha256 = one.sha256)""",
        f"SELECT 1 FROM documents WHERE {FORBIDDEN['documents']}",
    ),
    "spans": (f"SELECT 1 FROM spans WHERE {FORBIDDEN['spans']} OR {_NOT_THERE}",),
    "ops": (f"SELECT 1 FROM ops NOT INDEXED WHERE {FORBIDDEN['ops']} OR {_NOT_THERE}",),
}
"""Whether any row of a long table is not allowed or refers to what is not there. Rows are asked, and no index in their
place: an index may say otherwise.
"""
