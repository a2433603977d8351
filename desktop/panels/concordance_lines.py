"""The lines of a concordance as a model: hits with their context, each taken or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Index = QModelIndex | QPersistentModelIndex

TAKEN, BEFORE, KEYWORD, BEHIND, DIFFERS, THERE, DOCUMENT = range(7)
ISOLATE, POP = "\u2068", "\u2069"


class ConcordanceLine(NamedTuple):
    """A hit as it is shown.

    Attributes:
        place: What the line is about: the key of the document and [start, end) in code points.
        before, keyword, behind: The text around and in the hit.
        differs: How its spelling differs from what was sought.
        there: What is marked there already.
        can_be_taken: False where taking it would do nothing or is not allowed.
        is_plain: False where it is taken only one by one, never with all.
    """

    place: tuple[int, int, int]
    before: str
    keyword: str
    behind: str
    document: str = ""
    differs: str = ""
    there: str = ""
    can_be_taken: bool = True
    is_plain: bool = True


class ConcordanceModel(QAbstractTableModel):
    """Lines, and which of them are taken."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[ConcordanceLine] = []
        self._taken: set[int] = set()
        self.can_take = False
        self.is_stale = False

    def show(self, lines: Sequence[ConcordanceLine], *, can_take: bool, again: bool = False) -> None:
        """Show other lines; with ``can_take`` all plain ones that can be are taken to begin with.

        With ``again`` they are the same lines as they are now: what was taken or left out stays so.
        """
        before = {line.place: row in self._taken for row, line in enumerate(self._lines) if line.can_be_taken}
        before = before if again else {}
        self.beginResetModel()
        self._lines, self.can_take, self.is_stale = list(lines), can_take, False
        self._taken = {
            row
            for row, line in enumerate(self._lines)
            if can_take and line.can_be_taken and before.get(line.place, line.is_plain)
        }
        self.endResetModel()

    def set_stale(self) -> None:
        """Show the lines as what is no answer any more, until there are others."""
        self.is_stale = True
        self._tell_changed()

    def add(self, lines: Sequence[ConcordanceLine]) -> None:
        """Show further lines."""
        if lines:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    @property
    def lines(self) -> list[ConcordanceLine]:
        """All lines."""
        return self._lines

    @property
    def taken(self) -> list[ConcordanceLine]:
        """The lines that are taken, in order."""
        return [self._lines[row] for row in sorted(self._taken)]

    def take(self, rows: Iterable[int], *, taken: bool | None = None) -> None:
        """Take lines or leave them out; None turns each round. Those that cannot be taken stay out."""
        for row in rows:
            wanted = row not in self._taken if taken is None else taken
            if wanted and self._lines[row].can_be_taken and self.can_take:
                self._taken.add(row)
            else:
                self._taken.discard(row)
        self._tell_changed()

    def _tell_changed(self) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0, TAKEN), self.index(len(self._lines) - 1, DOCUMENT))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many columns there are."""
        return 0 if parent.isValid() else DOCUMENT + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """What is shown of a line."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNMENT.get(column, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        if role == Qt.ItemDataRole.ForegroundRole and self.is_stale:
            return QGuiApplication.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        if role == Qt.ItemDataRole.FontRole and column == KEYWORD:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.AccessibleTextRole:
            taken = self.tr("taken") if index.row() in self._taken else self.tr("left out")
            return f"{line.before} {line.keyword} {line.behind}, {line.differs} {line.there}, {taken}"
        return None

    def _text(self, row: int, column: int) -> str:
        line = self._lines[row]
        if column == TAKEN:
            return "" if not self.can_take else "✓" if row in self._taken else "–"
        texts = {
            BEFORE: line.before,
            KEYWORD: line.keyword,
            BEHIND: line.behind,
            DIFFERS: line.differs,
            THERE: line.there,
            DOCUMENT: line.document,
        }
        return f"{ISOLATE}{texts[column]}{POP}" if texts[column] else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802, ANN401 - Qt's
        """The titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = ("", "", "", "", self.tr("Differs"), self.tr("There already"), self.tr("Article"))
        return titles[section]


_ALIGNMENT = {
    TAKEN: Qt.AlignmentFlag.AlignCenter,
    BEFORE: Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing,
    KEYWORD: Qt.AlignmentFlag.AlignCenter,
}
"""What comes before the keyword ends at it; what comes behind begins at it."""
