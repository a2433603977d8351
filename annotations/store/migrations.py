"""The tables of the project file, as the migrations that make them.

A migration is never edited once released; the next one changes what it made. What a file may hold at most is what these
make: a trigger, view or table of another's is refused at open (see :func:`compare_objects`).
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from annotations.store.databases import Database, Migrations

if TYPE_CHECKING:
    from collections.abc import Sequence

USER_VERSION = 1
"""Stands in bytes 60 to 63. Raised when an older program must not even look at the migrations."""

migrations = Migrations("hashiya")

_FIRST = (
    """CREATE TABLE meta (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE schema_versions (
        version INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        toml TEXT NOT NULL,
        by TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE layers (
        key INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        annotator TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('annotator', 'gold', 'import', 'model')),
        UNIQUE (name, annotator)
    ) STRICT""",
    """CREATE TABLE texts (
        sha256 TEXT PRIMARY KEY,
        text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE documents (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES texts (sha256),
        language TEXT NOT NULL,
        direction TEXT NOT NULL CHECK (direction IN ('rtl', 'ltr')),
        meta TEXT NOT NULL,
        frozen_note TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX documents_by_text ON documents (sha256)",
    """CREATE TABLE document_states (
        document INTEGER NOT NULL REFERENCES documents (key),
        layer INTEGER NOT NULL REFERENCES layers (key),
        status TEXT NOT NULL CHECK (status IN ('todo', 'done')),
        flag INTEGER NOT NULL,
        note TEXT NOT NULL,
        labels TEXT NOT NULL,
        PRIMARY KEY (document, layer)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE spans (
        document INTEGER NOT NULL REFERENCES documents (key),
        layer INTEGER NOT NULL REFERENCES layers (key),
        id TEXT NOT NULL,
        label TEXT NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        fragments TEXT NOT NULL,
        text TEXT NOT NULL,
        core_start INTEGER,
        core_end INTEGER,
        attributes TEXT NOT NULL,
        note TEXT NOT NULL,
        uncertain INTEGER NOT NULL,
        source TEXT NOT NULL,
        by TEXT NOT NULL,
        at INTEGER NOT NULL,
        score REAL NOT NULL,
        PRIMARY KEY (document, layer, id),
        CHECK ("start" >= 0 AND "end" > "start")
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE relations (
        document INTEGER NOT NULL,
        layer INTEGER NOT NULL,
        id TEXT NOT NULL,
        label TEXT NOT NULL,
        head TEXT NOT NULL,
        tail TEXT NOT NULL,
        attributes TEXT NOT NULL,
        note TEXT NOT NULL,
        uncertain INTEGER NOT NULL,
        source TEXT NOT NULL,
        by TEXT NOT NULL,
        at INTEGER NOT NULL,
        score REAL NOT NULL,
        PRIMARY KEY (document, layer, id),
        FOREIGN KEY (document, layer, head) REFERENCES spans (document, layer, id),
        FOREIGN KEY (document, layer, tail) REFERENCES spans (document, layer, id),
        CHECK (head <> tail)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX relations_by_head ON relations (document, layer, head)",
    "CREATE INDEX relations_by_tail ON relations (document, layer, tail)",
    """CREATE TABLE clusters (
        document INTEGER NOT NULL REFERENCES documents (key),
        layer INTEGER NOT NULL REFERENCES layers (key),
        id TEXT NOT NULL,
        kb_id TEXT NOT NULL,
        PRIMARY KEY (document, layer, id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE cluster_spans (
        document INTEGER NOT NULL,
        layer INTEGER NOT NULL,
        cluster TEXT NOT NULL,
        place INTEGER NOT NULL,
        span TEXT NOT NULL,
        PRIMARY KEY (document, layer, cluster, place),
        FOREIGN KEY (document, layer, cluster) REFERENCES clusters (document, layer, id),
        FOREIGN KEY (document, layer, span) REFERENCES spans (document, layer, id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX cluster_spans_by_span ON cluster_spans (document, layer, span)",
    """CREATE TABLE ops (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'import')),
        target TEXT NOT NULL,
        document INTEGER NOT NULL REFERENCES documents (key),
        layer INTEGER NOT NULL REFERENCES layers (key),
        batch TEXT NOT NULL,
        by TEXT NOT NULL,
        device TEXT NOT NULL,
        at INTEGER NOT NULL,
        change TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX ops_by_document ON ops (document, layer, sequence)",
)


_SECOND = (
    """CREATE TABLE folded (
        document INTEGER PRIMARY KEY REFERENCES documents (key),
        text TEXT NOT NULL,
        steps BLOB NOT NULL
    ) STRICT""",
    """CREATE VIRTUAL TABLE folded_words USING fts5 (
        text, content = 'folded', content_rowid = 'document', columnsize = 0,
        tokenize = 'unicode61 remove_diacritics 0'
    )""",
    "CREATE INDEX spans_by_label ON spans (layer, label, document)",
    "CREATE INDEX spans_with_attributes ON spans (layer, document) WHERE attributes <> ''",
    "CREATE INDEX relations_by_label ON relations (layer, label, document)",
    "CREATE INDEX document_states_by_status ON document_states (layer, status, document)",
    "CREATE INDEX ops_by_batch ON ops (batch, document) WHERE batch <> ''",
    """CREATE TABLE proposals (
        document INTEGER NOT NULL REFERENCES documents (key),
        layer INTEGER NOT NULL REFERENCES layers (key),
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        label TEXT NOT NULL,
        text TEXT NOT NULL,
        source TEXT NOT NULL,
        score REAL NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (document, layer, "start", "end", label),
        CHECK ("start" >= 0 AND "end" > "start")
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE dismissals (
        document INTEGER NOT NULL REFERENCES documents (key),
        layer INTEGER NOT NULL REFERENCES layers (key),
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        label TEXT NOT NULL,
        text TEXT NOT NULL,
        source TEXT NOT NULL,
        score REAL NOT NULL,
        by TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (document, layer, "start", "end", label)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE accepted_problems (
        layer INTEGER NOT NULL REFERENCES layers (key),
        key TEXT NOT NULL,
        by TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (layer, key)
    ) STRICT, WITHOUT ROWID""",
)


_NAMES = """CREATE TABLE names (
    text TEXT NOT NULL,
    label TEXT NOT NULL,
    source TEXT NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (text, label, source)
) STRICT, WITHOUT ROWID"""


_SCHEMA_CHANGES = (
    """CREATE TABLE schema_changes (
        batch TEXT PRIMARY KEY,
        current INTEGER NOT NULL REFERENCES schema_versions (version),
        other INTEGER NOT NULL REFERENCES schema_versions (version),
        undone INTEGER NOT NULL,
        by TEXT NOT NULL,
        at INTEGER NOT NULL,
        since INTEGER NOT NULL,
        beside TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE second_looks (
        batch TEXT NOT NULL REFERENCES schema_changes (batch),
        document INTEGER NOT NULL REFERENCES documents (key),
        layer INTEGER NOT NULL REFERENCES layers (key),
        number INTEGER NOT NULL,
        look TEXT NOT NULL,
        PRIMARY KEY (batch, document, layer, number)
    ) STRICT, WITHOUT ROWID""",
    "ALTER TABLE schema_versions ADD COLUMN since INTEGER NOT NULL DEFAULT 0",
    """UPDATE schema_versions SET since = coalesce((SELECT max(sequence) FROM ops WHERE ops.at < schema_versions.at), 0)
        WHERE version > (SELECT min(version) FROM schema_versions)""",
)


_PRECEDENTS = """CREATE TABLE precedents (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL,
    text TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    reason TEXT NOT NULL,
    document TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID"""

_TIME = """CREATE TABLE times (
    document INTEGER NOT NULL REFERENCES documents (key),
    layer INTEGER NOT NULL REFERENCES layers (key),
    ms INTEGER NOT NULL,
    PRIMARY KEY (document, layer)
) STRICT, WITHOUT ROWID"""


@migrations(name="0001_first_tables")
def first_tables(database: Database) -> None:
    """Everything that the main job needs."""
    for statement in _FIRST:
        database.execute(statement)


@migrations(name="0002_search")
def search(database: Database) -> None:
    """What searching, the dictionary and the checks need. The index itself is filled by :mod:`.indexing`."""
    for statement in _SECOND:
        database.execute(statement)


@migrations(name="0003_names")
def names(database: Database) -> None:
    """The lists of names that were imported for the dictionary."""
    database.execute(_NAMES)


@migrations(name="0004_schema_changes")
def schema_changes(database: Database) -> None:
    """Which steps changed the schema, what is to be looked at since, and behind which op each version begins."""
    for statement in _SCHEMA_CHANGES:
        database.execute(statement)


@migrations(name="0005_precedents")
def precedents(database: Database) -> None:
    """How hard cases were decided."""
    database.execute(_PRECEDENTS)


@migrations(name="0006_time")
def time(database: Database) -> None:
    """How long each document was worked on."""
    database.execute(_TIME)


def known_names() -> list[str]:
    """The names of the migrations that this program knows, in order."""
    with _memory() as database:
        return [migration.name for migration in migrations.pending(database)]


def compare_objects(connection: sqlite3.Connection, applied: Sequence[str]) -> tuple[list[str], list[str]]:
    """What the file holds beyond what the applied migrations make, or makes otherwise, and what it lacks of it.

    Each is named by its kind, such as "trigger spans_watch".
    """
    pending = [name for name in known_names() if name not in applied]
    with _memory() as twin:
        migrations.apply(twin, stop_before=pending[:1])
        ours = _objects(twin.conn)
    theirs = _objects(connection)
    missing = {item[:2] for item in ours} - {item[:2] for item in theirs}
    return sorted(f"{kind} {name}" for kind, name, _ in theirs - ours), [
        f"{kind} {name}" for kind, name in sorted(missing, key=lambda item: (item[0] != "table", item))
    ]


def _objects(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master")
    return {(kind, name, " ".join(sql.split())) for kind, name, sql in rows}


class _memory:  # noqa: N801 - a context manager that is used like a function
    """A database in memory, closed at the end of the block."""

    def __enter__(self) -> Database:
        self._connection = sqlite3.connect(":memory:")
        return Database(self._connection, execute_plugins=False)

    def __exit__(self, *error: object) -> None:
        self._connection.close()
