"""What the plots of the statistics show, as values: titles, labels, measures, and the table of the same figures.

Knows no plot: how a figure is drawn is said in :mod:`desktop.panels.plot`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QDate, QLocale, QObject, Qt

from desktop.i18n import filled, number

if TYPE_CHECKING:
    from annotations.statistics import Bin, CorpusStatistics, Lengths
    from schemas.model import Schema

Shape = Literal["bars", "columns", "line", "grid"]
"""Bars lie below each other, each with its label; columns stand beside each other; a line runs over days; a grid has
labels at two sides and a measure in each cell."""

_SPAN_DAYS = 120
"""How many days are shown at most, the last ones."""


@dataclass(frozen=True)
class Figure:
    """One plot and its table.

    Attributes:
        name: What it is called in code.
        titles: Of the columns of the table.
        rows: The table.
        labels: Of bars or columns, or of the rows of a grid.
        places: Where columns and points stand: days by the calendar, all others one after the other.
        measures: One for each label; empty in a grid.
        colors: "#rrggbb" for each label, or none.
        across: Labels of the columns of a grid.
        cells: The measures of a grid by row and column; what is missing is 0.
    """

    name: str
    title: str
    shape: Shape
    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    labels: tuple[str, ...] = ()
    measures: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    colors: tuple[str, ...] = ()
    across: tuple[str, ...] = ()
    cells: Mapping[tuple[int, int], int] = field(default_factory=dict)


def figures_of(numbers: CorpusStatistics, schema: Schema, language: str) -> tuple[Figure, ...]:
    """The figures of a corpus; those without anything in them are left out."""
    return tuple(figure for figure in _Figures(numbers, schema, language).all() if figure.rows)


class _Figures(QObject):
    """Makes the figures. Each method gives one, or several of a kind."""

    def __init__(self, numbers: CorpusStatistics, schema: Schema, language: str) -> None:
        super().__init__()
        self._numbers, self._schema, self._language = numbers, schema, language

    def all(self) -> Iterator[Figure]:
        yield self._labels()
        yield self._relations()
        yield self._attributes()
        yield from self._lengths()
        yield from self._sizes()
        yield self._days()
        yield self._hours()
        yield self._progress()
        yield self._statuses()
        yield self._annotators()
        yield self._missed()
        yield self._names()

    def _labels(self) -> Figure:
        spans, schema = self._numbers.spans, self._schema
        kinds = {kind.id: kind for kind in schema.entities}
        titles = {label: kinds[label].title.get(self._language) if label in kinds else "" for label in spans}
        return Figure(
            "labels",
            self.tr("Spans by label"),
            "bars",
            (self.tr("Label"), self.tr("Meaning"), self.tr("Spans")),
            tuple((label, titles[label], number(count)) for label, count in spans.items()),
            tuple(spans),
            tuple(spans.values()),
            colors=tuple(kinds[label].color if label in kinds else "#808080" for label in spans),
        )

    def _relations(self) -> Figure:
        rows = self._numbers.relations
        order = list(self._numbers.spans)
        heads = sorted({row.head for row in rows}, key=order.index)
        tails = sorted({row.tail for row in rows}, key=order.index)
        cells: dict[tuple[int, int], int] = {}
        for row in rows:
            place = (heads.index(row.head), tails.index(row.tail))
            cells[place] = cells.get(place, 0) + row.count
        return Figure(
            "relations",
            self.tr("Relations by the labels of head (down) and tail (across)"),
            "grid",
            (self.tr("Head"), self.tr("Relation"), self.tr("Tail"), self.tr("Relations")),
            tuple((row.head, row.label, row.tail, number(row.count)) for row in rows),
            tuple(heads),
            across=tuple(tails),
            cells=cells,
        )

    def _attributes(self) -> Figure:
        found = self._numbers.attributes
        labels = tuple(f"{one.name}: {one.value}" if one.value else one.name for one in found)
        rows = tuple((one.name, one.value, number(one.count)) for one in found)
        titles = (self.tr("Attribute"), self.tr("Value"), self.tr("Count"))
        measures = tuple(one.count for one in found)
        return Figure("attributes", self.tr("Attributes by value"), "bars", titles, rows, labels, measures)

    def _lengths(self) -> Iterator[Figure]:
        numbers, spans = self._numbers, self.tr("Spans")
        title = self.tr("Length of spans in words (median %1, longest %2)")
        yield self._measured("span-words", title, numbers.span_words, self.tr("Words"), spans)
        title = self.tr("Length of spans in characters (median %1, longest %2)")
        yield self._measured("span-characters", title, numbers.span_characters, self.tr("Characters"), spans)
        title = self.tr("Length of articles in words (median %1, longest %2)")
        yield self._measured("article-words", title, numbers.document_words, self.tr("Words"), self.tr("Articles"))

    def _sizes(self) -> Iterator[Figure]:
        numbers, spans = self._numbers, self.tr("Spans")
        title = self.tr("Nesting: by how many others a span is held")
        yield _binned("nesting", title, numbers.nesting, self.tr("Held by"), spans)
        yield _binned("fragments", self.tr("Spans by fragments"), numbers.fragments, self.tr("Fragments"), spans)
        title = self.tr("Clusters by size")
        yield _binned("clusters", title, numbers.cluster_sizes, self.tr("Spans"), self.tr("Clusters"))

    def _measured(self, name: str, title: str, found: Lengths, measure: str, counted: str) -> Figure:
        return _binned(name, filled(title, found.median, found.longest), found.bins, measure, counted)

    def _days(self) -> Figure:
        pace = self._numbers.pace
        days = pace.days[-_SPAN_DAYS:]
        title = self.tr("Pace: spans by day (in an hour of work: %1)")
        return Figure(
            "days",
            filled(title, round(pace.per_hour)) if pace.per_hour else self.tr("Pace: spans by day"),
            "columns",
            (self.tr("Day"), self.tr("Spans"), self.tr("Minutes of work")),
            tuple((_day(one.day), number(one.spans), number(one.active_minutes)) for one in days),
            tuple(_day(one.day) for one in days),
            tuple(one.spans for one in days),
            _calendar([one.day for one in days]),
        )

    def _hours(self) -> Figure:
        hours = self._numbers.pace.hours
        is_any = any(hours)
        titles = (self.tr("Hour"), self.tr("Spans"))
        labels = tuple(number(hour) for hour in range(len(hours)))
        rows = tuple((label, number(count)) for label, count in zip(labels, hours, strict=True)) if is_any else ()
        title, places = self.tr("Pace: spans by hour of the day"), tuple(range(len(hours)))
        return Figure("hours", title, "columns", titles, rows, labels, hours, places)

    def _progress(self) -> Figure:
        days = self._numbers.progress[-_SPAN_DAYS:]
        rows = tuple((_day(one.day), number(one.done), number(one.change)) for one in days)
        titles = (self.tr("Day"), self.tr("Done"), self.tr("Change"))
        labels, places = tuple(_day(one.day) for one in days), _calendar([one.day for one in days])
        measures = tuple(one.done for one in days)
        return Figure("progress", self.tr("Progress: articles done"), "line", titles, rows, labels, measures, places)

    def _statuses(self) -> Figure:
        names = {"done": self.tr("done"), "started": self.tr("begun"), "todo": self.tr("to do")}
        counts = {name: self._numbers.statuses[status] for status, name in names.items()}
        title = self.tr("Articles by state")
        return _counted("statuses", title, counts, self.tr("State"), self.tr("Articles"))

    def _annotators(self) -> Figure:
        found = self._numbers.annotators
        names = tuple(one.by or self.tr("not known") for one in found)
        rows = tuple(
            (name, *map(number, (one.spans, one.relations, one.active_minutes)))
            for name, one in zip(names, found, strict=True)
        )
        titles = (self.tr("Annotator"), self.tr("Spans"), self.tr("Relations"), self.tr("Minutes of work"))
        measures = tuple(one.spans for one in found)
        return Figure("annotators", self.tr("Spans by annotator"), "bars", titles, rows, names, measures)

    def _missed(self) -> Figure:
        found = self._numbers.dictionary
        title = self.tr("Names that are not marked where they stand (marked: %1 of %2 mentions)")
        rows = tuple((one.text, one.label, number(one.mentions), number(one.marked)) for one in found.missed)
        return Figure(
            "missed",
            filled(title, found.marked, found.mentions),
            "bars",
            (self.tr("Name"), self.tr("Label"), self.tr("Mentions"), self.tr("Marked")),
            rows,
            tuple(one.text for one in found.missed),
            tuple(one.mentions - one.marked for one in found.missed),
        )

    def _names(self) -> Figure:
        found = self._numbers.names
        colors = {kind.id: kind.color for kind in self._schema.entities}
        return Figure(
            "names",
            self.tr("Names that are marked most often"),
            "bars",
            (self.tr("Name"), self.tr("Label"), self.tr("Spans")),
            tuple((one.text, one.label, number(one.count)) for one in found),
            tuple(one.text for one in found),
            tuple(one.count for one in found),
            colors=tuple(colors.get(one.label, "#808080") for one in found),
        )


def _counted(name: str, title: str, counts: Mapping[str, int], what: str, counted: str) -> Figure:
    rows = tuple((label, number(count)) for label, count in counts.items()) if any(counts.values()) else ()
    return Figure(name, title, "bars", (what, counted), rows, tuple(counts), tuple(counts.values()))


def _binned(name: str, title: str, bins: Sequence[Bin], measure: str, counted: str) -> Figure:
    labels = tuple(_range(one.least, one.most) for one in bins)
    rows = tuple((label, number(one.count)) for label, one in zip(labels, bins, strict=True))
    measures, places = tuple(one.count for one in bins), tuple(range(len(bins)))
    return Figure(name, title, "columns", (measure, counted), rows, labels, measures, places)


def _day(day: str) -> str:
    """A day in the numerals of the interface, the same order everywhere."""
    return QLocale().toString(QDate.fromString(day, Qt.DateFormat.ISODate), "yyyy-MM-dd")


def _calendar(days: Sequence[str]) -> tuple[int, ...]:
    """How many days each is behind the first."""
    ordinals = [date.fromisoformat(day).toordinal() for day in days]
    return tuple(ordinal - ordinals[0] for ordinal in ordinals)


def _range(least: int, most: int) -> str:
    return number(least) if least == most else f"{number(least)}–{number(most)}"


def steps(largest: int) -> Iterable[int]:
    """Some round numbers from 0 to the largest measure, evenly apart, about five of them."""
    step = 1
    while largest > 5 * step:
        step = step * 5 // 2 if str(step).startswith("2") else step * 2
    return range(0, largest + step, step)
