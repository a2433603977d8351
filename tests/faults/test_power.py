"""After a power cut at any moment, whatever of the unconfirmed writes the disk kept: what was told saved is there."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest

from annotations import project as projects
from annotations.store.project_file import ProjectFile
from tests.faults.conftest import WIDE
from tests.faults.recording import Disk, Event, write
from tests.faults.test_kill import replayed, whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.faults.conftest import Bench

pytestmark = pytest.mark.faults


def cuts(before: Disk, happened: list[Event], limit: int) -> Iterator[tuple[int, list[str], dict[str, bytes]]]:
    """Moments at which the power goes, what was said by then, and what the disk may hold."""
    wide = os.environ.get(WIDE) == "wide"
    chances = random.Random(7)
    moments = range(len(happened) + 1)
    chosen = set(moments if wide or len(moments) <= limit else chances.sample(moments, limit))
    said: list[str] = []
    for moment in moments:
        if moment in chosen:
            for _ in range(8 if wide else 1):
                yield moment, list(said), before.cut(chances)
        if moment < len(happened):
            before.take(happened[moment])
            if happened[moment].kind == "said":
                said += happened[moment].data.decode().splitlines()


def saved(said: list[str]) -> list[str]:
    return [line.split()[1] for line in said if line.startswith("saved ")]


@pytest.mark.parametrize("task", ["annotate", "import", "batch"])
def test_a_power_cut(bench: Bench, tmp_path: Path, task: str):
    before, happened = bench.record(task)
    assert {event.kind for event in happened} >= {"write", "sync", "said", "create", "remove"}
    tried, folder = 0, tmp_path / "after"
    for moment, said, files in cuts(before, happened, 60):
        write(files, folder)
        with ProjectFile.open(folder / "corpus.hashiya") as project:
            whole(project)
            if task == "annotate":
                done = replayed(project)
                acknowledged = saved(said)
                assert done[: len(acknowledged)] == acknowledged, moment
                assert len(done) <= len(acknowledged) + 1, moment
            elif task == "import":
                assert project.document_count() == 31 or (project.document_count() == 1 and not saved(said)), moment
            else:
                marked = {row.spans for row in project.documents(project.layers()[0])[1:]}
                assert len(marked) <= 1, moment
                assert project.document_count() == 31 or not saved(said), moment
            assert not list(projects.check(project)), moment
        tried += 1
    bench.count(f"power cut during {task}", tried)


def test_the_model_of_the_disk_loses_what_was_not_confirmed(bench: Bench, tmp_path: Path):
    """Without its syncs the same run does lose what it said: the cuts are as hard as they should be."""
    before, happened = bench.record("annotate")
    unconfirmed = [event for event in happened if event.kind != "sync"]
    lost, folder = 0, tmp_path / "after"
    for _, said, files in cuts(before, unconfirmed, 60):
        write(files, folder)
        try:
            with ProjectFile.open(folder / "corpus.hashiya") as project:
                done = replayed(project)
                lost += done[: len(saved(said))] != saved(said)
        except Exception:  # noqa: BLE001 - a file that cannot be read is what this is to show
            lost += 1
    assert lost
