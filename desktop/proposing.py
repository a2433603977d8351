"""Proposals from the window: made from names and numbers for one article or all, remembered, and shown.

Names are read by the worker, the dictionary is made aside, and the articles are gone through by the worker in short
pieces, so that whatever a person does meanwhile goes first.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.dictionary import Dictionary
from annotations.progress import CancelledError
from annotations.proposing import Proposer
from desktop.aside import Aside
from desktop.i18n import told
from desktop.tasks import Priority

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotations.dictionary import Name, Proposal
    from annotations.store.project_file import ProjectFile
    from desktop.article.controller import ArticleController
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.workspace import Workspace

_OWNER = "proposing"
_PIECE_S = 0.1
"""How long the worker goes through articles before it looks whether something else is to be done."""


class Proposing(QObject):
    """Makes proposals, one run at a time, and keeps in the file what becomes of them on the desk.

    Attributes:
        may_begin: False while something else runs that would stand in its way.
    """

    def __init__(self, window: MainWindow, controller: ArticleController, workspace: Workspace, worker: Worker) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._workspace, self._worker = workspace, worker
        self._aside = Aside("dictionary", self)
        self._running = self._cancelled = False
        self._made: tuple[list[Name], Dictionary] = ([], Dictionary([]))
        self._is_fresh = False
        self._written = 0
        self.may_begin: Callable[[], bool] = lambda: True
        workspace.changed.connect(self.forget)
        controller.offering.dismissed.connect(self._on_dismissed)
        controller.offering.restored.connect(self._on_restored)

    @property
    def is_running(self) -> bool:
        """True while proposals are being made."""
        return self._running

    def cancel(self) -> None:
        """Stop; what was proposed until then stays."""
        self._cancelled = True

    def forget(self) -> None:
        """Names were marked or taken back, or come from other lists: the dictionary is to be made anew."""
        self._is_fresh = False

    def wait(self) -> None:
        """Cancel, and wait until the thread has ended."""
        self.cancel()
        self._aside.wait()

    # Making them

    def start_here(self) -> None:
        """Propose in the open article."""
        key = self._workspace.key
        if key and self._begin():
            self._make_proposer(lambda proposer: self._go_through(proposer, [key]))

    def start_everywhere(self) -> None:
        """Propose in all articles that are to do; the open one only where it is among them."""
        if not self._workspace.key or not self._begin():
            return
        layer = self._workspace.layer

        def propose(keys: list[int]) -> None:
            self._make_proposer(lambda proposer: self._go_through(proposer, keys))

        self._worker.submit(lambda project: project.to_do(layer), propose, self._on_failed)

    def _begin(self) -> bool:
        desk = self._controller.desk
        if self._running or not self.may_begin():
            self._window.say(self.tr("Something is still running; wait for it or cancel it."))
            return False
        if not desk.may_change():
            return False
        self._running, self._cancelled = True, False
        self._window.running.begin(_OWNER, self.tr("Proposing…"), self.cancel)
        return True

    def _make_proposer(self, then: Callable[[Proposer], None]) -> None:
        """Make what proposes, with the dictionary of the last time where no name has changed since."""
        layer, schema, policy = self._workspace.layer, self._workspace.schema, self._controller.desk.policy or "core"
        assert schema

        def make(names: list[Name]) -> Proposer:
            if names != self._made[0]:
                self._made = (names, Dictionary(names))
            return Proposer(self._made[1], schema, policy, layer)

        if self._is_fresh:
            then(make(self._made[0]))
            return
        self._is_fresh = True  # what changes from here on makes it old again
        self._worker.submit(
            lambda project: project.names(layer),
            lambda names: self._aside.run(lambda: make(names), then, self._on_failed),
            self._on_failed,
        )

    def _go_through(self, proposer: Proposer, keys: list[int]) -> None:
        """Propose in articles, as many at a time as the worker gets through in a short while."""
        rest = list(reversed(keys))
        found = 0

        def work(project: ProjectFile) -> int:
            return proposer.propose_all(project, _for_a_while(rest))

        def go_on(count: int = 0) -> None:
            nonlocal found
            found += count
            if self._cancelled or not rest:
                self._end(found, len(keys) - len(rest))
                return
            self._window.running.show_progress(_OWNER, 100 * (len(keys) - len(rest)) // len(keys))
            self._worker.submit(work, go_on, self._on_failed, priority=Priority.SLICE)

        go_on()

    def _end(self, found: int, articles: int) -> None:
        self._running = False
        self._window.running.end(_OWNER)
        said = self.tr("Found %1 %2.") if not self._cancelled else self.tr("Stopped after %1 %2.")
        proposals, where = self.tr("%n proposals", "", found), self.tr("in %n articles", "", articles)
        self._window.say(said.replace("%1", proposals).replace("%2", where))
        self.show_again()

    def _on_failed(self, error: Exception) -> None:
        self._running = self._is_fresh = False
        self._window.running.end(_OWNER)
        if not isinstance(error, CancelledError):
            self._window.warn(told(error))

    # What becomes of them

    def show_again(self) -> None:
        """Show what the file holds for the open article."""
        key, layer, written = self._workspace.key, self._workspace.layer, self._written

        def shown(proposals: list[Proposal]) -> None:
            if self._written != written:  # read before what the person has done meanwhile
                self.show_again()
            elif key == self._workspace.key and self._controller.session:
                self._controller.desk.show_proposals(proposals)

        self._read(lambda project: project.proposals(key, layer, covered=True), shown)

    def restore(self) -> None:
        """Offer again what was turned down in the open article."""
        key, layer = self._workspace.key, self._workspace.layer
        desk = self._controller.desk
        if not key or not desk.may_change():
            return

        def back(project: ProjectFile) -> int:
            gone = project.dismissals(key, layer)
            project.restore(key, layer, gone)
            return len(gone)

        def done(count: int) -> None:
            self._window.say(self.tr("%n proposals are offered again.", "", count))
            self._controller.offering.forget()
            self.show_again()

        self._read(back, done)

    def _on_dismissed(self, gone: list[Proposal]) -> None:
        key, layer, by = self._workspace.key, self._workspace.layer, self._workspace.by
        self._written += 1
        self._read(lambda project: project.dismiss(key, layer, gone, by=by), lambda _: None)

    def _on_restored(self, back: list[Proposal]) -> None:
        key, layer = self._workspace.key, self._workspace.layer
        self._written += 1
        self._read(lambda project: project.restore(key, layer, back), lambda _: None)

    def _read(self, job: Callable[[ProjectFile], object], done: Callable[..., None]) -> None:
        self._worker.submit(job, done, lambda error: self._window.warn(told(error)))


def _for_a_while(keys: list[int]) -> Iterator[int]:
    """The keys from the end of a list, which are taken off it, until some time has passed; at least one."""
    until = time.monotonic() + _PIECE_S
    while keys:
        yield keys.pop()
        if time.monotonic() > until:
            return
