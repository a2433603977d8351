"""Sentences with values in them that can still be said in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable

    from schemas.model import Text


class Said(str):
    """A sentence in English that remembers what it was made of. It is a string like any other.

    Attributes:
        pattern: The sentence with a hole for each value, as :meth:`str.format` reads it.
        values: What is in the holes; a value may be a sentence itself.
    """

    __slots__ = ("pattern", "values")

    pattern: str
    values: dict[str, object]

    def __new__(cls, pattern: str, values: dict[str, object]) -> Self:
        """The sentence with its holes filled."""
        said = super().__new__(cls, pattern.format(**values))
        said.pattern, said.values = pattern, values
        return said

    def __getnewargs__(self) -> tuple[str, dict[str, object]]:  # type: ignore[override]  # str has one argument
        """What makes it again, from a pickle."""
        return self.pattern, self.values


class Titled(str):
    """The id of something of a schema, that the window tells by its title in its language, where there is one.

    Attributes:
        titles: The title in both languages; it may be empty.
    """

    __slots__ = ("titles",)

    titles: Text

    def __new__(cls, identifier: str, titles: Text) -> Self:
        """An id like any other, with its title."""
        titled = super().__new__(cls, identifier)
        titled.titles = titles
        return titled

    def __getnewargs__(self) -> tuple[str, Text]:  # type: ignore[override]  # str has one argument
        """What makes it again, from a pickle."""
        return str(self), self.titles


def enumerated(sentences: Iterable[str]) -> str:
    """Sentences one after the other, as one that can still be said in another language; at least one."""
    first, *others = sentences
    for one in others:
        first = say("{before}; {another}", before=first, another=one)
    return first


def lines(sentences: Iterable[str]) -> str:
    """Sentences on a line each, as one that can still be said in another language."""
    each: dict[str, object] = {f"line{number}": sentence for number, sentence in enumerate(sentences)}
    return Said("\n".join(f"{{{name}}}" for name in each), each)


def numbered(names: Iterable[tuple[str, int]]) -> str:
    """Names with a comma between them, each with its number in brackets behind it."""
    each = list(enumerate(names))
    values: dict[str, object] = {f"name{place}": name for place, (name, _) in each}
    pattern = ", ".join(f"{{name{place}}} ({{count{place}:,}})" for place, _ in each)
    return Said(pattern, values | {f"count{place}": count for place, (_, count) in each})


def say(pattern: str, /, **values: object) -> Said:
    """A sentence with values: ``say("There is no span {text!r}.", text=text)``.

    The pattern is a literal: those who gather what is to be translated find it in the sources.
    """
    return Said(pattern, values)
