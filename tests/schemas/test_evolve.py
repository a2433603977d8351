from dataclasses import replace

import pytest

from schemas.evolve import Drop, DropOutside, EvolutionError, Migration, Rename, Rule, Split, difference, likely_renames
from schemas.files import finished
from schemas.model import AttributeValue, EntityType, Text
from tests.support.making import SCHEMA


def changed(**parts: object):
    return finished(replace(SCHEMA, version=2, **parts))


def without_gpe():
    """PERSON in the place of PER; GPE is gone, and with it what needs it."""
    kinds = tuple(EntityType("PERSON", parent="THING") if one.id == "PER" else one for one in SCHEMA.entities)
    relations = tuple(one for one in SCHEMA.relations if one.id in ("NEAR",))
    return changed(
        entities=tuple(one for one in kinds if one.id != "GPE"),
        relations=tuple(replace(one, head=("THING",), tail=("THING",)) for one in relations),
        attributes=(),
    )


def test_what_is_gone_and_what_is_new():
    found = difference(SCHEMA, without_gpe())
    assert found.gone["entity"] == ("PER", "GPE")
    assert found.new["entity"] == ("PERSON",)
    assert found.gone["relation"] == ("WORKS_FOR", "EMPLOYS", "PART_OF", "BORDERS")
    assert found.gone["attribute"] == ("level", "sure", "tags", "count")
    assert found.gone["value"] == ("level=NAM", "level=NOM", "tags=a", "tags=b")
    assert difference(SCHEMA, SCHEMA).gone["entity"] == ()


def test_a_type_that_becomes_abstract_is_gone():
    kinds = tuple(replace(one, abstract=one.abstract or one.id == "GPE") for one in SCHEMA.entities)
    assert difference(SCHEMA, changed(entities=kinds)).gone["entity"] == ("GPE",)


def test_what_nothing_is_said_of_is_undecided():
    after = without_gpe()
    assert ("entity", "PER") in Migration(SCHEMA, after).undecided
    said = Migration(SCHEMA, after, (Rename("entity", "PER", "PERSON"), Drop("entity", "GPE")))
    assert {kind for kind, _ in said.undecided} == {"relation"}
    split = Split("GPE", (Rule("ORG", pattern="."),), "PERSON")
    said = Migration(SCHEMA, after, (Rename("entity", "PER", "PERSON"), split))
    assert {kind for kind, _ in said.undecided} == {"relation"}


def test_a_rename_is_proposed_where_the_title_is_the_same():
    titled = replace(SCHEMA, entities=tuple(replace(one, title=Text(en=f"The {one.id}")) for one in SCHEMA.entities))
    renamed = tuple(replace(one, id="PERSON") if one.id == "PER" else one for one in titled.entities)
    after = replace(titled, entities=renamed)
    assert list(likely_renames(titled, after)) == [Rename("entity", "PER", "PERSON")]
    assert list(likely_renames(SCHEMA, without_gpe())) == []
    two = (*renamed, replace(next(one for one in renamed if one.id == "PERSON"), id="HUMAN"))
    assert list(likely_renames(titled, replace(titled, entities=two))) == [], "which of the two is for a person to say"


def test_a_value_is_renamed_together_with_its_attribute():
    level, *others = SCHEMA.attributes
    kind = replace(level, id="kind", values=(AttributeValue("NAME"), level.values[1]))
    steps = (Rename("attribute", "level", "kind"), Rename("value", "NAM", "NAME", attribute="level"))
    migration = Migration(SCHEMA, changed(attributes=(kind, *others)), steps)
    assert migration.renamed["value"] == {"level=NAM": "NAME"}


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ((Rename("entity", "PERS", "PERSON"),), "no entity type that spans may carry 'PERS' in version 1"),
        ((Rename("entity", "PER", "PEOPLE"),), "'PEOPLE' in version 2"),
        ((Rename("entity", "THING", "PERSON"),), "'THING' in version 1"),
        ((Rename("entity", "PER", "PERSON"), Drop("entity", "PER")), "two steps say what becomes of PER"),
        ((DropOutside("WORKS_FOR"),), "no relation type 'WORKS_FOR'"),
        ((Split("PER", (), "PERSON"),), "no rule says how PER is split"),
        ((Split("PER", (Rule("ORG", pattern="("),), "PERSON"),), "no regular expression"),
        ((Split("PER", (Rule("ORG", ("age", "1")),), "PERSON"),), "no attribute 'age'"),
        ((Rename("value", "NAM", "NAME", attribute="level"),), "'level=NAME'"),
    ],
)
def test_steps_that_do_not_fit_are_refused(steps: tuple, said: str):
    with pytest.raises(EvolutionError, match=said.replace("(", r"\(")):
        Migration(SCHEMA, without_gpe(), steps)
