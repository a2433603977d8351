"""Where objects that nobody needs any more are destroyed."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.garbage import LOOK_AGAIN_MS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class _Cycle:
    """An object that holds itself, and says in which thread it was destroyed."""

    gone: list[str] = []  # noqa: RUF012 - shared by all on purpose

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.gone.append(threading.current_thread().name)


def test_what_another_thread_leaves_behind_is_destroyed_in_that_of_the_window(prepared: QApplication):
    def work() -> None:
        for _ in range(20_000):
            _Cycle()

    _Cycle.gone.clear()
    worker = threading.Thread(target=work, name="worker")
    worker.start()
    worker.join()
    deadline = time.monotonic() + 20 * LOOK_AGAIN_MS / 1000
    while not _Cycle.gone and time.monotonic() < deadline:
        QCoreApplication.processEvents()
    assert set(_Cycle.gone) == {threading.main_thread().name}
