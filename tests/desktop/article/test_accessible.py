"""What Qt's accessibility is told, within the process; how it arrives at a screen reader is in tests/gui."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QAccessible

from annotations.changes import AddSpan, Batch, RemoveRelation, RemoveSpan
from annotations.dictionary import Proposal
from annotations.session import Session
from desktop.article import accessible
from desktop.article.accessible import Accessibility
from desktop.article.controller import ArticleController
from desktop.article.view import ArticleView
from desktop.theme import LIGHT
from schemas.files import load_named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from annotations.document import Document, Markup

TEXT = "😀 يعمل سامر في الشركة.\nوعاد."
SPANS = [(7, 11, "PER"), (15, 21, "ORG")]


class Room:
    """An article view with its controller and what screen readers get of it."""

    def __init__(self, document: Document, markup: Markup) -> None:
        self.view = ArticleView(LIGHT)
        self.view.resize(700, 500)
        self.controller = ArticleController(self.view, LIGHT, self.view)
        self.told = Accessibility(self.view, self.controller)
        self.session = Session(document, markup)
        self.controller.open(self.session, load_named("news-ar"))
        self.view.show()

    @property
    def interface(self) -> object:
        return QAccessible.queryAccessibleInterface(self.view)


@pytest.fixture
def open_room(
    qt: QApplication, new_document: Callable[..., Document], new_markup: Callable[..., Markup]
) -> Iterator[Callable[..., Room]]:
    rooms = []

    def make(text: str = TEXT, spans: list = SPANS, relations: list = ((0, 1, "EMPLOYED_BY"),)) -> Room:
        rooms.append(Room(new_document(text), new_markup(text, spans, relations)))
        return rooms[-1]

    yield make
    for room in rooms:
        if shiboken6.isValid(room.view):
            room.view.close()
            room.view.deleteLater()


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The events that are told, each with the name of the object that it is about; as if somebody listened."""
    told = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)

    def note(event: object) -> None:
        told.append((event.type().name, event.accessibleInterface().text(QAccessible.Text.Name)))

    monkeypatch.setattr(accessible, "_tell", note)
    return told


def names(room: Room) -> list[str]:
    return [room.interface.child(number).text(QAccessible.Text.Name) for number in range(3)]


def test_children_are_spans_and_relations_in_reading_order(open_room: Callable[..., Room]):
    room = open_room()
    assert names(room) == ["PER: سامر", "ORG: الشركة", "EMPLOYED_BY: سامر to الشركة"]
    children = [room.interface.child(number) for number in range(room.interface.childCount())]
    assert [room.interface.indexOfChild(child) for child in children] == list(range(len(children)))
    assert children[0].parent() is room.interface


def test_a_change_changes_the_children(open_room: Callable[..., Room]):
    room = open_room()
    first = room.interface.child(0)
    count = room.interface.childCount()
    span = room.session.markup.spans["s1"]
    relation = room.session.markup.relations["r0"]
    room.session.apply(Batch((RemoveRelation(relation), RemoveSpan(span))))
    assert room.interface.childCount() == count - 2
    room.session.apply(AddSpan(span))
    assert names(room)[:2] == ["PER: سامر", "ORG: الشركة"]
    assert room.interface.child(0) is first


def test_events_follow_what_is_current(open_room: Callable[..., Room], events: list[tuple[str, str]]):
    room = open_room()
    assert events == [("NameChanged", "Article: title")]
    events.clear()
    room.controller.desk.select_span("s0")
    assert events == [("TextCaretMoved", "Article: title"), ("Selection", "PER: سامر")]
    events.clear()
    room.controller.desk.select_relation("r0")
    assert events == [("Selection", "PER: سامر"), ("Selection", "EMPLOYED_BY: سامر to الشركة")]
    events.clear()
    room.told.text.addSelection(2, 6)
    kinds = [kind for kind, _ in events]
    assert "TextSelectionChanged" in kinds


def test_nothing_is_told_where_nobody_listens(
    open_room: Callable[..., Room], events: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    room = open_room()
    room.controller.desk.select_span("s0")
    assert events == []


def test_offsets_are_utf_16_where_qt_wants_it(open_room: Callable[..., Room]):
    text = open_room().told.text
    assert text.is_whole  # where these tests run
    assert (text.outward(3), text.inward(3), text.characterCount()) == (3, 3, len(TEXT))
    text.is_whole = False
    text._read = None
    assert (text.outward(3), text.inward(4), text.characterCount()) == (4, 3, len(TEXT) + 1)
    assert text.text(0, 3) == TEXT[:2]
    assert text.selectionCount() == 0


def test_offsets_outside_the_text_are_brought_inside(open_room: Callable[..., Room]):
    text = open_room().told.text
    assert text.text(-1, 10_000) == ""
    assert text.text(0, 10_000) == TEXT
    text.setCursorPosition(10_000)
    assert text.cursorPosition() == len(TEXT)
    assert text.characterRect(10_000).height() > 0


def test_a_point_of_the_screen_leads_to_a_span(open_room: Callable[..., Room]):
    room = open_room()
    item = room.interface.child(0)
    centre = item.rect().center()
    assert room.interface.childAt(centre.x(), centre.y()) is item
    assert 7 <= room.told.text.offsetAtPoint(centre) < 11
    assert room.told.text.offsetAtPoint(QPoint(-5, -5)) == -1


def test_what_is_out_of_view_is_not_laid_out(open_room: Callable[..., Room]):
    paragraph = "كلمة " * 60
    text = "\n".join([paragraph] * 400)
    step = len(paragraph) + 1
    spans = [(step * row + 5 * word, step * row + 5 * word + 4, "PER") for row in range(400) for word in range(50)]
    room = open_room(text, spans, [])
    assert room.view.article.height > 0
    shaped = len(room.view.article._shaped)
    started = time.thread_time()
    assert room.interface.childCount() > 20_000
    cheap = time.thread_time() - started
    assert not room.told._items  # made when they are asked for
    last = room.interface.child(19_999)
    assert last.rect().isEmpty()
    assert last.state().offscreen
    assert len(room.view.article._shaped) == shaped
    assert len(room.told._items) == 1
    assert cheap < 0.05


def test_all_ends_with_the_view(open_room: Callable[..., Room]):
    room = open_room()
    items = [room.interface.child(number) for number in range(3)]
    identifiers = [QAccessible.uniqueId(item) for item in items]
    held = room.told._items
    room.view.close()
    room.view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not held
    assert [QAccessible.accessibleInterface(identifier) for identifier in identifiers] == [None] * 3


def test_proposals_are_there_as_what_they_are(open_room: Callable[..., Room]):
    room = open_room()
    items = room.interface.childCount()
    start = TEXT.index("وعاد")
    one = Proposal(start, start + 4, "EVENT", "وعاد", 0.5)
    room.controller.desk.show_proposals([one])
    assert room.interface.childCount() == items + 1
    place = len(room.told.order) - 1
    child = room.interface.child(place)
    assert child.text(QAccessible.Text.Name) == "Proposal, EVENT: وعاد"
    assert "50" in child.text(QAccessible.Text.Description)
    assert room.interface.indexOfChild(child) == place
    child.actionInterface().doAction("Press")
    assert room.controller.desk.proposal == one
    assert child.state().selected
    assert child.rect().isValid()
    assert room.told.current_item is child
    room.controller.run("take-proposal")
    assert room.interface.childCount() == items + 1, "a span now"
    assert room.told.order[-1][0] != "proposal"
    room.controller.run("undo")
    room.view.set_reading(replace(room.view.reading, proposals=False))
    assert room.interface.childCount() == items, "what is hidden is not told"
