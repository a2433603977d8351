"""What happens when the program itself is at fault, seen from outside: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop import crash
from desktop.launcher import Launcher
from desktop.settings import SettingsFile

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

TWICE_AT_FAULT = """
import gc
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop import crash
from desktop.dialogs import crashed

application = QApplication([])
crash.install(lambda log, trace: crashed.show(log, trace, application.activeWindow()))

def fail():
    raise RuntimeError("a fault of ours")

def look():
    gc.collect()
    print([box.text() for box in application.topLevelWidgets() if box.isVisible()])
    application.exit()

assert application.activeWindow() is None
QTimer.singleShot(0, fail)
QTimer.singleShot(0, fail)
QTimer.singleShot(100, look)
application.exec()
"""


def test_the_person_is_told_once_also_where_no_window_is_active(tmp_path: Path):
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", TWICE_AT_FAULT], env=env, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout == "['Something went wrong in the program. What is saved is safe.']\n", done.stderr
    assert done.stderr.count("RuntimeError: a fault of ours") == 2


RUN = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer, qFatal
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPlainTextEdit, QPushButton
from desktop import start

def window():
    return next(found for found in QApplication.topLevelWidgets() if found.objectName() in ("main", "welcome"))

def bar():
    return next((found for found in window().findChildren(QFrame, "report") if found.isVisible()), None)

def press(name):
    bar().findChild(QPushButton, name).click()

def fail():
    raise RuntimeError("a fault of ours")

def look():
    print("bar:", bar().findChild(QLabel).text() if bar() else "none", flush=True)

def end():
    for found in QApplication.topLevelWidgets():
        found.close()

def read():
    press("show")
    (dialog,) = [found for found in QApplication.topLevelWidgets() if found.windowTitle() == "What went wrong"]
    print(dialog.findChild(QPlainTextEdit).toPlainText(), flush=True)

DO = {
    "abort": os.abort,
    "fatal": lambda: qFatal("a fault of Qt"),
    "fail": fail,
    "kill": lambda: os.kill(os.getpid(), 9),
    "look": look,
    "read": read,
    "dismiss": lambda: press("dismiss"),
    "end": end,
}

class Application(QApplication):
    def exec(self):
        for number, name in enumerate(sys.argv[2:]):
            QTimer.singleShot(300 + 100 * number, DO[name])
        return QApplication.exec()

start.QApplication = Application
sys.exit(start.open_window(Path(sys.argv[1]) if sys.argv[1] else None))
"""


class Home:
    """Where runs of the program keep their logs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def run(self, *steps: str, project: str = "") -> subprocess.CompletedProcess[str]:
        names = ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME")
        places = {name: str(self._folder / name) for name in names}
        env = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | places
        command = [sys.executable, "-c", RUN, project, *steps]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)

    @property
    def logs(self) -> list[str]:
        return sorted(path.name.partition("-")[0] for path in self._folder.rglob("*-*.log"))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.mark.parametrize(
    ("step", "told"),
    [
        ("abort", "Fatal Python error: Aborted"),
        ("fatal", "Qt: [A qFatal() call was made from Python code]"),
        ("fail", "RuntimeError: a fault of ours"),
    ],
)
def test_what_went_wrong_is_offered_once_at_the_next_start(home: Home, sample_project: Path, step: str, told: str):
    home.run(step, "end", project=str(sample_project))
    second = home.run("look", "read", "end", project=str(sample_project))
    assert second.stdout.startswith("bar: Something went wrong in Hashiya the last time (\u206820"), second.stderr
    assert told in second.stdout
    assert "Hashiya 0." in second.stdout
    third = home.run("look", "end", project=str(sample_project))
    assert third.stdout == "bar: none\n"
    assert home.logs == ["told"]


def test_the_bar_stays_away_once_it_is_dismissed(home: Home):
    assert home.run("abort").returncode == -6
    assert home.run("look", "dismiss", "look", "end").stdout.splitlines()[1] == "bar: none"


def test_a_run_that_ends_well_or_is_killed_leaves_nothing_to_offer(home: Home):
    assert home.run("look", "end").stdout == "bar: none\n"
    assert home.logs == []
    home.run("kill")
    assert home.logs == ["run"]
    assert home.run("look", "end").stdout == "bar: none\n"
    assert home.logs == []


def test_a_run_that_goes_on_is_not_reported_by_another(tmp_path: Path):
    run = crash.RunLog(tmp_path)
    run.write("a fault")
    assert crash.untold(tmp_path) is None
    run.close()
    report = crash.untold(tmp_path)
    assert report
    assert report.text.endswith("a fault\n\n")
    assert crash.untold(tmp_path) is None


def test_only_the_last_logs_stay(tmp_path: Path):
    for number in range(8):
        run = crash.RunLog(tmp_path)
        run.write(f"fault {number}")
        run.close()
        os.utime(next(tmp_path.glob("run-*")), (number, number))
        assert crash.untold(tmp_path)
    assert len(list(tmp_path.iterdir())) == 5


def test_the_log_is_saved_where_the_person_wants_it_and_never_over_a_project(
    qt: QApplication, tmp_path: Path, sample_project: Path, monkeypatch: pytest.MonkeyPatch
):
    report = crash.CrashReport(tmp_path / "told-1.log", datetime(2026, 1, 2).astimezone(), "what went wrong")
    launcher = Launcher(SettingsFile(tmp_path / "settings.json"), "light", report)
    launcher.start(None)
    assert launcher.welcome
    before = sample_project.read_bytes()
    for path in (tmp_path / "log.txt", sample_project):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), ""))
        launcher.welcome.findChild(QPushButton, "save").click()
    assert (tmp_path / "log.txt").read_text() == "what went wrong"
    assert sample_project.read_bytes() == before
    launcher.open(sample_project)
    assert launcher.app
    assert launcher.app.window.findChild(QPushButton, "dismiss"), "it comes along into the next window"
    launcher.close()
