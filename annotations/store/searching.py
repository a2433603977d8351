"""Queries answered from the index and the tables of spans. Every function here only reads.

Documents come in the order of import, one after another as they are asked for, so that the first hits of a large
corpus are there at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotations.search import CONTEXT, Hit, Source, places
from annotations.store import indexing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from sqlite3 import Connection

    from annotations.search import Query

_TEXT = """SELECT documents.key, documents.id, documents.title, folded.text, texts.text, folded.steps
    FROM documents JOIN folded ON folded.document = documents.key JOIN texts USING (sha256) WHERE documents.key = ?"""
_HEAD = "SELECT documents.id, title, text FROM documents JOIN texts USING (sha256) WHERE key = ?"

_HAS_ATTRIBUTE = """attributes <> '' AND EXISTS (SELECT 1 FROM json_each(attributes)
    WHERE json_extract(value, '$.name') = ? AND (? = '' OR json_extract(value, '$.value') = ?))"""
_HAS_RELATION = """EXISTS (SELECT 1 FROM relations
    WHERE (relations.document, relations.layer) = (spans.document, spans.layer)
    AND relations.label = ? AND spans.id IN (head, tail))"""


class _Marked(NamedTuple):
    id: str
    label: str
    start: int
    end: int


def search(connection: Connection, query: Query, layer: int) -> Iterator[Hit]:
    """What a query finds, document by document, in the order of the text."""
    wanted = query.wanted
    if wanted:
        phrases = wanted.phrases
        found = with_phrases(connection, phrases) if phrases else _with_characters(connection, query.text.strip())
        for document in found:
            if _has_status(connection, query, document.key, layer):
                yield from _in_text(connection, query, document, layer)
    elif query.asks_spans:
        yield from _spans(connection, query, layer)
    elif query.status:
        yield from _documents(connection, query, layer)


def with_phrases(connection: Connection, phrases: Sequence[str]) -> Iterator[Source]:
    """The documents that hold one of these folded phrases, or all where there is none, in the order of import."""
    if phrases:
        sql = "SELECT rowid FROM folded_words WHERE folded_words MATCH ? ORDER BY rowid"
        keys = connection.execute(sql, (match_expression(phrases),))
    else:
        keys = connection.execute("SELECT key FROM documents ORDER BY key")
    return (indexed(connection, key) for (key,) in keys)


def _with_characters(connection: Connection, text: str) -> Iterator[Source]:
    """The documents that hold a string as it is. Reads all texts."""
    sql = "SELECT key FROM documents JOIN texts USING (sha256) WHERE instr(text, ?) ORDER BY key"
    return (indexed(connection, key) for (key,) in connection.execute(sql, (text,)))


def indexed(connection: Connection, key: int) -> Source:
    """A document by its number in this file."""
    number, identifier, title, folded, raw, steps = connection.execute(_TEXT, (key,)).fetchone()
    return Source(number, identifier, title, indexing.read(folded, raw, steps))


def match_expression(phrases: Sequence[str]) -> str:
    """Phrases as an expression of FTS5's in which nothing that was typed is an operator."""
    return " OR ".join('"' + phrase.replace('"', " ").replace("\0", " ") + '"' for phrase in phrases)


def _in_text(connection: Connection, query: Query, document: Source, layer: int) -> Iterator[Hit]:
    wanted, raw = query.wanted, document.folded.raw
    assert wanted
    marked = _marked(connection, query, document.key, layer) if query.asks_spans else None
    for start, end in places(query, wanted, document.folded):
        if marked is None:
            yield _hit(document, raw, start, end)
        elif holder := next((span for span in marked if span.start <= start and end <= span.end), None):
            yield _hit(document, raw, start, end, holder.id, holder.label)


def _spans(connection: Connection, query: Query, layer: int) -> Iterator[Hit]:
    for key in _keys(connection, *_spans_first(query), layer):
        if _has_status(connection, query, key, layer):
            identifier, title, raw = connection.execute(_HEAD, (key,)).fetchone()
            for span in _marked(connection, query, key, layer):
                yield _hit((key, identifier, title), raw, span.start, span.end, span.id, span.label)


def _spans_first(query: Query) -> tuple[str, tuple[str, ...]]:
    """The condition, over one table with an index for it, under which a document may have what is asked for."""
    if query.label:
        return "spans WHERE label = ? AND", (query.label,)
    if query.relation:
        return "relations WHERE label = ? AND", (query.relation,)
    return "spans WHERE attributes <> '' AND", ()


def _documents(connection: Connection, query: Query, layer: int) -> Iterator[Hit]:
    """The first line of each document of a status."""
    if query.status == "todo":
        done = "SELECT document FROM document_states WHERE status <> 'todo' AND layer = ?"
        found = connection.execute(f"SELECT key FROM documents WHERE key NOT IN ({done}) ORDER BY key", (layer,))
        keys: Iterator[int] = (key for (key,) in found)
    else:
        keys = _keys(connection, "document_states WHERE status = ? AND", (query.status,), layer)
    for key in keys:
        identifier, title, raw = connection.execute(_HEAD, (key,)).fetchone()
        first = len(raw) - len(raw.lstrip())
        end = raw.find("\n", first)
        yield _hit((key, identifier, title), raw, first, len(raw) if end < 0 else end)


def _keys(connection: Connection, condition: str, values: tuple[str, ...], layer: int) -> Iterator[int]:
    sql = f"SELECT DISTINCT document FROM {condition} layer = ? ORDER BY document"
    return (key for (key,) in connection.execute(sql, (*values, layer)))


def _marked(connection: Connection, query: Query, key: int, layer: int) -> list[_Marked]:
    condition, values = _span_condition(query, layer)
    sql = f'SELECT id, label, "start", "end" FROM spans WHERE document = ? AND {condition} ORDER BY "start", "end" DESC'
    return [_Marked(*row) for row in connection.execute(sql, (key, *values))]


def _span_condition(query: Query, layer: int) -> tuple[str, list[object]]:
    parts = ["layer = ?"]
    listed: list[object] = [layer]
    name, value = query.attribute
    if query.label:
        parts.append("label = ?")
        listed.append(query.label)
    if name:
        parts.append(_HAS_ATTRIBUTE)
        listed += [name, value, value]
    if query.relation:
        parts.append(_HAS_RELATION)
        listed.append(query.relation)
    return " AND ".join(parts), listed


def _has_status(connection: Connection, query: Query, key: int, layer: int) -> bool:
    if not query.status:
        return True
    sql = "SELECT status FROM document_states WHERE document = ? AND layer = ?"
    found = connection.execute(sql, (key, layer)).fetchone()
    return bool((found[0] if found else "todo") == query.status)


def _hit(
    document: Source | tuple[int, str, str], raw: str, start: int, end: int, span: str = "", label: str = ""
) -> Hit:
    key, identifier, title = document[:3]
    before, after = raw[max(0, start - CONTEXT) : start], raw[end : end + CONTEXT]
    return Hit(key, identifier, title, start, end, raw[start:end], before, after, span, label)
