"""What the names of menu commands and of keys outside the article do."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from annotations import arabic
from annotations.errors import BugError, UserError
from desktop import theme
from desktop.article import reading
from desktop.article.picture import ArticlePicture
from desktop.catalogue import CATALOGUE, COMMANDS_OF, WITH_AN_ARTICLE
from desktop.finding import Finding
from desktop.i18n import language, listed, told
from desktop.keys import spoken
from desktop.panels.picker import PickItem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QPoint

    from annotations.document import Span
    from annotations.store.project_file import ProjectFile
    from desktop.article.controller import ArticleController
    from desktop.article.reading import Reading
    from desktop.dialogs.choosers import Choosers
    from desktop.exchange import Exchange
    from desktop.keymap import Keymap
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.theme import Theme
    from desktop.workspace import Workspace


class Commands(QObject):
    """Carries out commands by name; what it does not know belongs to the article.

    Attributes:
        theme_was_chosen: True once the person has switched between light and dark.

    Signals:
        project_wanted: Another project is wanted, or the window in another language; carries the command's name.
    """

    project_wanted = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        controller: ArticleController,
        workspace: Workspace,
        exchange: Exchange,
        worker: Worker,
        choosers: Choosers,
        look: Theme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._workspace = workspace
        self._exchange = exchange
        self._worker = worker
        self._choosers = choosers
        self._theme = look
        self.theme_was_chosen = False
        self._finding = Finding(window.find_bar, window.article, controller)
        self._picked: Callable[[str], None] = self.run
        self._table: dict[str, Callable[[], object]] = {
            "new-project": lambda: self.project_wanted.emit("new-project"),
            "open-project": lambda: self.project_wanted.emit("open-project"),
            "open-sample": lambda: self.project_wanted.emit("open-sample"),
            "language": lambda: self.project_wanted.emit("language"),
            "numerals": lambda: self.project_wanted.emit("numerals"),
            "preferences": lambda: self.project_wanted.emit("preferences"),
            "picture": self._save_picture,
            "quit": window.close,
            "reopen": lambda: workspace.set_status("todo"),
            "next-article": lambda: workspace.step(1),
            "previous-article": lambda: workspace.step(-1),
            "note": self._write_note,
            "theme": self._switch_theme,
            "next-pane": lambda: window.step_pane(1),
            "previous-pane": lambda: window.step_pane(-1),
            "article-only": window.docks.toggle,
            "close-panels": self._close_panels,
            "keys": lambda: window.show_keys(controller.moment),
            "command-palette": self._show_palette,
            "find": self._finding.start,
            "search": self._search,
            "set-keys": self._set_keys,
            "about": choosers.about,
        }
        self._table |= {name: self._reader(change) for name, change in reading.COMMANDS.items()}
        window.article.menu_wanted.connect(self._show_menu)
        window.picker.picked.connect(self._on_picked)
        window.picker.left.connect(window.focus_centre)
        for choosing in (controller.relating, controller.linking):
            choosing.list_wanted.connect(partial(self._show_targets, choosing.take))
        controller.marking.field_wanted.connect(window.inspector.focus_first)
        workspace.opened.connect(lambda _: self._finding.forget())

    def add(self, name: str, do: Callable[[], object]) -> None:
        """Let somebody else carry out a command."""
        self._table[name] = do

    def __contains__(self, name: str) -> bool:
        """True for a command that is carried out here."""
        return name in self._table

    def run(self, name: str) -> None:
        """Carry out a command, here or in the article. Raises BugError where nobody knows it."""
        if name in self:
            self._table[name]()
        elif self._controller.knows(name):
            self._controller.run(name)
        else:
            raise BugError(f"nobody carries out the command {name!r}")

    def label(self, label: str) -> None:
        """A label was clicked in the palette: give it, and go back to the article."""
        self._controller.label(label)
        self._window.article.setFocus()

    def _close_panels(self) -> None:
        self._window.docks.close_below()
        self._window.focus_centre()

    def _write_note(self) -> None:
        if self._controller.desk.item is None or not self._window.inspector.focus_note():
            self._window.say(self.tr("Choose a span first: click it, or press Tab or '."))

    def show_busy(self, what: str) -> None:
        """Show that something is running. During an import the article can be read but not changed."""
        self._controller.desk.lock("busy", locked=bool(what) and self._exchange.is_importing)
        if what:
            self._window.running.begin("exchange", what, self._exchange.cancel)
        else:
            self._window.running.end("exchange")

    def save_copy(self) -> None:
        """Save a copy of the project as it is in the file."""
        path = self._choosers.copy()
        if path is None:
            return

        def copy(project: ProjectFile) -> Path:
            project.refuse_as_target(path)
            project.snapshot(path)
            return path

        window = self._window
        self._worker.submit(
            copy,
            lambda made: window.say(self.tr("A copy was saved as %1.").replace("%1", f"\u2068{made.name}\u2069")),
            lambda error: window.warn(told(error)),
        )

    @property
    def theme_name(self) -> str:
        """The theme that is shown, "light" or "dark"."""
        return self._theme.name

    def _search(self) -> None:
        """Look for what is selected in all articles."""
        desk, (start, end) = self._controller.desk, self._window.article.selection.range
        text = ""
        if desk.is_open:
            text = desk.span.text if desk.span else desk.text[start:end]
        self._window.docks.show("search")
        self._window.search.start(text)

    # Lists to choose from

    def _show_palette(self) -> None:
        """All commands that mean something now, found by their titles in both languages."""
        self._picked = self.run
        keymap, here = self._window.keymap, language()
        useless = frozenset() if self._controller.session else WITH_AN_ARTICLE
        items = [
            PickItem(info.name, info.title(here), _keys_of(keymap, info.name), info.other_title(here))
            for info in CATALOGUE
            if info.menu != "moving" and info.name != "command-palette" and info.name not in useless
        ]
        self._window.picker.ask(self.tr("All commands"), items)

    def _show_targets(self, take: Callable[[str], None], title: str, spans: list[Span]) -> None:
        """All spans that may be taken, the nearest first; those of one name with the words around each."""
        self._picked = take
        names, text = Counter(span.text for span in spans), self._controller.desk.text
        items = [
            PickItem(span.id, span.text, span.label, _around(text, span) if names[span.text] > 1 else "")
            for span in spans
        ]
        self._window.picker.ask(title, items)

    def _show_menu(self, place: QPoint) -> None:
        """The commands of the moment, beside the pointer."""
        moment = self._controller.moment
        if moment in ("caret", "text"):
            self._controller.marking.offer_labels()
        self._window.pop_up([*COMMANDS_OF[moment], "undo", "redo"], place)

    def _on_picked(self, chosen: str) -> None:
        self._picked(chosen)

    # How things are shown

    def _reader(self, change: Callable[[Reading], Reading]) -> Callable[[], None]:
        return lambda: self.read_as(change(self._window.article.reading))

    def read_as(self, wanted: Reading) -> None:
        """Show articles in another way."""
        before = self._window.article.reading
        self._window.article.set_reading(wanted)
        self._window.show_reading(wanted)
        if wanted.proposals != before.proposals:
            shown = self.tr("Proposals are shown.") if wanted.proposals else self.tr("Proposals are hidden.")
            self._window.say(shown)
        if wanted.arcs != before.arcs:
            said = {
                "all": self.tr("All arcs are shown."),
                "selection": self.tr("Arcs are shown of what is current or under the pointer."),
                "none": self.tr("No arcs are shown."),
            }
            self._window.say(said[wanted.arcs])

    def set_keymap(self, keymap: Keymap) -> None:
        """Other keys for menus and article."""
        self._window.show_keymap(keymap)
        self._controller.set_keymap(keymap)

    def _set_keys(self) -> None:
        if (keymap := self._choosers.keymap(self._window.keymap)) is not None:
            self.set_keymap(keymap)

    def _save_picture(self) -> None:
        session, schema = self._controller.session, self._workspace.schema
        path = self._choosers.picture() if session and schema else None
        if session is None or schema is None or path is None:
            return
        try:
            ArticlePicture(session.document, self._controller.desk.markup, schema, self._theme).save(path)
        except UserError as error:
            self._window.warn(told(error))
        else:
            self._window.say(self.tr("The picture was saved as %1.").replace("%1", f"\u2068{path.name}\u2069"))

    def _switch_theme(self) -> None:
        self.theme_was_chosen = True
        self.set_theme("dark" if self._theme is theme.LIGHT else "light")

    def set_theme(self, name: str) -> None:
        """Other colours, "light" or "dark"."""
        self._theme = theme.THEMES[name]
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, self._theme)
        self._window.article.set_theme(self._theme)
        self._controller.set_theme(self._theme)


def _keys_of(keymap: Keymap, command: str) -> str:
    return listed(map(spoken, keymap.strokes(command)))


def _around(text: str, span: Span) -> str:
    """A span with two words on each side, as one line."""
    start, end = span.start, span.end
    for _ in range(2):
        start, end = arabic.previous_word_start(text, start), arabic.next_word_end(text, end)
    return " ".join(text[start:end].split())
