"""The window: menus, panels, bars and the status bar around the article. What is wanted of the program is a signal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.article.view import ArticleView
from desktop.catalogue import BEGIN_A_GROUP, BEGIN_A_PART, BY_NAME, CATALOGUE
from desktop.docks import Docks, Panel, text_of
from desktop.i18n import language, paragraph, program_name, told
from desktop.keymap import Keymap
from desktop.keys import spoken, stroke_of, written
from desktop.panels.banner import Banner
from desktop.panels.documents import DocumentsPanel
from desktop.panels.find_bar import FindBar
from desktop.panels.guidance import GuidancePanel
from desktop.panels.guide_bar import GuideBar
from desktop.panels.history import HistoryPanel
from desktop.panels.inspector import InspectorPanel
from desktop.panels.keys_overlay import KeysOverlay
from desktop.panels.names import NamesPanel
from desktop.panels.open_bar import OpenBar
from desktop.panels.palette import PalettePanel
from desktop.panels.past_bar import PastBar
from desktop.panels.picker import Picker
from desktop.panels.problems import ProblemsPanel
from desktop.panels.running import RunningButton
from desktop.panels.search import SearchPanel
from desktop.panels.statistics import StatisticsPanel
from desktop.panels.timeline import TimelinePanel
from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent

    from desktop.article.reading import Reading
    from desktop.catalogue import CommandInfo
    from desktop.keys import Stroke
    from desktop.theme import Theme

MESSAGE_MS = 6000


class MainWindow(QMainWindow):
    """One project in one window.

    Attributes:
        is_readonly: True where nothing can be changed in the project.
        docks: Arranges the panels.
        running: What is running, with the way to cancel it.

    Signals:
        commanded: A menu command was chosen; carries its name, the same names as keys use.
        closing: The window is about to close.
        copy_wanted: The person wants a copy of the project, because something is wrong with it.
        recent_wanted: A recent project is wanted; carries its path.
        files_dropped: Files or folders were dropped on the window; carries their paths.
    """

    commanded = Signal(str)
    closing = Signal()
    copy_wanted = Signal()
    recent_wanted = Signal(object)
    files_dropped = Signal(list)

    def __init__(self, theme: Theme, keymap: Keymap | None = None) -> None:
        super().__init__()
        self.setObjectName("main")
        self.setAcceptDrops(True)
        self.is_readonly = False
        self.resize(1280, 820)
        self.article = ArticleView(theme)
        self.documents = DocumentsPanel()
        self.palette_panel = PalettePanel()
        self.inspector = InspectorPanel()
        self._centre = QStackedWidget()
        self._centre.addWidget(self.article)
        self._keys = KeysOverlay(self._centre, self)
        self._keys.left.connect(self.article.setFocus)
        self.picker = Picker(self._centre)
        self.search = SearchPanel()
        self.problems = ProblemsPanel()
        self.history = HistoryPanel()
        self.timeline = TimelinePanel()
        self.names = NamesPanel()
        self.statistics = StatisticsPanel()
        self.guidance = GuidancePanel()
        self.find_bar = FindBar()
        self._empty = _centred(self.tr("No article is open. Choose one from the list, or import some (Ctrl+I)."))
        self._centre.addWidget(self._empty)
        self._banner = Banner()
        self._banner.copy_wanted.connect(self.copy_wanted)
        self.past_bar = PastBar()
        self.guide_bar = GuideBar()
        self.open_bar = OpenBar()
        holder = QWidget()
        self._bars = layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._banner)
        layout.addWidget(self.guide_bar)
        layout.addWidget(self.open_bar)
        layout.addWidget(self.past_bar)
        layout.addWidget(self._centre, 1)
        layout.addWidget(self.find_bar)
        self.setCentralWidget(holder)
        self.docks = Docks(self, self._panels())
        self._saved = QLabel()
        self._place = QLabel()
        self._lasting = QLabel()
        self._lasting.hide()
        self.running = RunningButton()
        self.statusBar().addPermanentWidget(self.running)
        self.statusBar().addPermanentWidget(self._lasting)
        self.statusBar().addPermanentWidget(self._place)
        self.statusBar().addPermanentWidget(self._saved)
        self.actions_by_name: dict[str, QAction] = {}
        self.may_close: Callable[[], bool] = lambda: True
        self._fill_menus()
        self.show_keymap(keymap or Keymap())
        self.show_saved(pending=0)
        self.show_article(is_open=False)

    def _panels(self) -> list[Panel]:
        below = (
            ("search", self.tr("Concordance"), self.search, 12),
            ("problems", self.tr("Problems"), self.problems, 11),
            ("names", self.tr("Lists of names"), self.names, 10),
            ("history", self.tr("History"), self.history, 11),
            ("timeline", self.tr("What changed"), self.timeline, 11),
            ("statistics", self.tr("Statistics"), self.statistics, 15),
        )
        return [
            Panel("documents", self.tr("Documents"), self.documents, "start", is_shown=True),
            Panel("labels", self.tr("Labels"), self.palette_panel, "end", 18, is_shown=True),
            Panel("inspector", self.tr("Inspector"), self.inspector, "end", is_shown=True),
            Panel("guidance", self.tr("Guidance"), self.guidance, "start", 16),
            *(Panel(name, title, widget, "below", lines) for name, title, widget, lines in below),
        ]

    def show_article(self, *, is_open: bool) -> None:
        """Show the article, or what to do where none is open."""
        self._centre.setCurrentWidget(self.article if is_open else self._empty)

    def show_saved(self, *, pending: int) -> None:
        """Say whether all that was done is durable."""
        said = self.tr("Read-only") if self.is_readonly else self.tr("Saved")
        self._saved.setText(self.tr("Saving…") if pending else said)
        self._saved.setAccessibleName(self._saved.text())

    def show_readonly(self) -> None:
        """Say in the title and where else it says "Saved" that nothing can be changed."""
        self.is_readonly = True
        name = self.windowTitle().removesuffix(f" — {program_name()}")
        readonly = self.tr("read-only")
        self.setWindowTitle(f"{name} – {readonly} — {program_name()}")
        self.show_saved(pending=0)

    def show_place(self, text: str) -> None:
        """Say where the caret or the current span is."""
        self._place.setText(text)
        self._place.setAccessibleName(text)

    def show_lasting(self, text: str) -> None:
        """Say what holds until the person ends it; nothing with ""."""
        self._lasting.setText(paragraph(text))
        self._lasting.setAccessibleName(text)
        self._lasting.setVisible(bool(text))

    def say(self, text: str) -> None:
        """Show a short message that goes away by itself."""
        text = told(text)  # what the rooms without Qt say may come as it is
        self.statusBar().showMessage(paragraph(text), MESSAGE_MS)
        self._announce(text)

    def unsay(self, text: str) -> None:
        """Take a short message away that holds no more, if it is still shown; with "" whichever it is."""
        if not text or self.statusBar().currentMessage() == paragraph(told(text)):
            self.statusBar().clearMessage()

    def warn(self, text: str, *, offer_copy: bool = False) -> None:
        """Show what went wrong above the article, until it is closed."""
        text = told(text)
        self._banner.show_text(text, offer_copy=offer_copy)
        self._announce(text)

    def warn_as(self, other: MainWindow) -> None:
        """Show the warning of another window, which this one takes the place of, unless it has one of its own."""
        if (text := other.banner_text) and not self.banner_text:
            self.warn(text, offer_copy=other._banner.offers_copy)

    def calm(self, text: str) -> None:
        """Take a warning away, if it is still shown: what it was about has been done well since."""
        if text and self.banner_text == text:
            self._banner.hide()

    def show_past(self, text: str) -> None:
        """Say above the article that it is shown as it was."""
        self.past_bar.say(text)
        self._announce(text)

    def add_bar(self, bar: QWidget) -> None:
        """Show something above the article and all that is said of it."""
        self._bars.insertWidget(0, bar)

    def _announce(self, text: str) -> None:
        """Let screen readers say what appears away from the focus."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @property
    def banner_text(self) -> str:
        """The warning that is shown, or ""."""
        return self._banner.text if not self._banner.isHidden() else ""

    def show_recent(self, projects: list[Path]) -> None:
        """Offer recent projects in the file menu."""
        self._recent.clear()
        for path in projects:
            action = self._recent.addAction(path.name.replace("&", "&&"))
            action.setStatusTip(str(path))
            action.triggered.connect(self._sender_of_recent(path))
        self._recent.setEnabled(bool(projects))

    def remembered(self) -> tuple[str, str]:
        """Size and place of the window and of its panels, as text for :meth:`restore`."""
        return text_of(self.saveGeometry()), self.docks.remembered()

    def restore(self, geometry: str, docks: str) -> None:
        """Go back to a remembered size and place; what does not fit is passed over, and no larger than the screen."""
        self.resize(self.size().boundedTo(self.screen().availableSize()))
        self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        self.docks.restore(docks)

    def step_pane(self, step: int) -> None:
        """Give the focus to the next or previous pane that is shown."""
        below = (self.search, self.problems, self.history, self.names, self.timeline, self.statistics)
        panes = [self.documents, self.guidance, self._centre, self.palette_panel, self.inspector, *below]
        shown = [pane for pane in panes if pane.isVisible()]
        focused = self.focusWidget()
        place = next((n for n, pane in enumerate(shown) if focused and pane.isAncestorOf(focused)), -1)
        place = next((n for n, pane in enumerate(shown) if pane is focused), place)
        goal = shown[(place + step) % len(shown)]
        if goal is self._centre:
            self.focus_centre()
        else:
            goal.enter()  # type: ignore[attr-defined]

    def focus_centre(self) -> None:
        """Give the focus to the article, or to the documents where none is open."""
        if self._centre.currentWidget() is self._empty and self.documents.isVisible():
            self.documents.enter()
        else:
            self.article.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_keys(self, moment: str) -> None:
        """Show the keys of a moment over the article, or take them away."""
        if self._keys.isVisible():
            self._keys.hide()
            self.article.setFocus()
        else:
            self._keys.show_moment(moment, self._keymap)

    @property
    def keymap(self) -> Keymap:
        """The keys that commands have now."""
        return self._keymap

    def show_reading(self, reading: Reading) -> None:
        """Show in the menu what is switched on."""
        on = {
            "hide-tashkeel": reading.hide_tashkeel,
            "collapse-tatweel": reading.collapse_tatweel,
            "show-hidden": reading.show_hidden,
            "show-proposals": reading.proposals,
        }
        for name, checked in on.items():
            self.actions_by_name[name].setChecked(checked)

    def show_counting(self, *, on: bool) -> None:
        """Show in the menu whether time is counted."""
        self.actions_by_name["count-time"].setChecked(on)

    def pop_up(self, names: Sequence[str], place: QPoint) -> QMenu:
        """Show a menu of commands at a place on the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            if name in BEGIN_A_PART and not menu.isEmpty():
                menu.addSeparator()
            if action := self.actions_by_name.get(name):
                menu.addAction(action)
        menu.popup(place)
        return menu

    def set_can(self, *, undo: bool, redo: bool) -> None:
        """Say what can be undone and redone."""
        self.actions_by_name["undo"].setEnabled(undo)
        self.actions_by_name["redo"].setEnabled(redo)

    def _fill_menus(self) -> None:
        titles = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "mark": self.tr("&Mark"),
            "relation": self.tr("&Relation"),
            "proposal": self.tr("&Proposals"),
            "article": self.tr("&Article"),
            "view": self.tr("&View"),
            "help": self.tr("&Help"),
        }
        menus = {name: self.menuBar().addMenu(title) for name, title in titles.items()}
        for info in CATALOGUE:
            if info.menu in menus:
                if info.name in BEGIN_A_GROUP:
                    menus[info.menu].addSeparator()
                self._add_action(menus[info.menu], info)
        panels = menus["view"].addMenu(self.tr("Panels"))
        panels.addActions(self.docks.switches())
        self._recent = QMenu(self.tr("Recent projects"), self)
        self._recent.setEnabled(False)
        menus["file"].insertMenu(self.actions_by_name["open-sample"], self._recent)

    def _add_action(self, menu: QMenu, info: CommandInfo) -> None:
        action = QAction(info.title(language()), self)
        action.setObjectName(info.name)
        action.setCheckable(info.name in _SWITCHES)
        action.triggered.connect(self._sender_of(info.name))
        menu.addAction(action)
        self.actions_by_name[info.name] = action

    def show_keymap(self, keymap: Keymap) -> None:
        """Show other keys in the menus, and take those that work everywhere."""
        self._keymap = keymap
        for name, action in self.actions_by_name.items():
            info, strokes = BY_NAME[name], keymap.strokes(name)
            title = info.title(language())
            action.setText(f"{title}\t{_shown(strokes[0])}" if strokes else title)
            if info.everywhere:  # the article takes the others by physical key
                action.setShortcuts([_sequence(stroke) for stroke in strokes])

    def _sender_of_recent(self, path: Path) -> Callable[[], None]:
        return lambda: self.recent_wanted.emit(path)

    def _sender_of(self, name: str) -> Callable[[], None]:
        return lambda: self.commanded.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take a chord by its physical key: under a sole Arabic layout Qt finds no Latin letter for its shortcuts."""
        command, _ = self._keymap.command_of(stroke_of(event))
        if command in BY_NAME and BY_NAME[command].everywhere:
            self.commanded.emit(command)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange what nobody has arranged yet."""
        super().showEvent(event)
        self.docks.arrange()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Let those who have something to finish do so; stay open where a last change could not be saved."""
        self.article.setFocus()  # a field that is being typed into hands over its text when it loses the focus
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if _files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        if paths := _files_in(event.mimeData()):
            event.acceptProposedAction()
            self.files_dropped.emit(paths)


_SWITCHES = frozenset(("hide-tashkeel", "collapse-tatweel", "show-hidden", "show-proposals", "count-time"))
"""Commands that switch something on and off."""


def _shown(stroke: Stroke) -> str:
    """The keys as everywhere in the window; on macOS by the signs that its menus have. Isolated, or Qt mirrors them."""
    if sys.platform == "darwin":
        return f"\u2066{_sequence(stroke).toString(QKeySequence.SequenceFormat.NativeText)}\u2069"
    return spoken(stroke)


def _sequence(stroke: Stroke) -> QKeySequence:
    return QKeySequence(written(stroke).replace("Enter", "Return").replace("Escape", "Esc"))


def _centred(text: str) -> QLabel:
    label = WrappedLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _files_in(data: QMimeData) -> list[Path]:
    """The files of this machine in what is being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
