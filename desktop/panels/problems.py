"""What looks wrong in the corpus, the likeliest errors first: to be looked at, mended, or said to be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.keys import stroke_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, SignalInstance
    from PySide6.QtGui import QKeyEvent

    from annotations.problems import Problem

_MARK_PX = 28
"""How wide the column of signs is at least."""
HERE, EVERYWHERE = 0, 1
"""What is checked: the open article, or all."""
_LEFT_TO_RIGHT = "\u2066"
"""Begins a sentence of ours, which may begin with a name that runs the other way."""
_ISOLATE, _POP = "\u2068", "\u2069"


class ProblemsPanel(QWidget):
    """Shows problems.

    Signals:
        wanted: What is chosen is to be checked.
        scope_chosen: Something else is to be checked.
        chosen: A problem is to be shown in its article; carries it.
        mended: A problem is to be mended as it proposes; carries it.
        found_right: What a problem is about is right as it is; carries it.
        left: The person wants to go back to the article.
    """

    wanted = Signal()
    scope_chosen = Signal()
    chosen = Signal(object)
    mended = Signal(object)
    found_right = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._problems: list[Problem] = []
        self._said = QLabel(self.tr("Nothing has been checked yet."))
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._layer = ""
        self._scope = QComboBox()
        self._scope.setAccessibleName(self.tr("What to check"))
        self._scope.addItems([self.tr("in this article"), self.tr("in all articles")])
        self._scope.setCurrentIndex(EVERYWHERE)
        self._scope.activated.connect(self.scope_chosen)
        self._check = QPushButton(self.tr("Check"))
        self._mend = QPushButton(self.tr("Mend (M)"))
        self._right = QPushButton(self.tr("It is right (R)"))
        self._list = QTreeWidget()
        self._list.setAccessibleName(self.tr("Problems"))
        self._list.setHeaderLabels(["", self.tr("What looks wrong"), self.tr("Article")])
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.header().setMinimumSectionSize(_MARK_PX)
        self._list.installEventFilter(self)
        self._list.itemDoubleClicked.connect(lambda item: self.chosen.emit(self._problem_of(item)))
        self._list.currentItemChanged.connect(self._show_what_can_be_done)
        self._check.clicked.connect(self.wanted)
        self._mend.clicked.connect(lambda: self._tell(self.mended, needs_fix=True))
        self._right.clicked.connect(lambda: self._tell(self.found_right))
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        for widget in (self._mend, self._right, self._scope, self._check):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addLayout(row)
        layout.addWidget(self._list)
        self._show_what_can_be_done()

    @property
    def scope(self) -> int:
        """What is checked: HERE or EVERYWHERE."""
        return self._scope.currentIndex()

    def set_scope(self, scope: int) -> None:
        """Choose what is checked."""
        self._scope.setCurrentIndex(scope)

    def show_busy(self) -> None:
        """Say that the corpus is being checked."""
        self._said.setText(self.tr("Checking…"))
        self._check.setEnabled(False)

    def show_problems(self, problems: Sequence[Problem], *, layer: str | None = None) -> None:
        """Show what was found; the problem that was current stays so. ``layer`` is the one that one works in."""
        current = self._problem_of(self._list.currentItem())
        self._check.setEnabled(True)
        self._layer = self._layer if layer is None else layer
        self._problems = list(problems)
        self._list.clear()
        self._list.addTopLevelItems(
            [_item(number, problem, self._said_of_layer(problem)) for number, problem in enumerate(self._problems)]
        )
        self._list.resizeColumnToContents(0)
        self._list.setColumnWidth(1, max(360, self._list.width() * 2 // 3))
        errors = sum(problem.severity == "error" for problem in self._problems)
        counts = self.tr("Errors: %1. To be looked at: %2.")
        others = len(self._problems) - errors
        self._said.setText(counts.replace("%1", f"{errors:,}").replace("%2", f"{others:,}"))
        keys = [problem.key for problem in self._problems]
        place = keys.index(current.key) if current and current.key in keys else 0
        if item := self._list.topLevelItem(place):
            self._list.setCurrentItem(item)

    def _said_of_layer(self, problem: Problem) -> str:
        return "" if problem.layer == self._layer else self.tr("layer %1").replace("%1", problem.layer)

    def _can_mend(self, problem: Problem | None) -> bool:
        """A problem of another layer is not mended here, where that layer is not shown."""
        return bool(problem and problem.fix and problem.layer == self._layer)

    def remove(self, problem: Problem) -> None:
        """Take a problem off the list and go on to the next one."""
        current = self._list.currentItem()
        place = self._list.indexOfTopLevelItem(current) if current else 0
        self.show_problems([other for other in self._problems if other is not problem])
        if following := self._list.topLevelItem(min(place, len(self._problems) - 1)):
            self._list.setCurrentItem(following)

    @property
    def problems(self) -> list[Problem]:
        """What is shown."""
        return self._problems

    def enter(self) -> None:
        """Take the focus."""
        self.focus_list()

    def focus_list(self) -> None:
        """Give the problems the focus."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _problem_of(self, item: QTreeWidgetItem | None) -> Problem | None:
        return self._problems[item.data(0, Qt.ItemDataRole.UserRole)] if item else None

    def _tell(self, signal: SignalInstance, *, needs_fix: bool = False) -> None:
        problem = self._problem_of(self._list.currentItem())
        if problem and (self._can_mend(problem) or not needs_fix):
            signal.emit(problem)

    def _show_what_can_be_done(self) -> None:
        problem = self._problem_of(self._list.currentItem())
        self._mend.setEnabled(self._can_mend(problem))
        self._right.setEnabled(problem is not None)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Enter shows the problem, M mends it, R says that it is right, Esc goes back."""
        stroke = stroke_of(event)
        if stroke.ctrl or stroke.alt:
            return False
        match stroke.key:
            case "enter":
                self._tell(self.chosen)
            case "m":
                self._tell(self.mended, needs_fix=True)
            case "r":
                self._tell(self.found_right)
            case "escape":
                self.left.emit()
            case _:
                return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the panel's own keys before the list searches by them."""
        if event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)


def _item(number: int, problem: Problem, layer: str) -> QTreeWidgetItem:
    mark = "⚠" if problem.severity == "error" else "?"
    title = f"{_ISOLATE}{problem.title}{_POP}" + (f"  ·  {_ISOLATE}{layer}{_POP}" if layer else "")
    item = QTreeWidgetItem([mark, f"{_LEFT_TO_RIGHT}{problem.message}{_POP}", title])
    item.setData(0, Qt.ItemDataRole.UserRole, number)
    item.setData(1, Qt.ItemDataRole.AccessibleTextRole, f"{problem.severity}: {problem.message}, {title}")
    return item
