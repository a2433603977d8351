"""The labels of the schema with their keys; a click gives one to what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.i18n import rich_paragraph
from desktop.icons import swatch
from desktop.keys import legend
from desktop.panels.choosing import Choosing, let_shrink

if TYPE_CHECKING:
    from schemas.model import EntityType, Schema

_ISOLATE, _POP = "\u2068", "\u2069"


class PalettePanel(QWidget):
    """Shows the entity types of a schema.

    Signals:
        chosen: A label was clicked; carries its id.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Labels"))
        self._list.setIconSize(QSize(14, 14))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        let_shrink(self._list)
        Choosing(self._list).chosen.connect(self._on_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._list)

    def enter(self) -> None:
        """Give the focus to the list, with an item to start from."""
        if self._list.currentRow() < 0:
            self._list.setCurrentRow(0)
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_schema(self, schema: Schema, language: str) -> None:
        """Show the labels of a schema with their titles in a language ("ar" or "en")."""
        self._list.clear()
        for kind in schema.markable():
            self._list.addItem(self._item(kind, language))

    def _item(self, kind: EntityType, language: str) -> QListWidgetItem:
        title = kind.title.get(language)
        key = f"  {_ISOLATE}{legend(kind.key)}{_POP}" if kind.key else ""
        text = f"{_ISOLATE}{kind.id}{_POP}{key}  {_ISOLATE}{title}{_POP}"  # where there is no room, the title gives way
        item = QListWidgetItem(swatch(kind.color, 28, 28), text)
        item.setData(Qt.ItemDataRole.UserRole, kind.id)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind.id}, {title}, {kind.key}")
        item.setToolTip(_guidance(kind, language))
        return item

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(Qt.ItemDataRole.UserRole))


def _guidance(kind: EntityType, language: str) -> str:
    """A tool tip with what the type means, and what is and is not to be marked so."""
    lines = [kind.description.get(language), *(f"✓ {one}" for one in kind.examples)]
    lines += [f"✗ {one}" for one in kind.counter_examples]
    return "".join(map(rich_paragraph, lines))
