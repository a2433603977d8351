"""What becomes of labels and attributes when the schema changes."""

from dataclasses import replace

import pytest
from msgspec.structs import replace as altered

from annotations.document import Pair, Span
from annotations.errors import UserError
from annotations.folding import key
from annotations.migration_effects import Effect
from annotations.relabelling import Relabeller
from schemas.evolve import Drop, Migration, Rename, Rule, Split, Step
from schemas.files import finished
from schemas.model import EntityType, Schema
from tests.support.making import SCHEMA, span_over

TEXT = "زار سامر حدّاد مدينة عمّان وجامعة النور."


def schema(**parts: object) -> Schema:
    return finished(replace(SCHEMA, version=2, **parts))


def more(*labels: str) -> Schema:
    """The next version, with more types."""
    return schema(entities=(*SCHEMA.entities, *(EntityType(one) for one in labels)))


def relabeller(after: Schema, *steps: Step) -> Relabeller:
    return Relabeller(Migration(SCHEMA, after, steps))


def person(words: str, *attributes: Pair) -> Span:
    return altered(span_over(TEXT, words), attributes=attributes)


def test_a_label_is_renamed_dropped_or_kept():
    made = relabeller(more("PERSON"), Rename("entity", "PER", "PERSON"), Drop("entity", "GPE"))
    spans = [span_over(TEXT, "سامر", label=label) for label in ("PER", "GPE", "ORG")]
    assert [made.label_of(span) for span in spans] == [
        ("PERSON", Effect("relabel-span", "PER", "PERSON")),
        ("", Effect("remove-span", "GPE")),
        ("ORG", None),
    ]


def test_a_type_is_split_by_attribute_name_and_pattern():
    rules = (
        Rule("ROLE", attribute=("level", "NOM")),
        Rule("NAMED", names=frozenset([key("حداد")])),
        Rule("PLACE", pattern="^مد"),
    )
    made = relabeller(more("ROLE", "NAMED", "PLACE"), Split("PER", rules, "PER"))
    spans = [person("سامر", Pair("level", "NOM")), person("حدّاد"), person("وجامعة"), person("مدينة")]
    assert [made.label_of(span) for span in spans] == [
        (label, Effect("split-span", "PER", label)) for label in ("ROLE", "NAMED", "PER", "PLACE")
    ]
    assert [made.is_undecided(span) for span in spans] == [False, False, True, False]


def test_a_pattern_without_end_is_refused_rather_than_waited_for():
    text = "ا" * 60 + "ب"
    made = relabeller(more("NEW"), Split("PER", (Rule("NEW", pattern="(ا|اا|ا)+$"),), "PER"))
    with pytest.raises(UserError, match="takes too long"):
        made.label_of(span_over(text, text))


def test_attributes_are_renamed_dropped_and_asked_for():
    kinds = tuple(
        replace(one, id="form", values=(replace(one.values[0], id="NAME"), one.values[1])) if one.id == "level" else one
        for one in SCHEMA.attributes
        if one.id != "sure"
    )
    kinds += (replace(SCHEMA.attributes[3], id="age", applies_to=("PER",), required=True),)
    steps = (Rename("attribute", "level", "form"), Rename("value", "NAM", "NAME", attribute="level"))
    made = relabeller(schema(attributes=kinds), *steps)
    found = made.describe("PER", "PER", (Pair("level", "NAM"), Pair("sure", "true"), Pair("own", "x")))
    assert found.pairs == (Pair("form", "NAME"), Pair("own", "x"))
    assert set(found.effects) == {
        Effect("change-value", "level=NAM", "level=NAME"),
        Effect("rename-attribute", "level", "form"),
        Effect("drop-attribute", "sure", ""),
    }
    assert found.problems == (("missing", "age"),)


def test_of_several_values_one_goes_and_the_others_stay():
    kinds = tuple(replace(one, values=one.values[1:]) if one.id == "tags" else one for one in SCHEMA.attributes)
    made = relabeller(schema(attributes=kinds), Drop("value", "a", attribute="tags"))
    found = made.describe("GPE", "GPE", (Pair("tags", "a b"),))
    assert (found.pairs, found.effects) == ((Pair("tags", "b"),), (Effect("drop-value", "tags=a"),))
    assert made.describe("GPE", "GPE", (Pair("tags", "a"),)).pairs == ()
