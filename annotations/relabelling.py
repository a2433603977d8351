"""What becomes of the label of a span, and of attributes, when the schema changes: without the markup around them.

Pure: reads a :class:`~schemas.evolve.Migration` and changes nothing. What is alike in many is worked out once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from annotations.document import Pair
from annotations.errors import UserError
from annotations.folding import key as folded_key
from annotations.migration_effects import Effect
from annotations.rules import value_fits
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.document import Span
    from annotations.second_look import LookKind
    from schemas.evolve import Migration, Rule, Split
    from schemas.model import AttributeType, Schema

_LONGEST_MATCH_S = 0.5
"""So long a pattern is tried on one span."""


class Described(NamedTuple):
    """Attributes under the new schema."""

    pairs: tuple[Pair, ...]
    effects: tuple[Effect, ...]
    problems: tuple[tuple[LookKind, str], ...]


class Relabeller:
    """Gives spans their labels, and spans and relations their attributes, as a migration says."""

    def __init__(self, migration: Migration) -> None:
        self.migration = migration
        self._described: dict[tuple[str, str, tuple[Pair, ...]], Described] = {}
        self._patterns = {
            rule.pattern: regex.compile(rule.pattern) for split in migration.splits.values() for rule in split.rules
        }

    def label_of(self, span: Span) -> tuple[str, Effect | None]:
        """The new label of a span, "" where it goes, and what happens to it; no effect where it stays."""
        label, migration = span.label, self.migration
        if split := migration.splits.get(label):
            new = self._split(split, span)
            return new or split.otherwise, Effect("split-span", label, new or split.otherwise)
        if new := migration.renamed["entity"].get(label, ""):
            return new, Effect("relabel-span", label, new)
        if label in migration.dropped["entity"]:
            return "", Effect("remove-span", label)
        return label, Effect("undecided-span", label) if ("entity", label) in migration.undecided else None

    def is_undecided(self, span: Span) -> bool:
        """True where the label of a span is split and no rule holds."""
        split = self.migration.splits.get(span.label)
        return bool(split) and not self._split(split, span)  # type: ignore[arg-type]

    def _split(self, split: Split, span: Span) -> str:
        return next((rule.new for rule in split.rules if self._holds(rule, span)), "")

    def _holds(self, rule: Rule, span: Span) -> bool:
        name, wanted = rule.attribute
        if name:
            given = next((pair.value for pair in span.attributes if pair.name == name), "")
            kinds = self.migration.before.attributes_of(span.label)
            given = given or next((kind.default for kind in kinds if kind.id == name), "")
            if wanted != given and wanted not in given.split():
                return False
        if rule.names and folded_key(span.text) not in rule.names:
            return False
        return not rule.pattern or self._matches(rule.pattern, span.text)

    def _matches(self, pattern: str, text: str) -> bool:
        """True where the pattern holds; a pattern that takes for ever is refused rather than waited for."""
        try:
            return self._patterns[pattern].search(text, timeout=_LONGEST_MATCH_S) is not None
        except TimeoutError:
            what = say("The pattern {pattern!r} takes too long on {text!r}.", pattern=pattern, text=text[:40])
            raise UserError(what, advice="Write it without repetitions inside repetitions.") from None

    def describe(self, old: str, new: str, pairs: tuple[Pair, ...]) -> Described:
        """What becomes of the attributes of something that was labelled ``old`` and is labelled ``new``."""
        asked = (old, new, pairs)
        found = self._described.get(asked)
        if found is None:
            found = self._described[asked] = self._describe(*asked)
        return found

    def _describe(self, old: str, new: str, pairs: tuple[Pair, ...]) -> Described:
        migration = self.migration
        before = {kind.id: kind for kind in migration.before.attributes_of(old)}
        after = {kind.id: kind for kind in migration.after.attributes_of(new)}
        kept: dict[str, Pair] = {}
        effects: list[Effect] = []
        problems: list[tuple[LookKind, str]] = []
        for pair in pairs:
            if pair.name not in before:  # nothing that the schema knew
                kept.setdefault(pair.name, pair)
                continue
            name = migration.renamed["attribute"].get(pair.name, pair.name)
            if pair.name in migration.dropped["attribute"] or name not in after or name in kept:
                effects.append(Effect("drop-attribute", pair.name))
                continue
            value, changed = self._value(pair)
            effects += changed
            if name != pair.name:
                effects.append(Effect("rename-attribute", pair.name, name))
            if changed and not value:
                continue
            kept[name] = Pair(name, value)
            if not value_fits(value, after[name]) and value_fits(pair.value, before[pair.name]):
                problems.append(("value", f"{name}={value}"))
        given = {pair.name for pair in pairs}
        was_missing = {migration.renamed["attribute"].get(one, one) for one in _missing(before, given)}
        problems += [("missing", one) for one in _missing(after, set(kept)) if one not in was_missing]
        return Described(tuple(kept.values()), tuple(effects), tuple(problems))

    def _value(self, pair: Pair) -> tuple[str, list[Effect]]:
        """The value under the new schema, "" where it goes."""
        renamed, dropped = self.migration.renamed["value"], self.migration.dropped["value"]
        words: list[str] = []
        effects: list[Effect] = []
        for word in pair.value.split() if _has_several(self.migration.before, pair) else [pair.value]:
            key = f"{pair.name}={word}"
            if key in dropped:
                effects.append(Effect("drop-value", key))
                continue
            new = renamed.get(key, word)
            if new != word:
                effects.append(Effect("change-value", key, f"{pair.name}={new}"))
            if new not in words:
                words.append(new)
        return (" ".join(words) if effects else pair.value), effects


def _has_several(schema: Schema, pair: Pair) -> bool:
    return any(kind.id == pair.name and kind.kind == "multi" for kind in schema.attributes)


def _missing(kinds: dict[str, AttributeType], given: set[str]) -> list[str]:
    return [kind.id for kind in kinds.values() if kind.required and not kind.default and kind.id not in given]
