"""What ends a long statement in its midst, and as what it is known outside."""

import signal
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing

import pytest

from annotations.progress import CancelledError
from annotations.store.long_statements import heeding, stoppable

LONG = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10000000) SELECT max(i) FROM n"


def test_a_statement_is_given_up_when_somebody_cancels():
    with (
        closing(sqlite3.connect(":memory:")) as connection,
        pytest.raises(CancelledError),
        stoppable(connection, lambda: True),
    ):
        connection.execute(LONG)


@pytest.mark.parametrize("way", [stoppable, heeding])
def test_ctrl_c_in_the_midst_of_a_statement_is_no_error_of_the_file(
    way: Callable[..., AbstractContextManager[None]],
):
    pressed = []

    def press() -> bool:
        if not pressed:
            pressed.append(True)
            signal.raise_signal(signal.SIGINT)
        return False

    with (
        closing(sqlite3.connect(":memory:")) as connection,
        pytest.raises(KeyboardInterrupt),
        way(connection, press),
    ):
        connection.execute(LONG)
    assert pressed


@pytest.mark.parametrize("way", [stoppable, heeding])
def test_what_whoever_is_asked_or_told_raises_comes_out(way: Callable[..., AbstractContextManager[None]]):
    def tell() -> None:
        raise LookupError

    with closing(sqlite3.connect(":memory:")) as connection, pytest.raises(LookupError), way(connection, tell):
        connection.execute(LONG)


@pytest.mark.parametrize("way", [stoppable, heeding])
def test_an_error_of_sqlite_stays_what_it_is(way: Callable[..., AbstractContextManager[None]]):
    with (
        closing(sqlite3.connect(":memory:")) as connection,
        pytest.raises(sqlite3.OperationalError, match="no such table"),
        way(connection, lambda: False),
    ):
        connection.execute("SELECT * FROM missing")
