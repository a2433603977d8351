"""The journal of a program that was killed: rolled back where it belongs to its project, and else refused."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotations.changes import AddSpan
from annotations.ids import new_id
from annotations.session import Op
from annotations.store.file_errors import DamagedError
from annotations.store.project_file import ProjectFile
from tests.support.making import ARTICLE, SCHEMA, span_over
from tests.support.project_files import change, crash_in_transaction, hash_of, refused


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def test_a_journal_of_its_own_is_rolled_back(path: Path, elsewhere: Path):
    twin = crash_in_transaction(path, elsewhere)
    assert hash_of(twin) != hash_of(path), "nothing was written before the crash, so nothing shows"
    with ProjectFile.open(twin) as project, ProjectFile.open(path) as original:
        assert list(project.records()) == list(original.records())
        assert project.integrity_problems() == []
    assert not twin.with_name(twin.name + "-journal").exists()


def test_a_project_asked_for_by_a_link_is_rolled_back_too(path: Path, elsewhere: Path, tmp_path: Path):
    twin = crash_in_transaction(path, elsewhere)
    link = tmp_path / "link.hashiya"
    link.symlink_to(twin)
    with ProjectFile.open(link) as project:
        assert project.integrity_problems() == []
        assert project.path == twin
    assert not Path(f"{twin}-journal").exists()


def test_the_journal_of_another_project_is_not_rolled_back(path: Path, elsewhere: Path):
    for number in range(1, 6):
        other = elsewhere / "other.hashiya"
        ProjectFile.create(other, SCHEMA)
        crashed = elsewhere / "crashed"
        crashed.mkdir()
        change(path, *["UPDATE meta SET value = value || 'y' WHERE key = 'note'"] * number)
        with ProjectFile.open(path) as project:
            span = span_over(ARTICLE, "سامر", identifier=f"s{number}")
            project.commit("d1", project.working_layer(""), Op(new_id(), "do", AddSpan(span)))
        twin = crash_in_transaction(path, crashed)
        shutil.copyfile(f"{twin}-journal", f"{other}-journal")
        refused(other, "-journal does not belong to", DamagedError)
        shutil.rmtree(crashed)
        other.unlink()
        Path(f"{other}-journal").unlink()


@pytest.mark.parametrize("sessions", [1, 2, 5])
def test_a_journal_is_not_rolled_back_into_a_backup_that_was_put_in_place(path: Path, elsewhere: Path, sessions: int):
    backup = path.read_bytes()
    for number in range(sessions):
        with ProjectFile.open(path) as project:
            span = span_over(ARTICLE, "سامر", identifier=f"s{number}")
            project.commit("d1", project.working_layer(""), Op(new_id(), "do", AddSpan(span)))
    twin = crash_in_transaction(path, elsewhere)
    twin.write_bytes(backup)
    refused(twin, "-journal does not belong to", DamagedError)


def test_a_journal_that_loses_rows_of_ours_is_not_rolled_back(path: Path, elsewhere: Path):
    twin = crash_in_transaction(path, elsewhere)
    with closing(sqlite3.connect(path)) as other:
        other.execute("DELETE FROM ops")
        other.commit()
    twin.write_bytes(path.read_bytes())
    Path(f"{twin}-journal").unlink()
    (path.parent / "third").mkdir()
    shutil.copyfile(crash_in_transaction(path, path.parent / "third"), twin)
    shutil.copyfile(path.parent / "third" / f"{path.name}-journal", f"{twin}-journal")
    refused(twin, "-journal does not belong to", DamagedError)


def test_indexes_that_do_not_fit_after_rolling_back(path: Path, elsewhere: Path):
    where = "WHERE name = 'documents_by_text'"
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute(f"SELECT * FROM sqlite_master {where}").fetchone()
    change(path, "PRAGMA writable_schema = ON", f"DELETE FROM sqlite_master {where}")
    change(path, "INSERT INTO texts VALUES ('x', 'x')", "UPDATE documents SET sha256 = 'x'")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", row)
        connection.commit()
    refused(crash_in_transaction(path, elsewhere), "-journal does not belong to", DamagedError)


@pytest.mark.parametrize("suffix", ["-journal", "-wal", ".lock"])
def test_a_pipe_beside_the_project_does_not_keep_anyone_waiting(path: Path, suffix: str):
    os.mkfifo(f"{path}{suffix}")
    refused(path, f"{suffix} is not a file")


def test_a_journal_that_is_a_link_or_a_folder(path: Path, tmp_path: Path):
    journal = Path(f"{path}-journal")
    journal.symlink_to(tmp_path / "elsewhere")
    refused(path, "-journal is not a file", DamagedError)
    journal.unlink()
    journal.mkdir()
    refused(path, "-journal is not a file", DamagedError)


def test_a_journal_of_garbage_is_nothing(path: Path):
    journal = Path(f"{path}-journal")
    for content in (b"garbage" * 1000, bytes(5000), b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"):
        journal.write_bytes(content)
        with ProjectFile.open(path) as project:
            assert len(project.documents()) == 1


def test_a_newer_file_with_a_hot_journal(path: Path, tmp_path: Path):
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    newer = "INSERT INTO _sqlite_migrations VALUES (99, 'hashiya', '0099_of_tomorrow', '2030-01-01')"
    change(path, newer)
    twin = crash_in_transaction(path, crashed)
    refused(twin, "written by a newer Hashiya")
