"""No text is cut, at double scale and with an interface font of double size; what does not fit scrolls."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QToolButton, QWidget

from desktop import fonts
from desktop.app import INTERFACE_PX
from tests.support import windows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.app import App

ROOT = Path(__file__).parents[2]
SLACK_PX = 1


@pytest.fixture
def large(qt: QApplication) -> Iterator[None]:
    """An interface font of double size."""
    qt.setFont(fonts.interface_font(INTERFACE_PX * 2))
    yield
    qt.setFont(fonts.interface_font(INTERFACE_PX))


def cut(window: QWidget) -> list[tuple[str, str]]:
    """Labels and buttons whose text has less room than it needs, by the text and what it lacks."""
    for _ in range(3):  # a bar that turns to have its buttons below is laid out once more
        QApplication.processEvents()
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window)]
    found = []
    for widget in shown:
        if isinstance(widget, QLabel) and widget.text():
            needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            width = _longest_word(widget) if widget.wordWrap() else widget.sizeHint().width()
        elif isinstance(widget, QPushButton | QToolButton) and widget.text():
            needed, width = widget.minimumSizeHint().height(), widget.minimumSizeHint().width()
        else:
            continue
        if widget.height() + SLACK_PX < needed or widget.width() + SLACK_PX < width or _sticks_out(widget):
            found.append((widget.text(), f"{widget.size().toTuple()} of {(width, needed)}"))
    return found


def _longest_word(label: QLabel) -> int:
    """The widest piece that cannot be broken; Qt breaks paths at their slashes."""
    words = label.text().replace("/", "/ ").split()
    return max(label.fontMetrics().horizontalAdvance(word) for word in words)


def _sticks_out(widget: QWidget) -> bool:
    """True where a part of it lies outside its parent and cannot be scrolled to."""
    parent = widget.parentWidget()
    return not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry())


@pytest.mark.parametrize("name", windows.DIALOGS)
def test_no_text_is_cut_in_a_dialog_with_large_letters(large: None, name: str):
    dialog = windows.DIALOGS[name]()
    dialog.show()
    found = cut(dialog)
    dialog.close()
    dialog.deleteLater()
    assert found == []


def test_no_text_is_cut_in_the_window_with_large_letters(
    large: None, make_project: Callable[..., Path], start_app: Callable[..., App]
):
    window = windows.busy_window(start_app(make_project(windows.TEXT), width=1500, height=1000))
    assert cut(window) == []
    window.show_keys("span")
    assert cut(window) == []
    overlay = window.findChild(QScrollArea, "keys")
    assert overlay.verticalScrollBar().maximum() > 0
    assert overlay.hasFocus()


def test_no_text_is_cut_while_looking_back_with_large_letters(
    large: None, make_project: Callable[..., Path], start_app: Callable[..., App]
):
    window = windows.window_in_the_past(start_app(make_project(windows.TEXT), width=1500, height=1000))
    assert cut(window) == []


def test_no_text_is_cut_beside_the_plots_with_large_letters(
    large: None, make_project: Callable[..., Path], start_app: Callable[..., App]
):
    app = start_app(make_project(windows.TEXT), width=1500, height=1000)
    windows.window_with_statistics(app)
    assert cut(app.window.statistics) == []


@pytest.mark.parametrize(("width", "columns"), [(1900, 4), (900, 2)])
def test_the_keys_stand_in_as_many_columns_as_fit(
    make_project: Callable[..., Path], start_app: Callable[..., App], width: int, columns: int
):
    app = start_app(make_project(windows.TEXT), width=width)
    app.window.show_keys("span")
    overlay = app.window.findChild(QScrollArea, "keys")
    assert overlay.widget().layout().columnCount() == columns
    assert cut(overlay) == []
    app.window.show_keys("span")
    assert app.window.article.hasFocus()


def test_what_is_cut_is_found(qt: QApplication):
    holder = QWidget()
    label = QLabel("a text that needs more room", holder)
    label.setGeometry(0, 0, 30, 10)
    holder.show()
    assert len(cut(holder)) == 1
    holder.close()
    holder.deleteLater()


PROGRAM = """
    import json, sys
    from pathlib import Path
    from PySide6.QtWidgets import QApplication
    from desktop.app import App, prepare
    from desktop.pilot import Pilot
    from tests.gui.test_large_letters import cut
    from tests.support import windows
    application = QApplication([])
    prepare(application, "light")
    found = {}
    for name, make in windows.DIALOGS.items():
        dialog = make()
        dialog.show()
        found[name] = cut(dialog)
        dialog.close()
        dialog.deleteLater()
    app = App(Path(sys.argv[1]))
    app.window.resize(960, 540)  # what is left of a screen of 1920 to 1080
    app.show()
    Pilot(app).wait_for_article()
    app.window.warn(windows.LONG, offer_copy=True)
    found["main"] = cut(app.window)
    app.window.show_keys("span")
    found["keys"] = cut(app.window)
    found["ratio"] = app.window.devicePixelRatio()
    app.window.close()
    app.close()
    print(json.dumps(found))
"""


def test_no_text_is_cut_at_double_scale(make_project: Callable[..., Path]):
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", textwrap.dedent(PROGRAM), str(make_project(windows.TEXT))]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    found = json.loads(done.stdout)
    assert found.pop("ratio") == 2
    assert found == dict.fromkeys([*windows.DIALOGS, "main", "keys"], [])
