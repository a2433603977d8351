"""The tour as a person starts it: a process of its own, on a machine without a display."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from annotations.store.project_file import ProjectFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def tour(folder: Path) -> subprocess.CompletedProcess[str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "-m", "desktop", "tour", str(folder)]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=120)


def test_the_tour_needs_no_display_and_says_nothing_of_the_platform(tmp_path: Path):
    done = tour(tmp_path / "a" / "b")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Marked 16 spans and 10 relations" in done.stdout
    assert {path.name for path in (tmp_path / "a" / "b").iterdir()} >= {"tour.hashiya", "tour.jsonl", "tour.png"}


def test_the_tour_leaves_what_lies_there(make_project: Callable[..., Path], tmp_path: Path):
    mine = make_project("مقال", name="tour")
    before = mine.read_bytes()
    with ProjectFile.open(mine):
        done = tour(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert mine.read_bytes() == before
    assert str(tmp_path / "tour-2.jsonl") in done.stdout
