"""The ways out of a damaged project are all to be read, also with large letters on a small screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.dialogs.choosers import Choosers
from desktop.dialogs.ways import WaysDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize("way", ["restore", "look", "repair", "cancel"])
@pytest.mark.parametrize("pixels", [13, 26])
def test_every_way_is_shown_whole_and_can_be_taken(prepared: QApplication, way: str, pixels: int):
    font, usual = prepared.font(), prepared.font()
    font.setPixelSize(pixels)
    prepared.setFont(font)
    window = QWidget()
    window.show()
    cut: list[str] = []

    def answer() -> None:
        dialog = prepared.activeModalWidget()
        assert isinstance(dialog, WaysDialog)
        for button in dialog.findChildren(QPushButton):
            if button.fontMetrics().horizontalAdvance(button.text()) > button.width():
                cut.append(button.text())
        for label in dialog.findChildren(QLabel):
            if label.heightForWidth(label.width()) > label.height():
                cut.append(label.text())
        dialog.findChild(QPushButton, way).click()

    QTimer.singleShot(50, answer)
    try:
        taken = Choosers(window).damaged("corpus.hashiya is damaged: its end is missing. " * 3, has_backup=True)
    finally:
        prepared.setFont(usual)
    assert cut == []
    assert taken == ("" if way == "cancel" else way)
    window.close()
    window.deleteLater()
