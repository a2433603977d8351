"""The label schema as values: entity types, relation types, attributes, and the questions one asks of them.

Nothing here reads files (see :mod:`schemas.files`) and nothing here knows how a label looks on the screen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

AttributeKind = Literal["bool", "choice", "multi", "text", "number", "kb-id"]

RESERVED_KEYS = frozenset(
    ("a", "e", "l", "n", "r", "w", "x", ";", "'", ".", "[", "]", "space", "tab", "enter", "escape", "delete")
)
"""Physical keys, named by their US legend, that are commands of the program and so can never be label keys."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text in the two languages of the interface. Either may be empty; then the other stands in."""

    ar: str = ""
    en: str = ""

    def get(self, language: str) -> str:
        """The text in ``language`` ("ar" or "en"), or in the other one where this is empty."""
        first, second = (self.ar, self.en) if language == "ar" else (self.en, self.ar)
        return first or second


@dataclass(frozen=True, slots=True)
class EntityType:
    """What a span may be labelled as.

    Attributes:
        id: The label as it is stored and exported, such as "PER".
        parent: The id of the more general type, or "".
        abstract: True where the type only groups others and no span may carry it.
        color: "#rrggbb".
        key: The physical key that applies the label, by its US legend, or "".
        examples: What is to be marked so, as it stands in texts.
        counter_examples: What looks like it and is not to be marked so.
    """

    id: str
    title: Text = Text()
    description: Text = Text()
    color: str = "#808080"
    key: str = ""
    parent: str = ""
    abstract: bool = False
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationType:
    """What may hold between two spans, and between which.

    Attributes:
        id: The label as it is stored and exported, such as "LOCATED_IN".
        head: Entity types that the relation may start from (its domain). A type stands for its descendants too.
        tail: Entity types that it may lead to (its range).
        symmetric: True where head and tail may be swapped without a change of meaning.
        inverse: The id of the relation type that says the same from tail to head, or "".
        both_ways: True where the inverse is to be said as well.
        at_least, at_most: How many such relations each span that may be their head has; 0 for no limit.
        key: The physical key that chooses the type while a relation is being made or is current, or "".
        examples, counter_examples: As those of entity types.
    """

    id: str
    head: tuple[str, ...]
    tail: tuple[str, ...]
    title: Text = Text()
    description: Text = Text()
    color: str = "#808080"
    key: str = ""
    symmetric: bool = False
    transitive: bool = False
    inverse: str = ""
    both_ways: bool = False
    at_least: int = 0
    at_most: int = 0
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AttributeValue:
    """One of the values that a "choice" or "multi" attribute offers."""

    id: str
    title: Text = Text()


@dataclass(frozen=True, slots=True)
class AttributeType:
    """A property that spans or relations of some types carry.

    Attributes:
        values: The values on offer, for the kinds "choice" and "multi"; empty for the others.
        applies_to: Ids of entity types (with their descendants) and relation types.
        default: The value that holds where none is stored, or "".
        required: True where an item is incomplete without it.
        key: The physical key that steps through its values, or "".
    """

    id: str
    kind: AttributeKind
    applies_to: tuple[str, ...]
    title: Text = Text()
    description: Text = Text()
    values: tuple[AttributeValue, ...] = ()
    default: str = ""
    required: bool = False
    key: str = ""


@dataclass(frozen=True)
class Schema:
    """One version of a label schema.

    Attributes:
        sha256: The hash of the canonical TOML (see :func:`schemas.files.dump`), which names this version exactly.
    """

    name: str
    version: int
    title: Text = Text()
    description: Text = Text()
    entities: tuple[EntityType, ...] = ()
    relations: tuple[RelationType, ...] = ()
    attributes: tuple[AttributeType, ...] = ()
    sha256: str = field(default="", compare=False)

    @cached_property
    def _entities_by_id(self) -> dict[str, EntityType]:
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def _relations_by_id(self) -> dict[str, RelationType]:
        return {relation.id: relation for relation in self.relations}

    @cached_property
    def _children(self) -> dict[str, list[str]]:
        table: dict[str, list[str]] = {}
        for entity in self.entities:
            table.setdefault(entity.parent, []).append(entity.id)
        return table

    @cached_property
    def _ends(self) -> tuple[tuple[RelationType, frozenset[str], frozenset[str]], ...]:
        return tuple(
            (relation, self.with_descendants(relation.head), self.with_descendants(relation.tail))
            for relation in self.relations
        )

    @cached_property
    def _between(self) -> dict[tuple[str, str], tuple[RelationType, ...]]:
        """Answers of :meth:`relations_between`, kept: an import asks for every relation."""
        return {}

    @cached_property
    def _attributes(self) -> dict[str, tuple[AttributeType, ...]]:
        """Answers of :meth:`attributes_of`, kept."""
        return {}

    def entity(self, label: str) -> EntityType | None:
        """The entity type with this id, or None."""
        return self._entities_by_id.get(label)

    def relation(self, label: str) -> RelationType | None:
        """The relation type with this id, or None."""
        return self._relations_by_id.get(label)

    def markable(self) -> tuple[EntityType, ...]:
        """The entity types that a span may carry, in the order of the schema."""
        return tuple(entity for entity in self.entities if not entity.abstract)

    def with_descendants(self, labels: tuple[str, ...]) -> frozenset[str]:
        """The given entity types and all types below them."""
        found: set[str] = set()
        waiting = list(labels)
        while waiting:
            label = waiting.pop()
            if label and label not in found:
                found.add(label)
                waiting += self._children.get(label, ())
        return frozenset(found)

    def relations_between(self, head: str, tail: str) -> tuple[RelationType, ...]:
        """The relation types whose domain holds ``head`` and whose range holds ``tail``, in the order of the schema.

        A symmetric type is allowed in both directions.
        """
        found = self._between.get((head, tail))
        if found is None:
            found = self._between[head, tail] = tuple(
                relation
                for relation, heads, tails in self._ends
                if (head in heads and tail in tails) or (relation.symmetric and head in tails and tail in heads)
            )
        return found

    def attributes_of(self, label: str) -> tuple[AttributeType, ...]:
        """The attributes that apply to spans or relations with this label, in the order of the schema."""
        found = self._attributes.get(label)
        if found is None:
            found = self._attributes[label] = tuple(
                attribute for attribute in self.attributes if label in self.with_descendants(attribute.applies_to)
            )
        return found

    def requires_attributes(self, label: str) -> bool:
        """True where spans or relations with this label are incomplete without some attribute."""
        return any(kind.required and not kind.default for kind in self.attributes_of(label))
