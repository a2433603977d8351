"""Where proposals stand in a paragraph that is placed already: around the letters, their labels in the leading.

They take no room. A label that would stand on something else is left out; what the proposal is, is then said by whoever
makes it current or rests the pointer on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from desktop.article.scene import Box, Ghost
from desktop.article.style import GHOST_LABEL_PX

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from annotations.dictionary import Proposal
    from desktop.article.scene import PlacedParagraph
    from desktop.article.shaping import ShapedParagraph
    from desktop.article.style import Style

_APART_PX = 3.0


def place_ghosts(
    proposals: Iterable[Proposal],
    placed: PlacedParagraph,
    shaped: ShapedParagraph,
    style: Style,
    tag_text: Callable[[str], str],
) -> tuple[Ghost, ...]:
    """The proposals that touch a paragraph, in reading order; rectangles count from the top of the paragraph."""
    taken = [tag.rect for tag in placed.tags] + [arc.label_rect for arc in placed.arcs]
    taken += [end.label_rect for end in placed.loose_ends if end.label_rect]
    found = []
    for one in proposals:
        pieces = _pieces(one, placed, shaped, style)
        if not pieces:
            continue
        tag = _tag(pieces[0], tag_text(one.label), style) if pieces[0].starts else None
        if tag is not None and any(rect.intersects(tag) for rect in taken):
            tag = None
        if tag is not None:
            taken.append(tag.adjusted(-_APART_PX, 0, _APART_PX, 0))
        found.append(Ghost(one.id, one.label, pieces, tag, style.ghost_label_px))
    return tuple(found)


def ghost_at(ghosts: Sequence[Ghost], x: float, y: float) -> str:
    """The shortest proposal that holds a point, or ""."""
    under = [ghost for ghost in ghosts if any(piece.rect.contains(x, y) for piece in ghost.pieces)]
    return min(under, key=lambda ghost: sum(piece.rect.width() for piece in ghost.pieces)).proposal if under else ""


def _pieces(one: Proposal, placed: PlacedParagraph, shaped: ShapedParagraph, style: Style) -> tuple[Box, ...]:
    start, end = one.start - placed.start, one.end - placed.start
    found: list[Box] = []
    for line, place in zip(shaped.lines, placed.lines, strict=True):
        extents = line.extents(start, end) if line.start < end and start < line.end else []
        directions = line.directions(start, end) if extents else set()
        # What goes on in another line does so at the line's edge, whichever way its own letters run.
        is_whole = line.start <= start and end <= line.end and len(directions) == 1
        one_way = directions.pop() if is_whole else style.right_to_left
        for left, right in sorted(((piece.left, piece.right) for piece in extents), reverse=one_way):
            rect = QRectF(left, place.text_top, right - left, style.ascent + style.descent)
            found.append(Box(one.id, one.label, rect, starts=False, ends=False, level=0, right_to_left=one_way))
    if not found:
        return ()
    starts, ends = start >= 0, end <= placed.end - placed.start
    last = len(found) - 1
    return tuple(
        Box(box.span, box.label, box.rect, starts and number == 0, ends and number == last, 0, box.right_to_left)
        for number, box in enumerate(found)
    )


def _tag(first: Box, text: str, style: Style) -> QRectF | None:
    """Above the start of a proposal, in the leading; None where the leading is too low for letters."""
    size = style.ghost_label_px
    if not size:
        return None
    font = QFont(style.tag_font)
    font.setPixelSize(size)
    height = QFontMetricsF(font).capHeight() + GHOST_LABEL_PX
    width = style.text_width(text) * size / style.tag_font.pixelSize() + 2
    left = first.rect.right() - width if style.right_to_left else first.rect.left()
    return QRectF(left, first.rect.top() - height, width, height)
