"""What is laid out, as plain values: boxes, tags, arcs, lines and paragraphs with their places in pixels.

A stored span has no geometry and a :class:`Box` has no business: they are two types, so that nothing without a place
can be painted. ``y`` runs downwards from the top of the paragraph unless said otherwise; ``x`` runs from the left edge
of the text column.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

_MOST_CHARACTERS = 28

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainterPath, QTextLayout


@dataclass(frozen=True, slots=True)
class Box:
    """One rectangle of a span on a line.

    Attributes:
        starts: True where the span's start lies at this rectangle, False where it comes from an earlier one.
        ends: True where the span's end lies at this rectangle.
        level: How many levels of other boxes it encloses here; the outermost has the highest.
        right_to_left: The direction of its letters, which says at which side the span starts.
    """

    span: str
    label: str
    rect: QRectF
    starts: bool
    ends: bool
    level: int
    right_to_left: bool = True


@dataclass(frozen=True, slots=True)
class Ghost:
    """A proposal on the lines where it stands. It takes no room: nothing moves where one comes or goes.

    Attributes:
        pieces: Its rectangles in reading order, each with whether it starts and ends there.
        tag: Where its label stands in the leading; None where something else stands there.
        label_px: The size of the letters of that.
    """

    proposal: str
    label: str
    pieces: tuple[Box, ...]
    tag: QRectF | None
    label_px: int = 0


@dataclass(frozen=True, slots=True)
class Tag:
    """The label of a span, above the line on which it starts."""

    span: str
    label: str
    rect: QRectF


@dataclass(frozen=True, slots=True)
class ArcEnd:
    """Where an arc meets the tag of a span, and how high it runs on that line.

    Attributes:
        x: Where its stem stands.
        tag_y: The top of the tag.
        lane_y: The height at which it runs along the line.
        line: The number of the line in its paragraph.
        goes_down: True where the other end stands further down in the article.
        label_rect: Where the label of an arc that leaves the line stands while it is painted.
    """

    relation: str
    label: str
    is_head: bool
    x: float
    tag_y: float
    lane_y: float
    line: int
    goes_down: bool
    label_rect: QRectF | None = None


@dataclass(frozen=True, slots=True)
class Arc:
    """A relation whose two ends stand on one line, with its curve from head to tail."""

    head: ArcEnd
    tail: ArcEnd
    path: QPainterPath
    label_rect: QRectF


@dataclass(frozen=True, slots=True)
class Join:
    """The thin line that joins the fragments of a span on a line, or leads to those on other lines."""

    span: str
    label: str
    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True)
class Sign:
    """The name of a character that cannot be seen, and where it stands: above the line at ``x``."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of text with the room above it.

    Attributes:
        start: Its first code point in the paragraph.
        end: Its end in the paragraph (half-open).
        top: Where its room begins.
        text_top: Where the text itself begins, below tags and arcs.
        bottom: Where the next line's room begins.
    """

    start: int
    end: int
    top: float
    text_top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PlacedParagraph:
    """A paragraph, ready to be painted. ``start`` is its offset in the document, in code points."""

    start: int
    end: int
    height: float
    layout: QTextLayout
    lines: tuple[PlacedLine, ...]
    boxes: tuple[Box, ...]
    tags: tuple[Tag, ...]
    arcs: tuple[Arc, ...]
    loose_ends: tuple[ArcEnd, ...]
    """The ends of arcs whose other end stands on another line or in another paragraph."""
    joins: tuple[Join, ...] = ()
    signs: tuple[Sign, ...] = ()


class FarEnd(NamedTuple):
    """The end of a relation that cannot be seen: the id of its span and what it reads."""

    span: str
    text: str


class Stub(NamedTuple):
    """A signpost. ``rect`` counts from the top left of the column, as everything else that is painted."""

    relation: str
    label: str
    far: FarEnd
    rect: QRectF
    points_down: bool

    @property
    def words(self) -> str:
        """What it says."""
        return shortened(self.far.text)


def shortened(text: str) -> str:
    """A text of at most so many characters as a signpost holds, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _MOST_CHARACTERS else line[: _MOST_CHARACTERS - 1].rstrip() + "…"


def tag_text(label: str) -> str:
    """What a tag says: the label itself, without the group before its dot."""
    return label.rpartition(".")[2]
