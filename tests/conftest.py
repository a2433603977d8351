"""What every test may use. Imports no Qt: the tests of schemas and annotations run without it."""

from __future__ import annotations

import gc
import os
import select
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

# Machines that do something else besides are slow at times; that is no failure.
# A build that nobody watches tries the same examples every time; whoever works on the code tries others each time.
settings.register_profile(
    "hashiya", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=bool(os.environ.get("CI"))
)
settings.load_profile("hashiya")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication, QDialog, QWidget

    from annotations.importing.plan import Plan
    from desktop.app import App
    from desktop.dialogs.backups import BackupsDialog
    from desktop.dialogs.exporting import Chosen, ExportDialog
    from desktop.dialogs.importing import ImportDialog
    from desktop.dialogs.report import ReportDialog
    from desktop.pilot import Pilot


@pytest.fixture
def program() -> Callable[[str], str]:
    """Finds a program that the test command installs where it runs as root.

    There its absence fails the test; elsewhere the test is skipped, with the reason.
    """

    def find(name: str) -> str:
        path = shutil.which(name)
        if path is not None:
            return path
        if hasattr(os, "geteuid") and os.geteuid() == 0 and sys.platform.startswith("linux"):
            pytest.fail(f"{name} is not installed, though `dev.py test` installs it where it runs as root")
        pytest.skip(f"{name} is not installed")

    return find


@pytest.fixture
def xvfb_display(program: Callable[[str], str]) -> Iterator[str]:
    """An X server of the test's own, without a screen: its display name, such as ":99"."""
    server = program("Xvfb")
    read_end, write_end = os.pipe()
    arguments = ["-displayfd", str(write_end), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen([server, *arguments], pass_fds=[write_end], stderr=subprocess.DEVNULL) as process:
        os.close(write_end)
        try:
            yield f":{_line_from(read_end, timeout_s=20)}"
        finally:
            os.close(read_end)
            process.terminate()


def _line_from(descriptor: int, *, timeout_s: float) -> str:
    """Reads a line from a pipe whose other end may close or stay silent."""
    deadline = time.monotonic() + timeout_s
    line = b""
    while not line.endswith(b"\n"):
        ready, _, _ = select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))
        part = os.read(descriptor, 64) if ready else b""
        if not part:
            pytest.fail(f"Xvfb named no display within {timeout_s} s")
        line += part
    return line.decode().strip()


@pytest.fixture(autouse=True)
def no_thread_is_left_behind() -> Iterator[None]:
    """Fails a test that ends while a thread it started still runs."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(timeout=2)
    names = [thread.name for thread in left if thread.is_alive()]
    assert not names, f"threads left running: {names}"


# The window. What imports Qt is imported where it is used.


class Answers:
    """Stands in for the dialogs: answers what the test has said, and keeps what was asked.

    Attributes:
        take_rest: What is answered where some of an import cannot be taken.
        replace: Whether a list of names replaces the one of its name or is added to it; None for neither.
        export_all: What is answered where nothing is done yet.
        replace_file: Whether it is ticked that an export replaces what is no earlier one.
        decide: Works with the dialog of an import or export before it is answered.
        reasons: The rejections that were shown, one text for each dialog, and why the dialog of an export stayed open.
        reports: What was shown when it had ended.
    """

    def __init__(self) -> None:
        self.window: QWidget | None = None
        self.files: list[Path] = []
        self.target: Path | None = None
        self.copy_target: Path | None = None
        self.take_rest = False
        self.replace: bool | None = True
        self.export_all = False
        self.replace_file = False
        self.reasons: list[str] = []
        self.asked: list[str] = []
        self.reports: list[str] = []
        self.decide: Callable[[Any], None] = lambda _dialog: None

    def inputs(self) -> list[Path]:
        self.asked.append("inputs")
        return self.files

    def about(self) -> None:
        self.asked.append("about")

    def names(self) -> Path | None:
        self.asked.append("names")
        return self.files[0] if self.files else None

    def knowledge_base(self) -> Path | None:
        self.asked.append("knowledge_base")
        return self.files[0] if self.files else None

    def replaces(self, name: str, old: int, new: int) -> bool | None:
        self.asked.append(f"replaces {name}: {old} by {new}")
        return self.replace

    def copy(self) -> Path | None:
        self.asked.append("copy")
        return self.copy_target

    def input_folder(self) -> Path | None:
        self.asked.append("input_folder")
        return self.files[0] if self.files else None

    def import_plan(self, dialog: ImportDialog) -> Plan | None:
        from PySide6.QtWidgets import QPlainTextEdit

        self.asked.append("import_plan")
        shown = dialog.findChild(QPlainTextEdit)
        self.reasons.append(shown.toPlainText() if shown else "")
        self.decide(dialog)
        return dialog.plan if self.take_rest and dialog.take.isEnabled() else None

    def export_choices(self, dialog: ExportDialog) -> Chosen | None:
        from PySide6.QtCore import QCoreApplication
        from PySide6.QtWidgets import QCheckBox

        self.asked.append("export_choices")
        if self.target is None:
            return None
        self.decide(dialog)
        dialog.set_path(self.target)
        wish = dialog.findChild(QCheckBox, "wish")
        for _ in range(3):  # an earlier export is told first, and something else is ticked first
            dialog.accept()
            while dialog.is_asked:
                QCoreApplication.processEvents()
            if dialog.result():
                return dialog.chosen
            if self.replace_file and not wish.isHidden() and not wish.isChecked():
                wish.click()
        self.reasons.append(dialog.said_of_path)
        dialog.reject()
        return None

    def show_report(self, dialog: ReportDialog) -> None:
        from PySide6.QtWidgets import QPlainTextEdit

        self.reports.append(dialog.findChild(QPlainTextEdit).toPlainText())
        dialog.deleteLater()

    def accepts_without(self, dialog: QDialog) -> bool:
        from PySide6.QtWidgets import QPlainTextEdit

        self.asked.append("accepts_without")
        self.reasons.append(dialog.findChild(QPlainTextEdit).toPlainText())
        return self.take_rest

    def backup(self, dialog: BackupsDialog) -> Path | None:
        from PySide6.QtCore import QCoreApplication

        self.asked.append("backup")
        while not dialog.is_judged:
            QCoreApplication.processEvents()
        self.decide(dialog)
        return dialog.chosen

    def plot(self, name: str) -> Path | None:
        self.asked.append(f"plot {name}")
        return self.target

    def datasheet(self, name: str) -> Path | None:
        self.asked.append(f"datasheet {name}")
        return self.target

    def schema_file(self) -> Path | None:
        self.asked.append("schema_file")
        return self.files[0] if self.files else None

    def schema_target(self) -> Path | None:
        self.asked.append("schema_target")
        return self.target

    def exports_all(self) -> bool:
        self.asked.append("exports_all")
        return self.export_all


@pytest.fixture
def answers() -> Answers:
    """The answers that the test gives to dialogs."""
    return Answers()


@pytest.fixture(scope="session")
def qt(qapp: QApplication) -> QApplication:
    """The application with our name, fonts and colours."""
    from desktop.app import prepare

    prepare(qapp, "light")
    return qapp


@pytest.fixture
def sample_project(tmp_path: Path) -> Path:
    """A project with the sample article in it."""
    from annotations.samples import make_sample_project

    path = tmp_path / "sample.hashiya"
    make_sample_project(path, by="tester")
    return path


@pytest.fixture
def make_project(tmp_path: Path) -> Callable[..., Path]:
    """Makes a project of articles, each given as its text; labels of news-ar unless another schema is given."""
    from annotations.formats import txt
    from annotations.store.project_file import ProjectFile
    from schemas.files import load_named

    def make(*texts: str, name: str = "project", schema: object = None) -> Path:
        path = tmp_path / f"{name}.hashiya"
        ProjectFile.create(path, schema or load_named("news-ar"), by="tester")
        records = []
        for number, text in enumerate(texts):
            source = tmp_path / f"{name}-{number}.txt"
            source.write_text(text, encoding="utf-8")
            with source.open("rb") as file:
                records += list(txt.read(file, str(source)))
        with ProjectFile.open(path) as project:
            project.add_records(records, by="tester")
        return path

    return make


@pytest.fixture
def start_app(qt: QApplication, answers: Answers) -> Iterator[Callable[..., App]]:
    """Opens a project in a window, ready to be used; all windows are closed when the test ends."""
    from desktop.app import App
    from desktop.pilot import Pilot

    apps: list[App] = []

    def start(path: Path, *, width: int = 1280, height: int = 820, wait: bool = True) -> App:
        app = App(path, choosers=answers)
        apps.append(app)
        answers.window = app.window
        app.window.resize(width, height)
        app.show()
        if wait:
            Pilot(app).wait_for_article()
        return app

    yield start
    for app in apps:
        close_app(qt, app)


@pytest.fixture
def app(request: pytest.FixtureRequest, make_project: Callable[..., Path], start_app: Callable[..., App]) -> App:
    """A window on a project of the articles that the module calls TEXTS."""
    return start_app(make_project(*request.module.TEXTS))


@pytest.fixture
def pilot(app: App) -> Pilot:
    """Who drives the window of :func:`app`."""
    from desktop.pilot import Pilot

    return Pilot(app)


@pytest.fixture
def settle(app: App, pilot: Pilot) -> Callable[[], None]:
    """Waits until all that was asked of the file is answered, slices and what answers ask for included."""
    from desktop.tasks import Priority

    def wait() -> None:
        for _ in range(3):
            done: list[bool] = []
            last = Priority.SLICE
            app.worker.submit(lambda _: None, lambda _, done=done: done.append(True), lambda _: None, priority=last)
            pilot.wait_until(lambda done=done: bool(done))

    return wait


def close_app(qt: QApplication, app: App) -> None:
    """Close a window as a person does, and let go of what belonged to it."""
    import shiboken6

    if shiboken6.isValid(app.window):
        app.window.close()
        app.close()
        app.window.deleteLater()
    qt.processEvents()


@pytest.fixture
def nothing_of_qt_is_left(qt: QApplication) -> Iterator[None]:
    """Fails a test that ends while a window or a running timer of its own is still there."""
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer

    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qt.processEvents()
    gc.collect()
    windows = [f"{type(window).__name__} {window.objectName()}" for window in qt.topLevelWidgets()]
    timers = [found for found in gc.get_objects() if isinstance(found, QTimer)]
    running = [str(timer) for timer in timers if _is_active(timer)]
    assert not windows, f"windows left: {windows}"
    assert not running, f"timers left running: {running}"


def _is_active(timer: object) -> bool:
    import shiboken6

    return shiboken6.isValid(timer) and timer.isActive()
