"""What the mouse is doing over an article: presses, clicks in a row, drags, and what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from desktop.article import interaction
from desktop.article.interaction import Drag, Relate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent

    from desktop.article.interaction import Intent
    from desktop.article.layout import ArticleLayout, Edge, PointHit
    from desktop.article.selection import Selection


class Pointer:
    """One gesture at a time. Points count from the top left of the article's column.

    Attributes:
        drag: The gesture under way, or None.
        hover: The id of the span under the pointer, or "".
        hovered_relation: The id of the relation under the pointer, or "".
    """

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Another article is shown: begin anew."""
        self.drag: Drag | None = None
        self.hover = ""
        self.hovered_relation = ""
        self._legal: tuple[str, frozenset[str]] = ("", frozenset())
        self._clicks = 0
        self._pressed_at = QPointF()
        self._pressed_when = 0

    def drop(self) -> None:
        """End the gesture under way; nothing comes of it."""
        self.drag = None

    def press(
        self, hit: PointHit, point: QPointF, article: ArticleLayout, selection: Selection, event: QMouseEvent
    ) -> None:
        """Begin a gesture with the left button at a point of the column.

        Clicks are counted by the time at which the button was pressed, which may be a while before we are told.
        """
        self._legal = ("", frozenset())
        held, when = event.modifiers(), event.timestamp()
        self._clicks = self._clicks + 1 if self._is_near(point) and self._is_soon(when) else 1
        self._pressed_at, self._pressed_when = point, when
        edge = self.edge_at(point, article, selection)
        self.drag = Drag(
            pressed=hit,
            now=hit,
            exact=bool(held & Qt.KeyboardModifier.ShiftModifier),
            adds=bool(held & Qt.KeyboardModifier.ControlModifier),
            from_tag=bool(hit.spans) and article.is_on_tag(hit.spans[0], point.x(), point.y()),
            clicks=self._clicks,
            current=selection.span,
            edge=edge,
            bounds=article.bounds_of(selection.span) if edge else (0, 0),
        )

    def move(self, hit: PointHit, point: QPointF) -> bool:
        """Go on with the gesture and see what lies under the pointer; True where anything looks different now."""
        before = (self.drag, self.hover, self.hovered_relation)
        if self.drag and (self.drag.moved or self._is_far(point)):
            self.drag = interaction.moved(self.drag, hit)
        self.hover = hit.spans[0] if hit.spans else ""
        self.hovered_relation = hit.relation
        return before != (self.drag, self.hover, self.hovered_relation)

    def release(self, text: str) -> Intent | None:
        """End the gesture: what was meant."""
        drag, self.drag = self.drag, None
        if drag is None:
            return None
        if drag.moved:
            self._clicks = 0
        return interaction.finish(drag, text)

    def leave(self) -> bool:
        """The pointer has left the article; True where it rested on something."""
        rested = bool(self.hover or self.hovered_relation)
        self.hover = self.hovered_relation = ""
        return rested

    def preview(self, text: str, legal: Callable[[str], frozenset[str]]) -> Intent | None:
        """What would be meant if the button were released now; None before it has moved or where it is not allowed."""
        if self.drag is None or not self.drag.moved:
            return None
        intent = interaction.finish(self.drag, text)
        if isinstance(intent, Relate) and intent.tail not in self.legal_from(intent.head, legal):
            return None
        return intent

    def limits(self, legal: Callable[[str], frozenset[str]]) -> frozenset[str] | None:
        """The spans to which a relation that is being drawn may go, or None while none is drawn."""
        drag = self.drag
        if drag and drag.moved and drag.pressed.spans and not drag.exact and not drag.adds and not drag.edge:
            return self.legal_from(drag.pressed.spans[0], legal)
        return None

    def legal_from(self, head: str, legal: Callable[[str], frozenset[str]]) -> frozenset[str]:
        """The legal targets from a span; asked once a gesture, since nothing changes meanwhile."""
        if self._legal[0] != head or self.drag is None:
            self._legal = (head, legal(head))
        return self._legal[1]

    def edge_at(self, point: QPointF, article: ArticleLayout, selection: Selection) -> Edge:
        """The edge of the current span that lies under a point."""
        return article.edge_at(selection.span, point.x(), point.y()) if selection.span else ""

    def _is_near(self, point: QPointF) -> bool:
        return (point - self._pressed_at).manhattanLength() < QApplication.startDragDistance()

    def _is_soon(self, when: int) -> bool:
        return 0 <= when - self._pressed_when < QApplication.doubleClickInterval()

    def _is_far(self, point: QPointF) -> bool:
        return (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance() / 2
