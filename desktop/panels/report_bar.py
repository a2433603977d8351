"""A bar that says at the start that something went wrong the last time, and offers the log. It holds nothing up."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton


class ReportBar(QFrame):
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
        super().__init__()
        self.setObjectName("report")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        said = self.tr("Something went wrong in Hashiya the last time (%1). What was saved is safe.")
        text = QLabel(said.replace("%1", f"\u2068{date}\u2069"))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setAccessibleName(text.text())
        layout = QHBoxLayout(self)
        layout.addWidget(text, 1)
        for name, title, signal in (
            ("show", self.tr("Show"), self.show_wanted),
            ("save", self.tr("Save…"), self.save_wanted),
            ("dismiss", self.tr("Dismiss"), self.dismissed),
        ):
            button = QPushButton(title)
            button.setObjectName(name)
            button.clicked.connect(signal)
            layout.addWidget(button)
