"""A paragraph without a line feed that is far longer than what is shaped as one: nothing shows at the seams."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotations.document import Document, Markup, Span
from annotations.text import Clusters
from desktop import fonts
from desktop.article.caret import CaretMover
from desktop.article.index import LONGEST_PARAGRAPH, paragraphs_of
from desktop.article.layout import ArticleLayout
from desktop.article.selection import Selection
from desktop.article.style import Style
from tests.support.setting import oracle_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

SENTENCE = "زارت ليلى مدينةَ الرباط في 15/01/2026 مع Writers Union و«لأحمد»، وقالت: نعم. ثمّ عادت إلى الدار؟ "
WORDS = "كلامٌ طويلٌ بلا نقطة، والأسواقُ 12 وGoogle هناك، "
PARAGRAPHS = {
    "sentences": SENTENCE * (333_000 // len(SENTENCE)),
    "words": WORDS * (40_000 // len(WORDS)),
    "one word": "مُدَرِّسٌ" * 3_000,
}


@pytest.fixture(params=PARAGRAPHS)
def text(request: pytest.FixtureRequest) -> str:
    return PARAGRAPHS[request.param]


@pytest.fixture
def article(qt: QApplication, text: str, new_document: Callable[..., Document]) -> ArticleLayout:
    style = Style(fonts.article_font(25), fonts.interface_font(11), 640.0)
    return ArticleLayout(new_document(text), Markup(), style, str)


def seams_of(text: str) -> list[int]:
    """The first two seams, one in the middle, and the last."""
    seams = paragraphs_of(text)[1:]
    return [*seams[:2], seams[len(seams) // 2], seams[-1]]


def test_the_parts_cover_the_text_and_are_cut_where_it_may_be_cut(text: str):
    starts = paragraphs_of(text)
    assert "\n" not in text
    assert starts[0] == 0
    parts = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    assert "".join(parts) == text
    assert all(LONGEST_PARAGRAPH / 2 <= len(part) <= LONGEST_PARAGRAPH for part in parts[:-1])
    assert 0 < len(parts[-1]) <= LONGEST_PARAGRAPH
    clusters = Clusters(text)
    for part, start in zip(parts, starts[1:], strict=False):
        assert clusters.is_boundary(start)
        if text.startswith(SENTENCE[:20]):
            assert part.endswith((". ", "؟ "))
        elif " " in text:
            assert part.endswith(" ")


def test_a_span_over_a_seam_has_boxes_on_both_sides(qt: QApplication, new_document: Callable[..., Document]):
    text = PARAGRAPHS["sentences"]
    seam = paragraphs_of(text)[5]
    span = Span("s", "PER", ((seam - 9, seam + 10),), text[seam - 9 : seam + 10])
    style = Style(fonts.article_font(25), fonts.interface_font(11), 640.0)
    article = ArticleLayout(new_document(text), Markup([span]), style, str)
    before, behind = article.placed(4), article.placed(5)
    assert [box.starts for box in before.boxes] == [True, *[False] * (len(before.boxes) - 1)]
    assert [box.ends for box in behind.boxes] == [*[False] * (len(behind.boxes) - 1), True]
    assert not any(box.ends for box in before.boxes)
    assert not any(box.starts for box in behind.boxes)
    assert [len(part.tags) for part in (before, behind)] == [1, 0]
    found = [(rect.left(), rect.right()) for rect in article.rects(seam - 9, seam + 10)]
    assert found == [(box.rect.left(), box.rect.right()) for part in (before, behind) for box in part.boxes]


def test_nothing_sets_the_parts_apart(article: ArticleLayout):
    first, second = article.placed(0), article.placed(1)
    assert first.height == first.lines[-1].bottom
    heights = [line.bottom - line.top for line in (*first.lines, *second.lines)]
    assert heights == pytest.approx([heights[0]] * len(heights))


@pytest.mark.parametrize("command", ["left", "right"])
def test_the_caret_walks_over_a_seam_cluster_by_cluster(article: ArticleLayout, text: str, command: str):
    clusters, mover = Clusters(text), CaretMover(text)
    for seam in seams_of(text):
        offset = clusters.floor(seam - 25) if command == "left" else clusters.ceil(seam + 25)
        seen = [offset]
        for _ in range(80):
            if offset == (len(text) if command == "left" else 0):
                break
            offset = mover.move(article, Selection(offset, offset), command, extend=False, lines_a_page=5)
            assert clusters.is_boundary(offset)
            assert offset not in seen
            seen.append(offset)
        passed = offset > seam if command == "left" else offset < seam
        assert passed
        beside = [place for place in range(seam - 8, seam + 8) if clusters.is_boundary(place)]
        assert set(beside) <= set(seen)


@pytest.mark.parametrize(("command", "step"), [("down", 1), ("up", -1)])
def test_the_caret_goes_from_line_to_line_over_a_seam(article: ArticleLayout, text: str, command: str, step: int):
    clusters, mover = Clusters(text), CaretMover(text)
    for seam in seams_of(text):
        offset = clusters.floor(seam - 300 * step)
        for number in (article.index.paragraph_at(seam), article.index.paragraph_at(seam) - 1):
            article.placed(number)  # else what was estimated moves
        for _ in range(8):
            if step > 0 and article.line_bounds(offset)[1] == len(text):
                break
            before = article.caret_rect(offset)
            offset = mover.move(article, Selection(offset, offset), command, extend=False, lines_a_page=5)
            assert clusters.is_boundary(offset)
            after = article.caret_rect(offset)
            line = article.placed(0).lines[0]
            assert (after.top() - before.top()) * step == pytest.approx(line.bottom - line.top, abs=0.5)
        assert (offset - seam) * step > 0


def test_the_caret_can_be_moved_to_both_ends_of_every_line_at_a_seam(article: ArticleLayout, text: str):
    clusters, mover = Clusters(text), CaretMover(text)
    for seam in seams_of(text):
        for offset in (clusters.floor(seam - 20), seam, clusters.ceil(seam + 20)):
            home = mover.move(article, Selection(offset, offset), "line-start", extend=False, lines_a_page=5)
            end = mover.move(article, Selection(offset, offset), "line-end", extend=False, lines_a_page=5)
            assert home <= offset <= end
            tops = {article.caret_rect(place).top() for place in (home, offset, end)}
            assert len(tops) == 1
        assert mover.move(article, Selection(seam, seam), "line-start", extend=False, lines_a_page=5) == seam


def test_hits_at_a_seam_are_where_the_oracle_says(article: ArticleLayout, text: str):
    oracle = oracle_of("Amiri", 25)
    for seam in seams_of(text):
        behind = article.index.paragraph_at(seam)
        for number, which in ((behind - 1, -1), (behind, 0)):
            placed = article.placed(number)
            part = text[placed.start : placed.end]
            bounds = [(line.start, line.end) for line in placed.lines]
            stands = oracle.stands(part, bounds, 640.0, right_to_left=True)[which]
            line = placed.lines[which]
            y = article.top_of(number) + line.text_top + 5
            for stand in stands:
                if stand.width > 2.5:
                    hit = article.hit((stand.left + stand.right) / 2, y)
                    assert hit.cluster == (placed.start + stand.start, placed.start + stand.end)
