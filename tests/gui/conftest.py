"""Every test here has fonts and an application, and leaves no window and no timer behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.pilot import Pilot
from desktop.tasks import Priority

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.app import App


@pytest.fixture(autouse=True)
def clean(nothing_of_qt_is_left: None) -> None:
    """What no test may forget."""


@pytest.fixture
def app(request: pytest.FixtureRequest, make_project: Callable[..., Path], start_app: Callable[..., App]) -> App:
    """A window on a project of the articles that the module calls TEXTS."""
    return start_app(make_project(*request.module.TEXTS))


@pytest.fixture
def pilot(app: App) -> Pilot:
    """Who drives the window of :func:`app`."""
    return Pilot(app)


@pytest.fixture
def settle(app: App, pilot: Pilot) -> Callable[[], None]:
    """Waits until all that was asked of the file is answered, slices and what answers ask for included."""

    def wait() -> None:
        for _ in range(3):
            done: list[bool] = []
            last = Priority.SLICE
            app.worker.submit(lambda _: None, lambda _, done=done: done.append(True), lambda _: None, priority=last)
            pilot.wait_until(lambda done=done: bool(done))

    return wait
