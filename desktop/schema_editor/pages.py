"""The pages of the editor: a list of rows with the form of the current one, for types, relations and attributes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import swatch
from desktop.keys import legend
from desktop.schema_editor import draft as drafts
from desktop.schema_editor.colors import free_color, nearest
from desktop.schema_editor.fields import FieldForm
from desktop.schema_editor.lists import TickList, ValuesTable
from desktop.schema_editor.matrix import Matrix
from schemas.model import AttributeType, EntityType, RelationType, Text
from schemas.shape import KINDS
from schemas.validate import LABEL_KEYS

if TYPE_CHECKING:
    from desktop.schema_editor.checks import Fault
    from desktop.schema_editor.draft import Draft, Item, Kind

_LIST_PX = 320
_ISOLATE, _POP = "\u2068", "\u2069"


class ItemsPage(QWidget):
    """Rows of one kind, and the form of the current one.

    Signals:
        drafted: A person changed something; carries the new draft and what was changed, by which steps of undo join.
        merge_wanted: The current row is to become one with another; carries its place.
        split_wanted: The current row is to be split; carries its place.
    """

    drafted = Signal(object, str)
    merge_wanted = Signal(int)
    split_wanted = Signal(int)
    kind: ClassVar[Kind]

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._draft: Draft | None = None
        self._faults: list[Fault] = []
        self.list = QListWidget()
        self.list.setIconSize(QSize(14, 14))
        self.form = FieldForm()
        self._buttons: dict[str, QToolButton] = {}
        self._add_fields()
        self.form.edited.connect(self._on_edited)
        self._place = 0
        self._order: list[tuple[int, int]] = []
        self.list.currentRowChanged.connect(self._on_row)
        self._lay_out()

    # What differs between the kinds

    def _add_fields(self) -> None:
        raise NotImplementedError

    def _new(self, draft: Draft) -> Item:
        raise NotImplementedError

    def _show_more(self, item: Any, draft: Draft) -> None:  # noqa: ANN401 - the kind's own item
        """Show what only this kind has."""

    # What is the same

    def _lay_out(self) -> None:
        rows = QVBoxLayout()
        rows.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        for name, title, does in (
            ("add", self.tr("Add"), self.add),
            ("remove", self.tr("Remove"), self.remove),
            ("merge", self.tr("Merge into…"), lambda: self.merge_wanted.emit(self.place)),
            ("split", self.tr("Split…"), lambda: self.split_wanted.emit(self.place)),
            ("up", "↑", lambda: self._move(-1)),
            ("down", "↓", lambda: self._move(1)),
        ):
            button = QToolButton()
            button.setText(title)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(does)
            buttons.addWidget(button)
            self._buttons[name] = button
        self._buttons["up"].setAccessibleName(self.tr("Further up"))
        self._buttons["down"].setAccessibleName(self.tr("Further down"))
        self._buttons["split"].setVisible(self.kind == "entity")
        self._buttons["merge"].setVisible(self.kind != "attribute")
        buttons.addStretch(1)
        rows.addLayout(buttons)
        side = QWidget()
        side.setLayout(rows)
        scrolled = QScrollArea()
        scrolled.setAccessibleName(self.tr("What it says"))
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(self.form)
        for behind in (scrolled.viewport(), self.form):
            behind.setAutoFillBackground(False)  # one page, one ground
        both = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(side)
        both.addWidget(scrolled)
        both.setStretchFactor(1, 1)
        both.setSizes([_LIST_PX, 2 * _LIST_PX])
        both.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(both)

    @property
    def place(self) -> int:
        """The place in the schema of what is current, or -1; rows stand in the order of the tree."""
        return self._place if self._order else -1

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._order):
            self._place = self._order[row][0]
            self._show_item()

    @property
    def item(self) -> Item | None:
        """The current row."""
        items = self._draft.items(self.kind) if self._draft else ()
        return items[self.place] if 0 <= self.place < len(items) else None

    def show_draft(self, draft: Draft, faults: list[Fault]) -> None:
        """Show a draft with what is wrong with it; the same place stays current."""
        self._draft, self._faults = draft, [fault for fault in faults if fault.kind == self.kind]
        items = draft.items(self.kind)
        faulty = {fault.place for fault in self._faults}
        self.list.blockSignals(True)
        while self.list.count() > len(items):
            self.list.takeItem(self.list.count() - 1)
        self._order = drafts.in_tree_order(draft, self.kind)
        for row, (place, depth) in enumerate(self._order):
            if row == self.list.count():
                self.list.addItem(QListWidgetItem())
            self._fill(self.list.item(row), items[place], depth, is_faulty=place in faulty)
        self._place = max(0, min(self._place, len(items) - 1))
        places = [place for place, _ in self._order]
        self.list.setCurrentRow(places.index(self._place) if places else -1)
        self.list.blockSignals(False)
        self._show_item()

    def _fill(self, row: QListWidgetItem, item: Item, depth: int, *, is_faulty: bool) -> None:
        title = item.title.get(self._language)
        mark = "⚠ " if is_faulty else ""
        key = f"  {_ISOLATE}{legend(item.key)}{_POP}" if item.key else ""
        row.setText(f"{'    ' * depth}{mark}{_ISOLATE}{item.id}{_POP}{key}  {_ISOLATE}{title}{_POP}")
        if not isinstance(item, AttributeType):
            row.setIcon(swatch(item.color, 28, 28))
        said = self.tr("something is wrong here") if is_faulty else ""
        row.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (item.id, title, said) if part))

    def _show_item(self) -> None:
        item, draft = self.item, self._draft
        self.form.setEnabled(item is not None)
        for name in ("remove", "merge", "split", "up", "down"):
            self._buttons[name].setEnabled(item is not None)
        self.form.clear_notes()
        if item is None or draft is None:
            return
        for name in self.form.fields:
            if (value := _fact(item, name)) is not None:
                self.form.show_value(name, value)
        self._show_more(item, draft)
        for fault in self._faults:
            if fault.place == self.place:
                field = fault.field if fault.field in self.form.fields else _nearest_field(fault.field, self.form)
                self.form.show_note(field, fault.message)

    def _on_edited(self, name: str, value: Any) -> None:  # noqa: ANN401 - whatever the field holds
        item, draft = self.item, self._draft
        if item is None or draft is None or _fact(item, name) == value:
            return
        if name == "id" and any(one.id == value for one in draft.items(self.kind)):
            self.form.show_value("id", item.id)
            self.form.show_note("id", self.tr("%1 is there already.").replace("%1", f"{_ISOLATE}{value}{_POP}"))
            return
        made = drafts.with_item(draft, self.kind, self.place, **_facts(item, name, value))
        is_typed = name != "id" and isinstance(self.form.fields[name], QLineEdit | QPlainTextEdit)
        self.drafted.emit(made, f"{self.kind} {self.place} {name}" if is_typed else "")

    def add(self) -> None:
        """Add a row behind the current one."""
        if self._draft:
            made = drafts.added(self._draft, self.kind, self._new(self._draft), self.place + 1)
            self._place = self.place + 1
            self.drafted.emit(made, "")
            self.form.fields["id"].setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self) -> None:
        """Take the current row away."""
        if self._draft and self.item:
            self.drafted.emit(drafts.removed(self._draft, self.kind, self.place), "")

    def _move(self, step: int) -> None:
        if not self._draft or not self.item:
            return
        parents = [getattr(one, "parent", "") for one in self._draft.items(self.kind)]
        beside = [place for place, _ in self._order if parents[place] == parents[self.place]]
        goal = beside.index(self.place) + step
        if 0 <= goal < len(beside):
            place, self._place = self.place, beside[goal]
            self.drafted.emit(drafts.swapped(self._draft, self.kind, place, self._place), "")

    def _free_id(self, draft: Draft, stem: str) -> str:
        taken = {one.id for kind in drafts.KINDS for one in draft.items(kind)}
        return next(name for number in range(1, 10_000) if (name := f"{stem}{number}") not in taken)

    def _offer_keys(self, item: Any, draft: Draft, others: tuple[Kind, ...]) -> None:  # noqa: ANN401 - the kind's own
        taken = {one.key: one.id for kind in others for one in draft.items(kind) if one.key and one is not item}
        keys = sorted(LABEL_KEYS, key=lambda key: (not key.isalnum(), key))
        free = [(key, key if key not in taken else f"{key}  ({_ISOLATE}{taken[key]}{_POP})") for key in keys]
        odd = [(item.key, item.key)] if item.key and item.key not in LABEL_KEYS else []
        self.form.offer("key", [("", self.tr("none")), *free, *odd])
        self.form.show_value("key", item.key)

    def _note_color(self, item: Any, draft: Draft) -> None:  # noqa: ANN401 - the kind's own item
        others = [(one.id, one.color) for one in draft.schema.entities if one.id != item.id]
        if near := nearest(item.color, others):
            said = self.tr("Hard to tell from %1, for some people at least.")
            self.form.show_note("color", said.replace("%1", f"{_ISOLATE}{near}{_POP}"), is_fault=False)

    def _add_guidance(self) -> None:
        form = self.form
        form.add_lines("description.ar", self.tr("Guidance, Arabic"), arabic=True)
        form.add_lines("description.en", self.tr("Guidance, English"))
        form.add_lines("examples", self.tr("Examples, one a line"))
        form.add_lines("counter_examples", self.tr("Counter-examples"))


class EntitiesPage(ItemsPage):
    """Entity types."""

    kind: ClassVar[Kind] = "entity"

    def _add_fields(self) -> None:
        form = self.form
        self.list.setAccessibleName(self.tr("Entity types"))
        form.add_line("id", self.tr("Label"), at_end=True)
        form.add_texts("title", self.tr("Title, Arabic"), self.tr("Title, English"))
        form.add_color("color", self.tr("Colour"))
        form.add_choice("key", self.tr("Key"))
        form.add_choice("parent", self.tr("Parent type"))
        form.add_check("abstract", self.tr("Only groups other types"))
        self._add_guidance()

    def _new(self, draft: Draft) -> EntityType:
        parent = self.item.parent if isinstance(self.item, EntityType) else ""
        return EntityType(
            self._free_id(draft, "TYPE"), color=free_color(one.color for one in draft.schema.entities), parent=parent
        )

    def _show_more(self, item: EntityType, draft: Draft) -> None:
        below = draft.schema.with_descendants((item.id,))
        parents = [one.id for one in draft.schema.entities if one.id not in below]
        odd = [item.parent] if item.parent and item.parent not in parents else []
        self.form.offer("parent", [("", self.tr("none")), *((one, one) for one in (*parents, *odd))])
        self.form.show_value("parent", item.parent)
        self._offer_keys(item, draft, ("entity", "attribute"))
        self._note_color(item, draft)


class RelationsPage(ItemsPage):
    """Relation types."""

    kind: ClassVar[Kind] = "relation"

    def _add_fields(self) -> None:
        form = self.form
        self.list.setAccessibleName(self.tr("Relation types"))
        form.add_line("id", self.tr("Label"), at_end=True)
        form.add_texts("title", self.tr("Title, Arabic"), self.tr("Title, English"))
        self.matrix = Matrix()
        self.matrix.changed.connect(self._on_ends)
        form.add_widget("head", self.tr("Heads and tails"), self.matrix)
        form.add_check("symmetric", self.tr("Symmetric: has no direction"))
        form.add_check("transitive", self.tr("Transitive"))
        form.add_choice("inverse", self.tr("Inverse"))
        form.add_check("both_ways", self.tr("The inverse is to be said as well"))
        form.add_count("at_least", self.tr("At least, for each head"))
        form.add_count("at_most", self.tr("At most, for each head"))
        form.add_color("color", self.tr("Colour"))
        form.add_choice("key", self.tr("Key"))
        self._add_guidance()

    def _on_ends(self, heads: tuple[str, ...], tails: tuple[str, ...]) -> None:
        if self._draft and self.item:
            self.drafted.emit(drafts.with_item(self._draft, "relation", self.place, head=heads, tail=tails), "")

    def _new(self, draft: Draft) -> RelationType:
        first = tuple(one.id for one in draft.schema.entities[:1])
        return RelationType(self._free_id(draft, "RELATION"), first, first)

    def _show_more(self, item: RelationType, draft: Draft) -> None:
        self.matrix.show_relation(item, draft.schema)
        others = [one.id for one in draft.schema.relations if one.id != item.id]
        odd = [item.inverse] if item.inverse and item.inverse not in others else []
        self.form.offer("inverse", [("", self.tr("none")), *((one, one) for one in (*others, *odd))])
        self.form.show_value("inverse", item.inverse)
        self._offer_keys(item, draft, ("relation",))


class AttributesPage(ItemsPage):
    """Attributes."""

    kind: ClassVar[Kind] = "attribute"

    def _add_fields(self) -> None:
        form = self.form
        self.list.setAccessibleName(self.tr("Attributes"))
        form.add_line("id", self.tr("Name"), at_end=True)
        form.add_texts("title", self.tr("Title, Arabic"), self.tr("Title, English"))
        form.add_choice("kind", self.tr("Kind"))
        titles = {
            "bool": self.tr("yes or no"),
            "choice": self.tr("one of some values"),
            "multi": self.tr("several of some values"),
            "text": self.tr("text"),
            "number": self.tr("number"),
            "kb-id": self.tr("entry of a knowledge base"),
        }
        form.offer("kind", [(kind, titles[kind]) for kind in KINDS])
        self.values = ValuesTable()
        self.values.changed.connect(self._on_values)
        form.add_widget("values", self.tr("Values"), self.values)
        self.carriers = TickList()
        self.carriers.changed.connect(lambda labels: self._on_edited("applies_to", labels))
        form.add_widget("applies_to", self.tr("Carried by"), self.carriers)
        form.add_check("required", self.tr("Required"))
        form.add_line("default", self.tr("Default"))
        form.add_choice("key", self.tr("Key"))
        form.add_lines("description.ar", self.tr("Guidance, Arabic"), arabic=True)
        form.add_lines("description.en", self.tr("Guidance, English"))

    def _on_values(self, values: tuple[Any, ...], renamed: tuple[str, str] | None) -> None:
        if self._draft and self.item:
            self.drafted.emit(drafts.with_values(self._draft, self.place, values, renamed), "")

    def _new(self, draft: Draft) -> AttributeType:
        carrier = tuple(one.id for one in draft.schema.entities[:1])
        return AttributeType(self._free_id(draft, "attribute"), "bool", carrier)

    def _show_more(self, item: AttributeType, draft: Draft) -> None:
        self.values.show_values(item.values)
        self.values.setEnabled(item.kind in ("choice", "multi"))
        types = [*(one.id for one in draft.schema.entities), *(one.id for one in draft.schema.relations)]
        self.carriers.show_ticks(types, item.applies_to)
        self._offer_keys(item, draft, ("entity", "attribute"))


def _fact(item: Item, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
    """What a field shows of an item; None where it shows something else."""
    first, _, language = name.partition(".")
    value = getattr(item, first, None)
    if isinstance(value, Text):
        return getattr(value, language)
    if first in ("examples", "counter_examples"):
        return "\n".join(value or ())
    return value if isinstance(value, str | int) or first == "applies_to" else None


def _facts(item: Item, name: str, value: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever the field holds
    """What a field means for an item."""
    first, _, language = name.partition(".")
    if language:
        return {first: replace(getattr(item, first), **{language: value})}
    if first in ("examples", "counter_examples"):
        return {first: tuple(line for line in value.splitlines() if line.strip())}
    return {first: value}


def _nearest_field(field: str, form: FieldForm) -> str:
    """The field that shows what is wrong where none is called so: that of a title, or of the other end."""
    wanted = {"tail": "head", "title": "title.en", "description": "description.en"}.get(field, "id")
    return wanted if wanted in form.fields else "id"
