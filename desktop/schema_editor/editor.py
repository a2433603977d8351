"""The schema editor: a window beside the article, in which a schema is changed before anything is applied."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.fitting import FittingDialog
from desktop.i18n import told
from desktop.keys import Stroke, stroke_of
from desktop.schema_editor import draft as drafts
from desktop.schema_editor.checks import Fault, faults_of
from desktop.schema_editor.fields import FieldForm
from desktop.schema_editor.pages import AttributesPage, EntitiesPage, ItemsPage, RelationsPage
from desktop.schema_editor.preview import PreviewPage
from desktop.schema_editor.splitting import MergeDialog, SplitDialog
from desktop.wrapped import WrappedLabel
from schemas.evolve import EvolutionError, Migration
from schemas.files import finished, numbered

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from annotations.migration_report import MigrationReport
    from desktop.schema_editor.draft import Draft, Kind
    from schemas.model import Schema

_REST_MS = 120
"""How long typing has to rest before the whole schema is checked."""
_UNDO, _REDO, _REDO_TOO = Stroke("z", ctrl=True), Stroke("z", ctrl=True, shift=True), Stroke("y", ctrl=True)


class SchemaEditor(FittingDialog):
    """Edits a draft of a schema, shows what would become of what is marked, and asks for it to be done.

    Attributes:
        draft: What is edited.
        faults: What is wrong with it.

    Signals:
        look_wanted: A dry run is wanted; carries the Migration.
        apply_wanted: It is to be done; carries the Migration.
        cancel_wanted: What is running is to stop.
        file_wanted: A schema file is to be read ("read") or written ("write").
    """

    look_wanted = Signal(object)
    apply_wanted = Signal(object)
    cancel_wanted = Signal()
    file_wanted = Signal(str)

    def __init__(self, schema: Schema, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Schema"))
        self.like(QSize(980, 720))
        self.draft = drafts.draft_of(schema)
        self.faults: list[Fault] = []
        self._migration: Migration | None = None
        self._is_running = False
        self._past: list[Draft] = []
        self._future: list[Draft] = []
        self._last = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._check)
        self.entities, self.relations = EntitiesPage(language), RelationsPage(language)
        self.attributes, self._about = AttributesPage(language), FieldForm()
        self.preview = PreviewPage()
        self._said = WrappedLabel()
        self._add_about()
        self._lay_out()
        self._connect()
        self._show()
        self.entities.list.setFocus()

    @property
    def pages(self) -> dict[Kind, ItemsPage]:
        """The pages with rows, by kind."""
        return {"entity": self.entities, "relation": self.relations, "attribute": self.attributes}

    def _add_about(self) -> None:
        form = self._about
        form.add_line("name", self.tr("Name"))
        form.add_texts("title", self.tr("Title, Arabic"), self.tr("Title, English"))
        form.add_lines("description.ar", self.tr("Guidance, Arabic"), arabic=True)
        form.add_lines("description.en", self.tr("Guidance, English"))
        form.edited.connect(self._on_about)

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.addTab(self.entities, self.tr("Entity types"))
        self.tabs.addTab(self.relations, self.tr("Relation types"))
        self.tabs.addTab(self.attributes, self.tr("Attributes"))
        self.tabs.addTab(self._about, self.tr("About"))
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the schema"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(self.preview)
        self.undo_button, self.redo_button = QPushButton(self.tr("Undo")), QPushButton(self.tr("Redo"))
        self.read_button, self.write_button = (
            QPushButton(self.tr("Read a file…")),
            QPushButton(self.tr("Write a file…")),
        )
        self.back_button, self.next_button = QPushButton(self.tr("Back")), QPushButton(self.tr("What would change…"))
        self.apply_button, self.close_button = QPushButton(self.tr("Change the schema")), QPushButton(self.tr("Close"))
        row = QHBoxLayout()
        for button in (self.read_button, self.write_button, self.undo_button, self.redo_button):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.back_button, self.next_button, self.apply_button, self.close_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._said)
        layout.addLayout(row)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a field finishes it, and nothing else

    def _connect(self) -> None:
        for page in self.pages.values():
            page.drafted.connect(self.edit)
            page.merge_wanted.connect(self._merger(page))
        self.entities.split_wanted.connect(self._split)
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self.read_button.clicked.connect(lambda: self.file_wanted.emit("read"))
        self.write_button.clicked.connect(lambda: self.file_wanted.emit("write"))
        self.next_button.clicked.connect(self.look)
        self.back_button.clicked.connect(self.go_back)
        self.apply_button.clicked.connect(self._apply)
        self.close_button.clicked.connect(self.close)
        self.preview.decided.connect(self._look_again)
        self.tabs.currentChanged.connect(lambda _: self._show_pages())
        for widget in self.findChildren(QWidget):
            widget.installEventFilter(self)

    # Editing

    def edit(self, made: Draft, what: str = "") -> None:
        """Go on with another draft. Typing in one field, told by the same words, is one step of undo."""
        if made == self.draft:
            return
        if not what or what != self._last:
            self._past.append(self.draft)
        self._future.clear()
        self.draft, self._last = made, what
        self._show(soon=bool(what))

    def undo(self) -> None:
        """Take back the last step."""
        self._step(self._past, self._future)

    def redo(self) -> None:
        """Do it again."""
        self._step(self._future, self._past)

    def _step(self, source: list[Draft], goal: list[Draft]) -> None:
        if source and self._stack.currentWidget() is self.tabs:
            goal.append(self.draft)
            self.draft, self._last = source.pop(), ""
            self._show()

    def rebase(self, schema: Schema) -> None:
        """Go on over another version of the project's schema, which came from elsewhere."""
        if self._is_running or schema.sha256 == self.draft.base.sha256:
            return
        self.draft = drafts.rebased(self.draft, schema)
        self._past = [drafts.rebased(one, schema) for one in self._past]
        self._future = [drafts.rebased(one, schema) for one in self._future]
        self._show()
        if self._stack.currentWidget() is self.preview:
            self._look_again()

    def read_in(self, schema: Schema) -> None:
        """Go on with a schema that was read from a file, as one step."""
        self.edit(drafts.read_in(self.draft, schema))

    @property
    def written(self) -> Schema | None:
        """What is edited, as it can be written to a file; None while something is wrong with it."""
        self._check()
        return None if self.faults else finished(self.draft.schema)

    def _on_about(self, name: str, value: Any) -> None:  # noqa: ANN401 - whatever the field holds
        first, _, language = name.partition(".")
        text = getattr(self.draft.schema, first)
        facts = {first: replace(text, **{language: value}) if language else value}
        self.edit(drafts.with_facts(self.draft, **facts), f"about {name}")

    def _merger(self, page: ItemsPage) -> Callable[[int], None]:
        def merge(place: int) -> None:
            items = self.draft.items(page.kind)
            dialog = MergeDialog(items[place].id, [one.id for one in items if one.id != items[place].id], self)
            dialog.chosen.connect(lambda into: self.edit(drafts.merged(self.draft, page.kind, place, into)))
            dialog.open()

        return merge

    def _split(self, place: int) -> None:
        origin = self.draft.origins[0][place]
        known = self.draft.base.entity(origin)
        if known is None or known.abstract:
            self.say(self.tr("Nothing is marked so yet: there is nothing to split."))
            return
        dialog = SplitDialog(origin, self.draft.items("entity")[place].id, self.draft, self)
        dialog.chosen.connect(lambda step: self.edit(drafts.split(self.draft, step)))
        dialog.open()

    # Checking

    def _show(self, *, soon: bool = False) -> None:
        self._show_pages()
        if soon:
            self._show_buttons()
            self._rest.start()
        else:
            self._check()

    def _show_pages(self) -> None:
        for page in self.pages.values():
            if page is self.tabs.currentWidget():  # the others are shown when one comes to them
                page.show_draft(self.draft, self.faults)
        schema = self.draft.schema
        self._about.show_value("name", schema.name)
        for first in ("title", "description"):
            for language in ("ar", "en"):
                if f"{first}.{language}" in self._about.fields:
                    self._about.show_value(f"{first}.{language}", getattr(getattr(schema, first), language))
        self.undo_button.setEnabled(bool(self._past))
        self.redo_button.setEnabled(bool(self._future))

    def _check(self) -> None:
        self._rest.stop()
        found = faults_of(self.draft.schema)
        if found != self.faults:
            self.faults = found
            self._show_pages()
        self._about.clear_notes()
        for fault in found:
            if not fault.kind:
                self._about.show_note(fault.field if fault.field in self._about.fields else "name", fault.message)
        self._show_buttons()
        self.say(self._summary())

    def _summary(self) -> str:
        if not self.faults:
            return "" if self.draft.is_changed else self.tr("This is the schema of the project.")
        first = self.faults[0]
        items = self.draft.items(first.kind) if first.kind in drafts.KINDS else ()
        where = items[first.place].id if first.place < len(items) else ""
        said = self.tr("Mistakes: %n. The first:", "", len(self.faults))
        return f"{said} \u2068{where}\u2069 {first.message}"

    def say(self, text: str) -> None:
        """Say something below the pages."""
        self._said.setText(text)
        self._said.setAccessibleName(text)

    # What would change

    def look(self) -> None:
        """Ask what would become of what is marked, unless something is wrong with the schema."""
        self._check()
        if self.faults or not self.draft.is_changed:
            return
        self.preview.begin()
        self._stack.setCurrentWidget(self.preview)
        self._look_again()
        self.preview.tree.setFocus()

    def _look_again(self) -> None:
        base = self.draft.base
        try:
            after = numbered(replace(self.draft.schema, version=base.version), over=base.version)
            self._migration = Migration(base, after, (*self.draft.steps, *self.preview.steps))
        except EvolutionError as error:
            self._migration = None
            self.preview.show_trouble(told(error))
        else:
            self.preview.show_busy(self.tr("Counting…"))
            self.look_wanted.emit(self._migration)
        self._show_buttons()

    def show_report(self, report: MigrationReport, migration: Migration) -> None:
        """Show what a dry run found, if it is still asked for."""
        if migration is self._migration:
            self.preview.show_report(report, migration)
            self._show_buttons()

    def show_trouble(self, text: str) -> None:
        """Say why it cannot be counted or done; the schema of the project is as it was."""
        self._is_running = False
        self.preview.show_trouble(text)
        self._show_buttons()

    def show_unchanged(self, text: str) -> None:
        """Say why it was not done. What would change still holds, so that it can be tried again."""
        self._is_running = False
        self.preview.show_unchanged(text)
        self._show_buttons()

    def go_back(self) -> None:
        """Go back to the pages, or stop what is running."""
        if self._is_running:
            self.cancel_wanted.emit()
            return
        self._migration = None
        self._stack.setCurrentWidget(self.tabs)
        self._show()

    def _apply(self) -> None:
        if self._migration and self.preview.is_decided:
            self._is_running = True
            self.preview.show_busy(self.tr("Changing…"), 0)
            self._show_buttons()
            self.apply_wanted.emit(self._migration)

    def show_progress(self, percent: int) -> None:
        """Show how far the change has come."""
        if self._is_running:
            self.preview.show_busy(self.tr("Changing…"), percent)

    def finish(self) -> None:
        """Close, since all is done."""
        self._is_running = False
        self.close()

    def _show_buttons(self) -> None:
        is_preview = self._stack.currentWidget() is self.preview
        for button in (self.read_button, self.write_button, self.undo_button, self.redo_button, self.next_button):
            button.setVisible(not is_preview)
        for button in (self.back_button, self.apply_button):
            button.setVisible(is_preview)
        self.back_button.setText(self.tr("Cancel") if self._is_running else self.tr("Back"))
        self.next_button.setEnabled(not self.faults and self.draft.is_changed)
        self.write_button.setEnabled(not self.faults)
        self.apply_button.setEnabled(is_preview and self.preview.is_decided and not self._is_running)
        self.close_button.setEnabled(not self._is_running)

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stay while the schema is being changed."""
        if self._is_running:
            event.ignore()
        else:
            self._rest.stop()
            super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes back from what would change."""
        if stroke_of(event) == Stroke("escape") and self._stack.currentWidget() is self.preview:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take Ctrl+Z before a field undoes in itself: here it goes back in the schema."""
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            stroke = stroke_of(event)  # type: ignore[arg-type]
            if stroke in (_UNDO, _REDO, _REDO_TOO):
                if event.type() == QEvent.Type.KeyPress:
                    (self.undo if stroke == _UNDO else self.redo)()
                event.accept()
                return True
        return super().eventFilter(watched, event)
