"""The one way in which a schema is written, so that equal schemas are equal bytes and have one hash.

Whatever has its default value is left out. Comments and the layout of a file that a schema came from are not kept.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from schemas.model import AttributeType, EntityType, RelationType
from schemas.shape import FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from schemas.model import AttributeValue, Schema, Text

_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def dump(schema: Schema) -> str:
    """The canonical TOML of a schema. The SHA-256 of its UTF-8 bytes is the ``sha256`` of the schema."""
    head = [
        f"format = {_string(FORMAT)}",
        f"name = {_string(schema.name)}",
        f"version = {schema.version}",
        *_texts(schema.title, schema.description),
    ]
    tables = (
        *(["[[entity]]", *_entity(entity)] for entity in schema.entities),
        *(["[[relation]]", *_relation(relation)] for relation in schema.relations),
        *(["[[attribute]]", *_attribute(attribute)] for attribute in schema.attributes),
    )
    return "\n\n".join("\n".join(lines) for lines in (head, *tables)) + "\n"


def _entity(entity: EntityType) -> list[str]:
    return [
        f"id = {_string(entity.id)}",
        *_texts(entity.title, entity.description),
        *_color(entity),
        *_strings(key=entity.key, parent=entity.parent),
        *_flags(abstract=entity.abstract),
        *_guidance(entity),
    ]


def _relation(relation: RelationType) -> list[str]:
    return [
        f"id = {_string(relation.id)}",
        *_texts(relation.title, relation.description),
        *_color(relation),
        *_strings(key=relation.key),
        f"head = {_array(relation.head)}",
        f"tail = {_array(relation.tail)}",
        *_flags(symmetric=relation.symmetric, transitive=relation.transitive),
        *_strings(inverse=relation.inverse),
        *_flags(both_ways=relation.both_ways),
        *_counts(at_least=relation.at_least, at_most=relation.at_most),
        *_guidance(relation),
    ]


def _attribute(attribute: AttributeType) -> list[str]:
    return [
        f"id = {_string(attribute.id)}",
        f"kind = {_string(attribute.kind)}",
        *_texts(attribute.title, attribute.description),
        *_values(attribute.values),
        f"applies_to = {_array(attribute.applies_to)}",
        *_strings(default=attribute.default, key=attribute.key),
        *_flags(required=attribute.required),
    ]


def _values(values: Iterable[AttributeValue]) -> list[str]:
    lines = [f"    {{ {', '.join([f'id = {_string(value.id)}', *_text('title', value.title)])} }}," for value in values]
    return ["values = [", *lines, "]"] if lines else []


def _texts(title: Text, description: Text) -> list[str]:
    return [*_text("title", title), *_text("description", description)]


def _text(key: str, text: Text) -> list[str]:
    return _strings(**{f"{key}.ar": text.ar, f"{key}.en": text.en})


def _color(item: EntityType | RelationType) -> list[str]:
    color = item.color.lower()
    return _strings(color=color if color != EntityType("").color else "")


def _strings(**values: str) -> list[str]:
    return [f"{key} = {_string(value)}" for key, value in values.items() if value]


def _counts(**values: int) -> list[str]:
    return [f"{key} = {value}" for key, value in values.items() if value]


def _flags(**values: bool) -> list[str]:
    return [f"{key} = true" for key, value in values.items() if value]


def _guidance(item: EntityType | RelationType) -> list[str]:
    lists = {"examples": item.examples, "counter_examples": item.counter_examples}
    return [f"{key} = {_array(values)}" for key, values in lists.items() if values]


def _array(values: Iterable[str]) -> str:
    return f"[{', '.join(map(_string, values))}]"


def _string(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return _SHORT.get(character, f"\\u{ord(character):04x}")
