"""One open document in one layer: changes, undo, redo, and those who want to know.

The session keeps no selection and knows no widget, no schema and no file. Whoever observes it gets one :class:`Op` for
each change, undo or redo; the same value is what the journal of the project file keeps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

import msgspec

from annotations import changes
from annotations.changes import Change  # noqa: TC001 - msgspec reads the annotations of Op at run time
from annotations.errors import UserError
from annotations.ids import new_id, now_ms
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.document import Document, Markup


class Op(msgspec.Struct, frozen=True):
    """One row of the journal.

    Attributes:
        kind: "do" for a change of its own, "undo" and "redo" for one that names an earlier "do".
        target: The id of the "do" that an undo or redo is about; "" for a "do".
        change: What was carried out (for an undo, the inverse of what its target did).
        by: Who did it.
        at: When, in milliseconds since 1970; order never depends on it.
        batch: The id of the batch over several documents that it is a part of, or "".

    """

    id: str
    kind: Literal["do", "undo", "redo"]
    change: Change
    target: str = ""
    by: str = ""
    at: int = 0
    batch: str = ""


Observer = Callable[[Op], None]


class Session:
    """One open document.

    Attributes:
        document: The article; never changes.
        markup: What the layer says about it; changed only through this session.
        by: Who works here.

    """

    def __init__(self, document: Document, markup: Markup, *, by: str = "", journal: Iterable[Op] = ()) -> None:
        self.document = document
        self.markup = markup
        self.by = by
        self._observers: list[Observer] = []
        self._read(journal)

    @property
    def can_undo(self) -> bool:
        """True where there is something to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """True where something was taken back and nothing new was done since."""
        return bool(self._redo)

    @property
    def is_stopped_by_batch(self) -> bool:
        """True where what stands last is a part of a batch, which undo does not take back from here."""
        return not self._undo and self._has_standing_batch

    @property
    def last(self) -> str:
        """The id of the op that undo would take back, or ""."""
        return self._undo[-1].id if self._undo else ""

    def observe(self, observer: Observer) -> None:
        """Call ``observer(op)`` after every change, undo and redo, in the order of observation."""
        self._observers.append(observer)

    def apply(self, change: Change) -> Op:
        """Carry out a change. Ends the redo branch. Raises DoesNotFitError, with nothing changed."""
        changes.apply(change, self.markup)
        op = Op(new_id(), "do", change, by=self.by, at=now_ms())
        self._undo.append(op)
        self._redo.clear()
        self._tell(op)
        return op

    def coming(self, *, again: bool) -> Change | None:
        """What undo would carry out, or redo with ``again``; None where there is nothing."""
        stack = self._redo if again else self._undo
        return (stack[-1].change if again else stack[-1].change.inverse()) if stack else None

    def undo(self) -> Op | None:
        """Take back the last change that still stands, or return None where there is none."""
        return self._step("undo", self._undo, self._redo)

    def redo(self) -> Op | None:
        """Do again what was last taken back, or return None where there is nothing."""
        return self._step("redo", self._redo, self._undo)

    def revert(self, markup: Markup, journal: Iterable[Op]) -> None:
        """Go back to what the project file holds, after it refused a commit. Tells no observer."""
        self.markup = markup
        self._read(journal)

    def _read(self, journal: Iterable[Op]) -> None:
        undo, redo = standing(journal)
        self._undo, self._redo = _above_batches(undo), _above_batches(redo)
        self._has_standing_batch = len(self._undo) < len(undo)

    def _step(self, kind: Literal["undo", "redo"], source: list[Op], goal: list[Op]) -> Op | None:
        if not source:
            return None
        target = source[-1]
        change = target.change.inverse() if kind == "undo" else target.change
        try:
            changes.apply(change, self.markup)
        except changes.DoesNotFitError as error:
            raise UserError(
                say(
                    "This cannot be taken back any more: {error}."
                    if kind == "undo"
                    else "This cannot be done again any more: {error}.",
                    error=error,
                ),
                advice="The article was changed in another way since.",
            ) from error
        goal.append(source.pop())
        op = Op(new_id(), kind, change, target=target.id, by=self.by, at=now_ms())
        self._tell(op)
        return op

    def _tell(self, op: Op) -> None:
        for observer in tuple(self._observers):
            observer(op)


def stacks(journal: Iterable[Op]) -> tuple[list[Op], list[Op]]:
    """The undo and redo stacks that a journal leaves, oldest first; both hold ops of the kind "do".

    A batch over several documents is undone whole or not at all, and so not from one of them: neither it nor what was
    done before it is on the stacks while it stands.
    """
    undo, redo = standing(journal)
    return _above_batches(undo), _above_batches(redo)


def _above_batches(stack: list[Op]) -> list[Op]:
    last = max((place for place, op in enumerate(stack) if op.batch), default=-1)
    return stack[last + 1 :]


def standing(journal: Iterable[Op]) -> tuple[list[Op], list[Op]]:
    """What still stands of a journal, parts of batches among it, and what was taken back last; oldest first.

    A part of a batch may be taken back, and done again, from under what was done since: the batch is one step over
    several documents, and each of them has gone its own way. Everything else goes in order.
    """
    undo: list[Op] = []
    redo: list[Op] = []
    parts: dict[str, Op] = {}
    for op in journal:
        if op.kind == "do":
            undo.append(op)
            redo.clear()
            if op.batch:
                parts[op.id] = op
        elif part := parts.get(op.target):
            source, goal = (undo, redo) if op.kind == "undo" else (redo, undo)
            source[:] = [other for other in source if other is not part]
            goal.append(part)
        elif op.kind == "undo" and undo and undo[-1].id == op.target:
            redo.append(undo.pop())
        elif op.kind == "redo" and redo and redo[-1].id == op.target:
            undo.append(redo.pop())
    return undo, redo
