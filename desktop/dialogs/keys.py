"""Keys of one's own: every command with its keys, changed by pressing others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.folding import fold
from desktop.catalogue import BY_NAME, CATALOGUE
from desktop.dialogs.fitting import FittingDialog
from desktop.i18n import language, listed
from desktop.keys import spoken, stroke_of, written
from desktop.line_edit import LineEdit
from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from desktop.keymap import Keymap
    from desktop.keys import Stroke


class KeysDialog(FittingDialog):
    """Accepted: :attr:`keymap` holds what was chosen."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys of your own"))
        self.like(QSize(620, 560))
        self.keymap = keymap
        self._search = LineEdit()
        self._search.setPlaceholderText(self.tr("Find a command"))
        self._search.setAccessibleName(self.tr("Find a command"))
        self._search.textChanged.connect(self._show_found)
        self._list = QTreeWidget()
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self._list.setRootIsDecorated(False)
        self._list.currentItemChanged.connect(lambda: self._say(""))
        self._press = QPushButton(self.tr("Press new keys"))
        self._press.setCheckable(True)
        self._press.installEventFilter(self)
        self._said = WrappedLabel()
        self._lay_out()
        self._fill()

    def _lay_out(self) -> None:
        none, usual = QPushButton(self.tr("No key")), QPushButton(self.tr("As usual"))
        none.clicked.connect(lambda: self._set(()))
        usual.clicked.connect(lambda: self._set(None))
        row = QHBoxLayout()
        for button in (self._press, none, usual):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._search)
        layout.addWidget(self._list, 1)
        layout.addLayout(row)
        layout.addWidget(self._said)
        layout.addWidget(buttons)

    def _fill(self) -> None:
        for info in CATALOGUE:
            item = QTreeWidgetItem([info.title(language())])
            item.setData(0, Qt.ItemDataRole.UserRole, info.name)
            self._list.addTopLevelItem(item)
        self._show_keys()
        self._list.resizeColumnToContents(0)
        self._list.setCurrentItem(self._items()[0])

    def _items(self) -> list[QTreeWidgetItem]:
        return [item for place in range(len(CATALOGUE)) if (item := self._list.topLevelItem(place))]

    def _show_keys(self) -> None:
        for item in self._items():
            item.setText(1, listed(map(spoken, self.keymap.strokes(_name(item)))))

    def _show_found(self, typed: str) -> None:
        wanted = fold(typed).text.strip()
        for item in self._items():
            info = BY_NAME[_name(item)]
            item.setHidden(wanted not in fold(f"{info.english} {info.arabic}").text)

    def _set(self, keys: tuple[str, ...] | None) -> None:
        item = self._list.currentItem()
        if item:
            self.keymap = self.keymap.with_keys(_name(item), keys)
            self._show_keys()
        self._press.setChecked(False)

    def _say(self, text: str) -> None:
        self._said.setText(text)

    def _take(self, stroke: Stroke) -> None:
        """Give the current command the keys that were pressed, and say from which command they were taken."""
        item = self._list.currentItem()
        before, _ = self.keymap.command_of(stroke, moment=BY_NAME[_name(item)].only if item else "")
        if item and before not in ("", _name(item)):
            self._say(self.tr("Taken from: %1").replace("%1", BY_NAME[before].title(language())))
        else:
            self._say("")
        self._set((written(stroke),))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """While new keys are awaited, the next key with its modifiers is what is meant; Esc leaves all as it is."""
        if not self._press.isChecked() or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress:
            self._on_key(event)  # type: ignore[arg-type]
        event.accept()
        return True

    def _on_key(self, event: QKeyEvent) -> None:
        stroke = stroke_of(event)
        if stroke.key == "escape":
            self._press.setChecked(False)
        elif stroke.key:
            self._take(stroke)


def _name(item: QTreeWidgetItem) -> str:
    return str(item.data(0, Qt.ItemDataRole.UserRole))
