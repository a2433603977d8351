"""The worker that owns a project file: held up until a queue has formed, and failing aloud."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotations.store.project_file import ProjectFile
    from desktop.tasks import Worker


def fail(error: Exception) -> None:
    """Let the test fail by what a job raised."""
    raise error


class Gate:
    """A job that holds the worker up until it is opened, so that a queue forms behind it."""

    def __init__(self, worker: Worker) -> None:
        self._open, self._begun = threading.Event(), threading.Event()
        worker.submit(self._wait, lambda _: None, fail)
        assert self._begun.wait(10)

    def _wait(self, _project: ProjectFile) -> None:
        self._begun.set()
        assert self._open.wait(10)

    def open(self) -> None:
        """Let the worker go on."""
        self._open.set()
