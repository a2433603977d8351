"""What the export dialog says of the place that was chosen, and when it takes it."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog

from annotations.exporting import standing
from annotations.progress import CancelledError
from annotations.store.project_file import ProjectFile
from tests.support import interchange
from tests.support.making import SCHEMA
from tests.support.windows import exporting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from annotations.exporting.choices import Choices
    from desktop.dialogs.exporting import ExportDialog

EARLIER = "An earlier export is there; it will be replaced."


@pytest.fixture
def dialog(qtbot: QtBot, qt: QApplication) -> Iterator[ExportDialog]:
    """Over the sample project, for an export as a table of all that is in it."""
    made = exporting()
    qtbot.addWidget(made)
    made.choose("status", "all")
    made.choose("format", "table")
    made.show()
    yield made
    made.done(0)


def is_taken(dialog: ExportDialog, qtbot: QtBot) -> bool:
    qtbot.wait_until(lambda: not dialog._rest.isActive() and not dialog._previewing._is_running)
    dialog.take.click()
    qtbot.wait_until(lambda: not dialog.is_asked)
    return dialog.result() == QDialog.DialogCode.Accepted


def test_an_earlier_export_is_told_before_it_is_replaced(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path):
    out = tmp_path / "x.csv"
    interchange.export([interchange.marked()], out, format="table")
    dialog.set_path(out)
    qtbot.wait_until(lambda: dialog.said_of_path == EARLIER)
    assert not dialog._destination.wish.isVisible()
    assert is_taken(dialog, qtbot)
    assert not dialog.chosen.seen


def test_who_is_quick_is_told_first_too(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path):
    out = tmp_path / "x.csv"
    interchange.export([interchange.marked()], out, format="table")
    qtbot.wait_until(lambda: not dialog._rest.isActive() and not dialog._previewing._is_running)
    dialog.set_path(out)
    dialog.take.click()
    assert dialog.said_of_path == "Looking…"
    qtbot.wait_until(lambda: dialog.said_of_path == EARLIER)
    assert dialog.isVisible()
    assert is_taken(dialog, qtbot)


def test_another_file_is_replaced_only_where_that_is_ticked(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path):
    out, wish = tmp_path / "x.csv", dialog._destination.wish
    out.write_text("unrelated user file")
    dialog.set_path(out)
    qtbot.wait_until(lambda: "no export" in dialog.said_of_path)
    assert "--force" not in dialog.said_of_path
    assert wish.isVisible()
    assert not wish.isChecked()
    assert not is_taken(dialog, qtbot)
    assert dialog.isVisible()
    wish.click()
    assert is_taken(dialog, qtbot)
    assert dialog.chosen.seen


@pytest.mark.parametrize("what", ["of the same reason", "of another reason", "nothing"])
def test_what_was_ticked_is_what_was_shown(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, what: str):
    out, wish = tmp_path / "x.csv", dialog._destination.wish
    interchange.export([interchange.marked()], out)
    if what == "of the same reason":
        out.write_text("edited")
    dialog.set_path(out)
    qtbot.wait_until(wish.isVisible)
    wish.click()
    seen = dialog.chosen.seen
    assert seen
    if what == "nothing":
        out.unlink()
        (tmp_path / "x.csv.manifest.json").unlink()
        assert is_taken(dialog, qtbot)
        assert not dialog.chosen.seen
        return
    out.write_text("the person's own")
    if what == "of another reason":
        (tmp_path / "x.csv.manifest.json").unlink()
    assert not is_taken(dialog, qtbot)
    assert not wish.isChecked()
    assert ("no export" if what == "of another reason" else "is not what was exported there") in dialog.said_of_path
    wish.click()
    assert is_taken(dialog, qtbot)
    assert dialog.chosen.seen not in ("", seen)


@pytest.mark.parametrize("ends", ["cancel", "another path"])
def test_a_long_look_is_aside_and_ends_at_once(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ends: str
):
    begun, ended = threading.Event(), threading.Event()
    look = standing.look

    def slowly(out: Path, choices: Choices, *, is_cancelled: Callable[[], bool]) -> standing.Standing:
        if out.name != "x.csv":
            return look(out, choices, is_cancelled=is_cancelled)
        assert threading.current_thread() is not threading.main_thread()
        begun.set()
        while not is_cancelled():
            time.sleep(0.001)
        ended.set()
        raise CancelledError

    monkeypatch.setattr(standing, "look", slowly)
    qtbot.wait_until(lambda: not dialog._rest.isActive() and not dialog._previewing._is_running)
    dialog.set_path(tmp_path / "x.csv")
    dialog.take.click()
    qtbot.wait_until(begun.is_set)
    assert dialog.said_of_path == "Looking…"
    assert dialog.isVisible()
    if ends == "cancel":
        dialog.reject()
    else:
        dialog.set_path(tmp_path / "y.csv")
        assert not dialog.is_asked, "what was asked of another path is asked no more"
        assert is_taken(dialog, qtbot)
    assert ended.is_set()


def test_after_a_look_that_failed_it_can_be_asked_again(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def fail(*_given: object, **_named: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched, qtbot.capture_exceptions() as caught:
        patched.setattr(standing, "look", fail)
        dialog.set_path(tmp_path / "x.csv")
        assert not is_taken(dialog, qtbot)
    assert {kind for kind, *_ in caught} == {ZeroDivisionError}
    assert dialog.said_of_path == ""
    assert is_taken(dialog, qtbot)


def test_what_cannot_be_a_name_is_told(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path):
    dialog._path.setText(f"{tmp_path}/a\0b.csv")
    qtbot.wait_until(lambda: dialog.said_of_path == "No file can have that name. Choose another name.")
    assert not is_taken(dialog, qtbot)


def test_what_was_ticked_is_of_one_path(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path):
    wish = dialog._destination.wish
    for name in ("x.csv", "y.csv"):
        (tmp_path / name).write_text("unrelated user file")
        dialog.set_path(tmp_path / name)
        qtbot.wait_until(lambda name=name: name in dialog.said_of_path and wish.isVisible())
        assert not wish.isChecked()
        wish.click()
    dialog.set_path(tmp_path / "z.csv")
    assert not wish.isVisible()
    assert not dialog.chosen.seen
    assert is_taken(dialog, qtbot)


def test_of_an_export_in_another_format_it_is_asked(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path):
    out = tmp_path / "x.jsonl"
    interchange.export([interchange.marked()], out)
    dialog.choose("format", "jsonl")
    dialog.set_path(out)
    qtbot.wait_until(lambda: dialog.said_of_path == EARLIER)
    dialog.choose("format", "hf-spans")
    qtbot.wait_until(lambda: "an export as jsonl" in dialog.said_of_path)
    assert not is_taken(dialog, qtbot)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none/x.csv", "There is no folder"),
        ("folder", "is not a file"),
        ("corpus.hashiya", "never replaced"),
        ("folder/", "Say how the export is to be called."),
    ],
)
def test_where_no_export_can_go_the_dialog_stays(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, name: str, said: str
):
    (tmp_path / "folder").mkdir()
    ProjectFile.create(tmp_path / "corpus.hashiya", SCHEMA)
    dialog._path.setText(f"{tmp_path}/{name}")
    qtbot.wait_until(lambda: said in dialog.said_of_path)
    assert not is_taken(dialog, qtbot)
    assert dialog.isVisible()
    assert not dialog._destination.wish.isVisible()
    assert dialog.chosen.choices.format == "table"


@pytest.mark.parametrize("typed", ["", "~", "~nobody-of-that-name", ".."])
def test_what_is_no_name_is_told(dialog: ExportDialog, qtbot: QtBot, typed: str):
    dialog._path.setText(typed)
    dialog.choose("nesting", "outermost")
    if typed.startswith("~n"):
        assert dialog.chosen.path.name.startswith(typed)
    else:
        assert not is_taken(dialog, qtbot)
        assert dialog.said_of_path == "Say how the export is to be called."
        assert dialog._path.text() == typed


def test_a_folder_of_parts_may_be_typed_with_a_slash(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path):
    dialog.set_split("80/10/10")
    dialog._path.setText(f"{tmp_path}/parts/")
    assert is_taken(dialog, qtbot)
    assert dialog.chosen.path == tmp_path / "parts"
