"""A project file as a list of documents: which there are, in which order, what is said of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotations.changes import SetState
from annotations.progress import counted, unheard
from annotations.store import document_rows, timing
from annotations.store.document_file import DocumentFile
from annotations.store.layer import Layer
from annotations.store.listing import ListIndex

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from annotations.document import DocumentState
    from annotations.listing import Done, ListedDocument, Question
    from annotations.progress import Progress


class ListedFile(DocumentFile):
    """What lists ask of a project file. Every method raises UserError where disk or file do not play along."""

    def __init__(self, *args: Any) -> None:  # noqa: ANN401 - those of HeldFile
        super().__init__(*args)
        self._listings: dict[int, ListIndex] = {}

    def close(self, *, sealing: bool = False) -> None:
        """Let go of the file, as :class:`HeldFile` does."""
        for one in self._listings.values():
            one.close()
        self._listings.clear()
        super().close(sealing=sealing)

    def look(self, question: Question, layer: Layer) -> Iterator[array[int] | None]:
        """The numbers of the documents that are asked for, in order, some at a time; None where others may write.

        The next question to the same layer ends the answer to this one.
        """
        with self._errors():
            yield from self._listing(layer).look(question)

    def prepare_listing(self, layer: Layer) -> Iterator[None]:
        """Make ready to answer questions quickly; others may write in between."""
        with self._errors():
            yield from self._listing(layer).catch_up()

    def documents(self, layer: Layer | None = None) -> list[ListedDocument]:
        """All documents in the order of import, with their status and counts in the layer (the oldest by default)."""
        layer = layer or next(iter(self.layers()), Layer(0, "", "", ""))
        return self.document_rows(self.document_keys(), layer)

    def document_rows(self, keys: Sequence[int], layer: Layer) -> list[ListedDocument]:
        """The rows of documents given by their numbers, in the order of import."""
        with self._errors():
            return document_rows.read_rows(self._connection, keys, layer.key)

    def done(self, layer: Layer) -> Done:
        """How many documents are done in a layer, of how many."""
        with self._errors():
            return document_rows.count_done(self._connection, layer.key)

    def first_to_do(self, layer: Layer, keys: Iterable[int] | None = None) -> int | None:
        """The first document that is to do, of these in their order, or of all; None where all are done."""
        with self._errors():
            return document_rows.first_to_do(self._connection, layer.key, keys)

    def to_do(self, layer: Layer) -> list[int]:
        """The numbers of all documents that are to do, in the order of import."""
        with self._errors():
            return document_rows.all_to_do(self._connection, layer.key)

    def document_labels(self) -> list[str]:
        """The labels that documents have, in any layer."""
        with self._errors():
            return document_rows.labels_in_use(self._connection)

    def metadata_names(self) -> list[str]:
        """The names of the metadata that documents bring along."""
        with self._errors():
            return document_rows.names_of_metadata(self._connection)

    def state_changes(
        self,
        keys: Sequence[int],
        layer: Layer,
        change: Callable[[DocumentState], DocumentState],
        *,
        progress: Progress = unheard,
    ) -> Iterator[tuple[str, SetState]]:
        """What gives documents another state, each by its id, those left out that have it already.

        They are read as they are asked for, inside the transaction that writes them. ``progress`` is told in documents.
        """
        for identifier, before in counted(document_rows.states(self._connection, keys, layer.key), len(keys), progress):
            after = change(before)
            if after != before:
                yield identifier, SetState(before, after)

    def add_time(self, key: int, layer: Layer, ms: int) -> None:
        """Add milliseconds to those that were spent on a document."""
        with self._transaction():
            self._add_time(key, layer, ms)

    def _add_time(self, key: int, layer: Layer, ms: int) -> None:
        timing.add(self._connection, key, layer.key, ms)
        if layer.key in self._listings:
            self._listings[layer.key].touch(key)

    def _listing(self, layer: Layer) -> ListIndex:
        if layer.key not in self._listings:
            self._listings[layer.key] = ListIndex(self._connection, layer.key)
        return self._listings[layer.key]
