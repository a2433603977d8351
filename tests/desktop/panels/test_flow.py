"""Rows of controls that break where there is no room: nothing outside, nothing over another, in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.panels.elided import Elided
from desktop.panels.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

BUTTON_PX = 100


class Row(QWidget):
    """A field that stretches and five buttons, above something that takes the rest."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = Flow()
        self.flow.setSpacing(6)
        self.flow.setContentsMargins(4, 4, 4, 4)
        self.field = QLineEdit()
        self.field.setMinimumWidth(BUTTON_PX)
        self.flow.add(self.field, stretch=1)
        self.buttons = [QPushButton(str(number)) for number in range(5)]
        for button in self.buttons:
            button.setFixedWidth(BUTTON_PX)
            self.flow.add(button)
        self.rest = QWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self.flow)
        layout.addWidget(self.rest, 1)


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["ltr", "rtl"])
def row(request: pytest.FixtureRequest, qt: QApplication) -> Iterator[Row]:
    made = Row()
    made.setLayoutDirection(request.param)
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.parametrize(("width", "lines"), [(900, 1), (637, 2), (330, 2), (220, 3), (110, 6)])
def test_as_many_lines_as_are_needed(row: Row, qt: QApplication, width: int, lines: int):
    row.resize(width, 400)
    for _ in range(3):
        qt.processEvents()
    places = [widget.geometry() for widget in (row.field, *row.buttons)]
    assert len({place.center().y() for place in places}) == lines
    inside = row.rect()
    assert all(inside.contains(place) for place in places)
    pairs = [(one, other) for number, one in enumerate(places) for other in places[:number]]
    assert not any(one.intersects(other) for one, other in pairs)
    assert row.rest.geometry().top() > max(place.bottom() for place in places)


class Asked(QObject):
    """Counts how often a widget is asked to lay itself out."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.LayoutRequest
        return False


def test_it_comes_to_rest(row: Row, qt: QApplication):
    row.resize(330, 400)
    for _ in range(5):
        qt.processEvents()
    asked = Asked()
    row.installEventFilter(asked)
    for _ in range(20):
        qt.processEvents()
    row.removeEventFilter(asked)
    assert asked.times == 0


def test_it_asks_for_the_height_of_all_its_lines(row: Row, qt: QApplication):
    row.resize(220, 400)
    for _ in range(5):
        qt.processEvents()
    row.resize(220, 1)
    for _ in range(5):
        qt.processEvents()
    bottoms = [widget.geometry().bottom() for widget in (row.field, *row.buttons)]
    assert max(bottoms) < row.height(), "no line of it is cut off"
    assert row.rest.geometry().top() > max(bottoms), "nor lies under what comes next"


def test_long_words_give_way(qt: QApplication):
    holder = QWidget()
    flow = Flow()
    holder.setLayout(flow)
    words = Elided("كلمة " * 60)
    flow.add(words, stretch=1)
    flow.add(QPushButton("one"))
    holder.resize(300, 100)
    holder.show()
    qt.processEvents()
    assert holder.width() == 300
    assert words.geometry().right() < 300
    assert words.toolTip() == words.text(), "all of it is said where it is not to be seen"
    words.setText("short")
    qt.processEvents()
    assert words.toolTip() == ""
    holder.close()
    holder.deleteLater()


def test_what_stretches_takes_the_rest_from_where_lines_begin(row: Row, qt: QApplication):
    row.resize(900, 400)
    qt.processEvents()
    assert row.field.width() == 900 - 8 - 5 * (BUTTON_PX + 6)
    assert (row.field.x() == 4) == (row.layoutDirection() == Qt.LayoutDirection.LeftToRight)
    row.buttons[0].hide()
    qt.processEvents()
    assert row.field.width() == 900 - 8 - 4 * (BUTTON_PX + 6), "what is hidden takes no room"


def test_items_are_given_away_by_their_number(row: Row):
    assert row.flow.itemAt(6) is row.flow.takeAt(-1) is None
    assert row.flow.takeAt(0).widget() is row.field
    assert row.flow.count() == 5
