"""A bar that says what to try next, a step at a time, while one tries it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from desktop.i18n import filled
from desktop.panels.bar import Bar


class GuideBar(Bar):
    """Hidden while nobody is being guided.

    Attributes:
        place: Which of the steps it is.

    Signals:
        skipped: The person wants to go on without doing the step.
        ended: The person has seen enough.
    """

    skipped = Signal()
    ended = Signal()

    def __init__(self) -> None:
        super().__init__("guide")
        self.place = QLabel()
        bold = self.place.font()
        bold.setBold(True)
        self.place.setFont(bold)
        self.add_before(self.place)
        self._skip = self.add_button("skip", self.tr("Skip"), self.skipped.emit)
        self.add_button("end", self.tr("End the tour"), self.ended.emit)

    def show_step(self, text: str, number: int, total: int) -> None:
        """Say what to try now: the step with this number, from 1."""
        self.place.setText(filled(self.tr("%1 of %2"), number, total))
        self._skip.setVisible(number < total)
        self.say(text)
