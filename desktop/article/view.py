"""The widget that shows an article: it scrolls, paints what is in view and hands events on.

It never changes anything: gestures leave as intents, keys as strokes. All x and y that it keeps count from the top left
of the text column of the whole article, not of the window.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from desktop.article import about, emphasis, painter
from desktop.article.edge_scrolling import EdgeScrolling
from desktop.article.frame import Frame, Moment
from desktop.article.interaction import GoTo, picked
from desktop.article.layout import ArticleLayout
from desktop.article.pointer import Pointer
from desktop.article.reading import Reading
from desktop.article.scene import tag_text
from desktop.article.selection import Selection
from desktop.keys import stroke_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from annotations.changes import Change
    from annotations.document import Document, Markup
    from annotations.proposals import OpenProposals
    from desktop.article.hints import Hints
    from desktop.article.layout import PointHit
    from desktop.article.scene import Stub
    from desktop.article.style import Style
    from desktop.theme import Theme

MARGIN_PX = 24
SCROLL_MARGIN_PX = 48


class ArticleView(QAbstractScrollArea):
    """Shows one article with its markup.

    Signals:
        intended: A mouse gesture has ended; carries the Intent.
        stroked: A key was pressed; carries the Stroke, and whether it was held down.
        hovered: The pointer is over another span; carries its id or "".
        menu_wanted: The right button was pressed; carries where, in pixels of the screen.
    """

    intended = Signal(object)
    stroked = Signal(object, bool)
    hovered = Signal(str)
    menu_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article")
        self.setAccessibleName(self.tr("Article"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().setSingleStep(24)
        self._theme = theme
        self._reading = Reading()
        self._document: Document | None = None
        self._markup: Markup | None = None
        self._proposals: OpenProposals | None = None
        self._layout: ArticleLayout | None = None
        self.name_of: Callable[[str], str] = about.nameless
        self._selection = Selection()
        self._pointer = Pointer()
        self._kept_line = (0, 0, 0.0)
        self._legal: Callable[[str], frozenset[str]] = lambda _: frozenset()
        self._color: Callable[[str], str] = lambda _: "#808080"
        self._symmetric: Callable[[str], bool] = lambda _: False
        self._hints: Hints | None = None
        self._found: list[tuple[int, int]] = []
        self._touched: list[tuple[int, int]] = []
        self._stubs: list[Stub] = []
        self._edges = EdgeScrolling(self)
        self._edges.stepped.connect(self._go_on_at)

    # What is shown

    def show_article(
        self,
        document: Document,
        markup: Markup,
        *,
        color: Callable[[str], str],
        symmetric: Callable[[str], bool],
        proposals: OpenProposals | None = None,
    ) -> None:
        """Show an article from its beginning. ``color`` gives the colour of a label, "#rrggbb".

        What was found stays underlined where it is the article that was shown.
        """
        if self._document is not document:
            self._found = []
        self._document, self._markup, self._proposals = document, markup, proposals
        self._color, self._symmetric = color, symmetric
        self._forget()
        self._layout = None
        self.verticalScrollBar().setValue(0)
        self._lay_out()

    def clear(self) -> None:
        """Show nothing."""
        self._document = self._markup = self._layout = self._proposals = None
        self._found = []
        self._forget()
        self.viewport().update()

    def _forget(self) -> None:
        self._selection, self._hints, self._touched, self._stubs = Selection(), None, [], []
        self._pointer.forget()
        self._edges.stop()

    def follow(self, change: Change) -> None:
        """Show what a change has made of the markup."""
        if self._layout:
            self._pointer.drop()  # what it began on may be gone
            self._edges.stop()
            caret, bar = self._selection.caret, self.verticalScrollBar()
            before = self._layout.caret_rect(caret).top() - self._scrolled
            self._layout.follow(change)
            self.show_proposals(self._proposals)
            self._settle()
            if 0 <= before <= self.viewport().height():  # the line one works on stays where it is under the eyes
                bar.setValue(bar.value() + round(self._layout.caret_rect(caret).top() - self._scrolled - before))
            self.viewport().update()

    def show_proposals(self, proposals: OpenProposals | None) -> None:
        """Show other proposals, or what a change has made of them. Nothing moves."""
        self._proposals = proposals
        if self._layout:
            self._layout.show_proposals(proposals if self._reading.proposals else None)
        self.viewport().update()

    @property
    def selection(self) -> Selection:
        """What is current."""
        return self._selection

    def select(self, selection: Selection, *, reveal: bool = True) -> None:
        """Make something else current, and bring it into view unless told not to."""
        self._selection = selection
        if reveal and self._layout:
            self.reveal(self._layout.caret_rect(selection.caret))
        self.viewport().update()

    @property
    def article(self) -> ArticleLayout:
        """The geometry of the article that is shown."""
        assert self._layout is not None
        return self._layout

    @property
    def is_empty(self) -> bool:
        """True while no article is shown."""
        return self._layout is None

    def set_legal_targets(self, legal: Callable[[str], frozenset[str]]) -> None:
        """Let the view ask which spans a relation from a span may go to, to light them up during a drag."""
        self._legal = legal

    def show_hints(self, hints: Hints | None) -> None:
        """Show hints over the article, or take them away."""
        self._hints = hints
        self.viewport().update()

    def leave(self, *, forward: bool) -> None:
        """Give the focus to the next or previous control."""
        super().focusNextPrevChild(forward)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.viewport().update()

    def show_found(self, places: list[tuple[int, int]]) -> None:
        """Underline places, each [start, end) in code points, in order; those in view are looked up when painted."""
        self._found = places
        self.viewport().update()

    def show_touched(self, places: list[tuple[int, int]]) -> None:
        """Underline what a step has changed, each [start, end) in code points, until the article is shown otherwise."""
        self._touched = places
        self.viewport().update()

    @property
    def reading(self) -> Reading:
        """How the article is shown."""
        return self._reading

    def set_reading(self, reading: Reading) -> None:
        """Show the article in another way. The top line stays."""
        before, self._reading = self._reading, reading.within_reason()
        if replace(before, arcs=self._reading.arcs, proposals=self._reading.proposals) != self._reading:
            self._lay_out()
        self.show_proposals(self._proposals)

    # Places

    def visible_range(self) -> tuple[int, int]:
        """[start, end) of the text in view, in code points."""
        height = self.viewport().height()
        top = self.article.hit(self._start_x, self._scrolled)
        bottom = self.article.hit(self._end_x, self._scrolled + height)
        return top.cluster[0], max(bottom.cluster[1], bottom.offset)

    @property
    def lines_a_page(self) -> int:
        """How many lines without anything above them fit into the window, less one; at least one."""
        style = self.article.style
        return max(1, int(self.viewport().height() / (style.leading + style.ascent + style.descent)) - 1)

    def window_rect(self, rect: QRectF) -> QRectF:
        """A rectangle of the article in pixels of the viewport."""
        return rect.translated(self._origin)

    def reveal(self, rect: QRectF) -> None:
        """Scroll as little as needed to bring a rectangle of the article into view."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if rect.top() - SCROLL_MARGIN_PX < self._scrolled:
            bar.setValue(int(rect.top() - SCROLL_MARGIN_PX - MARGIN_PX))
        elif rect.bottom() + SCROLL_MARGIN_PX > self._scrolled + height:
            bar.setValue(int(rect.bottom() + SCROLL_MARGIN_PX - height + MARGIN_PX))

    def look(self) -> painter.Look:
        """How things are shown now."""
        legal = self._pointer.limits(self._legal)
        if legal is None and self._hints and self._hints.limits:
            legal = frozenset(str(target) for target in self._hints.targets.values())
        return painter.Look(
            theme=self._theme,
            color=lambda label: self._theme.edge(self._color(label)),
            text=tag_text,
            symmetric=self._symmetric,
            tag_font=self.article.style.tag_font,
            width=self.article.style.width,
            right_to_left=self.article.style.right_to_left,
            selected=self._selection.span,
            lively=self._lively,
            fellows=emphasis.fellows(self._pointer, self._selection, self._markup),
            legal=legal,
            arcs=self._reading.arcs,
            words=self.article.words,
        )

    @property
    def _lively(self) -> frozenset[str]:
        return emphasis.lively(self._pointer, self._selection, self.article.index)

    @property
    def _scrolled(self) -> float:
        """The height of the article's column at the top of the window."""
        return self.verticalScrollBar().value() - MARGIN_PX

    @property
    def _origin(self) -> QPointF:
        """Where the article's column begins in the viewport."""
        left = (self.viewport().width() - self.article.style.width) / 2
        return QPointF(round(left), -self._scrolled)

    @property
    def _start_x(self) -> float:
        return self.article.style.width if self.article.style.right_to_left else 0.0

    @property
    def _end_x(self) -> float:
        return self.article.style.width - self._start_x

    def _lay_out(self) -> None:
        if self._document is None or self._markup is None:
            return
        bar, old = self.verticalScrollBar(), self._layout
        offset, distance = self._top_line() if old and bar.value() else (0, 0.0)
        self._layout = ArticleLayout(self._document, self._markup, self._style(), tag_text, aids=self._reading.aids)
        self._layout.show_proposals(self._proposals if self._reading.proposals else None)
        self._update_scroll_bar()
        if old and offset:
            distance *= self._layout.style.leading / old.style.leading
            bar.setValue(round(self._layout.caret_rect(offset).top() - distance) + MARGIN_PX)
        self._settle()
        self._kept_line = (bar.value(), offset, distance)
        self.viewport().update()

    def _top_line(self) -> tuple[int, float]:
        """An offset on the line at the top of the window, and how far below that top its text begins, in pixels.

        While nothing scrolls it is the same offset however often lines are broken anew, so that nothing adds up.
        """
        value, offset, distance = self._kept_line
        if value == self.verticalScrollBar().value() and offset:
            return offset, distance
        offset = self.article.hit(self._start_x, self._scrolled).cluster[0]
        return offset, self.article.caret_rect(offset).top() - self._scrolled

    def _settle(self) -> None:
        """Make exact what is in view; what was exact already stays where it is in the window."""
        bar = self.verticalScrollBar()
        moved = self.article.settle(self._scrolled, self._scrolled + self.viewport().height())
        self._update_scroll_bar()
        if round(moved):
            bar.setValue(bar.value() + round(moved))

    def _style(self) -> Style:
        assert self._document is not None
        return self._reading.style(self.viewport().width(), right_to_left=self._document.direction == "rtl")

    def _update_scroll_bar(self) -> None:
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setPageStep(height)
        bar.setRange(0, max(0, round(self.article.height + 2 * MARGIN_PX - height)))

    def _inside(self, point: QPointF) -> QPointF:
        """A point of the viewport, counted from the top left of the column."""
        return point - self._origin

    def _hit(self, point: QPointF) -> PointHit:
        """What lies under a point of the viewport; labels of arcs only where they are painted."""
        inside = self._inside(point)
        hit = self.article.hit(inside.x(), inside.y())
        if hit.relation and not (self._reading.arcs == "all" or hit.relation in self._lively):
            return hit._replace(relation="")
        return hit

    def _stub_at(self, point: QPointF) -> Stub | None:
        return next((stub for stub in self._stubs if stub.rect.contains(self._inside(point))), None)

    # Painting

    def _paint(self, canvas: QPainter) -> None:
        assert self._markup is not None
        canvas.translate(self._origin)
        top, bottom = self._scrolled, self._scrolled + self.viewport().height()
        frame = Frame(self.article, self._markup, self.look(), self._moment(), top=top, bottom=bottom)
        self._stubs = frame.paint(canvas)

    def _moment(self) -> Moment:
        assert self._document is not None
        drag = self._pointer.drag
        return Moment(
            selection=self._selection,
            preview=self._pointer.preview(self._document.text, self._legal),
            hints=self._hints,
            found=sorted([*self._found, *self._touched]) if self._touched else self._found,
            has_caret=self.hasFocus() and not self._selection.span and not self._selection.proposal and not drag,
        )

    # Qt's own

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the part of the article that is in view."""
        canvas = QPainter(self.viewport())
        canvas.fillRect(self.viewport().rect(), QColor(self._theme.paper))
        if self._layout:
            self._paint(canvas)
        canvas.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break lines anew where the width has changed; what is current stays in view where it was."""
        super().resizeEvent(event)
        if not self._layout:
            return
        caret = self._layout.caret_rect(self._selection.caret)
        was_in_view = self._scrolled <= caret.top() <= self._scrolled + event.oldSize().height()
        if self._style().width != self._layout.style.width:
            self._lay_out()
        else:
            self._settle()
        if was_in_view and event.size().height() < event.oldSize().height():
            self.reveal(self.article.caret_rect(self._selection.caret))

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        """Place what comes into view before it is painted."""
        if self._layout:
            self._settle()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a gesture, or follow a signpost."""
        if not self._layout or event.button() != Qt.MouseButton.LeftButton:
            return
        if stub := self._stub_at(event.position()):
            self.intended.emit(GoTo(stub.far.span))
            return
        hit, inside = self._hit(event.position()), self._inside(event.position())
        self._pointer.press(hit, inside, self._layout, self._selection, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A second press is a press like any other; we count ourselves."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with a gesture, or see what lies under the pointer."""
        if not self._layout:
            return
        hovered = self._pointer.hover
        changed = self._pointer.move(self._hit(event.position()), self._inside(event.position()))
        if self._pointer.drag:
            self._edges.follow(event.position())
        if self._pointer.hover != hovered:
            self.hovered.emit(self._pointer.hover)
        self._show_cursor(event.position())
        if changed:
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End a gesture: say what was meant."""
        if not self._document or event.button() != Qt.MouseButton.LeftButton:
            return
        self._edges.stop()
        if intent := self._pointer.release(self._document.text):
            self.intended.emit(intent)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Make current what lies under the pointer and ask for the menu."""
        if not self._layout:
            return
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            intent = picked(self._hit(QPointF(event.pos())), self._selection)
            if intent:
                self.intended.emit(intent)
        self.menu_wanted.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say what lies under the pointer."""
        if event.type() == QEvent.Type.ToolTip and self._layout and self._markup:
            self._show_tool_tip(event)  # type: ignore[arg-type]
            return True
        return super().viewportEvent(event)

    def _show_tool_tip(self, event: QHelpEvent) -> None:
        assert self._markup is not None
        hit = self._hit(QPointF(event.pos()))
        proposal = self._proposals.get(hit.proposal) if self._proposals else None
        marked = self._markup.relations.get(hit.relation) or self._markup.spans.get(hit.spans[0] if hit.spans else "")
        item = marked or proposal
        said = about.tool_tip(item, self._markup, self.name_of) if item else ""
        QToolTip.showText(event.globalPos(), said, self.viewport())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Hand the physical key on."""
        stroke = stroke_of(event)
        if stroke.key:
            self.stroked.emit(stroke, event.isAutoRepeat())
        else:
            event.ignore()

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: N802, FBT001 - Qt's name
        """Tab goes from span to span; the controller passes it on at the last one."""
        return False

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        if self._pointer.leave():
            self.hovered.emit("")
            self.viewport().update()

    def _go_on_at(self, point: QPointF) -> None:
        """A gesture goes on with what has come under the pointer, which rests outside the window."""
        if not self._pointer.drag or not self._layout:
            self._edges.stop()
        elif self._pointer.move(self._hit(point), self._inside(point)):
            self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll; with Ctrl, larger or smaller letters."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.set_reading(self._reading.zoomed(1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)

    def _show_cursor(self, point: QPointF) -> None:
        shapes, pointer = Qt.CursorShape, self._pointer
        if self._layout and pointer.edge_at(self._inside(point), self._layout, self._selection):
            shape = shapes.SplitHCursor
        else:
            points_at_something = pointer.hover or pointer.hovered_relation or self._stub_at(point)
            shape = shapes.PointingHandCursor if points_at_something else shapes.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
