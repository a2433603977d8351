"""Geometry to pixels: free functions over placed paragraphs. Holds no state, asks nothing, decides nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainterPath, QPen, QStaticText

from desktop.article.curves import bent, open_outline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QPainter, QTextLayout

    from desktop.article.scene import Arc, ArcEnd, Box, Join, PlacedParagraph, Sign, Stub, Tag
    from desktop.theme import Theme

_CORNER = 3.0
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
        fellows: The spans that mean the same thing as what is current or under the pointer.
        legal: The spans that a relation may go to while one is being made, or None.
        arcs: Which arcs are painted: "all", of "selection" only those that are lively, or "none".
        quiet_arcs: False paints every arc in full, as in the picture of an article.
        words: Short texts that are laid out already, kept from frame to frame by whoever makes the look.
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
    fellows: frozenset[str] = field(default_factory=frozenset)
    legal: frozenset[str] | None = None
    arcs: str = "all"
    quiet_arcs: bool = True
    outlines: bool = False
    words: dict[str, QStaticText] = field(default_factory=dict)


def paint_article(
    painter: QPainter, paragraphs: Sequence[tuple[float, PlacedParagraph]], look: Look, *, top: float, bottom: float
) -> None:
    """Paragraphs, each with where it starts, in a view that reaches from ``top`` to ``bottom``.

    The stems of arcs pass behind tags, so these come last.
    """
    for start, placed in paragraphs:
        paint_paragraph(painter, start, placed, look, top=top, bottom=bottom)
    paint_arcs(painter, paragraphs, look, top=top, bottom=bottom)
    for start, placed in paragraphs:
        paint_tags(painter, start, placed, look, top=top, bottom=bottom)


def paint_paragraph(
    painter: QPainter, start: float, placed: PlacedParagraph, look: Look, *, top: float, bottom: float
) -> None:
    """Boxes and text of a paragraph whose room starts at ``start``, as far as they reach into [top, bottom]."""
    painter.save()
    painter.translate(0, start)
    top, bottom = top - start, bottom - start
    for box in placed.boxes:
        if box.rect.bottom() >= top and box.rect.top() <= bottom:
            _paint_box(painter, box, look)
    for join in placed.joins:
        _paint_join(painter, join, look)
    _draw_layout(painter, placed.layout, look, top=top, bottom=bottom)
    for sign in placed.signs:
        _paint_sign(painter, sign, look)
    painter.restore()


def paint_tags(
    painter: QPainter, start: float, placed: PlacedParagraph, look: Look, *, top: float, bottom: float
) -> None:
    """The tags of a paragraph, as far as they reach into [top, bottom]."""
    painter.save()
    painter.translate(0, start)
    for tag in placed.tags:
        if tag.rect.bottom() >= top - start and tag.rect.top() <= bottom - start:
            _paint_tag(painter, tag, look)
    painter.restore()


def paint_arcs(
    painter: QPainter, paragraphs: Iterable[tuple[float, PlacedParagraph]], look: Look, *, top: float, bottom: float
) -> None:
    """The arcs of the paragraphs in view, which reaches from ``top`` to ``bottom``."""
    loose: dict[str, list[tuple[float, ArcEnd]]] = {}
    drawings: list[tuple[bool, _Drawing]] = []
    for start, placed in paragraphs:
        shown = [arc for arc in placed.arcs if is_painted(arc.head.relation, look)]
        shown = [arc for arc in shown if top <= start + arc.head.tag_y and start + arc.head.lane_y <= bottom]
        drawings += [(arc.head.relation in look.lively, _within_line(start, arc)) for arc in shown]
        for end in placed.loose_ends:
            if is_painted(end.relation, look):
                loose.setdefault(end.relation, []).append((start, end))
    for relation, ends in loose.items():
        if any(top <= start + end.tag_y and start + end.lane_y <= bottom for start, end in ends) or len(ends) == 2:
            drawings.append((relation in look.lively, _between_lines(ends, look, top=top, bottom=bottom)))
    ordered = sorted(drawings, key=lambda item: item[0])
    for lively, drawing in ordered:
        _paint_drawing(painter, drawing, look, lively=lively or not look.quiet_arcs)
    for lively, drawing in ordered:  # over all arcs, so that none crosses the letters
        if drawing.label_rect and (lively or drawing.is_within_line or not look.quiet_arcs):
            _paint_label(painter, drawing.label_rect, drawing.label, look, lively=lively or not look.quiet_arcs)


def is_painted(relation: str, look: Look) -> bool:
    """True where the arc of a relation is painted at all."""
    return look.arcs == "all" or (look.arcs == "selection" and relation in look.lively)


def paint_stubs(painter: QPainter, signposts: Iterable[Stub], look: Look) -> None:
    """The signposts of arcs whose other end is out of view."""
    for stub in signposts:
        painter.setPen(QPen(QColor(look.color(stub.label)), 1))
        painter.setBrush(look.theme.tinted(look.color(stub.label), look.theme.tag_tint))
        painter.drawRoundedRect(stub.rect.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        arrow = "↓" if stub.points_down else "↑"
        _draw_words(painter, stub.rect, f"\u200f{arrow} \u2068{stub.words}\u2069", look.theme.text, look)


def paint_ranges(painter: QPainter, rects: Iterable[QRectF], color: QColor) -> None:
    """The ground of a text selection."""
    for rect in rects:
        painter.fillRect(rect, color)


def paint_outlines(painter: QPainter, rects: Iterable[QRectF], theme: Theme) -> None:
    """The edges of a text selection, over the boxes that hide its ground."""
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in rects:
        painter.drawRect(rect.adjusted(1, 1, -1, -1))


def paint_found(painter: QPainter, rects: Iterable[QRectF], theme: Theme) -> None:
    """What was sought and found: a line under each hit."""
    painter.setPen(QPen(QColor(theme.warning), 2))
    for rect in rects:
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def paint_caret(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The caret."""
    painter.fillRect(rect, QColor(theme.accent))


def paint_hints(painter: QPainter, hints: Iterable[tuple[QPointF, str]], look: Look) -> None:
    """Hints to type, each above its anchor; on one line none over another. Those of one letter stand out."""
    metrics = QFontMetricsF(look.tag_font)
    painter.setFont(look.tag_font)
    taken: dict[int, float] = {}
    step = -1 if look.right_to_left else 1
    for anchor, text in sorted(hints, key=lambda hint: step * hint[0].x()):
        width, height = metrics.horizontalAdvance(text) + 7, metrics.ascent() + 4
        line = round(anchor.y())
        near = max(step * anchor.x() - width / 2, taken.get(line, float("-inf")) + 1)
        taken[line] = near + width
        rect = QRectF(near if step > 0 else -near - width, anchor.y() - height, width, height)
        is_easy = len(text) == 1
        painter.setPen(QPen(QColor(look.theme.paper if is_easy else look.theme.accent), 1))
        painter.setBrush(QColor(look.theme.accent if is_easy else look.theme.paper))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        painter.setPen(QColor(look.theme.on_accent if is_easy else look.theme.text))
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
    label_rect: QRectF | None
    tip: QPointF | None
    points_down: bool = True
    is_within_line: bool = False


def _faded(span: str, look: Look) -> bool:
    return look.legal is not None and span not in look.legal and span != look.selected


def _paint_box(painter: QPainter, box: Box, look: Look) -> None:
    color = look.color(box.label)
    stands_out = box.span == look.selected or box.span in look.lively
    painter.setOpacity(0.35 if _faded(box.span, look) else 1)
    fill = look.theme.tinted(color, look.theme.tint * (1.7 if stands_out else 1))
    edge = QPen(QColor(look.theme.accent if box.span == look.selected else color), 2 if stands_out else 1)
    if box.span in look.fellows:
        edge = QPen(QColor(look.theme.accent), 2, Qt.PenStyle.DotLine)
    rect = box.rect.adjusted(0.5, 0.5, -0.5, -0.5)
    if box.starts and box.ends:
        painter.setPen(edge)
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, _CORNER, _CORNER)
    else:
        painter.fillRect(rect, fill)
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(open_outline(box, rect))
    if box.span == look.selected:
        _paint_handles(painter, box, look)
    painter.setOpacity(1)


def _paint_handles(painter: QPainter, box: Box, look: Look) -> None:
    """A knob at each end of the current span, where it can be dragged."""
    rect = box.rect
    ends = ((box.starts, box.right_to_left), (box.ends, not box.right_to_left))
    painter.setPen(QPen(QColor(look.theme.paper), 1))
    painter.setBrush(QColor(look.theme.accent))
    for is_here, at_right in ends:
        if is_here:
            painter.drawEllipse(QPointF(rect.right() if at_right else rect.left(), rect.bottom()), 3.5, 3.5)


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
    tip = QPointF(arc.tail.x, top + arc.tail.tag_y)
    path, rect = arc.path.translated(0, top), arc.label_rect.translated(0, top)
    return _Drawing(arc.head.label, path, rect, tip, is_within_line=True)


def _between_lines(ends: list[tuple[float, ArcEnd]], look: Look, *, top: float, bottom: float) -> _Drawing:
    """Up from one tag, along its line to the edge, down the gutter, and back in to the other.

    Where the other tag is out of view the arc runs along the gutter to the edge of the view.
    """
    side = gutter_x(ends[0][1].relation, look)
    ends = sorted(ends, key=lambda item: not item[1].is_head)
    corners = [
        (QPointF(end.x, start + end.tag_y), QPointF(end.x, start + end.lane_y), QPointF(side, start + end.lane_y))
        for start, end in ends
    ]
    seen = ends[0][1]
    label_rect = _label_rect(ends, top=top, bottom=bottom)
    if len(ends) == 1:
        edge = QPointF(side, bottom if seen.goes_down else top)
        path = bent([*corners[0], edge])
        tip = edge if seen.is_head else corners[0][0]
        return _Drawing(seen.label, path, label_rect, tip, seen.goes_down or not seen.is_head)
    path = bent([*corners[0], *reversed(corners[1])])
    return _Drawing(seen.label, path, label_rect, corners[1][0])


def gutter_x(relation: str, look: Look) -> float:
    """Where the arc of a relation runs down the gutter; always the same for the same relation."""
    step = 9 + 7 * (crc32(relation.encode()) % GUTTER_LANES)
    return look.width + step if look.right_to_left else -step


def _label_rect(ends: list[tuple[float, ArcEnd]], *, top: float, bottom: float) -> QRectF | None:
    """At the end in view with the longer way to the edge, where that has room for a label."""
    rects = [end.label_rect.translated(0, start) for start, end in ends if end.label_rect]
    seen = [rect for rect in rects if top <= rect.top() and rect.bottom() <= bottom] or rects
    return min(seen, key=lambda rect: rect.center().x(), default=None)


def _paint_drawing(painter: QPainter, drawing: _Drawing, look: Look, *, lively: bool) -> None:
    color = QColor(look.color(drawing.label) if lively else look.theme.quiet)
    recedes = not lively and not drawing.is_within_line
    painter.setOpacity(0.3 if look.legal is not None and not lively else 0.6 if recedes else 1)
    painter.setPen(QPen(color, 1.8 if lively else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(drawing.path)
    painter.setBrush(QBrush(color))
    painter.setPen(Qt.PenStyle.NoPen)
    if drawing.tip and not look.symmetric(drawing.label):
        _paint_arrow(painter, drawing.tip, -1 if drawing.points_down else 1)
    painter.setOpacity(1)


def _paint_arrow(painter: QPainter, tip: QPointF, backwards: int) -> None:
    path = QPainterPath(tip)
    path.lineTo(tip + QPointF(-_ARROW * 0.75, _ARROW * 1.4 * backwards))
    path.lineTo(tip + QPointF(_ARROW * 0.75, _ARROW * 1.4 * backwards))
    path.closeSubpath()
    painter.drawPath(path)


def _paint_label(painter: QPainter, rect: QRectF, label: str, look: Look, *, lively: bool) -> None:
    painter.fillRect(rect, QColor(look.theme.paper))
    _draw_words(painter, rect, look.text(label), look.theme.text if lively else look.theme.muted, look)


def _paint_join(painter: QPainter, join: Join, look: Look) -> None:
    stands_out = join.span == look.selected or join.span in look.lively
    painter.setPen(QPen(QColor(look.theme.accent if join.span == look.selected else look.color(join.label)), 1.5))
    painter.setOpacity(1 if stands_out else 0.8)
    painter.drawLine(QPointF(join.left, join.y), QPointF(join.right, join.y))
    painter.setOpacity(1)


def _paint_sign(painter: QPainter, sign: Sign, look: Look) -> None:
    """A tick where an invisible character stands, and its name above it."""
    metrics = QFontMetricsF(look.tag_font)
    color = QColor(look.theme.warning)
    painter.setPen(QPen(color, 1))
    painter.drawLine(QPointF(sign.x, sign.y), QPointF(sign.x, sign.y + metrics.height()))
    rect = QRectF(0, 0, metrics.horizontalAdvance(sign.text) + 2, metrics.ascent())
    rect.moveCenter(QPointF(sign.x, sign.y - metrics.ascent() / 2))
    painter.fillRect(rect, QColor(look.theme.paper))
    _draw_words(painter, rect, sign.text, look.theme.warning, look)


def _draw_layout(painter: QPainter, layout: QTextLayout, look: Look, *, top: float, bottom: float) -> None:
    """The text of a paragraph, each line where its layout has put it, as far as it reaches into [top, bottom]."""
    if not look.outlines:
        painter.setPen(QColor(look.theme.text))
        layout.draw(painter, QPointF(0, 0), [], QRectF(-look.width, top, 3 * look.width, bottom - top))
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
        words = _prepared(text, look)
        painter.setPen(QColor(color))
        painter.setFont(look.tag_font)
        size = words.size()
        painter.drawStaticText(
            QPointF(rect.center().x() - size.width() / 2, rect.center().y() - size.height() / 2), words
        )
        return
    metrics = QFontMetricsF(look.tag_font)
    baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
    path = QPainterPath()
    path.addText(rect.center().x() - metrics.horizontalAdvance(text) / 2, baseline, look.tag_font, text)
    painter.fillPath(path, QColor(color))


def _prepared(text: str, look: Look) -> QStaticText:
    """A text that is laid out once: the same few words come again in every frame."""
    words = look.words.get(text)
    if words is None:
        words = look.words[text] = QStaticText(text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.prepare(font=look.tag_font)
    return words
