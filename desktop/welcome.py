"""The page that stands where no project is open yet: new, open, sample, recent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.catalogue import BY_NAME
from desktop.dialogs.fitting import fitted
from desktop.i18n import language, paragraph, placed, told
from desktop.panels.choosing import Choosing

if TYPE_CHECKING:
    from collections.abc import Sequence


class Welcome(QWidget):
    """Offers the ways to a project.

    Signals:
        commanded: "new-project", "open-project", "open-sample" or "language".
        recent_chosen: A recent project was chosen; carries its path.
    """

    commanded = Signal(str)
    recent_chosen = Signal(object)

    def __init__(self, recent: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("welcome")
        self.setWindowTitle("Hashiya")
        self.resize(fitted(self, QSize(560, 660)))
        page = QWidget()
        scrolled = _scrolled(page)
        scrolled.setAccessibleName(self.tr("Start"))
        self._bars = QVBoxLayout(self)
        self._bars.addWidget(scrolled)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(30, 22, 30, 22)
        layout.setSpacing(12)
        layout.addWidget(_title())
        layout.addWidget(
            _words(self.tr("Mark entities and relations in Arabic articles, and export them for training."))
        )
        for name, text in (
            ("guided-tour", self.tr("&Guided tour, three minutes")),
            ("open-sample", self.tr("&Try the sample")),
            ("new-project", self.tr("&New project…")),
            ("open-project", self.tr("&Open a project…")),
        ):
            layout.addWidget(self._button(name, text))
        layout.addWidget(self._button("language", BY_NAME["language"].title(language())))
        self._problem = _words("")
        self._problem.hide()
        layout.addWidget(self._problem)
        layout.addWidget(_words(self.tr("Recent projects")))
        self._recent = QListWidget()
        self._recent.setAccessibleName(self.tr("Recent projects"))
        Choosing(self._recent).chosen.connect(self._on_recent)
        for path in recent:
            item = QListWidgetItem(f"{Path(path).name}  –  {Path(path).parent}")
            item.setData(Qt.ItemDataRole.UserRole, path)
            self._recent.addItem(item)
        self._recent.setMinimumHeight(4 * self.fontMetrics().height())
        layout.addWidget(self._recent, 1)

    def warn(self, text: str) -> None:
        """Say why a project could not be opened."""
        self._problem.setText(paragraph(f"⚠ {told(text)}"))
        self._problem.show()

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


def _scrolled(page: QWidget) -> QScrollArea:
    """The page in an area that scrolls where letters are too large for the window; there is nothing else to it."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


def _title() -> QLabel:
    label = QLabel(placed("Hashiya  ·  حاشية"))
    font = label.font()
    font.setPixelSize(font.pixelSize() * 2)
    font.setBold(True)
    label.setFont(font)
    return label


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
