from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QSignalSpy

from annotations.document import Pair
from annotations.listing import ListedDocument
from desktop.models import META, ROW_ROLE, DocumentsModel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

TITLES = ["مُؤتمر اللغة في الرّباط", "افتتاح معـــرض الكتاب", "Nakhla Systems تطلق منتجًا", "<img src=x> R&D"]


def rows() -> list[ListedDocument]:
    return [
        ListedDocument(number, f"d{number}", title, "done" if number % 2 else "todo", number, number * 2)
        for number, title in enumerate(TITLES)
    ]


def many(numbers: range) -> list[ListedDocument]:
    return [ListedDocument(number, f"d{number}", f"title {number}", "todo", 0, 0) for number in numbers]


@pytest.fixture
def model(prepared: QApplication, qtmodeltester: ModelTester) -> DocumentsModel:
    """A model that is watched while it changes."""
    made = DocumentsModel()
    qtmodeltester.check(made, force_py=False)
    return made


def test_the_model_keeps_the_rules_of_qt(model: DocumentsModel, qtmodeltester: ModelTester):
    for shown in ([], rows(), rows()[:1], []):
        model.begin([row.key for row in shown], shown)
        qtmodeltester.check(model)
        assert model.rowCount() == len(shown)
    assert model.rowCount(QModelIndex()) == 0
    model.begin(range(4), rows())
    assert model.rowCount(model.index(0, 0)) == 0
    model.extend(range(4, 300))
    model.set_columns(("title", "spans", "changed", META + "source"))
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (300, 4)


def test_a_row_shows_its_title_and_whether_it_is_done(model: DocumentsModel):
    model.begin(range(4), rows())
    assert [model.index(row, 0).data().strip("\u2068\u2069") for row in range(2)] == TITLES[:2]
    marks = [model.index(row, 0).data(Qt.ItemDataRole.DecorationRole).pixmap(32).toImage() for row in range(2)]
    assert marks[0] != marks[1]
    icon = model.index(0, 0).data(Qt.ItemDataRole.DecorationRole)
    ground = [icon.pixmap(32, mode).toImage().pixelColor(7, 2) for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected)]
    assert (ground[0].alpha(), ground[1].name()) == (0, "#ffffff"), "it is seen on the colour of selection"
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == f"{TITLES[1]}, done"
    assert "3" in model.index(3, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "6" in model.index(3, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_what_is_begun_looks_and_sounds_otherwise_than_what_is_to_do(model: DocumentsModel):
    stages = [("todo", 0, "to do"), ("todo", 1, "begun"), ("done", 1, "done"), ("done", 0, "done")]
    model.begin(
        range(4), [ListedDocument(n, "d", "t", status, spans, 0) for n, (status, spans, _) in enumerate(stages)]
    )
    seen = [model.index(row, 0).data(Qt.ItemDataRole.DecorationRole).cacheKey() for row in range(4)]
    assert len(set(seen[:3])) == 3
    assert seen[2] == seen[3]
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert said == [f"t, {stage}" for _, _, stage in stages]


def test_columns_show_what_is_known(model: DocumentsModel):
    row = ListedDocument(
        7, "d", "t", "todo", 2, 1, True, "a note", ("صعب", "b"), 3_660_000, 0, (Pair("source", "الرأي"),)
    )
    model.begin([7], [row])
    model.set_columns(("title", "spans", "relations", "labels", "note", "time", "changed", META + "source"))
    shown = [model.index(0, column).data() for column in range(model.columnCount())]
    plain = [text.replace("\u2068", "").replace("\u2069", "") for text in shown]
    assert plain == ["t", "2", "1", "صعب, b", "a note", "1:01", "", "الرأي"]
    assert model.headerData(7, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) == "source"
    assert "with a flag" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_rows_are_asked_for_when_they_come_into_view_and_shown_when_they_come(
    model: DocumentsModel, qtmodeltester: ModelTester, qtbot: QtBot
):
    del qtmodeltester
    asked = QSignalSpy(model.rows_wanted)
    model.begin(range(1000), many(range(64)))
    assert model.index(10, 0).data(ROW_ROLE).title == "title 10"
    assert model.index(200, 0).data() == "…"
    assert model.index(201, 0).data(ROW_ROLE) is None
    qtbot.waitUntil(lambda: asked.count() > 0)
    wanted = {key for number in range(asked.count()) for key in asked.at(number)[0]}
    assert {200, 201} <= wanted
    assert len(wanted) < 1000
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.supply(many(range(192, 256)))
    assert told == [(192, 255)]
    assert model.index(200, 0).data(ROW_ROLE).title == "title 200"
    asked = QSignalSpy(model.rows_wanted)
    model.forget()
    assert model.index(200, 0).data(ROW_ROLE).title == "title 200"
    qtbot.waitUntil(lambda: asked.count() > 0)
    assert 200 in asked.at(0)[0]
    model.supply([replace(row, title="another") for row in many(range(192, 256))])
    assert model.index(200, 0).data(ROW_ROLE).title == "another"


def test_rows_that_come_late_or_for_others_do_no_harm(model: DocumentsModel):
    model.begin([5, 3], [])
    model.supply(many(range(10)))
    assert [model.index(place, 0).data(ROW_ROLE).key for place in range(2)] == [5, 3]
    assert (model.place_of(3), model.place_of(4)) == (1, -1)


def test_an_update_is_told_of_one_row(model: DocumentsModel):
    model.begin(range(4), rows())
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.update(2, status="done", spans=9)
    assert told == [(2, 2)]
    assert (model.rows[2].status, model.rows[2].spans, model.rows[2].title) == ("done", 9, TITLES[2])
    model.update(77, status="done")
    assert told == [(2, 2)]
