"""A bar that says what went wrong and what can be done, and stays until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.panels.bar import Bar


class Banner(Bar):
    """Hidden while all is well.

    Signals:
        copy_wanted: The person wants to save a copy of the project.
    """

    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("banner", "⚠")
        self._copy = self.add_button("copy", self.tr("Save a copy…"), self.copy_wanted.emit)
        self.add_button("close", self.tr("Close"), self.hide)

    @property
    def text(self) -> str:
        """What was said last, also where it was closed since."""
        return self._said

    @property
    def offers_copy(self) -> bool:
        """True where it offers to save a copy of the project."""
        return not self._copy.isHidden()

    def show_text(self, text: str, *, offer_copy: bool) -> None:
        """Show a warning."""
        self._copy.setVisible(offer_copy)
        self.say(text)
