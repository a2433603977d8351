"""What was done in one article, step by step, and the article as it was after each step.

A project file keeps the present state and a journal, no older states. They are rebuilt from the present backwards:
each change knows its inverse. Every so often a state is kept, so that any of them is a few steps away from one that
is there. Nothing here writes; to go back to a state is a new change, see :meth:`Timeline.way_back`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from annotations import changes
from annotations.changes import (
    AddRelation,
    AddSpan,
    RemoveRelation,
    RemoveSpan,
    SetState,
    UpdateCluster,
    UpdateRelation,
    UpdateSpan,
)
from annotations.document import Markup
from annotations.errors import UserError
from annotations.history import Deed, StateKind, deed_of, stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from annotations.changes import Batch, Change
    from annotations.document import Relation, Span
    from annotations.session import Op

KEPT_EVERY = 250
"""How many steps at most lie between two states that are kept."""

Place = tuple[int, int]
PieceKind = Literal[
    "mark",
    "remove",
    "relabel",
    "reshape",
    "describe",
    "relate",
    "unrelate",
    "rerelate",
    "link",
    "unlink",
    StateKind,
]


class Piece(msgspec.Struct, frozen=True):
    """One single change, for people to read.

    Attributes:
        kind: What it does. "reshape" moves ends, "describe" changes attributes or a note, "rerelate" changes a
            relation; those of :data:`~annotations.history.StateKind` are about the article as a whole.
        label: The label that the span or relation has then, or had where it was removed.
        text: What the span reads, or the head of the relation, or a member of the cluster.
        other: The label or text that it had before, the tail of the relation, or "".
        places: Where in the text it was, each [start, end) in code points.
    """

    kind: PieceKind
    label: str = ""
    text: str = ""
    other: str = ""
    places: tuple[Place, ...] = ()


class Arrival(msgspec.Struct, frozen=True):
    """The row of the journal for an import into the article."""

    id: str
    by: str
    at: int


class Step(msgspec.Struct, frozen=True):
    """A row of the journal, for people to read.

    Attributes:
        kind: "do", "undo", "redo"; "import"; "start" for what was there before the first change where no import
            brought it.
        target: The id of the step that an undo or redo is about.
        undone: True where a "do" was taken back, and not done again since.
        pieces: How many single changes there were.
        piece: What it did, or what an undo took back, where it is one single change.
        deed: The same where it is several.
        change: What was carried out; None where there was none.
        kept: The state after the step, where it is kept.
    """

    id: str
    kind: Literal["do", "undo", "redo", "import", "start"]
    by: str = ""
    at: int = 0
    target: str = ""
    undone: bool = False
    pieces: int = 0
    piece: Piece | None = None
    deed: Deed | None = None
    change: changes.Change | None = None
    kept: Markup | None = None


# Reading


def backwards(now: Markup, journal: Iterable[Op | Arrival]) -> Iterator[Step]:
    """The steps that led to ``now``, the newest first, as the journal comes newest first.

    Raises UserError where journal and markup do not fit together; the steps until then are sound.
    """
    markup, told, undone, since = now.copy(), False, dict[str, bool](), KEPT_EVERY
    for row in journal:
        if isinstance(row, Arrival):
            # An article without any markup may come in once more, with markup.
            yield Step(row.id, "import", row.by, row.at, kept=Markup() if told else markup.copy())
            told = True
            continue
        if row.kind != "do":
            undone.setdefault(row.target, row.kind == "undo")
        kept = markup.copy() if since >= KEPT_EVERY else None
        since = 1 if kept else since + 1
        try:
            changes.apply(row.change.inverse(), markup)
        except changes.DoesNotFitError as error:
            raise UserError(
                "What was done before cannot be shown: the journal does not fit the article.",
                advice="Look at a backup instead.",
            ) from error
        step = _step_of(row, markup.spans, undone=row.kind == "do" and undone.get(row.id, False))
        yield msgspec.structs.replace(step, kept=kept)
    if not told:
        yield Step("", "start", kept=markup)


def _step_of(op: Op, before: Mapping[str, Span], *, undone: bool = False) -> Step:
    """A row of the journal with what it did, told by the spans that were there before it."""
    meant = op.change.inverse() if op.kind == "undo" else op.change
    count = len(changes.flatten(meant))
    piece = pieces_of(meant, before)[0] if count == 1 else None
    deed = None if piece else deed_of([meant])
    return Step(op.id, op.kind, op.by, op.at, op.target, undone, count, piece, deed, op.change)


# The steps of an article


class Timeline:
    """The steps of one article, the newest first, and its state after each.

    Attributes:
        steps: Row 0 is the newest.
    """

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self._settled: dict[str, bool] = {}  # whether a step is taken back now, as far as that was done meanwhile

    def extend(self, older: Iterable[Step]) -> None:
        """Take in steps that come before those that are there, the newest of them first."""
        for step in older:
            undone = self._settled.get(step.id, step.undone)
            self.steps.append(step if undone == step.undone else msgspec.structs.replace(step, undone=undone))

    def follow(self, op: Op, now: Markup) -> None:
        """Take in what was done just now; ``now`` is the state after it."""
        step = _step_of(op, now.spans)
        if not any(one.kept for one in self.steps[: KEPT_EVERY - 1]):
            step = msgspec.structs.replace(step, kept=now.copy())
        self.steps.insert(0, step)

    def settle(self, op: Op) -> int | None:
        """Note that an undo or redo was about an older step, and return its row; None where it is not there (yet)."""
        if op.kind == "do":
            return None
        self._settled[op.target] = op.kind == "undo"
        for row, step in enumerate(self.steps):
            if step.id == op.target:
                self.steps[row] = msgspec.structs.replace(step, undone=op.kind == "undo")
                return row
        return None

    def after(self, row: int) -> Markup:
        """The state after a step."""
        near = self._nearest_kept(row)
        kept = self.steps[near].kept
        assert kept
        markup = kept.copy()
        if near <= row:  # a newer one, or its own: take back what came between
            for step in self.steps[near:row]:
                _apply(step, markup, back=True)
        else:
            for step in reversed(self.steps[row:near]):
                _apply(step, markup, back=False)
        return markup

    def before(self, row: int) -> Markup:
        """The state before a step; nothing at all before the oldest."""
        return self.after(row + 1) if row + 1 < len(self.steps) else Markup()

    def pieces(self, row: int) -> list[Piece]:
        """What a step did, piece by piece."""
        change = self.steps[row].change
        return pieces_of(change, self.before(row).spans) if change else []

    def way_back(self, row: int, now: Markup) -> Batch:
        """The change that leads from the present state to the one after a step; empty where they are equal."""
        return changes.between(now, self.after(row))

    def _nearest_kept(self, row: int) -> int:
        for distance in range(len(self.steps)):
            for place in (row - distance, row + distance):
                if 0 <= place < len(self.steps) and self.steps[place].kept:
                    return place
        raise IndexError(row)


def _apply(step: Step, markup: Markup, *, back: bool) -> None:
    if step.change:
        changes.apply(step.change.inverse() if back else step.change, markup)


# What single changes come to


def pieces_of(change: Change, spans: Mapping[str, Span]) -> list[Piece]:
    """What a change does, piece by piece; ``spans`` are those before or after it, to name the ends of relations."""
    single = changes.flatten(change)
    named = dict(spans)
    for one in single:
        match one:
            case AddSpan(span) | RemoveSpan(span) | UpdateSpan(_, span):
                named[span.id] = span
    return [_piece_of(one, named) for one in single]


def _piece_of(change: Change, spans: Mapping[str, Span]) -> Piece:
    match change:
        case AddSpan(span):
            return Piece("mark", span.label, span.text, places=span.fragments)
        case RemoveSpan(span):
            return Piece("remove", span.label, span.text, places=span.fragments)
        case UpdateSpan(before, after):
            return _updated(before, after)
        case AddRelation(relation):
            return _related("relate", relation, spans)
        case RemoveRelation(relation):
            return _related("unrelate", relation, spans)
        case UpdateRelation(_, relation):
            return _related("rerelate", relation, spans)
        case UpdateCluster(before, after):
            return _linked(before.spans if before else (), after.spans if after else (), spans)
        case SetState(before, after):
            return Piece(stated(before, after))
    raise TypeError(change)


def _updated(before: Span, after: Span) -> Piece:
    if before.label != after.label:
        return Piece("relabel", after.label, after.text, before.label, after.fragments)
    if before.fragments != after.fragments:
        return Piece("reshape", after.label, after.text, before.text, (*before.fragments, *after.fragments))
    return Piece("describe", after.label, after.text, places=after.fragments)


def _related(kind: PieceKind, relation: Relation, spans: Mapping[str, Span]) -> Piece:
    ends = [spans[end] for end in (relation.head, relation.tail) if end in spans]
    head, tail = (spans[end].text if end in spans else "" for end in (relation.head, relation.tail))
    return Piece(kind, relation.label, head, tail, tuple(place for end in ends for place in end.fragments))


def _linked(before: tuple[str, ...], after: tuple[str, ...], spans: Mapping[str, Span]) -> Piece:
    members = [spans[one] for one in after or before if one in spans]
    places = tuple(place for member in members for place in member.fragments)
    return Piece("link" if after else "unlink", text=members[0].text if members else "", places=places)
