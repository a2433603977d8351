"""Dialogs take the size that they like, but none that the screen has no room for; their buttons are always in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.dialogs.fitting import FittingDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FRAME_PX = 4
"""So much Qt forgets of a frame when it chooses a place."""


@pytest.fixture
def show(qt: QApplication) -> Iterator[Callable[..., FittingDialog]]:
    shown: list[FittingDialog] = []

    def make(height: int, parent: QWidget | None = None) -> FittingDialog:
        dialog = FittingDialog(parent)
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
        if shiboken6.isValid(dialog):
            dialog.close()
            dialog.deleteLater()


def area_of(dialog: FittingDialog) -> QScrollArea:
    area = dialog.findChild(QScrollArea)
    assert area
    return area


def test_what_fits_is_seen_whole(show: Callable[..., FittingDialog]):
    dialog = show(400)
    assert area_of(dialog).verticalScrollBar().maximum() == 0
    assert dialog.height() < 500


def test_what_does_not_fit_scrolls_above_its_buttons(show: Callable[..., FittingDialog]):
    dialog = show(3_000)
    assert dialog.height() < dialog.screen().availableSize().height()
    assert area_of(dialog).verticalScrollBar().maximum() > 2_000
    buttons = dialog.findChild(QDialogButtonBox)
    assert dialog.rect().contains(buttons.geometry().translated(buttons.parentWidget().mapTo(dialog, QPoint())))
    tall = area_of(dialog).widget().findChild(QWidget)
    assert area_of(dialog).viewport().width() >= tall.width(), "nothing is cut at the side"


def test_it_stays_on_the_screen_wherever_its_window_is(show: Callable[..., FittingDialog], qt: QApplication):
    parent = QWidget()
    parent.setGeometry(400, 700, 300, 90)
    parent.show()
    dialog = show(3_000, parent)
    whole = dialog.screen().availableGeometry().adjusted(0, 0, 0, FRAME_PX)
    is_inside = whole.contains(dialog.frameGeometry())
    parent.close()
    parent.deleteLater()
    assert is_inside


def test_what_gets_the_focus_comes_into_view(show: Callable[..., FittingDialog], qt: QApplication):
    dialog = show(3_000)
    tall = area_of(dialog).widget().findChild(QWidget)
    fields = [QLineEdit(tall) for _ in range(2)]
    fields[1].move(0, 2_900)
    for field in fields:
        field.show()
    dialog.activateWindow()
    button = dialog.findChild(QDialogButtonBox).buttons()[0]
    button.setFocus()
    for key, field in ((Qt.Key.Key_Backtab, fields[1]), (Qt.Key.Key_Tab, button), (Qt.Key.Key_Tab, fields[0])):
        QTest.keyClick(QApplication.focusWidget(), key)
        qt.processEvents()
        assert QApplication.focusWidget() is field
        assert not field.visibleRegion().isEmpty()


def test_a_size_that_a_person_gave_stays(show: Callable[..., FittingDialog], qt: QApplication):
    dialog = show(400)
    dialog.resize(500, 300)
    dialog.hide()
    dialog.show()
    qt.processEvents()
    assert (dialog.width(), dialog.height()) == (500, 300)
