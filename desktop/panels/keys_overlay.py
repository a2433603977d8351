"""The keys of the moment, as an overlay over the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from desktop.catalogue import ALWAYS, BY_NAME, COMMANDS_OF
from desktop.i18n import is_mirrored, language
from desktop.keys import legend, spoken
from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from desktop.keymap import Keymap
    from desktop.keys import Stroke

_CHARACTERS_FOR_TWO = 80
_CHARACTERS_AT_LEAST = 50
"""Over an article that has room for fewer, the keys take the whole window."""
_ACROSS, _DOWN = 40, 24
"""What stays free on each side, in pixels."""


class KeysOverlay(QScrollArea):
    """Shows what each key does now; arrows scroll it. A click, Esc or the same key takes it away.

    Signals:
        left: It was taken away by Esc or the mouse.
    """

    left = Signal()

    def __init__(self, below: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("keys")
        self.setAccessibleName(self.tr("Keys"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._below, self._window = below, window
        self._shown: tuple[str, Keymap] | None = None
        self.hide()
        self._followed = (below, below.parentWidget(), window)
        for widget in self._followed:
            if widget:
                widget.installEventFilter(self)

    def show_moment(self, moment: str, keymap: Keymap) -> None:
        """Show the keys of a moment over what lies below, and take the focus."""
        self._fill(moment, keymap)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, moment: str, keymap: Keymap) -> None:
        self._shown = moment, keymap
        area = self._area()
        rows = self._first_rows(moment)
        rows += [_row(name, keymap) for name in (*COMMANDS_OF[moment], *ALWAYS) if keymap.strokes(name)]
        room = area.width() // self.fontMetrics().averageCharWidth()
        table = _table(rows, columns=2 if room >= _CHARACTERS_FOR_TWO else 1)
        self.setWidget(table)
        most = table.sizeHint().height() + 2 * self.frameWidth()
        self.setGeometry(area.adjusted(0, 0, 0, min(0, most - area.height())))

    def _area(self) -> QRect:
        """Over what lies below, or over the whole window where that is too narrow to be read in."""
        character = self.fontMetrics().averageCharWidth()
        below = QRect(self._below.mapTo(self._window, QPoint()), self._below.size())
        area = below.adjusted(_ACROSS, _DOWN, -_ACROSS, -_DOWN)
        if area.width() >= _CHARACTERS_AT_LEAST * character:
            return area
        return QRect(_ACROSS, below.top(), self._window.width() - 2 * _ACROSS, below.height())

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
        self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go away at Esc; else scroll."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Fit what lies below, where that gets another size or place."""
        is_moved = watched in self._followed and event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        if is_moved and self._shown and self.isVisible():
            self._fill(*self._shown)
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()


def _table(rows: list[tuple[str, str]], *, columns: int) -> QWidget:
    """Keys with what they do beside them, one below the other."""
    table = QWidget()
    layout = QGridLayout(table)
    layout.setHorizontalSpacing(18)
    height = -(-len(rows) // columns)
    for number, (keys, does) in enumerate(rows):
        column, row = divmod(number, height)
        layout.addWidget(_plain(keys, bold=True), row, 2 * column)
        layout.addWidget(_plain(does, bold=False), row, 2 * column + 1)
        layout.setColumnStretch(2 * column + 1, 1)
    layout.setRowStretch(height, 1)
    return table


def _row(name: str, keymap: Keymap) -> tuple[str, str]:
    return _legend(keymap.strokes(name)[0]), BY_NAME[name].title(language())


def _legend(stroke: Stroke) -> str:
    plain = not (stroke.ctrl or stroke.alt or stroke.shift)
    return legend(stroke.key) if plain else spoken(stroke)


def _plain(text: str, *, bold: bool) -> QLabel:
    label = WrappedLabel(text)
    label.setWordWrap(not bold)
    side = Qt.AlignmentFlag.AlignRight if is_mirrored() else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)  # keys are Latin
    font = label.font()
    font.setBold(bold)
    label.setFont(font)
    return label
