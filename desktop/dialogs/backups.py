"""The backups of a project, to choose a sound one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.store.backups import is_automatic
from desktop.dialogs.fitting import FittingDialog
from desktop.i18n import moment, placed, size
from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QObject

    from annotations.store.backups import Backup, Counts

_ARTICLES, _SPANS, _SIZE, _STATE = 1, 2, 3, 4
_CHARACTERS_LIKED, _ROWS_LIKED = 92, 16
_LOW_PX = 200
_STEPS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class BackupsDialog(FittingDialog):
    """Accepted: put the chosen one in the place of the project. Rejected: leave all as it is.

    Each can be chosen once it was looked into and found sound; see :meth:`show_verdict`.
    """

    def __init__(self, found: Sequence[Backup], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        self._found = found
        self._verdicts: dict[int, Counts | None] = {}
        self._items: list[list[QTableWidgetItem]] = []
        self._head = WrappedLabel(
            self.tr("Choose one: it takes the place of the project as it is now, which is kept in this list.")
            if found
            else self.tr("There are no backups of this project yet.")
        )
        self.table = self._table()
        self._buttons = QDialogButtonBox()
        self.restore = self._buttons.addButton(self.tr("Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.table.itemSelectionChanged.connect(self._on_current)
        self.table.installEventFilter(self)
        self.table.cellDoubleClicked.connect(lambda *_: self._accept_sound())
        layout = QVBoxLayout(self)
        for widget in (self._head, self.table, self._buttons):
            layout.addWidget(widget)
        rows = _ROWS_LIKED * self.table.rowHeight(0) if found else _LOW_PX
        self.like(QSize(_CHARACTERS_LIKED * self.fontMetrics().averageCharWidth(), rows))
        self.table.setFocus()  # none is chosen to begin with: Enter alone does nothing
        self._on_current()

    def _table(self) -> QTableWidget:
        titles = [self.tr("Date"), self.tr("Articles"), self.tr("Spans"), self.tr("Size"), self.tr("State")]
        table = QTableWidget(len(self._found), len(titles))
        table.setAccessibleName(self.tr("Backups, the newest first"))
        table.setHorizontalHeaderLabels(titles)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for row, backup in enumerate(self._found):
            date = placed(f"\u2066{moment(int(backup.at.timestamp() * 1000))}\u2069")
            texts = (date, "", "", size(backup.size_bytes), self.tr("being checked…"))
            self._items.append([QTableWidgetItem(text) for text in texts])
            for column, item in enumerate(self._items[row]):
                table.setItem(row, column, item)
        return table

    def show_verdict(self, row: int, counts: Counts | None) -> None:
        """Show what a backup holds; None where it is damaged, and cannot be chosen."""
        self._verdicts[row] = counts
        if counts:
            number = QLocale().toString
            self._items[row][_ARTICLES].setText(number(counts.documents))
            self._items[row][_SPANS].setText(number(counts.spans))
        state = self.tr("sound") if counts else self.tr("damaged")
        if not is_automatic(self._found[row]):
            state = f"{state} · " + self.tr("kept when a backup was restored")
        self._items[row][_STATE].setText(state)
        if counts is None:
            for item in self._items[row]:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            if self.table.currentRow() == row:
                self._go_on()
        self._on_current()

    def _go_on(self) -> None:
        """The newest of those that may be sound is chosen in place of a damaged one."""
        others = (other for other in range(self.table.rowCount()) if self._verdicts.get(other, True))
        self.table.setCurrentCell(next(others, -1), 0)

    @property
    def is_judged(self) -> bool:
        """True once all have been looked into."""
        return len(self._verdicts) == len(self._found)

    @property
    def chosen(self) -> Path | None:
        """The sound backup that is chosen."""
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]  # what has the focus is not chosen
        return self._found[rows[0]].path if rows and self._verdicts.get(rows[0]) else None

    def _on_current(self) -> None:
        self.restore.setEnabled(self.chosen is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The first key that goes through the rows chooses the one that has the focus, not one beside it."""
        is_unchosen = watched is self.table and bool(self._found) and not self.table.selectedIndexes()
        if is_unchosen and isinstance(event, QKeyEvent) and _is_step(event):
            self.table.selectRow(max(0, self.table.currentRow()))
            return True
        return super().eventFilter(watched, event)

    def _accept_sound(self) -> None:
        if self.chosen:
            self.accept()


def _is_step(event: QKeyEvent) -> bool:
    plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return event.type() == QEvent.Type.KeyPress and event.key() in _STEPS and event.modifiers() in plain
