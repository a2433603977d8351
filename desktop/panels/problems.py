"""What looks wrong in the corpus, the likeliest errors first: to be looked at, mended, or said to be right."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.problems import likeliest_first
from desktop.i18n import is_mirrored, number, percentage, told
from desktop.keys import Stroke, stroke_of
from desktop.panels.elided import Elided
from desktop.panels.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, SignalInstance
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from annotations.document import Whose
    from annotations.problems import Problem

_MARK_PX = 28
"""How wide the column of signs is at least."""
HERE, EVERYWHERE, SECOND_LOOK = 0, 1, 2
"""What is checked: the open article, all of them, or what changes of the schema have left to be looked at."""
_FROM_THE_LEFT, _FROM_THE_RIGHT = "\u2066", "\u2067"
"""Begins a sentence of ours, in English or Arabic, which may begin with a name that runs the other way."""
_ISOLATE, _POP = "\u2068", "\u2069"


class ProblemsPanel(QWidget):
    """Shows problems.

    Signals:
        wanted: What is chosen is to be checked.
        scope_chosen: Something else is to be checked.
        chosen: A problem is to be shown in its article; carries it.
        mended: A problem is to be mended as it proposes; carries it.
        found_right: What a problem is about is right as it is; carries it.
        found_wrong: It is not right after all; carries the problem.
        undo_wanted: What was said to be right last is to be taken back.
        cancel_wanted: The check that runs is to end.
        left: The person wants to go back to the article.
        shown: The panel has come into view.
    """

    wanted = Signal()
    scope_chosen = Signal()
    chosen = Signal(object)
    mended = Signal(object)
    found_right = Signal(object)
    found_wrong = Signal(object)
    undo_wanted = Signal()
    cancel_wanted = Signal()
    left = Signal()
    shown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Problem] = []
        self._problems: list[Problem] = []
        self._is_busy = self._is_checked = False
        self._said = Elided()
        self._layer: Whose = ("", "")
        self._scope = QComboBox()
        self._scope.setAccessibleName(self.tr("What to check"))
        self._scope.addItems(
            [self.tr("in this article"), self.tr("in all articles"), self.tr("after changes of the schema")]
        )
        self._scope.setCurrentIndex(EVERYWHERE)
        self._scope.activated.connect(self.scope_chosen)
        self._check = QPushButton(self.tr("Check"))
        self._mend = QPushButton(self.tr("Mend (M)"))
        self._right = QPushButton(self.tr("It is right (R)"))
        self._kind = QComboBox()
        self._kind.setAccessibleName(self.tr("Which kind"))
        self._kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._kind.activated.connect(lambda _: self._show())
        self._too = QCheckBox(self.tr("Also those said to be right"))
        self._too.setToolTip(self.tr("Show what was said to be right as well; R takes that back"))
        self._too.clicked.connect(self._show_all)
        self._list = QTreeWidget()
        self._list.setAccessibleName(self.tr("Problems"))
        self._list.setHeaderLabels(["", self.tr("What looks wrong"), self.tr("Article")])
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.header().setMinimumSectionSize(_MARK_PX)
        self._list.installEventFilter(self)
        self._list.itemDoubleClicked.connect(lambda item: self.chosen.emit(self._problem_of(item)))
        self._list.currentItemChanged.connect(self._show_what_can_be_done)
        self._check.clicked.connect(self._on_check)
        self._mend.clicked.connect(lambda: self._tell(self.mended, needs_fix=True))
        self._right.clicked.connect(self._say_right_or_wrong)
        self._lay_out()

    def _lay_out(self) -> None:
        row = Flow()
        row.add(self._said, stretch=1)
        for widget in (self._kind, self._too, self._mend, self._right, self._scope, self._check):
            row.add(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addLayout(row)
        layout.addWidget(self._list)
        self._show_all()

    @property
    def scope(self) -> int:
        """What is checked: HERE, EVERYWHERE or SECOND_LOOK."""
        return self._scope.currentIndex()

    def set_scope(self, scope: int) -> None:
        """Choose what is checked."""
        self._scope.setCurrentIndex(scope)

    def show_busy(self, percent: int = 0) -> None:
        """Say how far the check has come; the button ends it."""
        self._is_busy = True
        checking = self.tr("Checking…")
        self._said.setText(f"{checking}  {percentage(percent)}")
        self._check.setText(self.tr("Cancel"))

    @property
    def is_busy(self) -> bool:
        """True while all articles are being checked."""
        return self._is_busy

    def _on_check(self) -> None:
        (self.cancel_wanted if self._is_busy else self.wanted).emit()

    def forget(self) -> None:
        """Show nothing: what is to be shown is not checked yet, or not any more."""
        self._is_checked = False
        self._show_found([])

    def show_problems(self, problems: Sequence[Problem], *, layer: Whose | None = None) -> None:
        """Show what was found; the problem that was current stays so. ``layer`` is the one that one works in."""
        self._is_checked = True
        self._layer = self._layer if layer is None else layer
        self._show_found(problems)

    def _show_found(self, problems: Sequence[Problem]) -> None:
        self._is_busy = False
        self._check.setText(self.tr("Check"))
        self._all = list(problems)
        self._show_all()

    def show_again(self, document: str, layer: Whose, problems: Sequence[Problem]) -> None:
        """Show what one document has now in place of what it had; the others stay."""
        others = [one for one in self._all if (one.document, one.whose) != (document, layer)]
        self._all = likeliest_first([*others, *problems])
        if not self._is_busy:
            self._show_all()

    def _show_all(self) -> None:
        """Count the kinds anew, and show those that are chosen."""
        seen = [one for one in self._all if self._too.isChecked() or not one.accepted]
        counts, chosen = Counter(one.kind for one in seen), self._kind.currentData()
        self._kind.clear()
        self._kind.addItem(self.tr("all kinds (%1)").replace("%1", number(len(seen))), "")
        for kind, count in counts.most_common():
            self._kind.addItem(f"\u2068{self._titles().get(kind, kind)}\u2069 ({number(count)})", kind)
        self._kind.setCurrentIndex(max(0, self._kind.findData(chosen)))
        self._show()

    def _show(self) -> None:
        current, row = self._problem_of(self._list.currentItem()), self._row
        kind = self._kind.currentData()
        self._problems = [
            one for one in self._all if kind in ("", one.kind) and (self._too.isChecked() or not one.accepted)
        ]
        self._list.clear()
        self._list.addTopLevelItems(
            [_item(number, problem, self._said_of_layer(problem)) for number, problem in enumerate(self._problems)]
        )
        self._list.resizeColumnToContents(0)
        self._list.setColumnWidth(1, max(360, self._list.width() * 2 // 3))
        if not self._is_busy:
            self._show_counts()
        keys = [problem.key for problem in self._problems]
        place = keys.index(current.key) if current and current.key in keys else max(0, min(row, len(keys) - 1))
        if item := self._list.topLevelItem(place):
            self._list.setCurrentItem(item)
        self._show_what_can_be_done()

    @property
    def _row(self) -> int:
        """Where the current problem stands."""
        item = self._list.currentItem()
        return self._list.indexOfTopLevelItem(item) if item else 0

    def _show_counts(self) -> None:
        open_ = [one for one in self._all if not one.accepted]
        if not open_:
            self._said.setText(self._said_of_nothing())
            return
        errors = sum(problem.severity == "error" for problem in open_)
        others = self.tr("%n to be looked at", "", len(open_) - errors)
        self._said.setText(" · ".join((self.tr("%n errors", "", errors), others)))

    def _said_of_nothing(self) -> str:
        """What there is to say where nothing is open."""
        if not self._is_checked:
            return self.tr("Nothing has been checked yet.")
        if self._all:
            return self.tr("Nothing was found but what was said to be right.")
        return self.tr("Nothing was found.")

    def _titles(self) -> dict[str, str]:
        """What the kinds are called."""
        return {
            "adjective": self.tr("an adjective left outside"),
            "boundary": self.tr("only a part of a name"),
            "clitic": self.tr("a clitic in or out"),
            "cluster": self.tr("labels in a cluster"),
            "contradiction": self.tr("contradictions"),
            "crossing": self.tr("crossing"),
            "duplicate": self.tr("twice"),
            "half-word": self.tr("half a word"),
            "hidden": self.tr("hidden characters"),
            "inverse": self.tr("said twice by an inverse"),
            "label": self.tr("another label"),
            "missing-attribute": self.tr("open: an attribute"),
            "missing-inverse": self.tr("open: an inverse"),
            "missing-relation": self.tr("open: a relation"),
            "too-many-relations": self.tr("open: too many relations"),
            "nested": self.tr("a label in itself"),
            "punctuation": self.tr("punctuation"),
            "quotes": self.tr("half of a pair"),
            "schema-joined": self.tr("joined"),
            "schema-missing": self.tr("an attribute is missing"),
            "schema-outside": self.tr("not allowed any more"),
            "schema-undecided": self.tr("undecided by rule"),
            "schema-value": self.tr("no value any more"),
            "unmarked": self.tr("not marked"),
        }

    def _said_of_layer(self, problem: Problem) -> str:
        if problem.whose == self._layer:
            return ""
        return self.tr("layer %1").replace("%1", named_beside(problem.whose, self._layer))

    def _can_mend(self, problem: Problem | None) -> bool:
        """A problem of another layer is not mended here, where that layer is not shown."""
        return bool(problem and problem.fix and problem.whose == self._layer)

    def remove(self, problem: Problem) -> None:
        """Take a problem off the list and go on to the next one."""
        self._all = [other for other in self._all if other is not problem]
        self._show_all()

    def show_right(self, problem: Problem, *, accepted: bool) -> None:
        """Show that a person has found it right, or not; where it goes off the list, go on to the next one."""
        is_it = (problem.key, problem.whose)
        self._all = [replace(one, accepted=accepted) if (one.key, one.whose) == is_it else one for one in self._all]
        self._show_all()
        place = next((n for n, one in enumerate(self._problems) if (one.key, one.whose) == is_it), -1)
        if item := self._list.topLevelItem(place):
            self._list.setCurrentItem(item)

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

    def _say_right_or_wrong(self) -> None:
        problem = self._problem_of(self._list.currentItem())
        self._tell(self.found_wrong if problem and problem.accepted else self.found_right)

    def _show_what_can_be_done(self) -> None:
        problem = self._problem_of(self._list.currentItem())
        self._mend.setEnabled(self._can_mend(problem))
        self._right.setEnabled(problem is not None)
        is_right = problem is not None and problem.accepted
        self._right.setText(self.tr("It is not right (R)") if is_right else self.tr("It is right (R)"))

    def _on_key(self, event: QKeyEvent) -> bool:
        """Enter shows the problem, M mends it, R says that it is right or takes that back, Esc goes back.

        Ctrl+Z takes back what was said to be right last.
        """
        stroke = stroke_of(event)
        if stroke == _UNDO:
            self.undo_wanted.emit()
            return True
        if stroke.ctrl or stroke.alt:
            return False
        match stroke.key:
            case "enter":
                self._tell(self.chosen)
            case "m":
                self._tell(self.mended, needs_fix=True)
            case "r":
                self._say_right_or_wrong()
            case "escape":
                self.left.emit()
            case _:
                return False
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that what is shown is looked at."""
        super().showEvent(event)
        self.shown.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the panel's own keys before the list searches by them, and before the window undoes in the article."""
        if event.type() == QEvent.Type.ShortcutOverride and stroke_of(event) == _UNDO:  # type: ignore[arg-type]
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)


_UNDO = Stroke("z", ctrl=True)


def named_beside(layer: Whose, other: Whose) -> str:
    """The name of a layer, with whose work it is where the name alone does not tell it from another."""
    return f"{layer[0]} ({layer[1]})" if layer[0] == other[0] else layer[0]


def _item(number: int, problem: Problem, layer: str) -> QTreeWidgetItem:
    mark = "✓" if problem.accepted else {"error": "⚠", "warning": "?"}.get(problem.severity, "·")
    title = f"{_ISOLATE}{problem.title}{_POP}" + (f"  ·  {_ISOLATE}{layer}{_POP}" if layer else "")
    begin = _FROM_THE_RIGHT if is_mirrored() else _FROM_THE_LEFT
    item = QTreeWidgetItem([mark, f"{begin}{told(problem.message)}{_POP}", title])
    item.setData(0, Qt.ItemDataRole.UserRole, number)
    item.setData(1, Qt.ItemDataRole.AccessibleTextRole, f"{_standing(problem)}: {told(problem.message)}, {title}")
    return item


def _standing(problem: Problem) -> str:
    """What the mark before a problem means, for those who hear it."""
    said = {
        "right": QCoreApplication.translate("ProblemsPanel", "right"),
        "error": QCoreApplication.translate("ProblemsPanel", "error"),
        "warning": QCoreApplication.translate("ProblemsPanel", "warning"),
        "hint": QCoreApplication.translate("ProblemsPanel", "hint"),
    }
    return said["right" if problem.accepted else problem.severity]
