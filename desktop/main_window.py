"""The window: menus, docks and the status bar around the article. It decides nothing; every action is a signal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.article.view import ArticleView
from desktop.panels.banner import Banner
from desktop.panels.documents import DocumentsPanel
from desktop.panels.inspector import InspectorPanel
from desktop.panels.keys_overlay import KeysOverlay
from desktop.panels.palette import PalettePanel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

    from desktop.theme import Theme

MESSAGE_MS = 6000


class MainWindow(QMainWindow):
    """One project in one window.

    Signals:
        commanded: A menu command was chosen; carries its name, the same names as keys use.
        closing: The window is about to close.
        copy_wanted: The person wants a copy of the project, because something is wrong with it.
        cancelled: The person wants what is running to stop.
        recent_wanted: A recent project is wanted; carries its path.
    """

    commanded = Signal(str)
    closing = Signal()
    copy_wanted = Signal()
    cancelled = Signal()
    recent_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("main")
        self.resize(1280, 820)
        self.article = ArticleView(theme)
        self.documents = DocumentsPanel()
        self.palette_panel = PalettePanel()
        self.inspector = InspectorPanel()
        self._centre = QStackedWidget()
        self._centre.addWidget(self.article)
        self._keys = KeysOverlay(self._centre)
        self._keys.left.connect(self.article.setFocus)
        self._empty = _centred(self.tr("No article is open. Choose one from the list, or import some (Ctrl+I)."))
        self._centre.addWidget(self._empty)
        self._banner = Banner()
        self._banner.copy_wanted.connect(self.copy_wanted)
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._banner)
        layout.addWidget(self._centre)
        self.setCentralWidget(holder)
        self._add_dock("documents", self.tr("Documents"), self.documents, Qt.DockWidgetArea.LeftDockWidgetArea)
        self._add_dock("labels", self.tr("Labels"), self.palette_panel, Qt.DockWidgetArea.RightDockWidgetArea)
        self._add_dock("inspector", self.tr("Inspector"), self.inspector, Qt.DockWidgetArea.RightDockWidgetArea)
        self._saved = QLabel()
        self._place = QLabel()
        self._busy = QPushButton()
        self._busy.setFlat(True)
        self._busy.clicked.connect(self.cancelled)
        self._busy.hide()
        self.statusBar().addPermanentWidget(self._busy)
        self.statusBar().addPermanentWidget(self._place)
        self.statusBar().addPermanentWidget(self._saved)
        self.actions_by_name: dict[str, QAction] = {}
        self.may_close: Callable[[], bool] = lambda: True
        self._fill_menus()
        self.show_saved(pending=0)
        self.show_article(is_open=False)

    def show_article(self, *, is_open: bool) -> None:
        """Show the article, or what to do where none is open."""
        self._centre.setCurrentWidget(self.article if is_open else self._empty)

    def show_saved(self, *, pending: int) -> None:
        """Say whether all that was done is durable."""
        self._saved.setText(self.tr("Saving…") if pending else self.tr("Saved"))
        self._saved.setAccessibleName(self._saved.text())

    def show_place(self, text: str) -> None:
        """Say where the caret or the current span is."""
        self._place.setText(text)
        self._place.setAccessibleName(text)

    def say(self, text: str) -> None:
        """Show a short message that goes away by itself."""
        self.statusBar().showMessage(text, MESSAGE_MS)
        self._announce(text)

    def warn(self, text: str, *, offer_copy: bool = False) -> None:
        """Show what went wrong above the article, until it is closed."""
        self._banner.show_text(text, offer_copy=offer_copy)
        self._announce(text)

    def _announce(self, text: str) -> None:
        """Let screen readers say what appears away from the focus."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @property
    def banner_text(self) -> str:
        """The warning that is shown, or ""."""
        return self._banner.text if not self._banner.isHidden() else ""

    def show_busy(self, what: str) -> None:
        """Show what is running, with the way to cancel it; "" when it has ended."""
        self._busy.setText(f"{what}  ✕ {self.tr('Cancel')}")
        self._busy.setAccessibleName(f"{what} {self.tr('Cancel')}")
        self._busy.setVisible(bool(what))

    def show_recent(self, projects: list[Path]) -> None:
        """Offer recent projects in the file menu."""
        self._recent.clear()
        for path in projects:
            action = self._recent.addAction(path.name.replace("&", "&&"))
            action.setStatusTip(str(path))
            action.triggered.connect(self._sender_of_recent(path))
        self._recent.setEnabled(bool(projects))

    def remembered(self) -> tuple[str, str]:
        """Size and place of the window and of its docks, as text for :meth:`restore`."""
        return _text_of(self.saveGeometry()), _text_of(self.saveState())

    def restore(self, geometry: str, docks: str) -> None:
        """Go back to a remembered size and place; what does not fit is passed over."""
        self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        self.restoreState(QByteArray.fromBase64(docks.encode()))

    def toggle_docks(self) -> None:
        """Hide all docks, or show them again."""
        docks = self.findChildren(QDockWidget)
        hide = any(dock.isVisible() for dock in docks)
        for dock in docks:
            dock.setVisible(not hide)

    def step_pane(self, step: int) -> None:
        """Give the focus to the next or previous pane that is shown: documents, article, labels, inspector."""
        panes = [self.documents, self._centre, self.palette_panel, self.inspector]
        shown = [pane for pane in panes if pane.isVisible()]
        focused = self.focusWidget()
        place = next((n for n, pane in enumerate(shown) if focused and pane.isAncestorOf(focused)), -1)
        place = next((n for n, pane in enumerate(shown) if pane is focused), place)
        goal = shown[(place + step) % len(shown)]
        if isinstance(goal, DocumentsPanel | PalettePanel | InspectorPanel):
            goal.enter()
        else:
            self.article.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_keys(self) -> None:
        """Show the keys over the article, or take them away."""
        if self._keys.isVisible():
            self._keys.hide()
            self.article.setFocus()
        else:
            self._keys.show_over(self._centre.rect().adjusted(40, 24, -40, -24))

    def set_can(self, *, undo: bool, redo: bool) -> None:
        """Say what can be undone and redone."""
        self.actions_by_name["undo"].setEnabled(undo)
        self.actions_by_name["redo"].setEnabled(redo)

    def _add_dock(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> None:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(widget)
        dock.toggleViewAction().setObjectName(f"show-{name}")
        dock.setAllowedAreas(Qt.DockWidgetArea.AllDockWidgetAreas)
        self.addDockWidget(area, dock)

    def _fill_menus(self) -> None:
        file, edit = self._menu(self.tr("&File")), self._menu(self.tr("&Edit"))
        relate, article, view = (
            self._menu(self.tr("&Relation")),
            self._menu(self.tr("&Article")),
            self._menu(self.tr("&View")),
        )
        for menu, name, text, keys in (
            (file, "new-project", self.tr("New project…"), "Ctrl+N"),
            (file, "open-project", self.tr("Open a project…"), "Ctrl+O"),
            (file, "open-sample", self.tr("Open the sample"), ""),
            (file, "import", self.tr("Import articles…"), "Ctrl+I"),
            (file, "export", self.tr("Export JSONL…"), "Ctrl+E"),
            (file, "picture", self.tr("Save a picture…"), "Ctrl+Shift+P"),
            (file, "quit", self.tr("Quit"), "Ctrl+Q"),
            (edit, "undo", self.tr("Undo"), "Ctrl+Z"),
            (edit, "redo", self.tr("Redo"), "Ctrl+Shift+Z"),
            (edit, "remove", self.tr("Remove"), "Delete"),
            (edit, "span-to-text", self.tr("Span to text selection"), "W"),
            (edit, "jump", self.tr("Jump to a word"), ";"),
            (edit, "jump-to-span", self.tr("Jump to a span"), "'"),
            (relate, "relate", self.tr("Relate from the current span"), "R"),
            (relate, "relate-as-tail", self.tr("Relate to the current span"), "Shift+R"),
            (relate, "next-relation", self.tr("Next relation of the span"), "E"),
            (relate, "reverse", self.tr("Reverse the relation"), "X"),
            (article, "done", self.tr("Done, and on to the next one to do"), "Ctrl+Return"),
            (article, "reopen", self.tr("To do again"), ""),
            (article, "next-article", self.tr("Next article"), "Ctrl+PgDown"),
            (article, "previous-article", self.tr("Previous article"), "Ctrl+PgUp"),
            (view, "zoom-in", self.tr("Larger"), "Ctrl++"),
            (view, "zoom-out", self.tr("Smaller"), "Ctrl+-"),
            (view, "zoom-usual", self.tr("Usual size"), "Ctrl+0"),
            (view, "theme", self.tr("Light or dark"), "Ctrl+T"),
            (view, "next-pane", self.tr("Next pane"), "F6"),
            (view, "previous-pane", self.tr("Previous pane"), "Shift+F6"),
            (view, "article-only", self.tr("Only the article"), "F11"),
            (view, "keys", self.tr("Keys"), "F1"),
        ):
            self._add_action(menu, name, text, keys)
        view.addSeparator()
        view.addActions([dock.toggleViewAction() for dock in self.findChildren(QDockWidget)])
        self._recent = QMenu(self.tr("Recent projects"), self)
        self._recent.setEnabled(False)
        file.insertMenu(self.actions_by_name["import"], self._recent)

    def _menu(self, title: str) -> QMenu:
        return self.menuBar().addMenu(title)

    def _add_action(self, menu: QMenu, name: str, text: str, keys: str) -> None:
        action = QAction(text, self)
        action.setObjectName(name)
        sequence = QKeySequence(keys)
        if name in _KEYS_OF_THE_ARTICLE:
            # The article takes these by physical key; here they are only shown.
            action.setText(f"{text}\t{sequence.toString(QKeySequence.SequenceFormat.NativeText)}")
        else:
            action.setShortcut(sequence)
        action.triggered.connect(self._sender_of(name))
        menu.addAction(action)
        self.actions_by_name[name] = action

    def _sender_of_recent(self, path: Path) -> Callable[[], None]:
        return lambda: self.recent_wanted.emit(path)

    def _sender_of(self, name: str) -> Callable[[], None]:
        return lambda: self.commanded.emit(name)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Let those who have something to finish do so; stay open where a last change could not be saved."""
        self.article.setFocus()  # a field that is being typed into hands over its text when it loses the focus
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)


_KEYS_OF_THE_ARTICLE = frozenset(
    (
        "undo",
        "redo",
        "remove",
        "span-to-text",
        "jump",
        "jump-to-span",
        "relate",
        "relate-as-tail",
        "next-relation",
        "reverse",
        "done",
        "next-article",
        "previous-article",
    )
)


def _text_of(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode()


def _centred(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
