"""A second program on the same file: told who has it, shown a backup, and let in once the first one is gone."""

from __future__ import annotations

import os
import platform
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from annotations.store import backups
from annotations.store.lock import user_name
from annotations.store.project_file import ProjectFile
from desktop.dialogs.ways import WaysDialog
from desktop.launcher import Launcher
from desktop.pilot import Pilot
from desktop.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
TEXT = "زارت ليلى السيد مدينة الرباط أمس"

FIRST = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.app import App, prepare
from desktop.pilot import Pilot
application = QApplication([])
prepare(application, "light")
app = App(Path(sys.argv[1]))
app.show()
pilot = Pilot(app)
pilot.wait_for_article()
pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
pilot.wait_for_saved()
print("marked", flush=True)
application.exec()
"""


@pytest.fixture
def path(make_project: Callable[..., Path]) -> Path:
    """A project with a backup of the time when nothing was marked."""
    made = make_project(TEXT)
    with ProjectFile.open(made) as project:
        assert backups.take_if_due(project)
    return made


@pytest.fixture
def first(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the project open, and has marked a name."""
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", FIRST, str(path)]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "marked\n"
        yield process
        process.kill()


@pytest.fixture
def launcher(qt: QApplication, tmp_path: Path) -> Iterator[Launcher]:
    made = Launcher(SettingsFile(tmp_path / "settings.json"), "light")
    made.start(None)
    yield made
    made.close()


class Answering:
    """Presses a button in the dialog that comes up, as a person does, and keeps what it said."""

    def __init__(self, button: str) -> None:
        self.said: list[str] = []
        self._button = button
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(10)

    def _look(self) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, WaysDialog):
            self.said.append(" ".join(label.text() for label in box.findChildren(QLabel)))
            next(button for button in box.findChildren(QPushButton) if self._button in button.text()).click()

    def stop(self) -> None:
        self._timer.stop()


def open_and_answer(launcher: Launcher, path: Path, button: str) -> list[str]:
    answering = Answering(button)
    launcher.open(path)
    answering.stop()
    return answering.said


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < deadline
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def test_who_has_it_is_said_at_once_and_the_backup_is_shown_read_only(
    launcher: Launcher, path: Path, first: subprocess.Popen[str]
):
    begun = time.monotonic()
    (said,) = open_and_answer(launcher, path, "read-only")
    assert time.monotonic() - begun < 5
    assert f"user {user_name()}, process {first.pid} on {platform.node()}, since 2" in said
    assert "look at its backup of" in said
    assert re.search(r"since \d{4}-\d\d-\d\d \d\d:\d\d", said)
    wait_until(lambda: launcher.app is not None)
    app = launcher.app
    assert app
    pilot = Pilot(app)
    pilot.wait_for_article()
    title = app.window.windowTitle()
    assert title.startswith(f"{path.name} – backup of ")
    assert "read-only" in title
    shown = [label.text() for label in app.window.statusBar().findChildren(QLabel)]
    assert "Read-only" in shown
    assert "Saved" not in shown
    assert "This is the backup of" in app.window.banner_text
    assert "read-only" in app.window.banner_text
    assert not pilot.session.markup.spans, "the backup is older than the mark"
    pilot.select_by_keyboard(*pilot.find("أمس"))
    for key in ("6", "delete"):
        pilot.press(key)
        assert "open read-only" in app.window.statusBar().currentMessage()
    assert not pilot.session.markup.spans
    assert first.poll() is None


def test_whoever_does_not_want_the_backup_stays_where_they_were(
    launcher: Launcher, path: Path, first: subprocess.Popen[str]
):
    assert len(open_and_answer(launcher, path, "Cancel")) == 1
    assert launcher.app is None
    assert launcher.welcome
    assert any(f"process {first.pid} on" in label.text() for label in launcher.welcome.findChildren(QLabel))


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")
def test_after_the_holder_was_killed_it_opens_without_a_question(
    launcher: Launcher, path: Path, first: subprocess.Popen[str]
):
    first.send_signal(signal.SIGKILL)
    first.wait()
    assert open_and_answer(launcher, path, "read-only") == []
    assert launcher.app
    pilot = Pilot(launcher.app)
    pilot.wait_for_article()
    assert [span.text for span in pilot.session.markup.spans.values()] == ["الرباط"]
    assert "read-only" not in launcher.app.window.windowTitle()
    pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
    pilot.wait_for_saved()
    assert len(pilot.session.markup.spans) == 2
