"""One moves between the articles of a project, and what is done in them is in the file and in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QProgressBar

from annotations.errors import UserError
from annotations.store.project_file import ProjectFile
from desktop import posting
from desktop.app import App
from desktop.pilot import Pilot
from desktop.theme import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

CITIES = ("الرباط", "طنجة", "فاس", "مكناس")
TEXTS = tuple(f"زارت ليلى مدينة {city} أمس" for city in CITIES)


def is_at(pilot: Pilot, city: str) -> bool:
    return city in pilot.session.document.text


def keys(app: App) -> list[int]:
    return [row.key for row in app.window.documents.model.rows]


def test_a_place_in_the_open_article_is_shown_though_another_article_was_asked_for_before(app: App, pilot: Pilot):
    app.workspace.open_document(keys(app)[1])
    app.workspace.show_place(keys(app)[0], 0, 4)
    answered: list[object] = []
    app.worker.submit(lambda _: None, answered.append, answered.append)
    pilot.wait_until(lambda: bool(answered))
    assert is_at(pilot, CITIES[0])
    assert app.window.article.selection.range == (0, 4)


def test_of_articles_asked_for_in_a_row_the_last_is_shown(app: App, pilot: Pilot):
    opened: list[int] = []
    app.workspace.opened.connect(opened.append)
    order = [keys(app)[number] for number in (1, 2, 3, 0, 2)]
    for key in order:
        app.workspace.open_document(key)
    pilot.wait_until(lambda: bool(opened) and is_at(pilot, CITIES[2]))
    answered: list[object] = []
    app.worker.submit(lambda _: None, answered.append, answered.append)
    pilot.wait_until(lambda: bool(answered))
    assert is_at(pilot, CITIES[2])
    assert set(opened) == {order[-1]}


def test_done_goes_to_the_next_one_to_do_and_round(app: App, pilot: Pilot):
    for number in (1, 0, 2, 3):
        app.workspace.open_document(keys(app)[number])
        pilot.wait_until(lambda city=CITIES[number]: is_at(pilot, city))
        pilot.press("enter", ctrl=True)
        following = {1: 2, 0: 2, 2: 3}.get(number)
        if following is not None:
            pilot.wait_until(lambda city=CITIES[following]: is_at(pilot, city))
    pilot.wait_until(lambda: app.window.statusBar().currentMessage() == "All articles are done.")
    assert [row.status for row in app.window.documents.model.rows] == ["done"] * 4
    bar = app.window.documents.findChild(QProgressBar)
    assert (bar.value(), bar.maximum()) == (4, 4)
    app.window.actions_by_name["reopen"].trigger()
    assert app.window.documents.model.rows[3].status == "todo"
    pilot.wait_for_saved()


def test_steps_go_to_neighbours_and_stop_at_the_ends(app: App, pilot: Pilot):
    pilot.press("pgup", ctrl=True)
    assert "no further article" in app.window.statusBar().currentMessage()
    for city in CITIES[1:]:
        pilot.press("pgdn", ctrl=True)
        pilot.wait_until(lambda city=city: is_at(pilot, city))
    pilot.press("pgdn", ctrl=True)
    assert "no further article" in app.window.statusBar().currentMessage()


def test_what_was_done_in_an_article_is_there_when_it_is_opened_again(app: App, pilot: Pilot):
    span = pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    pilot.press("pgdn", ctrl=True)
    pilot.wait_until(lambda: is_at(pilot, CITIES[1]))
    assert not pilot.session.markup.spans
    pilot.press("pgup", ctrl=True)
    pilot.wait_until(lambda: is_at(pilot, CITIES[0]))
    assert list(pilot.session.markup.spans.values()) == [span]
    pilot.press("z", ctrl=True)
    assert not pilot.session.markup.spans
    pilot.wait_for_saved()


def test_the_list_counts_what_is_marked(app: App, pilot: Pilot):
    one = pilot.mark_by_keyboard(*pilot.find("ليلى"), "1")
    other = pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    pilot.relate_by_keyboard(one, other, "LOCATED_IN")
    row = app.window.documents.model.rows[0]
    assert (row.spans, row.relations) == (2, 1)
    pilot.wait_for_saved()


def saved_span(app: App, pilot: Pilot):  # noqa: ANN201 - a Span
    pilot.wait_for_saved()
    app.window.close()
    with ProjectFile.open(app.path) as project:
        (span,) = project.markup(1, project.layers()[0]).spans.values()
    return span


def test_an_attribute_is_committed(app: App, pilot: Pilot):
    pilot.mark_by_keyboard(*pilot.find("ليلى"), "1")
    box = app.window.inspector.findChild(QComboBox)
    place = box.findData("NOM")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert [(pair.name, pair.value) for pair in app.controller.span.attributes] == [("level", "NOM")]
    assert app.window.inspector.findChild(QComboBox).currentData() == "NOM"
    assert [(pair.name, pair.value) for pair in saved_span(app, pilot).attributes] == [("level", "NOM")]


def test_a_note_is_committed_and_the_keys_go_back_to_the_article(
    app: App, pilot: Pilot, qtbot: QtBot, qt: QApplication
):
    pilot.mark_by_keyboard(*pilot.find("ليلى"), "1")
    app.window.activateWindow()
    pilot.press("n")
    note = next(line for line in app.window.inspector.findChildren(QLineEdit) if line.accessibleName() == "Note")
    pilot.wait_until(note.hasFocus)
    note.insert("ملاحظة & <b>")
    qtbot.keyPress(note, Qt.Key.Key_Return)
    assert app.controller.span.note == "ملاحظة & <b>"
    pilot.wait_until(app.window.article.hasFocus)
    assert saved_span(app, pilot).note == "ملاحظة & <b>"


def test_a_note_that_is_left_by_a_click_stays_with_its_span(app: App, pilot: Pilot, qtbot: QtBot):
    one = pilot.mark_by_keyboard(*pilot.find("ليلى"), "1")
    other = pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    pilot.select_span(one)
    app.window.activateWindow()
    pilot.press("n")
    note = next(line for line in app.window.inspector.findChildren(QLineEdit) if line.accessibleName() == "Note")
    pilot.wait_until(note.hasFocus)
    note.insert("عن ليلى")
    view = app.window.article
    point = view.window_rect(view.article.rects(other.start, other.end)[0]).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert app.controller.span.id == other.id
    notes = {span.text: span.note for span in pilot.session.markup.spans.values()}
    assert notes == {"ليلى": "عن ليلى", "الرباط": ""}
    pilot.wait_for_saved()


def test_a_click_in_the_palette_labels_what_is_selected(app: App, pilot: Pilot):
    pilot.select_by_mouse(*pilot.find("الرباط"))
    palette = app.window.palette_panel.findChild(QListWidget)
    item = next(palette.item(n) for n in range(palette.count()) if "LOC" in palette.item(n).text())
    palette.clicked.emit(palette.indexFromItem(item))
    assert [span.label for span in pilot.session.markup.spans.values()] == ["LOC"]
    pilot.wait_for_saved()


def test_a_project_without_articles_says_what_to_do(make_project: Callable[..., Path], start_app: Callable[..., App]):
    app = start_app(make_project(name="empty"), wait=False)
    pilot = Pilot(app)
    pilot.wait_until(lambda: app.workspace.schema is not None)
    texts = [label.text() for label in app.window.findChildren(QLabel) if label.isVisible()]
    assert any("No article is open" in text for text in texts)
    assert any("No articles yet" in text for text in texts)
    posting.press_key(app.window.article, "1")
    app.window.actions_by_name["done"].trigger()
    app.window.actions_by_name["next-article"].trigger()


def test_the_theme_and_the_docks_can_be_switched(app: App, pilot: Pilot, qt: QApplication):
    actions = app.window.actions_by_name
    actions["theme"].trigger()
    assert qt.palette().window().color().name() == DARK.window
    actions["theme"].trigger()
    assert qt.palette().window().color().name() == LIGHT.window
    assert app.window.documents.isVisible()
    actions["article-only"].trigger()
    assert not app.window.documents.isVisible()
    assert not app.window.inspector.isVisible()
    actions["article-only"].trigger()
    assert app.window.documents.isVisible()
    actions["keys"].trigger()
    assert app.window._keys.isVisible()
    actions["keys"].trigger()
    assert not app.window._keys.isVisible()
    actions["keys"].trigger()
    before = app.window._keys.width()
    app.window.resize(app.window.width() + 100, 700)
    qt.processEvents()
    assert app.window._keys.width() == before + 100
    app.window.resize(640, 700)
    qt.processEvents()
    assert app.window._keys.width() > app.window.article.width(), "over a narrow article they take the window"
    app.window.resize(1400, 700)
    qt.processEvents()
    before = app.window._keys.y()
    app.window.warn("Something.")
    qt.processEvents()
    assert app.window._keys.y() > before, "they go along where the article moves"
    assert app.window._keys.hasFocus()


def test_a_project_that_cannot_be_opened_leaves_nothing_behind(tmp_path: Path, qt: QApplication):
    with pytest.raises(UserError, match="There is no project file"):
        App(tmp_path / "none.hashiya")


def test_a_project_that_is_open_says_by_whom(app: App):
    with pytest.raises(UserError, match="open in another program"):
        App(app.path)
