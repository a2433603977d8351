"""What is current in the article, shown around it: in the inspector, in the status bar, in what can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.i18n import digits, filled, told
from desktop.tasks import Priority

if TYPE_CHECKING:
    from desktop.article.controller import ArticleController
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.workspace import Workspace


class Current(QObject):
    """Follows what is current: shows it at once, and what only the file knows of it when that has answered."""

    def __init__(self, window: MainWindow, controller: ArticleController, workspace: Workspace, worker: Worker) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._workspace, self._worker = workspace, worker
        controller.desk.selection_changed.connect(self.show)
        controller.desk.selection_changed.connect(self._ask_version)
        controller.marking.sticky_changed.connect(self._show_sticky)

    def show(self) -> None:
        """Show in inspector and status bar what is current."""
        window, controller = self._window, self._controller
        window.set_can(undo=controller.can_undo, redo=controller.can_redo)
        if controller.session is None or self._workspace.schema is None:
            window.inspector.show_nothing()
            return
        self._show_in_inspector()
        start, end = window.article.selection.range
        place = f"{digits(start)}–{digits(end)}" if start < end else digits(start)
        window.show_place(filled(self.tr("Position %1"), place))

    def _show_sticky(self, label: str) -> None:
        """Say as long as it is so that every selection gets a label."""
        self._window.show_lasting(filled(self.tr("Every selection: %1 · Esc ends it"), label) if label else "")

    def _show_in_inspector(self) -> None:
        inspector, desk, schema = self._window.inspector, self._controller.desk, self._workspace.schema
        assert schema
        if relation := self._controller.relation:
            inspector.show_relation(relation, desk.markup, schema, self._workspace.language)
        elif span := self._controller.span:
            inspector.show_span(span, desk.markup, schema, self._workspace.language)
        elif proposal := desk.proposal:
            inspector.show_proposal(proposal, len(desk.proposals.like(proposal)), schema, self._workspace.language)
        else:
            inspector.show_nothing()

    def _ask_version(self) -> None:
        """Show under which version of the schema what is current was made, once what was done to it is written."""
        item, inspector = self._controller.relation or self._controller.span, self._window.inspector
        key = self._workspace.key
        if item is None or not key or not inspector.isVisible():
            return
        identifier, layer = item.id, self._workspace.layer
        self._worker.submit(
            lambda project: project.made_under(key, layer, identifier),
            lambda version: inspector.show_version(identifier, version),
            lambda error: self._window.warn(told(error)),
            priority=Priority.SLICE,
        )
