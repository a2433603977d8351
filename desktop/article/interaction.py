"""Events to intents, as pure values: no widget, no geometry, no side effect.

A mouse gesture is a :class:`Drag` from press to release; :func:`finish` says what was meant by it. What keys mean is
said by :mod:`desktop.keymap`. :mod:`desktop.article.controller` carries the intents out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotations.arabic import sentence_at, snap_to_words, word_at

if TYPE_CHECKING:
    from desktop.article.layout import Edge, PointHit
    from desktop.article.selection import Selection


@dataclass(frozen=True)
class PlaceCaret:
    """The person points at a place in the text."""

    offset: int


@dataclass(frozen=True)
class SelectText:
    """The person means [start, end) of the text, in code points."""

    start: int
    end: int


@dataclass(frozen=True)
class SelectWord:
    """The person means the word at an offset, in code points; asked again, another cut of it."""

    offset: int


@dataclass(frozen=True)
class SelectRelation:
    """The person means a relation."""

    relation: str


@dataclass(frozen=True)
class AddFragment:
    """The person adds [start, end), in code points, to a span."""

    span: str
    start: int
    end: int


@dataclass(frozen=True)
class SelectSpan:
    """The person means a span."""

    span: str


@dataclass(frozen=True)
class SelectProposal:
    """The person means a proposal."""

    proposal: str


@dataclass(frozen=True)
class GoTo:
    """The person wants to see a span that is out of view."""

    span: str


@dataclass(frozen=True)
class Relate:
    """The person wants a relation from one span to another."""

    head: str
    tail: str


@dataclass(frozen=True)
class Resize:
    """The person moves an end of a span to an offset, in code points."""

    span: str
    start: int
    end: int


Intent = (
    GoTo
    | PlaceCaret
    | SelectText
    | SelectWord
    | SelectSpan
    | SelectRelation
    | SelectProposal
    | Relate
    | Resize
    | AddFragment
)


@dataclass(frozen=True)
class Drag:
    """A press of the left button and what has become of it.

    Attributes:
        pressed: What lay under the press.
        now: What lies under the pointer.
        over: The innermost span under the pointer that the press was not in, or "".
        exact: True where Shift was held: clusters instead of words, and never a relation.
        from_tag: True where the press was on a tag: never a text selection.
        adds: True where Ctrl was held: what is dragged over becomes a fragment of the current span.
        clicks: 1, 2 or 3.
        moved: True once the pointer has left the place of the press.
        current: The span that was current at the press, with the edge that was caught ("start", "end"), or "".
    """

    pressed: PointHit
    now: PointHit
    over: str = ""
    exact: bool = False
    from_tag: bool = False
    adds: bool = False
    clicks: int = 1
    moved: bool = False
    current: str = ""
    edge: Edge = ""
    bounds: tuple[int, int] = (0, 0)


def moved(drag: Drag, hit: PointHit) -> Drag:
    """The drag with the pointer somewhere else."""
    over = next((span for span in hit.spans if span not in drag.pressed.spans), "")
    return replace(drag, now=hit, over=over, moved=True)


def finish(drag: Drag, text: str) -> Intent:
    """What was meant, if the button is released now. While the button is down: what to show as a preview."""
    if drag.edge and drag.moved:
        return _resized(drag, text)
    if drag.clicks == 2:
        return SelectWord(drag.pressed.cluster[0])
    if drag.clicks >= 3:
        return SelectText(*(sentence_at(text, drag.pressed.cluster[0]) or drag.pressed.cluster))
    if not drag.moved:
        return _clicked(drag)
    if drag.adds and drag.current:
        return _fragment(drag, text)
    if drag.pressed.spans and drag.over and not drag.exact:
        return Relate(drag.pressed.spans[0], drag.over)
    if drag.from_tag:
        return SelectSpan(drag.pressed.spans[0])
    return _selected(drag, text)


def picked(hit: PointHit, selection: Selection) -> Intent | None:
    """What a right click means: what lies under it becomes current, unless it is; nothing lets a text selection go."""
    if hit.relation:
        return None if selection.relation == hit.relation else SelectRelation(hit.relation)
    if hit.spans:
        return None if selection.span in hit.spans else SelectSpan(hit.spans[0])
    if selection.has_text:
        return None
    return SelectProposal(hit.proposal) if hit.proposal else PlaceCaret(hit.offset)


def _clicked(drag: Drag) -> Intent:
    """A click on a box takes its span; another click at the same place the next one under the pointer."""
    spans = drag.pressed.spans
    if drag.pressed.relation:
        return SelectRelation(drag.pressed.relation)
    if drag.pressed.proposal and not drag.exact:
        return SelectProposal(drag.pressed.proposal)
    if drag.exact or not spans:
        return PlaceCaret(drag.pressed.offset)
    place = spans.index(drag.current) + 1 if drag.current in spans else 0
    return SelectSpan(spans[place % len(spans)])


def _selected(drag: Drag, text: str) -> Intent:
    offsets: tuple[int, int] = (drag.pressed.offset, drag.now.offset)
    start, end = min(offsets), max(offsets)
    if not drag.exact:
        start = min(drag.pressed.cluster[0], drag.now.cluster[0])
        end = max(drag.pressed.cluster[1], drag.now.cluster[1])
        start, end = snap_to_words(text, start, end)
    return SelectText(start, end) if start < end else PlaceCaret(drag.now.offset)


def _fragment(drag: Drag, text: str) -> Intent:
    meant = _selected(drag, text)
    return AddFragment(drag.current, meant.start, meant.end) if isinstance(meant, SelectText) else meant


def _resized(drag: Drag, text: str) -> Intent:
    start, end = drag.bounds
    goal: int = drag.now.offset
    if not drag.exact:
        word = word_at(text, drag.now.cluster[0])
        if word and drag.edge == "start":
            goal = word[0]
        elif word:
            goal = word[1]
    if drag.edge == "start":
        return Resize(drag.current, min(goal, end - 1), end)
    return Resize(drag.current, start, max(goal, start + 1))
