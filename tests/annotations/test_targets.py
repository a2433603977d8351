"""No door of the program writes over a project, or over what is not of the kind that is written."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotations.document import Markup, Record
from annotations.errors import UserError
from annotations.files import whole_file
from annotations.store.project_file import ProjectFile
from annotations.targets import held
from tests.support.interchange import export
from tests.support.making import SCHEMA, document, record_of

RECORD = record_of(document(), Markup(), layer="")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another project, which is closed, under a name that says nothing."""
    path = tmp_path / "other.jsonl"
    ProjectFile.create(path, SCHEMA)
    return path


def write(path: Path) -> None:
    with whole_file(path) as file:
        file.write(b"something")


def write_export(path: Path) -> None:
    export([RECORD], path, status="all", force=True)


@pytest.mark.parametrize("door", [write, write_export])
def test_another_project_is_never_replaced(other: Path, door: Callable[[Path], None]):
    before = other.read_bytes()
    with pytest.raises(UserError, match="never replaced"):
        door(other)
    assert other.read_bytes() == before


def test_nor_by_a_manifest(other: Path):
    before = other.read_bytes()
    manifest = other.rename(other.parent / "x.manifest.json")
    with pytest.raises(UserError, match="never replaced"):
        write_export(other.parent / "x")
    assert manifest.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_nor_through_a_link(other: Path, tmp_path: Path):
    (tmp_path / "link").symlink_to(other)
    with pytest.raises(UserError, match="never replaced"):
        write(tmp_path / "link")


def test_a_damaged_project_is_not_replaced_either(tmp_path: Path):
    damaged = tmp_path / "damaged.hashiya"
    damaged.touch()
    with pytest.raises(UserError, match="never replaced"):
        write(damaged)


@pytest.mark.parametrize("ending", ["-journal", "-wal", ".lock"])
def test_nor_what_lies_beside_a_project(other: Path, ending: str):
    target = other.with_name(other.name + ending)
    with pytest.raises(UserError, match=r"belongs to the project other\.jsonl"):
        write(target)
    with pytest.raises(UserError, match="belongs to the project"):
        ProjectFile.create(target, SCHEMA)
    assert not target.exists()


def test_what_someone_holds_is_not_replaced(tmp_path: Path):
    (tmp_path / "a.jsonl").touch()
    (tmp_path / "a.jsonl.lock").touch()
    with pytest.raises(UserError, match="is in use"):
        write(tmp_path / "a.jsonl")


def test_what_cannot_be_looked_into_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(_path: Path, _mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.jsonl").touch()
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserError, match="cannot be looked into: Permission denied"):
        write(tmp_path / "a.jsonl")


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_a_link_that_leads_to_itself_is_replaced_without_a_fault(tmp_path: Path):
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    write(tmp_path / "loop")
    assert (tmp_path / "loop").read_bytes() == b"something"


@pytest.mark.skipif(os.name != "posix", reason="is about POSIX locks")
def test_looking_at_a_project_that_is_open_here_drops_no_lock(other: Path, tmp_path: Path):
    hard = tmp_path / "hard.jsonl"
    hard.hardlink_to(other)
    with ProjectFile.open(other):
        with pytest.raises(UserError, match="never replaced"):
            write(hard)
        code = f"import sqlite3; sqlite3.connect({str(other)!r}, timeout=0).execute('SELECT * FROM meta')"
        assert _fails_elsewhere(code)
    assert held == []


def _fails_elsewhere(code: str) -> bool:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return "database is locked" in done.stderr


@pytest.mark.parametrize("name", ["article.txt", "thesis", "corpus.jsonl"])
def test_an_export_replaces_only_exports(tmp_path: Path, name: str):
    path = tmp_path / name
    path.write_text("mine")
    with pytest.raises(UserError, match="no export"):
        export([RECORD], path, status="all")
    assert path.read_text() == "mine"
    export([RECORD], path, status="all", force=True)
    export([RECORD], path, status="all")  # its manifest lies beside it now


@pytest.mark.parametrize("form", ["table", "conll", "jsonl"])
@pytest.mark.parametrize("meanwhile", [False, True], ids=["before", "meanwhile"])
def test_what_took_the_name_of_an_export_is_not_replaced(tmp_path: Path, form: str, meanwhile: bool):
    path = tmp_path / "corpus.out"
    export([RECORD], path, status="all", format=form)

    def records() -> Iterator[Record]:
        path.write_text("unrelated user file")
        yield RECORD

    if not meanwhile:
        path.write_text("unrelated user file")
    with pytest.raises(UserError, match=r"not what was exported there.*--force"):
        export(records if meanwhile else [RECORD], path, status="all", format=form)
    assert path.read_text() == "unrelated user file"
    export([RECORD], path, status="all", format=form, force=True)
    export([RECORD], path, status="all", format=form)


def test_a_file_of_an_exported_folder_that_was_changed_is_replaced_only_where_it_is_wished(tmp_path: Path):
    parts = tmp_path / "parts"
    export([RECORD], parts, status="all", split=(80, 10, 10))
    (parts / "dev.jsonl").write_text("mine")
    with pytest.raises(UserError, match=r"dev\.jsonl is not what was exported there"):
        export([RECORD], parts, status="all", split=(50, 0, 50))
    assert (parts / "dev.jsonl").read_text() == "mine"
    export([RECORD], parts, status="all", split=(50, 0, 50), force=True)
    assert not (parts / "dev.jsonl").exists()


@pytest.mark.parametrize("content", ["{}", "[]", "no JSON"])
def test_a_manifest_replaces_only_manifests(tmp_path: Path, content: str):
    manifest = tmp_path / "out.jsonl.manifest.json"
    manifest.write_text(content)
    with pytest.raises(UserError, match="no manifest"):
        export([RECORD], tmp_path / "out.jsonl", status="all")
    assert manifest.read_text() == content


def test_another_database_may_be_replaced_where_it_is_wished(tmp_path: Path):
    path = tmp_path / "mine.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE mine (id)")
    connection.close()
    export([RECORD], path, status="all", force=True)


@pytest.mark.parametrize("name", ["notes.txt", "deep/notes.txt", "other.hashiya", "folder.part"])
def test_a_folder_that_holds_more_than_an_export_is_not_replaced(tmp_path: Path, name: str):
    parts = tmp_path / "parts"
    export([RECORD], parts, status="all", split=(80, 10, 10))
    (parts / "Thumbs.db").write_text("left by a file manager")
    export([RECORD], parts, status="all", split=(50, 0, 50))
    assert not (parts / "dev.jsonl").exists()
    mine = parts / name
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("mine")
    with pytest.raises(UserError, match=f"other things than an export: {name}"):
        export([RECORD], parts, status="all", split=(80, 10, 10), force=True)
    assert mine.read_text() == "mine"


def test_what_comes_into_a_folder_while_it_is_exported_to_stays(tmp_path: Path):
    parts = tmp_path / "parts"
    export([RECORD], parts, status="all", split=(80, 10, 10))

    def records() -> Iterator[Record]:
        (parts / "mine.txt").write_text("mine")
        yield RECORD

    with pytest.raises(UserError, match=r"mine\.txt"):
        export(records, parts, status="all", split=(80, 10, 10))
    assert (parts / "mine.txt").read_text() == "mine"


def test_a_manifest_of_very_many_files_is_known(tmp_path: Path):
    parts = tmp_path / "parts"
    export([RECORD], parts, status="all", split=(80, 10, 10))
    path = parts / "manifest.json"
    told = json.loads(path.read_text())
    told["files"] |= {f"train/{number:040}.ann": "0" * 64 for number in range(10_000)}
    path.write_text(json.dumps(told))
    assert path.stat().st_size > 1_000_000
    export([RECORD], parts, status="all", split=(80, 10, 10))
    assert path.stat().st_size < 10_000
