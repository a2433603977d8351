"""What is shown while something works on files and no project is open: what it is, how far it has come, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QProgressBar, QVBoxLayout, QWidget

from desktop.i18n import program_name
from desktop.wrapped import WrappedLabel


class WorkingDialog(QDialog):
    """Stays until whoever opened it takes it away.

    Signals:
        cancelled: The person wants it to stop.
    """

    cancelled = Signal()

    def __init__(self, what: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(program_name())
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(36 * self.fontMetrics().averageCharWidth())
        self._what = WrappedLabel(what)
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setAccessibleName(what)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self._what, self._bar, self._buttons):
            layout.addWidget(widget)

    @property
    def percent(self) -> int:
        """How far it has come."""
        return self._bar.value()

    def show_progress(self, percent: int) -> None:
        """Show how far it has come."""
        self._bar.setValue(percent)

    def reject(self) -> None:
        """Cancel, Esc or the window's cross: ask for an end, and wait for it."""
        self._what.setText(self.tr("Cancelling…"))
        self._buttons.setEnabled(False)
        self.cancelled.emit()
