"""The menus of the list of documents: its order, its columns, and what is done with those that are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.models import META

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction

    from annotations.listing import Order
    from desktop.models import DocumentsModel
    from desktop.panels.documents_table import DocumentsTable

COLUMNS = ("spans", "relations", "labels", "note", "time", "changed")


class _Panel(Protocol):
    """What of the panel the menus show and ask for."""

    model: DocumentsModel
    table: DocumentsTable
    in_text: QAction
    order: Order
    metadata: tuple[str, ...]

    def sort_by(self, column: str, *, descending: bool | None = None) -> None: ...

    def set_columns(self, columns: tuple[str, ...] | None) -> None: ...


class DocumentsMenus(QObject):
    """Makes the menus of one panel anew each time that one is shown; ``act`` does what is chosen for documents."""

    def __init__(self, panel: _Panel, act: Callable[[str], None]) -> None:
        super().__init__(panel.table)
        self._panel, self._act = panel, act

    def fill(self, menu: QMenu) -> None:
        """What the button beside the search offers."""
        menu.clear()
        menu.addAction(self._panel.in_text)
        menu.addAction(self.tr("Select all that are shown"), self._panel.table.select_all)
        self._add_orders(menu.addMenu(self.tr("Order")))
        self._add_columns(menu.addMenu(self.tr("Columns")))

    def _add_orders(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        now = META + self._panel.order.meta if self._panel.order.meta else self._panel.order.column
        metadata = tuple(META + name for name in self._panel.metadata)
        for column in ("", "title", "status", *COLUMNS, *metadata):
            title = {"": self.tr("As imported"), "status": self.tr("Status")}.get(column)
            action = menu.addAction(title or self._panel.model.title_of(column).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(column == now)
            action.triggered.connect(self._sorter(column))
            group.addAction(action)
        menu.addSeparator()
        turned = menu.addAction(self.tr("The other way round"), lambda: self._panel.sort_by(now))
        turned.setCheckable(True)
        turned.setChecked(self._panel.order.descending)

    def _sorter(self, column: str) -> Callable[[], None]:
        return lambda: self._panel.sort_by(column, descending=False)

    def _add_columns(self, menu: QMenu) -> None:
        for column in (*COLUMNS, *(META + name for name in self._panel.metadata)):
            action = menu.addAction(self._panel.model.title_of(column).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(column in self._panel.model.columns)
            action.toggled.connect(self._switcher(column))
        menu.addSeparator()
        menu.addAction(self.tr("As many as there is room for"), lambda: self._panel.set_columns(None))

    def _switcher(self, column: str) -> Callable[[bool], None]:
        def switch(on: bool) -> None:  # noqa: FBT001 - Qt's signature
            shown = {one for one in self._panel.model.columns if one != column} | ({column} if on else set())
            order = ("title", *COLUMNS, *(META + name for name in self._panel.metadata))
            others = (one for one in self._panel.model.columns if one in shown and one not in order)
            self._panel.set_columns((*(one for one in order if one in shown), *others))

        return switch

    def pop_up_columns(self, place: QPoint) -> None:
        """Offer the columns, at a place of their titles."""
        menu = QMenu(self._panel.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_columns(menu)
        menu.popup(self._panel.table.horizontalHeader().mapToGlobal(place))

    def pop_up(self, place: QPoint) -> None:
        """Offer what can be done with the selected documents, at a place on the screen."""
        menu = QMenu(self._panel.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for title, act in (
            (self.tr("Mark as done"), "done"),
            (self.tr("To do again"), "todo"),
            (self.tr("Set the flag"), "flag"),
            (self.tr("Take the flag off"), "unflag"),
            (self.tr("Note…"), "note"),
            (self.tr("Add labels…"), "add-labels"),
            (self.tr("Take off labels…"), "remove-labels"),
        ):
            menu.addAction(title).triggered.connect(self._actor(act))
        menu.addSeparator()
        menu.addAction(self.tr("Select all that are shown"), self._panel.table.select_all)
        menu.popup(place)

    def _actor(self, act: str) -> Callable[[], None]:
        return lambda: self._act(act)
