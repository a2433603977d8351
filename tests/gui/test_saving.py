"""What is shown as saved, and what happens where saving fails for real."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from annotations.store.project_file import ProjectFile
from desktop.pilot import Pilot
from tests.support.project_files import replace_while_open

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.app import App


@pytest.fixture
def path(make_project: Callable[..., Path]) -> Path:
    return make_project("زارت ليلى السيد مدينة الرباط أمس", "ثم عادت إلى طنجة اليوم")


@pytest.fixture
def app(path: Path, start_app: Callable[..., App]) -> App:
    return start_app(path)


@pytest.fixture
def pilot(app: App) -> Pilot:
    return Pilot(app)


def texts(pilot: Pilot) -> list[str]:
    return [span.text for span in pilot.session.markup.ordered_spans()]


def shows_saved(app: App) -> bool:
    texts = [label.text() for label in app.window.statusBar().findChildren(QLabel)]
    assert ("Saved" in texts) != ("Saving…" in texts)
    return "Saved" in texts


def test_saved_is_shown_after_the_file_has_it(app: App, pilot: Pilot, path: Path):
    assert shows_saved(app)
    pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    assert not shows_saved(app)
    pilot.wait_for_saved()
    assert shows_saved(app)
    app.window.close()
    with ProjectFile.open(path) as project:
        assert [span.text for span in project.markup(1, project.layers()[0]).spans.values()] == ["الرباط"]


def test_a_commit_that_fails_takes_the_view_back_and_says_why(app: App, pilot: Pilot, path: Path):
    kept_span = pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    pilot.wait_for_saved()
    kept = replace_while_open(path)
    saved_too_early: list[bool] = []
    app.worker.commit_failed.connect(lambda _: saved_too_early.append(shows_saved(app)))
    both_are_queued = threading.Event()
    is_busy = threading.Event()

    def be_busy(_project: ProjectFile) -> None:
        is_busy.set()
        both_are_queued.wait(20)

    app.worker.submit(be_busy, lambda _: None, lambda _: None)
    assert is_busy.wait(20)
    pilot.mark_by_keyboard(*pilot.find("ليلى السيد"), "1")
    pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
    assert len(texts(pilot)) == 3
    both_are_queued.set()
    pilot.wait_until(lambda: texts(pilot) == ["الرباط"])
    pilot.wait_for_saved()
    assert saved_too_early == [False]
    assert app.window._banner.isVisible()
    assert "replaced while it was open" in app.window._banner.text
    assert any(
        button.isVisible() and "copy" in button.text() for button in app.window._banner.findChildren(QPushButton)
    )
    assert pilot.span(*pilot.find("الرباط")) == kept_span
    assert app.window.article.article.tag_rect(kept_span.id, kept_span.start).height() > 0
    app.window.close()
    with ProjectFile.open(kept) as project:
        assert [span.text for span in project.markup(1, project.layers()[0]).spans.values()] == ["الرباط"]


def test_after_a_failure_undo_goes_by_the_journal_of_the_file(app: App, pilot: Pilot, path: Path):
    pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    pilot.wait_for_saved()
    other = path.with_name("aside.hashiya")
    os.link(path, other)
    path.unlink()
    pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
    pilot.wait_until(lambda: texts(pilot) == ["الرباط"])
    pilot.wait_for_saved()
    os.link(other, path)  # the same file is back: work goes on
    assert "works again" not in app.window.banner_text
    pilot.press("z", ctrl=True)
    assert texts(pilot) == []
    pilot.wait_for_saved()
    pilot.wait_until(lambda: app.window.banner_text.endswith("Saving works again."))
    assert app.window.banner_text.startswith("A change before could not be saved")
    assert texts(pilot) == []
    pilot.press("z", ctrl=True, shift=True)
    pilot.wait_for_saved()
    assert texts(pilot) == ["الرباط"]


def test_a_failure_while_another_article_is_opened_leaves_it_usable(app: App, pilot: Pilot, path: Path):
    aside = path.with_name("aside.hashiya")
    os.link(path, aside)
    path.unlink()
    pilot.mark_by_keyboard(*pilot.find("أمس"), "6")
    pilot.press("pgdn", ctrl=True)
    pilot.wait_until(lambda: "طنجة" in pilot.session.document.text)
    pilot.wait_for_saved()
    os.link(aside, path)
    pilot.mark_by_keyboard(*pilot.find("طنجة"), "3")
    pilot.wait_for_saved()
    assert texts(pilot) == ["طنجة"]
    assert shows_saved(app)
    pilot.press("pgup", ctrl=True)
    pilot.wait_until(lambda: "ليلى" in pilot.session.document.text)
    assert texts(pilot) == []


READ_ONLY = """
    import fcntl, os, sys  # what is imported late would be out of reach then
    from pathlib import Path
    from annotations.exporting.choices import Choices
    from PySide6.QtWidgets import QApplication
    from desktop.app import App, prepare
    from desktop.pilot import Pilot
    application = QApplication([])
    prepare(application, "light")
    os.setgid({gid}); os.setuid({uid})  # only now: the interpreter may lie where nobody can read
    app = App(Path(sys.argv[1]))
    app.show()
    pilot = Pilot(app)
    pilot.wait_for_article()
    assert app.window._banner.isVisible()
    assert "read-only" in app.window._banner.text, app.window._banner.text
    def refused():
        start, end = pilot.find("الرباط")
        pilot.select_by_keyboard(start, end)
        pilot.press("3")
        assert not pilot.session.markup.spans
        assert "Nothing can be changed" in app.window.statusBar().currentMessage()
    refused()
    app.outgoing.export_to(Path(sys.argv[2]), Choices(status="all"))
    pilot.wait_until(lambda: not app.exchange.is_running)
    assert Path(sys.argv[2]).exists(), app.window._banner.text
    refused()
    app.window.close()
    print("read-only all along")
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that others may look into; those of pytest are its owner's alone."""
    with tempfile.TemporaryDirectory(prefix="hashiya-test-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs POSIX permissions")
def test_a_read_only_project_is_visibly_so_and_stays_so(path: Path, open_folder: Path):
    """As somebody who may not write: root always may, and so becomes nobody in a process of its own."""
    uid, gid = (65534, 65534) if os.geteuid() == 0 else (os.getuid(), os.getgid())
    shelf, out = open_folder / "shelf", open_folder / "out"
    shelf.mkdir()
    out.mkdir()
    out.chmod(0o777)
    project = shelf / "project.hashiya"
    shutil.copyfile(path, project)
    project.chmod(0o444)
    shelf.chmod(0o555)
    program = textwrap.dedent(READ_ONLY.format(uid=uid, gid=gid))
    try:
        done = subprocess.run(
            [sys.executable, "-c", program, str(project), str(out / "x.jsonl")],
            capture_output=True,
            text=True,
            timeout=90,
            check=False,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(out), "TMPDIR": str(out)},
        )
    finally:
        shelf.chmod(0o755)
    assert done.returncode == 0, done.stderr
    assert "read-only all along" in done.stdout
