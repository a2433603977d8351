"""Text to glyphs: one paragraph, broken into lines, and the questions that only shaped text can answer.

This is the border at which code points become UTF-16 and back. Rectangles come from the glyph runs of a range, never
from `cursorToX`; hits come from sorted cluster boxes, never from `xToCursor`: both are wrong under bidi. A part of a
ligature gets its share of the whole, since Qt puts the parts of a right-to-left one (a row of tatweels) elsewhere.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QTextLayout, QTextOption

from annotations.text import Clusters, Utf16Map

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QTextLine

_TOUCHING_PX = 0.6


@dataclass(frozen=True, slots=True)
class DisplayText:
    """The text as it is laid out, with the way to the raw text and back. Here the identity; reading aids hide marks.

    All offsets are code points into the paragraph.
    """

    text: str

    def to_raw(self, offset: int) -> int:
        """The raw offset of a displayed one."""
        return offset

    def from_raw(self, offset: int) -> int:
        """The displayed offset of a raw one."""
        return offset


@dataclass(frozen=True, slots=True)
class Extent:
    """A horizontal piece of a line, in pixels from the left edge of the column."""

    left: float
    right: float
    right_to_left: bool


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

        Empty where the range does not touch the line.
        """
        start, end = max(start, self.start), min(end, self.end)
        if start >= end:
            return []
        pieces, splits = self._measure(start, end)
        if splits:
            pieces = [cell.extent for cell in self.cells if cell.start < end and start < cell.end]
        return _joined(pieces)

    @cached_property
    def cells(self) -> list[Cell]:
        """The clusters of the line from left to right."""
        found: list[Cell] = []
        offset = self.start
        while offset < self.end:
            bounds = self._unsplit(offset)
            if pieces := _joined(self._measure(offset, bounds[-1])[0]):
                found += _shared(Extent(pieces[0].left, pieces[-1].right, pieces[0].right_to_left), bounds)
            offset = bounds[-1]
        return sorted(found, key=lambda cell: cell.extent.left)

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
        """Where the caret stands before the cluster at ``offset``, or behind the last visible one before it."""
        at = [cell for cell in self.cells if cell.start == offset]
        before = [cell for cell in self.cells if cell.end <= offset]
        if not at and before:
            extent = max(before, key=lambda cell: cell.end).extent
            return extent.left if extent.right_to_left else extent.right
        if at or self.cells:
            extent = (at or [min(self.cells, key=lambda cell: cell.start)])[0].extent
            return extent.right if extent.right_to_left else extent.left
        return self._paragraph.edge

    def _measure(self, start: int, end: int) -> tuple[list[Extent], bool]:
        """The glyph runs of a range, and whether it cuts a ligature: Qt misplaces the parts of those."""
        first, last = self._paragraph.to_utf16(start), self._paragraph.to_utf16(end)
        runs = self._line.glyphRuns(first, last - first)
        pieces = [
            Extent(rect.left(), rect.right(), run.isRightToLeft())
            for run in runs
            if (rect := run.boundingRect()).width() > 0
        ]
        return pieces, any(QGlyphRun.GlyphRunFlag.SplitLigature in run.flags() for run in runs)

    def _unsplit(self, start: int) -> list[int]:
        """The boundaries of the clusters from ``start`` to the first one at which no ligature is cut."""
        bounds = [start]
        while bounds[-1] < self.end:
            bounds.append(min(self._paragraph.clusters.next(bounds[-1]), self.end))
            if not self._measure(start, bounds[-1])[1]:
                return bounds
        return bounds[:2]

    @cached_property
    def _lefts(self) -> list[float]:
        return [cell.extent.left for cell in self.cells]


class ShapedParagraph:
    """A paragraph set in a font and broken into lines of a width.

    Attributes:
        layout: Qt's layout; its lines are moved to their places by whoever places the paragraph.
        edge: The x at which an empty line starts.
    """

    def __init__(self, text: str, font: QFont, width: float, *, right_to_left: bool) -> None:
        self.display = DisplayText(text)
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


def _shared(extent: Extent, bounds: list[int]) -> list[Cell]:
    """An equal share of the extent for each cluster between the bounds, in the direction of the text."""
    width = (extent.right - extent.left) / (len(bounds) - 1)
    cells = []
    for number, (start, end) in enumerate(pairwise(bounds)):
        left = extent.right - (number + 1) * width if extent.right_to_left else extent.left + number * width
        cells.append(Cell(start, end, Extent(left, left + width, extent.right_to_left)))
    return cells


def _joined(pieces: list[Extent]) -> list[Extent]:
    """Pieces from left to right, with those that touch made one."""
    joined: list[Extent] = []
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if joined and piece.left - joined[-1].right < _TOUCHING_PX:
            last = joined.pop()
            piece = Extent(last.left, max(last.right, piece.right), last.right_to_left)
        joined.append(piece)
    return joined
