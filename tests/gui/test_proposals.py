"""Proposals in the real window: made, shown apart, gone through, taken, turned down, taken back, never exported."""

from __future__ import annotations

import json
import os
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QToolButton

from annotations.dictionary import Dictionary, Name, Proposal
from annotations.store.project_file import ProjectFile
from desktop import posting
from desktop.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.app import App
    from tests.conftest import Answers

TEXTS = (
    "الأول\nزارت ليلى الرباط أمس. وأحبت الرِّباط كثيرًا، ثم عادت 😀 إلى بالرباط مع سامر.",
    "الثاني\nسافر سامر إلى الرباط ثم كتب رسالة.",
)
NAMES = [Name("الرباط", "GPE"), Name("ليلى", "PER"), Name("سامر", "PER")]


@pytest.fixture
def path(make_project: Callable[..., Path]) -> Path:
    made = make_project(*TEXTS)
    with ProjectFile.open(made) as project:
        project.add_names(NAMES, source="names.txt", by="")
    return made


@pytest.fixture
def app(path: Path, start_app: Callable[..., App]) -> App:
    return start_app(path)


@pytest.fixture
def pilot(app: App) -> Pilot:
    return Pilot(app)


def propose(app: App, pilot: Pilot, command: str = "propose") -> None:
    app.commands.run(command)
    pilot.wait_until(lambda: not app.proposing.is_running)
    settle(app, pilot)


def test_cancel_stops_proposing(app: App, pilot: Pilot):
    app.commands.run("propose-all")
    assert app.window.running.isVisible()
    app.window.running.click()
    pilot.wait_until(lambda: not app.proposing.is_running)
    assert "Stopped after" in app.window.statusBar().currentMessage()
    assert not app.window.running.isVisible()


def settle(app: App, pilot: Pilot) -> None:
    """Wait until all that was asked of the file is answered."""
    for _ in range(2):
        done: list[bool] = []
        app.worker.submit(lambda _: None, lambda _, done=done: done.append(True), lambda _: None)
        pilot.wait_until(lambda done=done: bool(done))


def shown(app: App) -> list[tuple[str, str]]:
    return [(one.label, one.text) for one in app.controller.desk.proposals]


def marked(pilot: Pilot) -> list[tuple[str, str]]:
    return [(span.label, span.text) for span in pilot.session.markup.ordered_spans()]


ALL = [("PER", "ليلى"), ("GPE", "الرباط"), ("GPE", "الرِّباط"), ("GPE", "الرباط"), ("PER", "سامر")]


def centre(app: App, one: Proposal) -> QPointF:
    view = app.window.article
    return view.window_rect(view.article.rects(one.start, one.end)[0]).center()


def test_proposals_are_made_gone_through_and_taken_with_one_key_each(app: App, pilot: Pilot):
    propose(app, pilot)
    assert shown(app) == ALL
    assert marked(pilot) == []
    pilot.press("l")
    assert app.controller.moment == "proposal"
    assert app.controller.desk.proposal.text == "ليلى"
    pilot.press("enter")
    assert app.controller.desk.proposal.text == "الرباط"
    pilot.press("delete")
    pilot.press("enter")
    assert marked(pilot) == [("PER", "ليلى"), ("GPE", "الرِّباط")]
    assert {(span.source, span.score) for span in pilot.session.markup.spans.values()} == {("dictionary", 1.0)}
    assert shown(app) == [("GPE", "الرباط"), ("PER", "سامر")]
    pilot.wait_for_saved()


def test_undo_goes_back_through_spans_and_refusals_and_redo_forth(app: App, pilot: Pilot):
    propose(app, pilot)
    for key in ("l", "enter", "delete", "enter"):
        pilot.press(key)
    states = [(shown(app), marked(pilot))]
    for _ in range(3):
        pilot.press("z", ctrl=True)
        states.append((shown(app), marked(pilot)))
    assert states[1] == ([*ALL[2:]], [("PER", "ليلى")])
    assert states[2] == (ALL[1:], [("PER", "ليلى")])
    assert states[3] == (ALL, [])
    for before in reversed(states[:3]):
        pilot.press("z", ctrl=True, shift=True)
        assert (shown(app), marked(pilot)) == before
    settle(app, pilot)


def test_all_of_a_name_and_all_in_the_article_are_one_step(app: App, pilot: Pilot):
    propose(app, pilot)
    pilot.press("l")
    pilot.press("l")
    pilot.press("enter", shift=True)
    assert marked(pilot) == [("GPE", "الرباط"), ("GPE", "الرِّباط"), ("GPE", "الرباط")]
    assert app.controller.desk.proposal.text == "سامر"
    pilot.press("z", ctrl=True)
    assert shown(app) == ALL
    pilot.press("enter", shift=True, ctrl=True)
    assert marked(pilot) == ALL
    pilot.press("z", ctrl=True)
    assert marked(pilot) == []
    pilot.wait_for_saved()


def test_what_was_turned_down_does_not_come_again_until_it_is_asked_for(app: App, pilot: Pilot, path: Path):
    propose(app, pilot)
    pilot.press("l")
    pilot.press("l")
    pilot.press("delete", shift=True)
    assert shown(app) == [ALL[0], ALL[4]]
    propose(app, pilot)
    assert shown(app) == [ALL[0], ALL[4]]
    app.commands.run("restore-proposals")
    settle(app, pilot)
    assert shown(app) == ALL


def test_a_click_offers_chips_and_the_inspector(app: App, pilot: Pilot):
    propose(app, pilot)
    one = next(iter(app.controller.desk.proposals))
    posting.click(app.window.article.viewport(), centre(app, one))
    assert app.controller.desk.proposal == one
    chips = app.controller._asking._chips
    assert chips.isVisible()
    chip = next(chip for chip in chips.findChildren(QToolButton) if chip.accessibleName() == "Take as PER")
    posting.click(chip, QPointF(chip.rect().center()))
    assert marked(pilot) == [ALL[0]]
    pilot.wait_for_saved()


def test_a_label_key_marks_the_place_of_a_proposal_with_another_label(app: App, pilot: Pilot):
    propose(app, pilot)
    pilot.press("l")
    pilot.press("2")
    assert marked(pilot) == [("ORG", "ليلى")]
    assert next(iter(pilot.session.markup.spans.values())).source == "human"
    assert shown(app) == ALL[1:]
    pilot.wait_for_saved()


def test_nothing_is_written_over(app: App, pilot: Pilot):
    propose(app, pilot)
    span = pilot.mark_by_mouse(*pilot.find("زارت ليلى"), "2")
    assert shown(app) == ALL[1:]
    pilot.press("enter", shift=True, ctrl=True)
    assert pilot.session.markup.spans[span.id] == span
    assert len(marked(pilot)) == 5
    pilot.wait_for_saved()


def test_they_are_hidden_and_shown(app: App, pilot: Pilot):
    propose(app, pilot)
    view = app.window.article
    before = [line for _, placed in view.article.between(0, 500) for line in placed.lines]
    image = view.grab().toImage()
    pilot.press("g", ctrl=True)
    assert view.grab().toImage() != image
    assert [line for _, placed in view.article.between(0, 500) for line in placed.lines] == before
    pilot.press("l")
    assert "hidden" in app.window.statusBar().currentMessage()
    pilot.press("g", ctrl=True)
    assert view.grab().toImage() == image


def test_all_articles_and_those_that_are_opened_show_theirs(app: App, pilot: Pilot):
    propose(app, pilot, "propose-all")
    assert shown(app) == ALL
    app.commands.run("next-article")
    pilot.wait_until(lambda: pilot.session.document.title == "الثاني")
    assert shown(app) == [("PER", "سامر"), ("GPE", "الرباط")]


def test_what_is_not_taken_is_not_exported(app: App, pilot: Pilot, answers: Answers, tmp_path: Path):
    propose(app, pilot)
    pilot.press("l")
    pilot.press("enter")
    pilot.wait_for_saved()
    answers.target, answers.export_all = tmp_path / "out.jsonl", True
    app.outgoing.start()
    pilot.wait_until(lambda: not app.exchange.is_running and answers.target.exists())
    rows = [json.loads(line) for line in answers.target.read_text(encoding="utf-8").splitlines()]
    assert [span["text"] for row in rows for span in row["spans"]] == ["ليلى"]


def test_a_name_that_is_marked_is_proposed_where_else_it_stands_and_goes_with_the_mark(
    make_project: Callable[..., Path], start_app: Callable[..., App]
):
    app = start_app(make_project(*TEXTS))
    pilot = Pilot(app)
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.wait_until(lambda: not app.refreshing.is_waiting)
    assert shown(app) == [("GPE", "الرِّباط"), ("GPE", "الرباط")]
    app.commands.run("next-proposal")  # F3: where a span is current, L links it
    pilot.press("enter")
    pilot.press("z", ctrl=True)
    pilot.wait_until(lambda: not app.refreshing.is_waiting)
    assert shown(app) == [("GPE", "الرِّباط"), ("GPE", "الرباط")]
    app.commands.run("next-article")
    pilot.wait_until(lambda: pilot.session.document.title == "الثاني")
    pilot.wait_until(lambda: not app.refreshing.is_waiting)
    assert shown(app) == [("GPE", "الرباط")]
    app.commands.run("previous-article")
    pilot.wait_until(lambda: pilot.session.document.title == "الأول")
    pilot.wait_until(lambda: not app.refreshing.is_waiting)
    assert shown(app) == [("GPE", "الرِّباط"), ("GPE", "الرباط")]
    settle(app, pilot)


def test_proposals_of_a_mark_that_was_undone_go(make_project: Callable[..., Path], start_app: Callable[..., App]):
    app = start_app(make_project(*TEXTS))
    pilot = Pilot(app)
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.wait_until(lambda: not app.refreshing.is_waiting)
    assert shown(app)
    pilot.press("z", ctrl=True)
    pilot.wait_until(lambda: not app.refreshing.is_waiting)
    assert shown(app) == []
    settle(app, pilot)


def test_a_mark_that_could_not_be_saved_is_no_name(make_project: Callable[..., Path], start_app: Callable[..., App]):
    app = start_app(make_project(*TEXTS))
    pilot = Pilot(app)
    away = app.path.with_name("away.hashiya")
    os.link(app.path, away)
    app.path.unlink()
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.wait_until(lambda: not pilot.session.markup.spans)
    os.link(away, app.path)
    pilot.wait_until(lambda: not app.refreshing.is_waiting)
    assert shown(app) == []
    pilot.mark_by_mouse(*pilot.find("سامر"), "1")
    pilot.wait_until(lambda: not app.refreshing.is_waiting)
    assert "GPE" not in dict(shown(app))
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.wait_until(lambda: not app.refreshing.is_waiting)
    assert ("GPE", "الرباط") in shown(app)
    pilot.press("z", ctrl=True)
    pilot.wait_until(lambda: not app.refreshing.is_waiting)
    assert "GPE" not in dict(shown(app))
    settle(app, pilot)


def test_what_is_turned_down_while_names_are_looked_for_stays_away(
    make_project: Callable[..., Path], start_app: Callable[..., App], monkeypatch: pytest.MonkeyPatch
):
    app = start_app(make_project("زارت ليلى الرباط أمس. وأحبت ليلى الرباط كثيرًا."))
    pilot = Pilot(app)
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.wait_until(lambda: not app.refreshing.is_waiting)
    (first,) = app.controller.desk.proposals
    begun, may_end, propose_names = threading.Event(), threading.Event(), Dictionary.propose

    def slow(*given: object, **options: object) -> list[Proposal]:
        begun.set()
        may_end.wait(5)
        return propose_names(*given, **options)

    monkeypatch.setattr(Dictionary, "propose", slow)
    pilot.mark_by_mouse(*pilot.find("ليلى"), "1")
    pilot.wait_until(begun.is_set)
    app.controller.desk.select_proposal(first)
    pilot.press("delete")
    assert shown(app) == []
    may_end.set()
    pilot.wait_until(lambda: not app.refreshing.is_waiting)
    assert shown(app) == [("PER", "ليلى")]
    pilot.wait_for_saved()
