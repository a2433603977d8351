"""The configuration that brat needs to show and edit what was exported: annotation.conf and visual.conf, from a schema.

brat takes the names of types as they are in its files; ones of other letters than a to z it can show, but not offer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemas.model import AttributeType, EntityType, RelationType, Schema

_ANY_OVERLAP = "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"


def configuration(schema: Schema) -> str:
    """The text of annotation.conf: types by what they belong to, what may relate to what, and that spans may nest."""
    lines = ["[entities]", *_entities(schema, ""), "", "[relations]", _ANY_OVERLAP]
    lines += [_relation(kind, schema) for kind in schema.relations]
    lines += ["", "[events]", "", "[attributes]"]
    lines += [line for kind in schema.attributes if (line := _attribute(kind, schema))]
    return "\n".join([*lines, ""])


def _entities(schema: Schema, parent: str, depth: int = 0) -> Iterator[str]:
    """The types below a parent; one that only groups others has "!" before it, and cannot be chosen."""
    for kind in schema.entities:
        if kind.parent == parent:
            yield "\t" * depth + "!" * kind.abstract + kind.id
            yield from _entities(schema, kind.id, depth + 1)


def _relation(kind: RelationType, schema: Schema) -> str:
    ends = [("Arg1", kind.head), ("Arg2", kind.tail)]
    arguments = [f"{name}:{_types(labels, schema)}" for name, labels in ends]
    ways = [word for word, holds in (("symmetric", kind.symmetric), ("transitive", kind.transitive)) if holds]
    return f"{kind.id}\t" + ", ".join([*arguments, *([f"<REL-TYPE>:{'-'.join(ways)}"] if ways else [])])


def _attribute(kind: AttributeType, schema: Schema) -> str:
    """The line of an attribute; "" where it is for relations only, or takes any text, for which brat has no line."""
    types = _types(kind.applies_to, schema)
    if not types or kind.kind not in ("bool", "choice", "multi"):
        return ""
    values = "|".join(value.id for value in kind.values)
    return f"{kind.id}\tArg:{types}" + (f", Value:{values}" if values else "")


def _types(labels: tuple[str, ...], schema: Schema) -> str:
    """All types that a span may carry and that these stand for."""
    known = schema.with_descendants(labels)
    return "|".join(kind.id for kind in schema.markable() if kind.id in known)


def looks(schema: Schema) -> str:
    """The text of visual.conf: titles and colours."""
    kinds: list[EntityType | RelationType] = [*schema.entities, *schema.relations]
    labels = (f"{kind.id} | {_one_line(kind.title.get('ar') or kind.id)}" for kind in kinds)
    colours = (f"{kind.id}\tbgColor:{kind.color}" for kind in schema.entities)
    arcs = (f"{kind.id}\tcolor:{kind.color}" for kind in schema.relations)
    return "\n".join(["[labels]", *labels, "", "[drawing]", *colours, *arcs, ""])


def _one_line(title: str) -> str:
    return title.replace("|", "/")
