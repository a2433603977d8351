"""Hours of work in the real window: random keys and clicks, and memory that stays where it was."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QDialog

from desktop import posting
from desktop.pilot import Pilot
from tests.benchmarks.memory import resident_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from desktop.app import App

EVENTS, WARM = 12_000, 4_000
"""An annotator does some 3,000 an hour."""
MOST_BYTES = 60_000_000
KEYS = [*"12345678"] * 4 + [*"rteawn.;'[]"] * 2 + ["left", "right", "up", "down", "home", "end", "pgup", "pgdn"] * 4
KEYS += ["tab", "enter", "escape", "space", "delete"] * 4
CHORDS = ["z", "z", "z", "pgdn", "pgup", "left", "right", "enter"]


@pytest.mark.benchmark(group="soak")
def test_memory_after_hours(benchmark: BenchmarkFixture, start_app: Callable[..., App], sample_project: Path):
    app = start_app(sample_project)
    pilot, chances = Pilot(app), random.Random(11)
    pilot.wait_for_article()
    held: list[int] = []

    def work() -> None:
        for number in range(EVENTS):
            _one(app, pilot, chances)
            if number % 50 == 0:
                QApplication.processEvents()
                _close_what_is_open()
            if number in (WARM, EVENTS - 1):
                pilot.wait_for_saved()
                held.append(resident_bytes())

    benchmark.pedantic(work, rounds=1)
    benchmark.extra_info["bytes"] = max(0, held[1] - held[0])
    assert held[1] - held[0] < MOST_BYTES
    app.worker.submit(lambda project: project.integrity_problems(), held.append, held.append)
    pilot.wait_until(lambda: len(held) > 2)
    assert held[2] == []


def _one(app: App, pilot: Pilot, chances: random.Random) -> None:
    view = app.window.article
    place = QPointF(chances.randrange(view.viewport().width()), chances.randrange(view.viewport().height()))
    luck = chances.random()
    if luck < 0.62:
        pilot.press(chances.choice(KEYS), shift=chances.random() < 0.2)
    elif luck < 0.72:
        pilot.press(chances.choice(CHORDS), ctrl=True, shift=chances.random() < 0.3)
    elif luck < 0.84:
        posting.click(view.viewport(), place, shift=chances.random() < 0.2)
    elif luck < 0.95:
        other = QPointF(chances.randrange(view.viewport().width()), place.y())
        posting.drag(view.viewport(), place, other)
    else:
        posting.move_to(view.viewport(), place)


def _close_what_is_open() -> None:
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            window.reject()
