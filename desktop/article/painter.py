"""Geometry to pixels: free functions over placed paragraphs. Holds no state, asks nothing, decides nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainterPath, QPen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QPainter, QTextLayout

    from desktop.article.scene import Arc, ArcEnd, Box, PlacedParagraph, Tag
    from desktop.theme import Theme

_CORNER = 3.0
_BEND = 6.0
_ARROW = 4.5
GUTTER_LANES = 6


@dataclass(frozen=True)
class Look:
    """How things are shown in one frame.

    Attributes:
        color: The colour of a label, "#rrggbb".
        text: The short name of a label.
        width: The width of the column in pixels.
        selected: The span that is current, or "".
        lively: Spans and relations that stand out: hovered, or hanging on what is current.
        legal: The spans that a relation may go to while one is being made, or None.
        quiet_arcs: False paints every arc in full, as in the picture of an article.
        outlines: True draws letters as shapes, for files that other programs would set in other fonts.
    """

    theme: Theme
    color: Callable[[str], str]
    text: Callable[[str], str]
    symmetric: Callable[[str], bool]
    tag_font: QFont
    width: float
    right_to_left: bool = True
    selected: str = ""
    lively: frozenset[str] = field(default_factory=frozenset)
    legal: frozenset[str] | None = None
    quiet_arcs: bool = True
    outlines: bool = False


def paint_article(
    painter: QPainter, paragraphs: Sequence[tuple[float, PlacedParagraph]], look: Look, *, top: float, bottom: float
) -> None:
    """Paragraphs, each with where it starts, in a view that reaches from ``top`` to ``bottom``.

    The stems of arcs pass behind tags, so these come last.
    """
    for start, placed in paragraphs:
        paint_paragraph(painter, start, placed, look)
    paint_arcs(painter, paragraphs, look, top=top, bottom=bottom)
    for start, placed in paragraphs:
        paint_tags(painter, start, placed, look)


def paint_paragraph(painter: QPainter, top: float, placed: PlacedParagraph, look: Look) -> None:
    """Boxes and text of a paragraph whose room starts at ``top``."""
    painter.save()
    painter.translate(0, top)
    for box in placed.boxes:
        _paint_box(painter, box, look)
    _draw_layout(painter, placed.layout, look)
    painter.restore()


def paint_tags(painter: QPainter, top: float, placed: PlacedParagraph, look: Look) -> None:
    """The tags of a paragraph."""
    painter.save()
    painter.translate(0, top)
    for tag in placed.tags:
        _paint_tag(painter, tag, look)
    painter.restore()


def paint_arcs(
    painter: QPainter, paragraphs: Iterable[tuple[float, PlacedParagraph]], look: Look, *, top: float, bottom: float
) -> None:
    """The arcs of the paragraphs in view, which reaches from ``top`` to ``bottom``."""
    loose: dict[str, list[tuple[float, ArcEnd]]] = {}
    drawings: list[tuple[bool, _Drawing]] = []
    for start, placed in paragraphs:
        drawings += [(arc.head.relation in look.lively, _within_line(start, arc)) for arc in placed.arcs]
        for end in placed.loose_ends:
            loose.setdefault(end.relation, []).append((start, end))
    for relation, ends in loose.items():
        drawings.append((relation in look.lively, _between_lines(ends, look, top=top, bottom=bottom)))
    for lively, drawing in sorted(drawings, key=lambda item: item[0]):
        _paint_drawing(painter, drawing, look, lively=lively or not look.quiet_arcs)


def paint_ranges(painter: QPainter, rects: Iterable[QRectF], color: QColor) -> None:
    """The ground of a text selection."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for rect in rects:
        painter.drawRoundedRect(rect, 2, 2)


def paint_caret(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The caret."""
    painter.fillRect(rect, QColor(theme.accent))


def paint_hint(painter: QPainter, anchor: QPointF, text: str, look: Look) -> None:
    """A hint to type, its top right corner (left in a left-to-right article) at the anchor."""
    metrics = QFontMetricsF(look.tag_font)
    width = metrics.horizontalAdvance(text) + 8
    left = anchor.x() - width if look.right_to_left else anchor.x()
    rect = QRectF(left, anchor.y() - metrics.height() / 2, width, metrics.height() + 2)
    painter.setPen(QPen(QColor(look.theme.paper), 1))
    painter.setBrush(QColor(look.theme.accent))
    painter.drawRoundedRect(rect, 3, 3)
    painter.setPen(QColor(look.theme.on_accent))
    painter.setFont(look.tag_font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def paint_rubber_band(painter: QPainter, start: QPointF, end: QPointF, theme: Theme) -> None:
    """The line that follows the pointer while a relation is being drawn."""
    painter.setPen(QPen(QColor(theme.accent), 2, Qt.PenStyle.DashLine))
    painter.drawLine(start, end)


@dataclass(frozen=True)
class _Drawing:
    """An arc as a path with its label and its heads, in pixels of the article."""

    label: str
    path: QPainterPath
    label_at: QPointF
    tip: QPointF | None
    points_down: bool = True


def _faded(span: str, look: Look) -> bool:
    return look.legal is not None and span not in look.legal and span != look.selected


def _paint_box(painter: QPainter, box: Box, look: Look) -> None:
    color = look.color(box.label)
    stands_out = box.span == look.selected or box.span in look.lively
    painter.setOpacity(0.35 if _faded(box.span, look) else 1)
    fill = look.theme.tinted(color, look.theme.tint * (1.7 if stands_out else 1))
    painter.fillPath(_outline(box, look, closed=True), fill)
    edge = look.theme.accent if box.span == look.selected else color
    painter.setPen(QPen(QColor(edge), 2 if stands_out else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_outline(box, look, closed=False))
    painter.setOpacity(1)


def _outline(box: Box, look: Look, *, closed: bool) -> QPainterPath:
    """The box as a path; where the span goes on elsewhere the side stays open."""
    rect = box.rect.adjusted(0.5, 0.5, -0.5, -0.5)
    left_closed, right_closed = (box.ends, box.starts) if box.right_to_left else (box.starts, box.ends)
    path = QPainterPath()
    if closed or (left_closed and right_closed):
        path.addRoundedRect(rect, _CORNER, _CORNER)
        return path
    path.moveTo(rect.topLeft())
    path.lineTo(rect.topRight())
    (path.lineTo if right_closed else path.moveTo)(rect.bottomRight())
    path.lineTo(rect.bottomLeft())
    if left_closed:
        path.lineTo(rect.topLeft())
    return path


def _paint_tag(painter: QPainter, tag: Tag, look: Look) -> None:
    color = look.color(tag.label)
    selected = tag.span == look.selected
    painter.setOpacity(0.35 if _faded(tag.span, look) else 1)
    painter.setPen(QPen(QColor(look.theme.accent if selected else color), 1))
    painter.setBrush(QColor(look.theme.accent) if selected else look.theme.tinted(color, look.theme.tag_tint))
    painter.drawRoundedRect(tag.rect.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
    _draw_words(painter, tag.rect, look.text(tag.label), look.theme.on_accent if selected else look.theme.text, look)
    painter.setOpacity(1)


def _within_line(top: float, arc: Arc) -> _Drawing:
    head, tail = arc.head, arc.tail
    lane = top + head.lane_y
    start, end = QPointF(head.x, top + head.tag_y), QPointF(tail.x, top + tail.tag_y)
    path = _bent([start, QPointF(head.x, lane), QPointF(tail.x, lane), end])
    return _Drawing(head.label, path, QPointF((head.x + tail.x) / 2, lane), end)


def _between_lines(ends: list[tuple[float, ArcEnd]], look: Look, *, top: float, bottom: float) -> _Drawing:
    """Up from one tag, along its line to the edge, down the gutter, and back in to the other.

    Where the other tag is out of view the arc runs along the gutter to the edge of the view.
    """
    step = 9 + 7 * (crc32(ends[0][1].relation.encode()) % GUTTER_LANES)
    side = look.width + step if look.right_to_left else -step
    ends = sorted(ends, key=lambda item: not item[1].is_head)
    corners = [
        (QPointF(end.x, start + end.tag_y), QPointF(end.x, start + end.lane_y), QPointF(side, start + end.lane_y))
        for start, end in ends
    ]
    label_at = _label_place(corners, look)
    seen = ends[0][1]
    if len(ends) == 1:
        edge = QPointF(side, bottom if seen.goes_down else top)
        path = _bent([*corners[0], edge])
        return _Drawing(
            seen.label, path, label_at, edge if seen.is_head else corners[0][0], seen.goes_down or not seen.is_head
        )
    path = _bent([*corners[0], *reversed(corners[1])])
    return _Drawing(seen.label, path, label_at, corners[1][0])


def _label_place(corners: list[tuple[QPointF, QPointF, QPointF]], look: Look) -> QPointF:
    """In the middle of the longest stretch along a line, no further out than the edge of the column."""
    edge = look.width if look.right_to_left else 0.0
    stretches = [(abs(edge - bend.x()), QPointF((bend.x() + edge) / 2, bend.y())) for _, bend, _ in corners]
    return max(stretches, key=lambda stretch: stretch[0])[1]


def _bent(points: list[QPointF]) -> QPainterPath:
    """A path through the points with rounded bends."""
    path = QPainterPath(points[0])
    for before, bend, after in zip(points, points[1:], points[2:], strict=False):
        path.lineTo(_towards(bend, before))
        path.quadTo(bend, _towards(bend, after))
    path.lineTo(points[-1])
    return path


def _towards(bend: QPointF, goal: QPointF) -> QPointF:
    """A point near the bend on the way to the goal, where the rounding begins."""
    way = goal - bend
    length = max(abs(way.x()), abs(way.y()))
    return bend + way * (min(_BEND, length / 2) / length) if length else bend


def _paint_drawing(painter: QPainter, drawing: _Drawing, look: Look, *, lively: bool) -> None:
    color = QColor(look.color(drawing.label) if lively else look.theme.quiet)
    painter.setOpacity(0.3 if look.legal is not None and not lively else 1)
    painter.setPen(QPen(color, 1.8 if lively else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(drawing.path)
    painter.setBrush(QBrush(color))
    if drawing.tip and not look.symmetric(drawing.label):
        _paint_arrow(painter, drawing.tip, -1 if drawing.points_down else 1)
    _paint_label(painter, drawing, look, lively=lively)
    painter.setOpacity(1)


def _paint_arrow(painter: QPainter, tip: QPointF, backwards: int) -> None:
    path = QPainterPath(tip)
    path.lineTo(tip + QPointF(-_ARROW * 0.75, _ARROW * 1.4 * backwards))
    path.lineTo(tip + QPointF(_ARROW * 0.75, _ARROW * 1.4 * backwards))
    path.closeSubpath()
    painter.drawPath(path)


def _paint_label(painter: QPainter, drawing: _Drawing, look: Look, *, lively: bool) -> None:
    text = look.text(drawing.label)
    metrics = QFontMetricsF(look.tag_font)
    rect = QRectF(0, 0, metrics.horizontalAdvance(text) + 6, metrics.ascent() + 1)
    rect.moveCenter(drawing.label_at)
    painter.fillRect(rect, QColor(look.theme.paper))
    _draw_words(painter, rect, text, look.theme.text if lively else look.theme.muted, look)


def _draw_layout(painter: QPainter, layout: QTextLayout, look: Look) -> None:
    """The text of a paragraph, each line where its layout has put it."""
    if not look.outlines:
        painter.setPen(QColor(look.theme.text))
        layout.draw(painter, QPointF(0, 0))
        return
    for run in layout.glyphRuns():
        font, letters = run.rawFont(), QPainterPath()
        letters.setFillRule(Qt.FillRule.WindingFill)
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            letters.addPath(font.pathForGlyph(glyph).translated(place))
        painter.fillPath(letters, QColor(look.theme.text))


def _draw_words(painter: QPainter, rect: QRectF, text: str, color: str, look: Look) -> None:
    """The few words of a tag or an arc's label, in the middle of a rectangle."""
    if not look.outlines:
        painter.setPen(QColor(color))
        painter.setFont(look.tag_font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        return
    metrics = QFontMetricsF(look.tag_font)
    baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
    path = QPainterPath()
    path.addText(rect.center().x() - metrics.horizontalAdvance(text) / 2, baseline, look.tag_font, text)
    painter.fillPath(path, QColor(color))
