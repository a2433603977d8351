"""The backups of a project, to choose one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from annotations.store.backups import Backup, Counts


class BackupsDialog(QDialog):
    """Accepted: put the chosen one in the place of the project. Rejected: leave all as it is."""

    def __init__(self, found: Sequence[tuple[Backup, Counts | None]], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.resize(560, 340)
        head = QLabel(
            self.tr("The chosen backup takes the place of the project. What is there now is kept beside it.")
            if found
            else self.tr("There are no backups of this project yet.")
        )
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Backups, the newest first"))
        for backup, counts in found:
            item = QListWidgetItem(self._described(backup, counts))
            item.setData(Qt.ItemDataRole.UserRole, backup.path)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        buttons = QDialogButtonBox()
        restore = buttons.addButton(self.tr("Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        restore.setEnabled(bool(found))
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (head, self._list, buttons):
            layout.addWidget(widget)

    @property
    def chosen(self) -> Path | None:
        """The backup that is chosen."""
        item = self._list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _described(self, backup: Backup, counts: Counts | None) -> str:
        date = f"{backup.at.astimezone():%Y-%m-%d %H:%M}"
        if counts is None:
            return f"{date}  –  {self.tr('cannot be read')}"
        documents, spans = QLocale().toString(counts.documents), QLocale().toString(counts.spans)
        held = self.tr("documents: %1, spans: %2").replace("%1", documents).replace("%2", spans)
        return f"{date}  –  {held}"
