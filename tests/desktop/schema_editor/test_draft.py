"""A schema while it is edited: what refers to a type goes along, and what becomes of marks is known, not guessed."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.schema_editor import draft as drafts
from desktop.schema_editor.checks import faults_of
from desktop.schema_editor.draft import Draft, draft_of
from schemas.evolve import Migration, Rename, Rule, Split
from schemas.extending import extended
from schemas.files import library, load_named, numbered
from schemas.model import AttributeType, AttributeValue, EntityType, RelationType
from tests.support.making import SCHEMA


def place(draft: Draft, kind: drafts.Kind, label: str) -> int:
    return [one.id for one in draft.items(kind)].index(label)


def renamed(draft: Draft, old: str, new: str, kind: drafts.Kind = "entity") -> Draft:
    return drafts.with_item(draft, kind, place(draft, kind, old), id=new)


def test_whatever_refers_to_a_type_goes_along_with_its_name():
    made = renamed(draft_of(SCHEMA), "PER", "PERSON")
    assert made.schema.relation("WORKS_FOR").head == ("PERSON",)
    assert made.schema.relation("EMPLOYS").tail == ("PERSON",)
    assert made.schema.attributes[0].applies_to == ("PERSON",)
    assert made.steps == (Rename("entity", "PER", "PERSON"),)
    assert renamed(made, "PERSON", "PER").steps == ()
    assert not renamed(made, "PERSON", "PER").is_changed
    parent = renamed(draft_of(SCHEMA), "THING", "ANY")
    assert parent.schema.entity("PER").parent == "ANY"
    assert parent.steps == (), "nothing is marked as what only groups others"
    relation = renamed(draft_of(SCHEMA), "WORKS_FOR", "WORKS_AT", "relation")
    assert relation.schema.relation("EMPLOYS").inverse == "WORKS_AT"
    assert relation.schema.attributes[3].applies_to == ("ORG", "WORKS_AT")


def test_a_new_row_that_is_called_like_another_for_a_moment_takes_nothing_of_it():
    made = drafts.added(draft_of(SCHEMA), "entity", EntityType("PER"))  # on the way to another name
    made = drafts.with_item(made, "entity", len(made.schema.entities) - 1, id="PERIOD")
    assert made.schema.relations == SCHEMA.relations
    assert made.schema.attributes == SCHEMA.attributes


def test_a_merge_follows_its_goal():
    draft = draft_of(SCHEMA)
    made = drafts.merged(draft, "entity", place(draft, "entity", "PER"), "ORG")
    assert made.schema.relation("WORKS_FOR").head == ("ORG",)
    assert renamed(made, "ORG", "AGENT").steps == (
        Rename("entity", "PER", "AGENT"),
        Rename("entity", "ORG", "AGENT"),
    )
    new = drafts.added(draft, "entity", EntityType("NEW"))
    gone = drafts.merged(new, "entity", place(new, "entity", "NEW"), "ORG")
    assert gone.steps == (), "what was never in the project is in no migration"


def test_what_is_removed_is_decided_upon_later():
    draft = draft_of(SCHEMA)
    made = drafts.removed(draft, "entity", place(draft, "entity", "THING"))
    assert made.schema.entity("PER").parent == ""
    assert made.schema.relation("NEAR").head == ("GPE",)
    made = drafts.removed(draft, "relation", place(draft, "relation", "WORKS_FOR"))
    assert made.schema.relation("EMPLOYS").inverse == ""
    assert made.schema.attributes[3].applies_to == ("ORG",)
    assert made.steps == ()
    assert Migration(SCHEMA, numbered(made.schema, over=1)).undecided == {("relation", "WORKS_FOR")}


def test_a_split_follows_its_goals():
    draft = drafts.added(draft_of(SCHEMA), "entity", EntityType("ROLE"))
    made = drafts.split(draft, Split("PER", (Rule("ROLE", ("level", "NOM")),), "PER"))
    made = renamed(renamed(made, "ROLE", "JOB"), "PER", "PERSON")
    assert made.steps == (Split("PER", (Rule("JOB", ("level", "NOM")),), "PERSON"),)
    assert made.is_changed


def test_a_version_from_elsewhere_comes_in_below_what_is_edited():
    draft = renamed(draft_of(SCHEMA), "PER", "PERSON")
    wider = extended(SCHEMA, entities=["EVENT"], relations={"PART_OF": {("ORG", "ORG")}})
    made = drafts.rebased(draft, wider)
    assert made.schema.entity("EVENT")
    assert made.schema.relation("PART_OF").head == ("GPE", "ORG")
    assert made.steps == (Rename("entity", "PER", "PERSON"),)
    assert Migration(wider, numbered(made.schema, over=2), made.steps).undecided == frozenset()
    assert not drafts.rebased(draft_of(SCHEMA), wider).is_changed
    gone = drafts.rebased(draft, load_named("conll-4"))
    assert all(origin in ("", "PER", "ORG", "LOC", "MISC") for origin in gone.origins[0])


def test_what_was_said_of_a_type_that_is_gone_since_is_asked_again():
    draft = draft_of(SCHEMA)
    made = drafts.merged(draft, "entity", place(draft, "entity", "PER"), "ORG")
    made = drafts.removed(made, "entity", place(made, "entity", "ORG"))
    assert made.steps == ()
    made = drafts.merged(draft, "entity", place(draft, "entity", "PER"), "ORG")
    made = drafts.with_item(made, "entity", place(made, "entity", "ORG"), abstract=True)
    assert made.steps == ()
    made = drafts.merged(draft, "entity", place(draft, "entity", "THING"), "GPE")
    assert made.steps == (), "nothing is marked as what only groups others"
    values = SCHEMA.attributes[0].values
    made = drafts.with_values(draft, 0, (AttributeValue("NAME"), values[1]), ("NAM", "NAME"))
    assert drafts.removed(made, "attribute", 0).steps == ()


def test_values_are_renamed_and_not_lost():
    draft = draft_of(SCHEMA)
    values = SCHEMA.attributes[0].values
    made = drafts.with_values(draft, 0, (AttributeValue("NAME"), values[1]), ("NAM", "NAME"))
    assert made.steps == (Rename("value", "NAM", "NAME", "level"),)
    again = drafts.with_values(made, 0, (AttributeValue("NOUN"), values[1]), ("NAME", "NOUN"))
    assert again.steps == (Rename("value", "NAM", "NOUN", "level"),)
    back = drafts.with_values(again, 0, values, ("NOUN", "NAM"))
    assert back.steps == ()
    added = drafts.with_values(draft, 0, (*values, AttributeValue("PRO")), None)
    assert added.steps == ()


def test_rows_are_moved_with_what_they_were():
    made = drafts.swapped(renamed(draft_of(SCHEMA), "PER", "PERSON"), "entity", 1, 2)
    assert [one.id for one in made.schema.entities] == ["THING", "ORG", "PERSON", "GPE"]
    assert made.steps == (Rename("entity", "PER", "PERSON"),)


def test_types_stand_below_their_parents():
    draft = drafts.added(draft_of(SCHEMA), "entity", EntityType("MAN", parent="PER"))
    order = drafts.in_tree_order(draft, "entity")
    assert [(draft.schema.entities[place].id, depth) for place, depth in order] == [
        ("THING", 0),
        ("PER", 1),
        ("MAN", 2),
        ("ORG", 1),
        ("GPE", 0),
    ]
    ring = drafts.with_item(draft, "entity", 0, parent="MAN")
    assert sorted(place for place, _ in drafts.in_tree_order(ring, "entity")) == [0, 1, 2, 3, 4]
    lost = drafts.with_item(draft, "entity", 1, parent="NONE")
    assert drafts.in_tree_order(lost, "entity")[1] == (2, 1)
    assert drafts.in_tree_order(draft, "relation")[:2] == [(0, 0), (1, 0)]


def test_a_file_that_is_read_in_keeps_what_has_the_same_name():
    other = load_named("news-ar")
    made = drafts.read_in(draft_of(SCHEMA), other)
    assert made.schema == other
    assert made.steps == ()
    kept = dict(zip((one.id for one in other.entities), made.origins[0], strict=True))
    assert (kept["PER"], kept["DATE"]) == ("PER", "")


@given(st.randoms(use_true_random=False))
def test_whatever_is_edited_origins_and_rows_stay_together_and_steps_fit(random: Random):
    draft = draft_of(SCHEMA)
    for number in range(random.randrange(1, 12)):
        draft = _edited(draft, random, f"X{number}")
        for kind, origins in zip(drafts.KINDS, draft.origins, strict=True):
            assert len(origins) == len(draft.items(kind))
    if not faults_of(draft.schema):
        Migration(SCHEMA, numbered(replace(draft.schema, version=1), over=1), draft.steps)


def _edited(draft: Draft, random: Random, new: str) -> Draft:
    kind = random.choice(drafts.KINDS)
    items = draft.items(kind)
    item = {"entity": EntityType(new), "relation": RelationType(new, ("PER",), ("PER",))}.get(kind) or AttributeType(
        new, "bool", ("PER",)
    )
    if not items:
        return drafts.added(draft, kind, item)
    where = random.randrange(len(items))
    others = [one.id for one in items if one.id != items[where].id]
    moves = [
        lambda: drafts.added(draft, kind, item),
        lambda: drafts.removed(draft, kind, where),
        lambda: drafts.with_item(draft, kind, where, id=new),
        lambda: drafts.swapped(draft, kind, where, random.randrange(len(items))),
    ]
    if others and kind != "attribute":
        moves.append(lambda: drafts.merged(draft, kind, where, random.choice(others)))
    return random.choice(moves)()


@pytest.mark.parametrize("name", library())
def test_the_schemas_that_come_with_the_program_have_no_faults(name: str):
    assert faults_of(load_named(name)) == []


def test_faults_are_told_by_row_and_field_and_name_what_they_are_about():
    kinds = tuple(replace(one, key="1") if one.id in ("PER", "ORG") else one for one in SCHEMA.entities)
    (fault,) = faults_of(replace(SCHEMA, entities=kinds))
    assert (fault.kind, fault.place, fault.field) == ("entity", 2, "key")
    assert fault.message == 'the key "1" is already that of PER (another one is needed)'
    (fault,) = faults_of(replace(SCHEMA, name="two words"))
    assert (fault.kind, fault.field) == ("", "name")
