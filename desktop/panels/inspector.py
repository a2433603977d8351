"""What is current, in words: label, text, offsets, attributes, note, relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotations import coreference
from desktop.article import about
from desktop.i18n import digits, number, placed
from desktop.line_edit import LineEdit
from desktop.panels.choosing import Choosing, fit_rows, let_shrink
from desktop.panels.identity import IdentityBox
from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWheelEvent

    from annotations.dictionary import Proposal
    from annotations.document import Markup, Relation, Span
    from desktop.panels.identity import Search
    from schemas.model import AttributeType, Schema

_ISOLATE, _POP = "\u2068", "\u2069"


_CHARACTERS_OF_A_VALUE = 10
_LINES_WIDE = 9
"""How wide it likes to be, in heights of a line."""


class InspectorPanel(QScrollArea):
    """Shows the current span or relation and lets its attributes and note be changed.

    Attributes:
        knowledge: Gives what looks in the knowledge base, or None where there is none.

    Signals:
        attribute_changed: Carries the attribute's id and its new value ("" for none).
        note_changed: Carries the new note.
        relation_chosen: A relation was clicked; carries its id.
        kb_id_changed: Another entry of the knowledge base is meant; carries its id, "" for none.
        mention_chosen: Another mention of the same thing was chosen; carries the id of its span.
        commanded: A button was pressed; carries the name of the command that it stands for.
        left: The person has finished here and wants to go back to the article.
    """

    attribute_changed = Signal(str, str)
    note_changed = Signal(str)
    relation_chosen = Signal(str)
    kb_id_changed = Signal(str)
    mention_chosen = Signal(str)
    commanded = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Inspector"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        let_shrink(self)
        self.knowledge: Callable[[], Search | None] = lambda: None
        self._shown: object = None
        self._first: QWidget | None = None
        self._note: QLineEdit | None = None
        self._version: QLabel | None = None
        self._versions: tuple[str, int] = ("", 0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same whatever is shown: a dock that followed what is current would move the text beside it."""
        line = self.fontMetrics().height()
        return QSize(_LINES_WIDE * line, _LINES_WIDE * line)

    def show_nothing(self) -> None:
        """Say what to do."""
        self._first = self._note = self._version = None
        self._fill(None, [_words(self.tr("Select text and press a label key, or click a box."))])

    def show_span(self, span: Span, markup: Markup, schema: Schema, language: str) -> None:
        """Show a span with its relations."""
        kind = schema.entity(span.label)
        title = kind.title.get(language) if kind else ""
        form, widgets = self._form(span, schema, language)
        form.insertRow(0, self.tr("Label"), _words(placed(f"{_ISOLATE}{span.label}{_POP}  {_ISOLATE}{title}{_POP}")))
        form.insertRow(1, self.tr("Text"), _words(span.text))
        form.insertRow(2, self.tr("Offsets"), _words(placed(f"\u2066{digits(span.start)}–{digits(span.end)}\u2069")))
        self._add_version(form, span.id)
        self._fill(span, [*widgets, self._relations(span, markup), self._identity(span, markup)])

    def show_proposal(self, proposal: Proposal, like: int, schema: Schema, language: str) -> None:
        """Show a proposal, of which ``like`` have the same name and label, and what may be done with it."""
        kind = schema.entity(proposal.label)
        title = kind.title.get(language) if kind else ""
        self._first = self._note = self._version = None
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Proposed"), _words(placed(f"{_ISOLATE}{proposal.label}{_POP}  {_ISOLATE}{title}{_POP}")))
        form.addRow(self.tr("Text"), _words(proposal.text))
        form.addRow(self.tr("Why"), _words(about.origin_of(proposal)))
        several = self.tr("Take all %1 of this name").replace("%1", number(like))
        buttons = [self._does(self.tr("Take it"), "take-proposal")]
        buttons += [self._does(several, "take-like")] if like > 1 else []
        buttons.append(self._does(self.tr("Not wanted"), "dismiss-proposal"))
        self._first = buttons[0]
        self._fill(proposal, [_words(self.tr("A proposal; it is no mark and is not exported.")), holder, *buttons])

    def _does(self, title: str, command: str) -> QPushButton:
        button = QPushButton(title)
        button.setAccessibleName(title)
        button.clicked.connect(lambda: self.commanded.emit(command))
        return button

    def show_relation(self, relation: Relation, markup: Markup, schema: Schema, language: str) -> None:
        """Show a relation."""
        kind = schema.relation(relation.label)
        title = kind.title.get(language) if kind else ""
        form, widgets = self._form(relation, schema, language)
        form.insertRow(
            0, self.tr("Relation"), _words(placed(f"{_ISOLATE}{relation.label}{_POP}  {_ISOLATE}{title}{_POP}"))
        )
        form.insertRow(1, self.tr("From"), _words(markup.spans[relation.head].text))
        form.insertRow(2, self.tr("To"), _words(markup.spans[relation.tail].text))
        self._add_version(form, relation.id)
        self._fill(relation, widgets)

    def _add_version(self, form: QFormLayout, item: str) -> None:
        known, version = self._versions
        self._version = _words(self._said_of(version if known == item else 0))
        self._version.setToolTip(self.tr("The version of the schema under which this was last set"))
        form.addRow(self.tr("Schema"), self._version)

    def _said_of(self, version: int) -> str:
        return self.tr("version %1").replace("%1", f"{_ISOLATE}{digits(version)}{_POP}") if version else "–"

    def show_version(self, item: str, version: int) -> None:
        """Say under which version of the schema the span or relation with this id was last set, if it is shown."""
        self._versions = (item, version)
        if self._version and getattr(self._shown, "id", "") == item and version:
            self._version.setText(self._said_of(version))

    def focus_first(self) -> None:
        """Give the first attribute the focus."""
        (self._first or self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def enter(self) -> None:
        """Give the focus to the first of what can be changed, or to the panel itself, which then scrolls by keys."""
        (self._first or self._note or self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_note(self) -> bool:
        """Give the note the focus; False where nothing is shown that could have one."""
        if self._note:
            self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self._note is not None

    def _form(self, item: Span | Relation, schema: Schema, language: str) -> tuple[QFormLayout, list[QWidget]]:
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        values = {pair.name: pair.value for pair in item.attributes}
        self._first = None
        for kind in schema.attributes_of(item.label):
            editor = self._editor(kind, values.get(kind.id, ""), language)
            editor.setAccessibleName(kind.title.get(language) or kind.id)
            self._first = self._first or editor
            form.addRow(_words(kind.title.get(language) or kind.id), editor)
        note = LineEdit(item.note)
        note.setAccessibleName(self.tr("Note"))
        note.editingFinished.connect(lambda: self.note_changed.emit(note.text()))
        note.returnPressed.connect(self.left)
        self._note = note
        form.addRow(self.tr("Note"), note)
        return form, [holder]

    def _editor(self, kind: AttributeType, value: str, language: str) -> QWidget:
        if kind.kind == "bool":
            return self._check_box(kind, value)
        if kind.kind == "choice":
            return self._combo_box(kind, value, language)
        line = LineEdit(value)
        line.editingFinished.connect(lambda: self.attribute_changed.emit(kind.id, line.text().strip()))
        line.returnPressed.connect(self.left)
        return line

    def _check_box(self, kind: AttributeType, value: str) -> QCheckBox:
        box = QCheckBox()
        box.setChecked((value or kind.default) == "true")
        box.clicked.connect(lambda checked: self.attribute_changed.emit(kind.id, "true" if checked else "false"))
        return box

    def _combo_box(self, kind: AttributeType, value: str, language: str) -> QComboBox:
        box = _CalmComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_CHARACTERS_OF_A_VALUE)
        box.addItem("–", "")
        for option in kind.values:
            box.addItem(f"{_ISOLATE}{option.id}{_POP}  {_ISOLATE}{option.title.get(language)}{_POP}", option.id)
        box.setCurrentIndex(max(0, box.findData(value or kind.default)))
        box.activated.connect(lambda place: self.attribute_changed.emit(kind.id, box.itemData(place)))
        return box

    def _identity(self, span: Span, markup: Markup) -> QWidget:
        cluster = coreference.cluster_of(markup, span.id)
        box = IdentityBox(coreference.fellows(markup, span.id), cluster.kb_id if cluster else "", self.knowledge())
        box.kb_id_changed.connect(self.kb_id_changed)
        box.mention_chosen.connect(self.mention_chosen)
        box.commanded.connect(self.commanded)
        return box

    def _relations(self, span: Span, markup: Markup) -> QWidget:
        relations = markup.relations_of(span.id)
        if not relations:
            return _words(self.tr("No relations. Press R, or drag to another box."))
        shown = QListWidget()
        shown.setAccessibleName(self.tr("Relations"))
        for relation in relations:
            outward = relation.head == span.id
            other = markup.spans[relation.tail if outward else relation.head]
            arrow = self.tr("to") if outward else self.tr("from")
            item = QListWidgetItem(f"{_ISOLATE}{relation.label}{_POP} {arrow} {_ISOLATE}{other.text}{_POP}")
            item.setData(Qt.ItemDataRole.UserRole, relation.id)
            shown.addItem(item)
        fit_rows(shown, most=6)
        chosen = Choosing(shown).chosen
        chosen.connect(lambda index: self.relation_chosen.emit(index.data(Qt.ItemDataRole.UserRole)))
        return shown

    def _fill(self, shown: object, widgets: list[QWidget]) -> None:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in widgets:
            layout.addWidget(widget)
        layout.addStretch()
        focused = self.focusWidget()
        name = focused.accessibleName() if focused and focused.hasFocus() else ""
        self._retire()
        self._shown = shown
        self.setWidget(holder)
        if name and (again := next((w for w in holder.findChildren(QWidget) if w.accessibleName() == name), None)):
            again.setFocus()

    def _retire(self) -> None:
        """Take the old fields away, later and silently: one of them may be telling us of a change just now."""
        old = self.takeWidget()
        if old:
            for line in old.findChildren(QLineEdit):
                line.blockSignals(True)
            old.hide()
            old.deleteLater()


class _CalmComboBox(QComboBox):
    """Leaves the wheel to the panel: a value changes by key or click only."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Pass it on."""
        event.ignore()


def _words(text: str) -> QLabel:
    """A label that shows a text as it is, also one that looks like HTML."""
    return WrappedLabel(text)
