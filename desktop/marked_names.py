"""The names that are marked in the project: read aside, and followed as marks come and go in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.attested import Attested
from desktop.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotations.changes import Change
    from annotations.store.layer import Layer
    from desktop.tasks import Worker


class MarkedNames(QObject):
    """Knows which texts are marked somewhere, so that a word with a clitic can be cut where a name is known.

    Signals:
        known: They were read anew.
    """

    known = Signal()

    def __init__(self, worker: Worker, parent: QObject, on_trouble: Callable[[Exception], None]) -> None:
        super().__init__(parent)
        self._worker, self._on_trouble = worker, on_trouble
        self._names = Attested([])
        self._slices = Slices(worker, self)
        self._since: list[Change] | None = None

    def holds(self, text: str) -> bool:
        """True where just this text is marked somewhere."""
        return self._names.holds(text)

    def longer(self, text: str) -> list[str]:
        """The names that hold this text and more."""
        return self._names.longer(text)

    def follow(self, change: Change) -> None:
        """Count what a change marks, and no more what it does not mark any more."""
        self._names.follow(change)
        if self._since is not None:
            self._since.append(change)

    def read(self, layer: Layer, *, at_once: bool) -> None:
        """Read them from the file, in one go or, in a large project, in between what else is asked for."""
        self._since = []
        if at_once:
            self._worker.submit(lambda project: Attested(project.surfaces(layer)), self.take, self._on_trouble)
            return
        self._slices.start(
            lambda project: project.surfaces_in_steps(layer),
            lambda found: self.take(Attested(found[0])),
            lambda: None,
            self._on_trouble,
        )

    def take(self, names: Attested) -> None:
        """Let these be the names from now on, and what was marked while they were read."""
        for change in self._since or ():  # counted twice, they are known all the same
            names.follow(change)
        self._since = None
        self._names = names
        self.known.emit()
