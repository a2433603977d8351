"""One frame of the article: what is in view and what belongs to the moment, in the order in which it is painted."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from desktop.article import ghost_painter, painter
from desktop.article.interaction import AddFragment, Relate, Resize, SelectText
from desktop.article.scene import FarEnd
from desktop.article.selection import Selection
from desktop.article.stubs import stubs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF

    from annotations.document import Markup
    from desktop.article.hints import Hints, Target
    from desktop.article.interaction import Intent
    from desktop.article.layout import ArticleLayout
    from desktop.article.painter import Look
    from desktop.article.scene import Ghost, PlacedParagraph, Stub


@dataclass(frozen=True)
class Moment:
    """What is shown of the moment over the article itself.

    Attributes:
        preview: What would be meant if the mouse button were released now, or None.
        found: What was sought and found, each [start, end) in code points, in order.
        has_caret: True where the caret is shown.
    """

    selection: Selection = Selection()
    preview: Intent | None = None
    hints: Hints | None = None
    found: Sequence[tuple[int, int]] = ()
    has_caret: bool = False


class Frame:
    """Paints an article from ``top`` to ``bottom``, in pixels of its column."""

    def __init__(
        self, article: ArticleLayout, markup: Markup, look: Look, moment: Moment, *, top: float, bottom: float
    ) -> None:
        self._article, self._markup, self._look, self._moment = article, markup, look, moment
        self._top, self._bottom = top, bottom
        self._visible: list[tuple[float, PlacedParagraph]] = list(article.between(top, bottom))

    def paint(self, canvas: QPainter) -> list[Stub]:
        """Paint everything, and return the signposts that stand at the edges now."""
        look, theme, (top, bottom) = self._look, self._look.theme, (self._top, self._bottom)
        canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.paint_ranges(canvas, self._selected(), QColor(theme.selection))
        self._paint_ghosts(canvas)
        painter.paint_article(canvas, self._visible, look, top=top, bottom=bottom)
        if self._is_over_marks():
            painter.paint_outlines(canvas, self._selected(), theme)
        painter.paint_found(canvas, self._found(), theme)
        has_stubs = look.arcs != "none" and look.lively
        signposts = stubs(self._visible, look, self._far_end, top=top, bottom=bottom) if has_stubs else []
        painter.paint_stubs(canvas, signposts, look)
        self._paint_signs(canvas)
        return signposts

    def _paint_ghosts(self, canvas: QPainter) -> None:
        """Proposals, behind the letters and all that is marked."""
        for start, placed in self._visible:
            ghosts = self._article.ghosts(self._article.index.paragraph_at(placed.start))
            seen = [ghost for ghost in ghosts if self._is_seen(start, ghost)]
            ghost_painter.paint_ghosts(canvas, start, seen, self._look, current=self._moment.selection.proposal)

    def _is_seen(self, start: float, ghost: Ghost) -> bool:
        first, last = ghost.pieces[0].rect, ghost.pieces[-1].rect
        return start + last.bottom() >= self._top and start + first.top() <= self._bottom

    def _selected(self) -> list[QRectF]:
        """What is selected or would be, as far as it lies in the paragraphs in view."""
        preview = self._moment.preview
        start, end = self._moment.selection.range
        if isinstance(preview, SelectText | Resize | AddFragment):
            start, end = preview.start, preview.end
        if not self._visible or start == end:
            return []
        return self._article.rects(max(start, self._visible[0][1].start), min(end, self._visible[-1][1].end))

    def _is_over_marks(self) -> bool:
        """True where boxes lie over the ground of the selection."""
        start, end = self._moment.selection.range
        return start < end and bool(self._article.spans_between(start, end))

    def _found(self) -> list[QRectF]:
        found = self._moment.found
        if not found or not self._visible:
            return []
        first = bisect_left(found, (self._visible[0][1].start, 0))
        last = bisect_left(found, (self._visible[-1][1].end, 0))
        return [rect for place in found[first:last] for rect in self._article.rects(*place)]

    def _far_end(self, relation: str, is_head: bool) -> FarEnd | None:  # noqa: FBT001 - which end it is
        found = self._markup.relations.get(relation)
        span = self._markup.spans.get(found.head if is_head else found.tail) if found else None
        return FarEnd(span.id, span.text) if span else None

    def _paint_signs(self, canvas: QPainter) -> None:
        """Caret, rubber band and hints."""
        moment, look = self._moment, self._look
        if moment.has_caret:
            painter.paint_caret(canvas, self._article.caret_rect(moment.selection.caret), look.theme)
        if isinstance(moment.preview, Relate):
            ends = self._tag_point(moment.preview.head), self._tag_point(moment.preview.tail)
            painter.paint_rubber_band(canvas, *ends, look.theme)
        if moment.hints:
            typed, shown = len(moment.hints.typed), moment.hints.visible.items()
            placed = [(self._hint_point(target), code[typed:].upper()) for code, target in shown]
            painter.paint_hints(canvas, placed, look)

    def _tag_point(self, span: str) -> QPointF:
        rect = self._article.caret_rect(self._markup.spans[span].start)
        return QPointF(rect.center().x(), rect.top())

    def _hint_point(self, target: Target) -> QPointF:
        """Above the tag of a span, or above the first letters of a word."""
        if isinstance(target, str):
            tag = self._article.tag_rect(target, self._markup.spans[target].start)
            return QPointF(tag.center().x(), tag.top() + 3) if tag.width() else self._tag_point(target)
        rect, letter = self._article.caret_rect(target), self._article.style.ascent
        forward = -1 if self._look.right_to_left else 1
        return QPointF(self._article.word_edge(target) + forward * letter / 3, rect.top() + letter / 12)
