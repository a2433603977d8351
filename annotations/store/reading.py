"""Markup and journal from SQL. Every function here only reads; what SQLite raises is its caller's to explain."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import msgspec

from annotations.document import Cluster, DocumentState, Markup
from annotations.session import Op
from annotations.store import rows
from annotations.timeline import Arrival

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

    from annotations.document import Relation, Span

_AT = "document = ? AND layer = ?"
_OP = "id, kind, change, target, by, at, batch"
_PAGE = 200
_AT_ONCE = 256
"""Of how many documents the surfaces are read at once, as JSON; :mod:`.listing` says why."""
_texts = msgspec.json.Decoder(list[tuple[int, str]]).decode


def markup(connection: Connection, key: int, layer: int) -> Markup:
    """What a layer says about a document, both by their numbers in this file."""
    at = (key, layer)
    execute = connection.execute
    relations = execute(f"SELECT {rows.RELATION_COLUMNS} FROM relations WHERE {_AT}", at).fetchall()
    clusters = execute(f"SELECT id, kb_id FROM clusters WHERE {_AT}", at).fetchall()
    members = f"SELECT cluster, span FROM cluster_spans WHERE {_AT} ORDER BY cluster, place"
    spans_of: dict[str, list[str]] = {}
    for cluster, span in execute(members, at) if clusters else ():
        spans_of.setdefault(cluster, []).append(span)
    state = execute(f"SELECT status, flag, note, labels FROM document_states WHERE {_AT}", at).fetchone()
    return Markup(
        spans(connection, key, layer),
        rows.relations(relations),
        [Cluster(identifier, tuple(spans_of.get(identifier, ())), kb_id) for identifier, kb_id in clusters],
        _state(state) if state else None,
    )


def surfaces(connection: Connection, layer: int) -> Iterator[list[tuple[str, int]] | None]:
    """Every text that the layer has marked, with how often, at the end; None before that."""
    counts: Counter[str] = Counter()
    last = connection.execute("SELECT coalesce(max(key), 0) FROM documents").fetchone()[0]
    some = "SELECT text, count(*) AS often FROM spans WHERE document > ? AND document <= ? AND +layer = ? GROUP BY text"
    sql = f"SELECT json_group_array(json_array(often, text)) FROM ({some})"
    for start in range(0, last, _AT_ONCE):
        for often, text in _texts(connection.execute(sql, (start, start + _AT_ONCE, layer)).fetchone()[0]):
            counts[text] += often
        yield None
    yield list(counts.items())


def in_order(found: Markup) -> tuple[tuple[Span, ...], tuple[Relation, ...], tuple[Cluster, ...]]:
    """Spans, relations and clusters in the order in which they are written; the spans were read in theirs."""
    place = {identifier: number for number, identifier in enumerate(found.spans)}
    relations = sorted(found.relations.values(), key=lambda one: (place[one.head], place[one.tail], one.label, one.id))
    clusters = tuple(found.clusters[identifier] for identifier in sorted(found.clusters))
    return tuple(found.spans.values()), tuple(relations), clusters


def has_markup(connection: Connection, key: int, layer: int) -> bool:
    """True where the layer holds or ever held something about the document, be it imported or made here."""
    sql = f"""SELECT EXISTS (SELECT 1 FROM document_states WHERE {_AT}) OR EXISTS (SELECT 1 FROM spans WHERE {_AT})
        OR EXISTS (SELECT 1 FROM ops WHERE {_AT} AND kind <> 'import')"""
    return bool(connection.execute(sql, (key, layer) * 3).fetchone()[0])


def knows_schema_changes(connection: Connection) -> bool:
    """False where an older project cannot be written to, and so has no tables for changes of the schema."""
    sql = "SELECT 1 FROM sqlite_master WHERE name = 'schema_changes'"
    return connection.execute(sql).fetchone() is not None


def spans(connection: Connection, key: int, layer: int) -> list[Span]:
    """The spans of a layer in a document, in reading order."""
    sql = f'SELECT {rows.SPAN_COLUMNS} FROM spans WHERE {_AT} ORDER BY "start", "end" DESC, label, id'
    return rows.spans(connection.execute(sql, (key, layer)))


def journal(connection: Connection, key: int, layer: int) -> list[Op]:
    """What was done, undone and redone in a document and layer, oldest first; imports are left out."""
    sql = f"SELECT {_OP} FROM ops WHERE {_AT} AND kind <> 'import' ORDER BY sequence"
    return [_op(row) for row in connection.execute(sql, (key, layer)).fetchall()]


def journal_backwards(connection: Connection, key: int, layer: int) -> Iterator[Op | Arrival]:
    """The journal of a document and layer, imports among it, the newest first; read in pages, as it is asked for.

    Between two pages others may write: what comes in is newer, and so never among what is still to come.
    """
    sql = f"SELECT sequence, {_OP} FROM ops WHERE {_AT} AND sequence < ? ORDER BY sequence DESC LIMIT ?"
    last = 1 << 62
    while found := connection.execute(sql, (key, layer, last, _PAGE)).fetchall():
        for _, *row in found:
            yield Arrival(row[0], row[4], row[5]) if row[1] == "import" else _op(row)
        last = found[-1][0]


def last_op(connection: Connection) -> int:
    """The number of the last row of the journal; 0 where there is none."""
    return int(connection.execute("SELECT coalesce(max(sequence), 0) FROM ops").fetchone()[0])


def last_ops(connection: Connection) -> Iterator[tuple[int, int, Op]]:
    """What was done last in each document and layer, with their numbers; imports are left out."""
    last = "SELECT max(sequence) FROM ops WHERE kind <> 'import' GROUP BY document, layer"
    for key, layer, *row in connection.execute(f"SELECT document, layer, {_OP} FROM ops WHERE sequence IN ({last})"):
        yield key, layer, _op(row)


def _op(row: Any) -> Op:  # noqa: ANN401 - a row of SQLite's
    return Op(row[0], row[1], rows.decode_change(row[2]), *row[3:])


def _state(row: tuple[str, int, str, str]) -> DocumentState:
    status, flag, note, labels = row
    return DocumentState(status, bool(flag), note, rows.labels.decode(labels) if labels else ())  # type: ignore[arg-type]
