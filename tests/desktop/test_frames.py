"""The outlines of controls, as they come out on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

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


def test_a_flat_button_and_one_that_cannot_be_used_have_none(look: Theme, qtbot: QtBot):
    for flat, enabled in ((True, True), (False, False)):
        button = QPushButton()
        qtbot.addWidget(button)
        button.setFlat(flat)
        button.setEnabled(enabled)
        button.resize(80, 30)
        image = button.grab().toImage()
        assert contrast(QColor(image.pixel(0, 15)), QColor(look.window)) < SEEN
