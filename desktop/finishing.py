"""Done, and on to the next article: at once where nothing is open, else after a look at what is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotations.completeness import open_points

if TYPE_CHECKING:
    from annotations.problems import Problem
    from desktop.article.controller import ArticleController
    from desktop.main_window import MainWindow
    from desktop.workspace import Workspace


class Finishing(QObject):
    """Shows what is open in the article in the bar of the window, and marks it as done."""

    def __init__(self, window: MainWindow, controller: ArticleController, workspace: Workspace) -> None:
        super().__init__(window)
        self._window, self._controller, self._workspace = window, controller, workspace
        self._points: list[Problem] = []
        self._place = 0
        self._asks = False
        self._follow = QTimer(self, singleShot=True, interval=0)
        self._follow.timeout.connect(self._look_again)
        bar = window.open_bar
        bar.next_wanted.connect(self._next)
        bar.mend_wanted.connect(self._mend)
        bar.done_wanted.connect(self._finish)
        bar.left.connect(self.end)
        controller.desk.op_made.connect(lambda _: self._follow.start())
        workspace.reloaded.connect(self._follow.start)
        workspace.opened.connect(lambda _: self.end())

    def finish(self) -> None:
        """Mark the article as done; where something is open, ask for the command once more."""
        if self._controller.session is None:
            return
        if self._is_shown and self._asks:
            self._finish()
        elif self._controller.session.markup.state.status != "done" and self._look(asks=True):
            self._go_there()
        else:
            self._finish()

    def show(self) -> None:
        """Show what is open; once more goes to the next point."""
        if self._is_shown:
            self._next()
        elif self._controller.session and not self._look(asks=False):
            self._window.say(self.tr("Nothing is open in this article."))
        elif self._controller.session:
            self._go_there()

    def end(self) -> None:
        """Show it no more."""
        self._points = []
        if self._is_shown:
            self._window.open_bar.hide()
            self._window.article.setFocus()

    @property
    def _is_shown(self) -> bool:
        return not self._window.open_bar.isHidden()

    def _finish(self) -> None:
        self.end()
        self._workspace.finish()

    def _look(self, *, asks: bool) -> bool:
        """Find what is open, and show the first of it; False where nothing is."""
        self._asks, self._place = asks, 0
        self._points = self._found()
        return bool(self._points)

    def _found(self) -> list[Problem]:
        session, schema = self._controller.session, self._workspace.schema
        if session is None or schema is None:
            return []
        markup = session.markup
        return open_points(session.document, markup.spans, markup.relations.values(), schema)

    def _look_again(self) -> None:
        """Follow what is done meanwhile; the point that was shown is mended, or shown again."""
        if not self._is_shown:
            return
        self._points = self._found()
        if not self._points:
            self.end()
            self._window.say(self.tr("Nothing is open in this article any more."))
        else:
            self._place = min(self._place, len(self._points) - 1)
            self._show_point()

    def _next(self) -> None:
        if self._points:
            self._place = (self._place + 1) % len(self._points)
            self._go_there()

    def _mend(self) -> None:
        fix = self._points[self._place].fix if self._points else None
        if fix:
            self._controller.desk.apply(fix)

    def _show_point(self) -> None:
        point = self._points[self._place]
        self._window.open_bar.show_point(point, self._place + 1, len(self._points), asks=self._asks)

    def _go_there(self) -> None:
        """Show the point, and make current what it is about, so that keys mend it."""
        self._points = self._found() or self._points
        self._place = min(self._place, len(self._points) - 1)
        self._show_point()
        point, desk = self._points[self._place], self._controller.desk
        if point.relations and point.relations[0] in desk.markup.relations:
            desk.select_span(point.spans[0])
            desk.select_relation(point.relations[0])
        elif point.spans and point.spans[0] in desk.spans:
            desk.select_span(point.spans[0])
        self._window.article.setFocus()
