"""A bar above the article that says that it is shown as it was, and not as it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette

from desktop.panels.bar import Bar


class PastBar(Bar):
    """Hidden while the article is shown as it is.

    Signals:
        restore_wanted: What is shown is wanted back.
        left: The person wants to see the article as it is.
    """

    restore_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        roles = QPalette.ColorRole
        super().__init__("past", "⟲", ground=roles.Highlight, ink=roles.HighlightedText)
        self.add_button("restore", self.tr("Restore this state"), self.restore_wanted.emit)
        self.add_button("leave", self.tr("Back to now"), self.left.emit)
