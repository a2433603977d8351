"""Starting and ending as the system does it: by a file manager, by a signal. Each in a process of its own."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from annotations.store.seals import LEAST_BYTES, Seals

if TYPE_CHECKING:
    from pathlib import Path

LOOKED_AT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from desktop import start

def look():
    (window,) = [found for found in QApplication.topLevelWidgets() if found.isVisible()]
    print(window.objectName(), *(label.text() for label in window.findChildren(QLabel) if "\u26a0" in label.text()))
    window.close()

class Application(QApplication):
    def exec(self):
        QTimer.singleShot(100, look)
        return QApplication.exec()

start.QApplication = Application
sys.exit(start.open_window(Path(sys.argv[1])))
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where the program finds its settings and its log."""
    return tmp_path / "home"


def environment(home: Path, **changes: str) -> dict[str, str]:
    places = {
        "XDG_CONFIG_HOME": "config",
        "XDG_STATE_HOME": "state",
        "XDG_DATA_HOME": "data",
        "XDG_CACHE_HOME": "cache",
    }
    return os.environ | {name: str(home / place) for name, place in places.items()} | {"HOME": str(home)} | changes


@pytest.mark.xvfb
def test_what_cannot_be_opened_is_said_in_a_window(xvfb_display: str, tmp_path: Path, home: Path):
    (tmp_path / "empty.hashiya").touch()
    env = environment(home, DISPLAY=xvfb_display, QT_QPA_PLATFORM="xcb")
    command = [sys.executable, "-c", LOOKED_AT, str(tmp_path / "empty.hashiya")]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.startswith("welcome \u26a0 ")
    assert "empty.hashiya is empty (0 bytes). Restore it from a backup." in done.stdout
    assert (done.returncode, done.stderr) == (1, "")


def test_where_nobody_sees_a_window_it_is_one_line(tmp_path: Path, home: Path):
    (tmp_path / "empty.hashiya").touch()
    command = [sys.executable, "-m", "desktop", str(tmp_path / "empty.hashiya")]
    env = environment(home, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)


@pytest.mark.skipif(os.name != "posix", reason="is about POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_as_a_person_does(sample_project: Path, home: Path, number: signal.Signals):
    open_and_end(sample_project, home, number)
    assert json.loads(settings_of(home).read_text("utf-8"))["geometry"]


@pytest.mark.skipif(os.name != "posix", reason="is about POSIX signals")
def test_a_large_project_is_sealed_before_the_program_ends(sample_project: Path, home: Path):
    text = "x" * LEAST_BYTES
    with closing(sqlite3.connect(sample_project)) as connection, connection:
        connection.execute("INSERT INTO texts VALUES (?, ?)", (hashlib.sha256(text.encode()).hexdigest(), text))
    open_and_end(sample_project, home, signal.SIGTERM)
    assert Seals(home / "cache" / "hashiya" / "seals.json").hold(sample_project)


def settings_of(home: Path) -> Path:
    return home / "config" / "hashiya" / "settings.json"


def open_and_end(project: Path, home: Path, number: signal.Signals) -> None:
    """Open a window, send it the signal once it is there, and see it end well with nothing left beside the project."""
    command = [sys.executable, "-m", "desktop", str(project)]
    env = environment(home, QT_QPA_PLATFORM="offscreen")
    with subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True) as process:
        try:
            deadline = time.monotonic() + 30
            while not settings_of(home).exists() and time.monotonic() < deadline:
                time.sleep(0.05)
            process.send_signal(number)
            assert process.wait(timeout=30) == 0
            assert process.stderr
            assert "Error" not in process.stderr.read()
        finally:
            process.kill()
    assert not project.with_name(project.name + ".lock").exists()


def test_settings_that_cannot_be_read_are_a_matter_for_the_log(tmp_path: Path, home: Path):
    settings = home / "config" / "hashiya" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text("{")
    (tmp_path / "empty.hashiya").touch()
    command = [sys.executable, "-m", "desktop", str(tmp_path / "empty.hashiya")]
    env = environment(home, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert "settings.json" not in done.stderr
    logs = "".join(path.read_text("utf-8") for path in home.rglob("hashiya.log"))
    assert logs.count("settings.json cannot be used") == 1
