"""A form of named fields: what a person changes is told by name, what is shown is set from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import swatch
from desktop.line_edit import LineEdit, leading_side
from desktop.schema_editor.colors import PALETTE
from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Iterable

Widget = TypeVar("Widget", bound=QWidget)
_LINES = 3
"""How many lines a field of several lines shows."""


class FieldForm(QWidget):
    """Fields below each other, each with room for what is wrong with it.

    Signals:
        edited: A person changed a field; carries its name and its new value.
    """

    edited = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._form = QFormLayout(self)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields: dict[str, QWidget] = {}
        self._notes: dict[str, QLabel] = {}

    def add_line(self, name: str, title: str, *, at_end: bool = False, arabic: bool = False) -> QLineEdit:
        """A line of text, told as it is typed, or with ``at_end`` once it is finished."""
        line = LineEdit()
        if arabic:
            line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        if at_end:
            line.editingFinished.connect(lambda: self.edited.emit(name, line.text().strip()))
        else:
            line.textEdited.connect(lambda text: self.edited.emit(name, text))
        return self._add(name, title, line)

    def add_texts(self, name: str, arabic: str, english: str) -> None:
        """A line in each language."""
        self.add_line(f"{name}.ar", arabic, arabic=True)
        self.add_line(f"{name}.en", english)

    def add_lines(self, name: str, title: str, *, arabic: bool = False) -> QPlainTextEdit:
        """Several lines of text."""
        edit = QPlainTextEdit()
        edit.setTabChangesFocus(True)
        if arabic:
            edit.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            how = edit.document().defaultTextOption()
            how.setTextDirection(Qt.LayoutDirection.RightToLeft)
            how.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            edit.document().setDefaultTextOption(how)
        edit.setFixedHeight(_LINES * edit.fontMetrics().lineSpacing() + 14)
        edit.textChanged.connect(lambda: self.edited.emit(name, edit.toPlainText()))
        return self._add(name, title, edit)

    def add_choice(self, name: str, title: str) -> QComboBox:
        """One of several; see :meth:`offer`."""
        combo = QComboBox()
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.activated.connect(lambda place: self.edited.emit(name, combo.itemData(place)))
        return self._add(name, title, combo)

    def add_check(self, name: str, title: str) -> QCheckBox:
        """Yes or no."""
        check = QCheckBox(title)
        check.clicked.connect(lambda on: self.edited.emit(name, on))
        return self._add(name, "", check, said=title)

    def add_count(self, name: str, title: str) -> QSpinBox:
        """A whole number; 0 stands for no limit."""
        count = QSpinBox(maximum=1_000)
        count.setSpecialValueText("–")
        count.setAlignment(leading_side(count))
        count.valueChanged.connect(lambda number: self.edited.emit(name, number))
        return self._add(name, title, count)

    def add_color(self, name: str, title: str) -> ColorField:
        """A colour of the palette, or any other."""
        field = ColorField()
        field.chosen.connect(lambda color: self.edited.emit(name, color))
        return self._add(name, title, field)

    def add_widget(self, name: str, title: str, widget: QWidget) -> None:
        """Something else; whoever made it listens to it."""
        self._add(name, title, widget)

    def _add(self, name: str, title: str, widget: Widget, *, said: str = "") -> Widget:
        widget.setObjectName(name)
        widget.setAccessibleName(said or title)
        note = WrappedLabel()
        note.hide()
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        if isinstance(widget, QPlainTextEdit):  # has a height of its own: room that is left stays below, not around it
            holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        is_narrow = isinstance(widget, QComboBox)
        layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if is_narrow else Qt.AlignmentFlag(0))
        layout.addWidget(note)
        self._form.addRow(title, holder)
        self.fields[name], self._notes[name] = widget, note
        return widget

    def offer(self, name: str, options: Iterable[tuple[str, str]]) -> None:
        """Offer (value, text) in a choice."""
        combo = self.fields[name]
        assert isinstance(combo, QComboBox)
        combo.clear()
        for value, text in options:
            combo.addItem(text, value)

    def show_value(self, name: str, value: Any) -> None:  # noqa: ANN401 - whatever the field holds
        """Show a value without telling anybody; a field that shows it already is left alone, with its cursor."""
        field = self.fields[name]
        if isinstance(field, QLineEdit) and field.text() != value:
            field.setText(value)
        elif isinstance(field, QPlainTextEdit) and field.toPlainText() != value:
            field.blockSignals(True)
            field.setPlainText(value)
            field.blockSignals(False)
        elif isinstance(field, ColorField):
            field.show_color(value)
        elif isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(value))
        elif isinstance(field, QCheckBox):
            field.setChecked(value)
        elif isinstance(field, QSpinBox):
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)

    def show_note(self, name: str, text: str, *, is_fault: bool = True) -> None:
        """Say below a field what is wrong with it, or what there is to know; "" for nothing."""
        note = self._notes.get(name)
        if note:
            note.setText(f"⚠ {text}" if text and is_fault else text)
            note.setVisible(bool(text))
            self.fields[name].setAccessibleDescription(text)

    def clear_notes(self) -> None:
        """Say nothing any more."""
        for name in self._notes:
            self.show_note(name, "")

    def note(self, name: str) -> str:
        """What is said below a field."""
        return self._notes[name].text()


class ColorField(QComboBox):
    """The colours of the palette, the one that is there, and any other.

    Signals:
        chosen: A person chose a colour; carries it as "#rrggbb".
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setIconSize(QSize(36, 14))
        self._color = ""
        self.activated.connect(self._on_activated)

    def show_color(self, color: str) -> None:
        """Show a colour, offered besides those of the palette where it is none of them."""
        self._color = color
        self.clear()
        for one in dict.fromkeys((*PALETTE, color)):
            self.addItem(swatch(one, 72, 28), f"\u2066{one}\u2069", one)
        self.addItem(self.tr("Another colour…"), "")
        self.setCurrentIndex(self.findData(color))

    def _on_activated(self, place: int) -> None:
        color = self.itemData(place) or self._ask()
        if color and color != self._color:
            self.chosen.emit(color)
        else:
            self.show_color(self._color)

    def _ask(self) -> str:
        found = QColorDialog.getColor(QColor(self._color), self)
        return found.name() if found.isValid() else ""
