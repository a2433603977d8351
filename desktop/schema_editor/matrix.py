"""Which types a relation may start from and lead to, as a grid: heads down the side, tails along the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QTableWidget, QTableWidgetItem

from desktop.i18n import is_mirrored, paragraph
from desktop.keys import stroke_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from schemas.model import RelationType, Schema

_ROWS_SHOWN = 7


class Matrix(QTableWidget):
    """Ticks in the first column say what may be a head, those in the first row what may be a tail.

    In between stands a sign wherever the two together are allowed, be it because of a type above them. Space there
    allows both; where both are ticked it takes the ticks away.

    Signals:
        changed: Other ends are ticked; carries the ids of heads and tails.
    """

    changed = Signal(tuple, tuple)

    def __init__(self) -> None:
        super().__init__()
        self._labels: list[str] = []
        self._head: tuple[str, ...] = ()
        self._tail: tuple[str, ...] = ()
        self.setFixedHeight((_ROWS_SHOWN + 2) * (self.fontMetrics().height() + 10))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.horizontalHeader().setMinimumSectionSize(28)
        self.installEventFilter(self)
        self.cellClicked.connect(self.toggle)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        for corner in self.findChildren(QAbstractButton):
            corner.setAccessibleName(self.tr("heads down, tails across"))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)

    def show_relation(self, relation: RelationType, schema: Schema) -> None:
        """Show the ends of a relation among the types of a schema."""
        self._labels = [kind.id for kind in schema.entities]
        self._head, self._tail = relation.head, relation.tail
        heads, tails = schema.with_descendants(relation.head), schema.with_descendants(relation.tail)
        count = len(self._labels) + 1
        row, column = self.currentRow(), self.currentColumn()
        self.setRowCount(count)
        self.setColumnCount(count)
        self.setVerticalHeaderLabels([self.tr("Tail") + (" ←" if is_mirrored() else " →"), *self._labels])
        self.setHorizontalHeaderLabels([self.tr("Head") + " ↓", *self._labels])
        for down in range(count):
            for across in range(count):
                self.setItem(down, across, self._cell(down, across, heads, tails))
        self.resizeColumnsToContents()
        is_at_a_tick = row > 0 or column > 0
        self.setCurrentCell(max(0, row) if is_at_a_tick or not self._labels else 1, max(0, column))

    def _cell(self, down: int, across: int, heads: frozenset[str], tails: frozenset[str]) -> QTableWidgetItem:
        head = self._labels[down - 1] if down else ""
        tail = self._labels[across - 1] if across else ""
        if head and tail:
            on = head in heads and tail in tails
            state = self.tr("allowed") if on else self.tr("not allowed")
            sign, said = ("●" if on else ""), f"{head} → {tail}: {state}"
        elif head or tail:
            ticked = head in self._head or tail in self._tail
            above = not ticked and (head in heads or tail in tails)
            sign = "☑" if ticked else "▫" if above else "☐"
            state = self.tr("yes") if ticked else self.tr("by a type above it") if above else self.tr("no")
            side = self.tr("head") if head else self.tr("tail")
            said = f"{side} {head or tail}: {state}"
        else:
            sign, said = "", self.tr("heads down, tails across")
        item = QTableWidgetItem(sign)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        item.setToolTip(paragraph(said))
        if not (head or tail):
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item

    def toggle(self, down: int, across: int) -> None:
        """Tick what stands there, or no more."""
        head = self._labels[down - 1] if down > 0 else ""
        tail = self._labels[across - 1] if across > 0 else ""
        heads, tails = self._head, self._tail
        if head and tail:
            both = head in heads and tail in tails
            heads, tails = _ticked(heads, head, on=not both), _ticked(tails, tail, on=not both)
        elif head:
            heads = _ticked(heads, head, on=head not in heads)
        elif tail:
            tails = _ticked(tails, tail, on=tail not in tails)
        if (heads, tails) != (self._head, self._tail):
            self.changed.emit(heads, tails)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take Space and Enter."""
        if event.type() == QEvent.Type.KeyPress and stroke_of(event).key in ("space", "enter"):  # type: ignore[arg-type]
            self.toggle(self.currentRow(), self.currentColumn())
            return True
        return super().eventFilter(watched, event)


def _ticked(labels: tuple[str, ...], label: str, *, on: bool) -> tuple[str, ...]:
    rest = tuple(one for one in labels if one != label)
    return (*labels, label) if on and label not in labels else labels if on else rest
