"""A schema in use is changed: its next version and what becomes of all markup, as one batch that can be taken back.

Taking a change back writes a further version that says what the one before it said, so that a version number means one
schema for ever, and what was done between the two stays told apart. Every function that writes runs inside a
transaction of its caller.
"""

from __future__ import annotations

from dataclasses import replace as replaced
from itertools import islice
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from annotations import migrating, rules
from annotations.errors import UserError
from annotations.ids import new_id, now_ms
from annotations.migration_report import Tallies
from annotations.progress import counted, unheard
from annotations.relabelling import Relabeller
from annotations.search import context
from annotations.session import Op
from annotations.store import batches, reading, remembered_labels, schema_versions, second_looks, writing
from schemas import files as schema_files
from schemas.saying import enumerated, numbered, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

    from annotations.migrating import Migrated
    from annotations.migration_report import Example, MigrationReport
    from annotations.progress import Progress
    from schemas.evolve import Migration
    from schemas.model import Schema

_NAMED = 3
"""How many articles or labels a message names."""


class _Part(NamedTuple):
    """What one layer says about one document."""

    key: int
    document: str
    title: str
    layer: int


# Before it is done, and doing it


def dry_run(connection: Connection, migration: Migration) -> Iterator[MigrationReport | None]:
    """What a migration would come to, at the end; None between documents."""
    _refuse_another(connection, migration)
    relabeller, tallies = Relabeller(migration), Tallies()
    for part in _parts(connection):
        _migrated(connection, relabeller, part, tallies)
        yield None
    yield _with_texts(connection, tallies.report(migration.after.version))


def migrate(
    connection: Connection, migration: Migration, *, by: str, device: str, progress: Progress = unheard
) -> tuple[str, MigrationReport]:
    """Carry a migration out. Raises UserError where the schema is another one, or where something is undecided."""
    _refuse_another(connection, migration)
    batch = new_id()
    schema_versions.write(connection, migration.after, by)
    at = now_ms()  # not before that of the version: by these times a repaired project tells which op is of which
    versions = (migration.after.version, migration.before.version)
    since = schema_versions.since(connection, migration.after.version)
    values = (batch, *versions, 0, by, at, since, remembered_labels.move(connection, migration))
    connection.execute("INSERT INTO schema_changes VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    relabeller, tallies = Relabeller(migration), Tallies()
    parts = list(_parts(connection))
    for part in counted(parts, len(parts), progress):
        done = _migrated(connection, relabeller, part, tallies)
        if done.change.changes:
            op = Op(new_id(), "do", done.change, by=by, at=at, batch=batch)
            writing.write_op(connection, part.key, part.layer, op, device)
        second_looks.write(connection, batch, part.key, part.layer, done.looks)
    report = tallies.report(migration.after.version)
    _refuse_undecided(report)
    return batch, _with_texts(connection, report)


def _refuse_another(connection: Connection, migration: Migration) -> None:
    now = schema_versions.newest(connection)
    if now.sha256 != migration.before.sha256:
        raise UserError(
            say(
                "The schema of the project is version {version} by now, not {before_version}.",
                version=now.version,
                before_version=migration.before.version,
            ),
            advice="Look again at what would change.",
        )
    if migration.after.version <= now.version:
        raise UserError(
            say("The schema of the project has version {version} already.", version=now.version),
            advice="Give it a higher one.",
        )


def _refuse_undecided(report: MigrationReport) -> None:
    if open_ := report.undecided:
        named = numbered((one.effect.old, one.count) for one in open_[:_NAMED])
        if (more := len(open_) - _NAMED) > 0:
            named = say("{named} and {more:,} more", named=named, more=more)
        raise UserError(
            say("Nothing says what becomes of what is marked as {named}.", named=named),
            advice="Rename it, merge it into another type, split it, or let it go.",
        )


def _parts(connection: Connection) -> Iterator[_Part]:
    """What each layer says about each document, where that is anything; in the order of import."""
    layers = [key for (key,) in connection.execute("SELECT key FROM layers ORDER BY key")]
    documents = connection.execute("SELECT key, id, title FROM documents ORDER BY key").fetchall()
    held = "SELECT EXISTS (SELECT 1 FROM spans WHERE document = ? AND layer = ?)"
    for key, document, title in documents:
        for layer in layers:
            if connection.execute(held, (key, layer)).fetchone()[0]:
                yield _Part(key, document, title, layer)


def _migrated(connection: Connection, relabeller: Relabeller, part: _Part, tallies: Tallies) -> Migrated:
    markup = reading.markup(connection, part.key, part.layer)
    done = migrating.migrate(relabeller, markup)
    tallies.add(part.key, part.title, done, spans=len(markup.spans), relations=len(markup.relations))
    return done


def _with_texts(connection: Connection, report: MigrationReport) -> MigrationReport:
    """The report with what stands around its examples."""
    replace = msgspec.structs.replace
    effects = [replace(one, examples=_in_texts(connection, one.examples)) for one in report.effects]
    looks = [replace(one, examples=_in_texts(connection, one.examples)) for one in report.looks]
    return replace(report, effects=tuple(effects), looks=tuple(looks))


def _in_texts(connection: Connection, examples: tuple[Example, ...]) -> tuple[Example, ...]:
    return tuple(_in_text(connection, one) for one in examples)


def _in_text(connection: Connection, example: Example) -> Example:
    sql = "SELECT text FROM documents JOIN texts USING (sha256) WHERE key = ?"
    (text,) = connection.execute(sql, (example.key,)).fetchone()
    before, after = context(text, example.start, example.end)
    return msgspec.structs.replace(example, text=text[example.start : example.end], before=before, after=after)


# Back and again


def last_change(connection: Connection) -> str:
    """The step that changed the schema last and is not taken back; "" where there is none."""
    if not reading.knows_schema_changes(connection):
        return ""
    sql = "SELECT batch FROM schema_changes WHERE NOT undone ORDER BY current DESC LIMIT 1"
    found = connection.execute(sql).fetchone()
    return str(found[0]) if found else ""


def is_change(connection: Connection, batch: str) -> bool:
    """True where a step changed the schema."""
    return connection.execute("SELECT 1 FROM schema_changes WHERE batch = ?", (batch,)).fetchone() is not None


def step(
    connection: Connection,
    batch: str,
    kind: Literal["undo", "redo"],
    *,
    by: str,
    device: str,
    progress: Progress = unheard,
) -> list[str]:
    """Take a change of the schema back or do it again, and return the ids of the documents where that changes marks.

    Raises UserError where that is done already, where the schema was changed in another way since, where the places of
    it were (see :func:`annotations.store.batches.undo`), or where what was marked since does not fit that schema.
    """
    sql = "SELECT current, other, undone, beside FROM schema_changes WHERE batch = ?"
    current, other, undone, beside = connection.execute(sql, (batch,)).fetchone()
    cannot = "This cannot be taken back" if kind == "undo" else "This cannot be done again"
    if bool(undone) == (kind == "undo"):
        raise UserError(say("{cannot}: that was done already.", cannot=cannot))
    now = schema_versions.newest(connection)
    if not _is_same(now, schema_versions.numbered(connection, current)):
        raise UserError(
            say("{cannot}: the schema was changed since.", cannot=cannot), advice="Take back the later changes first."
        )
    since = schema_versions.since(connection, current)
    goal = schema_files.finished(replaced(schema_versions.numbered(connection, other), version=now.version + 1))
    schema_versions.write(connection, goal, by)
    touched = []
    if connection.execute("SELECT 1 FROM ops WHERE batch <> '' AND batch = ? LIMIT 1", (batch,)).fetchone():
        move = batches.undo if kind == "undo" else batches.redo
        touched = move(connection, batch, goal, by=by, device=device, progress=progress)
    _refuse_misfits(connection, batch, since, (now, goal), cannot)
    remembered_labels.step(connection, beside, kind)
    connection.execute(
        "UPDATE schema_changes SET current = ?, other = ?, undone = ? WHERE batch = ?",
        (goal.version, current, kind == "undo", batch),
    )
    return touched


def _is_same(one: Schema, other: Schema) -> bool:
    """True where two versions say the same."""
    return replaced(one, version=1) == replaced(other, version=1)


def _refuse_misfits(
    connection: Connection, batch: str, since: int, schemas: tuple[Schema, Schema], cannot: str
) -> None:
    """Refuse where what was done since by others is not allowed by the schema that would hold again."""
    sql = """SELECT DISTINCT ops.document, ops.layer, title FROM ops JOIN documents ON documents.key = document
        WHERE sequence > ? AND batch <> ? ORDER BY document"""
    found: dict[str, str] = {}
    for key, layer, title in connection.execute(sql, (since, batch)).fetchall():
        markup = reading.markup(connection, key, layer)
        spans, relations = list(markup.spans.values()), list(markup.relations.values())
        before, after = (
            {(one.item, one.kind): one.message for one in rules.check_schema(spans, relations, schema)}
            for schema in schemas
        )
        for one in after.keys() - before.keys():
            if one[1] == "schema":
                found.setdefault(title, after[one])
    if found:
        named = enumerated(
            say("«{title}»: {message}", title=title, message=message)
            for title, message in islice(found.items(), _NAMED)
        )
        raise UserError(
            say(
                "{cannot}: what was marked since in {count:,} articles does not fit that schema: {named}.",
                cannot=cannot,
                count=len(found),
                named=named,
            ),
            advice="Change these places first.",
        )
