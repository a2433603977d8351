"""Queries answered from the index and the tables of spans. Every function here only reads.

Documents come in the order of import, one after another as they are asked for, so that the first hits of a large
corpus are there at once. Their numbers are read in pages and nothing is left open between two documents, so that others
may write in between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotations.search import Hit, Source, context, places
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


_FIRST_PAGE, _PAGE = 32, 512
"""How many documents are named at once."""


class _Marked(NamedTuple):
    id: str
    label: str
    start: int
    end: int


def search(connection: Connection, query: Query, layer: int) -> Iterator[Hit | None]:
    """What a query finds, document by document, in the order of the text; None behind each document."""
    wanted = query.wanted
    if wanted:
        look = _in_text if wanted.phrases else _as_typed
        condition, values = _with_phrases(wanted.phrases)
    elif query.asks_spans:
        look, (condition, values) = _spans, _spans_first(query, layer)
    elif query.status:
        look, (condition, values) = _first_line, _with_status(query, layer)
    else:
        return
    for key in _keys(connection, condition, values):
        if _has_status(connection, query, key, layer):
            yield from look(connection, query, key, layer)
        yield None


def with_phrases(connection: Connection, phrases: Sequence[str]) -> Iterator[Source]:
    """The documents that hold one of these folded phrases, or all where there is none, in the order of import."""
    return (indexed(connection, key) for key in _keys(connection, *_with_phrases(phrases)))


def indexed(connection: Connection, key: int) -> Source:
    """A document by its number in this file."""
    number, identifier, title, folded, raw, steps = connection.execute(_TEXT, (key,)).fetchone()
    return Source(number, identifier, title, indexing.read(folded, raw, steps))


def match_expression(phrases: Sequence[str]) -> str:
    """Phrases as an expression of FTS5's in which nothing that was typed is an operator."""
    return " OR ".join('"' + phrase.replace('"', " ").replace("\0", " ") + '"' for phrase in phrases)


def _in_text(connection: Connection, query: Query, key: int, layer: int) -> Iterator[Hit]:
    document, wanted = indexed(connection, key), query.wanted
    assert wanted
    raw = document.folded.raw
    marked = _marked(connection, query, key, layer) if query.asks_spans else None
    for start, end in places(query, wanted, document.folded):
        if marked is None:
            yield _hit(document, raw, start, end)
        elif holder := next((span for span in marked if span.start <= start and end <= span.end), None):
            yield _hit(document, raw, start, end, holder.id, holder.label)


def _as_typed(connection: Connection, query: Query, key: int, layer: int) -> Iterator[Hit]:
    """What holds no letter, and so is in no index."""
    sql = "SELECT 1 FROM documents JOIN texts USING (sha256) WHERE key = ? AND instr(text, ?)"
    if connection.execute(sql, (key, query.text.strip())).fetchone():
        yield from _in_text(connection, query, key, layer)


def _spans(connection: Connection, query: Query, key: int, layer: int) -> Iterator[Hit]:
    if marked := _marked(connection, query, key, layer):
        identifier, title, raw = connection.execute(_HEAD, (key,)).fetchone()
        for span in marked:
            yield _hit((key, identifier, title), raw, span.start, span.end, span.id, span.label)


def _first_line(connection: Connection, query: Query, key: int, layer: int) -> Iterator[Hit]:
    """The first line of a document, which has no other hit."""
    identifier, title, raw = connection.execute(_HEAD, (key,)).fetchone()
    first = len(raw) - len(raw.lstrip())
    end = raw.find("\n", first)
    yield _hit((key, identifier, title), raw, first, len(raw) if end < 0 else end)


# In which documents it may be. Each is a query for numbers, to which a page is added.

_ALL = "key FROM documents WHERE key"
"""What stands between SELECT and the condition of a page; the column is named twice, for order and page."""


def _with_phrases(phrases: Sequence[str]) -> tuple[str, tuple[object, ...]]:
    if not phrases:
        return _ALL, ()
    return "rowid FROM folded_words WHERE folded_words MATCH ? AND rowid", (match_expression(phrases),)


def _spans_first(query: Query, layer: int) -> tuple[str, tuple[object, ...]]:
    """The condition, over one table with an index for it, under which a document may have what is asked for."""
    if query.label:
        return "DISTINCT document FROM spans WHERE layer = ? AND label = ? AND document", (layer, query.label)
    if query.relation:
        return "DISTINCT document FROM relations WHERE layer = ? AND label = ? AND document", (layer, query.relation)
    return "DISTINCT document FROM spans WHERE attributes <> '' AND layer = ? AND document", (layer,)


def _with_status(query: Query, layer: int) -> tuple[str, tuple[object, ...]]:
    if query.status == "todo":  # a document without a state is to do
        return _ALL, ()
    return "document FROM document_states WHERE layer = ? AND status = ? AND document", (layer, query.status)


def _keys(connection: Connection, condition: str, values: tuple[object, ...]) -> Iterator[int]:
    """The numbers of the documents, page by page; the last word of the condition is the column that they stand in."""
    sql = f"SELECT {condition} > ? ORDER BY {condition.split()[-1]} LIMIT ?"
    last, page = 0, _FIRST_PAGE
    while keys := [key for (key,) in connection.execute(sql, (*values, last, page))]:
        yield from keys
        last, page = keys[-1], _PAGE


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
    return Hit(key, identifier, title, start, end, raw[start:end], *context(raw, start, end), span, label)
