"""What is exported, how and where to, with a preview of the first rows and of what will be left out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import UserError
from annotations.exporting.choices import Choices, read_split
from annotations.formats.registry import FORMATS, writable
from desktop.dialogs.destination import Destination
from desktop.dialogs.fitting import FittingDialog
from desktop.dialogs.types_list import TypesList
from desktop.i18n import told
from desktop.line_edit import LineEdit
from desktop.previewing import Previewing
from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from desktop.previewing import Preview
    from schemas.model import Schema

_WIDTH_PX, _ROWS_PX = 680, 160
_REST_MS = 250
"""How long choices have to rest before they are tried."""


class Chosen(NamedTuple):
    """Where to, and what.

    Attributes:
        seen: The digest of what is replaced though it is no earlier export; "" where nothing is.
    """

    path: Path
    choices: Choices
    seen: str = ""


class ExportDialog(FittingDialog):
    """Asks for choices; :attr:`chosen` holds them once the dialog is accepted."""

    def __init__(
        self, snapshot: Path, schema: Schema, layers: tuple[str, ...], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.like(QSize(_WIDTH_PX, 0))
        self._previewing = Previewing(snapshot, self)
        self._previewing.ready.connect(self._show)
        self._previewing.failed.connect(self._show_error)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(lambda: self._previewing.start(self.chosen.choices))
        self._destination = Destination(self)
        self._path = self._destination.field
        self._form = QFormLayout()
        self._fields = self._make_fields(layers)
        self._types = TypesList(schema, language)
        self._split = LineEdit(placeholder="80/10/10")
        self._told = WrappedLabel()
        self._told.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._rows = QPlainTextEdit(readOnly=True, lineWrapMode=QPlainTextEdit.LineWrapMode.NoWrap)
        self._lay_out()
        self.set_path(Path.home() / "corpus.jsonl")
        self._changed()

    def _make_fields(self, layers: tuple[str, ...]) -> dict[str, QComboBox]:
        """The choices by the names that they have in :class:`Choices`."""
        formats = {known.name: f"{known.name} – {told(known.title)}" for known in writable()}
        options: dict[str, tuple[str, dict[str, str]]] = {
            "format": (self.tr("Format"), formats),
            "status": (
                self.tr("Articles"),
                {"done": self.tr("Those that are done"), "all": self.tr("All, read or not")},
            ),
            "layer": (self.tr("Layer"), {"": self.tr("All layers")} | {name: name for name in layers}),
            "clitics": (
                self.tr("Clitics"),
                {
                    "as-marked": self.tr("As they were marked"),
                    "split": self.tr("Reduced to confirmed cores"),
                    "whole-word": self.tr("Widened to whole words"),
                },
            ),
            "nesting": (
                self.tr("Nested spans"),
                {
                    "all": self.tr("All"),
                    "outermost": self.tr("Only the outermost"),
                    "innermost": self.tr("Only the innermost"),
                },
            ),
            "rows": (self.tr("A row is"), {"document": self.tr("A document"), "sentence": self.tr("A sentence")}),
            "scheme": (self.tr("Tags"), {"IOB2": "IOB2", "BILOU": "BILOU"}),
        }
        fields = {}
        for name, (title, values) in options.items():
            fields[name] = combo = QComboBox()
            combo.setAccessibleName(title)
            for data, text in values.items():
                combo.addItem(text, data)
            combo.currentIndexChanged.connect(self._changed)
            self._form.addRow(title, combo)
        return fields

    @property
    def chosen(self) -> Chosen:
        """What stands in the fields. Raises UserError where the split is none."""
        given = {name: combo.currentData() for name, combo in self._fields.items()}
        split = self._split.text().strip()
        parts = read_split(split) if split else ()
        choices = Choices(split=parts, without=self._types.left_out, **given)
        return Chosen(self._destination.path, choices, self._destination.replaces)

    def choose(self, name: str, value: str) -> None:
        """Set one of the choices."""
        combo = self._fields[name]
        combo.setCurrentIndex(combo.findData(value))

    def leave_out(self, label: str, *, leave: bool = True) -> None:
        """Leave a type of entities or relations out, or take it in again."""
        self._types.leave_out(label, leave=leave)

    def set_path(self, path: Path) -> None:
        """Say where to."""
        self._path.setText(str(path))

    def set_split(self, split: str) -> None:
        """Say how it is split, such as "80/10/10", or not with ""."""
        self._split.setText(split)

    @property
    def said_of_path(self) -> str:
        """What stands where the export is to go; "" where that is nothing."""
        return self._destination.said.text()

    @property
    def told(self) -> str:
        """What the preview says would be written and left out."""
        return self._told.text()

    @property
    def rows(self) -> str:
        """The first rows, as they would be written."""
        return self._rows.toPlainText()

    def _lay_out(self) -> None:
        self._types.changed.connect(self._changed)
        self._types.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._form.addRow(self.tr("Types"), self._types)
        self._split.setAccessibleName(self.tr("Split"))
        about = self.tr("Percents of train, dev and test. Articles that nearly say the same stay together.")
        self._split.setToolTip(about)
        self._split.textChanged.connect(self._changed)
        self._form.addRow(self.tr("Split"), self._split)
        browse = QPushButton(self.tr("Browse…"))
        browse.clicked.connect(self._destination.browse)
        self._path.setAccessibleName(self.tr("To"))
        place = QWidget()
        beside = QHBoxLayout(place)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._path, 1)
        beside.addWidget(browse)
        self._form.addRow(self.tr("To"), place)
        for asked in (self._destination.said, self._destination.wish):
            self._form.addRow("", asked)
        self._destination.changed.connect(self.grow)
        self._destination.accepted.connect(self._take)
        self._rows.setAccessibleName(self.tr("First rows"))
        self._rows.setMinimumHeight(_ROWS_PX)
        how = self._rows.document().defaultTextOption()
        how.setTextDirection(Qt.LayoutDirection.LeftToRight)  # columns stay where they are, whatever a row begins with
        self._rows.document().setDefaultTextOption(how)
        self._rows.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take = buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.look = buttons.addButton(self.tr("Is it ready to train on?"), QDialogButtonBox.ButtonRole.ActionRole)
        self.look.clicked.connect(self._look)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.addLayout(self._form)
        layout.addWidget(self._told)
        layout.addWidget(self._rows, 1)
        self.lay_out(body, buttons)

    def _changed(self) -> None:
        """A choice was made: give the file its ending, and try the choices once they rest."""
        self._rest.stop()
        self._previewing.give_up()
        known = FORMATS[self._fields["format"].currentData()]
        try:
            choices = self.chosen.choices
        except UserError as error:
            self._show_error(told(error))
            return
        self._fields["scheme"].setEnabled(known.has_tags)
        path = self.chosen.path
        endings = {ending for one in writable() for ending in one.suffixes}
        self._destination.look_for(choices)
        if self._destination.is_named and path.suffix in endings | {""}:
            self.set_path(path.with_suffix("" if choices.is_folder else known.suffixes[0]))
        self._told.setText(self.tr("Counting…"))
        self._rest.start()

    def _look(self) -> None:
        """Show what a training run would stumble over in place of the first rows."""
        self._rest.stop()
        self._told.setText(self.tr("Looking…"))
        self._previewing.start(self.chosen.choices, readiness=True)

    def _show(self, preview: Preview) -> None:
        self._told.setText("\n".join(map(told, preview.told)))
        self._rows.setPlainText("\n".join(preview.rows))
        self.take.setEnabled(preview.documents > 0)
        self.look.setEnabled(True)

    def _show_error(self, reason: str) -> None:
        self._told.setText(reason)
        self._rows.clear()
        self.take.setEnabled(False)
        self.look.setEnabled(False)

    @property
    def is_asked(self) -> bool:
        """True while it is looked once more at what is there, before the dialog closes or says why it stays."""
        return self._destination.is_asked

    def accept(self) -> None:
        """Close with what was chosen; where no export can go there, or not unasked, stay with all that was chosen."""
        self._destination.accept()

    def _take(self) -> None:
        self.done(QDialog.DialogCode.Accepted)

    def done(self, result: int) -> None:
        """Stop what is being tried, and close."""
        self._rest.stop()
        self._previewing.stop()
        self._destination.stop()
        super().done(result)
