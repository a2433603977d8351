"""Every cluster can be hit, and every pair of clusters dragged over, where the oracle says that they stand."""

from __future__ import annotations

import itertools
import random
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import QPointF, QRectF

from annotations.document import Document, Markup
from desktop import fonts, posting
from desktop.article.interaction import SelectText
from desktop.article.layout import ArticleLayout
from desktop.article.style import Style
from desktop.article.view import ArticleView
from desktop.theme import LIGHT
from tests.support.lines import HARD
from tests.support.oracle import Stand, rectangles
from tests.support.setting import oracle_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop.article.interaction import Intent

FAMILIES = ("Amiri", "Noto Sans Arabic")
HITTABLE_PX = 2.5
"""Of a narrower cluster the points at 20 and 80 % lie within the pixel by which its edges may differ."""
TEXT = "\n".join(HARD.values())
SHORT = {
    "plain": "جاء لأحمد كتابٌ",
    "turns": "في Qt 15 (لا) abc",
    "english": "The قلم 12 ok",
    "marks": "مُدَرِّسٌ ســـلام",
}
LONG = (
    "زارت ليلى Writers Union في 15/01/2026 بالقاهرة، وقالت “نعم” للأمم، ثم عادت إلى New York بعد 12.5 ساعة من "
    "الطيران المتواصل مع 3 رفاق لأحمد و«لإيران» كلامٌ طويلٌ جدًّا حتى آخر السطر."
)


class Place(NamedTuple):
    """A cluster in the document and where it stands in the article."""

    start: int
    end: int
    stand: Stand
    y: float

    @property
    def is_hittable(self) -> bool:
        return self.stand.width >= HITTABLE_PX

    def x(self, share: float) -> float:
        """Where that share of the cluster has been read."""
        stand = self.stand
        return stand.right - share * stand.width if stand.right_to_left else stand.left + share * stand.width

    def point(self, share: float) -> QPointF:
        """The same, in the middle of the line."""
        return QPointF(self.x(share), self.y)


def places(article: ArticleLayout) -> Iterator[list[Place]]:
    """The clusters of each line that can be seen, as the oracle has them, from the top to the bottom."""
    style = article.style
    oracle = oracle_of(style.font.families()[0], style.font.pixelSize())
    for number in range(len(article)):
        placed, text = article.placed(number), article._shape(number).display.text
        bounds = [(line.start, line.end) for line in placed.lines]
        stands = oracle.stands(text, bounds, style.width, right_to_left=style.right_to_left)
        for line, found in zip(placed.lines, stands, strict=True):
            y = article.top_of(number) + (line.text_top + line.bottom) / 2
            seen = [stand for stand in found if stand.width > 0]
            yield [Place(placed.start + stand.start, placed.start + stand.end, stand, y) for stand in seen]


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("right_to_left", [True, False], ids=["rtl", "ltr"])
def test_every_cluster_is_hit_in_its_middle_and_in_both_of_its_halves(
    qt: QApplication, new_document: Callable[..., Document], family: str, right_to_left: bool
):
    style = Style(fonts.article_font(25, family), fonts.interface_font(11), 420.0, right_to_left=right_to_left)
    article = ArticleLayout(new_document(TEXT), Markup(), style, str)
    count = 0
    for line in places(article):
        for place in filter(lambda place: place.is_hittable, line):
            middle, near, far = (article.hit(place.x(share), place.y) for share in (0.5, 0.2, 0.8))
            assert middle.cluster == near.cluster == far.cluster == (place.start, place.end), place
            assert (near.offset, far.offset) == (place.start, place.end), place
            count += 1
    assert count > 1000


def test_beside_a_line_its_outermost_cluster_is_hit(qt: QApplication, new_document: Callable[..., Document]):
    style = Style(fonts.article_font(25), fonts.interface_font(11), 420.0)
    article = ArticleLayout(new_document(TEXT), Markup(), style, str)
    count = 0
    for line in places(article):
        ordered = sorted(line, key=lambda place: place.stand.left)
        for x, place in ((-300.0, ordered[0]), (900.0, ordered[-1])) if line else ():
            if place.is_hittable:
                hit = article.hit(x, place.y)
                assert hit.cluster == (place.start, place.end)
                assert hit.offset == (place.end if place.stand.right_to_left == (x < 0) else place.start)
                count += 1
    assert count > 80


def test_above_between_and_below_lines_the_nearest_is_hit(qt: QApplication, new_document: Callable[..., Document]):
    style = Style(fonts.article_font(25), fonts.interface_font(11), 420.0)
    article = ArticleLayout(new_document(LONG), Markup(), style, str)
    lines = [[place for place in line if place.is_hittable] for line in places(article)]
    placed = article.placed(0).lines
    assert len(lines) == len(placed) > 3
    for line, room in zip(lines, placed, strict=True):
        for y in (room.top + 0.5, room.bottom - 0.5):
            for place in line:
                assert article.hit(place.x(0.5), y).cluster == (place.start, place.end)
    for place in lines[0]:
        assert article.hit(place.x(0.5), -400).cluster == (place.start, place.end)
    for place in lines[-1]:
        assert article.hit(place.x(0.5), article.height + 400).cluster == (place.start, place.end)


@pytest.fixture
def view(qtbot: QtBot, qt: QApplication) -> ArticleView:
    made = ArticleView(LIGHT)
    qtbot.addWidget(made)
    made.resize(640, 600)
    made.show()
    return made


class Hand:
    """Drags with Shift over what the view shows, and says what was meant."""

    def __init__(self, view: ArticleView, document: Document) -> None:
        self.view = view
        view.show_article(document, Markup(), color=lambda _: "#0078a8", symmetric=lambda _: False)
        view.grab()
        self.places = [place for line in places(view.article) for place in line if place.is_hittable]
        self._meant: list[Intent] = []
        view.intended.connect(self._meant.append)

    def drag(self, start: QPointF, end: QPointF) -> Intent:
        """From one point of the article to another, over a point far from both."""
        viewport, far = self.view.viewport(), QPointF(1, 1)
        start, end = (self.view.window_rect(QRectF(point, point)).topLeft() for point in (start, end))
        posting.press_at(viewport, start, shift=True)
        posting.drag_to(viewport, far, shift=True)
        posting.drag_to(viewport, end, shift=True)
        posting.release_at(viewport, end, shift=True)
        return self._meant[-1]


def check(hand: Hand, first: Place, last: Place) -> None:
    """From the near half of one to the far half of the other, and back: exactly from the one's start to the end."""
    meant = SelectText(first.start, last.end)
    assert hand.drag(first.point(0.2), last.point(0.8)) == meant
    assert hand.drag(last.point(0.8), first.point(0.2)) == meant


@pytest.mark.parametrize("name", SHORT)
def test_dragging_from_any_cluster_to_any_other_selects_exactly_them(
    view: ArticleView, new_document: Callable[..., Document], name: str
):
    hand = Hand(view, new_document(SHORT[name], direction="ltr" if name == "english" else "rtl"))
    pairs = list(itertools.combinations_with_replacement(hand.places, 2))
    assert len(pairs) > 50
    for first, last in pairs:
        check(hand, first, last)


def test_dragging_over_lines_and_turns_selects_exactly_what_lies_between(
    view: ArticleView, new_document: Callable[..., Document]
):
    hand = Hand(view, new_document(LONG))
    dice = random.Random(7)
    pairs = [sorted(dice.sample(hand.places, 2)) for _ in range(250)]
    assert sum(first.y != last.y for first, last in pairs) > 100
    for first, last in pairs:
        check(hand, first, last)


def test_what_is_selected_by_dragging_is_painted_where_the_oracle_says(
    view: ArticleView, new_document: Callable[..., Document]
):
    hand = Hand(view, new_document(SHORT["turns"]))
    first, last = hand.places[1], hand.places[-2]
    meant = hand.drag(first.point(0.2), last.point(0.8))
    stands = [place.stand for place in hand.places]
    expected = rectangles(stands, meant.start, meant.end)
    found = [(rect.left(), rect.right()) for rect in view.article.rects(meant.start, meant.end)]
    assert len(found) == len(expected) > 1
    for one, other in zip(found, expected, strict=True):
        assert one == pytest.approx(other, abs=1)
