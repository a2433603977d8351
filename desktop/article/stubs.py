"""Signposts at the edge of the window, for arcs that one looks at and whose other end is out of view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from desktop.article.painter import gutter_x
from desktop.article.scene import Stub, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from desktop.article.painter import Look
    from desktop.article.scene import ArcEnd, FarEnd, PlacedParagraph

_MARGIN_PX = 6.0


def stubs(
    paragraphs: Iterable[tuple[float, PlacedParagraph]],
    look: Look,
    far_end: Callable[[str, bool], FarEnd | None],
    *,
    top: float,
    bottom: float,
) -> list[Stub]:
    """The signposts of lively arcs. ``far_end(relation, is_head)`` tells what stands at the end named.

    They are stacked from the edge inwards, none over another.
    """
    metrics = QFontMetricsF(look.tag_font)
    height = metrics.height() + 4
    found: list[Stub] = []
    stacked = {True: 0, False: 0}
    for end in _lonely(paragraphs, look, top, bottom):
        far = far_end(end.relation, not end.is_head)
        if far is None:
            continue
        width = metrics.horizontalAdvance(shortened(far.text)) + metrics.height() + 8
        right = gutter_x(end.relation, look) + 8 if look.right_to_left else gutter_x(end.relation, look) - 8 + width
        offset = _MARGIN_PX + stacked[end.goes_down] * (height + 3)
        y = bottom - offset - height if end.goes_down else top + offset
        stacked[end.goes_down] += 1
        found.append(Stub(end.relation, end.label, far, QRectF(right - width, y, width, height), end.goes_down))
    return found


def _lonely(
    paragraphs: Iterable[tuple[float, PlacedParagraph]], look: Look, top: float, bottom: float
) -> Iterator[ArcEnd]:
    """The ends in view of lively arcs whose other end is not."""
    ends: dict[str, list[ArcEnd]] = {}
    for start, placed in paragraphs:
        for end in placed.loose_ends:
            if end.relation in look.lively and top <= start + end.tag_y <= bottom:
                ends.setdefault(end.relation, []).append(end)
    return (seen[0] for seen in ends.values() if len(seen) == 1)
