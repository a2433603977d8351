import pytest

from desktop.article.interaction import (
    Drag,
    PlaceCaret,
    Relate,
    Resize,
    SelectSpan,
    SelectText,
    SelectWord,
    finish,
    moved,
)
from desktop.article.layout import PointHit
from desktop.article.selection import Selection

TEXT = "زار الوفد القاهرة أمس. وعاد (اليوم) منها."
CAIRO = (TEXT.index("القاهرة"), TEXT.index("القاهرة") + 7)
WORD = (4, 9)  # الوفد


def hit(offset: int, *spans: str) -> PointHit:
    return PointHit(offset, (offset, offset + 1), spans)


def dragged(start: PointHit, end: PointHit, **facts) -> Drag:  # noqa: ANN003 - the fields of Drag
    return moved(Drag(start, start, **facts), end)


def test_a_click_places_the_caret():
    assert finish(Drag(hit(6), hit(6)), TEXT) == PlaceCaret(6)


def test_a_drag_selects_whole_words():
    assert finish(dragged(hit(6), hit(CAIRO[0] + 2)), TEXT) == SelectText(WORD[0], CAIRO[1])


@pytest.mark.parametrize(("first", "last"), [(6, 12), (12, 6)])
def test_a_drag_backwards_selects_the_same(first: int, last: int):
    assert finish(dragged(hit(first), hit(last)), TEXT) == SelectText(WORD[0], CAIRO[1])


def test_a_drag_with_shift_selects_exactly_that():
    assert finish(dragged(hit(6), hit(12), exact=True), TEXT) == SelectText(6, 12)
    assert finish(dragged(hit(6, "s1"), hit(12, "s2"), exact=True), TEXT) == SelectText(6, 12)


def test_a_drag_over_white_space_only_places_the_caret():
    assert finish(dragged(hit(3), PointHit(4, (3, 4), ())), TEXT) == PlaceCaret(4)


def test_a_double_click_means_the_word():
    at = TEXT.index("اليوم")
    assert finish(Drag(hit(at + 1), hit(at + 1), clicks=2), TEXT) == SelectWord(at + 1)


@pytest.mark.parametrize("clicks", [3, 4])
def test_a_triple_click_takes_the_sentence(clicks: int):
    end = TEXT.index(".") + 1
    assert finish(Drag(hit(6), hit(6), clicks=clicks), TEXT) == SelectText(0, end)
    assert finish(Drag(hit(end + 3), hit(end + 3), clicks=clicks), TEXT) == SelectText(end + 1, len(TEXT))


def test_clicks_at_one_place_go_through_the_spans_there():
    place = hit(6, "inner", "middle", "outer")
    taken = [finish(Drag(place, place, current=current), TEXT) for current in ("", "inner", "middle", "outer", "else")]
    assert taken == [SelectSpan(name) for name in ("inner", "middle", "outer", "inner", "inner")]


def test_a_click_with_shift_places_the_caret_inside_a_box():
    assert finish(Drag(hit(6, "s1"), hit(6, "s1"), exact=True), TEXT) == PlaceCaret(6)


def test_a_drag_from_a_box_to_another_is_a_relation_between_the_innermost():
    drag = dragged(hit(6, "inner", "outer"), hit(12, "goal", "around"))
    assert drag.over == "goal"
    assert finish(drag, TEXT) == Relate("inner", "goal")


def test_what_the_press_was_in_is_no_target():
    assert finish(dragged(hit(6, "inner", "outer"), hit(12, "outer")), TEXT) == SelectText(WORD[0], CAIRO[1])
    assert finish(dragged(hit(6, "inner", "outer"), hit(12, "outer", "goal")), TEXT) == Relate("inner", "goal")


def test_a_drag_away_from_every_box_is_no_relation():
    drag = moved(dragged(hit(6, "s1"), hit(12, "s2")), hit(13))
    assert finish(drag, TEXT) == SelectText(WORD[0], CAIRO[1])


def test_a_drag_from_a_tag_never_selects_text():
    assert finish(dragged(hit(6, "s1"), hit(12), from_tag=True), TEXT) == SelectSpan("s1")


@pytest.mark.parametrize(
    ("edge", "to", "expected"),
    [
        ("end", 12, Resize("s1", *(WORD[0], CAIRO[1]))),
        ("start", 1, Resize("s1", 0, WORD[1])),
        ("end", 1, Resize("s1", WORD[0], WORD[0] + 1)),  # never empty
        ("start", 12, Resize("s1", WORD[1] - 1, WORD[1])),
    ],
)
def test_an_edge_that_is_dragged_moves_by_words(edge: str, to: int, expected: Resize):
    drag = dragged(hit(6, "s1"), hit(to), current="s1", edge=edge, bounds=WORD)
    assert finish(drag, TEXT) == expected


def test_an_edge_that_is_dragged_with_shift_moves_by_clusters():
    drag = dragged(hit(6, "s1"), hit(12), current="s1", edge="end", bounds=WORD, exact=True)
    assert finish(drag, TEXT) == Resize("s1", WORD[0], 12)


def test_a_click_on_an_edge_moves_nothing():
    inside_a_word = (CAIRO[0] + 2, CAIRO[1])
    place = hit(inside_a_word[0], "s1", "s2")
    drag = Drag(place, place, current="s1", edge="start", bounds=inside_a_word)
    assert finish(drag, TEXT) == SelectSpan("s2")


def test_a_selection_is_a_range_in_either_direction():
    assert Selection(3, 8).range == Selection(8, 3).range == (3, 8)
    assert Selection(3, 8).has_text
    assert not Selection(3, 3).has_text
