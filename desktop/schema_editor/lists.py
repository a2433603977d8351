"""Lists within a form: types to tick, and the values of an attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
)

from desktop.keys import stroke_of
from schemas.model import AttributeValue, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

_ROWS_SHOWN = 5


class TickList(QListWidget):
    """Names to tick; Space ticks the current one.

    Signals:
        changed: Other names are ticked; carries them, in the order in which they were ticked.
    """

    changed = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self._ticked: tuple[str, ...] = ()
        self.setFixedHeight(_ROWS_SHOWN * (self.fontMetrics().height() + 6))
        self.itemChanged.connect(self._on_changed)

    def show_ticks(self, names: Sequence[str], ticked: tuple[str, ...]) -> None:
        """Show names, of which some are ticked."""
        self.blockSignals(True)
        row = self.currentRow()
        self._ticked = ticked
        if [self.item(place).text() for place in range(self.count())] != list(names):
            self.clear()
            self.addItems(list(names))
        for place, name in enumerate(names):
            item = self.item(place)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if name in ticked else Qt.CheckState.Unchecked)
        self.setCurrentRow(max(row, 0))
        self.blockSignals(False)

    def _on_changed(self, item: QListWidgetItem) -> None:
        rest = tuple(name for name in self._ticked if name != item.text())
        on = item.checkState() == Qt.CheckState.Checked
        self.changed.emit((*rest, item.text()) if on else rest)


class ValuesTable(QTableWidget):
    """The values of an attribute with their titles; the last row adds one, Delete takes the current one away.

    Signals:
        changed: Carries the values, and (old id, new id) where one is called otherwise, or None.
    """

    changed = Signal(tuple, object)

    def __init__(self) -> None:
        super().__init__(0, 3)
        self._values: tuple[AttributeValue, ...] = ()
        self.setHorizontalHeaderLabels([self.tr("Value"), self.tr("Title, Arabic"), self.tr("Title, English")])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFixedHeight((_ROWS_SHOWN + 1) * (self.fontMetrics().height() + 10))
        self.cellChanged.connect(self._on_cell)
        self.installEventFilter(self)

    def show_values(self, values: tuple[AttributeValue, ...]) -> None:
        """Show values, with room for one more."""
        row, column = self.currentRow(), self.currentColumn()
        self._values = values
        self.blockSignals(True)
        self.setRowCount(len(values) + 1)
        for place, value in enumerate((*values, AttributeValue(""))):
            for across, text in enumerate((value.id, value.title.ar, value.title.en)):
                self.setItem(place, across, QTableWidgetItem(text))
        self.setCurrentCell(max(0, min(row, len(values))), max(0, column))
        self.blockSignals(False)

    def _on_cell(self, row: int, _column: int) -> None:
        cells = [self.item(row, across) for across in range(3)]
        name, arabic, english = (cell.text().strip() if cell else "" for cell in cells)
        made = AttributeValue(name, Text(arabic, english))
        if row == len(self._values):
            if name:
                self.changed.emit((*self._values, made), None)
            return
        old = self._values[row].id
        values = (*self._values[:row], made, *self._values[row + 1 :])
        self.changed.emit(values, (old, name) if old != name else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take Delete."""
        if event.type() == QEvent.Type.KeyPress and stroke_of(event).key == "delete":  # type: ignore[arg-type]
            row = self.currentRow()
            if 0 <= row < len(self._values):
                self.changed.emit((*self._values[:row], *self._values[row + 1 :]), None)
            return True
        return super().eventFilter(watched, event)
