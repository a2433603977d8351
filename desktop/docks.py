"""The panels around the article: where each stands, how much room it gets, which are shown; and remembering that."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtWidgets import QDockWidget

from desktop.dock_buttons import DockButtons
from desktop.i18n import is_mirrored

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow, QWidget

_SIDES = (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)
_SIDE_SHARE = 0.24
"""How much of the width of a narrow window the panels on one side may have to begin with."""
_LEAST_LINES = 5
"""So few heights of a line may a panel have: several together never make the window higher than the screen."""
_LIKED_SHARE = 0.46
"""No more of the window's height than this does a panel get when it is first seen."""


class Panel(NamedTuple):
    """A panel and its place.

    Attributes:
        name: By which it is shown and remembered.
        title: In the language of the interface.
        side: Where lines begin, where they end, or below, where all share one place.
        lines: How high it likes to be when it is first seen, in heights of a line; 0 where it does not mind.
        is_shown: True where it is there from the beginning.
    """

    name: str
    title: str
    widget: QWidget
    side: str
    lines: int = 0
    is_shown: bool = False


class Docks(QObject):
    """Arranges the panels of one window."""

    def __init__(self, window: QMainWindow, panels: Sequence[Panel]) -> None:
        super().__init__(window)
        self._window = window
        self._is_arranged = False
        self._lines = {panel.name: panel.lines for panel in panels if panel.lines}
        self._unsized = set(self._lines)
        self._put_away = [panel.name for panel in panels if panel.is_shown]
        self._docks = {panel.name: self._add(panel) for panel in panels}
        self._below = [self._docks[panel.name] for panel in panels if panel.side == "below"]
        for dock in self._below[1:]:
            window.tabifyDockWidget(self._below[0], dock)
        for panel in panels:
            self._docks[panel.name].setVisible(panel.is_shown)

    def switches(self) -> list[QAction]:
        """What shows and hides each panel, for a menu."""
        return [dock.toggleViewAction() for dock in self._docks.values()]

    def show(self, name: str) -> None:
        """Show one panel, before those that share its place."""
        self._docks[name].show()
        self._docks[name].raise_()

    def close_below(self) -> None:
        """Hide the panels below the article."""
        for dock in self._below:
            dock.hide()

    def toggle(self) -> None:
        """Hide all panels, or show those again that were there."""
        shown = self._shown()
        if shown:
            self._put_away = [dock.objectName() for dock in shown]
        for name, dock in self._docks.items():
            dock.setVisible(not shown and name in self._put_away)

    def arrange(self) -> None:
        """Share out the width when the window is first seen, unless it was restored."""
        if not self._is_arranged:
            self._is_arranged = True
            self._share_width()

    def remembered(self) -> str:
        """Places and sizes, as text for :meth:`restore`."""
        return " ".join([text_of(self._window.saveState(_side())), *(dock.objectName() for dock in self._shown())])

    def restore(self, text: str) -> None:
        """Go back to remembered places and sizes; what does not fit is passed over."""
        state, *shown = text.split(" ")
        self._is_arranged = self._window.restoreState(QByteArray.fromBase64(state.encode()), _side())
        if self._is_arranged:
            self._unsized.clear()
        elif shown:  # it was the window of the other language, whose sides are the other ones
            for name, dock in self._docks.items():
                dock.setVisible(name in shown)

    def _add(self, panel: Panel) -> QDockWidget:
        dock = QDockWidget(panel.title, self._window)
        dock.setObjectName(panel.name)
        dock.setWidget(panel.widget)
        dock.toggleViewAction().setObjectName(f"show-{panel.name}")
        DockButtons(dock)
        dock.setAllowedAreas(Qt.DockWidgetArea.AllDockWidgetAreas)
        self._window.addDockWidget(_area(panel.side), dock)
        least = _LEAST_LINES * self._window.fontMetrics().height()
        panel.widget.setMinimumHeight(min(least, panel.widget.minimumSizeHint().height()))
        if panel.lines:
            dock.visibilityChanged.connect(self._sizer_of(dock))
        return dock

    def _shown(self) -> list[QDockWidget]:
        return [dock for dock in self._docks.values() if not dock.isHidden()]

    def _share_width(self) -> None:
        """Leave the article most of a narrow window: the panels beside it get a part of the width each, or less."""
        docks = [dock for dock in self._shown() if not dock.isFloating()]
        beside = [dock for dock in docks if self._window.dockWidgetArea(dock) in _SIDES]
        widths = [min(dock.sizeHint().width(), int(_SIDE_SHARE * self._window.width())) for dock in beside]
        self._window.resizeDocks(beside, widths, Qt.Orientation.Horizontal)

    def _sizer_of(self, dock: QDockWidget) -> Callable[[bool], None]:
        """Gives a panel the height that it likes when it is first seen; afterwards it has what it was given."""

        def size(visible: bool) -> None:  # noqa: FBT001 - a signal's argument
            name, window = dock.objectName(), self._window
            if visible and name in self._unsized:
                self._unsized.remove(name)
                liked = min(self._lines[name] * window.fontMetrics().height(), int(_LIKED_SHARE * window.height()))
                if dock.height() < liked:
                    window.resizeDocks([dock], [liked], Qt.Orientation.Vertical)

        return size


def text_of(state: QByteArray) -> str:
    """What Qt remembers, as text."""
    return bytes(state.toBase64().data()).decode()


def _area(side: str) -> Qt.DockWidgetArea:
    """Qt mirrors all but the sides of docks."""
    if side == "below":
        return Qt.DockWidgetArea.BottomDockWidgetArea
    return _SIDES[(side == "end") != is_mirrored()]


def _side() -> int:
    """Tells remembered docks of the mirrored window from those of the other one."""
    return int(is_mirrored())
