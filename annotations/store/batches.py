"""Batches: one step over many documents, done and undone whole. Every function here runs inside a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from annotations.errors import BugError, UserError
from annotations.ids import new_id, now_ms
from annotations.session import Op, standing
from annotations.store import reading, writing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

    from annotations.changes import Change

_NAMED = 3
"""How many documents a message names."""


class BatchRow(msgspec.Struct, frozen=True):
    """A batch as a list shows it.

    Attributes:
        documents: In how many documents something was changed.
        undone: True where it was taken back.
    """

    id: str
    by: str
    at: int
    documents: int
    undone: bool


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


def undo(connection: Connection, batch: str, *, by: str, device: str) -> list[str]:
    """Take a batch back in every document, and return their ids.

    Raises UserError, naming the documents, where one was changed since or the batch is taken back already.
    """
    sql = """SELECT documents.key, documents.id, title, layer FROM ops JOIN documents ON documents.key = document
        WHERE batch = ? AND ops.kind = 'do' ORDER BY sequence"""
    parts = connection.execute(sql, (batch,)).fetchall()
    if not parts or is_undone(connection, batch):
        raise UserError("There is no such step to take back.", advice="It may have been taken back already.")
    last = {}
    for key, _, title, layer in parts:
        stood, _ = standing(reading.journal(connection, key, layer))
        last[key] = stood[-1] if stood and stood[-1].batch == batch else title
    if changed := [found for found in last.values() if isinstance(found, str)]:
        raise UserError(_why(changed), advice="Take back what was done there since, then try again.")
    at = now_ms()
    for key, _, _, layer in parts:
        op = last[key]
        assert isinstance(op, Op)
        inverse = Op(new_id(), "undo", op.change.inverse(), target=op.id, by=by, at=at, batch=batch)
        writing.write_op(connection, key, layer, inverse, device)
    return [identifier for _, identifier, _, _ in parts]


def listed(connection: Connection) -> list[BatchRow]:
    """The batches that were done, the newest first."""
    sql = """SELECT batch, max(by), max(at), count(DISTINCT document), max(sequence) FROM ops
        WHERE batch <> '' AND kind = 'do' GROUP BY batch ORDER BY 5 DESC"""
    rows = connection.execute(sql).fetchall()
    return [BatchRow(batch, by, at, count, is_undone(connection, batch)) for batch, by, at, count, _ in rows]


def is_undone(connection: Connection, batch: str) -> bool:
    """True where a batch was taken back."""
    sql = "SELECT 1 FROM ops WHERE batch <> '' AND batch = ? AND kind = 'undo' LIMIT 1"
    return connection.execute(sql, (batch,)).fetchone() is not None


def _why(titles: list[str]) -> str:
    named = "; ".join(f"«{title}»" for title in titles[:_NAMED])
    more = len(titles) - _NAMED
    return f"This cannot be taken back: changed since: {named}" + (f" and {more} more." if more > 0 else ".")
