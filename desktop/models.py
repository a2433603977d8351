"""Item models over what the project file holds. No SQL here; rows come from the worker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QSortFilterProxyModel, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from annotations.arabic import bare

if TYPE_CHECKING:
    from annotations.listing import DocumentRow

Index = QModelIndex | QPersistentModelIndex

_ISOLATE, _POP = "\u2068", "\u2069"
STATUS_COLORS = {"done": "#2a7d4f", "todo": "#8a857c"}

ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class DocumentsModel(QAbstractListModel):
    """The documents of the project, in the order of import."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[DocumentRow] = []
        self._marks = {"done": _mark(filled=True), "todo": _mark(filled=False)}

    def show(self, rows: list[DocumentRow]) -> None:
        """Show other documents."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def update(self, key: int, **facts: str | int) -> None:
        """Other facts about one document."""
        for number, row in enumerate(self._rows):
            if row.key == key:
                self._rows[number] = replace(row, **facts)  # type: ignore[arg-type]
                self.dataChanged.emit(self.index(number), self.index(number))

    @property
    def rows(self) -> list[DocumentRow]:
        """All rows, in the order of import."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many documents there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """What is shown, said and sorted of a document."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{_ISOLATE}{row.title}{_POP}"
        if role == Qt.ItemDataRole.DecorationRole:
            return self._marks[row.status]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Spans: %n", "", row.spans) + " · " + self.tr("Relations: %n", "", row.relations)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {row.status}"
        return row if role == ROW_ROLE else None


class DocumentsFilter(QSortFilterProxyModel):
    """The documents whose title holds what was typed, whatever its tashkeel and tatweel."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted = ""

    def look_for(self, typed: str) -> None:
        """Show only titles that hold this."""
        self._wanted = bare(typed).casefold().strip()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """True where the title holds what was typed."""
        if not self._wanted:
            return True
        found = self.sourceModel().index(row, 0, parent).data(ROW_ROLE)
        return self._wanted in bare(found.title).casefold()


def _mark(*, filled: bool) -> QIcon:
    """A ring for what is to do, a disc with a tick for what is done."""
    pixmap = QPixmap(32, 32)
    pixmap.fill(Qt.GlobalColor.transparent)
    canvas = QPainter(pixmap)
    canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
    canvas.setPen(QPen(QColor(STATUS_COLORS["done" if filled else "todo"]), 3))
    canvas.setBrush(QColor(STATUS_COLORS["done"]) if filled else Qt.BrushStyle.NoBrush)
    canvas.drawEllipse(4, 4, 24, 24)
    if filled:
        canvas.setPen(QPen(QColor("#ffffff"), 4))
        canvas.drawPolyline([QPoint(10, 17), QPoint(14, 21), QPoint(22, 11)])
    canvas.end()
    return QIcon(pixmap)
