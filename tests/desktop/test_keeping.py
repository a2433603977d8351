"""The backup when a project is opened in a window."""

from __future__ import annotations

import re
import sqlite3
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from annotations.store import backups
from annotations.store.project_file import ProjectFile
from desktop import posting
from desktop.dialogs.backups import BackupsDialog
from desktop.i18n import size

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


def cells(dialog: BackupsDialog, row: int) -> list[str]:
    return [dialog.table.item(row, column).text() for column in range(dialog.table.columnCount())]


def made_at(project: ProjectFile, day: int) -> Path:
    made = backups.take_if_due(project, now=datetime(2026, 1, day, tzinfo=UTC))
    assert made
    return made


@pytest.mark.parametrize("key", ["down", "up", "pgdn", "pgup"])
def test_the_list_of_backups_names_what_they_hold(
    start_app: Callable[..., App], sample_project: Path, qtbot: QtBot, answers: Answers, key: str
):
    with ProjectFile.open(sample_project) as project:
        made = backups.take_if_due(project)
    assert made
    app = start_app(sample_project)
    shown: list[list[str]] = []

    def look(dialog: BackupsDialog) -> None:
        shown.append(cells(dialog, 0))
        dialog.table.setCurrentCell(0, 0, QItemSelectionModel.SelectionFlag.NoUpdate)  # as the focus does
        assert dialog.chosen is None, "Enter alone restores nothing"
        assert not dialog.restore.isEnabled()
        posting.press_key(dialog.table, "down", shift=True)
        assert dialog.chosen is None
        posting.press_key(dialog.table, key)

    answers.decide = look
    with qtbot.waitSignal(app.restore_wanted) as wanted:
        app.commands.run("restore-backup")
    assert wanted.args == [made]
    date, articles, spans, of_bytes, state = shown[0]
    assert re.search(r"20\d\d-\d\d-\d\d \d\d:\d\d", date)
    assert (articles, state) == ("10", "sound")
    assert int(spans) > 50
    assert of_bytes == size(made.stat().st_size)


def test_damaged_backups_are_told_and_cannot_be_chosen(
    start_app: Callable[..., App], sample_project: Path, qtbot: QtBot, answers: Answers
):
    with ProjectFile.open(sample_project) as project:
        oldest, middle, newest = (made_at(project, day) for day in (1, 2, 3))
    content = middle.read_bytes()
    middle.write_bytes(content[:-4096])
    with sqlite3.connect(newest) as connection:  # only the hash of a text tells
        connection.execute("UPDATE texts SET text = text || 'ت'")
    connection.close()
    app = start_app(sample_project)
    qtbot.waitUntil(lambda: len(backups.listed(sample_project)) == 4)
    backups.listed(sample_project)[0].path.unlink()
    seen: list[object] = []

    def look(dialog: BackupsDialog) -> None:
        seen.append([cells(dialog, row)[-1] for row in range(3)])
        seen.append(dialog.chosen)
        for row in range(2):
            assert not dialog.table.item(row, 0).flags() & Qt.ItemFlag.ItemIsEnabled
            dialog.table.setCurrentCell(row, 0)
            seen.append(dialog.chosen)
        dialog.table.setCurrentCell(2, 0)
        seen.append(dialog.chosen)

    answers.decide = look
    with qtbot.waitSignal(app.restore_wanted) as wanted:
        app.commands.run("restore-backup")
    assert seen == [["damaged", "damaged", "sound"], None, None, None, oldest]
    assert wanted.args == [oldest]


def test_without_any_backup_nothing_can_be_chosen(qt: object, sample_project: Path):
    dialog = BackupsDialog(backups.listed(sample_project), None)
    assert (dialog.chosen, dialog.restore.isEnabled(), dialog.is_judged) == (None, False, True)
    dialog.deleteLater()


def test_where_all_are_damaged_or_not_looked_into_yet_nothing_can_be_chosen(qt: object, sample_project: Path):
    with ProjectFile.open(sample_project) as project:
        for day in (1, 2):
            made_at(project, day)
    dialog = BackupsDialog(found := backups.listed(sample_project), None)
    assert cells(dialog, 0)[3] == size(found[0].size_bytes)
    assert (dialog.chosen, dialog.restore.isEnabled()) == (None, False)
    for row in range(2):
        dialog.show_verdict(row, None)
        assert (dialog.chosen, dialog.restore.isEnabled()) == (None, False)
    dialog.deleteLater()


def test_a_project_in_a_cloud_folder_is_opened_with_a_warning(
    start_app: Callable[..., App], sample_project: Path, tmp_path: Path
):
    (tmp_path / "Dropbox").mkdir()
    moved = sample_project.rename(tmp_path / "Dropbox" / "sample.hashiya")
    assert "Dropbox" in start_app(moved).window.banner_text
