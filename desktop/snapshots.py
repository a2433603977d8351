"""Long work on a copy of the project: taken by the worker, worked on in a thread of its own, and gone afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from annotations.store.project_file import ProjectFile
from desktop.aside import Aside

if TYPE_CHECKING:
    from desktop.tasks import Worker
    from desktop.telling import Telling

Work = Callable[[ProjectFile], Any]
"""Runs in the thread of its own."""


class Snapshots(QObject):
    """Works on one snapshot after another; answers come in the window's thread."""

    def __init__(self, name: str, worker: Worker, telling: Telling, parent: QObject) -> None:
        super().__init__(parent)
        self._worker, self._telling = worker, telling
        self._aside = Aside(name, self)
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def run(
        self,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        *,
        target: Path | None = None,
    ) -> None:
        """Take a snapshot and work on it. ``target`` is a file that the work writes: never the project itself."""
        folder = self._folder = tempfile.TemporaryDirectory(prefix="hashiya-")
        snapshot = Path(folder.name) / "snapshot.hashiya"

        def take(project: ProjectFile) -> None:
            if target:
                project.refuse_as_target(target)
            project.snapshot(snapshot, progress=self._telling.heed)

        def work_on_it() -> object:
            with folder, ProjectFile.open(snapshot, is_cancelled=self._telling.is_cancelled) as project:
                return work(project)

        def give_up(error: Exception) -> None:
            folder.cleanup()
            failed(error)

        self._worker.submit(take, lambda _: self._aside.run(work_on_it, done, give_up), give_up)

    def wait(self) -> None:
        """Wait until nothing is worked on any more, and leave no snapshot behind.

        To be called once the worker is closed: until then it may be writing one.
        """
        self._aside.wait()
        if self._folder:
            self._folder.cleanup()
