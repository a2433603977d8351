from dataclasses import replace

from schemas.model import AttributeType, EntityType, RelationType, Schema, Text

SCHEMA = Schema(
    name="tree",
    version=1,
    entities=(
        EntityType("AGENT", abstract=True),
        EntityType("PER", parent="AGENT"),
        EntityType("POET", parent="PER"),
        EntityType("ORG", parent="AGENT"),
        EntityType("DATE"),
    ),
    relations=(
        RelationType("KNOWS", head=("PER",), tail=("AGENT",)),
        RelationType("RIVAL_OF", head=("ORG",), tail=("PER",), symmetric=True),
        RelationType("SINCE", head=("AGENT",), tail=("DATE",)),
    ),
    attributes=(
        AttributeType("alive", "bool", applies_to=("PER",)),
        AttributeType("sure", "bool", applies_to=("AGENT", "KNOWS")),
    ),
)


def _between(head: str, tail: str) -> list[str]:
    return [relation.id for relation in SCHEMA.relations_between(head, tail)]


def test_a_relation_is_allowed_for_the_descendants_of_its_types():
    assert _between("POET", "ORG") == ["KNOWS", "RIVAL_OF"]
    assert _between("POET", "POET") == ["KNOWS"]


def test_a_relation_is_not_allowed_beyond_its_types():
    assert _between("DATE", "PER") == []
    assert _between("ORG", "ORG") == []
    assert _between("NOTHING", "PER") == []


def test_a_symmetric_relation_is_allowed_both_ways_and_others_one_way():
    assert _between("ORG", "POET") == ["RIVAL_OF"]
    assert _between("POET", "DATE") == ["SINCE"]
    assert _between("DATE", "POET") == []


def test_descendants_of_several_types_hold_the_types_themselves():
    assert SCHEMA.with_descendants(("PER", "DATE")) == {"PER", "POET", "DATE"}
    assert SCHEMA.with_descendants(("AGENT",)) == {"AGENT", "PER", "POET", "ORG"}
    assert SCHEMA.with_descendants(()) == SCHEMA.with_descendants(("",)) == frozenset()


def test_descendants_end_where_parents_run_in_a_ring():
    ring = Schema("ring", 1, entities=(EntityType("A", parent="B"), EntityType("B", parent="A")))
    assert ring.with_descendants(("A",)) == {"A", "B"}


def test_attributes_are_inherited_and_apply_to_relations():
    assert [attribute.id for attribute in SCHEMA.attributes_of("POET")] == ["alive", "sure"]
    assert [attribute.id for attribute in SCHEMA.attributes_of("ORG")] == ["sure"]
    assert [attribute.id for attribute in SCHEMA.attributes_of("KNOWS")] == ["sure"]
    assert SCHEMA.attributes_of("DATE") == ()


def test_an_attribute_with_a_default_is_never_missing():
    kind = AttributeType("level", "text", ("PER",), required=True)
    schema = Schema("s", 1, entities=(EntityType("PER"),), attributes=(kind,))
    assert schema.requires_attributes("PER")
    assert not replace(schema, attributes=(replace(kind, default="x"),)).requires_attributes("PER")
    assert not replace(schema, attributes=(replace(kind, required=False),)).requires_attributes("PER")


def test_abstract_types_are_not_markable():
    assert [entity.id for entity in SCHEMA.markable()] == ["PER", "POET", "ORG", "DATE"]


def test_types_are_found_by_id():
    assert SCHEMA.entity("POET") == SCHEMA.entities[2]
    assert SCHEMA.relation("SINCE") == SCHEMA.relations[2]
    assert SCHEMA.entity("SINCE") is None
    assert SCHEMA.relation("POET") is None


def test_a_text_stands_in_for_the_missing_language():
    both, only_arabic = Text(ar="شخص", en="Person"), Text(ar="شخص")
    assert (both.get("ar"), both.get("en")) == ("شخص", "Person")
    assert only_arabic.get("en") == "شخص"


def test_the_hash_does_not_decide_equality():
    assert Schema("a", 1, sha256="1") == Schema("a", 1, sha256="2")
    assert Schema("a", 1) != Schema("a", 2)
