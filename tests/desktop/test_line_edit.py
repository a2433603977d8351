"""Where the caret of a line stands that is still empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt

from desktop.line_edit import LineEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def caret(line: LineEdit) -> QRect:
    line.grab()  # it is placed as it is painted
    found = line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    assert isinstance(found, QRect)
    return found


def is_at_the_right(line: LineEdit) -> bool:
    return caret(line).center().x() > line.width() / 2


@pytest.mark.parametrize(("direction", "is_right"), [(RIGHT, True), (LEFT, False)])
def test_the_caret_of_an_empty_line_stands_where_words_begin(
    prepared: QApplication, qtbot: QtBot, direction: Qt.LayoutDirection, *, is_right: bool
):
    line = LineEdit(placeholder="ابحث")
    qtbot.addWidget(line)
    line.resize(300, 30)
    line.setLayoutDirection(direction)
    line.show()
    assert is_at_the_right(line) is is_right
    for typed, is_from_right in (("سلمى", True), ("Salma", False)):
        line.setText(typed)
        assert is_at_the_right(line) is is_from_right, "a text of its own direction"
        line.clear()
        assert is_at_the_right(line) is is_right
