"""The applications menu: what is written there, read as the desktop reads it, and taken away again."""

from __future__ import annotations

import configparser
import shlex
import stat
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from annotations.errors import UserError
from annotations.samples import make_sample_project
from desktop import registering

if TYPE_CHECKING:
    from pathlib import Path


def test_the_entry_starts_the_program_in_both_languages(tmp_path: Path):
    written = registering.install(tmp_path, command="hashiya-test")
    assert [path.name for path in written] == ["hashiya.desktop", "hashiya.xml", "hashiya.svg"]
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # keys are told apart by their case
    entry.read(written[0], encoding="utf-8")
    facts = entry["Desktop Entry"]
    assert facts["Exec"] == "hashiya-test open %f"
    assert (facts["Name"], facts["Name[ar]"], facts["MimeType"]) == ("Hashiya", "حاشية", f"{registering.MIME_TYPE};")


def test_a_project_is_known_by_its_first_bytes(tmp_path: Path):
    project = tmp_path / "sample.hashiya"
    make_sample_project(project, by="")
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    match = ET.parse(registering.install(tmp_path)[1]).getroot().find(f"{space}mime-type/{space}magic/{space}match")
    assert match is not None
    place, value = int(match.get("offset", "")), int(match.get("value", ""), 16)
    assert project.read_bytes()[place : place + 4] == value.to_bytes(4, "big")


def test_the_icon_is_drawn(tmp_path: Path, qapp: object):
    image = QImage(str(registering.install(tmp_path)[2])).scaled(64, 64)
    colours = {image.pixelColor(x, y).name() for x in range(0, 64, 4) for y in range(0, 64, 4)}
    assert len(colours) > 3


def test_a_command_with_spaces_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(
        registering.shutil, "which", lambda name: "my files/100%/hashiya" if name == "hashiya" else None
    )
    text = registering.install(tmp_path)[0].read_text("utf-8")
    (line,) = [line for line in text.splitlines() if line.startswith("Exec=")]
    assert shlex.split(line.removeprefix("Exec=")) == ["my files/100%%/hashiya", "open", "%f"]


def test_all_is_taken_away_again(tmp_path: Path):
    written = registering.install(tmp_path)
    assert registering.remove(tmp_path) == written
    assert registering.remove(tmp_path) == []
    assert not any(path.exists() for path in written)


def test_a_folder_that_cannot_be_written_to(tmp_path: Path):
    (tmp_path / "applications").write_text("a file", encoding="utf-8")
    with pytest.raises(UserError, match="hashiya.desktop cannot be written"):
        registering.install(tmp_path)


def test_elsewhere_it_says_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(UserError, match="Only desktops of Linux"):
        registering.install()


def test_files_are_for_everybody_to_read(tmp_path: Path):
    installed = registering.install(tmp_path)
    assert installed
    assert all(path.stat().st_mode & stat.S_IROTH for path in installed)
