"""A bar that says what is still open in the article, one point at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.i18n import filled, told
from desktop.panels.bar import Bar

if TYPE_CHECKING:
    from annotations.problems import Problem


class OpenBar(Bar):
    """Hidden while nobody asks.

    Signals:
        next_wanted: The person wants to go to the next point.
        mend_wanted: What is open here can be mended, and is to be.
        done_wanted: The article is done all the same.
        left: The person does not want to see it.
    """

    next_wanted = Signal()
    mend_wanted = Signal()
    done_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__("open")
        self._mend = self.add_button("mend", self.tr("Mend"), self.mend_wanted.emit)
        self._next = self.add_button("next", self.tr("Next"), self.next_wanted.emit)
        self._done = self.add_button("done", self.tr("Done all the same"), self.done_wanted.emit)
        self.add_button("leave", self.tr("Close"), self.left.emit)

    def show_point(self, point: Problem, number: int, total: int, *, asks: bool) -> None:
        """Show the point with this number, from 1, and where it ``asks`` the way to be done in spite of it."""
        self._mend.setVisible(point.fix is not None)
        self._next.setVisible(total > 1)
        self._done.setVisible(asks)
        open_ = filled(self.tr("Open, %1 of %2:"), number, total)
        self.say(f"{open_} {told(point.message)}")
