from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.article import painter
from desktop.article.frame import Frame, Moment
from desktop.article.selection import Selection
from desktop.theme import DARK, LIGHT, Theme
from tests.desktop.article.conftest import markup_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotations.document import Markup
    from desktop.article.layout import ArticleLayout
    from desktop.article.style import Style

TEXT = "أعلنت وزارة الثقافة في القاهرة أمس، وبالإسكندرية اليوم، أن Nakhla Systems ستطبع 12 كتابًا للأطفال بلا مقابل."
CITY = (TEXT.index("القاهرة"), TEXT.index("القاهرة") + 7)
PART = (TEXT.index("لإسكندرية"), TEXT.index("لإسكندرية") + 5)  # from within a lam-alef


@pytest.fixture
def look(style: Style) -> painter.Look:
    return painter.Look(LIGHT, lambda _: "#0078a8", str, lambda _: False, style.tag_font, style.width)


def canvas_of(image: QImage, ground: str) -> QPainter:
    image.fill(QColor(ground))
    canvas = QPainter(image)
    canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
    canvas.translate(60, 10)
    return canvas


def painted(layout: ArticleLayout, look: painter.Look) -> QImage:
    image = QImage(760, 420, QImage.Format.Format_RGB32)
    canvas = canvas_of(image, look.theme.paper)
    painter.paint_article(canvas, list(layout.between(0, 400)), look, top=0, bottom=400)
    canvas.end()
    return image


def pixels(image: QImage, rect: QRectF) -> QImage:
    return image.copy(rect.translated(60, 10).toAlignedRect())


def difference(one: QImage, other: QImage) -> int:
    """The largest difference of a channel of a pixel."""
    return max(abs(a - b) for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    "state",
    [
        {},
        {"selected": "s0"},
        {"lively": frozenset(("s1", "r0"))},
        {"legal": frozenset(("s1",)), "selected": "s0"},
        {"quiet_arcs": False},
        {"symmetric": lambda _: True},
        {"right_to_left": False},
    ],
    ids=lambda state: "-".join(state) or "plain",
)
def test_everything_leaves_traces(
    lay_out: Callable[..., ArticleLayout], look: painter.Look, theme: Theme, state: dict[str, object]
):
    spans, arcs = [(*CITY, "GPE"), (*PART, "GPE"), (0, 20, "ORG")], [(0, 1, "IN"), (2, 0, "IN"), (1, 2, "OF")]
    look = replace(look, theme=theme, **state)
    bare = painted(lay_out(TEXT), look)
    boxes = painted(lay_out(TEXT, spans), look)
    everything = painted(lay_out(TEXT, spans, arcs), look)
    assert bare != boxes
    assert boxes != everything


@pytest.mark.parametrize("state", [{"selected": "s0"}, {"lively": frozenset(("s0",))}, {"legal": frozenset()}], ids=str)
def test_what_is_current_hovered_or_no_target_looks_different(
    lay_out: Callable[..., ArticleLayout], look: painter.Look, state: dict[str, object]
):
    layout = lay_out(TEXT, [(*CITY, "GPE")])
    assert painted(layout, look) != painted(layout, replace(look, **state))


@pytest.mark.parametrize("part", [CITY, PART, (0, 3), (TEXT.index("akhla"), TEXT.index("akhla") + 3)], ids=str)
def test_a_box_behind_a_part_of_a_word_changes_no_pixel_of_its_letters(
    lay_out: Callable[..., ArticleLayout], look: painter.Look, part: tuple[int, int]
):
    """The same text with and without a box, where the box has the colour of the paper and so cannot be seen."""
    unseen = replace(look, color=lambda _: LIGHT.paper, theme=replace(LIGHT, tint=0.0))
    marked = lay_out(TEXT, [(*part, "X")])
    bare = ArticleWithRoom(marked)
    with_box, without = painted(marked, unseen), bare.painted(unseen)
    for rect in marked.rects(0, len(TEXT)):
        assert difference(pixels(with_box, rect), pixels(without, rect)) <= 1  # rounding where the box's edge is smooth


class ArticleWithRoom:
    """A layout whose paragraph keeps the room of its boxes but not the boxes."""

    def __init__(self, layout: ArticleLayout) -> None:
        self._placed = replace(layout.placed(0), boxes=(), tags=())

    def painted(self, look: painter.Look) -> QImage:
        image = QImage(760, 420, QImage.Format.Format_RGB32)
        canvas = canvas_of(image, look.theme.paper)
        painter.paint_paragraph(canvas, 0.0, self._placed, look, top=0, bottom=420)
        canvas.end()
        return image


def test_an_arc_that_leaves_the_view_is_painted_as_far_as_it_is_seen(
    lay_out: Callable[..., ArticleLayout], look: painter.Look, new_markup: Callable[..., Markup]
):
    text = "\n".join([TEXT] * 9)
    far = text.rindex("القاهرة")
    spans = [(*CITY, "GPE"), (far, far + 7, "GPE")]
    alone, joined = lay_out(text, spans), lay_out(text, spans, [(0, 1, "IN")])
    assert joined.placed(0).loose_ends
    assert painted(alone, look) != painted(joined, look)


def test_the_signs_of_the_moment_leave_traces(look: painter.Look):
    signs: list[Callable[[QPainter], None]] = [
        lambda canvas: painter.paint_caret(canvas, QRectF(30, 10, 2, 30), LIGHT),
        lambda canvas: painter.paint_ranges(canvas, [QRectF(30, 10, 90, 30)], QColor(LIGHT.selection)),
        lambda canvas: painter.paint_hints(canvas, [(QPointF(90, 30), "FJ")], look),
        lambda canvas: painter.paint_rubber_band(canvas, QPointF(10, 10), QPointF(90, 60), LIGHT),
    ]
    images = []
    for sign in [lambda _: None, *signs]:
        image = QImage(200, 100, QImage.Format.Format_RGB32)
        canvas = canvas_of(image, LIGHT.paper)
        sign(canvas)
        canvas.end()
        images.append(image)
    assert all(one != other for number, one in enumerate(images) for other in images[:number])


def test_a_selection_within_a_box_is_seen(lay_out: Callable[..., ArticleLayout], look: painter.Look):
    markup = markup_of(TEXT, [(*CITY, "GPE")])
    layout = lay_out(TEXT, [(*CITY, "GPE")])
    images = []
    for start, end in ((CITY[0] + 2, CITY[0] + 2), (CITY[0] + 2, CITY[0] + 5)):
        image = QImage(760, 420, QImage.Format.Format_RGB32)
        canvas = canvas_of(image, LIGHT.paper)
        Frame(layout, markup, look, Moment(selection=Selection(end, start)), top=0, bottom=400).paint(canvas)
        canvas.end()
        images.append(image)
    (rect,) = layout.rects(CITY[0] + 2, CITY[0] + 5)
    edge = rect.translated(60, 10).center().toPoint().x(), round(rect.translated(60, 10).top() + 1)
    assert images[1].pixelColor(*edge) == QColor(LIGHT.accent)
    assert images[0].pixelColor(*edge) != QColor(LIGHT.accent)


@pytest.mark.parametrize("rect", [QRectF(30, 10, 2, 30), QRectF(100, 60, 3, 20)])
def test_the_caret_is_painted_where_it_stands(rect: QRectF):
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    canvas = canvas_of(image, LIGHT.paper)
    painter.paint_caret(canvas, rect, LIGHT)
    canvas.end()
    paper = QColor(LIGHT.paper).rgb()
    inked = [(x, y) for x in range(200) for y in range(100) if image.pixel(x, y) != paper]
    there = rect.translated(60, 10)  # as the canvas is
    assert {x for x, _ in inked} == set(range(round(there.left()), round(there.right())))
    assert {y for _, y in inked} == set(range(round(there.top()), round(there.bottom())))


def test_hints_on_a_line_never_lie_over_each_other(look: painter.Look):
    """Letters that crowd at one place are pushed apart: what is painted in two steps is all that is painted at once."""
    crowded = [(QPointF(150 - number, 40), code) for number, code in enumerate(("F", "JK", "D"))]
    single = [_inked([hint], look) for hint in crowded]
    together = _inked(crowded, look)
    assert together > max(single) * 1.8


def _inked(hints: list[tuple[QPointF, str]], look: painter.Look) -> int:
    """How many pixels the hints cover."""
    image = QImage(200, 80, QImage.Format.Format_RGB32)
    canvas = canvas_of(image, LIGHT.paper)
    painter.paint_hints(canvas, hints, look)
    canvas.end()
    ground = QColor(LIGHT.paper).rgb()
    return sum(image.pixel(x, y) != ground for x in range(200) for y in range(80))
