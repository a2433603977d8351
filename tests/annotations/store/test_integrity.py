"""A project file is refused where what it holds is not ours, damaged, or against the rules of its tables."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotations.changes import AddRelation, AddSpan, SetState
from annotations.document import DocumentState, Relation
from annotations.ids import new_id
from annotations.session import Op
from annotations.store.file_errors import DamagedError
from annotations.store.integrity import FORBIDDEN
from annotations.store.project_file import ProjectFile
from annotations.targets import APPLICATION_ID
from tests.support.making import ARTICLE, span
from tests.support.project_files import change, refused


def test_our_mark_on_a_file_without_our_tables(tmp_path: Path):
    change(tmp_path / "empty.hashiya", f"PRAGMA application_id = {APPLICATION_ID}", "CREATE TABLE mine (id)")
    refused(tmp_path / "empty.hashiya", "damaged: table _sqlite_migrations is missing", DamagedError)


def test_an_unknown_migration(path: Path):
    change(path, "INSERT INTO _sqlite_migrations VALUES (99, 'hashiya', '0099_of_tomorrow', '2030-01-01')")
    refused(path, "written by a newer Hashiya .0099_of_tomorrow.")


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
        refused(path, rf"its end is missing, {size:,} of {len(whole):,} bytes are there\. Restore it", DamagedError)


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


@pytest.mark.parametrize(
    ("statement", "index"),
    [
        ("UPDATE ops SET document = 999", "ops_by_document"),
        ("UPDATE document_states SET status = 'dont'", "document_states_by_status"),
        ("UPDATE documents SET sha256 = 'none'", "documents_by_text"),
        ("UPDATE spans SET document = 999", "spans_by_label"),
    ],
)
def test_an_index_that_says_otherwise_is_not_believed(path: Path, statement: str, index: str):
    with ProjectFile.open(path) as project:
        finished = SetState(DocumentState(), DocumentState("done"))
        for done in (AddSpan(span(ARTICLE, 0, 3)), finished):
            project.commit("d1", project.layers()[0], Op(new_id(), "do", done))
    change_behind_the_back_of(path, index, statement)
    refused(path, "is damaged: a row of", DamagedError)


def change_behind_the_back_of(path: Path, index: str, statement: str) -> None:
    """Change rows and leave an index of theirs as it was."""
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute("SELECT * FROM sqlite_master WHERE name = ?", (index,)).fetchone()
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_master WHERE name = ?", (index,))
        connection.commit()
    change(path, "PRAGMA ignore_check_constraints = ON", statement)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", row)
        connection.commit()


def test_every_rule_of_a_table_is_asked_for(path: Path):
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql LIKE '%CHECK (%'").fetchall()
    assert {name: sql.count("CHECK (") for name, sql in tables} == dict.fromkeys(FORBIDDEN, 1)
