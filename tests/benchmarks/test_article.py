"""The article view: opening, painting, scrolling, jumping, dragging, labelling."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF

from annotations import arabic
from annotations.session import Op, Session
from annotations.store.project_file import ProjectFile
from desktop import posting
from desktop.app import prepare
from desktop.article.controller import ArticleController
from desktop.article.view import ArticleView
from desktop.theme import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytest_benchmark.fixture import BenchmarkFixture

    from tests.benchmarks.conftest import Article


ROOT = Path(__file__).parents[2]


@pytest.fixture
def view(qapp: QApplication) -> Iterator[ArticleView]:
    prepare(qapp, "light")
    view = ArticleView(LIGHT)
    view.resize(1000, 760)
    view.show()
    qapp.processEvents()
    yield view
    view.close()


@pytest.fixture
def shown(view: ArticleView, article: Article) -> ArticleView:
    _show(view, article)
    return view


def _show(view: ArticleView, article: Article) -> None:
    view.show_article(article.document, article.markup, color=lambda _: "#0072b2", symmetric=lambda _: False)
    view.viewport().repaint()


@pytest.mark.benchmark(group="open")
def test_open_to_first_paint(benchmark: BenchmarkFixture, view: ArticleView, project: ProjectFile, article: Article):
    project.add_records([article.record], by="")
    key, layer = project.document_key(article.document.id), project.layers()[0]

    def open_() -> None:
        document, markup = project.document(key), project.markup(key, layer)
        view.show_article(document, markup, color=lambda _: "#0072b2", symmetric=lambda _: False)
        view.viewport().repaint()

    benchmark.pedantic(open_, rounds=7, warmup_rounds=1)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells what a process holds")
@pytest.mark.benchmark(group="memory")
def test_memory_over_the_text(benchmark: BenchmarkFixture, tmp_path: Path, article: Article):
    path = tmp_path / "memory.hashiya"
    ProjectFile.create(path, article.schema)
    with ProjectFile.open(path) as project:
        project.add_records([article.record], by="")

    def measure() -> int:
        command = [sys.executable, "-m", "tests.benchmarks.memory", str(path)]
        return int(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)

    benchmark.extra_info["bytes"] = benchmark.pedantic(measure, rounds=1)


@pytest.mark.benchmark(group="repaint")
def test_warm_repaint(benchmark: BenchmarkFixture, shown: ArticleView):
    benchmark.pedantic(shown.viewport().repaint, rounds=50, warmup_rounds=3)


@pytest.mark.benchmark(group="scroll")
def test_scroll_frame(benchmark: BenchmarkFixture, shown: ArticleView):
    bar = shown.verticalScrollBar()

    def scroll() -> None:
        bar.setValue(bar.value() + 60)
        shown.viewport().repaint()

    benchmark.pedantic(scroll, rounds=50, warmup_rounds=3)


@pytest.mark.benchmark(group="jump")
def test_jump_to_an_unseen_page(benchmark: BenchmarkFixture, shown: ArticleView):
    bar, random_ = shown.verticalScrollBar(), random.Random(3)

    def jump() -> None:
        bar.setValue(random_.randrange(bar.maximum() + 1))
        shown.viewport().repaint()

    benchmark.pedantic(jump, rounds=30, warmup_rounds=1)


@pytest.mark.benchmark(group="drag")
def test_drag_move_to_painted(benchmark: BenchmarkFixture, shown: ArticleView):
    area, random_ = shown.viewport(), random.Random(4)
    posting.press_at(area, QPointF(800, 100))

    def move() -> None:
        posting.drag_to(area, QPointF(random_.randrange(200, 800), random_.randrange(100, 600)))
        area.repaint()

    benchmark.pedantic(move, rounds=50, warmup_rounds=3)
    posting.release_at(area, QPointF(800, 100))


@pytest.mark.benchmark(group="label-key")
def test_label_key_to_committed_and_painted(
    benchmark: BenchmarkFixture, view: ArticleView, project: ProjectFile, article: Article
):
    project.add_records([article.record], by="")
    layer = project.layers()[0]
    session = Session(article.document, article.markup.copy())
    controller = ArticleController(view, LIGHT)
    controller.open(session, article.schema)
    made: list[Op] = []
    controller.desk.op_made.connect(made.append)
    view.viewport().repaint()

    def aim() -> None:
        """Put the caret on a word that has not got this label yet."""
        while True:
            posting.press_key(view, "left", ctrl=True)
            word = arabic.word_at(article.document.text, view.selection.caret)
            if not any((span.start, span.end) == word for span in session.markup.spans.values()):
                return

    def label() -> None:
        posting.press_key(view, "1")
        project.commit(article.document.id, layer, made[-1])
        view.viewport().repaint()

    benchmark.pedantic(label, setup=aim, rounds=30, warmup_rounds=2)
    assert len(made) > 20
