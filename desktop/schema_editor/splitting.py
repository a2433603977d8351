"""Two questions: into which type another is merged, and by which rules one is split."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotations.schema_steps import folded_names
from desktop.line_edit import LineEdit
from desktop.wrapped import WrappedLabel
from schemas.evolve import Rule, Split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.schema_editor.draft import Draft

_WIDE_CHARACTERS = 48
"""How wide the dialog is at least, in characters: names and patterns are typed here."""
_ISOLATE, _POP = "\u2068", "\u2069"


class MergeDialog(QDialog):
    """Asks into which type another is merged.

    Signals:
        chosen: Carries its id.
    """

    chosen = Signal(str)

    def __init__(self, label: str, others: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Merge %1 into").replace("%1", f"{_ISOLATE}{label}{_POP}")
        self.setWindowTitle(title)
        self.into = QComboBox()
        self.into.setAccessibleName(title)
        self.into.addItems(list(others))
        self.into.setCurrentIndex(-1)  # nobody merges into whichever happens to be the first
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        take = buttons.button(QDialogButtonBox.StandardButton.Ok)
        take.setEnabled(False)
        self.into.currentIndexChanged.connect(lambda place: take.setEnabled(place >= 0))
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(title, self.into)
        form.addRow(buttons)

    def _take(self) -> None:
        if self.into.currentText():
            self.chosen.emit(self.into.currentText())
        self.accept()


class SplitDialog(QDialog):
    """Asks which spans of a type become another one. Asked again, it adds a rule behind those that are there.

    Signals:
        chosen: Carries the Split.
    """

    chosen = Signal(object)

    def __init__(self, origin: str, label: str, draft: Draft, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Split %1").replace("%1", f"{_ISOLATE}{label}{_POP}"))
        self._origin, self._label = origin, label
        self._before = next((one for one in draft.said if isinstance(one, Split) and one.old == origin), None)
        self.into, self.by = QComboBox(), QComboBox()
        self.into.addItems([one.id for one in draft.schema.markable() if one.id != label])
        for title, name in (
            (self.tr("an attribute"), "attribute"),
            (self.tr("names"), "names"),
            (self.tr("a pattern"), "pattern"),
        ):
            self.by.addItem(title, name)
        self.attribute, self.value, self.pattern = QComboBox(), QComboBox(), LineEdit()
        self._kinds = draft.base.attributes_of(origin)
        self.attribute.addItems([one.id for one in self._kinds])
        self.names = QPlainTextEdit()
        self.names.setTabChangesFocus(True)
        self._said = WrappedLabel()
        self.setMinimumWidth(_WIDE_CHARACTERS * self.fontMetrics().averageCharWidth())
        self._lay_out()

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        titled: tuple[tuple[QWidget, str], ...] = (
            (self.into, self.tr("What becomes")),
            (self.by, self.tr("By")),
            (self.attribute, self.tr("Attribute")),
            (self.value, self.tr("Value")),
        )
        for field, name in titled:
            field.setAccessibleName(name)
            self._form.addRow(name, field)
        self.names.setAccessibleName(self.tr("Names, one a line, in any spelling"))
        self.pattern.setAccessibleName(self.tr("Regular expression in the text"))
        for way in (self.names, self.pattern):
            way.setPlaceholderText(way.accessibleName())
            self._form.addRow(way)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.take)
        buttons.rejected.connect(self.reject)
        rest = self.tr("All others stay %1 and are to be looked at.").replace("%1", f"{_ISOLATE}{self._label}{_POP}")
        layout = QVBoxLayout(self)
        layout.addLayout(self._form)
        layout.addWidget(QLabel(rest))
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        self.by.currentIndexChanged.connect(self._show_way)
        self.attribute.currentIndexChanged.connect(self._offer_values)
        self._offer_values()
        self._show_way()

    def _show_way(self) -> None:
        """Show the fields of what the spans are told apart by, and no others."""
        by = self.by.currentData()
        for field, way in (
            (self.attribute, "attribute"),
            (self.value, "attribute"),
            (self.names, "names"),
            (self.pattern, "pattern"),
        ):
            self._form.setRowVisible(field, way == by)

    def _offer_values(self) -> None:
        """The values of the attribute, to choose from; where it has none, one is typed."""
        kind = next((one for one in self._kinds if one.id == self.attribute.currentText()), None)
        values = [one.id for one in kind.values] if kind else []
        if kind and kind.kind == "bool":
            values = ["true", "false"]
        self.value.clear()
        self.value.addItems(values)
        self.value.setCurrentIndex(-1)  # nobody splits by whichever happens to be the first
        self.value.setEditable(not values)
        if not values:
            self.value.setLineEdit(LineEdit())

    def take(self) -> None:
        """Hand the rule over, or say what it lacks."""
        rule, lacks = self._rule()
        if rule is None:
            self._said.setText(lacks)
            return
        rules = self._before.rules if self._before else ()
        self.chosen.emit(Split(self._origin, (*rules, rule), self._label))
        self.accept()

    def _rule(self) -> tuple[Rule | None, str]:
        new = self.into.currentText()
        if not new:
            return None, self.tr("Add the type first that some of them become.")
        match self.by.currentData():
            case "attribute" if self.attribute.currentText() and self.value.currentText().strip():
                return Rule(new, attribute=(self.attribute.currentText(), self.value.currentText().strip())), ""
            case "names" if names := folded_names(self.names.toPlainText().splitlines()):
                return Rule(new, names=names), ""
            case "pattern" if pattern := self.pattern.text():
                try:
                    re.compile(pattern)
                except re.error as error:
                    return None, self.tr("This is no regular expression: %1").replace("%1", str(error))
                return Rule(new, pattern=pattern), ""
        return None, self.tr("Say by what they are told apart.")
