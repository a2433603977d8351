"""What changed in the open article: its steps are listed, the article is shown as it was, and a state is restored.

Steps are read in slices beside other work. What is restored is a new change; the journal is never written anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.i18n import moment, told
from desktop.panels.wording import step_text
from desktop.slices import Slices

if TYPE_CHECKING:
    from annotations.document import Markup
    from annotations.session import Op
    from annotations.timeline import Step
    from desktop.article.controller import ArticleController
    from desktop.batching import Batching
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.workspace import Workspace

_STALE_MS = 400
"""How long after something was done elsewhere the steps are read anew."""


class Past(QObject):
    """Fills the panel of steps and does what it asks for."""

    def __init__(
        self,
        window: MainWindow,
        controller: ArticleController,
        workspace: Workspace,
        worker: Worker,
        batching: Batching,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._desk = window, workspace, controller.desk
        self._panel, self._bar = window.timeline, window.past_bar
        self._slices = Slices(worker, self)
        self._is_following = False
        self._arrived: list[tuple[Op, Markup]] = []
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(_STALE_MS)
        self._stale.timeout.connect(self._read)
        self._panel.shown.connect(self._read)
        self._panel.hidden.connect(self._on_hidden)
        self._panel.looked_at.connect(self._look_at)
        self._panel.restore_wanted.connect(self.restore)
        self._panel.left.connect(self._on_left)
        self._bar.restore_wanted.connect(self.restore)
        self._bar.left.connect(self.leave)
        self._desk.op_made.connect(self._on_op)
        self._desk.came_back.connect(self._on_came_back)
        workspace.opened.connect(lambda _: self._on_changed(at_once=True))
        workspace.reloaded.connect(self._on_changed)
        batching.settled.connect(self._on_changed)

    def start(self) -> None:
        """Show the panel, ready for keys."""
        self._window.docks.show("timeline")
        self._panel.enter()

    def restore(self) -> None:
        """Make the article what it was after the chosen step, as one change that can be taken back."""
        row, desk = self._panel.row, self._desk
        if not self._is_shown(row):
            self._window.say(self.tr("Choose an earlier step first, in the list of what changed (Ctrl+J)."))
            return
        change = self._panel.model.timeline.way_back(row, desk.session.markup)
        desk.come_back()
        if not change.changes:
            self._window.say(self.tr("The article is so already."))
        elif desk.apply(change):
            self._window.say(self.tr("The state was restored. Ctrl+Z takes that back."))
        self._window.article.setFocus()

    def leave(self) -> None:
        """Show the article as it is."""
        self._desk.come_back()
        self._window.article.setFocus()

    def cancel(self) -> None:
        """Read no further."""
        self._stale.stop()
        self._let_go()

    # Reading

    def _on_changed(self, *, at_once: bool = False) -> None:
        """The list is not what is in the file any more."""
        self._let_go()
        if at_once:
            self._panel.clear()
        if self._panel.isVisible():
            self._read() if at_once else self._stale.start()

    def _read(self) -> None:
        self._stale.stop()
        if not self._desk.is_open or not self._workspace.key:
            return
        self._desk.come_back()
        self._panel.clear()
        self._let_go()
        self._is_following = True
        key, layer = self._workspace.key, self._workspace.layer
        self._slices.start(lambda project: project.steps(key, layer), self._on_found, lambda: None, self._on_trouble)

    def _let_go(self) -> None:
        """Read no further, and put nothing above what was read."""
        self._slices.cancel()
        self._is_following, self._arrived = False, []

    def _on_found(self, older: list[Step]) -> None:
        """Show what was read and, above the first of it, what was done since the file stood as it was read."""
        self._panel.extend(older)
        arrived, self._arrived = self._arrived, []
        ids = [op.id for op, _ in arrived]
        newest = older[0].id  # what was done before it was read with it, or comes with the next slice
        for op, after in arrived[ids.index(newest) + 1 if newest in ids else 0 :]:
            self._panel.follow(op, after)

    def _on_op(self, op: Op) -> None:
        """Show what was done at once, also while older steps are still being read."""
        if not (self._is_following and self._panel.isVisible()):
            self._on_changed()
        elif self._panel.model.count():
            self._panel.follow(op, self._desk.session.markup)
        else:
            self._arrived.append((op, self._desk.session.markup.copy()))

    def _on_trouble(self, error: Exception) -> None:
        self._window.warn(told(error))

    # Looking back

    def _is_shown(self, row: int) -> bool:
        return self._desk.is_open and row > 0 and self._panel.isVisible()

    def _look_at(self, row: int) -> None:
        """Show the article as it was after a step; after the newest it is as it is now."""
        timeline = self._panel.model.timeline
        if row == 0:
            self._desk.come_back()
            return
        step = timeline.steps[row]
        self._desk.look_back(timeline.after(row))
        places = sorted({place for piece in timeline.pieces(row) for place in piece.places})
        self._window.article.show_touched(places)
        self._reveal(places)
        self._window.show_past(self._said(step))

    def _reveal(self, places: list[tuple[int, int]]) -> None:
        view = self._window.article
        start, end = view.visible_range()
        if places and not any(start <= place[0] and place[1] <= end for place in places):
            view.reveal(view.article.caret_rect(places[0][0]))

    def _said(self, step: Step) -> str:
        if step.at:
            text = self.tr("As it was on %1, after: %2 — Enter restores it, Esc goes back.")
        else:
            text = self.tr("As it was: %2 — Enter restores it, Esc goes back.")
        what = f"\u2068{step_text(step)}\u2069"
        return text.replace("%1", f"\u2068{moment(step.at)}\u2069").replace("%2", what)

    def _on_came_back(self) -> None:
        self._bar.hide()
        if self._panel.row > 0:
            self._panel.choose(0)

    def _on_hidden(self) -> None:
        self._desk.come_back()

    def _on_left(self) -> None:
        """Esc in the panel: first back to the present, then to the article."""
        if self._desk.is_looking_back:
            self._desk.come_back()
        else:
            self._window.focus_centre()
