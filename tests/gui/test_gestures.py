"""The gestures of mouse and keyboard in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QToolButton

from desktop import posting
from desktop.keys import scan_code
from desktop.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import App

TEXT = "زارت الوزيرة ليلى السيد القاهرة أمس. وعادت وبالقاهرة أهلها مساءً إلى دارها.\nثم كتبت «رسالة» طويلة عن 2021."

INTERVAL_MS = 250


@pytest.fixture
def app(make_project: Callable[..., Path], start_app: Callable[..., App], qt: QApplication) -> Iterator[App]:
    interval = qt.doubleClickInterval()
    qt.setDoubleClickInterval(INTERVAL_MS)
    yield start_app(make_project(TEXT))
    qt.setDoubleClickInterval(interval)


@pytest.fixture
def pilot(app: App) -> Pilot:
    return Pilot(app)


def centre(app: App, start: int, end: int) -> QPointF:
    view = app.window.article
    return view.window_rect(view.article.rects(start, end)[0]).center()


def click(app: App, point: QPointF, times: int = 1) -> None:
    for _ in range(times):
        posting.click(app.window.article.viewport(), point)


def marked(pilot: Pilot) -> list[tuple[str, str]]:
    return [(span.label, span.text) for span in pilot.session.markup.ordered_spans()]


def test_a_drag_selects_whole_words_and_a_chip_labels_them(app: App, pilot: Pilot):
    start, end = pilot.find("ليلى السيد")
    posting.drag(app.window.article.viewport(), centre(app, start + 1, start + 2), centre(app, end - 2, end - 1))
    assert app.window.article.selection.range == (start, end)
    chips = app.controller._asking._chips
    assert chips.isVisible()
    chip = next(chip for chip in chips.findChildren(QToolButton) if chip.text().startswith("PER"))
    assert chips.geometry().contains(chip.mapTo(chips.parentWidget(), chip.rect().center()))
    posting.click(chip, QPointF(chip.rect().center()))
    assert marked(pilot) == [("PER", "ليلى السيد")]
    assert not chips.isVisible()
    pilot.wait_for_saved()


def test_a_double_click_takes_the_word_and_a_triple_click_the_sentence(app: App, pilot: Pilot, qtbot: QtBot):
    start, end = pilot.find("السيد")
    click(app, centre(app, start + 2, start + 3), 2)
    assert app.window.article.selection.range == (start, end)
    qtbot.wait(INTERVAL_MS + 40)
    click(app, centre(app, start + 2, start + 3), 3)
    assert app.window.article.selection.range == (0, TEXT.index(".") + 1)


def test_a_double_click_leaves_quotes_out(app: App, pilot: Pilot):
    start, end = pilot.find("رسالة")
    click(app, centre(app, start + 2, start + 3), 2)
    assert app.window.article.selection.range == (start, end)


def test_a_sticky_label_marks_every_selection_until_escape(app: App, pilot: Pilot):
    assert app.window._lasting.isHidden()
    pilot.press("3", shift=True)
    assert app.controller.marking.sticky == "GPE"
    assert "GPE" in app.window._lasting.text()
    assert app.window._lasting.isVisible()
    start, end = pilot.find("القاهرة")
    posting.drag(app.window.article.viewport(), centre(app, start, start + 1), centre(app, end - 1, end))
    start, _ = pilot.find("الوزيرة")
    click(app, centre(app, start + 2, start + 3), 2)
    assert marked(pilot) == [("GPE", "الوزيرة"), ("GPE", "القاهرة")]
    pilot.press("escape")
    assert app.controller.marking.sticky == ""
    assert app.window._lasting.isHidden()
    start, end = pilot.find("دارها")
    posting.drag(app.window.article.viewport(), centre(app, start, start + 1), centre(app, end - 1, end))
    assert len(marked(pilot)) == 2
    pilot.wait_for_saved()


def test_clicks_at_one_place_go_through_nested_spans(app: App, pilot: Pilot, qtbot: QtBot):
    inner = pilot.mark_by_mouse(*pilot.find("ليلى"), "1")
    pilot.press("escape")  # else the drag would move the edge of the span that is current
    outer = pilot.mark_by_mouse(*pilot.find("ليلى السيد"), "8")
    pilot.press("escape")
    place = centre(app, inner.start + 1, inner.start + 2)
    seen = []
    for _ in range(3):
        qtbot.wait(INTERVAL_MS + 40)
        click(app, place)
        seen.append(app.window.article.selection.span)
    assert seen == [inner.id, outer.id, inner.id]
    pilot.wait_for_saved()


def test_escape_lets_go_step_by_step(app: App, pilot: Pilot):
    one = pilot.mark_by_mouse(*pilot.find("ليلى السيد"), "1")
    other = pilot.mark_by_mouse(*pilot.find("القاهرة"), "3")
    pilot.relate_by_keyboard(one, other, "LOCATED_IN")
    pilot.press("e")
    assert app.controller.relation
    pilot.press("escape")
    assert app.controller.relation is None
    assert app.controller.span == one
    pilot.press("escape")
    assert app.controller.span is None
    pilot.press(";")
    assert app.controller.hinted
    assert "Type the letters" in app.window.statusBar().currentMessage()
    pilot.press("escape")
    assert not app.controller.hinted
    assert app.window.statusBar().currentMessage() == ""
    pilot.wait_for_saved()


def test_tab_goes_from_span_to_span_and_past_the_last_one(app: App, pilot: Pilot):
    texts = ("القاهرة", "ليلى السيد", "2021")
    for text, key in zip(texts, "316", strict=True):
        pilot.mark_by_mouse(*pilot.find(text), key)
    pilot.press("home", ctrl=True)
    seen = []
    for _ in texts:
        pilot.press("tab")
        seen.append(app.controller.span.text)
    assert seen == ["ليلى السيد", "القاهرة", "2021"]
    pilot.press("tab", shift=True)
    assert app.controller.span.text == "القاهرة"
    pilot.press("tab")
    app.window.activateWindow()
    app.window.article.setFocus()
    pilot.wait_until(app.window.article.hasFocus)
    pilot.press("tab")
    pilot.wait_until(lambda: not app.window.article.hasFocus())
    assert app.controller.span.text == "2021", "the fields that come next are about it"
    assert "F6 goes back" in app.window.statusBar().currentMessage()
    pilot.wait_for_saved()


def test_an_edge_is_dragged_by_words_and_with_shift_by_letters(app: App, pilot: Pilot, qtbot: QtBot):
    span = pilot.mark_by_mouse(*pilot.find("ليلى"), "1")
    view = app.window.article
    rect = view.window_rect(view.article.rects(span.start, span.end)[0])
    goal = centre(app, span.end + 3, span.end + 4)
    posting.drag(view.viewport(), QPointF(rect.left() - 1, rect.center().y()), goal)
    assert marked(pilot) == [("PER", "ليلى السيد")]
    qtbot.wait(INTERVAL_MS + 40)
    span = app.controller.span
    rect = view.window_rect(view.article.rects(span.start, span.end)[0])
    cell = view.window_rect(view.article.rects(span.start + 1, span.start + 2)[0])
    start = QPointF(rect.right() + 1, rect.center().y())
    posting.drag(view.viewport(), start, QPointF(cell.left() + 1, cell.center().y()), shift=True)
    assert marked(pilot) == [("PER", "لى السيد")]
    pilot.wait_for_saved()


def test_a_click_on_the_edge_of_a_part_of_a_word_keeps_it(app: App, pilot: Pilot, qtbot: QtBot):
    span = pilot.mark_by_mouse(*pilot.find("القاهرة", 1), "3")
    view = app.window.article
    rect = view.window_rect(view.article.rects(span.start, span.end)[0])
    qtbot.wait(INTERVAL_MS + 40)
    click(app, QPointF(rect.right() - 1, rect.center().y()))
    assert marked(pilot) == [("GPE", "القاهرة")]
    pilot.wait_for_saved()


def test_brackets_move_boundaries_by_words_and_letters(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("السيد"), "1")
    steps = [
        (("[", {}), "ليلى السيد"),
        (("]", {}), "ليلى السيد القاهرة"),
        (("[", {"shift": True}), "السيد القاهرة"),
        (("]", {"shift": True}), "السيد"),
        (("[", {"ctrl": True, "shift": True}), "لسيد"),
        (("]", {"ctrl": True, "shift": True}), "لسي"),
        (("[", {"ctrl": True}), "السي"),
        (("]", {"ctrl": True}), "السيد"),
    ]
    for (key, modifiers), text in steps:
        pilot.press(key, **modifiers)
        assert marked(pilot) == [("PER", text)]
    pilot.wait_for_saved()


def test_the_word_at_the_caret_is_labelled_and_the_label_repeated(app: App, pilot: Pilot):
    click(app, centre(app, TEXT.index("القاهرة") + 2, TEXT.index("القاهرة") + 3))
    pilot.press("3")
    click(app, centre(app, TEXT.index("دارها") + 2, TEXT.index("دارها") + 3))
    pilot.press(".")
    assert marked(pilot) == [("GPE", "القاهرة"), ("GPE", "دارها")]
    pilot.wait_for_saved()


def test_a_key_that_is_held_down_moves_on_and_removes_nothing(app: App, pilot: Pilot):
    def hold(key: Qt.Key, name: str) -> None:
        event = QKeyEvent(
            QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, scan_code(name), 0, 0, "", autorep=True
        )
        QApplication.sendEvent(app.window.article, event)

    pilot.mark_by_mouse(*pilot.find("ليلى"), "1")
    hold(Qt.Key.Key_Delete, "delete")
    assert marked(pilot) == [("PER", "ليلى")]
    pilot.press("home", ctrl=True)
    for _ in range(3):
        hold(Qt.Key.Key_Left, "left")
    assert app.window.article.selection.caret == 3
    pilot.wait_for_saved()


def test_a_span_becomes_a_selection_for_the_enclosing_one(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("ليلى السيد"), "1")
    pilot.press("w")
    assert app.controller.span is None
    pilot.press("[")
    pilot.press("8")
    assert marked(pilot) == [("TITLE", "الوزيرة ليلى السيد"), ("PER", "ليلى السيد")]
    pilot.wait_for_saved()


def test_what_is_current_is_copied(app: App, pilot: Pilot):
    clipboard, status = QApplication.clipboard(), app.window.statusBar()
    clipboard.setText("before")
    pilot.press("home", ctrl=True)
    pilot.press("c", ctrl=True)
    assert (clipboard.text(), status.currentMessage()) == ("before", "Choose a span or select text first.")
    pilot.select_by_mouse(*pilot.find("القاهرة أمس"))
    pilot.press("c", ctrl=True)
    assert clipboard.text() == "القاهرة أمس"
    pilot.mark_by_mouse(*pilot.find("ليلى السيد"), "1")
    pilot.press("c", ctrl=True)
    assert clipboard.text() == "ليلى السيد"
    assert len(marked(pilot)) == 1, "and nothing is marked by it"
    pilot.wait_for_saved()


def test_what_was_said_goes_when_something_else_is_done(app: App, pilot: Pilot):
    head = pilot.mark_by_mouse(*pilot.find("ليلى"), "1")
    tail = pilot.mark_by_mouse(*pilot.find("القاهرة"), "3")
    pilot.relate_by_mouse(head, tail, "LOCATED_IN")
    status = app.window.statusBar()
    said = status.currentMessage()
    assert "LOCATED_IN" in said
    pilot.select_span(tail)
    pilot.press("delete")
    assert marked(pilot) == [("PER", "ليلى")]
    assert status.currentMessage() == ""
    pilot.wait_for_saved()


def test_shift_with_a_word_step_begins_where_the_caret_stands_also_inside_a_word(app: App, pilot: Pilot):
    start, end = pilot.find("الوزيرة")
    click(app, centre(app, start + 3, start + 4))
    caret = app.window.article.selection.caret
    assert start < caret < end
    pilot.press("left", shift=True, ctrl=True)
    assert app.window.article.selection.range == (caret, end)


def test_home_and_end_go_by_the_lines_of_the_moment(app: App, pilot: Pilot):
    pilot.press("end")
    first_end = app.window.article.selection.caret
    pilot.press("home")
    for _ in range(8):
        app.window.article.set_reading(app.window.article.reading.zoomed(1))
    pilot.press("end")
    caret = app.window.article.selection.caret
    assert caret < first_end
    assert caret == app.window.article.article.line_bounds(0)[1]


def test_up_and_down_go_by_where_the_caret_was_put(app: App, pilot: Pilot):
    app.window.resize(700, 600)
    QApplication.processEvents()
    for at in (3, 25):
        click(app, centre(app, at, at + 1))
        x = app.window.article.article.caret_rect(app.window.article.selection.caret).center().x()
        pilot.press("down")
        below = app.window.article.article.caret_rect(app.window.article.selection.caret).center().x()
        assert below == pytest.approx(x, abs=14)


def test_a_menu_command_does_what_its_key_does(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("ليلى"), "1")
    actions = app.window.actions_by_name
    assert actions["undo"].isEnabled()
    actions["undo"].trigger()
    assert marked(pilot) == []
    actions["redo"].trigger()
    assert marked(pilot) == [("PER", "ليلى")]
    actions["remove"].setEnabled(True)
    pilot.select_span(pilot.span(*pilot.find("ليلى")))
    actions["remove"].trigger()
    assert marked(pilot) == []
    pilot.wait_for_saved()
