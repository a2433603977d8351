"""Entity and relation types to tick: all of them at first, what is not ticked is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

if TYPE_CHECKING:
    from schemas.model import EntityType, RelationType, Schema

_ROWS_SHOWN = 5
_LABEL = Qt.ItemDataRole.UserRole


class TypesList(QListWidget):
    """The types of a schema, each with a box; Space ticks the current one.

    Signals:
        changed: Another set is ticked.
    """

    changed = Signal()

    def __init__(self, schema: Schema, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Types that are exported"))
        for entity in schema.markable():
            self._add(entity, self.tr("entity"), language)
        for relation in schema.relations:
            self._add(relation, self.tr("relation"), language)
        self._below = {kind.id: schema.with_descendants((kind.id,)) - {kind.id} for kind in schema.markable()}
        self.itemChanged.connect(self._on_ticked)

    def _add(self, kind: EntityType | RelationType, word: str, language: str) -> None:
        title = kind.title.get(language)
        name = f"{kind.id} – {title}" if title else kind.id
        item = QListWidgetItem(f"{name} ({word})", self)
        item.setData(_LABEL, kind.id)
        item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(Qt.CheckState.Checked)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The ids of the types that are not ticked, in the order of the schema."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(item.data(_LABEL) for item in items if item.checkState() != Qt.CheckState.Checked)

    def leave_out(self, label: str, *, leave: bool = True) -> None:
        """Tick a type no longer, or again."""
        for row in range(self.count()):
            if self.item(row).data(_LABEL) == label:
                self.item(row).setCheckState(Qt.CheckState.Unchecked if leave else Qt.CheckState.Checked)

    def _on_ticked(self, item: QListWidgetItem) -> None:
        """Tick what lies below a type with it: to leave a type out leaves those out, too, so they are not to choose."""
        below = self._below.get(item.data(_LABEL), frozenset())
        with QSignalBlocker(self):
            for other in (self.item(row) for row in range(self.count())):
                if other.data(_LABEL) in below:
                    other.setCheckState(item.checkState())
                    is_ticked = item.checkState() == Qt.CheckState.Checked
                    enabled = other.flags() | Qt.ItemFlag.ItemIsEnabled
                    other.setFlags(enabled if is_ticked else other.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        self.viewport().update()
        self.changed.emit()

    def sizeHint(self) -> QSize:
        """Some rows; more are scrolled to."""
        height = self.sizeHintForRow(0) * min(self.count(), _ROWS_SHOWN) + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), height)
