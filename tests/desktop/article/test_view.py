from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from annotations.changes import AddSpan, apply
from annotations.document import Document, Markup, Span
from desktop import posting
from desktop.article.interaction import PlaceCaret, SelectSpan, SelectText, SelectWord
from desktop.article.scene import tag_text
from desktop.article.selection import Selection
from desktop.article.view import MARGIN_PX, ArticleView
from desktop.theme import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

WORDS = "كلام يطول ويقصر في وصف المدينة وأسواقها، "
LONG = "\n".join(f"فقرة {number}: " + WORDS * (1 + number % 5) for number in range(300))
MARKS = [Span(f"s{at}", "PER", ((at, at + 4),), "فقرة") for at in range(len(LONG)) if LONG.startswith("فقرة", at)]
"""A tag in every paragraph makes it higher than its estimate."""


@pytest.fixture
def view(qtbot: QtBot, qt: QApplication) -> ArticleView:
    made = ArticleView(LIGHT)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def show(view: ArticleView, new_document: Callable[..., Document]) -> Callable[..., Markup]:
    def put(text: str, markup: Markup | None = None) -> Markup:
        markup = markup or Markup()
        view.show_article(new_document(text), markup, color=lambda _: "#0078a8", symmetric=lambda _: False)
        view.grab()
        return markup

    return put


def window_y(view: ArticleView, offset: int) -> float:
    return view.window_rect(view.article.caret_rect(offset)).top()


def top_offset(view: ArticleView) -> int:
    """The first offset of the line at the top of the window."""
    return view.article.hit(view._start_x, view._scrolled).cluster[0]


def test_the_last_line_can_be_scrolled_to(view: ArticleView, show: Callable[..., Markup]):
    show(LONG, Markup(MARKS))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    view.grab()
    bar.setValue(bar.maximum())
    view.grab()
    bottom = view.window_rect(view.article.caret_rect(len(LONG))).bottom()
    height = view.viewport().height()
    assert height - 3 * MARGIN_PX < bottom <= height


def test_scrolling_up_into_what_was_only_estimated_moves_nothing_else(view: ArticleView, show: Callable[..., Markup]):
    show(LONG, Markup(MARKS))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.grab()
    for _ in range(60):
        at = view.article._starts[view.article.paragraph_at_y(view._scrolled + 300)]
        before, value = window_y(view, at), bar.value()
        QApplication.sendEvent(view.viewport(), wheel(view, 120))
        view.grab()
        assert bar.value() != value
        assert window_y(view, at) - before == pytest.approx(72, abs=1.5)  # three steps of 24


def wheel(view: ArticleView, delta: int) -> QWheelEvent:
    centre = QPointF(view.viewport().rect().center())
    no, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    where = QPointF(view.viewport().mapToGlobal(centre))
    return QWheelEvent(centre, where, QPoint(), QPoint(0, delta), no, none, Qt.ScrollPhase.NoScrollPhase, False)


@pytest.mark.parametrize("offset", [0, len(LONG) // 3, len(LONG)])
def test_what_is_made_current_is_in_view(view: ArticleView, show: Callable[..., Markup], offset: int):
    show(LONG, Markup(MARKS))
    view.select(Selection(offset, offset))
    view.grab()
    rect = view.window_rect(view.article.caret_rect(offset))
    assert rect.top() >= 0
    assert rect.bottom() <= view.viewport().height()


def test_the_wheel_scrolls(view: ArticleView, show: Callable[..., Markup]):
    show(LONG)
    before = window_y(view, 0)
    QApplication.sendEvent(view.viewport(), wheel(view, -240))
    assert window_y(view, 0) < before
    QApplication.sendEvent(view.viewport(), wheel(view, 2400))
    assert window_y(view, 0) == before


def test_zoom_keeps_the_top_line(view: ArticleView, show: Callable[..., Markup]):
    show(LONG)
    view.verticalScrollBar().setValue(2000)
    top = top_offset(view)
    for steps in (1, 1, 1, -1, -1, -1, -1, -1, 1, 1):
        view.set_reading(view.reading.zoomed(steps))
        view.grab()
        start, end = view.article.line_bounds(top)
        assert start <= top_offset(view) <= end
    view.set_reading(view.reading.zoomed(0))
    assert view.article.line_bounds(top)[0] <= top_offset(view) <= view.article.line_bounds(top)[1]


def test_zoom_at_the_beginning_stays_at_the_beginning(view: ArticleView, show: Callable[..., Markup]):
    show(LONG)
    for steps in (1, 1, -1, -1, -1):
        view.set_reading(view.reading.zoomed(steps))
        assert view.verticalScrollBar().value() == 0


def test_a_narrower_window_keeps_the_top_line(view: ArticleView, show: Callable[..., Markup]):
    show(LONG)
    view.verticalScrollBar().setValue(3000)
    top = top_offset(view)
    view.resize(500, 600)
    view.grab()
    start, end = view.article.line_bounds(top)
    assert start <= top_offset(view) <= end


def test_hover_and_selection_move_nothing(view: ArticleView, show: Callable[..., Markup]):
    span, other = Span("s0", "PER", ((0, 4),), "فقرة"), Span("s1", "ORG", ((8, 12),), "")
    show(LONG, Markup([span, other]))
    before = view.article.placed(0)
    posting.move_to(view.viewport(), view.window_rect(view.article.rects(0, 4)[0]).center())
    view.select(Selection(4, 4, span="s0"))
    view.grab()
    assert view.article.placed(0) is before


def test_hover_names_the_span_under_the_pointer(view: ArticleView, show: Callable[..., Markup], qtbot: QtBot):
    show(LONG, Markup([Span("s0", "PER", ((0, 4),), "فقرة")]))
    seen: list[str] = []
    view.hovered.connect(seen.append)
    inside = view.window_rect(view.article.rects(0, 4)[0]).center()
    posting.move_to(view.viewport(), inside)
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    posting.move_to(view.viewport(), inside + QPointF(0, 300))
    assert seen == ["s0", ""]
    assert view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_a_change_is_shown_without_scrolling(view: ArticleView, show: Callable[..., Markup]):
    markup = show(LONG)
    view.verticalScrollBar().setValue(900)
    start = view.article.line_bounds(top_offset(view))[0]
    add = AddSpan(Span("s0", "PER", ((start, start + 4),), LONG[start : start + 4]))
    apply(add, markup)
    view.follow(add)
    view.grab()
    assert view.article.tag_rect("s0", start).height() > 0
    assert view.verticalScrollBar().value() == 900


@pytest.mark.parametrize(("clicks", "kind"), [(1, PlaceCaret), (2, SelectWord), (3, SelectText)])
def test_clicks_are_counted(view: ArticleView, show: Callable[..., Markup], clicks: int, kind: type):
    show("قالت ليلى نعم. وعادت إلى الدار.")
    seen: list[object] = []
    view.intended.connect(seen.append)
    point = view.window_rect(view.article.rects(6, 7)[0]).center()
    for _ in range(clicks):
        posting.click(view.viewport(), point)
    assert isinstance(seen[-1], kind)
    assert clicks < 2 or seen[-1] == (SelectWord(6) if clicks == 2 else SelectText(0, 14))


def test_clicks_in_different_places_are_single(view: ArticleView, show: Callable[..., Markup]):
    show("قالت ليلى نعم", Markup([Span("s0", "PER", ((5, 9),), "ليلى")]))
    seen: list[object] = []
    view.intended.connect(seen.append)
    for offset in (1, 6, 11):
        posting.click(view.viewport(), view.window_rect(view.article.rects(offset, offset + 1)[0]).center())
    assert [type(intent) for intent in seen] == [PlaceCaret, SelectSpan, PlaceCaret]


def test_an_empty_view_takes_events_in_silence(view: ArticleView):
    assert view.is_empty
    posting.click(view.viewport(), QPointF(20, 20))
    posting.drag(view.viewport(), QPointF(20, 20), QPointF(90, 60))
    posting.press_key(view, "q")
    view.set_reading(view.reading.zoomed(1))
    view.grab()


def test_another_article_starts_at_its_beginning(view: ArticleView, show: Callable[..., Markup]):
    show(LONG)
    view.verticalScrollBar().setValue(5000)
    show("قصير")
    assert view.verticalScrollBar().value() == 0
    assert view.verticalScrollBar().maximum() == 0
    assert view.selection == Selection()


def test_a_tag_says_the_label_without_its_group():
    assert tag_text("PER") == "PER"
    assert tag_text("ACE.GPE.Nation") == "Nation"


def test_what_is_current_stays_in_view_when_the_window_shrinks(view: ArticleView, show: Callable[..., Markup]):
    text = "سطر من النص\n" * 40
    show(text)
    offset = text.index("سطر", 12 * 12)
    view.select(Selection(offset, offset))
    before = view.window_rect(view.article.caret_rect(offset)).top()
    view.resize(view.width(), round(before) - 40)
    QApplication.processEvents()
    after = view.window_rect(view.article.caret_rect(offset))
    assert after.top() >= 0
    assert after.bottom() <= view.viewport().height()
