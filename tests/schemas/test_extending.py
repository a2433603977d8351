import pytest

from schemas.extending import extended
from schemas.mistakes import SchemaError
from tests.support.making import SCHEMA


def test_what_is_added_is_there_and_the_rest_stays():
    made = extended(
        SCHEMA,
        entities=["CAT", "PER"],
        relations={"OWNS": [("PER", "CAT")], "WORKS_FOR": [("PER", "GPE")], "BORDERS": [("CAT", "GPE")]},
        attributes={"tone": ["CAT"], "level": ["PER", "ORG"]},
    )
    assert made.version == SCHEMA.version + 1
    assert made.sha256 != SCHEMA.sha256
    assert [kind.id for kind in made.entities] == [*(kind.id for kind in SCHEMA.entities), "CAT"]
    assert [kind.id for kind in made.relations_between("PER", "CAT")] == ["OWNS"]
    assert made.relation("WORKS_FOR").tail == ("ORG", "GPE")
    assert {kind.id for kind in made.attributes_of("CAT")} == {"tone"}
    assert made.relation("EMPLOYS").head == ("ORG", "GPE"), "what is the inverse grows with it"
    assert made.relation("BORDERS").head == made.relation("BORDERS").tail == ("GPE", "CAT")
    level = next(kind for kind in made.attributes if kind.id == "level")
    assert level.applies_to == ("PER", "ORG")
    assert level.kind == "choice"


def test_what_carries_an_attribute_by_a_type_above_it_is_not_named_again():
    made = extended(SCHEMA, attributes={"sure": ["PER", "GPE"]})
    assert next(kind for kind in made.attributes if kind.id == "sure").applies_to == ("THING", "GPE")


def test_nothing_that_no_schema_can_have_is_added():
    with pytest.raises(SchemaError):
        extended(SCHEMA, entities=["two words"])
