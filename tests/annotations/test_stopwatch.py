from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.stopwatch import IDLE_MS, Stopwatch


def test_time_between_two_deeds_counts_and_idle_time_does_not():
    watch = Stopwatch()
    for at in (0, 10_000, 40_000):
        watch.tick(at)
    assert watch.take(45_000) == 45_000
    watch.tick(50_000)
    assert watch.take(50_000 + IDLE_MS + 1) == 5_000 + IDLE_MS
    assert watch.take(50_000 + 2 * IDLE_MS) == 0
    watch.tick(1_000_000)
    assert watch.take(1_000_000) == 0


def test_nothing_counts_while_it_is_left():
    watch = Stopwatch()
    watch.tick(0)
    watch.pause(1_000)
    assert watch.take(9_000) == 1_000
    watch.pause(10_000)
    watch.tick(20_000)
    assert watch.take(21_000) == 1_000


def test_what_is_given_back_comes_again():
    watch = Stopwatch()
    watch.tick(0)
    watch.give_back(watch.take(700))
    assert watch.take(1_000) == 1_000


@given(st.lists(st.tuples(st.sampled_from("tpk"), st.integers(0, 3 * IDLE_MS)), max_size=40))
def test_never_more_than_has_passed(deeds: list[tuple[str, int]]):
    watch, now, taken = Stopwatch(), 0, 0
    for deed, later in deeds:
        now += later
        if deed == "t":
            watch.tick(now)
        elif deed == "p":
            watch.pause(now)
        else:
            taken += watch.take(now)
    assert 0 <= taken + watch.take(now) <= now
