from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton

from annotations.formats.record import Rejection
from desktop.dialogs.choosers import Choosers
from desktop.dialogs.rejections import RejectionsDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

REASONS = [Rejection("bad.txt", 0, "Not valid UTF-8."), Rejection("<img src=x>.jsonl", 7, "R&D is no label")]


def dialog_of(qtbot: QtBot, others: int) -> RejectionsDialog:
    dialog = RejectionsDialog(REASONS, others, None)
    qtbot.addWidget(dialog)
    return dialog


def buttons(dialog: QDialog) -> list[QPushButton]:
    return dialog.findChildren(QPushButton)


def test_every_reason_is_shown_as_it_is(qtbot: QtBot, qt: QApplication):
    dialog = dialog_of(qtbot, 3)
    shown = dialog.findChild(QPlainTextEdit)
    assert shown.toPlainText().splitlines() == [str(reason) for reason in REASONS]
    assert shown.isReadOnly()


@pytest.mark.parametrize("takes", [True, False])
def test_a_button_answers(qtbot: QtBot, qt: QApplication, takes: bool):
    dialog = dialog_of(qtbot, 3)
    wanted = next(button for button in buttons(dialog) if ("other" in button.text()) == takes)
    QTimer.singleShot(0, wanted.click)
    assert Choosers(dialog).accepts_without(dialog) is takes


def test_escape_imports_nothing(qtbot: QtBot, qt: QApplication):
    dialog = dialog_of(qtbot, 3)
    QTimer.singleShot(0, dialog.reject)
    assert not Choosers(dialog).accepts_without(dialog)


def test_where_nothing_is_left_it_cannot_be_taken(qtbot: QtBot, qt: QApplication):
    dialog = dialog_of(qtbot, 0)
    take = next(button for button in buttons(dialog) if "other" in button.text())
    assert not take.isEnabled()
