"""The first hits in a large corpus, and all hits of a name in a smaller one."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from annotations.search import Query
from annotations.store.project_file import ProjectFile
from schemas.files import load_named
from tests.support.corpus import make_corpus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

PAGE = 20
"""How many hits a screen shows at once."""


def made(folder: Path, articles: int, *, names: int, words: int) -> Path:
    path = folder / f"{articles}.hashiya"
    ProjectFile.create(path, load_named("news-ar"))
    with ProjectFile.open(path) as project:
        project.add_records(make_corpus(articles, names=names, words=words).records(), by="")
    return path


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectFile]:
    path = made(tmp_path_factory.mktemp("large"), 200_000, names=2, words=20)
    with ProjectFile.open(path) as project:
        yield project


@pytest.fixture(scope="module")
def smaller(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectFile]:
    path = made(tmp_path_factory.mktemp("smaller"), 2_000, names=10, words=300)
    with ProjectFile.open(path) as project:
        yield project


@pytest.mark.benchmark(group="search")
@pytest.mark.parametrize("text", ["لبنان", "عبد الرحمن السيد", "السعودية", "رقم 199999", "غير موجود"])
def test_first_page_of_200_000(benchmark: BenchmarkFixture, large: ProjectFile, text: str):
    benchmark.pedantic(lambda: list(itertools.islice(large.search(Query(text)), PAGE)), rounds=7, warmup_rounds=1)


@pytest.mark.benchmark(group="search")
def test_all_hits_of_a_name_in_2_000(benchmark: BenchmarkFixture, smaller: ProjectFile):
    hits = benchmark.pedantic(lambda: list(smaller.search(Query("لبنان"))), rounds=5, warmup_rounds=1)
    assert len(hits) > 1_000
