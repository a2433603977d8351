from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt

from annotations.listing import DocumentRow
from desktop.models import ROW_ROLE, DocumentsFilter, DocumentsModel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

TITLES = ["مُؤتمر اللغة في الرّباط", "افتتاح معـــرض الكتاب", "Nakhla Systems تطلق منتجًا", "<img src=x> R&D"]


def rows() -> list[DocumentRow]:
    return [
        DocumentRow(number, f"d{number}", title, "done" if number % 2 else "todo", number, number * 2)
        for number, title in enumerate(TITLES)
    ]


@pytest.fixture
def model(qtmodeltester: ModelTester) -> DocumentsModel:
    """A model that is watched while it changes."""
    made = DocumentsModel()
    qtmodeltester.check(made, force_py=False)
    return made


@pytest.fixture
def look_for(model: DocumentsModel, qtmodeltester: ModelTester):  # noqa: ANN201 - a function
    wanted = DocumentsFilter()
    wanted.setSourceModel(model)
    qtmodeltester.check(wanted)
    model.show(rows())

    def titles(typed: str) -> list[str]:
        wanted.look_for(typed)
        qtmodeltester.check(wanted)
        return [wanted.index(number, 0).data(ROW_ROLE).title for number in range(wanted.rowCount())]

    yield titles
    wanted.setSourceModel(None)


def test_the_model_keeps_the_rules_of_qt(model: DocumentsModel, qtmodeltester: ModelTester):
    for shown in ([], rows(), rows()[:1], []):
        model.show(shown)
        qtmodeltester.check(model)
        assert model.rowCount() == len(shown)
    assert model.rowCount(QModelIndex()) == 0
    model.show(rows())
    assert model.rowCount(model.index(0)) == 0


def test_a_row_shows_its_title_and_whether_it_is_done(model: DocumentsModel):
    model.show(rows())
    assert [model.index(row).data().strip("\u2068\u2069") for row in range(2)] == TITLES[:2]
    marks = [model.index(row).data(Qt.ItemDataRole.DecorationRole).pixmap(32).toImage() for row in range(2)]
    assert marks[0] != marks[1]
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == f"{TITLES[1]}, done"
    assert "3" in model.index(3).data(Qt.ItemDataRole.ToolTipRole)
    assert "6" in model.index(3).data(Qt.ItemDataRole.ToolTipRole)


def test_an_update_is_told_of_one_row(model: DocumentsModel):
    model.show(rows())
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.update(2, status="done", spans=9)
    assert told == [(2, 2)]
    assert (model.rows[2].status, model.rows[2].spans, model.rows[2].title) == ("done", 9, TITLES[2])
    model.update(77, status="done")
    assert told == [(2, 2)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [0, 1, 2, 3]),
        ("  ", [0, 1, 2, 3]),
        ("مؤتمر", [0]),
        ("مُؤْتَمَر", [0]),
        ("الرباط", [0]),
        ("معرض", [1]),
        ("مـعـرض", [1]),
        ("nakhla", [2]),
        ("r&d", [3]),
        ("<img", [3]),
        ("لا شيء", []),
    ],
)
def test_titles_are_found_whatever_their_tashkeel(look_for, typed: str, found: list[int]):  # noqa: ANN001
    assert look_for(typed) == [TITLES[number] for number in found]
