"""The page that stands where no project is open yet: new, open, sample, recent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.catalogue import BY_NAME
from desktop.dialogs.fitting import fitted
from desktop.i18n import language, paragraph, placed, program_name, told
from desktop.keys import Stroke, stroke_of
from desktop.panels.choosing import Choosing
from desktop.panels.scrolling import scrolled
from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent


class Welcome(QWidget):
    """Offers the ways to a project.

    Signals:
        commanded: "guided-tour", "open-sample", "new-project", "open-project" or "language".
        recent_chosen: A recent project was chosen; carries its path.
    """

    commanded = Signal(str)
    recent_chosen = Signal(object)

    def __init__(self, recent: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("welcome")
        self.setWindowTitle(program_name())
        self.resize(fitted(self, QSize(560, 660)))
        page = QWidget()
        area = scrolled(page)
        area.setAccessibleName(self.tr("Start"))
        self._bars = QVBoxLayout(self)
        self._bars.addWidget(area)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(30, 22, 30, 22)
        layout.setSpacing(12)
        layout.addWidget(_title())
        layout.addWidget(
            WrappedLabel(self.tr("Mark entities and relations in Arabic articles, and export them for training."))
        )
        for name, text in (
            ("guided-tour", self.tr("&Guided tour, three minutes")),
            ("open-sample", self.tr("&Try the sample")),
            ("new-project", self.tr("&New project…")),
            ("open-project", self.tr("&Open a project…")),
        ):
            layout.addWidget(self._button(name, text))
        layout.addWidget(self._button("language", BY_NAME["language"].title(language())))
        self._problem = WrappedLabel("")
        self._problem.hide()
        layout.addWidget(self._problem)
        recently = WrappedLabel(self.tr("Recent projects"))
        layout.addWidget(recently)
        self._recent = QListWidget()
        self._recent.setAccessibleName(self.tr("Recent projects"))
        Choosing(self._recent).chosen.connect(self._on_recent)
        for path in recent:
            item = QListWidgetItem(f"{Path(path).name}  –  {Path(path).parent}")
            item.setData(Qt.ItemDataRole.UserRole, path)
            self._recent.addItem(item)
        self._recent.setMinimumHeight(4 * self.fontMetrics().height())
        layout.addWidget(self._recent, 1)
        if not recent:
            recently.hide()
            self._recent.hide()
            layout.addStretch()

    def warn(self, text: str) -> None:
        """Say why a project could not be opened."""
        self._problem.setText(paragraph(f"⚠ {told(text)}"))
        self._problem.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter presses the button that has the focus, Ctrl+Q closes, as everywhere."""
        button = self.focusWidget()
        if stroke_of(event) == Stroke("q", ctrl=True):
            self.close()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QPushButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def add_bar(self, bar: QWidget) -> None:
        """Show something above all else."""
        self._bars.insertWidget(0, bar)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(lambda: self.commanded.emit(name))
        return button

    def _on_recent(self, index: QModelIndex) -> None:
        self.recent_chosen.emit(Path(index.data(Qt.ItemDataRole.UserRole)))


def _title() -> QLabel:
    label = QLabel(placed("Hashiya  ·  حاشية"))
    font = label.font()
    font.setPixelSize(font.pixelSize() * 2)
    font.setBold(True)
    label.setFont(font)
    return label
