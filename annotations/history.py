"""What was done, as values for people to read: the steps over several documents, and what a change comes to.

Values and pure functions only; the store fills them (see :mod:`annotations.store.batches`).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from annotations import changes
from annotations.changes import AddSpan, RemoveSpan, SetState, UpdateCluster, UpdateSpan
from annotations.folding import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotations.changes import Change
    from annotations.document import DocumentState, Span

StateKind = Literal["done", "reopen", "flag", "unflag", "note", "labels", "state"]
Kind = Literal["mark", "relabel", "remove", "link", StateKind, "change", "schema"]


class Deed(msgspec.Struct, frozen=True):
    """What changes come to, in short.

    Attributes:
        kind: "mark", "relabel", "remove" or "link" where they do that with spans; "done", "reopen", "flag", "unflag",
            "note", "labels" or "state" (several of these) where they do that with documents; "schema" where the schema
            is changed; "change" for anything else.
        count: How many spans or documents they touch; for "change" and "schema", how many single changes there are.
        label: The label that most of these spans have then, or had where they were removed, else "". For "schema" the
            version that it made, also where it is taken back.
        text: The commonest name among them, in its commonest or plainest spelling; or "".
        texts: How many different names there are, whatever their spelling.
        labels: How many different labels these spans have, that one included.
    """

    kind: Kind
    count: int
    label: str = ""
    text: str = ""
    texts: int = 0
    labels: int = 1


class BatchRow(msgspec.Struct, frozen=True):
    """A batch as a list shows it.

    Attributes:
        documents: In how many documents something was changed.
        undone: True where it was taken back, and not done again since.
        deed: What it did, or None where that was not asked for.
        changed: In how many documents places of it were changed since, so that it cannot be taken back (done again).
    """

    id: str
    by: str
    at: int
    documents: int
    undone: bool
    deed: Deed | None = None
    changed: int = 0


class BatchPart(msgspec.Struct, frozen=True):
    """What a batch did in one document.

    Attributes:
        key: The number of the document in its project file; ``document`` is its id.
        place: [start, end) of the first span that was changed, in code points, or (0, 0).
        is_changed: True where places of it were changed since.
    """

    key: int
    document: str
    title: str
    deed: Deed
    place: tuple[int, int]
    is_changed: bool = False


class ChangeTally:
    """Counts what changes come to, one after another."""

    def __init__(self) -> None:
        self._singles = 0
        self._kinds: Counter[Kind] = Counter()
        self._linked: set[str] = set()
        self._labels: Counter[str] = Counter()
        self._spellings: dict[str, Counter[str]] = {}

    def add(self, change: Change) -> None:
        """Count one more."""
        for single in changes.flatten(change):
            self._singles += 1
            match single:
                case AddSpan(span):
                    self._add_span("mark", span)
                case UpdateSpan(before, after) if before.label != after.label:
                    self._add_span("relabel", after)
                case RemoveSpan(span):
                    self._add_span("remove", span)
                case SetState(before, after):
                    self._kinds[stated(before, after)] += 1
                case UpdateCluster(_, after) if after:
                    self._linked.update(after.spans)

    def _add_span(self, kind: Kind, span: Span) -> None:
        self._kinds[kind] += 1
        self._labels[span.label] += 1
        self._spellings.setdefault(key(span.text), Counter())[span.text] += 1

    @property
    def count(self) -> int:
        """How many single changes there are."""
        return self._singles

    @property
    def deed(self) -> Deed:
        """What they come to."""
        if self._linked and not self._kinds["remove"]:
            return self._told("link", len(self._linked))
        kinds = [kind for kind, count in self._kinds.items() if count]
        return self._told(kinds[0], self._kinds[kinds[0]]) if len(kinds) == 1 else Deed("change", self._singles)

    def _told(self, kind: Kind, count: int) -> Deed:
        commonest = max(self._spellings.values(), key=Counter.total, default=Counter())
        text = max(commonest, key=lambda spelt: (commonest[spelt], -len(spelt)), default="")
        label = max(self._labels, key=self._labels.__getitem__, default="")
        return Deed(kind, count, label, text, len(self._spellings), max(1, len(self._labels)))


def stated(before: DocumentState, after: DocumentState) -> StateKind:
    """What a change of the state of a document does."""
    if before.status != after.status:
        return "done" if after.status == "done" else "reopen"
    if before == replace(after, flag=before.flag):
        return "flag" if after.flag else "unflag"
    if before == replace(after, note=before.note):
        return "note"
    return "labels" if before == replace(after, labels=before.labels) else "state"


def deed_of(done: Iterable[Change]) -> Deed:
    """What changes come to."""
    tally = ChangeTally()
    for change in done:
        tally.add(change)
    return tally.deed


def place_of(change: Change) -> tuple[int, int]:
    """[start, end) of the first span that a change touches, in code points, or (0, 0)."""
    spans = []
    for one in changes.flatten(change):
        if isinstance(one, AddSpan | RemoveSpan):
            spans.append(one.span)
        elif isinstance(one, UpdateSpan):
            spans.append(one.after)
    return min(((span.start, span.end) for span in spans), default=(0, 0))
