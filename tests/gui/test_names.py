"""Lists of names in the real window: imported, switched, removed, and what goes wrong said in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QComboBox, QPushButton, QTreeWidget

from annotations.store.project_file import ProjectFile
from desktop import posting
from desktop.article import about
from desktop.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.app import App
    from tests.conftest import Answers

TEXT = "الأول\nزارت ليلى الرباط أمس مع سامر."


@pytest.fixture
def app(make_project: Callable[..., Path], start_app: Callable[..., App]) -> App:
    return start_app(make_project(TEXT))


@pytest.fixture
def pilot(app: App) -> Pilot:
    return Pilot(app)


def press(app: App, title: str) -> None:
    button = next(one for one in app.window.names.findChildren(QPushButton) if one.accessibleName().startswith(title))
    posting.click(button, QPointF(button.rect().center()))


def lists(app: App) -> list[tuple[str, int, bool]]:
    return [(one.source, one.size, one.is_on) for one in app.window.names.lists]


def import_list(app: App, pilot: Pilot, answers: Answers, path: Path, label: str = "PER") -> None:
    box = app.window.names.findChild(QComboBox)
    box.setCurrentIndex(box.findData(label))
    answers.files = [path]
    before = len(app.window.names.lists)
    press(app, "Import")
    pilot.wait_until(lambda: len(app.window.names.lists) != before)


def open_lists(app: App, pilot: Pilot) -> QTreeWidget:
    app.commands.run("names")
    pilot.wait_until(lambda: bool(app.window.names.lists))
    tree = app.window.names.findChild(QTreeWidget)
    assert tree.hasFocus()
    return tree


def test_a_list_is_imported_proposed_from_switched_off_and_removed(
    app: App, pilot: Pilot, answers: Answers, tmp_path: Path
):
    tree = open_lists(app, pilot)
    assert lists(app) == [("", 0, True)]
    path = tmp_path / "names.txt"
    path.write_text("سامر\nليلى\n", encoding="utf-8")
    import_list(app, pilot, answers, path)
    assert lists(app) == [("", 0, True), ("names.txt", 2, True)]
    press(app, "Propose in this")
    pilot.wait_until(lambda: not app.proposing.is_running and len(app.controller.desk.proposals) == 2)
    assert {about.origin_of(one).split(" · ")[0] for one in app.controller.desk.proposals} == {
        "in the list \u2068names.txt\u2069"
    }
    tree.setCurrentItem(tree.topLevelItem(1))
    posting.press_key(tree, "space")
    pilot.wait_until(lambda: lists(app)[1] == ("names.txt", 2, False))
    press(app, "Propose in this")
    pilot.wait_until(lambda: not app.proposing.is_running and len(app.controller.desk.proposals) == 0)
    posting.press_key(tree, "delete")
    pilot.wait_until(lambda: len(lists(app)) == 1)
    posting.press_key(tree, "escape")
    assert app.window.article.hasFocus()


@pytest.mark.parametrize("by", ["key", "button"])
def test_a_list_that_was_removed_comes_back_with_its_switch_and_stays(
    app: App, pilot: Pilot, answers: Answers, tmp_path: Path, by: str
):
    tree = open_lists(app, pilot)
    path = tmp_path / "names.txt"
    path.write_text("سامر\nليلى\n", encoding="utf-8")
    import_list(app, pilot, answers, path)
    tree.setCurrentItem(tree.topLevelItem(1))
    posting.press_key(tree, "space")
    pilot.wait_until(lambda: lists(app)[1] == ("names.txt", 2, False))
    span = pilot.mark_by_mouse(*pilot.find("أمس"), "6")
    tree.setFocus()
    posting.press_key(tree, "delete")
    pilot.wait_until(lambda: len(lists(app)) == 1)
    assert "Ctrl+Z here brings it back" in app.window.statusBar().currentMessage()
    posting.press_key(tree, "z", ctrl=True) if by == "key" else press(app, "Undo")
    pilot.wait_until(lambda: len(lists(app)) == 2)
    assert lists(app)[1] == ("names.txt", 2, False)
    assert list(pilot.session.markup.spans) == [span.id], "nothing is undone in the article"
    pilot.wait_for_saved()
    app.window.close()
    with ProjectFile.open(app.path) as project:
        assert [one[:2] for one in project.name_lists(project.layers()[0])[1:]] == [("names.txt", 2)]
        assert not project.name_lists(project.layers()[0])[1].is_on


def test_every_import_and_removal_is_taken_back_one_after_the_other(
    app: App, pilot: Pilot, answers: Answers, tmp_path: Path
):
    tree = open_lists(app, pilot)
    posting.press_key(tree, "z", ctrl=True)
    assert "No list was imported or removed" in app.window.statusBar().currentMessage()
    path = tmp_path / "names.txt"
    path.write_text("سامر\nليلا\n", encoding="utf-8")
    import_list(app, pilot, answers, path)
    path.write_text("سامر\nليلى\nكريم\n", encoding="utf-8")
    answers.replace = True
    press(app, "Import")
    pilot.wait_until(lambda: lists(app)[1][1] == 3)
    tree.setCurrentItem(tree.topLevelItem(1))
    posting.press_key(tree, "delete")
    pilot.wait_until(lambda: len(lists(app)) == 1)
    for sizes in ([3], [2], []):
        posting.press_key(tree, "z", ctrl=True)
        pilot.wait_until(lambda sizes=sizes: [size for _, size, _ in lists(app)[1:]] == sizes)
    app.window.close()
    with ProjectFile.open(app.path) as project:
        assert project.list_state("names.txt").rows == ()


def test_a_list_of_the_same_name_is_replaced_or_added_to_as_the_person_says(
    app: App, pilot: Pilot, answers: Answers, tmp_path: Path
):
    open_lists(app, pilot)
    path = tmp_path / "names.txt"
    path.write_text("سامر\nليلا\n", encoding="utf-8")
    import_list(app, pilot, answers, path)
    path.write_text("سامر\nليلى\nكريم\n", encoding="utf-8")
    for replace, size in ((None, 2), (False, 4), (True, 3)):
        answers.replace, before = replace, len(answers.asked)
        press(app, "Import")
        pilot.wait_until(lambda before=before: len(answers.asked) == before + 2)
        pilot.wait_until(lambda size=size: lists(app)[1] == ("names.txt", size, True))
    assert [one for one in answers.asked if "replaces" in one] == [
        "replaces names.txt: 2 by 3",
        "replaces names.txt: 2 by 3",
        "replaces names.txt: 4 by 3",
    ]


def test_no_label_is_chosen_for_a_list_until_a_person_chooses_one(
    app: App, pilot: Pilot, answers: Answers, tmp_path: Path
):
    open_lists(app, pilot)
    box = app.window.names.findChild(QComboBox)
    assert (box.currentText(), box.currentData()) == ("choose a label", "")
    path = tmp_path / "names.txt"
    path.write_text("سامر\n", encoding="utf-8")
    answers.files = [path]
    press(app, "Import")
    pilot.wait_until(lambda: bool(answers.reasons))
    assert answers.reasons[0].endswith("has no label. Name one for the list.")
    import_list(app, pilot, answers, path, "ORG")
    assert box.currentData() == "ORG", "the last one is offered again"
    app.window.names.show_schema(app.workspace.schema, "en")
    assert box.currentData() == "ORG"


def test_the_dictionary_is_kept_until_a_name_changes(
    app: App, pilot: Pilot, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    open_lists(app, pilot)
    path = tmp_path / "names.txt"
    path.write_text("سامر\n", encoding="utf-8")
    import_list(app, pilot, answers, path)

    def propose() -> tuple[object, int]:
        press(app, "Propose in this")
        pilot.wait_until(lambda: not app.proposing.is_running and not app.refreshing.is_waiting)
        shown: list[object] = []  # what was found is read from the file before it is shown
        app.worker.submit(lambda _: None, shown.append, shown.append)
        pilot.wait_until(lambda: bool(shown))
        return app.proposing._made[1], len(app.controller.desk.proposals)

    first, count = propose()
    read: list[object] = []
    names = ProjectFile.names
    monkeypatch.setattr(ProjectFile, "names", lambda *them: read.append(them) or names(*them))
    assert propose() == (first, count)
    assert not read, "nothing has changed, so nothing is read"
    span = pilot.mark_by_mouse(*pilot.find("ليلى"), "1")
    pilot.wait_for_saved()
    second, _ = propose()
    assert second is not first
    pilot.select_span(span)
    pilot.press("delete")
    pilot.wait_for_saved()
    assert propose()[0] is not second
    tree = app.window.names.findChild(QTreeWidget)
    tree.setCurrentItem(tree.topLevelItem(1))
    posting.press_key(tree, "space")
    assert len(propose()[0]) == 0


def test_lines_with_labels_of_their_own(app: App, pilot: Pilot, answers: Answers, tmp_path: Path):
    open_lists(app, pilot)
    path = tmp_path / "names.jsonl"
    path.write_text('{"text": "الرباط", "label": "GPE"}\n{"text": "سامر"}\n', encoding="utf-8")
    import_list(app, pilot, answers, path, "ORG")
    assert set(app.window.names.lists[1].labels) == {"GPE", "ORG"}


def test_what_cannot_be_taken_is_named_and_nothing_is_taken_unasked(
    app: App, pilot: Pilot, answers: Answers, tmp_path: Path
):
    open_lists(app, pilot)
    path = tmp_path / "names.jsonl"
    path.write_text('{"text": "x", "label": "CAT"}\n{"text": "سامر"}\nbroken\n', encoding="utf-8")
    answers.files = [path]
    press(app, "Import")
    pilot.wait_until(lambda: bool(answers.reasons))
    assert "CAT" in answers.reasons[0]
    assert "names.jsonl:3: this is no JSON object, as the lines before it are" in answers.reasons[0]
    assert lists(app) == [("", 0, True)]
    answers.take_rest = True
    import_list(app, pilot, answers, path)
    assert lists(app) == [("", 0, True), ("names.jsonl", 1, True)]


def test_a_file_that_cannot_be_read_is_said_in_the_window(app: App, pilot: Pilot, answers: Answers, tmp_path: Path):
    open_lists(app, pilot)
    answers.files = [tmp_path / "gone.txt"]
    press(app, "Import")
    pilot.wait_until(lambda: "cannot be read" in app.window.banner_text)


def test_without_an_article_nothing_breaks(make_project: Callable[..., Path], start_app: Callable[..., App]):
    app = start_app(make_project(), wait=False)
    pilot = Pilot(app)
    pilot.wait_until(lambda: app.workspace.schema is not None)
    for command in (
        "next-proposal",
        "take-proposal",
        "take-all",
        "propose",
        "propose-all",
        "restore-proposals",
        "names",
    ):
        app.commands.run(command)
    pilot.wait_until(lambda: bool(app.window.names.lists))
