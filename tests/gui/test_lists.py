"""The lists to choose from by typing, finding in the article, and keys of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton

from desktop import posting
from desktop.app import App
from desktop.dialogs.keys import KeysDialog
from desktop.keymap import Keymap
from desktop.keys import Stroke
from desktop.pilot import Pilot
from desktop.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TEXT = (
    "زارت ليلى السيد مدينة طنجة. وأحمد في الرباط.\n" * 2
    + "كتب أَحمدُ عن إِدارةِ المدينة، وادارة المدينه شيء آخر.\n" * 40
    + "وفي آخر المقال جامعة الرباط."
)


@pytest.fixture
def app(make_project: Callable[..., Path], start_app: Callable[..., App]) -> App:
    return start_app(make_project(TEXT))


@pytest.fixture
def pilot(app: App) -> Pilot:
    return Pilot(app)


def typed(app: App, text: str) -> None:
    field = app.window.picker.findChild(QLineEdit)
    for letter in text:
        posting.press_key(field, letter, text=letter)


def shown(app: App) -> list[str]:
    model = app.window.picker.findChild(QListView).model()
    return [model.item(row).id for row in range(model.rowCount())]


@pytest.mark.parametrize("words", ["larger", "تكبير", "zoom in", "larg"])
def test_a_command_is_found_in_both_languages_and_carried_out(app: App, pilot: Pilot, words: str):
    before = app.window.article.reading.font_px
    pilot.press("k", ctrl=True)
    assert app.window.picker.isVisible()
    typed(app, words)
    if words == "zoom in":
        assert shown(app) == [], "commands are found by their titles"
        posting.press_key(app.window.picker.findChild(QLineEdit), "escape")
        assert not app.window.picker.isVisible()
        assert app.window.article.hasFocus() or not app.window.isActiveWindow()
        return
    assert shown(app)[0] == "zoom-in"
    posting.press_key(app.window.picker.findChild(QLineEdit), "enter")
    assert not app.window.picker.isVisible()
    assert app.window.article.reading.font_px > before


def test_arrows_choose_and_nothing_is_chosen_where_nothing_fits(app: App, pilot: Pilot):
    pilot.press("k", ctrl=True)
    field, model = app.window.picker.findChild(QLineEdit), app.window.picker.findChild(QListView)
    for key, row in (("down", 1), ("down", 2), ("up", 1), ("pgdn", 9), ("pgup", 1), ("pgup", 0)):
        posting.press_key(field, key)
        assert model.currentIndex().row() == row
    typed(app, "xyzxyz")
    picked: list[str] = []
    app.window.picker.picked.connect(picked.append)
    posting.press_key(field, "enter")
    assert picked == []


def test_a_target_out_of_view_is_chosen_from_the_list(app: App, pilot: Pilot):
    far = pilot.mark_by_mouse(*pilot.find("جامعة الرباط"), "2")
    head = pilot.mark_by_mouse(*pilot.find("ليلى السيد"), "1")
    pilot.mark_by_mouse(*pilot.find("طنجة"), "3")
    pilot.select_span(head)
    pilot.press("r")
    assert app.controller.hinted
    pilot.press("r")
    assert app.window.picker.isVisible()
    typed(app, "رباط")
    assert shown(app) == [far.id]
    posting.press_key(app.window.picker.findChild(QLineEdit), "enter")
    if app.controller.choices:
        pilot.press(app.controller.choices[0].key)
    assert [(relation.head, relation.tail) for relation in pilot.session.markup.relations.values()] == [
        (head.id, far.id)
    ]
    assert app.controller.span == head
    pilot.wait_for_saved()


def test_targets_of_one_name_are_told_apart_by_the_words_around_them(app: App, pilot: Pilot):
    places = [place for place in range(len(TEXT)) if TEXT.startswith("طنجة", place)]
    for start in places:
        pilot.mark_by_mouse(start, start + 4, "3")
    pilot.mark_by_mouse(*pilot.find("جامعة الرباط"), "2")
    head = pilot.mark_by_mouse(*pilot.find("ليلى السيد"), "1")
    pilot.select_span(head)
    pilot.press("r")
    pilot.press("r")
    model = app.window.picker.findChild(QListView).model()
    around = {model.item(row).title: model.item(row).others for row in range(model.rowCount())}
    assert around["طنجة"] == "السيد مدينة طنجة. وأحمد في"
    assert around["جامعة الرباط"] == ""
    pilot.wait_for_saved()


def test_space_keeps_the_head_for_several_targets(app: App, pilot: Pilot):
    places = [pilot.mark_by_mouse(*pilot.find(name), "3") for name in ("طنجة", "الرباط")]
    head = pilot.mark_by_mouse(*pilot.find("ليلى السيد"), "1")
    pilot.select_span(head)
    pilot.press("r")
    pilot.press("space")
    for place in places:
        pilot._type_hint(place.id)
        if app.controller.choices:
            pilot.press(next(choice.key for choice in app.controller.choices if choice.id == "LOCATED_IN"))
    assert {relation.tail for relation in pilot.session.markup.relations.values()} == {place.id for place in places}
    assert app.controller.hinted, "further targets are still offered"
    pilot.press("escape")
    assert not app.controller.hinted
    pilot.wait_for_saved()


def count(app: App) -> str:
    labels = [label.text() for label in app.window.find_bar.findChildren(QLabel)]
    return next((text for text in labels if " of " in text), "")


def test_what_is_not_found_leaves_nothing_selected(app: App, pilot: Pilot):
    start, _ = pilot.find("المدينة")
    app.controller.desk.select_text(start, start)
    pilot.press("f", ctrl=True)
    field = app.window.find_bar.findChild(QLineEdit)
    field.setText("المدينة")
    assert app.window.article.selection.has_text
    field.setText("المدينةxyz")
    assert app.window.article.selection.range == (start, start)
    posting.press_key(field, "escape")
    pilot.press("1")
    assert not any(span.start == start and span.end == start + 1 for span in pilot.session.markup.spans.values())


def test_finding_whatever_the_spelling_and_stepping_through_the_hits(app: App, pilot: Pilot):
    pilot.press("f", ctrl=True)
    field = app.window.find_bar.findChild(QLineEdit)
    field.setText("إدارة المدينة")
    assert count(app) == "1 of 80"
    selection = app.window.article.selection
    assert app.controller.desk.text[slice(*selection.range)] == "إِدارةِ المدينة"
    posting.press_key(field, "enter")
    assert count(app) == "2 of 80"
    assert app.controller.desk.text[slice(*app.window.article.selection.range)] == "ادارة المدينه"
    posting.press_key(field, "enter", shift=True)
    posting.press_key(field, "enter", shift=True)
    assert count(app) == "80 of 80"
    posting.press_key(field, "escape")
    assert not app.window.find_bar.isVisible()
    pilot.press("2")
    assert [span.text for span in pilot.session.markup.spans.values()] == ["ادارة المدينه"]
    pilot.wait_for_saved()


def test_finding_the_exact_spelling(app: App, pilot: Pilot):
    pilot.press("f", ctrl=True)
    app.window.find_bar._exact.setChecked(True)
    app.window.find_bar.findChild(QLineEdit).setText("ادارة")
    assert count(app) == "1 of 40"
    app.window.find_bar.findChild(QLineEdit).setText("لا يوجد")
    assert count(app) == ""


def test_keys_of_ones_own_are_pressed_work_and_stay(
    qt: object, qtbot: QtBot, make_project: Callable[..., Path], tmp_path: Path
):
    dialog = KeysDialog(Keymap())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._search.setText("find in")
    item = next(item for item in dialog._items() if not item.isHidden())
    dialog._list.setCurrentItem(item)
    button = next(button for button in dialog.findChildren(QPushButton) if button.isCheckable())
    button.click()
    posting.press_key(button, "t", ctrl=True, text="ف")
    assert dialog.keymap.command_of(Stroke("t", ctrl=True)) == ("find", False)
    assert dialog.keymap.command_of(Stroke("f", ctrl=True)) == ("", False)
    assert "Taken from: Light or dark" in dialog._said.text()
    settings = SettingsFile(tmp_path / "settings.json")
    for _ in range(2):
        app = App(
            make_project(TEXT, name="own") if not (tmp_path / "own.hashiya").exists() else tmp_path / "own.hashiya",
            settings=settings,
        )
        if not app.window.keymap.own:
            app.commands.set_keymap(dialog.keymap)
        app.show()
        pilot = Pilot(app)
        pilot.wait_for_article()
        pilot.press("t", ctrl=True)
        assert app.window.find_bar.isVisible()
        assert app.window.actions_by_name["find"].shortcut().toString() == "Ctrl+T"
        assert app.window.actions_by_name["theme"].shortcut().toString() == ""
        app.window.close()
        app.window.deleteLater()
        qt.processEvents()
