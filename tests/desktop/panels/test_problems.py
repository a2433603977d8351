"""A problem in the list: its sentence runs as the interface does, whatever name it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget

from annotations.problems import Problem
from desktop import i18n
from desktop.panels.problems import ProblemsPanel
from schemas.saying import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize(
    ("language", "mark", "shown", "heard"),
    [("en", "\u2066", "«سلمى» R is there twice", "error: "), ("ar", "\u2067", "\u2068«سلمى» R\u2069 مكررة", "خطأ: ")],
)
def test_a_sentence_begins_where_lines_begin(
    prepared: QApplication, language: i18n.Language, mark: str, shown: str, heard: str
):
    message = say("{named} is there twice", named="«سلمى» R")
    problem = Problem("duplicate", "error", 1, "d", "مقال", 0, 4, message)
    i18n.speak(prepared, language)
    panel = ProblemsPanel()
    try:
        panel.show_problems([problem])
        item = panel.findChildren(QTreeWidget)[0].topLevelItem(0)
        assert item
        assert item.text(1) == f"{mark}{shown}\u2069"
        assert item.data(1, Qt.ItemDataRole.AccessibleTextRole).startswith(heard + shown)
    finally:
        shiboken6.delete(panel)
        i18n.speak(prepared, "en")
