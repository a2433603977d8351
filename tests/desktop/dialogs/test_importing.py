"""What the button of the import dialog says will be imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotations.formats.record import Rejection
from annotations.importing.survey import Survey
from desktop.dialogs.importing import LEAVE_OUT, ImportDialog
from schemas.files import load_named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def dialog_of(qtbot: QtBot, *, rejected: bool = True, **coming: int) -> ImportDialog:
    """Of eleven articles, ten of which are there."""
    found = Survey(documents=11, known=10)
    found.formats["doccano"] = 11
    found.labels.update({"Cat": 2})
    found.unknown_labels.update({"Cat": 2})
    found.examples["Cat"] = "قطّ"
    found.coming.update(coming)
    if rejected:
        found.reject(Rejection("news.jsonl", 3, "no text"))
    dialog = ImportDialog(found, load_named("news-ar"), "en")
    qtbot.addWidget(dialog)
    return dialog


def choose(dialog: ImportDialog, known: str) -> None:
    dialog._known.setCurrentIndex(dialog._known.findData(known))


def test_the_button_counts_what_will_be_imported(qtbot: QtBot, qt: QApplication):
    dialog = dialog_of(qtbot, skip=1, layer=11, replace=8)
    for known, number in (("layer", 11), ("replace", 8), ("skip", 1)):
        choose(dialog, known)
        assert dialog.take.text() == f"Import the other {number}"
        assert dialog.take.isEnabled()


def test_where_nothing_would_come_in_it_cannot_be_pressed(qtbot: QtBot, qt: QApplication):
    dialog = dialog_of(qtbot, skip=0, layer=10, replace=10)
    assert dialog.take.text() == "Import"
    assert not dialog.take.isEnabled()
    choose(dialog, "layer")
    assert dialog.take.isEnabled()


@pytest.mark.parametrize("how", ["as proposals", "left out"])
def test_what_cannot_be_known_is_not_counted(qtbot: QtBot, qt: QApplication, how: str):
    dialog = dialog_of(qtbot, skip=1, layer=11, replace=8)
    choose(dialog, "replace")
    if how == "left out":
        dialog.choose("Cat", LEAVE_OUT)
    else:
        dialog._as_proposals.click()
    assert dialog.take.text() == "Import the others"
    choose(dialog, "skip")
    assert dialog.take.text() == "Import the other 1"


def test_where_all_can_be_taken_it_only_says_import(qtbot: QtBot, qt: QApplication):
    assert dialog_of(qtbot, rejected=False).take.text() == "Import"
