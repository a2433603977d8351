"""The worker runs one job after the other on the file, commits first, and refuses what is behind one that failed."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from annotations.changes import AddSpan
from annotations.document import Span
from annotations.errors import UserError
from annotations.session import Op
from annotations.store.lock import LockedError
from annotations.store.project_file import ProjectFile
from annotations.store.sealing import wait_for_seals
from annotations.store.seals import Seals
from desktop.tasks import Priority, Worker
from tests.support.workers import Gate, fail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TEXT = "قالت ليلى إنها زارت الرباط"


@pytest.fixture
def path(make_project: Callable[..., Path]) -> Path:
    return make_project(TEXT)


@pytest.fixture
def worker(path: Path, qtbot: QtBot) -> Iterator[Worker]:
    made = Worker(path)
    made.open()
    yield made
    made.close()


def facts(worker: Worker, qtbot: QtBot) -> tuple[str, object]:
    """The id of the document, and the layer."""
    found: list[tuple[str, object]] = []
    worker.submit(lambda p: (p.documents()[0].id, p.working_layer("tester")), found.append, fail)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def op(number: int, start: int = 5, end: int = 9) -> Op:
    return Op(f"op{number}", "do", AddSpan(Span(f"s{number}", "PER", ((start, end),), TEXT[start:end])))


def bad_op(number: int) -> Op:
    """One that the file refuses, since its span is there already."""
    return Op(f"op{number}", "do", AddSpan(Span("s0", "ORG", ((5, 9),), TEXT[5:9])))


def test_commits_go_before_what_is_visible_and_that_before_what_can_wait(worker: Worker, qtbot: QtBot):
    document, layer = facts(worker, qtbot)
    done: list[str] = []
    worker.saved.connect(lambda op: done.append(op.id))
    gate = Gate(worker)
    for priority, name in ((Priority.SLICE, "slice"), (Priority.VISIBLE, "first"), (Priority.VISIBLE, "second")):
        worker.submit(lambda _: None, lambda _, name=name: done.append(name), fail, priority=priority)
    worker.commit(document, layer, op(0))
    worker.commit(document, layer, op(1, 10, 14))
    gate.open()
    qtbot.waitUntil(lambda: len(done) == 5)
    assert done == ["op0", "op1", "first", "second", "slice"]


def test_answers_come_in_the_thread_of_the_window(worker: Worker, qtbot: QtBot):
    threads: list[threading.Thread] = []
    worker.submit(
        lambda _: threading.current_thread(), lambda ran: threads.extend((ran, threading.current_thread())), fail
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] is not threads[1]
    assert threads[1] is threading.main_thread()


def test_a_job_that_fails_hands_its_error_on_and_the_next_one_runs(worker: Worker, qtbot: QtBot):
    found: list[object] = []
    worker.submit(lambda _: fail(UserError("no")), fail, found.append)
    worker.submit(lambda _: 7, found.append, fail)
    qtbot.waitUntil(lambda: len(found) == 2)
    assert isinstance(found[0], UserError)
    assert found[1] == 7


def test_what_is_acknowledged_is_in_the_file(worker: Worker, qtbot: QtBot, path: Path):
    document, layer = facts(worker, qtbot)
    counts: list[int] = []
    worker.pending_changed.connect(counts.append)
    with qtbot.waitSignal(worker.saved) as saved:
        worker.commit(document, layer, op(0))
        assert worker.pending == 1
    assert saved.args == [op(0)]
    assert worker.pending == 0
    assert counts == [1, 0]
    worker.close()
    with ProjectFile.open(path) as project:
        assert list(project.markup(1, layer).spans) == ["s0"]
        assert [found.id for found in project.journal(1, layer)] == ["op0"]


def test_what_is_queued_behind_a_failed_commit_is_refused_until_someone_says_so(
    worker: Worker, qtbot: QtBot, path: Path
):
    document, layer = facts(worker, qtbot)
    saved: list[str] = []
    errors: list[Exception] = []
    worker.saved.connect(lambda op: saved.append(op.id))
    worker.commit_failed.connect(errors.append)
    gate = Gate(worker)
    for made in (op(0), bad_op(1), op(2, 10, 14), op(3, 15, 19)):
        worker.commit(document, layer, made)
    gate.open()
    qtbot.waitUntil(lambda: bool(errors))
    facts(worker, qtbot)
    assert saved == ["op0"]
    assert len(errors) == 1, "told once, not for each one behind it"
    assert worker.pending == 3, "nothing may look saved before the window shows what the file holds"
    worker.resume()
    assert worker.pending == 0
    with qtbot.waitSignal(worker.saved):
        worker.commit(document, layer, op(4, 20, 26))
    worker.close()
    with ProjectFile.open(path) as project:
        assert list(project.markup(1, layer).spans) == ["s0", "s4"]


def test_closing_finishes_what_is_queued(worker: Worker, qtbot: QtBot, path: Path):
    document, layer = facts(worker, qtbot)
    gate = Gate(worker)
    for number in range(20):
        worker.commit(document, layer, op(number, number, number + 1))
    gate.open()
    worker.close()
    worker.close()  # the second time does nothing
    with ProjectFile.open(path) as project:
        assert len(project.markup(1, layer).spans) == 20


def test_a_file_that_is_missing_is_said_where_it_is_opened(tmp_path: Path, qtbot: QtBot):
    worker = Worker(tmp_path / "none.hashiya")
    with pytest.raises(UserError, match="There is no project file"):
        worker.open()
    worker.close()


def test_a_file_that_is_open_elsewhere_names_who_has_it(worker: Worker, path: Path):
    other = Worker(path)
    with pytest.raises(LockedError, match="process"):
        other.open()


def test_a_changed_project_is_sealed_once_it_is_closed(path: Path, tmp_path: Path, qtbot: QtBot):
    seals = Seals(tmp_path / "seals.json", least_bytes=1)
    worker = Worker(path, seals=seals)
    worker.open()
    document, layer = facts(worker, qtbot)
    worker.commit(document, layer, op(0))
    worker.close()
    wait_for_seals()
    assert seals.hold(path)
    with ProjectFile.open(path, seals=seals) as project:
        assert project.is_sealed
