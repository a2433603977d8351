"""The start page: what it offers, and what it leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QListWidget

from desktop.welcome import Welcome

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("recent", [[], ["/srv/news.hashiya"]])
def test_recent_projects_are_listed_where_there_are_any(prepared: QApplication, qtbot: QtBot, recent: list[str]):
    page = Welcome(recent)
    qtbot.addWidget(page)
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    listed = page.findChildren(QListWidget)[0]
    assert (("Recent projects" in shown), listed.isVisibleTo(page)) == (bool(recent), bool(recent))
