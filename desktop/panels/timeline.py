"""What was done in the open article: the steps, newest first, and beside them what the chosen one changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from annotations.timeline import Timeline
from desktop.i18n import moment
from desktop.keys import stroke_of
from desktop.panels.rows import RowsModel, side_by_side, table_of
from desktop.panels.wording import piece_text, step_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from annotations.document import Markup
    from annotations.session import Op
    from annotations.timeline import Piece, Step

_WHAT = 2


class StepsModel(RowsModel):
    """Steps as they are read; their texts are made as they come into view.

    Attributes:
        timeline: The steps and the states after them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.timeline = Timeline()

    def titles(self) -> tuple[str, ...]:
        """The titles of the columns."""
        return (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("State"))

    def count(self) -> int:
        """How many steps have been read."""
        return len(self.timeline.steps)

    def texts(self, row: int) -> tuple[str, ...]:
        """When, who, what, and whether it was taken back."""
        step = self.timeline.steps[row]
        state = self.tr("taken back") if step.undone else self.tr("as it is now") if row == 0 else ""
        return (moment(step.at), step.by, step_text(step), state)

    def clear(self) -> None:
        """Begin with another article, or with the same one anew."""
        self.beginResetModel()
        self.timeline = Timeline()
        self.endResetModel()

    def extend(self, older: Sequence[Step]) -> None:
        """Show older steps below those that are there."""
        count = self.count()
        self.beginInsertRows(QModelIndex(), count, count + len(older) - 1)
        self.timeline.extend(older)
        self.endInsertRows()

    def follow(self, op: Op, now: Markup) -> None:
        """Show what was done just now above all others."""
        self.beginInsertRows(QModelIndex(), 0, 0)
        self.timeline.follow(op, now)
        self.endInsertRows()
        for row in {1, self.timeline.settle(op) or 1}:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.titles()) - 1))


class PiecesModel(RowsModel):
    """The single changes of one step."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: list[Piece] = []

    def titles(self) -> tuple[str, ...]:
        """The title of the one column."""
        return (self.tr("What this step changed"),)

    def count(self) -> int:
        """How many changes there are."""
        return len(self._pieces)

    def texts(self, row: int) -> tuple[str, ...]:
        """What a change does, in words."""
        return (piece_text(self._pieces[row]),)

    def show(self, pieces: list[Piece]) -> None:
        """Show another step's."""
        self.beginResetModel()
        self._pieces = pieces
        self.endResetModel()


class TimelinePanel(QWidget):
    """Shows the steps, and says which one a person looks at.

    Signals:
        shown: The panel has come into view and wants to be filled.
        hidden: It has gone out of view.
        looked_at: The person has chosen another step; carries its row.
        restore_wanted: The state after the chosen step is wanted back.
        left: The person wants to go back, to the present or else to the article.
    """

    shown = Signal()
    hidden = Signal()
    looked_at = Signal(int)
    restore_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model, self.pieces = StepsModel(), PiecesModel()
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self.restore = QPushButton(self.tr("Restore this state (Enter)"))
        self.restore.clicked.connect(self.restore_wanted)
        self.steps = table_of(self.model, self.tr("Steps in this article"), stretched=_WHAT)
        self.changes = table_of(self.pieces, self.tr("What this step changed"))
        self.steps.installEventFilter(self)
        self.changes.installEventFilter(self)
        self.steps.selectionModel().currentRowChanged.connect(self._on_current)
        self.steps.doubleClicked.connect(lambda _: self.restore_wanted.emit())
        side_by_side(self, (self._said, self.restore), self.steps, self.changes)
        self.clear()

    @property
    def row(self) -> int:
        """The row of the chosen step, or -1."""
        return self.steps.currentIndex().row()

    def clear(self) -> None:
        """Show nothing."""
        self.model.clear()
        self.pieces.show([])
        self._say()

    def extend(self, older: Sequence[Step]) -> None:
        """Show older steps below; the newest of all is the chosen one to begin with."""
        self.model.extend(older)
        if self.row < 0:
            self.choose(0)
            self.steps.horizontalHeader().resizeSections()
        self._say()

    def follow(self, op: Op, now: Markup) -> None:
        """Show what was done just now, and choose it."""
        self.model.follow(op, now)
        self.choose(0)
        self.steps.horizontalHeader().resizeSections()
        self._say()

    def choose(self, row: int) -> None:
        """Choose a step, as by a key."""
        self.steps.setCurrentIndex(self.model.index(row, 0))

    def enter(self) -> None:
        """Take the focus."""
        self.steps.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say(self) -> None:
        count = self.model.count()
        none = self.tr("No article is open.")
        self._said.setText(self.tr("Steps in this article: %n", "", count) if count else none)

    def _on_current(self, current: QModelIndex) -> None:
        row = current.row()
        self.restore.setEnabled(row > 0)
        self.pieces.show(self.model.timeline.pieces(row) if row >= 0 else [])
        if row >= 0:
            self.looked_at.emit(row)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Enter restores, Esc goes back."""
        stroke = stroke_of(event)
        if stroke.ctrl or stroke.alt or stroke.key not in ("enter", "escape"):
            return False
        (self.restore_wanted if stroke.key == "enter" else self.left).emit()
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Come into view."""
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Go out of view."""
        super().hideEvent(event)
        self.hidden.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the panel's own keys before the tables search by them."""
        if event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)
