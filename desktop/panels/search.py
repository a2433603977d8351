"""Searching the whole corpus: what to look for above, the hits as a concordance below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotations.search import Query
from desktop.panels.concordance import ConcordancePanel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from schemas.model import Schema


class SearchPanel(QWidget):
    """Asks for words, label, relation and status.

    Attributes:
        concordance: The hits.

    Signals:
        sought: Something is to be looked for; carries a Query.
    """

    sought = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.concordance = ConcordancePanel()
        self._text = QLineEdit()
        self._text.setPlaceholderText(self.tr("Find in all articles, whatever the spelling"))
        self._text.setAccessibleName(self.tr("Find in all articles"))
        self._text.setClearButtonEnabled(True)
        self._text.installEventFilter(self)
        self._text.returnPressed.connect(self._seek)
        self._exact = QCheckBox(self.tr("Exact spelling"))
        self._label = _choice(self.tr("Label"))
        self._relation = _choice(self.tr("Relation"))
        self._status = _choice(self.tr("Status"))
        _fill(self._status, self.tr("done or not"), [(self.tr("to do"), "todo"), (self.tr("done"), "done")])
        self._exact.clicked.connect(self._seek)
        for box in (self._label, self._relation, self._status):
            box.activated.connect(self._seek)
        row = QHBoxLayout()
        row.setContentsMargins(6, 4, 6, 0)
        row.addWidget(self._text, 1)
        for widget in (self._exact, self._label, self._relation, self._status):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.concordance)

    def show_schema(self, schema: Schema) -> None:
        """Offer the labels and relations of a schema."""
        _fill(self._label, self.tr("any label"), [(kind.id, kind.id) for kind in schema.markable()])
        _fill(self._relation, self.tr("any relation"), [(kind.id, kind.id) for kind in schema.relations])

    def start(self, text: str) -> None:
        """Begin with a text, or with what was sought last where there is none."""
        if text:
            self._text.setText(text)
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._text.selectAll()
        if text:
            self._seek()

    def enter(self) -> None:
        """Take the focus."""
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _seek(self) -> None:
        query = Query(
            self._text.text(),
            exact=self._exact.isChecked(),
            label=self._label.currentData() or "",
            relation=self._relation.currentData() or "",
            status=self._status.currentData() or "",
        )
        self.sought.emit(query)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Down goes to the hits, Esc back to the article."""
        if event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down:
            self.concordance.focus_lines()
        elif event.key() == Qt.Key.Key_Escape:
            self.concordance.left.emit()
        else:
            return False
        return True


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return box


def _fill(box: QComboBox, none: str, choices: list[tuple[str, str]]) -> None:
    box.clear()
    box.addItem(none, "")
    for title, value in choices:
        box.addItem(title, value)
