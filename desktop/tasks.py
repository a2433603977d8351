"""The one worker that owns the project file: a thread with a priority queue, and answers by signal.

Jobs are functions of the open :class:`ProjectFile`; they run one after the other, commits before what is visible before
what can wait. An answer is delivered in the thread of the window. When a commit fails, all that follow are refused as
well until :meth:`Worker.resume`: they were made on a state that the file does not hold.
"""

from __future__ import annotations

import enum
import itertools
import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from annotations.errors import UserError
from annotations.progress import CancelledError, never, unheard
from annotations.store.project_file import ProjectFile

if TYPE_CHECKING:
    from pathlib import Path

    from annotations.session import Op
    from annotations.store.layer import Layer
    from annotations.store.seals import Seals
    from desktop.opening import Opening

Job = Callable[[ProjectFile], Any]
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


_PAUSE_S = 0.002

_log = logging.getLogger("hashiya")


class Priority(enum.IntEnum):
    """What goes first in the queue."""

    COMMIT = 0
    VISIBLE = 1
    SLICE = 2
    CLOSE = 3


@dataclass(order=True)
class _Task:
    priority: Priority
    number: int
    job: Job = field(compare=False)
    done: Done = field(compare=False)
    failed: Failed = field(compare=False)


class Worker(QObject):
    """Runs jobs on one open project file, off the window's thread.

    Signals:
        saved: A commit is durable; carries the Op.
        commit_failed: A commit was refused, and all queued behind it; carries the error.
        pending_changed: How many commits are not acknowledged yet.
    """

    saved = Signal(object)
    commit_failed = Signal(object)
    pending_changed = Signal(int)
    _answered = Signal(object, object)

    def __init__(
        self, path: Path, parent: QObject | None = None, *, readonly: bool = False, seals: Seals | None = None
    ) -> None:
        super().__init__(parent)
        self._path, self._readonly, self._seals = path, readonly, seals
        self._queue: queue.PriorityQueue[_Task] = queue.PriorityQueue()
        self._numbers = itertools.count()
        self._generation = 1
        self._failed_generation = 0
        self._pending = 0
        self._refused = 0
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="project file", daemon=True)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._opening: Opening | None = None
        self._opened: queue.Queue[Exception | None] = queue.Queue()

    def open(self, opening: Opening | None = None) -> None:
        """Open the project file in the thread, asking ``opening`` to let the window live meanwhile.

        Raises what opening raised, CancelledError where the person has stopped it; then there is no thread.
        """
        self._opening = opening
        self._thread.start()
        while opening and self._opened.empty():
            opening.wait()
            time.sleep(_PAUSE_S)  # lets the other thread go on
        error = self._opened.get()
        if opening:
            opening.end()
        if error:
            self._thread.join()
            raise error

    def submit(self, job: Job, done: Done, failed: Failed, *, priority: Priority = Priority.VISIBLE) -> None:
        """Run a job; ``done`` gets its result, ``failed`` its exception, both in the window's thread."""
        self._queue.put(_Task(priority, next(self._numbers), job, done, failed))

    def commit(self, document: str, layer: Layer, op: Op, *, spent_ms: int = 0) -> None:
        """Make an op durable, with the time spent on it. Answers by :attr:`saved` or :attr:`commit_failed`."""
        generation = self._generation
        self._count(1)

        def job(project: ProjectFile) -> None:
            if generation <= self._failed_generation:
                raise _Refused("It was queued behind a change that could not be saved.")
            try:
                project.commit(document, layer, op, spent_ms=spent_ms)
            except BaseException:
                self._failed_generation = generation
                raise

        self.submit(job, lambda _: self._on_saved(op), self._on_refused, priority=Priority.COMMIT)

    def resume(self) -> None:
        """Take commits again after one failed, now that the window shows what the file holds."""
        self._generation += 1
        refused, self._refused = self._refused, 0
        self._count(-refused)

    @property
    def is_open(self) -> bool:
        """True until the file has been closed."""
        return self._thread.is_alive()

    @property
    def pending(self) -> int:
        """How many commits are not acknowledged yet; those that were refused count until :meth:`resume`."""
        return self._pending

    @property
    def refused(self) -> int:
        """How many commits were refused since the last :meth:`resume`."""
        return self._refused

    def close(self) -> None:
        """Finish what is queued, close the file and end the thread. Answers that are still on their way are dropped."""
        self._closed = True
        if self._thread.is_alive():
            self._queue.put(_Task(Priority.CLOSE, next(self._numbers), _stop, _ignore, _ignore))
            self._thread.join()

    def _deliver(self, answer: Callable[[Any], None], value: object) -> None:
        if not self._closed:  # those who asked may be gone
            answer(value)

    def _on_saved(self, op: Op) -> None:
        self._count(-1)
        self.saved.emit(op)

    def _on_refused(self, error: Exception) -> None:
        self._refused += 1
        if not isinstance(error, _Refused):
            self.commit_failed.emit(error)

    def _count(self, difference: int) -> None:
        self._pending += difference
        self.pending_changed.emit(self._pending)

    def _run(self) -> None:
        try:
            opening = self._opening
            project = ProjectFile.open(
                self._path,
                readonly=self._readonly,
                seals=self._seals,
                progress=opening.tell if opening else unheard,
                is_cancelled=opening.is_cancelled if opening else never,
            )
        except Exception as error:  # noqa: BLE001 - handed to whoever called open()
            self._opened.put(error)
            return
        self._opened.put(None)
        try:
            while (task := self._queue.get()).priority is not Priority.CLOSE:
                self._work(task, project)
        finally:
            project.close(sealing=True)

    def _work(self, task: _Task, project: ProjectFile) -> None:
        try:
            result = task.job(project)
        except Exception as error:  # noqa: BLE001 - delivered to whoever submitted the job
            if not isinstance(error, UserError | CancelledError):
                _log.error("a job failed", exc_info=error)
            self._answered.emit(task.failed, error)
        else:
            self._answered.emit(task.done, result)


class _Refused(UserError):
    """A commit that was never tried."""


def _stop(_project: ProjectFile) -> None:
    """Nothing: the priority ends the loop."""


def _ignore(_value: object) -> None:
    """Nobody waits for this answer."""
