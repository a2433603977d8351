from dataclasses import replace

import pytest

from desktop.article.reading import COMMANDS, LARGEST_PX, SMALLEST_PX, WIDEST, Reading
from desktop.catalogue import BY_NAME


def test_every_command_of_a_reading_is_in_the_catalogue_and_changes_it():
    assert set(COMMANDS) <= set(BY_NAME)
    start = replace(Reading(), font_px=30.0)
    assert all(change(start) != start for change in COMMANDS.values())


@pytest.mark.parametrize("name", ["hide-tashkeel", "collapse-tatweel", "show-hidden"])
def test_switches_go_back(name: str):
    assert COMMANDS[name](COMMANDS[name](Reading())) == Reading()


def test_arcs_and_fonts_come_round():
    reading = Reading()
    seen = []
    for _ in range(3):
        seen.append(reading.arcs)
        reading = reading.with_next_arcs()
    assert seen == ["all", "selection", "none"]
    assert reading == Reading()
    assert reading.in_other_font() != reading
    assert reading.in_other_font().in_other_font() == reading


def test_sizes_stay_within_reason():
    assert replace(Reading(), font_px=1e9, leading=1e9).within_reason().font_px == LARGEST_PX
    assert Reading().zoomed(-100).font_px == SMALLEST_PX
    assert Reading().spaced(100).leading == WIDEST
    assert replace(Reading(), family="Comic Sans").within_reason().family == Reading().family


def test_the_column_is_never_wider_than_the_window():
    style = Reading().style(500, right_to_left=True)
    assert style.width + 2 * style.gutter <= 500
    assert Reading().style(5000, right_to_left=True).width < 1000
