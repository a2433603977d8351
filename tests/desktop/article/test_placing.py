"""Where boxes, tags and arcs stand, and how much room lines take."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from annotations.document import Document, Markup, Relation, Span
from desktop import fonts
from desktop.article.layout import ArticleLayout
from desktop.article.placing import Style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.article.scene import PlacedParagraph

TEXT = "زار وزير التعليم العالي في مصر سامر النعماني جامعة القاهرة أمس الثلاثاء وغادر إلى الرباط بعد ذلك بيومين"


def span(identifier: str, start: int, end: int, label: str = "PER") -> Span:
    return Span(identifier, label, ((start, end),), TEXT[start:end])


def of(words: str, identifier: str, label: str = "PER") -> Span:
    start = TEXT.index(words)
    return span(identifier, start, start + len(words), label)


def layout_of(spans: list[Span], relations: list[Relation] | None = None, width: float = 500) -> ArticleLayout:
    style = Style(font=fonts.article_font(24), tag_font=fonts.interface_font(11), width=width)
    document = Document("d", "", TEXT, "")
    return ArticleLayout(document, Markup(spans, relations or []), style, str)


def place(spans: list[Span], relations: list[Relation] | None = None, width: float = 500) -> PlacedParagraph:
    return layout_of(spans, relations, width).placed(0)


NESTED = ["وزير التعليم العالي في مصر", "التعليم العالي في مصر", "العالي في مصر", "في مصر", "مصر"]


def test_five_levels_of_boxes_enclose_each_other(prepared: QApplication):
    spans = [of(words, str(number)) for number, words in enumerate(NESTED)]
    placed = place(spans, width=2000)
    boxes = [next(box for box in placed.boxes if box.span == item.id) for item in spans]
    for outer, inner in zip(boxes, boxes[1:], strict=False):
        assert outer.level == inner.level + 1
        assert outer.rect.top() < inner.rect.top()
        assert outer.rect.bottom() > inner.rect.bottom()
        assert outer.rect.left() <= inner.rect.left() + 0.01
        assert outer.rect.right() >= inner.rect.right() - 0.01
    order = [box.span for box in placed.boxes]
    assert order == [item.id for item in spans]  # outermost first, so that none hides what it encloses


def test_tags_never_lie_on_each_other_or_on_letters(prepared: QApplication):
    spans = [of(words, str(number), f"LABEL{number}") for number, words in enumerate(NESTED)]
    spans += [of("سامر", "a"), of("النعماني", "b"), of("سامر النعماني", "c", "PERSON")]
    placed = place(spans, width=420)
    assert len(placed.tags) == len(spans)
    for one, other in combinations(placed.tags, 2):
        assert not one.rect.adjusted(0.1, 0.1, -0.1, -0.1).intersects(other.rect)
    for tag in placed.tags:
        for line in placed.lines:
            assert tag.rect.bottom() <= line.text_top + 0.01 or tag.rect.top() >= line.bottom - 0.01


def test_a_line_grows_only_where_something_stands_on_it(prepared: QApplication):
    bare, marked = place([], width=300), place([of("مصر", "m")], width=300)
    number = next(n for n, line in enumerate(bare.lines) if line.start <= TEXT.index("مصر") < line.end)
    assert len(bare.lines) > 2
    for index, (before, after) in enumerate(zip(bare.lines, marked.lines, strict=True)):
        grown = (after.bottom - after.top) - (before.bottom - before.top)
        assert grown > 0 if index == number else grown == pytest.approx(0)


def test_lanes_of_arcs_do_not_share_a_height_where_they_overlap(prepared: QApplication):
    words = ["زار", "وزير", "التعليم", "العالي", "مصر", "سامر"]
    spans = [of(word, word) for word in words]
    relations = [Relation(f"{a}{b}", "R", a, b) for a, b in combinations(words, 2)]
    placed = place(spans, relations, width=2000)
    assert len(placed.arcs) == len(relations)
    pieces = [(arc.head.lane_y, *sorted((arc.head.x, arc.tail.x))) for arc in placed.arcs]
    for (y, left, right), (other_y, other_left, other_right) in combinations(pieces, 2):
        if left < other_right and other_left < right:
            assert y != other_y
    highest = min(y for y, _, _ in pieces)
    assert highest >= placed.lines[0].top


def test_an_arc_between_lines_has_an_end_on_each(prepared: QApplication):
    head, tail = of("وزير", "h"), of("الرباط", "t")
    placed = place([head, tail], [Relation("r", "R", "h", "t")], width=260)
    ends = {end.is_head: end for end in placed.loose_ends}
    assert ends[True].line < ends[False].line
    assert ends[True].goes_down
    assert not ends[False].goes_down


def test_a_wrapped_span_is_open_where_it_goes_on(prepared: QApplication):
    whole = span("w", 0, len(TEXT))
    placed = place([whole], width=260)
    first, *middle, last = placed.boxes
    assert (first.starts, first.ends) == (True, False)
    assert (last.starts, last.ends) == (False, True)
    assert all((box.starts, box.ends) == (False, False) for box in middle)
    assert len(placed.tags) == 1


def test_a_sub_word_span_is_narrower_than_its_word_and_within_it(prepared: QApplication):
    word, part = of("النعماني", "w"), span("p", TEXT.index("النعماني") + 2, TEXT.index("النعماني") + 6)
    placed = place([word, part], width=2000)
    outer, inner = (next(box.rect for box in placed.boxes if box.span == key) for key in ("w", "p"))
    assert outer.left() < inner.left()
    assert inner.right() < outer.right()
