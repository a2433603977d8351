"""The questions that the program asks by dialog, in one place so that tests can answer them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from annotations.formats.registry import readable
from desktop.dialogs.keys import KeysDialog
from desktop.dialogs.new_project import NewProject, NewProjectDialog

if TYPE_CHECKING:
    from desktop.dialogs.rejections import RejectionsDialog
    from desktop.keymap import Keymap


class Choosers(QObject):
    """Asks the person for files and decisions."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window = window

    def project(self) -> Path | None:
        """An existing project file."""
        name, _ = QFileDialog.getOpenFileName(self.window, self.tr("Open project"), "", _projects())
        return Path(name) if name else None

    def new_project(self) -> NewProject | None:
        """A file, a schema and a clitic policy for a new project."""
        dialog = NewProjectDialog(Path.home(), "en", self.window)
        return dialog.chosen if dialog.exec() == QDialog.DialogCode.Accepted else None

    def keymap(self, keymap: Keymap) -> Keymap | None:
        """Keys of the person's own; None where they stay as they are."""
        dialog = KeysDialog(keymap, self.window)
        return dialog.keymap if dialog.exec() == QDialog.DialogCode.Accepted else None

    def picture(self) -> Path | None:
        """Where to save the picture of an article."""
        kinds = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"
        name, _ = QFileDialog.getSaveFileName(self.window, self.tr("Save a picture"), "article.png", kinds)
        return Path(name) if name else None

    def inputs(self) -> list[Path]:
        """Files to import."""
        endings = " ".join(f"*{ending}" for known in readable() for ending in known.suffixes)
        kinds = f"{self.tr('Articles')} ({endings})"
        names, _ = QFileDialog.getOpenFileNames(self.window, self.tr("Import articles"), "", kinds)
        return [Path(name) for name in names]

    def output(self) -> Path | None:
        """Where to export to."""
        name, _ = QFileDialog.getSaveFileName(self.window, self.tr("Export JSONL"), "corpus.jsonl", "JSONL (*.jsonl)")
        return Path(name) if name else None

    def copy(self) -> Path | None:
        """Where to save a copy of the project."""
        name, _ = QFileDialog.getSaveFileName(self.window, self.tr("Save a copy"), "copy.hashiya", _projects())
        return Path(name) if name else None

    def accepts_without(self, dialog: RejectionsDialog) -> bool:
        """True where the rest is to be imported though some of it cannot be."""
        return dialog.exec() == QDialog.DialogCode.Accepted

    def exports_all(self) -> bool:
        """True where all articles are to be exported though none is done."""
        answer = QMessageBox.question(
            self.window,
            self.tr("Nothing is done yet"),
            self.tr("No article is marked as done. Export all of them as they are?"),
        )
        return answer == QMessageBox.StandardButton.Yes


def _projects() -> str:
    return "Hashiya (*.hashiya)"
