"""How a mistake in a schema is said: where it is, what is wrong, and what would be right.

Finds nothing itself (see :mod:`schemas.shape` and :mod:`schemas.validate`) and never stops at the first mistake.
"""

from __future__ import annotations

import difflib
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from schemas.saying import lines, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from schemas.locate import Locations, Path

_SHOWN = 60
"""So many characters of what a file holds are repeated in a message."""

_GUESSES = 100
"""After so many guesses at what was meant the rest of the mistakes go without, so that no file takes long."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong with a schema.

    Attributes:
        line: Where, counted from 1 by line feeds; 0 where the file as a whole is meant.
        key: Which key, such as "entity[3].color"; items are counted from 1. "" where no key is meant.
        message: What is wrong.
        hint: What would be right.
    """

    line: int
    key: str
    message: str
    hint: str


class SchemaError(Exception):
    """A schema was refused. Its text has one line for each mistake.

    Attributes:
        source: Where the schema came from, as the person named it.
        mistakes: All that was found, in the order of the lines.
    """

    def __init__(self, source: str, mistakes: Iterable[Mistake]) -> None:
        self.source = source
        self.mistakes = tuple(sorted(mistakes, key=lambda mistake: mistake.line))
        super().__init__(source, self.mistakes)

    def __str__(self) -> str:
        return lines(self._line(mistake) for mistake in self.mistakes)

    def _line(self, mistake: Mistake) -> str:
        source = escaped(self.source)
        where = f"{source}:{mistake.line}" if mistake.line else source
        said = say(
            "{where}: {message}", where=f"{where}: {mistake.key}" if mistake.key else where, message=mistake.message
        )
        return with_hint(said, mistake.hint)


class Report:
    """Collects the mistakes of one file, by the place in it that they concern."""

    def __init__(self, locations: Locations) -> None:
        self._locations = locations
        self._mistakes: dict[Mistake, None] = {}
        self._unread: set[Path] = set()
        self._guesses = _GUESSES

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """What was found so far."""
        return tuple(self._mistakes)

    def line(self, path: Path) -> int:
        """The line of a key or item, or of the nearest table around it that the file has."""
        return self._locations.line(path)

    def unreadable(self, path: Path, message: str, hint: str) -> None:
        """Note that a value could not be read at all; nothing else will be said of it or of what it holds."""
        self.add(path, message, hint)
        self._unread.add(path)

    def add(self, path: Path, message: str, hint: str) -> None:
        """Note a mistake once, unless the value at this path or around it could not be read anyway."""
        mistake = Mistake(self.line(path), spelled(path), message, hint)
        if not any(path[:length] in self._unread for length in range(1, len(path) + 1)):
            self._mistakes.setdefault(mistake)

    def guess(self, word: str, known: Iterable[str], otherwise: str) -> str:
        """The hint 'did you mean …?' where something known is close to ``word``, else the given hint."""
        if len(word) > _SHOWN or self._guesses <= 0:
            return otherwise
        self._guesses -= 1
        return did_you_mean(word, known) or otherwise


def with_hint(said: str, hint: str) -> str:
    """What is wrong, with what would be right behind it."""
    return say("{said} ({hint})", said=said, hint=hint) if hint else said


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The question whether the closest of the known words was meant, or "" where none is close."""
    folded = {candidate.casefold(): candidate for candidate in known}
    close = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return say("did you mean {quoted}?", quoted=quoted(folded[close[0]])) if close else ""


def listed(words: Iterable[str]) -> str:
    """Some words for a message: the first few in quotes, and whether there are more."""
    words = list(words)
    shown = ", ".join(quoted(word) for word in words[:12])
    return shown + (", …" if len(words) > 12 else "")


def quoted(text: str) -> str:
    """A text from the file for a message: in quotes, on one line, cut short."""
    return f'"{escaped(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…")}"'


def escaped(text: str) -> str:
    """The text with control characters and invisible direction marks written as escapes."""
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    hidden = unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    return character.encode("unicode_escape").decode("ascii") if hidden else character


def spelled(path: Path) -> str:
    """The path as people write it: ``entity[3].title.ar``, items counted from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{_spelled_key(part)}"
    return text.removeprefix(".")


def _spelled_key(key: str) -> str:
    bare = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
    return key if bare and len(key) <= _SHOWN else quoted(key)
