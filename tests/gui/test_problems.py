"""Checking all articles: problems are shown, gone to, mended where they stand, or said to be right for good."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QTreeWidget

from annotations.document import Record, Span
from desktop import posting

if TYPE_CHECKING:
    from annotations.problems import Problem
    from annotations.progress import Progress
    from annotations.store.project_file import ProjectFile
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


def kinds(app: App) -> list[str]:
    return [problem.kind for problem in app.window.problems.problems]


def choose_scope(app: App, scope: int) -> None:
    box = app.window.problems.findChild(QComboBox)
    box.setCurrentIndex(scope)
    box.activated.emit(scope)


def test_the_open_article_is_followed_as_it_is_worked_on(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرباط،"), "3")
    pilot.press("f7", shift=True)
    if not app.window.problems.isVisible():
        app.commands.run("problems-here")
    pilot.wait_until(lambda: "punctuation" in kinds(app))
    pilot.press("delete")
    pilot.wait_until(lambda: not kinds(app))
    pilot.press("z", ctrl=True)
    pilot.wait_until(lambda: "punctuation" in kinds(app))
    app.workspace.open_document(app.window.documents.model.rows[1].key)
    pilot.wait_until(lambda: pilot.session.document.title == "الثاني" and not kinds(app))
    pilot.wait_for_saved()
    pilot.wait_until(lambda: not app.checking._is_looking)


def test_the_scope_is_chosen_in_the_panel(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرباط،"), "3")
    pilot.wait_for_saved()
    everywhere = len(check(app, pilot))
    choose_scope(app, 0)
    pilot.wait_until(lambda: "punctuation" in kinds(app))
    assert all(problem.title == "الأول" for problem in app.window.problems.problems)
    choose_scope(app, 1)
    pilot.wait_until(lambda: not app.checking._is_running)
    assert len(kinds(app)) == everywhere


def test_a_problem_of_another_layer_is_shown_as_such_and_found_right_there(app: App, pilot: Pilot):
    start, end = pilot.find("الرباط،")

    def add(project: ProjectFile) -> None:
        document = project.document(1)
        span = Span("other", "GPE", ((start, end),), document.text[start:end])
        project.add_records([Record(document, "second", "سامر", spans=(span,))], by="")

    done: list[bool] = []
    app.worker.submit(add, lambda _: done.append(True), lambda error: pytest.fail(str(error)))
    pilot.wait_until(lambda: bool(done))
    check(app, pilot)
    problems = app.window.problems
    place = next(n for n, problem in enumerate(problems.problems) if problem.layer == "second" and problem.fix)
    choose(app, place)
    assert "second" in problems.findChild(QTreeWidget).topLevelItem(place).text(2)
    press(app, "m")
    assert not pilot.session.markup.spans, "it is not mended in the layer that is shown"
    press(app, "enter")
    assert "layer" in app.window.statusBar().currentMessage()
    key = problems.problems[place].key
    press(app, "r")
    pilot.wait_until(lambda: key not in [problem.key for problem in problems.problems])
    accepted: list[set[str]] = []
    app.worker.submit(
        lambda project: project.accepted_problems(project.layers()[1]),
        accepted.append,
        lambda _: accepted.append(set()),
    )
    pilot.wait_until(lambda: bool(accepted))
    assert key in accepted[0]


def test_closing_the_window_does_not_wait_for_a_check(app: App, pilot: Pilot, monkeypatch: pytest.MonkeyPatch):
    begun = threading.Event()

    def endless(_project: ProjectFile, *, progress: Progress) -> list[Problem]:
        begun.set()
        while True:
            progress(0, 1)

    monkeypatch.setattr("desktop.checking.check_consistency", endless)
    app.commands.run("problems")
    pilot.wait_until(begun.is_set)
    app.window.close()
    assert not app.worker.is_open
