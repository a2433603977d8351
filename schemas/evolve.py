"""How one version of a schema becomes the next: the steps, as values, and what differs between two versions.

Knows no annotations: what the steps do to them is said in :mod:`annotations.migrating`. Nothing is guessed here that a
person has not said; :func:`likely_renames` only proposes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from schemas.mistakes import listed
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from schemas.model import EntityType, RelationType, Schema

Kind = Literal["entity", "relation", "attribute", "value"]


class EvolutionError(ValueError):
    """Steps that do not fit the two versions, or each other. Its text says which, and what would be right."""


@dataclass(frozen=True, slots=True)
class Rename:
    """What was called ``old`` is called ``new``: a type, an attribute, or a value of ``attribute``.

    Several of them with one ``new`` are a merge, and so is one with a ``new`` that was there before.
    """

    kind: Kind
    old: str
    new: str
    attribute: str = ""


@dataclass(frozen=True, slots=True)
class Drop:
    """What is marked so goes: spans with the relations that hang on them, relations, attributes or a value of one."""

    kind: Kind
    old: str
    attribute: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """Which spans of a split type become ``new``: all those for which each condition that is given holds.

    Attributes:
        attribute: Name and value of an attribute, or ("", "").
        names: Names, folded by whoever compares them; empty for no condition.
        pattern: A regular expression that is found in the surface, or "".
    """

    new: str
    attribute: tuple[str, str] = ("", "")
    names: frozenset[str] = frozenset()
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """The spans of one entity type become several types, by the first rule that holds; ``otherwise`` where none does.

    Those for which none holds are to be looked at by a person.
    """

    old: str
    rules: tuple[Rule, ...]
    otherwise: str


@dataclass(frozen=True, slots=True)
class DropOutside:
    """Relations of a type, by its new id, that are not allowed any more between their ends go."""

    label: str


Step = Rename | Drop | Split | DropOutside


@dataclass(frozen=True)
class Difference:
    """What one version has and the other has not, by kind; values as "attribute=value".

    Only what can be marked counts: an entity type that becomes abstract is gone, too.
    """

    gone: dict[Kind, tuple[str, ...]]
    new: dict[Kind, tuple[str, ...]]


def difference(before: Schema, after: Schema) -> Difference:
    """What is gone and what is new."""
    old, new = _ids(before), _ids(after)
    return Difference(
        {kind: tuple(one for one in old[kind] if one not in new[kind]) for kind in old},
        {kind: tuple(one for one in new[kind] if one not in old[kind]) for kind in new},
    )


def _ids(schema: Schema) -> dict[Kind, dict[str, None]]:
    values = (f"{one.id}={value.id}" for one in schema.attributes for value in one.values)
    return {
        "entity": dict.fromkeys(one.id for one in schema.markable()),
        "relation": dict.fromkeys(one.id for one in schema.relations),
        "attribute": dict.fromkeys(one.id for one in schema.attributes),
        "value": dict.fromkeys(values),
    }


def likely_renames(before: Schema, after: Schema) -> Iterator[Rename]:
    """Types that are gone while there is just one new one of the same title; to be asked about, not to be done."""
    found = difference(before, after)
    pairs: tuple[tuple[Kind, Iterable[EntityType | RelationType], Iterable[EntityType | RelationType]], ...] = (
        ("entity", before.markable(), after.markable()),
        ("relation", before.relations, after.relations),
    )
    for kind, olds, news in pairs:
        titles: dict[object, list[str]] = {}
        for one in news:
            if one.id in found.new[kind] and (one.title.ar or one.title.en):
                titles.setdefault(one.title, []).append(one.id)
        for one in olds:
            if one.id in found.gone[kind] and len(same := titles.get(one.title, [])) == 1:
                yield Rename(kind, one.id, same[0])


@dataclass(frozen=True)
class Migration:
    """From one version of a schema to another, with what becomes of each thing that is gone.

    Raises EvolutionError where the steps do not fit.
    """

    before: Schema
    after: Schema
    steps: tuple[Step, ...] = field(default=())

    def __post_init__(self) -> None:
        """Refuse steps that do not fit."""
        _check(self)

    @cached_property
    def renamed(self) -> dict[Kind, dict[str, str]]:
        """New ids by old ones; values as "attribute=value", by the old id of their attribute."""
        table: dict[Kind, dict[str, str]] = {"entity": {}, "relation": {}, "attribute": {}, "value": {}}
        for step in self.steps:
            if isinstance(step, Rename):
                table[step.kind][_key(step)] = step.new
        return table

    @cached_property
    def dropped(self) -> dict[Kind, frozenset[str]]:
        """Old ids of what goes."""
        found: dict[Kind, set[str]] = {"entity": set(), "relation": set(), "attribute": set(), "value": set()}
        for step in self.steps:
            if isinstance(step, Drop):
                found[step.kind].add(_key(step))
        return {kind: frozenset(ids) for kind, ids in found.items()}

    @cached_property
    def splits(self) -> dict[str, Split]:
        """By the id of the type that is split."""
        return {step.old: step for step in self.steps if isinstance(step, Split)}

    @cached_property
    def outside_dropped(self) -> frozenset[str]:
        """New ids of the relation types of which go what is not allowed any more."""
        return frozenset(step.label for step in self.steps if isinstance(step, DropOutside))

    @cached_property
    def undecided(self) -> frozenset[tuple[Kind, str]]:
        """Entity and relation types that are gone though no step says what becomes of them.

        They matter only where something is marked so. Attributes and values that are gone need no step.
        """
        gone = difference(self.before, self.after).gone
        kinds: tuple[Kind, ...] = ("entity", "relation")
        said: dict[Kind, set[str]] = {kind: {*self.renamed[kind], *self.dropped[kind]} for kind in kinds}
        said["entity"] |= set(self.splits)
        return frozenset((kind, one) for kind in kinds for one in gone[kind] if one not in said[kind])


def _key(step: Rename | Drop) -> str:
    return f"{step.attribute}={step.old}" if step.kind == "value" else step.old


def _check(migration: Migration) -> None:
    old, new = _ids(migration.before), _ids(migration.after)
    seen: set[tuple[str, str]] = set()
    for step in migration.steps:
        if isinstance(step, DropOutside):
            _known(step.label, new["relation"], "relation type", migration.after)
            continue
        kind = "entity" if isinstance(step, Split) else step.kind
        key = step.old if isinstance(step, Split) else _key(step)
        if (kind, key) in seen:
            raise EvolutionError(say("two steps say what becomes of {key}: leave one out", key=key))
        seen.add((kind, key))
        _known(key, old[kind], _CALLED[kind], migration.before)
        if isinstance(step, Rename):
            _check_rename(step, migration, new)
        elif isinstance(step, Split):
            _check_split(step, migration, new)


_CALLED: dict[Kind, str] = {
    "entity": "entity type that spans may carry",
    "relation": "relation type",
    "attribute": "attribute",
    "value": "value",
}


def _known(name: str, known: Iterable[str], what: str, schema: Schema) -> None:
    if name not in known:
        where = f"version {schema.version} of {schema.name}"
        raise EvolutionError(
            say(
                "there is no {what} {name!r} in {where}: one of {listed}",
                what=what,
                name=name,
                where=where,
                listed=listed(known),
            )
        )


def _check_rename(step: Rename, migration: Migration, new: dict[Kind, dict[str, None]]) -> None:
    if step.kind == "value":
        renamed = {one.old: one.new for one in migration.steps if isinstance(one, Rename) and one.kind == "attribute"}
        _known(f"{renamed.get(step.attribute, step.attribute)}={step.new}", new["value"], "value", migration.after)
    else:
        _known(step.new, new[step.kind], _CALLED[step.kind], migration.after)


def _check_split(step: Split, migration: Migration, new: dict[Kind, dict[str, None]]) -> None:
    if not step.rules:
        raise EvolutionError(say("no rule says how {old} is split", old=step.old))
    for label in (step.otherwise, *(rule.new for rule in step.rules)):
        _known(label, new["entity"], _CALLED["entity"], migration.after)
    for rule in step.rules:
        if rule.attribute[0]:
            _known(rule.attribute[0], [one.id for one in migration.before.attributes], "attribute", migration.before)
        try:
            re.compile(rule.pattern)
        except re.error as error:
            raise EvolutionError(
                say("{pattern!r} is no regular expression: {error}", pattern=rule.pattern, error=error)
            ) from error
