"""Long reading in slices, against a real worker."""

from __future__ import annotations

import itertools
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from desktop.slices import TELL, Slices
from desktop.tasks import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def worker(qt: object, make_project: Callable[..., Path]) -> Iterator[Worker]:
    made = Worker(make_project("عنوان\nنص."))
    made.open()
    yield made
    made.close()


class Answers:
    """What came of reading."""

    def __init__(self) -> None:
        self.found: list[Any] = []
        self.parts = 0
        self.is_done = False
        self.errors: list[Exception] = []

    def start(self, slices: Slices, look: Callable[[object], Iterator[Any]]) -> None:
        slices.start(look, self._on_found, self._on_done, self.errors.append)

    def _on_found(self, found: list[Any]) -> None:
        self.found += found
        self.parts += 1

    def _on_done(self) -> None:
        self.is_done = True


def slowly(items: list[Any]) -> Iterator[Any]:
    for item in items:
        time.sleep(0.003)
        yield item


def test_all_is_found_in_order_and_in_parts(worker: Worker, qtbot: QtBot):
    answers = Answers()
    answers.start(Slices(worker, worker), lambda _: slowly([1, None, 2, None, 3, None, 4]))
    qtbot.waitUntil(lambda: answers.is_done)
    assert answers.found == [1, 2, 3, 4]
    assert answers.parts > 1


def test_what_was_found_is_told_at_once_where_that_is_wanted(worker: Worker, qtbot: QtBot):
    answers = Answers()
    answers.start(Slices(worker, worker), lambda _: iter([TELL, 1, TELL, 2, 3, TELL, TELL]))
    qtbot.waitUntil(lambda: answers.is_done)
    assert answers.found == [1, 2, 3]
    assert answers.parts == 2


def test_what_is_visible_goes_first(worker: Worker, qtbot: QtBot):
    slices, answers, other = Slices(worker, worker), Answers(), []
    answers.start(slices, lambda _: slowly(list(range(200))))
    worker.submit(lambda _: None, other.append, other.append)
    qtbot.waitUntil(lambda: bool(other))
    assert not answers.is_done
    slices.cancel()


def test_what_is_begun_later_ends_what_was_begun_before(worker: Worker, qtbot: QtBot):
    slices, first, second = Slices(worker, worker), Answers(), Answers()
    first.start(slices, lambda _: itertools.repeat(1))
    second.start(slices, lambda _: iter([2]))
    qtbot.waitUntil(lambda: second.is_done)
    assert second.found == [2]
    assert not first.found
    assert not first.is_done


def test_what_was_found_before_it_was_given_up_is_not_told_afterwards(worker: Worker, qtbot: QtBot):
    slices, answers, is_read = Slices(worker, worker), Answers(), threading.Event()

    def look(_: object) -> Iterator[int]:
        yield 1
        is_read.set()

    answers.start(slices, look)
    assert is_read.wait(10)  # the window takes no answers meanwhile
    slices.cancel()
    others: list[object] = []
    worker.submit(lambda _: None, others.append, others.append)
    qtbot.waitUntil(lambda: bool(others))
    assert answers.found == []


def test_an_error_is_told_once(worker: Worker, qtbot: QtBot, caplog: pytest.LogCaptureFixture):
    def look(_: object) -> Iterator[int]:
        yield 1
        raise ValueError("x")

    answers = Answers()
    answers.start(Slices(worker, worker), look)
    qtbot.waitUntil(lambda: bool(answers.errors))
    assert [str(error) for error in answers.errors] == ["x"]
    assert not answers.is_done


def test_closing_does_not_wait_for_the_end(worker: Worker):
    slices = Slices(worker, worker)
    slices.start(lambda _: itertools.repeat(1), lambda _: None, lambda: None, lambda _: None)
    slices.cancel()
    worker.close()
    assert not worker.is_open
