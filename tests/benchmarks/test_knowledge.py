"""A knowledge base of a million things: how long it takes to be made searchable, and to be asked."""

from __future__ import annotations

import itertools
import random
from typing import TYPE_CHECKING

import pytest

from annotations.store.knowledge import KnowledgeBase

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

ENTRIES = 1_000_000
_NAMES = """
نور سلم بحر شمس قمر جبل نهر وادي مسجد مدرسة جامعة شركة مدينة قرية شارع بيت كتاب علي حسن سمير ليلى منى
"""
_PARTS = _NAMES.split()


@pytest.fixture(scope="module")
def things(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Names of two or three words, made of parts and numbers."""
    chance = random.Random(3)
    path = tmp_path_factory.mktemp("things") / "things.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("id,name,aliases\n")
        for number in range(ENTRIES):
            name = " ".join(chance.choices(_PARTS, k=2))
            file.write(f"Q{number},ال{name} {number % 5_000},{name[::-1]}\n")
    return path


@pytest.mark.benchmark(group="knowledge base")
def test_a_million_entries_are_made_searchable(benchmark: BenchmarkFixture, things: Path, tmp_path: Path):
    folders = itertools.count()
    benchmark.pedantic(lambda: KnowledgeBase.open(things, tmp_path / str(next(folders))).close(), rounds=1)


@pytest.mark.benchmark(group="knowledge base")
@pytest.mark.parametrize("typed", ["م", "مدين", "المدرسة نور", "Q999999", "1234"])
def test_a_million_entries_are_asked(benchmark: BenchmarkFixture, things: Path, typed: str):
    base = KnowledgeBase.open(things, things.parent / "cache")
    assert benchmark.pedantic(lambda: base.search(typed), rounds=20, warmup_rounds=1)
    base.close()
