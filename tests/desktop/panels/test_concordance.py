from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop import posting
from desktop.panels.concordance import ConcordancePanel, words_that_fit
from desktop.panels.concordance_lines import BEFORE, BEHIND, KEYWORD, ConcordanceLine, ConcordanceModel

LINES = [
    ConcordanceLine((1, 10, 15), "زارت مدينة", "طنجة", "أمس", "الأول"),
    ConcordanceLine((1, 40, 46), "عاد من", "طَنْجة", "اليوم", "الأول", differs="tashkeel"),
    ConcordanceLine((2, 5, 10), "أهل", "طنجة", "كثيرون", "الثاني", there="GPE", can_be_taken=False),
]


@pytest.fixture
def panel(qt: object, qtbot: QtBot) -> ConcordancePanel:
    made = ConcordancePanel()
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


def table(panel: ConcordancePanel) -> QTableView:
    return panel.findChild(QTableView)


def said(panel: ConcordancePanel) -> str:
    return panel.findChild(QLabel).text()


def test_the_model_keeps_qts_rules(qt: object, qtmodeltester: ModelTester):
    model = ConcordanceModel()
    model.show(LINES, can_take=True)
    qtmodeltester.check(model)
    model.add(LINES)
    model.take([0, 1])
    qtmodeltester.check(model)


def test_all_that_can_be_taken_are_to_begin_with(panel: ConcordancePanel):
    panel.show_lines("طنجة", LINES, action="Mark")
    assert panel.model.taken == LINES[:2]
    assert "3 hits" in said(panel)
    assert "2 taken" in said(panel)


@pytest.mark.parametrize(
    ("keys", "taken"),
    [
        ([("space", False)], [1]),
        ([("space", False), ("space", False)], [0, 1]),
        ([("down", False), ("space", False)], [0]),
        ([("x", False)], []),
        ([("x", False), ("a", False)], [0, 1]),
        ([("end", False), ("down", False), ("down", False), ("space", False)], [0, 1]),
    ],
)
def test_lines_are_taken_and_left_out_by_key(panel: ConcordancePanel, keys: list[tuple[str, bool]], taken: list[int]):
    panel.show_lines("طنجة", LINES, action="Mark")
    for key, ctrl in keys:
        posting.press_key(table(panel), key, ctrl=ctrl, text=key if len(key) == 1 else "")
    assert panel.model.taken == [LINES[row] for row in taken]
    assert panel.findChild(QPushButton).isEnabled() == bool(taken)


def test_enter_goes_to_the_hit_ctrl_enter_does_it_and_escape_goes_back(panel: ConcordancePanel):
    panel.show_lines("طنجة", LINES, action="Mark")
    seen: list[tuple[str, object]] = []
    panel.chosen.connect(lambda line: seen.append(("chosen", line)))
    panel.applied.connect(lambda lines: seen.append(("applied", lines)))
    panel.left.connect(lambda: seen.append(("left", None)))
    posting.press_key(table(panel), "down")
    posting.press_key(table(panel), "enter")
    posting.press_key(table(panel), "enter", ctrl=True)
    posting.press_key(table(panel), "escape")
    assert seen == [("chosen", LINES[1]), ("applied", LINES[:2]), ("left", None)]


def test_without_an_action_nothing_can_be_taken(panel: ConcordancePanel):
    panel.show_lines("طنجة", LINES)
    posting.press_key(table(panel), "space")
    assert panel.model.taken == []
    assert not panel.findChild(QPushButton).isVisible()


def test_the_keyword_stands_between_what_comes_before_and_behind_from_right_to_left(panel: ConcordancePanel):
    panel.show_lines("طنجة", LINES)
    assert table(panel).layoutDirection() == Qt.LayoutDirection.RightToLeft
    lefts = [table(panel).columnViewportPosition(column) for column in (BEFORE, KEYWORD, BEHIND)]
    assert lefts[0] > lefts[1] > lefts[2]


def test_texts_that_look_like_html_are_shown_as_they_are(panel: ConcordancePanel, qtbot: QtBot):
    panel.show_lines("<b>x</b>", [ConcordanceLine((1, 0, 1), "<i>", "<b>", "&", "R&D")])
    show: Callable[[int], str] = lambda column: panel.model.data(panel.model.index(0, column))  # noqa: E731
    assert "<i>" in show(BEFORE)
    assert "<b>x</b>" in said(panel)


def test_an_empty_concordance_takes_keys_in_silence(panel: ConcordancePanel):
    panel.show_lines("x", [], action="Mark")
    for key in ("space", "a", "x", "enter"):
        posting.press_key(table(panel), key, text=key if len(key) == 1 else "")
    assert panel.model.taken == []


def test_before_anything_was_asked_it_says_what_to_do(panel: ConcordancePanel):
    assert "press A" in said(panel)
    assert not panel.findChild(QPushButton).isVisible()


@pytest.mark.parametrize(
    ("room", "before", "behind"),
    [
        (40, "… زارت مدينة طنجة القديمة", "… زارت مدينة طنجة القديمة"),
        (18, "… طنجة القديمة", "زارت مدينة طنجة …"),
        (9, "… القديمة", "زارت …"),
        (4, "…", "…"),
    ],
)
def test_as_many_whole_words_are_shown_as_there_is_room_for(room: int, before: str, behind: str):
    text = "… زارت مدينة طنجة القديمة"
    assert words_that_fit(text, room, len, is_before=True) == before
    assert words_that_fit(text, room, len, is_before=False) == behind
