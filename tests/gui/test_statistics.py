"""Statistics and datasheet in the window: shown, chosen, counted again, cancelled and saved, by key and by mouse."""

from __future__ import annotations

import csv
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from annotations.project import statistics_of
from annotations.store.project_file import ProjectFile
from desktop import i18n, posting, theme
from desktop.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotations.progress import Progress
    from annotations.statistics import CorpusStatistics
    from desktop.app import App
    from desktop.panels.statistics import StatisticsPanel
    from tests.conftest import Answers

TEXTS = ("زارت ليلى السيد الرباط أمس، ثم عادت ليلى السيد إلى طنجة.", "مقال ثانٍ عن ليلى السيد.")


@pytest.fixture
def panel(app: App) -> StatisticsPanel:
    return app.window.statistics


@pytest.fixture
def marked(pilot: Pilot) -> None:
    for text, key in (("ليلى السيد", "1"), ("الرباط", "3")):
        pilot.mark_by_mouse(*pilot.find(text), key)
    pilot.wait_for_saved()


@pytest.fixture
def shown(app: App, pilot: Pilot, panel: StatisticsPanel, marked: None) -> StatisticsPanel:
    QTest.keyClick(app.window.article, Qt.Key.Key_F12)
    pilot.wait_until(lambda: bool(panel.figures))
    return panel


def press(key: str) -> None:
    posting.press_key(QApplication.focusWidget(), key)


def test_f12_shows_the_figures_of_the_corpus(app: App, shown: StatisticsPanel):
    assert shown.choice.hasFocus()
    figure = shown.figure
    assert figure
    assert (figure.name, dict(zip(figure.labels, figure.measures, strict=True))) == ("labels", {"GPE": 1, "PER": 1})
    table = shown.table.model()
    assert [table.texts(row) for row in range(table.rowCount())] == [
        ("GPE", "Geopolitical entity", "1"),
        ("PER", "Person", "1"),
    ]
    assert shown.said.startswith("Counted")
    assert shown.plot
    assert QAccessible.queryAccessibleInterface(shown.plot).text(QAccessible.Text.Name) == "Spans by label"
    assert "PER, Person, 1" in shown.plot.accessibleDescription()


def test_another_figure_is_chosen_by_key_and_the_table_follows(shown: StatisticsPanel, pilot: Pilot):
    names = [figure.name for figure in shown.figures]
    for _ in range(names.index("missed")):
        QTest.keyClick(shown.choice, Qt.Key.Key_Down)
    assert shown.figure
    assert shown.figure.name == "missed"
    assert shown.figure.rows == (("ليلى السيد", "PER", "2", "1"),)  # nobody has worked on the second article
    assert shown.table.accessibleName().startswith("Figures: ")
    QTest.keyClick(shown.choice, Qt.Key.Key_Tab)
    press("escape")
    assert not shown.isAncestorOf(QApplication.focusWidget())


def test_a_change_is_said_and_r_counts_again(app: App, shown: StatisticsPanel, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("طنجة"), "3")
    pilot.wait_for_saved()
    assert "changed since" in shown.said
    assert shown.figure
    assert shown.figure.measures == (1, 1)
    shown.table.setFocus()
    press("r")
    pilot.wait_until(lambda: bool(shown.figure) and shown.figure.measures == (2, 1))
    assert "changed since" not in shown.said
    with _closed(app) as project:
        assert statistics_of(project).spans == {"GPE": 2, "PER": 1}


class _closed:  # noqa: N801 - a context manager that is used like a function
    """The project of an app, opened once the window has let go of it."""

    def __init__(self, app: App) -> None:
        app.window.close()
        self._project = ProjectFile.open(app.path)

    def __enter__(self) -> ProjectFile:
        return self._project

    def __exit__(self, *_error: object) -> None:
        self._project.close()


def test_f12_counts_again_by_itself_where_something_has_changed(app: App, shown: StatisticsPanel, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("طنجة"), "3")
    pilot.wait_for_saved()
    QTest.keyClick(app.window.article, Qt.Key.Key_F12)
    pilot.wait_until(lambda: bool(shown.figure) and shown.figure.measures == (2, 1))


def test_counting_is_cancelled_by_its_button(
    app: App, panel: StatisticsPanel, pilot: Pilot, marked: None, monkeypatch: pytest.MonkeyPatch
):
    begun = threading.Event()

    def slow(_project: ProjectFile, *, progress: Progress) -> CorpusStatistics:
        begun.set()
        while True:
            progress(1, 4)
            threading.Event().wait(0.002)

    monkeypatch.setattr("desktop.measuring.statistics_of", slow)
    QTest.keyClick(app.window.article, Qt.Key.Key_F12)
    pilot.wait_until(lambda: panel.said == "Counting… 25 %")
    assert begun.is_set()
    button = next(found for found in panel.findChildren(QPushButton) if found.text() == "Cancel")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    pilot.wait_until(lambda: button.text() != "Cancel")
    assert panel.figures == ()
    assert button.text() == "Count again (R)"
    monkeypatch.undo()
    QTest.keyClick(app.window.article, Qt.Key.Key_F12)
    pilot.wait_until(lambda: bool(panel.figures))


def test_a_window_that_closes_while_it_counts_waits_for_nothing(
    app: App, pilot: Pilot, monkeypatch: pytest.MonkeyPatch
):
    def slow(_project: ProjectFile, *, progress: Progress) -> CorpusStatistics:
        while True:
            progress(1, 4)
            threading.Event().wait(0.002)

    monkeypatch.setattr("desktop.measuring.statistics_of", slow)
    QTest.keyClick(app.window.article, Qt.Key.Key_F12)
    pilot.wait_until(lambda: app.window.statistics.said == "Counting… 25 %")
    app.window.close()
    assert not app.worker.is_open


def test_plot_and_table_are_saved(shown: StatisticsPanel, pilot: Pilot, answers: Answers, app: App, tmp_path: Path):
    shown.table.setFocus()
    for ending in ("png", "svg", "csv", "PNG"):
        answers.target = tmp_path / f"labels.{ending}"
        press("s")
        assert answers.target.exists(), ending
    assert shown.plot
    assert QImage(str(tmp_path / "labels.png")).size() == shown.plot.size() * 2
    assert QSvgRenderer(str(tmp_path / "labels.svg")).isValid()
    rows = list(csv.reader((tmp_path / "labels.csv").read_text("utf-8-sig").splitlines()))
    assert rows == [["Label", "Meaning", "Spans"], ["GPE", "Geopolitical entity", "1"], ["PER", "Person", "1"]]
    answers.target = tmp_path / "labels.txt"
    press("s")
    assert "plots are saved as .png, .svg, .csv" in app.window.banner_text
    answers.target = tmp_path / "nowhere" / "labels.csv"
    press("s")
    assert "cannot be written" in app.window.banner_text


def test_no_plot_replaces_a_project(shown: StatisticsPanel, answers: Answers, app: App, tmp_path: Path):
    other = tmp_path / "other.csv"
    other.write_bytes(app.path.read_bytes()[:4096])
    answers.target = other
    shown.table.setFocus()
    press("s")
    assert other.stat().st_size == 4096
    assert app.window.banner_text


def test_a_datasheet_is_written_from_the_menu(app: App, pilot: Pilot, marked: None, answers: Answers, tmp_path: Path):
    answers.target = tmp_path / "sheet.md"
    app.window.actions_by_name["datasheet"].trigger()
    pilot.wait_until(answers.target.exists)
    text = answers.target.read_text("utf-8")
    assert text.startswith("# Datasheet of project\n")
    assert "| spans | 2 |" in text
    pilot.wait_until(lambda: "sheet.md" in app.window.statusBar().currentMessage())
    answers.target = app.path
    app.window.actions_by_name["datasheet"].trigger()
    pilot.wait_until(lambda: "is the project itself" in app.window.banner_text)


def test_an_empty_project_says_so(make_project: Callable[..., Path], start_app: Callable[..., App]):
    app = start_app(make_project(), wait=False)
    pilot = Pilot(app)
    app.commands.run("statistics")
    pilot.wait_until(lambda: app.window.statistics.said == "There is nothing to count yet.")
    assert app.window.statistics.plot is None


def test_nothing_of_the_plots_is_loaded_before_they_are_shown(tmp_path: Path, make_project: Callable[..., Path]):
    code = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication;"
        "from desktop.app import App, prepare; from desktop.pilot import Pilot;"
        "qt = QApplication([]); prepare(qt, 'light'); app = App(Path(sys.argv[1])); app.show();"
        "Pilot(app).wait_for_article();"
        "print([name for name in ('numpy', 'pyqtgraph') if name in sys.modules]); app.window.close()"
    )
    command = [sys.executable, "-c", code, str(make_project(*TEXTS))]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_plots_run_as_the_interface_does(
    qt: QApplication, make_project: Callable[..., Path], start_app: Callable[..., App], language: str
):
    i18n.speak(qt, language)
    try:
        app = start_app(make_project(*TEXTS))
        pilot = Pilot(app)
        pilot.mark_by_mouse(*pilot.find("ليلى السيد"), "1")
        app.commands.run("statistics")
        plot = _plot(app)
        assert plot._view.state["xInverted"] == (language == "ar")
        side = plot._side.sceneBoundingRect().center().x() > plot._view.sceneBoundingRect().center().x()
        assert side == (language == "ar")
    finally:
        i18n.speak(qt, "en")


def test_a_tall_plot_scrolls_by_key(app: App, shown: StatisticsPanel):
    assert shown.plot
    bar = shown.findChild(QScrollArea).verticalScrollBar()
    shown.plot.setMinimumHeight(2_000)
    QApplication.processEvents()
    shown.plot.setFocus()
    QTest.keyClick(shown.plot, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    QTest.keyClick(shown.plot, Qt.Key.Key_Up)
    assert bar.value() < bar.maximum()
    QTest.keyClick(shown.plot, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_plots_follow_the_theme(app: App, shown: StatisticsPanel):
    try:
        app.commands.run("theme")
        QApplication.processEvents()
        assert shown.plot
        picture = shown.plot.grab().toImage()
        assert picture.pixelColor(picture.width() // 2, picture.height() - 1).name() == theme.DARK.paper
    finally:
        app.commands.run("theme")


def _plot(app: App):  # noqa: ANN202 - pyqtgraph's class, which tests do not import
    Pilot(app).wait_until(lambda: app.window.statistics.plot is not None)
    QApplication.processEvents()
    return app.window.statistics.plot
