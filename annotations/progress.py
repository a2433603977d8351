"""Long work tells how far it has come; whoever listens may stop it by raising an exception."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Progress = Callable[[int, int], None]
"""Told how much is done, of how much; in whatever unit, and in the thread of the work."""

Item = TypeVar("Item")


class CancelledError(Exception):
    """The person has stopped the work. Neither their fault nor ours."""


def unheard(_done: int, _total: int) -> None:
    """Nobody listens."""


def never() -> bool:
    """Nobody cancels."""
    return False


def counted(items: Iterable[Item], total: int, progress: Progress) -> Iterator[Item]:
    """The items, with a word to ``progress`` before each; there may turn out to be more or less of them than told."""
    for done, item in enumerate(items):
        progress(min(done, total), total)
        yield item
