"""How fast spans are marked, by the times at which they were last changed; gaps that are too long count as idle.

Times may come in any order. For each annotator and minute only the first, the last and how many are kept, so that what
is held grows with the time that people worked, not with what they marked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from itertools import pairwise

import msgspec

from annotations.statistics import DayCount, DayProgress, Pace

IDLE_MS = 5 * 60_000
"""A gap between two spans of an annotator that is longer is no work on them."""
_MINUTE_MS = 60_000
_HOUR_MINUTES = 60
_LAST_MS = 253_370_764_800_000
"""The beginning of the year 9999, in milliseconds since 1970."""
_FEWEST_MINUTES = 1


class StateChange(msgspec.Struct, frozen=True, gc=False):
    """A document, by its number in the file, became done in a layer at a time, or was to do again."""

    document: int
    layer: int
    at: int
    was_done: bool
    is_done: bool


class PaceTally:
    """Counts times of spans, in milliseconds since 1970.

    Attributes:
        undated: How many came without a time.
    """

    def __init__(self, zone: tzinfo | None = None) -> None:
        """Count by days and hours of ``zone``, or else of this machine."""
        self._zone = zone
        self._minutes: dict[str, dict[int, tuple[int, int, int]]] = defaultdict(dict)
        self.undated = 0

    def add(self, by: str, at: int) -> None:
        """Count a span; 0 says that its time is not known, and what no calendar has tells nothing either."""
        if not 0 < at < _LAST_MS:
            self.undated += 1
            return
        minutes = self._minutes[by]
        first, last, count = minutes.get(at // _MINUTE_MS, (at, at, 0))
        minutes[at // _MINUTE_MS] = (min(first, at), max(last, at), count + 1)

    @property
    def pace(self) -> Pace:
        """What was counted."""
        spans: Counter[str] = Counter()
        active: Counter[str] = Counter()
        hours = [0] * 24
        followed = 0
        for minutes in self._minutes.values():
            for minute, (first, _, count) in minutes.items():
                spans[self._day(first)] += count
                hours[self._moment(minute * _MINUTE_MS).hour] += count
            followed += sum(count for *_, count in minutes.values()) - 1
            for at, gap in _gaps(minutes):
                active[self._day(at)] += gap
            followed -= _rests(minutes)
        days = tuple(DayCount(day, spans[day], _in_minutes(active[day])) for day in sorted(spans))
        worked = sum(active.values()) / _MINUTE_MS
        fast = round(followed / worked * _HOUR_MINUTES, 1) if worked >= _FEWEST_MINUTES else 0.0
        return Pace(days, tuple(hours), round(worked), fast, self.undated)

    def active_minutes(self) -> Mapping[str, int]:
        """How long each annotator was at it."""
        return {by: _in_minutes(sum(gap for _, gap in _gaps(minutes))) for by, minutes in self._minutes.items()}

    def _moment(self, at: int) -> datetime:
        return datetime.fromtimestamp(at / 1_000, self._zone)

    def _day(self, at: int) -> str:
        return day_of(at, self._zone)


def day_of(at: int, zone: tzinfo | None = None) -> str:
    """The day of a time in ms since 1970, as "YYYY-MM-DD" in the zone, or else that of this machine; "" for none."""
    try:
        return datetime.fromtimestamp(at / 1_000, zone).date().isoformat()
    except (ValueError, OverflowError, OSError):  # a time that no calendar has
        return ""


def done_by_day(
    done: Iterable[tuple[int, int]], changes: Sequence[StateChange], zone: tzinfo | None = None
) -> tuple[DayProgress, ...]:
    """How many documents were done, by day, from what is done now and what changed, the oldest change first.

    ``done`` names documents with layers. A document is done where it is in any layer.
    """
    layers: dict[int, set[int]] = defaultdict(set)
    for document, layer in done:
        layers[document].add(layer)
    steps: Counter[str] = Counter()
    now = sum(map(bool, layers.values()))
    for change in reversed(changes):
        held = layers[change.document]
        after = bool(held)
        (held.add if change.was_done else held.discard)(change.layer)
        if day := day_of(change.at, zone):
            steps[day] += after - bool(held)
    total = now - steps.total()
    days = []
    for day in sorted(steps):
        total += steps[day]
        days.append(DayProgress(day, steps[day], total))
    return tuple(days)


def _gaps(minutes: Mapping[int, tuple[int, int, int]]) -> Iterable[tuple[int, int]]:
    """The work within minutes and from one to the next, each with the time at which it ended; rests are left out."""
    for first, last, _ in minutes.values():
        yield last, last - first
    for before, after in pairwise(sorted(minutes)):
        gap = minutes[after][0] - minutes[before][1]
        if gap <= IDLE_MS:
            yield minutes[after][0], gap


def _rests(minutes: Mapping[int, tuple[int, int, int]]) -> int:
    return sum(minutes[after][0] - minutes[before][1] > IDLE_MS for before, after in pairwise(sorted(minutes)))


def _in_minutes(milliseconds: int) -> int:
    return round(milliseconds / _MINUTE_MS)
