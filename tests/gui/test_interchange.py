"""What other programs wrote, through the window: labels that are mapped, documents that are there, choices, drops."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.dialogs.importing import ADD, LEAVE_OUT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.app import App
    from desktop.dialogs.exporting import ExportDialog
    from desktop.dialogs.importing import ImportDialog
    from desktop.pilot import Pilot
    from tests.conftest import Answers

TEXT = "وصل سامر إلى فاس مع قطّ."
ROW = {"text": TEXT, "label": [[4, 8, "Person"], [13, 16, "gpe"], [20, 23, "Cat"]]}


@pytest.fixture
def app(make_project: Callable[..., Path], start_app: Callable[..., App]) -> App:
    return start_app(make_project("مقال أول عن مدينة الرباط", "مقال ثانٍ عن مدينة طنجة"))


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """What doccano writes, with labels of its own."""
    path = tmp_path / "doccano.jsonl"
    path.write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    return path


def run(app: App, pilot: Pilot, command: str) -> None:
    app.window.actions_by_name[command].trigger()
    finish(app, pilot)


def finish(app: App, pilot: Pilot) -> None:
    pilot.wait_until(lambda: not app.exchange.is_running)
    answered: list[object] = []
    for _ in range(2):  # what is read anew is submitted by an answer
        app.worker.submit(lambda _: None, answered.append, answered.append)
        pilot.wait_until(lambda: bool(answered))
        answered.clear()


def spans(app: App, pilot: Pilot) -> list[tuple[str, str]]:
    pilot.wait_until(lambda: len(app.window.documents.model.rows) > 2)
    key = app.window.documents.model.rows[2].key
    app.workspace.open_document(key)
    pilot.wait_until(lambda: pilot.session.document.text.startswith(TEXT))
    return [(span.label, span.text) for span in pilot.session.markup.ordered_spans()]


def test_labels_become_what_the_person_says_and_the_schema_grows(
    app: App, pilot: Pilot, answers: Answers, foreign: Path
):
    def decide(dialog: ImportDialog) -> None:
        assert dialog.plan.labels == {"gpe": "GPE", "Person": "PER"}, "by id or title, whatever the case"
        dialog.choose("Cat", ADD)

    answers.files, answers.take_rest, answers.decide = [foreign], True, decide
    run(app, pilot, "import")
    assert answers.asked == ["inputs", "import_plan"]
    assert spans(app, pilot) == [("PER", "سامر"), ("GPE", "فاس"), ("Cat", "قطّ")]
    assert app.workspace.schema.entity("Cat")
    assert "Cat" in [kind.id for kind in app.controller.desk.schema.markable()]


def test_what_is_left_out_is_counted_and_shown(app: App, pilot: Pilot, answers: Answers, foreign: Path):
    def decide(dialog: ImportDialog) -> None:
        dialog.choose("Person", "PER")
        dialog.choose("Cat", LEAVE_OUT)

    answers.files, answers.take_rest, answers.decide = [foreign], True, decide
    run(app, pilot, "import")
    assert spans(app, pilot) == [("PER", "سامر"), ("GPE", "فاس")]
    assert answers.reports == ["Left out: 1 span, of labels that were to be left out."]


def test_a_folder_and_what_is_dropped_come_in(app: App, pilot: Pilot, answers: Answers, tmp_path: Path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"مقال جديد رقم {number}", encoding="utf-8")
    answers.files = [folder]
    run(app, pilot, "import-folder")
    assert answers.asked == ["input_folder"]
    pilot.wait_until(lambda: app.window.documents.model.rowCount() == 5)
    (tmp_path / "dropped.txt").write_text("مقال أُسقط على النافذة", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "dropped.txt"))])
    where, how, button = app.window.rect().center(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(where, how, data, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(app.window, entering)
    assert entering.isAccepted()
    dropping = QDropEvent(QPointF(where), how, data, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(app.window, dropping)
    finish(app, pilot)
    pilot.wait_until(lambda: app.window.documents.model.rowCount() == 6)


@pytest.mark.parametrize("known", ["skip", "layer", "replace"])
def test_documents_that_are_there_never_double(
    app: App, pilot: Pilot, answers: Answers, foreign: Path, tmp_path: Path, known: str
):
    def decide(dialog: ImportDialog) -> None:
        for label in ("Person", "Cat"):
            if label in dialog._becomes:
                dialog.choose(label, "PER")
        if dialog._known.count():
            dialog._known.setCurrentIndex(dialog._known.findData(known))

    answers.files, answers.take_rest, answers.decide = [foreign], True, decide
    run(app, pilot, "import")
    changed = tmp_path / "again.jsonl"
    changed.write_text(json.dumps({"text": TEXT, "label": [[4, 8, "PER"]]}) + "\n", encoding="utf-8")
    answers.files = [changed]
    run(app, pilot, "import")
    pilot.wait_until(lambda: app.window.documents.model.rowCount() == 3)
    assert len(spans(app, pilot)) == (1 if known == "replace" else 3)
    if known == "replace":
        app.commands.run("undo-batch")
        pilot.wait_until(lambda: len(pilot.session.markup.spans) == 3)


def test_the_button_says_how_many_of_them_come_in(app: App, pilot: Pilot, answers: Answers, tmp_path: Path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(10):
        (folder / f"{number}.txt").write_text(f"مقال جديد رقم {number}", encoding="utf-8")
    answers.files, answers.take_rest = [folder], True
    run(app, pilot, "import")
    pilot.wait_until(lambda: app.window.documents.model.rowCount() == 12)
    (folder / "new.txt").write_text("مقال لم يُر من قبل", encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"\xd9\x85 \xff\xfe not utf-8")
    buttons: list[str] = []

    def decide(dialog: ImportDialog) -> None:
        assert dialog.plan.known == "skip"
        buttons.append(dialog.take.text())

    answers.decide = decide
    run(app, pilot, "import")
    pilot.wait_until(lambda: app.window.documents.model.rowCount() == 13)
    assert buttons == ["Import the other 1"]


def test_choices_of_an_export_with_their_preview(app: App, pilot: Pilot, answers: Answers, tmp_path: Path):
    pilot.mark_by_keyboard(*pilot.find("مدينة الرباط"), "3")
    pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    pilot.wait_for_saved()
    seen: list[str] = []

    def decide(dialog: ExportDialog) -> None:
        assert dialog.chosen.path == app.path.with_name(f"{app.path.stem}.jsonl"), "beside the project"
        pilot.wait_until(lambda: "Left out: 2 documents, not done." in dialog.told)
        assert not dialog.take.isEnabled()
        dialog.choose("status", "all")
        dialog.choose("format", "conll")
        pilot.wait_until(lambda: "Spans: 1" in dialog.told and "Left out: 1 of 2 spans" in dialog.told)
        assert dialog.take.isEnabled()
        assert "B-GPE" in dialog.rows
        seen.append(dialog.told)
        dialog.leave_out("GPE")
        pilot.wait_until(lambda: "Left out: 2 of 2 spans, of labels not asked for." in dialog.told)
        assert "B-GPE" not in dialog.rows
        dialog.choose("nesting", "all")
        dialog.leave_out("GPE", leave=False)
        pilot.wait_until(lambda: "Spans: 1" in dialog.told)
        dialog.look.click()
        pilot.wait_until(lambda: "Spans nested in others: 1." in dialog.rows)
        assert "GPE" in dialog.rows
        dialog.done(0)

    answers.target, answers.decide = tmp_path / "out.conll", decide
    run(app, pilot, "export")
    assert seen
    assert "B-GPE" in answers.target.read_text(encoding="utf-8")
    assert "Left out: 1 of 2 spans" in answers.reports[0]


def test_a_split_goes_into_a_folder(app: App, pilot: Pilot, answers: Answers, tmp_path: Path):
    def decide(dialog: ExportDialog) -> None:
        dialog.choose("status", "all")
        dialog.set_split("80")
        assert "no split" in dialog.told
        dialog.set_split("80/10/10")
        assert dialog._path.text().endswith(app.path.stem), "a folder has no ending"
        dialog.done(0)

    answers.target, answers.decide = tmp_path / "parts", decide
    run(app, pilot, "export")
    assert sorted(path.name for path in answers.target.iterdir()) == [
        *("dev.jsonl", "manifest.json", "test.jsonl", "train.jsonl")
    ]
