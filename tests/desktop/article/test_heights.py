"""Running sums against a plain list."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.article.heights import Heights

SIZES = st.lists(st.integers(1, 50).map(float), min_size=1, max_size=60)


@given(sizes=SIZES, changes=st.lists(st.tuples(st.integers(0, 59), st.integers(1, 90)), max_size=20))
def test_sums_and_places_are_those_of_a_list(sizes: list[float], changes: list[tuple[int, int]]):
    heights = Heights(sizes)
    for number, size in changes:
        sizes[number % len(sizes)] = float(size)
        heights.set(number % len(sizes), float(size))
    assert [heights[number] for number in range(len(heights))] == sizes
    assert [heights.above(number) for number in range(len(sizes) + 1)] == [
        sum(sizes[:n]) for n in range(len(sizes) + 1)
    ]
    for number, size in enumerate(sizes):
        assert heights.at(sum(sizes[:number])) == number
        assert heights.at(sum(sizes[:number]) + size - 0.5) == number
    assert heights.at(-5) == 0
    assert heights.at(sum(sizes) + 5) == len(sizes) - 1
