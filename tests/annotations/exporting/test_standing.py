"""What stands where an export is to go, looked at without touching it."""

import os
from pathlib import Path

import pytest

from annotations.exporting.choices import Choices
from annotations.exporting.standing import look
from annotations.store.project_file import ProjectFile
from tests.support.interchange import export, marked
from tests.support.making import SCHEMA

TABLE, SPLIT = Choices(format="table"), Choices(split=(80, 10, 10))


def test_what_is_free_or_an_earlier_export(tmp_path: Path):
    out, parts = tmp_path / "x.csv", tmp_path / "parts"
    assert look(out, TABLE) == ("free", "")
    assert look(parts, SPLIT) == ("free", "")
    export([marked()], out, format="table")
    export([marked()], parts, split=(80, 10, 10))
    assert look(out, TABLE) == ("earlier", "")
    assert look(parts, SPLIT) == ("earlier", "")


@pytest.mark.parametrize("what", ["no export", "an export as jsonl", "not what was exported there", "no manifest"])
def test_what_is_something_else_may_be_replaced_where_it_is_wished(tmp_path: Path, what: str):
    out = tmp_path / "x.csv"
    if what != "no export":
        export([marked()], out, format="jsonl" if "jsonl" in what else "table")
    if what == "no manifest":
        (tmp_path / "x.csv.manifest.json").write_text("{}")
    elif "jsonl" not in what:
        out.write_text("unrelated user file")
    place, reason = look(out, TABLE)
    assert place == "other"
    assert what in reason
    assert "--force" not in reason


def test_looking_changes_nothing(tmp_path: Path):
    out = tmp_path / "x.csv"
    export([marked()], out, format="table")
    (tmp_path / "x.csv.manifest.json").rename(tmp_path / ".x.csv.manifest.json.1.part")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert look(out, TABLE) == ("earlier", "")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("name", "choices", "reason"),
    [
        ("none/x.csv", TABLE, "There is no folder"),
        ("folder", TABLE, "is not a file"),
        ("fifo", TABLE, "is not a file"),
        ("file", SPLIT, "is not a folder"),
        ("folder", SPLIT, "holds other things"),
        ("corpus.hashiya", TABLE, "never replaced"),
        ("corpus.hashiya-journal", TABLE, "belongs to the project"),
        ("x" * 300, TABLE, "too long"),
    ],
)
def test_where_no_export_can_go(tmp_path: Path, name: str, choices: Choices, reason: str):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "mine").touch()
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "fifo")
    ProjectFile.create(tmp_path / "corpus.hashiya", SCHEMA)
    place, said = look(tmp_path / name, choices)
    assert place == "closed"
    assert reason in said


def test_a_folder_that_cannot_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)  # root may write anywhere
    place, said = look(tmp_path / "x.csv", TABLE)
    assert place == "closed"
    assert "cannot be written: Permission denied" in said
