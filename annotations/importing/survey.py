"""What a set of inputs holds, counted before anything is written: what a person has to see to decide."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotations.rules import value_fits

if TYPE_CHECKING:
    from annotations.document import Pair, Proposal, Record, Span
    from annotations.formats.record import Rejection
    from annotations.importing.plan import Known
    from schemas.model import Schema

MOST_REJECTIONS = 1_000
"""So many are kept with their reasons; the others are only counted."""


@dataclass
class Survey:
    """The counts.

    Attributes:
        formats: Files by the name of their format.
        labels: Spans by label, with an example of each in ``examples``.
        unknown_labels: Of these, what the schema has not (or has only to group others).
        relations: Relations by label.
        forbidden: Pairs of head and tail by the label of relations that the schema does not have or does not allow.
        attributes: Labels of what carries an attribute that does not fit the schema, by its name.
        unread: What the files say beside, for which there is no place, by what it is and why.
        known: Documents that the project has already, by id or by text.
        rejected: How many items cannot be taken; the first ones with their reasons are in ``rejections``.
        coming: How many documents would come in, by what becomes of those that are known; empty where nobody asked.
    """

    formats: Counter[str] = field(default_factory=Counter)
    documents: int = 0
    characters: int = 0
    proposals: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)
    unknown_labels: Counter[str] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)
    forbidden: dict[str, Counter[tuple[str, str]]] = field(default_factory=lambda: defaultdict(Counter))
    attributes: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    unread: Counter[tuple[str, str]] = field(default_factory=Counter)
    known: int = 0
    rejected: int = 0
    rejections: list[Rejection] = field(default_factory=list)
    coming: dict[Known, int] = field(default_factory=dict)

    @property
    def fits(self) -> bool:
        """True where the schema has all that is in the inputs."""
        return not (self.unknown_labels or self.forbidden or self.attributes)

    def add(self, record: Record, schema: Schema) -> None:
        """Count a record."""
        self.documents += 1
        self.characters += len(record.document.text)
        self.proposals += len(record.proposals)
        for what, reason, count in record.unread:
            self.unread[what, reason] += count
        label_of = {}
        marked: list[Span | Proposal] = [*record.spans, *record.proposals]
        for span in marked:
            self.labels[span.label] += 1
            self.examples.setdefault(span.label, span.text)
            kind = schema.entity(span.label)
            if kind is None or kind.abstract:
                self.unknown_labels[span.label] += 1
        for span in record.spans:
            label_of[span.id] = span.label
            self._add_attributes(span.label, span.attributes, schema)
        for one in record.relations:
            self.relations[one.label] += 1
            head, tail = label_of[one.head], label_of[one.tail]
            if one.label not in {kind.id for kind in schema.relations_between(head, tail)}:
                self.forbidden[one.label][head, tail] += 1
            self._add_attributes(one.label, one.attributes, schema)

    def _add_attributes(self, label: str, pairs: tuple[Pair, ...], schema: Schema) -> None:
        if pairs:
            kinds = {kind.id: kind for kind in schema.attributes_of(label)}
            for pair in pairs:
                name, value = pair.name, pair.value
                if name not in kinds or not value_fits(value, kinds[name]):
                    self.attributes[name][label] += 1

    def reject(self, rejection: Rejection) -> None:
        """Count what cannot be taken."""
        self.rejected += 1
        if len(self.rejections) < MOST_REJECTIONS:
            self.rejections.append(rejection)
