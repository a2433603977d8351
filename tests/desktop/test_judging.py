"""A problem is shown in its article, mended there, found right for good, or not right after all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QTreeWidget

from annotations.document import Record, Span
from annotations.problems import Problem
from annotations.store.project_file import ProjectFile
from tests.support.problems import ARTICLES, check, choose, kinds, open_article, press
from tests.support.workers import Gate

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.app import App
    from desktop.pilot import Pilot

TEXTS = ARTICLES


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
    assert "does not fit any more" in app.window.statusBar().currentMessage()
    assert not pilot.session.markup.spans
    pilot.wait_for_saved()


def test_mending_in_another_article_keeps_the_keys_and_mends_what_else_is_there(app: App, pilot: Pilot):
    open_article(app, pilot, 2)
    pilot.mark_by_mouse(*pilot.find("«طنجة،"), "3")
    pilot.wait_for_saved()
    open_article(app, pilot, 0)
    assert set(check(app, pilot)) == {"quotes", "punctuation"}
    for _ in range(2):
        press(app, "m")
        pilot.wait_until(lambda: pilot.session.document.title == "الثالث" and not app.checking._is_looking)
        assert app.window.focusWidget() is app.window.problems.findChild(QTreeWidget)
    assert [span.text for span in pilot.session.markup.spans.values()] == ["طنجة"]
    assert kinds(app) == []
    pilot.press("z", ctrl=True)
    pilot.wait_until(lambda: len(kinds(app)) == 1)
    pilot.wait_for_saved()
    pilot.wait_until(lambda: not app.checking._is_looking)


def test_what_was_said_to_be_right_is_taken_back(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرباط،"), "3")
    pilot.wait_for_saved()
    check(app, pilot)
    problems = app.window.problems
    count = len(problems.problems)
    choose(app, 0)
    key = problems.problems[0].key
    press(app, "r")
    pilot.wait_until(lambda: len(problems.problems) == count - 1)
    press(app, "z", ctrl=True)
    pilot.wait_until(lambda: len(problems.problems) == count)
    assert problems._problem_of(problems.findChild(QTreeWidget).currentItem()).key == key
    assert len(pilot.session.markup.spans) == 1, "nothing is undone in the article"
    press(app, "r")
    pilot.wait_until(lambda: len(problems.problems) == count - 1)
    assert len(check(app, pilot)) == count - 1
    too = next(box for box in problems.findChildren(QCheckBox))
    too.click()
    assert len(problems.problems) == count
    choose(app, next(n for n, one in enumerate(problems.problems) if one.accepted))
    press(app, "r")
    pilot.wait_until(lambda: not any(one.accepted for one in problems.problems))
    assert len(check(app, pilot)) == count


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
    said = app.window.statusBar().currentMessage().replace("\u2068", "").replace("\u2069", "")
    assert said == "This is of the layer second; what is shown is main."
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


def test_what_was_to_be_mended_in_an_article_that_was_left_at_once_is_not_mended_later(app: App, pilot: Pilot):
    """What is asked for in another article is done when that is opened; here it never is."""
    open_article(app, pilot, 2)
    span = pilot.mark_by_mouse(*pilot.find("طنجة،"), "3")
    pilot.wait_for_saved()
    open_article(app, pilot, 0)
    assert check(app, pilot) == ["punctuation"]
    press(app, "m")
    gate = Gate(app.worker)
    pilot.wait_until(lambda: app.workspace._wanted == app.window.documents.model.rows[2].key)
    app.workspace.open_document(app.window.documents.model.rows[1].key)
    gate.open()
    pilot.wait_until(lambda: pilot.session.document.title == "الثاني")
    open_article(app, pilot, 2)
    assert pilot.session.markup.spans == {span.id: span}
    assert kinds(app) == ["punctuation"]


def test_where_nothing_was_said_to_be_right_ctrl_z_says_where_it_undoes(app: App, pilot: Pilot):
    span = pilot.mark_by_mouse(*pilot.find("الرباط،"), "3")
    pilot.wait_for_saved()
    check(app, pilot)
    press(app, "z", ctrl=True)
    assert app.window.statusBar().currentMessage().startswith("Nothing was said to be right here;")
    assert pilot.session.markup.spans == {span.id: span}


def test_what_was_found_not_right_after_all_is_not_taken_back_once_more(
    app: App, pilot: Pilot, settle: Callable[[], None]
):
    pilot.mark_by_mouse(*pilot.find("الرباط،"), "3")
    pilot.wait_for_saved()
    check(app, pilot)
    app.window.problems.findChild(QCheckBox).click()
    choose(app, 0)
    for accepted in (True, False):
        press(app, "r")
        pilot.wait_until(lambda accepted=accepted: app.window.problems.problems[0].accepted is accepted)
    press(app, "z", ctrl=True)
    settle()
    assert app.window.statusBar().currentMessage().startswith("Nothing was said to be right here;")
    app.window.close()
    with ProjectFile.open(app.path) as project:
        assert project.accepted_problems(project.layers()[0]) == set()


def problem_of(pilot: Pilot, **more: object) -> Problem:
    """A problem at the beginning of the open article, in the layer that is shown."""
    document = pilot.session.document
    said = Problem("double", "warning", 1, document.id, document.title, 0, 5, "x", key="k", layer="main")
    return replace(said, annotator="tester", **more)


def test_a_problem_of_a_relation_makes_that_relation_the_current_one(app: App, pilot: Pilot):
    one, other = (pilot.mark_by_mouse(*pilot.find(name), key) for name, key in (("ليلى", "1"), ("الرباط", "3")))
    pilot.relate_by_keyboard(one, other, "LOCATED_IN")
    (relation,) = pilot.session.markup.relations.values()
    app.controller.desk.select_span(one.id)
    assert app.controller.relation is None
    app.window.problems.show_problems([problem_of(pilot, relations=(relation.id,))])
    choose(app, 0)
    press(app, "enter")
    pilot.wait_until(lambda: app.controller.relation == relation)
    pilot.wait_for_saved()


def test_a_problem_of_a_layer_or_an_article_that_is_gone_is_neither_judged_nor_shown(
    app: App, pilot: Pilot, settle: Callable[[], None]
):
    before = pilot.session
    app.window.problems.show_problems([problem_of(pilot, layer="other"), problem_of(pilot, document="none")])
    choose(app, 1)
    press(app, "enter")
    settle()
    assert (pilot.session, app.window.banner_text) == (before, "")
    choose(app, 0)
    press(app, "r")
    pilot.wait_until(lambda: bool(app.window.banner_text))
    assert app.window.banner_text == "There is no layer 'other' any more. Check again."
    assert not any(one.accepted for one in app.window.problems.problems)
