"""Paths: rounded bends for arcs, and outlines that stay open where a span goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QRectF

    from desktop.article.scene import Box

_BEND_PX = 9.0


def bent(points: list[QPointF]) -> QPainterPath:
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
    return bend + way * (min(_BEND_PX, length / 2) / length) if length else bend


def open_outline(box: Box, rect: QRectF) -> QPainterPath:
    """The edge of a box whose span goes on elsewhere: there the side stays open."""
    left_closed, right_closed = (box.ends, box.starts) if box.right_to_left else (box.starts, box.ends)
    path = QPainterPath(rect.topLeft())
    path.lineTo(rect.topRight())
    (path.lineTo if right_closed else path.moveTo)(rect.bottomRight())
    path.lineTo(rect.bottomLeft())
    if left_closed:
        path.lineTo(rect.topLeft())
    return path
