"""The corpus around the article: found, narrowed, sorted, described and taken back, by real events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDockWidget, QLineEdit, QMenu, QProgressBar, QWidget

from annotations.document import Document, DocumentState, Pair, Record
from annotations.exporting.choices import Choices
from annotations.exporting.exporter import export
from annotations.formats.registry import is_installed, writable
from annotations.store.project_file import ProjectFile
from annotations.text import sha256
from desktop import posting
from desktop.app import App
from desktop.pilot import Pilot
from desktop.settings import SettingsFile
from schemas.files import load_named
from tests.conftest import close_app
from tests.support.timing import clock, times

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.panels.documents import DocumentsPanel

CITIES = ("الرباط", "طنجة", "فاس", "مراكش", "أغادير", "وجدة")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Articles whose titles are numbered, with metadata, some of them done."""
    path = tmp_path / "corpus.hashiya"
    ProjectFile.create(path, load_named("news-ar"), by="tester")
    with ProjectFile.open(path) as project:
        project.add_records((record(number, city) for number, city in enumerate(CITIES)), by="tester")
    return path


def record(number: int, city: str) -> Record:
    text = f"وصل القطار إلى {city} صباح اليوم."
    document = Document(
        f"d{number}", f"خبر {number}: {city}", text, sha256(text), meta=(Pair("desk", "ab"[number % 2]),)
    )
    return Record(document, "main", "tester", state=DocumentState("done" if number == 3 else "todo"))


@pytest.fixture
def app(path: Path, start_app: Callable[..., App]) -> App:
    return start_app(path)


@pytest.fixture
def panel(app: App) -> DocumentsPanel:
    return app.window.documents


def listed(panel: DocumentsPanel) -> list[int]:
    return list(panel.model.keys)


def write(field: QWidget, text: str) -> None:
    """Type letter by letter; QTest knows no Arabic ones."""
    for letter in text:
        posting.press_key(field, letter, text=letter)


def search(panel: DocumentsPanel) -> QLineEdit:
    return next(line for line in panel.findChildren(QLineEdit) if "ind" in line.accessibleName())


def choose(panel: DocumentsPanel, name: str, downs: int = 1) -> None:
    """Take another of some choices by key."""
    box = next(box for box in panel.filter.findChildren(QComboBox) if box.accessibleName() == name)
    box.setFocus()
    for _ in range(downs):
        QTest.keyClick(box, Qt.Key.Key_Down)


def menu_of(panel: DocumentsPanel) -> QMenu:
    """The menu of the selected documents, asked for by the key for menus."""
    at = panel.table.mapToGlobal(QPoint(5, 5))
    QApplication.sendEvent(panel.table, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), at))
    return next(menu for menu in panel.findChildren(QMenu) if menu.isVisible())


def take(panel: DocumentsPanel, title: str) -> None:
    menu = menu_of(panel)
    next(action for action in menu.actions() if action.text() == title).trigger()
    menu.close()


def test_titles_and_texts_are_found_while_one_types(app: App, pilot: Pilot, panel: DocumentsPanel):
    posting.press_key(app.window.article, "d", ctrl=True, shift=True)
    assert search(panel).hasFocus()
    write(search(panel), "اغادير")
    pilot.wait_until(lambda: listed(panel) == [5])
    search(panel).clear()
    pilot.wait_until(lambda: len(listed(panel)) == 6)
    panel.in_text.trigger()
    write(search(panel), "صباح اليوم")
    pilot.wait_until(lambda: len(listed(panel)) == 6 and panel.question.filter.text == "صباح اليوم")
    write(search(panel), " غدا")
    pilot.wait_until(lambda: listed(panel) == [])
    assert not panel.table.isVisible()


def test_the_list_is_narrowed_by_key_and_its_documents_are_opened(app: App, pilot: Pilot, panel: DocumentsPanel):
    pilot.press("b", ctrl=True)
    pilot.press("pgdn", ctrl=True)
    pilot.wait_until(lambda: app.workspace.key == 2)
    pilot.press("b", ctrl=True)
    assert [row.flag for row in panel.model.rows[:3]] == [True, True, False]
    panel._narrow.setFocus()
    QTest.keyClick(panel._narrow, Qt.Key.Key_Space)
    choose(panel, "Flag")
    pilot.wait_until(lambda: listed(panel) == [1, 2])
    pilot.press("z", ctrl=True)
    assert [row.flag for row in panel.model.rows] == [True, False]  # nothing moves under one's hands
    panel.filter.clear()
    pilot.wait_until(lambda: len(listed(panel)) == 6)
    choose(panel, "Status", 4)
    pilot.wait_until(lambda: listed(panel) == [4])
    panel.filter.clear()
    choose(panel, "Metadata")
    write(panel.filter._value, "b")
    pilot.wait_until(lambda: listed(panel) == [2, 4, 6])
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_End)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    pilot.wait_until(lambda: app.workspace.key == 6)
    pilot.press("pgup", ctrl=True)
    pilot.wait_until(lambda: app.workspace.key == 4)


def test_a_new_order_is_shown_from_its_beginning(
    tmp_path: Path, start_app: Callable[..., App], make_project: Callable[..., Path]
):
    app = start_app(make_project(*(f"خبر رقم {number}\nنص." for number in range(200))))
    pilot, panel = Pilot(app), app.window.documents
    app.workspace.open_document(100)
    pilot.wait_until(lambda: panel.selected == [100])
    top = panel.table.rowAt(1)
    assert 0 < top < 99
    panel.sort_by("title", descending=True)
    pilot.wait_until(lambda: len(listed(panel)) == 200 and listed(panel)[0] == 200)
    assert panel.table.rowAt(1) == 0
    assert panel.selected == [100]
    panel.sort_by("", descending=False)
    pilot.wait_until(lambda: len(listed(panel)) == 200 and listed(panel)[0] == 1)
    assert panel.table.rowAt(1) > 0  # where the open one is


def test_done_goes_on_within_what_is_listed(app: App, pilot: Pilot, panel: DocumentsPanel):
    panel.sort_by("title", descending=True)
    pilot.wait_until(lambda: listed(panel) == [6, 5, 4, 3, 2, 1])
    assert panel.selected == [1]
    pilot.press("enter", ctrl=True)
    pilot.wait_until(lambda: app.workspace.key == 6)
    pilot.press("enter", ctrl=True)
    pilot.wait_until(lambda: app.workspace.key == 5)
    pilot.press("enter", ctrl=True)
    pilot.wait_until(lambda: app.workspace.key == 3)
    bar = panel.findChild(QProgressBar)
    assert (bar.value(), bar.maximum()) == (4, 6)


def test_several_are_described_in_one_step_that_is_taken_back(app: App, pilot: Pilot, panel: DocumentsPanel):
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Home)
    QTest.keyClick(panel.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert panel.selected == [1, 2]
    take(panel, "Set the flag")
    pilot.wait_until(lambda: [row.flag for row in panel.model.rows] == [True, True, False, False, False, False])
    pilot.wait_until(lambda: not app.batching.is_running)
    assert app.controller.session.markup.state.flag
    assert panel.selected == [1, 2]
    take(panel, "Add labels…")
    line = app.window.focusWidget()
    write(line, "صعب، to discuss")
    QTest.keyClick(line, Qt.Key.Key_Return)
    pilot.wait_until(lambda: not app.batching.is_running and bool(panel.model.rows[0].labels))
    assert [row.labels for row in panel.model.rows[:3]] == [("صعب", "to discuss")] * 2 + [()]
    pilot.wait_until(lambda: panel.filter._label.count() == 3)
    take(panel, "Take off labels…")
    write(app.window.focusWidget(), "صعب")
    QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_Return)
    pilot.wait_until(lambda: panel.model.rows[0].labels == ("to discuss",) and not app.batching.is_running)
    for labels in (("صعب", "to discuss"), ()):
        app.window.actions_by_name["undo-batch"].trigger()
        pilot.wait_until(lambda labels=labels: not app.batching.is_running and panel.model.rows[0].labels == labels)
    assert [row.flag for row in panel.model.rows[:3]] == [True, True, False]
    app.window.actions_by_name["undo-batch"].trigger()
    pilot.wait_until(lambda: not app.batching.is_running and not panel.model.rows[0].flag)


def test_all_that_is_shown_is_marked_as_done_at_once(app: App, pilot: Pilot, panel: DocumentsPanel):
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_A, CONTROL)
    take(panel, "Mark as done")
    pilot.wait_until(lambda: panel.findChild(QProgressBar).value() == 6)
    pilot.wait_until(lambda: not app.batching.is_running)
    assert app.window.statusBar().currentMessage().startswith("5 articles were changed.")
    take(panel, "Mark as done")
    pilot.wait_until(lambda: "already" in app.window.statusBar().currentMessage())
    pilot.wait_until(lambda: not app.batching.is_running)
    app.window.actions_by_name["undo-batch"].trigger()
    pilot.wait_until(lambda: panel.findChild(QProgressBar).value() == 1)
    pilot.wait_until(lambda: not app.batching.is_running)


def test_note_and_labels_of_the_open_article_are_written_by_key(app: App, pilot: Pilot, panel: DocumentsPanel):
    app.window.findChild(QDockWidget, "documents").hide()
    pilot.press("m", ctrl=True)
    line = app.window.focusWidget()
    assert line.accessibleName() == "Note"
    write(line, "انظر الصفحة ٢")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert app.window.article.hasFocus()
    pilot.press("d", ctrl=True)
    write(app.window.focusWidget(), "a, b")
    QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_Return)
    state = app.controller.session.markup.state
    assert (state.note, state.labels) == ("انظر الصفحة ٢", ("a", "b"))
    pilot.press("d", ctrl=True)
    assert app.window.focusWidget().text() == "a, b"
    write(app.window.focusWidget(), "c")
    QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_Escape)
    assert app.window.article.hasFocus()
    assert app.controller.session.markup.state == state
    pilot.press("z", ctrl=True)
    assert app.controller.session.markup.state == replace(state, labels=())
    pilot.wait_for_saved()


def test_problems_of_the_last_check_narrow_the_list(app: App, pilot: Pilot, panel: DocumentsPanel):
    with_problems = panel.filter._with_problems
    assert not with_problems.isEnabled()
    panel.filter.show_problems(frozenset({"d1", "d5"}))
    with_problems.setFocus()
    panel._narrow.click()
    QTest.keyClick(with_problems, Qt.Key.Key_Space)
    pilot.wait_until(lambda: listed(panel) == [2, 6])
    panel.filter.show_problems(frozenset())
    pilot.wait_until(lambda: listed(panel) == [])


# Time


def test_the_time_that_is_spent_is_written_with_what_is_done_and_when_one_leaves(app: App, pilot: Pilot):
    later = clock(app)
    app.window.article.setFocus()
    pilot.press("left")
    later(20_000)
    pilot.press("left")
    later(500_000)  # somebody is away
    pilot.press("left")
    later(1_000)
    pilot.press("b", ctrl=True)
    pilot.wait_for_saved()
    assert times(app, pilot)[0] == 20_000 + 60_000 + 1_000
    later(2_000)
    pilot.press("pgdn", ctrl=True)
    pilot.wait_until(lambda: app.workspace.key == 2)
    assert times(app, pilot)[:2] == [83_000, 0]
    app.window.documents.enter()
    later(30_000)
    QTest.keyClick(app.window.documents.table, Qt.Key.Key_Down)
    app.window.article.setFocus()
    pilot.press("pgdn", ctrl=True)
    pilot.wait_until(lambda: app.workspace.key == 3)
    assert times(app, pilot)[:3] == [83_000, 0, 0]


def test_what_the_mouse_does_while_the_keyboard_is_elsewhere_takes_no_time(app: App, pilot: Pilot):
    later = clock(app)
    app.window.documents.enter()
    for x in (20, 40, 60):
        posting.move_to(app.window.article.viewport(), QPointF(x, 30))
        later(20_000)
    app.window.article.setFocus()
    later(7_000)
    pilot.press("b", ctrl=True)
    pilot.wait_for_saved()
    assert times(app, pilot)[0] == 7_000


def test_counting_is_switched_off_and_stays_so(path: Path, tmp_path: Path, qt: QApplication):
    settings = SettingsFile(tmp_path / "settings.json")
    app = App(path, settings=settings)
    app.show()
    pilot = Pilot(app)
    pilot.wait_for_article()
    later = clock(app)
    action = app.window.actions_by_name["count-time"]
    assert action.isChecked()
    action.trigger()
    assert not action.isChecked()
    app.window.article.setFocus()
    pilot.press("left")
    later(50_000)
    pilot.press("b", ctrl=True)
    pilot.wait_for_saved()
    assert times(app, pilot) == [0] * 6
    app.window.documents.set_columns(("title", "time"))
    close_app(qt, app)
    assert not settings.read().counts_time
    again = App(path, settings=settings)
    Pilot(again).wait_for_article()
    assert not again.window.actions_by_name["count-time"].isChecked()
    assert again.window.documents.model.columns == ("title", "time")
    close_app(qt, again)


def test_no_format_writes_the_time(path: Path, tmp_path: Path):
    spent = 7_654_321
    with ProjectFile.open(path) as project:
        for key in range(1, 7):
            project.add_time(key, project.layers()[0], spent)
        records = list(project.records())
    schema, files = load_named("news-ar"), []
    for known in filter(is_installed, writable()):
        folder = tmp_path / known.name
        folder.mkdir()
        export(lambda: iter(records), schema, folder / "out", Choices(format=known.name, status="all"))
        files += [file for file in folder.rglob("*") if file.is_file()]
    assert len(files) > 20
    assert not [file for file in files if str(spent).encode() in file.read_bytes()]


def test_a_click_with_ctrl_selects_and_opens_nothing(app: App, pilot: Pilot, panel: DocumentsPanel):
    viewport = panel.table.viewport()

    def click(row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        place = panel.table.visualRect(panel.model.index(row, 0)).center()
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, modifier, place)

    click(1)
    pilot.wait_until(lambda: app.workspace.key == 2)
    click(3, CONTROL)
    QApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    assert panel.selected == [2, 4]
    assert app.workspace.key == 2
