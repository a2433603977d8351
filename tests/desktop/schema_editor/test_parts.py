"""The grid of heads and tails, the values of an attribute, the rules of a split: by real keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.schema_editor import draft as drafts
from desktop.schema_editor.fields import ColorField
from desktop.schema_editor.lists import TickList, ValuesTable
from desktop.schema_editor.matrix import Matrix
from desktop.schema_editor.splitting import MergeDialog, SplitDialog
from schemas.evolve import Rule, Split
from schemas.model import AttributeType, AttributeValue, Text
from tests.support.making import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication, QWidget


@pytest.fixture
def shown(qt: QApplication) -> Iterator[Callable[[QWidget], QWidget]]:
    widgets: list[QWidget] = []

    def show(widget: QWidget) -> QWidget:
        widgets.append(widget)
        widget.show()
        widget.activateWindow()
        widget.setFocus()
        return widget

    yield show
    for widget in widgets:
        widget.close()
        widget.deleteLater()
    qt.processEvents()


@pytest.fixture
def matrix(shown: Callable[[QWidget], QWidget]) -> Matrix:
    made = shown(Matrix())
    made.show_relation(SCHEMA.relation("WORKS_FOR"), SCHEMA)
    return made


def cell(matrix: Matrix, head: str, tail: str) -> str:
    labels = ["", *(kind.id for kind in SCHEMA.entities)]
    return matrix.item(labels.index(head), labels.index(tail)).text()


def test_the_grid_says_what_is_allowed_and_why(matrix: Matrix):
    assert (cell(matrix, "PER", ""), cell(matrix, "ORG", ""), cell(matrix, "", "ORG")) == ("☑", "☐", "☑")
    assert (cell(matrix, "PER", "ORG"), cell(matrix, "ORG", "PER")) == ("●", "")
    matrix.show_relation(SCHEMA.relation("NEAR"), SCHEMA)
    assert (cell(matrix, "THING", ""), cell(matrix, "PER", "")) == ("☑", "▫")
    assert cell(matrix, "PER", "GPE") == "●"
    assert matrix.item(2, 4).data(Qt.ItemDataRole.AccessibleTextRole) == "PER → GPE: allowed"


@pytest.mark.parametrize(
    ("row", "column", "ends"),
    [
        (3, 0, (("PER", "ORG"), ("ORG",))),
        (2, 0, ((), ("ORG",))),
        (0, 4, (("PER",), ("ORG", "GPE"))),
        (4, 2, (("PER", "GPE"), ("ORG", "PER"))),
        (2, 3, ((), ())),
    ],
)
def test_space_ticks(matrix: Matrix, row: int, column: int, ends: tuple):
    changed: list[tuple] = []
    matrix.changed.connect(lambda heads, tails: changed.append((heads, tails)))
    matrix.setCurrentCell(row, column)
    QTest.keyClick(matrix, Qt.Key.Key_Space)
    assert changed == [ends]


def test_the_corner_means_nothing(matrix: Matrix):
    changed: list[tuple] = []
    matrix.changed.connect(lambda *ends: changed.append(ends))
    matrix.setCurrentCell(0, 0)
    assert (matrix.currentRow(), matrix.currentColumn()) != (0, 0)
    matrix.toggle(0, 0)
    assert changed == []
    assert not matrix.item(0, 0).flags() & Qt.ItemFlag.ItemIsSelectable


def test_a_tick_is_current_to_begin_with_and_heads_go_down(matrix: Matrix):
    assert (matrix.currentRow(), matrix.currentColumn()) == (1, 0)
    assert matrix.horizontalHeaderItem(0).text() == "Head ↓"
    assert matrix.verticalHeaderItem(0).text() == "Tail →"


def test_names_are_ticked(shown: Callable[[QWidget], QWidget]):
    ticks = shown(TickList())
    ticks.show_ticks(["PER", "ORG"], ("ORG",))
    changed: list[tuple[str, ...]] = []
    ticks.changed.connect(changed.append)
    ticks.setCurrentRow(0)
    QTest.keyClick(ticks, Qt.Key.Key_Space)
    assert changed == [("ORG", "PER")]


def test_values_are_added_renamed_and_removed(shown: Callable[[QWidget], QWidget]):
    table = shown(ValuesTable())
    one, two = AttributeValue("NAM", Text("علم", "name")), AttributeValue("NOM")
    changed: list[tuple] = []
    table.changed.connect(lambda values, renamed: changed.append((values, renamed)))
    table.show_values((one, two))
    assert changed == []
    table.item(2, 0).setText("PRO")
    table.item(0, 0).setText("NAME")
    table.item(1, 1).setText("عام")
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert changed == [
        ((one, two, AttributeValue("PRO")), None),
        ((AttributeValue("NAME", one.title), two), ("NAM", "NAME")),
        ((one, AttributeValue("NOM", Text("عام"))), None),
        ((two,), None),
    ]


def test_a_colour_is_chosen(shown: Callable[[QWidget], QWidget], monkeypatch: pytest.MonkeyPatch):
    field = shown(ColorField())
    field.show_color("#123456")
    assert field.currentData() == "#123456"
    chosen: list[str] = []
    field.chosen.connect(chosen.append)
    field.activated.emit(0)
    monkeypatch.setattr(field, "_ask", lambda: "#abcdef")
    field.activated.emit(field.count() - 1)
    monkeypatch.setattr(field, "_ask", lambda: "")
    field.activated.emit(field.count() - 1)
    assert chosen == ["#0078a8", "#abcdef"]
    assert field.currentData() == "#123456"


def test_a_type_is_split_by_one_rule_after_another(shown: Callable[[QWidget], QWidget]):
    draft = drafts.draft_of(SCHEMA)
    for values, rule in (
        (("attribute", "NOM"), Rule("ORG", attribute=("level", "NOM"))),
        (("names", "حدّاد\nليلى"), Rule("ORG", names=frozenset({"حداد", "ليلي"}))),
        (("pattern", "^ال"), Rule("ORG", pattern="^ال")),
    ):
        way, text = values
        dialog = shown(SplitDialog("PER", "PER", draft, None))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        chosen: list[Split] = []
        dialog.chosen.connect(chosen.append)
        dialog.take()
        assert (chosen, dialog._said.text()) == ([], "Say by what they are told apart.")
        dialog.by.setCurrentIndex(dialog.by.findData(way))
        assert (dialog.value.isHidden(), dialog.names.isHidden()) == (way != "attribute", way != "names")
        dialog.value.setCurrentText(text)
        dialog.names.setPlainText(text)
        dialog.pattern.setText("(")
        if way == "pattern":
            dialog.take()
            assert "no regular expression" in dialog._said.text()
        dialog.pattern.setText(text.replace("\n", " "))
        dialog.take()
        assert chosen[-1].rules[-1] == rule
        draft = drafts.split(draft, chosen[-1])
    assert len(draft.steps[0].rules) == 3
    assert draft.steps[0].otherwise == "PER"


def test_a_value_to_split_by_is_chosen_or_typed(shown: Callable[[QWidget], QWidget]):
    free = AttributeType("alias", "text", ("PER",))
    (level,) = (one for one in SCHEMA.attributes if one.id == "level")
    draft = drafts.draft_of(replace(SCHEMA, attributes=(level, free)))
    dialog = shown(SplitDialog("PER", "PER", draft, None))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    chosen: list[Split] = []
    dialog.chosen.connect(chosen.append)
    offered = [dialog.value.itemText(place) for place in range(dialog.value.count())]
    assert (offered, dialog.value.isEditable(), dialog.value.currentText()) == (["NAM", "NOM"], False, "")
    dialog.attribute.setCurrentText("alias")
    QTest.keyClicks(dialog.value.lineEdit(), "Abu Ali")
    dialog.take()
    assert chosen[-1].rules[-1] == Rule("ORG", attribute=("alias", "Abu Ali"))


def test_a_type_is_merged_into_another(shown: Callable[[QWidget], QWidget]):
    dialog = shown(MergeDialog("PER", ["ORG", "GPE"], None))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    chosen: list[str] = []
    dialog.chosen.connect(chosen.append)
    dialog.into.setCurrentText("GPE")
    QTest.keyClick(dialog.into, Qt.Key.Key_Return)
    assert chosen == ["GPE"]
