from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.windows import exporting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop.dialogs.exporting import ExportDialog


@pytest.fixture
def dialog(qtbot: QtBot, qt: QApplication) -> Iterator[ExportDialog]:
    """Over the sample project, with a split and a preview of it."""
    made = exporting()
    qtbot.addWidget(made)
    made.choose("status", "all")
    made.set_split("80/10/10")
    yield made
    made.done(0)


def test_no_preview_of_a_split_that_is_half_typed(dialog: ExportDialog, qtbot: QtBot):
    dialog.set_split("80/10/1")  # before the choices made until then have rested
    qtbot.wait(2 * dialog._rest.interval())
    assert "no split" in dialog.told
    assert not dialog.take.isEnabled()


def test_a_preview_that_comes_late_allows_no_split_that_is_none(dialog: ExportDialog, qtbot: QtBot):
    qtbot.wait_until(lambda: dialog._previewing._is_running)
    dialog.set_split("80/10/1")
    qtbot.wait_until(lambda: not dialog._previewing._is_running)
    assert "no split" in dialog.told
    assert not dialog.take.isEnabled()
