"""Arcs above one line: which runs in which lane, where its label stands, and how much room all of them need.

Arcs between two tags of the line run lowest, the shorter ones under the longer ones, each in a lane with room for its
label. Arcs that leave the line run above them in thin lanes, which they share where there are many: their labels are
painted only while somebody looks at them. Heights count upwards from the top of the tags.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from desktop.article.curves import bent
from desktop.article.scene import Arc, ArcEnd

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from annotations.document import Relation
    from desktop.article.style import Style

TagPlace = tuple[float, float, int]
"""Left and right of a tag in pixels, and its row."""

_APART_PX = 8.0
_BESIDE_LABEL_PX = 12.0


class LooseEnd(NamedTuple):
    """One end of a relation whose other end stands on another line."""

    relation: Relation
    is_head: bool
    goes_down: bool

    @property
    def span(self) -> str:
        """The id of the span at this end."""
        return self.relation.head if self.is_head else self.relation.tail


class Lanes:
    """The arcs of one line.

    Attributes:
        height: The room that all lanes need.
    """

    def __init__(
        self,
        style: Style,
        tags: Mapping[str, TagPlace],
        arcs: Sequence[Relation],
        ends: Sequence[LooseEnd],
        label_text: Callable[[str], str],
    ) -> None:
        self._style = style
        self._arcs = arcs
        self._ends = ends
        self._label_text = label_text
        self._stems = _Stems(tags, arcs, ends)
        self._full: dict[str, int] = {}
        self._heights: list[float] = []
        self._thin: dict[str, int] = {}
        self._stack_arcs()
        self._stack_ends()
        self._full_height = sum(self._heights)
        self.height = self._full_height + self._thin_count * style.thin_lane_px

    def arcs(self, line: int, tops: Mapping[str, float], lane_top: float) -> list[Arc]:
        """The arcs within the line, given the tops of its tags and where the lowest lane begins."""
        found = []
        for arc in self._arcs:
            number = self._full[arc.id]
            y = lane_top - sum(self._heights[:number]) - self._style.label_height / 2 - 2
            head, tail = self._stems.x(arc.head, arc.id), self._stems.x(arc.tail, arc.id)
            start = ArcEnd(arc.id, arc.label, True, head, tops[arc.head], y, line, goes_down=False)
            end = ArcEnd(arc.id, arc.label, False, tail, tops[arc.tail], y, line, goes_down=False)
            corners = ((head, start.tag_y), (head, y), (tail, y), (tail, end.tag_y))
            path = bent([QPointF(*corner) for corner in corners])
            found.append(Arc(start, end, path, self._label_rect(arc, (head + tail) / 2, y, abs(head - tail))))
        return found

    def loose_ends(self, line: int, tops: Mapping[str, float], lane_top: float) -> list[ArcEnd]:
        """The ends of arcs that leave the line."""
        style = self._style
        found = []
        for end in self._ends:
            arc, x = end.relation, self._stems.x(end.span, end.relation.id)
            y = lane_top - self._full_height - (self._thin[arc.id] + 0.5) * style.thin_lane_px
            rect = self._loose_label_rect(arc, x, y, lane_top)
            found.append(ArcEnd(arc.id, arc.label, end.is_head, x, tops[end.span], y, line, end.goes_down, rect))
        return found

    def _stack_arcs(self) -> None:
        lanes: list[list[tuple[float, float]]] = []
        pieces = []
        for arc in self._arcs:
            one, other = sorted((self._stems.x(arc.head, arc.id), self._stems.x(arc.tail, arc.id)))
            room = max(0.0, self._label_width(arc) - (other - one)) / 2
            pieces.append((one - room, other + room, arc.id, self._is_narrow(arc, other - one)))
        for left, right, relation, is_narrow in sorted(pieces, key=lambda piece: (piece[1] - piece[0], piece[2])):
            number = first_free(lanes, left - _APART_PX / 2, right + _APART_PX / 2)
            self._full[relation] = number
            if number == len(self._heights):
                self._heights.append(self._style.lane_px)
            if is_narrow:
                self._heights[number] = self._style.lane_px + self._style.label_height / 2

    def _stack_ends(self) -> None:
        """The nearer to the edge, the lower: no stem crosses another arc of its kind."""
        style = self._style
        edge = style.width if style.right_to_left else 0.0
        by_distance = sorted(self._ends, key=lambda end: abs(edge - self._stems.x(end.span, end.relation.id)))
        for number, end in enumerate(by_distance):
            self._thin[end.relation.id] = min(number, style.thin_lanes - 1)
        self._thin_count = min(len(by_distance), style.thin_lanes)

    def _label_rect(self, arc: Relation, middle: float, y: float, length: float) -> QRectF:
        """On the arc where it is long enough, else above it; never outside the gutters."""
        style = self._style
        width, height = self._label_width(arc), style.label_height
        top = y - height - 1 if self._is_narrow(arc, length) else y - height / 2
        left = max(-style.gutter, min(middle - width / 2, style.width + style.gutter - width))
        return QRectF(left, top, width, height)

    def _loose_label_rect(self, arc: Relation, x: float, y: float, lane_top: float) -> QRectF:
        """Between stem and edge where there is room for it, else on the other side of the stem; never over a tag."""
        style, width, height = self._style, self._label_width(arc), self._style.label_height
        edge, inwards = (style.width, -1) if style.right_to_left else (0.0, 1)
        has_room = abs(edge - x) > width + _BESIDE_LABEL_PX
        middle = (x + edge) / 2 if has_room else x + inwards * (width / 2 + _APART_PX / 2)
        return QRectF(middle - width / 2, min(y - height / 2, lane_top - height), width, height)

    def _is_narrow(self, arc: Relation, length: float) -> bool:
        return self._label_width(arc) + _BESIDE_LABEL_PX > length

    def _label_width(self, arc: Relation) -> float:
        return self._style.text_width(self._label_text(arc.label)) + 6


class _Stems:
    """Gives each arc at a tag a place of its own along the tag's top, in the order of the other ends."""

    def __init__(self, tags: Mapping[str, TagPlace], arcs: Sequence[Relation], ends: Sequence[LooseEnd]) -> None:
        self._tags = tags
        at: dict[str, list[tuple[float, str]]] = {}
        for arc in arcs:
            at.setdefault(arc.head, []).append((_middle(tags[arc.tail]), arc.id))
            at.setdefault(arc.tail, []).append((_middle(tags[arc.head]), arc.id))
        for end in ends:
            at.setdefault(end.span, []).append((float("inf"), end.relation.id))
        self._places = {
            (span, relation): (number + 1) / (len(arcs) + 1)
            for span, arcs in at.items()
            for number, (_, relation) in enumerate(sorted(arcs))
        }

    def x(self, span: str, relation: str) -> float:
        """Where the arc of a relation stands on the tag of a span."""
        left, right, _ = self._tags[span]
        return left + (right - left) * self._places[span, relation]


def _middle(tag: TagPlace) -> float:
    return (tag[0] + tag[1]) / 2


def first_free(rows: list[list[tuple[float, float]]], left: float, right: float) -> int:
    """Put [left, right] into the lowest row where it meets nothing, and return the row's number."""
    for number, taken in enumerate(rows):
        if not any(left < end and start < right for start, end in taken):
            taken.append((left, right))
            return number
    rows.append([(left, right)])
    return len(rows) - 1
