"""The list of documents as a model: all of its numbers, and of its rows those that were looked at.

No SQL here. Numbers come some at a time, rows as they are asked for; until a row has come it shows an ellipsis.
"""

from __future__ import annotations

from array import array
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPolygon

from desktop.i18n import listed, moment, number, span_of_time
from desktop.icons import drawn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotations.listing import ListedDocument

Index = QModelIndex | QPersistentModelIndex

_ISOLATE, _POP = "\u2068", "\u2069"
STATUS_COLORS = {"done": "#2a7d4f", "todo": "#8a857c"}
FLAG_COLOR = "#b8650a"

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
META = "meta:"
"""Before the name of metadata that has a column."""
_PAGE = 64
"""How many rows are asked for together."""
_MOST_PAGES = 8
"""How many pages are asked for at once: whoever scrolls by wants the last ones."""
_MOST_ROWS = 20_000
"""How many rows are kept."""


class DocumentsModel(QAbstractTableModel):
    """Documents in the order in which they are listed.

    Signals:
        rows_wanted: Rows came into view that are not here; carries the numbers of their documents.
    """

    rows_wanted = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self._keys = array("q")
        self._places: dict[int, int] = {}
        self._rows: dict[int, ListedDocument] = {}
        self._asked: dict[int, None] = {}
        self._old: set[int] = set()
        self._columns: tuple[str, ...] = ("title",)
        self._titles = self._named()
        self._marks = {(stage, flag): _mark(stage, flag=flag) for stage in _STAGES for flag in (False, True)}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    # What is listed

    def begin(self, keys: Iterable[int], rows: Sequence[ListedDocument] = ()) -> None:
        """List other documents, of which these rows are known."""
        self.beginResetModel()
        self._keys = array("q", keys)
        self._places = {key: place for place, key in enumerate(self._keys)}
        self._asked.clear()
        self._keep(rows)
        self.endResetModel()

    def extend(self, keys: Sequence[int]) -> None:
        """List more documents behind those that are there."""
        if keys:
            first = len(self._keys)
            self.beginInsertRows(QModelIndex(), first, first + len(keys) - 1)
            self._keys.extend(keys)
            self._places.update(zip(keys, range(first, first + len(keys)), strict=True))
            self.endInsertRows()

    def supply(self, rows: Sequence[ListedDocument]) -> None:
        """Take rows that were asked for."""
        self._keep(rows)
        places = sorted(self._places[row.key] for row in rows if row.key in self._places)
        for place in places:
            self._asked.pop(place // _PAGE, None)
        if places:
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], self.columnCount() - 1))

    def forget(self) -> None:
        """Ask anew for all that is to be seen: much of it may be other than it was. Until it comes, that is shown."""
        self._old = set(self._rows)
        self._asked.clear()
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, self.columnCount() - 1))

    def update(self, key: int, **facts: object) -> None:
        """Other facts about one document."""
        if key in self._rows:
            self._rows[key] = replace(self._rows[key], **facts)  # type: ignore[arg-type]
            if (place := self.place_of(key)) >= 0:
                self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))

    @property
    def keys(self) -> array[int]:
        """The numbers of the documents, in order; not to be changed."""
        return self._keys

    @property
    def rows(self) -> list[ListedDocument]:
        """The rows that are here, in order."""
        return [self._rows[key] for key in self._keys if key in self._rows]

    def place_of(self, key: int) -> int:
        """Where a document is listed, or -1."""
        return self._places.get(key, -1)

    def row(self, place: int) -> ListedDocument | None:
        """What is known of the document at a place; where nothing is, that is asked for."""
        key = self._keys[place]
        found = self._rows.get(key)
        if found is None or key in self._old:
            self._want(place // _PAGE)
        return found

    # Columns

    @property
    def columns(self) -> tuple[str, ...]:
        """What the columns show; the first is the title."""
        return self._columns

    def set_columns(self, columns: tuple[str, ...]) -> None:
        """Show other columns behind the title."""
        if columns != self._columns:
            self.beginResetModel()
            self._columns = columns
            self.endResetModel()

    def title_of(self, column: str) -> str:
        """What a column is called."""
        return self._titles.get(column, column.removeprefix(META))

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many documents are listed."""
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802, ANN401 - Qt's
        """The titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        return self.title_of(self._columns[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """What is shown and said of a document."""
        if not index.isValid() or role not in _ROLES:
            return None
        row, column = self.row(index.row()), self._columns[index.column()]
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole and column == "title" else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._marks[_stage(row), row.flag] if column == "title" else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(row) if column == "title" else self._text(row, column)
        return row

    def _text(self, row: ListedDocument, column: str) -> str:
        if column in ("spans", "relations"):
            return number(getattr(row, column))
        if column == "labels":
            return listed(row.labels)
        if column == "time":
            return span_of_time(row.time_ms)
        if column == "changed":
            return moment(row.changed)
        text = row.value(column.removeprefix(META)) if column.startswith(META) else getattr(row, column)
        return f"{_ISOLATE}{text}{_POP}" if text else ""

    def _told(self, row: ListedDocument) -> str:
        counts = self.tr("Spans: %n", "", row.spans) + " · " + self.tr("Relations: %n", "", row.relations)
        return "\n".join(filter(None, (counts, listed(row.labels), row.note)))

    def _said(self, row: ListedDocument) -> str:
        stages = {"todo": self.tr("to do"), "begun": self.tr("begun"), "done": self.tr("done")}
        flag = self.tr("with a flag") if row.flag else ""
        return ", ".join(filter(None, (row.title, stages[_stage(row)], flag, *row.labels)))

    # Rows

    def _keep(self, rows: Iterable[ListedDocument]) -> None:
        for row in rows:
            self._old.discard(row.key)
            self._rows.pop(row.key, None)
            self._rows[row.key] = row
        while len(self._rows) > _MOST_ROWS:
            del self._rows[next(iter(self._rows))]

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._asked[page] = None
            self._soon.start()

    def _ask(self) -> None:
        for page in list(self._asked)[:-_MOST_PAGES]:
            del self._asked[page]
        wanted = [
            key
            for page in self._asked
            for key in self._keys[page * _PAGE : (page + 1) * _PAGE]
            if key not in self._rows or key in self._old
        ]
        if wanted:
            self.rows_wanted.emit(wanted)

    def _named(self) -> dict[str, str]:
        return {
            "title": self.tr("Title"),
            "spans": self.tr("Spans"),
            "relations": self.tr("Relations"),
            "labels": self.tr("Labels"),
            "note": self.tr("Note"),
            "time": self.tr("Time spent"),
            "changed": self.tr("Last change"),
        }


_ROLES = frozenset(
    (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        ROW_ROLE,
    )
)


_STAGES = ("todo", "begun", "done")


def _stage(row: ListedDocument) -> str:
    """How far one has come: "begun" is what is to do and has marks already."""
    return "begun" if row.status == "todo" and row.spans else row.status


def _mark(stage: str, *, flag: bool) -> QIcon:
    """A ring for what is to do, with a dot where it is begun; a disc with a tick for what is done.

    A flag stands in place of each, filled for what is done.
    """

    def draw(canvas: QPainter) -> None:
        status = "done" if stage == "done" else "todo"
        color = QColor(FLAG_COLOR if flag and status == "todo" else STATUS_COLORS[status])
        canvas.setPen(QPen(color, 3))
        canvas.setBrush(color if status == "done" else Qt.BrushStyle.NoBrush)
        if flag:
            canvas.drawLine(7, 3, 7, 29)
            canvas.drawPolygon(QPolygon([QPoint(7, 4), QPoint(28, 10), QPoint(7, 18)]))
            return
        canvas.drawEllipse(4, 4, 24, 24)
        if stage == "begun":
            canvas.setBrush(color)
            canvas.drawEllipse(12, 12, 8, 8)
        elif stage == "done":
            canvas.setPen(QPen(QColor("#ffffff"), 4))
            canvas.drawPolyline([QPoint(10, 17), QPoint(14, 21), QPoint(22, 11)])

    return drawn(QSize(32, 32), draw)
