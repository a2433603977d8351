"""The history of steps over several articles: listed, looked at, taken back, done again, by key and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView

from desktop import posting

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.app import App
    from desktop.panels.history import HistoryPanel
    from desktop.pilot import Pilot

TEXTS = (
    "الأول\nزارت ليلى الرباط أمس. وأحبت الرِّباط كثيرًا.",
    "الثاني\nسافر سامر إلى الرباط ثم كتب للرباط رسالة.",
    "الثالث\nلا شيء هنا.",
)


@pytest.fixture
def panel(app: App) -> HistoryPanel:
    return app.window.history


@pytest.fixture
def marked(app: App, pilot: Pilot, settle: Callable[[], None]) -> None:
    """The name of one span was marked in all articles."""
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.wait_for_saved()
    pilot.press("a")
    pilot.press("a")
    settle()
    posting.press_key(app.window.search.concordance.findChild(QTableView), "enter", ctrl=True)
    settle()
    settle()


def test_the_article_stays_locked_while_another_step_runs(
    app: App, pilot: Pilot, monkeypatch: pytest.MonkeyPatch, settle: Callable[[], None]
):
    reload = app.workspace.reload
    is_running: list[bool] = []

    def reload_and_begin_another(done: Callable[[], None]) -> None:
        monkeypatch.undo()
        reload(done)
        app.batching.run("", lambda _project, _progress: None, lambda _: None)  # asked for before the answer is there

    app.batching.settled.connect(lambda: is_running.append(app.batching._is_running))
    monkeypatch.setattr(app.workspace, "reload", reload_and_begin_another)
    app.batching.run("", lambda _project, _progress: None, lambda _: None)
    settle()
    assert is_running == [False], "the lock was taken off while a step was running"
    assert "still running" in app.window.statusBar().currentMessage()


def open_history(app: App, pilot: Pilot, panel: HistoryPanel) -> None:
    pilot.press("h", ctrl=True)
    if not panel.isVisible():  # where no key of the keyboard is mapped so
        app.commands.run("history")
    pilot.wait_until(lambda: panel.batches.rowCount() > 0 and panel.parts.rowCount() > 0)


def shown(panel: HistoryPanel) -> list[str]:
    """The cells of the first step, without the signs that keep directions apart."""
    cells = [panel.batches.index(0, column).data() for column in range(3)]
    return [cell.replace("\u2068", "").replace("\u2069", "") for cell in cells]


def total(app: App) -> int:
    return sum(row.spans for row in app.window.documents.model.rows)


def click(table: QTableView, row: int, *, twice: bool = False) -> None:
    place = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    if twice:
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.usefixtures("marked")
def test_a_step_is_listed_taken_back_and_done_again_by_keys(
    app: App, pilot: Pilot, panel: HistoryPanel, settle: Callable[[], None]
):
    open_history(app, pilot, panel)
    assert shown(panel) == ["Marked 3 × GPE: الرباط and 1 more", "2", "applied"]
    posting.press_key(panel.steps, "r")
    assert total(app) == 4, "what stands is not done again"
    posting.press_key(panel.steps, "u")
    pilot.wait_until(lambda: shown(panel)[2] == "taken back")
    settle()
    pilot.wait_until(lambda: total(app) == 1)
    assert [span.text for span in pilot.session.markup.ordered_spans()] == ["الرباط"]
    posting.press_key(panel.steps, "r")
    pilot.wait_until(lambda: shown(panel)[2] == "applied")
    settle()
    pilot.wait_until(lambda: total(app) == 4)
    assert len(pilot.session.markup.spans) == 2
    pilot.press("3")
    pilot.wait_for_saved()


@pytest.mark.usefixtures("marked")
def test_enter_leads_to_the_articles_and_to_one_of_them(app: App, pilot: Pilot, panel: HistoryPanel):
    open_history(app, pilot, panel)
    assert [part.title for part in panel.parts.parts] == ["الأول", "الثاني"]
    posting.press_key(panel.steps, "enter")
    posting.press_key(panel.articles, "down")
    posting.press_key(panel.articles, "enter")
    pilot.wait_until(lambda: pilot.session.document.title == "الثاني")
    assert app.controller.span
    assert app.controller.span.text == "الرباط"
    posting.press_key(panel.articles, "escape")
    posting.press_key(panel.steps, "escape")
    assert app.window.focusWidget() is app.window.article


@pytest.mark.usefixtures("marked")
def test_the_mouse_does_the_same(app: App, pilot: Pilot, panel: HistoryPanel, settle: Callable[[], None]):
    open_history(app, pilot, panel)
    click(panel.steps, 0)
    pilot.wait_until(lambda: panel.parts.rowCount() == 2)
    click(panel.articles, 1, twice=True)
    pilot.wait_until(lambda: pilot.session.document.title == "الثاني")
    undo, redo = panel.findChildren(QPushButton)
    assert undo.isEnabled()
    assert not redo.isEnabled()
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    pilot.wait_until(redo.isEnabled)
    settle()
    pilot.wait_until(lambda: total(app) == 1)


@pytest.mark.usefixtures("marked")
def test_a_place_that_was_changed_since_is_told_and_stays(
    app: App, pilot: Pilot, panel: HistoryPanel, settle: Callable[[], None]
):
    open_history(app, pilot, panel)
    span = next(span for span in pilot.session.markup.spans.values() if span.text == "الرِّباط")
    pilot.select_span(span)
    pilot.press("4")
    pilot.wait_for_saved()
    pilot.wait_until(lambda: "changed since in 1" in shown(panel)[2])
    pilot.wait_until(lambda: [part.is_changed for part in panel.parts.parts] == [True, False])
    posting.press_key(panel.steps, "u")
    pilot.wait_until(lambda: total(app) == 4)
    app.commands.run("undo-batch")
    pilot.wait_until(lambda: "in 1 of 2 articles places were changed since: «الأول»" in app.window.banner_text)
    settle()
    pilot.wait_until(lambda: total(app) == 4)


def test_an_empty_history_says_what_to_do(app: App, pilot: Pilot, panel: HistoryPanel, settle: Callable[[], None]):
    app.commands.run("history")
    settle()
    assert panel.batches.rowCount() == 0
    posting.press_key(panel.steps, "u")
    posting.press_key(panel.steps, "enter")
    posting.press_key(panel.articles, "enter")
    assert not panel.findChildren(QPushButton)[0].isEnabled()
    assert pilot.session.can_undo is False
