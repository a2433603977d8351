"""Export from the window: a snapshot is taken, the choices are made with a preview of it, and it is written from there.

Work goes on meanwhile; what is exported is the state when the dialog was opened.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QObject

from annotations.exporting.choices import Choices
from annotations.exporting.exporter import NothingDoneError, export
from annotations.exporting.manifest import manifest_of
from annotations.progress import counted
from annotations.store.project_file import ProjectFile
from desktop.dialogs.exporting import Chosen, ExportDialog
from desktop.dialogs.report import ReportDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotations.document import Record
    from annotations.exporting.report import ExportReport
    from desktop.dialogs.choosers import Choosers
    from desktop.exchange import Exchange
    from desktop.tasks import Worker
    from schemas.model import Schema


class Snapshot(NamedTuple):
    """A copy of the project in a folder of its own, with its schema and the names of its layers."""

    path: Path
    schema: Schema
    layers: tuple[str, ...]


class Outgoing(QObject):
    """Carries exports out. What is exported is first proposed under the name ``proposed``, which has no ending."""

    def __init__(self, exchange: Exchange, worker: Worker, choosers: Choosers, language: str, proposed: Path) -> None:
        super().__init__(exchange)
        self._language, self._proposed = language, proposed
        self._exchange = exchange
        self._worker = worker
        self._choosers = choosers
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def start(self) -> None:
        """Ask what is to be exported, how and where to, and export it."""
        self._take_snapshot(self._ask)

    def export_to(self, path: Path, choices: Choices | None = None) -> None:
        """Export without asking what and how."""
        self._take_snapshot(lambda snapshot: self._write(snapshot, Chosen(path, choices or Choices())))

    def _take_snapshot(self, go_on: Callable[[Snapshot], None]) -> None:
        if not self._exchange.begin(self.tr("Exporting…")):
            return
        self._folder = tempfile.TemporaryDirectory(prefix="hashiya-")
        self._exchange.clean_up_with(self._folder.cleanup)
        path = Path(self._folder.name) / "snapshot.hashiya"

        def take(project: ProjectFile) -> Snapshot:
            project.snapshot(path, progress=self._exchange.tell)
            return Snapshot(path, project.schema(), tuple(dict.fromkeys(layer.name for layer in project.layers())))

        self._worker.submit(take, go_on, self._fail)

    def _ask(self, snapshot: Snapshot) -> None:
        self._exchange.busy.emit("")  # it waits for the person
        dialog = ExportDialog(*snapshot, self._language, self._choosers.window)
        dialog.set_path(self._proposed.with_name(f"{self._proposed.name}.jsonl"))
        chosen = self._choosers.export_choices(dialog)
        dialog.deleteLater()
        if chosen is None:
            self._let_go()
            self._exchange.end(self.tr("Nothing was exported."))
        else:
            self._write(snapshot, chosen)

    def _write(self, snapshot: Snapshot, chosen: Chosen) -> None:
        path, choices, seen = chosen

        def check(project: ProjectFile) -> None:
            for target in (path, manifest_of(path)):
                project.refuse_as_target(target)

        self._exchange.busy.emit(self.tr("Exporting…"))

        def write() -> ExportReport:
            with ProjectFile.open(snapshot.path, progress=self._exchange.tell) as project:
                total = project.document_count()

                def records() -> Iterator[Record]:
                    return counted(project.records(), total, self._exchange.tell)

                return export(records, project.schema(), path, choices, seen=seen)

        def failed(error: Exception) -> None:
            if isinstance(error, NothingDoneError) and self._choosers.exports_all():
                self._write(snapshot, chosen._replace(choices=replace(choices, status="all")))
            elif isinstance(error, NothingDoneError):
                self._let_go()
                self._exchange.end(self.tr("Nothing was exported."))
            else:
                self._fail(error)

        self._worker.submit(check, lambda _: self._exchange.run_aside(write, self._on_exported, failed), self._fail)

    def _on_exported(self, report: ExportReport) -> None:
        self._let_go()
        text = self.tr("Documents exported to %1: %n.", "", report.documents)
        self._exchange.end(text.replace("%1", f"\u2068{report.path.name}\u2069"))
        if lines := report.lines():
            self._choosers.show_report(
                ReportDialog(self.tr("What was left out or changed"), lines, self._choosers.window)
            )

    def _fail(self, error: Exception) -> None:
        self._let_go()
        self._exchange.fail(error)

    def _let_go(self) -> None:
        if self._folder:
            self._folder.cleanup()
