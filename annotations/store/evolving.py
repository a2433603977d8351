"""A schema in use is changed: its next version and what becomes of all markup, as one batch that can be taken back.

Versions only ever grow. Taking a change back writes a further version that says what the one before it said, so that a
version number means one schema for ever, and what was done between the two stays told apart. Every function that writes
runs inside a transaction of its caller.
"""

from __future__ import annotations

from dataclasses import replace as replaced
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import msgspec

from annotations import rules
from annotations.changes import AddRelation, AddSpan, Change, UpdateRelation, UpdateSpan, flatten
from annotations.errors import UserError
from annotations.ids import new_id, now_ms
from annotations.migrating import Migrator
from annotations.migration_report import Tallies
from annotations.problems import Problem, stable_key
from annotations.progress import counted, unheard
from annotations.search import context
from annotations.second_look import Look, message_of, still_right
from annotations.session import Op
from annotations.store import batches, reading, writing
from schemas import files as schema_files
from schemas.saying import enumerated, say

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
_WITH_LABELS = ("names", "proposals", "dismissals", "precedents")
"""What is remembered under labels beside the markup."""
_Row = dict[str, Any]
"""The values of a row by its columns."""
_decode_look = msgspec.json.Decoder(Look).decode
_decode_change = msgspec.json.Decoder(Change).decode


class SchemaVersion(NamedTuple):
    """One version. ``since`` is the number of the last op before it."""

    version: int
    name: str
    sha256: str
    by: str
    at: int
    since: int


class _Part(NamedTuple):
    """What one layer says about one document."""

    key: int
    document: str
    title: str
    layer: int


# Versions


def write_schema(connection: Connection, schema: Schema, by: str) -> None:
    """Make a schema the newest version."""
    values = (schema.version, schema.name, schema.sha256, schema_files.dump(schema), by, now_ms(), _last_op(connection))
    columns = "version, name, sha256, toml, by, at, since"
    connection.execute(f"INSERT INTO schema_versions ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", values)


def _last_op(connection: Connection) -> int:
    return int(connection.execute("SELECT coalesce(max(sequence), 0) FROM ops").fetchone()[0])


def newest(connection: Connection) -> Schema:
    """The newest version of the schema."""
    (toml,) = connection.execute("SELECT toml FROM schema_versions ORDER BY version DESC LIMIT 1").fetchone()
    return schema_files.loads(toml, source="the schema of the project")


def schema(connection: Connection, version: int) -> Schema:
    """A version of the schema. Raises UserError where there is none of that number."""
    found = connection.execute("SELECT toml FROM schema_versions WHERE version = ?", (version,)).fetchone()
    if found is None:
        there = ", ".join(str(one.version) for one in versions(connection))
        raise UserError(
            say("The schema has no version {version}.", version=version), advice=say("There are: {there}", there=there)
        )
    return schema_files.loads(found[0], source=f"version {version} of the schema")


def versions(connection: Connection) -> list[SchemaVersion]:
    """All versions, the oldest first."""
    since = "since" if reading.knows_schema_changes(connection) else "0"
    sql = f"SELECT version, name, sha256, by, at, {since} FROM schema_versions ORDER BY version"
    return [SchemaVersion(*row) for row in connection.execute(sql)]


def made_under(connection: Connection, key: int, layer: int, item: str) -> int:
    """The version under which a span or relation of a layer in a document was last set; 0 where that is not known."""
    if not reading.knows_schema_changes(connection):
        return 0
    sql = """SELECT sequence, kind, change FROM ops WHERE document = ? AND layer = ?
        AND (kind = 'import' OR instr(change, ?)) ORDER BY sequence DESC"""
    for sequence, kind, change in connection.execute(sql, (key, layer, item)):
        if kind == "import" or _sets(_decode_change(change), item):
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


# Before and while it is done


def dry_run(connection: Connection, migration: Migration) -> Iterator[MigrationReport | None]:
    """What a migration would come to, at the end; None between documents."""
    _refuse_another(connection, migration)
    migrator, tallies = Migrator(migration), Tallies()
    for part in _parts(connection):
        _migrated(connection, migrator, part, tallies)
        yield None
    yield _with_texts(connection, tallies.report(migration.after.version))


def migrate(
    connection: Connection, migration: Migration, *, by: str, device: str, progress: Progress = unheard
) -> tuple[str, MigrationReport]:
    """Carry a migration out. Raises UserError where the schema is another one, or where something is undecided."""
    _refuse_another(connection, migration)
    batch, since = new_id(), _last_op(connection)
    write_schema(connection, migration.after, by)
    at = now_ms()  # not before that of the version: by these times a repaired project tells which op is of which
    versions = (migration.after.version, migration.before.version)
    values = (batch, *versions, 0, by, at, since, _move_labels(connection, migration))
    connection.execute("INSERT INTO schema_changes VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    migrator, tallies = Migrator(migration), Tallies()
    parts = list(_parts(connection))
    for part in counted(parts, len(parts), progress):
        done = _migrated(connection, migrator, part, tallies)
        if done.change.changes:
            op = Op(new_id(), "do", done.change, by=by, at=at, batch=batch)
            writing.write_op(connection, part.key, part.layer, op, device)
        looks = ((batch, part.key, part.layer, number, _json(look)) for number, look in enumerate(done.looks))
        connection.executemany("INSERT INTO second_looks VALUES (?, ?, ?, ?, ?)", looks)
    report = tallies.report(migration.after.version)
    _refuse_undecided(report)
    return batch, _with_texts(connection, report)


def _refuse_another(connection: Connection, migration: Migration) -> None:
    now = newest(connection)
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
        named = ", ".join(f"{one.effect.old} ({one.count:,})" for one in open_[:_NAMED])
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


def _migrated(connection: Connection, migrator: Migrator, part: _Part, tallies: Tallies) -> Migrated:
    markup = reading.markup(connection, part.key, part.layer)
    done = migrator.migrate(markup)
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
    now = newest(connection)
    if not _is_same(now, schema(connection, current)):
        raise UserError(
            say("{cannot}: the schema was changed since.", cannot=cannot), advice="Take back the later changes first."
        )
    since = _since(connection, current)
    goal = schema_files.finished(replaced(schema(connection, other), version=now.version + 1))
    write_schema(connection, goal, by)
    touched = []
    if connection.execute("SELECT 1 FROM ops WHERE batch <> '' AND batch = ? LIMIT 1", (batch,)).fetchone():
        move = batches.undo if kind == "undo" else batches.redo
        touched = move(connection, batch, goal, by=by, device=device, progress=progress)
    _refuse_misfits(connection, batch, since, (now, goal), cannot)
    _move_back(connection, beside, forward=kind == "redo")
    connection.execute(
        "UPDATE schema_changes SET current = ?, other = ?, undone = ? WHERE batch = ?",
        (goal.version, current, kind == "undo", batch),
    )
    return touched


def _is_same(one: Schema, other: Schema) -> bool:
    """True where two versions say the same."""
    return replaced(one, version=1) == replaced(other, version=1)


def _since(connection: Connection, version: int) -> int:
    return int(connection.execute("SELECT since FROM schema_versions WHERE version = ?", (version,)).fetchone()[0])


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


# What is remembered beside the markup


def _move_labels(connection: Connection, migration: Migration) -> str:
    """Give names, proposals and dismissals their new labels; returns what was replaced by what, as JSON."""
    goals: dict[str, str] = dict.fromkeys(migration.dropped["entity"], "") | migration.renamed["entity"]
    goals |= {split.old: split.otherwise for split in migration.splits.values()}
    known = {kind.id for kind in migration.after.markable()}
    gone = (kind.id for kind in migration.before.markable() if kind.id not in known)
    goals = {label: goal for label, goal in (dict.fromkeys(gone, "") | goals).items() if label != goal}
    found: list[tuple[str, _Row, _Row]] = []
    for table in _WITH_LABELS if goals else ():
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


def _move_back(connection: Connection, beside: str, *, forward: bool) -> None:
    moved = msgspec.json.decode(beside)
    _replace(connection, [(table, old, new) if forward else (table, new, old) for table, old, new in moved])


def _replace(connection: Connection, moved: list[tuple[str, _Row, _Row]]) -> list[bool]:
    """Put rows in place of others that are still there; where either is empty, only take away or put.

    All that goes goes first: one row may take the label of another. Returns for each whether a row was put.
    """
    there = [table in _WITH_LABELS and (not out or _take_out(connection, table, out)) for table, out, _ in moved]
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


# What needs a second look


def second_looks(connection: Connection) -> Iterator[Problem | None]:
    """What is still to be looked at, in the order of import; None between documents."""
    if not reading.knows_schema_changes(connection):
        return
    held = newest(connection)
    whose = {key: (name, by) for key, name, by in connection.execute("SELECT key, name, annotator FROM layers")}
    accepted = set(connection.execute("SELECT layer, key FROM accepted_problems").fetchall())
    sql = """SELECT DISTINCT second_looks.document, layer, documents.id, title FROM second_looks
        JOIN schema_changes USING (batch) JOIN documents ON documents.key = second_looks.document
        WHERE NOT undone ORDER BY second_looks.document, layer"""
    looks = """SELECT batch, number, look FROM second_looks JOIN schema_changes USING (batch)
        WHERE NOT undone AND document = ? AND layer = ? ORDER BY at, number"""
    for key, layer, document, title in connection.execute(sql).fetchall():
        markup = reading.markup(connection, key, layer)
        for batch, number, text in connection.execute(looks, (key, layer)).fetchall():
            look = _decode_look(text)
            if still_right(look, markup, held):
                name = stable_key("second-look", document, batch, str(layer), str(number))
                yield Problem(
                    f"schema-{look.kind}",
                    "warning",
                    1,
                    document,
                    title,
                    look.start,
                    look.end,
                    message_of(look, held),
                    (look.span,),
                    (look.relation,) if look.relation else (),
                    key=name,
                    layer=whose[layer][0],
                    annotator=whose[layer][1],
                    accepted=(layer, name) in accepted,
                )
        yield None


def _json(look: Look) -> str:
    return msgspec.json.encode(look).decode()
