from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.document import Markup, Relation, Span
from desktop.article.placing import MAX_LEVELS

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.article.layout import ArticleLayout
    from desktop.article.scene import ArcEnd, PlacedParagraph

    LayOut = Callable[..., ArticleLayout]

TEXT = (
    "زارت وزيرة الثقافة المصرية ليلى السيد مدينة الرباط أمس برفقة 12 كاتبًا من اتحاد Writers Union العربي، "
    "وألقت كلمة في افتتاح معرض الكتاب الدولي الذي تنظمه جمعية الناشرين في ساحة المدينة القديمة كل عام منذ 1998."
)
WORDS = [(match.start(), match.end()) for match in re.finditer(r"\S+", TEXT)]
THIN_LANES = 4
LABELS = ("PER", "ORG", "GPE", "OCCUPATION", "WORK_OF_ART")


@st.composite
def markups(draw: st.DrawFn) -> Markup:
    spans = []
    for number in range(draw(st.integers(1, 12))):
        first = draw(st.integers(0, len(WORDS) - 1))
        last = min(len(WORDS) - 1, first + draw(st.integers(0, 6)))
        start, end = WORDS[first][0], WORDS[last][1]
        if draw(st.booleans()) and WORDS[first][1] - start > 3:
            start += 1
        spans.append(Span(f"s{number}", draw(st.sampled_from(LABELS)), ((start, end),), TEXT[start:end]))
    pairs = list(itertools.permutations([span.id for span in spans], 2))
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=10)) if pairs else []
    relations = [Relation(f"r{number}", "LOCATED_IN", *pair) for number, pair in enumerate(chosen)]
    return Markup(spans, relations)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(markup=markups())
def test_nothing_stands_on_something_else(lay_out: LayOut, markup: Markup):
    placed = lay_out(TEXT, markup=markup).placed(0)
    tags_are_apart(placed)
    boxes_nest(placed, markup)
    lanes_are_apart(placed)
    everything_has_its_room(placed)


def tags_are_apart(placed: PlacedParagraph) -> None:
    for one, other in itertools.combinations(placed.tags, 2):
        assert not one.rect.intersects(other.rect), (one, other)
    for tag, box in itertools.product(placed.tags, placed.boxes):
        on_its_line = line_of(placed, tag.rect.center().y()) == line_of(placed, box.rect.center().y())
        assert not on_its_line or tag.rect.bottom() <= box.rect.top() + 0.01, (tag, box)


def boxes_nest(placed: PlacedParagraph, markup: Markup) -> None:
    for one, other in itertools.combinations(placed.boxes, 2):
        if one.span == other.span or not one.rect.intersects(other.rect):
            continue
        if one.level == other.level == MAX_LEVELS:
            continue  # so deep that they share the outermost level
        assert one.level != other.level, (one, other)
        outer, inner = sorted((one, other), key=lambda box: -box.level)
        assert placed.boxes.index(outer) < placed.boxes.index(inner), "the outer box is painted first"
        assert outer.rect.top() < inner.rect.top()
        assert outer.rect.bottom() > inner.rect.bottom()
        assert length(markup.spans[outer.span]) >= length(markup.spans[inner.span])


def length(span: Span) -> int:
    return span.end - span.start


def lanes_are_apart(placed: PlacedParagraph) -> None:
    """No arc runs along a line where another does, but for those that leave a line on which there are very many."""
    runs: list[tuple[int, float, float, float]] = []
    for arc in placed.arcs:
        assert arc.head.lane_y == arc.tail.lane_y
        runs.append((arc.head.line, arc.head.lane_y, *sorted((arc.head.x, arc.tail.x))))
    runs += [(end.line, end.lane_y, end.x, 640.0) for end in placed.loose_ends]
    leaving = [end.line for end in placed.loose_ends]
    for one, other in itertools.combinations(runs, 2):
        shares = one[3] == other[3] == 640.0 and leaving.count(one[0]) > THIN_LANES
        if one[0] == other[0] and abs(one[1] - other[1]) < 1 and not shares:
            assert one[3] <= other[2] or other[3] <= one[2], (one, other)
    for end in all_ends(placed):
        assert end.lane_y < end.tag_y


def all_ends(placed: PlacedParagraph) -> list[ArcEnd]:
    return [*itertools.chain.from_iterable((arc.head, arc.tail) for arc in placed.arcs), *placed.loose_ends]


def everything_has_its_room(placed: PlacedParagraph) -> None:
    assert [line.top for line in placed.lines] == [0.0, *(line.bottom for line in placed.lines[:-1])]
    for tag in placed.tags:
        assert tag.rect.top() >= placed.lines[line_of(placed, tag.rect.center().y())].top
    for end in all_ends(placed):
        assert end.lane_y >= placed.lines[end.line].top
        assert line_of(placed, end.tag_y) == end.line
    for box in placed.boxes:
        line = placed.lines[line_of(placed, box.rect.center().y())]
        assert line.top <= box.rect.top()
        assert box.rect.bottom() <= line.bottom + 0.01


def line_of(placed: PlacedParagraph, y: float) -> int:
    return next(number for number, line in enumerate(placed.lines) if line.top <= y < line.bottom)


def heights(layout: ArticleLayout) -> list[float]:
    return [line.bottom - line.top for line in layout.placed(0).lines]


def test_only_lines_with_something_on_them_grow(lay_out: LayOut):
    bare = heights(lay_out(TEXT))
    assert len(bare) > 2
    assert bare == pytest.approx([bare[0]] * len(bare))
    last = TEXT.index("1998")
    marked = heights(lay_out(TEXT, [(last, last + 4, "DATE")]))
    assert marked[:-1] == pytest.approx(bare[:-1])
    assert marked[-1] > bare[-1]


def test_an_arc_between_far_lines_takes_no_room_between_them(lay_out: LayOut):
    first, last = (0, 4, "PER"), (TEXT.index("1998"), TEXT.index("1998") + 4, "DATE")
    apart, joined = heights(lay_out(TEXT, [first, last])), heights(lay_out(TEXT, [first, last], [(0, 1, "ON")]))
    assert joined[0] > apart[0]
    assert joined[-1] > apart[-1]
    assert joined[1:-1] == pytest.approx(apart[1:-1])


def test_every_span_has_one_tag_over_its_start(lay_out: LayOut):
    start = TEXT.index("ليلى")
    placed = lay_out(TEXT, [(start, start + 10, "PER"), (0, len(TEXT), "DOC")]).placed(0)
    assert sorted(tag.span for tag in placed.tags) == ["s0", "s1"]
    box = next(box for box in placed.boxes if box.span == "s0")
    tag = next(tag for tag in placed.tags if tag.span == "s0")
    assert tag.rect.right() == box.rect.right()
    boxes = [box for box in placed.boxes if box.span == "s1"]
    assert len(boxes) == len(placed.lines)
    assert [box.starts for box in boxes] == [True] + [False] * (len(boxes) - 1)
    assert [box.ends for box in boxes] == [False] * (len(boxes) - 1) + [True]


def test_the_tag_of_an_outer_span_is_not_taken_for_an_inner_ones(lay_out: LayOut):
    inner = (*WORDS[1], "OCCUPATION")
    for label, row in (("WORK_OF_ART", 1), ("P", 0)):
        placed = lay_out(TEXT, [inner, (WORDS[0][0], WORDS[5][1], label)]).placed(0)
        tags = {tag.span: tag.rect for tag in placed.tags}
        box = next(box for box in placed.boxes if box.span == "s1")
        assert tags["s1"].right() == box.rect.right(), "over the start of its own span"
        assert (tags["s1"].bottom() < tags["s0"].top()) == bool(row), "above the other where there is no room beside it"


@pytest.mark.parametrize("labels", [("PER", "PER", "PER"), ("P", "P", "P")])
@pytest.mark.parametrize("text", [TEXT, "Selma Haddad of the Observatory wrote letters to all of them"])
def test_tags_of_spans_that_start_together_share_a_row(lay_out: LayOut, labels: tuple[str, ...], text: str):
    words = [match.span() for match in re.finditer(r"\S+", text)]
    spans = [(words[0][0], words[2 * number][1], label) for number, label in enumerate(labels)]
    placed = lay_out(text, spans).placed(0)
    assert len({tag.rect.top() for tag in placed.tags}) == 1


def test_a_fragmented_span_has_a_box_for_each_fragment(lay_out: LayOut):
    one, other = WORDS[0], WORDS[2]
    span = Span("s0", "PER", (one, other), "")
    placed = lay_out(TEXT, markup=Markup([span])).placed(0)
    assert [(box.starts, box.ends) for box in placed.boxes] == [(True, False), (False, True)]
    assert len(placed.tags) == 1


@pytest.mark.parametrize("deep", [3, 12])
def test_deep_nesting_stays_on_its_line(lay_out: LayOut, deep: int):
    spans = [(WORDS[0][0], WORDS[min(number, 8)][1], f"L{number}") for number in range(deep)]
    placed = lay_out(TEXT, spans).placed(0)
    assert len(placed.tags) == deep
    everything_has_its_room(placed)


def test_the_same_markup_is_placed_the_same(lay_out: LayOut):
    spans, relations = [(0, 4, "PER"), (5, 10, "ORG")], [(0, 1, "IN"), (1, 0, "OF")]
    one, other = (lay_out(TEXT, spans, relations).placed(0) for _ in range(2))
    assert (one.boxes, one.tags, one.arcs, one.lines) == (other.boxes, other.tags, other.arcs, other.lines)


@pytest.mark.parametrize("text", ["ورقم الهاتف 966551234567", "في شهر مايو 2023"])
def test_a_span_that_wraps_is_open_at_the_edges_of_the_lines_also_before_a_number(lay_out: LayOut, text: str):
    filling = "كلمة " * 14
    for count in range(5, 15):
        whole = filling[: 5 * count] + text
        start = 5 * count
        placed = lay_out(whole, [(start, len(whole), "DATE")]).placed(0)
        if len({line_of(placed, box.rect.center().y()) for box in placed.boxes}) == 2:
            break
    first, last = placed.boxes[0], placed.boxes[-1]
    assert (first.starts, first.ends, first.right_to_left) == (True, False, True)
    assert (last.starts, last.ends, last.right_to_left) == (False, True, True)
