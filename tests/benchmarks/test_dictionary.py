"""100,000 names against a million characters."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from annotations.dictionary import Dictionary, Name
from tests.support.corpus import LONGER, NAMES, make_corpus

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


@pytest.fixture(scope="module")
def names() -> list[Name]:
    """Random names of one and two words, and those that the corpus holds."""
    chance = random.Random(5)

    def word() -> str:
        return "".join(chance.choice(LETTERS) for _ in range(chance.randint(3, 7)))

    made = [Name(f"{word()} {word()}" if chance.random() < 0.6 else word(), "PER") for _ in range(100_000)]
    return made + [Name(name, label) for name, label in {**NAMES, **LONGER}.items()]


@pytest.fixture(scope="module")
def million() -> str:
    return " ".join(make_corpus(300, names=20, words=650).texts)[:1_000_000]


@pytest.mark.benchmark(group="dictionary")
def test_make_a_dictionary_of_100_000_names(benchmark: BenchmarkFixture, names: list[Name]):
    benchmark.pedantic(lambda: Dictionary(names), rounds=3, warmup_rounds=1)


@pytest.mark.benchmark(group="dictionary")
def test_propose_in_a_million_characters(benchmark: BenchmarkFixture, names: list[Name], million: str):
    known = Dictionary(names)
    proposals = benchmark.pedantic(lambda: known.propose(million), rounds=5, warmup_rounds=1)
    assert len(proposals) > 5_000
