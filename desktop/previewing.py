"""What an export would write, counted aside while choices are made; newer choices end the older counting."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from annotations.exporting.exporter import Export
from annotations.exporting.preview import preview
from annotations.exporting.readiness import examine
from annotations.progress import CancelledError, counted
from annotations.store.project_file import ProjectFile
from desktop.aside import Aside
from desktop.i18n import number, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.document import Record
    from annotations.exporting.choices import Choices

ROWS, CHARACTERS = 5, 2_000


class Preview(NamedTuple):
    """How many documents would be written, what is to be told of it, and the first rows."""

    documents: int
    told: list[str]
    rows: list[str]


class _Wanted(NamedTuple):
    choices: Choices
    readiness: bool


class Previewing(QObject):
    """Counts one set of choices after the other.

    Signals:
        ready: Carries a :class:`Preview` of the newest choices.
        failed: Carries why there is none.
    """

    ready = Signal(object)
    failed = Signal(str)

    def __init__(self, snapshot: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._snapshot = snapshot
        self._aside = Aside("preview", self)
        self._stop = threading.Event()
        self._waiting: _Wanted | None = None
        self._is_running = False

    def start(self, choices: Choices, *, readiness: bool = False) -> None:
        """Count these choices; what is being counted is given up.

        With ``readiness`` the rows say what a training run on them would stumble over.
        """
        self._waiting = _Wanted(choices, readiness)
        self._stop.set()
        if not self._is_running:
            self._next()

    def give_up(self) -> None:
        """Count no longer; what was counted by now is not told any more."""
        self._waiting = None
        self._stop.set()

    def stop(self) -> None:
        """Give up, and wait until the snapshot is no longer in use."""
        self.give_up()
        self._aside.wait()

    def _next(self) -> None:
        wanted, self._waiting = self._waiting, None
        if wanted is None:
            return
        stop = self._stop = threading.Event()
        self._is_running = True
        self._aside.run(lambda: self._count(wanted, stop), self._on_counted, self._on_failed)

    def _count(self, wanted: _Wanted, stop: threading.Event) -> Preview:
        def tell(_done: int, _total: int) -> None:
            if stop.is_set():
                raise CancelledError

        with ProjectFile.open(self._snapshot, progress=tell) as project:

            def records() -> Iterator[Record]:
                return counted(project.records(), 0, tell)

            work = Export(records, project.schema(), wanted.choices, Path())
            rows = preview(work, ROWS)
            if wanted.readiness:
                rows = list(map(told, examine(records, project.schema(), wanted.choices).lines))
        report = work.report
        counts = [self._counts(report.documents, report.spans.total(), report.relations.total())]
        counts += [f"{name}: {number(part.documents)}" for name, part in report.parts.items() if name]
        shown = [row if len(row) <= CHARACTERS else row[:CHARACTERS] + "…" for row in rows]
        return Preview(report.documents, counts + report.lines(), shown)

    def _counts(self, documents: int, spans: int, relations: int) -> str:
        parts = [
            self.tr("Documents: %n", "", documents),
            self.tr("Spans: %n", "", spans),
            self.tr("Relations: %n", "", relations),
        ]
        return " · ".join(parts)

    def _on_counted(self, found: Preview) -> None:
        self._is_running = False
        if not self._stop.is_set():
            self.ready.emit(found)
        self._next()

    def _on_failed(self, error: Exception) -> None:
        self._is_running = False
        if not self._stop.is_set() and not isinstance(error, CancelledError):
            self.failed.emit(told(error))
        self._next()
