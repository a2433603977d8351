"""An address leads SQLite to the file that is named, whatever its name, and lets it do no more than was said."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Literal

import pytest

from annotations.document import Markup
from annotations.store.addresses import address_of
from annotations.store.project_file import ProjectFile
from tests.support.making import SCHEMA, document, record_of
from tests.support.project_files import crash_in_transaction, hash_of


@pytest.mark.parametrize("name", ['it\'s "one".hashiya', "100%41.hashiya", "a?mode=ro#b.hashiya", "مدوّنة.hashiya"])
def test_names_that_mean_something_elsewhere(tmp_path: Path, name: str):
    ProjectFile.create(tmp_path / name, SCHEMA)
    with ProjectFile.open(tmp_path / name) as project:
        project.add_records([record_of(document(), Markup(), layer="")], by="")
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX only")
def test_a_name_that_is_no_text(tmp_path: Path):
    path = tmp_path / os.fsdecode(b"\xff\xfe.hashiya")
    ProjectFile.create(path, SCHEMA)
    with ProjectFile.open(path) as project:
        assert project.documents() == []


def test_a_file_to_be_read_cannot_be_written_to_and_one_to_be_written_to_can(path: Path):
    statement = "DELETE FROM meta WHERE key = 'clitic_policy'"
    with closing(sqlite3.connect(address_of(path, "ro"), uri=True)) as connection:
        assert connection.execute("SELECT count(*) FROM documents").fetchone() == (1,)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute(statement)
    with closing(sqlite3.connect(address_of(path, "rw"), uri=True)) as connection:
        assert connection.execute(statement).rowcount == 1


@pytest.mark.parametrize("mode", ["ro", "rw"])
def test_a_file_that_is_not_there_is_not_made(tmp_path: Path, mode: Literal["ro", "rw"]):
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        sqlite3.connect(address_of(tmp_path / "none", mode), uri=True)
    assert list(tmp_path.iterdir()) == []


def test_where_nobody_may_change_the_file_a_journal_beside_it_is_left_alone(path: Path, tmp_path: Path):
    (tmp_path / "killed").mkdir()
    twin = crash_in_transaction(path, tmp_path / "killed")
    before = {entry.name: hash_of(entry) for entry in twin.parent.iterdir()}
    assert len(before) == 2
    with closing(sqlite3.connect(address_of(twin, "ro", immutable=True), uri=True)) as connection:
        assert connection.execute("SELECT count(*) FROM documents").fetchone() == (1,)
    assert {entry.name: hash_of(entry) for entry in twin.parent.iterdir()} == before


def test_a_link_is_the_file_that_it_leads_to(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    link = tmp_path / "link.hashiya"
    link.symlink_to(path)
    monkeypatch.chdir(tmp_path)
    assert address_of(link, "ro") == address_of(Path(path.name), "ro") == address_of(path, "ro")
