"""Is a corpus ready to train on? What a training run would stumble over, found before it runs.

Looked at is what an export with the same choices would hold, as tokens: spans that one tag a token cannot say, labels
that a part lacks, texts that stand on both sides of a split, ends of spans inside the pieces of a tokenizer.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotations.errors import UserError, how_to_install
from annotations.exporting.exporter import Export
from annotations.exporting.splits import SHARED, sketch
from annotations.tokens import Tokens
from schemas.saying import Said, say

if TYPE_CHECKING:
    from annotations.document import Record
    from annotations.exporting.choices import Choices
    from annotations.exporting.exporter import Source
    from schemas.model import Schema

FEW = 10
"""A label with fewer spans is said to have few."""
MOST_PIECES = 512
"""The longest input of most encoders, in pieces of their tokenizer."""


@dataclass
class Readiness:
    """What was found.

    Attributes:
        labels: Spans by label for each part; the part is "" where there is no split.
        nested: Spans that lie in another one, and so are lost to one tag a token.
        crossing: Spans that overlap another one, neither inside the other.
        fragmented: Spans of several fragments.
        cut_words: Words that are cut into tokens because a span begins or ends in them.
        off_tokens: Spans that are made of no whole tokens.
        off_pieces: Spans an end of which falls inside a piece of the given tokenizer.
        too_long: Rows of more than :data:`MOST_PIECES` pieces.
        unseen: Labels that dev or test have and train has not, with the part.
        empty: Labels of the schema that no span has.
        twins: Pairs of parts, with how many rows of the second say nearly the same as one of the first.
    """

    rows: Counter[str] = field(default_factory=Counter)
    labels: dict[str, Counter[str]] = field(default_factory=dict)
    nested: int = 0
    crossing: int = 0
    fragmented: int = 0
    cut_words: int = 0
    off_tokens: int = 0
    off_pieces: int = 0
    too_long: int = 0
    unseen: list[tuple[str, str]] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    few: list[str] = field(default_factory=list)
    twins: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def lines(self) -> list[str]:
        """All of it: what each part holds, notes, and what has to be mended."""
        found: list[str] = []
        for part, labels in self.labels.items():
            rows, spans = self.rows[part], labels.total()
            found.append(
                say("{part} – rows: {rows:,}, spans: {spans:,}", part=part, rows=rows, spans=spans)
                if part
                else say("Rows: {rows:,}, spans: {spans:,}", rows=rows, spans=spans)
            )
            found += [
                Said("{count:>9,}  {label}", {"count": count, "label": label})
                for label, count in sorted(labels.items(), key=lambda one: (-one[1], one[0]))
            ]
        return [
            *found,
            *(say("Note: {line}", line=line) for line in self.warnings),
            *(say("Error: {line}", line=line) for line in self.errors),
        ]

    @property
    def errors(self) -> list[str]:
        """What would spoil a training run or its evaluation, a sentence each."""
        found: list[str] = [say("{part} is empty.", part=part) for part in self.labels if part and not self.rows[part]]
        found += [
            say("{part} has {label}, which train has not.", part=part, label=label) for part, label in self.unseen
        ]
        found += [
            say(
                "Texts of {second} that say nearly the same as one of {first}: {count:,}.",
                count=count,
                second=second,
                first=first,
            )
            for (first, second), count in self.twins.items()
        ]
        if self.off_tokens:
            found.append(say("Spans that are made of no whole tokens: {off_tokens:,}.", off_tokens=self.off_tokens))
        return found

    @property
    def warnings(self) -> list[str]:
        """What one should know, a sentence each."""
        found: list[str] = []
        if count := self.nested:
            pattern = (
                "Spans nested in others: {count:,}. One tag a token cannot say them (wojood and spans formats can)."
            )
            found.append(say(pattern, count=count))
        if count := self.crossing:
            found.append(say("Spans that overlap another one without lying in it: {count:,}.", count=count))
        if count := self.fragmented:
            found.append(say("Spans of several fragments: {count:,}.", count=count))
        if count := self.off_pieces:
            found.append(say("Spans with an end inside a piece of the tokenizer: {count:,}.", count=count))
        if self.cut_words:
            found.append(
                say(
                    "Words that are cut where a span begins or ends inside them: {cut_words:,}.",
                    cut_words=self.cut_words,
                )
            )
        if self.too_long:
            found.append(
                say(
                    "Rows of more than {most} pieces: {too_long:,}. Export sentences instead.",
                    too_long=self.too_long,
                    most=MOST_PIECES,
                )
            )
        if self.empty:
            found.append(say("No span has the label: {names}.", names=", ".join(self.empty)))
        if self.few:
            found.append(say("Fewer than {most} spans have the label: {names}.", most=FEW, names=", ".join(self.few)))
        return found


def examine(source: Source, schema: Schema, choices: Choices, *, tokenizer: Path | None = None) -> Readiness:
    """Look at all rows that an export would hold.

    Args:
        source: Gives the records, twice.
        schema: Whose labels are expected.
        choices: As for an export; the format does not matter.
        tokenizer: A folder with the ``tokenizer.json`` of a model, or None. Needs the extra "tokenizer".
    """
    work = Export(source, schema, choices, Path())
    work.prepare()
    pieces = _Pieces(tokenizer) if tokenizer else None
    found, twins = Readiness(), _Twins()
    for part in choices.parts:
        counted = found.labels.setdefault(part, Counter())
        for row in work.shaped(part):
            found.rows[part] += 1
            counted.update(span.label for span in row.spans)
            _examine_row(row, found)
            if pieces:
                pieces.examine(row, found)
            if choices.split:
                twins.add(row, part)
    found.twins = twins.found
    _examine_labels(found, schema)
    return found


def _examine_row(row: Record, found: Readiness) -> None:
    tokens = Tokens(row.document.text, row.spans)
    found.cut_words += tokens.cut
    found.fragmented += sum(len(span.fragments) > 1 for span in row.spans)
    found.off_tokens += sum(tokens.index(*piece) is None for span in row.spans for piece in span.fragments)
    reach: list[tuple[int, int]] = []
    for span in sorted(row.spans, key=lambda span: span.order):
        reach = [one for one in reach if one[1] > span.start]
        if any(end >= span.end for _, end in reach):
            found.nested += 1
        elif reach:
            found.crossing += 1
        reach.append((span.start, span.end))


def _examine_labels(found: Readiness, schema: Schema) -> None:
    total: Counter[str] = sum(found.labels.values(), Counter())
    for kind in schema.markable():
        if not total[kind.id]:
            found.empty.append(kind.id)
        elif total[kind.id] < FEW:
            found.few.append(kind.id)
    train = found.labels.get("train")
    if train is not None:
        others = (
            (part, label) for part, counted in found.labels.items() if part != "train" for label in sorted(counted)
        )
        found.unseen = [(part, label) for part, label in others if not train[label]]


class _Twins:
    """Finds rows that say nearly the same as a row of an earlier part, without trusting that the split saw to it."""

    def __init__(self) -> None:
        self.found: Counter[tuple[str, str]] = Counter()
        self._holders: dict[int, list[int]] = {}
        self._rows: list[tuple[str, int]] = []

    def add(self, row: Record, part: str) -> None:
        runs = sketch(row.document.text)
        shared: Counter[int] = Counter()
        for run in runs:
            shared.update(self._holders.get(run, ()))
        for other, count in shared.items():
            place, size = self._rows[other]
            if place != part and count >= SHARED * min(len(runs), size):
                self.found[place, part] += 1
                break
        for run in runs:
            self._holders.setdefault(run, []).append(len(self._rows))
        self._rows.append((part, len(runs)))


class _Pieces:
    """A tokenizer of Hugging Face's, from a folder on this machine; nothing is fetched."""

    def __init__(self, folder: Path) -> None:
        try:
            from tokenizers import Tokenizer
        except ImportError:
            raise UserError(
                "A tokenizer can only be looked at with the package tokenizers.",
                advice=how_to_install("tokenizers"),
            ) from None
        path = folder / "tokenizer.json" if folder.is_dir() else folder
        if not path.is_file():
            raise UserError(
                say("There is no tokenizer.json in {folder}.", folder=folder), advice="Name the folder of a model."
            )
        try:
            self._tokenizer: Any = Tokenizer.from_file(str(path))
        except Exception as error:  # noqa: BLE001 - the library raises Exception itself
            raise UserError(say("{path} is no tokenizer that can be read: {error}.", path=path, error=error)) from None

    def examine(self, row: Record, found: Readiness) -> None:
        """Count the spans of a row an end of which falls inside a piece."""
        encoding = self._tokenizer.encode(row.document.text, add_special_tokens=False)
        found.too_long += len(encoding.ids) > MOST_PIECES
        inside = {offset for start, end in encoding.offsets for offset in range(start + 1, end)}
        found.off_pieces += sum(span.start in inside or span.end in inside for span in row.spans)
