"""Work in a thread of its own, beside window and project file; the answer comes in the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

Answer = Callable[[Any], None]


class Aside(QObject):
    """Runs one piece of work at a time."""

    _answered = Signal(object, object)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._thread: threading.Thread | None = None
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], Any], done: Answer, failed: Callable[[Exception], None]) -> None:
        """Run ``work``; ``done`` gets its result, ``failed`` its exception."""

        def run() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - delivered to whoever asked
                self._answered.emit(failed, error)
            else:
                self._answered.emit(done, result)

        self._thread = threading.Thread(target=run, name=self._name, daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait until the work has ended; what comes of it is delivered."""
        if self._thread:
            self._thread.join()

    def _deliver(self, answer: Answer, value: object) -> None:
        answer(value)
