"""The outlines of controls, as they come out on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from desktop import theme
from desktop.theme import LIGHT, THEMES, Theme, contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

SEEN = 3.0


@pytest.fixture(params=THEMES.values(), ids=THEMES)
def look(request: pytest.FixtureRequest, qt: QApplication) -> Iterator[Theme]:
    theme.apply(qt, request.param)
    yield request.param
    theme.apply(qt, LIGHT)


@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QPushButton, QCheckBox])
def test_the_outline_of_a_control_is_seen_on_its_window(look: Theme, kind: type[QWidget], qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 80)
    control = kind(window)
    control.setGeometry(20, 20, 120, 32)
    image = window.grab().toImage()
    ratio = image.devicePixelRatio()
    middle = int(36 * ratio)
    left = [QColor(image.pixel(int(x * ratio), middle)) for x in range(18, 24)]
    ground = QColor(image.pixel(2, 2))
    assert max(contrast(pixel, ground) for pixel in left) >= SEEN


def test_a_box_to_tick_in_a_list_is_seen(look: Theme, qtbot: QtBot):
    shown = QListWidget()
    qtbot.addWidget(shown)
    item = QListWidgetItem("a type")
    item.setCheckState(Qt.CheckState.Unchecked)
    shown.addItem(item)
    image = shown.grab().toImage()
    middle = shown.visualItemRect(item).center().y()
    row = [QColor(image.pixel(x, middle)) for x in range(4, 24)]
    assert max(contrast(pixel, QColor(look.paper)) for pixel in row) >= SEEN


def test_a_flat_button_and_one_that_cannot_be_used_have_none(look: Theme, qtbot: QtBot):
    for flat, enabled in ((True, True), (False, False)):
        window = QWidget()
        qtbot.addWidget(window)
        button = QPushButton(window)
        button.setFlat(flat)
        button.setEnabled(enabled)
        button.resize(80, 30)
        image = window.grab().toImage()
        assert contrast(QColor(image.pixel(0, 15)), QColor(look.window)) < SEEN
