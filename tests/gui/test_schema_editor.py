"""A schema in use is changed in the window: edited, counted, applied, seen in the article, taken back, still there."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
)

from annotations.errors import UserError
from annotations.store.project_file import ProjectFile
from desktop import posting
from desktop.pilot import Pilot
from desktop.schema_editor import draft as drafts
from desktop.schema_editor.splitting import SplitDialog
from schemas.files import dump, load, load_named
from tests.conftest import close_app

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotations.document import Span
    from desktop.app import App
    from desktop.schema_editor.editor import SchemaEditor
    from desktop.schema_editor.pages import ItemsPage
    from tests.conftest import Answers

TEXTS = (
    "الأول\nعملت ليلى السيد في جامعة الشمس قبل أن تنتقل إلى طنجة.",
    "الثاني\nسافر سامر إلى الرباط ثم كتب للرباط رسالة.",
)


@pytest.fixture
def marked(app: App, pilot: Pilot) -> tuple[Span, Span, Span]:
    """A person who works for an organisation, and a town."""
    person, firm, town = (
        pilot.mark_by_mouse(*pilot.find(text), key)
        for text, key in (("ليلى السيد", "1"), ("جامعة الشمس", "2"), ("طنجة", "3"))
    )
    pilot.relate_by_mouse(person, firm, "EMPLOYED_BY")
    pilot.wait_for_saved()
    return person, firm, town


@pytest.fixture
def editor(app: App) -> SchemaEditor:
    app.commands.run("edit-schema")
    found = app.evolving.editor
    assert found
    return found


def choose(page: ItemsPage, label: str) -> None:
    rows = [page.list.item(row).text() for row in range(page.list.count())]
    page.list.setCurrentRow(next(row for row, text in enumerate(rows) if f"\u2068{label}\u2069" in text))


def type_into(page: ItemsPage, field: str, text: str) -> None:
    line = page.form.fields[field]
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def click(button: QAbstractButton) -> None:
    assert button.isEnabled(), button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def merge(page: ItemsPage, label: str, into: str) -> None:
    choose(page, label)
    click(page._buttons["merge"])
    dialog = QApplication.activeModalWidget() or page.window().findChildren(QComboBox)[-1].window()
    take = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not take.isEnabled(), "nothing is chosen yet"
    dialog.into.setCurrentText(into)
    assert take.isEnabled()
    dialog._take()


def look(editor: SchemaEditor, pilot: Pilot) -> list[str]:
    """Ask what would change; the lines that say so."""
    click(editor.next_button)
    pilot.wait_until(lambda: editor.preview.progress.isHidden())
    tree = editor.preview.tree
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [f"{item.text(0)}: {item.text(1)}".replace("\u2068", "").replace("\u2069", "") for item in items]


def apply(editor: SchemaEditor, app: App, pilot: Pilot) -> None:
    click(editor.apply_button)
    pilot.wait_until(lambda: app.evolving.editor is None)
    pilot.wait_until(lambda: not app.batching.is_running)


def labels(app: App) -> dict[str, str]:
    return {span.text: span.label for span in app.controller.desk.markup.spans.values()}


def palette(app: App) -> list[str]:
    found = app.window.palette_panel.findChild(QListWidget)
    return [found.item(row).data(Qt.ItemDataRole.UserRole) for row in range(found.count())]


def test_rename_merge_and_narrow_then_back(
    app: App,
    pilot: Pilot,
    marked: tuple[Span, Span, Span],
    editor: SchemaEditor,
    start_app: Callable[..., App],
    qt: QApplication,
):
    choose(editor.entities, "PER")
    type_into(editor.entities, "id", "PERSON")
    merge(editor.entities, "GPE", "LOC")
    editor.tabs.setCurrentWidget(editor.relations)
    choose(editor.relations, "EMPLOYED_BY")
    matrix = editor.relations.matrix
    rows = {matrix.verticalHeaderItem(row).text(): row for row in range(matrix.rowCount())}
    matrix.setCurrentCell(rows["PERSON"], 0)
    QTest.keyClick(matrix, Qt.Key.Key_Space)
    matrix.setCurrentCell(rows["LOC"], 0)
    QTest.keyClick(matrix, Qt.Key.Key_Space)
    assert not editor.faults, editor.faults

    lines = look(editor, pilot)
    assert lines == [
        "Spans GPE become LOC: 1",
        "Spans PER become PERSON: 1",
        "To look at: relations that are not allowed any more: 1",
    ]
    example = editor.preview.tree.topLevelItem(1).child(0).text(0).strip("\u2067\u2069 …")
    assert "[ليلى السيد]" in example
    assert example.replace("[", "").replace("]", "") in " ".join(app.controller.desk.text.split())
    assert labels(app)["ليلى السيد"] == "PER"
    apply(editor, app, pilot)

    assert labels(app) == {"ليلى السيد": "PERSON", "جامعة الشمس": "ORG", "طنجة": "LOC"}
    for span, version in zip(marked, ("2", "1", "2"), strict=True):
        pilot.select_span(span)
        pilot.wait_until(
            lambda version=version: app.window.inspector._version.text() == f"version \u2068{version}\u2069"
        )
    assert "PERSON" in palette(app)
    assert "GPE" not in palette(app)
    pilot.wait_until(lambda: len(app.window.problems.problems) == 1)
    (problem,) = app.window.problems.problems
    assert problem.kind == "schema-outside"
    app.window.problems.focus_list()
    pilot.wait_until(lambda: app.window.problems._right.isEnabled())
    posting.press_key(app.window.problems._list, "enter")
    assert app.controller.relation.label == "EMPLOYED_BY"
    posting.press_key(app.window.problems._list, "r")
    pilot.wait_until(lambda: app.window.problems.problems == [])
    posting.press_key(app.window.problems._list, "z", ctrl=True)
    pilot.wait_until(lambda: len(app.window.problems.problems) == 1)

    pilot.mark_by_mouse(*pilot.find("الشمس"), "1")
    pilot.wait_for_saved()
    assert labels(app)["الشمس"] == "PERSON"
    pilot.press("z", ctrl=True)
    pilot.wait_for_saved()

    app.commands.run("history")
    panel = app.window.history
    pilot.wait_until(lambda: panel.batches.rowCount() == 1)
    assert "Schema changed to version \u20682\u2069" in panel.batches.index(0, 0).data()
    posting.press_key(panel.steps, "u")
    pilot.wait_until(lambda: labels(app).get("ليلى السيد") == "PER")
    pilot.wait_until(lambda: not app.batching.is_running)
    assert "GPE" in palette(app)
    assert app.workspace.schema.version == 3
    path = app.path
    close_app(qt, app)

    again = start_app(path)
    assert labels(again) == {"ليلى السيد": "PER", "جامعة الشمس": "ORG", "طنجة": "GPE"}
    assert again.workspace.schema.relation("EMPLOYED_BY").head == load_named("news-ar").relation("EMPLOYED_BY").head


def test_what_was_right_and_is_not_after_all_comes_back_though_the_list_is_being_read(
    app: App,
    pilot: Pilot,
    marked: tuple[Span, Span, Span],
    editor: SchemaEditor,
    monkeypatch: pytest.MonkeyPatch,
):
    editor.tabs.setCurrentWidget(editor.relations)
    choose(editor.relations, "EMPLOYED_BY")
    matrix = editor.relations.matrix
    rows = {matrix.verticalHeaderItem(row).text(): row for row in range(matrix.rowCount())}
    for label in ("PER", "LOC"):
        matrix.setCurrentCell(rows[label], 0)
        QTest.keyClick(matrix, Qt.Key.Key_Space)
    look(editor, pilot)
    apply(editor, app, pilot)
    problems = app.window.problems
    pilot.wait_until(lambda: len(problems.problems) == 1)
    problems.focus_list()
    pilot.wait_until(problems._right.isEnabled)
    posting.press_key(problems._list, "r")
    pilot.wait_until(lambda: problems.problems == [])

    monkeypatch.setattr("desktop.slices.SLICE_MS", -1)  # each piece is one item
    start = app.checking._looks.start

    def start_and_take_back(look: Callable, on_found: Callable, *others: Callable) -> None:
        def found(looks: list) -> None:
            on_found(looks)
            monkeypatch.undo()
            posting.press_key(problems._list, "z", ctrl=True)

        start(look, found, *others)

    monkeypatch.setattr(app.checking._looks, "start", start_and_take_back)
    app.checking._read_looks()
    pilot.wait_until(lambda: app.checking._looks.start == start and not app.checking._is_reading_looks)
    pilot.wait_until(lambda: len(problems.problems) == 1)


def test_ctrl_z_goes_back_in_the_schema(app: App, editor: SchemaEditor):
    page = editor.entities
    choose(page, "PER")
    type_into(page, "id", "PERSON")
    title = page.form.fields["title.en"]
    title.setFocus()
    QTest.keyClicks(title, "xyz")
    assert page.item.title.en.endswith("xyz")
    posting.press_key(title, "z", ctrl=True)
    assert page.item.title == app.workspace.schema.entity("PER").title
    assert title.text() == page.item.title.en
    assert page.item.id == "PERSON"
    posting.press_key(title, "z", ctrl=True)
    assert page.item.id == "PER"
    posting.press_key(title, "z", ctrl=True, shift=True)
    assert page.item.id == "PERSON"
    assert "PERSON" in editor.draft.schema.relation("EMPLOYED_BY").head
    editor.finish()


def test_what_is_wrong_is_said_where_it_is_and_nothing_is_applied(app: App, pilot: Pilot, editor: SchemaEditor):
    page = editor.entities
    choose(page, "PER")
    type_into(page, "id", "ORG")
    assert "is there already" in page.form.note("id")
    assert page.item.id == "PER"
    type_into(page, "id", "two words")
    assert "cannot be an id" in page.form.note("id")
    assert page.list.currentItem().text().startswith("⚠")
    assert not editor.next_button.isEnabled()
    posting.press_key(page.list, "z", ctrl=True)
    assert page.form.note("id") == ""

    key = page.form.fields["key"]
    place = key.findData("2")
    assert "ORG" in key.itemText(place)
    key.setCurrentIndex(place)
    key.activated.emit(place)
    assert not editor.next_button.isEnabled()
    choose(page, "ORG")
    assert "already that of" in page.form.note("key")
    editor.undo()
    assert not editor.next_button.isEnabled()
    assert "schema of the project" in editor._said.text()
    editor.finish()


def test_guidance_with_examples(app: App, pilot: Pilot, editor: SchemaEditor):
    page = editor.entities
    choose(page, "PER")
    field = page.form.fields["examples"]
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    field.insertPlainText("سامر حدّاد\nليلى")
    assert page.item.examples == ("سامر حدّاد", "ليلى")
    assert look(editor, pilot) == []
    assert "Nothing that is marked changes" in editor.preview.said.text()
    apply(editor, app, pilot)
    assert app.workspace.schema.entity("PER").examples == ("سامر حدّاد", "ليلى")
    assert "سامر حدّاد" in app.window.palette_panel.findChild(QListWidget).item(0).toolTip()


@pytest.mark.usefixtures("marked")
def test_what_a_file_leaves_open_is_asked(
    app: App, pilot: Pilot, editor: SchemaEditor, answers: Answers, tmp_path: Path
):
    file = tmp_path / "other.toml"
    file.write_text(dump(load_named("news-ar")).replace('"PER"', '"PERSON"'), "utf-8")
    answers.files = [file]
    click(editor.read_button)
    assert look(editor, pilot)[0] == "Spans PER: what becomes of them?: 1"
    assert not editor.apply_button.isEnabled()
    (box,) = editor.preview._questions.findChildren(QComboBox)
    assert box.itemData(1) == "PERSON", "the one with the same title comes first"
    box.setCurrentIndex(1)
    box.activated.emit(1)
    pilot.wait_until(lambda: editor.apply_button.isEnabled())
    apply(editor, app, pilot)
    assert labels(app)["ليلى السيد"] == "PERSON"


def test_a_schema_is_written_to_a_file(app: App, pilot: Pilot, editor: SchemaEditor, answers: Answers, tmp_path: Path):
    answers.target = tmp_path / "out.toml"
    choose(editor.entities, "PER")
    type_into(editor.entities, "id", "PERSON")
    click(editor.write_button)
    pilot.wait_until(lambda: "was written" in editor._said.text())
    assert load(answers.target).entity("PERSON")
    answers.target = app.path
    click(editor.write_button)
    pilot.wait_until(lambda: "is the project itself" in editor._said.text())
    answers.files = [tmp_path / "none.toml"]
    click(editor.read_button)
    assert "cannot be read" in editor._said.text()
    editor.finish()


def test_undo_brings_back_no_label_that_is_gone(app: App, pilot: Pilot, editor: SchemaEditor):
    span = pilot.mark_by_mouse(*pilot.find("ليلى السيد"), "1")
    pilot.select_span(span)
    pilot.press("delete")
    pilot.wait_for_saved()
    choose(editor.entities, "PER")
    type_into(editor.entities, "id", "PERSON")
    assert look(editor, pilot) == ["Entity type PER becomes PERSON; nothing is marked so: "]
    apply(editor, app, pilot)
    pilot.press("z", ctrl=True)
    assert labels(app) == {}
    assert "bring back" in app.window.statusBar().currentMessage()


def test_a_change_is_cancelled_with_nothing_changed(start_app: Callable[..., App], make_project: Callable[..., Path]):
    path = make_project(*(f"{text}\n{number}" for number in range(60) for text in TEXTS))
    app = start_app(path)
    pilot = Pilot(app)
    pilot.mark_by_mouse(*pilot.find("ليلى السيد"), "1")
    pilot.wait_for_saved()
    app.commands.run("edit-schema")
    editor = app.evolving.editor
    choose(editor.entities, "PER")
    type_into(editor.entities, "id", "PERSON")
    look(editor, pilot)
    gate = threading.Event()
    app.worker.submit(lambda _: gate.wait(), lambda _: None, lambda _: None)
    click(editor.apply_button)
    assert not editor.close_button.isEnabled()
    editor.close()
    assert editor.isVisible(), "it stays open while the schema is being changed"
    assert not app.controller.desk.may_change()
    click(editor.back_button)
    gate.set()
    pilot.wait_until(lambda: not app.batching.is_running)
    assert "nothing was changed" in editor.preview.said.text()
    assert labels(app) == {"ليلى السيد": "PER"}
    assert app.workspace.schema.version == 1
    click(editor.back_button)
    assert editor.next_button.isEnabled()
    editor.finish()


def test_what_is_not_applied_is_there_again(app: App, pilot: Pilot, editor: SchemaEditor):
    choose(editor.entities, "PER")
    type_into(editor.entities, "id", "PERSON")
    app.commands.run("edit-schema")
    assert app.evolving.editor is editor
    QTest.keyClick(editor.entities.list, Qt.Key.Key_Escape)
    assert app.evolving.editor is None
    app.commands.run("edit-schema")
    again = app.evolving.editor
    assert again is not editor
    assert again.draft.schema.entity("PERSON")
    again.undo()
    assert not again.draft.is_changed
    again.finish()


def test_the_window_does_not_close_over_what_is_not_applied(app: App, editor: SchemaEditor):
    page = editor.entities
    choose(page, "PER")
    type_into(page, "id", "HUMAN")
    assert not app.window.close()
    assert "not applied" in app.window.banner_text
    choose(page, "ORG")
    type_into(page, "id", "FIRM")
    assert not app.window.close(), "that is another draft than the one that was given up"
    assert app.window.close()


def test_escape_goes_back_from_what_would_change(app: App, pilot: Pilot, editor: SchemaEditor):
    editor.entities.add()
    assert editor.entities.item.id == "TYPE1"
    assert editor.entities.form.fields["id"].hasFocus()
    look(editor, pilot)
    QTest.keyClick(editor.preview.tree, Qt.Key.Key_Escape)
    assert editor.next_button.isVisible()
    click(editor.entities._buttons["down"])
    assert [one.id for one in editor.draft.schema.entities][1:3] == ["ORG", "TYPE1"]
    click(editor.entities._buttons["remove"])
    assert not editor.draft.is_changed
    editor.finish()


@pytest.mark.usefixtures("marked")
def test_what_could_not_be_done_is_tried_again(
    app: App, pilot: Pilot, editor: SchemaEditor, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: object, **__: object) -> None:
        raise UserError("The disk is full.", advice="Make room and try again.")

    choose(editor.entities, "PER")
    type_into(editor.entities, "id", "PERSON")
    assert look(editor, pilot) == ["Spans PER become PERSON: 1"]
    with monkeypatch.context() as patch:
        patch.setattr(ProjectFile, "migrate", refuse)
        click(editor.apply_button)
        pilot.wait_until(lambda: not app.batching.is_running)
    assert "The disk is full." in editor.preview.said.text()
    assert "The disk is full." in app.window.banner_text
    assert editor.apply_button.isEnabled()
    apply(editor, app, pilot)
    assert labels(app)["ليلى السيد"] == "PERSON"
    assert app.window.banner_text == "", "it could be done since"


@pytest.mark.usefixtures("marked")
def test_a_type_is_split_and_the_rest_is_looked_at(app: App, pilot: Pilot, editor: SchemaEditor):
    pilot.mark_by_mouse(*pilot.find("الشمس"), "1")
    pilot.wait_for_saved()
    editor.entities.add()
    type_into(editor.entities, "id", "WOMAN")
    choose(editor.entities, "PER")
    click(editor.entities._buttons["split"])
    dialog = next(one for one in editor.findChildren(SplitDialog))
    dialog.into.setCurrentText("WOMAN")
    dialog.by.setCurrentIndex(dialog.by.findData("names"))
    dialog.names.setPlainText("ليلي السّيّد")
    dialog.take()
    assert "Spans PER become WOMAN, by rule: 1" in look(editor, pilot)
    apply(editor, app, pilot)
    assert labels(app)["ليلى السيد"] == "WOMAN"
    assert labels(app)["الشمس"] == "PER"
    panel = app.window.problems
    pilot.wait_until(lambda: any(one.kind == "schema-undecided" for one in panel.problems))
    place = next(row for row, one in enumerate(panel.problems) if one.kind == "schema-undecided")
    panel._list.setCurrentItem(panel._list.topLevelItem(place))
    posting.press_key(panel._list, "enter")
    assert app.controller.span.text == "الشمس"
    pilot.press("delete")
    pilot.wait_until(lambda: not any(one.kind == "schema-undecided" for one in panel.problems))


def test_a_read_only_project_is_not_changed(app: App, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(type(app.workspace), "is_readonly", property(lambda _: True))
    app.commands.run("edit-schema")
    assert app.evolving.editor is None
    assert "read-only" in app.window.statusBar().currentMessage()


def test_a_mistake_that_was_just_typed_is_not_counted(editor: SchemaEditor):
    editor.edit(drafts.with_item(editor.draft, "entity", 0, id="SOMEBODY"))
    editor.edit(drafts.with_item(editor.draft, "entity", 0, id="SOME BODY"), "id")
    click(editor.next_button)  # as whoever types fast does
    assert editor.faults
    assert editor.tabs.isVisible()
    assert not editor.preview.isVisible()
    assert not editor.next_button.isEnabled()


def test_a_version_from_the_history_comes_in_below_what_is_edited(app: App, pilot: Pilot, editor: SchemaEditor):
    editor.entities.add()
    look(editor, pilot)
    apply(editor, app, pilot)
    app.commands.run("edit-schema")
    editor = app.evolving.editor
    choose(editor.entities, "PER")
    type_into(editor.entities, "id", "PERSON")
    look(editor, pilot)
    app.commands.run("undo-batch")
    pilot.wait_until(lambda: editor.draft.base.version == 3)
    pilot.wait_until(lambda: not app.batching.is_running and editor.preview.is_decided)
    assert editor.draft.schema.entity("TYPE1") is None
    apply(editor, app, pilot)
    assert app.workspace.schema.version == 4
    assert app.workspace.schema.entity("PERSON")


def test_a_value_that_is_gone_becomes_another(
    app: App, pilot: Pilot, editor: SchemaEditor, marked: tuple[Span, Span, Span]
):
    pilot.select_span(marked[0])
    app.controller.marking.set_attribute("level", "NOM")
    pilot.wait_for_saved()
    editor.tabs.setCurrentWidget(editor.attributes)
    choose(editor.attributes, "level")
    table = editor.attributes.values
    table.setCurrentCell(1, 0)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert "To look at: values that are no values any more: 1" in look(editor, pilot)
    (box,) = editor.preview._questions.findChildren(QComboBox)
    assert [box.itemData(place) for place in range(1, box.count())] == ["NAM", "PRO", ""]
    assert editor.apply_button.isEnabled(), "nobody has to say what becomes of it"
    box.setCurrentIndex(1)
    box.activated.emit(1)
    pilot.wait_until(lambda: editor.preview.is_decided)
    apply(editor, app, pilot)
    (pair,) = app.controller.desk.markup.spans[marked[0].id].attributes
    assert (pair.name, pair.value) == ("level", "NAM")


def test_a_project_without_articles_has_a_schema_too(start_app: Callable[..., App], make_project: Callable[..., Path]):
    app = start_app(make_project(), wait=False)
    pilot = Pilot(app)
    pilot.wait_until(lambda: app.workspace.schema is not None)
    app.commands.run("edit-schema")
    editor = app.evolving.editor
    choose(editor.entities, "PER")
    type_into(editor.entities, "id", "PERSON")
    assert look(editor, pilot) == ["Entity type PER becomes PERSON; nothing is marked so: "]
    apply(editor, app, pilot)
    assert "PERSON" in palette(app)
    app.commands.run("undo-batch")
    pilot.wait_until(lambda: "PER" in palette(app))
    pilot.wait_until(lambda: not app.batching.is_running)


def test_relations_go_where_they_are_not_allowed_any_more(
    app: App, pilot: Pilot, editor: SchemaEditor, marked: tuple[Span, Span, Span]
):
    editor.tabs.setCurrentWidget(editor.relations)
    choose(editor.relations, "EMPLOYED_BY")
    matrix = editor.relations.matrix
    row = next(row for row in range(matrix.rowCount()) if matrix.verticalHeaderItem(row).text() == "PER")
    cell = matrix.visualItemRect(matrix.item(row, 0)).center()
    QTest.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    other = matrix.item(row + 1, 0)
    QTest.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=matrix.visualItemRect(other).center())
    assert look(editor, pilot) == ["To look at: relations that are not allowed any more: 1"]
    QTest.mouseClick(
        editor.preview.outside, Qt.MouseButton.LeftButton, pos=QPoint(8, editor.preview.outside.height() // 2)
    )
    pilot.wait_until(lambda: editor.preview.is_decided)
    tree = editor.preview.tree
    assert "are removed, not being allowed any more" in tree.topLevelItem(0).text(0)
    apply(editor, app, pilot)
    assert app.controller.desk.markup.relations == {}
    app.commands.run("undo-batch")
    pilot.wait_until(lambda: len(app.controller.desk.markup.relations) == 1)
    pilot.wait_until(lambda: not app.batching.is_running)


def test_a_type_stands_below_its_parent(app: App, editor: SchemaEditor):
    page = editor.entities
    choose(page, "NUM")
    page.add()
    below = page.form.fields["parent"]
    below.setCurrentIndex(below.findData("PER"))
    below.activated.emit(below.currentIndex())
    assert page.item.parent == "PER"
    assert page.list.currentRow() == 1
    assert page.list.item(1).text().startswith("    ")
    assert page.list.item(2).text().startswith("\u2068ORG")
    click(page._buttons["up"])
    assert page.list.currentRow() == 1, "there is none beside it below PER"
    choose(page, "GPE")
    click(page._buttons["up"])
    assert [page.list.item(row).text().strip()[:4] for row in (0, 2, 3)] == ["\u2068PER", "\u2068GPE", "\u2068ORG"]
    editor.finish()
