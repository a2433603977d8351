from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.dialogs.types_list import TypesList
from schemas.files import loads

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SCHEMA = """format = "hashiya-schema/1"
name = "deep"
version = 1
[[entity]]
id = "ORG"
[[entity]]
id = "TEAM"
parent = "ORG"
[[entity]]
id = "PER"
"""


def test_a_type_takes_those_below_it_with_it(qtbot: QtBot, qt: QApplication):
    types = TypesList(loads(SCHEMA, source="deep.toml"), "en")
    qtbot.addWidget(types)
    changes: list[tuple[str, ...]] = []
    types.changed.connect(lambda: changes.append(types.left_out))
    types.leave_out("ORG")
    (team,) = types.findItems("TEAM", Qt.MatchFlag.MatchStartsWith)
    assert not team.flags() & Qt.ItemFlag.ItemIsEnabled
    types.leave_out("ORG", leave=False)
    assert team.flags() & Qt.ItemFlag.ItemIsEnabled
    types.leave_out("TEAM")
    assert changes == [("ORG", "TEAM"), (), ("TEAM",)]
