"""A new project: its file, its schema and its clitic policy, in one dialog."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from schemas import files


class NewProject(NamedTuple):
    """What was chosen. ``schema`` is the name of a ready-made schema or the path of a schema file."""

    path: Path
    schema: str
    clitic_policy: str


class NewProjectDialog(QDialog):
    """Asks for a new project; :attr:`chosen` holds the answer once it is accepted."""

    def __init__(self, folder: Path, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New project"))
        self._path = QLineEdit(str(folder / "corpus.hashiya"))
        self._path.setAccessibleName(self.tr("File"))
        self._schema = QComboBox()
        self._schema.setAccessibleName(self.tr("Schema"))
        self._policy = QComboBox()
        self._policy.setAccessibleName(self.tr("Clitics"))
        self._about = QLabel()
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self._about.setMinimumWidth(420)
        self._descriptions: dict[str, str] = {}
        self._fill(language)
        self._lay_out()

    @property
    def chosen(self) -> NewProject:
        """What stands in the fields."""
        path = Path(self._path.text()).expanduser()
        if path.suffix != ".hashiya":
            path = path.with_name(path.name + ".hashiya")
        return NewProject(path, self._schema.currentData(), self._policy.currentData())

    def accept(self) -> None:
        """Close with what was chosen, unless no file is named."""
        if Path(self._path.text().strip()).name:
            super().accept()
        else:
            self._path.setFocus()

    def _fill(self, language: str) -> None:
        for name in files.library():
            schema = files.load_named(name)
            self._schema.addItem(f"{name} – {schema.title.get(language)}", name)
            self._descriptions[name] = schema.description.get(language)
        self._schema.setCurrentIndex(max(0, self._schema.findData("news-ar")))
        self._schema.currentIndexChanged.connect(self._describe)
        self._policy.addItem(self.tr("Spans leave proclitics and enclitics out"), "core")
        self._policy.addItem(self.tr("Spans take the whole word"), "whole-word")
        self._describe()

    def _lay_out(self) -> None:
        browse, load = QPushButton(self.tr("Browse…")), QPushButton(self.tr("From a file…"))
        browse.clicked.connect(self._browse)
        load.clicked.connect(self._load)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(self.tr("File"), _beside(self._path, browse))
        form.addRow(self.tr("Schema"), _beside(self._schema, load))
        form.addRow("", self._about)
        form.addRow(self.tr("Clitics"), self._policy)
        form.addRow(buttons)

    def _describe(self) -> None:
        self._about.setText(self._descriptions.get(self._schema.currentData(), ""))

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("New project"), self._path.text(), "Hashiya (*.hashiya)")
        if name:
            self._path.setText(name)

    def _load(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Schema file"), "", "TOML (*.toml)")
        if name:
            self._schema.addItem(name, name)
            self._schema.setCurrentIndex(self._schema.count() - 1)


def _beside(field: QWidget, button: QPushButton) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(field, 1)
    layout.addWidget(button)
    return holder
