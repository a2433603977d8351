"""The questions that the program asks by dialog, in one place so that tests can answer them."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, qVersion
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from annotations import __version__
from annotations.formats.registry import readable
from desktop.dialogs.keys import KeysDialog
from desktop.dialogs.new_project import NewProject, NewProjectDialog
from desktop.dialogs.ways import WayOut, WaysDialog
from desktop.i18n import filled, language, number

if TYPE_CHECKING:
    from annotations.importing.plan import Plan
    from desktop.dialogs.backups import BackupsDialog
    from desktop.dialogs.exporting import Chosen, ExportDialog
    from desktop.dialogs.importing import ImportDialog
    from desktop.dialogs.preferences import PreferencesDialog
    from desktop.dialogs.rejections import RejectionsDialog
    from desktop.dialogs.report import ReportDialog
    from desktop.keymap import Keymap
    from desktop.settings import Settings


_ICON_PX = 64


class Choosers(QObject):
    """Asks the person for files and decisions.

    Attributes:
        place: The folder in which files are looked for and proposed: where the project lies.
    """

    def __init__(self, window: QWidget, place: Path | None = None) -> None:
        super().__init__(window)
        self.window = window
        self.place = place or Path.home()

    def project(self) -> Path | None:
        """An existing project file."""
        name, _ = QFileDialog.getOpenFileName(self.window, self.tr("Open project"), str(self.place), _projects())
        return Path(name) if name else None

    def new_project(self) -> NewProject | None:
        """A file, a schema and a clitic policy for a new project."""
        dialog = NewProjectDialog(self.place, language(), self.window)
        return dialog.chosen if dialog.exec() == QDialog.DialogCode.Accepted else None

    def keymap(self, keymap: Keymap) -> Keymap | None:
        """Keys of the person's own; None where they stay as they are."""
        dialog = KeysDialog(keymap, self.window)
        return dialog.keymap if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _proposed(self, name: str) -> str:
        return str(self.place / name)

    def picture(self) -> Path | None:
        """Where to save the picture of an article."""
        kinds = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"
        name, _ = QFileDialog.getSaveFileName(
            self.window, self.tr("Save a picture"), self._proposed("article.png"), kinds
        )
        return Path(name) if name else None

    def plot(self, name: str) -> Path | None:
        """Where to save a plot or its figures; ``name`` is proposed."""
        kinds = "PNG (*.png);;SVG (*.svg);;CSV (*.csv)"
        chosen, _ = QFileDialog.getSaveFileName(self.window, self.tr("Save the plot"), self._proposed(name), kinds)
        return Path(chosen) if chosen else None

    def datasheet(self, name: str) -> Path | None:
        """Where to write a datasheet; ``name`` is proposed."""
        kinds = "Markdown (*.md)"
        chosen, _ = QFileDialog.getSaveFileName(self.window, self.tr("Save the datasheet"), self._proposed(name), kinds)
        return Path(chosen) if chosen else None

    def inputs(self) -> list[Path]:
        """Files to import."""
        endings = sorted({ending for known in readable() for ending in known.suffixes} | {".zip"})
        articles, known = self.tr("Articles and corpora"), " ".join("*" + ending for ending in endings)
        kinds = f"{articles} ({known});;(*)"
        names, _ = QFileDialog.getOpenFileNames(self.window, self.tr("Import articles"), str(self.place), kinds)
        return [Path(name) for name in names]

    def input_folder(self) -> Path | None:
        """A folder to import."""
        name = QFileDialog.getExistingDirectory(self.window, self.tr("Import a folder"), str(self.place))
        return Path(name) if name else None

    def names(self) -> Path | None:
        """A list of names to import."""
        lists, every = self.tr("Lists of names"), self.tr("All files")
        kinds = f"{lists} (*.txt *.lst *.jsonl);;{every} (*)"
        name, _ = QFileDialog.getOpenFileName(self.window, self.tr("Import a list of names"), str(self.place), kinds)
        return Path(name) if name else None

    def knowledge_base(self) -> Path | None:
        """The file of a knowledge base."""
        bases, every = self.tr("Knowledge bases"), self.tr("All files")
        kinds = f"{bases} (*.jsonl *.csv *.tsv);;{every} (*)"
        name, _ = QFileDialog.getOpenFileName(self.window, self.tr("Choose a knowledge base"), str(self.place), kinds)
        return Path(name) if name else None

    def preferences(self, dialog: PreferencesDialog) -> Settings | None:
        """The settings as the person wants them, or None for no change."""
        return dialog.settings if dialog.exec() else None

    def import_plan(self, dialog: ImportDialog) -> Plan | None:
        """What becomes of what does not fit; None where nothing is to be imported."""
        return dialog.plan if dialog.exec() == QDialog.DialogCode.Accepted else None

    def export_choices(self, dialog: ExportDialog) -> Chosen | None:
        """What is to be exported, and where to."""
        return dialog.chosen if dialog.exec() == QDialog.DialogCode.Accepted else None

    def show_report(self, dialog: ReportDialog) -> None:
        """Show what came of it, beside the window."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.place = self.place
        dialog.show()

    def schema_file(self) -> Path | None:
        """A schema file to go on with."""
        name, _ = QFileDialog.getOpenFileName(self.window, self.tr("Schema file"), str(self.place), "TOML (*.toml)")
        return Path(name) if name else None

    def schema_target(self) -> Path | None:
        """Where to write a schema."""
        name, _ = QFileDialog.getSaveFileName(
            self.window, self.tr("Schema file"), self._proposed("schema.toml"), "TOML (*.toml)"
        )
        return Path(name) if name else None

    def backup(self, dialog: BackupsDialog) -> Path | None:
        """The backup to restore; None where all is to stay as it is."""
        return dialog.chosen if dialog.exec() == QDialog.DialogCode.Accepted else None

    def damaged(self, problem: str, *, has_backup: bool) -> WayOut:
        """What to do with a project that is damaged; "" where nothing is to be done now."""
        ways: dict[WayOut, str] = {}
        if has_backup:
            ways["restore"] = self.tr("Restore the last good backup")
            ways["look"] = self.tr("Look at the last good backup, read-only")
        ways["repair"] = self.tr("Make a repaired copy")
        note = self.tr("Whatever you choose, the damaged file is not lost.")
        return self._way(WaysDialog(self.tr("The project is damaged"), problem, note, ways, self.window))

    def locked(self, problem: str, date: str) -> bool:
        """True where the backup of ``date`` is to be looked at while another program has the project open."""
        said = self.tr("Meanwhile you can look at its backup of %1; nothing can be changed in it.")
        note = said.replace("%1", f"\u2068{date}\u2069")
        ways: dict[WayOut, str] = {"look": self.tr("Look at the backup, read-only")}
        return bool(self._way(WaysDialog(self.tr("The project is open elsewhere"), problem, note, ways, self.window)))

    def _way(self, dialog: WaysDialog) -> WayOut:
        dialog.exec()
        dialog.deleteLater()
        return dialog.chosen

    def about(self) -> None:
        """Say which program this is, beside the window."""
        box = QMessageBox(self.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("About Hashiya"))
        box.setIconPixmap(self.window.windowIcon().pixmap(_ICON_PX))
        box.setText(filled(self.tr("Hashiya %1 marks entities and relations in Arabic articles."), __version__))
        free = self.tr(
            "It is free software: use it, change it and pass it on under the GNU General Public License, "
            "version 3 or later. There is no warranty."
        )
        made = filled(self.tr("Python %1, Qt %2."), platform.python_version(), qVersion())
        box.setInformativeText(f"{free}\n\n{made}")
        box.setStandardButtons(QMessageBox.StandardButton.Close)
        box.open()

    def log(self) -> Path | None:
        """Where to save the log of a run that went wrong."""
        name, _ = QFileDialog.getSaveFileName(
            self.window, self.tr("Save the log"), self._proposed("hashiya-log.txt"), "Text (*.txt)"
        )
        return Path(name) if name else None

    def copy(self) -> Path | None:
        """Where to save a copy of the project."""
        name, _ = QFileDialog.getSaveFileName(
            self.window, self.tr("Save a copy"), self._proposed("copy.hashiya"), _projects()
        )
        return Path(name) if name else None

    def replaces(self, name: str, old: int, new: int) -> bool | None:
        """True where a list is to replace the one of its name, False where it is added to that, None for neither."""
        box = QMessageBox(self.window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("There is a list of that name"))
        said = self.tr("%1 has %3 names. The list of that name in the project has %2.")
        counted = said.replace("%2", number(old)).replace("%3", number(new))
        box.setText(counted.replace("%1", f"\u2068{name}\u2069"))
        box.setInformativeText(self.tr("Replaced, it forgets the names that are not in the file any more."))
        replace = box.addButton(self.tr("Replace it"), QMessageBox.ButtonRole.AcceptRole)
        merge = box.addButton(self.tr("Add to it"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(replace)
        box.exec()
        chosen = box.clickedButton()
        box.deleteLater()
        return True if chosen is replace else False if chosen is merge else None

    def accepts_without(self, dialog: RejectionsDialog) -> bool:
        """True where the rest is to be taken though some of it cannot be."""
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
