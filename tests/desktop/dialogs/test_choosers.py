"""Files are looked for and proposed where the project lies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.dialogs.choosers import Choosers

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("place", [Path("/srv/corpora"), None])
def test_files_are_proposed_beside_the_project(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, place: Path | None):
    window = QWidget()
    qtbot.addWidget(window)
    asked: list[str] = []

    def ask(_parent: QWidget, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        asked.append(proposed)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *what: ([ask(*what)[0]], ""))
    choosers = Choosers(window, place)
    choosers.picture()
    choosers.plot("labels.png")
    choosers.datasheet("corpus.md")
    choosers.inputs()
    folder = place or Path.home()
    assert asked == [str(folder / name) for name in ("article.png", "labels.png", "corpus.md", "")]
