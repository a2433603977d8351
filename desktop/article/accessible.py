"""What screen readers get of an article: its text with caret, selection and words, and all in it as objects.

Nothing here costs anything until a screen reader asks.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget

from annotations import changes
from annotations.document import Markup
from annotations.proposals import OpenProposals
from desktop.article.accessible_items import Item, Kind
from desktop.article.accessible_text import ArticleText, is_in_view, on_screen
from desktop.article.selection import Selection
from desktop.article.view import ArticleView

if TYPE_CHECKING:
    from annotations.changes import Change
    from annotations.dictionary import Proposal
    from annotations.document import Span
    from annotations.session import Op
    from desktop.article.controller import ArticleController

_Key = tuple[Kind, str]
_NONE = OpenProposals()


class Accessibility(QObject):
    """Tells screen readers of one article view, and holds what they have asked for.

    It follows the controller; the view knows nothing of it, and is its parent.

    Attributes:
        text: The text of the open article.
        article: The interface of the view, kept for Qt once it has asked.
    """

    def __init__(self, view: ArticleView, controller: ArticleController) -> None:
        super().__init__(view)
        self._view, self._controller = view, controller
        self.text = ArticleText(view, controller)
        self.article: ArticleAccessible | None = None
        self._items: dict[_Key, Item] = {}
        self._order: list[_Key] | None = None
        self._ordered: tuple[Markup | None, OpenProposals, int] = (None, _NONE, 0)
        self._told = Selection()
        self._version = 0
        self._told_of: object = None
        controller.desk.selection_changed.connect(self._on_selection_changed)
        controller.desk.op_made.connect(self._on_op)
        self.destroyed.connect(partial(_let_go, self._items))
        _install()

    # What is there

    @property
    def markup(self) -> Markup:
        """The markup of the open article; an empty one where none is open."""
        desk = self._controller.desk
        return desk.markup if desk.is_open else Markup()

    @property
    def proposals(self) -> OpenProposals:
        """The proposals for the open article, where they are shown."""
        desk = self._controller.desk
        is_shown = desk.is_open and self._view.reading.proposals and not desk.is_looking_back
        return desk.proposals if is_shown else _NONE

    def proposal(self, item: str) -> Proposal | None:
        """The open proposal with an id, where proposals are shown."""
        return self.proposals.get(item)

    @property
    def title(self) -> str:
        """The title of the open article, or ""."""
        session = self._controller.session
        return session.document.title if session else ""

    @property
    def order(self) -> list[_Key]:
        """The spans in reading order, the relations by their heads, the proposals. Sorted when it is asked for."""
        markup, proposals = self.markup, self.proposals
        known, told_of, version = self._ordered
        if self._order is None or known is not markup or (told_of, version) != (proposals, proposals.version):
            self._ordered = (markup, proposals, proposals.version)
            spans: list[_Key] = [("span", span.id) for span in markup.ordered_spans()]
            relations: list[_Key] = [("relation", relation.id) for relation in markup.ordered_relations()]
            self._order = [*spans, *relations, *(("proposal", one.id) for one in proposals)]
        return self._order

    def item(self, key: _Key) -> Item:
        """The object of a span or relation; the same one as long as it exists."""
        if key not in self._items:
            self._items[key] = Item(self, *key)
            QAccessible.registerAccessibleInterface(self._items[key])
        return self._items[key]

    def place_of(self, interface: QAccessibleInterface) -> int:
        """The number of an item among all, or -1."""
        key = interface.key if isinstance(interface, Item) else None
        return self.order.index(key) if key in self.order else -1

    @property
    def current_item(self) -> Item | None:
        """The object of what is current: a relation, or else a span, or else a proposal."""
        return self._item_of(self._view.selection)

    def _item_of(self, selection: Selection) -> Item | None:
        key = _key_of(selection)
        return self.item(key) if self._knows(key) else None

    def _knows(self, key: _Key) -> bool:
        kind, item = key
        if kind == "proposal":
            return self.proposal(item) is not None
        return item in (self.markup.spans if kind == "span" else self.markup.relations)

    # What items ask

    def is_current(self, kind: Kind, item: str) -> bool:
        """True for what is current."""
        return (kind, item) == _key_of(self._view.selection)

    def has_focus(self) -> bool:
        """True where keys go to the article."""
        return self._view.hasFocus()

    def make_current(self, kind: Kind, item: str) -> None:
        """Work on a span, relation or proposal, the article in focus, as if it had been clicked."""
        if not self._knows((kind, item)):
            return
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        if proposal := self.proposal(item) if kind == "proposal" else None:
            self._controller.desk.select_proposal(proposal)
        elif kind == "span":
            self._controller.desk.select_span(item)
        else:
            self._controller.desk.select_relation(item)

    def rect_of(self, start: int, end: int) -> QRect:
        """Where the first line of [start, end) stands on the screen; empty where it is not in view."""
        if self._view.is_empty or not is_in_view(self._view, start):
            return QRect()
        rects = self._view.article.rects(start, end)
        return on_screen(self._view, rects[0]) if rects else QRect()

    def interface_of_article(self) -> QAccessibleInterface:
        """The parent of all items."""
        return QAccessible.queryAccessibleInterface(self._view)

    # What is told

    def _on_selection_changed(self) -> None:
        if not QAccessible.isActive():
            return
        session = self._controller.session
        if session is not self._told_of:
            self._told_of, self._told = session, Selection()
            self._forget_the_gone()
            _tell(QAccessibleEvent(self._view, QAccessible.Event.NameChanged))
        if self._version != self.proposals.version:
            self._version = self.proposals.version
            self._forget_the_gone()
        before, self._told = self._told, self._view.selection
        self._tell_of_text(before, self._told)
        if _key_of(before) != _key_of(self._told):
            self._tell_of_items(before, self._told)

    def _tell_of_text(self, before: Selection, now: Selection) -> None:
        if now.range != before.range and (now.has_text or before.has_text):
            start, end = (self.text.outward(offset) for offset in now.range)
            _tell(QAccessibleTextSelectionEvent(self._view, start, end))
        if now.caret != before.caret:
            _tell(QAccessibleTextCursorEvent(self._view, self.text.outward(now.caret)))
            entered = "" if now.span or now.proposal else ", ".join(self._labels_entered(before.caret, now.caret))
            if entered:
                _tell(QAccessibleAnnouncementEvent(self._view, entered))

    def _labels_entered(self, before: int, now: int) -> list[str]:
        """The labels of what the caret stands in now and did not before: spans, the outermost first, then proposals."""
        if self._view.is_empty:
            return []
        index = self._view.article.index
        around = index.spans_in(index.paragraph_at(now))
        entered = [span for span in around if _is_inside(span, now) and not _is_inside(span, before)]
        proposed = [one for one in self.proposals.between(now, now + 1) if not one.start <= before < one.end]
        spans = [span.label for span in sorted(entered, key=lambda span: span.order)]
        return spans + [self.tr("proposal %1").replace("%1", one.label) for one in proposed]

    def _tell_of_items(self, before: Selection, now: Selection) -> None:
        for selection in (before, now):
            if item := self._item_of(selection):
                _tell(QAccessibleEvent(item, QAccessible.Event.Selection))
        if self.has_focus():
            _tell(QAccessibleEvent(self._item_of(now) or self.interface_of_article(), QAccessible.Event.Focus))

    def _on_op(self, op: Op) -> None:
        self._order = None
        if not QAccessible.isActive():
            return
        self._forget_the_gone()
        for change in changes.flatten(op.change):
            key = _added_by(change)
            if key and self._knows(key):
                _tell(QAccessibleEvent(self.item(key), QAccessible.Event.ObjectCreated))

    def _forget_the_gone(self) -> None:
        """Let go of objects whose span or relation is gone."""
        for key in [key for key in self._items if not self._knows(key)]:
            _delete(self._items.pop(key))


class ArticleAccessible(QAccessibleWidget):
    """The article view: its text, and as children its spans, its relations, and then the widgets in it."""

    def __init__(self, view: ArticleView, told: Accessibility) -> None:
        super().__init__(view, QAccessible.Role.EditableText)
        self._told = told

    def text(self, wanted: QAccessible.Text) -> str:
        """The name says which article it is."""
        name = super().text(wanted)
        title = self._told.title if wanted == QAccessible.Text.Name else ""
        return f"{name}: {title}" if title else name

    def state(self) -> QAccessible.State:
        """A text of several lines in which one can select but not type."""
        state = super().state()
        state.readOnly = state.multiLine = state.selectableText = True
        return state

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        """All of them; cheap."""
        return self._items + super().childCount()

    def child(self, index: int) -> QAccessibleInterface:
        """Spans, relations, proposals, widgets, in this order."""
        if 0 <= index < self._items:
            return self._told.item(self._told.order[index])
        return super().child(index - self._items)

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        """The number of a child, or -1."""
        if (place := self._told.place_of(child)) >= 0:
            return place
        place = super().indexOfChild(child)
        return place + self._items if place >= 0 else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: N802 - Qt's name
        """The innermost span under a point of the screen, or a proposal, or a widget."""
        if key := self._told.text.item_at_point(x, y):
            return self._told.item(key)
        return super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface:  # noqa: N802 - Qt's name
        """The current span, relation or proposal, while the article has the focus."""
        current = self._told.current_item if self._told.has_focus() else None
        return current or super().focusChild()

    @property
    def _items(self) -> int:
        markup = self._told.markup
        return len(markup.spans) + len(markup.relations) + len(self._told.proposals)

    def interface_cast(self, wanted: QAccessible.InterfaceType) -> int:
        """The text; every answer must be a pointer of shiboken's, also none."""
        if wanted == QAccessible.InterfaceType.TextInterface:
            return shiboken6.VoidPtr(shiboken6.getCppPointer(self._told.text)[0])  # type: ignore[return-value]
        found = super().interface_cast(wanted)
        return shiboken6.VoidPtr(0) if found is None else found


@cache
def _install() -> None:
    """Let Qt ask us for the interfaces of article views, once in a process: Qt keeps what is installed."""

    def make(_class_name: str, item: object) -> QAccessibleInterface | None:
        if not isinstance(item, ArticleView):
            return None
        told = next((child for child in item.children() if isinstance(child, Accessibility)), None)
        if told is None:
            return None
        told.article = ArticleAccessible(item, told)
        return told.article

    QAccessible.installFactory(make)


def _let_go(items: dict[_Key, Item]) -> None:
    """Have Qt delete what it knows before Python does, in an article that is no more."""
    while items:
        _, item = items.popitem()
        item.retire()
        _delete(item)


def _delete(item: Item) -> None:
    """Have Qt delete an object; our reference is kept until it has: only one of the two may do it."""
    QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))


def _key_of(selection: Selection) -> _Key:
    if selection.relation:
        return "relation", selection.relation
    return ("proposal", selection.proposal) if selection.proposal else ("span", selection.span)


def _is_inside(span: Span, offset: int) -> bool:
    return any(start <= offset < end for start, end in span.fragments)


def _tell(event: QAccessibleEvent) -> None:
    QAccessible.updateAccessibility(event)


def _added_by(change: Change) -> _Key | None:
    match change:
        case changes.AddSpan(span):
            return "span", span.id
        case changes.AddRelation(relation):
            return "relation", relation.id
    return None
