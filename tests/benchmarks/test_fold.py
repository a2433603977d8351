"""A million characters folded, with the way back, beside a loop that looks at every character."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import pytest

from annotations import arabic
from annotations.folding import NAMES, fold
from annotations.folding_tables import ALWAYS, DROPPED

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

MILLION = 1_000_000


@pytest.fixture(params=["as it is", "unvocalised"])
def million(request: pytest.FixtureRequest, sample: str) -> str:
    """The sample news over and over: one letter in forty of it carries tashkeel, where it is not taken away."""
    text = sample if request.param == "as it is" else arabic.bare(sample)
    return (text * (MILLION // len(text) + 1))[:MILLION]


@pytest.mark.benchmark(group="fold")
def test_fold_a_million_characters(benchmark: BenchmarkFixture, million: str):
    folded = benchmark.pedantic(lambda: fold(million), rounds=7, warmup_rounds=1)
    assert folded.to_raw(0, 5) is not None


@pytest.mark.benchmark(group="fold")
def test_fold_with_spellings_of_names(benchmark: BenchmarkFixture, million: str):
    benchmark.pedantic(lambda: fold(million, NAMES), rounds=7, warmup_rounds=1)


@pytest.mark.benchmark(group="fold")
def test_fold_floor_loop_over_characters(benchmark: BenchmarkFixture, million: str):
    """The least that a loop must do: look each character up, keep what is not dropped, note where it was."""

    def loop() -> str:
        kept: list[str] = []
        index = array("I")
        for place, character in enumerate(million):
            if character not in DROPPED:
                kept.append(ALWAYS.get(character, character))
                index.append(place)
        return "".join(kept)

    benchmark.pedantic(loop, rounds=3, warmup_rounds=1)
