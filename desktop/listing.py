"""Fills the list of documents: asks the worker which there are, and for the rows that come into view."""

from __future__ import annotations

from array import array
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer

from annotations.listing import FIRST, Done, ListedDocument, Question
from desktop.slices import TELL, Slices
from desktop.tasks import Priority

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from annotations.store.layer import Layer
    from annotations.store.project_file import ProjectFile
    from desktop.panels.documents import DocumentsPanel
    from desktop.tasks import Worker

_PREPARED_AFTER_MS = 300
"""How long after the list is there the worker begins to make it ready for questions."""


class ListPart(NamedTuple):
    """Some of what was found; with the first of it come its rows."""

    keys: array[int]
    rows: list[ListedDocument]


class _Facts(NamedTuple):
    """What is said of the documents as a whole."""

    done: Done
    labels: list[str]
    metadata: list[str]


class Listing(QObject):
    """Keeps the panel of documents filled, once :meth:`start` has said from which layer.

    Attributes:
        labels: The labels that documents have, to be offered.
    """

    def __init__(
        self, panel: DocumentsPanel, worker: Worker, parent: QObject, on_trouble: Callable[[Exception], None]
    ) -> None:
        super().__init__(parent)
        self._panel, self._worker, self._on_trouble = panel, worker, on_trouble
        self._model = panel.model
        self._layer: Layer | None = None
        self._slices = Slices(worker, self)
        self._question: Question | None = None
        self._has_begun = self._is_new = False
        self._gathered = array("q")
        self.labels: list[str] = []
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_PREPARED_AFTER_MS)
        self._quiet.timeout.connect(self._prepare)
        panel.asked.connect(self._on_asked)
        self._model.rows_wanted.connect(self._read_rows)

    def start(self, layer: Layer, done: Done, first: ListPart) -> None:
        """List the documents as a layer has them; the first of them, in the order of import, are known."""
        is_new, self._layer = self._layer is None, layer
        self._panel.show_count(done)
        if is_new:
            self._question = Question()
            self._model.begin(*first)
            self._panel.show_found(is_whole=len(first.keys) >= done.total)
        self.refresh(is_new=is_new)
        self._on_asked()  # where something else was asked for meanwhile

    def refresh(self, *, is_new: bool = False) -> None:
        """List anew what may be other than it was; what has not moved stays where it is."""
        if self._layer is None:
            return
        self._quiet.stop()
        self._is_new = is_new
        self._gathered = array("q")
        self._question = self._panel.question
        look = partial(_look, question=self._question, layer=self._layer)
        self._slices.start(look, self._gather, self._on_gathered, self._on_trouble)
        self._read_facts()

    def learn(self, labels: Iterable[str]) -> None:
        """Offer labels of articles from now on that were just written."""
        self.labels = sorted({*self.labels, *labels})
        self._panel.filter.show_labels(self.labels)

    def cancel(self) -> None:
        """Read no further."""
        self._quiet.stop()
        self._slices.cancel()

    def next_to_do(self, key: int, answer: Callable[[int | None], None]) -> None:
        """Find the next document of the list that is to do, beginning anew after the last; None where there is none."""
        keys, place, layer = self._model.keys, self._model.place_of(key), self._layer
        assert layer

        def find(project: ProjectFile) -> int | None:
            return project.first_to_do(layer, keys[place + 1 :] + keys[: max(0, place)])

        self._worker.submit(find, answer, self._on_trouble)

    # Which there are

    def _on_asked(self) -> None:
        if self._layer is None or self._panel.question == self._question:
            return
        self._quiet.stop()
        self._question, self._has_begun = self._panel.question, False
        look = partial(_look, question=self._question, layer=self._layer)
        self._slices.start(look, self._on_found, self._on_all, self._on_trouble)

    def _on_found(self, parts: list[ListPart]) -> None:
        for part in parts:
            if self._has_begun:
                self._model.extend(part.keys)
            else:
                self._has_begun = True
                self._model.begin(part.keys, part.rows)
                self._panel.table.scrollToTop()
        self._panel.show_found(is_whole=False)

    def _on_all(self) -> None:
        if not self._has_begun:
            self._model.begin(())
        self._panel.show_found(is_whole=True)
        self._quiet.start()

    def _gather(self, parts: list[ListPart]) -> None:
        for part in parts:
            self._gathered.extend(part.keys)

    def _on_gathered(self) -> None:
        known = len(self._model.keys)
        if self._gathered[:known] == self._model.keys:
            self._model.extend(self._gathered[known:])
            if not self._is_new:
                self._model.forget()
        else:
            self._model.begin(self._gathered)
        self._panel.show_found(is_whole=True)
        self._quiet.start()

    def _prepare(self) -> None:
        layer = self._layer
        assert layer
        self._slices.start(
            lambda project: project.prepare_listing(layer), lambda _: None, lambda: None, self._on_trouble
        )

    # What is said of them

    def _read_rows(self, keys: list[int]) -> None:
        layer = self._layer
        assert layer
        self._worker.submit(lambda project: project.document_rows(keys, layer), self._model.supply, self._on_trouble)

    def _read_facts(self) -> None:
        layer, known = self._layer, self._panel.differences
        assert layer

        def read(project: ProjectFile) -> _Facts:
            return _Facts(project.done(layer), project.document_labels(), project.metadata_names())

        self._worker.submit(read, lambda facts: self._on_facts(facts, known), self._on_trouble, priority=Priority.SLICE)

    def _on_facts(self, facts: _Facts, known: int) -> None:
        if known != self._panel.differences:  # what was read may be older than what is shown
            self._read_facts()
            return
        self.labels = facts.labels
        self._panel.show_count(facts.done)
        self._panel.filter.show_labels(facts.labels)
        self._panel.show_metadata(facts.metadata)


def first_of(project: ProjectFile, layer: Layer) -> ListPart:
    """The first documents in the order of import, with what is said of them."""
    return next(
        (part for part in _look(project, question=Question(), layer=layer) if isinstance(part, ListPart)),
        ListPart(array("q"), []),
    )


def _look(project: ProjectFile, *, question: Question, layer: Layer) -> Iterator[Any]:
    """What is asked for; the first rows come with it, so that they are seen at once."""
    is_first = True
    for keys in project.look(question, layer):
        if not keys:
            yield None
            continue
        yield ListPart(keys, project.document_rows(keys[:FIRST], layer) if is_first else [])
        yield TELL  # the first rows do not wait for the rest, and the window takes no more than this at a time
        is_first = False
