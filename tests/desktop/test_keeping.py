"""The backup when a project is opened in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QListWidget

from annotations.store import backups
from annotations.store.project_file import ProjectFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import App
    from tests.conftest import Answers

pytestmark = pytest.mark.usefixtures("nothing_of_qt_is_left")


def test_opening_makes_a_backup_and_opening_again_soon_makes_none(
    start_app: Callable[..., App], sample_project: Path, qtbot: QtBot
):
    app = start_app(sample_project)
    qtbot.waitUntil(lambda: len(backups.listed(sample_project)) == 1)
    app.window.close()
    (made,) = backups.listed(sample_project)
    with ProjectFile.open(made.path) as project:
        assert project.document_count() == 10
    app = start_app(sample_project)
    app.window.close()
    assert backups.listed(sample_project) == [made]


def test_where_none_can_be_made_the_window_says_why(start_app: Callable[..., App], sample_project: Path, qtbot: QtBot):
    backups.folder_of(sample_project).write_text("a file")
    app = start_app(sample_project)
    qtbot.waitUntil(lambda: "No backup" in app.window.banner_text)


def test_the_list_of_backups_names_what_they_hold(
    start_app: Callable[..., App], sample_project: Path, qtbot: QtBot, answers: Answers
):
    with ProjectFile.open(sample_project) as project:
        made = backups.take_if_due(project)
    app = start_app(sample_project)
    shown: list[str] = []
    answers.decide = lambda dialog: shown.append(dialog.findChild(QListWidget).item(0).text())
    with qtbot.waitSignal(app.restore_wanted) as wanted:
        app.commands.run("restore-backup")
    assert wanted.args == [made]
    assert "documents: 10, spans: " in shown[0]


def test_a_project_in_a_cloud_folder_is_opened_with_a_warning(
    start_app: Callable[..., App], sample_project: Path, tmp_path: Path
):
    (tmp_path / "Dropbox").mkdir()
    moved = sample_project.rename(tmp_path / "Dropbox" / "sample.hashiya")
    assert "Dropbox" in start_app(moved).window.banner_text
