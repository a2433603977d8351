"""Spans, relations and proposals as objects of their own for screen readers: a name, a place, an action."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface

from desktop.article import about

if TYPE_CHECKING:
    from annotations.dictionary import Proposal
    from annotations.document import Markup, Relation, Span

Kind = Literal["span", "relation", "proposal"]
_Interface = QAccessible.InterfaceType


class Host(Protocol):
    """What an item asks of the article it stands in."""

    @property
    def markup(self) -> Markup:
        """The markup of the open article."""

    def is_current(self, kind: Kind, item: str) -> bool:
        """True where it is what the person works on."""

    def has_focus(self) -> bool:
        """True where keys go to the article."""

    def make_current(self, kind: Kind, item: str) -> None:
        """Work on it."""

    def proposal(self, item: str) -> Proposal | None:
        """The open proposal with an id, where proposals are shown."""

    def rect_of(self, start: int, end: int) -> QRect:
        """Where [start, end) stands on the screen; empty where it is not in view."""

    def interface_of_article(self) -> QAccessibleInterface:
        """The parent of all items."""


class Item(QAccessibleInterface):
    """A span, relation or proposal. Whoever makes one registers it with Qt, keeps it, and has Qt delete it."""

    def __init__(self, host: Host, kind: Kind, item: str) -> None:
        super().__init__()
        self._host, self._kind, self._item = host, kind, item
        self._actions = _Actions(host, kind, item)
        self._is_valid = True

    def retire(self) -> None:
        """The article that it stands in is no more: nothing can be asked."""
        self._is_valid = False

    @property
    def key(self) -> tuple[Kind, str]:
        """What it is and its id."""
        return self._kind, self._item

    @property
    def _span(self) -> Span | None:
        """The span itself, or the head of the relation."""
        relation = self._relation
        return self._host.markup.spans.get(relation.head if relation else self._item)

    @property
    def _relation(self) -> Relation | None:
        return self._host.markup.relations.get(self._item) if self._kind == "relation" else None

    @property
    def _proposal(self) -> Proposal | None:
        return self._host.proposal(self._item) if self._kind == "proposal" else None

    # Qt's own

    def isValid(self) -> bool:  # noqa: N802 - Qt's name
        """True while there is an article."""
        return self._is_valid

    def text(self, wanted: QAccessible.Text) -> str:
        """Name, description and nothing else."""
        if proposal := self._proposal:
            said = {QAccessible.Text.Name: name_of_proposal, QAccessible.Text.Description: about.origin_of}
            return said[wanted](proposal) if wanted in said else ""
        if self._span is None:
            return ""
        if wanted == QAccessible.Text.Name:
            return name_of(self._host.markup, self._kind, self._item)
        if wanted == QAccessible.Text.Description:
            return description_of(self._host.markup, self._kind, self._item)
        return ""

    def setText(self, _wanted: QAccessible.Text, _text: str) -> None:  # noqa: N802 - Qt's name
        """Nothing can be named from outside."""

    def role(self) -> QAccessible.Role:
        """One of many that can be made current."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Current or not, in view or not."""
        state = QAccessible.State()
        current = self._host.is_current(self._kind, self._item)
        _switch_on(state, "focusable", "selectable", "readOnly")
        if current:
            _switch_on(state, "selected", *(["focused"] if self._host.has_focus() else []))
        if self.rect().isEmpty():
            _switch_on(state, "offscreen")
        return state

    def rect(self) -> QRect:
        """Where it is on the screen; empty where it is not in view."""
        place = self._proposal or self._span
        return self._host.rect_of(place.start, place.end) if place else QRect()

    def parent(self) -> QAccessibleInterface:
        """The article."""
        return self._host.interface_of_article()

    def object(self) -> QObject:
        """None: a span is no widget."""
        return None  # type: ignore[return-value]

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        """Nothing inside."""
        return 0

    def child(self, _index: int) -> QAccessibleInterface:
        """Nothing inside."""
        return None  # type: ignore[return-value]

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:  # noqa: N802 - Qt's name
        """Nothing inside."""
        return None  # type: ignore[return-value]

    def indexOfChild(self, _child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        """Nothing inside."""
        return -1

    def interface_cast(self, wanted: QAccessible.InterfaceType) -> int:
        """The actions; every other answer must be a null pointer of shiboken's too."""
        address = shiboken6.getCppPointer(self._actions)[0] if wanted == _Interface.ActionInterface else 0
        return shiboken6.VoidPtr(address)  # type: ignore[return-value]


class _Actions(QAccessibleActionInterface):
    """Makes an item current."""

    def __init__(self, host: Host, kind: Kind, item: str) -> None:
        super().__init__()
        self._host, self._kind, self._item = host, kind, item

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        """The two of Qt's names that fit."""
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, _name: str) -> None:  # noqa: N802 - Qt's name
        """Work on it, whichever was asked for."""
        self._host.make_current(self._kind, self._item)

    def keyBindingsForAction(self, _name: str) -> list[str]:  # noqa: N802 - Qt's name
        """No key leads to one item."""
        return []


def name_of_proposal(proposal: Proposal) -> str:
    """What is said first: that it is no mark, then as of a span."""
    return _filled(QCoreApplication.translate("accessible", "Proposal, %1: %2"), proposal.label, proposal.text)


def name_of(markup: Markup, kind: Kind, item: str) -> str:
    """What is said first: "PER: سامر النعماني", "EMPLOYED_BY: X to Y"."""
    if kind == "span":
        span = markup.spans[item]
        return f"{span.label}: {span.text}"
    relation = markup.relations[item]
    head, tail = markup.spans[relation.head], markup.spans[relation.tail]
    return _filled(QCoreApplication.translate("accessible", "%1: %2 to %3"), relation.label, head.text, tail.text)


def description_of(markup: Markup, kind: Kind, item: str) -> str:
    """What is said on request: attributes, note, and for a span its relations."""
    found = markup.spans[item] if kind == "span" else markup.relations[item]
    parts = [f"{pair.name}: {pair.value}" for pair in found.attributes]
    if found.note:
        parts.append(_filled(QCoreApplication.translate("accessible", "Note: %1"), found.note))
    if kind == "span":
        parts += [name_of(markup, "relation", relation.id) for relation in markup.relations_of(item)]
    return "; ".join(parts)


def _filled(text: str, *parts: str) -> str:
    for number, part in reversed(list(enumerate(parts, 1))):
        text = text.replace(f"%{number}", part, 1)
    return text


def _switch_on(state: QAccessible.State, *names: str) -> None:
    for name in names:
        setattr(state, name, True)
