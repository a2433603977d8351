"""Mentions of one thing linked by keys and the mouse, and tied to a knowledge base; saved, exported, taken back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QToolTip

from annotations.formats.jsonl_writing import encode
from annotations.store.project_file import ProjectFile
from desktop import posting
from desktop.knowing import Knowing
from desktop.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.app import App
    from tests.conftest import Answers

TEXT = "وصلت ليلى السيد إلى القاهرة. قالت ليلى إن المدينة جميلة، ثم عادت السيدة إلى طنجة."


@pytest.fixture
def app(make_project: Callable[..., Path], start_app: Callable[..., App], tmp_path: Path) -> App:
    app = start_app(make_project(TEXT))
    app.knowing._folder = tmp_path / "cache"  # noqa: SLF001 - not the person's own
    return app


@pytest.fixture
def pilot(app: App) -> Pilot:
    pilot = Pilot(app)
    for text, key in (("ليلى السيد", "1"), ("القاهرة", "3"), ("المدينة", "3"), ("السيدة", "1")):
        pilot.mark_by_mouse(*pilot.find(text), key)
    return pilot


def linked(pilot: Pilot) -> list[list[str]]:
    markup = pilot.session.markup
    return sorted([markup.spans[span].text for span in cluster.spans] for cluster in markup.clusters.values())


def span_of(pilot: Pilot, text: str) -> str:
    return pilot.span(*pilot.find(text)).id


def hint_of(pilot: Pilot, app: App, text: str) -> str:
    wanted = span_of(pilot, text)
    return next(code for code, target in app.controller.hinted.items() if target == wanted)


def test_l_and_a_hint_link_and_ctrl_z_takes_it_back(app: App, pilot: Pilot):
    app.controller.desk.select_span(span_of(pilot, "القاهرة"))
    pilot.press("l")
    for letter in hint_of(pilot, app, "المدينة"):
        pilot.press(letter)
    assert linked(pilot) == [["القاهرة", "المدينة"]]
    assert app.window.article.look().fellows == {span_of(pilot, "المدينة")}
    pilot.press("z", ctrl=True)
    assert linked(pilot) == []
    pilot.press("z", ctrl=True, shift=True)
    pilot.press("l", shift=True)
    assert linked(pilot) == []


def test_a_click_answers_where_hints_are_shown(app: App, pilot: Pilot):
    app.controller.desk.select_span(span_of(pilot, "ليلى السيد"))
    app.commands.run("link")
    article = app.window.article
    place = article.window_rect(article.article.rects(*pilot.find("السيدة"))[0]).center()
    posting.click(article.viewport(), place)
    assert linked(pilot) == [["ليلى السيد", "السيدة"]]
    assert app.controller.span
    assert app.controller.span.text == "ليلى السيد"


def test_a_list_has_what_is_out_of_view(app: App, pilot: Pilot):
    app.controller.desk.select_span(span_of(pilot, "القاهرة"))
    pilot.press("l")
    pilot.press("l")
    assert app.window.picker.isVisible()
    posting.press_key(app.window.picker.findChild(QLineEdit), "enter")
    assert linked(pilot) == [["القاهرة", "المدينة"]], "the nearest of the same label comes first"


def test_the_inspector_shows_the_others_and_looks_in_the_knowledge_base(
    app: App, pilot: Pilot, answers: Answers, tmp_path: Path
):
    file = tmp_path / "things.jsonl"
    rows = [{"id": "Q85", "name": "القاهرة", "aliases": ["Cairo"]}, {"id": "Q7", "name": "القاهر بالله"}]
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    answers.files = [file]
    app.commands.run("knowledge-base")
    pilot.wait_until(lambda: app.knowing.search is not None)
    app.controller.desk.select_span(span_of(pilot, "القاهرة"))
    field = field_of(app)
    field.setFocus()
    for letter in "قاهره":
        posting.press_key(field, letter, text=letter)
    completer = field.completer()
    assert completer
    popup = completer.popup()
    assert popup
    pilot.wait_until(lambda: popup.isVisible() and popup.model().rowCount() == 1)
    posting.press_key(popup, "down")
    posting.press_key(popup, "enter")
    pilot.wait_for_saved()
    assert [cluster.kb_id for cluster in pilot.session.markup.clusters.values()] == ["Q85"]
    assert "Q85\u2069 · \u2068القاهرة" in hovered(app, pilot, "القاهرة"), "the entry is named where the pointer rests"
    app.controller.linking.start()
    app.controller.linking.take(span_of(pilot, "المدينة"))
    others = app.window.inspector.findChild(QListWidget, "mentions")
    assert others
    assert [others.item(0).text().replace("\u2068", "").replace("\u2069", "")] == ["المدينة  GPE"]
    pilot.wait_for_saved()
    app.window.close()
    with ProjectFile.open(app.path) as project:
        (record,) = project.records()
    row = json.loads(encode(record))
    assert [(len(cluster["spans"]), cluster["kb_id"]) for cluster in row["clusters"]] == [(2, "Q85")]


def test_a_damaged_index_is_said_once_and_made_anew_when_chosen_again(
    app: App, pilot: Pilot, answers: Answers, tmp_path: Path
):
    file = tmp_path / "things.csv"
    file.write_text("id,name\nQ85,القاهرة\n", encoding="utf-8")
    answers.files = [file]
    app.commands.run("knowledge-base")
    pilot.wait_until(lambda: app.knowing.search is not None)
    app.controller.desk.select_span(span_of(pilot, "القاهرة"))
    field = field_of(app)
    field.setText("Q85")
    posting.press_key(field, "enter")
    pilot.wait_for_saved()
    (index,) = tmp_path.rglob("*.index")
    index.write_bytes(b"\0" * index.stat().st_size)
    assert "Q85" in hovered(app, pilot, "القاهرة"), "it takes the name away, and no more"
    assert "cannot be read" in app.window.banner_text
    app.window.findChild(QPushButton, "close").click()
    assert "Q85" in hovered(app, pilot, "القاهرة")
    assert app.window.banner_text == "", "it is said once"
    app.window.warn("The disk is full.")
    app.commands.run("knowledge-base")
    pilot.wait_until(lambda: app.knowing.search is not None)
    assert app.window.banner_text == "The disk is full.", "another warning stays"
    assert "Q85\u2069 · \u2068القاهرة" in hovered(app, pilot, "القاهرة")


def hovered(app: App, pilot: Pilot, text: str) -> str:
    """What is said where the pointer rests on a text."""
    article = app.window.article
    place = article.window_rect(article.article.rects(*pilot.find(text))[0]).center().toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, place, article.viewport().mapToGlobal(place))
    QCoreApplication.sendEvent(article.viewport(), event)
    return QToolTip.text()


def field_of(app: App) -> QLineEdit:
    field = app.window.inspector.findChild(QLineEdit, "kb-id")
    assert field
    return field


def test_a_file_that_is_none_is_said(app: App, pilot: Pilot, answers: Answers, tmp_path: Path):
    file = tmp_path / "things.jsonl"
    file.write_text("{", encoding="utf-8")
    answers.files = [file]
    app.commands.run("knowledge-base")
    pilot.wait_until(lambda: "things.jsonl:1" in app.window.banner_text)
    assert app.knowing.search is None
    assert isinstance(app.knowing, Knowing)
