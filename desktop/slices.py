"""Long reading in slices: a few milliseconds at a time in the worker, so that commits and what is visible go first."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject

from desktop.tasks import Priority

if TYPE_CHECKING:
    from annotations.store.project_file import ProjectFile
    from desktop.tasks import Worker

SLICE_MS = 5
"""How long others wait at most, but for one item that takes longer."""
TELL = object()
"""An item that means: tell at once what was found, and go on afterwards."""
Look = Callable[["ProjectFile"], Iterator[Any]]
"""Begins to read. The iterator gives what it finds, or None where it may be left for others to write."""


class _Slice(NamedTuple):
    found: list[Any]
    is_last: bool


class Slices(QObject):
    """Reads one thing after another; beginning with the next ends the one before.

    An item may be None, which is passed over. Answers come in the window's thread.
    """

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._number = 0

    def start(
        self,
        look: Look,
        on_found: Callable[[list[Any]], None],
        on_done: Callable[[], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """Read to the end, or until something else is started or all is cancelled."""
        self._number += 1
        number, reading = self._number, _Reading(look)

        def ask() -> None:
            self._worker.submit(
                lambda project: reading.go_on(project, lambda: number != self._number),
                answer,
                lambda error: on_failed(error) if number == self._number else None,
                priority=Priority.SLICE,
            )

        def answer(part: _Slice) -> None:
            if number == self._number and part.found:
                on_found(part.found)
            if number != self._number:  # what was found may have led elsewhere
                return
            if part.is_last:
                on_done()
            else:
                ask()

        ask()

    def cancel(self) -> None:
        """Read no further, and answer nothing more."""
        self._number += 1


class _Reading:
    """An iterator that is used in the worker's thread alone."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._items: Iterator[Any] | None = None

    def go_on(self, project: ProjectFile, is_cancelled: Callable[[], bool]) -> _Slice:
        """Read for the time of a slice."""
        until = time.monotonic() + SLICE_MS / 1000
        if self._items is None:
            self._items = self._look(project)
        found: list[Any] = []
        for item in self._items:
            if item is TELL and found:
                return _Slice(found, is_last=False)
            if item is not None and item is not TELL:
                found.append(item)
            if is_cancelled():
                return _Slice([], is_last=True)
            if time.monotonic() > until:
                return _Slice(found, is_last=False)
        return _Slice(found, is_last=True)
