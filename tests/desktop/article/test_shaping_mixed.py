from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QRawFont

from annotations.text import Clusters
from desktop import fonts
from desktop.article.shaping import ShapedLine, ShapedParagraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from desktop.article.extents import Extent

    Shape = Callable[..., ShapedParagraph]

WIDTH = 640.0
TEXTS = {
    "plain": ("كتب المراسل تقريرًا طويلًا عن أسواق المدينة القديمة وما يُباع فيها من الكتب والأقمشة والعطور كل يوم."),
    "tashkeel": ("وَقَالَ الشَّاعِرُ: مَنْ زَرَعَ الْعِلْمَ حَصَدَ الْحِكْمَةَ، وَمَنْ صَبَرَ ظَفِرَ، وَمَنْ سَارَ عَلَى الدَّرْبِ وَصَلَ إِلَى غَايَتِهِ."),
    "lam-alef": (
        "لا سلام للأعداء ولا إلا الأمل والآمال والإيمان بلا ملل، لأن الأيام لا تعود إلا لأولئك الذين لا يملّون."
    ),
    "tatweel": ("جـــميل هـذا الـكـتـاب، وفيه الـــســـطـــور مـمـدودة حتى آخـــر الصـفـحـة بلا انـقـطـاع ولا مـلـل."),
    "mixed": (
        "أطلقت شركة Nakhla Systems الإصدار 3.2 من Sutoor في 15/01/2026 بسعر 12.5% أقل، وقال مديرها: this is final."
    ),
    "quotes": (
        "سمّى الكاتب فصله الأول «بيت (من الشعر) [المقفّى]» ثم قال: "
        "“لا بأس”؛ وأضاف: 'نعم' – وانتهى {هنا} كل شيء، والحمد لله."
    ),
    "invisible": (
        "می\u200cخواهم أن أكتب\u200f (ABC)\u200e \u2067هنا\u2069 كلمة\u061c و\u202bأخرى\u202c "
        "مع\u00a0مسافة لا تنكسر، وبعدها كلام كثير حتى سطر ثانٍ."
    ),
    "latin first": (
        "PySide6 هي المكتبة، و Qt 6.11 أساسها؛ e.g. the text view وما حوله من لوحات وأدوات كثيرة في النافذة نفسها."
    ),
    "digits": (
        "بلغ العدد ١٢٣٬٤٥٦٫٧٨ في 2024، ثم ٥٠٪ في عام ١٤٤٥ هـ، وهاتف الجمعية +20 (2) 555-0199 من التاسعة حتى 17:30."
    ),
    "beyond the first plane": (
        "كلمة 😀 ثم 👩🏽‍💻 ثم 𝒳𝒴 وبعدها 🇪🇬🇹🇳 كلام عربي طويل بما يكفي كي ينكسر السطر في مكان ما قبل نهايته."
    ),
}


@pytest.fixture
def shape(qt: QApplication) -> Shape:
    def make(text: str, width: float = WIDTH) -> ShapedParagraph:
        return ShapedParagraph(text, fonts.article_font(25), width, right_to_left=True)

    return make


@pytest.fixture(params=TEXTS, ids=str)
def paragraph(request: pytest.FixtureRequest, shape: Shape) -> ShapedParagraph:
    shaped = shape(TEXTS[request.param])
    assert len(shaped.lines) > 1
    return shaped


def pairs(extents: list[Extent]) -> list[tuple[float, float]]:
    return [(extent.left, extent.right) for extent in extents]


def united(extents: list[Extent]) -> list[tuple[float, float]]:
    """The union of the extents, computed without the code under test."""
    found: list[tuple[float, float]] = []
    for left, right in sorted(pairs(extents)):
        if found and left - found[-1][1] < 1:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def test_lines_hold_the_whole_text_in_order(paragraph: ShapedParagraph):
    text = paragraph.display.text
    assert [line.start for line in paragraph.lines] == [0, *(line.end for line in paragraph.lines[:-1])]
    assert paragraph.lines[-1].end == len(text)


def test_every_visible_cluster_has_one_cell(paragraph: ShapedParagraph):
    text = paragraph.display.text
    for line in paragraph.lines:
        cells = sorted((cell.start, cell.end) for cell in line.cells)
        assert len(set(cells)) == len(cells)
        shown = {place for start, end in cells for place in range(start, end)}
        missing = "".join(text[place] for place in range(line.start, line.end) if place not in shown)
        assert all(unicodedata.category(sign) in ("Cf", "Zs") for sign in missing), missing
        assert all(paragraph.clusters.is_boundary(offset) for cell in cells for offset in cell)


def test_cells_do_not_overlap(paragraph: ShapedParagraph):
    for line in paragraph.lines:
        for one, other in zip(line.cells, line.cells[1:], strict=False):
            assert one.extent.right <= other.extent.left + 0.75


def test_a_hit_in_either_half_of_a_cluster_gives_its_start_or_end(paragraph: ShapedParagraph):
    for line in paragraph.lines:
        for cell in line.cells:
            left, right = cell.extent.left, cell.extent.right
            first, second = (cell.end, cell.start) if cell.extent.right_to_left else (cell.start, cell.end)
            assert line.offset_at(left + (right - left) * 0.25) == first
            assert line.offset_at(left + (right - left) * 0.75) == second
            assert line.cell_at((left + right) / 2) == cell


def test_a_hit_beside_the_line_gives_the_outermost_cluster(paragraph: ShapedParagraph):
    for line in paragraph.lines:
        assert line.cell_at(-500) == line.cells[0]
        assert line.cell_at(WIDTH + 500) == line.cells[-1]


def test_runs_know_their_direction(shape: Shape):
    paragraph = shape("قال Qt 15 شيئًا")
    directions = {
        paragraph.display.text[cell.start : cell.end]: cell.extent.right_to_left for cell in paragraph.lines[0].cells
    }
    assert directions["ق"]
    assert not directions["Q"]
    assert not directions["5"]


@pytest.mark.parametrize("name", TEXTS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_range_is_the_union_of_its_clusters(shape: Shape, name: str, data: st.DataObject):
    paragraph = shape(TEXTS[name])
    boundaries = [at for at in range(len(TEXTS[name]) + 1) if Clusters(TEXTS[name]).is_boundary(at)]
    start = data.draw(st.sampled_from(boundaries[:-1]))
    end = data.draw(st.sampled_from([at for at in boundaries if at > start]))
    for line in paragraph.lines:
        cells = [cell.extent for cell in line.cells if start <= cell.start and cell.end <= end]
        expected, found = united(cells), pairs(line.extents(start, end))
        assert len(found) == len(expected)
        for (left, right), (wanted_left, wanted_right) in zip(found, expected, strict=True):
            assert left == pytest.approx(wanted_left, abs=0.75)
            assert right == pytest.approx(wanted_right, abs=0.75)


@pytest.mark.parametrize(
    ("text", "wanted", "pieces"),
    [
        ("عام 2021 في", "عام 2021 في", 1),
        ("عام 2021 في", "م 20", 2),  # the beginning of a number stands at its left
        ("عام 2021 في", "21 ف", 2),
        ("شركة Nakhla Systems في", "شركة Nakhla", 2),
        ("شركة Nakhla Systems في", "Systems في", 2),
        ("شركة Nakhla Systems في", "Nakhla Systems", 1),
        ("من 10 إلى 20 كتابًا", "10 إلى 20", 1),
        ("كتاب (قديم) هنا", "كتاب (قديم", 1),
    ],
)
def test_the_number_of_rectangles_is_that_of_what_the_eye_sees(shape: Shape, text: str, wanted: str, pieces: int):
    line = shape(text).lines[0]
    start = text.index(wanted)
    assert len(line.extents(start, start + len(wanted))) == pieces


def test_a_range_beside_the_line_has_no_rectangle(paragraph: ShapedParagraph):
    first, second = paragraph.lines[:2]
    assert first.extents(second.start, second.end) == []
    assert second.extents(first.start, first.end) == []
    assert first.extents(3, 3) == []


def test_every_part_of_a_ligature_has_its_share(shape: Shape):
    text = "آخـــر شيء"  # Amiri has one glyph for the three tatweels
    line = shape(text).lines[0]
    first, second, third = (line.extents(at, at + 1)[0] for at in (2, 3, 4))
    widths = [extent.right - extent.left for extent in (first, second, third)]
    assert widths == pytest.approx([widths[0]] * 3)
    assert (first.left, second.left) == pytest.approx((second.right, third.right))
    assert line.extents(1, 2)[0].left == pytest.approx(first.right)
    assert line.extents(5, 6)[0].right == pytest.approx(third.left)


def test_an_empty_line_has_a_caret_at_the_edge(shape: Shape):
    (line,) = shape("").lines
    assert line.cells == []
    assert line.cell_at(100) is None
    assert line.offset_at(100) == 0
    assert line.caret_x(0) == WIDTH


def test_the_caret_stands_at_the_leading_edge_of_its_cluster(paragraph: ShapedParagraph):
    for line in paragraph.lines:
        for cell in line.cells:
            leading = cell.extent.right if cell.extent.right_to_left else cell.extent.left
            assert line.caret_x(cell.start) == leading


def test_between_invisible_characters_the_caret_stands_where_the_text_is(shape: Shape):
    text = "كتاب\u200f\u200e\u200fقديم جدا"
    line = shape(text).lines[0]
    before, behind = line.caret_x(4), line.caret_x(7)
    for offset in (5, 6):
        assert min(before, behind) - 1 <= line.caret_x(offset) <= max(before, behind) + 1


@pytest.mark.parametrize("name", ["plain", "tashkeel", "mixed", "quotes", "digits", "tatweel"])
def test_visual_steps_to_the_left_come_from_the_start_to_the_end(shape: Shape, name: str):
    paragraph = shape(TEXTS[name])
    seen, offset = [0], 0
    while (offset := paragraph.left_of(seen[-1])) != seen[-1] and len(seen) < 500:
        seen.append(offset)
    assert seen[-1] == len(TEXTS[name])
    assert all(paragraph.clusters.is_boundary(offset) for offset in seen)


@pytest.mark.parametrize("name", [name for name in TEXTS if name != "beyond the first plane"])
def test_every_glyph_comes_from_a_font_of_ours(shape: Shape, name: str):
    # No font of ours has the isolates; whatever stands in for them is invisible.
    paragraph = shape(TEXTS[name].replace("\u2067", "").replace("\u2069", ""))
    families = {QRawFont(run.rawFont()).familyName() for run in paragraph.layout.glyphRuns()}
    assert families
    assert families <= set(fonts.ARTICLE_FAMILIES)


def glyphs_between(line_number: int, paragraph: ShapedParagraph) -> list[tuple[int, float, float]]:
    runs = paragraph.layout.lineAt(line_number).glyphRuns()
    return [
        (glyph, place.x(), place.y())
        for run in runs
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True)
    ]


@pytest.mark.parametrize("name", TEXTS)
def test_asking_for_a_part_of_a_word_changes_no_glyph(shape: Shape, name: str):
    paragraph = shape(TEXTS[name])
    before = [glyphs_between(number, paragraph) for number in range(len(paragraph.lines))]
    for line in paragraph.lines:
        for offset in range(line.start, line.end):
            line.extents(offset, offset + 1)
    assert [glyphs_between(number, paragraph) for number in range(len(paragraph.lines))] == before
    assert paragraph.layout.formats() == []


def test_the_same_text_gives_the_same_pixels(shape: Shape):
    def painted() -> QImage:
        image = QImage(int(WIDTH), 120, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        canvas = QPainter(image)
        shape(TEXTS["tashkeel"]).layout.draw(canvas, QPointF(0, 0))
        canvas.end()
        return image

    one, other = painted(), painted()
    assert one == other
    blank = QImage(one.size(), one.format())
    blank.fill(Qt.GlobalColor.white)
    assert one != blank


def test_offsets_cross_to_utf16_and_back(shape: Shape):
    text = TEXTS["beyond the first plane"]
    paragraph = shape(text)
    for offset in range(len(text) + 1):
        assert paragraph.to_utf16(offset) == len(text[:offset].encode("utf-16-le")) // 2
        assert paragraph.from_utf16(paragraph.to_utf16(offset)) == offset


def test_a_line_knows_which_offsets_are_its_own(paragraph: ShapedParagraph):
    for number, line in enumerate(paragraph.lines):
        assert isinstance(line, ShapedLine)
        assert {paragraph.line_of(offset) for offset in range(line.start, line.end)} == {number}
    assert paragraph.line_of(len(paragraph.display.text)) == len(paragraph.lines) - 1
