"""A figure of the statistics, drawn by pyqtgraph.

Importing this module imports pyqtgraph and numpy, which takes half a second: only who shows a plot does, and beside the
window. Everything is mirrored where the interface is. Plots stand still; what can be read off them stands in a table.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from math import ceil, sqrt
from typing import TYPE_CHECKING

import pyqtgraph
from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop import theme
from desktop.i18n import is_mirrored, number
from desktop.panels.figures import Figure, steps

if TYPE_CHECKING:
    from PySide6.QtGui import QPalette, QResizeEvent, QWheelEvent

    from desktop.theme import Theme

PNG_SCALE = 2
BAR = 0.72
"""How much of its place a bar takes."""
_ROOM = 1.14
"""What lies behind the longest bar, for its number."""
_LONGEST_LABEL_EM = 16
_GRID_ALPHA = 40
_MARGIN_PX = 10
_LOWEST = 3
"""How many bars a plot is tall that has none."""
_DOTS_PER_INCH = 96


class Plot(pyqtgraph.GraphicsView):  # type: ignore[misc] # ships no types
    """Shows one figure at a time.

    It is put together from a view with its axes: the plot that pyqtgraph has ready brings menus in English along.

    Attributes:
        figure: What is shown, or None.
    """

    def __init__(self) -> None:
        super().__init__()
        self.figure: Figure | None = None
        self._forget_menu()
        layout = pyqtgraph.GraphicsLayout()
        layout.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # we mirror; else it would be done twice
        layout.setContentsMargins(4, 2, 4, 2)
        layout.setSpacing(0)
        self._title = pyqtgraph.LabelItem()
        self._view = pyqtgraph.ViewBox(enableMenu=False, enableMouse=False)
        self._side = pyqtgraph.AxisItem("right" if is_mirrored() else "left", linkView=self._view)
        self._below = pyqtgraph.AxisItem("bottom", linkView=self._view)
        side, middle = (1, 0) if is_mirrored() else (0, 1)
        for item, row, column in (
            (self._title, 0, middle),
            (self._view, 1, middle),
            (self._side, 1, side),
            (self._below, 2, middle),
        ):
            layout.addItem(item, row, column)
        self.setCentralItem(layout)
        self.setFrameShape(Plot.Shape.NoFrame)

    def _forget_menu(self) -> None:
        """Take out the menu that pyqtgraph makes, in English and for nothing that we offer."""
        scene = self.scene()
        for action in scene.contextMenu:
            action.setParent(None)
        scene.contextMenu = []

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        self.figure = figure
        self.setAccessibleName(figure.title)
        self._draw()

    def wanted_height(self) -> int:
        """How many pixels show every bar or row with its label."""
        line = QFontMetricsF(self.font()).height()
        is_listed = self.figure is not None and self.figure.shape in ("bars", "grid")
        count = len(self.figure.labels) if self.figure and is_listed else _LOWEST
        return ceil((count * 1.35 + 4.5) * line)

    def picture(self, ending: str) -> bytes:
        """What is shown, as ".png" or ".svg"."""
        return self._png() if ending == ".png" else self._svg()

    # Drawing

    def _draw(self) -> None:
        figure = self.figure
        if figure is None:
            return
        self._look = _theme_of(self.palette())
        self.setBackground(self._look.paper)
        self._view.clear()
        self._view.invertX(is_mirrored())
        self._view.invertY(figure.shape in ("bars", "grid"))
        size = f"{self.font().pixelSize()}px"
        self._title.setText(html.escape(_apart(figure.title)), color=self._look.text, size=size)
        draw = {"bars": self._bars, "columns": self._columns, "line": self._line, "grid": self._grid}
        draw[figure.shape](figure)

    def _bars(self, figure: Figure) -> None:
        count, largest = len(figure.labels), max(figure.measures, default=0)
        places = list(range(count))
        heights = [BAR] * count
        starts = [place - BAR / 2 for place in places]
        brushes = self._brushes(figure)
        self._view.addItem(
            pyqtgraph.BarGraphItem(
                x0=[0] * count, width=list(figure.measures), y0=starts, height=heights, brushes=brushes, pen=None
            )
        )
        for place, measure in zip(places, figure.measures, strict=True):
            self._write(number(measure), (measure, place), (1 if is_mirrored() else 0, 0.5))
        self._set_axis(self._side, list(zip(places, figure.labels, strict=True)))
        self._set_axis(self._below, [(step, number(step)) for step in steps(largest)], lines=True)
        self._set_range((0, max(1, largest) * _ROOM), (-0.6, count - 0.4))

    def _columns(self, figure: Figure) -> None:
        places, largest = figure.places, max(figure.measures, default=0)
        brushes = self._brushes(figure)
        self._view.addItem(
            pyqtgraph.BarGraphItem(x=list(places), height=list(figure.measures), width=BAR, brushes=brushes, pen=None)
        )
        if self._fits([number(largest)] * (places[-1] + 1)) == 1:
            for place, measure in zip(places, figure.measures, strict=True):
                if measure:
                    self._write(number(measure), (place, measure), (0.5, 1))
        self._set_beside(figure, places, largest)

    def _line(self, figure: Figure) -> None:
        places, largest = figure.places, max(figure.measures, default=0)
        color = self._look.accent
        self._view.addItem(pyqtgraph.PlotDataItem(places, list(figure.measures), pen=pyqtgraph.mkPen(color, width=2),
                                            symbol="o", symbolSize=6, symbolBrush=color, symbolPen=None))  # fmt: skip
        self._set_beside(figure, places, largest)

    def _set_beside(self, figure: Figure, places: Sequence[int], largest: int) -> None:
        every = self._fits(figure.labels)
        shown = [item for turn, item in enumerate(zip(places, figure.labels, strict=True)) if turn % every == 0]
        self._set_axis(self._below, shown)
        self._set_axis(self._side, [(step, number(step)) for step in steps(largest)], lines=True)
        line = QFontMetricsF(self.font()).height()
        inside = max(line * _LOWEST, self.height() - 4 * line)
        room = max(_ROOM, inside / (inside - 1.5 * line))  # the number above the tallest column is a line high
        self._set_range((-0.6, places[-1] + 0.6), (0, max(1, largest) * room))

    def _grid(self, figure: Figure) -> None:
        look, most = self._look, max(figure.cells.values(), default=1)
        cells = sorted(figure.cells.items())
        shades = [theme.mixed(look.paper, look.accent, 0.15 + 0.85 * sqrt(count / most)) for _, count in cells]
        rows, columns = [row - 0.5 for (row, _), _ in cells], [column for (_, column), _ in cells]
        ones = [1] * len(cells)
        pen = pyqtgraph.mkPen(look.paper, width=2)
        self._view.addItem(pyqtgraph.BarGraphItem(x=columns, y0=rows, height=ones, width=1, brushes=shades, pen=pen))
        for ((row, column), count), shade in zip(cells, shades, strict=True):
            inks = (QColor(look.text), QColor(look.on_accent))
            self._write(number(count), (column, row), (0.5, 0.5), max(inks, key=lambda ink: theme.contrast(ink, shade)))
        every = self._fits(figure.across)
        self._set_axis(self._side, list(enumerate(figure.labels)))
        self._set_axis(self._below, [item for turn, item in enumerate(enumerate(figure.across)) if turn % every == 0])
        self._set_range((-0.5, len(figure.across) - 0.5), (-0.5, len(figure.labels) - 0.5))

    def _brushes(self, figure: Figure) -> list[QColor]:
        colors = figure.colors or (self._look.accent,) * len(figure.labels)
        return [QColor(self._look.edge(color)) for color in colors]

    def _write(
        self, text: str, place: tuple[float, float], anchor: tuple[float, float], color: QColor | None = None
    ) -> None:
        item = pyqtgraph.TextItem(text, color=color or QColor(self._look.text), anchor=anchor)
        item.setFont(self.font())
        item.setPos(*place)
        self._view.addItem(item, ignoreBounds=True)

    def _set_axis(self, axis: pyqtgraph.AxisItem, ticks: list[tuple[int, str]], *, lines: bool = False) -> None:
        """Write labels along a side of the plot, each shortened where it is very long, and lines across it."""
        metrics = QFontMetricsF(self.font())
        longest = _LONGEST_LABEL_EM * metrics.height() / 2
        shown = [
            (place, _apart(metrics.elidedText(text, Qt.TextElideMode.ElideRight, longest))) for place, text in ticks
        ]
        axis.setTicks([shown])
        axis.setStyle(tickFont=self.font(), tickLength=0, autoExpandTextSpace=False, autoReduceTextSpace=False)
        axis.setTextPen(self._look.text)
        axis.setPen(self._look.border)
        axis.setGrid(_GRID_ALPHA if lines else False)
        axis.setZValue(-1)  # lines run behind bars
        widest = max((metrics.horizontalAdvance(text) for _, text in shown), default=0)
        if axis is self._below:
            axis.setHeight(ceil(metrics.height()) + _MARGIN_PX)
        else:
            axis.setWidth(ceil(widest) + _MARGIN_PX)

    def _set_range(self, across: tuple[float, float], down: tuple[float, float]) -> None:
        self._view.setRange(xRange=across, yRange=down, padding=0, disableAutoRange=True)

    def _fits(self, labels: Iterable[str]) -> int:
        """Every how manyth of these labels has room beside the others."""
        metrics = QFontMetricsF(self.font())
        needed = [metrics.horizontalAdvance(label) + metrics.height() for label in labels]
        room = max(1.0, self.width() - 4 * metrics.height())
        return int(max(1, ceil(len(needed) * max(needed, default=0) / room)))

    # Saving

    def _png(self) -> bytes:
        image = QImage(self.size() * PNG_SCALE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(PNG_SCALE)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.render(painter, QRectF(QPointF(0, 0), self.size()), self.viewport().rect())
        painter.end()
        return _collected(lambda buffer: image.save(buffer, "PNG"))  # type: ignore[call-overload]

    def _svg(self) -> bytes:
        def write(buffer: QBuffer) -> None:
            generator = QSvgGenerator()
            generator.setOutputDevice(buffer)
            generator.setSize(self.size())
            generator.setViewBox(self.rect())
            generator.setResolution(_DOTS_PER_INCH)
            generator.setTitle(self.figure.title if self.figure else "")
            painter = QPainter(generator)
            self.render(painter, QRectF(QPointF(0, 0), self.size()), self.viewport().rect())
            painter.end()

        return _collected(write)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the labels to the room that there is."""
        super().resizeEvent(event)
        if getattr(self, "figure", None):  # pyqtgraph resizes before it is made
            self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the theme and the size of letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and getattr(self, "figure", None):
            self._draw()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave it to what holds the plot, which may be taller than its place."""
        event.ignore()


def _apart(text: str) -> str:
    """A text that keeps its own direction."""
    return f"\u2068{text}\u2069"


def _theme_of(palette: QPalette) -> Theme:
    paper = palette.base().color().name()
    return next((look for look in theme.THEMES.values() if look.paper == paper), theme.LIGHT)


def _collected(write: object) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)  # type: ignore[operator]
    buffer.close()
    return bytes(data.data())
