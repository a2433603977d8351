"""Every mention of a name, in one article or in all: where it stands, how it is spelt there, what is marked there.

Nothing is changed here; what a person does with the mentions are changes (see :mod:`annotations.propagation`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Literal, Protocol

import msgspec

from annotations.clitics import clitic_cuts
from annotations.differences import differences
from annotations.folding import EXACT_LETTERS, Fold, fold, key
from annotations.matching import Wanted
from annotations.search import Source, context, is_allowed

if TYPE_CHECKING:
    from annotations.document import Document, Span
    from annotations.folding import Folded
    from annotations.matching import Match

Standing = Literal["new", "same", "other", "within", "holding", "overlapping"]
"""What is marked there already: nothing, the same with this label, the same with another one, something longer that
holds it, something shorter in it, or something across, which it can never be marked beside."""
NESTED = ("within", "holding")
"""The standings of mentions that may be marked beside what is there, inside it or around it."""

DEFAULT = Fold(abd=True, abu=True)
"""What may differ unless the person says otherwise: tashkeel, alefs, clitics, and the two words of عبد الله."""


class Occurrence(msgspec.Struct, frozen=True):
    """One mention of a name.

    Attributes:
        key: The number of the document in the project file; 0 for an article alone.
        document: Its id.
        start: Where it starts by the clitic policy, in code points; ``end`` is half-open.
        differs: In what it differs from the name that was looked for (see :mod:`annotations.differences`).
        standing: What is marked there already.
        span: The id of the span that is there, or "".
        label: That span's label, or "".
        surface: What that span reads, or "".
        inside: The longer known name that holds it, or "".
        before: The text before it; ``after`` the one behind it.
    """

    key: int
    document: str
    title: str
    start: int
    end: int
    text: str
    differs: tuple[str, ...]
    standing: Standing
    span: str
    label: str
    surface: str
    inside: str
    before: str
    after: str


class Corpus(Protocol):
    """What reads the documents of a project: ``ProjectFile`` does."""

    def indexed(self, phrases: Sequence[str]) -> Iterator[Source]:
        """The documents that hold one of these folded phrases."""
        ...


def wanted_from(
    document: Document, span: Span, *, how: Fold = DEFAULT, known: Callable[[str], bool] = lambda _: False
) -> Wanted:
    """The name that a span marks, without its clitics, ready to be looked for.

    A span that takes its first word whole is cut as the clitics of that word are likeliest cut. Behind a ل a core that
    begins with ل may be one that lost its article.
    """
    start, end = span.core or span.fragments[0]
    text = document.text[start:end]
    first, space, rest = text.partition(" ")
    cut = clitic_cuts(first, known=known)[0]
    if not span.core and (cut.end == len(first) or not space):
        start, text = start + cut.start, first[cut.start : cut.end] + space + rest
    names = [text]
    if text.startswith("ل") and document.text[max(0, start - 1) : start] == "ل":
        names += ["ا" + text, "ال" + text]
    return Wanted.of(*names, how=how)


class Search:
    """One name looked for under the same conditions in many documents.

    Attributes:
        label: The label that the mentions should have, or "" for any.
        policy: The clitic policy: with "whole-word" a mention takes its clitics along.
    """

    def __init__(self, wanted: Wanted, *, label: str = "", policy: str = "core", known: Iterable[str] = ()) -> None:
        self.wanted = wanted
        self.label = label
        self.policy = policy
        self._longer = [(name, Wanted.of(name, how=wanted.how)) for name in longer_names(wanted, known)]

    def in_document(self, document: Document, spans: Iterable[Span]) -> list[Occurrence]:
        """The mentions in one article, in order."""
        return self.in_source(Source(0, document.id, document.title, fold(document.text)), spans)

    def in_steps(self, corpus: Corpus, spans_of: Callable[[int], Iterable[Span]]) -> Iterator[Occurrence | None]:
        """The mentions in all documents, in the order of import; ``spans_of`` a document by its number.

        None comes behind each document, where others may write.
        """
        phrases = self.wanted.phrases
        for source in corpus.indexed(phrases) if phrases else ():
            yield from self.in_source(source, partial(spans_of, source.key))
            yield None

    def in_source(self, source: Source, spans: Iterable[Span] | Callable[[], Iterable[Span]]) -> list[Occurrence]:
        """The mentions in a folded document; its spans are read only where there are any."""
        raw = source.folded.raw
        matches = [
            (match, place)
            for match in self.wanted.find(source.folded.text)
            if (place := source.folded.to_raw(match.start, match.end))
            and is_allowed(self.wanted, raw[slice(*place)], match.proclitic)
        ]
        if not matches:
            return []
        there = list(spans() if callable(spans) else spans)
        longer = self._longer_in(source.folded)
        return [self._occurrence(source, match, place, there, longer) for match, place in matches]

    def _occurrence(
        self,
        source: Source,
        match: Match,
        core: tuple[int, int],
        spans: Sequence[Span],
        longer: Sequence[tuple[int, int, str]],
    ) -> Occurrence:
        raw = source.folded.raw
        start, end = core if self.policy == "core" else _whole(source.folded, match, core)
        standing, span = self._standing(spans, start, end)
        inside = next((name for first, last, name in longer if first <= match.start and match.end <= last), "")
        clitics = {"proclitic": match.proclitic, "enclitic": match.enclitic}
        return Occurrence(
            source.key,
            source.id,
            source.title,
            start,
            end,
            raw[start:end],
            differences(raw[slice(*core)], self.wanted.names[0], **clitics),
            standing,
            span.id if span else "",
            span.label if span else "",
            span.text if span else "",
            inside,
            *context(raw, start, end),
        )

    def _standing(self, spans: Sequence[Span], start: int, end: int) -> tuple[Standing, Span | None]:
        exact = [span for span in spans if span.fragments == ((start, end),)]
        if same := next((span for span in exact if span.label == (self.label or span.label)), None):
            return "same", same
        if exact:
            return "other", exact[0]
        return _beside(spans, start, end)

    def _longer_in(self, folded: Folded) -> list[tuple[int, int, str]]:
        found = ((match, name) for name, longer in self._longer for match in longer.find(folded.text))
        return sorted(((match.start, match.end, name) for match, name in found), key=lambda one: one[0] - one[1])


def _beside(spans: Sequence[Span], start: int, end: int) -> tuple[Standing, Span | None]:
    """How [start, end), which is no span, stands to the spans that meet it: to one across, or else to the nearest."""
    met = [span for span in spans if any(a < end and start < b for a, b in span.fragments)]
    inner = [span for span in met if start <= span.start and span.end <= end]
    outer = [span for span in met if any(a <= start and end <= b for a, b in span.fragments)]
    if across := next((span for span in met if span not in inner and span not in outer), None):
        return "overlapping", across
    if outer:
        return "within", min(outer, key=lambda span: span.end - span.start)
    return ("holding", max(inner, key=lambda span: span.end - span.start)) if inner else ("new", None)


def longer_names(wanted: Wanted, known: Iterable[str]) -> list[str]:
    """Those of the known names that hold the wanted one and more, the longest first."""
    short = key(wanted.names[0], EXACT_LETTERS)
    keys = {name: key(name, EXACT_LETTERS) for name in known}
    found = [name for name, longer in keys.items() if short and short in longer and short != longer]
    return sorted(found, key=lambda name: (-len(name), name))


def _whole(folded: Folded, match: Match, core: tuple[int, int]) -> tuple[int, int]:
    """The core with the clitics around it, in code points of the raw text."""
    whole = folded.to_raw(match.start - len(match.proclitic), match.end + len(match.enclitic))
    return whole or core
