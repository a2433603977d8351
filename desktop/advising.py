"""Guidance at hand: the rules of the label that is meant, and the precedents for what is being marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from annotations.ids import new_id, now_ms
from annotations.precedents import alike, precedent_of
from desktop.i18n import filled, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotations.precedents import Precedent
    from annotations.store.project_file import ProjectFile
    from desktop.article.controller import ArticleController
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.workspace import Workspace

_REST_MS = 150
_MOST_CHARACTERS = 200
"""A longer selection is no name that somebody would have decided on."""


class Advising(QObject):
    """Follows what is current, and keeps the precedents of the project."""

    def __init__(self, window: MainWindow, controller: ArticleController, workspace: Workspace, worker: Worker) -> None:
        super().__init__(window)
        self._window, self._controller, self._workspace, self._worker = window, controller, workspace, worker
        self._panel = window.guidance
        self._precedents: list[Precedent] = []
        self._before: list[tuple[str, Precedent]] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._show)
        controller.desk.selection_changed.connect(self._rest.start)
        workspace.schema_changed.connect(self.read)
        self._panel.filed.connect(self._file)
        self._panel.chosen.connect(self._go_to)
        self._panel.remove_wanted.connect(self._remove)
        self._panel.undo_wanted.connect(self._take_back)
        self._panel.left.connect(lambda: window.article.setFocus(Qt.FocusReason.OtherFocusReason))

    def start(self) -> None:
        """Show the guidance."""
        self._window.docks.show("guidance")
        self._show()
        self._panel.enter()

    def read(self) -> None:
        """Read the precedents."""
        self._worker.submit(lambda project: project.precedents(), self._on_read, self._on_failed)

    def _on_read(self, precedents: list[Precedent]) -> None:
        self._precedents = precedents
        self._show()

    def _show(self) -> None:
        """Show what there is to know of what is current."""
        if not self._panel.isVisible():
            return
        self._rest.stop()
        desk, schema = self._controller.desk, self._workspace.schema
        if not desk.is_open or schema is None:
            return
        item, text = desk.item or desk.proposal, self._meant()
        found = alike(self._precedents, text, item.label if item else "")
        label = item.label if item else found[0].label if found and text else ""
        kind = schema.entity(label) or schema.relation(label)
        self._panel.show_label(kind, self._workspace.language)
        self._panel.show_precedents(found, may_file=desk.span is not None and not self._workspace.is_readonly)

    def _meant(self) -> str:
        """The text of the current span or proposal, or what is selected."""
        desk = self._controller.desk
        if named := desk.span or desk.proposal:
            return named.text
        start, end = desk.view.selection.range
        return desk.text[start:end] if end - start <= _MOST_CHARACTERS else ""

    # Keeping

    def _file(self, reason: str) -> None:
        span, session = self._controller.desk.span, self._controller.session
        if span is None or session is None:
            return
        made = precedent_of(session.document, span, reason, identifier=new_id(), by=self._workspace.by, at=now_ms())
        self._change(
            "filed", made, said=filled(self.tr("%1 is a precedent now; Ctrl+Z here takes that back."), made.text)
        )

    def _remove(self, precedent: Precedent) -> None:
        said = filled(self.tr("%1 is no precedent any more; Ctrl+Z here brings it back."), precedent.text)
        self._change("removed", precedent, said=said)

    def _take_back(self) -> None:
        if self._before:
            what, precedent = self._before[-1]
            self._change("removed" if what == "filed" else "filed", precedent)
        else:
            self._window.say(self.tr("No precedent was filed or removed here."))

    def _change(self, what: str, precedent: Precedent, *, said: str = "") -> None:
        """File or remove a precedent, and then say so; without anything to say the last step is taken back."""

        def work(project: ProjectFile) -> list[Precedent]:
            do: Callable[[], None] = (
                (lambda: project.file_precedent(precedent))
                if what == "filed"
                else (lambda: project.remove_precedent(precedent.id))
            )
            do()
            return project.precedents()

        def done(precedents: list[Precedent]) -> None:
            if said:
                self._before.append((what, precedent))
                self._window.say(said)
            elif self._before:
                self._before.pop()
            self._on_read(precedents)

        self._worker.submit(work, done, self._on_failed)

    def _go_to(self, precedent: Precedent) -> None:
        """Show where a precedent stands."""

        def show(key: int | None) -> None:
            if key is None:
                self._window.say(self.tr("The article of this precedent is not in the project."))
            else:
                self._workspace.show_place(key, precedent.start, precedent.end)

        self._worker.submit(lambda project: project.document_key(precedent.document), show, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._window.warn(told(error))
