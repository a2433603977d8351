"""Batches: one step over many documents, done, taken back and done again whole.

Every function that writes runs inside a transaction. A batch is taken back as long as each of its places is as the
batch left it, whatever else was done in the documents since; it is done again as long as each is as it was before.
Nothing that was done at such a place since is overwritten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from annotations import changes
from annotations.changes import AddSpan, Change, DoesNotFitError, RemoveSpan
from annotations.errors import BugError, UserError
from annotations.history import BatchPart, BatchRow, ChangeTally, Deed, deed_of, place_of
from annotations.ids import new_id, now_ms
from annotations.progress import counted, unheard
from annotations.rules import unknown_labels
from annotations.session import Op
from annotations.store import reading, writing
from annotations.store.rows import decode_change
from schemas.saying import enumerated, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection

    from annotations.progress import Progress
    from schemas.model import Schema

_NAMED = 3
"""How many documents a message names."""
_PAGE = 200
"""How many parts of a batch are read at once."""


class _Part(NamedTuple):
    """What a batch did in one document."""

    key: int
    document: str
    title: str
    layer: int
    id: str
    change: Change


def do(connection: Connection, changes: Iterable[tuple[str, Change]], layer: int, *, by: str, device: str) -> str:
    """Write a change for each of several documents, given by id, as one batch, and return its id."""
    batch, at = new_id(), now_ms()
    seen = set()
    for document, change in changes:
        if document in seen:
            raise BugError(f"a batch changes document {document} twice")
        seen.add(document)
        found = connection.execute("SELECT key FROM documents WHERE id = ?", (document,)).fetchone()
        if found is None:
            raise BugError(f"a batch changes document {document}, which is not there")
        op = Op(new_id(), "do", change, by=by, at=at, batch=batch)
        writing.write_op(connection, found[0], layer, op, device)
    return batch


def undo(
    connection: Connection, batch: str, schema: Schema, *, by: str, device: str, progress: Progress = unheard
) -> list[str]:
    """Take a batch back in every document, and return their ids. ``schema`` is the one that holds then.

    Raises UserError, with their number and names, where places of it were changed since, or where it is taken back
    already; and where it would bring back labels that the schema has no more. ``progress`` is told in documents, twice
    over: they are all looked at before the first is written.
    """
    return _step(connection, batch, "undo", schema, by=by, device=device, progress=progress)


def redo(
    connection: Connection, batch: str, schema: Schema, *, by: str, device: str, progress: Progress = unheard
) -> list[str]:
    """Do a batch that was taken back again in every document, and return their ids. Raises as :func:`undo` does."""
    return _step(connection, batch, "redo", schema, by=by, device=device, progress=progress)


def _step(
    connection: Connection,
    batch: str,
    kind: Literal["undo", "redo"],
    schema: Schema,
    *,
    by: str,
    device: str,
    progress: Progress,
) -> list[str]:
    parts = list(_parts(connection, batch))
    if not parts or is_undone(connection, batch) == (kind == "undo"):
        what, advice = _NOTHING[kind]
        raise UserError(what, advice=advice)
    every = 2 * len(parts)
    looked_at = counted(parts, every, progress)
    if changed := [part.title for part in looked_at if not _fits(connection, part, _change(part, kind))]:
        raise UserError(_why(kind, changed, len(parts)), advice=_ADVICE)
    if unknown := {label for part in parts for label in unknown_labels(_change(part, kind), schema)}:
        labels = ", ".join(sorted(unknown))
        raise UserError(
            say("{most}: the schema has no {labels} any more.", most=_CANNOT[kind], labels=labels),
            advice=_ADVICE_SCHEMA,
        )
    at = now_ms()
    for part in counted(parts, every, lambda done, total: progress(len(parts) + done, total)):
        op = Op(new_id(), kind, _change(part, kind), target=part.id, by=by, at=at, batch=batch)
        writing.write_op(connection, part.key, part.layer, op, device)
    return list(dict.fromkeys(part.document for part in parts))


def listed(connection: Connection) -> list[BatchRow]:
    """The batches that were done, the newest first."""
    rows = sorted({row[1]: row for row in (*_schema_heads(connection), *_heads(connection))}.values(), reverse=True)
    return [
        BatchRow(
            batch, by, at, _count(connection, batch), is_undone(connection, batch), _schema_deed(connection, batch)
        )
        for _, batch, by, at in rows
    ]


def _schema_heads(connection: Connection) -> Iterator[tuple[float, str, str, int]]:
    """The changes of the schema, as :func:`_heads`, behind the op that was the last before them."""
    if reading.knows_schema_changes(connection):
        for batch, by, at, since in connection.execute("SELECT batch, by, at, since FROM schema_changes ORDER BY at"):
            yield since + 0.5, batch, by, at


def _schema_deed(connection: Connection, batch: str) -> Deed | None:
    """What a step is called that changed the schema, with the version that it made; None for others."""
    found = _schema_change(connection, batch)
    return Deed("schema", 0, str(found[0])) if found else None


def _schema_change(connection: Connection, batch: str) -> tuple[int, int] | None:
    """The version that a step made which changed the schema, and whether it is taken back; None for other steps."""
    if not reading.knows_schema_changes(connection):
        return None
    sql = "SELECT CASE WHEN undone THEN other ELSE current END, undone FROM schema_changes WHERE batch = ?"
    found: tuple[int, int] | None = connection.execute(sql, (batch,)).fetchone()
    return found


def _heads(connection: Connection) -> Iterator[tuple[float, str, str, int]]:
    """Of each batch the first op: (sequence, batch, by, at). Goes from batch to batch, not from op to op."""
    sql = "SELECT batch, document FROM ops WHERE batch <> '' AND batch > ? ORDER BY batch, document LIMIT 1"
    head = "SELECT sequence, batch, by, at, kind FROM ops WHERE batch <> '' AND batch = ? AND document = ? LIMIT 1"
    found = connection.execute(sql, ("",)).fetchone()
    while found:
        *row, kind = connection.execute(head, found).fetchone()
        if kind != "import":
            yield row[0], row[1], row[2], row[3]
        found = connection.execute(sql, found[:1]).fetchone()


def _count(connection: Connection, batch: str) -> int:
    sql = "SELECT count(DISTINCT document) FROM ops WHERE batch <> '' AND batch = ?"
    return int(connection.execute(sql, (batch,)).fetchone()[0])


def told(connection: Connection) -> Iterator[BatchRow | None]:
    """The batches, the newest first, each with what it did and where it was changed since.

    Between two of them, and within long ones, comes None: nothing is being read then, and others may write.
    """
    for row in listed(connection):
        undone = is_undone(connection, row.id)  # it may have been taken back since the list was read
        tally, changed = ChangeTally(), 0
        for part in _parts(connection, row.id):
            tally.add(part.change)
            if _is_touched(connection, part):
                changed += not _fits(connection, part, _change(part, "redo" if undone else "undo"))
            yield None
        deed = _schema_deed(connection, row.id)
        deed = msgspec.structs.replace(deed, count=tally.count) if deed else tally.deed
        yield msgspec.structs.replace(row, undone=undone, deed=deed, changed=changed)


def parts(connection: Connection, batch: str) -> Iterator[BatchPart | None]:
    """What a batch did, document by document in the order of import; None comes between them as in :func:`told`."""
    kind: Literal["undo", "redo"] = "redo" if is_undone(connection, batch) else "undo"
    for part in _parts(connection, batch):
        is_changed = _is_touched(connection, part) and not _fits(connection, part, _change(part, kind))
        deed, place = deed_of([part.change]), place_of(part.change)
        yield BatchPart(part.key, part.document, part.title, deed, place, is_changed=is_changed)
        yield None


def is_undone(connection: Connection, batch: str) -> bool:
    """True where a batch was taken back, and not done again since; one document tells, since a step is done in all."""
    if changed := _schema_change(connection, batch):
        return bool(changed[1])
    sql = """SELECT kind FROM ops WHERE batch <> '' AND batch = ?1
        AND document = (SELECT document FROM ops WHERE batch <> '' AND batch = ?1 ORDER BY document LIMIT 1)
        ORDER BY sequence DESC LIMIT 1"""
    found = connection.execute(sql, (batch,)).fetchone()
    return bool(found and found[0] == "undo")


def _parts(connection: Connection, batch: str) -> Iterator[_Part]:
    """The parts of a batch in the order of import, read in pages."""
    sql = """SELECT documents.key, documents.id, title, layer, ops.id, change, sequence
        FROM ops JOIN documents ON documents.key = document
        WHERE batch <> '' AND batch = ? AND (document, sequence) > (?, ?) AND ops.kind = 'do'
        ORDER BY document, sequence LIMIT ?"""
    last = (0, 0)
    while rows := connection.execute(sql, (batch, *last, _PAGE)).fetchall():
        for key, document, title, layer, op, change, _ in rows:
            yield _Part(key, document, title, layer, op, decode_change(change))
        last = (rows[-1][0], rows[-1][6])


def _is_touched(connection: Connection, part: _Part) -> bool:
    """True where something was done in the document and layer since, by another step than the batch."""
    sql = """SELECT 1 FROM ops WHERE document = ? AND layer = ? AND kind <> 'import'
        AND sequence > (SELECT sequence FROM ops WHERE id = ?)
        AND batch <> (SELECT batch FROM ops WHERE id = ?) LIMIT 1"""
    return connection.execute(sql, (part.key, part.layer, part.id, part.id)).fetchone() is not None


def _change(part: _Part, kind: str) -> Change:
    return part.change.inverse() if kind == "undo" else part.change


def _fits(connection: Connection, part: _Part, change: Change) -> bool:
    """True where nothing stands in the way of a change, nor where a span would come to lie on one with its label."""
    markup = reading.markup(connection, part.key, part.layer)
    single = changes.flatten(change)
    gone = {one.span.id for one in single if isinstance(one, RemoveSpan)}
    there = {(span.fragments, span.label) for span in markup.spans.values() if span.id not in gone}
    if any(isinstance(one, AddSpan) and (one.span.fragments, one.span.label) in there for one in single):
        return False
    try:
        changes.apply(change, markup)
    except DoesNotFitError:
        return False
    return True


_NOTHING = {
    "undo": ("There is no such step to take back.", "It may have been taken back already."),
    "redo": ("There is no such step to do again.", "It may have been done again already."),
}
_ADVICE = "Take back what was done at these places since, then try again."
_ADVICE_SCHEMA = "Take back the change of the schema first; the history lists it."
_CANNOT = {"undo": "This cannot be taken back", "redo": "This cannot be done again"}


def _why(kind: str, titles: list[str], total: int) -> str:
    named = enumerated(f"«{title}»" for title in titles[:_NAMED])
    more = len(titles) - _NAMED
    return say(
        "{cannot}: in {count:,} of {total:,} articles places were changed since: {named}.",
        cannot=_CANNOT[kind],
        count=len(titles),
        total=total,
        named=say("{named} and {more:,} more", named=named, more=more) if more > 0 else named,
    )
