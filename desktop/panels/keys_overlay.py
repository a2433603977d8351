"""The keys of the moment, as an overlay over the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from desktop.catalogue import ALWAYS, BY_NAME, COMMANDS_OF
from desktop.keys import legend, spoken

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from desktop.keymap import Keymap
    from desktop.keys import Stroke


class KeysOverlay(QFrame):
    """Shows what each key does now; a click or the same key takes it away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setAccessibleName(self.tr("Keys"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(18)
        self.hide()

    def show_moment(self, moment: str, keymap: Keymap) -> None:
        """Fill in the keys of a moment."""
        while (item := self._grid.takeAt(0)) is not None:
            if label := item.widget():
                label.deleteLater()
        rows = self._first_rows(moment)
        rows += [_row(name, keymap) for name in (*COMMANDS_OF[moment], *ALWAYS) if keymap.strokes(name)]
        half = (len(rows) + 1) // 2
        for number, (keys, does) in enumerate(rows):
            column = 0 if number < half else 2
            self._grid.addWidget(_plain(keys, bold=True), number % half, column)
            self._grid.addWidget(_plain(does, bold=False), number % half, column + 1)
        self._grid.setRowStretch(half, 1)

    def _first_rows(self, moment: str) -> list[tuple[str, str]]:
        """What no command of the catalogue says."""
        label, shift_label = self.tr("label key"), self.tr("Shift + label key")
        keeps = self.tr("label every selection from now on")
        rows = {
            "caret": [(label, self.tr("label the word at the caret")), (shift_label, keeps)],
            "text": [(label, self.tr("label the selection")), (shift_label, keeps)],
            "span": [(label, self.tr("another label for the span"))],
            "relation": [(self.tr("type key"), self.tr("another type for the relation"))],
            "hints": [
                (self.tr("letters"), self.tr("go to the place that shows them")),
                (self.tr("Shift + last letter"), self.tr("select from the caret up to there")),
                (legend("r"), self.tr("of a relation: choose from a list instead")),
                (legend("space"), self.tr("of a relation: one target after the other")),
                (legend("escape"), self.tr("none of them")),
            ],
            "choices": [
                (self.tr("key on the chip"), self.tr("take it")),
                (legend("enter"), self.tr("of an attribute: go on to the next one")),
                (legend("escape"), self.tr("none of them")),
            ],
        }
        return rows.get(moment, [])

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go away."""
        event.accept()
        self.hide()


def _row(name: str, keymap: Keymap) -> tuple[str, str]:
    return _legend(keymap.strokes(name)[0]), BY_NAME[name].english


def _legend(stroke: Stroke) -> str:
    plain = not (stroke.ctrl or stroke.alt or stroke.shift)
    return legend(stroke.key) if plain else spoken(stroke)


def _plain(text: str, *, bold: bool) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(not bold)
    font = label.font()
    font.setBold(bold)
    label.setFont(font)
    return label
