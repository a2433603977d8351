import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from annotations.changes import AddRelation, AddSpan, SetState
from annotations.document import DocumentState, Relation
from annotations.errors import UserError
from annotations.ids import new_id
from annotations.session import Op
from annotations.store.connection import FORBIDDEN, DamagedError
from annotations.store.project_file import ProjectFile
from annotations.targets import APPLICATION_ID
from tests.support.making import ARTICLE, SCHEMA, span, span_over


def hash_of(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def refused(path: Path, words: str, kind: type[UserError] = UserError) -> None:
    """The file is refused for this reason, keeps its bytes, and nothing stays beside it."""
    before = hash_of(path) if path.is_file() else ""
    beside = sorted(path.parent.iterdir())
    with pytest.raises(kind, match=words):
        ProjectFile.open(path)
    assert (hash_of(path) if path.is_file() else "") == before
    assert sorted(path.parent.iterdir()) == beside


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


def test_our_mark_on_a_file_without_our_tables(tmp_path: Path):
    change(tmp_path / "empty.hashiya", f"PRAGMA application_id = {APPLICATION_ID}", "CREATE TABLE mine (id)")
    refused(tmp_path / "empty.hashiya", "damaged: table _sqlite_migrations is missing", DamagedError)


# Newer


def test_a_newer_version(path: Path):
    change(path, "PRAGMA user_version = 2")
    refused(path, "written by a newer Hashiya .version 2.")


def test_an_unknown_migration(path: Path):
    change(path, "INSERT INTO _sqlite_migrations VALUES (99, 'hashiya', '0099_of_tomorrow', '2030-01-01')")
    refused(path, "written by a newer Hashiya .0099_of_tomorrow.")


def test_a_newer_file_with_a_hot_journal(path: Path, tmp_path: Path):
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    newer = "INSERT INTO _sqlite_migrations VALUES (99, 'hashiya', '0099_of_tomorrow', '2030-01-01')"
    change(path, newer)
    twin = crash_in_transaction(path, crashed)
    refused(twin, "written by a newer Hashiya")


# Planted


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("CREATE TRIGGER spy AFTER INSERT ON spans BEGIN DELETE FROM ops; END", "trigger spy"),
        ("CREATE VIEW spy AS SELECT * FROM spans", "view spy"),
        ("CREATE TABLE spy (id)", "table spy"),
        ("CREATE INDEX spy ON spans (label)", "index spy"),
        ("ALTER TABLE meta ADD COLUMN spy TEXT", "table meta"),
        ("ALTER TABLE meta ADD COLUMN spy TEXT AS (upper(key)) VIRTUAL", "table meta"),
        ("CREATE VIRTUAL TABLE spy USING fts5(text)", "table spy"),
    ],
)
def test_what_we_did_not_make_is_refused(path: Path, statement: str, name: str):
    change(path, statement)
    refused(path, f"Hashiya did not put there: {name}", DamagedError)


@pytest.mark.parametrize("statement", ["DROP TABLE relations", "DROP INDEX ops_by_document"])
def test_what_is_missing_is_damage(path: Path, statement: str):
    change(path, statement)
    refused(path, f"damaged: .*{statement.split()[-1]} is missing", DamagedError)


# Damaged


def pages(path: Path) -> int:
    return path.stat().st_size // 4096


def test_a_zeroed_page(path: Path):
    whole = path.read_bytes()
    missed = []
    for page in range(1, pages(path)):
        path.write_bytes(whole[: page * 4096] + bytes(4096) + whole[(page + 1) * 4096 :])
        try:
            ProjectFile.open(path).close()
        except DamagedError:
            continue
        missed.append(page + 1)
    assert missed == []


def test_a_truncated_file(path: Path):
    whole = path.read_bytes()
    for size in (4096, len(whole) // 2, len(whole) - 4096, len(whole) - 1):
        path.write_bytes(whole[:size])
        refused(path, rf"its end is missing(, {size:,} of {len(whole):,} bytes are there)?\. Restore it", DamagedError)


def test_rows_that_refer_to_nothing(path: Path):
    change(path, "PRAGMA foreign_keys = OFF", "DELETE FROM documents")
    refused(path, "refers to a row of documents that is not there", DamagedError)


def test_a_document_without_its_text_is_refused(path: Path):
    change(path, "PRAGMA foreign_keys = OFF", "DELETE FROM texts")
    refused(path, "a row of documents refers to a row of texts that is not there", DamagedError)


@pytest.mark.parametrize(
    "statement",
    [
        'UPDATE spans SET "end" = "start"',
        'UPDATE spans SET "start" = -1',
        "UPDATE relations SET tail = head",
        "UPDATE ops SET kind = 'dough'",
        "UPDATE layers SET kind = 'silver'",
        "UPDATE documents SET direction = 'up'",
        "UPDATE document_states SET status = 'dont'",
    ],
)
def test_rows_that_no_rule_of_their_table_allows(path: Path, statement: str):
    head, tail = (span(ARTICLE, start, start + 3, label="GPE") for start in (0, 4))
    with ProjectFile.open(path) as project:
        layer = project.layers()[0]
        related = AddRelation(Relation(new_id(), "NEAR", head.id, tail.id))
        finished = SetState(DocumentState(), DocumentState("done"))
        for done in (AddSpan(head), AddSpan(tail), related, finished):
            project.commit("d1", layer, Op(new_id(), "do", done))
    change(path, "PRAGMA ignore_check_constraints = ON", statement)
    refused(path, rf"damaged: a row of {statement.split()[1]} holds what may not stand there", DamagedError)


def test_every_rule_of_a_table_is_asked_for(path: Path):
    with closing(sqlite3.connect(path)) as connection:
        ruled = connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%CHECK (%'").fetchall()
    assert {name for (name,) in ruled} == set(FORBIDDEN)


# The journal of a program that was killed


def crash_in_transaction(path: Path, folder: Path) -> Path:
    """A copy of the project as a program leaves it that is killed in the middle of writing: with a hot journal."""
    twin = folder / path.name
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA cache_size = 2")
        connection.execute("PRAGMA cache_spill = 2")
        connection.execute("UPDATE meta SET value = value || 'x'")
        for number in range(400):
            row = (f"x{number}" * 20, "do", "", 1, 1, "", "", "", 0, "x" * 200)
            connection.execute("INSERT INTO ops VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        for suffix in ("", "-journal"):
            shutil.copyfile(f"{path}{suffix}", f"{twin}{suffix}")
        connection.rollback()
    return twin


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


# Read-only

OPEN_AS_NOBODY = """
import os, sys
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
