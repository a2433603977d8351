"""A project is sealed after it was closed, in a thread of its own; whoever wants the file in this program ends that."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from annotations.progress import CancelledError
from annotations.targets import identity

if TYPE_CHECKING:
    from pathlib import Path

    from annotations.store.lock import SideLock
    from annotations.store.seals import Seals

_LONGEST_S = 5.0
"""A program that has closed its window is soon expected to have let go of the file, and to be gone."""

_at_work: list[_Sealing] = []
_beginning = threading.Lock()
"""Held while one is added and started, so that whoever finds one can wait for it."""


def seal_aside(project: Path, seals: Seals, lock: SideLock) -> None:
    """Seal a closed project in a thread, which lets go of its lock at the end. Other programs wait for that.

    A program that ends meanwhile cuts that off, unless it waits by :func:`wait_for_seals`.
    """
    sealing = _Sealing(project, seals, lock)
    lock.let_go_soon()
    with _beginning:
        try:
            sealing.start()
        except RuntimeError:  # there are too many threads, or the program is ending
            lock.release()
        else:
            _at_work.append(sealing)


def stop_sealing(project: Path) -> None:
    """Where a project that is wanted is being sealed by this program, end that first; it stays without a seal.

    Another file may be at its path by now, or none: the lock is that of the path.
    """
    try:
        wanted = identity(project.stat())
    except OSError:
        wanted = None
    for sealing in _found():
        if sealing.identity == wanted or sealing.lock.path == project.with_name(project.name + ".lock"):
            sealing.is_stopped.set()
            sealing.join()


def wait_for_seals() -> None:
    """Wait until all is sealed that this program has closed so far; not for a disk that does not answer."""
    for sealing in _found():
        sealing.join(2 * _LONGEST_S)


def _found() -> list[_Sealing]:
    """What is being sealed. One that has ended is forgotten."""
    with _beginning:
        _at_work[:] = [sealing for sealing in _at_work if sealing.is_alive()]
        return list(_at_work)


class _Sealing(threading.Thread):
    """Seals one project. Ends within milliseconds once it is stopped."""

    def __init__(self, project: Path, seals: Seals, lock: SideLock) -> None:
        super().__init__(name="sealing", daemon=True)
        self._project, self._seals, self.lock = project, seals, lock
        self.is_stopped = threading.Event()
        try:
            self.identity = identity(project.stat())
        except OSError:  # it was moved or removed while it was open
            self.identity = (0, 0)

    def run(self) -> None:
        """Seal, and let go."""
        end = time.monotonic() + _LONGEST_S
        try:
            self._seals.seal(self._project, is_cancelled=lambda: self.is_stopped.is_set() or time.monotonic() > end)
        except CancelledError:
            pass
        finally:
            self.lock.release()
