"""Project files as older versions of the program left them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

_TABLES = (
    "times",
    "precedents",
    "second_looks",
    "schema_changes",
    "folded_words",
    "folded",
    "proposals",
    "dismissals",
    "accepted_problems",
    "names",
)
_INDEXES = (
    "spans_by_label",
    "spans_with_attributes",
    "relations_by_label",
    "document_states_by_status",
    "ops_by_batch",
)


def before_search(path: Path) -> None:
    """Turn a closed project into one that was made before there was an index."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE schema_versions DROP COLUMN since")
        for table in _TABLES:
            connection.execute(f"DROP TABLE {table}")
        for index in _INDEXES:
            connection.execute(f"DROP INDEX {index}")
        connection.execute("DELETE FROM meta WHERE key = 'folding'")
        connection.execute("DELETE FROM _sqlite_migrations WHERE name >= '0002'")
        connection.commit()
