"""Text to glyphs: one paragraph, broken into lines, and the questions that only shaped text can answer.

This is the border at which code points become UTF-16 and back. Rectangles and hits come from the boxes of grapheme
clusters, which come from the places of the glyphs; never from `cursorToX` and `xToCursor`, which are wrong under bidi.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from annotations.text import Clusters, Utf16Map
from desktop.article.display import DisplayText
from desktop.article.extents import Extent, joined
from desktop.article.glyphs import extent_of, groups_of_run, has_all, place_of_ligature

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont, QGlyphRun, QTextLine

_INVISIBLE = (
    "\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
"""What is never drawn: the joiners, marks, embeddings and isolates, variation selectors. A soft hyphen may be."""


class _Group(NamedTuple):
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


class Cell(NamedTuple):
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
        self.start = paragraph.clusters.floor(paragraph.from_utf16(first)) if first else 0
        self.end = paragraph.clusters.floor(paragraph.from_utf16(first + line.textLength()))

    def extents(self, start: int, end: int) -> list[Extent]:
        """Where [start, end) of the paragraph stands on this line: one piece for each run of letters that touch.

        Empty where the range does not touch the line. An end inside a cluster takes the whole cluster.
        """
        return joined(self._seen_between(start, end))

    def directions(self, start: int, end: int) -> set[bool]:
        """Whether the letters of [start, end) on this line run from right to left; both where only some do."""
        return {extent.right_to_left for extent in self._seen_between(start, end)}

    def _seen_between(self, start: int, end: int) -> list[Extent]:
        if start >= end:
            return []
        first = bisect_right(self._starts, start) - 1
        first += first < 0 or self._logical[first].end <= start
        last = bisect_left(self._starts, end)
        return [cell.extent for cell in self._logical[first:last] if cell.extent.is_seen]

    @cached_property
    def cells(self) -> list[Cell]:
        """The clusters that can be seen, from left to right."""
        visible = [cell for cell in self._logical if cell.extent.is_seen]
        return sorted(visible, key=lambda cell: cell.extent[:2])

    @cached_property
    def _logical(self) -> list[Cell]:
        """The clusters of the line in the order of the text."""
        groups = self._groups() if self._paragraph.is_in_one_font else self._measured()
        pieces = self._shared(self._without_dropped(groups))
        offsets = sorted(pieces)
        ends = [*offsets, self.end][1:]
        return [Cell(start, end, pieces[start]) for start, end in zip(offsets, ends, strict=True)]

    def _shared(self, groups: list[_Group]) -> dict[int, Extent]:
        """Where each cluster stands, by its start: each group is shared out evenly among its clusters.

        We do that ourselves: for a ligature of three letters and more, the runs that Qt gives for a part of it lie
        beside their letters.
        """
        pieces: dict[int, Extent] = {}
        for group in groups:
            if group.end - group.start == 1 and group.start not in pieces and self._paragraph.is_seen(group.start):
                pieces[group.start] = group.extent  # as nearly always
                continue
            inside = [offset for offset in range(group.start, group.end) if self._paragraph.is_seen(offset)]
            if not inside:
                inside = [self._paragraph.clusters.floor(group.start)]
            for number, offset in enumerate(inside):
                piece = group.share(number, len(inside))
                pieces[offset] = pieces[offset].united(piece) if offset in pieces else piece
        return pieces

    def _groups(self) -> list[_Group]:
        """The letters that were shaped together, in the order of the text."""
        found: dict[int, Extent] = {}
        doubtful: dict[int, list[int]] = {}
        for run in self._line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
            for first, extent in groups_of_run(run, doubtful):
                found[first] = found[first].united(extent) if first in found else extent
        firsts = sorted(found)
        for first, neighbours in doubtful.items():
            self._part(found, firsts, first, neighbours)
        is_plain = self._paragraph.is_plain
        starts = firsts if is_plain else [self._paragraph.from_utf16(first) for first in firsts]
        ends = [*starts, self.end][1:]
        extents = [found[first] for first in firsts]
        return [_Group(*group) for group in zip(starts, ends, extents, strict=True)]

    def _without_dropped(self, groups: list[_Group]) -> list[_Group]:
        """The groups with the white space at which the line breaks in one of its own: it has no glyphs and no width."""
        if not groups:
            return groups
        *before, last = groups
        kept = self._paragraph.end_of_seen(last.start, last.end)
        if kept == last.end:
            return groups
        return [*before, last._replace(end=kept), _Group(kept, last.end, last.extent.nothing_behind())]

    def _part(self, found: dict[int, Extent], firsts: list[int], first: int, neighbours: list[int]) -> None:
        """Let a group begin where its advance does, though kerning may have drawn letters elsewhere.

        ``neighbours`` are the groups of its run before it, the nearest first.
        """
        place = bisect_right(firsts, first)
        end = firsts[place] if place < len(firsts) else self._line.textStart() + self._line.textLength()
        measured = extent_of(self._line.glyphRuns(first, end - first))
        if measured is None:
            return
        edge = measured.start
        found[first] = found[first].starting_at(edge)
        for before in neighbours:
            had_width = found[before].right > found[before].left
            found[before] = found[before].ending_at(edge)
            if had_width:
                break

    def _measured(self) -> list[_Group]:
        """The letters that were shaped together where there are several fonts, in the order of the text.

        String indexes say nothing there: where Qt changes fonts inside a run, all glyphs of the other font have the
        index of the run's first letter, and those behind them may have a wrong one, too. So each cluster is asked for.
        """
        found: list[_Group] = []
        ligature = None
        nothing = Extent(self._paragraph.edge, self._paragraph.edge, right_to_left=self._paragraph.edge > 0)
        clusters = [offset for offset in range(self.start, self.end) if self._paragraph.is_seen(offset)] or [self.start]
        for start, end in zip(clusters, [*clusters[1:], self.end], strict=True):
            runs = self._runs_of(start, end)
            before, ligature = ligature, place_of_ligature(runs)
            if ligature is not None and ligature == before:  # another part of the same one
                start = found.pop().start  # noqa: PLW2901
                runs = self._runs_of(start, end)
            extent = extent_of(runs) or nothing
            nothing = extent.nothing_behind()
            found.append(_Group(start, end, extent))
        return found

    def _runs_of(self, start: int, end: int) -> list[QGlyphRun]:
        """The runs of [start, end), without the invisible at its end where that is no part of the same glyphs.

        It may be set in another font, where its run may stand anywhere.
        """
        paragraph = self._paragraph
        first, last = paragraph.to_utf16(start), paragraph.to_utf16(end)
        shown = last - first - paragraph.invisible_before(end, start)
        runs = self._line.glyphRuns(first, shown) if shown else []
        is_part = shown < last - first and place_of_ligature(runs) is not None
        return self._line.glyphRuns(first, last - first) if is_part else runs

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
            return self._logical[place].extent.start
        if place:
            return self._logical[place - 1].extent.end
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
        is_in_one_font: True where the first family of the font has everything that is displayed.
        is_plain: True where code points of the paragraph and UTF-16 offsets of what is displayed are the same.
    """

    def __init__(
        self, text: str, font: QFont, width: float, *, right_to_left: bool, display: DisplayText | None = None
    ) -> None:
        self.display = display or DisplayText(text)
        self.clusters = Clusters(text)
        self._shown_clusters = Clusters(self.display.text) if self.display.hidden else None
        self.edge = width if right_to_left else 0.0
        self._right_to_left = right_to_left
        self._map = Utf16Map(self.display.text)
        self.is_in_one_font = has_all(font, self.display.text)
        self.is_plain = self._map.is_identity and not self.display.hidden
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

    def is_seen(self, offset: int) -> bool:
        """True where a cluster starts at an offset and one of what is displayed with it; others go with those before.

        Marks of a letter that is hidden are displayed on the letter before, or alone where there is none.
        """
        if not self.clusters.is_boundary(offset):
            return False
        if self._shown_clusters is None:
            return True
        shown, end = self.display.from_raw(offset), self.display.from_raw(self.clusters.next(offset))
        return shown < end and self._shown_clusters.is_boundary(shown)

    def end_of_seen(self, start: int, end: int) -> int:
        """Where [start, end) ends without the clusters of white space at its end; never at its start."""
        kept = cut = end
        while (cut := self.clusters.previous(cut)) > start:
            if not self.is_seen(cut):
                continue
            shown = self.display.from_raw(cut)
            if not self.display.text[shown : shown + 1].isspace():
                break
            kept = cut
        return kept

    def invisible_before(self, end: int, start: int) -> int:
        """How many characters at the end of [start, end), in code points of the paragraph, are never drawn."""
        shown = self.display.text[self.display.from_raw(start) : self.display.from_raw(end)]
        return len(shown) - len(shown.rstrip(_INVISIBLE))

    def line_of(self, offset: int) -> int:
        """The number of the line that holds the offset; one at a line break belongs to the line that it starts."""
        starts = [line.start for line in self.lines]
        return max(0, bisect_right(starts, offset) - 1)

    def left_of(self, offset: int) -> int:
        """The caret position to the left of ``offset`` as the eye sees it; ``offset`` itself at the edge."""
        return self._beside(offset, self.layout.leftCursorPosition, forward=self._right_to_left)

    def right_of(self, offset: int) -> int:
        """The caret position to the right of ``offset`` as the eye sees it; ``offset`` itself at the edge."""
        return self._beside(offset, self.layout.rightCursorPosition, forward=not self._right_to_left)

    def move_line(self, number: int, y: float) -> None:
        """Put a line at a height, in pixels from the top of the paragraph."""
        self.layout.lineAt(number).setPosition(QPointF(0, y))

    def _beside(self, offset: int, step: Callable[[int], int], *, forward: bool) -> int:
        """Where a step leads; Qt's passes over the end of what is seen of a line that breaks, where this one stops.

        It would stand still there, too, so steps from there begin where the next line does.
        """
        seen_end, line_end = self._ends_of_line(offset)
        stands_there = offset == seen_end != line_end
        if stands_there and forward:
            return line_end
        moved = self.from_utf16(step(self.to_utf16(line_end if stands_there else offset)))
        moved = self.clusters.ceil(moved) if moved > offset else self.clusters.floor(moved)
        low, high = min(offset, moved), max(offset, moved)
        passed = self._ends_of_line(low)[0]
        return passed if low < passed < high and not stands_there else moved

    def _ends_of_line(self, offset: int) -> tuple[int, int]:
        """Where what is seen of the line at the offset ends, and where it ends with the white space at its break."""
        line = self.lines[self.line_of(offset)]
        return line.end if line is self.lines[-1] else self.end_of_seen(line.start, line.end), line.end

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
