"""Import and export through the window; only the dialogs are answered by the test."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from annotations.document import Document, Record, Span
from annotations.formats import jsonl
from annotations.store.project_file import ProjectFile
from annotations.text import sha256
from desktop.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotations.progress import Progress
    from annotations.store.layer import Layer
    from desktop.app import App
    from tests.conftest import Answers


@pytest.fixture
def app(make_project: Callable[..., Path], start_app: Callable[..., App]) -> App:
    return start_app(make_project("مقال أول عن مدينة الرباط", "مقال ثانٍ عن مدينة طنجة"))


@pytest.fixture
def pilot(app: App) -> Pilot:
    return Pilot(app)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """One that can be imported and one that cannot."""
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("مقال ثالث عن مدينة فاس", encoding="utf-8")
    bad.write_bytes(b"\xd9\x85 \xff\xfe not utf-8")
    return [good, bad]


def run(app: App, pilot: Pilot, command: str) -> None:
    app.window.actions_by_name[command].trigger()
    pilot.wait_until(lambda: not app.exchange.is_running)
    settle(app, pilot)


def settle(app: App, pilot: Pilot) -> None:
    """Let what was submitted to the worker be answered."""
    answered: list[object] = []
    app.worker.submit(lambda _: None, answered.append, answered.append)
    pilot.wait_until(lambda: bool(answered))


def titles(app: App) -> list[str]:
    return [row.title for row in app.window.documents.model.rows]


def said(app: App) -> str:
    return app.window.statusBar().currentMessage()


def test_what_can_be_taken_is_imported_where_the_person_says_so(
    app: App, pilot: Pilot, answers: Answers, files: list[Path]
):
    answers.files, answers.take_rest = files, True
    run(app, pilot, "import")
    assert answers.asked == ["inputs", "import_plan"]
    assert "bad.txt" in answers.reasons[0]
    assert "UTF-8" in answers.reasons[0]
    pilot.wait_until(lambda: titles(app)[2:] == ["مقال ثالث عن مدينة فاس"])
    assert said(app) == "Documents imported: 1."
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert app.window.findChildren(QDialog) == [], "a dialog that was answered is gone"


def test_nothing_is_imported_where_the_person_says_so(app: App, pilot: Pilot, answers: Answers, files: list[Path]):
    answers.files = files
    run(app, pilot, "import")
    assert answers.asked == ["inputs", "import_plan"]
    assert len(titles(app)) == 2
    assert said(app) == "Nothing was imported."


def test_a_good_file_is_imported_without_a_question(app: App, pilot: Pilot, answers: Answers, files: list[Path]):
    answers.files = files[:1]
    run(app, pilot, "import")
    assert answers.asked == ["inputs"]
    pilot.wait_until(lambda: len(titles(app)) == 3)
    run(app, pilot, "import")
    assert answers.asked == ["inputs", "inputs", "import_plan"], "it is there already"
    pilot.wait_until(lambda: len(titles(app)) == 3)


def test_no_file_is_no_import(app: App, pilot: Pilot, answers: Answers):
    run(app, pilot, "import")
    assert answers.asked == ["inputs"]
    assert not app.exchange.is_running


def test_what_runs_can_be_cancelled_and_locks_the_article(app: App, pilot: Pilot, answers: Answers, tmp_path: Path):
    big = tmp_path / "big.jsonl"
    record = {"text": "نص طويل عن كل شيء في المدينة " * 200}
    big.write_text("".join(json.dumps({"id": f"x{n}", **record}) + "\n" for n in range(300)), encoding="utf-8")
    answers.files, answers.take_rest = [big], True
    app.window.actions_by_name["import"].trigger()
    assert app.exchange.is_running
    busy = next(button for button in app.window.statusBar().findChildren(QPushButton) if button.isVisible())
    pilot.press("1")
    assert not pilot.session.markup.spans
    assert "cannot be changed" in said(app) or "Nothing can be changed" in said(app)
    busy.click()
    pilot.wait_until(lambda: not app.exchange.is_running)
    assert "Cancelled" in said(app)
    settle(app, pilot)
    assert len(titles(app)) == 2
    assert not busy.isVisible()
    pilot.press("home")
    pilot.press("1")
    assert pilot.session.markup.spans
    pilot.wait_for_saved()


def test_where_nothing_is_done_the_person_is_asked(app: App, pilot: Pilot, answers: Answers, tmp_path: Path):
    answers.target = tmp_path / "out.jsonl"
    run(app, pilot, "export")
    assert answers.asked == ["export_choices", "exports_all"]
    assert not answers.target.exists()
    assert said(app) == "Nothing was exported."
    answers.export_all = True
    run(app, pilot, "export")
    pilot.wait_until(lambda: not app.exchange.is_running)
    assert len(answers.target.read_text(encoding="utf-8").splitlines()) == 2


def test_an_export_whose_program_was_killed_on_the_way_is_replaced(
    app: App, pilot: Pilot, answers: Answers, tmp_path: Path
):
    answers.target, answers.export_all = tmp_path / "out.jsonl", True
    manifest = tmp_path / "out.jsonl.manifest.json"
    app.outgoing.start()
    pilot.wait_until(lambda: not app.exchange.is_running and manifest.exists())
    manifest.rename(tmp_path / f".{manifest.name}.1.part")
    app.outgoing.start()
    pilot.wait_until(lambda: not app.exchange.is_running and manifest.exists())
    assert not app.window._banner.isVisible()


def test_only_what_is_done_is_exported(app: App, pilot: Pilot, answers: Answers, tmp_path: Path):
    pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    pilot.press("enter", ctrl=True)
    pilot.wait_until(lambda: "طنجة" in pilot.session.document.text)
    pilot.wait_for_saved()
    answers.target = tmp_path / "out.jsonl"
    run(app, pilot, "export")
    assert answers.asked == ["export_choices"]
    (line,) = answers.target.read_text(encoding="utf-8").splitlines()
    assert [span["text"] for span in json.loads(line)["spans"]] == ["الرباط"]
    assert said(app) == "Documents exported to \u2068out.jsonl\u2069: 1."


def test_the_project_itself_is_no_target(app: App, pilot: Pilot, answers: Answers):
    app.outgoing.export_to(app.path)
    pilot.wait_until(lambda: not app.exchange.is_running)
    assert "is the project itself" in app.window._banner.text
    assert app.window._banner.isVisible()


def test_nor_is_another_project_or_an_article(
    app: App, pilot: Pilot, answers: Answers, make_project: Callable[..., Path], tmp_path: Path
):
    other = make_project("مقال آخر", name="other").rename(tmp_path / "other.jsonl")
    article = tmp_path / "article.txt"
    article.write_text("مقال", encoding="utf-8")
    answers.export_all = True
    for path, reason in ((other, "never replaced"), (article, "no export")):
        before = path.read_bytes()
        answers.target = answers.copy_target = path
        run(app, pilot, "export")
        assert reason in answers.reasons[-1]
        app.outgoing.export_to(path)
        pilot.wait_until(lambda: not app.exchange.is_running)
        assert reason in app.window.banner_text
        app.window.copy_wanted.emit()
        settle(app, pilot)
        assert "is there already" in app.window.banner_text
        assert path.read_bytes() == before


def test_a_folder_that_is_not_there_is_said(app: App, pilot: Pilot, answers: Answers, tmp_path: Path):
    answers.target, answers.export_all = tmp_path / "none" / "out.jsonl", True
    run(app, pilot, "export")
    assert "There is no folder" in answers.reasons[-1]
    app.outgoing.export_to(answers.target)
    pilot.wait_until(lambda: not app.exchange.is_running)
    assert "cannot be written" in app.window._banner.text


def test_a_file_that_is_no_export_is_replaced_where_that_was_ticked(
    app: App, pilot: Pilot, answers: Answers, tmp_path: Path
):
    answers.target, answers.export_all = tmp_path / "out.jsonl", True
    for content in ("mine", "unrelated user file"):  # the second one has the manifest of an export beside it
        answers.target.write_text(content)
        answers.replace_file = False
        run(app, pilot, "export")
        pilot.wait_until(lambda: not app.exchange.is_running)
        assert answers.target.read_text() == content
        answers.replace_file = True
        run(app, pilot, "export")
        pilot.wait_until(lambda: not app.exchange.is_running)
        assert len(answers.target.read_text(encoding="utf-8").splitlines()) == 2


def test_what_came_after_it_was_ticked_is_not_replaced(app: App, pilot: Pilot, answers: Answers, tmp_path: Path):
    answers.target, answers.export_all, answers.replace_file = tmp_path / "out.jsonl", True, True
    answers.target.write_text("seen")
    ask = answers.exports_all

    def exports_all() -> bool:
        answers.target.write_text("not seen")
        return ask()

    answers.exports_all = exports_all
    run(app, pilot, "export")
    pilot.wait_until(lambda: not app.exchange.is_running)
    assert "no export" in app.window.banner_text
    assert answers.target.read_text() == "not seen"


@pytest.mark.parametrize("command", ["import", "export"])
def test_closing_in_the_middle_leaves_nothing_behind(
    app: App, pilot: Pilot, answers: Answers, files: list[Path], tmp_path: Path, command: str
):
    answers.files, answers.target, answers.export_all = files[:1], tmp_path / "out.jsonl", True
    app.window.actions_by_name[command].trigger()
    app.window.close()
    for _ in range(20):
        QApplication.processEvents()
    assert not list(tmp_path.glob(".*"))
    with ProjectFile.open(app.path) as project:
        assert len(project.documents()) in (2, 3)


def test_a_copy_can_be_saved(app: App, pilot: Pilot, answers: Answers, tmp_path: Path):
    pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    answers.copy_target = tmp_path / "copy.hashiya"
    app.window.copy_wanted.emit()
    settle(app, pilot)
    with ProjectFile.open(answers.copy_target) as copy:
        (layer,) = copy.layers()
        assert [span.text for span in copy.markup(1, layer).spans.values()] == ["الرباط"]
    pilot.wait_for_saved()


def test_closing_while_the_snapshot_is_written_leaves_no_folder_behind(
    app: App, pilot: Pilot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    begun, folders = threading.Event(), []

    def slowly(_project: ProjectFile, path: Path, *, progress: Progress) -> None:
        folders.append(path.parent)
        (path.parent / "part").touch()
        begun.set()
        while True:
            progress(0, 1)
            assert path.parent.is_dir(), "the folder is there as long as it is written to"

    monkeypatch.setattr(ProjectFile, "snapshot", slowly)
    app.outgoing.export_to(tmp_path / "out.jsonl")
    pilot.wait_until(begun.is_set)
    app.window.close()
    assert not app.worker.is_open
    assert folders
    assert not folders[0].exists()


def test_names_that_came_in_are_known_at_once(app: App, pilot: Pilot, tmp_path: Path):
    text, name = "مقال عن مدينة الرباط", "مدينة الرباط"
    start = text.index(name)
    span = Span("imported", "GPE", ((start, start + len(name)),), name)
    path = tmp_path / "marked.jsonl"
    layer: list[Layer] = []
    app.worker.submit(lambda project: project.layers()[0], layer.append, layer.append)
    pilot.wait_until(lambda: bool(layer))
    record = Record(Document("new", "", text, sha256(text)), layer[0].name, layer[0].annotator, spans=(span,))
    with path.open("wb") as file:
        jsonl.write(file, [record])
    assert not app.controller.desk.is_name(name)
    app.incoming.import_files([path])
    pilot.wait_until(lambda: app.controller.desk.is_name(name))
    pilot.wait_until(lambda: not app.exchange.is_running)
