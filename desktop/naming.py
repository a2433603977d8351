"""Lists of names from the window: read aside, kept by the worker, switched on and off, removed, and that taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from annotations.formats.record import Rejection
from annotations.name_lists import read_list
from desktop.aside import Aside
from desktop.dialogs.rejections import RejectionsDialog
from desktop.i18n import filled, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotations.dictionary import Name
    from annotations.store.project_file import ProjectFile
    from annotations.store.remembering import ListState
    from desktop.dialogs.choosers import Choosers
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.workspace import Workspace
    from schemas.model import Schema


_MOST_KEPT = 20
"""So many changes of lists can be taken back."""


class _Read(NamedTuple):
    """What a file holds."""

    path: Path
    names: list[Name]
    rejections: list[Rejection]


class Naming(QObject):
    """Fills the panel of lists and does what it asks for.

    Signals:
        changed: Other names are looked for.
    """

    changed = Signal()

    def __init__(self, window: MainWindow, workspace: Workspace, worker: Worker, choosers: Choosers) -> None:
        super().__init__(window)
        self._window, self._workspace, self._worker, self._choosers = window, workspace, worker, choosers
        self._panel = window.names
        self._aside = Aside("names", self)
        self._is_reading = False
        self._before: list[ListState] = []
        self._panel.undo_wanted.connect(self._take_back)
        self._panel.import_wanted.connect(self._import)
        self._panel.switched.connect(self._switch)
        self._panel.remove_wanted.connect(self._remove)
        self._panel.left.connect(lambda: window.article.setFocus(Qt.FocusReason.OtherFocusReason))

    def start(self) -> None:
        """Show the lists."""
        if self._workspace.schema is None:
            return
        self._window.docks.show("names")
        self._panel.enter()
        self._show()

    def wait(self) -> None:
        """Wait until no file is being read."""
        self._aside.wait()

    def _show(self) -> None:
        layer = self._workspace.layer
        self._ask(lambda project: project.name_lists(layer), self._panel.show_lists)

    # Import

    def _import(self, label: str) -> None:
        schema = self._workspace.schema
        path = None if self._is_reading or schema is None else self._choosers.names()
        if path is None or schema is None:
            return
        self._is_reading = True
        self._window.say(self.tr("Reading %1…").replace("%1", f"\u2068{path.name}\u2069"))
        self._aside.run(lambda: _read(path, schema, label), self._on_read, self._on_failed)

    def _on_read(self, read: _Read) -> None:
        self._is_reading = False
        if read.rejections and not self._takes_the_rest(read):
            self._window.say(self.tr("No names were taken."))
            return
        self._ask(lambda project: project.list_state(read.path.name), lambda held: self._add(read, held))

    def _add(self, read: _Read, held: ListState) -> None:
        """Keep the names; where there is a list of that name, the person says whether they replace it."""
        name, by = read.path.name, self._workspace.by
        replacing = self._choosers.replaces(name, len(held), len(read.names)) if len(held) else True
        if replacing is None:
            self._window.say(self.tr("No names were taken."))
            return
        self._ask(
            lambda project: project.add_names(read.names, source=name, by=by, replacing=replacing),
            lambda new: self._on_added(new, held),
        )

    def _takes_the_rest(self, read: _Read) -> bool:
        dialog = RejectionsDialog(read.rejections, len(read.names), self._choosers.window)
        answer = self._choosers.accepts_without(dialog)
        dialog.deleteLater()
        return answer

    def _on_added(self, new: int, before: ListState) -> None:
        self._keep(before)
        self._window.say(self.tr("%n new names. F8 proposes them in this article.", "", new))
        self._show()
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._is_reading = False
        self._window.warn(told(error))

    # Switching and removing

    def _switch(self, source: str, is_on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._ask(lambda project: project.switch_names(source, on=is_on), lambda _: self._show())
        self.changed.emit()

    def _remove(self, source: str) -> None:
        def remove(project: ProjectFile) -> ListState:
            before = project.list_state(source)
            project.remove_names(source)
            return before

        self._ask(remove, self._on_removed)
        self._show()
        self.changed.emit()

    def _on_removed(self, before: ListState) -> None:
        self._keep(before)
        said = self.tr("%1 was removed; Ctrl+Z here brings it back. Its proposals stay until there are new ones.")
        self._window.say(said.replace("%1", f"\u2068{before.source}\u2069"))

    # Taking back

    def _keep(self, before: ListState) -> None:
        """Keep what a list was before it was changed, until the window is closed."""
        self._before = [*self._before, before][-_MOST_KEPT:]
        self._panel.show_undo(is_there=True)

    def _take_back(self) -> None:
        """Make the list that was imported or removed last what it was, with its switch."""
        if not self._before:
            self._window.say(self.tr("No list was imported or removed here; Ctrl+Z in the article undoes there."))
            return
        before = self._before.pop()
        self._panel.show_undo(is_there=bool(self._before))
        self._ask(
            lambda project: project.put_list(before),
            lambda _: self._on_taken_back(before),
            lambda: self._keep(before),
        )

    def _on_taken_back(self, before: ListState) -> None:
        back, gone = self.tr("%1 is as it was; names in it: %2."), self.tr("%1 is not there any more, as before.")
        self._window.say(filled(back if len(before) else gone, before.source, len(before)))
        self._show()
        self.changed.emit()

    def _ask(
        self,
        job: Callable[[ProjectFile], object],
        done: Callable[..., None],
        not_done: Callable[[], None] = lambda: None,
    ) -> None:
        def failed(error: Exception) -> None:
            not_done()
            self._window.warn(told(error))
            self._show_again()

        self._worker.submit(job, done, failed)

    def _show_again(self) -> None:
        """Show what was shown before: what was asked for has not been done."""
        self._panel.show_lists(self._panel.lists)


def _read(path: Path, schema: Schema, label: str) -> _Read:
    """Read a list of names. Raises UserError where the file cannot be read."""
    read = read_list(path, schema, label=label)
    names = [one for one in read if not isinstance(one, Rejection)]
    return _Read(path, names, [one for one in read if isinstance(one, Rejection)])
