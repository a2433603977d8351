"""The widget that shows an article: it scrolls, paints what is in view and hands events on.

It never changes anything: gestures leave as intents, keys as strokes. All x and y that it keeps count from the top left
of the text column of the whole article, not of the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from desktop import fonts
from desktop.article import interaction, painter
from desktop.article.interaction import Drag, Intent, Relate, Resize, Selection, SelectText
from desktop.article.layout import ArticleLayout, Edge, Hit
from desktop.article.placing import Style
from desktop.keys import stroke_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from annotations.changes import Change
    from annotations.document import Document, Markup
    from desktop.article.hints import Hints
    from desktop.article.scene import PlacedParagraph
    from desktop.theme import Theme

COLUMN_CHARACTERS = 70
MARGIN_PX = 24
FONT_PX = 25.0
SMALLEST_PX, LARGEST_PX, ZOOM_STEP = 12.0, 72.0, 1.1
SCROLL_MARGIN_PX = 48


class ArticleView(QAbstractScrollArea):
    """Shows one article with its markup.

    Signals:
        intended: A mouse gesture has ended; carries the Intent.
        stroked: A key was pressed; carries the Stroke. Whoever takes it calls :meth:`take_stroke`.
        hovered: The pointer is over another span; carries its id or "".
    """

    intended = Signal(object)
    stroked = Signal(object)
    hovered = Signal(str)

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
        self._font_px = FONT_PX
        self._document: Document | None = None
        self._markup: Markup | None = None
        self._layout: ArticleLayout | None = None
        self._selection = Selection()
        self._drag: Drag | None = None
        self._hover = ""
        self._kept_line = (0, 0, 0.0)
        self._legal: Callable[[str], frozenset[str]] = lambda _: frozenset()
        self._color: Callable[[str], str] = lambda _: "#808080"
        self._symmetric: Callable[[str], bool] = lambda _: False
        self._hints: Hints | None = None
        self._clicks = 0
        self._last_click = QPointF()
        self._click_timer = QTimer(self)
        self._click_timer.setSingleShot(True)
        self._click_timer.timeout.connect(self._forget_clicks)

    # What is shown

    def show_article(
        self, document: Document, markup: Markup, *, color: Callable[[str], str], symmetric: Callable[[str], bool]
    ) -> None:
        """Show an article from its beginning. ``color`` gives the colour of a label, "#rrggbb"."""
        self._document, self._markup = document, markup
        self._color, self._symmetric = color, symmetric
        self._selection, self._drag, self._hints, self._hover = Selection(), None, None, ""
        self._layout = None
        self.verticalScrollBar().setValue(0)
        self._lay_out()

    def clear(self) -> None:
        """Show nothing."""
        self._document = self._markup = self._layout = None
        self._selection, self._drag, self._hints = Selection(), None, None
        self.viewport().update()

    def follow(self, change: Change) -> None:
        """Show what a change has made of the markup."""
        if self._layout:
            self._drag = None  # what it began on may be gone
            self._layout.follow(change)
            self._settle()
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

    @property
    def font_px(self) -> float:
        """The size of the letters."""
        return self._font_px

    def set_font_px(self, font_px: float) -> None:
        """Another size of the letters, kept within reason. The top line stays."""
        self._font_px = max(SMALLEST_PX, min(LARGEST_PX, font_px))
        self._lay_out()

    def zoom(self, steps: int) -> None:
        """Larger or smaller letters; 0 goes back to the usual size. The top line stays."""
        self.set_font_px(self._font_px * ZOOM_STEP**steps if steps else FONT_PX)

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
        legal = None
        if self._drag and self._drag.moved and self._drag.pressed.spans and not self._drag.exact:
            legal = self._legal(self._drag.pressed.spans[0])
        elif self._hints and self._hints.purpose.startswith("relate"):
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
            lively=self._lively(),
            legal=legal,
        )

    def _lively(self) -> frozenset[str]:
        lively = {self._hover, self._selection.relation} - {""}
        if self._markup and not self._selection.relation:
            for span in {self._hover, self._selection.span} - {""}:
                lively |= {relation.id for relation in self.article.index.relations_of(span)}
        if self._drag and self._drag.moved and self._drag.over:
            lively.add(self._drag.over)
        return frozenset(lively)

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
        self._layout = ArticleLayout(self._document, self._markup, self._style(), tag_text)
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
        font = fonts.article_font(self._font_px)
        tag_font = fonts.interface_font(max(10.0, self._font_px * 0.44))
        gutter = 56.0
        wanted = self._font_px * 0.42 * COLUMN_CHARACTERS
        room = self.viewport().width() - 2 * gutter
        assert self._document is not None
        return Style(
            font=font,
            tag_font=tag_font,
            width=float(round(max(120.0, min(wanted, room)))),
            right_to_left=self._document.direction == "rtl",
            gutter=gutter,
            lane_px=max(15.0, self._font_px * 0.66),
        )

    def _update_scroll_bar(self) -> None:
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setPageStep(height)
        bar.setRange(0, max(0, round(self.article.height + 2 * MARGIN_PX - height)))

    def _hit(self, point: QPointF) -> Hit:
        inside = point - self._origin
        return self.article.hit(inside.x(), inside.y())

    # The mouse

    def _press(self, event: QMouseEvent) -> Drag:
        inside = event.position() - self._origin
        hit = self.article.hit(inside.x(), inside.y())
        self._clicks = self._clicks + 1 if self._is_same_place(event.position()) else 1
        self._last_click = event.position()
        self._click_timer.start(QApplication.doubleClickInterval())
        exact = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        edge = self._edge_at(event.position())
        bounds = (0, 0)
        if edge and self._markup:
            span = self._markup.spans[self._selection.span]
            bounds = (span.start, span.end)
        return Drag(
            pressed=hit,
            now=hit,
            exact=exact,
            from_tag=bool(hit.spans) and self.article.is_on_tag(hit.spans[0], inside.x(), inside.y()),
            clicks=self._clicks,
            current=self._selection.span,
            edge=edge,
            bounds=bounds,
        )

    def _is_same_place(self, point: QPointF) -> bool:
        near = (point - self._last_click).manhattanLength() < QApplication.startDragDistance()
        return near and self._click_timer.isActive()

    def _edge_at(self, point: QPointF) -> Edge:
        """The edge of the current span that lies under a point."""
        if not self._selection.span:
            return ""
        inside = point - self._origin
        return self.article.edge_at(self._selection.span, inside.x(), inside.y())

    def _forget_clicks(self) -> None:
        self._clicks = 0

    # Painting

    def _paint(self, canvas: QPainter) -> None:
        height = self.viewport().height()
        canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas.translate(self._origin)
        visible = list(self.article.between(self._scrolled, self._scrolled + height))
        look = self.look()
        painter.paint_ranges(canvas, self._selected_rects(), QColor(self._theme.selection))
        painter.paint_article(canvas, visible, look, top=self._scrolled, bottom=self._scrolled + height)
        self._paint_signs(canvas, visible, look)

    def _selected_rects(self) -> list[QRectF]:
        preview = self._preview()
        if isinstance(preview, SelectText | Resize):
            return self.article.rects(preview.start, preview.end)
        return self.article.rects(*self._selection.range) if self._selection.has_text else []

    def _paint_signs(self, canvas: QPainter, visible: list[tuple[float, PlacedParagraph]], look: painter.Look) -> None:
        """Caret, hints and the rubber band: what belongs to the moment."""
        if self.hasFocus() and not self._selection.span and not self._drag:
            painter.paint_caret(canvas, self.article.caret_rect(self._selection.caret), self._theme)
        if self._drag and isinstance(self._preview(), Relate):
            start, end = self._tag_point(self._drag.pressed.spans[0]), self._tag_point(self._drag.over)
            painter.paint_rubber_band(canvas, start, end, self._theme)
        if self._hints:
            for code, target in self._hints.visible.items():
                painter.paint_hint(canvas, self._hint_point(target), code[len(self._hints.typed) :].upper(), look)

    def _preview(self) -> Intent | None:
        if self._drag is None or not self._drag.moved or self._document is None:
            return None
        intent = interaction.finish(self._drag, self._document.text)
        if isinstance(intent, Relate) and intent.tail not in self._legal(intent.head):
            return None
        return intent

    def _tag_point(self, span: str) -> QPointF:
        assert self._markup is not None
        rect = self.article.caret_rect(self._markup.spans[span].start)
        return QPointF(rect.center().x(), rect.top())

    def _hint_point(self, target: str | int) -> QPointF:
        if isinstance(target, str):
            return self._tag_point(target)
        rect = self.article.caret_rect(target)
        return QPointF(rect.center().x(), rect.top() + 4)

    # Qt's own

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the part of the article that is in view."""
        canvas = QPainter(self.viewport())
        canvas.fillRect(self.viewport().rect(), QColor(self._theme.paper))
        if self._layout:
            self._paint(canvas)
        canvas.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break lines anew where the width has changed."""
        super().resizeEvent(event)
        if self._layout and self._style().width != self._layout.style.width:
            self._lay_out()
        elif self._layout:
            self._settle()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        """Place what comes into view before it is painted."""
        if self._layout:
            self._settle()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a gesture."""
        if self._layout and event.button() == Qt.MouseButton.LeftButton:
            self._drag = self._press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A second press is a press like any other; we count ourselves."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with a gesture, or see what lies under the pointer."""
        if not self._layout:
            return
        hit = self._hit(event.position())
        if self._drag:
            far = (event.position() - self._last_click).manhattanLength() >= QApplication.startDragDistance() / 2
            if far or self._drag.moved:
                self._drag = interaction.moved(self._drag, hit)
            self._scroll_at_edges(event.position())
        over = hit.spans[0] if hit.spans else ""
        if over != self._hover:
            self._hover = over
            self.hovered.emit(over)
        self._show_cursor(event.position(), over)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End a gesture: say what was meant."""
        if not self._drag or not self._document or event.button() != Qt.MouseButton.LeftButton:
            return
        drag, self._drag = self._drag, None
        if drag.moved:
            self._clicks = 0
        self.intended.emit(interaction.finish(drag, self._document.text))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Hand the physical key on."""
        stroke = stroke_of(event)
        if event.isAutoRepeat() and not interaction.may_repeat(stroke):
            return
        if stroke.key:
            self.stroked.emit(stroke)
        else:
            event.ignore()

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: N802, FBT001 - Qt's name
        """Tab goes from span to span; the controller passes it on at the last one."""
        return False

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        if self._hover:
            self._hover = ""
            self.hovered.emit("")
            self.viewport().update()

    def _scroll_at_edges(self, point: QPointF) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if point.y() < 0:
            bar.setValue(bar.value() - bar.singleStep())
        elif point.y() > height:
            bar.setValue(bar.value() + bar.singleStep())

    def _show_cursor(self, point: QPointF, over: str) -> None:
        shapes = Qt.CursorShape
        if self._edge_at(point):
            shape = shapes.SplitHCursor
        else:
            shape = shapes.PointingHandCursor if over else shapes.IBeamCursor
        self.viewport().setCursor(shape)


def tag_text(label: str) -> str:
    """What a tag says: the label itself, without the group before its dot."""
    return label.rpartition(".")[2]
