"""Events to intents, as pure values: no widget, no geometry, no side effect.

A mouse gesture is a :class:`Drag` from press to release; :func:`finish` says what was meant by it. A key is looked up
in :data:`COMMANDS`; what is not a command is a label key. :mod:`desktop.article.controller` carries the intents out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotations.arabic import sentence_at, snap_to_words, word_at
from desktop.keys import Stroke

if TYPE_CHECKING:
    from desktop.article.layout import Edge, Hit


@dataclass(frozen=True)
class Selection:
    """What is current: a caret with a text selection, or a span, or a relation of a span. Never two of them.

    Attributes:
        caret: Where the caret stands, in code points.
        anchor: The other end of the text selection; the caret itself where nothing is selected.
        span: The current span's id, or "".
        relation: The current relation's id, or "".
    """

    caret: int = 0
    anchor: int = 0
    span: str = ""
    relation: str = ""

    @property
    def range(self) -> tuple[int, int]:
        """[start, end) of the text selection, in code points; empty where nothing is selected."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def has_text(self) -> bool:
        """True where text is selected."""
        return self.caret != self.anchor


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
class SelectSpan:
    """The person means a span."""

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


Intent = PlaceCaret | SelectText | SelectSpan | Relate | Resize


@dataclass(frozen=True)
class Drag:
    """A press of the left button and what has become of it.

    Attributes:
        pressed: What lay under the press.
        now: What lies under the pointer.
        over: The innermost span under the pointer that the press was not in, or "".
        exact: True where Shift was held: clusters instead of words, and never a relation.
        from_tag: True where the press was on a tag: never a text selection.
        clicks: 1, 2 or 3.
        moved: True once the pointer has left the place of the press.
        current: The span that was current at the press, with the edge that was caught ("start", "end"), or "".
    """

    pressed: Hit
    now: Hit
    over: str = ""
    exact: bool = False
    from_tag: bool = False
    clicks: int = 1
    moved: bool = False
    current: str = ""
    edge: Edge = ""
    bounds: tuple[int, int] = (0, 0)


def moved(drag: Drag, hit: Hit) -> Drag:
    """The drag with the pointer somewhere else."""
    over = next((span for span in hit.spans if span not in drag.pressed.spans), "")
    return replace(drag, now=hit, over=over, moved=True)


def finish(drag: Drag, text: str) -> Intent:
    """What was meant, if the button is released now. While the button is down: what to show as a preview."""
    if drag.edge and drag.moved:
        return _resized(drag, text)
    if drag.clicks == 2:
        word = word_at(text, drag.pressed.cluster[0])
        return SelectText(*(word or drag.pressed.cluster))
    if drag.clicks >= 3:
        return SelectText(*(sentence_at(text, drag.pressed.cluster[0]) or drag.pressed.cluster))
    if not drag.moved:
        return _clicked(drag)
    if drag.pressed.spans and drag.over and not drag.exact:
        return Relate(drag.pressed.spans[0], drag.over)
    if drag.from_tag:
        return SelectSpan(drag.pressed.spans[0])
    return _selected(drag, text)


def _clicked(drag: Drag) -> Intent:
    """A click on a box takes its span; another click at the same place the next one under the pointer."""
    spans = drag.pressed.spans
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


Command = str

COMMANDS: dict[Stroke, Command] = {
    Stroke("left"): "left",
    Stroke("right"): "right",
    Stroke("up"): "up",
    Stroke("down"): "down",
    Stroke("home"): "line-start",
    Stroke("end"): "line-end",
    Stroke("pgup"): "page-up",
    Stroke("pgdn"): "page-down",
    Stroke("left", ctrl=True): "word-left",
    Stroke("right", ctrl=True): "word-right",
    Stroke("home", ctrl=True): "article-start",
    Stroke("end", ctrl=True): "article-end",
    Stroke("space"): "select-word",
    Stroke("."): "last-label",
    Stroke("w"): "span-to-text",
    Stroke("tab"): "next-span",
    Stroke("tab", shift=True): "previous-span",
    Stroke("["): "start-earlier",
    Stroke("[", shift=True): "start-later",
    Stroke("]"): "end-later",
    Stroke("]", shift=True): "end-earlier",
    Stroke("[", ctrl=True): "start-earlier-cluster",
    Stroke("[", ctrl=True, shift=True): "start-later-cluster",
    Stroke("]", ctrl=True): "end-later-cluster",
    Stroke("]", ctrl=True, shift=True): "end-earlier-cluster",
    Stroke("r"): "relate",
    Stroke("r", shift=True): "relate-as-tail",
    Stroke("e"): "next-relation",
    Stroke("x"): "reverse",
    Stroke(";"): "jump",
    Stroke("'"): "jump-to-span",
    Stroke("n"): "note",
    Stroke("enter"): "attributes",
    Stroke("delete"): "remove",
    Stroke("escape"): "let-go",
    Stroke("z", ctrl=True): "undo",
    Stroke("z", ctrl=True, shift=True): "redo",
    Stroke("y", ctrl=True): "redo",
    Stroke("enter", ctrl=True): "done",
    Stroke("pgdn", ctrl=True): "next-article",
    Stroke("pgup", ctrl=True): "previous-article",
    # The menu has these too, but Qt finds no Latin letter for them where the only layout is an Arabic one.
    Stroke("i", ctrl=True): "import",
    Stroke("e", ctrl=True): "export",
    Stroke("q", ctrl=True): "quit",
    Stroke("t", ctrl=True): "theme",
    Stroke("=", ctrl=True): "zoom-in",
    Stroke("=", ctrl=True, shift=True): "zoom-in",
    Stroke("-", ctrl=True): "zoom-out",
    Stroke("0", ctrl=True): "zoom-usual",
}

MOVES = frozenset(
    (
        "left",
        "right",
        "up",
        "down",
        "line-start",
        "line-end",
        "page-up",
        "page-down",
        "word-left",
        "word-right",
        "article-start",
        "article-end",
    )
)
"""Commands that move the caret; with Shift they extend the selection."""


def command_of(stroke: Stroke) -> tuple[Command, bool]:
    """The command of a key press, and whether it extends the selection; ("", False) where it is none."""
    if stroke in COMMANDS:
        return COMMANDS[stroke], False
    command = COMMANDS.get(stroke._replace(shift=False), "") if stroke.shift else ""
    return (command, True) if command in MOVES else ("", False)


def may_repeat(stroke: Stroke) -> bool:
    """True where a key that is held down goes on: for moving, never for what changes more than an end of a span."""
    command, _ = command_of(stroke)
    return command in MOVES or command.startswith(("start-", "end-"))
