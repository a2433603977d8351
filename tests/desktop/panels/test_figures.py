"""What plots show, as values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from annotations.statistics import Bin, Coverage, DayCount, DayProgress, NameCoverage, Pace, RelationCount
from annotations.tallying import Tally
from desktop import i18n
from desktop.panels.figures import Figure, figures_of, steps
from schemas.files import load_named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SCHEMA = load_named("news-ar")
NUMBERS = replace(
    Tally(SCHEMA, {}).statistics(),
    statuses={"done": 3, "started": 0, "todo": 1},
    spans={"ORG": 12, "PER": 5, "GONE": 1},
    relations=(RelationCount("PER", "EMPLOYED_BY", "ORG", 4), RelationCount("ORG", "OWNS", "ORG", 2),
               RelationCount("PER", "FOUNDED_BY", "ORG", 1)),
    nesting=(Bin(0, 0, 16), Bin(1, 1, 2)),
    pace=Pace((DayCount("2026-03-04", 10, 5), DayCount("2026-03-07", 8, 4)), (0,) * 9 + (18,) + (0,) * 14, 9, 120.0),
    progress=(DayProgress("2026-03-04", 1, 2), DayProgress("2026-03-06", 1, 3)),
    dictionary=Coverage(7, 20, 18, (NameCoverage("ليلى", "PER", 4, 2),)),
)  # fmt: skip


def shown(language: str = "en") -> dict[str, Figure]:
    return {figure.name: figure for figure in figures_of(NUMBERS, SCHEMA, language)}


def test_what_there_is_nothing_of_is_left_out(qt: QApplication):
    assert list(shown()) == ["labels", "relations", "nesting", "days", "hours", "progress", "statuses", "missed"]


def test_labels_have_their_colours_also_those_that_the_schema_has_lost(qt: QApplication):
    labels = shown()["labels"]
    assert (labels.labels, labels.measures) == (("ORG", "PER", "GONE"), (12, 5, 1))
    assert labels.colors == (SCHEMA.entity("ORG").color, SCHEMA.entity("PER").color, "#808080")
    assert labels.rows[2] == ("GONE", "", "1")


def test_a_grid_sums_the_relations_between_two_labels(qt: QApplication):
    grid = shown()["relations"]
    assert (grid.labels, grid.across) == (("ORG", "PER"), ("ORG",))
    assert grid.cells == {(0, 0): 2, (1, 0): 5}
    assert ("PER", "EMPLOYED_BY", "ORG", "4") in grid.rows


def test_days_stand_where_the_calendar_has_them(qt: QApplication):
    days, progress = shown()["days"], shown()["progress"]
    assert (days.places, days.measures) == ((0, 3), (10, 8))
    assert days.title.endswith("120)")
    assert (progress.places, progress.measures) == ((0, 2), (2, 3))


def test_what_is_missed_is_what_is_not_marked(qt: QApplication):
    missed = shown()["missed"]
    assert (missed.labels, missed.measures, missed.rows) == (("ليلى",), (2,), (("ليلى", "PER", "4", "2"),))


def test_everything_is_written_in_the_language_and_numerals_of_the_interface(qt: QApplication):
    i18n.speak(qt, "ar", "eastern")
    try:
        figures = shown("ar")
    finally:
        i18n.speak(qt, "en")
    assert figures["labels"].rows[0] == ("ORG", "منظمة", "١٢")
    assert figures["days"].labels == ("٢٠٢٦-٠٣-٠٤", "٢٠٢٦-٠٣-٠٧")
    assert figures["days"].places == (0, 3)
    for figure in figures.values():
        assert any("\u0621" <= letter <= "\u064a" for letter in figure.title), figure.title


@given(st.integers(0, 10**7))
def test_steps_are_few_round_and_reach_the_largest(largest: int):
    found = list(steps(largest))
    assert found[0] == 0
    assert len(found) <= 7
    assert found[-1] >= largest
    gaps = {after - before for before, after in zip(found, found[1:], strict=False)}
    assert len(gaps) <= 1
    assert all(str(gap).rstrip("0") in ("1", "2", "5") for gap in gaps)


@pytest.mark.parametrize("shape", ["bars", "columns", "line", "grid"])
def test_every_shape_is_drawn_in_both_directions(qt: QApplication, shape: str):
    from desktop.panels.plot import Plot

    labels = tuple(f"الوسم {number}" for number in range(40))
    places = tuple(range(40))
    cells = {(row, row * 7 % 40): row for row in places}
    figure = Figure("all", "كل شيء", shape, ("a",), (("1",),), labels, places, places, (), labels, cells)
    for language in ("en", "ar"):
        i18n.speak(qt, language)
        try:
            plot = Plot()
            plot.resize(600, 300)
            plot.show_figure(figure)
            plot.show()
            qt.processEvents()
            (_, across), (bottom, top) = plot._view.viewRange()
            assert across >= 39
            assert max(top, bottom) >= 39
            assert plot.picture(".png").startswith(b"\x89PNG")
            assert b"<svg" in plot.picture(".svg")
            assert plot.wanted_height() > 0
        finally:
            i18n.speak(qt, "en")
        plot.hide()
        plot.deleteLater()
