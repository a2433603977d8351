"""Dialogs take the size that they like, but none that the screen has no room for; their buttons are always in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialogButtonBox, QScrollArea, QVBoxLayout, QWidget

from desktop.dialogs.fitting import FittingDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def show(qt: QApplication) -> Iterator[Callable[[int], FittingDialog]]:
    shown: list[FittingDialog] = []

    def make(height: int) -> FittingDialog:
        dialog = FittingDialog()
        dialog.setWindowTitle("Much to ask")
        body = QWidget()
        tall = QWidget()
        tall.setFixedSize(300, height)
        QVBoxLayout(body).addWidget(tall)
        dialog.lay_out(body, QDialogButtonBox(QDialogButtonBox.StandardButton.Ok))
        shown.append(dialog)
        dialog.show()
        qt.processEvents()
        return dialog

    yield make
    for dialog in shown:
        dialog.close()
        dialog.deleteLater()


def area_of(dialog: FittingDialog) -> QScrollArea:
    area = dialog.findChild(QScrollArea)
    assert area
    return area


def test_what_fits_is_seen_whole(show: Callable[[int], FittingDialog]):
    dialog = show(400)
    assert area_of(dialog).verticalScrollBar().maximum() == 0
    assert dialog.height() < 500


def test_what_does_not_fit_scrolls_above_its_buttons(show: Callable[[int], FittingDialog]):
    dialog = show(3_000)
    assert dialog.height() < dialog.screen().availableSize().height()
    assert area_of(dialog).verticalScrollBar().maximum() > 2_000
    buttons = dialog.findChild(QDialogButtonBox)
    assert dialog.rect().contains(buttons.geometry().translated(buttons.parentWidget().mapTo(dialog, QPoint())))
    tall = area_of(dialog).widget().findChild(QWidget)
    assert area_of(dialog).viewport().width() >= tall.width(), "nothing is cut at the side"


def test_a_size_that_a_person_gave_stays(show: Callable[[int], FittingDialog], qt: QApplication):
    dialog = show(400)
    dialog.resize(500, 300)
    dialog.hide()
    dialog.show()
    qt.processEvents()
    assert (dialog.width(), dialog.height()) == (500, 300)
