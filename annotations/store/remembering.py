"""What is remembered beside the markup: names, proposals, and what a person has dismissed or found right.

None of it is ever exported. Writing runs inside a transaction of the caller.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from annotations.dictionary import Name, Proposal
from annotations.ids import now_ms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from sqlite3 import Connection

MARKED = ""
"""The source of the list that is what a layer has marked."""

_OFF = "names_off"
"""Where the project keeps which lists of names are switched off."""
_PROPOSAL = '"start", "end", label, text, score, source'
_LISTS = """(SELECT json_group_array(names.source) FROM names
    WHERE (names.text, names.label) = (proposals.text, proposals.label))"""
_AT = "document = ? AND layer = ?"
_PLACE = f'{_AT} AND "start" = ? AND "end" = ? AND label = ?'


class NameList(NamedTuple):
    """A list of names as one sees it. Its ``source`` is the name of its file; "" is what the layer has marked.

    Attributes:
        size: How many names it holds.
        labels: Their labels, commonest first.
        is_on: False where its names are not looked for.
    """

    source: str
    size: int
    labels: tuple[str, ...]
    is_on: bool


@dataclass(frozen=True)
class ListState:
    """An imported list of names as it was at some time, to be put back.

    Attributes:
        rows: What the file holds of its names; () where there was no such list.
    """

    source: str
    is_on: bool
    rows: tuple[tuple[str, str, str, str, int], ...]

    def __len__(self) -> int:
        return len(self.rows)


def names(connection: Connection, layer: int) -> list[Name]:
    """What the layer has marked and what was imported as lists, with their labels; no lists that are switched off."""
    off = _switched_off(connection)
    found = [] if MARKED in off else marked_names(connection, layer)
    listed = connection.execute("SELECT text, label, source FROM names")
    return found + [Name(text, label) for text, label, source in listed if source not in off]


def marked_names(connection: Connection, layer: int) -> list[Name]:
    """The names that the layer has marked.

    The core of a span counts where someone has confirmed it. A span behind a ل that begins with ل may have lost its
    article (للتحالف): it counts as what it stands for where that is marked elsewhere, and else not at all.
    """
    mere = "core_start IS NULL AND substr(spans.text, 1, 1) <> 'ل'"  # most are, and need no look into their texts
    sql = f"""SELECT text, label, count(*), 0 FROM spans WHERE layer = ?1 AND fragments = '' AND {mere} GROUP BY 1, 2
        UNION ALL SELECT CASE WHEN core_start IS NULL THEN spans.text
        ELSE substr(texts.text, core_start + 1, core_end - core_start) END, label, count(*),
        "start" > 0 AND substr(spans.text, 1, 1) = 'ل' AND substr(texts.text, "start", 1) = 'ل'
        FROM spans JOIN documents ON documents.key = document JOIN texts USING (sha256)
        WHERE layer = ?1 AND fragments = '' AND NOT ({mere}) GROUP BY 1, 2, 4"""
    rows = connection.execute(sql, (layer,)).fetchall()
    plain = {text for text, _, _, swallowed in rows if not swallowed}
    found = [Name(text, label, count) for text, label, count, swallowed in rows if not swallowed]
    for text, label, count, swallowed in rows:
        whole = next((form for form in ("ا" + text, "ال" + text) if form in plain), "") if swallowed else ""
        found += [Name(whole, label, count)] if whole else []
    return found


def name_lists(connection: Connection, layer: int) -> list[NameList]:
    """The lists of names by name; what the layer has marked first."""
    marked = connection.execute(
        "SELECT label, count(DISTINCT text) FROM spans WHERE layer = ? GROUP BY 1 ORDER BY 2 DESC, 1", (layer,)
    )
    listed = connection.execute("SELECT source, label, count(*) FROM names GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2")
    counts: dict[str, dict[str, int]] = {MARKED: dict(marked.fetchall())}
    for source, label, count in listed:
        counts.setdefault(source, {})[label] = count
    off = _switched_off(connection)
    return [NameList(name, sum(held.values()), tuple(held), name not in off) for name, held in counts.items()]


def switch_names(connection: Connection, source: str, *, on: bool) -> None:
    """Look for the names of a list, or leave them out."""
    off = _switched_off(connection) - {source} if on else _switched_off(connection) | {source}
    _write_off(connection, off)


def remove_names(connection: Connection, source: str) -> int:
    """Forget an imported list. Returns how many names it held."""
    _write_off(connection, _switched_off(connection) - {source})
    return connection.execute("DELETE FROM names WHERE source = ?", (source,)).rowcount


def list_state(connection: Connection, source: str) -> ListState:
    """An imported list as it is."""
    rows = connection.execute("SELECT text, label, source, by, at FROM names WHERE source = ?", (source,)).fetchall()
    return ListState(source, source not in _switched_off(connection), tuple(rows))


def put_list(connection: Connection, state: ListState) -> None:
    """Make an imported list what it was, whatever it is now."""
    remove_names(connection, state.source)
    connection.executemany("INSERT INTO names VALUES (?, ?, ?, ?, ?)", state.rows)
    switch_names(connection, state.source, on=state.is_on)


def _switched_off(connection: Connection) -> set[str]:
    found = connection.execute("SELECT value FROM meta WHERE key = ?", (_OFF,)).fetchone()
    return set(json.loads(found[0])) if found else set()


def _write_off(connection: Connection, off: set[str]) -> None:
    connection.execute("DELETE FROM meta WHERE key = ?", (_OFF,))
    if off:
        connection.execute("INSERT INTO meta VALUES (?, ?)", (_OFF, json.dumps(sorted(off), ensure_ascii=False)))


def add_names(connection: Connection, added: Iterable[Name], *, source: str, by: str, replacing: bool = False) -> int:
    """Keep the names of a list; one that is there already stays as it is. Returns how many are new.

    With ``replacing`` those that the list held before and does not any more are forgotten.
    """
    listed = [(name.text, name.label) for name in added]
    if replacing:
        held = connection.execute("SELECT text, label FROM names WHERE source = ?", (source,)).fetchall()
        gone = ((text, label, source) for text, label in set(held) - set(listed))
        connection.executemany("DELETE FROM names WHERE (text, label, source) = (?, ?, ?)", gone)
    before = connection.total_changes
    values = ((text, label, source, by, now_ms()) for text, label in listed)
    connection.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?, ?, ?)", values)
    return connection.total_changes - before


def set_proposals(
    connection: Connection, key: int, layer: int, proposals: Iterable[Proposal], *, sources: Collection[str] = ()
) -> None:
    """Keep these proposals for a document in place of those that it had, but for what was dismissed there.

    With ``sources`` only those that came from there are replaced.
    """
    only = f" AND source IN ({', '.join('?' * len(sources))})" if sources else ""
    connection.execute(f"DELETE FROM proposals WHERE {_AT}{only}", (key, layer, *sources))
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


def proposals(connection: Connection, key: int, layer: int, *, covered: bool = False) -> list[Proposal]:
    """The proposals that stand open for a document, in order; what is marked meanwhile is none any more.

    With ``covered`` those at marked places come, too: they stand open again where the mark is taken back.
    """
    is_open = """AND NOT EXISTS (SELECT 1 FROM spans
        WHERE (spans.document, spans.layer) = (proposals.document, proposals.layer)
        AND spans."start" < proposals."end" AND proposals."start" < spans."end")"""
    rest = f'FROM proposals WHERE {_AT} {"" if covered else is_open} ORDER BY "start", "end" DESC'
    rows = connection.execute(f"SELECT {_PROPOSAL}, {_LISTS} {rest}", (key, layer))
    return [
        Proposal(start, end, label, text, score, source, tuple(json.loads(lists or "[]")))
        for start, end, label, text, score, source, lists in rows
    ]


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


def dismissals(connection: Connection, key: int, layer: int) -> list[Proposal]:
    """What was dismissed in a document, in order, as it was proposed."""
    sql = f'SELECT {_PROPOSAL} FROM dismissals WHERE {_AT} ORDER BY "start", "end" DESC'
    return [Proposal(*row) for row in connection.execute(sql, (key, layer))]


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
