"""A datasheet of a corpus in Markdown: what the project knows of itself, and what only people can answer, as questions.

Numbers are written with ASCII digits in both languages. In the Arabic one the text stands in a block from right to
left.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from annotations import __version__
from annotations import datasheet_words as words
from annotations.errors import UserError
from annotations.files import whole_file
from annotations.pace import day_of
from annotations.progress import unheard
from annotations.project import statistics_of
from annotations.statistics import CorpusStatistics
from schemas.model import Schema, Text
from schemas.saying import say

if TYPE_CHECKING:
    from pathlib import Path

    from annotations.progress import Progress
    from annotations.store.project_file import ProjectFile

FEWEST = 50
"""A label with fewer spans has too few of them in each part of a split."""


class VersionFact(msgspec.Struct, frozen=True):
    """A version of the schema: its number, the day since which it holds, and who made it."""

    version: int
    day: str
    by: str


class Facts(msgspec.Struct, frozen=True):
    """What a project knows of itself.

    Attributes:
        name: What the corpus is called.
        day: When it was counted, "YYYY-MM-DD".
        created: When the project was begun, or "".
        policy: "core" or "whole-word".
    """

    name: str
    day: str
    created: str
    policy: str
    schema: Schema
    versions: tuple[VersionFact, ...]
    numbers: CorpusStatistics


def facts_of(project: ProjectFile, *, name: str, day: str, progress: Progress = unheard) -> Facts:
    """What a project knows of itself. ``progress`` is told in documents."""
    created = project.meta("created_at")
    return Facts(
        name,
        day,
        day_of(int(created)) if created.isdecimal() else "",
        project.meta("clitic_policy") or "core",
        project.schema(),
        tuple(VersionFact(one.version, day_of(one.at), one.by) for one in project.schema_versions()),
        statistics_of(project, progress=progress),
    )


def save(text: str, path: Path, *, force: bool = False) -> None:
    """Write a datasheet, whole or not at all. Raises UserError where something is there already, unless ``force``."""
    if path.exists() and not force:
        raise UserError(
            say("{path} is there already.", path=path),
            advice="Choose another name; on the command line, --force replaces it.",
        )
    try:
        with whole_file(path) as file:
            file.write(text.encode())
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}.", path=path, reason=error.strerror)) from error


def datasheet(facts: Facts, language: str = "en") -> str:
    """The datasheet in a language, "en" or "ar"."""
    blocks = list(_Sheet(facts, language).blocks())
    if language == "ar":
        blocks = ['<div dir="rtl">', *blocks, "</div>"]
    return "\n\n".join(block for block in blocks if block) + "\n"


class _Sheet:
    """Writes one datasheet, block by block."""

    def __init__(self, facts: Facts, language: str) -> None:
        self._facts, self._numbers, self._language = facts, facts.numbers, language

    def blocks(self) -> Iterator[str]:
        known: dict[Text, Callable[[], Iterable[str]]] = {
            words.COMPOSITION: self._composition,
            words.COLLECTION: self._collection,
            words.ANNOTATION: self._annotation,
            words.USES: self._uses,
            words.DISTRIBUTION: lambda: [self._say(words.FORMAT)],
            words.MAINTENANCE: self._versions,
        }
        yield "# " + self._say(words.TITLE, name=self._facts.name)
        yield self._say(words.MADE, day=self._facts.day, version=__version__)
        for heading, questions in words.QUESTIONS.items():
            yield "## " + self._say(heading)
            yield from known.get(heading, list)()
            asked = (self._say(words.ASK, question=self._say(question)) for question in questions)
            yield "\n".join(f"- {line}" for line in asked)

    def _composition(self) -> Iterator[str]:
        numbers = self._numbers
        counts = {
            words.DOCUMENTS: numbers.documents,
            words.DONE: numbers.done,
            words.STARTED: numbers.statuses["started"],
            words.CHARACTERS: numbers.characters,
            words.WORDS: numbers.words,
            words.DOCUMENT_WORDS: numbers.document_words.median,
            words.LONGEST_DOCUMENT: numbers.document_words.longest,
            words.SPANS: numbers.span_count,
            words.RELATIONS: numbers.relation_count,
            words.CLUSTERS: numbers.clusters,
            words.SPAN_WORDS: numbers.span_words.median,
            words.LONGEST_SPAN: numbers.span_words.longest,
            words.NESTED: sum(one.count for one in numbers.nesting if one.least),
            words.FRAGMENTED: sum(one.count for one in numbers.fragments if one.least > 1),
            words.NAMES: numbers.distinct_names,
        }
        rows = [(self._say(what), _number(count)) for what, count in counts.items()]
        yield self._table((words.WHAT, words.HOW_MANY), rows)
        yield self._say(words.LANGUAGES, list=self._counted(numbers.languages))
        ends = [(one.head, one.label, one.tail, _number(one.count)) for one in numbers.relations]
        yield from self._titled(words.BETWEEN, (words.HEAD, words.RELATION, words.TAIL, words.HOW_MANY), ends)

    def _collection(self) -> Iterator[str]:
        if self._facts.created:
            yield self._say(words.CREATED, day=self._facts.created)
        metadata = self._numbers.metadata
        yield self._say(words.METADATA, list=self._counted(metadata)) if metadata else self._say(words.NO_METADATA)

    def _annotation(self) -> Iterator[str]:
        schema, policy = self._facts.schema, words.CORE if self._facts.policy == "core" else words.WHOLE_WORD
        title = schema.title.get(self._language) or schema.name
        yield self._say(words.SCHEMA, name=schema.name, version=schema.version, title=title, policy=self._say(policy))
        yield from self._types()
        yield from self._work()
        yield from self._agreement()

    def _types(self) -> Iterator[str]:
        schema, numbers, language = self._facts.schema, self._numbers, self._language
        columns = (words.LABEL, words.MEANING, words.EXAMPLES, words.HOW_MANY)
        entities = [
            (kind.id, self._meaning(kind.title, kind.description), self._examples(kind.examples, kind.counter_examples),
             _number(numbers.spans.get(kind.id, 0)))
            for kind in schema.markable()
        ]  # fmt: skip
        yield from self._titled(words.ENTITY_TYPES, columns, entities)
        held = {
            kind.id: sum(row.count for row in numbers.relations if row.label == kind.id) for kind in schema.relations
        }
        relations = [
            (kind.id, f"{' '.join(kind.head)} → {' '.join(kind.tail)}",
             self._meaning(kind.title, kind.description), _number(held[kind.id]))
            for kind in schema.relations
        ]  # fmt: skip
        ends = Text(en=f"{words.HEAD.en} → {words.TAIL.en}", ar=f"{words.HEAD.ar} ← {words.TAIL.ar}")
        columns = (words.RELATION, ends, words.MEANING, words.HOW_MANY)
        yield from self._titled(words.RELATION_TYPES, columns, relations)
        titles = {kind.id: kind.title.get(language) for kind in schema.attributes}
        attributes = [(one.name, titles.get(one.name, ""), one.value, _number(one.count)) for one in numbers.attributes]
        columns = (words.ATTRIBUTE, words.MEANING, words.VALUE, words.HOW_MANY)
        yield from self._titled(words.ATTRIBUTES, columns, attributes)

    def _work(self) -> Iterator[str]:
        numbers = self._numbers
        workers = [
            (one.by or self._say(words.UNKNOWN), *map(_number, (one.spans, one.relations, one.active_minutes)))
            for one in numbers.annotators
        ]
        columns = (words.ANNOTATOR, words.SPANS, words.RELATIONS, words.MINUTES)
        yield from self._titled(words.ANNOTATORS, columns, workers)
        layers = [
            (f"{one.name} {one.annotator}".strip(), *map(_number, (one.documents, one.done, one.spans, one.relations)))
            for one in numbers.by_layer
        ]
        columns = (words.LAYER, words.DOCUMENTS, words.DONE, words.SPANS)
        yield from self._titled(words.LAYERS, (*columns, words.RELATIONS), layers)
        if numbers.sources:
            yield self._say(words.ORIGINS, list=self._counted(numbers.sources))
        if numbers.pace.per_hour:
            yield self._say(words.PACE, spans=f"{numbers.pace.per_hour:,g}")

    def _agreement(self) -> Iterator[str]:
        found = self._numbers.dictionary
        if not found.mentions:
            return
        percent = f"{100 * found.share:.1f}"
        mentions, marked = _number(found.mentions), _number(found.marked)
        yield self._say(words.AGREEMENT, mentions=mentions, marked=marked, percent=percent)
        missed = [(one.text, one.label, _number(one.mentions), _number(one.marked)) for one in found.missed]
        yield from self._titled(words.MISSED, (words.NAME, words.LABEL, words.MENTIONS, words.MARKED), missed)

    def _uses(self) -> Iterator[str]:
        numbers = self._numbers
        yield self._say(words.SPLITS, file=shlex.quote(f"{self._facts.name}.hashiya"))
        few = [kind.id for kind in self._facts.schema.markable() if 0 < numbers.spans.get(kind.id, 0) < FEWEST]
        if few:
            yield self._say(words.FEW, least=FEWEST, list=self._listed(few))
        if numbers.documents > numbers.done:
            yield self._say(words.UNREAD, count=_number(numbers.documents - numbers.done))

    def _versions(self) -> Iterator[str]:
        rows = [(str(one.version), one.day, one.by) for one in self._facts.versions]
        yield from self._titled(words.VERSIONS, (words.VERSION, words.SINCE, words.BY), rows)

    def _say(self, text: Text, **values: object) -> str:
        return text.get(self._language).format(**values)

    def _meaning(self, title: Text, description: Text) -> str:
        parts = (title.get(self._language), description.get(self._language))
        return ": ".join(" ".join(part.split()) for part in parts if part)

    def _examples(self, examples: Sequence[str], others: Sequence[str]) -> str:
        not_these = [self._say(words.NOT_THESE, list=self._listed(others))] if others else []
        return "; ".join([*([self._listed(examples)] if examples else []), *not_these])

    def _listed(self, names: Iterable[str]) -> str:
        return ("، " if self._language == "ar" else ", ").join(names)

    def _counted(self, counts: dict[str, int]) -> str:
        return self._listed(f"{name or self._say(words.UNKNOWN)} ({_number(count)})" for name, count in counts.items())

    def _titled(self, title: Text, columns: Sequence[Text], rows: Sequence[Sequence[str]]) -> Iterator[str]:
        if rows:
            yield "### " + self._say(title)
            yield self._table(columns, rows)

    def _table(self, columns: Sequence[Text], rows: Sequence[Sequence[str]]) -> str:
        lines = [[self._say(column) for column in columns], ["---"] * len(columns), *rows]
        return "\n".join("| " + " | ".join(map(_cell, line)) + " |" for line in lines)


def _cell(text: str) -> str:
    """A text that cannot end its cell or begin another row."""
    return " ".join(text.replace("\\", "\\\\").replace("|", "\\|").split())


def _number(count: int) -> str:
    return f"{count:,}"
