"""The guided tour, taken by real events from its first step to its last, in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from desktop import i18n
from desktop.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from desktop.app import App


@pytest.fixture(params=["en", "ar"])
def app(request: pytest.FixtureRequest, qt: QApplication, sample_project: Path) -> Iterator[App]:
    i18n.speak(qt, request.param)
    start_app: Callable[..., App] = request.getfixturevalue("start_app")
    yield start_app(sample_project)
    i18n.speak(qt, "en")


def step_of(app: App) -> int:
    first = app.window.guide_bar.place.text().split()[0]
    return int("".join(letter for letter in first if letter.isdigit()))


def test_each_step_is_done_as_it_says(app: App):
    pilot = Pilot(app)
    app.guiding.start()
    assert step_of(app) == 1
    assert app.window.guide_bar.text
    start, end = pilot.find("ليلى")
    pilot.select_by_mouse(start, end)
    assert step_of(app) == 2
    pilot.press("1")
    assert step_of(app) == 3
    said = re.sub("[\u2066-\u2069]", "", app.window.guide_bar.text)
    assert re.search("[“«];[”»]", said), "a sign in quotes is no punctuation"
    pilot.mark_by_keyboard(*pilot.find("مصر"), "3")
    assert step_of(app) == 4
    pilot.press("]")
    assert step_of(app) == 5
    first = pilot.span(start, end)
    second = next(span for span in pilot.session.markup.spans.values() if span.id != first.id)
    app.controller.relating.relate(first.id, second.id)
    if app.controller.choices:
        pilot.press(app.controller.choices[0].key)
    assert step_of(app) == 6
    pilot.press("z", ctrl=True)
    assert step_of(app) == 7
    app.controller.desk.select_span(first.id)
    pilot.press("a")
    pilot.wait_until(lambda: step_of(app) == 8)
    app.commands.run("propose")
    pilot.wait_until(lambda: not app.proposing.is_running and bool(app.controller.desk.proposals.all))
    pilot.press("escape")
    pilot.press("l")
    assert step_of(app) == 9
    app.commands.run("done")
    assert step_of(app) == 10
    button = app.window.guide_bar.findChild(QPushButton, "end")
    assert button
    button.click()
    assert app.window.guide_bar.isHidden()
    assert not app.guiding.is_on


def test_steps_are_skipped_and_the_tour_ends_with_the_last(app: App):
    pilot = Pilot(app)
    pilot.mark_by_mouse(*pilot.find("ليلى"), "1")
    pilot.press("escape")
    pilot.wait_for_saved()
    app.guiding.start()
    skip = app.window.guide_bar.findChild(QPushButton, "skip")
    assert skip
    with_a_mark = {4, 5, 7}
    app.window.activateWindow()
    for number in range(2, 11):
        skip.setFocus()
        skip.click()
        assert step_of(app) == number
        assert app.window.focusWidget() is app.window.article, "where the keys of the next step go"
        assert app.controller.span or number not in with_a_mark
    assert skip.isHidden()


def test_a_step_that_is_done_as_soon_as_it_begins_gives_way_to_the_next(app: App):
    pilot = Pilot(app)
    pilot.mark_by_mouse(*pilot.find("ليلى"), "1")
    pilot.press("escape")
    pilot.wait_for_saved()
    app.guiding.start(7)
    proposing = app.window.guide_bar.text
    app.guiding.start(5)
    app.window.docks.show("search")
    app.window.guide_bar.findChild(QPushButton, "skip").click()
    assert step_of(app) == 8
    assert app.window.guide_bar.text == proposing


def test_the_tour_never_marks_what_is_open(app: App):
    wanted: list[str] = []
    app.project_wanted.connect(wanted.append)
    app.commands.run("guided-tour")
    assert wanted == ["guided-tour"]
    assert not app.guiding.is_on
