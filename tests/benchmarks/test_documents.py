"""The list of 200,000 documents in the real window: opened, narrowed, sorted, and worked beside."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from annotations.document import DocumentState, Pair, Span
from annotations.ids import new_id
from annotations.store.project_file import ProjectFile
from annotations.store.sealing import wait_for_seals
from desktop.app import App, prepare
from desktop.pilot import Pilot
from schemas.files import load_named
from tests.conftest import close_app
from tests.support.corpus import make_corpus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytest_benchmark.fixture import BenchmarkFixture

    from annotations.document import Record

DOCUMENTS = 200_000
LABELS = ("PER", "ORG", "GPE")


def records() -> Iterator[Record]:
    """Short articles with up to five spans, a state and metadata."""
    chance = random.Random(3)
    for number, made in enumerate(make_corpus(DOCUMENTS, names=2, words=20).records()):
        text = made.document.text
        places = range(0, chance.randrange(25), 5)
        spans = tuple(Span(new_id(), chance.choice(LABELS), ((at, at + 4),), text[at : at + 4]) for at in places)
        labels = ("hard",) if number % 90 == 0 else ()
        state = DocumentState("todo" if number % 3 else "done", number % 50 == 0, "", labels)
        document = replace(made.document, meta=(Pair("source", f"paper {number % 17}"),))
        yield replace(made, document=document, spans=spans, state=state)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("documents") / "large.hashiya"
    ProjectFile.create(path, load_named("news-ar"))
    with ProjectFile.open(path) as project:
        project.add_records(records(), by="")
    return path


@pytest.fixture(scope="module")
def app(path: Path, qapp: QApplication) -> Iterator[App]:
    """A window in which all documents are listed, ready for questions."""
    prepare(qapp, "light")
    app = App(path)
    app.show()
    pilot = Pilot(app)
    pilot.wait_for_article()
    pilot.wait_until(lambda: app.window.documents.model.rowCount() == DOCUMENTS)
    app.window.documents.filter._status.setCurrentIndex(1)
    wait_for(app, lambda: app.window.documents.filter.clear())
    pilot.wait_until(lambda: app.window.documents.model.rowCount() == DOCUMENTS)
    yield app
    close_app(qapp, app)


def wait_for(app: App, ask: Callable[[], object]) -> None:
    """Ask for something else and wait until the first rows of it are there."""
    came: list[bool] = []
    model = app.window.documents.model
    model.modelReset.connect(lambda: came.append(True))
    ask()
    Pilot(app).wait_until(lambda: bool(came))
    model.modelReset.disconnect()
    app.window.documents.table.viewport().repaint()


@pytest.mark.benchmark(group="documents")
def test_open_a_window_to_its_first_rows(benchmark: BenchmarkFixture, path: Path, qapp: QApplication):
    """As it was closed the last time; the first time its check comes before that."""
    prepare(qapp, "light")
    opened: list[App] = []

    def open_() -> None:
        app = App(path)
        opened.append(app)
        app.show()
        Pilot(app).wait_until(lambda: app.window.documents.model.rowCount() > 0)
        app.window.documents.table.viewport().repaint()

    def close() -> None:
        while opened:
            close_app(qapp, opened.pop())
            wait_for_seals()

    open_()
    benchmark.pedantic(open_, setup=close, rounds=3)
    close()


@pytest.mark.benchmark(group="documents")
def test_check_of_the_file_the_first_time(benchmark: BenchmarkFixture, path: Path):
    benchmark.pedantic(lambda: ProjectFile.open(path).close(), rounds=3)


@pytest.mark.benchmark(group="documents")
@pytest.mark.parametrize("wanted", ["رقم 1", "199999", "text", "done", "label", "marked"])
def test_first_rows_after_a_filter(benchmark: BenchmarkFixture, app: App, wanted: str):
    panel = app.window.documents
    asks = {
        "text": lambda: (panel.in_text.setChecked(True), panel._search.setText("لبنان")),
        "done": lambda: panel.filter._status.setCurrentIndex(2),
        "label": lambda: panel.filter._label.setCurrentIndex(1),
        "marked": lambda: panel.filter._marked.setCurrentIndex(1),
    }

    def all_again() -> None:
        panel._search.clear()
        panel.in_text.setChecked(False)
        panel.filter.clear()
        Pilot(app).wait_until(lambda: panel.model.rowCount() == DOCUMENTS)

    ask = asks.get(wanted, lambda: panel._search.setText(wanted))
    benchmark.pedantic(lambda: wait_for(app, ask), setup=all_again, rounds=7, warmup_rounds=1)
    all_again()


@pytest.mark.benchmark(group="documents")
@pytest.mark.parametrize("column", ["title", "status", "spans", "changed", "meta:source"])
def test_first_rows_after_sorting(benchmark: BenchmarkFixture, app: App, column: str):
    panel = app.window.documents

    def as_imported() -> None:
        panel.sort_by("", descending=False)
        Pilot(app).wait_until(lambda: panel.model.rowCount() == DOCUMENTS)

    def sort() -> None:
        wait_for(app, lambda: panel.sort_by(column, descending=True))

    benchmark.pedantic(sort, setup=as_imported, rounds=7, warmup_rounds=1)
    as_imported()


@pytest.mark.benchmark(group="documents")
def test_one_op_beside_all_documents(benchmark: BenchmarkFixture, app: App):
    pilot = Pilot(app)

    def flag() -> None:
        pilot.press("b", ctrl=True)
        pilot.wait_for_saved()
        app.window.documents.table.viewport().repaint()

    benchmark.pedantic(flag, rounds=30, warmup_rounds=2)
