"""The keys, as an overlay over the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from desktop.keys import legend

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QKeyEvent, QMouseEvent

_CHARACTERS_FOR_TWO = 100


class KeysOverlay(QScrollArea):
    """Shows what each key does; arrows scroll it, and a click, Esc or F1 takes it away.

    Signals:
        left: It was taken away by a key or the mouse.
    """

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setAccessibleName(self.tr("Keys"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def show_over(self, area: QRect) -> None:
        """Show the keys over an area of the parent, in one column where two have no room, and take the focus."""
        room = area.width() // self.fontMetrics().averageCharWidth()
        self.setWidget(self._table(2 if room >= _CHARACTERS_FOR_TWO else 1))
        self.setGeometry(area)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _table(self, columns: int) -> QWidget:
        table = QWidget()
        layout = QGridLayout(table)
        layout.setHorizontalSpacing(18)
        rows = self._rows()
        height = -(-len(rows) // columns)
        for number, (keys, does) in enumerate(rows):
            column, row = divmod(number, height)
            layout.addWidget(_plain(keys, bold=True), row, 2 * column)
            layout.addWidget(_plain(does, bold=False), row, 2 * column + 1)
            layout.setColumnStretch(2 * column + 1, 1)
        layout.setRowStretch(height, 1)
        return table

    def _rows(self) -> list[tuple[str, str]]:
        return [
            (self.tr("arrows"), self.tr("move the caret; Ctrl: by word; Shift: select")),
            (legend("space"), self.tr("select the word at the caret")),
            (self.tr("label key"), self.tr("label the selection or the word; change the label of a span")),
            (self.tr("Shift + label key"), self.tr("label every selection from now on; Esc ends it")),
            (legend("."), self.tr("the last label again")),
            (legend(";"), self.tr("jump to a word by hint letters; Shift: select up to it")),
            (legend("'"), self.tr("jump to a span by hint letters")),
            (legend("tab"), self.tr("next span; Shift: previous")),
            (
                f"{legend('[')}  {legend(']')}",
                self.tr("start earlier, end later, by a word; Shift: inwards; Ctrl: by a letter"),
            ),
            (legend("w"), self.tr("span to text selection, for an enclosing span")),
            (legend("r"), self.tr("relation from the span: hint letters on what is allowed; Shift: to the span")),
            (legend("e"), self.tr("next relation of the span; then its type key, X or Delete")),
            (legend("x"), self.tr("reverse the relation")),
            (legend("enter"), self.tr("attributes of the span")),
            (legend("n"), self.tr("note")),
            (legend("delete"), self.tr("remove the relation or span")),
            ("Ctrl+Z", self.tr("undo; Ctrl+Shift+Z: redo; also after a restart")),
            ("Ctrl+Enter", self.tr("done, and on to the next article to do")),
            ("Ctrl+PgDn", self.tr("next article; Ctrl+PgUp: previous")),
            ("F6", self.tr("next pane; Shift+F6: previous")),
            ("F11", self.tr("only the article")),
        ]

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

    def _leave(self) -> None:
        self.hide()
        self.left.emit()


def _plain(text: str, *, bold: bool) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(not bold)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    font = label.font()
    font.setBold(bold)
    label.setFont(font)
    return label
