"""Text to glyphs: one paragraph, broken into lines, and the questions that only shaped text can answer.

This is the border at which code points become UTF-16 and back. Rectangles and hits come from the boxes of grapheme
clusters, which come from the places of the glyphs; never from `cursorToX` and `xToCursor`, which are wrong under bidi.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QTextLayout, QTextOption

from annotations.text import Clusters, Utf16Map
from desktop.article.display import DisplayText

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QTextLine

_TOUCHING_PX = 0.6


@dataclass(frozen=True, slots=True)
class Extent:
    """A horizontal piece of a line, in pixels from the left edge of the column."""

    left: float
    right: float
    right_to_left: bool

    def united(self, other: Extent) -> Extent:
        """The piece from the leftmost to the rightmost end of both."""
        return Extent(min(self.left, other.left), max(self.right, other.right), self.right_to_left)


@dataclass(frozen=True, slots=True)
class _Group:
    """Letters that were shaped together, such as a ligature: [start, end) in code points, and where they stand."""

    start: int
    end: int
    extent: Extent

    def share(self, number: int, parts: int) -> Extent:
        """The part with this number, in the order of reading, of so many equal parts."""
        width = (self.extent.right - self.extent.left) / parts
        place = parts - 1 - number if self.extent.right_to_left else number
        left = self.extent.left + place * width
        return Extent(left, left + width, self.extent.right_to_left)


@dataclass(frozen=True, slots=True)
class Cell:
    """A grapheme cluster on a line: [start, end) in code points of the paragraph, and where it stands."""

    start: int
    end: int
    extent: Extent


class ShapedLine:
    """One line of a shaped paragraph. Must not outlive it."""

    def __init__(self, paragraph: ShapedParagraph, line: QTextLine) -> None:
        self._paragraph = paragraph
        self._line = line
        first = line.textStart()
        self.start = paragraph.from_utf16(first)
        self.end = paragraph.from_utf16(first + line.textLength())

    def extents(self, start: int, end: int) -> list[Extent]:
        """Where [start, end) of the paragraph stands on this line: one piece for each run of letters that touch.

        Empty where the range does not touch the line. An end inside a cluster takes the whole cluster.
        """
        if start >= end:
            return []
        first = bisect_right(self._starts, start) - 1
        first += first < 0 or self._logical[first].end <= start
        last = bisect_left(self._starts, end)
        return _joined([cell.extent for cell in self._logical[first:last] if cell.extent.right > cell.extent.left])

    @cached_property
    def cells(self) -> list[Cell]:
        """The clusters that can be seen, from left to right."""
        visible = [cell for cell in self._logical if cell.extent.right > cell.extent.left]
        return sorted(visible, key=lambda cell: cell.extent.left)

    @cached_property
    def _logical(self) -> list[Cell]:
        """The clusters of the line in the order of the text.

        A ligature is shared out evenly among its clusters. We do that ourselves: for a ligature of three letters and
        more, the runs that Qt gives for a part of it lie beside their letters.
        """
        pieces: dict[int, Extent] = {}
        clusters = self._paragraph.clusters
        for group in self._groups():
            inside = [offset for offset in range(group.start, group.end) if self._is_seen(offset)]
            inside = inside or [clusters.floor(group.start)]
            for offset, piece in zip(inside, self._pieces(group, inside), strict=True):
                pieces[offset] = pieces[offset].united(piece) if offset in pieces else piece
        offsets = sorted(pieces)
        ends = [*offsets, self.end][1:]
        return [Cell(start, end, pieces[start]) for start, end in zip(offsets, ends, strict=True)]

    def _is_seen(self, offset: int) -> bool:
        """True where a cluster starts at an offset of which something is displayed; others go with the one before."""
        hidden = self._paragraph.display.hidden
        if not self._paragraph.clusters.is_boundary(offset):
            return False
        return not hidden or self._paragraph.display.to_raw(self._paragraph.display.from_raw(offset)) == offset

    def _groups(self) -> list[_Group]:
        """The letters that were shaped together, in the order of the text."""
        found: dict[int, Extent] = {}
        for run in self._line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
            for first, extent in _groups_of_run(run):
                found[first] = found[first].united(extent) if first in found else extent
        starts = [self._paragraph.from_utf16(first) for first in sorted(found)]
        ends = [*starts, self.end][1:]
        extents = [found[first] for first in sorted(found)]
        return [_Group(*group) for group in zip(starts, ends, extents, strict=True)]

    def _pieces(self, group: _Group, offsets: list[int]) -> list[Extent]:
        """Where the clusters of a group stand that start at the offsets.

        Where Qt had to change fonts inside a run it gives all of it as one group; it can measure its clusters then.
        """
        shares = [group.share(number, len(offsets)) for number in range(len(offsets))]
        if len(offsets) == 1:
            return shares
        measured: list[Extent] = []
        for start, end, share in zip(offsets, [*offsets, group.end][1:], shares, strict=True):
            first, last = self._paragraph.to_utf16(start), self._paragraph.to_utf16(end)
            runs = self._line.glyphRuns(first, last - first)
            if any(QGlyphRun.GlyphRunFlag.SplitLigature in run.flags() for run in runs):
                return shares
            rects = [run.boundingRect() for run in runs if run.boundingRect().width() > 0]
            left, right = (min(r.left() for r in rects), max(r.right() for r in rects)) if rects else (share.left,) * 2
            measured.append(Extent(left, right, share.right_to_left))
        return measured

    def cell_at(self, x: float) -> Cell | None:
        """The cluster under ``x``, or the nearest one; None on an empty line."""
        if not self.cells:
            return None
        index = bisect_right(self._lefts, x) - 1
        return self.cells[max(0, index)]

    def offset_at(self, x: float) -> int:
        """The cluster boundary nearest to ``x``, in code points of the paragraph."""
        cell = self.cell_at(x)
        if cell is None:
            return self.start
        left_half = x < (cell.extent.left + cell.extent.right) / 2
        return cell.end if left_half == cell.extent.right_to_left else cell.start

    def caret_x(self, offset: int) -> float:
        """Where the caret stands before the cluster at ``offset``, or behind the last one at the end of the line."""
        place = bisect_left(self._starts, offset)
        if place < len(self._logical) and self._starts[place] == offset:
            extent = self._logical[place].extent
            return extent.right if extent.right_to_left else extent.left
        if place:
            extent = self._logical[place - 1].extent
            return extent.left if extent.right_to_left else extent.right
        return self._paragraph.edge

    @cached_property
    def _starts(self) -> list[int]:
        return [cell.start for cell in self._logical]

    @cached_property
    def _lefts(self) -> list[float]:
        return [cell.extent.left for cell in self.cells]


class ShapedParagraph:
    """A paragraph set in a font and broken into lines of a width.

    Attributes:
        layout: Qt's layout; its lines are moved to their places by whoever places the paragraph.
        edge: The x at which an empty line starts.
    """

    def __init__(
        self, text: str, font: QFont, width: float, *, right_to_left: bool, display: DisplayText | None = None
    ) -> None:
        self.display = display or DisplayText(text)
        self.clusters = Clusters(text)
        self.edge = width if right_to_left else 0.0
        self._map = Utf16Map(self.display.text)
        self.layout = QTextLayout(self.display.text, font)
        self.layout.setCacheEnabled(True)
        self.layout.setTextOption(_option(right_to_left=right_to_left))
        self._break_lines(width)
        self.lines = [ShapedLine(self, self.layout.lineAt(index)) for index in range(self.layout.lineCount())]

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 offset into the displayed text of a code point of the paragraph."""
        return self._map.to_utf16(self.display.from_raw(offset))

    def from_utf16(self, offset: int) -> int:
        """The code point of the paragraph of a UTF-16 offset into the displayed text."""
        return self.display.to_raw(self._map.from_utf16(offset))

    def line_of(self, offset: int) -> int:
        """The number of the line that holds the offset; one at a line break belongs to the line that it starts."""
        starts = [line.start for line in self.lines]
        return max(0, bisect_right(starts, offset) - 1)

    def left_of(self, offset: int) -> int:
        """The caret position to the left of ``offset`` as the eye sees it; ``offset`` itself at the edge."""
        return self._snapped(self.from_utf16(self.layout.leftCursorPosition(self.to_utf16(offset))), offset)

    def right_of(self, offset: int) -> int:
        """The caret position to the right of ``offset`` as the eye sees it; ``offset`` itself at the edge."""
        return self._snapped(self.from_utf16(self.layout.rightCursorPosition(self.to_utf16(offset))), offset)

    def move_line(self, number: int, y: float) -> None:
        """Put a line at a height, in pixels from the top of the paragraph."""
        self.layout.lineAt(number).setPosition(QPointF(0, y))

    def _snapped(self, offset: int, came_from: int) -> int:
        return self.clusters.ceil(offset) if offset > came_from else self.clusters.floor(offset)

    def _break_lines(self, width: float) -> None:
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
        self.layout.endLayout()


def _option(*, right_to_left: bool) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _groups_of_run(run: QGlyphRun) -> list[tuple[int, Extent]]:
    """The first UTF-16 offset of each group of a run, in the order of the text, with where the group stands.

    A group reaches from its own glyphs to its neighbour's: the advance of an invisible character is not to be trusted.
    """
    lefts: dict[int, float] = {}
    advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
    for index, place, advance in zip(run.stringIndexes(), run.positions(), advances, strict=True):
        if index not in lefts or advance.x() > 0:  # a mark may hang over the edge of its letter
            lefts[index] = min(lefts.get(index, place.x()), place.x())
    bounds = run.boundingRect()
    offsets = sorted(lefts)
    if run.isRightToLeft():
        return _from_right(offsets, lefts, bounds.left(), bounds.right())
    found, right = [], bounds.right()
    for offset in reversed(offsets):
        left = min(max(lefts[offset], bounds.left()), right)
        found.append((offset, Extent(left, right, right_to_left=False)))
        right = left
    return found[::-1]


def _from_right(offsets: list[int], lefts: dict[int, float], edge: float, right: float) -> list[tuple[int, Extent]]:
    found = []
    for offset in offsets:
        left = edge if offset == offsets[-1] else min(max(lefts[offset], edge), right)
        found.append((offset, Extent(left, right, right_to_left=True)))
        right = left
    return found


def _joined(pieces: list[Extent]) -> list[Extent]:
    """Pieces from left to right, with those that touch made one."""
    joined: list[Extent] = []
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if joined and piece.left - joined[-1].right < _TOUCHING_PX:
            piece = joined.pop().united(piece)
        joined.append(piece)
    return joined
