"""A new user's path, from the welcome page to an export, by real events and in both languages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from annotations.samples import sample_records
from desktop import i18n
from desktop.dialogs.new_project import NewProject, NewProjectDialog
from desktop.launcher import Launcher
from desktop.pilot import Pilot
from desktop.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.app import App
    from desktop.schema_editor.pages import ItemsPage
    from tests.conftest import Answers


class Wizard:
    """Fills in the dialog of a new project, as a person does before pressing OK."""

    def __init__(self, folder: Path, window: QWidget) -> None:
        self._folder, self.window = folder, window

    def new_project(self) -> NewProject:
        dialog = NewProjectDialog(self._folder, i18n.language(), self.window)
        dialog.add_articles(sorted(self._folder.glob("*.txt")))
        dialog.accept()
        chosen = dialog.chosen
        dialog.deleteLater()
        return chosen


@pytest.fixture(params=["en", "ar"])
def language(request: pytest.FixtureRequest, qt: QApplication) -> Iterator[str]:
    i18n.speak(qt, request.param)
    yield request.param
    i18n.speak(qt, "en")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Ten articles as text files."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, record in enumerate(sample_records()):
        (folder / f"{number:02}.txt").write_text(record.document.text, encoding="utf-8")
    return folder


@pytest.fixture
def launcher(
    qt: QApplication, language: str, texts: Path, tmp_path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Launcher]:
    def answering(window: QWidget, _place: Path) -> Answers:
        answers.window = window
        return answers

    monkeypatch.setattr("desktop.app.Choosers", answering)
    launcher = Launcher(SettingsFile(tmp_path / "settings.json"), "light")
    launcher.choosers_for = lambda window: Wizard(texts, window)  # type: ignore[assignment,return-value]
    yield launcher
    launcher.close()
    qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def click(window: QWidget, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def start_project(launcher: Launcher) -> tuple[App, Pilot]:
    """From the welcome page to a project with its articles."""
    launcher.start(None)
    assert launcher.welcome
    click(launcher.welcome, "new-project")
    app = launcher.app
    assert app
    pilot = Pilot(app)
    pilot.wait_until(lambda: app.workspace.schema is not None and not app.exchange.is_running)
    pilot.wait_for_article()
    return app, pilot


def rename_a_label(app: App, pilot: Pilot, old: str, new: str) -> None:
    """In the schema editor: another id, a look at what would change, and the change."""
    app.commands.run("edit-schema")
    editor = app.evolving.editor
    assert editor
    page: ItemsPage = editor.entities
    rows = [page.list.item(row).text() for row in range(page.list.count())]
    page.list.setCurrentRow(next(row for row, text in enumerate(rows) if old in text))
    line = page.form.fields["id"]
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, new)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.mouseClick(editor.next_button, Qt.MouseButton.LeftButton)
    pilot.wait_until(editor.apply_button.isEnabled)
    QTest.mouseClick(editor.apply_button, Qt.MouseButton.LeftButton)
    pilot.wait_until(lambda: not app.batching.is_running)


def test_from_nothing_to_an_export(launcher: Launcher, language: str, tmp_path: Path, answers: Answers):
    app, pilot = start_project(launcher)
    pilot.wait_until(lambda: len(app.window.documents.model.rows) == len(sample_records()))
    assert app.window.isRightToLeft() == (language == "ar")

    first = pilot.mark_by_mouse(*pilot.find("ليلى عبد الرحيم الشاذلي"), "1")
    second = pilot.mark_by_keyboard(*pilot.find("وزيرة التعليم العالي"), "8")
    pilot.relate_by_keyboard(first, second, "HAS_TITLE")
    pilot.wait_for_saved()

    rename_a_label(app, pilot, "PER", "PERSON")
    pilot.wait_until(lambda: {span.label for span in pilot.session.markup.spans.values()} == {"PERSON", "TITLE"})
    app.commands.run("history")
    pilot.wait_until(lambda: app.window.history.batches.rowCount() == 1)

    before = app.workspace.key
    app.commands.run("done")
    pilot.wait_until(lambda: app.workspace.key != before)
    pilot.wait_for_saved()

    app.commands.run("statistics")
    panel = app.window.statistics
    pilot.wait_until(lambda: bool(panel.figures))
    assert panel.figure
    assert {row[0] for row in panel.figure.rows} >= {"PERSON", "TITLE"}

    answers.target = tmp_path / "corpus.jsonl"
    app.commands.run("export")
    pilot.wait_until(lambda: not app.exchange.is_running and answers.target is not None and answers.target.exists())
    (row,) = [json.loads(line) for line in answers.target.read_text("utf-8").splitlines()]
    assert sorted(span["label"] for span in row["spans"]) == ["PERSON", "TITLE"]
    assert [relation["label"] for relation in row["relations"]] == ["HAS_TITLE"]
    assert row["schema"]["version"] == 2

    key = app.workspace.key
    launcher.close()
    launcher.start(app.path)
    again: Any = launcher.app
    Pilot(again).wait_for_article()
    assert again.workspace.key == key, "one comes back to where one was"
