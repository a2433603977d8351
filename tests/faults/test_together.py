"""Two programs at once, and a clock that goes back."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from annotations.search import Query
from annotations.store.project_file import ProjectFile
from tests.faults import driver
from tests.faults.conftest import DRIVER, ROOT
from tests.support.ageing import before_search

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.faults


def test_of_programs_that_migrate_at_once_one_does_and_the_others_are_told(project_path: Path):
    for _ in range(4):
        before_search(project_path)
        command = [sys.executable, str(DRIVER), "open", str(project_path)]
        running = [
            subprocess.Popen(command, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, stdout=-1, stderr=-1, text=True)
            for _ in range(4)
        ]
        ended = [process.communicate(timeout=60) for process in running]
        done = [process.returncode == 0 for process in running]
        assert any(done)
        assert all(
            was_done or "is open in another program" in error for was_done, (_, error) in zip(done, ended, strict=True)
        ), ended
        with ProjectFile.open(project_path) as project:
            assert list(project.index_problems()) == []
            assert [hit.document for hit in project.search(Query("سامر"))]


def test_the_order_of_the_journal_is_that_of_its_steps_whatever_the_clock_says(
    project_path: Path, monkeypatch: pytest.MonkeyPatch
):
    now = time.time_ns()
    for hours in (5, 2, 0):
        monkeypatch.setattr(time, "time_ns", lambda hours=hours: now + hours * 3_600_000_000_000)
        with ProjectFile.open(project_path) as project:
            session, layer = driver.open_session(project)
            session.observe(lambda op, project=project, layer=layer: project.commit("d1", layer, op))
            start = 40 + 10 * hours
            span = driver.span_at(session, start)
            session.apply(driver.AddSpan(span))
    with ProjectFile.open(project_path) as project:
        session, layer = driver.open_session(project)
        assert [op.at for op in project.journal(1, layer)] == sorted(
            (op.at for op in project.journal(1, layer)), reverse=True
        )
        assert set(session.markup.spans) == {"span-90", "span-60", "span-40"}
        session.undo()
        assert set(session.markup.spans) == {"span-90", "span-60"}
        session.undo()
        assert set(session.markup.spans) == {"span-90"}
