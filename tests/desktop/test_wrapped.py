"""Words in several lines, as they come out on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

ARABIC = "سلسلة سمسم سهلة سامية سائرة سليمة سهلة سلسة سبعة ستة سجع سمع"
"""Each word begins with a letter that reaches as far to the right as any."""


@pytest.fixture
def label(prepared: QApplication, qtbot: QtBot) -> WrappedLabel:
    label = WrappedLabel(ARABIC)
    qtbot.addWidget(label)
    label.resize(120, label.heightForWidth(120))
    return label


def ends_of_lines(label: QLabel) -> list[int]:
    """How far from the right edge each line begins, in pixels."""
    image = label.grab().toImage()
    height = label.fontMetrics().lineSpacing()
    return [first for top in range(0, image.height(), height) if (first := first_ink(image, top, top + height)) >= 0]


def first_ink(image: QImage, top: int, bottom: int) -> int:
    ground = image.pixel(0, 0)
    columns = range(image.width())
    rows = range(top, min(bottom, image.height()))
    return next((x for x in columns if any(image.pixel(image.width() - 1 - x, y) != ground for y in rows)), -1)


def test_lines_from_right_to_left_all_begin_at_the_edge(label: WrappedLabel):
    begins = ends_of_lines(label)
    assert len(begins) >= 3
    assert max(begins) - min(begins) <= 1


def test_they_are_as_high_and_stand_as_high_as_in_any_label(label: WrappedLabel, qtbot: QtBot):
    other = QLabel(ARABIC)
    qtbot.addWidget(other)
    other.setWordWrap(True)
    for side in (Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignBottom):
        for one in (label, other):
            one.setAlignment(side)
            one.resize(120, 40 + other.heightForWidth(120))
        assert rows_with_ink(label) == rows_with_ink(other)


def rows_with_ink(label: QLabel) -> list[int]:
    image = label.grab().toImage()
    ground = image.pixel(0, 0)
    return [y for y in range(image.height()) if any(image.pixel(x, y) != ground for x in range(image.width()))]


def test_what_is_disabled_is_fainter_and_latin_is_as_ever(label: WrappedLabel, qtbot: QtBot):
    usual = label.grab().toImage()
    label.setEnabled(False)
    assert label.grab().toImage() != usual
    label.setEnabled(True)
    label.setText("as in any label")
    other = QLabel("as in any label")
    qtbot.addWidget(other)
    other.setWordWrap(True)
    other.resize(label.size())
    assert label.grab().toImage() == other.grab().toImage()
