"""What a change of the schema comes to over a whole project: counts, with examples, before or after it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from annotations.migration_effects import Effect
from annotations.second_look import LookKind, SecondLook
from schemas.evolve import Kind, difference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.migrating import Case, Migrated
    from schemas.evolve import Difference, Migration

EXAMPLES = 5
"""How many examples are kept of each."""
_ORDER: tuple[LookKind, ...] = ("undecided", "outside", "joined", "value", "missing")


class Example(msgspec.Struct, frozen=True):
    """One of many: ``text`` at [start, end) of a document, in code points, with what stands around it.

    Attributes:
        key: The number of the document in its project file.
    """

    key: int
    title: str
    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""


class EffectCount(msgspec.Struct, frozen=True):
    """How often something happens, and where first."""

    effect: Effect
    count: int
    documents: int
    examples: tuple[Example, ...]


class LookCount(msgspec.Struct, frozen=True):
    """How much there is of one kind to be looked at, and where first."""

    kind: LookKind
    count: int
    examples: tuple[Example, ...]
    messages: tuple[SecondLook, ...]


class MigrationReport(msgspec.Struct, frozen=True):
    """What becomes of how much.

    Attributes:
        version: The version that the schema has then.
        documents: In how many documents something changes.
        spans: How many spans there are, changed or not; ``relations`` likewise.
        changes: How many single changes there are.
    """

    version: int
    documents: int
    spans: int
    relations: int
    changes: int
    effects: tuple[EffectCount, ...]
    looks: tuple[LookCount, ...]

    @property
    def undecided(self) -> tuple[EffectCount, ...]:
        """Types in use of which no step says what becomes of them: nothing is done while there are any."""
        return tuple(one for one in self.effects if one.effect.what in ("undecided-span", "undecided-relation"))


class Unmarked(NamedTuple):
    """A type, attribute or value ("attribute=value") that changes though nothing is marked so.

    It is called ``old`` before, "" where it is new, and ``new`` then, "" where it goes.
    """

    kind: Kind
    old: str
    new: str


_OF_KIND: dict[str, Kind] = {
    "span": "entity",
    "relation": "relation",
    "hanging": "relation",
    "outside": "relation",
    "attribute": "attribute",
    "value": "value",
}
"""What an effect is about, by the last word of its name."""


def unmarked(report: MigrationReport, migration: Migration) -> Iterator[Unmarked]:
    """What the effects say nothing of: what goes or is renamed without being in use, and then what is new.

    Values of an attribute that goes, comes or is renamed as a whole are not named. Of a value that goes it is not known
    whether it is in use: what has it is to be looked at.
    """
    found = difference(migration.before, migration.after)
    told_of = {(_OF_KIND[one.effect.what.rpartition("-")[2]], one.effect.old) for one in report.effects}
    come: dict[Kind, set[str]] = {kind: set() for kind in found.gone}
    for kind, gone in found.gone.items():
        for name in gone:
            new = _renamed(migration, kind, name)
            come[kind].add(new)
            if (kind, name) not in told_of and not (kind == "value" and _goes_along(migration, found, name, new)):
                yield Unmarked(kind, name, new if name in migration.renamed[kind] else "")
    new_attributes = {*found.new["attribute"]} - come["attribute"]
    for kind, added in found.new.items():
        for name in added:
            comes_along = kind == "value" and _attribute(name) in new_attributes
            if name not in come[kind] and not comes_along:
                yield Unmarked(kind, "", name)


def _goes_along(migration: Migration, found: Difference, name: str, new: str) -> bool:
    """True where a value goes with its attribute, or is there still under the attribute's new name."""
    attribute = _attribute(name)
    is_gone = attribute in found.gone["attribute"] and attribute not in migration.renamed["attribute"]
    return is_gone or (name not in migration.renamed["value"] and new in found.new["value"])


def _renamed(migration: Migration, kind: Kind, name: str) -> str:
    """What something that is gone is called now, or ""; values as "attribute=value", by the attribute's new name."""
    if kind != "value":
        return migration.renamed[kind].get(name, "")
    attribute, value = _attribute(name), name.rpartition("=")[2]
    new = migration.renamed["value"].get(name, value)
    return f"{migration.renamed['attribute'].get(attribute, attribute)}={new}"


def _attribute(value: str) -> str:
    return value.rpartition("=")[0]


class Tallies:
    """Adds up what is done in one document after another."""

    def __init__(self) -> None:
        self._counts: dict[Effect, int] = {}
        self._documents: dict[Effect, set[int]] = {}
        self._examples: dict[Effect, list[Example]] = {}
        self._looks: dict[LookKind, int] = {}
        self._looked: dict[LookKind, list[tuple[Example, SecondLook]]] = {}
        self._touched: set[int] = set()
        self._spans = self._relations = self._changes = 0

    def add(self, key: int, title: str, migrated: Migrated, *, spans: int, relations: int) -> None:
        """Add what is done in one layer of a document."""
        self._spans += spans
        self._relations += relations
        self._changes += len(migrated.change.changes)
        if migrated.change.changes:
            self._touched.add(key)
        for case in migrated.cases:
            self._add_case(key, title, case)
        for look in migrated.looks:
            self._looks[look.kind] = self._looks.get(look.kind, 0) + 1
            kept = self._looked.setdefault(look.kind, [])
            if len(kept) < EXAMPLES:
                kept.append((Example(key, title, look.start, look.end, look.text), look))

    def _add_case(self, key: int, title: str, case: Case) -> None:
        effect = case.effect
        self._counts[effect] = self._counts.get(effect, 0) + 1
        self._documents.setdefault(effect, set()).add(key)
        kept = self._examples.setdefault(effect, [])
        if len(kept) < EXAMPLES:
            kept.append(Example(key, title, case.start, case.end, case.text))

    def report(self, version: int) -> MigrationReport:
        """What it comes to; the commonest first."""
        effects = sorted(self._counts, key=lambda one: (not one.what.startswith("undecided"), -self._counts[one], one))
        return MigrationReport(
            version,
            len(self._touched),
            self._spans,
            self._relations,
            self._changes,
            tuple(
                EffectCount(one, self._counts[one], len(self._documents[one]), tuple(self._examples[one]))
                for one in effects
            ),
            tuple(
                LookCount(
                    kind,
                    self._looks[kind],
                    tuple(example for example, _ in self._looked[kind]),
                    tuple(look for _, look in self._looked[kind]),
                )
                for kind in _ORDER
                if kind in self._looks
            ),
        )
