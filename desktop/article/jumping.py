"""Moving about in the article by key: the caret, hints on words and on spans, from span to span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations import arabic
from desktop.article.caret import CaretMover
from desktop.article.hints import hints_for, onwards
from desktop.article.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.article.desk import Desk
    from desktop.article.hints import Target


class Jumping(QObject):
    """Moves caret and selection on the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._mover: CaretMover | None = None

    def forget(self) -> None:
        """Another article is open."""
        self._mover = None

    def move(self, command: str, *, extend: bool) -> None:
        """Carry out a movement command; with ``extend`` the selection follows, from the span where one is current."""
        desk, view = self._desk, self._desk.view
        desk.asking.hide_offer()
        self._mover = self._mover or CaretMover(desk.text)
        selection = view.selection
        if (span := desk.span) and extend:
            selection = Selection(span.end, span.start)
        caret = self._mover.move(view.article, selection, command, extend=extend, lines_a_page=view.lines_a_page)
        desk.select(Selection(caret, selection.anchor if extend else caret))

    def to_word(self) -> None:
        """Show hints on the words in view; Shift with the last letter selects up to there."""
        self._hint(self.word_targets())

    def word_targets(self, caret: int | None = None) -> list[Target]:
        """The starts of the words in view, the likeliest first as seen from the caret, or from another offset."""
        start, end = self._desk.view.visible_range()
        words = [start + first for first, _ in arabic.words(self._desk.text[start:end])]
        marked = self._marked(words)
        caret = self._desk.view.selection.caret if caret is None else caret
        return onwards([(word, word) for word in words], caret, is_marked=marked.__contains__)

    def to_span(self) -> None:
        """Show hints on the spans in view."""
        places = [(span.id, span.start) for span in self._desk.visible_spans()]
        self._hint(onwards(places, self._desk.view.selection.caret))

    def step_span(self, step: int) -> None:
        """The next or previous span in reading order; past the last one, the next control."""
        desk, article = self._desk, self._desk.view.article
        span = desk.span
        found = article.span_beside(span.order if span else (desk.view.selection.caret, -1, "", ""), step)
        if found:
            desk.select_span(found)
        else:  # what was current stays so, for the fields of the inspector are about it
            desk.view.leave(forward=step > 0)
            desk.message.emit(self.tr("There is no further mark, and the keys have left the article; F6 goes back."))

    def let_go(self) -> None:
        """Let go of the relation, then of the span or the selection."""
        selection = self._desk.view.selection
        span = selection.span if selection.relation else ""
        self._desk.select(Selection(selection.caret, selection.caret, span=span))

    def let_go_of_all(self) -> None:
        """Only the caret stays."""
        caret = self._desk.view.selection.caret
        self._desk.select(Selection(caret, caret))

    def _marked(self, words: Sequence[int]) -> set[int]:
        """Those of these offsets that lie in a span."""
        if not words:
            return set()
        covered: set[int] = set()
        for span in self._desk.view.article.spans_between(words[0], words[-1] + 1):
            for start, end in span.fragments:
                covered |= {word for word in words if start <= word < end}
        return covered

    def _hint(self, targets: Sequence[Target]) -> None:
        if targets:
            self._desk.asking.hint(hints_for(targets), self._on_hint)
        else:
            self._desk.message.emit(self.tr("There is nothing in view to jump to."))

    def _on_hint(self, target: Target, extend: bool) -> None:  # noqa: FBT001 - said by the hint
        desk = self._desk
        if isinstance(target, str):
            desk.select_span(target)
            return
        selection = desk.view.selection
        anchor = (desk.span.start if desk.span else selection.anchor) if extend else target
        end = arabic.next_word_end(desk.text, target) if extend and target >= anchor else target
        desk.select(Selection(end, anchor))
