"""A line to type into."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget


def leading_side(control: QWidget) -> Qt.AlignmentFlag:
    """The side at which words of the interface begin, whatever is written there: a number may go with no direction."""
    side = Qt.AlignmentFlag.AlignRight if control.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


class LineEdit(QLineEdit):
    """A line whose caret stands where its words will begin as long as it is empty.

    Qt would ask the keyboard of the system, which may be of another language than the window. What has been typed is
    laid out in its own direction, as everywhere.
    """

    def __init__(self, text: str = "", *, placeholder: str = "") -> None:
        super().__init__(text)
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self._place)
        self._place()

    def _place(self) -> None:
        leading = Qt.AlignmentFlag.AlignLeading if self.text() else leading_side(self)
        self.setAlignment(leading | Qt.AlignmentFlag.AlignVCenter)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The window may have been turned round."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()
