"""Statistics as plain text, for the terminal: what there is, each with its numbers before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations.cli_support import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.statistics import Bin, CorpusStatistics, Lengths

_NAMES, _MISSED, _DAYS = 10, 10, 14
"""How many are printed; all of them stand in the JSON."""


def lines_of(numbers: CorpusStatistics) -> Iterator[str]:
    """The statistics, a line each; what there is nothing of is left out."""
    yield from _corpus(numbers)
    yield from _markup(numbers)
    yield from _measures(numbers)
    yield from _work(numbers)
    yield from _dictionary(numbers)


def _corpus(numbers: CorpusStatistics) -> Iterator[str]:
    statuses = numbers.statuses
    yield f"Documents  {numbers.documents:,} ({numbers.done:,} done), {plural(numbers.characters, 'character')}"
    yield f"           {statuses['started']:,} started, {statuses['todo']:,} to do, {plural(numbers.words, 'word')}"
    yield f"Layers     {numbers.layers:,}, {plural(numbers.changes, 'change')} in the journal"


def _markup(numbers: CorpusStatistics) -> Iterator[str]:
    yield f"Spans      {numbers.span_count:,}"
    yield from (_row(count, label) for label, count in numbers.spans.items())
    yield f"Relations  {numbers.relation_count:,}"
    yield from (_row(row.count, f"{row.head} {row.label} {row.tail}") for row in numbers.relations)
    if numbers.attributes:
        yield "Attributes"
        yield from (_row(one.count, f"{one.name}={one.value}" if one.value else one.name) for one in numbers.attributes)
    if numbers.clusters:
        yield f"Clusters   {numbers.clusters:,}"
        yield from _bins(numbers.cluster_sizes, "span")


def _measures(numbers: CorpusStatistics) -> Iterator[str]:
    if not numbers.span_count:
        return
    yield _lengths("Words in a span", numbers.span_words)
    yield from _bins(numbers.span_words.bins, "word")
    yield _lengths("Characters in a span", numbers.span_characters)
    if len(numbers.nesting) > 1:
        yield "Spans within so many others"
        yield from (_row(one.count, str(one.least)) for one in numbers.nesting)
    if len(numbers.fragments) > 1:
        yield "Spans by fragments"
        yield from _bins(numbers.fragments, "fragment")


def _work(numbers: CorpusStatistics) -> Iterator[str]:
    if len(numbers.by_layer) > 1:
        yield "Spans by layer"
        yield from (_row(one.spans, f"{one.name} {one.annotator}".strip()) for one in numbers.by_layer)
    if numbers.annotators:
        yield "Spans by annotator"
        yield from (_row(one.spans, one.by or "(not known)") for one in numbers.annotators)
    proposals = numbers.proposals
    if proposals.open or proposals.taken or proposals.turned_down:
        told = f"{proposals.open:,} open, {proposals.taken:,} taken, {proposals.turned_down:,} turned down"
        yield f"Proposals  {told}"
    pace = numbers.pace
    if pace.per_hour:
        yield f"Pace       {pace.per_hour:,g} spans in an hour of work, over {plural(pace.active_minutes, 'minute')}"
    if len(pace.days) > 1:
        yield "Spans by day"
        yield from (_row(one.spans, one.day) for one in pace.days[-_DAYS:])
    if numbers.progress:
        yield "Documents done by day"
        yield from (_row(one.done, f"{one.day} ({one.change:+,})") for one in numbers.progress[-_DAYS:])


def _dictionary(numbers: CorpusStatistics) -> Iterator[str]:
    found = numbers.dictionary
    if found.mentions:
        yield f"Names      {found.names:,}; {found.marked:,} of {found.mentions:,} mentions marked ({found.share:.0%})"
        yield from (_row(one.count, f"{one.text} {one.label}") for one in numbers.names[:_NAMES])
    if found.missed:
        yield "Mentions that are not marked"
        yield from (
            _row(one.mentions - one.marked, f"of {one.mentions:,}: {one.text} {one.label}")
            for one in found.missed[:_MISSED]
        )


def _lengths(what: str, found: Lengths) -> str:
    return f"{what}: {found.median:,} in the middle, {found.longest:,} at most"


def _bins(bins: Iterable[Bin], what: str) -> Iterator[str]:
    for one in bins:
        if one.count:
            yield _row(one.count, ranged(one.least, one.most) + f" {what}" + ("" if one.most == 1 else "s"))


def _row(count: int, what: str) -> str:
    return f"{count:>9,}  {what}"


def ranged(least: int, most: int) -> str:
    """A range of whole numbers: "3" or "3–5"."""
    return f"{least:,}" if least == most else f"{least:,}–{most:,}"
