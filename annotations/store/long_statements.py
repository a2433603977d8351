"""Long statements of SQLite's: in their midst it is asked whether to go on, or told that they do."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from annotations.errors import UserError
from annotations.progress import CancelledError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_STEPS_UNASKED = 20_000
"""How many instructions of SQLite's run between two questions whether to go on: a few milliseconds."""


@contextlib.contextmanager
def stoppable(connection: sqlite3.Connection, is_cancelled: Callable[[], bool]) -> Iterator[None]:
    """Ask in the midst of long statements whether to go on."""
    connection.set_progress_handler(is_cancelled, _STEPS_UNASKED)
    try:
        yield
    except (sqlite3.OperationalError, UserError) as error:
        if is_cancelled():
            raise CancelledError from error
        _raise_by_key(error)
        raise
    finally:
        connection.set_progress_handler(None, 0)


@contextlib.contextmanager
def heeding(connection: sqlite3.Connection, tell: Callable[[], None]) -> Iterator[None]:
    """Tell whoever listens in the midst of long statements that work goes on; what they raise ends it."""
    raised: list[BaseException] = []

    def ask() -> bool:
        try:
            tell()
        except BaseException as error:  # noqa: BLE001 - raised again behind the statement
            raised.append(error)
        return bool(raised)

    connection.set_progress_handler(ask, _STEPS_UNASKED)
    try:
        yield
    except sqlite3.OperationalError as error:
        if raised:
            raise raised[0] from None
        _raise_by_key(error)
        raise
    finally:
        connection.set_progress_handler(None, 0)


def _raise_by_key(error: Exception) -> None:
    """Ctrl+C is seen by Python where SQLite asks it in the midst of a statement, and SQLite says just "interrupted"."""
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
        raise KeyboardInterrupt from error
