"""Finding in the open article: the bar, the hits in the view, and which of them is current."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotations.finding import Finder
from desktop.article.selection import Selection

if TYPE_CHECKING:
    from desktop.article.controller import ArticleController
    from desktop.article.view import ArticleView
    from desktop.panels.find_bar import FindBar


class Finding(QObject):
    """Joins a find bar with the article that is open."""

    def __init__(self, bar: FindBar, view: ArticleView, controller: ArticleController) -> None:
        super().__init__(bar)
        self._bar, self._view, self._controller = bar, view, controller
        self._finder: Finder | None = None
        self._sought = ("", False)
        self._from = Selection()
        self._hits: list[tuple[int, int]] = []
        bar.sought.connect(self._on_sought)
        bar.stepped.connect(self._on_stepped)
        bar.left.connect(self._on_left)

    def start(self) -> None:
        """Show the bar; what is selected is sought."""
        desk = self._controller.desk
        if desk.is_open:
            self._from = self._view.selection
            span, (start, end) = desk.span, self._view.selection.range
            self._bar.open(span.text if span else desk.text[start:end])

    def forget(self) -> None:
        """Another article is open: what was sought is sought in it."""
        self._finder = None
        self._hits, self._from = [], Selection()
        if self._bar.isVisible():
            self._on_sought(*self._sought)

    def _on_sought(self, wanted: str, exact: bool) -> None:  # noqa: FBT001 - a signal's argument
        desk = self._controller.desk
        if not desk.is_open:
            return
        self._sought = (wanted, exact)
        self._finder = self._finder or Finder(desk.text)
        self._hits = self._finder.find(wanted, exact=exact)
        self._view.show_found(self._hits)
        if self._hits:
            self._go_to(bisect_left(self._hits, (self._view.selection.range[0], 0)))
        else:
            desk.select(self._from)  # nothing stays selected that is not what was sought
            self._bar.show_count(0, 0)

    def _on_stepped(self, step: int) -> None:
        if self._hits:
            start, end = self._view.selection.range
            place = bisect_left(self._hits, (start, end))
            is_on_hit = place < len(self._hits) and self._hits[place] == (start, end)
            self._go_to(place + (step if is_on_hit or step < 0 else 0))

    def _go_to(self, place: int) -> None:
        place %= len(self._hits)
        self._controller.desk.select_text(*self._hits[place])
        self._bar.show_count(place + 1, len(self._hits))

    def _on_left(self) -> None:
        self._view.show_found([])
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
