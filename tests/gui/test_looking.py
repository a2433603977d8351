"""What one looks at: arcs, signposts, tool tips, the menu of the moment, reading aids, attributes by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from desktop import posting
from desktop.article import about
from desktop.article.edge_scrolling import STEP_MS
from desktop.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.app import App

TEXT = "زارت ليلى السيد مدينة طنجة.\n" + "سطر لا شيء فيه.\n" * 60 + "وفي آخر المقال مَدِينَةُ الرّباط ومحطّـــة القطار."


@pytest.fixture
def app(make_project: Callable[..., Path], start_app: Callable[..., App]) -> App:
    return start_app(make_project(TEXT))


@pytest.fixture
def pilot(app: App) -> Pilot:
    return Pilot(app)


def picture(app: App) -> QImage:
    QCoreApplication.processEvents()
    return app.window.article.viewport().grab().toImage()


def related(pilot: Pilot, *, far: bool) -> tuple[str, str, str]:
    """A span, another one near or far from it, and the relation between them; nothing is current."""
    tail = pilot.mark_by_mouse(*pilot.find("الرّباط" if far else "طنجة"), "3")
    head = pilot.mark_by_mouse(*pilot.find("ليلى السيد"), "1")
    pilot._app.controller.desk.select_span(head.id)
    pilot._app.controller.relating.relate(head.id, tail.id)
    if pilot._app.controller.choices:
        pilot._choose("LOCATED_IN")
    relation = next(iter(pilot.session.markup.relations))
    pilot.wait_for_saved()
    return head.id, tail.id, relation


def test_the_switch_shows_all_arcs_those_of_the_selection_or_none(app: App, pilot: Pilot):
    head, tail, _ = related(pilot, far=False)
    desk, seen = app.controller.desk, {}
    for arcs in ("all", "selection", "none"):
        assert app.window.article.reading.arcs == arcs
        for span in (head, tail):
            desk.select_span(span)
            seen[arcs, span] = picture(app)
        pilot.press("escape")
        seen[arcs, ""] = picture(app)
        pilot.press("r", ctrl=True)
    assert app.window.article.reading.arcs == "all"
    assert seen["selection", ""] == seen["none", ""]
    assert seen["all", ""] != seen["none", ""]
    assert seen["selection", head] != seen["none", head]


def test_nothing_moves_whatever_is_switched_or_hovered(app: App, pilot: Pilot):
    head, _, _ = related(pilot, far=False)
    view = app.window.article

    def places() -> list[object]:
        return [(top, placed.height, placed.lines) for top, placed in view.article.between(0, 600)]

    before = places()
    app.controller.desk.select_span(head)
    posting.move_to(view.viewport(), view.window_rect(view.article.tag_rect(head, 5)).center())
    for _ in range(3):
        pilot.press("r", ctrl=True)
        assert places() == before


def test_a_signpost_names_the_end_out_of_view_and_leads_there(app: App, pilot: Pilot):
    head, tail, relation = related(pilot, far=True)
    app.controller.desk.select_span(head)
    view = app.window.article
    picture(app)
    (stub,) = view._stubs
    assert (stub.relation, stub.far.span, stub.far.text, stub.points_down) == (relation, tail, "الرّباط", True)
    posting.click(view.viewport(), view.window_rect(stub.rect).center())
    assert app.controller.span
    assert app.controller.span.id == tail
    start, _ = view.visible_range()
    assert start > 100
    picture(app)
    (stub,) = view._stubs
    assert (stub.far.span, stub.points_down) == (head, False)
    posting.click(view.viewport(), view.window_rect(stub.rect).center())
    assert app.controller.span.id == head


def test_a_click_on_the_label_of_an_arc_makes_its_relation_current(app: App, pilot: Pilot):
    _, _, relation = related(pilot, far=False)
    pilot.press("escape")
    view = app.window.article
    (arc,) = [arc for _, placed in view.article.between(0, 300) for arc in placed.arcs]
    point = view.window_rect(arc.label_rect).center()
    posting.move_to(view.viewport(), point)
    assert view.look().lively >= {relation}
    posting.click(view.viewport(), point)
    assert app.controller.relation
    assert app.controller.relation.id == relation
    pilot.press("escape")
    pilot.press("escape")
    pilot.press("r", ctrl=True)
    pilot.press("r", ctrl=True)
    posting.move_to(view.viewport(), QPointF(5, 5))
    posting.click(view.viewport(), point)
    assert app.controller.relation is None, "an arc that is not painted is not there"


def test_the_menu_of_the_moment_comes_with_the_right_button(app: App, pilot: Pilot):
    span = pilot.mark_by_mouse(*pilot.find("طنجة"), "3")
    pilot.press("escape")
    view = app.window.article
    point = view.window_rect(view.article.tag_rect(span.id, span.start)).center().toPoint()
    place = view.viewport().mapToGlobal(point)
    QCoreApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, place))
    assert app.controller.span
    assert app.controller.span.id == span.id
    menu = next(menu for menu in app.window.findChildren(QMenu) if menu.isVisible())
    names = [action.objectName() for action in menu.actions()]
    assert {"relate", "attributes", "remove", "undo"} <= set(names)
    lines = [place for place, action in enumerate(menu.actions()) if action.isSeparator()]
    assert {names[place + 1] for place in lines} >= {"attributes", "start-earlier", "undo"}
    assert lines[0] > 0
    menu.actions()[names.index("remove")].trigger()
    menu.close()
    assert not pilot.session.markup.spans
    pilot.wait_for_saved()


def test_what_a_tool_tip_says(app: App, pilot: Pilot):
    head, _, relation = related(pilot, far=False)
    app.controller.desk.select_span(head)
    app.controller.marking.set_note("<b>ملاحظة</b> & أخرى")
    markup = pilot.session.markup
    said = about.lines(markup.spans[head], markup)
    assert "PER" in said[0]
    assert "ليلى السيد" in said[0]
    assert app.workspace.by in said[-1]
    tip = about.tool_tip(markup.spans[head], markup)
    assert "&lt;b&gt;ملاحظة&lt;/b&gt; &amp; أخرى" in tip
    arc = about.lines(markup.relations[relation], markup)[0]
    assert arc.index("ليلى السيد") < arc.index("طنجة")
    pilot.wait_for_saved()


def test_reading_aids_hide_marks_and_change_no_offset(app: App, pilot: Pilot):
    pilot.press("end", ctrl=True)
    before = picture(app)
    pilot.press("t", ctrl=True, shift=True)
    assert app.window.article.reading.hide_tashkeel
    assert app.window.actions_by_name["hide-tashkeel"].isChecked()
    app.commands.run("collapse-tatweel")
    assert picture(app) != before
    marked = [pilot.mark_by_mouse(*pilot.find(text), key) for text, key in (("الرّباط", "3"), ("محطّـــة القطار", "5"))]
    assert [span.text for span in marked] == ["الرّباط", "محطّـــة القطار"]
    pilot.press("t", ctrl=True, shift=True)
    app.commands.run("collapse-tatweel")
    assert [span.text for span in pilot.session.markup.ordered_spans()] == ["الرّباط", "محطّـــة القطار"]
    pilot.wait_for_saved()


def test_hidden_characters_are_named_where_they_stand(make_project: Callable[..., Path], start_app: Callable[..., App]):
    text = "قال\u200f المدير\u00a0العام «ـ»"
    app = start_app(make_project(text, name="hidden"))
    app.commands.run("show-hidden")
    signs = [sign for _, placed in app.window.article.article.between(0, 100) for sign in placed.signs]
    assert [sign.text for sign in signs] == ["RLM", "NBSP", "TATWEEL"]
    layout = app.window.article.article
    assert signs[2].x == pytest.approx(layout.caret_rect(text.index("ـ")).center().x(), abs=2)


def test_attributes_are_given_by_key_one_after_the_other(app: App, pilot: Pilot):
    span = pilot.mark_by_mouse(*pilot.find("ليلى السيد"), "1")
    pilot.press("enter")
    offered = app.controller.choices
    assert [choice.id for choice in offered][:3] == ["NAM", "NOM", "PRO"]
    pilot.press(offered[1].key)
    assert {pair.name: pair.value for pair in pilot.session.markup.spans[span.id].attributes}["level"] == "NOM"
    pilot.press("escape")
    assert not app.controller.choices
    pilot.press("enter")
    pilot.press("enter")
    pilot.press("escape")
    pilot.press("z", ctrl=True)
    assert pilot.session.markup.spans[span.id].attributes == span.attributes
    pilot.wait_for_saved()


def test_leading_and_font_are_chosen_and_the_top_line_stays(app: App, pilot: Pilot):
    view = app.window.article
    heights = [view.article.height]
    app.commands.run("leading-more")
    heights.append(view.article.height)
    app.commands.run("leading-less")
    app.commands.run("leading-less")
    heights.append(view.article.height)
    assert heights[2] < heights[0] < heights[1]
    family = view.article.style.font.families()[0]
    app.commands.run("article-font")
    assert view.article.style.font.families()[0] != family


def test_a_gesture_held_at_the_edge_scrolls_on(app: App, pilot: Pilot):
    view = app.window.article
    area = view.viewport()
    posting.press_at(area, QPointF(area.width() / 2, 40), shift=True)
    posting.drag_to(area, QPointF(area.width() / 2, 90), shift=True)
    posting.drag_to(area, QPointF(area.width() / 2, area.height() + 30), shift=True)
    pilot.wait_until(lambda: view.verticalScrollBar().value() > 300)
    posting.release_at(area, QPointF(area.width() / 2, area.height() + 30), shift=True)
    start, end = view.selection.range
    assert end - start > 250, "more than was in view when it began"
    stopped = view.verticalScrollBar().value()
    QTest.qWait(4 * STEP_MS)
    assert view.verticalScrollBar().value() == stopped


def test_ctrl_and_the_wheel_zoom(app: App):
    view = app.window.article
    before = view.reading.font_px
    centre = QPointF(view.viewport().rect().center())
    for up, held in ((120, Qt.KeyboardModifier.ControlModifier), (-240, Qt.KeyboardModifier.NoModifier)):
        event = QWheelEvent(
            centre,
            QPointF(view.viewport().mapToGlobal(centre)),
            QPoint(),
            QPoint(0, up),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's signature
        )
        QCoreApplication.sendEvent(view.viewport(), event)
    assert view.reading.font_px > before
    assert view.verticalScrollBar().value() > 0


def test_undo_shows_what_it_took_back(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("طنجة"), "3")
    pilot.press("end", ctrl=True)
    assert app.window.article.visible_range()[0] > 100
    pilot.press("z", ctrl=True)
    start, end = app.window.article.visible_range()
    assert start <= pilot.find("طنجة")[0] < end
    pilot.wait_for_saved()


def test_the_line_one_works_on_stays_where_it_is(app: App, pilot: Pilot):
    view = app.window.article
    view.verticalScrollBar().setValue(600)
    start, _ = view.visible_range()
    word = pilot.session.document.text.index("سطر", start + 120)
    app.controller.desk.select_text(word, word + 3, reveal=False)
    before = view.window_rect(view.article.caret_rect(word)).top()
    pilot.press("1")
    assert view.window_rect(view.article.caret_rect(word)).top() == pytest.approx(before, abs=1)
    pilot.wait_for_saved()


def test_neither_what_is_current_nor_the_theme_moves_the_text(app: App, pilot: Pilot):
    view, widths = app.window.article, set()

    def look() -> None:
        for _ in range(3):
            QCoreApplication.processEvents()
        widths.add(view.viewport().width())

    head, _, relation = related(pilot, far=True)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    look()
    laid_out, place = view.article, view.verticalScrollBar().value()
    app.controller.desk.select_span(head, reveal=False)
    look()
    app.controller.desk.select_relation(relation)
    look()
    for _ in range(2):
        app.commands.run("theme")
        look()
    assert len(widths) == 1
    assert view.article is laid_out, "no line was broken anew"
    assert view.verticalScrollBar().value() == place


def test_the_line_at_the_top_stays_where_a_pane_goes_and_comes(app: App, pilot: Pilot):
    view, bar = app.window.article, app.window.article.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    QCoreApplication.processEvents()
    offset = view.visible_range()[0]
    above = view.article.caret_rect(offset).top() - bar.value()
    for name in ("show-inspector", "show-labels", "show-labels", "show-inspector"):
        next(one for one in app.window.findChildren(QAction) if one.objectName() == name).trigger()
        QCoreApplication.processEvents()
        assert abs(view.article.caret_rect(offset).top() - bar.value() - above) < 2
