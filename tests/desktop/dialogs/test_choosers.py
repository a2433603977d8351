"""Files are looked for and proposed where the project lies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from annotations import __version__
from desktop.dialogs.choosers import Choosers
from desktop.dialogs.new_project import NewProjectDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("place", [Path("/srv/corpora"), None])
def test_files_are_proposed_beside_the_project(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, place: Path | None):
    window = QWidget()
    qtbot.addWidget(window)
    asked: list[str] = []

    def ask(_parent: QWidget, _title: str, proposed: str, _kinds: str = "") -> tuple[str, str]:
        asked.append(proposed)
        return "", ""

    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, ask)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *what: ([ask(*what)[0]], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *what: ask(*what)[0])
    choosers = Choosers(window, place)
    choosers.picture()
    choosers.plot("labels.png")
    choosers.datasheet("corpus.md")
    choosers.schema_target()
    choosers.log()
    choosers.copy()
    proposed = ["article.png", "labels.png", "corpus.md", "schema.toml", "hashiya-log.txt", "copy.hashiya"]
    folder = place or Path.home()
    assert asked == [str(folder / name) for name in proposed]
    asked.clear()
    for look in (
        choosers.project,
        choosers.inputs,
        choosers.input_folder,
        choosers.names,
        choosers.knowledge_base,
        choosers.schema_file,
    ):
        look()
    assert asked == [str(folder)] * 6


def test_articles_of_a_new_project_are_looked_for_where_the_last_ones_were(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    dialog = NewProjectDialog(tmp_path, "en", None)
    qtbot.addWidget(dialog)
    asked: list[str] = []
    texts = tmp_path / "texts"
    texts.mkdir()

    def ask(_parent: QWidget, _title: str, place: str) -> tuple[list[str], str]:
        asked.append(place)
        return [str(texts / "a.txt")], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *what: ask(*what)[0][0])
    dialog._add_files()
    dialog._add_files()
    dialog._add_folder()
    assert asked == [str(tmp_path), str(texts), str(texts)]


def test_it_says_which_program_it_is(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    Choosers(window).about()
    box = window.findChild(QMessageBox)
    assert box
    assert box.isVisible()
    assert __version__ in box.text()
    assert "General Public License" in box.informativeText()
    box.close()
