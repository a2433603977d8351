"""The real window as a screen reader finds it: over D-Bus, through the real accessibility bus and registry."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotations.document import Document, Pair, Relation, Span
from annotations.formats.record import Record
from annotations.store.project_file import ProjectFile
from annotations.text import sha256
from tests.support import atspi
from tests.support.atspi import Desktop, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.xvfb

ROOT = Path(__file__).parents[2]
TEXT = "😀 يعمل سامر النعماني، في شركة النور. وُلد في طنجة.\nوعاد إليها أمس."
CARET = TEXT.index("النعماني") + 3


@pytest.fixture
def desk(xvfb_display: str, program: Callable[[str], str]) -> Iterator[Desktop]:
    with atspi.desktop(xvfb_display, program("dbus-daemon"), program(atspi.LAUNCHER)) as session:
        yield session


@pytest.fixture
def app(desk: Desktop, project: Path) -> Iterator[Node]:
    """The program as it is started from a shell."""
    environment = desk.environment | {"QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-P", "-m", "desktop", "open", str(project)]
    with subprocess.Popen(command, env=environment, cwd=project.parent, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield desk.application("hashiya")
        finally:
            process.terminate()
            complaints = process.stderr.read()
    assert not complaints


@pytest.fixture
def article(desk: Desktop, app: Node, program: Callable[[str], str]) -> Node:
    """The article, with the keyboard in front of it."""
    focus = [program("xdotool"), "search", "--sync", "--onlyvisible", "--name", "project", "windowfocus", "--sync"]
    subprocess.run(focus, env=desk.environment, check=True, timeout=20, stdout=subprocess.DEVNULL)
    found = desk.find(app, lambda node: desk.name(node).startswith("Article: "))
    desk.wait_for(lambda: atspi.FOCUSED in desk.states(found))
    assert desk.property(found, "Text", "CharacterCount") == len(TEXT)
    return found


@pytest.fixture
def project(make_project: Callable[..., Path]) -> Path:
    path = make_project()
    document = Document("d", "سامر", TEXT, sha256(TEXT))
    note = {"attributes": (Pair("role", "مدير"),), "note": "للمراجعة"}
    spans = (
        span("place", "GPE", "طنجة"),
        span("person", "PER", "سامر النعماني", **note),
        span("company", "ORG", "شركة النور"),
    )
    relations = (Relation("r", "EMPLOYED_BY", "person", "company"),)
    with ProjectFile.open(path) as file:
        file.add_records([Record(document, spans=spans, relations=relations)], by="tester")
    return path


def span(name: str, label: str, text: str, **more: object) -> Span:
    start = TEXT.index(text)
    return Span(name, label, ((start, start + len(text)),), text, **more)


def string_at(desk: Desktop, article: Node, offset: int, granularity: int) -> tuple[str, int, int]:
    return desk.call(article, "Text", "GetStringAtOffset", "iu", offset, granularity)


def test_the_article_is_read_as_text(desk: Desktop, article: Node):
    assert desk.role(article) == "text"
    assert desk.name(article) == "Article: سامر"
    states = desk.states(article)
    assert {atspi.FOCUSABLE, atspi.FOCUSED, atspi.READ_ONLY, atspi.MULTI_LINE} <= states
    assert desk.call(article, "Text", "GetText", "ii", 0, -1) == (TEXT,)
    assert desk.call(article, "Text", "GetText", "ii", CARET, CARET + 3) == (TEXT[CARET : CARET + 3],)


def test_units_are_those_of_the_program_behind_an_emoji_too(desk: Desktop, article: Node):
    name, end = TEXT.index("النعماني"), TEXT.index("،")
    assert string_at(desk, article, CARET, atspi.WORD) == (TEXT[name:end], name, end)  # without the Arabic comma
    birth = TEXT.index("وُلد")
    assert string_at(desk, article, birth + 1, atspi.CHARACTER) == ("وُ", birth, birth + 2)  # a letter with its mark
    assert string_at(desk, article, 5, atspi.SENTENCE) == (TEXT[:birth], 0, birth)
    paragraph = TEXT.index("\n") + 1
    assert string_at(desk, article, CARET, atspi.PARAGRAPH) == (TEXT[:paragraph], 0, paragraph)
    assert string_at(desk, article, paragraph, atspi.LINE) == (TEXT[paragraph:], paragraph, len(TEXT))
    after = desk.call(article, "Text", "GetTextAfterOffset", "iu", CARET, 1)  # 1: at the start of words
    assert after == ("في", end + 2, end + 4)
    before = desk.call(article, "Text", "GetTextBeforeOffset", "iu", CARET, 1)
    assert before == ("سامر", name - 5, name - 1)


def test_the_caret_and_the_selection_move_both_ways(desk: Desktop, article: Node):
    with desk.listening("object:text-caret-moved", "TextCaretMoved") as heard:
        assert desk.call(article, "Text", "SetCaretOffset", "i", CARET) == (True,)
        assert heard(lambda event: event[1] == CARET)
    assert desk.property(article, "Text", "CaretOffset") == CARET
    assert desk.call(article, "Text", "GetNSelections") == (0,)
    with desk.listening("object:text-selection-changed", "TextSelectionChanged") as heard:
        desk.call(article, "Text", "SetSelection", "iii", 0, 2, 6)
        assert heard(lambda event: True)
    assert desk.call(article, "Text", "GetNSelections") == (1,)
    assert desk.call(article, "Text", "GetSelection", "i", 0) == (2, 6)
    assert desk.property(article, "Text", "CaretOffset") == 6
    desk.call(article, "Text", "RemoveSelection", "i", 0)
    assert desk.call(article, "Text", "GetNSelections") == (0,)


def test_labels_and_messages_are_announced(desk: Desktop, app: Node, article: Node):
    with desk.listening("object:announcement", "Announcement") as heard:
        desk.call(article, "Text", "SetCaretOffset", "i", CARET)
        assert heard(lambda event: event[3] == ("s", "PER"))
        desk.call(article, "Text", "SetCaretOffset", "i", 0)
        command = desk.find(app, lambda node: desk.name(node).startswith("Next relation of the span"))
        desk.do(command, "Press")
        assert heard(lambda event: event[3][1].startswith("Choose a span first"))


def test_places_lead_to_characters_and_back(desk: Desktop, article: Node):
    x, y, width, height = desk.call(article, "Text", "GetCharacterExtents", "iu", CARET, 0)
    assert width > 0
    assert height > 0
    assert desk.call(article, "Text", "GetOffsetAtPoint", "iiu", x + width // 2, y + height // 2, 0) == (CARET,)
    found = desk.call(article, "Component", "GetAccessibleAtPoint", "iiu", x + width // 2, y + height // 2, 0)[0]
    assert desk.name(Node(*found)) == "PER: سامر النعماني"


def test_a_span_is_a_run_of_the_text(desk: Desktop, article: Node):
    person = TEXT.index("سامر")
    attributes, start, end = desk.call(article, "Text", "GetAttributeRun", "ib", CARET, False)
    assert attributes == {"language": "ar", "direction": "rtl"}  # Qt hands on no other names
    assert (start, end) == (person, person + len("سامر النعماني"))
    assert desk.call(article, "Text", "GetAttributeRun", "ib", 0, False)[1:] == (0, person)


def test_spans_and_relations_are_objects_with_actions(desk: Desktop, article: Node):
    items = [node for node in desk.children(article) if desk.role(node) == "list item"]
    assert [desk.name(item) for item in items] == [
        "PER: سامر النعماني",
        "ORG: شركة النور",
        "GPE: طنجة",
        "EMPLOYED_BY: سامر النعماني to شركة النور",
    ]
    person, company, _, relation = items
    assert desk.description(person) == "role: مدير; Note: للمراجعة; EMPLOYED_BY: سامر النعماني to شركة النور"
    assert atspi.SHOWING in desk.states(person)
    assert atspi.SELECTED not in desk.states(company)
    with desk.listening("object:state-changed:focused", "StateChanged") as heard:
        desk.do(company, "Press")
        assert heard(lambda event: event[:2] == ("focused", 1) and Node(*event[3][1]) == company)
    assert {atspi.SELECTED, atspi.FOCUSED} <= desk.states(company)
    desk.do(relation, "Press")
    assert atspi.SELECTED in desk.states(relation)
    assert atspi.SELECTED not in desk.states(company)


def test_what_is_marked_and_removed_comes_and_goes(desk: Desktop, article: Node, app: Node):
    word = TEXT.index("أمس")
    desk.call(article, "Text", "SetSelection", "iii", 0, word, word + 3)
    with desk.listening("object:children-changed", "ChildrenChanged") as heard:
        chip = desk.find(article, lambda node: desk.name(node) == "DATE")
        desk.do(chip, "Press")
        added = heard(lambda event: event[0] == "add")
        assert added[1] == 3  # among the children: after the three spans before it
    assert [desk.name(node) for node in desk.children(article)][3] == "DATE: أمس"
    undo = desk.find(app, lambda node: desk.name(node).startswith("Undo") and "(" not in desk.name(node))
    desk.do(undo, "Press")
    desk.wait_for(lambda: "DATE: أمس" not in [desk.name(node) for node in desk.children(article)])


def test_every_control_of_the_window_has_a_name(desk: Desktop, app: Node, article: Node):
    nameless = []
    names = set()
    for node in desk.walk(app):
        role = desk.role(node)
        if role in atspi.INTERACTIVE and atspi.SHOWING in desk.states(node):
            names.add(desk.name(node))
            if not desk.name(node):
                nameless.append((role, node.path))
    assert not nameless
    assert {"Documents", "Labels", "Find a title", "File", "View"} <= names
