"""Spans in several pieces, by keyboard and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from desktop.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.app import App

TEXT = "جاء الطبيبان سامر وليلى حدّاد معًا إلى المدينة."


@pytest.fixture
def app(make_project: Callable[..., Path], start_app: Callable[..., App]) -> App:
    return start_app(make_project(TEXT))


@pytest.fixture
def pilot(app: App) -> Pilot:
    return Pilot(app)


def ctrl_drag(app: App, start: QPointF, end: QPointF) -> None:
    area, held = app.window.article.viewport(), Qt.KeyboardModifier.ControlModifier
    kinds = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)
    for kind, point in zip(kinds, (start, (start + end) / 2, end, end), strict=True):
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        is_move, is_release = kind == QEvent.Type.MouseMove, kind == QEvent.Type.MouseButtonRelease
        button, buttons = none if is_move else left, none if is_release else left
        event = QMouseEvent(kind, point, QPointF(area.mapToGlobal(point)), button, buttons, held)
        QCoreApplication.sendEvent(area, event)


def test_a_second_piece_by_keyboard(app: App, pilot: Pilot):
    span = pilot.mark_by_mouse(*pilot.find("سامر"), "1")
    pilot.press("space", shift=True)
    pilot.select_by_keyboard(*pilot.find("حدّاد"))
    pilot.press("space", shift=True)
    found = pilot.session.markup.spans[span.id]
    assert found.fragments == (pilot.find("سامر"), pilot.find("حدّاد"))
    assert found.text == "سامر حدّاد"
    assert app.controller.span == found
    pilot.press("z", ctrl=True)
    assert pilot.session.markup.spans[span.id] == span
    pilot.wait_for_saved()


def test_a_piece_that_touches_becomes_one_with_the_other(pilot: Pilot):
    span = pilot.mark_by_mouse(*pilot.find("سامر"), "1")
    pilot.press("space", shift=True)
    start, end = pilot.find("سامر وليلى")
    pilot.select_by_keyboard(start, end)
    pilot.press("space", shift=True)
    assert pilot.session.markup.spans[span.id].fragments == ((start, end),)
    pilot.wait_for_saved()


def test_escape_drops_it(app: App, pilot: Pilot):
    span = pilot.mark_by_mouse(*pilot.find("سامر"), "1")
    pilot.press("space", shift=True)
    pilot.press("escape")
    pilot.select_by_keyboard(*pilot.find("حدّاد"))
    pilot.press("space", shift=True)
    assert pilot.session.markup.spans[span.id] == span
    assert "Choose the span first" in app.window.statusBar().currentMessage()
    pilot.wait_for_saved()


def test_ctrl_and_drag_adds_a_piece(app: App, pilot: Pilot):
    span = pilot.mark_by_mouse(*pilot.find("سامر"), "1")
    pilot.select_span(span)
    ctrl_drag(app, *pilot._points(*pilot.find("حدّاد")))
    assert pilot.session.markup.spans[span.id].fragments == (pilot.find("سامر"), pilot.find("حدّاد"))
    view = app.window.article
    joins = [join for _, placed in view.article.between(0, 400) for join in placed.joins]
    assert [join.span for join in joins] == [span.id]
    left, right = view.article.rects(*pilot.find("حدّاد"))[0], view.article.rects(*pilot.find("سامر"))[0]
    assert joins[0].left == pytest.approx(left.right(), abs=1)
    assert joins[0].right == pytest.approx(right.left(), abs=1)
    pilot.wait_for_saved()


def test_moving_an_end_keeps_the_pieces(pilot: Pilot):
    span = pilot.mark_by_mouse(*pilot.find("سامر"), "1")
    pilot.press("space", shift=True)
    pilot.select_by_keyboard(*pilot.find("حدّاد"))
    pilot.press("space", shift=True)
    pilot.press("]")
    assert pilot.session.markup.spans[span.id].text == "سامر حدّاد معًا"
    pilot.wait_for_saved()
