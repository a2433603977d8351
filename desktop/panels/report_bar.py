"""A bar that says at the start that something went wrong the last time, and offers the log."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.i18n import filled
from desktop.panels.bar import Bar


class ReportBar(Bar):
    """Stands above everything else until it is dismissed.

    Signals:
        show_wanted: The person wants to read the log.
        save_wanted: The person wants to save it.
        dismissed: The person does not want it.
    """

    show_wanted = Signal()
    save_wanted = Signal()
    dismissed = Signal()

    def __init__(self, date: str) -> None:
        super().__init__("report")
        self.add_button("show", self.tr("Show"), self.show_wanted.emit)
        self.add_button("save", self.tr("Save…"), self.save_wanted.emit)
        self.add_button("dismiss", self.tr("Dismiss"), self.dismissed.emit)
        self.say(filled(self.tr("Something went wrong in Hashiya the last time (%1). What was saved is safe."), date))
