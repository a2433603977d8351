"""Import from the window: what is in the files is looked at first, asked about where it has to be, then written.

Where everything fits, nothing is asked.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.importing.importer import bring_in, coming, is_here, look_over, outline
from annotations.importing.plan import Plan
from annotations.progress import counted
from desktop.dialogs.importing import ImportDialog
from desktop.dialogs.report import ReportDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.document import Record
    from annotations.importing.importer import ImportReport
    from annotations.importing.survey import Survey
    from annotations.store.project_file import ProjectFile
    from desktop.dialogs.choosers import Choosers
    from desktop.exchange import Exchange
    from desktop.tasks import Worker
    from desktop.workspace import Workspace
    from schemas.model import Schema


class Incoming(QObject):
    """Carries imports out.

    Signals:
        imported: Documents have come in; carries True where the schema has grown, too.
    """

    imported = Signal(bool)

    def __init__(self, exchange: Exchange, workspace: Workspace, worker: Worker, choosers: Choosers) -> None:
        super().__init__(exchange)
        self._exchange = exchange
        self._workspace = workspace
        self._worker = worker
        self._choosers = choosers
        self._waiting: list[Path] = []
        workspace.project_read.connect(self._import_waiting)

    def start(self) -> None:
        """Ask for files and import them."""
        if paths := self._choosers.inputs():
            self.import_files(paths)

    def start_folder(self) -> None:
        """Ask for a folder and import what is in it."""
        if path := self._choosers.input_folder():
            self.import_files([path])

    def import_files(self, paths: list[Path]) -> None:
        """Look at files, folders or archives, ask what has to be asked, and import them in one step."""
        schema = self._workspace.schema
        if schema is None:  # the project is only just being opened
            self._waiting = paths
            return
        if not self._exchange.begin(self.tr("Looking at what is to be imported…"), importing=True):
            return
        outlines: list[Record] = []
        by = self._workspace.by

        def look() -> Survey:
            def remember(record: Record) -> bool:
                outlines.append(outline(record))
                return False

            return look_over(paths, Plan(), schema, known=remember, progress=self._exchange.tell)

        def asked() -> Iterator[Record]:
            return counted(outlines, len(outlines), self._exchange.tell)

        def looked(found: Survey) -> None:
            def count(project: ProjectFile) -> None:
                found.known = sum(bool(is_here(project, record.document)) for record in asked())
                if found.rejected:  # it is asked whether the others are to come in
                    found.coming = coming(project, asked(), by=by)

            self._worker.submit(count, lambda _: self._decide(paths, found, schema), self._exchange.fail)

        self._exchange.run_aside(look, looked)

    def _import_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.import_files(waiting)

    def _decide(self, paths: list[Path], found: Survey, schema: Schema) -> None:
        """Ask where there is something to decide; where nothing can be taken, say so."""
        plan: Plan | None = Plan()
        if not found.fits or found.known or found.rejected:
            dialog = ImportDialog(found, schema, self._workspace.language, self._choosers.window)
            plan = self._choosers.import_plan(dialog)
            dialog.deleteLater()
        if plan is None:
            self._exchange.end(self.tr("Nothing was imported."))
            return
        chosen, by = plan, self._workspace.by

        def work(project: ProjectFile) -> ImportReport:
            return bring_in(project, paths, chosen, by=by, skip_bad=True, progress=self._exchange.tell)

        self._exchange.busy.emit(self.tr("Importing…"))
        self._worker.submit(work, self._on_imported, self._exchange.fail)

    def _on_imported(self, report: ImportReport) -> None:
        self.imported.emit(bool(report.schema_version))  # what the article shows is read before it can be changed
        self._exchange.end(self.tr("Documents imported: %n.", "", report.documents))
        if lines := report.told():
            self._choosers.show_report(ReportDialog(self.tr("What was not imported"), lines, self._choosers.window))
