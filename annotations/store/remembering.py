"""What is remembered beside the markup: names, proposals, and what a person has dismissed or found right.

None of it is ever exported. Writing runs inside a transaction of the caller.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations.dictionary import Name, Proposal
from annotations.ids import now_ms

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

_PROPOSAL = '"start", "end", label, text, score, source'
_AT = "document = ? AND layer = ?"
_PLACE = f'{_AT} AND "start" = ? AND "end" = ? AND label = ?'


def names(connection: Connection, layer: int) -> list[Name]:
    """What the layer has marked and what was imported as lists, with their labels.

    The core of a span counts where someone has confirmed it. A span behind a ل that begins with ل may have lost its
    article (للتحالف): it counts as what it stands for where that is marked elsewhere, and else not at all.
    """
    sql = """SELECT CASE WHEN core_start IS NULL THEN spans.text
        ELSE substr(texts.text, core_start + 1, core_end - core_start) END, label, count(*),
        "start" > 0 AND substr(spans.text, 1, 1) = 'ل' AND substr(texts.text, "start", 1) = 'ل'
        FROM spans JOIN documents ON documents.key = document JOIN texts USING (sha256)
        WHERE layer = ? AND fragments = '' GROUP BY 1, 2, 4"""
    rows = connection.execute(sql, (layer,)).fetchall()
    plain = {text for text, _, _, swallowed in rows if not swallowed}
    found = [Name(text, label, count) for text, label, count, swallowed in rows if not swallowed]
    for text, label, count, swallowed in rows:
        whole = next((form for form in ("ا" + text, "ال" + text) if form in plain), "") if swallowed else ""
        found += [Name(whole, label, count)] if whole else []
    return found + [Name(text, label) for text, label in connection.execute("SELECT text, label FROM names")]


def add_names(connection: Connection, added: Iterable[Name], *, source: str, by: str) -> int:
    """Keep the names of a list; one that is there already stays as it is. Returns how many are new."""
    before = connection.total_changes
    values = ((name.text, name.label, source, by, now_ms()) for name in added)
    connection.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?, ?, ?)", values)
    return connection.total_changes - before


def set_proposals(connection: Connection, key: int, layer: int, proposals: Iterable[Proposal]) -> None:
    """Keep these proposals for a document in place of those that it had, but for what was dismissed there."""
    connection.execute(f"DELETE FROM proposals WHERE {_AT}", (key, layer))
    add_proposals(connection, key, layer, proposals)


def add_proposals(connection: Connection, key: int, layer: int, added: Iterable[Proposal]) -> None:
    """Keep these proposals beside those that a document has, but for what was dismissed there."""
    away = dismissed(connection, key, layer)
    values = (
        (key, layer, one.start, one.end, one.label, one.text, one.source, one.score, now_ms())
        for one in added
        if (one.start, one.end, one.label) not in away
    )
    connection.executemany("INSERT OR IGNORE INTO proposals VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)


def proposals(connection: Connection, key: int, layer: int) -> list[Proposal]:
    """The proposals that stand open for a document, in order; what is marked meanwhile is none any more."""
    sql = f"""SELECT {_PROPOSAL} FROM proposals WHERE {_AT} AND NOT EXISTS (SELECT 1 FROM spans
        WHERE (spans.document, spans.layer) = (proposals.document, proposals.layer)
        AND spans."start" < proposals."end" AND proposals."start" < spans."end") ORDER BY "start", "end" DESC"""
    return [Proposal(*row) for row in connection.execute(sql, (key, layer))]


def dismiss(connection: Connection, key: int, layer: int, gone: Iterable[Proposal], *, by: str) -> None:
    """Remember that a person did not want these proposals, and drop them."""
    for one in gone:
        place = (key, layer, one.start, one.end, one.label)
        connection.execute(f"DELETE FROM proposals WHERE {_PLACE}", place)
        values = (*place, one.text, one.source, one.score, by, now_ms())
        connection.execute("INSERT OR REPLACE INTO dismissals VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)


def restore(connection: Connection, key: int, layer: int, back: Iterable[Proposal]) -> None:
    """Take a dismissal back: the proposal stands open again."""
    for one in back:
        place = (key, layer, one.start, one.end, one.label)
        connection.execute(f"DELETE FROM dismissals WHERE {_PLACE}", place)
        values = (*place, one.text, one.source, one.score, now_ms())
        connection.execute("INSERT OR IGNORE INTO proposals VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)


def dismissed(connection: Connection, key: int, layer: int) -> set[tuple[int, int, str]]:
    """What was dismissed in a document, as (start, end, label)."""
    sql = f'SELECT "start", "end", label FROM dismissals WHERE {_AT}'
    return {(start, end, label) for start, end, label in connection.execute(sql, (key, layer))}


def accept_problems(connection: Connection, layer: int, keys: Iterable[str], *, by: str) -> None:
    """Remember that what these problems are about is right as it is."""
    values = ((layer, key, by, now_ms()) for key in keys)
    connection.executemany("INSERT OR IGNORE INTO accepted_problems VALUES (?, ?, ?, ?)", values)


def forget_accepted(connection: Connection, layer: int, keys: Iterable[str]) -> None:
    """Report these problems again."""
    connection.executemany("DELETE FROM accepted_problems WHERE layer = ? AND key = ?", ((layer, key) for key in keys))


def accepted_problems(connection: Connection, layer: int) -> set[str]:
    """The keys of what was found right as it is."""
    found = connection.execute("SELECT key FROM accepted_problems WHERE layer = ?", (layer,))
    return {key for (key,) in found}
