"""A new project: its file, its schema, its clitic policy and its first articles, in one dialog."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import UserError
from desktop.dialogs.fitting import FittingDialog
from desktop.i18n import filled, language, paragraph, told
from desktop.line_edit import LineEdit
from desktop.wrapped import WrappedLabel
from schemas import files
from schemas.mistakes import SchemaError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QDragEnterEvent, QDropEvent


_PATH = Qt.ItemDataRole.UserRole


class NewProject(NamedTuple):
    """What was chosen.

    Attributes:
        schema: The name of a ready-made schema or the path of a schema file.
        articles: Files and folders to be imported into it.
    """

    path: Path
    schema: str
    clitic_policy: str
    articles: tuple[Path, ...] = ()


class NewProjectDialog(FittingDialog):
    """Asks for a new project; :attr:`chosen` holds the answer once it is accepted."""

    def __init__(self, folder: Path, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New project"))
        self._place = folder
        self._path = LineEdit(str(_free(folder / "corpus.hashiya")))
        self._path.setAccessibleName(self.tr("File"))
        self._schema = QComboBox()
        self._schema.setAccessibleName(self.tr("Schema"))
        self._policy = QComboBox()
        self._policy.setAccessibleName(self.tr("Clitics"))
        self._about = WrappedLabel()
        self._about.setMinimumWidth(420)
        self._wrong_path, self._wrong_schema = _hidden_words(), _hidden_words()
        self._articles = QListWidget()
        self._articles.setAccessibleName(self.tr("Articles to import"))
        self._articles.setFixedHeight(4 * self.fontMetrics().height())
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            shortcut = QShortcut(QKeySequence(key), self._articles, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._remove)
        self._descriptions: dict[str, str] = {}
        self.setAcceptDrops(True)
        self._fill(language)
        self._lay_out()

    @property
    def chosen(self) -> NewProject:
        """What stands in the fields; the file has to have a name."""
        path = self._typed
        if path.suffix != ".hashiya":
            path = path.with_name(path.name + ".hashiya")
        articles = tuple(self._articles.item(row).data(_PATH) for row in range(self._articles.count()))
        return NewProject(path, self._schema.currentData(), self._policy.currentData(), articles)

    def add_articles(self, paths: Iterable[Path]) -> None:
        """Import these files and folders, too."""
        known = {str(self._articles.item(row).data(_PATH)) for row in range(self._articles.count())}
        for path in paths:
            if str(path) not in known:
                self._articles.addItem(f"\u2066{path}\u2069")
                self._articles.item(self._articles.count() - 1).setData(_PATH, path)

    def accept(self) -> None:
        """Close with what was chosen; where no project can be made so, say why, and keep all that was chosen."""
        wrong = self._wrong()
        self._show_wrong(self._wrong_path, wrong)
        if wrong:
            self._path.setFocus()
        else:
            super().accept()

    @property
    def _typed(self) -> Path:
        typed = Path(self._path.text().strip())
        try:
            return typed.expanduser()
        except RuntimeError:  # there is no home of that person
            return typed

    def _wrong(self) -> str:
        """Why there can be no project where it is wanted, or ""."""
        typed = self._path.text().strip()
        if typed in ("", "~", ".", "..") or typed.endswith(("/", os.sep)):
            return self.tr("Say how the file is to be called, such as corpus.hashiya.")
        path = self.chosen.path
        if not path.parent.is_dir():
            return filled(self.tr("There is no folder %1; make it first, or choose another place."), path.parent)
        return filled(self.tr("%1 is there already; choose another name."), path.name) if path.exists() else ""

    def _show_wrong(self, label: QLabel, text: str) -> None:
        label.setText(paragraph(text))
        label.setVisible(bool(text))
        self.grow()

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
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Make the project"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        body = QWidget()
        form = QFormLayout(body)
        form.addRow(self.tr("File"), _beside(self._path, browse))
        form.addRow("", self._wrong_path)
        form.addRow(self.tr("Schema"), _beside(self._schema, load))
        form.addRow("", self._wrong_schema)
        form.addRow("", self._about)
        form.addRow(self.tr("Clitics"), self._policy)
        form.addRow(QLabel(self.tr("Articles to import")))
        form.addRow(self._articles_with_buttons())
        self.lay_out(body, buttons)

    def _articles_with_buttons(self) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._articles)
        row = QHBoxLayout()
        for title, do in (
            (self.tr("Add files…"), self._add_files),
            (self.tr("Add a folder…"), self._add_folder),
        ):
            button = QPushButton(title)
            button.setAutoDefault(False)
            button.clicked.connect(do)
            row.addWidget(button)
        row.addStretch()
        layout.addLayout(row)
        about = self.tr("Files and folders can be dropped here; more can be imported at any time.")
        self._articles.setToolTip(about)
        return holder

    def _add_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Articles to import"), str(self._place))
        self._place = Path(names[0]).parent if names else self._place
        self.add_articles(map(Path, names))

    def _add_folder(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, self.tr("Articles to import"), str(self._place)):
            self._place = Path(name).parent
            self.add_articles([Path(name)])

    def _remove(self) -> None:
        if (row := self._articles.currentRow()) >= 0:
            self._articles.takeItem(row)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Import what was dropped."""
        event.acceptProposedAction()
        self.add_articles(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())

    def _describe(self) -> None:
        self._about.setText(self._descriptions.get(self._schema.currentData(), ""))

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("New project"), self._path.text(), "Hashiya (*.hashiya)")
        if name:
            self._path.setText(name)

    def _load(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Schema file"), str(self._place), "TOML (*.toml)")
        if name:
            self.take_schema(name)

    def take_schema(self, name: str) -> None:
        """Offer the schema of a file and choose it, or say what is wrong with it."""
        try:
            schema = files.load(name)
        except (SchemaError, UserError) as error:
            self._show_wrong(self._wrong_schema, told(error))
            return
        self._show_wrong(self._wrong_schema, "")
        self._descriptions[name] = schema.description.get(language())
        self._schema.addItem(f"\u2066{Path(name).name}\u2069 – \u2068{schema.title.get(language())}\u2069", name)
        self._schema.setCurrentIndex(self._schema.count() - 1)


def _free(path: Path) -> Path:
    """The path, or the next one with a number where a file is there already."""
    others = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, 1_000))
    return next((one for one in (path, *others) if not one.exists()), path)


def _hidden_words() -> QLabel:
    label = WrappedLabel()
    label.hide()
    return label


def _beside(field: QWidget, button: QPushButton) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(field, 1)
    layout.addWidget(button)
    return holder
