"""The one dialog that says that the program itself is at fault."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def show(log: str, trace: str, parent: QWidget | None) -> QMessageBox:
    """Show what went wrong, without stopping the work behind it. Returns the open dialog."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Critical)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Hashiya")
    text = QCoreApplication.translate("crashed", "Something went wrong in the program. What is saved is safe.")
    advice = QCoreApplication.translate("crashed", "The log is at %1; please send it with a word on what you did.")
    box.setText(text)
    box.setInformativeText(advice.replace("%1", log))
    box.setDetailedText(trace)
    box.setModal(False)
    box.open()
    return box
