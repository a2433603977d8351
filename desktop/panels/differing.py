"""A button with a menu of check boxes: which spellings are one when words are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from annotations.folding import NAMES, Fold
from desktop.i18n import number
from desktop.keys import stroke_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent


class MayDiffer(QToolButton):
    """Opens by mouse, Space or the down arrow; says how many of the choices are on.

    Signals:
        changed: Other spellings are one now.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._menu = _StaysOpen(self)
        titles = {
            "ya": "ى = ي",
            "ta": "ة = ه",
            "hamza": "ؤ = ئ = ء",
            "neighbours": "گ پ چ ڤ ژ = ك ب ج ف ز",
            "abd": "عبد الله = عبدالله",
            "abu": "أبو = أبا = أبي",
        }
        self._choices = {name: self._choice(title) for name, title in titles.items()}
        self.clicked.connect(self._open)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("Which letters may differ between what is typed and what is found"))
        self._show_count()

    @property
    def how(self) -> Fold:
        """What may differ."""
        return Fold(**{name: choice.isChecked() for name, choice in self._choices.items()})

    def choose(self, how: Fold) -> None:
        """Let this differ and nothing else."""
        for name, choice in self._choices.items():
            choice.setChecked(getattr(how, name))
        self._show_count()

    @property
    def menu_of_choices(self) -> QMenu:
        """What it opens."""
        return self._menu

    def _open(self) -> None:
        place = self.rect().bottomRight() if self.isRightToLeft() else self.rect().bottomLeft()
        self._menu.popup(self.mapToGlobal(place))
        self._menu.setActiveAction(self._menu.actions()[0])

    def _choice(self, title: str) -> QAction:
        choice = QAction(f"\u2068{title}\u2069", self._menu, checkable=True, checked=True)
        choice.triggered.connect(self._on_chosen)
        self._menu.addAction(choice)
        return choice

    def _on_chosen(self) -> None:
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        count = sum(self.how)
        said = {0: self.tr("none"), len(NAMES): self.tr("all")}.get(count, f"{number(count)} / {number(len(NAMES))}")
        self.setAccessibleName(self.tr("May differ: %1").replace("%1", f"\u2068{said}\u2069"))
        self.setText(f"{self.accessibleName()}  ▾")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The down arrow opens the menu, as Space does."""
        if stroke_of(event).key == "down":
            self.click()
        else:
            super().keyPressEvent(event)


class _StaysOpen(QMenu):
    """A menu in which several boxes can be ticked one after the other."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tick what is under the pointer, and stay."""
        if action := self.actionAt(event.position().toPoint()):
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space and Enter tick the current box, and stay."""
        action = self.activeAction()
        if action and stroke_of(event).key in ("space", "enter"):
            action.trigger()
        else:
            super().keyPressEvent(event)
