"""The corpus in numbers: one plot at a time, with a table of the same figures beside it."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSlider,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import UserError
from annotations.files import whole_file
from annotations.formats.table import escaped
from desktop.i18n import filled, moment
from desktop.keys import stroke_of
from desktop.panels.figures import Figure, figures_of
from desktop.panels.rows import TextRows, table_of
from schemas.saying import say

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from annotations.statistics import CorpusStatistics
    from desktop.panels.plot import Plot
    from schemas.model import Schema

ENDINGS = (".png", ".svg", ".csv")
_ACTIONS = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_Up: _ACTIONS.SliderSingleStepSub,
    Qt.Key.Key_Down: _ACTIONS.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _ACTIONS.SliderPageStepSub,
    Qt.Key.Key_PageDown: _ACTIONS.SliderPageStepAdd,
    Qt.Key.Key_Home: _ACTIONS.SliderToMinimum,
    Qt.Key.Key_End: _ACTIONS.SliderToMaximum,
}
_SUMMED = 5
"""How many rows a screen reader is told of a plot; the others stand in the table."""


class FigureRows(TextRows):
    """The table of one figure."""

    def __init__(self) -> None:
        super().__init__()
        self._titles: tuple[str, ...] = ("",)

    def titles(self) -> tuple[str, ...]:
        """The titles of the columns."""
        return self._titles

    def show(self, figure: Figure) -> None:
        """Show another figure."""
        self._titles = figure.titles
        self.show_texts(list(figure.rows))


class StatisticsPanel(QWidget):
    """Shows statistics, and says what the person wants of them.

    Attributes:
        figures: What can be shown.
        plot: The plot, once there is something to show.

    Signals:
        shown: The panel has come into view and wants to be filled.
        wanted: The corpus is to be counted again.
        cancel_wanted: Counting is to stop.
        save_wanted: What is shown is to be saved.
        left: The person wants to go back to the article.
    """

    shown = Signal()
    wanted = Signal()
    cancel_wanted = Signal()
    save_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.figures: tuple[Figure, ...] = ()
        self.plot: Plot | None = None
        self._is_busy = False
        self._counted = ""
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("What is shown"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(36)
        self.choice.currentIndexChanged.connect(self._on_choice)
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._again = _button(self.tr("Count again (R)"))
        self._again.clicked.connect(self._on_again)
        self._save = _button(self.tr("Save… (S)"))
        self._save.clicked.connect(self.save_wanted)
        self._rows = FigureRows()
        self.table = table_of(self._rows, self.tr("Figures of the plot"))
        self.table.installEventFilter(self)
        self._holder = QScrollArea()
        self._holder.setWidgetResizable(True)
        self._holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._holder.setAccessibleName(self.tr("Plot"))
        self._holder.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self._show_buttons()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.choice)
        row.addWidget(self._said, 1)
        row.addWidget(self._again)
        row.addWidget(self._save)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(self._holder)
        both.addWidget(self.table)
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        both.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addLayout(row)
        layout.addWidget(both, 1)

    # What is shown

    def show_busy(self, percent: int) -> None:
        """Say how far the counting has come."""
        self._is_busy = True
        self._said.setText(filled(self.tr("Counting… %1 %"), percent))
        self._show_buttons()

    def show_ended(self) -> None:
        """Say that nothing is being counted any more; what was shown stays."""
        self._is_busy = False
        self._said.setText(self._counted)
        self._show_buttons()

    def show_statistics(self, numbers: CorpusStatistics, schema: Schema, language: str, at: int) -> None:
        """Show other numbers, counted at a time in milliseconds since 1970; the figure that was chosen stays so."""
        chosen = self.figure.name if self.figure else ""
        self.figures = figures_of(numbers, schema, language)
        self._counted = filled(self.tr("Counted %1"), moment(at))
        self.choice.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.choice.clear()
        self.choice.addItems([figure.title for figure in self.figures])
        place = next((n for n, figure in enumerate(self.figures) if figure.name == chosen), 0)
        self.choice.setCurrentIndex(place if self.figures else -1)
        self.choice.blockSignals(False)  # noqa: FBT003 - Qt's signature
        if not self.figures:
            self._counted = self.tr("There is nothing to count yet.")
        self.show_ended()
        self._on_choice()

    def show_stale(self) -> None:
        """Say that something has changed since it was counted."""
        if self.figures:
            stale = self.tr("changed since; R counts again")
            self._counted = f"{self._counted.partition(' · ')[0]} · {stale}"
            if not self._is_busy:
                self._said.setText(self._counted)

    @property
    def figure(self) -> Figure | None:
        """What is shown now."""
        place = self.choice.currentIndex()
        return self.figures[place] if 0 <= place < len(self.figures) else None

    @property
    def said(self) -> str:
        """What is said of the numbers."""
        return self._said.text()

    def save(self, path: Path) -> None:
        """Write the plot (.png, .svg) or its table (.csv), whole or not at all.

        Raises UserError where the ending is another one or the disk does not play along.
        """
        ending, figure = path.suffix.lower(), self.figure
        if ending not in ENDINGS:
            known = ", ".join(ENDINGS)
            raise UserError(say("{path}: plots are saved as {known}.", path=path, known=known))
        if figure is None or self.plot is None:
            return
        data = table_as_csv(figure) if ending == ".csv" else self.plot.picture(ending)
        try:
            with whole_file(path) as file:
                file.write(data)
        except OSError as error:
            raise UserError(say("{path} cannot be written: {reason}.", path=path, reason=error.strerror)) from error

    def enter(self) -> None:
        """Take the focus."""
        self.choice.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_choice(self) -> None:
        figure = self.figure
        if figure is None:
            return
        plot = self._made_plot()
        plot.show_figure(figure)
        plot.setMinimumHeight(plot.wanted_height())
        plot.setAccessibleDescription("; ".join(", ".join(row) for row in figure.rows[:_SUMMED]))
        self._rows.show(figure)
        self.table.setAccessibleName(filled(self.tr("Figures: %1"), figure.title))
        self.choice.setToolTip(figure.title)
        self.table.setCurrentIndex(self._rows.index(0, 0))

    def _made_plot(self) -> Plot:
        if self.plot is None:
            from desktop.panels.plot import Plot

            self.plot = Plot()
            self.plot.installEventFilter(self)
            self._holder.setWidget(self.plot)
            QWidget.setTabOrder(self.plot, self.table)
        return self.plot

    def _show_buttons(self) -> None:
        title = self.tr("Cancel") if self._is_busy else self.tr("Count again (R)")
        self._again.setText(title)
        self._again.setAccessibleName(title)
        self._save.setEnabled(bool(self.figures) and not self._is_busy)

    def _on_again(self) -> None:
        (self.cancel_wanted if self._is_busy else self.wanted).emit()

    def _on_key(self, event: QKeyEvent) -> bool:
        """R counts again, S saves, Esc goes back."""
        stroke = stroke_of(event)
        if stroke.ctrl or stroke.alt:
            return False
        match stroke.key:
            case "r" if not self._is_busy:
                self.wanted.emit()
            case "s" if self._save.isEnabled():
                self.save_wanted.emit()
            case "escape":
                self.left.emit()
            case _:
                return False
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Come into view."""
        super().showEvent(event)
        self.shown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the panel's own keys where nothing in it has taken them."""
        if not self._on_key(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the panel's own keys before the table searches by them; a plot that is taller than its place scrolls."""
        if event.type() == QEvent.Type.KeyPress:
            if self._on_key(event):  # type: ignore[arg-type]
                return True
            action = _SCROLLS.get(event.key())  # type: ignore[attr-defined]
            if watched is self.plot and action is not None:
                self._holder.verticalScrollBar().triggerAction(action)
                return True
        return super().eventFilter(watched, event)


def table_as_csv(figure: Figure) -> bytes:
    """The table of a figure, with its titles, for spreadsheets; no cell is taken for a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([escaped(cell) for cell in row] for row in (figure.titles, *figure.rows))
    return text.getvalue().encode("utf-8-sig")


def _button(title: str) -> QPushButton:
    button = QPushButton(title)
    button.setAccessibleName(title)
    return button
