"""A problem in the list: its sentence runs as the interface does, and it is mended where one works, nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget

from annotations.changes import AddSpan
from annotations.problems import Problem
from desktop import i18n, posting
from desktop.panels.elided import Elided
from desktop.panels.problems import ProblemsPanel
from schemas.saying import say
from tests.support.making import ARTICLE, span_over

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


@pytest.mark.parametrize(("annotator", "count"), [("سلمى", 1), ("كريم", 0)])
def test_what_somebody_else_has_marked_is_not_mended_from_here(prepared: QApplication, annotator: str, count: int):
    fix = AddSpan(span_over(ARTICLE, "سامر"))
    problem = Problem("unmarked", "warning", 1, "d", "مقال", 0, 4, "x", fix=fix, layer="main", annotator=annotator)
    panel = ProblemsPanel()
    mended: list[Problem] = []
    panel.mended.connect(mended.append)
    try:
        panel.show_problems([problem], layer=("main", "سلمى"))
        posting.press_key(panel.findChildren(QTreeWidget)[0], "m")
        assert len(mended) == count
    finally:
        shiboken6.delete(panel)


def test_where_nothing_is_found_it_says_so(prepared: QApplication):
    panel = ProblemsPanel()
    try:
        (said,) = panel.findChildren(Elided)
        assert said.text() == "Nothing has been checked yet."
        panel.show_problems([])
        assert said.text() == "Nothing was found."
        found = Problem("unmarked", "warning", 1, "d", "مقال", 0, 4, "x")
        panel.show_problems([found])
        assert said.text() == "0 errors · 1 to be looked at"
        panel.show_problems([replace(found, accepted=True)])
        assert said.text() == "Nothing was found but what was said to be right."
        panel.forget()
        assert said.text() == "Nothing has been checked yet."
    finally:
        shiboken6.delete(panel)
