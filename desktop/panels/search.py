"""Searching the whole corpus: what to look for above, the hits as a concordance below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QVBoxLayout, QWidget

from annotations.search import Query
from desktop.line_edit import LineEdit
from desktop.panels.concordance import ConcordancePanel
from desktop.panels.differing import MayDiffer
from desktop.panels.flow import Flow

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from schemas.model import Schema


_QUIET_MS = 250
"""How long nothing is typed before what was typed is looked for."""
_LEAST_CHARACTERS, _LEAST_OF_TEXT = 6, 12
"""So narrow a field, and that for the words looked for, may become before something gets a line of its own."""


class SearchPanel(QWidget):
    """Asks for words, label, relation, attribute and status, and looks as one types.

    Attributes:
        concordance: The hits.

    Signals:
        sought: Something is to be looked for; carries a Query.
        edited: What is to be looked for is being changed, so that what was sought before is not wanted any more, and
            what is shown is no answer to what stands there.
        shown: The panel has come into view.
    """

    sought = Signal(object)
    edited = Signal()
    shown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.concordance = ConcordancePanel()
        self._text = self._field(
            self.tr("Find in all articles"), self.tr("Find in all articles, whatever the spelling")
        )
        self._text.setMinimumWidth(_LEAST_OF_TEXT * self.fontMetrics().averageCharWidth())
        self._exact = QCheckBox(self.tr("Exact spelling"))
        self._label = _choice(self.tr("Label"))
        self._relation = _choice(self.tr("Relation"))
        self._attribute = self._field(self.tr("Attribute"), self.tr("attribute=value"))
        self._status = _choice(self.tr("Status"))
        _fill(self._status, self.tr("done or not"), [(self.tr("to do"), "todo"), (self.tr("done"), "done")])
        self._differing = MayDiffer()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._seek)
        self._exact.toggled.connect(lambda exact: self._differing.setEnabled(not exact))
        self._exact.clicked.connect(self._seek)
        self._differing.changed.connect(self._seek)
        for box in (self._label, self._relation, self._status):
            box.activated.connect(self._seek)
        self._lay_out()

    def _lay_out(self) -> None:
        row = Flow()
        row.setContentsMargins(6, 4, 6, 0)
        row.setSpacing(6)
        row.add(self._text, stretch=3)
        for widget in (self._exact, self._differing, self._label):
            row.add(widget)
        row.add(self._relation, stretch=1)
        row.add(self._attribute, stretch=1)
        row.add(self._status)
        for widget in (self._exact, self._differing, self._label, self._relation, self._status):
            widget.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.concordance)

    def show_schema(self, schema: Schema) -> None:
        """Offer the labels and relations of a schema."""
        _fill(self._label, self.tr("any label"), [(kind.id, kind.id) for kind in schema.markable()])
        _fill(self._relation, self.tr("any relation"), [(kind.id, kind.id) for kind in schema.relations])
        completer = QCompleter(attributes_of(schema), self._attribute)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._attribute.setCompleter(completer)

    def start(self, text: str) -> None:
        """Begin with a text, or with what was sought last where there is none."""
        if text:
            self._text.setText(text)
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._text.selectAll()
        if text:
            self._seek()

    def forget(self) -> None:
        """What is shown below was not asked for here: nothing stands in the fields."""
        for widget in (self._text, self._attribute, self._exact, self._label, self._relation, self._status):
            with QSignalBlocker(widget):
                if isinstance(widget, QLineEdit):
                    widget.clear()
                elif isinstance(widget, QComboBox):
                    widget.setCurrentIndex(0)
                else:
                    widget.setChecked(False)
        self._differing.setEnabled(True)

    def enter(self) -> None:
        """Take the focus."""
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _offer_attributes(self) -> None:
        """All attributes of the schema, below the field."""
        completer = self._attribute.completer()
        completer.setCompletionPrefix("")
        completer.complete()

    def cancel(self) -> None:
        """Do not look for what was just typed."""
        self._quiet.stop()

    def _on_edited(self) -> None:
        self.edited.emit()
        self._quiet.start()

    def _seek(self) -> None:
        self._quiet.stop()
        query = Query(
            self._text.text(),
            exact=self._exact.isChecked(),
            how=self._differing.how,
            label=self._label.currentData() or "",
            attribute=attribute_from(self._attribute.text()),
            relation=self._relation.currentData() or "",
            status=self._status.currentData() or "",
        )
        self.sought.emit(query)

    def _field(self, name: str, placeholder: str) -> QLineEdit:
        field = LineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(placeholder)
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(_LEAST_CHARACTERS * self.fontMetrics().averageCharWidth())
        field.installEventFilter(self)
        field.returnPressed.connect(self._seek)
        field.textChanged.connect(self._on_edited)
        return field

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that what is shown is looked at."""
        super().showEvent(event)
        self.shown.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Down goes from a field to the hits, Esc back to the article."""
        if event.type() == QEvent.Type.KeyPress:
            return self._on_key(watched, event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)

    def _on_key(self, field: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down and isinstance(field, QLineEdit):
            if field is self._attribute and not self._attribute.text():
                self._offer_attributes()
                return True
            self.concordance.focus_lines()
        elif event.key() == Qt.Key.Key_Escape:
            self.concordance.left.emit()
        else:
            return False
        return True


def attributes_of(schema: Schema) -> list[str]:
    """All that may be asked of attributes, each as "name" or "name=value"."""
    found = []
    for kind in schema.attributes:
        values = ("true", "false") if kind.kind == "bool" else tuple(value.id for value in kind.values)
        found += [kind.id, *(f"{kind.id}={value}" for value in values)]
    return found


def attribute_from(typed: str) -> tuple[str, str]:
    """Name and value of what was typed as "name=value"; without a value any is meant."""
    name, _, value = typed.partition("=")
    return name.strip(), value.strip()


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LEAST_CHARACTERS)
    return box


def _fill(box: QComboBox, none: str, choices: list[tuple[str, str]]) -> None:
    box.clear()
    box.addItem(none, "")
    for title, value in choices:
        box.addItem(title, value)
