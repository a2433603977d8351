"""Tables of plain texts, one row for each of the values behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
NARROWEST_PX = 28
"""How narrow a column may be; Qt's own measure is the widest sign of the font."""
_ISOLATE, _POP = "\u2068", "\u2069"


class RowsModel(QAbstractTableModel):
    """Rows of texts, asked for as they come into view."""

    def titles(self) -> tuple[str, ...]:
        """The titles of the columns."""
        raise NotImplementedError

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def texts(self, row: int) -> tuple[str, ...]:
        """The texts of a row, one for each column."""
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many rows there are."""
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.titles())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """What is shown and said of a row."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self.texts(index.row())[index.column()]
            return f"{_ISOLATE}{text}{_POP}" if text else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(text for text in self.texts(index.row()) if text)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802, ANN401 - Qt's
        """The titles of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        return self.titles()[section] if role == Qt.ItemDataRole.DisplayRole else None


class TextRows(RowsModel):
    """Rows whose texts are all made at once."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: list[tuple[str, ...]] = []

    def show_texts(self, texts: list[tuple[str, ...]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._texts = texts
        self.endResetModel()

    def count(self) -> int:
        """How many rows there are."""
        return len(self._texts)

    def texts(self, row: int) -> tuple[str, ...]:
        """The texts of a row, one for each column."""
        return self._texts[row]


def table_of(model: RowsModel, name: str, *, stretched: int = 0) -> QTableView:
    """A table of whole rows with a name for screen readers; one column takes the room that is left."""
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setResizeContentsPrecision(0)
    header.setMinimumSectionSize(NARROWEST_PX)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    header.setHighlightSections(False)
    return table


def side_by_side(panel: QWidget, head: Sequence[QWidget], first: QWidget, second: QWidget) -> None:
    """Lay out a panel of two tables under a line of words and buttons; the first gets two thirds of the width."""
    row = QHBoxLayout()
    for number, widget in enumerate(head):
        row.addWidget(widget, int(number == 0))
    both = QSplitter(Qt.Orientation.Horizontal)
    both.addWidget(first)
    both.addWidget(second)
    both.setStretchFactor(0, 2)
    both.setStretchFactor(1, 1)
    both.setChildrenCollapsible(False)
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(6, 4, 6, 4)
    layout.addLayout(row)
    layout.addWidget(both, 1)
