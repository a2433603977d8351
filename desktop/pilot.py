"""Drives the real window by real events, as a person would: for the tour and for end-to-end tests.

Points are found through the article's own geometry; what is done there is only what keys and the mouse can do.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QPointF

from annotations import arabic
from annotations.errors import BugError
from annotations.text import clusters_of
from desktop import posting

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotations.document import Span
    from annotations.session import Session
    from desktop.app import App

PATIENCE_S = 30.0
_SLICE_MS = 10
_PAUSE_S = 0.0005


class Pilot:
    """Marks articles in the window of an app."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._view = app.window.article

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Let Qt work until something is so. Raises BugError after :data:`PATIENCE_S`."""
        deadline = time.monotonic() + PATIENCE_S
        while not is_so():
            if time.monotonic() > deadline:
                raise BugError("the window did not get there in time")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _SLICE_MS)
            time.sleep(_PAUSE_S)  # where nothing happens, others go on

    def wait_for_article(self) -> None:
        """Wait until an article is open and shown."""
        self.wait_until(lambda: self._app.controller.session is not None and not self._view.is_empty)

    def wait_for_saved(self) -> None:
        """Wait until all that was done is durable."""
        self.wait_until(lambda: self._app.worker.pending == 0)

    @property
    def session(self) -> Session:
        """The open article."""
        session = self._app.controller.session
        assert session
        return session

    def find(self, wanted: str, number: int = 0) -> tuple[int, int]:
        """[start, end) of the occurrence with this number (from 0) of a text in the article, in code points."""
        at = -1
        for _ in range(number + 1):
            at = self.session.document.text.index(wanted, at + 1)
        return at, at + len(wanted)

    def span(self, start: int, end: int) -> Span:
        """The span with these bounds. Raises BugError where there is none."""
        for span in self.session.markup.spans.values():
            if (span.start, span.end) == (start, end):
                return span
        raise BugError(f"[{start}, {end}) is not marked")

    def press(self, key: str, *, shift: bool = False, ctrl: bool = False, text: str = "") -> None:
        """Press a physical key in the article."""
        posting.press_key(self._view, key, shift=shift, ctrl=ctrl, text=text)

    def mark_by_mouse(self, start: int, end: int, key: str) -> Span:
        """Drag over [start, end) and press a label key."""
        self.select_by_mouse(start, end)
        self.press(key)
        return self.span(start, end)

    def mark_by_keyboard(self, start: int, end: int, key: str) -> Span:
        """Jump to [start, end), extend the selection and press a label key."""
        self.select_by_keyboard(start, end)
        self.press(key)
        return self.span(start, end)

    def select_by_mouse(self, start: int, end: int) -> None:
        """Drag over [start, end) with Shift held, which selects exactly that."""
        first, last = self._points(start, end)
        posting.drag(self._view.viewport(), first, last, shift=True)

    def select_by_keyboard(self, start: int, end: int) -> None:
        """Jump near ``start``, walk there, and extend to ``end``."""
        self._show(start)
        self.press(";")
        self._type_hint(self._nearest_hint(start))
        self._walk_to(start, shift=False)
        self._walk_to(end, shift=True)

    def select_span(self, span: Span) -> None:
        """Jump to a span by its hint."""
        self._show(span.start)
        self.press("'")
        self._type_hint(span.id)

    def relate_by_mouse(self, head: Span, tail: Span, label: str) -> None:
        """Drag from the tag of one span to that of another, and choose the type where there are several."""
        self._show(head.start)
        posting.drag(self._view.viewport(), self._tag_point(head), self._tag_point(tail))
        self._choose(label)

    def relate_by_keyboard(self, head: Span, tail: Span, label: str) -> None:
        """Choose the head, press R, type the hint of the tail, and choose the type where there are several."""
        self.select_span(head)
        self.press("r")
        self._type_hint(tail.id)
        self._choose(label)

    # Underneath

    def _choose(self, label: str) -> None:
        choice = next((choice for choice in self._app.controller.choices if choice.id == label), None)
        if choice:
            self.press(choice.key)

    def _type_hint(self, target: str | int) -> None:
        code = next((code for code, found in self._app.controller.hinted.items() if found == target), None)
        if code is None:
            raise BugError(f"no hint leads to {target}")
        for letter in code:
            self.press(letter)

    def _nearest_hint(self, offset: int) -> int:
        places = [target for target in self._app.controller.hinted.values() if isinstance(target, int)]
        return min(places, key=lambda place: (abs(place - offset), place))

    def _walk_to(self, offset: int, *, shift: bool) -> None:
        """Word steps as long as they do not overshoot, then single steps."""
        text = self.session.document.text
        while (caret := self._view.selection.caret) != offset:
            forward = caret < offset
            key = "left" if forward == self._view.article.style.right_to_left else "right"
            step = arabic.next_word_end if shift else arabic.next_word_start
            by_word = step(text, caret) <= offset if forward else arabic.previous_word_start(text, caret) >= offset
            self.press(key, shift=shift, ctrl=by_word and not (shift and self._takes_whole_word()))
            if self._view.selection.caret == caret:
                raise BugError(f"the caret does not get from {caret} to {offset}")

    def _takes_whole_word(self) -> bool:
        """True where Shift with a word step would take the word around the caret from its beginning."""
        selection = self._view.selection
        word = arabic.word_at(self.session.document.text, selection.caret)
        return not selection.has_text and word is not None and word[0] < selection.caret < word[1]

    def _show(self, offset: int) -> None:
        """Scroll, as a person does before pointing."""
        self._view.reveal(self._view.article.caret_rect(offset))
        QCoreApplication.processEvents()

    def _points(self, start: int, end: int) -> tuple[QPointF, QPointF]:
        """The viewport points of the first and last cluster's near and far half."""
        self._show(end - 1)
        self._show(start)
        clusters = clusters_of(self.session.document.text)
        first = self._edge_point(start, clusters.next(start), at_start=True)
        last = self._edge_point(clusters.previous(end), end, at_start=False)
        return first, last

    def _edge_point(self, start: int, end: int, *, at_start: bool) -> QPointF:
        rect = self._view.window_rect(self._view.article.rects(start, end)[0])
        offset = rect.width() * 0.2
        run_is_right_to_left = self._view.article.is_right_to_left(start)
        x = rect.right() - offset if at_start == run_is_right_to_left else rect.left() + offset
        return QPointF(x, rect.center().y())

    def _tag_point(self, span: Span) -> QPointF:
        return self._view.window_rect(self._view.article.tag_rect(span.id, span.start)).center()
