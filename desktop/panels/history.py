"""What was done over several articles: the steps, newest first, and beside them the articles that a step touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QWidget

from desktop.i18n import moment, number
from desktop.keys import stroke_of
from desktop.panels.rows import RowsModel, TextRows, side_by_side, table_of
from desktop.panels.wording import deed_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from annotations.history import BatchPart, BatchRow


class BatchesModel(TextRows):
    """Steps over several articles."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[BatchRow] = []

    def titles(self) -> tuple[str, ...]:
        """The titles of the columns."""
        return (self.tr("What"), self.tr("Articles"), self.tr("State"), self.tr("Who"), self.tr("When"))

    def show(self, rows: Sequence[BatchRow]) -> None:
        """Show other steps."""
        self.rows = list(rows)
        self.show_texts([self._texts_of(row) for row in rows])

    def _texts_of(self, row: BatchRow) -> tuple[str, ...]:
        what = deed_text(row.deed) if row.deed else ""
        return (what, number(row.documents), self._state(row), row.by, moment(row.at))

    def _state(self, row: BatchRow) -> str:
        state = self.tr("taken back") if row.undone else self.tr("applied")
        if not row.changed:
            return state
        since = self.tr("changed since in %1").replace("%1", number(row.changed))
        return f"{state} · {since}"


class PartsModel(TextRows):
    """The articles that a step touched."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[BatchPart] = []

    def titles(self) -> tuple[str, ...]:
        """The titles of the columns."""
        return (self.tr("Article"), self.tr("Changes"), "")

    def show(self, parts: Sequence[BatchPart]) -> None:
        """Show other articles."""
        self.parts = list(parts)
        changed = self.tr("changed since")
        self.show_texts([(part.title, number(part.deed.count), changed if part.is_changed else "") for part in parts])


class HistoryPanel(QWidget):
    """Shows the history, and says what the person wants of it.

    Signals:
        shown: The panel has come into view and wants to be filled.
        looked_at: Another step is current; carries its id, or "".
        undo_wanted: A step is to be taken back; carries its id.
        redo_wanted: A step is to be done again; carries its id.
        chosen: An article is to be shown; carries its BatchPart.
        left: The person wants to go back to the article.
    """

    shown = Signal()
    looked_at = Signal(str)
    undo_wanted = Signal(str)
    redo_wanted = Signal(str)
    chosen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.batches, self.parts = BatchesModel(), PartsModel()
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._undo = QPushButton(self.tr("Take back (U)"))
        self._redo = QPushButton(self.tr("Do again (R)"))
        self._is_readonly = False
        self._undo.clicked.connect(self._ask_undo)
        self._redo.clicked.connect(self._ask_redo)
        self.steps = self._table(self.batches, self.tr("Steps over several articles"))
        self.articles = self._table(self.parts, self.tr("Articles of the step"))
        self.steps.selectionModel().currentRowChanged.connect(self._on_current)
        self.steps.doubleClicked.connect(lambda _: self._enter_articles())
        self.articles.doubleClicked.connect(lambda index: self.chosen.emit(self.parts.parts[index.row()]))
        side_by_side(self, (self._said, self._undo, self._redo), self.steps, self.articles)
        self.show_batches([])

    def _table(self, model: RowsModel, name: str) -> QTableView:
        table = table_of(model, name)
        table.installEventFilter(self)
        return table

    def show_batches(self, rows: Sequence[BatchRow]) -> None:
        """Show these steps; the one that was current stays so."""
        current = self._batch.id if self._batch else ""
        self.batches.show(rows)
        none = self.tr(
            "No step over several articles yet. Press A on a span, then Shift+A to find its name in all of them."
        )
        self._said.setText(self.tr("Steps over several articles: %n", "", len(rows)) if rows else none)
        place = next((n for n, row in enumerate(rows) if row.id == current), 0)
        if rows:
            self.steps.setCurrentIndex(self.batches.index(place, 0))
        else:
            self._on_current()

    def show_parts(self, batch: str, parts: Sequence[BatchPart]) -> None:
        """Show the articles of a step, if that is still the current one."""
        if self._batch and self._batch.id == batch:
            self.parts.show(parts)
            if parts:
                self.articles.setCurrentIndex(self.parts.index(0, 0))

    def show_readonly(self) -> None:
        """Nothing can be taken back or done again here."""
        self._is_readonly = True
        self._on_current()

    def enter(self) -> None:
        """Take the focus."""
        self.steps.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def _batch(self) -> BatchRow | None:
        index = self.steps.currentIndex()
        return self.batches.rows[index.row()] if index.isValid() else None

    def _on_current(self) -> None:
        batch = self._batch
        can_be_done = bool(batch and not batch.changed and not self._is_readonly)
        self._undo.setEnabled(bool(can_be_done and batch and not batch.undone))
        self._redo.setEnabled(bool(can_be_done and batch and batch.undone))
        why = ""
        if self._is_readonly:
            why = self.tr("Nothing can be changed: the project is open read-only.")
        elif batch and batch.changed:
            why = self.tr(
                "Places of it were changed since; take that back first. The articles are named beside the list."
            )
        for button in (self._undo, self._redo):
            button.setToolTip(why)
        self.parts.show([])
        self.looked_at.emit(batch.id if batch else "")

    def _ask_undo(self) -> None:
        if self._batch and self._undo.isEnabled():
            self.undo_wanted.emit(self._batch.id)

    def _ask_redo(self) -> None:
        if self._batch and self._redo.isEnabled():
            self.redo_wanted.emit(self._batch.id)

    def _enter_articles(self) -> None:
        self.articles.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_key(self, table: QObject, event: QKeyEvent) -> bool:
        """Enter goes to the articles and from there to one; U takes back, R does again, Esc goes back a step."""
        stroke = stroke_of(event)
        if stroke.ctrl or stroke.alt:
            return False
        is_steps = table is self.steps
        match stroke.key:
            case "enter" if is_steps:
                self._enter_articles()
            case "enter":
                if (current := self.articles.currentIndex()).isValid():
                    self.chosen.emit(self.parts.parts[current.row()])
            case "u":
                self._ask_undo()
            case "r":
                self._ask_redo()
            case "escape" if is_steps:
                self.left.emit()
            case "escape":
                self.enter()
            case _:
                return False
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Come into view, with the newest step current."""
        super().showEvent(event)
        self.steps.setCurrentIndex(QModelIndex())
        self.shown.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the panel's own keys before the tables search by them."""
        if event.type() == QEvent.Type.KeyPress:
            return self._on_key(watched, event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)
