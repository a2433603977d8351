"""Names that are being marked, proposed where else they stand in the open article: quietly, aside, and a moment later.

What is proposed so follows from what the person has marked since the window was opened: where a mark is taken back,
its proposals go, too. Nothing moves and nothing waits: proposals take no room, and the work is done in a thread.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotations import changes
from annotations.dictionary import Dictionary, Name
from annotations.folding import STRONGEST, Folded, fold
from annotations.taken import Taken
from desktop.aside import Aside
from desktop.tasks import Priority

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotations.dictionary import Proposal
    from annotations.document import Span
    from annotations.session import Op
    from annotations.store.project_file import ProjectFile
    from desktop.article.controller import ArticleController
    from desktop.tasks import Worker
    from desktop.workspace import Workspace

PAUSE_MS = 500
"""How long nothing must have been marked before names are looked for."""
_HUMAN = "human"


class Refreshing(QObject):
    """Keeps the proposals of the open article in step with the names that are being marked.

    Attributes:
        is_running: True while names are being looked for.
    """

    def __init__(self, controller: ArticleController, workspace: Workspace, worker: Worker) -> None:
        super().__init__(workspace)
        self._controller, self._workspace, self._worker = controller, workspace, worker
        self._aside = Aside("refreshing", self)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)  # a child: it goes with this in its own thread
        self._timer.timeout.connect(self._on_time)
        self._names: Counter[Name] = Counter()
        self._unsaved: dict[str, Counter[Name]] = {}
        self._quiet: set[str] = set()
        self._folded: tuple[str, Folded] = ("", fold(""))
        self._is_stale = self.is_running = self._is_over = False
        controller.desk.op_made.connect(self._on_op)
        controller.offering.restored.connect(lambda _: self._look_soon())
        controller.offering.dismissed.connect(lambda _: self._on_dismissed())
        workspace.opened.connect(lambda _: self._on_opened())
        workspace.reloaded.connect(self._on_reloaded)
        worker.saved.connect(lambda op: self._unsaved.pop(op.id, None))

    def wait(self) -> None:
        """Begin nothing more, and wait until the thread has ended; what it found comes when the window is gone."""
        self._is_over = True
        self._timer.stop()
        self._aside.wait()

    @property
    def is_waiting(self) -> bool:
        """True where names will be looked for in a moment."""
        return self._timer.isActive() or self.is_running

    def _on_opened(self) -> None:
        self._quiet.clear()
        if +self._names:
            self._look_soon()

    def _on_op(self, op: Op) -> None:
        self._unsaved[op.id] = new = _names_in(op)
        self._add(new)

    def _on_reloaded(self) -> None:
        """What could not be saved was taken back without an op."""
        taken_back: Counter[Name] = Counter()
        for names in self._unsaved.values():
            taken_back.subtract(names)
        self._unsaved.clear()
        self._add(taken_back)

    def _add(self, names: Counter[Name]) -> None:
        before = +self._names
        self._names.update(names)
        if before.keys() != (+self._names).keys():
            self._look_soon()

    def _on_dismissed(self) -> None:
        """What is being looked for does not know yet that something is not wanted."""
        self._is_stale = self._is_stale or self.is_running

    def _look_soon(self) -> None:
        if not self._is_over:
            self._timer.start()

    def _on_time(self) -> None:
        if self.is_running:
            self._is_stale = True
        elif self._controller.session and self._controller.desk.view.reading.proposals:
            self._look()

    def _look(self) -> None:
        self.is_running = True
        key, layer = self._workspace.key, self._workspace.layer
        self._worker.submit(
            lambda project: project.dismissed(key, layer),
            lambda away: self._aside.run(self._work(key, away), self._on_found, self._on_failed),
            self._on_failed,
        )

    def _work(self, key: int, away: set[tuple[int, int, str]]) -> Callable[[], tuple[int, list[Proposal]]]:
        """The work, with all that it needs from this moment."""
        desk = self._controller.desk
        text, spans, policy = desk.text, list(desk.session.markup.spans.values()), desk.policy or "core"
        names = [Name(name.text, name.label, count) for name, count in (+self._names).items()]

        def work() -> tuple[int, list[Proposal]]:
            if self._folded[0] != text:
                self._folded = (text, fold(text, STRONGEST))
            return key, Dictionary(names).propose(self._folded[1], spans=spans, dismissed=away, policy=policy)

        return work

    def _on_found(self, found: tuple[int, list[Proposal]]) -> None:
        self.is_running = False
        if self._is_over:
            return
        key, proposals = found
        if self._is_stale or key != self._workspace.key or not self._controller.session:
            self._is_stale = False
            self._look_soon()
            return
        desk = self._controller.desk
        kept = [one for one in desk.proposals.all if one.id not in self._quiet]
        taken = Taken((one.start, one.end) for one in kept)
        quiet = [one for one in proposals if not taken.overlaps(one.start, one.end)]
        covered = [one for one in desk.proposals.all if one.id in self._quiet and not desk.proposals.get(one.id)]
        quiet += [one for one in covered if self._is_named(one)]
        if {one.id for one in quiet} != self._quiet:
            self._quiet = {one.id for one in quiet}
            desk.show_proposals([*kept, *quiet])
            self._remember([*kept, *quiet])

    def _is_named(self, one: Proposal) -> bool:
        """True where a name of this label is still marked: the span over it may be undone."""
        return any(name.label == one.label for name, count in self._names.items() if count > 0)

    def _remember(self, proposals: list[Proposal]) -> None:
        key, layer = self._workspace.key, self._workspace.layer

        def write(project: ProjectFile) -> None:
            project.set_proposals({key: proposals}, layer)

        if not self._workspace.is_readonly:
            self._worker.submit(write, lambda _: None, self._on_failed, priority=Priority.SLICE)

    def _on_failed(self, _error: Exception) -> None:
        """Nothing that the person has asked for: what is proposed stays as it was."""
        self.is_running = False


def _names_in(op: Op) -> Counter[Name]:
    """The names that an op marks, each as often as it does; less than 0 where it takes marks away."""
    found: Counter[Name] = Counter()

    def count(span: Span, by: int) -> None:
        if span.source == _HUMAN and len(span.fragments) == 1:
            found[Name(span.text, span.label)] += by

    for single in changes.flatten(op.change):
        match single:
            case changes.AddSpan(span):
                count(span, 1)
            case changes.RemoveSpan(span):
                count(span, -1)
            case changes.UpdateSpan(old, new):
                count(old, -1)
                count(new, 1)
            case _:
                pass
    return found
