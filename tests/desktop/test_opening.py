"""A project that takes long to open: the window lives on, and it can be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotations.document import DocumentState, Record
from annotations.samples import make_sample_project
from annotations.store.project_file import ProjectFile
from desktop import opening
from desktop.dialogs.working import WorkingDialog
from desktop.launcher import Launcher
from desktop.settings import SettingsFile
from schemas.files import load_named
from tests.support.ageing import before_search
from tests.support.making import ARTICLE, document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def launcher(prepared: QApplication, tmp_path: Path) -> Iterator[Launcher]:
    launcher = Launcher(SettingsFile(tmp_path / "settings.json"), "light")
    yield launcher
    launcher.close()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A project of an older version, whose articles have to be indexed first."""
    path = tmp_path / "old.hashiya"
    ProjectFile.create(path, load_named("news-ar"))
    with ProjectFile.open(path) as project:
        articles = (document(f"{number} {ARTICLE * 20}", identifier=f"d{number}") for number in range(150))
        project.add_records((Record(one, "main", "", state=DocumentState()) for one in articles), by="")
    before_search(path)
    return path


def when_shown(do: Callable[[WorkingDialog], object]) -> QTimer:
    """Do something with the dialog as soon as there is one."""

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, WorkingDialog) and window.isVisible():
                timer.stop()
                do(window)

    timer = QTimer(interval=1)
    timer.timeout.connect(look)
    timer.start()
    return timer


def test_what_takes_long_is_shown_and_taken_away(
    launcher: Launcher, old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(opening, "SHOWN_AFTER_S", 0.0)
    make_sample_project(tmp_path / "a.hashiya", by="")
    launcher.start(tmp_path / "a.hashiya")
    seen: list[str] = []
    timer = when_shown(lambda dialog: seen.append(dialog.windowTitle()))
    launcher.open(old)
    timer.stop()
    assert seen
    assert launcher.app is not None
    assert launcher.app.path == old
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, WorkingDialog) and one.isVisible()]


def test_stopped_the_project_that_was_open_stays_and_the_other_is_as_it_was(
    launcher: Launcher, old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(opening, "SHOWN_AFTER_S", 0.0)
    first = tmp_path / "a.hashiya"
    make_sample_project(first, by="")
    launcher.start(first)
    timer = when_shown(lambda dialog: dialog.reject())
    launcher.open(old)
    timer.stop()
    assert launcher.app is not None
    assert launcher.app.path == first
    assert launcher.app.window.banner_text == "Opening was stopped."
    with ProjectFile.open(old) as project:
        assert project.document_count() == 150
        assert list(project.index_problems()) == []


def test_stopped_at_the_start_there_is_the_welcome_page(launcher: Launcher, old: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(opening, "SHOWN_AFTER_S", 0.0)
    timer = when_shown(lambda dialog: dialog.reject())
    launcher.start(old)
    timer.stop()
    assert launcher.app is None
    assert launcher.welcome is not None
