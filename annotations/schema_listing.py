"""Schemas as plain text, for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas import files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemas.model import Schema, Text


def of_library() -> str:
    """The ready-made schemas, one a line: name, how many types, titles."""
    lines = []
    for name in files.library():
        schema = files.load_named(name)
        size = f"{len(schema.markable())} entity types, {len(schema.relations)} relation types"
        lines.append(f"{name:<14} {size:<42} {_both(schema.title)}")
    return "\n".join(lines)


def of_schema(schema: Schema) -> str:
    """A schema with all its types, what they mean, and which relation goes from where to where."""
    return "\n".join(_lines(schema))


def _lines(schema: Schema) -> Iterator[str]:
    yield f"{schema.name}, version {schema.version}: {_both(schema.title)}"
    yield schema.description.get("en")
    yield "\nEntity types"
    for entity in schema.entities:
        below = f", below {entity.parent}" if entity.parent else ""
        only = ", only groups others" if entity.abstract else ""
        yield f"  {entity.key or ' ':<2} {entity.id:<14} {_both(entity.title)}{below}{only}"
    if schema.relations:
        yield "\nRelation types"
    for relation in schema.relations:
        arrow = "with" if relation.symmetric else "to"
        ends = f"{' '.join(relation.head)} {arrow} {' '.join(relation.tail)}"
        yield f"  {relation.key or ' ':<2} {relation.id}: {ends}. {_both(relation.title)}"
    if schema.attributes:
        yield "\nAttributes"
    for attribute in schema.attributes:
        values = f": {' '.join(value.id for value in attribute.values)}" if attribute.values else ""
        of = " ".join(attribute.applies_to)
        yield f"  {attribute.key or ' ':<2} {attribute.id} ({attribute.kind}{values}) of {of}"


def _both(text: Text) -> str:
    return " · ".join(part for part in (text.en, text.ar) if part)
