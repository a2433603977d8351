import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.catalogue import BY_NAME, WITH_AN_ARTICLE
from desktop.panels.picker import Picker, PickItem, PickModel

ITEMS = [
    PickItem("a", "Zoom in", "Ctrl+=", "تكبير"),
    PickItem("b", "Let go", "Esc", "ترك التحديد"),
    PickItem("c", "Go on", "", "إكمال"),
    PickItem("d", "أَحمد", "PER"),
]


def ids(model: PickModel) -> list[str]:
    return [model.item(row).id for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester):
    model = PickModel()
    model.show(ITEMS)
    qtmodeltester.check(model)
    model.look_for("go")
    qtmodeltester.check(model)


def test_words_are_found_in_any_order_language_and_spelling():
    model = PickModel()
    model.show(ITEMS)
    for typed, wanted in (("", "abcd"), ("in zoom", "a"), ("تكبير", "a"), ("اكمال", "c"), ("احمد per", "d"), ("x", "")):
        model.look_for(typed)
        assert ids(model) == list(wanted), typed


def test_what_begins_a_word_comes_first():
    model = PickModel()
    model.show([PickItem("1", "Bingo"), PickItem("2", "Let go")])
    model.look_for("go")
    assert ids(model) == ["2", "1"]


def test_a_name_that_looks_like_html_is_shown_as_it_is():
    model = PickModel()
    model.show([PickItem("1", "<b>R&D</b>")])
    assert "<b>R&D</b>" in model.data(model.index(0))


@pytest.mark.parametrize("title", ["Relate", "a long one\nover several lines " * 20])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_key_stands_in_view_at_the_end_of_its_row(
    prepared: QApplication, qtbot: QtBot, direction: Qt.LayoutDirection, title: str
):
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(direction)
    window.resize(700, 400)
    picker = Picker(window)
    window.show()
    rows = picker.findChild(QListView)
    seen = []
    for key in ("", "Shift+R"):
        picker.ask("title", [PickItem("a", title, key, "علاقة"), PickItem("b", title, key, "علاقة")])
        rows.setCurrentIndex(rows.model().index(0, 0))
        place = rows.visualRect(rows.model().index(1, 0))
        assert place.width() <= rows.viewport().width()
        assert place.height() < 3 * rows.fontMetrics().height()
        seen.append(rows.viewport().grab(place).toImage())
    width, height = seen[0].width(), seen[0].height()
    differs = [x for x in range(width) if any(seen[0].pixel(x, y) != seen[1].pixel(x, y) for y in range(height))]
    is_mirrored = direction == Qt.LayoutDirection.RightToLeft
    at_the_end = [x for x in differs if (x < 0.2 * width if is_mirrored else x > 0.8 * width)]
    assert at_the_end
    assert title != "Relate" or differs == at_the_end


def test_commands_that_need_an_article_are_known():
    assert set(BY_NAME) >= WITH_AN_ARTICLE
    assert {"undo", "relate", "find"} <= WITH_AN_ARTICLE
    assert not {"import", "quit", "search", "history", "problems", "theme"} & WITH_AN_ARTICLE
