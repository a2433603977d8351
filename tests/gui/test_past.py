"""What changed in the open article: its steps, the article as it was, and a state that is restored."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from annotations.changes import AddSpan
from annotations.document import Markup
from annotations.session import Session
from annotations.store.project_file import ProjectFile
from desktop import posting
from desktop.pilot import Pilot
from tests.support.making import span

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotations.timeline import Step
    from desktop.app import App
    from desktop.panels.timeline import TimelinePanel

TEXTS = ("زارت ليلى مدينة الرباط أمس مع سامر", "ثم عادت إلى طنجة اليوم")


@pytest.fixture
def panel(app: App) -> TimelinePanel:
    return app.window.timeline


@pytest.fixture
def worked(app: App, pilot: Pilot, settle: Callable[[], None]) -> None:
    """Three marks, the last of them taken back, and the steps shown."""
    pilot.mark_by_mouse(*pilot.find("ليلى"), "1")
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.mark_by_mouse(*pilot.find("سامر"), "1")
    pilot.press("z", ctrl=True)
    pilot.wait_for_saved()
    pilot.press("j", ctrl=True)
    if not app.window.timeline.isVisible():
        app.commands.run("what-changed")
    settle()


def rows(panel: TimelinePanel) -> list[tuple[str, str]]:
    """What and state of each step, without the signs that keep directions apart."""
    model = panel.model
    cells = [[model.index(row, column).data() or "" for column in (2, 3)] for row in range(model.rowCount())]
    return [tuple(cell.replace("\u2068", "").replace("\u2069", "") for cell in row) for row in cells]


def texts(markup: Markup) -> list[str]:
    return [one.text for one in markup.ordered_spans()]


def painted(app: App) -> list[str]:
    """What the article shows as marked."""
    view = app.window.article.article
    return [one.text for one in view.spans_between(0, 10_000)]


@pytest.mark.usefixtures("worked")
def test_the_steps_are_told_the_newest_first(panel: TimelinePanel):
    assert rows(panel) == [
        ("Took back: Marked as PER: سامر", "as it is now"),
        ("Marked as PER: سامر", "taken back"),
        ("Marked as GPE: الرباط", ""),
        ("Marked as PER: ليلى", ""),
        ("Imported", ""),
    ]
    assert all(panel.model.index(row, 0).data() and panel.model.index(row, 1).data() for row in range(5))
    assert panel.steps.hasFocus()
    for column in (0, 1, 3):
        assert panel.steps.columnWidth(column) >= panel.steps.sizeHintForColumn(column), "nothing is cut"


@pytest.mark.usefixtures("worked")
def test_arrows_show_the_article_as_it_was_and_esc_goes_back(app: App, pilot: Pilot, panel: TimelinePanel):
    assert app.window.past_bar.text == ""
    posting.press_key(panel.steps, "down")
    assert painted(app) == ["ليلى", "الرباط", "سامر"]
    assert "as it was on" in app.window.past_bar.text.lower()
    assert "Marked as \u2068PER\u2069: \u2068سامر" in app.window.past_bar.text
    assert "Enter restores it, Esc goes back" in app.window.past_bar.text
    assert app.window.article._touched == [pilot.find("سامر")]
    for _ in range(3):
        posting.press_key(panel.steps, "down")
    assert painted(app) == []
    assert texts(pilot.session.markup) == ["ليلى", "الرباط"], "looking back changes nothing"
    posting.press_key(panel.steps, "escape")
    assert (painted(app), app.window.past_bar.text, panel.row) == (["ليلى", "الرباط"], "", 0)
    posting.press_key(panel.steps, "escape")
    assert app.window.focusWidget() is app.window.article


@pytest.mark.usefixtures("worked")
def test_what_is_shown_as_it_was_cannot_be_changed_and_says_why(app: App, pilot: Pilot, panel: TimelinePanel):
    posting.press_key(panel.steps, "down")
    pilot.select_by_keyboard(*pilot.find("أمس"))
    for key in ("6", "delete"):
        pilot.press(key)
        assert "shown as it was" in app.window.statusBar().currentMessage()
    pilot.press("z", ctrl=True)
    assert texts(pilot.session.markup) == ["ليلى", "الرباط"]
    assert app.worker.pending == 0
    assert app.controller.moment == "past"
    pilot.press("escape")
    assert app.window.past_bar.text == ""
    pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
    assert len(texts(pilot.session.markup)) == 3


@pytest.mark.usefixtures("worked")
@pytest.mark.parametrize("way", ["panel key", "article key", "panel button", "bar button", "palette"])
def test_any_state_is_restored_as_one_new_step(app: App, pilot: Pilot, panel: TimelinePanel, way: str):
    panel.choose(3)
    assert painted(app) == ["ليلى"]
    if way == "panel key":
        posting.press_key(panel.steps, "enter")
    elif way == "article key":
        app.window.article.setFocus()
        pilot.press("enter")
    elif way == "panel button":
        QTest.mouseClick(panel.restore, Qt.MouseButton.LeftButton)
    elif way == "bar button":
        button = app.window.past_bar.findChild(QPushButton, "restore")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        app.commands.run("restore-state")
    assert texts(pilot.session.markup) == painted(app) == ["ليلى"]
    assert app.window.past_bar.text == ""
    pilot.wait_for_saved()
    assert rows(panel)[0] == ("Removed GPE: الرباط", "as it is now")
    assert len(rows(panel)) == 6, "the journal grew and lost nothing"
    pilot.press("z", ctrl=True)
    assert texts(pilot.session.markup) == ["ليلى", "الرباط"]
    pilot.wait_for_saved()
    assert rows(panel)[1][1] == "taken back"
    app.window.close()
    with ProjectFile.open(app.path) as project:
        layer = project.layers()[0]
        assert texts(project.markup(1, layer)) == ["ليلى", "الرباط"]
        assert [op.kind for op in project.journal(1, layer)] == ["do", "do", "do", "undo", "do", "undo"]


@pytest.mark.usefixtures("worked")
def test_the_import_can_be_restored_and_the_list_follows_what_is_done(app: App, pilot: Pilot, panel: TimelinePanel):
    panel.choose(4)
    posting.press_key(panel.steps, "enter")
    assert texts(pilot.session.markup) == []
    assert [panel.pieces.index(row, 0).data() for row in range(panel.pieces.rowCount())] == [
        f"\u2068Removed \u2068{label}\u2069: \u2068{text}\u2069\u2069"
        for label, text in (("PER", "ليلى"), ("GPE", "الرباط"))
    ]
    pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
    assert rows(panel)[0][0].startswith("Marked as")
    assert rows(panel)[1] == ("Removed 2 × PER and 1 more: ليلى and 1 more", "")


@pytest.mark.usefixtures("worked")
def test_another_article_has_its_own_steps(app: App, pilot: Pilot, panel: TimelinePanel, settle: Callable[[], None]):
    panel.choose(2)
    pilot.press("pgdn", ctrl=True)
    pilot.wait_until(lambda: "طنجة" in pilot.session.document.text)
    settle()
    assert rows(panel) == [("Imported", "as it is now")]
    assert app.window.past_bar.text == ""
    pilot.mark_by_keyboard(*pilot.find("طنجة"), "3")
    assert texts(pilot.session.markup) == ["طنجة"]


@pytest.mark.usefixtures("worked")
def test_hiding_the_panel_goes_back_to_how_it_is(app: App, panel: TimelinePanel):
    panel.choose(4)
    app.window.docks.toggle()
    assert (painted(app), app.window.past_bar.text) == (["ليلى", "الرباط"], "")
    app.commands.run("restore-state")
    assert "Choose an earlier step" in app.window.statusBar().currentMessage()


@pytest.mark.usefixtures("worked")
def test_a_commit_that_fails_takes_the_list_back_too(
    app: App, pilot: Pilot, panel: TimelinePanel, settle: Callable[[], None]
):
    before = rows(panel)
    away = app.path.with_name("away.hashiya")
    os.link(app.path, away)
    app.path.unlink()
    pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
    assert len(rows(panel)) == 6
    pilot.wait_until(lambda: texts(pilot.session.markup) == ["ليلى", "الرباط"])
    pilot.wait_until(lambda: rows(panel) == before)
    os.link(away, app.path)


@pytest.mark.usefixtures("worked")
def test_mentions_stand_as_they_are_while_the_article_is_shown_as_it_was(app: App, pilot: Pilot, panel: TimelinePanel):
    span = pilot.span(*pilot.find("ليلى"))
    app.controller.desk.select_span(span.id)
    app.window.article.setFocus()
    pilot.press("delete")
    panel.choose(1)
    assert painted(app) == ["ليلى", "الرباط"]
    app.controller.desk.select_span(span.id)
    pilot.press("a")
    assert [hit.standing for hit in app.occurring._hits] == ["new"]


@pytest.mark.usefixtures("worked")
def test_the_list_is_right_after_work_while_it_was_read(
    app: App, pilot: Pilot, panel: TimelinePanel, monkeypatch: pytest.MonkeyPatch
):
    def read_to_its_end() -> None:
        pilot.wait_for_saved()
        pilot.wait_until(lambda: bool(panel.model.rowCount()) and panel.model.timeline.steps[-1].kind == "import")

    monkeypatch.setattr("desktop.slices.SLICE_MS", 0)  # an item a slice
    for wait in range(8):
        app.window.article.setFocus()
        app.past._read()
        pilot.wait_until(lambda wait=wait: panel.model.rowCount() >= wait)
        pilot.press("z", ctrl=True)
        pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
        pilot.press("z", ctrl=True)
        pilot.press("z", ctrl=True, shift=True)
        read_to_its_end()
        found = panel.model.timeline
        with_states = [(step, found.after(row)) for row, step in enumerate(found.steps)]
        app.past._read()
        read_to_its_end()
        wanted = panel.model.timeline
        assert [(step.id, step.kind, step.undone) for step, _ in with_states] == [
            (step.id, step.kind, step.undone) for step in wanted.steps
        ], wait
        for row, (_, state) in enumerate(with_states):
            assert texts(state) == texts(wanted.after(row)), (wait, row)
        assert painted(app) == texts(pilot.session.markup)


@pytest.mark.usefixtures("worked")
def test_what_was_done_before_the_first_step_that_was_read_is_not_put_above_it(
    app: App, pilot: Pilot, panel: TimelinePanel
):
    app.past._let_go()
    app.past._is_following = True
    panel.clear()
    pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
    pilot.press("z", ctrl=True)
    pilot.wait_for_saved()
    steps: list[Step] = []
    key, layer = app.workspace.key, app.workspace.layer
    app.worker.submit(lambda project: [step for step in project.steps(key, layer) if step], steps.extend, steps.append)
    pilot.wait_until(lambda: bool(steps))
    pilot.press("z", ctrl=True, shift=True)  # only this one came since
    pilot.wait_for_saved()
    for part in (steps[:1], steps[1:]):
        app.past._on_found(part)
    found = panel.model.timeline
    assert [step.id for step in found.steps[1:]] == [step.id for step in steps]
    assert found.steps[0].kind == "redo"
    assert [texts(found.after(row)) for row in range(len(found.steps))][0] == texts(pilot.session.markup)


def test_what_a_step_has_done_comes_into_view(make_project: Callable[..., Path], start_app: Callable[..., App]):
    app = start_app(make_project("زارت ليلى المدينة\n" + "سطر بين السطور\n" * 100 + "ثم عادت إلى طنجة"))
    pilot, view, panel = Pilot(app), app.window.article, app.window.timeline
    place = pilot.find("طنجة")
    pilot.mark_by_keyboard(*place, "3")
    pilot.mark_by_keyboard(*pilot.find("ليلى"), "1")
    pilot.wait_for_saved()
    app.commands.run("what-changed")
    pilot.wait_until(lambda: panel.model.rowCount() == 3)
    assert view.visible_range()[1] < place[0]
    panel.choose(1)
    start, end = view.visible_range()
    assert start <= place[0] < place[1] <= end


def test_ten_thousand_steps_do_not_block_the_window(
    make_project: Callable[..., Path], start_app: Callable[..., App], qapp: object
):
    text = "كلمة " * 400
    path = make_project(text)
    with ProjectFile.open(path) as project:
        layer, document = project.layers()[0], project.document(1)
        session = Session(document, Markup(), by="tester")
        project._database.execute("PRAGMA synchronous=OFF")
        session.observe(lambda op: project.commit(document.id, layer, op))
        for number in range(10_000):
            word = 5 * (number % 400)
            if number % 800 < 400:
                session.apply(AddSpan(span(document.text, word, word + 4, identifier=f"{word}")))
            else:
                session.undo()
    app = start_app(path)
    longest, last = 0.0, time.thread_time()
    app.commands.run("what-changed")
    panel = app.window.timeline
    begun = time.monotonic()
    while panel.model.rowCount() < 10_001:
        qapp.processEvents()
        now = time.thread_time()
        longest, last = max(longest, now - last), now
        assert time.monotonic() - begun < 60
    begun = time.thread_time()
    panel.choose(7_777)
    shown_s = time.thread_time() - begun
    assert app.window.past_bar.text
    assert longest < 1
    assert shown_s < 1
