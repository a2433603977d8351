"""A knowledge base: a local file of things with their names, made searchable once and then asked while one types.

The file is JSON Lines or CSV of `id`, `name` and `aliases`. What is made of it, an index of its folded names, lies in a
folder of the person's caches and is made anew when the file changes. The file itself is only read.
"""

from __future__ import annotations

import contextlib
import csv
import hashlib
import io
import os
import sqlite3
import threading
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from annotations.errors import UserError
from annotations.files import open_file
from annotations.folding import NAMES, fold, key
from annotations.lines import lines
from annotations.progress import unheard
from annotations.store.addresses import address_of
from annotations.text import decode
from annotations.wording import plain
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotations.progress import Progress

VERSION = 1
"""Of the index; one that an older program made is made anew."""

MOST_FOUND = 20
MAX_LINE_BYTES = 1024 * 1024
_ARTICLE = "ال"
_END = "\U0010ffff"
_BETWEEN = "\ue000"
"""Stands between names that are folded together; folding leaves it as it is."""

_AT_ONCE = 10_000
_MOST_CHARACTERS, _MOST_WORDS = 300, 16
"""So much of a name is indexed: each of its words with all that follow."""

_WEIGHED = 400
"""So many names are looked at to find the best of them."""


class Entry(NamedTuple):
    """A thing of a knowledge base."""

    id: str
    name: str


class _Row(msgspec.Struct):
    id: str | int
    name: str
    aliases: list[str] | str = ""


class KnowledgeBase:
    """The index of one file. SQLite lets one thread in after the other."""

    def __init__(self, index: Path) -> None:
        self._index = index
        self._connection = _connect(index)
        self._damage: UserError | None = None

    @staticmethod
    def open(file: Path, folder: Path, *, progress: Progress = unheard) -> KnowledgeBase:
        """Open the index of a file in ``folder``, made first where there is none that fits.

        ``progress`` is told in bytes read. Raises UserError, with file, line and reason, where the file is not one.
        """
        try:
            facts = file.stat()
        except OSError as error:
            what = say("{file} cannot be read: {reason}.", file=file, reason=error.strerror)
            raise UserError(what, advice="Choose the file of the knowledge base again.") from None
        state = f"{facts.st_size}\n{facts.st_mtime_ns}\n{VERSION}"
        index = folder / f"{_short(str(file.resolve()))}-{_short(state)}.index"
        if not _is_whole(index):
            _make(file, index, progress)
        return KnowledgeBase(index)

    @contextlib.contextmanager
    def _errors(self) -> Iterator[None]:
        """UserError where disk or file fail. A damaged index is thrown away: chosen again, the file gets a new one."""
        if self._damage:
            raise self._damage
        try:
            yield
        except (sqlite3.OperationalError, sqlite3.DatabaseError) as error:
            if isinstance(error, sqlite3.ProgrammingError):
                raise  # a fault of ours
            what = say("The index of the knowledge base cannot be read: {reason}.", reason=str(error).rstrip("."))
            failed = UserError(what, advice="Choose the knowledge base again.")
            if not isinstance(error, sqlite3.OperationalError):
                self._damage = failed
                self._connection.close()
                self._index.unlink(missing_ok=True)
            raise failed from error

    def close(self) -> None:
        """Let go of the index."""
        self._connection.close()

    def __len__(self) -> int:
        """How many things there are. Raises UserError like :meth:`search`."""
        with self._errors():
            return int(self._connection.execute("SELECT count(*) FROM entries").fetchone()[0])

    def name_of(self, entry: str) -> str:
        """What an entry, given by its id, is called; "" where there is none. Raises UserError like :meth:`search`."""
        with self._errors():
            found = self._connection.execute("SELECT name FROM entries WHERE id = ?", (entry,)).fetchone()
        return str(found[0]) if found else ""

    def search(self, typed: str) -> list[Entry]:
        """The things whose id is this, or of whose names a word begins so, whatever the spelling; the best first.

        Whole names come before beginnings of names, these before words inside; the shorter before the longer. Raises
        UserError where disk or file fail.
        """
        with self._errors():
            return self._found(typed)

    def _found(self, typed: str) -> list[Entry]:
        found = self._connection.execute("SELECT id, name FROM entries WHERE id = ?", (typed.strip(),)).fetchall()
        folded = key(typed)
        if folded:
            sql = """SELECT entries.id, entries.name FROM (
                    SELECT entry, min((text <> ?1) * 4 + place) AS rank, min(length(text)) AS long FROM (
                        SELECT text, entry, place FROM names WHERE text >= ?1 AND text < ?2 LIMIT ?3)
                    GROUP BY entry ORDER BY rank, long LIMIT ?4)
                JOIN entries ON entries.key = entry ORDER BY rank, long, entries.key"""
            found += self._connection.execute(sql, (folded, folded + _END, _WEIGHED, MOST_FOUND)).fetchall()
        return list(dict.fromkeys(Entry(*row) for row in found))[:MOST_FOUND]


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _connect(index: Path) -> sqlite3.Connection:
    return sqlite3.connect(address_of(index, "ro"), uri=True, check_same_thread=False)


def _is_whole(index: Path) -> bool:
    """True where an index is there and says that it was finished."""
    if not index.exists():
        return False
    try:
        with closing(_connect(index)) as connection:
            return bool(connection.execute("PRAGMA user_version").fetchone() == (VERSION,))
    except sqlite3.Error:
        return False


def _make(file: Path, index: Path, progress: Progress) -> None:
    """Make the index of a file, whole or not at all, in place of those of its older states."""
    try:
        index.parent.mkdir(parents=True, exist_ok=True)
        _write_index(file, index, progress)
    except (OSError, sqlite3.Error) as error:
        what = say("{file}: the index of the knowledge base cannot be made: {reason}.", file=file, reason=error)
        raise UserError(what, advice="Make room for it, or choose another file.") from error
    for other in index.parent.glob(f"{index.name.partition('-')[0]}-*.index"):
        if other != index:
            with contextlib.suppress(OSError):  # another program may have it open
                other.unlink()


def _write_index(file: Path, index: Path, progress: Progress) -> None:
    draft = index.with_name(f"{index.stem}.{os.getpid()}.{threading.get_ident()}.draft")
    draft.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(draft)) as connection:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("CREATE TABLE entries (key INTEGER PRIMARY KEY, id TEXT, name TEXT)")
            connection.execute("CREATE TABLE names (text TEXT, entry INTEGER, place INTEGER)")
            _fill(connection, file, progress)
            connection.execute("CREATE INDEX names_by_text ON names (text, entry, place)")
            connection.execute("CREATE INDEX entries_by_id ON entries (id)")
            connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.commit()
        draft.replace(index)
    finally:
        draft.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, file: Path, progress: Progress) -> None:
    rows: list[_Row] = []
    first = 1
    for row in _rows(file, progress):
        rows.append(row)
        if len(rows) == _AT_ONCE:
            _write(connection, rows, first)
            first += len(rows)
            rows.clear()
    if rows:
        _write(connection, rows, first)


def _write(connection: sqlite3.Connection, rows: list[_Row], first: int) -> None:
    """Write entries, the first of which has this number, and all by which they are found."""
    connection.executemany(
        "INSERT INTO entries VALUES (?, ?, ?)", ((n, str(r.id), r.name) for n, r in enumerate(rows, first))
    )
    named = [(number, name) for number, row in enumerate(rows, first) for name in (row.name, *_aliases(row))]
    folded = _folded([name for _, name in named])
    found = {
        (text, number, place) for (number, _), name in zip(named, folded, strict=True) for text, place in _keys(name)
    }
    connection.executemany("INSERT INTO names VALUES (?, ?, ?)", found)


def _aliases(row: _Row) -> list[str]:
    return row.aliases.split("|") if isinstance(row.aliases, str) else row.aliases


def _folded(names: list[str]) -> list[str]:
    """The keys of names, folded all at once: one by one takes five times as long."""
    text = _BETWEEN.join(name.replace(_BETWEEN, " ") for name in names)
    return [name.strip() for name in fold(text, NAMES).text.split(_BETWEEN)]


def _keys(name: str) -> Iterator[tuple[str, int]]:
    """What a folded name is found by, each with 0 for the whole, 1 for what begins inside or leaves the article out."""
    words = name[:_MOST_CHARACTERS].split(" ")[:_MOST_WORDS]
    for place, word in enumerate(words):
        text = " ".join(words[place:])
        if text:
            yield text, min(place, 1)
            if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 2:
                yield text[len(_ARTICLE) :], 1


def _rows(file: Path, progress: Progress) -> Iterator[_Row]:
    size = max(1, file.stat().st_size)
    is_table = file.suffix.lower() in (".csv", ".tsv")
    with open_file(file) as opened:
        told = _told(lines(opened, MAX_LINE_BYTES), file, size, progress)
        yield from _table(told, file) if is_table else _json(told, file)


def _told(lines: Iterable[tuple[int, bytes]], file: Path, size: int, progress: Progress) -> Iterator[tuple[int, str]]:
    read = 0
    for number, line in lines:
        read += len(line) + 1
        if number % 1_000 == 1:
            progress(min(read, size), size)
        if len(line) > MAX_LINE_BYTES:
            raise _wrong(file, number, say("longer than {most:,} bytes", most=MAX_LINE_BYTES))
        try:
            yield number, decode(line).strip("\ufeff\r\n")
        except UserError as error:
            raise _wrong(file, number, error.message.rstrip(".")) from None


def _json(lines: Iterable[tuple[int, str]], file: Path) -> Iterator[_Row]:
    decoder = msgspec.json.Decoder(_Row)
    for number, line in lines:
        if not line.strip():
            continue
        try:
            yield _checked(decoder.decode(line))
        except (msgspec.MsgspecError, UserError, UnicodeError) as error:
            raise _wrong(file, number, plain(str(error))) from None


def _table(lines: Iterable[tuple[int, str]], file: Path) -> Iterator[_Row]:
    csv.field_size_limit(MAX_LINE_BYTES)  # for the whole process: a cell may be as long as a line
    numbered = _cells(lines, file, "\t" if file.suffix.lower() == ".tsv" else ",")
    header = next(numbered, (0, []))[1]
    names = [name.strip().lower() for name in header]
    if "id" not in names or "name" not in names:
        raise _wrong(file, 1, "the first line has to name the columns id and name, and may name aliases")
    for number, cells in numbered:
        row = dict(zip(names, cells, strict=False))
        try:
            yield _checked(_Row(row.get("id", ""), row.get("name", ""), row.get("aliases", "")))
        except UserError as error:
            raise _wrong(file, number, str(error)) from None


def _cells(lines: Iterable[tuple[int, str]], file: Path, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The cells of each line of a table that holds no line breaks in its cells."""
    for number, line in lines:
        if line.strip():
            try:
                yield number, next(csv.reader(io.StringIO(line), delimiter=delimiter))
            except csv.Error as error:
                raise _wrong(file, number, str(error)) from None


def _checked(row: _Row) -> _Row:
    if not str(row.id).strip() or not row.name.strip():
        raise UserError("id or name is empty")
    return row


def _wrong(file: Path, line: int, reason: str) -> UserError:
    what = say("{file}:{line}: {reason}.", file=file, line=line, reason=reason)
    return UserError(what, advice='A line is {"id": "Q85", "name": "...", "aliases": ["..."]}, or a row of a CSV file.')
