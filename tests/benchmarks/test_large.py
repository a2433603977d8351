"""Projects of 400 MB: opened with their check, and backed up."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from annotations.changes import AddRelation, AddSpan
from annotations.document import DocumentState
from annotations.ids import new_id, now_ms
from annotations.session import Op
from annotations.store import backups, writing
from annotations.store.project_file import ProjectFile
from annotations.store.seals import Seals
from tests.benchmarks.conftest import make_record

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from annotations.document import Record
    from schemas.model import Schema

BYTES = 400_000_000
_AT_ONCE = 200


@pytest.fixture(scope="module", params=["imported", "marked"])
def large(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, schema: Schema, sample: str
) -> Path:
    """A project of that size, with 60 spans a document: imported, or marked one by one with a journal row for each."""
    path = tmp_path_factory.mktemp("large") / "large.hashiya"
    ProjectFile.create(path, schema)
    random_, number = random.Random(2), 0
    while path.stat().st_size < BYTES:
        numbers = range(number, number + _AT_ONCE)
        records = [make_record(one, sample, schema, random_) for one in numbers]
        is_marked = request.param == "marked"
        bare = [replace(one, spans=(), relations=(), state=DocumentState()) if is_marked else one for one in records]
        with ProjectFile.open(path) as project:
            project.add_records(bare, by="")
        if is_marked:
            _mark(path, records)
        number += _AT_ONCE
    return path


def _mark(path: Path, records: list[Record]) -> None:
    """What a commit of each span and each relation leaves in the file, in one transaction to be done in a minute."""
    with closing(sqlite3.connect(path)) as connection:
        layer = connection.execute("SELECT max(key) FROM layers").fetchone()[0]
        keys = dict(connection.execute("SELECT id, key FROM documents"))
        for record in records:
            changes = [*map(AddSpan, record.spans), *map(AddRelation, record.relations)]
            for change in changes:
                op = Op(new_id(), "do", change, by="sara", at=now_ms())
                writing.write_op(connection, keys[record.document.id], layer, op, "a-computer")
        connection.commit()


@pytest.mark.benchmark(group="large")
def test_open_400_mb(benchmark: BenchmarkFixture, large: Path, tmp_path: Path):
    """As it was closed the last time on this computer, which is seen by its digest."""
    seals = Seals(tmp_path / "seals.json")
    assert seals.seal(large)

    def open_it() -> None:
        project = ProjectFile.open(large, seals=seals)
        assert project.is_sealed
        project.close()

    benchmark.pedantic(open_it, rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="large")
def test_open_400_mb_the_first_time(benchmark: BenchmarkFixture, large: Path):
    """Each page and each row is looked at."""
    benchmark.pedantic(lambda: ProjectFile.open(large).close(), rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="large")
def test_seal_400_mb(benchmark: BenchmarkFixture, large: Path, tmp_path: Path):
    """What is done aside when a changed project has been closed: the check, and the digest."""
    seals = Seals(tmp_path / "seals.json")
    benchmark.pedantic(lambda: seals.seal(large), rounds=3)


@pytest.mark.benchmark(group="large")
def test_back_up_400_mb(benchmark: BenchmarkFixture, large: Path):
    with ProjectFile.open(large) as project:

        def back_up() -> None:
            made = backups.take_if_due(project)
            assert made
            made.unlink()

        benchmark.pedantic(back_up, rounds=3)
