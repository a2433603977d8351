"""Where the caret goes: movement commands over the geometry of an article. Offsets are code points."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotations import arabic
from annotations.text import clusters_of

if TYPE_CHECKING:
    from desktop.article.layout import ArticleLayout
    from desktop.article.selection import Selection

Step = Callable[[str, int], int]
"""From a text and an offset to another offset."""


def _stay(_text: str, offset: int) -> int:
    return offset


def _next_cluster(text: str, offset: int) -> int:
    return clusters_of(text).next(offset)


def _previous_cluster(text: str, offset: int) -> int:
    return clusters_of(text).previous(offset)


BOUNDARY_MOVES: dict[str, tuple[Step, Step]] = {
    "start-earlier": (arabic.previous_word_start, _stay),
    "start-later": (arabic.next_word_start, _stay),
    "end-later": (_stay, arabic.next_word_end),
    "end-earlier": (_stay, arabic.previous_word_end),
    "start-earlier-cluster": (_previous_cluster, _stay),
    "start-later-cluster": (_next_cluster, _stay),
    "end-later-cluster": (_stay, _next_cluster),
    "end-earlier-cluster": (_stay, _previous_cluster),
}
"""How each command moves the start and the end of a span or of a text selection."""


class CaretMover:
    """Moves the caret through one article, in whatever layout it has at the moment.

    A page is as many lines as the window shows, less one to read on from.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._goal_x = 0.0
        self._left_at = -1

    def move(
        self, layout: ArticleLayout, selection: Selection, command: str, *, extend: bool, lines_a_page: int
    ) -> int:
        """Where the caret stands after a movement command."""
        offset = selection.caret
        lines = {"up": -1, "down": 1, "page-up": -lines_a_page, "page-down": lines_a_page}.get(command)
        if lines is not None:
            return self._vertical(layout, offset, lines)
        self._left_at = -1
        if command in ("left", "right"):
            return self._beside(layout, selection, left=command == "left", extend=extend)
        if command in ("word-left", "word-right"):
            forward = (command == "word-left") == layout.style.right_to_left
            return self._word(offset, forward=forward, extend=extend)
        line_start, line_end = layout.line_bounds(offset)
        places = {"line-start": line_start, "line-end": line_end, "article-start": 0, "article-end": len(self._text)}
        return places[command]

    def _vertical(self, layout: ArticleLayout, offset: int, lines: int) -> int:
        """Towards the x from which a row of such steps began; another row begins where the caret was put elsewhere."""
        if offset != self._left_at:
            self._goal_x = layout.caret_rect(offset).center().x()
        self._left_at = layout.vertical(offset, self._goal_x, lines)
        return self._left_at

    def _beside(self, layout: ArticleLayout, selection: Selection, *, left: bool, extend: bool) -> int:
        """The neighbour as the eye sees it; while extending, the next cluster of the text, also inside a number."""
        if extend:
            forward = left == layout.style.right_to_left
            return (_next_cluster if forward else _previous_cluster)(self._text, selection.caret)
        if selection.has_text:
            start, end = selection.range
            return end if left == layout.style.right_to_left else start
        return layout.beside(selection.caret, left=left)

    def _word(self, offset: int, *, forward: bool, extend: bool) -> int:
        if not forward:
            return arabic.previous_word_start(self._text, offset)
        return (arabic.next_word_end if extend else arabic.next_word_start)(self._text, offset)
