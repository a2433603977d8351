from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6

from annotations.changes import AddSpan
from annotations.document import Markup
from annotations.session import Op
from annotations.timeline import Arrival, Piece, backwards
from desktop import posting
from desktop.panels.timeline import PiecesModel, StepsModel, TimelinePanel
from desktop.panels.wording import piece_text
from tests.support.making import ARTICLE, span_over

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.modeltest import ModelTester

PER = span_over(ARTICLE, "سامر حدّاد", identifier="s1")
MARK = Op("1", "do", AddSpan(PER), by="ليلى", at=1)


def test_the_models_keep_qts_rules(qtmodeltester: ModelTester):
    steps, pieces = StepsModel(), PiecesModel()
    for _ in range(2):
        qtmodeltester.check(steps)
        qtmodeltester.check(pieces)
        steps.clear()
        steps.extend(list(backwards(Markup([PER]), [MARK, Arrival("i", "ليلى", 1)])))
        steps.follow(Op("2", "undo", MARK.change.inverse(), target="1"), Markup())
        pieces.show([Piece("mark", "PER", "<b>سامر</b>")])
    assert [steps.texts(row)[3] for row in range(3)] == ["as it is now", "taken back", ""]


def test_a_relation_is_told_with_its_ends_kept_apart():
    told = piece_text(Piece("relate", "WORKS_FOR", "سامر", "الجامعة"))
    assert told == "Related by \u2068WORKS_FOR\u2069: \u2068سامر\u2069 → \u2068الجامعة\u2069"


def test_enter_restores_and_with_ctrl_it_is_not_the_lists_key(prepared: QApplication):
    panel = TimelinePanel()
    restored: list[str] = []
    panel.restore_wanted.connect(lambda: restored.append("restored"))
    try:
        posting.press_key(panel.steps, "enter", ctrl=True)
        assert restored == []
        posting.press_key(panel.steps, "enter")
        assert restored == ["restored"]
    finally:
        shiboken6.delete(panel)
