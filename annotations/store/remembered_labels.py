"""Labels under which something is remembered beside the markup, moved with a change of the schema and back.

Names, proposals, dismissals and precedents are held under labels. None of them is markup, so no op of the journal tells
how they were: what was replaced by what is kept with the change itself. All of it runs inside a transaction of its
caller.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec

if TYPE_CHECKING:
    from sqlite3 import Connection

    from schemas.evolve import Migration

_TABLES = ("names", "proposals", "dismissals", "precedents")
_Row = dict[str, Any]
"""The values of a row by its columns."""


def move(connection: Connection, migration: Migration) -> str:
    """Give all that is remembered its new labels; returns what was replaced by what, as JSON, for :func:`step`."""
    goals: dict[str, str] = dict.fromkeys(migration.dropped["entity"], "") | migration.renamed["entity"]
    goals |= {split.old: split.otherwise for split in migration.splits.values()}
    known = {kind.id for kind in migration.after.markable()}
    gone = (kind.id for kind in migration.before.markable() if kind.id not in known)
    goals = {label: goal for label, goal in (dict.fromkeys(gone, "") | goals).items() if label != goal}
    found: list[tuple[str, _Row, _Row]] = []
    for table in _TABLES if goals else ():
        holes = ", ".join("?" * len(goals))
        cursor = connection.execute(f"SELECT * FROM {table} WHERE label IN ({holes})", tuple(goals))
        columns = [column[0] for column in cursor.description]
        for values in cursor.fetchall():
            row = dict(zip(columns, values, strict=True))
            goal = goals[row["label"]]
            found.append((table, row, row | {"label": goal} if goal else {}))
    # A row that was there already under its new label stays when the others go back.
    put = _replace(connection, found)
    moved = [(table, old, new if is_put else {}) for (table, old, new), is_put in zip(found, put, strict=True)]
    return msgspec.json.encode(moved).decode()


def step(connection: Connection, moved: str, kind: Literal["undo", "redo"]) -> None:
    """Take back, or do again, what :func:`move` did, but for rows that were changed since."""
    found = msgspec.json.decode(moved)
    _replace(connection, [(table, old, new) if kind == "redo" else (table, new, old) for table, old, new in found])


def _replace(connection: Connection, moved: list[tuple[str, _Row, _Row]]) -> list[bool]:
    """Put rows in place of others that are still there; where either is empty, only take away or put.

    All that goes goes first: one row may take the label of another. Returns for each whether a row was put.
    """
    there = [table in _TABLES and (not out or _take_out(connection, table, out)) for table, out, _ in moved]
    return [
        bool(is_there and into) and _put_in(connection, table, into)
        for (table, _, into), is_there in zip(moved, there, strict=True)
    ]


def _take_out(connection: Connection, table: str, row: _Row) -> bool:
    same = " AND ".join(f'"{column}" IS ?' for column in row)
    return bool(connection.execute(f"DELETE FROM {table} WHERE {same}", tuple(row.values())).rowcount)


def _put_in(connection: Connection, table: str, row: _Row) -> bool:
    columns, holes = ", ".join(f'"{column}"' for column in row), ", ".join("?" * len(row))
    sql = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({holes})"
    return connection.execute(sql, tuple(row.values())).rowcount == 1
