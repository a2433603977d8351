"""How long documents were worked on, kept in the project file and never exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

SPENT = "coalesce((SELECT ms FROM times WHERE times.document = key AND times.layer = ?1), 0)"
"""What was spent on the document ``key`` in the layer of the first hole, in milliseconds."""


def is_there(connection: Connection) -> bool:
    """True where the file has a place for it; an older one that cannot be written to has none."""
    return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'times'").fetchone())


def add(connection: Connection, key: int, layer: int, ms: int) -> None:
    """Add milliseconds to those that were spent on a document. Runs inside a transaction of the caller."""
    sql = "INSERT INTO times VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET ms = ms + excluded.ms"
    connection.execute(sql, (key, layer, ms))
