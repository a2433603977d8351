"""The article from text to geometry: paragraphs that come into view are shaped and placed, the others are estimated.

Positions are in pixels from the top left of the text column of the whole article. Offsets are code points of the
document. When an estimate becomes exact, what lies below it moves; the view keeps its top line where it is.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from annotations.arabic import next_word_end
from annotations.text import CodePoint
from desktop.article.display import ReadingAids
from desktop.article.ghosts import ghost_at, place_ghosts
from desktop.article.heights import Heights
from desktop.article.index import MarkupIndex, paragraphs_of, sort_outermost_first
from desktop.article.placing import Placer
from desktop.article.shaping import ShapedParagraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QStaticText

    from annotations.changes import Change
    from annotations.document import Document, Markup, Span
    from annotations.proposals import OpenProposals
    from desktop.article.scene import Ghost, PlacedParagraph
    from desktop.article.style import Style

KEPT_PARAGRAPHS = 256
EDGE_PX = 5

Edge = Literal["", "start", "end"]
_SAMPLE_CHARACTERS = 2000


class PointHit(NamedTuple):
    """What lies under a point.

    Attributes:
        offset: The nearest cluster boundary, in code points.
        cluster: [start, end) of the cluster under the point, in code points.
        spans: The ids of the spans whose box or tag holds the point, innermost first.
        relation: The id of the relation whose label holds the point, or "".
        proposal: The id of the proposal that holds the point where no span does, or "".
    """

    offset: CodePoint
    cluster: tuple[int, int]
    spans: tuple[str, ...]
    relation: str = ""
    proposal: str = ""


class ArticleLayout:
    """The geometry of one open article.

    Attributes:
        style: The fonts and measures; a change of them needs a new layout.
        words: Short texts that the painter has laid out in these fonts.
    """

    def __init__(
        self,
        document: Document,
        markup: Markup,
        style: Style,
        tag_text: Callable[[str], str],
        *,
        aids: ReadingAids | None = None,
    ) -> None:
        self.style = style
        self.words: dict[str, QStaticText] = {}
        self._aids = aids or ReadingAids()
        self._text = document.text
        self._starts = paragraphs_of(document.text)
        self._markup = markup
        self._tag_text = tag_text
        self._shaped: OrderedDict[int, ShapedParagraph] = OrderedDict()
        self._placed: dict[int, PlacedParagraph] = {}
        self._proposals: OpenProposals | None = None
        self._ghosts: dict[int, tuple[PlacedParagraph, tuple[Ghost, ...]]] = {}
        self.index = MarkupIndex(self._starts, markup)
        self._heights = Heights(self._estimates())

    def __len__(self) -> int:
        return len(self._starts)

    @property
    def height(self) -> float:
        """The height of the whole article, as far as it is known."""
        return self._heights.total()

    def follow(self, change: Change) -> None:
        """Place anew what a change of the markup touched."""
        for paragraph in self.index.update(change):
            if self._placed.pop(paragraph, None):
                self.placed(paragraph)

    def spans_between(self, start: int, end: int) -> list[Span]:
        """The spans that touch the paragraphs of [start, end), in code points, each once."""
        paragraphs = range(self.index.paragraph_at(start), self.index.paragraph_at(max(start, end - 1)) + 1)
        return list({span.id: span for paragraph in paragraphs for span in self.index.spans_in(paragraph)}.values())

    def span_beside(self, order: tuple[int, int, str, str], step: int) -> str:
        """The id of the span that follows (step 1) or precedes (step -1) a place in the reading order, or ""."""
        paragraph = self.index.paragraph_at(order[0])
        while 0 <= paragraph < len(self):
            found = [span.order for span in self.index.spans_in(paragraph)]
            beyond = [other for other in found if (other > order if step > 0 else other < order)]
            if beyond:
                return (min if step > 0 else max)(beyond)[-1]
            paragraph += step
        return ""

    def top_of(self, paragraph: int) -> float:
        """Where a paragraph starts."""
        return self._heights.above(paragraph)

    def paragraph_at_y(self, y: float) -> int:
        """The paragraph at a height."""
        return self._heights.at(y)

    def placed(self, paragraph: int) -> PlacedParagraph:
        """A paragraph in its place; it is shaped and placed now where it is not yet."""
        found = self._placed.get(paragraph)
        if found is None:
            found = self._place(paragraph)
            self._placed[paragraph] = found
            self._heights.set(paragraph, found.height)
        return found

    def between(self, top: float, bottom: float) -> Iterator[tuple[float, PlacedParagraph]]:
        """The paragraphs between two heights with where each starts, placed as they come."""
        paragraph = self.paragraph_at_y(top)
        y = self.top_of(paragraph)
        while y < bottom and paragraph < len(self):
            placed = self.placed(paragraph)
            yield y, placed
            y += placed.height
            paragraph += 1

    def settle(self, top: float, bottom: float) -> float:
        """Make all between two heights exact, and return how far down that moved what was exact there before."""
        seen = range(self.paragraph_at_y(top), self.paragraph_at_y(bottom) + 1)
        anchor = next((paragraph for paragraph in seen if paragraph in self._placed), seen.start)
        before = self.top_of(anchor)
        for _ in self.between(top, bottom):
            pass
        return self.top_of(anchor) - before

    # Proposals

    def show_proposals(self, proposals: OpenProposals | None) -> None:
        """Show other proposals, or what a change has made of those that are shown; None shows none."""
        self._proposals = proposals
        self._ghosts.clear()

    def ghosts(self, paragraph: int) -> tuple[Ghost, ...]:
        """The proposals of a paragraph, in their places; kept until something changes."""
        if not self._proposals:
            return ()
        placed = self.placed(paragraph)
        found = self._ghosts.get(paragraph)
        if found is None or found[0] is not placed:
            touching = self._proposals.between(placed.start, max(placed.end, placed.start + 1))
            ghosts = place_ghosts(touching, placed, self._shape(paragraph), self.style, self._tag_text)
            found = self._ghosts[paragraph] = (placed, ghosts)
        return found[1]

    # From places to text

    def hit(self, x: float, y: float) -> PointHit:
        """What lies under a point; outside the text, the nearest."""
        paragraph = self.paragraph_at_y(y)
        placed, shaped = self.placed(paragraph), self._shape(paragraph)
        inside = y - self.top_of(paragraph)
        number = next((n for n, line in enumerate(placed.lines) if inside < line.bottom), len(placed.lines) - 1)
        line = shaped.lines[number]
        cell = line.cell_at(x)
        start = placed.start
        cluster = (start + cell.start, start + cell.end) if cell else (start + line.start,) * 2
        relation, spans = _relation_at(placed, x, inside), tuple(_spans_at(placed, x, inside))
        proposal = "" if spans or relation else ghost_at(self.ghosts(paragraph), x, inside)
        return PointHit(CodePoint(start + line.offset_at(x)), cluster, spans, relation, proposal)

    def bounds_of(self, span: str) -> tuple[int, int]:
        """[start, end) of a span, in code points."""
        found = self._markup.spans[span]
        return found.start, found.end

    def is_on_tag(self, span: str, x: float, y: float) -> bool:
        """True where the point lies on the tag of the span."""
        placed, inside = self._local(y)
        return any(tag.span == span and tag.rect.contains(x, inside) for tag in placed.tags)

    def edge_at(self, span: str, x: float, y: float) -> Edge:
        """The edge of the span's boxes that lies within :data:`EDGE_PX` of the point."""
        placed, inside = self._local(y)
        for box in placed.boxes:
            if box.span != span or not box.rect.top() <= inside <= box.rect.bottom():
                continue
            at_right = abs(x - box.rect.right()) <= EDGE_PX
            if at_right or abs(x - box.rect.left()) <= EDGE_PX:
                is_start = at_right == box.right_to_left
                if box.starts if is_start else box.ends:
                    return "start" if is_start else "end"
        return ""

    def _local(self, y: float) -> tuple[PlacedParagraph, float]:
        paragraph = self.paragraph_at_y(y)
        return self.placed(paragraph), y - self.top_of(paragraph)

    # From text to places

    def rects(self, start: int, end: int) -> list[QRectF]:
        """The rectangles of [start, end) in reading order of lines, as high as a box."""
        found: list[QRectF] = []
        paragraphs = range(self.index.paragraph_at(start), self.index.paragraph_at(max(start, end - 1)) + 1)
        for paragraph in paragraphs:
            placed, shaped = self.placed(paragraph), self._shape(paragraph)
            top = self.top_of(paragraph)
            first, last = start - placed.start, end - placed.start
            for line, place in zip(shaped.lines, placed.lines, strict=True):
                pieces = line.extents(first, last) if line.start < last and first < line.end else []
                y = top + place.text_top
                found += [QRectF(piece.left, y, piece.right - piece.left, self._line_height) for piece in pieces]
        return found

    def is_right_to_left(self, offset: int) -> bool:
        """True where the cluster at the offset runs from right to left."""
        paragraph, number = self._line_at(offset)
        inside = offset - self._starts[paragraph]
        pieces = self._shape(paragraph).lines[number].extents(inside, inside + 1)
        return pieces[0].right_to_left if pieces else self.style.right_to_left

    def tag_rect(self, span: str, start: int) -> QRectF:
        """Where the tag of a span that starts at ``start`` stands; empty where it has none."""
        paragraph = self.index.paragraph_at(start)
        placed = self.placed(paragraph)
        rect = next((tag.rect for tag in placed.tags if tag.span == span), QRectF())
        return rect.translated(0, self.top_of(paragraph))

    def caret_rect(self, offset: int) -> QRectF:
        """Where the caret stands before the cluster at ``offset``."""
        paragraph, number = self._line_at(offset)
        placed, shaped = self.placed(paragraph), self._shape(paragraph)
        x = shaped.lines[number].caret_x(offset - placed.start)
        return QRectF(x - 1, self.top_of(paragraph) + placed.lines[number].text_top, 2, self._line_height)

    def word_edge(self, offset: int) -> float:
        """The x at which a reader comes to the word at ``offset``: the far end of one that runs against its line."""
        rects = self.rects(offset, next_word_end(self._text, offset))
        if not rects or self.is_right_to_left(offset) == self.style.right_to_left:
            return self.caret_rect(offset).center().x()
        return rects[0].right() if self.style.right_to_left else rects[0].left()

    def line_bounds(self, offset: int) -> tuple[int, int]:
        """[start, end) of the line that holds the offset, in code points."""
        return self._bounds_of_line(*self._line_at(offset))

    def _bounds_of_line(self, paragraph: int, number: int) -> tuple[int, int]:
        """The first and the last offset at which the caret stands on a line; the end of one begins the next."""
        start, shaped = self._starts[paragraph], self._shape(paragraph)
        line = shaped.lines[number]
        is_last = number == len(shaped.lines) - 1 and not self._goes_on(paragraph)
        end = line.end if is_last else shaped.clusters.previous(line.end)
        return start + line.start, start + end

    def beside(self, offset: int, *, left: bool) -> int:
        """The caret position to the left or right as the eye sees it; at an edge, the next or previous paragraph."""
        paragraph = self.index.paragraph_at(offset)
        start, shaped = self._starts[paragraph], self._shape(paragraph)
        inside = offset - start
        moved = start + (shaped.left_of(inside) if left else shaped.right_of(inside))
        if moved != offset:
            return moved
        if left == self.style.right_to_left:
            return min(offset + 1, len(self._text))
        return self._before(offset) if offset else 0

    def _before(self, offset: int) -> int:
        """The cluster boundary before the start of a paragraph, or of a part of one."""
        paragraph = self.index.paragraph_at(offset - 1)
        start, end = self._bounds(paragraph)
        return end if offset > end else start + self._shape(paragraph).clusters.previous(offset - start)

    def vertical(self, offset: int, x: float, lines: int) -> int:
        """The caret position ``lines`` below (above where negative), nearest to ``x``."""
        paragraph, number = self._line_at(offset)
        number += lines
        while number < 0 and paragraph > 0:
            paragraph -= 1
            number += len(self.placed(paragraph).lines)
        while number >= len(self.placed(paragraph).lines) and paragraph < len(self) - 1:
            number -= len(self.placed(paragraph).lines)
            paragraph += 1
        number = max(0, min(number, len(self.placed(paragraph).lines) - 1))
        found = self._starts[paragraph] + self._shape(paragraph).lines[number].offset_at(x)
        return min(found, self._bounds_of_line(paragraph, number)[1])

    @property
    def _line_height(self) -> float:
        return self.style.ascent + self.style.descent

    def _line_at(self, offset: int) -> tuple[int, int]:
        paragraph = self.index.paragraph_at(offset)
        return paragraph, self._shape(paragraph).line_of(offset - self._starts[paragraph])

    def _bounds(self, paragraph: int) -> tuple[int, int]:
        """[start, end) of a paragraph without its line feed."""
        if paragraph + 1 == len(self._starts):
            return self._starts[paragraph], len(self._text)
        return self._starts[paragraph], self._starts[paragraph + 1] - (not self._goes_on(paragraph))

    def _goes_on(self, paragraph: int) -> bool:
        """True where the next one is a part of the same paragraph."""
        following = self._starts[paragraph + 1] if paragraph + 1 < len(self._starts) else 0
        return following > 0 and self._text[following - 1] != "\n"

    def _shape(self, paragraph: int) -> ShapedParagraph:
        shaped = self._shaped.get(paragraph)
        if shaped is None:
            start, end = self._bounds(paragraph)
            style = self.style
            text = self._text[start:end]
            display = self._aids.displayed(text)
            shaped = ShapedParagraph(text, style.font, style.width, right_to_left=style.right_to_left, display=display)
            self._shaped[paragraph] = shaped
            while len(self._shaped) > KEPT_PARAGRAPHS:
                dropped, _ = self._shaped.popitem(last=False)
                self._placed.pop(dropped, None)
                self._ghosts.pop(dropped, None)
        else:
            self._shaped.move_to_end(paragraph)
        return shaped

    def _place(self, paragraph: int) -> PlacedParagraph:
        start, end = self._bounds(paragraph)
        placer = Placer(
            self._shape(paragraph),
            start,
            end - start,
            self.style,
            tag_text=self._tag_text,
            start_of=lambda span: self._markup.spans[span].start,
            goes_on=self._goes_on(paragraph),
            hidden=self._aids.named(self._text[start:end]),
        )
        relations = self.index.relations_in(paragraph)
        return placer.place(sort_outermost_first(self.index.spans_in(paragraph)), relations)

    def _estimates(self) -> list[float]:
        """A height for every paragraph from the mean width of the first characters."""
        style = self.style
        sample = self._text[:_SAMPLE_CHARACTERS].replace("\n", " ")
        advance = QFontMetricsF(style.font).horizontalAdvance(sample) / max(1, len(sample))
        per_line = max(1.0, style.width / max(0.1, advance))
        line = style.leading + self._line_height
        ends = [*self._starts[1:], len(self._text) + 1]
        return [
            (line * -(-(end - start - 1) // int(per_line)) or style.leading + style.blank_line) + style.paragraph_gap
            for start, end in zip(self._starts, ends, strict=True)
        ]


def _relation_at(placed: PlacedParagraph, x: float, y: float) -> str:
    """The relation whose label holds the point; those within a line before those that leave it."""
    labels = [(arc.label_rect, arc.head.relation) for arc in placed.arcs]
    labels += [(end.label_rect, end.relation) for end in placed.loose_ends if end.label_rect]
    return next((relation for rect, relation in labels if rect.contains(x, y)), "")


def _spans_at(placed: PlacedParagraph, x: float, y: float) -> Iterator[str]:
    """The spans whose tag or box holds the point, tags before boxes and inner boxes before outer ones."""
    seen: set[str] = set()
    places = [(tag.rect, tag.span) for tag in placed.tags]
    places += [(box.rect, box.span) for box in sorted(placed.boxes, key=lambda box: box.level)]
    for rect, span in places:
        if rect.contains(x, y) and span not in seen:
            seen.add(span)
            yield span
