from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter

from annotations.changes import AddSpan, RemoveSpan, apply
from annotations.document import Markup, Span
from desktop.article import layout as layouts
from desktop.article.layout import KEPT_PARAGRAPHS

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.article.layout import ArticleLayout

    LayOut = Callable[..., ArticleLayout]

SHORT = "فقرة قصيرة رقم {}"
LONG = "فقرة طويلة رقم {} فيها كلام كثير يملأ أكثر من سطر واحد، ثم كلام آخر عن المدينة وأسواقها وكتبها حتى يطول."
MANY = "\n".join((LONG if number % 3 else SHORT).format(number) for number in range(400))


def marks(text: str) -> list[tuple[int, int, str]]:
    return [(start, start + 4, "PER") for start in range(0, len(text)) if text.startswith("فقرة", start)]


def test_far_paragraphs_are_only_estimated(lay_out: LayOut):
    layout = lay_out(MANY)
    estimated = layout.height
    list(layout.between(0, 500))
    shaped = set(layout._shaped)
    assert shaped
    assert max(shaped) < 20
    assert layout.height == pytest.approx(estimated, rel=0.05)


def test_an_estimate_is_not_far_off(lay_out: LayOut):
    layout = lay_out(MANY)
    estimated = layout.height
    list(layout.between(0, 1e9))
    assert layout.height == pytest.approx(estimated, rel=0.25)


def test_tops_are_the_sums_of_heights(lay_out: LayOut):
    layout = lay_out(MANY, marks(MANY))
    for number in (300, 2, 150, 399, 0):
        layout.placed(number)
    above = 0.0
    for number in range(len(layout)):
        assert layout.top_of(number) == pytest.approx(above)
        assert layout.paragraph_at_y(above + 1) == number
        above += layout._heights[number]
    assert layout.height == pytest.approx(above)


def test_what_is_between_two_heights_follows_without_a_gap(lay_out: LayOut):
    layout = lay_out(MANY, marks(MANY))
    below = None
    for top, placed in layout.between(layout.top_of(200) + 5, layout.top_of(200) + 900):
        assert below is None or top == pytest.approx(below)
        below = top + placed.height
    assert below is not None


def test_no_more_than_so_many_paragraphs_are_kept(lay_out: LayOut):
    layout = lay_out(MANY)
    list(layout.between(0, 1e9))
    assert len(layout) > KEPT_PARAGRAPHS
    assert len(layout._shaped) == KEPT_PARAGRAPHS
    assert set(layout._placed) <= set(layout._shaped)


def test_what_was_dropped_is_placed_again_as_it_was(lay_out: LayOut):
    layout = lay_out(MANY, marks(MANY))
    before = {number: layout.placed(number) for number in range(0, len(layout), 7)}
    rects = layout.rects(0, 4)
    list(layout.between(0, 1e9))
    gc.collect()
    for number, placed in before.items():
        again = layout.placed(number)
        assert (again.lines, again.boxes, again.tags) == (placed.lines, placed.boxes, placed.tags)
    assert layout.rects(0, 4) == rects


def test_a_placed_paragraph_keeps_the_text_that_it_shows(lay_out: LayOut):
    """Painting what was placed before its shape was dropped must not touch freed memory."""
    layout = lay_out(MANY)
    first = layout.placed(0)
    list(layout.between(0, 1e9))
    gc.collect()
    image = QImage(640, 80, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    blank = image.copy()
    canvas = QPainter(image)
    first.layout.draw(canvas, layout.rects(0, 1)[0].topLeft() * 0)
    canvas.end()
    assert image != blank


def test_with_few_kept_every_answer_is_the_same(lay_out: LayOut, monkeypatch: pytest.MonkeyPatch):
    """Shapes are dropped all the time here, also between two halves of one question."""
    text = "\n".join(LONG.format(number) for number in range(12))
    span = (5, len(text) - 5, "DOC")

    def answers() -> list[object]:
        layout = lay_out(text, [span, *marks(text)])
        found: list[object] = [layout.rects(*span[:2])]
        for offset in range(0, len(text), 37):
            rect = layout.caret_rect(offset)
            found += [rect, layout.hit(rect.center().x(), rect.center().y()), layout.line_bounds(offset)]
            found += [layout.vertical(offset, 300, step) for step in (-30, -1, 1, 30)]
        return found

    expected = answers()
    monkeypatch.setattr(layouts, "KEPT_PARAGRAPHS", 1)
    assert answers() == expected


def test_a_hit_in_the_middle_of_every_rectangle_finds_its_text(lay_out: LayOut):
    text = "\n".join(LONG.format(number) for number in range(3))
    layout = lay_out(text, marks(text))
    for offset in range(0, len(text), 5):
        rects = layout.rects(offset, offset + 1)
        if rects:
            found = layout.hit(rects[0].center().x(), rects[0].center().y())
            assert found.cluster[0] <= offset < found.cluster[1]


def test_a_hit_names_the_spans_from_the_inside_out(lay_out: LayOut):
    layout = lay_out(LONG, [(0, 40, "OUTER"), (5, 20, "MIDDLE"), (5, 10, "INNER"), (50, 60, "ELSE")])
    rect = layout.rects(6, 7)[0].center()
    assert layout.hit(rect.x(), rect.y()).spans == ("s2", "s1", "s0")
    tag = layout.tag_rect("s1", 5).center()
    assert layout.hit(tag.x(), tag.y()).spans[0] == "s1"
    assert layout.is_on_tag("s1", tag.x(), tag.y())
    assert not layout.is_on_tag("s1", rect.x(), rect.y())


def test_the_edges_of_a_box_can_be_caught(lay_out: LayOut):
    layout = lay_out(LONG, [(5, 20, "PER")])
    rect = layout.rects(5, 20)[0]
    y = rect.center().y()
    assert layout.edge_at("s0", rect.right() + 2, y) == "start"
    assert layout.edge_at("s0", rect.left() - 2, y) == "end"
    assert layout.edge_at("s0", rect.center().x(), y) == ""
    assert layout.edge_at("s0", rect.right(), rect.bottom() + 60) == ""


def test_a_change_places_anew_only_what_it_touches(lay_out: LayOut):
    markup = Markup()
    text = "\n".join(LONG.format(number) for number in range(5))
    layout = lay_out(text, markup=markup)
    before = [layout.placed(number) for number in range(5)]
    heights = [layout._heights[number] for number in range(5)]
    start = layout._starts[2]
    add = AddSpan(Span("s", "PER", ((start, start + 4),), text[start : start + 4]))
    apply(add, markup)
    layout.follow(add)
    after = [layout.placed(number) for number in range(5)]
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, True, False, True, True]
    assert layout._heights[2] > heights[2]
    gone = RemoveSpan(add.span)
    apply(gone, markup)
    layout.follow(gone)
    assert [layout._heights[number] for number in range(5)] == heights
    assert layout.placed(2).boxes == ()


def test_a_word_that_runs_against_its_line_is_come_to_at_its_end(lay_out: LayOut):
    text = "كتب Latin هنا"
    layout = lay_out(text)
    start = text.index("L")
    (latin,) = layout.rects(start, start + 5)
    assert layout.word_edge(start) == pytest.approx(latin.right())
    assert layout.word_edge(0) == layout.caret_rect(0).center().x()


@pytest.mark.parametrize("text", ["", "\n", "كلمة\n", "\n\nكلمة"])
def test_empty_paragraphs_have_a_line_and_a_caret(lay_out: LayOut, text: str):
    layout = lay_out(text)
    assert len(layout) == text.count("\n") + 1
    for offset in range(len(text) + 1):
        assert layout.caret_rect(offset).height() > 0
        assert layout.line_bounds(offset)[0] <= offset <= layout.line_bounds(offset)[1]


def test_up_and_down_are_inverse_in_the_middle(lay_out: LayOut):
    text = "\n".join(LONG.format(number) for number in range(4))
    layout = lay_out(text)
    offset = layout.vertical(0, 300, 3)
    down = layout.vertical(offset, 300, 1)
    assert down > offset
    assert layout.vertical(down, 300, -1) == offset
    assert layout.vertical(0, 300, -5) == layout.vertical(0, 300, 0)
    assert layout.vertical(0, 300, 999) == layout.vertical(len(text), 300, 0)


def test_steps_go_over_every_cluster_and_every_paragraph(lay_out: LayOut):
    text = "واحد 12 اثنان\nثلاثة\n\nأربعة"
    layout = lay_out(text)
    offset, seen = 0, {0}
    while (after := layout.beside(offset, left=True)) != offset:
        offset = after
        assert offset not in seen
        seen.add(offset)
    assert offset == len(text)
    while (before := layout.beside(offset, left=False)) != offset:
        offset = before
    assert offset == 0


@pytest.mark.parametrize("left", [True, False], ids=["left", "right"])
def test_steps_stand_behind_the_last_letter_of_every_line(lay_out: LayOut, left: bool):
    text = LONG.format(1)
    layout = lay_out(text)
    ends = [line.end - 1 for line in layout.placed(0).lines[:-1]]
    assert ends
    assert all(text[end] == " " for end in ends)
    offset, seen = (0 if left else len(text)), set()
    while (after := layout.beside(offset, left=left)) != offset:
        assert after not in seen
        seen.add(offset := after)
    assert offset == (len(text) if left else 0)
    assert set(ends) <= seen


def test_lines_up_and_down_end_on_the_line_that_was_meant(lay_out: LayOut):
    """The end of an unbroken word's line is the start of the next one: the caret would stand there."""
    text = "كلمة" * 200
    layout = lay_out(text)
    lines = layout.placed(0).lines
    assert len(lines) > 3
    for number, line in enumerate(lines[1:-1], start=1):
        for step in (-1, 1):
            found = layout.vertical(line.start + 1, -50, step)
            meant = lines[number + step]
            assert meant.start <= found < meant.end + (meant is lines[-1])
