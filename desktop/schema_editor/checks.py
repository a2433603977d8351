"""What is wrong with a draft, by the row and field that it concerns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.i18n import told
from schemas.files import dump, loads
from schemas.mistakes import SchemaError, with_hint
from schemas.saying import Said, say

if TYPE_CHECKING:
    from schemas.model import Schema

_PLACE = re.compile(r"(entity|relation|attribute)\[([0-9]+)\](?:\.([a-z_]+))?.*")
_NAMED = re.compile(r"(entity|relation|attribute)\[([0-9]+)\]")


class Fault(NamedTuple):
    """One thing that is wrong. ``kind`` is "" where it is the whole schema; ``place`` counts from 0."""

    kind: str
    place: int
    field: str
    message: str


def faults_of(schema: Schema) -> list[Fault]:
    """Everything that is wrong; empty where the schema could be that of a project."""
    try:
        loads(dump(schema), source="")
    except SchemaError as error:
        return [_fault(mistake.key, mistake.message, mistake.hint, schema) for mistake in error.mistakes]
    return []


def _fault(key: str, message: str, hint: str, schema: Schema) -> Fault:
    said = told(with_hint(_named(message, schema), hint))
    if found := _PLACE.fullmatch(key):
        return Fault(found[1], int(found[2]) - 1, found[3] or "", said)
    return Fault("", 0, key.split(".")[0], said)


def _named(message: str, schema: Schema) -> str:
    """The message with another place of the same word told by its name, not by its number and line."""
    where = message.values.get("where") if isinstance(message, Said) else None
    if not isinstance(message, Said) or not isinstance(where, Said):
        return message
    name = _NAMED.sub(lambda found: _name_of(found[1], int(found[2]) - 1, schema), str(where.values["other"]))
    return say(message.pattern, **message.values | {"where": name})


def _name_of(kind: str, place: int, schema: Schema) -> str:
    """What a file counts has a name here."""
    ids = {
        "entity": [one.id for one in schema.entities],
        "relation": [one.id for one in schema.relations],
        "attribute": [one.id for one in schema.attributes],
    }[kind]
    return ids[place] if place < len(ids) else kind
