"""The folded texts and the index of their words: what searching reads instead of the texts themselves.

A row of `folded` holds a text folded under STRONGEST, with the map back to the raw one; `folded_words` is the index of
its words (FTS5, over that table's content). Both are written with the document, in its transaction, by no trigger.
"""

from __future__ import annotations

import sys
from array import array
from typing import TYPE_CHECKING

from annotations.folding import VERSION, Folded, Runs, fold
from annotations.progress import unheard

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from sqlite3 import Connection

    from sqlite_utils import Database

    from annotations.progress import Progress

_META = "folding"


def add(connection: Connection, key: int, text: str) -> None:
    """Index the text of a new document. Runs inside a transaction of the caller."""
    folded = fold(text)
    values = (key, folded.text, encode_steps(folded.steps))
    connection.execute("INSERT INTO folded (document, text, steps) VALUES (?, ?, ?)", values)
    connection.execute("INSERT INTO folded_words (rowid, text) VALUES (?, ?)", values[:2])


def bring_up_to_date(database: Database, *, progress: Progress = unheard) -> None:
    """Index what is not indexed yet, or all of it where the rules of folding have changed, in one transaction.

    ``progress`` is told in documents. Where the program is killed meanwhile, nothing was done, and it begins anew.
    """
    connection = database.conn
    found = connection.execute("SELECT value FROM meta WHERE key = ?", (_META,)).fetchone()
    with database.atomic():
        if found != (VERSION,):
            connection.execute("DELETE FROM folded")
            connection.execute("INSERT INTO folded_words (folded_words) VALUES ('delete-all')")
            connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_META, VERSION))
        # Documents are only ever added, each with its row: what is missing has the highest keys.
        missing = "SELECT key FROM documents WHERE key > (SELECT coalesce(max(document), 0) FROM folded) ORDER BY key"
        keys = [key for (key,) in connection.execute(missing)]
        for done, key in enumerate(keys):
            progress(done, len(keys))
            sql = "SELECT text FROM documents JOIN texts USING (sha256) WHERE key = ?"
            add(connection, key, connection.execute(sql, (key,)).fetchone()[0])


def is_there(connection: Connection) -> bool:
    """True where this project has an index at all."""
    return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'folded_words'").fetchone())


def problems(connection: Connection) -> Iterator[str]:
    """Where the index does not hold what the texts say, a line each."""
    if not is_there(connection):
        return
    sql = """SELECT title, texts.text, folded.text FROM documents JOIN texts USING (sha256)
        LEFT JOIN folded ON folded.document = documents.key ORDER BY documents.key"""
    for title, text, folded in connection.execute(sql):
        if folded != fold(text).text:
            yield f"{title}: the index does not fit the text; make a new project from an export"


def read(folded: str, raw: str, steps: bytes) -> Folded:
    """A folded text from its row and the text of the document."""
    return Folded(folded, raw, decode_steps(steps))


def encode_steps(steps: Sequence[Runs]) -> bytes:
    """The maps of a folded text as bytes: for each the number of its runs, their starts and their places."""
    numbers = array("I")
    for runs in steps:
        numbers.append(len(runs.starts))
        numbers.extend(runs.starts)
        numbers.extend(runs.places)
    return _little_endian(numbers).tobytes()


def decode_steps(data: bytes) -> tuple[Runs, ...]:
    """The maps that :func:`encode_steps` wrote."""
    numbers = array("I")
    numbers.frombytes(data)
    listed = _little_endian(numbers).tolist()
    steps, place = [], 0
    while place < len(listed):
        count = listed[place]
        middle, end = place + 1 + count, place + 1 + 2 * count
        steps.append(Runs(listed[place + 1 : middle], listed[middle:end]))
        place = end
    return tuple(steps)


def _little_endian(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
