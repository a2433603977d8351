"""Counting a corpus of 1,000 documents with 60,000 spans, beside reading it only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotations.project import statistics_of

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

    from annotations.document import Record
    from annotations.store.project_file import ProjectFile


@pytest.fixture
def filled(project: ProjectFile, corpus: list[Record]) -> ProjectFile:
    project.add_records(corpus, by="")
    return project


@pytest.mark.benchmark(group="statistics")
def test_statistics_of_60000_spans(benchmark: BenchmarkFixture, filled: ProjectFile):
    numbers = benchmark.pedantic(statistics_of, args=(filled,), rounds=3)
    assert numbers.span_count == 60_000


@pytest.mark.benchmark(group="statistics")
def test_reading_them_only(benchmark: BenchmarkFixture, filled: ProjectFile):
    count = benchmark.pedantic(lambda: sum(len(record.spans) for record in filled.records()), rounds=3)
    assert count == 60_000
