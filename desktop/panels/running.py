"""In the status bar: what is running, how far it has come, and the way to cancel it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QPushButton

from desktop.i18n import number, percentage

if TYPE_CHECKING:
    from collections.abc import Callable


class _Work(NamedTuple):
    what: str
    cancel: Callable[[], None]
    percent: int = 0


class RunningButton(QPushButton):
    """Hidden while nothing runs. Of several the one that began last is shown; a click cancels it."""

    def __init__(self) -> None:
        super().__init__()
        self._works: dict[str, _Work] = {}
        self.setFlat(True)
        self.clicked.connect(self._cancel)
        self.hide()

    def begin(self, owner: str, what: str, cancel: Callable[[], None]) -> None:
        """Show what runs; ``owner`` tells it from others."""
        self._works.pop(owner, None)
        self._works[owner] = _Work(what, cancel)
        self._show_last()

    def show_progress(self, owner: str, percent: int) -> None:
        """Show how far it has come; nothing where it has ended already."""
        if owner in self._works:
            self._works[owner] = self._works[owner]._replace(percent=percent)
            self._show_last()

    def end(self, owner: str) -> None:
        """Show it no more."""
        self._works.pop(owner, None)
        self._show_last()

    def _cancel(self) -> None:
        if self._works:
            next(reversed(self._works.values())).cancel()

    def _show_last(self) -> None:
        last = next(reversed(self._works.values()), None)
        self.setVisible(last is not None)
        if last:
            cancel = self.tr("Cancel")
            self.setText(f"{last.what}  {percentage(last.percent)}  ✕ {cancel}")
            self.setAccessibleName(f"{last.what} {number(last.percent)} % {cancel}")
