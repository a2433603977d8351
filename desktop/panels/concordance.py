"""A concordance: hits one below the other with their context, the keyword in one column, each taken or left out.

The columns run in the direction of the text. In Arabic what comes before the keyword stands at its right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import number
from desktop.keys import stroke_of
from desktop.panels.concordance_lines import (
    BEFORE,
    BEHIND,
    DIFFERS,
    DOCUMENT,
    ISOLATE,
    KEYWORD,
    POP,
    TAKEN,
    THERE,
    ConcordanceLine,
    ConcordanceModel,
    Index,
)
from desktop.panels.elided import Elided
from desktop.panels.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent


class _NearTheKeyword(QStyledItemDelegate):
    """Shows as many words of the context as there is room for, those that stand nearest to the keyword."""

    def __init__(self, parent: QWidget, *, is_before: bool) -> None:
        super().__init__(parent)
        self._is_before = is_before

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        """As usual, but with an ellipsis in place of the words that do not fit."""
        super().initStyleOption(option, index)
        room = option.rect.width() - 2 * (_CELL_MARGIN_PX + 1)
        text = option.text.strip(ISOLATE + POP)
        fits = words_that_fit(text, room, option.fontMetrics.horizontalAdvance, is_before=self._is_before)
        option.text = f"{ISOLATE}{fits}{POP}"


_NARROWEST_PX = 28
"""Qt's own measure is the widest sign of the font, which in an Arabic one is a whole phrase."""
_DOCUMENT_PX = 200
"""How wide titles are shown; the context needs the room more."""
_CELL_MARGIN_PX = 3
"""How far Qt keeps text from the edge of a cell."""


def words_that_fit(text: str, room: float, measure: Callable[[str], float], *, is_before: bool) -> str:
    """The words nearest to the keyword for which there is room, with … in place of the others."""
    if measure(text) <= room:
        return text
    words = text.strip("… ").split()
    low, high = 0, len(words)
    while low < high:  # the most words that fit
        middle = (low + high + 1) // 2
        if measure(_shortened(words, middle, is_before=is_before)) <= room:
            low = middle
        else:
            high = middle - 1
    return _shortened(words, low, is_before=is_before)


def _shortened(words: list[str], count: int, *, is_before: bool) -> str:
    if is_before:
        return " ".join(["…", *words[len(words) - count :]])
    return " ".join([*words[:count], "…"])


class ConcordancePanel(QWidget):
    """Shows hits, lets them be taken or left out, and goes to them.

    Signals:
        chosen: A hit is to be shown in its article; carries its line.
        applied: What is taken is to be done; carries the lines.
        deed_chosen: Something else is to be done with what is taken; carries its number.
        scope_chosen: Hits are wanted from elsewhere; carries the number of the scope.
        left: The person wants to go back to the article.
    """

    chosen = Signal(object)
    applied = Signal(list)
    deed_chosen = Signal(int)
    scope_chosen = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = ConcordanceModel()
        self._title = Elided()
        self._apply = QPushButton(self.tr("Do it"))
        self._apply.clicked.connect(lambda: self.applied.emit(self.model.taken))
        self._scope = QComboBox()
        self._scope.setAccessibleName(self.tr("Where"))
        self._scope.activated.connect(self.scope_chosen)
        self._deed = QComboBox()
        self._deed.setAccessibleName(self.tr("What to do"))
        self._deed.activated.connect(self.deed_chosen)
        self._table = QTableView()
        self._table.setModel(self.model)
        self._table.setAccessibleName(self.tr("Concordance"))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._table.installEventFilter(self)
        self._table.doubleClicked.connect(lambda index: self.chosen.emit(self.model.lines[index.row()]))
        self._table.clicked.connect(self._on_clicked)
        self.model.dataChanged.connect(self._show_count)
        self._what = ""
        self._lay_out()
        self.show_nothing()

    def _lay_out(self) -> None:
        row = Flow()
        row.add(self._title, stretch=1)
        for widget in (self._scope, self._deed, self._apply):
            row.add(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addLayout(row)
        layout.addWidget(self._table)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(0)  # only what is in view is measured
        header.setMinimumSectionSize(_NARROWEST_PX)
        for column in (BEFORE, BEHIND):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(DOCUMENT, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(DOCUMENT, _DOCUMENT_PX)
        for column in (BEFORE, BEHIND):
            delegate = _NearTheKeyword(self._table, is_before=column == BEFORE)
            self._table.setItemDelegateForColumn(column, delegate)

    def show_lines(self, what: str, lines: Sequence[ConcordanceLine], *, action: str = "", again: bool = False) -> None:
        """Show hits under a title; with an action each can be taken or left out, and the action is what is done.

        With ``again`` the hits are those of before as they are now, and what is current and taken stays so.
        """
        self._what = what
        current = self._table.currentIndex().row() if again else 0
        place = self.model.lines[current].place if again and current >= 0 else None
        row = next((row for row, line in enumerate(lines) if line.place == place), current)
        self.model.show(lines, can_take=bool(action), again=again)
        self._apply.setText(action)
        for widget in (self._apply, self._deed, self._scope):
            widget.setVisible(bool(action))
        self._show_count()
        self._table.setColumnHidden(TAKEN, not action)
        self._table.setColumnHidden(DIFFERS, not any(line.differs for line in lines))
        self._table.setColumnHidden(THERE, not any(line.there for line in lines))
        if lines:
            self._table.setCurrentIndex(self.model.index(max(0, min(row, len(lines) - 1)), KEYWORD))

    def add_lines(self, lines: Sequence[ConcordanceLine]) -> None:
        """Show further hits, with nothing to be done with them."""
        self.model.add(lines)
        self._show_count()
        if any(line.there for line in lines):
            self._table.setColumnHidden(THERE, False)

    def show_nothing(self) -> None:
        """No hits, as nothing is asked for; say what may be."""
        self.show_lines("", [])
        self._title.setText(self.tr("Ask for words above, or press A in an article for all mentions of a name."))

    def show_stale(self) -> None:
        """Mark the hits as those of a question that is being changed; nothing can be done with them any more."""
        self.model.set_stale()
        self._table.clearSelection()
        self._title.setText(self.tr("Looking…"))
        self._apply.setEnabled(False)

    def show_looking(self, what: str) -> None:
        """Say that hits are being looked for; those of before stay, marked, until the first one comes."""
        self.show_stale()
        self._title.setText(self.tr("Looking for %1…").replace("%1", f"{ISOLATE}{what}{POP}"))

    def say_of_what(self, what: str) -> None:
        """Say otherwise what was looked for."""
        self._what = what
        self._show_count()

    def offer(self, deeds: Sequence[str], scopes: Sequence[str], scope: int) -> None:
        """Offer what may be done with hits, the first to begin with, and where they may come from."""
        for box, titles, place in ((self._deed, deeds, 0), (self._scope, scopes, scope)):
            box.clear()
            box.addItems(list(titles))
            box.setCurrentIndex(place)

    @property
    def deed(self) -> int:
        """The number of what is to be done."""
        return self._deed.currentIndex()

    def deed_title(self, number: int) -> str:
        """The title of what may be done."""
        return self._deed.itemText(number)

    def focus_lines(self) -> None:
        """Give the hits the focus."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_count(self) -> None:
        count = len(self.model.lines)
        hits = self.tr("%n hits", "", count)
        taken = self.tr("%1 taken").replace("%1", number(len(self.model.taken))) if self.model.can_take else ""
        self._title.setText("  ·  ".join(text for text in (f"{ISOLATE}{self._what}{POP}", hits, taken) if text))
        self._apply.setEnabled(bool(self.model.taken) and not self.model.is_stale)

    def _take_all_or_look_wider(self, *, wider: bool) -> None:
        """Take all; where all are taken already, or with Shift, look in the next larger scope."""
        before = len(self.model.taken)
        if not wider:
            self.model.take((row for row, line in enumerate(self.model.lines) if line.is_plain), taken=True)
        following = self._scope.currentIndex() + 1
        if len(self.model.taken) == before and 0 < following < self._scope.count():
            self._scope.setCurrentIndex(following)
            self.scope_chosen.emit(following)

    def _rows(self) -> list[int]:
        return sorted(index.row() for index in self._table.selectionModel().selectedRows())

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == TAKEN:
            self.model.take([index.row()])

    def _on_key(self, event: QKeyEvent) -> bool:
        """Space takes or leaves out, A takes all and then looks wider, X takes none, Enter goes to the hit.

        Ctrl+Enter does it, Esc goes back.
        """
        stroke, rows = stroke_of(event), self._rows()
        if (stroke.ctrl and stroke.key != "enter") or stroke.alt:
            return False
        match stroke.key:
            case "space":
                self.model.take(rows)
            case "a":
                self._take_all_or_look_wider(wider=stroke.shift)
            case "x":
                self.model.take(range(len(self.model.lines)), taken=False)
            case "enter" if stroke.ctrl:
                if self._apply.isEnabled():
                    self.applied.emit(self.model.taken)
            case "enter":
                if (current := self._table.currentIndex()).isValid():
                    self.chosen.emit(self.model.lines[current.row()])
            case "escape":
                self.left.emit()
            case _:
                return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the panel's own keys before the table searches by them."""
        if event.type() == QEvent.Type.ShortcutOverride and stroke_of(event).key == "enter":  # type: ignore[arg-type]
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)
