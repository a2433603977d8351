"""The window's worker on the real file: what is queued behind a commit that failed is refused with it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotations.changes import AddSpan, RemoveSpan
from annotations.errors import UserError
from annotations.session import Op, Session
from annotations.store.project_file import ProjectFile
from desktop.tasks import Worker
from tests.support.making import ARTICLE, span_over

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.faults

ROOT = Path(__file__).resolve().parent.parent.parent
WORDS = ("سامر", "عمّان", "الجامعة", "ليلى", "شركة", "المشروع")


class Window:
    """What the window does with a worker: a session whose ops are committed, and lists of what it was told."""

    def __init__(self, path: Path, qtbot: QtBot) -> None:
        self.worker = Worker(path)
        self.worker.open()
        self._qtbot = qtbot
        self.saved: list[str] = []
        self.errors: list[Exception] = []
        self.worker.saved.connect(lambda op: self.saved.append(op.id))
        self.worker.commit_failed.connect(self.errors.append)
        self.layer, self.session = self.ask(self._read)
        self.session.observe(lambda op: self.worker.commit("d1", self.layer, op))

    @staticmethod
    def _read(project: ProjectFile) -> tuple[object, Session]:
        layer = project.layers()[0]
        journal = project.journal(1, layer)
        return layer, Session(project.document(1), project.markup(1, layer), journal=journal)

    def ask(self, job) -> object:  # noqa: ANN001
        answers: list[object] = []
        self.worker.submit(job, answers.append, answers.append)
        self._qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def mark(self, *words: str) -> list[str]:
        return [self.session.apply(AddSpan(span_over(ARTICLE, word, identifier=word))).id for word in words]

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: self.worker.pending == self.worker.refused)

    def go_back(self) -> None:
        """Shows what the file holds and works on."""
        markup, journal = self.ask(lambda project: (project.markup(1, self.layer), project.journal(1, self.layer)))
        self.session.revert(markup, journal)
        self.worker.resume()


@pytest.fixture
def window(project_path: Path, qtbot: QtBot) -> Iterator[Window]:
    made = Window(project_path, qtbot)
    yield made
    made.worker.close()


def held(path: Path) -> tuple[set[str], list[str]]:
    with ProjectFile.open(path) as project:
        layer = project.layers()[0]
        assert project.integrity_problems() == []
        return set(project.markup(1, layer).spans), [op.id for op in project.journal(1, layer)]


def test_all_that_is_queued_behind_a_failed_commit_is_refused(window: Window, project_path: Path):
    first = window.mark("سامر", "عمّان")
    window.settle()
    away = project_path.with_name("away.hashiya")
    project_path.rename(away)
    window.mark("الجامعة", "ليلى")
    window.session.apply(RemoveSpan(window.session.markup.spans["سامر"]))
    window.settle()
    assert window.saved == first
    assert len(window.errors) == 1, "the person is told once"
    assert "moved, removed or replaced" in str(window.errors[0])
    away.rename(project_path)
    window.mark("المشروع")  # still the old epoch: the window has not gone back yet
    window.settle()
    assert (window.saved, len(window.errors)) == (first, 1)
    window.go_back()
    assert set(window.session.markup.spans) == {"سامر", "عمّان"}
    after = window.mark("شركة")
    window.settle()
    assert window.saved == first + after
    window.worker.close()
    assert held(project_path) == ({"سامر", "عمّان", "شركة"}, first + after)


def test_a_commit_that_fails_among_others_lets_none_behind_it_through(window: Window, project_path: Path):
    first = window.mark("سامر")
    window.worker.commit("d1", window.layer, Op("broken", "do", RemoveSpan(span_over(ARTICLE, "عمّان"))))
    window.mark("الجامعة", "ليلى")
    window.settle()
    assert window.saved == first
    assert len(window.errors) == 1
    window.go_back()
    again = window.mark("الجامعة")
    window.settle()
    window.worker.close()
    assert held(project_path) == ({"سامر", "الجامعة"}, first + again)


FULL_DISK = """
import os, resource, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from annotations.changes import AddSpan
from annotations.session import Op
from desktop.tasks import Worker
from tests.support.making import ARTICLE, span_over
from msgspec.structs import replace
import signal

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
application = QCoreApplication([])
path = Path(sys.argv[1])
worker = Worker(path)
saved, errors = [], []
worker.saved.connect(lambda op: saved.append(op.id))
worker.commit_failed.connect(lambda error: errors.append(str(error)))
worker.open()
layers = []
worker.submit(lambda project: project.layers()[0], layers.append, print)
def settle():
    while worker.pending > worker.refused or not layers:
        application.processEvents()
def commit(name, size):
    span = replace(span_over(ARTICLE, "سامر", identifier=name), note="x" * size)
    worker.commit("d1", layers[0], Op(name, "do", AddSpan(span)))
settle()
commit("one", 10)
settle()
limits = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 8192, limits[1]))
for name, size in (("two", 100_000), ("three", 10), ("four", 10)):
    commit(name, size)
settle()
resource.setrlimit(resource.RLIMIT_FSIZE, limits)
worker.resume()
commit("five", 10)
settle()
worker.close()
print(saved, len(errors), errors[0] if errors else "")
"""


@pytest.mark.skipif(os.name != "posix", reason="resource limits are POSIX")
def test_a_file_that_may_not_grow(project_path: Path):
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", FULL_DISK, str(project_path)]
    result = subprocess.run(command, capture_output=True, text=True, env=env, check=False, timeout=60)
    assert result.stderr == ""
    assert result.stdout.startswith("['one', 'five'] 1 "), result.stdout
    assert "disk" in result.stdout
    assert held(project_path) == ({"one", "five"}, ["one", "five"])


UNDO = """
import sys
from pathlib import Path
from annotations.session import Session
from annotations.store.project_file import ProjectFile

with ProjectFile.open(Path(sys.argv[1])) as project:
    layer = project.layers()[0]
    session = Session(project.document(1), project.markup(1, layer), journal=project.journal(1, layer))
    session.observe(lambda op: project.commit("d1", layer, op))
    for step in sys.argv[2:]:
        print(getattr(session, step)() is not None, len(session.markup.spans), flush=True)
"""


def elsewhere(path: Path, *steps: str) -> list[str]:
    """Takes steps in a process of their own."""
    command = [sys.executable, "-c", UNDO, str(path), *steps]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout.splitlines()


def test_undo_goes_on_in_a_new_process(project_path: Path):
    with ProjectFile.open(project_path) as project:
        layer = project.layers()[0]
        session = Session(project.document(1), project.markup(1, layer))
        session.observe(lambda op: project.commit("d1", layer, op))
        for word in WORDS[:3]:
            session.apply(AddSpan(span_over(ARTICLE, word, identifier=word)))
        session.undo()
    assert elsewhere(project_path, "undo") == ["True 1"]
    assert elsewhere(project_path, "redo", "redo", "redo") == ["True 2", "True 3", "False 3"]
    assert elsewhere(project_path, "undo", "undo", "undo", "undo") == ["True 2", "True 1", "True 0", "False 0"]
    spans, ops = held(project_path)
    assert spans == set()
    assert len(ops) == 3 + 1 + 1 + 2 + 3


def test_a_second_worker_is_told_who_holds_the_project(window: Window, project_path: Path):
    second = Worker(project_path)
    with pytest.raises(UserError, match=f"process {os.getpid()} on "):
        second.open()
    kept = window.mark("سامر")
    window.settle()
    assert window.saved == kept


def test_what_is_shown_as_saved_is_there_when_the_program_is_killed_at_once(project_path: Path, tmp_path: Path):
    code = UNDO.replace("for step in sys.argv[2:]:", "for step in ():") + MARK_AND_DIE
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code, str(project_path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    assert result.returncode == -9
    copy = tmp_path / "copy"
    copy.mkdir()
    for entry in project_path.parent.glob(f"{project_path.name}*"):
        shutil.copyfile(entry, copy / entry.name)
    assert held(copy / project_path.name)[1] == result.stdout.split()
    assert held(project_path)[1] == result.stdout.split()


MARK_AND_DIE = """
    import os, signal
    from annotations.changes import AddSpan
    from tests.support.making import ARTICLE, span_over
    for word in ("سامر", "ليلى"):
        print(session.apply(AddSpan(span_over(ARTICLE, word, identifier=word))).id, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""
