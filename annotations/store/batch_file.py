"""A project file as what holds steps over several documents: done, taken back, done again, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from annotations.progress import unheard
from annotations.store import batches, evolving, schema_versions
from annotations.store.held_file import HeldFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.changes import Change
    from annotations.history import BatchPart, BatchRow
    from annotations.progress import Progress
    from annotations.store.layer import Layer


class BatchFile(HeldFile):
    """What is asked of the batches of an open project file, and how they are made."""

    def commit_batch(self, changes: Iterable[tuple[str, Change]], layer: Layer, *, by: str) -> str:
        """Write changes of several documents, each given by its id, as one step, in one durable transaction.

        Each document comes once; what is to be done in it at once is one :class:`~annotations.changes.Batch`. Returns
        the id of the step, for :meth:`undo_batch`. A session that has one of the documents open has to go back to what
        the file holds (:meth:`~annotations.session.Session.revert`).
        """
        with self._transaction():
            return batches.do(self._connection, changes, layer.key, by=by, device=self._device)

    def undo_batch(self, batch: str, *, by: str, progress: Progress = unheard) -> list[str]:
        """Take a step over several documents back, whole, and return the ids of the documents.

        Raises UserError, with their number and names, where places of it were changed since; then nothing is taken
        back. ``progress`` is told in documents, each counted twice.
        """
        with self._transaction():
            return self._step_batch("undo", batch, by, progress)

    def redo_batch(self, batch: str, *, by: str, progress: Progress = unheard) -> list[str]:
        """Do a step that was taken back again, whole, as :meth:`undo_batch` takes it back."""
        with self._transaction():
            return self._step_batch("redo", batch, by, progress)

    def _step_batch(self, kind: Literal["undo", "redo"], batch: str, by: str, progress: Progress) -> list[str]:
        """Take back a step or do it again; one that changed the schema changes that back, too."""
        connection, device = self._connection, self._device
        if evolving.is_change(connection, batch):
            return evolving.step(connection, batch, kind, by=by, device=device, progress=progress)
        step = batches.undo if kind == "undo" else batches.redo
        return step(connection, batch, schema_versions.newest(connection), by=by, device=device, progress=progress)

    def batches(self) -> list[BatchRow]:
        """The steps over several documents, the newest first, in bare numbers."""
        with self._errors():
            return batches.listed(self._connection)

    def history(self) -> Iterator[BatchRow | None]:
        """The steps over several documents, the newest first, each with what it did; others may write in between.

        None comes where the caller may stop and go on later.
        """
        with self._errors():
            yield from batches.told(self._connection)

    def batch_parts(self, batch: str) -> Iterator[BatchPart | None]:
        """What a step did in each document; None as in :meth:`history`."""
        with self._errors():
            yield from batches.parts(self._connection, batch)
