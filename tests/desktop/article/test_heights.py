from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.article.heights import Heights

# Whole numbers, so that sums are exact in any order.
heights = st.integers(min_value=1, max_value=400).map(float)


@given(st.lists(heights, min_size=1, max_size=70), st.lists(st.tuples(st.integers(0, 69), heights), max_size=30))
def test_it_knows_what_plain_sums_know(start: list[float], changes: list[tuple[int, float]]):
    naive, tree = list(start), Heights(start)
    for place, height in changes:
        naive[place % len(naive)] = height
        tree.set(place % len(naive), height)
    sums = [0.0, *accumulate(naive)]
    assert len(tree) == len(naive)
    assert [tree[number] for number in range(len(naive))] == naive
    assert [tree.above(number) for number in range(len(naive) + 1)] == sums
    assert tree.total() == sums[-1]
    for number, (top, bottom) in enumerate(zip(sums, sums[1:], strict=False)):
        assert tree.at(top) == number
        assert tree.at((top + bottom) / 2) == number
        assert tree.at(bottom - 0.5) == number


@pytest.mark.parametrize("size", [1, 2, 3, 4, 7, 8, 9])
def test_outside_it_gives_the_first_or_last(size: int):
    tree = Heights([10.0] * size)
    assert tree.at(-5) == 0
    assert tree.at(10.0 * size) == size - 1
    assert tree.at(1e9) == size - 1
