"""Relations in the real window: what is offered, what is taken at once, what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QListWidget, QToolButton

from desktop import posting
from desktop.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotations.document import Span
    from desktop.app import App

TEXT = "وصلت ليلى السيد إلى القاهرة أمس مع 12 طالبًا من جامعة الشمس، ثم عادت إلى طنجة."
MARKS = {"ليلى السيد": "1", "القاهرة": "3", "أمس": "6", "12": "0", "جامعة الشمس": "2", "طنجة": "3"}


@pytest.fixture
def app(make_project: Callable[..., Path], start_app: Callable[..., App]) -> App:
    return start_app(make_project(TEXT))


@pytest.fixture
def pilot(app: App) -> Pilot:
    return Pilot(app)


@pytest.fixture
def spans(pilot: Pilot) -> dict[str, Span]:
    found = {text: pilot.mark_by_mouse(*pilot.find(text), key) for text, key in MARKS.items()}
    pilot.press("escape")
    return found


def relations(pilot: Pilot) -> list[tuple[str, str, str]]:
    markup = pilot.session.markup
    return [(r.label, markup.spans[r.head].text, markup.spans[r.tail].text) for r in markup.relations.values()]


def said(app: App) -> str:
    return app.window.statusBar().currentMessage()


def names(spans: dict[str, Span], ids: object) -> set[str]:
    return {text for text, span in spans.items() if span.id in ids}


def tag(app: App, span: Span) -> QPointF:
    view = app.window.article
    return view.window_rect(view.article.tag_rect(span.id, span.start)).center()


def test_hints_stand_only_on_legal_targets_the_nearest_first(app: App, pilot: Pilot, spans: dict[str, Span]):
    pilot.select_span(spans["جامعة الشمس"])
    pilot.press("r")
    hinted = app.controller.hinted
    assert names(spans, hinted.values()) == {"ليلى السيد", "القاهرة", "أمس", "12", "طنجة"}
    pilot.press("escape")
    pilot.select_span(spans["أمس"])
    pilot.press("r")
    assert app.controller.hinted == {}
    assert "DATE" in said(app)
    pilot.press("r", shift=True)
    assert names(spans, app.controller.hinted.values()) == {"جامعة الشمس"}
    pilot.press("escape")
    pilot.wait_for_saved()


def test_a_drag_lights_up_legal_targets_and_fades_the_others(app: App, pilot: Pilot, spans: dict[str, Span]):
    viewport = app.window.article.viewport()
    assert app.window.article.look().legal is None
    press(viewport, tag(app, spans["12"]) * 0 + tag(app, spans["ليلى السيد"]))
    hold(viewport, tag(app, spans["القاهرة"]))
    legal = app.window.article.look().legal
    assert names(spans, legal) == {"القاهرة", "جامعة الشمس", "طنجة"}
    app.window.article.grab()
    release(viewport, QPointF(5, 5))
    assert app.window.article.look().legal is None
    assert relations(pilot) == []
    pilot.wait_for_saved()


def press(viewport: object, point: QPointF) -> None:
    mouse(viewport, QEvent.Type.MouseButtonPress, point)


def hold(viewport: object, point: QPointF) -> None:
    mouse(viewport, QEvent.Type.MouseMove, point)


def release(viewport: object, point: QPointF) -> None:
    mouse(viewport, QEvent.Type.MouseMove, point)
    mouse(viewport, QEvent.Type.MouseButtonRelease, point)


def mouse(viewport: object, kind: QEvent.Type, point: QPointF) -> None:
    left, no = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = no if kind == QEvent.Type.MouseMove else left
    held = no if kind == QEvent.Type.MouseButtonRelease else left
    where = QPointF(viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, QMouseEvent(kind, point, where, button, held, Qt.KeyboardModifier.NoModifier))


def test_the_only_legal_type_is_taken_at_once(app: App, pilot: Pilot, spans: dict[str, Span]):
    viewport = app.window.article.viewport()
    posting.drag(viewport, tag(app, spans["جامعة الشمس"]), tag(app, spans["12"]))
    assert relations(pilot) == [("MEMBER_COUNT", "جامعة الشمس", "12")]
    assert not app.controller.choices
    assert "MEMBER_COUNT" in said(app)
    pilot.wait_for_saved()


def test_several_legal_types_are_offered_as_chips_with_keys(app: App, pilot: Pilot, spans: dict[str, Span]):
    pilot.select_span(spans["ليلى السيد"])
    pilot.press("r")
    hint(pilot, app, spans["القاهرة"])
    assert relations(pilot) == []
    choices = app.controller.choices
    assert {choice.id for choice in choices} == {"EMPLOYED_BY", "POSTED_TO", "LOCATED_IN", "OPPOSES", "SAME_AS"}
    assert len({choice.key for choice in choices}) == len(choices)
    chips = [chip.text() for chip in app.controller._asking._chips.findChildren(QToolButton) if chip.isVisible()]
    assert len(chips) == len(choices)
    pilot.press("d")
    assert relations(pilot) == [("POSTED_TO", "ليلى السيد", "القاهرة")]
    assert not app.controller._asking._chips.isVisible()
    pilot.wait_for_saved()


def hint(pilot: Pilot, app: App, span: Span) -> None:
    for letter in next(code for code, target in app.controller.hinted.items() if target == span.id):
        pilot.press(letter)


def test_a_right_click_on_the_label_of_a_relation_takes_it(app: App, pilot: Pilot, spans: dict[str, Span]):
    pilot.relate_by_mouse(spans["ليلى السيد"], spans["جامعة الشمس"], "EMPLOYED_BY")
    (relation,) = pilot.session.markup.relations
    pilot.press("escape")
    view = app.window.article
    (arc,) = [arc for arc in view.article.placed(0).arcs if arc.head.relation == relation]
    point = view.window_rect(arc.label_rect).center()
    for _ in range(2):  # it stays current where it is so already
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point.toPoint(), view.mapToGlobal(point.toPoint()))
        QApplication.sendEvent(view.viewport(), event)
        QApplication.activePopupWidget().close()
        assert app.controller.relation is not None
        assert app.controller.relation.id == relation


def test_a_chip_is_clicked(app: App, pilot: Pilot, spans: dict[str, Span]):
    viewport = app.window.article.viewport()
    posting.drag(viewport, tag(app, spans["ليلى السيد"]), tag(app, spans["طنجة"]))
    chips = app.controller._asking._chips
    assert chips.isVisible()
    chip = next(chip for chip in chips.findChildren(QToolButton) if chip.text().startswith("LOCATED_IN"))
    posting.click(chip, QPointF(chip.rect().center()))
    assert relations(pilot) == [("LOCATED_IN", "ليلى السيد", "طنجة")]
    pilot.wait_for_saved()


def test_the_commonest_type_comes_first_and_one_that_is_there_is_not_offered(
    app: App, pilot: Pilot, spans: dict[str, Span]
):
    pilot.relate_by_mouse(spans["ليلى السيد"], spans["طنجة"], "LOCATED_IN")
    viewport = app.window.article.viewport()
    posting.drag(viewport, tag(app, spans["ليلى السيد"]), tag(app, spans["القاهرة"]))
    assert app.controller.choices[0].id == "LOCATED_IN"
    pilot.press("escape")
    assert app.controller.choices == []
    posting.drag(viewport, tag(app, spans["ليلى السيد"]), tag(app, spans["طنجة"]))
    assert "LOCATED_IN" not in [choice.id for choice in app.controller.choices]
    pilot.press("escape")
    assert len(relations(pilot)) == 1
    pilot.wait_for_saved()


def test_an_illegal_pair_gives_a_message_and_changes_nothing(app: App, pilot: Pilot, spans: dict[str, Span]):
    posting.drag(app.window.article.viewport(), tag(app, spans["أمس"]), tag(app, spans["القاهرة"]))
    assert relations(pilot) == []
    assert not app.controller.choices
    assert "DATE" in said(app)
    assert "GPE" in said(app)
    pilot.wait_for_saved()


def test_without_a_span_the_key_says_what_to_do(app: App, pilot: Pilot, spans: dict[str, Span]):
    pilot.press("r")
    assert app.controller.hinted == {}
    assert "Choose a span" in said(app)
    pilot.wait_for_saved()


def test_a_question_ends_with_whatever_else_is_done(app: App, pilot: Pilot, spans: dict[str, Span]):
    viewport = app.window.article.viewport()
    posting.drag(viewport, tag(app, spans["ليلى السيد"]), tag(app, spans["طنجة"]))
    assert app.controller.choices
    palette = app.window.palette_panel.findChild(QListWidget)
    palette.clicked.emit(palette.model().index(0, 0))
    assert app.controller.choices == []
    app.controller.desk.select_span(spans["طنجة"].id)
    pilot.press("4")
    assert pilot.session.markup.spans[spans["طنجة"].id].label == "LOC"
    pilot.wait_for_saved()


def test_a_label_that_a_relation_forbids_is_refused_in_words(app: App, pilot: Pilot, spans: dict[str, Span]):
    pilot.relate_by_mouse(spans["جامعة الشمس"], spans["12"], "MEMBER_COUNT")
    pilot.select_span(spans["12"])
    pilot.press("6")
    assert pilot.session.markup.spans[spans["12"].id].label == "NUM"
    assert "MEMBER_COUNT" in said(app)
    pilot.wait_for_saved()


def test_what_is_out_of_view_gets_no_hint(make_project: Callable[..., Path], start_app: Callable[..., App]):
    app = start_app(make_project(TEXT + "\nسطر" * 60 + "\nفاس", name="long"))
    pilot = Pilot(app)
    far = pilot.mark_by_keyboard(*pilot.find("فاس"), "3")
    near = pilot.mark_by_keyboard(*pilot.find("القاهرة"), "3")
    pilot.select_span(pilot.mark_by_keyboard(*pilot.find("ليلى السيد"), "1"))
    pilot.press("r")
    assert set(app.controller.hinted.values()) == {near.id}
    assert far.id in pilot.session.markup.spans
    pilot.press("escape")
    pilot.wait_for_saved()
