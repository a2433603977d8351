"""What the names of menu commands and of keys outside the article do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from annotations.errors import UserError
from desktop import theme
from desktop.article.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotations.store.project_file import ProjectFile
    from desktop.article.controller import ArticleController
    from desktop.dialogs.choosers import Choosers
    from desktop.exchange import Exchange
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.theme import Theme
    from desktop.workspace import Workspace


class Commands(QObject):
    """Carries out commands by name; what it does not know belongs to the article.

    Attributes:
        theme_was_chosen: True once the person has switched between light and dark.

    Signals:
        project_wanted: Another project is wanted; carries the command's name.
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
        self._table: dict[str, Callable[[], object]] = {
            "new-project": lambda: self.project_wanted.emit("new-project"),
            "open-project": lambda: self.project_wanted.emit("open-project"),
            "open-sample": lambda: self.project_wanted.emit("open-sample"),
            "picture": self._save_picture,
            "import": exchange.start_import,
            "export": exchange.start_export,
            "quit": window.close,
            "done": workspace.finish,
            "reopen": lambda: workspace.set_status("todo"),
            "next-article": lambda: workspace.step(1),
            "previous-article": lambda: workspace.step(-1),
            "attributes": window.inspector.focus_first,
            "note": window.inspector.focus_note,
            "zoom-in": lambda: window.article.zoom(1),
            "zoom-out": lambda: window.article.zoom(-1),
            "zoom-usual": lambda: window.article.zoom(0),
            "theme": self._switch_theme,
            "next-pane": lambda: window.step_pane(1),
            "previous-pane": lambda: window.step_pane(-1),
            "article-only": window.toggle_docks,
            "keys": window.show_keys,
        }

    def run(self, name: str) -> None:
        """Carry out a command."""
        self._table.get(name, lambda: self._controller.run(name))()

    def label(self, label: str) -> None:
        """A label was clicked in the palette: give it, and go back to the article."""
        self._controller.label(label)
        self._window.article.setFocus()

    def show_current(self) -> None:
        """Show in inspector and status bar what is current."""
        window, controller, workspace = self._window, self._controller, self._workspace
        session, schema = controller.session, workspace.schema
        window.set_can(undo=bool(session and session.can_undo), redo=bool(session and session.can_redo))
        if session is None or schema is None:
            window.inspector.show_nothing()
            return
        selection = window.article.selection
        if relation := controller.relation:
            window.inspector.show_relation(relation, session.markup, schema, workspace.language)
        elif span := controller.span:
            window.inspector.show_span(span, session.markup, schema, workspace.language)
        else:
            window.inspector.show_nothing()
        start, end = selection.range
        window.show_place(f"{start}–{end}" if start < end else str(start))

    def show_busy(self, what: str) -> None:
        """Show that something is running. During an import the article can be read but not changed."""
        self._controller.lock("busy", locked=bool(what) and self._exchange.is_importing)
        self._window.show_busy(what)

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
            lambda error: window.warn(str(error)),
        )

    @property
    def theme_name(self) -> str:
        """The theme that is shown, "light" or "dark"."""
        return self._theme.name

    def _save_picture(self) -> None:
        session, schema = self._controller.session, self._workspace.schema
        path = self._choosers.picture() if session and schema else None
        if session is None or schema is None or path is None:
            return
        try:
            Figure(session.document, session.markup, schema, self._theme).save(path)
        except UserError as error:
            self._window.warn(str(error))
        else:
            self._window.say(self.tr("The picture was saved as %1.").replace("%1", f"\u2068{path.name}\u2069"))

    def _switch_theme(self) -> None:
        self.theme_was_chosen = True
        self._theme = theme.DARK if self._theme is theme.LIGHT else theme.LIGHT
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, self._theme)
        self._window.article.set_theme(self._theme)
        self._controller.set_theme(self._theme)
