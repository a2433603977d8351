"""The history: steps over several articles, listed, looked at, taken back and done again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.i18n import told
from desktop.slices import Slices

if TYPE_CHECKING:
    from annotations.history import BatchPart, BatchRow
    from annotations.progress import Progress
    from annotations.store.project_file import ProjectFile
    from desktop.batching import Batching
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.workspace import Workspace

_STALE_MS = 400
"""How long after a change the list is read anew while it is shown."""


class History(QObject):
    """Fills the panel of the history and does what it asks for."""

    def __init__(self, window: MainWindow, workspace: Workspace, worker: Worker, batching: Batching) -> None:
        super().__init__(window)
        self._window, self._workspace, self._batching = window, workspace, batching
        self._panel = window.history
        self._rows, self._parts = Slices(worker, self), Slices(worker, self)
        self._read_rows: list[BatchRow] = []
        self._read_parts: list[BatchPart] = []
        self._looked_at = ""
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(_STALE_MS)
        self._stale.timeout.connect(self._read)
        self._panel.shown.connect(self._read)
        self._panel.looked_at.connect(self._look_at)
        self._panel.undo_wanted.connect(self._undo)
        self._panel.redo_wanted.connect(self._redo)
        self._panel.chosen.connect(self._show)
        workspace.project_read.connect(lambda: self._panel.show_readonly() if workspace.is_readonly else None)
        batching.settled.connect(self._on_changed)
        worker.saved.connect(lambda _: self._on_changed())

    def start(self) -> None:
        """Show the panel, ready for keys."""
        self._window.docks.show("history")
        self._panel.enter()

    def undo_last(self) -> None:
        """Take back the last step that stands, whole, or say why not."""
        by = self._workspace.by
        self._batching.run(self.tr("Taking back…"), partial(_undo_last, by=by), self._on_undone)

    def cancel(self) -> None:
        """Read no further."""
        self._stale.stop()
        self._rows.cancel()
        self._parts.cancel()

    # Reading

    def _on_changed(self) -> None:
        if self._panel.isVisible():
            self._stale.start()

    def _read(self) -> None:
        self._read_rows = []
        self._rows.start(
            lambda project: project.history(),
            lambda rows: self._read_rows.extend(rows),
            self._on_read,
            self._on_trouble,
        )

    def _on_read(self) -> None:
        self._panel.show_batches(self._read_rows)

    def _look_at(self, batch: str) -> None:
        self._looked_at, self._read_parts = batch, []
        if batch:
            self._parts.start(
                lambda project: project.batch_parts(batch), self._on_parts, self._on_all_parts, self._on_trouble
            )

    def _on_parts(self, parts: list[BatchPart]) -> None:
        self._read_parts += parts

    def _on_all_parts(self) -> None:
        self._panel.show_parts(self._looked_at, self._read_parts)

    def _on_trouble(self, error: Exception) -> None:
        self._window.warn(told(error))

    def _show(self, part: BatchPart) -> None:
        self._workspace.show_place(part.key, *part.place)

    # Doing

    def _undo(self, batch: str) -> None:
        by = self._workspace.by
        self._batching.run(
            self.tr("Taking back…"),
            lambda project, progress: len(project.undo_batch(batch, by=by, progress=progress)),
            self._on_undone,
        )

    def _redo(self, batch: str) -> None:
        by = self._workspace.by
        self._batching.run(
            self.tr("Doing again…"),
            lambda project, progress: len(project.redo_batch(batch, by=by, progress=progress)),
            lambda count: self._window.say(self.tr("Done again in %n articles.", "", count)),
        )

    def _on_undone(self, documents: int | None) -> None:
        if documents is None:
            self._window.say(self.tr("There is no such step to take back."))
        else:
            self._window.say(self.tr("Taken back in %n articles.", "", documents))


def _undo_last(project: ProjectFile, progress: Progress, *, by: str) -> int | None:
    last = next((row for row in project.batches() if not row.undone), None)
    return len(project.undo_batch(last.id, by=by, progress=progress)) if last else None
