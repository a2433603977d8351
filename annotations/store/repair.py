"""A sound copy of a damaged project: whatever of it can be read row by row and still fits together.

The damaged file is opened so that nothing can be written to it or beside it. Tables are read forwards until a row
cannot be read, then backwards from the end, and numbered rows in between one by one. The copy is made of our own
tables, which refuse what refers to nothing. What is lost is counted and, where it has a name, named; nothing is
guessed. A journal that a killed program left beside the file is not rolled back: it may belong to another file.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from annotations import changes, rules
from annotations import text as texts
from annotations.errors import UserError
from annotations.files import sync_folder
from annotations.progress import unheard
from annotations.store import connection as opening
from annotations.store import indexing, integrity, reading, rows
from annotations.store.addresses import address_of
from annotations.store.file_errors import RESTORE, DamagedError, plain_errors
from annotations.store.long_statements import heeding
from annotations.targets import ENDING, refuse_companion
from schemas import files as schema_files
from schemas.mistakes import SchemaError
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.document import Document
    from annotations.progress import Progress

Row = tuple[Any, ...]

_MOST_BETWEEN = 10_000_000
"""How many numbers are tried one by one at most: where there seem to be more, a number itself is damaged."""
_ROWS_UNTOLD = 500
_COPIED_AFTER = (
    "document_states",
    "clusters",
    "cluster_spans",
    "proposals",
    "dismissals",
    "accepted_problems",
    "schema_changes",
    "second_looks",
    "precedents",
    "times",
)
_BEGIN_AGAIN = """UPDATE schema_versions SET
    since = coalesce((SELECT max(sequence) FROM ops WHERE ops.at < schema_versions.at), 0)
    WHERE version > (SELECT min(version) FROM schema_versions)"""
"""The journal is numbered anew, so where a version of the schema begins in it is told by its time."""
_OPS = "id, kind, target, document, layer, batch, by, device, at, change"


@dataclass
class Repaired:
    """What became of a damaged project.

    Attributes:
        path: The copy.
        taken: How many rows were taken, by table.
        lost: How many are known to be lost, by table; there may be more where a count itself cannot be read.
        named: What was lost and has a name, a line each.
    """

    path: Path
    taken: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    named: list[str] = field(default_factory=list)


def name_of_copy(project: Path) -> Path:
    """Where the repaired copy of a project goes: `corpus-repaired.hashiya` beside `corpus.hashiya`."""
    return project.with_name(f"{project.name.removesuffix(ENDING)}-repaired{ENDING}")


def repair(project: Path, *, progress: Progress = unheard) -> Repaired:
    """Make a sound copy of what can be read of a project, whole or not at all; the project is not touched.

    ``progress`` is told in documents. Raises UserError where something is in the place of the copy, where the disk does
    not play along, and where not even the label schema can be read: then only a backup helps.
    """
    copy = name_of_copy(project)
    draft = copy.with_name(f".{copy.name}.{os.getpid()}.new")
    opening.check_is_file(project)
    refuse_companion(copy)
    if os.path.lexists(copy):
        raise UserError(say("{copy} is there already.", copy=copy), advice="Move it away, or give it another name.")
    try:
        with contextlib.closing(_look_into(project)) as damaged:
            found = _into(draft, project, copy, _Damaged(damaged), progress)
        draft.rename(copy)
        sync_folder(copy.parent)
    except OSError as error:
        raise UserError(say("{copy} cannot be made: {reason}.", copy=copy, reason=error.strerror)) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
    return found


def _look_into(project: Path) -> sqlite3.Connection:
    """A connection that writes nothing, not even beside the file, and opens it though its end is missing."""
    connection = sqlite3.connect(address_of(project, "ro", immutable=True), uri=True)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")  # what is damaged fits no hash
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "writable_schema=ON"):
        with contextlib.suppress(sqlite3.Error):
            connection.execute(f"PRAGMA {pragma}")
    return connection


def _into(draft: Path, project: Path, copy: Path, damaged: _Damaged, progress: Progress) -> Repaired:
    """Fill the copy, in one transaction, and check it."""
    schemas = list(_sound_schemas(damaged))
    if not schemas:
        raise DamagedError(
            say("{project} cannot be repaired: its schema is not readable.", project=project), advice=RESTORE
        )
    with plain_errors(copy):
        database = opening.create(draft)
        filling = _Filling(database.conn, damaged, Repaired(copy), progress)
        with contextlib.closing(database.conn), heeding(database.conn, filling.tell_again):
            with database.atomic():
                filling.fill(schemas)
            damage = list(integrity.problems(database.conn))
    if damage:
        raise UserError(
            say("{project} cannot be repaired: {damage}.", project=project, damage=damage[0]), advice=RESTORE
        )
    return filling.result


def _sound_schemas(damaged: _Damaged) -> Iterator[Row]:
    for row in damaged.numbered("schema_versions", "version, name, sha256, toml, by, at", "version"):
        with contextlib.suppress(SchemaError):
            if schema_files.loads(row[3], source="schema").sha256 == row[2]:
                yield row


class _Damaged:
    """Reads what can be read of a damaged file.

    Attributes:
        broken: The tables of which some row could not be read.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.broken: set[str] = set()

    def all_of(self, table: str, columns: str, order: str, where: str = "", values: Row = ()) -> list[Row]:
        """Rows in order, from both ends up to what cannot be read; each once."""
        start = f"SELECT {columns} FROM {table} {where} ORDER BY"
        found, is_whole = self._until_broken(f"{start} {order}", values)
        if is_whole:
            return found
        self.broken.add(table)
        backwards = ", ".join(f"{column} DESC" for column in order.split(", "))
        others, _ = self._until_broken(f"{start} {backwards}", values)
        return list(dict.fromkeys([*found, *reversed(others)]))

    def numbered(self, table: str, columns: str, number: str) -> list[Row]:
        """Rows of a table in the order of their numbers, which come first in ``columns``."""
        found = sorted(self.all_of(table, columns, number), key=lambda row: int(row[0]))
        if table not in self.broken:
            return found
        held = {row[0] for row in found}
        gaps = range(1, max(held, default=0))
        if len(gaps) <= _MOST_BETWEEN:
            sql = f"SELECT {columns} FROM {table} WHERE {number} = ?"
            for missing in (one for one in gaps if one not in held):
                found += self._until_broken(sql, (missing,))[0]
        return sorted(found, key=lambda row: int(row[0]))

    def one(self, sql: str, values: Row = ()) -> Row | None:
        """The first row, or None where there is none or it cannot be read."""
        found, _ = self._until_broken(sql, values)
        return found[0] if found else None

    def _until_broken(self, sql: str, values: Row) -> tuple[list[Row], bool]:
        """The rows up to the first that cannot be read, and whether there was none of those."""
        found: list[Row] = []
        try:
            for row in self._connection.execute(sql, values):
                found.append(row)  # noqa: PERF402 - what came before an error counts
        except (sqlite3.Error, OverflowError, MemoryError):
            return found, False
        return found, True


class _Filling:
    """Puts what can be read into a new file, and counts."""

    def __init__(self, connection: sqlite3.Connection, damaged: _Damaged, result: Repaired, progress: Progress) -> None:
        self._connection, self._damaged, self.result = connection, damaged, result
        self._seen: dict[str, set[Row]] = defaultdict(set)
        self._progress, self._done, self._total = progress, 0, 1

    def fill(self, schemas: list[Row]) -> None:
        """All tables, those that others refer to first."""
        for row in self._damaged.all_of("meta", "key, value", "key", "WHERE key <> 'folding'"):
            self._put("meta", row)
        for row in schemas:
            self._put("schema_versions", row, columns="version, name, sha256, toml, by, at")
        self._fill_layers()
        self._fill_documents()
        for table in _COPIED_AFTER:
            columns, order = self._columns_of(table)
            for row in self._damaged.all_of(table, columns, order):
                self._put(table, row)
        for row in self._damaged.all_of("names", "text, label, source, by, at", "text, label, source"):
            self._put("names", row)
        self._connection.execute(
            "DELETE FROM clusters WHERE NOT EXISTS (SELECT 1 FROM cluster_spans WHERE (cluster_spans.document, "
            "cluster_spans.layer, cluster) = (clusters.document, clusters.layer, clusters.id))"
        )
        self._fill_journal()
        self._connection.execute(_BEGIN_AGAIN)

    def _fill_layers(self) -> None:
        for row in self._damaged.numbered("layers", "key, name, annotator, kind", "key"):
            self._put("layers", row)
        for (key,) in self._damaged.all_of("spans INDEXED BY spans_by_label", "DISTINCT layer", "layer"):
            if self._connection.execute("SELECT 1 FROM layers WHERE key = ?", (key,)).fetchone() is None:
                self._put("layers", (key, f"recovered-{key}", "", "annotator"))
                self.result.named.append(f"the name of layer {key}; it is called recovered-{key} now")

    def _fill_documents(self) -> None:
        columns = "key, id, title, sha256, language, direction, meta, frozen_note"
        found = self._damaged.numbered("documents", columns, "key")
        last = max((row[0] for row in found), default=0)
        self._lose("documents", last - len(found), "documents whose row cannot be read")
        for done, row in enumerate(found):
            self._tell(done, len(found))
            document = self._document(row)
            if document is None:
                self.result.lost["documents"] += 1
                self.result.named.append(f"document {row[0]}: {row[2]}")
            else:
                self._fill_markup(row[0], document)
        for table in ("spans", "relations"):
            by_label = f"{table} INDEXED BY {table}_by_label"
            known = set(self._damaged.all_of(by_label, "document, layer, id", "layer, label, document"))
            self.result.lost[table] = max(len(known | self._seen[table]) - self.result.taken[table], 0)

    def _document(self, row: Row) -> Document | None:
        """A document that was taken, with its text; None where that cannot be read or is not the one imported."""
        key, identifier, title, sha256, language, direction, meta, _ = row
        found = self._damaged.one("SELECT text FROM texts WHERE sha256 = ?", (sha256,))
        if not found or not isinstance(found[0], str) or texts.sha256(found[0]) != sha256:
            return None
        try:
            document = rows.document((identifier, title, sha256, language, direction, meta), found[0])
        except msgspec.MsgspecError:
            return None
        self._connection.execute("INSERT OR IGNORE INTO texts VALUES (?, ?)", (sha256, found[0]))
        if not self._put("documents", row):
            return None
        indexing.add(self._connection, key, document.text)
        return document

    def _fill_markup(self, key: int, document: Document) -> None:
        at = ("WHERE document = ?", (key,))
        columns = f"document, layer, {rows.SPAN_COLUMNS}"
        for row in self._damaged.all_of("spans", columns, "layer, id", *at):
            self._seen["spans"].add(row[:3])
            if _fits(document, row):
                self._put("spans", row)
        for row in self._damaged.all_of("relations", f"document, layer, {rows.RELATION_COLUMNS}", "layer, id", *at):
            self._seen["relations"].add(row[:3])
            with contextlib.suppress(msgspec.MsgspecError):
                rows.relations([row[2:]])
                self._put("relations", row)

    def _fill_journal(self) -> None:
        """The journal as far as it reads; without that of a document in which it no longer ends in what is there."""
        found = self._damaged.numbered("ops", f"sequence, {_OPS}", "sequence")
        written = self._damaged.one("SELECT seq FROM sqlite_sequence WHERE name = 'ops'") or (0,)
        for row in found:
            self._put("ops", row[1:], columns=_OPS)
        for key, layer in self._connection.execute("SELECT DISTINCT document, layer FROM ops").fetchall():
            if not self._ends_right(key, layer):
                at = "document = ? AND layer = ? AND kind <> 'import'"
                self.result.taken["ops"] -= self._connection.execute(
                    f"DELETE FROM ops WHERE {at}", (key, layer)
                ).rowcount
        self._renumber()
        last = max(int(written[0]), max((row[0] for row in found), default=0))
        self.result.lost["ops"] = max(last - self.result.taken["ops"], 0)

    def _ends_right(self, key: int, layer: int) -> bool:
        try:
            journal = reading.journal(self._connection, key, layer)
            if journal:
                changes.apply(journal[-1].change.inverse(), reading.markup(self._connection, key, layer))
        except (msgspec.MsgspecError, changes.DoesNotFitError):
            return False
        return True

    def _renumber(self) -> None:
        """Number the journal without gaps, which is how a journal that lacks rows is told."""
        kept = self._connection.execute(f"SELECT {_OPS} FROM ops ORDER BY sequence").fetchall()
        self._connection.execute("DELETE FROM ops")
        self._connection.execute("DELETE FROM sqlite_sequence WHERE name = 'ops'")
        holes = ", ".join("?" * (_OPS.count(",") + 1))
        self._connection.executemany(f"INSERT INTO ops ({_OPS}) VALUES ({holes})", kept)

    def _put(self, table: str, row: Row, *, columns: str = "") -> bool:
        """Write a row; False where our tables refuse it."""
        if not self.result.taken.total() % _ROWS_UNTOLD:  # whoever listens may want to stop
            self.tell_again()
        into = f"{table} ({columns})" if columns else self._named(table)
        try:
            self._connection.execute(f"INSERT INTO {into} VALUES ({', '.join('?' * len(row))})", row)
        except (sqlite3.IntegrityError, sqlite3.DataError):
            self.result.lost[table] += 1
            return False
        self.result.taken[table] += 1
        return True

    def tell_again(self) -> None:
        """Say that work goes on, for whoever listens may want to stop it."""
        self._progress(self._done, self._total)

    def _tell(self, done: int, total: int) -> None:
        self._done, self._total = done, total
        self._progress(done, total)

    def _named(self, table: str) -> str:
        """The table with its columns, which rows of spans and relations hold in the order of :mod:`.rows`."""
        known = {"spans": rows.SPAN_COLUMNS, "relations": rows.RELATION_COLUMNS}.get(table)
        return f"{table} (document, layer, {known})" if known else table

    def _columns_of(self, table: str) -> tuple[str, str]:
        """All columns of one of our tables, and those of its key."""
        facts = self._connection.execute(f"PRAGMA table_info({table})").fetchall()
        keys = sorted((place, name) for _, name, _, _, _, place in facts if place)
        return ", ".join(f'"{fact[1]}"' for fact in facts), ", ".join(f'"{name}"' for _, name in keys)

    def _lose(self, table: str, count: int, what: str) -> None:
        if count > 0:
            self.result.lost[table] += count
            self.result.named.append(f"{count:,} {what}")


def _fits(document: Document, row: Row) -> bool:
    """True where a row is a span that reads in the document what it read when it was made."""
    try:
        (span,) = rows.spans([row[2:]])
        return not list(rules.check_span(document, span))
    except (msgspec.MsgspecError, TypeError, IndexError):
        return False
