"""Checking all articles or the open one: what is found is shown by kind, and follows what is done meanwhile."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QTreeWidget

from annotations.changes import AddSpan, RemoveSpan
from annotations.document import Span
from desktop import checking
from desktop.panels.problems import named_beside
from tests.support.problems import ARTICLES, check, choose, kinds, open_article, press

if TYPE_CHECKING:
    from annotations.consistency import Comparison
    from annotations.problems import Problem
    from annotations.progress import Progress
    from annotations.store.project_file import ProjectFile
    from desktop.app import App
    from desktop.pilot import Pilot

TEXTS = ARTICLES


def choose_scope(app: App, scope: int) -> None:
    boxes = app.window.problems.findChildren(QComboBox)
    box = next(box for box in boxes if box.accessibleName() == "What to check")
    box.setCurrentIndex(scope)
    box.activated.emit(scope)


def test_what_is_said_to_be_right_while_the_article_is_looked_at_stays_right(
    app: App, pilot: Pilot, monkeypatch: pytest.MonkeyPatch
):
    pilot.mark_by_mouse(*pilot.find("الرباط،"), "3")
    pilot.wait_for_saved()
    app.commands.run("problems-here")
    pilot.wait_until(lambda: kinds(app) == ["punctuation"] and not app.checking._is_looking)
    begun, may_end, look = threading.Event(), threading.Event(), checking.check_corpus

    def slow(*given: object, **options: object) -> list[Problem]:
        begun.set()
        may_end.wait(5)
        return look(*given, **options)

    monkeypatch.setattr("desktop.checking.check_corpus", slow)
    app.checking._check_open()
    pilot.wait_until(begun.is_set)
    press(app, "r")
    pilot.wait_until(lambda: kinds(app) == [])
    may_end.set()
    pilot.wait_until(lambda: not app.checking._is_looking)
    assert kinds(app) == []


def test_problems_are_shown_by_kind_with_their_counts(app: App, pilot: Pilot):
    open_article(app, pilot, 2)
    place = pilot.find("كريم\u200f")  # no drag ends behind a mark that has no width, but an import may
    app.controller.desk.attempt(lambda: AddSpan(Span("hidden", "PER", (place,), "كريم\u200f")))
    pilot.mark_by_mouse(*pilot.find("طنجة،"), "3")
    pilot.wait_for_saved()
    found = check(app, pilot)
    assert {"punctuation", "hidden"} <= set(found)
    box = next(box for box in app.window.problems.findChildren(QComboBox) if box.accessibleName() == "Which kind")
    assert box.itemText(0) == f"all kinds ({len(found)})"
    place = box.findData("hidden")
    assert box.itemText(place) == "\u2068hidden characters\u2069 (1)"
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert kinds(app) == ["hidden"]
    assert "its end: U+200F RIGHT-TO-LEFT MARK" in app.window.problems.findChild(QTreeWidget).topLevelItem(0).text(1)


def test_a_name_marked_once_and_not_again_is_found_in_the_article_alone(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    app.commands.run("problems-here")
    pilot.wait_until(lambda: "unmarked" in kinds(app))
    pilot.wait_for_saved()


def test_how_far_the_check_has_come_is_shown_and_it_can_be_ended(
    app: App, pilot: Pilot, monkeypatch: pytest.MonkeyPatch
):
    def long(_project: ProjectFile, _comparison: object, *, progress: Progress) -> list[Problem]:
        while True:
            progress(37, 100)

    monkeypatch.setattr("desktop.checking.check_consistency", long)
    app.commands.run("problems")
    problems = app.window.problems
    pilot.wait_until(lambda: "37\u00a0%" in problems._said.text())
    assert problems._check.text() == "Cancel"
    problems._check.click()
    pilot.wait_until(lambda: not problems.is_busy)
    assert problems._check.text() == "Check"


def test_nothing_wrong_is_said_too(app: App, pilot: Pilot):
    assert check(app, pilot) == []
    press(app, "escape")
    assert app.window.article.hasFocus() or not app.window.isActiveWindow()


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


def test_another_article_that_is_opened_while_the_problems_are_hidden_is_checked_once_they_are_seen(
    app: App, pilot: Pilot
):
    pilot.mark_by_mouse(*pilot.find("الرباط،"), "3")
    pilot.wait_for_saved()
    app.commands.run("problems-here")
    pilot.wait_until(lambda: "punctuation" in kinds(app) and not app.checking._is_looking)
    dock = app.window.problems.parentWidget()
    dock.hide()
    open_article(app, pilot, 1)
    assert kinds(app) == [], "those of the article before are not those of this one"
    place = pilot.find("رسالة.")
    pilot.mark_by_mouse(*place, "3")
    pilot.wait_for_saved()
    dock.show()
    dock.raise_()
    pilot.wait_until(lambda: kinds(app) == ["punctuation"])
    pilot.wait_until(lambda: not app.checking._is_looking)


def test_a_step_over_several_articles_that_is_taken_back_is_followed(app: App, pilot: Pilot):
    first = pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.mark_by_mouse(*pilot.find("الرباط", 1), "3")
    pilot.wait_for_saved()
    app.commands.run("problems-here")
    pilot.wait_until(lambda: not app.checking._is_looking and not app.checking._quiet.isActive())
    assert kinds(app) == []

    def step(project: ProjectFile, _progress: Progress) -> None:
        project.commit_batch([(pilot.session.document.id, RemoveSpan(first))], app.workspace.layer, by="")

    app.batching.run("", step, lambda _: None)
    pilot.wait_until(lambda: kinds(app) == ["unmarked"])
    app.commands.run("undo-batch")
    pilot.wait_until(lambda: kinds(app) == [])
    pilot.wait_until(lambda: not app.checking._is_looking)


def test_a_check_of_all_that_ends_while_one_article_is_looked_at_leaves_it_alone(
    app: App, pilot: Pilot, monkeypatch: pytest.MonkeyPatch
):
    may_end = threading.Event()

    def slow(_project: ProjectFile, _comparison: object, *, progress: Progress) -> list[Problem]:
        progress(37, 100)
        may_end.wait(5)
        progress(38, 100)
        return []

    monkeypatch.setattr("desktop.checking.check_consistency", slow)
    pilot.mark_by_mouse(*pilot.find("الرباط،"), "3")
    pilot.wait_for_saved()
    app.commands.run("problems")
    problems = app.window.problems
    pilot.wait_until(lambda: "37\u00a0%" in problems._said.text())
    choose_scope(app, 0)
    pilot.wait_until(lambda: "punctuation" in kinds(app))
    choose_scope(app, 1)
    assert problems._check.text() == "Cancel", "it is still running"
    choose_scope(app, 0)
    pilot.wait_until(lambda: "punctuation" in kinds(app))
    may_end.set()
    pilot.wait_until(lambda: not app.checking._is_running)
    assert problems._check.text() == "Check"
    assert "punctuation" in kinds(app)
    pilot.wait_until(lambda: not app.checking._is_looking)


def test_what_is_changed_while_all_articles_are_checked_is_seen_behind_it(
    app: App, pilot: Pilot, monkeypatch: pytest.MonkeyPatch
):
    may_end = threading.Event()
    check_all = checking.check_consistency

    def slow(project: ProjectFile, comparison: Comparison, *, progress: Progress) -> list[Problem]:
        found = check_all(project, comparison, progress=progress)
        may_end.wait(5)
        return found

    monkeypatch.setattr("desktop.checking.check_consistency", slow)
    pilot.mark_by_mouse(*pilot.find("الرباط،"), "3")
    pilot.wait_for_saved()
    app.commands.run("problems")
    pilot.wait_until(lambda: app.checking._snapshots._aside._thread is not None)
    pilot.press("delete")
    pilot.wait_for_saved()
    pilot.wait_until(lambda: not app.checking._quiet.isActive())
    may_end.set()
    pilot.wait_until(lambda: not app.checking._is_running)
    pilot.wait_until(lambda: "punctuation" not in kinds(app))
    pilot.wait_until(lambda: not app.checking._is_looking)


def test_an_article_that_is_left_at_once_is_checked_all_the_same(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرباط،"), "3")
    pilot.wait_for_saved()
    check(app, pilot)
    assert "punctuation" in kinds(app)
    app.window.article.setFocus()
    pilot.press("delete")
    assert app.checking._quiet.isActive()
    pilot.press("pgdn", ctrl=True)
    pilot.wait_until(lambda: "الثاني" in pilot.session.document.text)
    pilot.wait_until(lambda: "punctuation" not in kinds(app))
    pilot.mark_by_mouse(*pilot.find("سامر"), "1")
    pilot.press("pgdn", ctrl=True)
    pilot.press("pgup", ctrl=True)
    pilot.wait_until(lambda: not (app.checking._changed or app.checking._is_looking or app.checking._quiet.isActive()))
    pilot.wait_for_saved()
    seen = [(problem.key, problem.layer) for problem in app.window.problems.problems]
    check(app, pilot)
    assert sorted(seen) == sorted((problem.key, problem.layer) for problem in app.window.problems.problems)


@pytest.mark.parametrize("taken_back", [False, True])
def test_what_is_said_while_all_articles_are_checked_stays_said(
    app: App, pilot: Pilot, monkeypatch: pytest.MonkeyPatch, *, taken_back: bool
):
    may_end = threading.Event()
    may_end.set()
    check_all = checking.check_consistency

    def slow(project: ProjectFile, comparison: Comparison, *, progress: Progress) -> list[Problem]:
        found = check_all(project, comparison, progress=progress)
        may_end.wait(5)
        return found

    monkeypatch.setattr("desktop.checking.check_consistency", slow)
    pilot.mark_by_mouse(*pilot.find("الرباط،"), "3")
    pilot.wait_for_saved()
    problems, count = app.window.problems, len(check(app, pilot))
    choose(app, 0)
    if taken_back:
        press(app, "r")
        pilot.wait_until(lambda: len(problems.problems) == count - 1)
    may_end.clear()
    app.commands.run("problems")
    pilot.wait_until(lambda: app.checking._snapshots._aside._thread is not None)
    press(app, "r") if not taken_back else press(app, "z", ctrl=True)
    wanted = count if taken_back else count - 1
    pilot.wait_until(lambda: len(problems.problems) == wanted)
    may_end.set()
    pilot.wait_until(lambda: not app.checking._is_running)
    assert len(problems.problems) == wanted


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


@pytest.mark.parametrize(
    ("layer", "name"), [(("main", "سامر"), "main (سامر)"), (("second", "سامر"), "second"), (("second", ""), "second")]
)
def test_a_layer_is_named_with_its_annotator_beside_one_of_the_same_name(layer: tuple[str, str], name: str):
    assert named_beside(layer, ("main", "ليلى")) == name


def test_closing_the_window_does_not_wait_for_a_check(app: App, pilot: Pilot, monkeypatch: pytest.MonkeyPatch):
    begun = threading.Event()

    def endless(_project: ProjectFile, _comparison: object, *, progress: Progress) -> list[Problem]:
        begun.set()
        while True:
            progress(0, 1)

    monkeypatch.setattr("desktop.checking.check_consistency", endless)
    app.commands.run("problems")
    pilot.wait_until(begun.is_set)
    app.window.close()
    assert not app.worker.is_open
