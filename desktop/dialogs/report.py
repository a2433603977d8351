"""A list of what came of an import or export, to be read, copied or saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QVBoxLayout, QWidget

from annotations.errors import UserError
from annotations.files import whole_file
from desktop.dialogs.fitting import FittingDialog
from desktop.dialogs.told_lines import ToldLines
from desktop.i18n import told


class ReportDialog(FittingDialog):
    """Shows lines. It stands beside the window and holds nothing up.

    Attributes:
        place: The folder in which it is proposed to be saved.
    """

    def __init__(self, title: str, lines: list[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.like(QSize(640, 320))
        self.place = Path.home()
        self._text = ToldLines(lines, title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Save).clicked.connect(self._ask_and_save)
        buttons.button(QDialogButtonBox.StandardButton.Save).setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addWidget(buttons)

    def save(self, path: Path) -> None:
        """Write the lines to a file; where that fails the dialog says why, in its place."""
        try:
            with whole_file(path) as file:
                file.write(self._text.toPlainText().encode() + b"\n")
        except (OSError, UserError) as error:
            self._text.appendPlainText(f"\n{told(error)}")

    def _ask_and_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), str(self.place / "report.txt"), "Text (*.txt)")
        if name:
            self.save(Path(name))
