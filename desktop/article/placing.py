"""Boxes, tags and arcs of one paragraph: who stands where, and how much room each line needs above its text.

Above a line stand, from the text upwards: the padding of nested boxes, rows of tags, lanes of arcs. A line without any
keeps the base leading. Nothing here depends on what is hovered or selected, so nothing moves under the pointer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from desktop.article.scene import Arc, ArcEnd, Box, PlacedLine, PlacedParagraph, Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotations.document import Relation, Span
    from desktop.article.shaping import ShapedParagraph

MAX_LEVELS = 6
_TAG_GAP_PX = 4.0


@dataclass(frozen=True)
class Style:
    """Fonts and measures of the article, in pixels.

    Attributes:
        font: The article's font.
        tag_font: The font of tags and arc labels.
        width: The width of the text column.
        gutter: The room on each side of the column, where arcs between lines run.
    """

    font: QFont
    tag_font: QFont
    width: float
    right_to_left: bool = True
    gutter: float = 56.0
    level_px: float = 2.5
    tag_gap: float = 2.0
    lane_px: float = 17.0
    paragraph_gap: float = 10.0

    @property
    def ascent(self) -> float:
        """How far boxes reach above the baseline: over the letters and their marks, not over the font's whole line."""
        return QFontMetricsF(self.font).ascent() * 0.86

    @property
    def descent(self) -> float:
        """How far boxes reach below the baseline."""
        return QFontMetricsF(self.font).descent() * 0.72

    @property
    def blank_line(self) -> float:
        """The height of a line without letters, which only sets paragraphs apart."""
        return self.ascent * 0.2

    @property
    def leading(self) -> float:
        """The room above a line on which nothing stands."""
        return QFontMetricsF(self.font).ascent() * 0.34

    @property
    def tag_height(self) -> float:
        """The height of a tag."""
        return QFontMetricsF(self.tag_font).height() + 1

    def tag_width(self, text: str) -> float:
        """The width of a tag with this text."""
        return QFontMetricsF(self.tag_font).horizontalAdvance(text) + 8


class _Segment(NamedTuple):
    """A span on one line, before it has a height."""

    span: Span
    extents: list[tuple[float, float]]
    right_to_left: bool
    starts: bool
    ends: bool


@dataclass
class _Line:
    """The things that stand on a line while it is being placed. Heights count upwards from the top of the boxes."""

    segments: list[_Segment] = field(default_factory=list)
    levels: dict[str, int] = field(default_factory=dict)
    tags: dict[str, tuple[float, float, int]] = field(default_factory=dict)
    rows: int = 0
    ends: list[tuple[Relation, bool]] = field(default_factory=list)
    arcs: list[Relation] = field(default_factory=list)
    lanes: dict[str, int] = field(default_factory=dict)
    lane_count: int = 0


class Placer:
    """Places one paragraph. ``start`` is its offset in the document, in code points.

    ``tag_text`` gives the short name of a label, ``start_of`` where a span starts, in code points of the document.
    """

    def __init__(
        self,
        shaped: ShapedParagraph,
        start: int,
        length: int,
        style: Style,
        *,
        tag_text: Callable[[str], str],
        start_of: Callable[[str], int],
    ) -> None:
        self._shaped = shaped
        self._start = start
        self._length = length
        self._style = style
        self._tag_text = tag_text
        self._start_of = start_of
        self._lines = [_Line() for _ in shaped.lines]

    def place(self, spans: Iterable[Span], arcs: Iterable[Relation]) -> PlacedParagraph:
        """Everything in its place."""
        for span in spans:
            self._take_span(span)
        for line in self._lines:
            self._stack_levels(line)
            self._stack_tags(line)
        for arc in arcs:
            self._take_arc(arc)
        for line in self._lines:
            self._stack_lanes(line)
        return self._assemble()

    # Taking in

    def _take_span(self, span: Span) -> None:
        first_line = self._shaped.line_of(max(0, span.start - self._start))
        last_line = self._shaped.line_of(max(0, min(span.end - self._start, self._length) - 1))
        for number in range(first_line, last_line + 1):
            shaped = self._shaped.lines[number]
            extents: list[tuple[float, float]] = []
            directions: set[bool] = set()
            for start, end in span.fragments:
                pieces = shaped.extents(start - self._start, end - self._start)
                extents += [(piece.left, piece.right) for piece in pieces]
                directions |= {piece.right_to_left for piece in pieces}
            starts = shaped.start <= span.start - self._start < shaped.end
            ends = shaped.start < span.end - self._start <= shaped.end
            if extents:
                one_way = directions.pop() if len(directions) == 1 else self._style.right_to_left
                self._lines[number].segments.append(_Segment(span, extents, one_way, starts, ends))

    def _take_arc(self, arc: Relation) -> None:
        head, tail = self._line_of_tag(arc.head), self._line_of_tag(arc.tail)
        if head is not None and head is tail:
            head.arcs.append(arc)
            return
        if head:
            head.ends.append((arc, True))
        if tail:
            tail.ends.append((arc, False))

    def _line_of_tag(self, span: str) -> _Line | None:
        return next((line for line in self._lines if span in line.tags), None)

    # Stacking

    def _stack_levels(self, line: _Line) -> None:
        """A box encloses by one level what stands under it: shorter spans get the lower levels."""
        placed: list[_Segment] = []
        for segment in sorted(line.segments, key=_length):
            under = [line.levels[other.span.id] for other in placed if _overlap(segment.extents, other.extents)]
            line.levels[segment.span.id] = min(max(under, default=-1) + 1, MAX_LEVELS)
            placed.append(segment)

    def _stack_tags(self, line: _Line) -> None:
        """Tags stand at the start of their span, or next to an inner one's; where that leaves their span, above it."""
        rows: list[list[tuple[float, float]]] = []
        for segment in sorted(line.segments, key=lambda segment: (line.levels[segment.span.id], segment.span.order)):
            if not segment.starts:
                continue
            left, right = self._tag_extent(segment, self._tag_text(segment.span.label))
            left, right = self._beside_inner(segment, left, right, rows[0] if rows else [])
            row = _first_free(rows, left, right)
            line.tags[segment.span.id] = (left, right, row)
        line.rows = len(rows)

    def _beside_inner(
        self, segment: _Segment, left: float, right: float, taken: list[tuple[float, float]]
    ) -> tuple[float, float]:
        """The place in the lowest row that is nearest to the start of the span and still above it, else the start."""
        width, start = right - left, (left, right)
        while met := [piece for piece in taken if left - _TAG_GAP_PX < piece[1] and piece[0] < right + _TAG_GAP_PX]:
            if self._style.right_to_left:
                right = min(piece[0] for piece in met) - _TAG_GAP_PX
                left = right - width
            else:
                left = max(piece[1] for piece in met) + _TAG_GAP_PX
                right = left + width
        inside = any(begin <= left and right <= end for begin, end in segment.extents)
        return (left, right) if inside else start

    def _tag_extent(self, segment: _Segment, text: str) -> tuple[float, float]:
        width = self._style.tag_width(text)
        if self._style.right_to_left:
            right = max(piece[1] for piece in segment.extents)
            left = max(right - width, -self._style.gutter / 2)
            return left, left + width
        left = min(piece[0] for piece in segment.extents)
        return left, left + width

    def _stack_lanes(self, line: _Line) -> None:
        """The shortest arcs run lowest; those that leave the line run above them, to the edge at which lines start."""
        pieces: list[tuple[float, float, str]] = []
        for arc in line.arcs:
            one, other = (_middle(line.tags[end]) for end in (arc.head, arc.tail))
            room = max(0.0, self._style.tag_width(self._tag_text(arc.label)) + 14 - abs(one - other)) / 2
            pieces.append((min(one, other) - room, max(one, other) + room, arc.id))
        for arc, is_head in line.ends:
            x = _middle(line.tags[arc.head if is_head else arc.tail])
            near, far = (x, self._style.width) if self._style.right_to_left else (0.0, x)
            pieces.append((near - 6, far + 6, arc.id))
        lanes: list[list[tuple[float, float]]] = []
        for left, right, relation in sorted(pieces, key=lambda piece: (piece[1] - piece[0], piece[2])):
            line.lanes[relation] = _first_free(lanes, left - 4, right + 4)
        line.lane_count = len(lanes)

    # Assembling

    def _assemble(self) -> PlacedParagraph:
        style = self._style
        lines: list[PlacedLine] = []
        boxes: list[Box] = []
        tags: list[Tag] = []
        arcs: list[Arc] = []
        loose: list[ArcEnd] = []
        y = 0.0
        for number, line in enumerate(self._lines):
            deepest = max(line.levels.values(), default=0) * style.level_px
            room = deepest + line.rows * (style.tag_height + style.tag_gap) + line.lane_count * style.lane_px
            text_top = y + max(style.leading, room + (6 if room else 0))
            layout_line = self._shaped.layout.lineAt(number)
            self._shaped.move_line(number, text_top - (layout_line.ascent() - style.ascent))
            bottom = text_top + (style.ascent + style.descent if self._length else style.blank_line) + deepest
            boxes += self._boxes(line, text_top)
            tops = self._tops(line, text_top - deepest)
            tags += [_tag(line, span, top, style) for span, top in tops.items()]
            lane_top = text_top - deepest - line.rows * (style.tag_height + style.tag_gap)
            found, ends = self._arcs(line, number, tops, lane_top)
            arcs, loose = arcs + found, loose + ends
            shaped = self._shaped.lines[number]
            lines.append(PlacedLine(shaped.start, shaped.end, y, text_top, bottom))
            y = bottom
        return PlacedParagraph(
            self._start,
            self._start + self._length,
            y + style.paragraph_gap,
            self._shaped.layout,
            tuple(lines),
            tuple(boxes),
            tuple(tags),
            tuple(arcs),
            tuple(loose),
        )

    def _goes_down(self, arc: Relation, is_head: bool) -> bool:  # noqa: FBT001 - a fact, not an option
        head, tail = self._start_of(arc.head), self._start_of(arc.tail)
        return head < tail if is_head else tail < head

    def _boxes(self, line: _Line, text_top: float) -> list[Box]:
        style = self._style
        found: list[Box] = []
        for segment in sorted(line.segments, key=lambda segment: (-line.levels[segment.span.id], segment.span.order)):
            level = line.levels[segment.span.id]
            pad = level * style.level_px
            height = style.ascent + style.descent + 2 * pad
            pieces = sorted(segment.extents, reverse=segment.right_to_left)
            for index, (left, right) in enumerate(pieces):
                rect = QRectF(left, text_top - pad, right - left, height)
                starts = segment.starts and index == 0
                ends = segment.ends and index == len(pieces) - 1
                found.append(Box(segment.span.id, segment.span.label, rect, starts, ends, level, segment.right_to_left))
        return found

    def _tops(self, line: _Line, base: float) -> dict[str, float]:
        step = self._style.tag_height + self._style.tag_gap
        return {span: base - (row + 1) * step for span, (_, _, row) in line.tags.items()}

    def _arcs(
        self, line: _Line, number: int, tops: dict[str, float], lane_top: float
    ) -> tuple[list[Arc], list[ArcEnd]]:
        spread = _Spread(line)

        def end(arc: Relation, *, is_head: bool) -> ArcEnd:
            span = arc.head if is_head else arc.tail
            lane_y = lane_top - (line.lanes[arc.id] + 0.62) * self._style.lane_px
            x = spread.x(span, arc.id)
            return ArcEnd(arc.id, arc.label, is_head, x, tops[span], lane_y, number, self._goes_down(arc, is_head))

        arcs = [Arc(end(arc, is_head=True), end(arc, is_head=False)) for arc in line.arcs]
        return arcs, [end(arc, is_head=is_head) for arc, is_head in line.ends]


class _Spread:
    """Gives each arc at a tag a place of its own along the tag's top, in the order of the other ends."""

    def __init__(self, line: _Line) -> None:
        self._tags = line.tags
        self._arcs: dict[str, list[tuple[float, str]]] = {}
        for arc in line.arcs:
            head, tail = arc.head, arc.tail
            self._note(head, _middle(line.tags[tail]), arc)
            self._note(tail, _middle(line.tags[head]), arc)
        for arc, is_head in line.ends:
            self._note(arc.head if is_head else arc.tail, float("inf"), arc)
        for arcs in self._arcs.values():
            arcs.sort()

    def _note(self, span: str, towards: float, arc: Relation) -> None:
        self._arcs.setdefault(span, []).append((towards, arc.id))

    def x(self, span: str, relation: str) -> float:
        """Where the arc of a relation stands on the tag of a span."""
        left, right, _ = self._tags[span]
        arcs = self._arcs[span]
        place = next(index for index, (_, identifier) in enumerate(arcs) if identifier == relation)
        return left + (right - left) * (place + 1) / (len(arcs) + 1)


def _tag(line: _Line, span: str, top: float, style: Style) -> Tag:
    left, right, _ = line.tags[span]
    label = next(segment.span.label for segment in line.segments if segment.span.id == span)
    return Tag(span, label, QRectF(left, top, right - left, style.tag_height))


def _length(segment: _Segment) -> tuple[int, int]:
    return (sum(end - start for start, end in segment.span.fragments), -segment.span.start)


def _overlap(some: list[tuple[float, float]], others: list[tuple[float, float]]) -> bool:
    return any(left < end and start < right for left, right in some for start, end in others)


def _middle(tag: tuple[float, float, int]) -> float:
    return (tag[0] + tag[1]) / 2


def _first_free(rows: list[list[tuple[float, float]]], left: float, right: float) -> int:
    """Put [left, right] into the lowest row where it meets nothing, and return the row's number."""
    for number, taken in enumerate(rows):
        if not any(left < end and start < right for start, end in taken):
            taken.append((left, right))
            return number
    rows.append([(left, right)])
    return len(rows) - 1
