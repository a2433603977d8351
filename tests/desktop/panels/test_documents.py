"""The list of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QComboBox, QLabel

from annotations.listing import Done, Filter, ListedDocument, Order
from desktop.panels.documents import DocumentsPanel
from desktop.panels.state_editor import StateEditor, labels_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

ROWS = [
    ListedDocument(number, f"d{number}", title, "todo", 0, 0) for number, title in enumerate(("فاس", "طنجة"), start=1)
]


@pytest.fixture
def panel(prepared: QApplication) -> Iterator[DocumentsPanel]:
    panel = DocumentsPanel()
    panel.resize(260, 500)
    panel.model.begin([1, 2], ROWS)
    panel.show_count(Done(0, 2))
    panel.show_found(is_whole=True)
    panel.make_current(2)
    panel.show()
    yield panel
    panel.close()
    panel.deleteLater()


def texts(panel: DocumentsPanel) -> list[str]:
    plain = (label.text().replace("\u2068", "").replace("\u2069", "") for label in panel.findChildren(QLabel))
    shown = (label.isVisible() for label in panel.findChildren(QLabel))
    return [text for text, is_shown in zip(plain, shown, strict=True) if is_shown]


def test_the_open_document_is_highlighted_again_when_it_is_listed_again(panel: DocumentsPanel):
    assert panel.selected == [2]
    panel.model.begin([1], ROWS[:1])
    panel.show_found(is_whole=True)
    assert panel.selected == []
    panel.model.begin([1, 2], ROWS)
    panel.show_found(is_whole=True)
    assert panel.selected == [2]


def test_what_is_typed_and_chosen_is_asked_for(panel: DocumentsPanel):
    asked = QSignalSpy(panel.asked)
    QTest.keyClicks(panel._search, "tan")
    assert asked.count() == 3
    assert panel.question.filter == Filter(title="tan")
    panel.in_text.toggle()
    assert panel.question.filter == Filter(text="tan")
    panel._narrow.click()
    status = next(box for box in panel.filter.findChildren(QComboBox) if box.accessibleName() == "Status")
    QTest.keyClick(status, Qt.Key.Key_Down)
    assert panel.question.filter == Filter(text="tan", status="todo")
    assert panel._narrow.text() == "Filter: 1"
    for wanted in ("begun", "untouched", "done"):
        QTest.keyClick(status, Qt.Key.Key_Down)
        assert panel.question.filter == Filter(text="tan", status=wanted)
    panel.filter.clear()
    assert panel.question.filter == Filter(text="tan")


def test_how_many_are_shown_is_said_where_some_are_not(panel: DocumentsPanel):
    assert "2 of 2 shown" not in texts(panel)
    panel._search.setText("فاس")
    panel.model.begin([1], ROWS[:1])
    panel.show_found(is_whole=True)
    assert {"1 of 2 shown", "0 of 2 done"} <= set(texts(panel))
    panel.model.begin([])
    panel.show_found(is_whole=True)
    assert "No article is like that." in texts(panel)
    assert not panel.table.isVisible()


def test_more_columns_come_with_the_room_and_sort_by_their_titles(panel: DocumentsPanel):
    header = panel.table.horizontalHeader()
    assert panel.model.columns == ("title",)
    assert not header.isVisible()
    panel.resize(700, 500)
    assert panel.model.columns == ("title", "spans", "relations", "changed")
    for order in (Order("spans"), Order("spans", descending=True)):
        place = QPoint(header.sectionViewportPosition(1) + header.sectionSize(1) // 2, 5)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert panel.question.order == order
    assert header.isSortIndicatorShown()
    panel.set_columns(("title", "time"))
    panel.resize(260, 500)
    assert panel.model.columns == ("title", "time")
    panel.show_metadata(["source"])
    panel.sort_by("meta:source")
    assert panel.question.order == Order(meta="source")


def test_columns_and_order_are_chosen_from_a_menu_by_key(panel: DocumentsPanel):
    panel._menu.popup(panel.mapToGlobal(QPoint(0, 0)))
    panel._menu.close()
    columns = next(action.menu() for action in panel._menu.actions() if action.text() == "Columns")
    next(action for action in columns.actions() if action.text() == "Time spent").trigger()
    assert panel.model.columns == ("title", "time")
    orders = next(action.menu() for action in panel._menu.actions() if action.text() == "Order")
    next(action for action in orders.actions() if action.text() == "Title").trigger()
    assert panel.question.order == Order("title")


def test_home_and_end_go_to_the_first_and_last_and_letters_to_the_search(panel: DocumentsPanel):
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Home)
    assert panel.selected == [1]
    QTest.keyClick(panel.table, Qt.Key.Key_End)
    assert panel.selected == [2]
    QTest.keyClick(panel.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert panel.selected == [1, 2]
    QTest.keyClicks(panel.table, "f")
    assert panel._search.text() == "f"


@pytest.mark.parametrize(
    ("written", "labels"),
    [("", ()), (" a ,b،  ج د ,, a", ("a", "b", "ج د")), ("،", ()), ("one", ("one",))],
)
def test_labels_are_apart_by_commas_of_either_kind(written: str, labels: tuple[str, ...]):
    assert labels_in(written) == labels


def test_labels_are_completed_one_by_one(prepared: QApplication):
    editor = StateEditor()
    entered = QSignalSpy(editor.entered)
    editor.edit("labels", "", ["hard", "harbour", "صعب"])
    editor.show()
    line = editor._line
    QTest.keyClicks(line, "one, har")
    completer = line.completer()
    assert completer.completionCount() == 2
    line.setText(completer.pathFromIndex(completer.completionModel().index(0, 0)))
    assert line.text() == "one, hard"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert entered.at(0) == ["labels", "one, hard"]
    assert not editor.isVisible()
    completer.popup().hide()
    editor.close()
    editor.deleteLater()
