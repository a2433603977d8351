"""A schema with more in it: the next version, with types and attributes that annotated files bring along."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from schemas.canonical import dump
from schemas.files import loads
from schemas.model import AttributeType, EntityType, RelationType
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from schemas.model import Schema

_COLORS = ("#4e79a7", "#59a14f", "#b07aa1", "#9c755f", "#e15759", "#76b7b2", "#edc948", "#ff9da7", "#f28e2b", "#bab0ac")


def extended(
    schema: Schema,
    *,
    entities: Collection[str] = (),
    relations: Mapping[str, Collection[tuple[str, str]]] | None = None,
    attributes: Mapping[str, Collection[str]] | None = None,
) -> Schema:
    """The next version of a schema, in which these may be marked. What it has already stays as it is.

    Args:
        schema: The schema as it is.
        entities: Ids of entity types to add.
        relations: Pairs of entity types, head and tail, by the id of the relation type that is to allow them.
        attributes: Ids of the types that carry an attribute, by its id; a new one holds any text.

    Raises SchemaError where an id is none, such as one with a space in it.
    """
    kinds = {kind.id: kind for kind in schema.entities}
    for number, label in enumerate(label for label in entities if label not in kinds):
        kinds[label] = EntityType(label, color=_COLORS[number % len(_COLORS)])
    links = {kind.id: kind for kind in schema.relations}
    for label, pairs in (relations or {}).items():
        links[label] = wider = _allowing(schema, links.get(label), label, pairs)
        if wider.inverse:
            links[wider.inverse] = replace(links[wider.inverse], head=wider.tail, tail=wider.head)
    carried = {kind.id: kind for kind in schema.attributes}
    for name, labels in (attributes or {}).items():
        known = carried.get(name) or AttributeType(name, "text", ())
        added = tuple(sorted(set(labels) - set(schema.with_descendants(known.applies_to))))
        carried[name] = replace(known, applies_to=(*known.applies_to, *added))
    made = replace(
        schema,
        version=schema.version + 1,
        entities=tuple(kinds.values()),
        relations=tuple(links.values()),
        attributes=tuple(carried.values()),
    )
    return loads(dump(made), source=say("{name} with what was added", name=schema.name))


def _allowing(
    schema: Schema, known: RelationType | None, label: str, pairs: Collection[tuple[str, str]]
) -> RelationType:
    if known is None:
        heads, tails = sorted({head for head, _ in pairs}), sorted({tail for _, tail in pairs})
        return RelationType(label, tuple(heads), tuple(tails))
    missing = [pair for pair in pairs if label not in {kind.id for kind in schema.relations_between(*pair)}]
    heads = sorted({head for head, _ in missing} - schema.with_descendants(known.head))
    tails = sorted({tail for _, tail in missing} - schema.with_descendants(known.tail))
    made = replace(known, head=(*known.head, *heads), tail=(*known.tail, *tails))
    if not known.symmetric:
        return made
    both = tuple(dict.fromkeys((*made.head, *made.tail)))
    return replace(made, head=both, tail=both)
