"""What stands where an export is to go, looked at without touching it."""

import os
from pathlib import Path

import pytest

from annotations.document import Record
from annotations.exporting import exporter, manifest, standing
from annotations.exporting.choices import Choices
from annotations.exporting.standing import Standing, TakenError, look
from annotations.progress import CancelledError
from annotations.store.project_file import ProjectFile
from tests.support.interchange import export, marked
from tests.support.making import SCHEMA

TABLE, SPLIT = Choices(format="table"), Choices(split=(80, 10, 10))


def replace(records: list[Record], out: Path, seen: Standing, choices: Choices) -> None:
    """Export over what was seen, and over nothing else."""
    exporter.export(lambda: records, SCHEMA, out, choices, seen=seen.digest)


def test_what_is_free_or_an_earlier_export(tmp_path: Path):
    out, parts = tmp_path / "x.csv", tmp_path / "parts"
    assert look(out, TABLE) == Standing("free")
    assert look(parts, SPLIT) == Standing("free")
    export([marked()], out, format="table")
    export([marked()], parts, split=(80, 10, 10))
    assert look(out, TABLE) == Standing("earlier")
    assert look(parts, SPLIT) == Standing("earlier")


@pytest.mark.parametrize("what", ["no export", "an export as jsonl", "not what was exported there", "no manifest"])
def test_what_is_something_else_may_be_replaced_where_it_is_wished(tmp_path: Path, what: str):
    out = tmp_path / "x.csv"
    if what != "no export":
        export([marked()], out, format="jsonl" if "jsonl" in what else "table")
    if what == "no manifest":
        (tmp_path / "x.csv.manifest.json").write_text("{}")
    elif "jsonl" not in what:
        out.write_text("unrelated user file")
    place, reason, digest = look(out, TABLE)
    assert place == "other"
    assert what in reason
    assert str(out) in reason
    assert "--force" not in reason
    assert digest


def test_what_was_changed_is_no_export_whatever_format_it_had(tmp_path: Path):
    out = tmp_path / "x.csv"
    export([marked()], out)
    out.write_text("my own words")
    assert "is not what was exported there" in look(out, TABLE).reason


def test_a_manifest_alone_is_called_one(tmp_path: Path):
    out = tmp_path / "x.csv"
    export([marked()], out)
    out.unlink()
    found = look(out, TABLE)
    assert found.place == "other"
    assert found.reason == f"{out}.manifest.json is there already, the manifest of an export as jsonl."
    assert look(out, Choices(format="jsonl")) == Standing("free")
    (tmp_path / "x.csv.manifest.json").write_text("{}")
    assert look(out, TABLE).reason == f"{out}.manifest.json is there already, and no manifest of an export."


def test_what_gives_way_is_what_was_seen(tmp_path: Path):
    out, beside = tmp_path / "x.csv", tmp_path / "x.csv.manifest.json"
    out.write_text("mine")
    seen = look(out, TABLE)
    out.write_text("something else")
    assert look(out, TABLE).reason == seen.reason
    with pytest.raises(TakenError, match="no export"):
        replace([marked()], out, seen, TABLE)
    assert out.read_text() == "something else"
    out.write_text("mine")
    beside.write_text("mine too")
    with pytest.raises(TakenError, match="no manifest of an export"):
        replace([marked()], out, seen, TABLE)
    replace([marked()], out, look(out, TABLE), TABLE)
    assert look(out, TABLE) == Standing("earlier")


@pytest.mark.parametrize("name", ["x.csv", "x.zip", "parts"])
def test_what_comes_while_it_is_written_does_not_give_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str):
    out = tmp_path / name
    choices = TABLE if name == "x.csv" else Choices(format="table", split=(80, 10, 10))
    export([marked()], out, format="table", split=choices.split)
    changed = out / "train.csv" if name == "parts" else out
    changed.write_text("seen")
    seen = look(out, choices)
    assert seen.place == "other"

    encoded = manifest.encode  # the last that is done before the export gets its name
    monkeypatch.setattr(manifest, "encode", lambda *given: (changed.write_text("not seen"), encoded(*given))[1])
    with pytest.raises(TakenError, match="not what was exported there"):
        replace([marked()], out, seen, choices)
    monkeypatch.undo()
    assert changed.read_text() == "not seen"
    replace([marked()], out, look(out, choices), choices)
    assert look(out, choices) == Standing("earlier")


def test_an_export_in_another_format_that_lost_its_manifest_gives_way_where_it_was_seen(tmp_path: Path):
    out = tmp_path / "x.csv"
    export([marked()], out)
    (tmp_path / "x.csv.manifest.json").rename(tmp_path / ".x.csv.manifest.json.1.part")
    seen = look(out, TABLE)
    assert "an export as jsonl" in seen.reason
    replace([marked()], out, seen, TABLE)
    assert look(out, TABLE) == Standing("earlier")


def test_the_first_thing_in_a_folder_that_is_not_ours_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    entered = []
    scan = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: (entered.append(Path(path).name), scan(path))[1])
    for name in ("a", "b", "c"):
        (tmp_path / "parts" / name).mkdir(parents=True)
        (tmp_path / "parts" / name / "mine").touch()
    assert "a/mine" in look(tmp_path / "parts", SPLIT).reason
    assert {"parts", "a", "b", "c"} & set(entered) == {"parts", "a"}


def test_a_link_to_a_folder_is_not_ours(tmp_path: Path):
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "link").symlink_to(tmp_path)
    assert "holds other things than an export: link" in look(tmp_path / "parts", SPLIT).reason


@pytest.mark.parametrize(("name", "asked"), [("x.csv", 1), ("x.csv", 2), ("parts", 1), ("parts", 9)])
def test_looking_ends_where_it_is_cancelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, asked: int):
    choices = TABLE if name == "x.csv" else SPLIT
    monkeypatch.setattr(standing, "_CHUNK_BYTES", 16)
    export([marked(), marked("سامر\n", identifier="d2")], tmp_path / name, format=choices.format, split=choices.split)
    answers = iter([False] * (asked - 1) + [True])  # it is not asked again
    with pytest.raises(CancelledError):
        look(tmp_path / name, choices, is_cancelled=lambda: next(answers))


@pytest.mark.parametrize("name", ["a\0b", "a\ud800b"])
def test_what_cannot_be_a_name_is_said(tmp_path: Path, name: str):
    for choices in (TABLE, SPLIT):
        found = look(tmp_path / name, choices)
        assert found == Standing("closed", "No file can have that name. Choose another name.")
        assert look(tmp_path / name / "x.csv", choices).place == "closed"


def test_a_pipe_where_a_file_of_a_folder_was_is_named(tmp_path: Path):
    out = tmp_path / "parts"
    export([marked()], out, split=(80, 10, 10))
    (out / "train.jsonl").unlink()
    os.mkfifo(out / "train.jsonl")
    found = look(out, SPLIT)
    assert found.place == "closed"
    assert f"{out / 'train.jsonl'} is not a file." in found.reason


def test_looking_changes_nothing(tmp_path: Path):
    out = tmp_path / "x.csv"
    export([marked()], out, format="table")
    (tmp_path / "x.csv.manifest.json").rename(tmp_path / ".x.csv.manifest.json.1.part")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert look(out, TABLE) == Standing("earlier")
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
    place, said, _ = look(tmp_path / name, choices)
    assert place == "closed"
    assert reason in said


def test_a_folder_that_cannot_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    asked = []
    monkeypatch.setattr(os, "access", lambda path, mode: asked.append((path, mode)))  # root may write anywhere
    place, said, _ = look(tmp_path / "x.csv", TABLE)
    assert place == "closed"
    assert "cannot be written: Permission denied" in said
    assert asked == [(tmp_path, os.W_OK)]
