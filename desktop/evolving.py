"""The schema of the open project is changed: the editor, the dry run beside other work, and the step itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from annotations.errors import UserError
from annotations.files import whole_file
from desktop.i18n import filled, told
from desktop.schema_editor.draft import rebased
from desktop.schema_editor.editor import SchemaEditor
from desktop.slices import Slices
from schemas import files
from schemas.mistakes import SchemaError

if TYPE_CHECKING:
    from pathlib import Path

    from annotations.migration_report import MigrationReport
    from annotations.store.project_file import ProjectFile
    from desktop.batching import Batching
    from desktop.dialogs.choosers import Choosers
    from desktop.main_window import MainWindow
    from desktop.schema_editor.draft import Draft
    from desktop.tasks import Worker
    from desktop.workspace import Workspace
    from schemas.evolve import Migration


class Evolving(QObject):
    """Opens the schema editor and does what it asks for.

    Attributes:
        editor: The editor that is open, or None.

    Signals:
        looks_wanted: A change has left marks for a person to look at.
    """

    looks_wanted = Signal()

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        worker: Worker,
        batching: Batching,
        choosers: Choosers,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._worker = window, workspace, worker
        self._batching, self._choosers = batching, choosers
        self._slices = Slices(worker, self)
        self._editor: SchemaEditor | None = None
        self._kept: Draft | None = None
        self._is_changing = False
        workspace.schema_changed.connect(self._on_schema_changed)

    @property
    def editor(self) -> SchemaEditor | None:
        """The editor that is open, or None."""
        return self._editor if self._editor and shiboken6.isValid(self._editor) else None

    @property
    def draft(self) -> Draft | None:
        """The schema as it was edited, where that is not applied yet; None where nothing was edited."""
        editor = self.editor
        if editor is None:
            return self._kept
        return editor.draft if editor.draft.is_changed else None

    def start(self) -> None:
        """Open the editor, or bring it to the front."""
        schema = self._workspace.schema
        if self._workspace.is_readonly or schema is None:
            self._window.say(self.tr("Nothing can be changed: the project is open read-only."))
            return
        if self.editor is None:
            editor = self._editor = SchemaEditor(schema, self._workspace.language, self._window)
            editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            editor.look_wanted.connect(self._look)
            editor.apply_wanted.connect(self._apply)
            editor.cancel_wanted.connect(self._cancel_change)
            editor.file_wanted.connect(self._on_file)
            editor.finished.connect(lambda _: self._on_closed())
            if self._kept:
                editor.edit(rebased(self._kept, schema))
        assert self._editor
        self._editor.show()
        self._editor.raise_()
        self._editor.activateWindow()

    def _on_schema_changed(self) -> None:
        if (editor := self.editor) and (schema := self._workspace.schema):
            editor.rebase(schema)

    def _on_closed(self) -> None:
        """Keep what was changed and not applied, for the next time."""
        self._slices.cancel()
        if editor := self.editor:
            self._kept = editor.draft if editor.draft.is_changed else None
        self._editor = None

    def cancel(self) -> None:
        """Count no further, and close the editor."""
        self._slices.cancel()
        if editor := self.editor:
            editor.finish()

    # Counting and changing

    def _look(self, migration: Migration) -> None:
        found: list[MigrationReport] = []

        def counted() -> None:
            if editor := self.editor:
                editor.show_report(found[-1], migration)

        self._slices.start(lambda project: project.dry_run(migration), found.extend, counted, self._on_failed)

    def _apply(self, migration: Migration) -> None:
        by = self._workspace.by
        began = self._batching.run(
            self.tr("Changing the schema…"),
            lambda project, progress: project.migrate(migration, by=by, progress=progress)[1],
            self._on_changed,
            failed=self._on_unchanged,
            progressed=self._on_progress,
        )
        self._is_changing |= began
        if not began and (editor := self.editor):
            editor.show_trouble(self.tr("A step over several articles is still running; wait for it or cancel it."))

    def _on_progress(self, percent: int) -> None:
        if editor := self.editor:
            editor.show_progress(percent)

    def _on_failed(self, error: Exception) -> None:
        if editor := self.editor:
            editor.show_trouble(told(error) or self.tr("Cancelled; nothing was changed."))

    def _on_unchanged(self, error: Exception) -> None:
        self._is_changing = False
        if editor := self.editor:
            editor.show_unchanged(told(error) or self.tr("Cancelled; nothing was changed."))

    def _cancel_change(self) -> None:
        if self._is_changing:  # another step is none of the editor's business
            self._batching.cancel()

    def _on_changed(self, report: MigrationReport) -> None:
        self._is_changing = False
        if editor := self.editor:
            editor.finish()
        self._kept = None
        count = report.documents
        marks = self.tr("Marks changed in %n articles. The history takes that back.", "", count) if count else ""
        said = filled(self.tr("The schema is version %1 now."), report.version)
        self._window.say(" ".join(part for part in (said, marks) if part))
        if report.looks:
            self.looks_wanted.emit()

    # Files

    def _on_file(self, what: str) -> None:
        editor = self.editor
        if editor is None:
            return
        try:
            if what == "read" and (path := self._choosers.schema_file()):
                editor.read_in(files.load(path))
            elif what == "write" and (wanted := editor.written) and (path := self._choosers.schema_target()):
                self._write(path, files.dump(wanted))
        except (UserError, SchemaError) as error:
            editor.say(told(error))

    def _write(self, path: Path, toml: str) -> None:
        """Write a schema file, unless a project is in its place: which one the worker holds is asked of the worker."""

        def check(project: ProjectFile) -> None:
            project.refuse_as_target(path)

        def write(_: None) -> None:
            try:
                with whole_file(path) as file:
                    file.write(toml.encode())
            except OSError as error:
                self._say(self.tr("It cannot be written: %1.").replace("%1", error.strerror or told(error)))
            except UserError as error:
                self._say(told(error))
            else:
                self._say(self.tr("The schema was written to %1.").replace("%1", f"\u2068{path.name}\u2069"))

        self._worker.submit(check, write, lambda error: self._say(told(error)))

    def _say(self, text: str) -> None:
        if editor := self.editor:
            editor.say(text)
