"""The list of the project's documents, what it is narrowed to, and how many are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QProgressBar, QToolButton, QVBoxLayout, QWidget

from annotations.listing import Done, Filter, Order, Question
from desktop.i18n import filled
from desktop.keys import stroke_of
from desktop.line_edit import LineEdit
from desktop.models import META, DocumentsModel
from desktop.panels.choosing import let_shrink
from desktop.panels.document_filter import DocumentFilter, narrowed
from desktop.panels.documents_menus import DocumentsMenus
from desktop.panels.documents_table import DocumentsTable
from desktop.panels.state_editor import StateEditor
from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

PROGRESS_PX = 6
_WIDE = ("title", "spans", "relations", "changed")
_WIDE_PX = 460
"""From which width on there is room for more than the title, where nobody has said which columns there are."""


class DocumentsPanel(QWidget):
    """Shows the documents, finds some by title, text and state, and says how many are done.

    Attributes:
        in_text: Whether words are looked for in the texts, as an action.
        order, metadata: In which order the list is, and which metadata there are.
        chosen_columns: The columns that a person has chosen, or None where they follow the width.
        differences: How often the count of what is done has changed by what was done here.

    Signals:
        opened: A document was chosen; carries its key.
        asked: Other documents are wanted, or in another order.
        left: The person is through with the search.
        acted: Something is to be done with the selected documents; carries what.
    """

    opened = Signal(int)
    asked = Signal()
    acted = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = DocumentsModel()
        self.table = DocumentsTable(self.model)
        self.editor = StateEditor()
        self.filter = DocumentFilter()
        self.chosen_columns: tuple[str, ...] | None = None
        self.differences = 0
        self._current = 0
        self.order = Order()
        self.metadata: tuple[str, ...] = ()
        self._count = Done()
        self._is_known = False
        self._search = LineEdit()
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _: self._on_narrowed())
        self._search.installEventFilter(self)
        self.in_text = QAction(self.tr("Look in the texts"), self, checkable=True)
        self.in_text.toggled.connect(lambda _: self._on_narrowed())
        self._narrow = QToolButton()
        self._narrow.setObjectName("narrow")
        self._narrow.setCheckable(True)
        self._narrow.toggled.connect(self.filter.setVisible)
        self._more = QToolButton()
        self._menus = DocumentsMenus(self, self.acted.emit)
        self._progress = QProgressBar()
        self._done, self._shown, self._empty = QLabel(), QLabel(), WrappedLabel()
        self._set_up()
        self._lay_out()
        self._connect()
        self._on_narrowed()
        self.show_count(Done())

    def _set_up(self) -> None:
        self.filter.hide()
        self._more.setText("⋯")
        self._more.setAccessibleName(self.tr("Order and columns"))
        self._more.setToolTip(self._more.accessibleName())
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(lambda: self._menus.fill(self._menu))
        self._more.setMenu(self._menu)
        for button in (self._narrow, self._more):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAutoRaise(True)
        self._progress.setAccessibleName(self.tr("Documents done"))
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(PROGRESS_PX)
        for label in (self._done, self._shown):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._search, 1)
        row.addWidget(self._narrow)
        row.addWidget(self._more)
        layout.addLayout(row)
        for widget in (self.filter, self._shown, self.table, self._empty, self.editor, self._done, self._progress):
            layout.addWidget(widget)
        layout.setStretchFactor(self._empty, 1)
        let_shrink(self.table)

    def _connect(self) -> None:
        self.filter.changed.connect(self._on_narrowed)
        self.table.chosen.connect(self.opened)
        self.table.typed.connect(self._on_typed)
        self.table.menu_wanted.connect(self._menus.pop_up)
        self.table.sort_wanted.connect(lambda section: self.sort_by(self.model.columns[section]))
        self.table.horizontalHeader().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.horizontalHeader().customContextMenuRequested.connect(self._menus.pop_up_columns)
        self.editor.left.connect(self.table.setFocus)

    def enter(self) -> None:
        """Give the focus to the list, or to the search where nothing is listed."""
        target = self.table if self.model.rowCount() else self._search
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def enter_search(self) -> None:
        """Give the focus to the search."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Esc in the search takes back what was typed, and leaves."""
        if watched is self._search and event.type() == QEvent.Type.KeyPress and stroke_of(event).key == "escape":  # type: ignore[arg-type]
            self._search.clear()
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    # What is asked for

    @property
    def question(self) -> Question:
        """Which documents are wanted, and in which order."""
        words = self._search.text()
        return Question(narrowed(self.filter.wanted, words, in_text=self.in_text.isChecked()), self.order)

    def sort_by(self, column: str, *, descending: bool | None = None) -> None:
        """Order the list by a column; by the same one again, the other way round. "" is the order of import."""
        meta = column.removeprefix(META) if column.startswith(META) else ""
        same = (self.order.column, self.order.meta) == ("" if meta else column, meta)
        way = (not self.order.descending if same else False) if descending is None else descending
        self.order = Order("" if meta else column, meta, way)  # type: ignore[arg-type]
        self._show_order()
        self.asked.emit()

    def set_columns(self, columns: tuple[str, ...] | None) -> None:
        """Show these columns; None for what the width has room for."""
        self.chosen_columns = columns
        self._show_columns()

    def show_metadata(self, names: Iterable[str]) -> None:
        """Offer metadata as columns and in the filter."""
        self.metadata = tuple(names)
        self.filter.show_metadata(self.metadata)

    # What is shown

    def show_found(self, *, is_whole: bool) -> None:
        """Say how many of all are listed, and mark the open one again; ``is_whole`` once there are no more to come."""
        found, total = self.model.rowCount(), self._count.total
        self._is_known = self._is_known or is_whole
        is_narrowed = self.question.filter != Filter()
        self._shown.setVisible(is_narrowed)
        self._shown.setText(filled(self.tr("%1 of %2 shown"), found, total))
        no_article = self.tr("No articles yet. Import some: File, Import, or hashiya import.")
        self._empty.setText(self.tr("No article is like that.") if is_narrowed else no_article)
        self._empty.setVisible(is_whole and not found)
        self.table.setVisible(bool(found) or not is_whole)
        if self.model.place_of(self._current) >= 0 and not self.table.selectionModel().hasSelection():
            self.make_current(self._current, in_view=self.question.is_plain)

    def show_count(self, count: Done) -> None:
        """Say how many documents are done, of how many."""
        self._count = count
        self._progress.setRange(0, max(1, count.total))
        self._progress.setValue(count.done)
        self._done.setText(filled(self.tr("%1 of %2 done"), count.done, count.total))
        self._shown.setText(filled(self.tr("%1 of %2 shown"), self.model.rowCount(), count.total))

    def count_done(self, difference: int) -> None:
        """So many more are done than were."""
        if difference:
            self.differences += 1
            self.show_count(self._count._replace(done=self._count.done + difference))

    def update_document(self, key: int, **facts: object) -> None:
        """Show other facts about one document."""
        self.model.update(key, **facts)

    def make_current(self, key: int, *, in_view: bool = True) -> None:
        """Mark the document that is open; without ``in_view`` the list stays where it is."""
        self._current = key
        place = self.model.place_of(key)
        if place >= 0:
            flags = QItemSelectionModel.SelectionFlag
            self.table.setAutoScroll(in_view)  # not `setCurrentIndex`: with Ctrl held it would add to what is selected
            self.table.selectionModel().setCurrentIndex(self.model.index(place, 0), flags.ClearAndSelect | flags.Rows)
            self.table.setAutoScroll(True)
        else:
            self.table.clearSelection()

    @property
    def selected(self) -> list[int]:
        """The documents that are selected, in the order of the list."""
        return self.table.selected_keys()

    def neighbour(self, key: int, step: int) -> int | None:
        """The key of the document so many places on in the list; None where there is none."""
        keys, place = self.model.keys, self.model.place_of(key)
        return keys[place + step] if 0 <= place + step < len(keys) else None

    # Following

    def _on_typed(self, text: str) -> None:
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.setText(text)

    def _on_narrowed(self) -> None:
        in_text = self.in_text.isChecked()
        self._search.setPlaceholderText(self.tr("Find words in the texts") if in_text else self.tr("Find a title"))
        self._search.setAccessibleName(self._search.placeholderText())
        count = self.filter.count
        self._narrow.setText(filled(self.tr("Filter: %1"), count) if count else self.tr("Filter"))
        self._narrow.setAccessibleName(self._narrow.text())
        self.asked.emit()

    def _show_columns(self) -> None:
        columns = self.chosen_columns or (_WIDE if self.width() > _WIDE_PX else ("title",))
        if columns != self.model.columns:
            self.model.set_columns(columns)
            self.table.lay_out()
            self.make_current(self._current)
            self._show_order()

    def _show_order(self) -> None:
        order = self.order
        column = META + order.meta if order.meta else order.column
        place = self.model.columns.index(column) if column in self.model.columns else -1
        self.table.show_order(place, descending=order.descending)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show more columns where there is room for them."""
        super().resizeEvent(event)
        self._show_columns()
