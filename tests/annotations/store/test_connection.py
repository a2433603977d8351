"""A project file is opened, or refused before it is believed, and never changed by that."""

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotations.store.connection import connect
from annotations.store.file_errors import DamagedError
from tests.support.project_files import change, hash_of, refused

# What is no project file


def test_what_is_not_there(tmp_path: Path):
    refused(tmp_path / "corpus.hashiya", "There is no project file .* hashiya new")


def test_what_is_no_file(tmp_path: Path):
    refused(tmp_path, "is not a file")
    os.mkfifo(tmp_path / "fifo")
    refused(tmp_path / "fifo", "is not a file")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    refused(tmp_path / "loop", "cannot be read")
    refused(Path("/dev/null"), "is not a file")


def test_an_empty_file(tmp_path: Path):
    (tmp_path / "empty").touch()
    refused(tmp_path / "empty", "0 bytes", DamagedError)


@pytest.mark.parametrize("content", [b"x", b"SQLite format 3\0", b"PK\3\4" * 100, "نص\n".encode() * 100])
def test_what_is_not_sqlite(tmp_path: Path, content: bytes):
    (tmp_path / "file").write_bytes(content)
    refused(tmp_path / "file", "is not a Hashiya project", DamagedError)


def test_the_database_of_another_program(tmp_path: Path):
    change(tmp_path / "other.db", "PRAGMA application_id = 1", "CREATE TABLE spans (id)")
    refused(tmp_path / "other.db", "is not a Hashiya project", DamagedError)


def test_a_newer_version(path: Path):
    change(path, "PRAGMA user_version = 2")
    refused(path, "written by a newer Hashiya .version 2.")


# Held


def test_a_project_is_held_in_the_mode_in_which_a_power_cut_loses_nothing_that_was_saved(path: Path):
    with closing(connect(path, readonly=False).conn) as connection:
        held = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("locking_mode", "journal_mode", "synchronous", "foreign_keys")
        }
    extra = 3
    assert held == {"locking_mode": "exclusive", "journal_mode": "delete", "synchronous": extra, "foreign_keys": 1}


# Read-only

OPEN_AS_NOBODY = """
import os, sys
from contextlib import closing
from pathlib import Path
from annotations.errors import UserError
from annotations.store.project_file import ProjectFile
from annotations.changes import SetState
from annotations.document import DocumentState
from annotations.session import Op
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
with ProjectFile.open(Path(sys.argv[1])) as project:
    print(project.readonly, len(project.documents()), len(list(project.records())))
    try:
        project.commit("d1", project.layers()[0], Op("x", "do", SetState(DocumentState(), DocumentState("done"))))
    except UserError as error:
        print(error)
"""


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_project_opens_visibly_and_takes_no_commit(path: Path, what: str):
    import tempfile

    with tempfile.TemporaryDirectory(dir="/tmp") as folder:  # pytest's own folders are closed to other users
        target = Path(folder) / "corpus.hashiya"
        shutil.copyfile(path, target)
        target.chmod(0o444 if what == "file" else 0o666)
        Path(folder).chmod(0o777 if what == "file" else 0o555)
        command = [sys.executable, "-c", OPEN_AS_NOBODY, str(target)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        Path(folder).chmod(0o700)
        assert result.stderr == ""
        first, second = result.stdout.splitlines()
        assert first == "True 1 1"
        assert "is open read-only" in second
        assert hash_of(target) == hash_of(path)
