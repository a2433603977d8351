"""The statistics and the datasheet from the window: counted on a snapshot, beside the work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject

from annotations.datasheet import datasheet, facts_of, save
from annotations.errors import UserError
from annotations.ids import now_ms
from annotations.progress import CancelledError
from annotations.project import statistics_of
from desktop.i18n import filled, language, told
from desktop.snapshots import Snapshots
from desktop.telling import Telling

if TYPE_CHECKING:
    from annotations.progress import Progress
    from annotations.statistics import CorpusStatistics
    from annotations.store.project_file import ProjectFile
    from desktop.dialogs.choosers import Choosers
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.workspace import Workspace
    from schemas.model import Schema

_OWNER = "measuring"


class _Counted(NamedTuple):
    numbers: CorpusStatistics
    schema: Schema
    at: int


class Measuring(QObject):
    """Fills the panel of statistics and writes datasheets; one at a time."""

    def __init__(self, window: MainWindow, workspace: Workspace, worker: Worker, choosers: Choosers, name: str) -> None:
        super().__init__(window)
        self._window, self._worker, self._choosers, self._name = window, worker, choosers, name
        self._panel = window.statistics
        self._telling = Telling(self)
        self._snapshots = Snapshots("measuring", worker, self._telling, self)
        self._is_running = self._was_counted = self._has_changed = False
        self._panel.shown.connect(self._on_shown)
        self._panel.wanted.connect(self._count)
        self._panel.cancel_wanted.connect(self.cancel)
        self._panel.save_wanted.connect(self._save)
        self._panel.left.connect(window.focus_centre)
        self._telling.progressed.connect(self._on_progress)
        for changed in (workspace.reloaded, workspace.schema_changed):
            changed.connect(self.forget)
        worker.saved.connect(lambda _: self.forget())

    @property
    def is_running(self) -> bool:
        """True while the corpus is being counted."""
        return self._is_running

    def start(self) -> None:
        """Show the panel, ready for keys, and count where that was not done yet or something has changed."""
        self._window.docks.show("statistics")
        self._panel.enter()
        if self._has_changed and not self._is_running:
            self._count()

    def forget(self) -> None:
        """What was counted is not what there is any more."""
        self._has_changed = True
        if self._was_counted:
            self._panel.show_stale()

    def cancel(self) -> None:
        """Stop what is running."""
        self._telling.cancel()

    def wait(self) -> None:
        """Wait until nothing is running, and leave no snapshot behind."""
        self._snapshots.wait()

    def write_datasheet(self) -> None:
        """Ask where to, and write a datasheet there in the language of the interface."""
        path = self._choosers.datasheet(f"{self._name}.md")
        if path is None:
            return

        def write(project: ProjectFile, progress: Progress) -> Path:
            facts = facts_of(project, name=self._name, day=date.today().isoformat(), progress=progress)
            save(datasheet(facts, spoken), path, force=True)
            return path

        spoken = language()
        self._run(self.tr("Writing the datasheet…"), write, self._on_written, target=path)

    # Counting

    def _on_shown(self) -> None:
        if not self._was_counted and not self._is_running:
            self._count()

    def _count(self) -> None:
        def count(project: ProjectFile, progress: Progress) -> _Counted:
            import desktop.panels.plot  # noqa: F401 - takes half a second, which the window must not wait

            return _Counted(statistics_of(project, progress=progress), project.schema(), now_ms())

        if self._run(self.tr("Counting…"), count, self._on_counted):
            self._has_changed = False
            self._panel.show_busy(0)

    def _run(
        self,
        what: str,
        work: Callable[[ProjectFile, Progress], Any],
        done: Callable[[Any], None],
        target: Path | None = None,
    ) -> bool:
        """Do work on a snapshot; False, said to the person, where something is being done already.

        ``target`` is a file that the work writes, and so must not be the project.
        """
        if self._is_running:
            self._window.say(self.tr("Something is still running; wait for it or cancel it."))
            return False
        self._is_running = True
        self._telling.begin()
        self._window.running.begin(_OWNER, what, self.cancel)
        self._snapshots.run(lambda project: work(project, self._telling.tell), done, self._on_failed, target=target)
        return True

    def _on_counted(self, found: _Counted) -> None:
        self._end()
        self._was_counted = True
        self._panel.show_statistics(found.numbers, found.schema, language(), found.at)
        if self._has_changed:
            self._panel.show_stale()

    def _on_written(self, path: Path) -> None:
        self._end()
        self._window.say(filled(self.tr("Written: %1. What it asks is for people to answer."), path.name))

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._has_changed = True
        if isinstance(error, CancelledError):
            self._window.say(self.tr("Cancelled."))
        else:
            self._window.warn(told(error))

    def _end(self) -> None:
        self._is_running = False
        self._window.running.end(_OWNER)
        self._panel.show_ended()

    def _on_progress(self, percent: int) -> None:
        if self._is_running:
            self._window.running.show_progress(_OWNER, percent)
            self._panel.show_busy(percent)

    # Saving

    def _save(self) -> None:
        figure = self._panel.figure
        path = self._choosers.plot(f"{figure.name}.png") if figure else None
        if path is None:
            return
        try:
            self._panel.save(path)
        except UserError as error:
            self._window.warn(told(error))
        else:
            self._window.say(filled(self.tr("Saved: %1"), path.name))
