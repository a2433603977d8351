from __future__ import annotations

import hashlib
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.files import dump, loads
from schemas.model import AttributeType, AttributeValue, EntityType, RelationType, Schema, Text
from schemas.validate import LABEL_KEYS

_LABELS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=8).filter(
    lambda label: re.fullmatch(r"\S+", label) is not None
)
_TITLES = st.builds(Text, *[st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=12)] * 2)
_ANY_TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t\"\\'"), max_size=12)
_COLORS = st.text("0123456789abcdef", min_size=6, max_size=6).map("#{}".format)


@st.composite
def _schemas(draw: st.DrawFn) -> Schema:
    labels = draw(st.lists(_LABELS, min_size=1, max_size=9, unique=True))
    cut = draw(st.integers(1, len(labels)))
    keys = [*draw(st.permutations(sorted(LABEL_KEYS))), *[""] * 9]
    entities = tuple(
        EntityType(
            label,
            title=draw(_TITLES),
            description=Text(draw(_ANY_TEXT), draw(_ANY_TEXT)),
            color=draw(_COLORS),
            key=draw(st.sampled_from(["", keys[place]])),
            parent=draw(st.sampled_from(["", *labels[:place]])),
            abstract=place > 0 and draw(st.booleans()),
        )
        for place, label in enumerate(labels[:cut])
    )
    some = st.lists(st.sampled_from(labels[:cut]), min_size=1, unique=True).map(tuple)
    relations = tuple(_relation(draw, label, draw(some), draw(some), keys[n]) for n, label in enumerate(labels[cut:]))
    attributes = tuple(
        _attribute(draw, label, draw(st.lists(st.sampled_from(labels), min_size=1, unique=True).map(tuple)))
        for label in draw(st.lists(_LABELS, max_size=3, unique=True))
    )
    title, description = draw(_TITLES), Text(draw(_ANY_TEXT), draw(_ANY_TEXT))
    return Schema(draw(_LABELS), draw(st.integers(1, 99)), title, description, entities, relations, attributes)


def _relation(draw: st.DrawFn, label: str, head: tuple[str, ...], tail: tuple[str, ...], key: str) -> RelationType:
    relation = RelationType(label, head, tail, draw(_TITLES), color=draw(_COLORS), key=key)
    relation = replace(relation, transitive=draw(st.booleans()))
    return replace(relation, tail=head, symmetric=True) if draw(st.booleans()) else relation


def _attribute(draw: st.DrawFn, label: str, applies_to: tuple[str, ...]) -> AttributeType:
    kind = draw(st.sampled_from(["bool", "choice", "multi", "text", "number", "kb-id"]))
    offered = draw(st.lists(_LABELS, min_size=1, max_size=3, unique=True)) if kind in {"choice", "multi"} else []
    defaults = {"bool": ["true", "false"], "number": ["-1", "12.5"], "text": ['شيء \\ "'], "kb-id": ["Q1"]}
    return AttributeType(
        label,
        kind,
        applies_to,
        title=draw(_TITLES),
        values=tuple(AttributeValue(value, draw(_TITLES)) for value in offered),
        default=draw(st.sampled_from(["", *(offered or defaults[kind])])),
        required=draw(st.booleans()),
    )


@given(_schemas())
def test_what_is_written_is_read_back_and_hashed(schema: Schema):
    text = dump(schema)
    again = loads(text, source="written")
    assert again == schema
    assert dump(again) == text
    assert again.sha256 == hashlib.sha256(text.encode()).hexdigest()


_PLAIN = """\
format = "hashiya-schema/1"
name = "a"
version = 1
[[entity]]
id = "A"
title.ar = "أ"
[[relation]]
id = "R"
head = ["A"]
tail = ["A"]
"""


@pytest.mark.parametrize(
    "other",
    [
        "# a comment\n" + _PLAIN.replace("\n", "\n\n"),
        _PLAIN.replace('title.ar = "أ"', 'title = { en = "", ar = "\\u0623" }'),
        _PLAIN.replace('id = "A"', 'key = ""\nparent = ""\ncolor = "#808080"\nabstract = false\nid = \'A\''),
        "version = 0x1\nname = 'a'\nformat = '''hashiya-schema/1'''\n"
        "entity = [{ id = 'A', title.ar = 'أ' }]\nrelation = [{ id = 'R', head = ['A',], tail = ['A'] }]",
    ],
)
def test_the_hash_is_that_of_the_content_not_of_the_layout(other: str):
    assert loads(other, source="x").sha256 == loads(_PLAIN, source="x").sha256


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("version = 1", "version = 2"),
        ("أ", "ا"),
        ('name = "a"', 'name = "b"'),
        ('tail = ["A"]', 'tail = ["A"]\nsymmetric = true'),
        ('tail = ["A"]', 'tail = ["A"]\ncolor = "#808081"'),
    ],
)
def test_other_content_has_another_hash(old: str, new: str):
    assert loads(_PLAIN.replace(old, new), source="x").sha256 != loads(_PLAIN, source="x").sha256


def test_the_canonical_form_is_as_it_was():
    # A project file names its schema by this hash: it must not change under it.
    assert (
        dump(loads(_PLAIN, source="x"))
        == """\
format = "hashiya-schema/1"
name = "a"
version = 1

[[entity]]
id = "A"
title.ar = "أ"

[[relation]]
id = "R"
head = ["A"]
tail = ["A"]
"""
    )


def test_colours_are_written_in_small_letters():
    small, capital = (Schema("a", 1, entities=(EntityType("A", color=color),)) for color in ("#abcdef", "#ABCDEF"))
    assert dump(small) == dump(capital)


def test_characters_that_toml_forbids_are_escaped():
    odd = Schema("a", 1, description=Text(en='"\\\n\t\r\x01\x7f\u200f'), entities=(EntityType("A"),))
    assert '"\\"\\\\\\n\\t\\u000d\\u0001\\u007f\u200f"' in dump(odd)
