"""The list of the project's documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QProgressBar, QVBoxLayout, QWidget

from desktop.models import ROW_ROLE, DocumentsFilter, DocumentsModel
from desktop.panels.choosing import Choosing

if TYPE_CHECKING:
    from annotations.listing import DocumentRow

PROGRESS_PX = 6


class DocumentsPanel(QWidget):
    """Shows the documents, finds one by its title, and says how many are done.

    Signals:
        opened: A document was chosen; carries its key.
    """

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.model = DocumentsModel()
        self._current = 0
        self._filter = DocumentsFilter()
        self._filter.setSourceModel(self.model)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find a title"))
        self._search.setAccessibleName(self.tr("Find a title"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._on_typed)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Documents"))
        self._list.setModel(self._filter)
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setIconSize(QSize(14, 14))
        Choosing(self._list).chosen.connect(self._on_chosen)
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Documents done"))
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(PROGRESS_PX)
        self._done = QLabel()
        self._empty = QLabel(self.tr("No articles yet. Import some: File, Import, or hashiya import."))
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        for widget in (self._search, self._list, self._empty, self._done, self._progress):
            layout.addWidget(widget)
        self._show_progress()

    def enter(self) -> None:
        """Give the focus to the list, or to the search where nothing is listed."""
        target = self._list if self._filter.rowCount() else self._search
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_documents(self, rows: list[DocumentRow]) -> None:
        """Show other documents."""
        self.model.show(rows)
        self._show_progress()

    def update_document(self, key: int, **facts: str | int) -> None:
        """Show other facts about one document."""
        self.model.update(key, **facts)
        self._show_progress()

    def make_current(self, key: int) -> None:
        """Mark the document that is open."""
        self._current = key
        for number in range(self._filter.rowCount()):
            index = self._filter.index(number, 0)
            if index.data(ROW_ROLE).key == key:
                self._list.setCurrentIndex(index)

    def key_of(self, identifier: str) -> int | None:
        """The key of the document with an id, or None."""
        return next((row.key for row in self.model.rows if row.id == identifier), None)

    def neighbour(self, key: int, step: int, *, todo: bool = False) -> int | None:
        """The key of the next (previous) document, of those still to do where wanted; None where there is none.

        Looking for one to do goes on from the beginning after the last.
        """
        rows = self.model.rows
        place = next((number for number, row in enumerate(rows) if row.key == key), -1)
        if todo:
            behind = [*rows[place + 1 :], *rows[: max(0, place)]]
            return next((row.key for row in behind if row.status == "todo"), None)
        return rows[place + step].key if 0 <= place + step < len(rows) else None

    def _show_progress(self) -> None:
        rows = self.model.rows
        done = sum(row.status == "done" for row in rows)
        self._progress.setRange(0, max(1, len(rows)))
        self._progress.setValue(done)
        self._done.setText(self.tr("%1 of %2 done").replace("%1", str(done)).replace("%2", str(len(rows))))
        self._empty.setVisible(not rows)
        self._list.setVisible(bool(rows))

    def _on_typed(self, typed: str) -> None:
        self._filter.look_for(typed)
        self.make_current(self._current)  # the list forgets a row that is filtered out

    def _on_chosen(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW_ROLE).key)
