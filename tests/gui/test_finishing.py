"""Done asks only where something is open, shows it point by point, and follows what is done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.pilot import Pilot
from tests.annotations.test_completeness import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.app import App

TEXT = "سلمى وعلي في صيدا وطنجة."


@pytest.fixture
def app(make_project: Callable[..., Path], start_app: Callable[..., App]) -> App:
    return start_app(make_project(TEXT, "مقال ثانٍ", schema=SCHEMA))


def mark(app: App, text: str, label: str) -> str:
    pilot = Pilot(app)
    start, end = pilot.find(text)
    app.controller.desk.select_text(start, end)
    app.controller.label(label)
    return pilot.span(start, end).id


def press(app: App, name: str) -> None:
    button = app.window.open_bar.findChild(QPushButton, name)
    assert button
    assert button.isVisible()
    button.click()


def test_nothing_open_is_done_at_once(app: App):
    first = app.workspace.key
    app.commands.run("done")
    Pilot(app).wait_until(lambda: app.workspace.key != first)
    assert app.window.open_bar.isHidden()


def test_what_is_open_is_shown_and_followed(app: App):
    pilot = Pilot(app)
    person, place = mark(app, "سلمى", "PER"), mark(app, "صيدا", "GPE")
    app.commands.run("done")
    assert pilot.session.markup.state.status == "todo"
    assert "LIVES_IN" in app.window.open_bar.text
    assert app.controller.span
    assert app.controller.span.id == person
    app.controller.relating.relate(person, place)
    pilot.wait_until(lambda: "level" in app.window.open_bar.text)
    app.controller.desk.select_span(place)
    app.controller.marking.set_attribute("level", "مدينة")
    pilot.wait_until(app.window.open_bar.isHidden)
    first = app.workspace.key
    app.commands.run("done")
    pilot.wait_until(lambda: app.workspace.key != first)


def test_the_command_once_more_or_the_button_is_done_all_the_same(app: App):
    pilot = Pilot(app)
    mark(app, "سلمى", "PER")
    first = app.workspace.key
    app.commands.run("done")
    app.commands.run("done")
    pilot.wait_until(lambda: app.workspace.key != first)
    assert app.window.open_bar.isHidden()


def test_the_key_goes_from_point_to_point_and_asks_nothing(app: App):
    pilot = Pilot(app)
    one, two = mark(app, "سلمى", "PER"), mark(app, "علي", "PER")
    app.commands.run("open-points")
    assert app.controller.span
    assert app.controller.span.id == one
    app.commands.run("open-points")
    assert app.controller.span.id == two
    done = app.window.open_bar.findChild(QPushButton, "done")
    assert done
    assert not done.isVisible()
    press(app, "leave")
    assert app.window.open_bar.isHidden()
    assert pilot.session.markup.state.status == "todo"


def test_an_inverse_is_mended_by_a_button_and_taken_back_by_a_key(app: App):
    pilot = Pilot(app)
    one, two, place = mark(app, "سلمى", "PER"), mark(app, "علي", "PER"), mark(app, "صيدا", "GPE")
    desk = app.controller.desk
    for person in (one, two):
        desk.attempt(lambda person=person: desk.editor.relate(desk.spans[person], desk.spans[place], "LIVES_IN"))
    desk.select_span(place)
    app.controller.marking.set_attribute("level", "مدينة")
    desk.attempt(lambda: desk.editor.relate(desk.spans[one], desk.spans[two], "PARENT"))
    relation = next(one for one in pilot.session.markup.relations.values() if one.label == "PARENT")
    desk.select_relation(relation.id)
    app.controller.marking.set_attribute("level", "أب")
    app.commands.run("open-points")
    assert "CHILD" in app.window.open_bar.text
    press(app, "mend")
    pilot.wait_until(app.window.open_bar.isHidden)
    assert "CHILD" in {one.label for one in pilot.session.markup.relations.values()}
    pilot.press("z", ctrl=True)
    assert "CHILD" not in {one.label for one in pilot.session.markup.relations.values()}


def test_nothing_open_is_said(app: App):
    app.commands.run("open-points")
    assert app.window.statusBar().currentMessage() == "Nothing is open in this article."
