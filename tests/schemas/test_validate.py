from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schemas.files import SchemaError, loads
from schemas.model import RESERVED_KEYS
from schemas.validate import LABEL_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable


def test_ids_are_used_once_among_entities_and_relations_together(refused_after_start: Callable[[str], None]):
    refused_after_start("""\
[[entity]]
id = "PER" #! entity[3].id: the id "PER" is already that of entity[1] on line 5
[[relation]]
id = "ORG" #! relation[1].id: already that of entity[2] on line 7
head = ["PER"]
tail = ["PER"]
[[relation]]
head = ["PER"]
tail = ["PER"]
id = "R"
[[relation]]
id = "R" #! relation[3].id: already that of relation[2] on line 17
head = ["PER"]
tail = ["PER"]
""")


def test_ids_of_attributes_and_of_their_values_are_used_once(refused_after_start: Callable[[str], None]):
    refused_after_start("""\
[[attribute]]
id = "PER"
kind = "choice"
applies_to = ["PER"]
values = [
    { id = "x" },
    { id = "y" },
    { id = "x" }, #! attribute[1].values[3].id: already that of attribute[1].values[1] on line 13
]
[[attribute]]
id = "PER" #! attribute[2].id: already that of attribute[1] on line 9
kind = "multi"
values = [{ id = "x" }]
applies_to = ["PER"]
""")


def test_as_many_as_one_likes_are_no_fewer_than_are_asked_for(start: str):
    relation = '[[relation]]\nid = "R"\nhead = ["PER"]\ntail = ["ORG"]\nat_least = 2\n'
    schema = loads(start + relation, source="test.toml")
    assert (schema.relations[0].at_least, schema.relations[0].at_most) == (2, 0)


@pytest.mark.parametrize("key", sorted(RESERVED_KEYS))
def test_keys_of_commands_are_refused(refused_after_start: Callable[[str], None], key: str):
    refused_after_start(f"""\
[[entity]]
id = "A"
key = "{key}" #! entity[3].key: is a command of the program
[[relation]]
id = "R"
head = ["A"]
tail = ["A"]
key = "{key.upper()}" #! relation[1].key: one of 0 1 2 3
[[attribute]]
id = "t"
kind = "bool"
applies_to = ["A"]
key = "{key}" #! attribute[1].key: is a command #! attribute[1].key: already that of entity[3]
""")


@pytest.mark.parametrize("key", ["F1", "ctrl+b", "é", "؟", "!", "bb", "b ", "\\u202e", "x" * 100_000])
def test_keys_that_no_keyboard_has_are_refused(refused_after_start: Callable[[str], None], key: str):
    refused_after_start(f"""\
[[entity]]
id = "A"
key = "{key}" #! entity[3].key: there is no key
""")


@pytest.mark.parametrize(("key", "legend"), [("Q", "q"), ("ض", "q"), ("لا", ""), ("ة", "m"), ("ذ", "`"), ("و", ",")])
def test_other_legends_of_a_key_are_led_to_the_us_one(
    refused_after_start: Callable[[str], None], key: str, legend: str
):
    said = f'did you mean "{legend}"?' if legend else "one of 0 1 2"
    refused_after_start(f"""\
[[entity]]
id = "A"
key = "{key}" #! entity[3].key: {said}
""")


def test_every_label_key_may_be_used(start: str):
    keys = sorted(LABEL_KEYS)
    assert len(keys) == 10 + 26 - len("aelnrwx") + len("-=,/`\\")
    entities = "".join(f"[[entity]]\nid = 'E{n}'\nkey = '{key}'\n" for n, key in enumerate(keys))
    assert [entity.key for entity in loads(start + entities, source="x").entities[2:]] == keys


def test_keys_are_used_once_in_each_moment(refused_after_start: Callable[[str], None]):
    refused_after_start("""\
[[entity]]
id = "A"
key = "1"
[[entity]]
id = "B"
key = "1" #! entity[4].key: the key "1" is already that of entity[3] on line 10
[[relation]]
id = "R"
head = ["A"]
tail = ["A"]
key = "1"
[[relation]]
id = "S"
head = ["A"]
tail = ["A"]
key = "1" #! relation[2].key: already that of relation[1] on line 18
[[attribute]]
id = "t"
kind = "bool"
applies_to = ["A"]
key = "1" #! attribute[1].key: already that of entity[3] on line 10
[[relation]]
id = "T"
head = ["A"]
tail = ["A"]
key = "b"
[[attribute]]
id = "u"
kind = "bool"
applies_to = ["T"]
key = "b" #! attribute[2].key: already that of relation[3] on line 33
[[attribute]]
id = "v"
kind = "bool"
applies_to = ["T"]
key = "c"
[[attribute]]
id = "w"
kind = "bool"
applies_to = ["T"]
key = "c" #! attribute[4].key: already that of attribute[3] on line 43
""")


def test_an_attribute_of_spans_may_share_a_key_with_a_relation(start: str):
    loads(
        start
        + """
[[relation]]
id = "R"
head = ["PER"]
tail = ["PER"]
key = "b"
[[attribute]]
id = "t"
kind = "bool"
applies_to = ["PER"]
key = "b"
""",
        source="x",
    )


def test_what_is_suggested_comes_once_and_is_not_the_type_itself():
    text = (
        'format = "hashiya-schema/1"\nname = "x"\nversion = 1\n[[entity]]\nid = "PER"\nparent = "PERS"\n'
        + '[[entity]]\nid = "ORG"\n' * 2
    )
    with pytest.raises(SchemaError) as caught:
        loads(text, source="x")
    (hint,) = [mistake.hint for mistake in caught.value.mistakes if mistake.key == "entity[1].parent"]
    assert hint == 'one of "ORG"'


def test_parents_are_known_and_lead_upwards(refused_after_start: Callable[[str], None]):
    refused_after_start("""\
[[entity]]
id = "A"
parent = "B" #! entity[3].parent: its own ancestor: "A" → "B" → "C" → "A"
[[entity]]
id = "B"
parent = "C"
[[entity]]
id = "C"
parent = "A"
[[entity]]
id = "D"
parent = "D" #! entity[6].parent: "D" → "D"
[[entity]]
id = "E"
parent = "PRE" #! entity[7].parent: did you mean "PER"?
[[entity]]
id = "F"
parent = "B"
""")


def test_something_must_be_markable(refused: Callable[[str], None]):
    refused("""\
format = "hashiya-schema/1"
name = "a"
version = 1
[[entity]] #! entity: no span could be labelled
id = "A"
abstract = true
[[entity]]
id = "B"
abstract = true
parent = "A"
""")


def test_a_schema_without_entities_is_refused(refused: Callable[[str], None]):
    refused("""\
format = "hashiya-schema/1" #! entity: at least one [[entity]] that is not abstract
name = "a"
version = 1
""")


def test_an_abstract_type_without_children_is_allowed_beside_others(start: str):
    assert len(loads(start + '[[entity]]\nid = "A"\nabstract = true', source="x").markable()) == 2


def test_heads_and_tails_are_known_entities(refused_after_start: Callable[[str], None]):
    refused_after_start("""\
[[relation]]
id = "R"
head = [] #! relation[1].head: this is empty
tail = [
    "PER",
    "OGR", #! relation[1].tail[2]: did you mean "ORG"?
    "R", #! relation[1].tail[3]: there is no entity type "R"
    "PER", #! relation[1].tail[4]: named twice
    "", #! relation[1].tail[5]: there is no entity type ""
]
""")


def test_symmetric_relations_have_the_same_types_at_both_ends(refused_after_start: Callable[[str], None]):
    refused_after_start("""\
[[relation]]
id = "R"
head = ["PER", "ORG"]
tail = ["PER"]
symmetric = true #! relation[1].symmetric: only one of head and tail has "ORG"
[[relation]]
id = "S"
head = ["PER", "ORG"]
tail = ["ORG", "PER"]
symmetric = true
""")


def test_an_abstract_type_is_the_same_as_all_below_it(start: str):
    text = """
[[entity]]
id = "X"
abstract = true
[[entity]]
id = "Y"
parent = "X"
[[relation]]
id = "R"
head = ["X"]
tail = ["Y"]
symmetric = true
[[relation]]
id = "S"
head = ["X"]
tail = ["PER"]
inverse = "T"
[[relation]]
id = "T"
head = ["PER"]
tail = ["Y"]
inverse = "S"
"""
    assert [relation.id for relation in loads(start + text, source="x").relations] == ["R", "S", "T"]


def test_inverses_are_mutual_and_mirrored(refused_after_start: Callable[[str], None]):
    refused_after_start("""\
[[relation]]
id = "OWNS"
head = ["PER"]
tail = ["ORG"]
inverse = "OWNED" #! relation[1].inverse: did you mean "OWNED_BY"?
[[relation]]
id = "OWNED_BY"
head = ["ORG"]
tail = ["PER"]
inverse = "OWNS" #! relation[2].inverse: "OWNS" does not name "OWNED_BY" as its inverse
[[relation]]
id = "A"
head = ["ORG"]
tail = ["PER"]
inverse = "B" #! relation[3].inverse: not the tail and head
[[relation]]
id = "B"
head = ["ORG"]
tail = ["PER"]
inverse = "A"
[[relation]]
id = "C"
head = ["ORG"]
tail = ["PER"]
inverse = "C" #! relation[5].inverse: symmetric = true, and no inverse
[[relation]]
id = "D"
head = ["ORG"]
tail = ["ORG"]
symmetric = true
inverse = "D" #! relation[6].inverse: a symmetric relation is its own inverse
[[relation]]
id = "E"
head = ["ORG"]
tail = ["ORG"]
inverse = "PER" #! relation[7].inverse: there is no relation type "PER"
""")


def test_values_are_there_for_choices_and_only_for_them(refused_after_start: Callable[[str], None]):
    refused_after_start("""\
[[attribute]] #! attribute[1].values: the kind "choice" needs values
id = "a"
kind = "choice"
applies_to = ["PER"]
default = "x"
[[attribute]]
id = "b"
kind = "multi"
applies_to = ["PER"]
values = [] #! attribute[2].values: needs values
[[attribute]]
id = "c"
kind = "bool"
applies_to = ["PER"]
values = [{ id = "true" }] #! attribute[3].values: the kind "bool" has no values
""")


@pytest.mark.parametrize("kind", ["text", "number", "kb-id"])
def test_open_kinds_have_no_values(refused_after_start: Callable[[str], None], kind: str):
    refused_after_start(f"""\
[[attribute]]
id = "a"
kind = "{kind}"
applies_to = ["PER"]
[[attribute.values]] #! attribute[1].values: has no values
id = "x"
""")


@pytest.mark.parametrize(
    ("kind", "default", "said"),
    [
        ("bool", "yes", "neither true nor false"),
        ("bool", "True", '"true" or "false"'),
        ("number", "many", "is not a number"),
        ("number", "1e5", "is not a number"),
        ("number", "nan", "is not a number"),
        ("number", "1.", "is not a number"),
        ("number", "١٢", "is not a number"),
        ("choice", "xaxa", 'one of "xyz"'),
        ("multi", "xyy", 'did you mean "xyz"?'),
        ("text", "\\u0000", "cannot be a value"),
    ],
)
def test_defaults_have_the_form_of_their_kind(
    refused_after_start: Callable[[str], None], kind: str, default: str, said: str
):
    values = 'values = [{ id = "xyz" }]' if kind in {"choice", "multi"} else ""
    refused_after_start(f"""\
[[attribute]]
id = "a"
kind = "{kind}"
applies_to = ["PER"]
default = "{default}" #! attribute[1].default: {said}
{values}
""")


@pytest.mark.parametrize(
    ("kind", "default"),
    [
        ("bool", "true"),
        ("bool", "false"),
        ("number", "-12.5"),
        ("number", "0"),
        ("text", "غير معروف"),
        ("choice", "xyz"),
    ],
)
def test_defaults_of_the_right_form_are_kept(start: str, kind: str, default: str):
    values = 'values = [{ id = "xyz" }]' if kind == "choice" else ""
    text = f'{start}[[attribute]]\nid = "a"\nkind = "{kind}"\napplies_to = ["PER"]\ndefault = "{default}"\n{values}'
    assert loads(text, source="x").attributes[0].default == default


def test_attributes_apply_to_known_types(refused_after_start: Callable[[str], None]):
    refused_after_start("""\
[[relation]]
id = "KNOWS"
head = ["PER"]
tail = ["PER"]
[[attribute]]
id = "a"
kind = "bool"
applies_to = [] #! attribute[1].applies_to: this is empty
[[attribute]]
id = "b"
kind = "bool"
applies_to = [
    "PER",
    "KNOWS",
    "KNOW", #! attribute[2].applies_to[3]: did you mean "KNOWS"?
    "PER", #! attribute[2].applies_to[4]: named twice
]
""")
