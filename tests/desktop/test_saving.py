"""A change that cannot be saved is taken back and said, and nothing is changed meanwhile; time is saved along."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.support.project_files import replace_while_open
from tests.support.timing import clock, times

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.app import App
    from desktop.pilot import Pilot

TEXTS = ("زارت ليلى السيد مدينة الرباط أمس", "ثم عادت إلى طنجة اليوم")
LOST = "The last change could not be saved and was taken back."
BEFORE = "A change before could not be saved and was taken back."


def test_nothing_is_changed_while_a_failed_change_is_being_taken_back(app: App, pilot: Pilot):
    """What was done on top of a change that is not in the file would be lost without a word."""
    tried: list[tuple[str, str]] = []

    def finish() -> None:
        app.workspace.set_status("done")
        tried.append((app.window.statusBar().currentMessage(), pilot.session.markup.state.status))

    app.worker.commit_failed.connect(lambda _: finish())
    replace_while_open(app.path)
    pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
    pilot.wait_until(lambda: not pilot.session.markup.spans)
    assert tried == [("Nothing can be changed at the moment.", "todo")]
    pilot.wait_for_saved()
    assert app.controller.desk.may_change()


def fail_to_save(app: App, pilot: Pilot) -> None:
    """Mark something while the file is away, and put the file back once that was taken back."""
    aside = app.path.with_name("aside.hashiya")
    os.link(app.path, aside)
    app.path.unlink()
    pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
    pilot.wait_until(lambda: not pilot.session.markup.spans)
    pilot.wait_for_saved()
    os.link(aside, app.path)


def test_once_saving_works_again_that_is_said_in_place_of_the_warning(app: App, pilot: Pilot):
    fail_to_save(app, pilot)
    assert app.window.banner_text.startswith(f"{LOST} {app.path}")
    pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
    pilot.wait_until(lambda: app.window.banner_text == f"{BEFORE} Saving works again.")


def test_that_saving_works_again_is_not_said_over_another_warning(app: App, pilot: Pilot):
    fail_to_save(app, pilot)
    app.window.warn("Something else.")
    pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
    pilot.wait_for_saved()
    assert app.window.banner_text == "Something else."


def test_the_time_that_was_spent_is_saved_with_the_change(app: App, pilot: Pilot):
    later = clock(app)
    app.window.article.setFocus()
    pilot.press("left")
    later(7_000)
    pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    pilot.wait_for_saved()
    assert times(app, pilot) == [7_000, 0]


def spend(app: App, pilot: Pilot, ms: int) -> Callable[[int], None]:
    """Spend time on the first article, and go on to the second; what moves the clock on from there."""
    later = clock(app)
    app.window.article.setFocus()
    pilot.press("left")
    later(ms)
    pilot.press("pgdn", ctrl=True)
    pilot.wait_until(lambda: pilot.session.document.text == TEXTS[1])
    return later


@pytest.mark.parametrize(("ms", "saved"), [(999, 0), (1_000, 1_000)])
def test_less_than_a_second_is_not_saved_by_itself(app: App, pilot: Pilot, ms: int, saved: int):
    spend(app, pilot, ms)
    assert times(app, pilot) == [saved, 0]


def test_a_moment_at_one_article_does_not_count_for_the_next(app: App, pilot: Pilot):
    later = spend(app, pilot, 900)
    pilot.press("left")
    later(5_500)
    pilot.mark_by_keyboard(*pilot.find("طنجة"), "3")
    pilot.wait_for_saved()
    assert times(app, pilot) == [0, 5_500]


def test_time_that_cannot_be_saved_is_said_and_one_goes_on(app: App, pilot: Pilot):
    replace_while_open(app.path)
    spend(app, pilot, 2_000)
    pilot.wait_until(lambda: "replaced while it was open" in app.window.banner_text)
    assert LOST not in app.window.banner_text
    assert app.controller.desk.may_change()
