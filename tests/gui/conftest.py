"""The real window on a real project, closed after each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotations.samples import make_sample_project
from desktop.app import App, prepare
from desktop.dialogs.choosers import Choosers
from desktop.pilot import Pilot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

OpenApp = Callable[[Path], "OpenedApp"]


class OpenedApp:
    """An app with its pilot; dialogs are answered by ``answers``."""

    def __init__(self, app: App, choosers: Answers) -> None:
        self.app = app
        self.answers = choosers
        self.pilot = Pilot(app)
        app.show()

    def close(self) -> None:
        self.app.window.close()


class Answers(Choosers):
    """Answers the program's questions as a test has laid down."""

    def __init__(self) -> None:
        super().__init__(None)  # type: ignore[arg-type]
        self.paths: list[Path] = []
        self.yes = False
        self.asked: list[str] = []

    def inputs(self) -> list[Path]:
        return self.paths

    def output(self) -> Path | None:
        return self.paths[0] if self.paths else None

    def copy(self) -> Path | None:
        return self.paths[0] if self.paths else None

    def accepts_without(self, dialog: object) -> bool:
        self.asked.append("rejections")
        return self.yes

    def exports_all(self) -> bool:
        self.asked.append("all")
        return self.yes


@pytest.fixture
def open_app(qapp: QApplication) -> Iterator[OpenApp]:
    prepare(qapp, "light")
    opened: list[OpenedApp] = []

    def open_(path: Path) -> OpenedApp:
        answers = Answers()
        found = OpenedApp(App(path, choosers=answers), answers)
        opened.append(found)
        found.pilot.wait_for_article()
        return found

    yield open_
    for found in opened:
        found.close()


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.hashiya"
    make_sample_project(path, by="tester")
    return path
