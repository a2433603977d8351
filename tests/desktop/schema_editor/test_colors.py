from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from desktop import theme
from desktop.schema_editor.colors import NEAR, PALETTE, distance, free_color, nearest
from schemas.files import library, load_named


def test_the_palette_is_told_apart_by_every_eye():
    near = [(one, other) for one, other in combinations(PALETTE, 2) if distance(one, other) < NEAR]
    assert near == []


@pytest.mark.parametrize("ground", [theme.LIGHT.paper, theme.DARK.paper])
def test_the_palette_stands_out_from_both_grounds(ground: str):
    assert all(theme.contrast(QColor(color), QColor(ground)) >= 3 for color in PALETTE)


@pytest.mark.parametrize("name", library())
def test_the_schemas_that_come_along_are_told_apart_too(name: str):
    for one, other in combinations(load_named(name).markable(), 2):
        assert distance(one.color, other.color) >= NEAR, f"{one.id} and {other.id}"


def test_what_is_near_is_named():
    assert nearest("#0078a8", [("PER", "#0079a9"), ("ORG", "#d87800")]) == "PER"
    assert nearest("#0078a8", [("ORG", "#d87800")]) == ""
    assert distance("#ff0000", "#ff0000") == 0
    assert distance("#000000", "#ffffff") == pytest.approx(1, abs=0.01)


def test_red_and_green_of_one_lightness_are_near_to_some():
    assert distance("#a05000", "#6d6d00") < distance("#0000a0", "#a0a000")


def test_a_new_type_gets_a_colour_that_is_far_from_the_others():
    assert free_color([]) in PALETTE
    assert free_color(PALETTE[:3]) not in PALETTE[:3]
