"""The one dialog that says that the program itself is at fault."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.i18n import program_name


def show(log: str, trace: str, parent: QWidget | None) -> QMessageBox:
    """Show what went wrong, without stopping the work behind it. Returns the open dialog."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Critical)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(program_name())
    text = QCoreApplication.translate("crashed", "Something went wrong in the program. What is saved is safe.")
    advice = QCoreApplication.translate("crashed", "Please send the log, with a word on what you did. The log is here:")
    box.setText(text)
    box.setInformativeText(f"{advice}\n\u2066{log}\u2069")
    box.setDetailedText(trace)
    box.setModal(False)
    box.open()
    return box
