"""Checking all articles: problems are shown, gone to, mended where they stand, or said to be right for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTreeWidget

from desktop import posting

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.pilot import Pilot

TEXTS = (
    "الأول\nزارت ليلى الرباط، أمس. وأحبت الرباط كثيرًا.",
    "الثاني\nسافر سامر إلى الرباط ثم كتب رسالة.",
)


def check(app: App, pilot: Pilot) -> list[str]:
    """Check all articles and return the kinds of the problems."""
    app.commands.run("problems")
    pilot.wait_until(lambda: app.window.problems._check.isEnabled())
    return [problem.kind for problem in app.window.problems.problems]


def press(app: App, key: str) -> None:
    posting.press_key(app.window.problems.findChild(QTreeWidget), key)


def choose(app: App, place: int) -> None:
    shown = app.window.problems.findChild(QTreeWidget)
    shown.setCurrentItem(shown.topLevelItem(place))


def test_a_span_that_takes_a_comma_along_is_shown_and_mended(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرباط،"), "3")
    pilot.wait_for_saved()
    check(app, pilot)
    mendable = next(n for n, problem in enumerate(app.window.problems.problems) if problem.fix)
    choose(app, mendable)
    count = len(app.window.problems.problems)
    press(app, "m")
    assert [span.text for span in pilot.session.markup.spans.values()] == ["الرباط"]
    assert len(app.window.problems.problems) == count - 1
    pilot.press("z", ctrl=True)
    assert [span.text for span in pilot.session.markup.spans.values()] == ["الرباط،"]
    pilot.wait_for_saved()


def test_a_name_that_is_unmarked_elsewhere_leads_there_and_may_be_right(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.mark_by_mouse(*pilot.find("الرباط", 1), "3")
    pilot.wait_for_saved()
    kinds = check(app, pilot)
    place = next(n for n, problem in enumerate(app.window.problems.problems) if problem.title == "الثاني")
    choose(app, place)
    press(app, "enter")
    pilot.wait_until(lambda: pilot.session.document.title == "الثاني")
    start, end = app.window.article.selection.range
    assert pilot.session.document.text[start:end] == "الرباط"
    press(app, "r")
    pilot.wait_until(lambda: len(app.window.problems.problems) == len(kinds) - 1)
    assert len(check(app, pilot)) == len(kinds) - 1, "what is right is not asked again"


def test_what_was_changed_since_is_not_mended_by_guessing(app: App, pilot: Pilot):
    span = pilot.mark_by_mouse(*pilot.find("الرباط،"), "3")
    pilot.wait_for_saved()
    check(app, pilot)
    pilot.select_span(span)
    pilot.press("delete")
    choose(app, next(n for n, problem in enumerate(app.window.problems.problems) if problem.fix))
    press(app, "m")
    assert "check again" in app.window.statusBar().currentMessage()
    assert not pilot.session.markup.spans
    pilot.wait_for_saved()


def test_nothing_wrong_is_said_too(app: App, pilot: Pilot):
    assert check(app, pilot) == []
    press(app, "escape")
    assert app.window.article.hasFocus() or not app.window.isActiveWindow()
