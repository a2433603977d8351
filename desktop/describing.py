"""Status, flag, note and labels: of the open article, or of several that are selected in the list, in one step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from desktop.i18n import told
from desktop.panels.state_editor import labels_in, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotations.changes import SetState
    from annotations.document import DocumentState
    from annotations.progress import Progress
    from annotations.store.project_file import ProjectFile
    from desktop.article.controller import ArticleController
    from desktop.batching import Batching
    from desktop.main_window import MainWindow
    from desktop.panels.state_editor import Field
    from desktop.tasks import Worker
    from desktop.workspace import Workspace

    Change = Callable[[DocumentState], DocumentState]


class Describing(QObject):
    """Does what the list of documents and its commands ask for.

    What is meant are the selected articles while the list has the keyboard, and else the one that is open.
    """

    def __init__(
        self,
        window: MainWindow,
        controller: ArticleController,
        workspace: Workspace,
        worker: Worker,
        batching: Batching,
    ) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._workspace, self._worker, self._batching = workspace, worker, batching
        self._panel = window.documents
        self._meant: list[int] = []
        self._panel.acted.connect(self._act)
        self._panel.editor.entered.connect(self._on_entered)
        self._panel.editor.left.connect(self._on_left)

    def flag(self) -> None:
        """Set the flag, or take it off where it is set."""
        keys = self._targets()
        if self._is_open_one(keys):
            self._change(keys, lambda state: _with(state, flag=not state.flag))
            return
        place = max(0, self._panel.table.currentIndex().row())
        row = self._panel.model.row(place) if self._panel.model.rowCount() else None
        self._act("unflag" if row and row.flag else "flag")

    def note(self) -> None:
        """Let the note be written."""
        self._edit("note")

    def labels(self) -> None:
        """Let the labels be written: those of one article, or what is added to several."""
        self._edit("labels" if self._is_open_one(self._targets()) else "add-labels")

    def _targets(self) -> list[int]:
        """The articles that are meant."""
        focused = self._window.focusWidget()
        if focused and self._panel.isAncestorOf(focused) and (selected := self._panel.selected):
            return selected
        return [self._workspace.key] if self._controller.session else []

    def _is_open_one(self, keys: list[int]) -> bool:
        return keys == [self._workspace.key]

    def _act(self, act: str) -> None:
        """What the menu of the list asks for."""
        changes: dict[str, Change] = {
            "done": lambda state: _with(state, status="done"),
            "todo": lambda state: _with(state, status="todo"),
            "flag": lambda state: _with(state, flag=True),
            "unflag": lambda state: _with(state, flag=False),
        }
        if act in changes:
            self._change(self._panel.selected or self._targets(), changes[act])
        elif act in ("note", "labels", "add-labels", "remove-labels"):
            self._panel.table.setFocus()
            self._edit(act)  # type: ignore[arg-type]

    def _edit(self, field: Field) -> None:
        self._meant = self._targets()
        if not self._meant:
            return
        if self._is_open_one(self._meant):
            self._show_editor(field, self._state())
        elif len(self._meant) == 1:
            key, layer = self._meant[0], self._workspace.layer
            self._worker.submit(
                lambda project: project.markup(key, layer).state,
                lambda state: self._show_editor(field, state) if self._meant == [key] else None,
                lambda error: self._window.warn(told(error)),
            )
        else:
            self._show_editor(field, None)

    def _show_editor(self, field: Field, state: DocumentState | None) -> None:
        """Let it be written; what stands there of one article, and nothing for several."""
        text = {"note": state.note, "labels": written(state.labels)}.get(field, "") if state else ""
        self._window.docks.show("documents")
        self._panel.editor.edit(field, text, self._workspace.listing.labels)

    def _state(self) -> DocumentState | None:
        return self._controller.session.markup.state if self._controller.session else None

    def _on_entered(self, field: str, text: str) -> None:
        if not text.strip() and len(self._meant) > 1:
            return  # nothing was written for them, so each keeps what it has
        labels = labels_in(text)
        changes: dict[str, Change] = {
            "note": lambda state: _with(state, note=text),
            "labels": lambda state: _with(state, labels=labels),
            "add-labels": lambda state: _with(state, labels=tuple(dict.fromkeys((*state.labels, *labels)))),
            "remove-labels": lambda state: _with(state, labels=tuple(one for one in state.labels if one not in labels)),
        }
        self._workspace.listing.learn(labels if field != "remove-labels" else ())
        self._change(self._meant, changes[field])

    def _on_left(self) -> None:
        """Go back to where one was: the article, unless several were meant."""
        if self._is_open_one(self._meant):
            self._window.article.setFocus()
        else:
            self._panel.enter()

    def _change(self, keys: list[int], change: Change) -> None:
        """One article is changed as any change is, with its own undo; several in one step."""
        state = self._state()
        if not keys or not self._controller.desk.may_change():
            return
        if self._is_open_one(keys):
            if state and change(state) != state:
                self._controller.marking.set_state(change(state))
        else:
            step = partial(_write, keys=keys, change=change, workspace=self._workspace, by=self._workspace.by)
            self._batching.run(self.tr("Changing articles…"), step, self._on_changed)

    def _on_changed(self, count: int) -> None:
        undo = self.tr("%n articles were changed. The history takes it back.", "", count)
        self._window.say(undo if count else self.tr("They are like that already."))


def _write(
    project: ProjectFile, progress: Progress, *, keys: list[int], change: Change, workspace: Workspace, by: str
) -> int:
    """Change the state of articles, all or none; how many were other than that before."""
    count = 0
    layer = workspace.layer

    def counting() -> Iterator[tuple[str, SetState]]:
        nonlocal count
        for one in project.state_changes(keys, layer, change, progress=progress):
            count += 1
            yield one

    project.commit_batch(counting(), layer, by=by)
    return count


def _with(state: DocumentState, **facts: object) -> DocumentState:
    return msgspec.structs.replace(state, **facts)
