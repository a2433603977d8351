"""A disk that is full or fails while one works: the window shows what the file holds, says why, and work goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from annotations.store import backups
from annotations.store.project_file import ProjectFile
from desktop.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.app import App
    from tests.conftest import Answers

ROOT = Path(__file__).parents[2]
TEXTS = ("زارت ليلى السيد مدينة الرباط أمس", "ثم عادت إلى الرباط اليوم")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("the system lets nobody mount a small disk here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def project(disk: Path, make_project: Callable[..., Path]) -> Path:
    path = disk / "project.hashiya"
    path.write_bytes(make_project(*TEXTS).read_bytes())
    return path


@pytest.fixture
def app(project: Path, start_app: Callable[..., App]) -> App:
    app = start_app(project)
    Pilot(app).wait_until(lambda: len(backups.listed(project)) == 1)
    return app


@pytest.fixture
def pilot(app: App) -> Pilot:
    return Pilot(app)


def fill(disk: Path) -> Path:
    """Take all the room that is left."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return filler


def texts(pilot: Pilot) -> list[str]:
    return [span.text for span in pilot.session.markup.ordered_spans()]


def held(path: Path, key: int = 1) -> list[str]:
    with ProjectFile.open(path) as project:
        assert project.integrity_problems() == []
        return [span.text for span in project.markup(key, project.layers()[0]).ordered_spans()]


def status(app: App) -> list[str]:
    return [label.text() for label in app.window.statusBar().findChildren(QLabel)]


def long_note(app: App, pilot: Pilot) -> None:
    """A note that needs more room than is free within the file."""
    pilot.select_span(pilot.span(*pilot.find("الرباط")))
    app.controller.marking.set_note("ملاحظة " * 5000)


def test_a_full_disk_takes_the_view_back_says_why_and_work_goes_on(
    app: App, pilot: Pilot, disk: Path, project: Path, tmp_path: Path, answers: Answers
):
    pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    pilot.wait_for_saved()
    filler = fill(disk)
    long_note(app, pilot)
    assert pilot.span(*pilot.find("الرباط")).note
    pilot.wait_until(lambda: bool(app.window.banner_text))
    pilot.wait_for_saved()
    assert app.window.banner_text == (
        "The last change could not be saved and was taken back. "
        f"{project}: the disk is full. Make room and try again; nothing half-done was written."
    )
    assert pilot.span(*pilot.find("الرباط")).note == ""
    assert app.controller.span == pilot.span(*pilot.find("الرباط")), "what was current stays so"
    assert "Saved" in status(app)
    (copy,) = (button for button in app.window._banner.findChildren(QPushButton) if "copy" in button.text())
    for target in (disk / "copy.hashiya", tmp_path / "copy.hashiya"):  # one where there is no room either
        answers.copy_target = target
        QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
        pilot.wait_until(
            lambda target=target: (
                str(disk / "copy.hashiya") in app.window.banner_text if target.parent == disk else target.exists()
            )
        )
    assert "disk is full" in app.window.banner_text
    assert not (disk / "copy.hashiya").exists()
    pilot.wait_until(lambda: "A copy was saved" in app.window.statusBar().currentMessage())
    filler.unlink()
    long_note(app, pilot)
    pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
    pilot.wait_for_saved()
    assert texts(pilot) == ["الرباط", "أمس"]
    app.window.close()
    assert held(project) == ["الرباط", "أمس"]
    assert held(tmp_path / "copy.hashiya") == ["الرباط"]
    with ProjectFile.open(project) as file:
        assert [bool(span.note) for span in file.markup(1, file.layers()[0]).ordered_spans()] == [True, False]


def test_what_else_is_written_is_refused_too_and_nothing_half_done_stays(
    app: App, pilot: Pilot, disk: Path, project: Path, answers: Answers, tmp_path: Path
):
    pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    pilot.wait_for_saved()
    source = tmp_path / "more.txt"
    source.write_text("كلمة " * 20_000, encoding="utf-8")
    filler = fill(disk)
    answers.files = [source]
    app.commands.run("import")
    pilot.wait_until(lambda: "disk is full" in app.window.banner_text)
    pilot.wait_until(lambda: not app.exchange.is_running)
    assert app.window.documents.model.rowCount() == 2
    filler.unlink()
    app.commands.run("import")
    pilot.wait_until(lambda: app.window.documents.model.rowCount() == 3)
    pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
    pilot.wait_for_saved()
    app.window.close()
    assert held(project) == ["الرباط", "أمس"]


def test_the_window_closes_with_a_full_disk_and_all_that_was_saved_is_there(
    app: App, pilot: Pilot, disk: Path, project: Path
):
    pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    pilot.wait_for_saved()
    filler = fill(disk)
    long_note(app, pilot)
    app.window.close()
    if app.window.isVisible():  # it stays to say that the last change was not saved, and closes the next time
        pilot.wait_until(lambda: "could not be saved" in app.window.banner_text)
        pilot.wait_for_saved()
        app.window.close()
    assert not app.window.isVisible()
    filler.unlink()
    assert held(project) == ["الرباط"]


NO_ROOM = """
import resource, signal, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from annotations.store import backups
from desktop.app import App, prepare
from desktop.pilot import Pilot

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
application = QApplication([])
prepare(application, "light")
path = Path(sys.argv[1])
app = App(path)
app.show()
pilot = Pilot(app)
pilot.wait_for_article()
pilot.wait_until(lambda: len(backups.listed(path)) == 1)
span = pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
pilot.wait_for_saved()
limits = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, limits[1]))
pilot.select_span(span)
app.controller.marking.set_note("x" * 100_000)
pilot.wait_until(lambda: bool(app.window.banner_text))
pilot.wait_for_saved()
assert pilot.span(span.start, span.end).note == ""
print(app.window.banner_text)
resource.setrlimit(resource.RLIMIT_FSIZE, limits)
app.controller.marking.set_note("x" * 100_000)
pilot.wait_for_saved()
app.window.close()
"""


@pytest.mark.skipif(os.name != "posix", reason="resource limits are POSIX")
def test_a_disk_that_reports_an_error(make_project: Callable[..., Path]):
    path = make_project(*TEXTS)
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", NO_ROOM, str(path)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=90)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("The last change could not be saved and was taken back. ")
    assert "the disk reports an error" in done.stdout
    assert "Check the disk and save a copy elsewhere." in done.stdout
    with ProjectFile.open(path) as project:
        (span,) = project.markup(1, project.layers()[0]).spans.values()
        assert len(span.note) == 100_000
