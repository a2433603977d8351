"""The text of an article as screen readers walk through it, with caret and selection.

Offsets are code points inside and become, here and nowhere else, what the other side counts. AT-SPI counts characters,
and Qt's bridge hands numbers on as they are; macOS and Windows count UTF-16 units, and so do Qt's own functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible

from annotations.text import CodePoint, Utf16, Utf16Map, clusters_of
from desktop.article.interaction import PlaceCaret, SelectText
from desktop.article.text_interface import TextInterface, TextPiece, Where
from desktop.article.units import Unit, Units

if TYPE_CHECKING:
    from desktop.article.accessible_items import Kind
    from desktop.article.controller import ArticleController
    from desktop.article.layout import PointHit
    from desktop.article.view import ArticleView

_Boundary = QAccessible.TextBoundaryType
_UNITS: dict[QAccessible.TextBoundaryType, Unit] = {
    _Boundary.CharBoundary: "character",
    _Boundary.WordBoundary: "word",
    _Boundary.SentenceBoundary: "sentence",
    _Boundary.ParagraphBoundary: "paragraph",
    _Boundary.LineBoundary: "line",
    _Boundary.NoBoundary: "all",
}
_AT_END, _AT_CARET = -1, -2
"""What Qt and IAccessible2 say instead of an offset."""


class ArticleText(TextInterface):
    """Reads the open article; moves its caret and its selection as the mouse does."""

    def __init__(self, view: ArticleView, controller: ArticleController) -> None:
        super().__init__()
        self._view, self._controller = view, controller
        self._read: Units | None = None
        self._read_text = ""
        self._map = Utf16Map("")

    # Both ways over the border

    def outward(self, offset: int) -> int:
        """A code point offset in the units of the other side."""
        return offset if self.is_whole else self._utf16.to_utf16(offset)

    def inward(self, offset: int) -> int:
        """An offset of the other side in code points, within the text."""
        if offset == _AT_CARET:
            return self._view.selection.caret
        if offset == _AT_END:
            return len(self._text)
        offset = max(0, min(offset, self.characterCount()))
        return offset if self.is_whole else self._utf16.from_utf16(Utf16(offset))

    @property
    def _utf16(self) -> Utf16Map:
        self._keep_up()
        return self._map

    @property
    def _reading(self) -> Units:
        self._keep_up()
        assert self._read
        return self._read

    def _keep_up(self) -> None:
        """Make the maps of a text when another article is open."""
        text = self._text
        if self._read is None or text is not self._read_text:
            self._read, self._read_text = Units(text, self._line_at), text
            self._map = Utf16Map("" if self.is_whole else text)

    @property
    def _text(self) -> str:
        session = self._controller.session
        return session.document.text if session else ""

    def _line_at(self, offset: int) -> tuple[int, int]:
        """The whole line, with the cluster that a caret at its end would stand before."""
        start, end = self._view.article.line_bounds(offset)
        if end < len(self._text) and self._text[end] != "\n":
            end = clusters_of(self._text).next(end)
        return start, min(len(self._text), end + (self._text[end : end + 1] == "\n"))

    def _piece(self, found: tuple[int, int] | None) -> TextPiece:
        if found is None:
            return TextPiece()
        start, end = found
        return TextPiece(self._text[start:end], self.outward(start), self.outward(end))

    # What PySide6 leaves out

    def selection_range(self, number: int) -> tuple[int, int]:
        """The one selection; (-1, -1) where there is none."""
        start, end = self._view.selection.range
        return (self.outward(start), self.outward(end)) if number == 0 and start < end else (-1, -1)

    def piece(self, where: Where, boundary: QAccessible.TextBoundaryType, offset: int) -> TextPiece:
        """The unit at an offset, or the one before or after it."""
        ask = {"before": self._reading.before, "at": self._reading.at, "after": self._reading.after}[where]
        return self._piece(ask(_UNITS[boundary], self.inward(offset)))

    def attribute_run(self, offset: int) -> TextPiece:
        """Language, direction and labels, the outermost first, as far as they reach within the paragraph."""
        session, at = self._controller.session, self.inward(offset)
        start, end = self._reading.paragraph(at)
        if session is None or self._view.is_empty or start == end:
            return TextPiece()
        index = self._view.article.index
        spans = index.spans_in(index.paragraph_at(at))
        edges = {
            start,
            end,
            *(edge for span in spans for part in span.fragments for edge in part if start < edge < end),
        }
        here = [span for span in spans if any(first <= at < last for first, last in span.fragments)]
        values = {
            "language": session.document.language,
            "writing-mode": "rl" if session.document.direction == "rtl" else "lr",
            "labels": ",".join(span.label for span in sorted(here, key=lambda span: span.order)),
        }
        text = "".join(f"{name}:{_escaped(value)};" for name, value in values.items() if value)
        first, last = max(edge for edge in edges if edge <= at), min((edge for edge in edges if edge > at), default=end)
        return TextPiece(text, self.outward(first), self.outward(last))

    # Qt's own

    def text(self, start: int, end: int) -> str:
        """[start, end) of the text."""
        return self._text[self.inward(start) : self.inward(end)]

    def characterCount(self) -> int:  # noqa: N802 - Qt's name
        """The length of the text."""
        return self.outward(len(self._text))

    def cursorPosition(self) -> int:  # noqa: N802 - Qt's name
        """The caret."""
        return self.outward(self._view.selection.caret)

    def setCursorPosition(self, position: int) -> None:  # noqa: N802 - Qt's name
        """Put the caret somewhere and show the place."""
        offset = clusters_of(self._text).floor(self.inward(position))
        self._controller.on_intent(PlaceCaret(offset))
        self._reveal(offset)

    def selectionCount(self) -> int:  # noqa: N802 - Qt's name
        """One or none; none where :meth:`selection_range` would not be asked."""
        return int(self.is_whole and self._view.selection.has_text)

    def addSelection(self, start: int, end: int) -> None:  # noqa: N802 - Qt's name
        """Select [start, end) in place of what is selected."""
        clusters = clusters_of(self._text)
        first, last = sorted((clusters.floor(self.inward(start)), clusters.ceil(self.inward(end))))
        if first < last:
            self._controller.on_intent(SelectText(CodePoint(first), CodePoint(last)))
            self._reveal(last)

    def setSelection(self, _number: int, start: int, end: int) -> None:  # noqa: N802 - Qt's name
        """Select [start, end) in place of what is selected."""
        self.addSelection(start, end)

    def removeSelection(self, _number: int) -> None:  # noqa: N802 - Qt's name
        """Select nothing; the caret stays."""
        if self._view.selection.has_text:
            self._controller.on_intent(PlaceCaret(self._view.selection.caret))

    def characterRect(self, offset: int) -> QRect:  # noqa: N802 - Qt's name
        """Where a character stands on the screen; empty where it is not in view."""
        at = self.inward(offset)
        if self._view.is_empty or not is_in_view(self._view, at):
            return QRect()
        rects = self._view.article.rects(*self._reading.at("character", at))
        return on_screen(self._view, rects[0] if rects else self._view.article.caret_rect(at))

    def offsetAtPoint(self, point: QPoint) -> int:  # noqa: N802 - Qt's name
        """The character under a point of the screen; -1 outside the view."""
        hit = self._hit(point)
        return self.outward(hit.cluster[0]) if hit else -1

    def item_at_point(self, x: int, y: int) -> tuple[Kind, str] | None:
        """The innermost span under a point of the screen, or the proposal there, by its kind and id."""
        hit = self._hit(QPoint(x, y))
        if hit and hit.spans:
            return "span", hit.spans[0]
        return ("proposal", hit.proposal) if hit and hit.proposal else None

    def _hit(self, point: QPoint) -> PointHit | None:
        inside = self._view.viewport().mapFromGlobal(point)
        if self._view.is_empty or not self._view.viewport().rect().contains(inside):
            return None
        place = QPointF(inside) - self._view.window_rect(QRectF()).topLeft()
        return self._view.article.hit(place.x(), place.y())

    def scrollToSubstring(self, start: int, _end: int) -> None:  # noqa: N802 - Qt's name
        """Bring a part of the text into view."""
        self._reveal(self.inward(start))

    def _reveal(self, offset: int) -> None:
        if not self._view.is_empty:
            self._view.reveal(self._view.article.caret_rect(offset))


def is_in_view(view: ArticleView, offset: int) -> bool:
    """True where a code point offset is in view; what is not is never laid out for a screen reader's sake."""
    first, last = view.visible_range()
    return first <= offset <= last


def on_screen(view: ArticleView, rect: QRectF) -> QRect:
    """A rectangle of the article in pixels of the screen."""
    inside = view.window_rect(rect).toRect()
    return QRect(view.viewport().mapToGlobal(inside.topLeft()), inside.size())


def _escaped(value: str) -> str:
    return "".join(f"\\{character}" if character in "\\:;,=" else character for character in value)
