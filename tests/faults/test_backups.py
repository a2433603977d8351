"""Wherever it is killed or refused, a backup leaves the older ones, and a restore one whole project or the other."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from annotations.store import backups
from annotations.store.project_file import ProjectFile
from tests.faults import driver
from tests.faults.conftest import CALLS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.faults.conftest import Bench

pytestmark = pytest.mark.faults

WRITES = ("pwrite64", "write", "fsync", "fdatasync")
ELDER = datetime(2026, 3, 4, 12, tzinfo=UTC)
FAULTS = [("signal=SIGKILL", CALLS, 14), ("error=ENOSPC", WRITES, 7), ("error=EIO", WRITES, 7)]


def prepare(path: Path) -> None:
    """A backup without any span, and work since."""
    with ProjectFile.open(path) as project:
        backups.take_if_due(project, now=ELDER)
        driver.annotate(project)


def spans(path: Path) -> int:
    with ProjectFile.open(path, readonly=True) as project:
        assert project.integrity_problems() == []
        return sum(project.statistics().spans.values())


@pytest.mark.parametrize(("fault", "calls", "limit"), FAULTS, ids=["kill", "full", "broken"])
def test_backing_up(bench: Bench, fault: str, calls: tuple[str, ...], limit: int):
    prepare(bench.project)
    points = bench.points("backup", calls=calls, limit=limit)
    made = set()
    for run in bench.sweep("backup", points, fault):
        project = run.folder / "corpus.hashiya"
        assert "Traceback" not in run.errors, (run.point, run.errors)
        listed = backups.listed(project)
        assert listed[-1].at == ELDER, run.point
        assert [spans(backup.path) for backup in listed] in ([0], [2, 0]), run.point
        assert len(listed) == 2 or not run.saved, run.point
        assert spans(project) == 2
        made.add(len(listed))
    assert 2 in made
    bench.count(f"{fault} while backing up", len(points))


@pytest.mark.parametrize(("fault", "calls", "limit"), FAULTS, ids=["kill", "full", "broken"])
def test_restoring(bench: Bench, fault: str, calls: tuple[str, ...], limit: int):
    prepare(bench.project)
    points = bench.points("restore", calls=calls, limit=limit)
    outcomes = set()
    for run in bench.sweep("restore", points, fault):
        project = run.folder / "corpus.hashiya"
        assert "Traceback" not in run.errors, (run.point, run.errors)
        held = spans(project)
        assert held in (0, 2), run.point
        assert held == 0 or not run.saved, run.point
        kept = list(run.folder.glob("corpus-before-restore-*.hashiya"))
        assert held == 2 or any(spans(path) == 2 for path in kept), run.point
        assert [spans(backup.path) for backup in backups.listed(project)] == [0]
        outcomes.add(held)
    assert 0 in outcomes
    bench.count(f"{fault} while restoring", len(points))
