"""The list of documents: questions answered by an index in memory, rows read from the file.

An index holds what documents are filtered and ordered by, for one layer. It is made while others may write, follows the
journal (whatever was done stands there, with its document), and is gone with the connection: the file knows nothing of
it. Reading goes in short pieces, and nothing is left open between two of them.

Rows come and go many to a statement, as JSON or in one long VALUES: Python lets go of its lock at each row that SQLite
steps to, and whoever has to wait for it at each of 200,000 while the window is busy does not get on.
"""

from __future__ import annotations

import sqlite3
from array import array
from typing import TYPE_CHECKING, Any

import msgspec

from annotations import listing
from annotations.listing import FIRST, Filter, Order, Question
from annotations.search import Query
from annotations.store import reading, rows
from annotations.store.document_rows import keys_of, pages, read_rows
from annotations.store.searching import match_expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

PAGE, MANY = 4096, 1 << 14
"""How many numbers of documents come at once but for the first, from the file and from the index."""
_READ = 256
"""How many documents are read into the index at once: some milliseconds."""

_INDEXED = ("rank", "status", "spans", "relations", "time", "changed")
_TABLES = (
    """CREATE TABLE listed (key INTEGER PRIMARY KEY, title TEXT, rank TEXT, status TEXT, flag INTEGER, note TEXT,
        labels TEXT, spans INTEGER, relations INTEGER, time INTEGER, changed INTEGER)""",
    *(f"CREATE INDEX listed_by_{name} ON listed ({name})" for name in _INDEXED),
    "CREATE TABLE facts (name TEXT, key INTEGER, value TEXT, rank TEXT, PRIMARY KEY (name, key)) WITHOUT ROWID",
    "CREATE INDEX facts_by_rank ON facts (name, rank, key)",
    "CREATE TABLE chosen (key INTEGER PRIMARY KEY)",
)
_COLUMNS = {"": "key", "title": "rank"}
_OPEN_PROPOSALS = """DISTINCT document AS key FROM proposals WHERE layer = ? AND NOT EXISTS (SELECT 1 FROM spans
    WHERE (spans.document, spans.layer) = (proposals.document, proposals.layer)
    AND spans."start" < proposals."end" AND proposals."start" < spans."end") AND document"""

_texts = msgspec.json.Decoder(list[tuple[int, str]]).decode


class ListIndex:
    """The list of documents in one layer, asked in the thread that owns the file."""

    def __init__(self, file: sqlite3.Connection, layer: int) -> None:
        self._file, self._layer = file, layer
        self._index = sqlite3.connect(":memory:")
        self._index.execute("PRAGMA synchronous = OFF")
        for statement in _TABLES:
            self._index.execute(statement)
        self._index.commit()
        self._last = 0
        self._seen = reading.last_op(self._file)
        self._named: dict[str, int] = {}
        self._touched: set[int] = set()

    def close(self) -> None:
        """Forget the index."""
        self._index.close()

    def touch(self, key: int) -> None:
        """Say that something of a document is other than it was that stands in no journal."""
        self._touched.add(key)

    # Answers

    def look(self, question: Question) -> Iterator[array[int] | None]:
        """The numbers of the documents that are asked for, in order, some at a time; None where others may write."""
        if question.is_plain:
            yield from self._all()
            return
        yield from self._refresh()
        wanted = question.filter
        conditions = list(self._from_file(wanted))
        if not conditions and not wanted.meta[0] and question.order == Order() and self._next_keys(self._last, 1):
            yield from self._growing(*_condition(wanted, wants_chosen=False))
            return
        yield from self._grow()
        if len(conditions) == 1 and question == Question(_of_file(wanted)):
            yield from (array("q", keys) for keys in conditions[0])
            return
        for name in filter(None, (wanted.meta[0], question.order.meta)):
            yield from self._name(name)
        yield from self._choose(conditions)
        yield from self._ordered(*_condition(wanted, wants_chosen=bool(conditions)), question.order)

    def catch_up(self) -> Iterator[None]:
        """Read into the index what is not there yet, or is other than it was."""
        yield from self._refresh()
        yield from self._grow()

    def _refresh(self) -> Iterator[None]:
        for keys in pages(sorted(self._changed())):
            self._read(keys)
            yield None

    def _grow(self) -> Iterator[None]:
        while keys := self._next_keys(self._last, _READ):
            self._read(keys)
            self._last = keys[-1]
            yield None

    def _growing(self, condition: str, values: list[object]) -> Iterator[array[int] | None]:
        """What holds, in the order of import, while the index is still being read: who asks early waits for no end."""
        sql = f"SELECT key FROM listed WHERE {condition} AND key > ? AND key <= ? ORDER BY key LIMIT -1"
        found, read, page = array("q"), 0, FIRST
        for _ in self._grow():
            found.extend(keys_of(self._index, sql, *values, read, self._last))
            read = self._last
            if len(found) < page:
                yield None
                continue
            yield found
            found, page = array("q"), PAGE
        yield found

    def _changed(self) -> set[int]:
        newest = reading.last_op(self._file)
        sql = "SELECT DISTINCT document AS key FROM ops NOT INDEXED WHERE sequence > ? AND layer = ? AND document <= ?"
        self._touched.update(keys_of(self._file, sql, self._seen, self._layer, self._last))
        self._seen = newest
        return set(self._touched)

    def _read(self, keys: Sequence[int]) -> None:
        found = read_rows(self._file, keys, self._layer)
        titles = listing.folded([row.title for row in found])
        values = [
            (row.key, title, listing.rank(title), row.status, row.flag, row.note, rows.encode(row.labels))
            + (row.spans, row.relations, row.time_ms, row.changed)
            for row, title in zip(found, titles, strict=bool(found))
        ]
        self._put("listed", values)
        self._touched.difference_update(keys)

    def _put(self, table: str, values: list[tuple[Any, ...]]) -> None:
        if values:
            holes = ", ".join("?" * len(values[0]))
            sql = f"INSERT OR REPLACE INTO {table} VALUES {', '.join([f'({holes})'] * len(values))}"
            self._index.execute(sql, [value for row in values for value in row])
            self._index.commit()

    def _name(self, name: str) -> Iterator[None]:
        """Read metadata of a name; documents never change, so only those that are new."""
        while keys := self._next_keys(self._named.get(name, 0), _READ * 4):
            holes = ", ".join(map(str, keys))
            sql = f"SELECT json_group_array(json_array(key, meta)) FROM documents WHERE key IN ({holes})"
            metas = _texts(self._file.execute(sql).fetchone()[0])
            found = {key: pair.value for key, meta in metas for pair in reversed(rows.pairs(meta)) if pair.name == name}
            folded = dict(zip(found, listing.folded(list(found.values())), strict=bool(found)))
            ranks = {key: listing.rank(text) for key, text in folded.items()}
            self._put("facts", [(name, key, folded.get(key), ranks.get(key)) for key in keys])
            self._named[name] = keys[-1]
            yield None

    def _all(self) -> Iterator[array[int]]:
        last, page = 0, FIRST
        while keys := self._next_keys(last, page):
            yield array("q", keys)
            last, page = keys[-1], PAGE

    def _next_keys(self, last: int, count: int) -> list[int]:
        sql = "SELECT key FROM documents WHERE key > ? ORDER BY key LIMIT ?"
        return keys_of(self._file, sql, last, count)

    def _from_file(self, wanted: Filter) -> Iterator[Iterator[list[int]]]:
        """The conditions that the index does not know: for each the documents for which it holds, page by page."""
        layer = self._layer
        if query := Query(wanted.text).wanted:
            if query.phrases:
                phrases = match_expression(query.phrases)
                yield self._keys("rowid AS key FROM folded_words WHERE folded_words MATCH ? AND rowid", phrases)
            else:  # what holds no letter is in no index
                yield self._with_sign(wanted.text.strip())
        if wanted.marked:
            sql = "DISTINCT document AS key FROM spans WHERE layer = ? AND label = ? AND document"
            yield self._keys(sql, layer, wanted.marked)
        if wanted.proposals is not None:
            with_some = self._keys(_OPEN_PROPOSALS, layer)
            yield with_some if wanted.proposals else self._without(with_some)
        if wanted.among is not None:
            yield self._of(wanted.among)

    def _with_sign(self, sign: str) -> Iterator[list[int]]:
        """The documents whose texts hold this, read text by text, so many at a time."""
        sql = "SELECT key FROM documents JOIN texts USING (sha256) WHERE key > ? AND key <= ? AND instr(text, ?)"
        highest = self._file.execute("SELECT coalesce(max(key), 0) FROM documents").fetchone()[0]
        for last in range(0, highest, FIRST):
            yield keys_of(self._file, sql + " ORDER BY key", last, last + FIRST, sign)

    def _keys(self, condition: str, *values: object) -> Iterator[list[int]]:
        column = condition.split()[-1]
        last, page = 0, FIRST
        sql = f"SELECT {condition} > ? ORDER BY {column} LIMIT ?"
        while keys := keys_of(self._file, sql, *values, last, page):
            yield keys
            last, page = keys[-1], PAGE

    def _without(self, read: Iterable[list[int]]) -> Iterator[list[int]]:
        gone = set()
        for page in read:
            gone.update(page)
            yield []
        yield [key for key in keys_of(self._index, "SELECT key FROM listed ORDER BY key LIMIT -1") if key not in gone]

    def _of(self, ids: Iterable[str]) -> Iterator[list[int]]:
        found: list[int] = []
        for some in pages(sorted(ids)):
            holes = ", ".join("?" * len(some))
            found += keys_of(self._file, f"SELECT key FROM documents WHERE id IN ({holes})", *some)
            yield []
        yield sorted(found)

    def _choose(self, conditions: list[Iterator[list[int]]]) -> Iterator[None]:
        """Write down for which documents all of these hold; None where others may write."""
        chosen: set[int] | None = None
        for condition in conditions:
            keys = set()
            for page in condition:
                keys.update(page)
                yield None
            chosen = keys if chosen is None else chosen & keys
        self._index.execute("DELETE FROM chosen")
        for some in pages(sorted(chosen or ()), PAGE):
            encoded = msgspec.json.encode(some).decode()
            self._index.execute("INSERT INTO chosen SELECT value FROM json_each(?)", (encoded,))
            yield None
        self._index.commit()

    def _ordered(self, condition: str, values: list[object], order: Order) -> Iterator[array[int]]:
        """What holds, in order."""
        way = "DESC" if order.descending else "ASC"
        by = _COLUMNS.get(order.column, order.column)
        sql = f"SELECT key FROM listed WHERE {condition} ORDER BY {by} {way}, key {way}"
        if order.meta:
            by, values = "rank", [order.meta, *values]
            joined = "SELECT facts.key FROM facts CROSS JOIN listed ON listed.key = facts.key WHERE facts.name = ?"
            sql = f"{joined} AND {condition} ORDER BY facts.rank {way}, facts.key {way}"
        sql, start, page = f"{sql} LIMIT ? OFFSET ?", 0, FIRST
        while keys := keys_of(self._index, sql, *values, page, start):
            for some in pages(keys, MANY):
                yield array("q", some)
            if len(keys) != page:
                return
            # What is in no index would be sorted anew for each page, and joined rows are slow to pass over.
            start, page = start + page, MANY if by in ("key", *_INDEXED) and not order.meta else -1


def _of_file(wanted: Filter) -> Filter:
    """What of a filter is asked of the file itself."""
    return Filter(text=wanted.text, marked=wanted.marked, proposals=wanted.proposals, among=wanted.among)


def _condition(wanted: Filter, *, wants_chosen: bool) -> tuple[str, list[object]]:
    """What must hold in the index, with the values for its holes."""
    parts: list[tuple[str, list[object]]] = [("instr(title, ?)", [word]) for word in wanted.words]
    if wanted.status in ("begun", "untouched"):
        parts.append(("+status = 'todo' AND (spans > 0) = ?", [int(wanted.status == "begun")]))
    elif wanted.status:
        parts.append(("+status = ?", [wanted.status]))
    if wanted.flag is not None:
        parts.append(("flag = ?", [int(wanted.flag)]))
    if wanted.note is not None:
        parts.append(("(note <> '') = ?", [int(wanted.note)]))
    if wanted.label:
        parts.append(("instr(labels, ?)", [msgspec.json.encode(wanted.label).decode()]))
    name, value = wanted.meta
    if name:
        of_name = (
            "listed.key IN (SELECT key FROM facts WHERE name = ? AND instr(value, ?))"  # nothing is in all but NULL
        )
        parts.append((of_name, [name, *listing.folded([value])]))
    if wants_chosen:
        parts.append(("listed.key IN (SELECT key FROM chosen)", []))
    return " AND ".join(sql for sql, _ in parts) or "1", [value for _, values in parts for value in values]
