"""Proposals among the letters: where they stand, that they move nothing, that they cost little."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from annotations.dictionary import Proposal
from annotations.document import Document, Markup
from annotations.proposals import OpenProposals
from annotations.text import sha256
from desktop.article import painter
from desktop.article.ghost_painter import paint_ghosts
from desktop.article.layout import ArticleLayout
from desktop.article.reading import Reading
from desktop.article.view import ArticleView
from desktop.theme import DARK, LIGHT, Theme, contrast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from desktop.article.style import Style

HARD = "قَالَ سَامِرٌ 😀 لأحمد ولإيران: عاد 2021 Nakhla."


def proposed(text: str, part: str, label: str = "PER") -> Proposal:
    start = text.index(part)
    return Proposal(start, start + len(part), label, part, 1.0)


def lay_out_with(
    lay_out: Callable[..., ArticleLayout], text: str, *proposals: Proposal, spans: list = ()
) -> ArticleLayout:
    article = lay_out(text, spans)
    article.show_proposals(OpenProposals(proposals))
    return article


@pytest.mark.parametrize("part", ["سَامِرٌ", "😀", "أحمد", "إيران", "2021", "Nakhla", HARD])
def test_they_stand_where_their_letters_do(lay_out: Callable[..., ArticleLayout], part: str):
    one = proposed(HARD, part)
    article = lay_out_with(lay_out, HARD, one)
    (ghost,) = article.ghosts(0)
    assert [piece.rect for piece in ghost.pieces] == article.rects(one.start, one.end)
    assert (ghost.pieces[0].starts, ghost.pieces[-1].ends) == (True, True)
    point = ghost.pieces[0].rect.center()
    assert article.hit(point.x(), point.y()).proposal == one.id


def test_over_the_end_of_a_line_the_sides_stay_open(lay_out: Callable[..., ArticleLayout]):
    text = "كلمة " * 40
    article = lay_out(text)
    end = article.placed(0).lines[0].end
    one = Proposal(end - 10, end + 4, "PER", text[end - 10 : end + 4], 1.0)
    article.show_proposals(OpenProposals([one]))
    (ghost,) = article.ghosts(0)
    assert [(piece.starts, piece.ends) for piece in ghost.pieces] == [(True, False), (False, True)]
    assert ghost.pieces[0].rect.bottom() < ghost.pieces[1].rect.top()


def test_nothing_moves_where_they_come_and_go(lay_out: Callable[..., ArticleLayout]):
    plain = lay_out(HARD * 20)
    article = lay_out_with(lay_out, HARD * 20, proposed(HARD, "2021"), proposed(HARD, "Nakhla"))
    assert article.ghosts(0)
    assert article.placed(0).lines == plain.placed(0).lines
    assert article.height == plain.height


def test_a_label_never_stands_on_a_tag(lay_out: Callable[..., ArticleLayout]):
    text = "في دار سلمى"
    article = lay_out_with(lay_out, text, proposed(text, "دار", "PERSON"), spans=[(0, 2, "A_LONG_LABEL")])
    (ghost,) = article.ghosts(0)
    (tag,) = article.placed(0).tags
    assert ghost.tag is None or not ghost.tag.intersects(tag.rect)


@pytest.mark.parametrize("leading", [0.5, 0.8, 1.0, 1.3, 2.0])
@pytest.mark.parametrize("font_px", [18, 28, 56])
def test_a_label_is_clear_of_the_boxes_above_it(qt: object, leading: float, font_px: float):
    text = "كلمة أخرى هنا " * 30
    words = [at for at in range(len(text)) if text.startswith("كلمة", at)]
    style = Reading(font_px=font_px, leading=leading).style(500, right_to_left=True)
    article = ArticleLayout(Document("d", "", text, sha256(text), direction="rtl"), Markup(), style, str)
    article.show_proposals(OpenProposals([Proposal(at, at + 4, "PER", "كلمة", 1.0) for at in words]))
    ghosts = article.ghosts(0)
    boxes = [piece.rect for ghost in ghosts for piece in ghost.pieces]
    tags = [ghost.tag for ghost in ghosts if ghost.tag]
    assert bool(tags) or leading < 1 or font_px < 28, "at the usual leading there is room for labels"
    assert not [(tag, box) for tag in tags for box in boxes if tag.adjusted(0, -1.9, 0, -0.01).intersects(box)]


def test_an_empty_article_and_a_stale_proposal(lay_out: Callable[..., ArticleLayout]):
    assert lay_out_with(lay_out, "").ghosts(0) == ()
    assert lay_out_with(lay_out, "", Proposal(0, 3, "PER", "abc", 1.0)).ghosts(0) == ()
    assert lay_out_with(lay_out, "نص\n\nآخر").ghosts(1) == ()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_they_are_dashed_and_empty_and_seen(lay_out: Callable[..., ArticleLayout], style: Style, theme: Theme):
    article = lay_out_with(lay_out, HARD, one := proposed(HARD, "سَامِرٌ"))
    look = painter.Look(theme, lambda _: theme.edge("#6c9f62"), str, lambda _: False, style.tag_font, style.width)
    image = QImage(700, 120, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.paper))
    canvas = QPainter(image)
    canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_ghosts(canvas, 0, article.ghosts(0), look, current="")
    canvas.end()
    (piece,) = article.ghosts(0)[0].pieces
    y = round(piece.rect.top())
    row = [image.pixelColor(x, y) for x in range(round(piece.rect.left()) + 4, round(piece.rect.right()) - 4)]
    seen = [contrast(QColor(theme.paper), color) >= 3 for color in row]
    assert 0.3 < sum(seen) / len(seen) < 0.9, "a line with gaps"
    centre = piece.rect.center().toPoint()
    assert image.pixelColor(centre) == QColor(theme.paper)
    assert contrast(QColor(theme.paper), QColor(theme.muted)) >= 4.5
    assert one.id == piece.span


@pytest.fixture
def many(
    qt: QApplication, new_document: Callable[..., Document], new_markup: Callable[..., Markup]
) -> Iterator[ArticleView]:
    text = "\n".join(["كلمة وأخرى " * 30] * 170)
    found = [Proposal(at, at + 4, "GPE", "كلمة", 1.0) for at in range(len(text)) if text.startswith("كلمة", at)]
    assert len(found) > 5_000
    view = ArticleView(LIGHT)
    view.resize(1000, 760)
    view.show_article(
        new_document(text),
        new_markup(text, []),
        color=lambda _: "#0072b2",
        symmetric=lambda _: False,
        proposals=OpenProposals(found),
    )
    view.show()
    qt.processEvents()
    yield view
    view.close()
    view.deleteLater()


def test_five_thousand_are_painted_in_a_frame(many: ArticleView):
    many.viewport().repaint()
    bar = many.verticalScrollBar()
    times = []
    for _ in range(20):
        bar.setValue(bar.value() + 60)
        start = time.thread_time()
        many.viewport().repaint()
        times.append(time.thread_time() - start)
    assert any(many.article.ghosts(many.article.paragraph_at_y(bar.value())))
    assert sorted(times)[10] < 0.1, times
