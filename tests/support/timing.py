"""The time that is spent on articles: by a clock that is set by hand, and as the file has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.app import App
    from desktop.pilot import Pilot


def clock(app: App) -> Callable[[int], None]:
    """Puts a clock that is set by hand in the place of the real one."""
    now = [0]
    app.workspace.timing._clock = lambda: now[0]
    app.workspace.timing.switch(on=True)
    return lambda ms: now.__setitem__(0, now[0] + ms)


def times(app: App, pilot: Pilot) -> list[int]:
    """How long each article was worked on, in milliseconds, as the file has it."""
    found: list[list[int]] = []
    app.worker.submit(lambda project: [row.time_ms for row in project.documents()], found.append, found.append)
    pilot.wait_until(lambda: bool(found))
    return found[0]
