"""The buttons on the title of a panel are seen on any ground, and stay so when the panel is taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QMainWindow, QWidget

from desktop import theme
from desktop.dock_buttons import DockButtons
from desktop.theme import contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def dock(prepared: QApplication) -> Iterator[QDockWidget]:
    window = QMainWindow()
    made = QDockWidget("panel", window)
    made.setWidget(QWidget())
    DockButtons(made)
    window.show()
    yield made
    window.close()
    theme.apply(prepared, theme.LIGHT)


def colors_of(dock: QDockWidget) -> list[QColor]:
    """The strongest colour of each button's drawing."""
    found = []
    for image in images_of(dock):
        pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        found.append(max(pixels, key=QColor.alpha))
    return found


def images_of(dock: QDockWidget) -> list[QImage]:
    return [button.icon().pixmap(QSize(10, 10)).toImage() for button in dock.findChildren(QAbstractButton)]


def assert_seen(dock: QDockWidget) -> None:
    dock.grab()
    ground = dock.palette().color(QPalette.ColorRole.Window)
    assert [contrast(color, ground) > theme.READABLE for color in colors_of(dock)] == [True, True]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_buttons_are_seen_in_each_theme(prepared: QApplication, dock: QDockWidget, name: str):
    theme.apply(prepared, theme.THEMES["dark" if name == "light" else "light"])
    theme.apply(prepared, theme.THEMES[name])
    ground = dock.palette().color(QPalette.ColorRole.Window)
    assert [contrast(color, ground) > theme.READABLE for color in colors_of(dock)] == [True, True]


def test_they_are_seen_on_a_panel_that_is_taken_out_and_put_back(prepared: QApplication, dock: QDockWidget):
    theme.apply(prepared, theme.DARK)
    for is_out in (True, False):
        dock.setFloating(is_out)
        assert_seen(dock)


def test_they_stay_in_a_window_that_runs_the_other_way(dock: QDockWidget):
    drawn = images_of(dock)
    dock.parentWidget().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    dock.grab()
    assert images_of(dock) == drawn
