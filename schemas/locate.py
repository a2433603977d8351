"""On which line each key and item of a TOML text stands.

The standard reader gives values without their places, so this walks over the same text and notes the places without
the values. It does not judge: where the text is not TOML it stops and says where, and the reader says what is wrong.
Text nested so deeply that the reader could hang or run out of stack is told apart from the rest.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from dataclasses import dataclass, field

import regex

Path = tuple[str | int, ...]
"""The keys and the indices (from 0) that lead to a value, from the outermost inwards."""

DEEPEST = 16
"""The longest path that is followed. A schema needs six steps; the standard reader is quadratic in their number."""

# Not the standard library's `re`: before Python 3.11.5 its possessive groups stop too early.
_GAP = regex.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_BLANK = regex.compile(r"[ \t]*+")
_BARE_KEY = regex.compile(r"[A-Za-z0-9_-]++")
_QUOTED_KEY = regex.compile(r'"(?:[^"\\\n]++|\\.)*+"|\'[^\'\n]*+\'')
_STRING = regex.compile(
    r'"""(?:[^"\\]++|\\.|"(?!""))*+"{3,5}'
    r"|'''(?:[^']++|'(?!''))*+'{3,5}"
    r'|"(?!"")(?:[^"\\\n]++|\\.)*+"'
    r"|'(?!'')[^'\n]*+'",
    regex.DOTALL,
)
_OTHER_VALUE = regex.compile(r"[^,\[\]{}#\n\"'=]++")


@dataclass(frozen=True, slots=True)
class Repeat:
    """A key or table that is set a second time. Both lines count from 1."""

    path: Path
    line: int
    first: int


@dataclass(slots=True)
class Locations:
    """Where the keys and items of one text stand. All lines count from 1, by line feeds.

    Attributes:
        lines: The line of each path: of the key where it has one, else of the value or the table's header.
        repeats: What is set twice. TOML forbids that.
        stopped: The line of what could not be followed, or 0. What comes after it has no lines.
        too_deep: True where that was because of nesting beyond :data:`DEEPEST`.
    """

    lines: dict[Path, int] = field(default_factory=dict)
    repeats: list[Repeat] = field(default_factory=list)
    stopped: int = 0
    too_deep: bool = False

    def line(self, path: Path) -> int:
        """The line of this path, or of the nearest one around it that the text has; 1 where there is none."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def locate(text: str) -> Locations:
    """Walk over a TOML text once. Takes time in proportion to its length, whatever it holds, and raises nothing."""
    walk = _Walk(text)
    try:
        walk.document()
    except _Stop as stop:
        walk.found.stopped, walk.found.too_deep = walk.line(stop.at), stop.too_deep
    return walk.found


class _Stop(Exception):
    def __init__(self, at: int, *, too_deep: bool = False) -> None:
        self.at, self.too_deep = at, too_deep
        super().__init__(at)


class _Walk:
    """One pass over a text: a position that only moves forward, and what was found up to it."""

    def __init__(self, text: str) -> None:
        self.found = Locations()
        self._text, self._at = text, 0
        self._breaks = [match.start() for match in regex.finditer("\n", text)]
        self._items: dict[Path, int] = {}
        self._set: dict[Path, int] = {}

    def line(self, at: int) -> int:
        return bisect_left(self._breaks, at) + 1

    def document(self) -> None:
        table: Path = ()
        while self._skip(_GAP) < len(self._text):
            if self._next() == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Path:
        line = self.line(self._at)
        brackets = 2 if self._text.startswith("[[", self._at) else 1
        self._at += brackets
        keys = self._keys()
        self._take("]" * brackets)
        outer = self._entered(keys[:-1])
        path = self._next_item((*outer, keys[-1])) if brackets == 2 else (*outer, keys[-1])
        self._note(path, line)
        self._set_once(path, line)
        return path

    def _entered(self, keys: Path) -> Path:
        """The path to a table by its header: of an array of tables the last one is meant."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            if path in self._items:
                path = (*path, self._items[path] - 1)
        return path

    def _next_item(self, array: Path) -> Path:
        self._items[array] = self._items.get(array, 0) + 1
        return (*array, self._items[array] - 1)

    def _pair(self, table: Path) -> None:
        line = self.line(self._at)
        path = table + self._keys()
        self._take("=")
        self._note(path, line)
        self._set_once(path, line)
        self._skip(_BLANK)
        self._value(path)

    def _keys(self) -> Path:
        keys: list[str] = []
        while True:
            self._skip(_BLANK)
            keys.append(self._key())
            if len(keys) > DEEPEST:
                raise _Stop(self._at, too_deep=True)
            self._skip(_BLANK)
            if self._next() != ".":
                return tuple(keys)
            self._at += 1

    def _key(self) -> str:
        if self._next() not in {'"', "'"}:
            return self._match(_BARE_KEY)
        start, token = self._at, self._match(_QUOTED_KEY)
        try:
            return str(tomllib.loads(f"key = {token}")["key"]) if "\\" in token else token[1:-1]
        except tomllib.TOMLDecodeError:
            raise _Stop(start) from None

    def _value(self, path: Path) -> None:
        self._note(path, self.line(self._at))
        match self._next():
            case "[":
                self._array(path)
            case "{":
                self._inline_table(path)
            case '"' | "'":
                self._match(_STRING)
            case _:
                self._match(_OTHER_VALUE)

    def _array(self, path: Path) -> None:
        opened = self._at
        self._at += 1
        index = 0
        while not self._closed("]", opened):
            self._value((*path, index))
            self._comma_before("]", opened)
            index += 1

    def _inline_table(self, path: Path) -> None:
        opened = self._at
        self._at += 1
        while not self._closed("}", opened):
            self._pair(path)
            self._comma_before("}", opened)

    def _closed(self, bracket: str, opened: int) -> bool:
        if self._skip(_GAP) == len(self._text):
            raise _Stop(opened)
        if self._next() != bracket:
            return False
        self._at += 1
        return True

    def _comma_before(self, bracket: str, opened: int) -> None:
        if self._skip(_GAP) == len(self._text):
            raise _Stop(opened)
        if self._next() != bracket:
            self._take(",")

    def _note(self, path: Path, line: int) -> None:
        if len(path) > DEEPEST:
            raise _Stop(self._at, too_deep=True)
        for length in range(len(path), 0, -1):
            if path[:length] in self.found.lines:
                break
            self.found.lines[path[:length]] = line

    def _set_once(self, path: Path, line: int) -> None:
        if path in self._set:
            self.found.repeats.append(Repeat(path, line, self._set[path]))
        else:
            self._set[path] = line

    def _next(self) -> str:
        return self._text[self._at : self._at + 1]

    def _skip(self, pattern: regex.Pattern[str]) -> int:
        match = pattern.match(self._text, self._at)
        self._at = match.end() if match else self._at
        return self._at

    def _match(self, pattern: regex.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        if match is None:
            raise _Stop(self._at)
        self._at = match.end()
        return match.group()

    def _take(self, mark: str) -> None:
        self._skip(_BLANK)
        if not self._text.startswith(mark, self._at):
            raise _Stop(self._at)
        self._at += len(mark)
