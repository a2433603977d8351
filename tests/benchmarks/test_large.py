"""A project of 400 MB: opened with its check, and backed up."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from annotations.store import backups
from annotations.store.project_file import ProjectFile
from tests.benchmarks.conftest import make_record

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from schemas.model import Schema

BYTES = 400_000_000
_AT_ONCE = 1_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, schema: Schema, sample: str) -> Path:
    """A project of that size, with 60 spans a document."""
    path = tmp_path_factory.mktemp("large") / "large.hashiya"
    ProjectFile.create(path, schema)
    random_, number = random.Random(2), 0
    while path.stat().st_size < BYTES:
        with ProjectFile.open(path) as project:
            numbers = range(number, number + _AT_ONCE)
            project.add_records((make_record(one, sample, schema, random_) for one in numbers), by="")
        number += _AT_ONCE
    return path


@pytest.mark.benchmark(group="large")
def test_open_400_mb(benchmark: BenchmarkFixture, large: Path):
    benchmark.pedantic(lambda: ProjectFile.open(large).close(), rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="large")
def test_back_up_400_mb(benchmark: BenchmarkFixture, large: Path):
    with ProjectFile.open(large) as project:

        def back_up() -> None:
            made = backups.take_if_due(project)
            assert made
            made.unlink()

        benchmark.pedantic(back_up, rounds=3)
