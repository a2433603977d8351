"""The lists of names that proposals are made from: what was marked, and lists that were imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import listed, number
from desktop.keys import Stroke, stroke_of
from desktop.panels.elided import Elided
from desktop.panels.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from annotations.store.remembering import NameList
    from schemas.model import Schema

_ISOLATE, _POP = "\u2068", "\u2069"
_LIST, _COUNT, _LABELS = range(3)
_CHARACTERS_OF_A_LABEL = 14
_UNDO = Stroke("z", ctrl=True)


class NamesPanel(QWidget):
    """Shows the lists of names.

    Signals:
        import_wanted: Names are to be imported; carries the label of those that come without one.
        switched: A list was switched on or off; carries its source and whether it is on.
        remove_wanted: A list is to be forgotten; carries its source.
        undo_wanted: What was imported or removed last is to be taken back.
        commanded: A button was pressed that stands for a command; carries its name.
        left: The person wants to go back to the article.
    """

    import_wanted = Signal(str)
    switched = Signal(str, bool)
    remove_wanted = Signal(str)
    undo_wanted = Signal()
    commanded = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lists: list[NameList] = []
        self._said = Elided()
        self._label = QComboBox()
        self._label.setAccessibleName(self.tr("Label of names that come without one"))
        self._label.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._label.setMinimumContentsLength(_CHARACTERS_OF_A_LABEL)
        self._import = _button(self.tr("Import a list…"))
        self._import.clicked.connect(lambda: self.import_wanted.emit(self._label.currentData() or ""))
        self._remove = _button(self.tr("Remove (Delete)"))
        self._remove.clicked.connect(self._remove_current)
        self._undo = _button(self.tr("Undo (Ctrl+Z)"))
        self._undo.setToolTip(self.tr("Make the list that was imported or removed last what it was before"))
        self._undo.clicked.connect(self.undo_wanted)
        self._undo.setEnabled(False)
        self._tree = QTreeWidget()
        self._tree.setAccessibleName(self.tr("Lists of names"))
        self._tree.setHeaderLabels([self.tr("List"), self.tr("Names"), self.tr("Labels")])
        self._tree.setRootIsDecorated(False)
        self._tree.setUniformRowHeights(True)
        self._tree.installEventFilter(self)
        self._tree.itemChanged.connect(self._on_changed)
        self._tree.currentItemChanged.connect(lambda *_: self._show_what_can_be_done())
        self._lay_out()

    def _lay_out(self) -> None:
        row = Flow()
        row.add(self._said, stretch=1)
        beside = QLabel(self.tr("Unlabelled names are"))
        beside.setBuddy(self._label)
        for widget in (beside, self._label, self._import, self._remove, self._undo):
            row.add(widget)
        below = QHBoxLayout()
        below.addStretch()
        for title, command in (
            (self.tr("Propose in this article (F8)"), "propose"),
            (self.tr("Propose in all articles to do (Shift+F8)"), "propose-all"),
        ):
            button = _button(title)
            button.clicked.connect(lambda _checked=False, name=command: self.commanded.emit(name))
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addLayout(row)
        layout.addWidget(self._tree)
        layout.addLayout(below)
        self.show_lists([])

    def show_schema(self, schema: Schema, language: str) -> None:
        """Offer the labels of a schema."""
        chosen = self._label.currentData()
        self._label.clear()
        self._label.addItem(self.tr("choose a label"), "")
        for kind in schema.markable():
            self._label.addItem(f"{_ISOLATE}{kind.id}{_POP}  {_ISOLATE}{kind.title.get(language)}{_POP}", kind.id)
        self._label.setCurrentIndex(max(0, self._label.findData(chosen)))

    def show_lists(self, lists: Sequence[NameList]) -> None:
        """Show other lists; the one that was chosen stays so."""
        chosen = self._source()
        self._lists = list(lists)
        self._tree.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self._tree.clear()
        self._tree.addTopLevelItems([self._item(one) for one in self._lists])
        place = next((n for n, one in enumerate(self._lists) if one.source == chosen), 0)
        if item := self._tree.topLevelItem(place):
            self._tree.setCurrentItem(item)
        self._tree.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._tree.resizeColumnToContents(_LIST)
        self._tree.setColumnWidth(_LIST, min(max(240, self._tree.columnWidth(_LIST)), 480))
        names = sum(one.size for one in self._lists if one.is_on)
        self._said.setText(self.tr("%n names are looked for.", "", names))
        self._show_what_can_be_done()

    def show_undo(self, *, is_there: bool) -> None:
        """Show whether there is something to take back."""
        self._undo.setEnabled(is_there)

    @property
    def lists(self) -> list[NameList]:
        """What is shown."""
        return self._lists

    def enter(self) -> None:
        """Give the lists the focus."""
        self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _item(self, one: NameList) -> QTreeWidgetItem:
        title = one.source or self.tr("Marked in this project")
        labels = listed(one.labels)
        item = QTreeWidgetItem([f"{_ISOLATE}{title}{_POP}", number(one.size), labels])
        item.setData(_LIST, Qt.ItemDataRole.UserRole, one.source)
        item.setCheckState(_LIST, Qt.CheckState.Checked if one.is_on else Qt.CheckState.Unchecked)
        names = self.tr("%n names", "", one.size)
        item.setData(_LIST, Qt.ItemDataRole.AccessibleTextRole, listed([title, names, *one.labels]))
        return item

    def _source(self) -> str | None:
        item = self._tree.currentItem()
        return str(item.data(_LIST, Qt.ItemDataRole.UserRole)) if item else None

    def _show_what_can_be_done(self) -> None:
        self._remove.setEnabled(bool(self._source()))

    def _remove_current(self) -> None:
        if source := self._source():
            self.remove_wanted.emit(source)

    def _on_changed(self, item: QTreeWidgetItem, column: int) -> None:
        if column == _LIST:
            is_on = item.checkState(_LIST) == Qt.CheckState.Checked
            self.switched.emit(str(item.data(_LIST, Qt.ItemDataRole.UserRole)), is_on)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Delete removes the list, Ctrl+Z takes that back, Esc goes back; Space switches it, as everywhere."""
        stroke = stroke_of(event)
        if stroke == _UNDO:
            self.undo_wanted.emit()
            return True
        if stroke.ctrl or stroke.alt:
            return False
        match stroke.key:
            case "delete":
                self._remove_current()
            case "escape":
                self.left.emit()
            case _:
                return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the panel's own keys before the list searches by them, and before the window undoes in the article."""
        if event.type() == QEvent.Type.ShortcutOverride and stroke_of(event) == _UNDO:  # type: ignore[arg-type]
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and self._on_key(event):  # type: ignore[arg-type]
            return True
        return super().eventFilter(watched, event)


def _button(title: str) -> QPushButton:
    button = QPushButton(title)
    button.setAccessibleName(title)
    return button
