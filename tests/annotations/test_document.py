from random import Random

import pytest
from msgspec.structs import replace

from annotations.document import Markup, Relation, surface, title_of
from tests.support.making import ARTICLE, random_markup, span


def test_spans_are_ordered_by_start_and_the_longer_one_first():
    spans = [
        span(ARTICLE, 0, 4, identifier="b"),
        span(ARTICLE, 0, 9, identifier="z"),
        span(ARTICLE, 0, 4, identifier="a"),
        span(ARTICLE, 5, 9, identifier="c"),
        span(ARTICLE, 0, 4, label="ORG", identifier="y"),
        span(ARTICLE, 0, 2, more=((7, 9),), identifier="w"),
    ]
    for seed in range(5):
        shuffled = Random(seed).sample(spans, len(spans))
        assert [item.id for item in Markup(shuffled).ordered_spans()] == ["w", "z", "y", "a", "b", "c"]


def test_relations_are_ordered_by_their_ends():
    spans = [span(ARTICLE, place, place + 2, identifier=name) for place, name in ((8, "a"), (0, "b"), (4, "c"))]
    relations = [
        Relation("4", "R", "c", "a"),
        Relation("2", "S", "b", "c"),
        Relation("3", "R", "b", "a"),
        Relation("1", "R", "b", "c"),
        Relation("0", "S", "b", "c"),
    ]
    assert [item.id for item in Markup(spans, relations).ordered_relations()] == ["1", "0", "2", "3", "4"]


def test_a_copy_is_equal_and_its_own():
    one = random_markup(Random(7), ARTICLE)
    other = one.copy()
    assert one == other
    other.spans.popitem()
    assert one != other
    twin = one.copy()
    twin.state = replace(one.state, note="x")
    assert one != twin
    assert one != "markup"


def test_the_relations_of_a_span_are_those_at_either_end():
    relations = [Relation("1", "R", "a", "b"), Relation("2", "R", "c", "a"), Relation("3", "R", "b", "c")]
    assert [item.id for item in Markup([], relations).relations_of("a")] == ["1", "2"]


def test_a_discontinuous_surface_is_joined_by_spaces():
    assert surface("من الأول والثالث", ((3, 8), (12, 16))) == "الأول ثالث"
    assert span("0123456789", 1, 3, more=((5, 7),)).end == 7


@pytest.mark.parametrize(
    ("text", "title"),
    [("\n \u2028 عنوان \nنص", "عنوان"), ("ا" * 120, "ا" * 120), ("ا" * 121, "ا" * 119 + "…"), ("\u200c", "\u200c")],
)
def test_the_title_is_the_first_line_that_is_not_blank(text: str, title: str):
    assert title_of(text) == title
