"""Rectangles and hits of shaped lines, cluster by cluster, under bidi."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.text import Clusters
from desktop import fonts
from desktop.article.shaping import ShapedLine, ShapedParagraph

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

PIECES = (
    "استقبل ",
    "لأحمد ",
    "والسعودية",
    "مُدَرِّسَةٌ ",
    "الســـلام ",
    "Google ",
    "New York ",
    "2015 ",
    "١٢٫٥ ",
    "12.5% ",
    "(«قوس»)، ",
    "“داعش”. ",
    "می\u200cخواهم ",
    "\u200fعلامة\u200e ",
    "🙂 ",
    "👨‍👩‍👧 ",
    "\u00a0",
)
LINES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join)
FONTS = (fonts.article_font, fonts.interface_font)

slow_is_fine = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def shaped(text: str, *, font: int = 0, width: float = 10_000) -> ShapedParagraph:
    return ShapedParagraph(text, FONTS[font](24), width, right_to_left=True)


def visible_cells(line: ShapedLine) -> list:
    return [cell for cell in line.cells if cell.extent.right - cell.extent.left > 1]


@given(text=LINES, font=st.integers(0, 1))
@slow_is_fine
def test_both_halves_of_every_cluster_hit_its_ends(prepared: QApplication, text: str, font: int):
    paragraph = shaped(text, font=font)
    (line,) = paragraph.lines
    for cell in visible_cells(line):
        quarter = (cell.extent.right - cell.extent.left) / 4
        at_left, at_right = line.offset_at(cell.extent.left + quarter), line.offset_at(cell.extent.right - quarter)
        first, last = (at_right, at_left) if cell.extent.right_to_left else (at_left, at_right)
        assert (first, last) == (cell.start, cell.end)
        assert line.cell_at((cell.extent.left + cell.extent.right) / 2) == cell


@given(text=LINES, font=st.integers(0, 1), data=st.data())
@slow_is_fine
def test_the_extents_of_a_range_are_those_of_its_clusters(
    prepared: QApplication, text: str, font: int, data: st.DataObject
):
    paragraph = shaped(text, font=font)
    (line,) = paragraph.lines
    clusters = Clusters(text)
    start = clusters.floor(data.draw(st.integers(0, len(text) - 1)))
    end = clusters.ceil(data.draw(st.integers(start + 1, len(text))))
    extents = line.extents(start, end)
    inside = [cell for cell in line.cells if start <= cell.start and cell.end <= end]
    for cell in inside:
        if cell.extent.right == cell.extent.left:
            continue  # invisible, so nothing of it is to be seen
        assert any(e.left - 1 <= cell.extent.left and cell.extent.right <= e.right + 1 for e in extents)
    width = sum(extent.right - extent.left for extent in extents)
    assert width == pytest.approx(sum(cell.extent.right - cell.extent.left for cell in inside), abs=1.5)


@given(text=LINES, width=st.integers(120, 500))
@slow_is_fine
def test_lines_follow_each_other_without_gap(prepared: QApplication, text: str, width: int):
    paragraph = shaped(text, width=width)
    assert paragraph.lines[0].start == 0
    assert paragraph.lines[-1].end == len(text)
    for line, following in zip(paragraph.lines, paragraph.lines[1:], strict=False):
        assert line.end == following.start
        assert paragraph.line_of(line.end) == paragraph.lines.index(following)


def test_a_range_over_a_number_has_one_piece_and_over_a_turn_as_many_as_the_eye_sees(prepared: QApplication):
    text = "في عام 2015 بدأ Google Maps هناك"
    (line,) = shaped(text).lines
    assert len(line.extents(0, len(text))) == 1
    number, latin = text.index("2015"), text.index("Google")
    assert len(line.extents(number, number + 4)) == 1
    assert len(line.extents(latin - 3, latin + 6)) == 2  # the end of بدأ, and Google beyond Maps


def test_a_cut_inside_a_lam_alef_is_within_its_letters(prepared: QApplication):
    for font in range(2):
        (line,) = shaped("جاء لأحمد كتاب", font=font).lines
        lam, rest = line.extents(4, 5), line.extents(5, 9)
        assert len(lam) == len(rest) == 1
        assert lam[0].left == pytest.approx(rest[0].right, abs=0.75)
        assert lam[0].right - lam[0].left > 2


def test_every_letter_is_set_in_one_of_our_fonts(prepared: QApplication):
    for font in range(2):
        text = "مرحبا Google (2015) ١٢ «قوس» “نصّ” [1] %12 – … ﷲ"
        paragraph = shaped(text, font=font)
        families = {run.rawFont().familyName() for run in paragraph.layout.glyphRuns()}
        assert families <= set(fonts.ARTICLE_FAMILIES)


def test_the_caret_walks_through_a_line_in_the_order_of_the_eye(prepared: QApplication):
    text = "كلمة 12 كلمة"
    paragraph = shaped(text)
    offset, seen = 0, [0]
    while (after := paragraph.left_of(offset)) != offset:
        seen.append(offset := after)
    assert sorted(set(seen)) == list(range(len(text) + 1))
    assert seen != sorted(seen)  # a number runs against its line


def test_an_empty_paragraph_has_one_line(prepared: QApplication):
    paragraph = shaped("", width=300)
    assert len(paragraph.lines) == 1
    assert paragraph.lines[0].offset_at(100) == 0
    assert paragraph.lines[0].caret_x(0) == 300
