"""What lists say of documents, read from the file. Every function here only reads.

Many rows come to a statement, as JSON; :mod:`.listing` says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from annotations.document import DocumentState
from annotations.listing import Done, ListedDocument
from annotations.store import rows, timing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from annotations.document import Status

_IN = 400
"""How many numbers or ids a statement names at most."""
_FACTS = """SELECT json_group_array(json_array(key, id, title, coalesce(status, 'todo'),
    (SELECT count(*) FROM spans WHERE document = key AND layer = ?1),
    (SELECT count(*) FROM relations WHERE document = key AND layer = ?1),
    coalesce(flag, 0), coalesce(note, ''), coalesce(labels, ''), {time},
    coalesce((SELECT at FROM ops WHERE document = key AND layer = ?1 AND kind <> 'import'
        ORDER BY sequence DESC LIMIT 1), 0), meta))
    FROM documents LEFT JOIN document_states ON document = key AND layer = ?1"""
_IS_DONE = "EXISTS (SELECT 1 FROM document_states WHERE document = key AND layer = ? AND status = 'done')"

_labels = msgspec.json.Decoder(tuple[str, ...]).decode
_numbers = msgspec.json.Decoder(list[int]).decode
_rows = msgspec.json.Decoder(list[tuple[int, str, str, str, int, int, int, str, str, int, int, str]]).decode


def read_rows(file: sqlite3.Connection, keys: Sequence[int], layer: int) -> list[ListedDocument]:
    """The rows of documents given by their numbers, in the order of import; what is not there is left out."""
    time = timing.SPENT if timing.is_there(file) else "0"
    found: list[Any] = []
    for some in pages(keys):
        holes = ", ".join(map(str, some))
        sql = f"{_FACTS.replace('{time}', time)} WHERE key IN ({holes})"
        found += _rows(file.execute(sql, (layer,)).fetchone()[0])
    return sorted([_row(*row) for row in found], key=lambda row: row.key)


def _row(key: int, identifier: str, title: str, status: str, spans: int, relations: int, *rest: Any) -> ListedDocument:  # noqa: ANN401 - columns of SQLite's
    flag, note, labels, time_ms, changed, meta = rest
    held = _labels(labels) if labels else ()
    return ListedDocument(
        key, identifier, title, status, spans, relations, bool(flag), note, held, time_ms, changed, rows.pairs(meta)
    )


def count_done(file: sqlite3.Connection, layer: int) -> Done:
    """How many documents are done, and how many there are."""
    sql = "SELECT count(*) FROM document_states WHERE layer = ? AND status = 'done'"
    total = file.execute("SELECT count(*) FROM documents").fetchone()[0]
    return Done(file.execute(sql, (layer,)).fetchone()[0], total)


def first_to_do(file: sqlite3.Connection, layer: int, keys: Iterable[int] | None = None) -> int | None:
    """The first document that is to do, of these in their order, or of all; None where all are done."""
    if keys is None:
        sql = f"SELECT key FROM documents WHERE NOT {_IS_DONE} ORDER BY key LIMIT 1"
        found = file.execute(sql, (layer,)).fetchone()
        return int(found[0]) if found else None
    for some in pages(list(keys)):
        holes = ", ".join(map(str, some))
        sql = f"SELECT key FROM documents WHERE key IN ({holes}) AND NOT {_IS_DONE}"
        todo = {key for (key,) in file.execute(sql, (layer,))}
        for key in some:
            if key in todo:
                return int(key)
    return None


def all_to_do(file: sqlite3.Connection, layer: int) -> list[int]:
    """The numbers of all documents that are to do, in the order of import."""
    sql = f"SELECT key FROM documents WHERE NOT {_IS_DONE} ORDER BY key"
    return [key for (key,) in file.execute(sql, (layer,))]


def states(file: sqlite3.Connection, keys: Sequence[int], layer: int) -> Iterator[tuple[str, DocumentState]]:
    """Of each of these documents its id and its state in the layer, read some at a time."""
    for some in pages(keys):
        holes = ", ".join(map(str, some))
        sql = f"""SELECT id, status, flag, note, labels FROM documents
            LEFT JOIN document_states ON document = key AND layer = ? WHERE key IN ({holes}) ORDER BY key"""
        for identifier, status, flag, note, labels in file.execute(sql, (layer,)).fetchall():
            yield identifier, _state(status, flag, note, labels) if status else DocumentState()


def _state(status: Status, flag: int, note: str, labels: str) -> DocumentState:
    return DocumentState(status, bool(flag), note, _labels(labels) if labels else ())


def labels_in_use(file: sqlite3.Connection) -> list[str]:
    """The labels that documents have, in any layer, in order."""
    found = file.execute("SELECT DISTINCT labels FROM document_states WHERE labels <> ''").fetchall()
    return sorted({label for (labels,) in found for label in _labels(labels)})


def names_of_metadata(file: sqlite3.Connection, most: int = 1000) -> list[str]:
    """The names of metadata that the documents bring along, as far as the first and last of them tell."""
    half = "SELECT meta FROM documents WHERE meta <> '' ORDER BY key {} LIMIT ?"
    metas = [meta for way in ("ASC", "DESC") for (meta,) in file.execute(half.format(way), (most // 2,))]
    return list(dict.fromkeys(pair.name for meta in dict.fromkeys(metas) for pair in rows.pairs(meta)))


def keys_of(connection: sqlite3.Connection, sql: str, *values: object) -> list[int]:
    """The numbers that a query for one column `key` gives, in its order."""
    return _numbers(connection.execute(f"SELECT json_group_array(key) FROM ({sql})", values).fetchone()[0])


def pages(items: Sequence[Any], size: int = _IN) -> Iterator[list[Any]]:
    """The items, so many at a time."""
    return (list(items[start : start + size]) for start in range(0, len(items), size))
