"""The rules of the label at hand beside the article, and how cases like this one were decided before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from desktop.i18n import filled, moment, placed
from desktop.line_edit import LineEdit
from desktop.panels.choosing import Choosing, let_shrink
from desktop.panels.scrolling import scrolled
from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotations.precedents import Precedent
    from schemas.model import EntityType, RelationType

_ISOLATE, _POP = "\u2068", "\u2069"
MOST_SHOWN = 50


class GuidancePanel(QWidget):
    """Shows one label and the precedents for what is being marked.

    Signals:
        filed: The current span is to be a precedent; carries the reason.
        chosen: A precedent was chosen, to be looked at where it stands; carries it.
        remove_wanted: A precedent is not wanted any more; carries it.
        undo_wanted: The one that was filed or removed last is to be as it was.
        left: The person has finished here.
    """

    filed = Signal(str)
    chosen = Signal(object)
    remove_wanted = Signal(object)
    undo_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self._rules, self._said = WrappedLabel(), WrappedLabel(), WrappedLabel()
        self._rules.setAlignment(Qt.AlignmentFlag.AlignTop)
        bold = self._title.font()
        bold.setBold(True)
        self._title.setFont(bold)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Precedents"))
        self._list.setWordWrap(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._reason = LineEdit()
        self._reason.setPlaceholderText(self.tr("Why is it so? Enter files it as a precedent"))
        self._reason.setAccessibleName(self.tr("Reason of a precedent"))
        self._reason.returnPressed.connect(self._on_filed)
        Choosing(self._list).chosen.connect(lambda index: self.chosen.emit(index.data(Qt.ItemDataRole.UserRole)))
        for keys, do in (("Del", self._remove), ("Ctrl+Z", self.undo_wanted.emit), ("Esc", self.left.emit)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        self._lay_out()

    def _lay_out(self) -> None:
        rules = QScrollArea()
        rules.setWidgetResizable(True)
        rules.setFrameShape(QFrame.Shape.NoFrame)
        rules.setAccessibleName(self.tr("Rules of the label"))
        rules.setWidget(self._rules)
        let_shrink(rules)
        let_shrink(self._list)
        page, around = QWidget(), QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(page))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(self._title)
        layout.addWidget(rules, 1)
        layout.addWidget(self._said)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._reason)

    @property
    def rules(self) -> str:
        """What is shown of the label."""
        return f"{self._title.text()}\n{self._rules.text()}"

    @property
    def shown(self) -> list[Precedent]:
        """The precedents that are shown, the most alike first."""
        return [self._list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self._list.count())]

    def enter(self) -> None:
        """Give the focus to where a reason is written, or else to the list."""
        (self._reason if self._reason.isEnabled() else self._list).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_label(self, kind: EntityType | RelationType | None, language: str) -> None:
        """Show the rules of a label, or what to do where none is at hand."""
        if kind is None:
            self._title.setText(self.tr("No label is at hand."))
            self._rules.setText(self.tr("Select a span, or text that was marked elsewhere."))
            return
        self._title.setText(placed(f"{_ISOLATE}{kind.id}{_POP}  {_ISOLATE}{kind.title.get(language)}{_POP}"))
        lines = [kind.description.get(language) or self.tr("The schema says nothing more of it.")]
        lines += [f"✓ {_ISOLATE}{one}{_POP}" for one in kind.examples]
        lines += [f"✗ {_ISOLATE}{one}{_POP}" for one in kind.counter_examples]
        self._rules.setText("\n".join(lines))

    def show_precedents(self, precedents: Sequence[Precedent], *, may_file: bool) -> None:
        """Show precedents, the most alike first, and whether there is a span that one could be made of."""
        self._list.clear()
        for one in precedents[:MOST_SHOWN]:
            reason = f"\n{_ISOLATE}{one.reason}{_POP}" if one.reason else ""
            item = QListWidgetItem(filled(self.tr("%1 → %2"), one.text, one.label) + reason)
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setToolTip("")
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, f"{one.before}{one.text}{one.after}")
            item.setStatusTip(f"{one.by} {moment(one.at)}")
            self._list.addItem(item)
        self._reason.setEnabled(may_file)
        said = self.tr("Precedents, the most alike first: %1") if precedents else self.tr("No precedent is like this.")
        self._said.setText(filled(said, len(precedents)))

    def _on_filed(self) -> None:
        reason = self._reason.text().strip()
        if reason:
            self._reason.clear()
            self.filed.emit(reason)

    def _remove(self) -> None:
        if item := self._list.currentItem():
            self.remove_wanted.emit(item.data(Qt.ItemDataRole.UserRole))
