"""What was done, as values for people to read: the steps over several documents, and what a change comes to.

Values and pure functions only; the store fills them (see :mod:`annotations.store.batches`).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

import msgspec

from annotations import changes
from annotations.changes import AddSpan, RemoveSpan, UpdateCluster, UpdateSpan
from annotations.folding import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotations.changes import Change
    from annotations.document import Span

Kind = Literal["mark", "relabel", "remove", "link", "change"]


class Deed(msgspec.Struct, frozen=True):
    """What changes come to, in short.

    Attributes:
        kind: "mark", "relabel", "remove" or "link" where they do that with spans; "change" for anything else.
        count: How many spans they touch; for "change", how many single changes there are.
        label: The label that most of these spans have then, or had where they were removed; "" for "change".
        text: The commonest name among them, in its commonest or plainest spelling; or "".
        texts: How many different names there are, whatever their spelling.
    """

    kind: Kind
    count: int
    label: str = ""
    text: str = ""
    texts: int = 0


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


def deed_of(done: Iterable[Change]) -> Deed:
    """What changes come to."""
    single = [one for change in done for one in changes.flatten(change)]
    added = [one.span for one in single if isinstance(one, AddSpan)]
    updated = [one.after for one in single if isinstance(one, UpdateSpan) and one.before.label != one.after.label]
    removed = [one.span for one in single if isinstance(one, RemoveSpan)]
    clusters = [one.after for one in single if isinstance(one, UpdateCluster) and one.after]
    if clusters and not removed:
        members = {span for cluster in clusters for span in cluster.spans}
        return _deed("link", added, count=len(members))
    for kind, spans in (("mark", added), ("relabel", updated), ("remove", removed)):
        if spans and len(spans) == len(added) + len(updated) + len(removed):
            return _deed(kind, spans)  # type: ignore[arg-type]
    return Deed("change", len(single))


def place_of(change: Change) -> tuple[int, int]:
    """[start, end) of the first span that a change touches, in code points, or (0, 0)."""
    spans = []
    for one in changes.flatten(change):
        if isinstance(one, AddSpan | RemoveSpan):
            spans.append(one.span)
        elif isinstance(one, UpdateSpan):
            spans.append(one.after)
    return min(((span.start, span.end) for span in spans), default=(0, 0))


def _deed(kind: Kind, spans: list[Span], *, count: int = 0) -> Deed:
    labels = Counter(span.label for span in spans)
    spellings: dict[str, Counter[str]] = {}
    for span in spans:
        spellings.setdefault(key(span.text), Counter())[span.text] += 1
    commonest = max(spellings.values(), key=Counter.total, default=Counter())
    text = max(commonest, key=lambda spelt: (commonest[spelt], -len(spelt)), default="")
    return Deed(kind, count or len(spans), max(labels, key=labels.__getitem__, default=""), text, len(spellings))
