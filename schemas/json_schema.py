"""The JSON Schema of schema files, for editors that check TOML while it is written.

It says which keys there are and what form their values have. What only makes sense together (a parent that exists, a
key given twice) is said when the file is loaded.
"""

from __future__ import annotations

from typing import Any

from schemas.shape import FORMAT, KINDS
from schemas.validate import LABEL_KEYS

_ID = {"type": "string", "pattern": r"^[^\s\u0000-\u001f\u007f-\u009f]{1,64}$"}
_IDS = {"type": "array", "items": _ID, "minItems": 1, "uniqueItems": True}
_COUNT = {"type": "integer", "minimum": 0, "maximum": 1000, "default": 0}
_FLAG = {"type": "boolean", "default": False}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the TOML form."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Hashiya label schema",
        "type": "object",
        "required": ["format", "name", "version"],
        "additionalProperties": False,
        "properties": {
            "format": {"const": FORMAT},
            "name": _ID,
            "version": {"type": "integer", "minimum": 1},
            "title": _text("What the schema is called"),
            "description": _text("What it is for"),
            "entity": _list(_entity()),
            "relation": _list(_relation()),
            "attribute": _list(_attribute()),
        },
    }


def _entity() -> dict[str, Any]:
    return _table(
        ["id"],
        id=_described(_ID, "The label as it is stored and exported"),
        title=_text("The type's name for people"),
        description=_text("What belongs to it and what does not"),
        color=_color(),
        key=_key("The key that applies the label"),
        parent=_described(_ID, "The id of the more general type"),
        abstract=_described(_FLAG, "True where the type only groups others"),
        **_guidance(),
    )


def _relation() -> dict[str, Any]:
    return _table(
        ["id", "head", "tail"],
        id=_described(_ID, "The label as it is stored and exported"),
        title=_text("The type's name for people"),
        description=_text("What it says of its two ends"),
        color=_color(),
        key=_key("The key that chooses the type"),
        head=_described(_IDS, "Entity types that it may start from"),
        tail=_described(_IDS, "Entity types that it may lead to"),
        symmetric=_described(_FLAG, "True where head and tail may be swapped"),
        transitive=_described(_FLAG, "True where a to b and b to c says a to c"),
        inverse=_described(_ID, "The id of the type that says the same from tail to head"),
        both_ways=_described(_FLAG, "True where the inverse is to be said as well"),
        at_least=_described(_COUNT, "How many of them each span that may be their head has at least"),
        at_most=_described(_COUNT, "How many of them each span that may be their head has at most; 0 for no limit"),
        **_guidance(),
    )


def _attribute() -> dict[str, Any]:
    value = _table(["id"], id=_ID, title=_text("The value's name for people"))
    return _table(
        ["id", "kind", "applies_to"],
        id=_described(_ID, "The attribute as it is stored and exported"),
        kind={"enum": list(KINDS)},
        title=_text("The attribute's name for people"),
        description=_text("What it says"),
        values=_list(value),
        applies_to=_described(_IDS, "Entity types and relation types that carry it"),
        default={"type": "string", "description": 'The value that holds where none is given, such as "true"'},
        required=_described(_FLAG, "True where an item is incomplete without it"),
        key=_key("The key that steps through its values"),
    )


def _table(required: list[str], /, **properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": required, "additionalProperties": False, "properties": properties}


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


def _text(description: str) -> dict[str, Any]:
    words = {"type": "string"}
    return _table([], ar=words, en=words) | {"description": description}


def _guidance() -> dict[str, dict[str, Any]]:
    examples = {"type": "array", "items": {"type": "string", "minLength": 1, "maxLength": 200}}
    return {
        "examples": _described(examples, "What is to be marked so, as it stands in texts"),
        "counter_examples": _described(examples, "What looks like it and is not to be marked so"),
    }


def _color() -> dict[str, Any]:
    return {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$", "description": "#rrggbb"}


def _key(description: str) -> dict[str, Any]:
    return {"enum": ["", *sorted(LABEL_KEYS)], "description": f"{description}, by its legend on a US keyboard"}


def _described(form: dict[str, Any], description: str) -> dict[str, Any]:
    return form | {"description": description}
