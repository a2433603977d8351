"""The versions of a project's schema: written, read by number, and under which of them something was marked.

Versions only ever grow: the number of one means one schema for ever. Where each begins in the journal stands beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotations.changes import AddRelation, AddSpan, UpdateRelation, UpdateSpan, flatten
from annotations.errors import UserError
from annotations.ids import now_ms
from annotations.store import reading
from annotations.store.rows import decode_change
from schemas import files as schema_files
from schemas.saying import say

if TYPE_CHECKING:
    from sqlite3 import Connection

    from annotations.changes import Change
    from schemas.model import Schema


class SchemaVersion(NamedTuple):
    """One version. ``since`` is the number of the last op before it."""

    version: int
    name: str
    sha256: str
    by: str
    at: int
    since: int


def write(connection: Connection, schema: Schema, by: str) -> None:
    """Make a schema the newest version, inside a transaction of the caller."""
    since = reading.last_op(connection)
    values = (schema.version, schema.name, schema.sha256, schema_files.dump(schema), by, now_ms(), since)
    columns = "version, name, sha256, toml, by, at, since"
    connection.execute(f"INSERT INTO schema_versions ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", values)


def newest(connection: Connection) -> Schema:
    """The newest version of the schema."""
    (toml,) = connection.execute("SELECT toml FROM schema_versions ORDER BY version DESC LIMIT 1").fetchone()
    return schema_files.loads(toml, source="the schema of the project")


def newest_sha256(connection: Connection) -> str:
    """The hash of the newest version of the schema."""
    return str(connection.execute("SELECT sha256 FROM schema_versions ORDER BY version DESC LIMIT 1").fetchone()[0])


def numbered(connection: Connection, version: int) -> Schema:
    """The version of this number. Raises UserError where there is none."""
    found = connection.execute("SELECT toml FROM schema_versions WHERE version = ?", (version,)).fetchone()
    if found is None:
        there = ", ".join(str(one.version) for one in listed(connection))
        raise UserError(
            say("The schema has no version {version}.", version=version), advice=say("There are: {there}", there=there)
        )
    return schema_files.loads(found[0], source=f"version {version} of the schema")


def since(connection: Connection, version: int) -> int:
    """The number of the last op before a version."""
    return int(connection.execute("SELECT since FROM schema_versions WHERE version = ?", (version,)).fetchone()[0])


def listed(connection: Connection) -> list[SchemaVersion]:
    """All versions, the oldest first."""
    column = "since" if reading.knows_schema_changes(connection) else "0"
    sql = f"SELECT version, name, sha256, by, at, {column} FROM schema_versions ORDER BY version"
    return [SchemaVersion(*row) for row in connection.execute(sql)]


def made_under(connection: Connection, key: int, layer: int, item: str) -> int:
    """The version under which a span or relation of a layer in a document was last set; 0 where that is not known."""
    if not reading.knows_schema_changes(connection):
        return 0
    sql = """SELECT sequence, kind, change FROM ops WHERE document = ? AND layer = ?
        AND (kind = 'import' OR instr(change, ?)) ORDER BY sequence DESC"""
    for sequence, kind, change in connection.execute(sql, (key, layer, item)):
        if kind == "import" or _sets(decode_change(change), item):
            found = connection.execute(
                "SELECT max(version) FROM schema_versions WHERE since < ?", (sequence,)
            ).fetchone()
            return int(found[0] or 0)
    return 0


def _sets(change: Change, item: str) -> bool:
    """True where a change gives something with this id what it says."""
    for single in flatten(change):
        match single:
            case AddSpan(one) | UpdateSpan(_, one) | AddRelation(one) | UpdateRelation(_, one) if one.id == item:
                return True
    return False
