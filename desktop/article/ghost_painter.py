"""Proposals to pixels: dashed and empty, so that nobody takes them for marks. Free functions, as in the painter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPen

from desktop.article.curves import open_outline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter

    from desktop.article.painter import Look
    from desktop.article.scene import Box, Ghost

_CORNER = 3.0
_DASHES = [3.0, 2.5]


def paint_ghosts(painter: QPainter, start: float, ghosts: Iterable[Ghost], look: Look, *, current: str) -> None:
    """The proposals of a paragraph whose room starts at ``start``. The current one has a firmer edge."""
    painter.save()
    painter.translate(0, start)
    for ghost in ghosts:
        color = QColor(look.theme.accent if ghost.proposal == current else look.color(ghost.label))
        pen = QPen(color, 2.0 if ghost.proposal == current else 1.0)
        pen.setDashPattern(_DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in ghost.pieces:
            _paint_piece(painter, piece, _on_pixels(piece.rect, start))
        if ghost.tag is not None:
            color = QColor(look.theme.accent if ghost.proposal == current else look.theme.muted)
            _paint_label(painter, ghost, look.text(ghost.label), look, color)
    painter.restore()


def _on_pixels(rect: QRectF, start: float) -> QRectF:
    """The middle of the pixels at the edge of a rectangle: thin dashes between two rows of pixels would fade."""
    top, bottom = round(start + rect.top()) - start, round(start + rect.bottom()) - start
    left, right = round(rect.left()), round(rect.right())
    return QRectF(left, top, right - left, bottom - top).adjusted(0.5, 0.5, -0.5, -0.5)


def _paint_piece(painter: QPainter, piece: Box, rect: QRectF) -> None:
    """The edge of a proposal on a line; where it goes on elsewhere the side stays open."""
    if piece.starts and piece.ends:
        painter.drawRoundedRect(rect, _CORNER, _CORNER)
        return
    painter.drawPath(open_outline(piece, rect))


def _paint_label(painter: QPainter, ghost: Ghost, text: str, look: Look, color: QColor) -> None:
    rect, font = ghost.tag, QFont(look.tag_font)
    assert rect
    font.setPixelSize(ghost.label_px)
    painter.setPen(color)
    painter.setFont(font)
    painter.drawText(QPointF(rect.left() + 1, rect.bottom() - 1), text)
