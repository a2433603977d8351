"""Changes, records, layers and journal rows as SQL. Every function here runs inside a transaction of its caller."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from annotations import changes
from annotations.errors import BugError
from annotations.store import indexing, rows
from annotations.store.layer import DEFAULT_LAYER

if TYPE_CHECKING:
    from collections.abc import Callable
    from sqlite3 import Connection

    from annotations.document import Cluster, DocumentState, Record
    from annotations.session import Op

_SPAN_HOLES = ", ".join("?" * 17)
_RELATION_HOLES = ", ".join("?" * 13)
_INSERT_SPAN = f"INSERT INTO spans (document, layer, {rows.SPAN_COLUMNS}) VALUES ({_SPAN_HOLES})"
_INSERT_PLAIN_SPAN = (
    f"INSERT INTO spans (document, layer, {rows.SPAN_COLUMNS}) "
    "VALUES (?, ?, ?, ?, ?, ?, '', ?, NULL, NULL, '', '', 0, ?, ?, ?, -1.0)"
)
"""What nearly every span needs: values that the statement holds are not handed over a row at a time."""
_INSERT_RELATION = f"INSERT INTO relations (document, layer, {rows.RELATION_COLUMNS}) VALUES ({_RELATION_HOLES})"
_INSERT_OP = (
    "INSERT INTO ops (id, kind, target, document, layer, batch, by, device, at, change) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_AT = "document = ? AND layer = ?"


def write_op(connection: Connection, key: int, layer: int, op: Op, device: str) -> None:
    """Write a journal row and what it does to the state."""
    change = msgspec.json.encode(op.change).decode()
    connection.execute(_INSERT_OP, (op.id, op.kind, op.target, key, layer, op.batch, op.by, device, op.at, change))
    for single in changes.flatten(op.change):
        _WRITE[type(single)](connection, key, layer, single)


def write_document(connection: Connection, record: Record) -> int:
    """Write the article of a record with its index, unless it is there, and return its key."""
    document = record.document
    found = connection.execute("SELECT key FROM documents WHERE id = ?", (document.id,)).fetchone()
    if found:
        return int(found[0])
    connection.execute("INSERT OR IGNORE INTO texts (sha256, text) VALUES (?, ?)", (document.sha256, document.text))
    meta = rows.encode(document.meta)
    values = (document.id, document.title, document.sha256, document.language, document.direction, meta)
    cursor = connection.execute(
        "INSERT INTO documents (id, title, sha256, language, direction, meta, frozen_note) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*values, record.frozen_note),
    )
    key = int(cursor.lastrowid or 0)
    indexing.add(connection, key, document.text)
    return key


def layer_key(connection: Connection, name: str, annotator: str) -> int:
    """The number of the layer, made where it is missing; without a name, that of the oldest one."""
    if not name:
        oldest = connection.execute("SELECT min(key) FROM layers").fetchone()[0]
        if oldest is not None:
            return int(oldest)
    wanted = (name or DEFAULT_LAYER, annotator)
    sql = "SELECT key FROM layers WHERE name = ? AND annotator = ?"
    found = connection.execute(sql, wanted).fetchone()
    if found:
        return int(found[0])
    sql = "INSERT INTO layers (name, annotator, kind) VALUES (?, ?, 'annotator')"
    return int(connection.execute(sql, wanted).lastrowid or 0)


def write_markup(connection: Connection, key: int, layer: int, record: Record) -> None:
    """Write what a record's layer says about its document."""
    # In the order of the tables' keys, so that every row goes to the end of its page.
    plain: list[rows.Row] = []
    full: list[rows.Row] = []
    for span in sorted(record.spans, key=lambda span: span.id):
        if rows.is_plain(span):
            plain.append(rows.plain_row(key, layer, span))
        else:
            full.append(rows.span_row(key, layer, span))
    connection.executemany(_INSERT_PLAIN_SPAN, plain)
    connection.executemany(_INSERT_SPAN, full)
    connection.executemany(_INSERT_RELATION, sorted([rows.relation_row(key, layer, one) for one in record.relations]))
    for cluster in record.clusters:
        _insert_cluster(connection, key, layer, cluster)
    _write_state(connection, key, layer, record.state)


def write_import(connection: Connection, key: int, layer: int, op: tuple[str, str, str, int, str]) -> None:
    """Write the one journal row of an imported document: (id, batch, by, at, device)."""
    identifier, batch, by, at, device = op
    connection.execute(_INSERT_OP, (identifier, "import", "", key, layer, batch, by, device, at, ""))


def _add_span(connection: Connection, key: int, layer: int, change: changes.AddSpan) -> None:
    connection.execute(_INSERT_SPAN, rows.span_row(key, layer, change.span))


def _remove_span(connection: Connection, key: int, layer: int, change: changes.RemoveSpan) -> None:
    _one(connection.execute(f"DELETE FROM spans WHERE {_AT} AND id = ?", (key, layer, change.span.id)).rowcount)


def _update_span(connection: Connection, key: int, layer: int, change: changes.UpdateSpan) -> None:
    columns = ", ".join(f"{column.strip()} = ?" for column in rows.SPAN_COLUMNS.split(","))
    values = rows.span_row(key, layer, change.after)[2:]
    sql = f"UPDATE spans SET {columns} WHERE {_AT} AND id = ?"
    _one(connection.execute(sql, (*values, key, layer, change.before.id)).rowcount)


def _add_relation(connection: Connection, key: int, layer: int, change: changes.AddRelation) -> None:
    connection.execute(_INSERT_RELATION, rows.relation_row(key, layer, change.relation))


def _remove_relation(connection: Connection, key: int, layer: int, change: changes.RemoveRelation) -> None:
    sql = f"DELETE FROM relations WHERE {_AT} AND id = ?"
    _one(connection.execute(sql, (key, layer, change.relation.id)).rowcount)


def _update_relation(connection: Connection, key: int, layer: int, change: changes.UpdateRelation) -> None:
    columns = ", ".join(f"{column.strip()} = ?" for column in rows.RELATION_COLUMNS.split(","))
    values = rows.relation_row(key, layer, change.after)[2:]
    sql = f"UPDATE relations SET {columns} WHERE {_AT} AND id = ?"
    _one(connection.execute(sql, (*values, key, layer, change.before.id)).rowcount)


def _update_cluster(connection: Connection, key: int, layer: int, change: changes.UpdateCluster) -> None:
    if change.before:
        at = (key, layer, change.before.id)
        connection.execute(f"DELETE FROM cluster_spans WHERE {_AT} AND cluster = ?", at)
        _one(connection.execute(f"DELETE FROM clusters WHERE {_AT} AND id = ?", at).rowcount)
    if change.after:
        _insert_cluster(connection, key, layer, change.after)


def _insert_cluster(connection: Connection, key: int, layer: int, cluster: Cluster) -> None:
    connection.execute("INSERT INTO clusters VALUES (?, ?, ?, ?)", (key, layer, cluster.id, cluster.kb_id))
    members = ((key, layer, cluster.id, place, span) for place, span in enumerate(cluster.spans))
    connection.executemany("INSERT INTO cluster_spans VALUES (?, ?, ?, ?, ?)", members)


def _set_state(connection: Connection, key: int, layer: int, change: changes.SetState) -> None:
    _write_state(connection, key, layer, change.after)


def _write_state(connection: Connection, key: int, layer: int, state: DocumentState) -> None:
    connection.execute(
        "INSERT INTO document_states (document, layer, status, flag, note, labels) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET (status, flag, note, labels) = "
        "(excluded.status, excluded.flag, excluded.note, excluded.labels)",
        (key, layer, state.status, state.flag, state.note, rows.encode(state.labels)),
    )


def _one(count: int) -> None:
    if count != 1:
        raise BugError(f"a change touched {count} rows of the project file, not one")


_WRITE: dict[type, Callable[..., None]] = {
    changes.AddSpan: _add_span,
    changes.RemoveSpan: _remove_span,
    changes.UpdateSpan: _update_span,
    changes.AddRelation: _add_relation,
    changes.RemoveRelation: _remove_relation,
    changes.UpdateRelation: _update_relation,
    changes.UpdateCluster: _update_cluster,
    changes.SetState: _set_state,
}
