"""Rectangles, hits and ends of spans while tashkeel and tatweel are hidden: offsets stay those of the raw text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from annotations.document import Document, Markup, Span
from annotations.text import Clusters
from desktop import fonts
from desktop.article.display import ReadingAids, displayed
from desktop.article.layout import ArticleLayout
from desktop.article.style import Style
from tests.support.lines import lines
from tests.support.setting import EXAMPLES, ranges_of, set_both

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

FAMILIES = ("Amiri", "Noto Sans Arabic")
BOTH_AIDS = {"hide_tashkeel": True, "collapse_tatweel": True}
AIDS = [{"hide_tashkeel": True}, {"collapse_tatweel": True}, BOTH_AIDS]
TEXTS = (
    "بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ لَأَحْمَدَ ولإِيرَانَ مُدَرِّسٌ قُلْ هُوَ اللَّهُ أَحَدٌ",
    "الســـلام عليــــكم مـــد ـــ آخـــر شـــــيء كَـــتَبَ Google ـ 12 ـَّ",
    "بنصف رَبِّ يُّ ـَّ ـِّ مَّٰ ﷲ لله",
    "ـَّ ـَّ \u200fـَّـــ",
    "ـــَّ ب",
    "َبدأ بعلامة، ثم 🙂ّ وَ\u200fـــ (نَصٌّ) e\u0301té و«كـلامٌ»ٌ",
)
pieces = st.lists(st.sampled_from([*TEXTS[0].split(), *TEXTS[1].split(), "لـَّا", "ـــ", "كـ", " "]), max_size=8)
texts = st.one_of(pieces.map(" ".join), lines).filter(bool)


@example(text="بِسْمِ بِسْمِ بِسْمِ كَـــتَبَ ـ ـ", aids={"collapse_tatweel": True}, family="Amiri", width=150)
@example(text="ـَّ Google", aids={"collapse_tatweel": True}, family="Noto Sans Arabic", width=10_000)
@settings(max_examples=EXAMPLES)
@given(text=texts, aids=st.sampled_from(AIDS), family=st.sampled_from(FAMILIES), width=st.sampled_from((10_000, 150)))
def test_ranges_are_where_the_oracle_says_of_what_is_displayed(
    qt: QApplication, prove: Callable[[str, int, float], None], text: str, aids: dict, family: str, width: int
):
    both = set_both(text, family, 24, width, display=displayed(text, **aids))
    prove(f"{family}, reading aids", *both.worst(ranges_of(text, both.stands)))


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("aids", AIDS, ids=str)
@pytest.mark.parametrize("text", TEXTS)
def test_ranges_of_texts_with_much_to_hide_are_where_the_oracle_says(
    qt: QApplication, prove: Callable[[str, int, float], None], text: str, aids: dict, family: str
):
    for width in (10_000, *range(60, 300, 6)):
        both = set_both(text, family, 24, width, display=displayed(text, **aids))
        prove(f"{family}, reading aids", *both.worst(ranges_of(text, both.stands)))


@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts, aids=st.sampled_from(AIDS), width=st.sampled_from((10_000, 150)))
def test_what_is_hit_is_where_it_was_hit(
    qt: QApplication, new_document: Callable[..., Document], text: str, aids: dict, width: int
):
    style = Style(fonts.article_font(24), fonts.interface_font(11), width)
    article = ArticleLayout(new_document(text), Markup(), style, str, aids=ReadingAids(**aids))
    shaped, placed, clusters = article._shape(0), article.placed(0), Clusters(text)
    for line, place in zip(shaped.lines, placed.lines, strict=True):
        for cell in line.cells:
            left, right, _ = cell.extent
            if right - left < 1:
                continue
            hit = article.hit((left + right) / 2, place.text_top + 5)
            assert hit.cluster == (cell.start, cell.end)
            assert clusters.is_boundary(cell.start)
            assert clusters.is_boundary(cell.end)
            assert [(rect.left(), rect.right()) for rect in article.rects(*hit.cluster)] == [(left, right)]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_hidden_has_no_width_of_its_own(qt: QApplication, text: str):
    display = displayed(text, **BOTH_AIDS)
    assert display.hidden
    shown = set_both(display.text, "Amiri", 24, 10_000).shaped.lines[0]
    [line] = set_both(text, "Amiri", 24, 10_000, display=display).shaped.lines
    width = sum(cell.extent.right - cell.extent.left for cell in line.cells)
    assert width == pytest.approx(sum(cell.extent.right - cell.extent.left for cell in shown.cells))
    for cell in line.cells:
        assert not set(range(cell.start, cell.end)) <= set(display.hidden)


def test_a_span_that_ends_or_starts_in_hidden_tatweel_takes_the_letters_that_it_holds(
    qt: QApplication, new_document: Callable[..., Document]
):
    text = "قال الســـلام هنا"
    style = Style(fonts.article_font(25), fonts.interface_font(11), 640.0)
    [before, behind, beside] = [(4, 8), (8, 12), (4, 12)]
    spans = [Span(f"s{number}", "PER", (place,), "") for number, place in enumerate((before, behind, beside))]
    article = ArticleLayout(new_document(text), Markup(spans), style, str, aids=ReadingAids(collapse_tatweel=True))
    plain = ArticleLayout(new_document("قال السلام هنا"), Markup(), style, str)
    rects = {span.id: article.rects(span.start, span.end) for span in spans}
    assert all(len(found) == 1 for found in rects.values())
    for name, start, end in (("s0", 4, 7), ("s1", 6, 9), ("s2", 4, 9)):
        [expected] = plain.rects(start, end)
        [found] = rects[name]
        assert (found.left(), found.right()) == pytest.approx((expected.left(), expected.right()), abs=0.1)


def test_the_caret_stands_at_every_offset_also_at_hidden_ones(qt: QApplication, new_document: Callable[..., Document]):
    text = TEXTS[0]
    style = Style(fonts.article_font(25), fonts.interface_font(11), 640.0)
    article = ArticleLayout(new_document(text), Markup(), style, str, aids=ReadingAids(**BOTH_AIDS))
    clusters = Clusters(text)
    for offset in filter(clusters.is_boundary, range(len(text) + 1)):
        rect = article.caret_rect(offset)
        assert -2 <= rect.center().x() <= 642
        back = article.beside(offset, left=False)
        assert clusters.is_boundary(back)
        assert back < offset or offset == 0
