"""The article as a whole: estimates, eviction, hits and rectangles across paragraphs."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from annotations.changes import AddSpan, apply
from annotations.document import Document, Markup, Span
from desktop import fonts
from desktop.article.layout import KEPT_PARAGRAPHS, ArticleLayout
from desktop.article.placing import Style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

PARAGRAPH = "فقرة من مقال فيها Latin وأرقام 2015 وعلامات، تكفي لأكثر من سطر واحد في عمود ضيق كهذا العمود."


def layout_of(text: str, markup: Markup | None = None, width: float = 400) -> ArticleLayout:
    style = Style(font=fonts.article_font(24), tag_font=fonts.interface_font(11), width=width)
    return ArticleLayout(Document("d", "", text, ""), markup or Markup(), style, str)


def test_paragraphs_stand_below_each_other_without_gap(prepared: QApplication):
    layout = layout_of("\n".join([PARAGRAPH] * 20 + ["", PARAGRAPH]))
    y = 0.0
    for number in range(len(layout)):
        placed = layout.placed(number)
        assert layout.top_of(number) == pytest.approx(y)
        y += placed.height
    assert layout.height == pytest.approx(y)


def test_only_what_is_asked_for_is_placed(prepared: QApplication):
    layout = layout_of("\n".join([PARAGRAPH] * 5_000))
    seen = list(layout.between(100_000, 100_600))
    assert 1 <= len(seen) < 20
    assert len(layout._placed) == len(seen)


def test_what_was_dropped_is_made_anew_and_the_same(prepared: QApplication):
    layout = layout_of("\n".join(f"{number} {PARAGRAPH}" for number in range(KEPT_PARAGRAPHS * 2)))
    before = [layout.rects(start, start + 5) for start in (0, 200)]
    for number in range(len(layout)):
        layout.placed(number)
    assert len(layout._placed) <= KEPT_PARAGRAPHS
    assert all(layout._placed[number].layout is layout._shaped[number].layout for number in layout._placed)
    assert [layout.rects(start, start + 5) for start in (0, 200)] == before


def test_a_point_in_a_rectangle_hits_its_cluster(prepared: QApplication):
    text = "\n".join([PARAGRAPH] * 30)
    layout = layout_of(text)
    random_ = random.Random(7)
    for _ in range(200):
        offset = random_.randrange(len(text) - 1)
        rects = layout.rects(offset, offset + 1)
        if text[offset].isspace() or not rects:
            continue
        hit = layout.hit(rects[0].center().x(), rects[0].center().y())
        assert hit.cluster == (offset, offset + 1)
        assert hit.offset in (offset, offset + 1)


def test_a_change_places_only_its_paragraph_anew(prepared: QApplication):
    text = "\n".join([PARAGRAPH] * 5)
    markup = Markup()
    layout = layout_of(text, markup)
    before = [layout.placed(number) for number in range(5)]
    start = len(PARAGRAPH) * 2 + 2
    change = AddSpan(Span("s", "PER", ((start, start + 4),), text[start : start + 4]))
    apply(change, markup)
    layout.follow(change)
    after = [layout.placed(number) for number in range(5)]
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, True, False, True, True]
    tag = layout.tag_rect("s", start)
    assert layout.hit(tag.center().x(), tag.center().y()).spans == ("s",)


def test_the_edges_of_a_box_can_be_caught(prepared: QApplication):
    markup = Markup([Span("s", "PER", ((5, 12),), PARAGRAPH[5:12])])
    layout = layout_of(PARAGRAPH, markup, width=2000)
    (rect,) = layout.rects(5, 12)
    y = rect.center().y()
    assert layout.edge_at("s", rect.right() - 1, y) == "start"
    assert layout.edge_at("s", rect.left() + 1, y) == "end"
    assert layout.edge_at("s", rect.center().x(), y) == ""


def test_up_and_down_keep_to_the_column(prepared: QApplication):
    layout = layout_of("\n".join([PARAGRAPH] * 3))
    rect = layout.caret_rect(10)
    below = layout.vertical(10, rect.center().x(), 1)
    assert layout.caret_rect(below).center().x() == pytest.approx(rect.center().x(), abs=12)
    assert layout.vertical(below, rect.center().x(), -1) == 10
