"""Guidance at hand: the rules of what is current, and precedents filed, found again, visited and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QListWidget

from annotations.store.project_file import ProjectFile
from desktop import posting
from desktop.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.app import App


@pytest.fixture
def app(make_project: Callable[..., Path], start_app: Callable[..., App]) -> App:
    app = start_app(make_project("زار الوفد جامعة النخيل في بيروت.", "افتُتحت جامعه النخيل أمس."))
    app.commands.run("guidance")
    return app


def file(app: App, reason: str) -> None:
    field = app.window.guidance.findChild(QLineEdit)
    assert field
    field.setFocus()
    for letter in reason:
        posting.press_key(field, letter, text=letter)
    posting.press_key(field, "enter")


def test_the_rules_of_the_current_span_are_shown(app: App):
    pilot = Pilot(app)
    pilot.mark_by_mouse(*pilot.find("بيروت"), "3")
    pilot.wait_until(lambda: "GPE" in app.window.guidance.rules)
    kind = app.workspace.schema.entity("GPE") if app.workspace.schema else None
    assert kind
    assert kind.description.get("en") in app.window.guidance.rules


def test_a_case_comes_back_in_another_article_by_its_name_in_any_spelling(app: App):
    pilot = Pilot(app)
    pilot.mark_by_mouse(*pilot.find("جامعة النخيل"), "2")
    pilot.wait_until(lambda: "ORG" in app.window.guidance.rules)
    file(app, "منظمة")
    pilot.wait_until(lambda: [one.reason for one in app.window.guidance.shown] == ["منظمة"])
    first = app.workspace.key
    app.commands.run("next-article")
    pilot.wait_until(lambda: app.workspace.key != first)
    start, end = pilot.find("جامعه النخيل")
    app.controller.desk.select_text(start, end)
    pilot.wait_until(lambda: [one.text for one in app.window.guidance.shown] == ["جامعة النخيل"])
    assert "ORG" in app.window.guidance.rules, "the label that was chosen then"
    shown = app.window.guidance.findChild(QListWidget)
    assert shown
    shown.setFocus()
    shown.setCurrentRow(0)
    posting.press_key(shown, "enter")
    pilot.wait_until(lambda: app.workspace.key == first and app.controller.span is not None)
    assert app.controller.span
    assert app.controller.span.text == "جامعة النخيل"


def test_removing_and_filing_are_taken_back(app: App):
    pilot = Pilot(app)
    pilot.mark_by_mouse(*pilot.find("بيروت"), "3")
    pilot.wait_until(lambda: "GPE" in app.window.guidance.rules)
    file(app, "مدينة")
    shown = app.window.guidance.findChild(QListWidget)
    assert shown
    pilot.wait_until(lambda: shown.count() == 1)
    shown.setFocus()
    shown.setCurrentRow(0)
    posting.press_key(shown, "delete")
    pilot.wait_until(lambda: shown.count() == 0)
    posting.press_key(shown, "z", ctrl=True)
    pilot.wait_until(lambda: shown.count() == 1)
    posting.press_key(shown, "z", ctrl=True)
    pilot.wait_until(lambda: shown.count() == 0)
    posting.press_key(shown, "z", ctrl=True)
    assert app.window.statusBar().currentMessage() == "No precedent was filed or removed here."
    app.window.close()
    with ProjectFile.open(app.path) as project:
        assert project.precedents() == []


def test_without_a_span_nothing_can_be_filed(app: App):
    pilot = Pilot(app)
    app.controller.desk.select_text(*pilot.find("بيروت"))
    pilot.wait_until(lambda: "No precedent" in app.window.guidance._said.text())  # noqa: SLF001 - what is shown
    field = app.window.guidance.findChild(QLineEdit)
    assert field
    assert not field.isEnabled()
