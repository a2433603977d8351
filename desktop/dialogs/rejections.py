"""What of an import cannot be taken, line by line, and the choice to take the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from desktop.dialogs.fitting import FittingDialog
from desktop.dialogs.told_lines import ToldLines

if TYPE_CHECKING:
    from annotations.formats.record import Rejection


class RejectionsDialog(FittingDialog):
    """Accepted: import the others. Rejected: import nothing."""

    def __init__(self, rejections: list[Rejection], others: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Not everything can be imported"))
        self.like(QSize(640, 360))
        head = QLabel(self.tr("Cannot be taken: %n", "", len(rejections)))
        reasons = ToldLines(map(str, rejections), self.tr("Reasons"))
        buttons = QDialogButtonBox()
        take = buttons.addButton(self.tr("Import the other %n", "", others), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setEnabled(others > 0)
        buttons.addButton(self.tr("Import nothing"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (head, reasons, buttons):
            layout.addWidget(widget)
