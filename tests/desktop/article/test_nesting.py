"""Boxes over parts of words and over each other: the letters stay as they are, and every level can be told apart."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from annotations.document import Document, Markup, Span
from annotations.text import Clusters
from desktop import fonts
from desktop.article import painter
from desktop.article.layout import ArticleLayout
from desktop.article.style import Style
from desktop.theme import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from desktop.article.scene import PlacedParagraph

    MakeDocument = Callable[..., Document]

FAMILIES = ("Amiri", "Noto Sans Arabic")
WORDS = (
    "لأحمد",
    "لإيران",
    "لإيرانيين",
    "والسعودية",
    "بالقاهرة",
    "للأمم",
    "ولآخَرَ",
    "الســلام",
    "مُدَرِّسٌ",
    "اللهِ",
    "office",
)
TEXT = "زارت وزيرة الثقافة المصرية ليلى السيد مدينة الرباط لأحمد أمس برفقة Writers Union في 12 يومًا وعادت إلى الدار"
LEVELS = 5
UNSEEN = replace(LIGHT, tint=0.0)


def lay(document: Document, spans: list[Span], family: str = "Amiri", width: float = 640.0) -> ArticleLayout:
    style = Style(fonts.article_font(25, family), fonts.interface_font(11), width)
    return ArticleLayout(document, Markup(spans), style, str)


def span(name: str, *fragments: tuple[int, int], label: str = "PER") -> Span:
    return Span(name, label, fragments, "")


def painted(layout: ArticleLayout, placed: PlacedParagraph) -> QImage:
    """A paragraph without tags, its boxes in the colour of the paper."""
    image = QImage(round(layout.style.width) + 120, round(placed.height) + 20, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.paper))
    look = painter.Look(UNSEEN, lambda _: LIGHT.paper, str, lambda _: False, layout.style.tag_font, layout.style.width)
    canvas = QPainter(image)
    canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
    canvas.translate(60, 10)
    painter.paint_paragraph(canvas, 0.0, placed, look, top=0, bottom=420)
    canvas.end()
    return image


def difference(one: QImage, other: QImage) -> int:
    """The largest difference of a channel of a pixel."""
    if one == other:
        return 0
    return max(abs(a - b) for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


def same_letters(layout: ArticleLayout) -> int:
    placed = layout.placed(0)
    return difference(painted(layout, placed), painted(layout, replace(placed, boxes=())))


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("word", WORDS)
def test_a_box_over_any_part_of_a_word_changes_no_pixel(
    qt: QApplication, new_document: MakeDocument, word: str, family: str
):
    text = f"جاء {word} هنا"
    clusters = Clusters(text)
    places = [at for at in range(4, 5 + len(word)) if clusters.is_boundary(at)]
    for start, end in itertools.combinations(places, 2):
        layout = lay(new_document(text), [span("s", (start, end))], family, 200.0)
        assert len(layout.placed(0).boxes) == 1
        assert same_letters(layout) <= 1  # rounding where the edge of the box is smooth


@pytest.mark.parametrize("family", FAMILIES)
def test_five_boxes_around_each_other_change_no_pixel(qt: QApplication, new_document: MakeDocument, family: str):
    start = TEXT.index("لأحمد") + 1
    spans = [span(f"s{level}", (start - 3 * level, start + 1 + 3 * level)) for level in range(LEVELS)]
    layout = lay(new_document(TEXT), spans, family)
    assert {box.level for box in layout.placed(0).boxes} == set(range(LEVELS))
    assert same_letters(layout) <= 1


def test_a_box_that_is_seen_is_painted(qt: QApplication, new_document: MakeDocument):
    """Else the tests above could not fail."""
    layout = lay(new_document(TEXT), [span("s", (0, 4))])
    placed = layout.placed(0)
    look = painter.Look(LIGHT, lambda _: "#0078a8", str, lambda _: False, layout.style.tag_font, layout.style.width)
    image = painted(layout, placed)
    canvas = QPainter(image)
    painter.paint_paragraph(canvas, 0.0, placed, look, top=0, bottom=420)
    canvas.end()
    assert difference(image, painted(layout, placed)) > 20


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("right_to_left", [True, False], ids=["rtl", "ltr"])
@pytest.mark.parametrize("same", [True, False], ids=["same bounds", "growing"])
def test_five_levels_can_be_told_apart(
    qt: QApplication, new_document: MakeDocument, family: str, right_to_left: bool, same: bool
):
    start = TEXT.index("السيد")
    grow = 0 if same else 5
    spans = [span(f"s{level}", (start - grow * level, start + 5 + grow * level)) for level in range(LEVELS)]
    style = Style(fonts.article_font(25, family), fonts.interface_font(11), 2000.0, right_to_left=right_to_left)
    placed = ArticleLayout(new_document(TEXT), Markup(spans), style, str).placed(0)
    boxes = sorted(placed.boxes, key=lambda box: box.level)
    assert [box.level for box in boxes] == list(range(LEVELS))
    for inner, outer in itertools.pairwise(boxes):
        assert inner.rect.top() - outer.rect.top() >= 2
        assert outer.rect.bottom() - inner.rect.bottom() >= 2
        assert outer.rect.left() <= inner.rect.left()
        assert outer.rect.right() >= inner.rect.right()
    assert [box.level for box in placed.boxes] == sorted((box.level for box in boxes), reverse=True)
    assert len(placed.tags) == LEVELS
    for one, other in itertools.combinations(placed.tags, 2):
        assert not one.rect.intersects(other.rect)
    assert all(tag.rect.bottom() <= boxes[-1].rect.top() + 0.01 for tag in placed.tags)


def test_spans_that_overlap_without_nesting_have_levels_of_their_own(qt: QApplication, new_document: MakeDocument):
    spans = [span(f"s{number}", (number * 6, number * 6 + 16)) for number in range(LEVELS)]
    placed = lay(new_document(TEXT), spans, width=2000.0).placed(0)
    for one, other in itertools.combinations(placed.boxes, 2):
        if one.rect.intersects(other.rect):
            assert abs(one.rect.top() - other.rect.top()) >= 2


def test_a_wrapped_span_is_open_where_it_goes_on(qt: QApplication, new_document: MakeDocument):
    start, end = TEXT.index("وزيرة"), TEXT.index("وعادت")
    placed = lay(new_document(TEXT), [span("s", (start, end))], width=300.0).placed(0)
    lines = [[box for box in placed.boxes if line.top <= box.rect.center().y() < line.bottom] for line in placed.lines]
    lines = [boxes for boxes in lines if boxes]
    assert len(lines) > 2
    assert [sum(box.starts for box in boxes) for boxes in lines] == [1, *[0] * (len(lines) - 1)]
    assert [sum(box.ends for box in boxes) for boxes in lines] == [*[0] * (len(lines) - 1), 1]
    for boxes in lines[1:]:
        assert max(box.rect.right() for box in boxes) == pytest.approx(300, abs=1)
    first = next(box for box in placed.boxes if box.starts)
    assert first.rect.right() < 300


def test_fragments_are_joined_on_their_line_and_to_those_on_others(qt: QApplication, new_document: MakeDocument):
    places = [(TEXT.index(word), TEXT.index(word) + len(word)) for word in ("وزيرة", "المصرية", "الدار")]
    placed = lay(new_document(TEXT), [span("s", *places)], width=300.0).placed(0)
    boxes = sorted((box.rect for box in placed.boxes), key=lambda rect: (rect.top(), -rect.left()))
    assert len(boxes) == 3
    assert boxes[0].top() == boxes[1].top() < boxes[2].top()
    joins = {(round(join.left, 3), round(join.right, 3)) for join in placed.joins if join.y < boxes[2].top()}
    between = (round(boxes[1].right(), 3), round(boxes[0].left(), 3))
    onwards = (0.0, round(boxes[1].left(), 3))
    assert joins == {between, onwards}
    [back] = [join for join in placed.joins if join.y >= boxes[2].top()]
    assert (back.left, back.right) == pytest.approx((boxes[2].right(), 300))
    assert all(any(box.top() < join.y < box.bottom() for box in boxes) for join in placed.joins)
