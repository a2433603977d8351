"""Proposals from keys, menus and the mouse: going from one to the next, taking them, turning them down."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from annotations.proposals import order, take
from desktop.article.chips import Choice
from desktop.article.selection import Selection
from desktop.i18n import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotations.dictionary import Proposal
    from annotations.session import Op
    from desktop.article.desk import Desk


class _Refusal(NamedTuple):
    """Proposals that were turned down in one step, and the op that undo would have taken back then."""

    gone: tuple[Proposal, ...]
    after: str


class Offering(QObject):
    """Goes through the proposals on the desk.

    Signals:
        dismissed: Proposals were turned down for good; carries them.
        restored: Proposals that were turned down stand open again; carries them.
    """

    dismissed = Signal(list)
    restored = Signal(list)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._done: list[_Refusal] = []
        self._undone: list[_Refusal] = []
        desk.op_made.connect(self._on_op)

    def forget(self) -> None:
        """Another article is open."""
        self._done.clear()
        self._undone.clear()

    # Going about

    def step(self, step: int) -> None:
        """Make the next or previous proposal current; past the last one, the first again."""
        desk = self._desk
        if not self._is_shown():
            return
        current = desk.proposal
        caret = desk.view.selection.range[0]
        place = order(current) if current else (caret, 1 if step < 0 else -len(desk.text) - 1, "")
        found = desk.proposals.beside(place, step)
        found = found or desk.proposals.beside((-1, 0, "") if step > 0 else (len(desk.text) + 1, 0, ""), step)
        if found is None:
            desk.message.emit(self.tr("There are no proposals in this article; F8 looks for some."))
        else:
            desk.select_proposal(found)

    def select(self, identifier: str) -> None:
        """A proposal was clicked: make it current and offer what may be done with it."""
        desk = self._desk
        found = desk.proposals.get(identifier)
        if found is None:
            return
        desk.select_proposal(found, reveal=False)
        if rects := desk.view.article.rects(found.start, found.end):
            desk.asking.offer(self._choices(found), self._on_chosen, None, rects[-1])

    def _choices(self, proposal: Proposal) -> list[Choice]:
        kind = self._desk.schema.entity(proposal.label)
        color = kind.color if kind else "#808080"
        count = len(self._desk.proposals.like(proposal))
        take_all = self.tr("Take all %1").replace("%1", number(count))
        choices = [
            Choice("take", self.tr("Take as %1").replace("%1", proposal.label), color, "enter"),
            Choice("take-like", take_all, color, ""),
            Choice("dismiss", self.tr("Not wanted"), "#808080", "delete"),
        ]
        return [choice for choice in choices if choice.id != "take-like" or count > 1]

    def _on_chosen(self, choice: str) -> None:
        {"take": self.take, "take-like": self.take_like, "dismiss": self.dismiss}[choice]()

    # Taking

    def take(self) -> None:
        """Take the current proposal and go on to the next one."""
        if proposal := self._current():
            self._take([proposal])
            self._go_on(proposal)

    def take_like(self) -> None:
        """Take all proposals of the current one's name and label in this article, as one step."""
        if proposal := self._current():
            self._take(self._desk.proposals.like(proposal))
            self._go_on(proposal)

    def take_all(self) -> None:
        """Take all proposals in this article, as one step."""
        if self._is_shown():
            self._take(list(self._desk.proposals))

    def _take(self, wanted: Sequence[Proposal]) -> None:
        desk = self._desk
        change, refused = take(desk.editor, wanted)
        if change is not None and desk.apply(change) and len(wanted) > 1:
            count = len(wanted) - len(refused)
            desk.message.emit(self.tr("%n proposals were taken. Ctrl+Z takes it back.", "", count))
        if refused:
            said = self.tr("The schema or the text does not allow it for %n proposals.", "", len(refused))
            desk.message.emit(said)
        elif not wanted:
            desk.message.emit(self.tr("No proposals."))

    # Turning down

    def dismiss(self) -> None:
        """Turn the current proposal down for good and go on to the next one."""
        if proposal := self._current():
            self._dismiss((proposal,))
            self._go_on(proposal)

    def dismiss_like(self) -> None:
        """Turn all proposals of the current one's name and label in this article down, as one step."""
        if proposal := self._current():
            self._dismiss(tuple(self._desk.proposals.like(proposal)))
            self._go_on(proposal)

    def _dismiss(self, gone: tuple[Proposal, ...]) -> None:
        if not self._desk.may_change():
            return
        self._done.append(_Refusal(gone, self._desk.session.last))
        self._undone.clear()
        self._drop(gone)
        if len(gone) > 1:
            said = self.tr("%n proposals were turned down. Ctrl+Z takes it back.", "", len(gone))
            self._desk.message.emit(said)

    def _drop(self, gone: Sequence[Proposal]) -> None:
        self._desk.drop_proposals(gone)
        self.dismissed.emit(list(gone))

    def _bring_back(self, back: Sequence[Proposal]) -> None:
        self._desk.show_proposals([*self._desk.proposals.all, *back])
        self.restored.emit(list(back))

    # Undo and redo

    @property
    def can_step_back(self) -> bool:
        """True where the last thing that was done is a refusal."""
        return bool(self._done) and self._done[-1].after == self._desk.session.last

    @property
    def can_step_on(self) -> bool:
        """True where the last thing that was taken back is a refusal."""
        return bool(self._undone) and self._undone[-1].after == self._desk.session.last

    def step_back(self, *, again: bool) -> None:
        """Undo or redo: of refusals and changes, whatever was last."""
        if not (self.can_step_on if again else self.can_step_back):
            self._desk.step_back(again=again)
        elif self._desk.may_change():
            source, goal = (self._undone, self._done) if again else (self._done, self._undone)
            refusal = source.pop()
            goal.append(refusal)
            (self._drop if again else self._bring_back)(refusal.gone)
            self._desk.select_proposal(refusal.gone[0]) if not again else None

    def _on_op(self, op: Op) -> None:
        if op.kind == "do":
            self._undone.clear()

    # Underneath

    def _current(self) -> Proposal | None:
        found = self._desk.proposal if self._is_shown() else None
        if found is None:
            self._desk.message.emit(self.tr("Choose a proposal first: click it, or press L."))
        return found

    def _go_on(self, left: Proposal) -> None:
        """Make the next proposal current, if the last one is settled; else the caret stays where it was."""
        desk = self._desk
        if desk.proposals.get(left.id):
            return
        if found := desk.proposals.beside(order(left), 1):
            desk.select_proposal(found)
        else:
            desk.select(Selection(left.end, left.end))

    def _is_shown(self) -> bool:
        if not self._desk.view.reading.proposals:
            self._desk.message.emit(self.tr("Proposals are hidden; Ctrl+G shows them."))
        return self._desk.view.reading.proposals
