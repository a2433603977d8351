"""What a change of the schema leaves for a person to look at: as a value, in words, and whether it still is so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from annotations.rules import value_fits
from schemas.saying import Titled, say

if TYPE_CHECKING:
    from annotations.document import Markup, Relation, Span
    from schemas.model import Schema

LookKind = Literal["undecided", "outside", "missing", "value", "joined"]


class SecondLook(msgspec.Struct, frozen=True):
    """One thing that a person has to look at after a change of the schema.

    Attributes:
        kind: "undecided" where no rule of a split holds, "outside" where a relation is not allowed any more between its
            ends, "missing" where a required attribute is, "value" where one does not fit any more, "joined" where two
            spans became one though they did not say the same.
        start: Where it is, in code points of the text; ``end`` is half-open.
        span: The id of the span that it is about, or the head of the relation.
        relation: The id of the relation that it is about, or "".
        label: The label that it has then.
        detail: The attribute, "attribute=value", or the labels of the ends.
        other: What the tail of the relation reads; ``text`` is what its head reads then.
    """

    kind: LookKind
    start: int
    end: int
    text: str
    span: str
    label: str
    relation: str = ""
    detail: str = ""
    other: str = ""


def allows(schema: Schema, label: str, head: str, tail: str) -> bool:
    """True where the schema has such a relation between spans of these labels."""
    return any(kind.id == label for kind in schema.relations_between(head, tail))


def still_right(look: SecondLook, markup: Markup, schema: Schema) -> bool:
    """True where what is to be looked at still is as it was: not removed, relabelled or mended since."""
    if look.relation:
        relation = markup.relations.get(look.relation)
        if relation is None or relation.label != look.label:
            return False
        if look.kind == "outside":
            return not allows(
                schema, relation.label, markup.spans[relation.head].label, markup.spans[relation.tail].label
            )
        return _still_lacks(look, relation, schema)
    span = markup.spans.get(look.span)
    return span is not None and span.label == look.label and _still_lacks(look, span, schema)


def _still_lacks(look: SecondLook, item: Span | Relation, schema: Schema) -> bool:
    kinds = {kind.id: kind for kind in schema.attributes_of(item.label)}
    given = {pair.name: pair.value for pair in item.attributes}
    if look.kind == "missing":
        return look.detail in kinds and look.detail not in given
    if look.kind == "value":
        name, _, value = look.detail.partition("=")
        return name in kinds and given.get(name) == value and not value_fits(value, kinds[name])
    return True


def _titled(attribute: str, schema: Schema) -> str:
    return next((Titled(kind.id, kind.title) for kind in schema.attributes if kind.id == attribute), attribute)


def message_of(look: SecondLook, schema: Schema) -> str:
    """What there is to look at, in words; attributes are named as in ``schema``."""
    named = f"«{look.text}» {look.label}" + (f" «{look.other}»" if look.other else "")
    return {
        "undecided": say("{named}: no rule says what becomes of this {detail}", named=named, detail=look.detail),
        "outside": say("{named} is not allowed any more from {detail}", named=named, detail=look.detail),
        "missing": say(
            "{named}: {detail} is missing, which the schema asks for now",
            named=named,
            detail=_titled(look.detail, schema),
        ),
        "value": say("{named}: {detail} is no value of the schema any more", named=named, detail=look.detail),
        "joined": say(
            "{named}: it was marked as {detail}, too, and the two did not say the same", named=named, detail=look.detail
        ),
    }[look.kind]
