"""What SQLite runs into is said in plain words: which file, what is wrong with it, and what to do."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotations.changes import AddSpan
from annotations.errors import UserError
from annotations.ids import new_id
from annotations.session import Op
from annotations.store.addresses import address_of
from annotations.store.file_errors import DamagedError, plain_errors
from annotations.store.project_file import ProjectFile
from tests.support.making import ARTICLE, span_over

LARGE = "UPDATE meta SET value = hex(zeroblob(2500000))"


def run(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(address_of(path, "rw"), uri=True, timeout=0)) as connection:
        for statement in statements:
            connection.execute(statement).fetchall()
        connection.commit()


def fill(path: Path) -> None:
    """Write more than the file may hold."""
    run(path, "PRAGMA max_page_count = 1", LARGE)


def write_past_a_limit(path: Path) -> None:
    """Write where the system reports an error that is no want of room."""
    resource = pytest.importorskip("resource", reason="resource limits are POSIX")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, hard))
    try:
        run(path, LARGE)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def write_what_is_only_read(path: Path) -> None:
    with closing(sqlite3.connect(address_of(path, "ro"), uri=True)) as connection:
        connection.execute(LARGE)


def read_what_another_holds(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        run(path, "SELECT * FROM meta")


def read_a_damaged_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:4096] + b"\xff" * (path.stat().st_size - 4096))
    run(path, "SELECT * FROM meta")


def read_what_is_no_database(path: Path) -> None:
    path.write_bytes(b"x" * 5000)
    run(path, "SELECT * FROM meta")


@pytest.mark.parametrize(
    ("cause", "kind", "said"),
    [
        (fill, UserError, "the disk is full. Make room and try again; nothing half-done was written."),
        (
            write_past_a_limit,
            UserError,
            "the disk reports an error (disk I/O error). Check the disk and save a copy elsewhere.",
        ),
        (
            write_what_is_only_read,
            UserError,
            "the file may not be written to. Check its permissions, or work on a copy.",
        ),
        (read_what_another_holds, UserError, "another program uses the file. Close it there first."),
        (
            read_a_damaged_page,
            DamagedError,
            "the file is damaged (database disk image is malformed). Restore it from a backup.",
        ),
        (
            read_what_is_no_database,
            DamagedError,
            "the file is damaged (file is not a database). Restore it from a backup.",
        ),
        (
            lambda path: run(path.with_name("none")),
            UserError,
            "the file or its folder cannot be opened. Check their permissions.",
        ),
        (lambda path: run(path, "SELECT x FROM meta"), UserError, "no such column: x."),
    ],
    ids=["full", "error", "read-only", "busy", "damaged", "no database", "cannot be opened", "anything else"],
)
def test_an_error_names_the_file_and_says_what_to_do(
    path: Path, cause: Callable[[Path], None], kind: type[UserError], said: str
):
    with pytest.raises(UserError) as refused, plain_errors(path):
        cause(path)
    assert type(refused.value) is kind
    assert str(refused.value) == f"{path}: {said}"
    assert isinstance(refused.value.__cause__, sqlite3.Error)


def test_a_row_that_breaks_a_rule_of_its_table_is_no_error_of_the_file(path: Path):
    with pytest.raises(sqlite3.IntegrityError), plain_errors(path):
        run(path, "INSERT INTO meta SELECT * FROM meta")


def read_all(project: ProjectFile) -> object:
    layer = project.layers()[0]
    return project.markup(1, layer), project.journal(1, layer)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ops SET change = '{\"type\":' WHERE kind = 'do'",
        "UPDATE ops SET change = '{\"type\":\"Forget\"}' WHERE kind = 'do'",
        "UPDATE spans SET attributes = '[1]'",
        "UPDATE spans SET fragments = 'x'",
    ],
)
def test_a_value_that_cannot_be_read_is_damage(path: Path, statement: str):
    with ProjectFile.open(path) as project:
        project.commit("d1", project.working_layer("ليلى"), Op(new_id(), "do", AddSpan(span_over(ARTICLE, "سامر"))))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute(statement).rowcount == 1
        connection.commit()
    with ProjectFile.open(path) as project, pytest.raises(DamagedError, match="corpus.hashiya: the file is damaged"):
        read_all(project)
