"""What was marked before, and lists of names, as proposals for a text that nobody has read yet.

A proposal is no span: it is shown apart, taken by a person or dismissed, and never exported. Names are found as words,
with their clitics, in whatever spelling the options allow; of matches that overlap the longest is proposed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

import ahocorasick
import msgspec
from msgspec.structs import replace

from annotations.changes import AddSpan
from annotations.document import Proposal as Proposal
from annotations.document import Span
from annotations.folding import STRONGEST, Fold, Folded, fold
from annotations.ids import new_id, now_ms
from annotations.matching import ENCLITICS, LAST_OF_PROCLITICS, Match, Wanted, clitics_around, forms_of_key
from annotations.occurrences import DEFAULT
from annotations.taken import Taken

if TYPE_CHECKING:
    from annotations.matching import Form

SOURCE = "dictionary"
"""The source of spans that a person took from a proposal."""

_BETWEEN = "\0"
"""Stands in no text, and folds to itself."""
_WITH_CLITICS = 0.9
"""What a match is worth that has to be cut out of its word."""
_FEWEST_LETTERS = 2
_MOST_WORDS = 16_384
"""How many words one automaton holds: while it is made no other thread runs, and a window must go on."""


class Name(msgspec.Struct, frozen=True):
    """A name with a label, and how often it was marked so."""

    text: str
    label: str
    count: int = 1


class _Known(NamedTuple):
    """One form of a name: what its label is, how sure that is, and as what it was written."""

    form: Form
    name: str
    label: str
    score: float


class Dictionary:
    """Names ready to be found in texts. Made once; what is marked later comes in with the next one."""

    def __init__(self, names: Iterable[Name], *, how: Fold = DEFAULT) -> None:
        self._how = how
        self._known: dict[str, list[_Known]] = defaultdict(list)
        for name, label, score in _decided(list(names), how):
            self._add(name, label, score)
        self._automata = [_automaton(texts) for texts in _batches(self._known)]

    def __len__(self) -> int:
        return len(self._known)

    def propose(
        self,
        text: str | Folded,
        *,
        spans: Iterable[Span] = (),
        dismissed: Iterable[tuple[int, int, str]] = (),
        policy: str = "core",
    ) -> list[Proposal]:
        """The proposals for a text, in order; none across a span or at a (start, end, label) that was dismissed."""
        folded = fold(text) if isinstance(text, str) else text
        taken = Taken(fragment for span in spans for fragment in span.fragments)
        matches = self._matches(folded, taken)
        found = sorted(matches, key=lambda one: (one[0].start - one[0].end, -one[1].score, one[0].start))
        away = set(dismissed)
        proposals = []
        for match, known in found:
            core = folded.to_raw(match.start, match.end)
            place = _place(folded, match, core, policy) if core else None
            if core is None or place is None or taken.overlaps(*place):
                continue
            if (*place, known.label) not in away and self._allows(folded.raw[slice(*core)], match, known):
                taken.add(*place)
                score = known.score * (_WITH_CLITICS if match.proclitic or match.enclitic else 1)
                proposals.append(Proposal(*place, known.label, folded.raw[slice(*place)], round(score, 3)))
        return sorted(proposals, key=lambda proposal: proposal.start)

    def _add(self, name: _Folded, label: str, score: float) -> None:
        for form in forms_of_key(name.key, name.text, self._how):
            if len(form.text) >= _FEWEST_LETTERS and form.text not in ENCLITICS:
                self._known[form.text].append(_Known(form, name.text, label, score))

    def _matches(self, folded: Folded, taken: Taken) -> Iterable[tuple[Match, _Known]]:
        for last, text in chain.from_iterable(one.iter(folded.text) for one in self._automata):
            start, end = last + 1 - len(text), last + 1
            if start and folded.text[start - 1].isalnum() and folded.text[start - 1] not in LAST_OF_PROCLITICS:
                continue
            if taken.holds(folded.place(start)):
                continue  # as most are where an article is marked
            around = clitics_around(folded.text, start, end)
            for known in self._known[text] if around else ():
                assert around
                if around[0] in known.form.before and around[1] in known.form.after:
                    yield Match(start, end, *around), known

    def _allows(self, core: str, match: Match, known: _Known) -> bool:
        if core == known.name or self._how == STRONGEST:
            return True
        return Wanted((known.name,), self._how, ()).allows(core, lam=match.proclitic.endswith("ل"))


def _batches(words: Iterable[str]) -> Iterable[list[str]]:
    rest = iter(words)
    while batch := list(islice(rest, _MOST_WORDS)):
        yield batch


def _automaton(words: Iterable[str]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word in words:
        automaton.add_word(word, word)
    automaton.make_automaton()
    return automaton


def taken_as(proposal: Proposal, *, by: str = "") -> AddSpan:
    """The change by which a person takes a proposal: a span that says where it comes from, and how sure it was."""
    place = ((proposal.start, proposal.end),)
    span = Span(new_id(), proposal.label, place, proposal.text, source=proposal.source, by=by, at=now_ms())
    return AddSpan(replace(span, score=proposal.score))


class _Folded(NamedTuple):
    text: str
    key: str


def _decided(names: Sequence[Name], how: Fold) -> Iterable[tuple[_Folded, str, float]]:
    """Each name once, with its commonest label and the share of it; twice where the options tell two writings apart."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    writings: dict[str, dict[str, str]] = defaultdict(dict)
    for name, folded, told_apart in zip(names, _keys(names, STRONGEST), _keys(names, how), strict=True):
        labels[folded][name.label] += name.count
        writings[folded].setdefault(told_apart, name.text.strip())
    for folded, counts in labels.items():
        ((label, count),) = counts.most_common(1)
        for text in writings[folded].values():
            yield _Folded(text, folded), label, count / counts.total()


def _keys(names: Sequence[Name], how: Fold) -> list[str]:
    """The names folded, all in one go."""
    joined = _BETWEEN.join(name.text.replace(_BETWEEN, "") for name in names)
    return [folded.strip() for folded in fold(joined, how).text.split(_BETWEEN)] if names else []


def _place(folded: Folded, match: Match, core: tuple[int, int], policy: str) -> tuple[int, int]:
    if policy == "core":
        return core
    return folded.to_raw(match.start - len(match.proclitic), match.end + len(match.enclitic)) or core
