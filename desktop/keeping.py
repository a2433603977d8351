"""The automatic backups while a project is open, and the choice of one to be restored.

The worker copies when nothing else waits, what it copied is checked aside, and nobody waits for it. Where a backup
cannot be made the window says so, for then the person's work is less safe than promised.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.errors import UserError
from annotations.progress import CancelledError
from annotations.store import backups
from desktop.aside import Aside
from desktop.dialogs.backups import BackupsDialog
from desktop.i18n import told
from desktop.tasks import Priority

if TYPE_CHECKING:
    from pathlib import Path

    from annotations.store.project_file import ProjectFile
    from desktop.dialogs.choosers import Choosers
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker


_LOOK_AGAIN_MS = 5 * 60 * 1000


class Keeping(QObject):
    """Makes a backup of the open project where one is due: when it is opened, and from time to time where it changed.

    Signals:
        kept: A backup was made; carries its path.
        chosen: The person wants a backup in the place of the project; carries its path.
    """

    kept = Signal(object)
    chosen = Signal(object)
    _judged = Signal(int, object)

    def __init__(self, window: MainWindow, worker: Worker, choosers: Choosers, project: Path) -> None:
        super().__init__(window)
        self._window, self._worker, self._choosers, self._project = window, worker, choosers, project
        self._listing = Aside("list of backups", self)
        self._aside = Aside("backup", self)
        self._cancelled, self._has_chosen = threading.Event(), threading.Event()
        self._dialog: BackupsDialog | None = None
        self._judged.connect(self._show_verdict)
        self._last_op = -1
        self._again = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._again.timeout.connect(self._begin)

    def start(self) -> None:
        """Begin once the worker has nothing else to do, and look again while the project is open."""
        self._begin()
        self._again.start()

    def _begin(self) -> None:
        if self._worker.is_open:
            self._worker.submit(self._copy, self._check, self._on_trouble, priority=Priority.SLICE)

    def choose(self) -> None:
        """Let the person choose a backup to restore; each is checked while the list is shown."""
        if self._dialog is None:
            self._listing.run(lambda: _all_of(self._project), self._ask, self._on_unlisted)

    def _ask(self, found: list[backups.Backup]) -> None:
        if self._cancelled.is_set() or self._dialog:
            return
        self._has_chosen.clear()
        self._dialog = dialog = BackupsDialog(found, self._window)
        self._listing.run(lambda: self._judge(found), lambda _: None, self._on_unlisted)
        chosen = self._choosers.backup(dialog)
        self._has_chosen.set()
        self._dialog = None
        dialog.deleteLater()
        if chosen:
            self.chosen.emit(chosen)

    def _judge(self, found: list[backups.Backup]) -> None:
        """Check one after another, in a thread of its own, until the person has chosen."""
        for row, backup in enumerate(found):
            try:
                backups.check(backup.path, is_cancelled=self._need_not_go_on)
                counts = backups.counts(backup.path)
            except CancelledError:
                return
            except UserError:
                counts = None
            self._judged.emit(row, counts)

    def _need_not_go_on(self) -> bool:
        return self._cancelled.is_set() or self._has_chosen.is_set()

    def _show_verdict(self, row: int, counts: backups.Counts | None) -> None:
        if self._dialog:
            self._dialog.show_verdict(row, counts)

    def _on_unlisted(self, error: Exception) -> None:
        self._window.warn(told(error))

    def cancel(self) -> None:
        """Stop; the older backups stay."""
        self._again.stop()
        self._cancelled.set()

    def wait(self) -> None:
        """Wait until nothing runs any more."""
        self._aside.wait()
        self._listing.wait()

    def _copy(self, project: ProjectFile) -> Path | None:
        if project.last_op() == self._last_op:  # nothing to keep besides what is kept
            return None
        draft = backups.draft_if_due(project, progress=self._go_on)
        if draft:
            self._last_op = project.last_op()
        return draft

    def _go_on(self, _done: int, _total: int) -> None:
        if self._cancelled.is_set():
            raise CancelledError

    def _check(self, draft: Path | None) -> None:
        if draft:
            self._aside.run(
                lambda: backups.finish(draft, is_cancelled=self._cancelled.is_set), self.kept.emit, self._on_trouble
            )

    def _on_trouble(self, error: Exception) -> None:
        if not isinstance(error, CancelledError):
            none = self.tr("No backup was made.")
            self._window.warn(f"{none} {told(error)}", offer_copy=True)


def _all_of(project: Path) -> list[backups.Backup]:
    """The backups, and what was kept when one of them was restored; the newest first."""
    found = [*backups.listed(project), *backups.kept_beside(project)]
    return sorted(found, key=lambda one: one.at, reverse=True)
