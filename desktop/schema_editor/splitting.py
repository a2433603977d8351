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
    QStackedWidget,
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
        self.attribute, self.value, self.pattern = QComboBox(), LineEdit(), LineEdit()
        self.attribute.addItems([one.id for one in draft.base.attributes_of(origin)])
        self.names = QPlainTextEdit()
        self.names.setTabChangesFocus(True)
        self._said = WrappedLabel()
        self._lay_out()

    def _lay_out(self) -> None:
        attribute = QWidget()
        pair = QFormLayout(attribute)
        pair.addRow(self.tr("Attribute"), self.attribute)
        pair.addRow(self.tr("Value"), self.value)
        self._ways = QStackedWidget()
        for widget in (attribute, self.names, self.pattern):
            self._ways.addWidget(widget)
        self.by.currentIndexChanged.connect(self._ways.setCurrentIndex)
        for field, name in (
            (self.into, self.tr("What becomes")),
            (self.by, self.tr("By")),
            (self.attribute, self.tr("Attribute")),
            (self.value, self.tr("Value")),
            (self.names, self.tr("Names, one a line, in any spelling")),
            (self.pattern, self.tr("Regular expression in the text")),
        ):
            field.setAccessibleName(name)
        self.names.setPlaceholderText(self.names.accessibleName())
        self.pattern.setPlaceholderText(self.pattern.accessibleName())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.take)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("What becomes"), self.into)
        form.addRow(self.tr("By"), self.by)
        rest = self.tr("All others stay %1 and are to be looked at.").replace("%1", f"{_ISOLATE}{self._label}{_POP}")
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._ways)
        layout.addWidget(QLabel(rest))
        layout.addWidget(self._said)
        layout.addWidget(buttons)

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
            case "attribute" if self.attribute.currentText() and self.value.text().strip():
                return Rule(new, attribute=(self.attribute.currentText(), self.value.text().strip())), ""
            case "names" if names := folded_names(self.names.toPlainText().splitlines()):
                return Rule(new, names=names), ""
            case "pattern" if pattern := self.pattern.text():
                try:
                    re.compile(pattern)
                except re.error as error:
                    return None, self.tr("This is no regular expression: %1").replace("%1", str(error))
                return Rule(new, pattern=pattern), ""
        return None, self.tr("Say by what they are told apart.")
