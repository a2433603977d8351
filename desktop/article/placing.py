"""Boxes, tags and arcs of one paragraph: who stands where, and how much room each line needs above its text.

Above a line stand, from the text upwards: the padding of nested boxes, rows of tags, lanes of arcs. A line without any
keeps the base leading. Nothing here depends on what is hovered or selected, so nothing moves under the pointer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from desktop.article.lanes import Lanes, LooseEnd, first_free
from desktop.article.scene import Arc, ArcEnd, Box, Join, PlacedLine, PlacedParagraph, Sign, Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from annotations.document import Relation, Span
    from desktop.article.display import HiddenCharacter
    from desktop.article.shaping import ShapedParagraph
    from desktop.article.style import Style

MAX_LEVELS = 6
_TAG_GAP_PX = 4.0


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
    labels: dict[str, str] = field(default_factory=dict)
    rows: int = 0
    ends: list[LooseEnd] = field(default_factory=list)
    arcs: list[Relation] = field(default_factory=list)


class Placer:
    """Places one paragraph. ``start`` is its offset in the document, in code points.

    ``tag_text`` gives the short name of a label, ``start_of`` where a span starts, in code points of the document.
    ``goes_on`` says that the next one is a part of the same paragraph; the names of ``hidden`` characters are shown.
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
        goes_on: bool = False,
        hidden: Sequence[HiddenCharacter] = (),
    ) -> None:
        self._shaped = shaped
        self._start = start
        self._length = length
        self._style = style
        self._tag_text = tag_text
        self._start_of = start_of
        self._gap = 0.0 if goes_on else style.paragraph_gap
        self._hidden = hidden
        self._lines = [_Line() for _ in shaped.lines]
        self._tagged: dict[str, _Line] = {}

    def place(self, spans: Iterable[Span], arcs: Iterable[Relation]) -> PlacedParagraph:
        """Everything in its place."""
        for span in spans:
            self._take_span(span)
        for line in self._lines:
            self._stack_levels(line)
            self._stack_tags(line)
        self._tagged = {span: line for line in self._lines for span in line.tags}
        for arc in arcs:
            self._take_arc(arc)
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
                directions |= shaped.directions(start - self._start, end - self._start)
            starts = shaped.start <= span.start - self._start < shaped.end
            ends = shaped.start < span.end - self._start <= shaped.end
            if extents:
                # What goes on in another line does so at the line's edge, whichever way its own letters run.
                is_whole = starts and ends and len(directions) == 1
                one_way = directions.pop() if is_whole else self._style.right_to_left
                self._lines[number].segments.append(_Segment(span, extents, one_way, starts, ends))

    def _take_arc(self, arc: Relation) -> None:
        head, tail = self._tagged.get(arc.head), self._tagged.get(arc.tail)
        if head is not None and head is tail:
            head.arcs.append(arc)
            return
        starts = self._start_of(arc.head), self._start_of(arc.tail)
        if head:
            head.ends.append(LooseEnd(arc, is_head=True, goes_down=starts[0] < starts[1]))
        if tail:
            tail.ends.append(LooseEnd(arc, is_head=False, goes_down=starts[1] < starts[0]))

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
        lowest: list[tuple[float, float, float]] = []
        for segment in sorted(line.segments, key=lambda segment: (line.levels[segment.span.id], segment.span.order)):
            if not segment.starts:
                continue
            left, right = self._tag_extent(segment, self._tag_text(segment.span.label))
            left, right = self._beside_inner(segment, left, right, lowest)
            row = first_free(rows, left, right)
            if row == 0:
                lowest.append((left, right, self._start_edge(segment)))
            line.tags[segment.span.id] = (left, right, row)
            line.labels[segment.span.id] = segment.span.label
        line.rows = len(rows)

    def _beside_inner(
        self, segment: _Segment, left: float, right: float, taken: list[tuple[float, float, float]]
    ) -> tuple[float, float]:
        """The place in the lowest row that is nearest to the start of the span and still above it, else the start.

        It goes past no tag of a span that starts later: it would be taken for another tag of that. ``taken`` has left
        and right of each tag of that row, and where its span starts.
        """
        width, start = right - left, (left, right)
        while met := [piece for piece in taken if left - _TAG_GAP_PX < piece[1] and piece[0] < right + _TAG_GAP_PX]:
            if any(self._is_behind(piece[2], self._start_edge(segment)) for piece in met):
                return start
            if self._style.right_to_left:
                right = min(piece[0] for piece in met) - _TAG_GAP_PX
                left = right - width
            else:
                left = max(piece[1] for piece in met) + _TAG_GAP_PX
                right = left + width
        inside = any(begin <= left and right <= end for begin, end in segment.extents)
        return (left, right) if inside else start

    def _start_edge(self, segment: _Segment) -> float:
        edges = [edge for piece in segment.extents for edge in piece]
        return max(edges) if self._style.right_to_left else min(edges)

    def _is_behind(self, edge: float, other: float) -> bool:
        """True where a span starts further on in the line than another one."""
        return edge < other - 1 if self._style.right_to_left else edge > other + 1

    def _tag_extent(self, segment: _Segment, text: str) -> tuple[float, float]:
        width = self._style.tag_width(text)
        if self._style.right_to_left:
            right = max(piece[1] for piece in segment.extents)
            left = max(right - width, -self._style.gutter / 2)
            return left, left + width
        left = min(piece[0] for piece in segment.extents)
        return left, left + width

    # Assembling

    def _assemble(self) -> PlacedParagraph:
        parts = _Parts()
        y = 0.0
        for number, line in enumerate(self._lines):
            y = self._place_line(number, line, y, parts)
        return PlacedParagraph(
            self._start,
            self._start + self._length,
            y + self._gap,
            self._shaped.layout,
            tuple(parts.lines),
            tuple(parts.boxes),
            tuple(parts.tags),
            tuple(parts.arcs),
            tuple(parts.loose),
            joins=tuple(parts.joins),
            signs=tuple(parts.signs),
        )

    def _place_line(self, number: int, line: _Line, y: float, parts: _Parts) -> float:
        """Put a line whose room begins at ``y`` into the parts, and return where the next one's begins."""
        style = self._style
        deepest = max(line.levels.values(), default=0) * style.level_px
        lanes = Lanes(style, line.tags, line.arcs, line.ends, self._tag_text) if line.arcs or line.ends else None
        rows = line.rows * (style.tag_height + style.tag_gap)
        room = deepest + rows + (lanes.height if lanes else 0)
        text_top = y + max(style.leading, room + (style.leading * 0.5 if room else 0))
        layout_line = self._shaped.layout.lineAt(number)
        self._shaped.move_line(number, text_top - (layout_line.ascent() - style.ascent))
        bottom = text_top + (style.ascent + style.descent if self._length else style.blank_line) + deepest
        boxes = self._boxes(line, text_top)
        parts.boxes += boxes
        parts.joins += self._joins(line, boxes)
        tops = self._tops(line, text_top - deepest)
        parts.tags += [
            Tag(span, line.labels[span], QRectF(left, tops[span], right - left, style.tag_height))
            for span, (left, right, _) in line.tags.items()
        ]
        if lanes:
            parts.arcs += lanes.arcs(number, tops, text_top - deepest - rows)
            parts.loose += lanes.loose_ends(number, tops, text_top - deepest - rows)
        shaped = self._shaped.lines[number]
        signs = [sign for sign in self._hidden if shaped.start <= sign.offset < shaped.end]
        parts.signs += [Sign(sign.name, shaped.caret_x(sign.offset), text_top) for sign in signs]
        parts.lines.append(PlacedLine(shaped.start, shaped.end, y, text_top, bottom))
        return bottom

    def _joins(self, line: _Line, boxes: list[Box]) -> list[Join]:
        """Thin lines under the text between the fragments of a span, and to the edge where it goes on elsewhere."""
        style, found = self._style, []
        before, behind = (style.width, 0.0) if style.right_to_left else (0.0, style.width)
        for segment in line.segments:
            if len(segment.span.fragments) == 1:
                continue
            rects = [box.rect for box in boxes if box.span == segment.span.id]
            y = rects[0].bottom() - 1
            pieces = sorted((rect.left(), rect.right()) for rect in rects)
            gaps = [(one[1], other[0]) for one, other in zip(pieces, pieces[1:], strict=False)]
            first, last = (pieces[-1][1], pieces[0][0]) if style.right_to_left else (pieces[0][0], pieces[-1][1])
            gaps += [] if segment.starts else [(first, before)]
            gaps += [] if segment.ends else [(last, behind)]
            found += [Join(segment.span.id, segment.span.label, min(gap), max(gap), y) for gap in gaps]
        return found

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


@dataclass
class _Parts:
    """What has been placed of a paragraph so far."""

    lines: list[PlacedLine] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    arcs: list[Arc] = field(default_factory=list)
    loose: list[ArcEnd] = field(default_factory=list)
    joins: list[Join] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)


def _length(segment: _Segment) -> tuple[int, int]:
    return (sum(end - start for start, end in segment.span.fragments), -segment.span.start)


def _overlap(some: list[tuple[float, float]], others: list[tuple[float, float]]) -> bool:
    return any(left < end and start < right for left, right in some for start, end in others)
