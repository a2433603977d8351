"""Hard cases and how they were decided: filed once, and found again when something like them is being marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from annotations.folding import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotations.document import Document, Span

CONTEXT_CHARACTERS = 40
MAX_REASON_CHARACTERS = 1_000


class Precedent(msgspec.Struct, frozen=True):
    """One case.

    Attributes:
        text: What was marked, as it stands in the text; ``before`` and ``after`` are what stands around it.
        reason: Why it was decided so.
        document: The id of its document; "" where that is not known any more.
        start: Where it is, in code points of that text; ``end`` is half-open.
        at: When it was filed, in ms.
    """

    id: str
    label: str
    text: str
    before: str
    after: str
    reason: str
    document: str
    start: int
    end: int
    by: str
    at: int


def precedent_of(document: Document, span: Span, reason: str, *, identifier: str, by: str, at: int) -> Precedent:
    """A case made of a span."""
    text = document.text
    before = " ".join(text[max(0, span.start - CONTEXT_CHARACTERS) : span.start].split("\n")[-1:])
    after = text[span.end : span.end + CONTEXT_CHARACTERS].split("\n")[0]
    reason = " ".join(reason.split())[:MAX_REASON_CHARACTERS]
    return Precedent(
        identifier, span.label, span.text, before, after, reason, document.id, span.start, span.end, by, at
    )


def alike(precedents: Iterable[Precedent], text: str, label: str) -> list[Precedent]:
    """Those that are like what is being marked, the most alike first, and the newest first where they are so alike.

    Those of the same name in any spelling come first, then those that share a word with it, then those of the same
    label. ``text`` or ``label`` may be "".
    """
    name = key(text) if text else ""
    words = frozenset(name.split())

    def rank(one: Precedent) -> int:
        theirs = key(one.text)
        if name and theirs == name:
            return 0
        if words & frozenset(theirs.split()):
            return 1
        return 2 if label and one.label == label else 3

    ranked = [(rank(one), -one.at, one.id, one) for one in precedents]
    return [one for place, _, _, one in sorted(ranked, key=lambda item: item[:3]) if place < 3]
