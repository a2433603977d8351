"""Pace and progress by day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotations.pace import IDLE_MS, PaceTally, StateChange, done_by_day
from annotations.statistics import DayCount, DayProgress

MINUTE = 60_000


def at(text: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1_000)


@given(st.lists(st.tuples(st.sampled_from(["ليلى", "سامر"]), st.integers(1, 40 * MINUTE)), max_size=30), st.randoms())
def test_work_is_the_gaps_that_are_not_too_long(times: list[tuple[str, int]], random: object):
    tally = PaceTally(UTC)
    for by, time in times:
        tally.add(by, time)
    worked = {}
    followed = 0
    for by in {by for by, _ in times}:
        gaps = [late - early for early, late in pairwise(sorted(time for who, time in times if who == by))]
        worked[by] = sum(gap for gap in gaps if gap <= IDLE_MS)
        followed += sum(gap <= IDLE_MS for gap in gaps)
    assert tally.active_minutes() == {by: round(time / MINUTE) for by, time in worked.items()}
    pace, total = tally.pace, sum(worked.values()) / MINUTE
    assert pace.active_minutes == round(total)
    assert pace.per_hour == (round(followed / total * 60, 1) if total >= 1 else 0.0)
    assert sum(pace.hours) == len(times) == sum(day.spans for day in pace.days)


def test_days_and_hours_are_those_of_the_zone():
    for zone, day, hour in ((UTC, "2026-03-04", 22), (timezone(timedelta(hours=3)), "2026-03-05", 1)):
        tally = PaceTally(zone)
        for minute in (0, 1, 2, 30):
            tally.add("ليلى", at(f"2026-03-04T22:{minute:02}:00"))
        pace = tally.pace
        assert pace.days == (DayCount(day, 4, 2),)
        assert [place for place, count in enumerate(pace.hours) if count] == [hour]
        assert (pace.active_minutes, pace.per_hour) == (2, 60.0)


def test_what_has_no_time_is_counted_apart():
    tally = PaceTally(UTC)
    tally.add("ليلى", 0)
    assert (tally.pace.undated, tally.pace.days, tally.pace.per_hour) == (1, (), 0.0)


def test_progress_is_told_backwards_from_what_is_done_now():
    first, second = at("2026-03-04T10:00:00"), at("2026-03-06T10:00:00")
    changes = [
        StateChange(1, 1, first, was_done=False, is_done=True),
        StateChange(2, 1, first, was_done=False, is_done=True),
        StateChange(2, 1, second, was_done=True, is_done=False),
        StateChange(3, 1, second, was_done=False, is_done=True),
    ]
    done = [(1, 1), (3, 1), (9, 1)]  # the last one came as done
    assert done_by_day(done, changes, UTC) == (DayProgress("2026-03-04", 2, 3), DayProgress("2026-03-06", 0, 3))
    assert done_by_day(done, [], UTC) == ()


def test_a_document_is_done_once_in_whatever_layers():
    days = [at("2026-03-04T10:00:00"), at("2026-03-05T10:00:00")]
    changes = [StateChange(1, layer, day, was_done=False, is_done=True) for layer, day in enumerate(days)]
    progress = done_by_day([(1, 0), (1, 1)], changes, UTC)
    assert [(one.change, one.done) for one in progress] == [(1, 1), (0, 1)]
