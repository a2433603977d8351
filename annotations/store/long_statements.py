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
    """Ask in the midst of long statements whether to go on. Raises CancelledError where not."""
    with _asking(connection, is_cancelled):
        try:
            yield
        except (sqlite3.OperationalError, UserError) as error:
            if is_cancelled():
                raise CancelledError from error
            raise


@contextlib.contextmanager
def heeding(connection: sqlite3.Connection, tell: Callable[[], None]) -> Iterator[None]:
    """Tell whoever listens in the midst of long statements that work goes on; what they raise ends it."""

    def go_on() -> bool:
        tell()
        return False

    with _asking(connection, go_on):
        yield


@contextlib.contextmanager
def _asking(connection: sqlite3.Connection, ask: Callable[[], bool]) -> Iterator[None]:
    """Ask in the midst of long statements; True ends them, and what ``ask`` raises comes out behind them.

    Ctrl+C is seen by Python where it is asked, and may be seen before ``ask`` can be; SQLite says just "interrupted".
    """
    raised: list[BaseException] = []
    answers: list[bool] = []

    def answer() -> bool:
        try:
            answers[:] = [ask()]
        except BaseException as error:  # noqa: BLE001 - raised again behind the statement
            raised.append(error)
        return bool(raised) or answers[0]

    connection.set_progress_handler(answer, _STEPS_UNASKED)
    try:
        yield
    except sqlite3.OperationalError as error:
        if raised:
            raise raised[0] from None
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT and answers in ([], [False]):
            raise KeyboardInterrupt from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
