from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schemas.files import SchemaError, dump, loads

if TYPE_CHECKING:
    from collections.abc import Callable


def test_missing_keys_are_named_at_their_table(refused: Callable[[str], None]):
    refused("""\
title.en = "x" #! format: missing #! name: missing #! version: missing
[[entity]] #! entity[1].id: missing
color = "#112233"
[[relation]] #! relation[1].id: missing #! relation[1].head: missing #! relation[1].tail: missing
key = "b"
[[attribute]] #! attribute[1].id: missing #! attribute[1].kind: missing #! attribute[1].applies_to: missing
""")


def test_unknown_keys_are_named_with_what_was_meant(refused: Callable[[str], None]):
    refused("""\
format = "hashiya-schema/1"
name = "a"
version = 1
titel = "x" #! titel: did you mean "title"?
qqqq = 1 #! qqqq: known here: format, name, version
[title]
fr = "x" #! title.fr: known here: ar, en
[[entity]]
id = "A"
colour = "#112233" #! entity[1].colour: did you mean "color"?
title.arr = "x" #! entity[1].title.arr: did you mean "ar"?
[entity.extra] #! entity[1].extra: unknown
[[relation]]
id = "R"
head = ["A"]
tail = ["A"]
Symmetric = true #! relation[1].Symmetric: did you mean "symmetric"?
[[attribute]]
id = "t"
kind = "choice"
applies_to = ["A"]
values = [
    { id = "x", name = "y" }, #! attribute[1].values[1].name: unknown
]
""")


def test_wrong_types_are_named_and_nothing_more_is_said_of_them(refused: Callable[[str], None]):
    refused("""\
format = 1 #! format: this is an integer, not a string
name = ["a"] #! name: this is an array, not a string
version = "1" #! version: this is a string, not an integer
title = "News" #! title: this is a string, not a table
description.ar = 2024-01-01 #! description.ar: this is a date, not a string
[[entity]]
id = 1.5 #! entity[1].id: this is a number with a fraction
abstract = "true" #! entity[1].abstract: without quotes: true or false
color = 0 #! entity[1].color: an integer
key = 1 #! entity[1].key: this is an integer, not a string
[[relation]]
id = "R"
head = "A" #! relation[1].head: this is a string, not an array
tail = [
    true, #! relation[1].tail[1]: this is true or false, not a string
    10:00:00, #! relation[1].tail[2]: a time
]
[[attribute]]
id = "t"
kind = 1979-05-27T07:32:00Z #! attribute[1].kind: a date and time
applies_to = { a = 1 } #! attribute[1].applies_to: this is a table, not an array
default = true #! attribute[1].default: in quotes, such as "true"
values = ["a", { id = "b" }] #! attribute[1].values[1]: this is a string, not a table
""")


@pytest.mark.parametrize("kind", ["entity", "relation", "attribute"])
def test_one_bracket_in_place_of_two_is_explained(refused: Callable[[str], None], kind: str):
    others = '[[entity]]\nid = "A"\n' if kind != "entity" else ""
    refused(f"""\
format = "hashiya-schema/1"
name = "a"
version = 1
{others}[{kind}] #! {kind}: [[{kind}]] for each, with two brackets
id = "A"
""")


def test_items_that_are_no_tables_are_named(refused: Callable[[str], None]):
    refused("""\
format = "hashiya-schema/1"
name = "a"
version = 1
entity = [
    { id = "A" },
    3, #! entity[2]: this is an integer, not a table
    { id = "A" }, #! entity[3].id: already that of entity[1] on line 5
]
""")


def test_true_is_no_version(refused: Callable[[str], None]):
    refused("""\
format = "hashiya-schema/1"
name = "a"
version = true #! version: true or false, not an integer
[[entity]]
id = "A"
""")


@pytest.mark.parametrize("version", ["0", "-1", "2147483648", "9223372036854775808", "0x" + "f" * 20_000])
def test_versions_are_small_positive_numbers(refused: Callable[[str], None], version: str):
    refused(f"""\
format = "hashiya-schema/1"
name = "a"
version = {version} #! version: out of range
[[entity]]
id = "A"
""")


@pytest.mark.parametrize("form", ["", "hashiya-schema/0", "hashiya-schema/01", "brat/1", "hashiya-schema/1\\n"])
def test_unknown_formats_are_named_and_the_rest_still_judged(refused: Callable[[str], None], form: str):
    refused(f"""\
format = "{form}" #! format: format = "hashiya-schema/1"
name = "a"
version = 0 #! version: out of range
[[entity]]
id = "A"
""")


def test_a_newer_format_is_said_to_be_newer_and_nothing_else(refused: Callable[[str], None]):
    refused("""\
shape = "unheard of"
format = "hashiya-schema/2" #! format: newer than this program
""")


@pytest.mark.parametrize(
    "label",
    [
        "",
        "A B",
        "A\\tB",
        "A\\u0000",
        "A\\u007f",
        "A\\u00a0B",
        "A\\u2028",
        "A\\n",
        "x" * 65,
        "<img src=x>",
        "y" * 10_000,
    ],
)
def test_ids_have_neither_spaces_nor_control_characters_nor_great_length(refused: Callable[[str], None], label: str):
    refused(f"""\
format = "hashiya-schema/1"
name = "{label}" #! name: cannot be an id
version = 1
[[entity]]
id = "{label}" #! entity[1].id: cannot be an id
[[relation]]
id = "{label}" #! relation[1].id: cannot be an id
head = ["{label}"]
tail = ["{label}"]
[[attribute]]
id = "{label}" #! attribute[1].id: 1 to 64 characters
kind = "choice"
values = [{{ id = "{label}" }}] #! attribute[1].values[1].id: cannot be an id
applies_to = ["{label}"]
""")


@pytest.mark.parametrize("label", ["VIP", "Family.has_parent", "R&D", 'a"b', "شخص", "x" * 64, "😀", "a/b"])
def test_ids_may_hold_whatever_else_there_is(start: str, label: str):
    escaped = label.replace('"', '\\"')
    schema = loads(f'{start}[[entity]]\nid = "{escaped}"', source="x")
    assert schema.entities[2].id == label


@pytest.mark.parametrize(
    "color", ["", "red", "#12345", "#1234567", "#12345g", "123456", "#fff", "#١٢٣٤٥٦", "#112233\\n"]
)
def test_colors_have_six_hexadecimal_digits(refused_after_start: Callable[[str], None], color: str):
    refused_after_start(f"""\
[[entity]]
id = "A"
color = "{color}" #! entity[3].color: is not a colour
[[relation]]
id = "R"
head = ["A"]
tail = ["A"]
color = "{color}" #! relation[1].color: six hexadecimal digits
""")


def test_colors_are_the_same_in_capitals(start: str):
    assert loads(start + '[[entity]]\nid = "A"\ncolor = "#ABCDEF"', source="x").entities[2].color == "#abcdef"


def test_kinds_are_named_with_what_was_meant(refused_after_start: Callable[[str], None]):
    refused_after_start("""\
[[attribute]]
id = "t"
kind = "chioce" #! attribute[1].kind: "bool", "choice", "multi", "text", "number", "kb-id"
values = [{ id = "a" }]
default = "b"
applies_to = ["PER"]
""")


def test_titles_are_one_short_line_and_descriptions_may_be_long(refused_after_start: Callable[[str], None]):
    refused_after_start(f"""\
[[entity]]
id = "A"
title.ar = "a\\nb" #! entity[3].title.ar: line break
title.en = "{"x" * 201}" #! entity[3].title.en: at most 200 characters
description.ar = "\\u0007" #! entity[3].description.ar: control character
description.en = "{"long " * 500}\\n\\tand with lines"
""")


@pytest.mark.parametrize("kind", ["entity", "relation", "attribute"])
def test_more_types_than_anybody_can_use_are_refused(kind: str):
    text = 'format = "hashiya-schema/1"\n' + f'[[{kind}]]\nid = "a"\n' * 1001
    with pytest.raises(SchemaError) as caught:
        loads(text, source="x")
    (mistake,) = caught.value.mistakes
    assert (mistake.line, mistake.key, mistake.message) == (2002, f"{kind}[1001]", "there are 1001 of these")


def test_examples_are_pieces_of_text_of_one_line(refused: Callable[[str], None]):
    refused("""\
format = "hashiya-schema/1"
name = "a"
version = 1
[[entity]]
id = "A"
examples = ["سامر حدّاد", 3, ""] #! entity[1].examples[2]: this is an integer #! entity[1].examples[3]: empty
counter_examples = "x" #! entity[1].counter_examples: this is a string, not an array
[[relation]]
id = "R"
head = ["A"]
tail = ["A"]
examples = ["a\\nb"] #! relation[1].examples[1]: line break
""")


def test_examples_come_through():
    text = """
format = "hashiya-schema/1"
name = "small"
version = 1
[[entity]]
id = "PER"
examples = ["سامر حدّاد"]
counter_examples = ["الرئيس", "هو"]
"""
    kind = loads(text, source="").entities[0]
    assert (kind.examples, kind.counter_examples) == (("سامر حدّاد",), ("الرئيس", "هو"))
    assert loads(dump(loads(text, source="")), source="") == loads(text, source="")
