"""The dictionary turned round: where a corpus does not agree with itself, the likeliest errors first.

A name that is mostly marked one way is compared with where it is marked otherwise, within a shorter or longer span, or
not at all; what one document alone can tell comes from :mod:`.boundary_checks` and :mod:`.structure_checks`. What a
person has found right is marked as such. Layers are not compared with each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from annotations.boundary_checks import check_ends
from annotations.changes import UpdateSpan
from annotations.completeness import open_points
from annotations.dictionary import Dictionary, Name, taken_as
from annotations.folding import EXACT_LETTERS, fold, key
from annotations.ids import now_ms
from annotations.matching import is_pronoun
from annotations.problems import Problem, about_span, likeliest_first, name_of, resized, stable_key
from annotations.progress import counted, unheard
from annotations.structure_checks import check_clusters, check_relations, check_spans
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.dictionary import Proposal
    from annotations.document import Record, Span, Whose
    from annotations.progress import Progress
    from schemas.model import Schema

_MAJORITY = 0.5
"""A name is missed where it is unmarked if it is mostly marked, and a label wrong if another one is commoner."""
_TOP_UNMARKED = 0.95


class _Seen:
    """What one layer has marked, counted by name."""

    def __init__(self) -> None:
        self.labels: dict[str, Counter[str]] = defaultdict(Counter)
        self.words: Counter[str] = Counter()
        self.names: Counter[tuple[str, str]] = Counter()
        self.unmarked: Counter[str] = Counter()
        self._dictionary: Dictionary | None = None

        self.gone: set[str] = set()

    def add(self, spans: Iterable[Span], *, instead_of: Iterable[Span] = ()) -> None:
        """Count spans in place of others. Names that are new are proposed only if nothing was proposed before."""
        old = list(instead_of)
        self._count(old, -1)
        self._count(spans, 1)
        self.gone = {
            name for name in self.gone | set(map(name_of, old)) if name in self.labels and not self.labels[name].total()
        }

    def _count(self, spans: Iterable[Span], step: int) -> None:
        for span in (span for span in spans if not is_pronoun(span.text)):
            self.labels[name_of(span)][span.label] += step
            self.words[key(span.text, EXACT_LETTERS)] += step
            if len(span.fragments) == 1:
                self.names[span.text, span.label] += step

    @property
    def dictionary(self) -> Dictionary:
        if self._dictionary is None:
            self._dictionary = Dictionary(Name(text, label, count) for (text, label), count in self.names.items())
        return self._dictionary


class Comparison:
    """What a corpus has marked, by layer, so that one of its documents can be checked against it again."""

    def __init__(self, schema: Schema, *, policy: str = "core", least_share: float = _MAJORITY) -> None:
        """Compare; a name is missed where it is unmarked if more than ``least_share`` of its mentions is marked."""
        self._schema, self._policy, self._least_share = schema, policy, least_share
        self._seen: dict[Whose, _Seen] = defaultdict(_Seen)
        self._spans: dict[tuple[Whose, str], tuple[Span, ...]] = {}

    def add(self, record: Record) -> None:
        """Count what is marked in a document, in place of what was counted of it before."""
        place = (record.whose, record.document.id)
        self._seen[record.whose].add(record.spans, instead_of=self._spans.get(place, ()))
        self._spans[place] = tuple(record.spans)

    def propose(self, record: Record) -> list[Proposal]:
        """Where the names of the corpus stand in a document, be they marked there or not."""
        return self._seen[record.whose].dictionary.propose(record.document.text, policy=self._policy)

    def count_unmarked(self, record: Record, found: Iterable[Proposal]) -> None:
        """Count the names that are not marked in a document."""
        marked = _Marked(record.spans)
        missed = (key(one.text) for one in found if not marked.meet(one))
        self._seen[record.whose].unmarked.update(missed)

    def problems(self, record: Record, accepted: set[str], found: list[Proposal] | None = None) -> list[Problem]:
        """The problems of a document, in no order; what was found right is marked so."""
        proposals = self.propose(record) if found is None else found
        told = _check(record, self._seen[record.whose], proposals, self._schema, self._policy, self._least_share)
        layer, annotator = record.whose
        return [replace(one, layer=layer, annotator=annotator, accepted=one.key in accepted) for one in told]


def check_corpus(
    read: Callable[[], Iterable[Record]],
    comparison: Comparison,
    *,
    accepted: Callable[[Whose], set[str]] = lambda _layer: set(),
    total: int = 0,
    progress: Progress = unheard,
) -> list[Problem]:
    """All problems of a corpus: errors first, then the likeliest, in the order of the documents where they are alike.

    ``read`` gives the documents, and is called three times. ``accepted`` gives the keys of what was found right in a
    layer; such problems are marked. ``progress`` is told in documents, each counted three times.
    """

    def told(turn: int) -> Iterator[Record]:
        return counted(read(), total, lambda done, _: progress(turn * total + done, 3 * total))

    for record in told(0):
        comparison.add(record)
    proposals: dict[tuple[Whose, str], list[Proposal]] = {}
    for record in told(1):
        found = proposals[record.whose, record.document.id] = comparison.propose(record)
        comparison.count_unmarked(record, found)
    problems: list[Problem] = []
    right: dict[Whose, set[str]] = {}
    for record in told(2):
        if record.whose not in right:
            right[record.whose] = accepted(record.whose)
        problems += comparison.problems(record, right[record.whose], proposals[record.whose, record.document.id])
    return likeliest_first(problems)


def _check(
    record: Record, seen: _Seen, proposals: list[Proposal], schema: Schema, policy: str, least_share: float
) -> Iterator[Problem]:
    document, spans = record.document, record.spans
    by_id = {span.id: span for span in spans}

    def count(word: str) -> int:
        return seen.words[key(word, EXACT_LETTERS)]

    yield from check_spans(document, spans, record.relations)
    yield from check_relations(document, by_id, record.relations, schema)
    yield from check_clusters(document, by_id, record.clusters)
    yield from open_points(document, by_id, record.relations, schema)
    yield from check_ends(document, spans, policy=policy, count=count)
    yield from _labels(record, seen)
    yield from _places(record, seen, proposals, least_share)


def _labels(record: Record, seen: _Seen) -> Iterator[Problem]:
    """Spans with another label than their name mostly has."""
    held = {end for relation in record.relations for end in (relation.head, relation.tail)}
    for span in record.spans:
        counts = seen.labels[name_of(span)]
        label, most = counts.most_common(1)[0] if counts else (span.label, 0)
        if label == span.label or most <= 0 or counts[span.label] / counts.total() >= _MAJORITY:
            continue
        share = counts[span.label] / counts.total()
        message = say(
            "«{text}» is {label} here, elsewhere {other} ({most} of {all})",
            text=span.text,
            label=span.label,
            other=label,
            most=most,
            all=counts.total(),
        )
        fix = None if span.id in held else UpdateSpan(span, replace(span, label=label, attributes=(), at=now_ms()))
        yield about_span("label", record.document, span, message, weight=1 - share, fix=fix)


def _places(record: Record, seen: _Seen, proposals: Iterable[Proposal], least_share: float) -> Iterator[Problem]:
    """Names that are marked elsewhere: here not at all, or only a part of them."""
    spans = _Marked(record.spans)
    for one in proposals:
        name = key(one.text)
        if name in seen.gone:
            continue
        marked = seen.labels[name].total() or seen.names[one.text, one.label] or 1
        met = spans.meet(one)
        if not met:
            share = marked / (marked + seen.unmarked[name])
            if share > least_share:
                yield _unmarked(record, one, marked, share)
        elif part := _only_part(one, met):
            message = say(
                "«{text}» {label}: elsewhere «{whole}» is marked ({marked} times)",
                text=part.text,
                label=part.label,
                whole=one.text,
                marked=marked,
            )
            fix = resized(record.document, part, one.start, one.end)
            yield about_span("boundary", record.document, part, message, weight=marked / (marked + 1), fix=fix)


def _unmarked(record: Record, one: Proposal, marked: int, share: float) -> Problem:
    document = record.document
    return Problem(
        "unmarked",
        "warning",
        min(share, _TOP_UNMARKED),
        document.id,
        document.title,
        one.start,
        one.end,
        say(
            "«{text}» is not marked here, elsewhere {label} ({marked} times)",
            text=one.text,
            label=one.label,
            marked=marked,
        ),
        fix=taken_as(one),
        key=stable_key("unmarked", document.id, str(one.start), str(one.end), one.label),
    )


class _Marked:
    """The spans of a document by blocks of its text, so that asking does not depend on how many there are."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._blocks: dict[int, list[Span]] = defaultdict(list)
        for span in spans:
            for block in {block for start, end in span.fragments for block in _blocks(start, end)}:
                self._blocks[block].append(span)

    def meet(self, one: Proposal) -> list[Span]:
        """The spans of which something lies where a name is, each once, in their order."""
        near = {span.id: span for block in _blocks(one.start, one.end) for span in self._blocks.get(block, ())}
        return [
            span for span in near.values() if any(start < one.end and one.start < end for start, end in span.fragments)
        ]


def _blocks(start: int, end: int) -> range:
    return range(start >> 8, (end - 1 >> 8) + 1)


def _only_part(one: Proposal, met: list[Span]) -> Span | None:
    """The span that marks only a part of a name, where nothing marks all of it."""
    if any(span.start <= one.start and one.end <= span.end for span in met):
        return None
    inside = [span for span in met if one.start <= span.start and span.end <= one.end and span.label == one.label]
    return next((span for span in inside if fold(span.text).text != fold(one.text).text), None)
