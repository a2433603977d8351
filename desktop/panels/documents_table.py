"""The table of documents: one calm column, or as many as one likes. Whole rows, of which several may be selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.panels.rows import NARROWEST_PX

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent

    from desktop.models import DocumentsModel

_PADDING_PX = 2


class DocumentsTable(QTableView):
    """Shows :class:`DocumentsModel`.

    Signals:
        chosen: A document was taken by a click or by Enter; carries its number.
        typed: Text was typed where only keys are taken.
        menu_wanted: The menu of the selected documents is wanted; carries the place on the screen.
        sort_wanted: The title of a column was clicked; carries the column's number.
    """

    chosen = Signal(int)
    typed = Signal(str)
    menu_wanted = Signal(object)
    sort_wanted = Signal(int)

    def __init__(self, model: DocumentsModel) -> None:
        super().__init__()
        self._documents = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Documents"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIconSize(QSize(14, 14))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # one height for all: none is asked for its own
        rows.setDefaultSectionSize(self.fontMetrics().height() + _PADDING_PX)
        self._set_up_header()
        self.clicked.connect(self._on_clicked)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._take_current)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setAccessibleName(self.tr("Columns of the list"))
        header.setResizeContentsPrecision(0)
        header.setMinimumSectionSize(NARROWEST_PX)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self.sort_wanted)
        self.lay_out()

    def lay_out(self) -> None:
        """Give the columns their room; the title takes what is left. Where it is alone it needs no heading."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setVisible(self._documents.columnCount() > 1)

    def show_order(self, column: int, *, descending: bool) -> None:
        """Show by which column the list is ordered; -1 for none."""
        header = self.horizontalHeader()
        header.setSortIndicatorShown(column >= 0)
        if column >= 0:
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(column, order)

    def selected_keys(self) -> list[int]:
        """The numbers of the selected documents, in the order of the list."""
        keys = self._documents.keys
        return [key for first, last in self._ranges() for key in keys[first : last + 1]]

    def count_selected(self) -> int:
        """How many documents are selected."""
        return sum(last - first + 1 for first, last in self._ranges())

    def _ranges(self) -> list[tuple[int, int]]:
        """The first and last row of each run of selected rows."""
        return sorted({(found.top(), found.bottom()) for found in self.selectionModel().selection()})  # type: ignore[attr-defined]

    def select_all(self) -> None:
        """Select all that is listed, at once."""
        model = self._documents
        if model.rowCount():
            last = model.index(model.rowCount() - 1, model.columnCount() - 1)
            every = QItemSelection(model.index(0, 0), last)
            self.selectionModel().select(every, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.count_selected() == 1:  # with Ctrl or Shift one selects more
            self.chosen.emit(self._documents.keys[index.row()])

    def _take_current(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.chosen.emit(self._documents.keys[index.row()])

    def selectAll(self) -> None:  # noqa: N802 - Qt's name
        """Select all that is listed."""
        self.select_all()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Look for what is typed as one looks for titles: Qt would go through all rows."""
        self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Home and End lead to the first and last document, not to the first and last column."""
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._documents.rowCount():
            row = 0 if event.key() == Qt.Key.Key_Home else self._documents.rowCount() - 1
            self.setCurrentIndex(self._documents.index(row, 0))
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the current document in view where the list becomes lower."""
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what can be done with the selected documents."""
        at = event.globalPos()
        if event.reason() == event.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(at)
