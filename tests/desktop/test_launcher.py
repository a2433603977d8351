"""The welcome page, and moving from project to project."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton

from annotations.errors import UserError
from annotations.samples import make_sample_project
from annotations.store import backups
from annotations.store.project_file import ProjectFile
from annotations.store.repair import repair
from annotations.store.sealing import wait_for_seals
from annotations.store.seals import Seals
from desktop import launcher as launching
from desktop import posting
from desktop.dialogs.choosers import Choosers
from desktop.dialogs.new_project import NewProjectDialog
from desktop.launcher import Launcher, make_project
from desktop.pilot import Pilot
from desktop.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def launcher(prepared: QApplication, tmp_path: Path) -> Iterator[Launcher]:
    launcher = Launcher(SettingsFile(tmp_path / "settings.json"), "light")
    yield launcher
    launcher.close()


@pytest.fixture
def samples(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "one.hashiya", tmp_path / "two.hashiya"]
    for path in paths:
        make_sample_project(path, by="")
    return paths


def test_without_a_project_there_is_the_welcome_page(launcher: Launcher, samples: list[Path]):
    launcher.start(None)
    assert launcher.welcome is not None
    launcher.welcome.recent_chosen.emit(samples[0])
    assert launcher.app is not None
    assert launcher.app.path == samples[0]
    assert launcher.welcome is None


def test_another_project_takes_the_place_of_the_first_and_lets_go_of_it(launcher: Launcher, samples: list[Path]):
    launcher.start(samples[0])
    first = launcher.app
    assert first
    Pilot(first).wait_for_article()
    launcher.open(samples[1])
    assert launcher.app is not first
    assert not first.worker.is_open
    assert not samples[0].with_name("one.hashiya.lock").exists()


def test_what_cannot_be_opened_leaves_what_is_open(launcher: Launcher, samples: list[Path], tmp_path: Path):
    launcher.start(samples[0])
    first = launcher.app
    (tmp_path / "bad.hashiya").write_text("no project")
    launcher.open(tmp_path / "bad.hashiya")
    assert launcher.app is first
    assert first is not None
    assert "is not a Hashiya project" in first.window.banner_text


def test_at_the_start_what_cannot_be_opened_is_an_error(launcher: Launcher, tmp_path: Path):
    with pytest.raises(UserError):
        launcher.start(tmp_path / "missing.hashiya")


def test_the_window_comes_back_as_it_was(launcher: Launcher, samples: list[Path]):
    launcher.start(samples[0])
    assert launcher.app
    Pilot(launcher.app).wait_for_article()
    view = launcher.app.window.article
    view.set_reading(view.reading.zoomed(3))
    launcher.app.window.resize(720, 600)
    wanted = launcher.app.window.article.reading
    launcher.open(samples[1])
    assert launcher.app
    assert launcher.app.window.article.reading == wanted
    assert launcher.app.window.size().width() == 720


def test_a_new_project_is_made_with_what_was_chosen(prepared: QApplication, tmp_path: Path):
    dialog = NewProjectDialog(tmp_path, "ar")
    chosen = dialog.chosen
    assert (chosen.schema, chosen.clitic_policy) == ("news-ar", "core")
    assert make_project(chosen.path, chosen.schema, chosen.clitic_policy).exists()
    dialog.close()


@pytest.mark.parametrize(
    ("typed", "made"), [("new", "new.hashiya"), ("news.2026", "news.2026.hashiya"), ("n.hashiya", "n.hashiya")]
)
def test_a_new_project_gets_its_ending_whatever_is_typed(prepared: QApplication, tmp_path: Path, typed: str, made: str):
    dialog = NewProjectDialog(tmp_path, "en")
    dialog._path.setText(str(tmp_path / typed))
    assert dialog.chosen.path == tmp_path / made
    dialog.close()


def test_the_welcome_page_offers_the_tour(launcher: Launcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    launcher.start(None)
    assert launcher.welcome
    button = launcher.welcome.findChild(QPushButton, "guided-tour")
    assert button
    button.click()
    assert launcher.app
    wait_until(lambda: launcher.app.controller.session is not None)
    assert launcher.app.path.is_relative_to(tmp_path)
    assert launcher.app.guiding.is_on
    assert launcher.app.window.guide_bar.isVisible()
    launcher.app.guiding.start(2)
    launcher.run("language")
    wait_until(lambda: launcher.app.controller.session is not None)
    assert launcher.app.guiding.place == 2, "it goes on in the other language"
    launcher.run("language")


def test_the_tour_ends_in_the_project_that_was_open_before(
    launcher: Launcher, samples: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    launcher.start(samples[0])
    launcher.run("guided-tour")
    for _ in range(2):  # begun again in the sample, it still leads back
        assert launcher.app
        assert launcher.app.path.is_relative_to(tmp_path / "data")
        launcher.run("guided-tour")
    launcher.run("language")
    launcher.run("language")
    launcher.app.guiding.end()
    assert launcher.app.path == samples[0]
    assert not launcher.app.guiding.is_on
    launcher.run("guided-tour")
    launcher.open(samples[1])
    launcher.run("open-sample")
    launcher.run("guided-tour")
    launcher.app.guiding.end()
    assert launcher.app.path.is_relative_to(tmp_path / "data"), "there was nothing else open before"


def test_the_tour_cuts_nothing_short(
    launcher: Launcher, samples: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    launcher.start(samples[0])
    edit_schema(launcher)
    launcher.run("guided-tour")
    assert launcher.app.path == samples[0]
    assert "not applied" in launcher.app.window.banner_text
    launcher.app.evolving.editor.undo()
    launcher.run("guided-tour")
    assert launcher.app.path.is_relative_to(tmp_path / "data")
    assert launcher.app.exchange.begin("Exporting…")
    launcher.app.guiding.end()
    assert launcher.app.path.is_relative_to(tmp_path / "data"), "the export goes on"
    launcher.app.exchange.end("")


def edit_schema(launcher: Launcher) -> None:
    """Change something in the schema editor of the open project."""
    app = launcher.app
    assert app
    wait_until(lambda: app.workspace.schema is not None)
    app.commands.run("edit-schema")
    assert app.evolving.editor
    app.evolving.editor.entities.add()
    assert app.evolving.draft


def test_a_draft_of_the_schema_is_dropped_only_by_who_leaves_it_again(launcher: Launcher, samples: list[Path]):
    launcher.start(samples[0])
    edit_schema(launcher)
    launcher.open(samples[1])
    assert launcher.app
    assert launcher.app.path == samples[0]
    assert "once more to drop them" in launcher.app.window.banner_text
    launcher.open(samples[1])
    assert launcher.app.path == samples[1]
    launcher.open(samples[0])
    assert launcher.app.path == samples[0], "nothing holds it any more"


def test_the_start_page_is_closed_by_the_key_that_closes_all(launcher: Launcher):
    launcher.start(None)
    assert launcher.welcome
    posting.press_key(launcher.welcome, "q", ctrl=True)
    assert launcher.welcome.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_of_the_welcome_page_is_pressed_by_each_key_that_does(launcher: Launcher, key: Qt.Key):
    launcher.start(None)
    welcome = launcher.welcome
    assert welcome
    wanted: list[str] = []
    welcome.commanded.disconnect()
    welcome.commanded.connect(wanted.append)
    button = welcome.findChild(QPushButton, "new-project")
    button.setFocus()
    QTest.keyClick(button, key)
    assert wanted == ["new-project"]


def test_what_is_wrong_with_a_new_project_is_said_in_its_dialog_and_nothing_is_lost(
    prepared: QApplication, tmp_path: Path
):
    dialog = NewProjectDialog(tmp_path, "en")
    dialog.add_articles([tmp_path / "one.txt"])
    said = dialog.findChildren(QLabel)

    def wrong(part: str) -> bool:
        return any(part in label.text() and not label.isHidden() for label in said)

    bad = tmp_path / "bad.toml"
    bad.write_text("no = ", encoding="utf-8")
    dialog.take_schema(str(bad))
    assert wrong("bad.toml")
    assert dialog.chosen.schema == "news-ar"
    for path, part in ((tmp_path / "none" / "x.hashiya", "There is no folder"), (bad, "is there already")):
        there = path.with_suffix(".hashiya")
        if path is bad:
            there.touch()
        dialog._path.setText(str(there))
        dialog.accept()
        assert dialog.result() == 0
        assert wrong(part)
    for nameless in ("", "  ", "/", "~", ".", "..", f"{tmp_path}/"):
        dialog._path.setText(nameless)
        dialog.accept()
        assert dialog.result() == 0, nameless
        assert wrong("how the file is to be called"), nameless
    dialog._path.setText("~nobody-of-that-name/new")
    dialog.accept()
    assert dialog.result() == 0
    assert wrong("There is no folder")
    (tmp_path / "new").mkdir()  # a folder of that name is no hindrance
    dialog._path.setText(str(tmp_path / "new"))
    dialog.accept()
    assert dialog.result() == 1
    assert dialog.chosen.articles == (tmp_path / "one.txt",)


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < deadline
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def backed_up(path: Path) -> Path:
    with ProjectFile.open(path) as project:
        made = backups.take_if_due(project)
    assert made
    return made


def test_a_backup_takes_the_place_of_the_open_project(launcher: Launcher, samples: list[Path]):
    made = backed_up(samples[0])
    launcher.start(samples[0])
    first = launcher.app
    assert first
    Pilot(first).wait_for_article()
    first.restore_wanted.emit(made)
    assert launcher.mending.dialog
    assert launcher.mending.dialog.isVisible()
    wait_until(lambda: launcher.app is not None)
    assert launcher.app is not first
    assert launcher.app.path == samples[0]
    assert launcher.welcome is None
    assert list(samples[0].parent.glob("one-before-restore-*.hashiya"))


@pytest.mark.parametrize(
    ("way", "opened"),
    [
        ("restore", "one.hashiya"),
        ("look", "20"),
        ("repair", "one-repaired.hashiya"),
        ("", ""),
    ],
)
def test_a_damaged_project_is_offered_ways_out(
    launcher: Launcher, samples: list[Path], monkeypatch: pytest.MonkeyPatch, way: str, opened: str
):
    made = backed_up(samples[0])
    content = samples[0].read_bytes()
    samples[0].write_bytes(content[:-5000])
    monkeypatch.setattr(Choosers, "damaged", lambda *_, has_backup: way if has_backup else "")
    launcher.open(samples[0])
    if not way:
        assert launcher.app is None
        return
    wait_until(lambda: launcher.app is not None)
    assert launcher.app.path.name.startswith(opened)
    Pilot(launcher.app).wait_for_article()
    assert launcher.app.window.banner_text
    assert launcher.app.workspace.is_readonly is (way == "look")
    assert made.exists()


class Held:
    """Stops work at its first word of progress until it is let go: what the window does meanwhile is its own doing."""

    def __init__(self, work: Callable[..., object]) -> None:
        self._work = work
        self.may_go_on = threading.Event()
        self.is_held = threading.Event()

    def __call__(self, *arguments: object, progress: Callable[[int, int], None]) -> object:
        def tell(done: int, total: int) -> None:
            self.is_held.set()
            assert self.may_go_on.wait(30)
            progress(done, total)

        return self._work(*arguments, progress=tell)


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def cancel(launcher: Launcher, held: Held) -> None:
    assert held.is_held.wait(30)
    wait_until(lambda: launcher.mending.dialog is not None)
    assert launcher.mending.dialog
    cancel = launcher.mending.dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel)
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)  # the window answers while the work is held
    assert not cancel.isEnabled()
    held.may_go_on.set()
    wait_until(lambda: not launcher.mending.is_running)


def test_restoring_is_cancelled_and_the_project_opened_as_it_was(
    launcher: Launcher, samples: list[Path], monkeypatch: pytest.MonkeyPatch
):
    made = backed_up(samples[0])
    held = Held(backups.restore)
    launcher.start(samples[0])
    assert launcher.app
    Pilot(launcher.app).wait_for_article()
    before = samples[0].read_bytes()
    monkeypatch.setattr(backups, "restore", held)
    launcher.app.restore_wanted.emit(made)
    cancel(launcher, held)
    wait_until(lambda: launcher.app is not None)
    assert launcher.app.path == samples[0]
    assert "nothing was changed" in launcher.app.window.banner_text
    assert samples[0].read_bytes() == before
    assert not list(samples[0].parent.glob("*before-restore*"))


@pytest.mark.parametrize("way", ["restore", "repair"])
def test_a_way_out_is_cancelled_with_all_as_it_was(
    launcher: Launcher, samples: list[Path], monkeypatch: pytest.MonkeyPatch, way: str
):
    backed_up(samples[0])
    samples[0].write_bytes(samples[0].read_bytes()[:-5000])
    before = files_in(samples[0].parent)
    held = Held(repair if way == "repair" else backups.restore)
    monkeypatch.setattr(launching if way == "repair" else backups, way, held)
    monkeypatch.setattr(Choosers, "damaged", lambda *_, has_backup: way if has_backup else "")
    launcher.open(samples[0])
    cancel(launcher, held)
    assert launcher.app is None
    assert launcher.welcome
    assert files_in(samples[0].parent) == before


def test_closing_the_program_stops_what_is_under_way(
    launcher: Launcher, samples: list[Path], monkeypatch: pytest.MonkeyPatch
):
    backed_up(samples[0])
    samples[0].write_bytes(samples[0].read_bytes()[:-5000])
    before = files_in(samples[0].parent)
    held = Held(repair)
    held.may_go_on.set()
    monkeypatch.setattr(launching, "repair", held)
    monkeypatch.setattr(Choosers, "damaged", lambda *_, has_backup: "repair")
    launcher.open(samples[0])
    launcher.close()
    assert not launcher.mending.is_running
    repaired = samples[0].with_name("one-repaired.hashiya")
    assert repaired.exists() or files_in(samples[0].parent) == before


def test_a_project_that_is_closed_is_sealed_and_opened_again_by_its_seal(
    launcher: Launcher, samples: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    seals = Seals(tmp_path / "seals.json", least_bytes=1)
    monkeypatch.setattr("desktop.app.Seals", lambda: seals)
    launcher.start(samples[0])
    launcher.open(samples[1])
    wait_for_seals()
    assert seals.hold(samples[0])
    launcher.open(samples[0])
    assert launcher.app
    found: list[bool] = []
    launcher.app.worker.submit(lambda project: project.is_sealed, found.append, found.append)
    wait_until(lambda: bool(found))
    assert found == [True]
    launcher.run("language")  # closes it and opens it at once, while it may be sealed still
    assert launcher.app.path == samples[0]
    launcher.run("language")
