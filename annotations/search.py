"""What may be asked of a corpus, and what is found: values only. The store answers (see ``ProjectFile.search``)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from annotations.arabic import bare
from annotations.folding import NAMES, STRONGEST, Fold
from annotations.matching import Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.folding import Folded

CONTEXT = 60
"""How much of the text is shown on each side of a hit, in code points."""


_TAKES_ALEF = frozenset("بتثجحخدذرزسشصضطظعغفقكلمنهويئؤ")
"""Letters behind which the accusative of an indefinite noun is written with an alef."""


@dataclass(frozen=True)
class Query:
    """What to look for. All that is given must hold; a query that gives nothing finds nothing.

    Attributes:
        text: Words, found whatever their tashkeel, alef and clitics. Any string is safe.
        exact: The words as they are spelt, tashkeel and all; clitics may still be written onto them.
        how: What may differ besides; asked either way, it finds the same.
        label: Only within spans with this label; without ``text``, the spans themselves.
        attribute: Only spans with this attribute, as (name, value); any value where that is "".
        relation: Only spans from or to which such a relation leads.
        status: Only documents of this status: "todo" or "done".
        layer: The number of the layer that label, attribute, relation and status are asked of; 0 for the oldest.
    """

    text: str = ""
    exact: bool = False
    how: Fold = NAMES
    label: str = ""
    attribute: tuple[str, str] = ("", "")
    relation: str = ""
    status: str = ""
    layer: int = 0

    @property
    def wanted(self) -> Wanted | None:
        """The words to look for, or None where none are asked for."""
        if not self.text.strip():
            return None
        return Wanted.of(*dict.fromkeys((self.text, self._in_accusative)), how=self.how)

    @property
    def _in_accusative(self) -> str:
        """The words with the alef of tanwin at their end (محمدًا); exact words have none."""
        text = bare(self.text).rstrip()
        has_alef = not text[-1:].isalpha() or text[-1] not in _TAKES_ALEF
        return self.text if self.exact or has_alef else f"{text}ا"

    @property
    def asks_nothing(self) -> bool:
        """True where nothing is given to look for."""
        return not (self.text.strip() or self.asks_spans or self.status)

    @property
    def asks_spans(self) -> bool:
        """True where the answer depends on what is marked."""
        return bool(self.label or self.attribute[0] or self.relation)


class Hit(msgspec.Struct, frozen=True):
    """One thing that was found.

    Attributes:
        key: The number of the document in this project file.
        document: Its id.
        start: Where the hit starts, in code points of the document's text; ``end`` is half-open.
        text: What stands there.
        before: What stands before it; see :func:`context`.
        after: What stands behind it.
        span: The id of the span that was found or that holds the hit, or "".
        label: That span's label, or "".
    """

    key: int
    document: str
    title: str
    start: int
    end: int
    text: str
    before: str
    after: str
    span: str = ""
    label: str = ""


class Source(NamedTuple):
    """A document as searching reads it; ``key`` is its number in the project file, or 0."""

    key: int
    id: str
    title: str
    folded: Folded


def context(raw: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind [start, end), in code points, as a concordance shows it.

    At most :data:`CONTEXT` code points each, cut between words, with … where the text goes on. A word longer than that
    is cut after all.
    """
    before, after = raw[max(0, start - CONTEXT) : start], raw[end : end + CONTEXT]
    if start > CONTEXT:
        before = "…" + (before if raw[start - CONTEXT - 1].isspace() else _without_first(before))
    if end + CONTEXT < len(raw):
        after = (after if raw[end + CONTEXT].isspace() else _without_first(after[::-1])[::-1]) + "…"
    return before, after


def _without_first(text: str) -> str:
    """A text without what stands before its first white space, or as it is where there is none."""
    place = next((place for place, character in enumerate(text) if character.isspace()), 0)
    return text[place:]


def places(query: Query, wanted: Wanted, folded: Folded) -> Iterator[tuple[int, int]]:
    """Where the words of a query stand in a text, as [start, end) in code points of the raw text, in order.

    Where they hold no letter, such as «،», every place counts; else they are found as words.
    """
    if not wanted.phrases:
        yield from _as_typed(query.text.strip(), folded.raw)
        return
    for match in wanted.find(folded.text):
        place = folded.to_raw(match.start, match.end)
        if place is None:
            continue
        core = folded.raw[slice(*place)]
        end = bool(match.enclitic)
        if core == query.text.strip() if query.exact else is_allowed(wanted, core, match.proclitic, any_end=end):
            yield place


def is_allowed(wanted: Wanted, core: str, proclitic: str, *, any_end: bool = True) -> bool:
    """Whether a core differs from a name only in what may differ; see :meth:`Wanted.allows`."""
    all_letters = wanted.how._replace(abd=False, abu=False) == STRONGEST
    return all_letters or wanted.allows(core, lam=proclitic.endswith("ل"), any_end=any_end)


def _as_typed(text: str, raw: str) -> Iterator[tuple[int, int]]:
    start = raw.find(text) if text else -1
    while start >= 0:
        yield start, start + len(text)
        start = raw.find(text, start + len(text))
