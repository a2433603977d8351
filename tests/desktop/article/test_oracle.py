"""Rectangles of ranges against an independent oracle: the right number of them, at most a pixel off."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import annotations.samples
from tests.support.lines import HARD, lines
from tests.support.oracle import Bidi, rectangles
from tests.support.setting import EXAMPLES, oracle_of, ranges_of, set_both

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    Prove = Callable[[str, int, float], None]

FAMILIES = ("Amiri", "Noto Sans Arabic")
SAMPLES = sorted(Path(annotations.samples.__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_range_of_the_samples_is_where_the_oracle_says(qt: QApplication, prove: Prove, sample: Path, family: str):
    total = 0
    for size_px, width in ((20, 420), (25, 640), (33, 900)):
        for number, text in enumerate(filter(None, sample.read_text("utf-8").split("\n"))):
            both = set_both(text, family, size_px, width)
            count, worst = both.worst(ranges_of(text, both.stands, seed=number))
            prove(f"{family}, samples", count, worst)
            total += count
    assert total > 3500


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("name", HARD)
def test_every_range_of_the_hard_lines_is_where_the_oracle_says(qt: QApplication, prove: Prove, name: str, family: str):
    text, total = HARD[name], 0
    for size_px, width in ((24, 10_000), (25, 300), (17, 120)):
        for right_to_left in (True, False):
            both = set_both(text, family, size_px, width, right_to_left=right_to_left)
            count, worst = both.worst(ranges_of(text, both.stands, at_random=40))
            prove(f"{family}, hard lines", count, worst)
            total += count
    assert total >= 6 * len(both.stands[0])


@settings(max_examples=EXAMPLES)
@given(text=lines, family=st.sampled_from(FAMILIES), width=st.sampled_from((10_000, 300, 150)), right=st.booleans())
def test_every_range_of_any_line_is_where_the_oracle_says(
    qt: QApplication, prove: Prove, text: str, family: str, width: int, right: bool
):
    both = set_both(text, family, 24, width, right_to_left=right)
    prove(f"{family}, any lines", *both.worst(ranges_of(text, both.stands)))


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("عام 2021 في", [1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1]),
        ("(a) ب", [1, 2, 1, 1, 1]),
        ("أ \u2066b\u2069", [1, 1, 1, 2, 1]),
    ],
)
def test_the_oracle_knows_levels(text: str, levels: list[int]):
    assert Bidi(text, right_to_left=True).levels == levels


def test_the_oracle_puts_white_space_at_the_end_of_a_line_at_the_end_of_its_reading():
    order, levels = Bidi("a b ", right_to_left=True).line(0, 4, kept=0)
    assert order == [3, 0, 1, 2]
    assert levels == [2, 2, 2, 1]


def test_the_oracle_counts_rectangles_by_neighbours_and_not_by_gaps(qt: QApplication):
    text = "شركة Nakhla Systems في"
    [stands] = oracle_of("Amiri", 24).stands(text, [(0, len(text))], 1000, right_to_left=True)
    assert len(rectangles(stands, 5, 19)) == 1
    assert len(rectangles(stands, 0, 11)) == 2
    assert rectangles(stands, 0, len(text))[0][1] == 1000
