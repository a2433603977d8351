"""Import and export from the window: chosen by dialog, done off the window's thread, with progress and cancel."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from annotations.exporting.choices import Choices
from annotations.exporting.exporter import NothingDoneError, export
from annotations.exporting.manifest import manifest_of
from annotations.importing.importer import RefusedError, bring_in
from annotations.importing.plan import Plan
from annotations.progress import CancelledError, counted
from annotations.store.project_file import ProjectFile
from desktop.aside import Aside
from desktop.dialogs.rejections import RejectionsDialog

if TYPE_CHECKING:
    from annotations.exporting.choices import StatusChoice
    from annotations.exporting.report import ExportReport
    from annotations.importing.importer import ImportReport
    from desktop.dialogs.choosers import Choosers
    from desktop.tasks import Worker
    from desktop.workspace import Workspace


class Exchange(QObject):
    """Runs one import or export at a time.

    Signals:
        busy: Something has begun; carries what, or "" when it has ended.
        progressed: How far it has come, in percent; begins anew where a second part begins.
        imported: Documents have come in.
        message: A short word for the person.
        warned: Something went wrong; carries what.
    """

    busy = Signal(str)
    progressed = Signal(int)
    imported = Signal()
    message = Signal(str)
    warned = Signal(str)

    def __init__(self, workspace: Workspace, worker: Worker, choosers: Choosers, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._worker = worker
        self._choosers = choosers
        self._cancelled = threading.Event()
        self._aside = Aside("exchange", self)
        self._running = self._importing = False
        self._percent = -1
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    @property
    def is_running(self) -> bool:
        """True while an import or export is under way."""
        return self._running

    @property
    def is_importing(self) -> bool:
        """True while an import is under way; an export works on a snapshot and stands in nobody's way."""
        return self._importing

    def cancel(self) -> None:
        """Stop what is running; nothing half-done stays."""
        self._cancelled.set()

    def wait(self) -> None:
        """Wait until the thread has ended, and leave nothing behind.

        To be called after :meth:`cancel` and once the worker is closed: until then it may be writing the snapshot.
        """
        self._aside.wait()
        if self._folder:
            self._folder.cleanup()

    # Import

    def start_import(self) -> None:
        """Ask for files and import them."""
        paths = self._choosers.inputs()
        if paths:
            self.import_files(paths)

    def import_files(self, paths: list[Path], plan: Plan | None = None, *, skip_bad: bool = False) -> None:
        """Import files in one step."""
        if self._workspace.schema is None or not self._begin(self.tr("Importing…"), importing=True):
            return
        plan, by = plan or Plan(), self._workspace.by

        def work(project: ProjectFile) -> ImportReport:
            return bring_in(project, paths, plan, by=by, skip_bad=skip_bad, progress=self._tell)

        def failed(error: Exception) -> None:
            if not isinstance(error, RefusedError):
                self._on_failed(error)
                return
            self._end("")
            if self._takes_the_rest(error.report):
                self.import_files(paths, plan, skip_bad=True)
            else:
                self.message.emit(self.tr("Nothing was imported."))

        self._worker.submit(work, self._on_imported, failed)

    def _takes_the_rest(self, report: ImportReport) -> bool:
        dialog = RejectionsDialog(report.rejections, report.documents, self._choosers.window)
        answer = self._choosers.accepts_without(dialog)
        dialog.deleteLater()
        return answer

    def _on_imported(self, report: ImportReport) -> None:
        self._end(self.tr("Documents imported: %n.", "", report.documents))
        self.imported.emit()

    # Export

    def start_export(self) -> None:
        """Ask where to, and export what is done."""
        path = self._choosers.output()
        if path:
            self.export_to(path)

    def export_to(self, path: Path, status: StatusChoice = "done") -> None:
        """Export from a snapshot of the project, so that work can go on meanwhile."""
        if not self._begin(self.tr("Exporting…"), importing=False):
            return
        folder = self._folder = tempfile.TemporaryDirectory(prefix="hashiya-")
        snapshot = Path(folder.name) / "snapshot.hashiya"

        def take(project: ProjectFile) -> None:
            for target in (path, manifest_of(path)):
                project.refuse_as_target(target)
            project.snapshot(snapshot, progress=self._tell)

        def write() -> ExportReport:
            with folder, ProjectFile.open(snapshot) as project:
                total = project.document_count()
                return export(
                    lambda: counted(project.records(), total, self._tell),
                    project.schema(),
                    path,
                    Choices(status=status),
                )

        def failed(error: Exception) -> None:
            folder.cleanup()
            self._on_export_failed(error, path)

        self._worker.submit(take, lambda _: self._run_aside(write, self._on_exported, failed), failed)

    def _on_exported(self, report: ExportReport) -> None:
        text = self.tr("Documents exported to %1: %n.", "", report.documents)
        self._end(text.replace("%1", f"\u2068{report.path.name}\u2069"))

    def _on_export_failed(self, error: Exception, path: Path) -> None:
        if not isinstance(error, NothingDoneError):
            self._on_failed(error)
            return
        self._end("")
        if self._choosers.exports_all():
            self.export_to(path, "all")
        else:
            self.message.emit(self.tr("Nothing was exported."))

    # Underneath

    def _begin(self, what: str, *, importing: bool) -> bool:
        if self._running:
            self.message.emit(self.tr("Something is still running; wait for it or cancel it."))
            return False
        self._running, self._importing = True, importing
        self._cancelled.clear()
        self._percent = -1
        self.busy.emit(what)
        return True

    def _end(self, text: str) -> None:
        self._running = self._importing = False
        self.busy.emit("")
        if text:
            self.message.emit(text)

    def _on_failed(self, error: Exception) -> None:
        cancelled = isinstance(error, CancelledError)
        self._end(self.tr("Cancelled; nothing was changed.") if cancelled else "")
        if not cancelled:
            self.warned.emit(str(error))

    def _tell(self, done: int, total: int) -> None:
        """Pass progress on to the window, from whatever thread the work runs in, or end the work if it is cancelled."""
        if self._cancelled.is_set():
            raise CancelledError
        percent = 100 * done // max(1, total)
        if percent != self._percent:
            self._percent = percent
            self.progressed.emit(percent)

    def _run_aside(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self._aside.run(work, done, failed or self._on_failed)
