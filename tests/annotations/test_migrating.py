"""What a change of the schema does to one markup, there and back."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace as altered

from annotations import changes
from annotations.document import Cluster, Markup, Pair, Relation
from annotations.migrating import Migrated, migrate
from annotations.relabelling import Relabeller
from annotations.rules import check_structure, unknown_labels
from annotations.second_look import message_of, still_right
from schemas.evolve import Drop, DropOutside, Migration, Rename, Rule, Split, Step
from schemas.files import finished
from schemas.model import EntityType, RelationType, Schema
from tests.support.making import SCHEMA, document, frozen_texts, random_markup, span_over

TEXT = "زار سامر حدّاد مدينة عمّان وجامعة النور."


def schema(**parts: object) -> Schema:
    return finished(replace(SCHEMA, version=2, **parts))


def more(*labels: str, without: str = "") -> Schema:
    """The next version, with more types."""
    kinds = tuple(one for one in SCHEMA.entities if one.id != without)
    return schema(entities=(*kinds, *(EntityType(one) for one in labels)))


def migrated(markup: Markup, after: Schema, *steps: Step):
    done = migrate(Relabeller(Migration(SCHEMA, after, steps)), markup)
    copy = markup.copy()
    changes.apply(done.change, copy)
    return copy, done


def without_town() -> Schema:
    kinds = tuple(one for one in SCHEMA.entities if one.id != "GPE")
    relations = tuple(
        replace(one, head=("THING",), tail=("THING",)) if one.id == "NEAR" else one
        for one in SCHEMA.relations
        if one.id not in ("PART_OF", "BORDERS")
    )
    attributes = tuple(one for one in SCHEMA.attributes if one.id != "tags")
    return schema(entities=kinds, relations=relations, attributes=attributes)


def people(*labels: str, attributes: tuple[Pair, ...] = ()) -> Markup:
    """The same name, once for each label; the last carries attributes."""
    spans = [span_over(TEXT, "سامر", label=label, identifier=f"{n}-{label}") for n, label in enumerate(labels)]
    spans[-1] = altered(spans[-1], attributes=attributes)
    return Markup([*spans, span_over(TEXT, "عمّان", label="GPE", identifier="town")])


def effects(done: Migrated) -> set[tuple[str, str, str]]:
    return {(case.effect.what, case.effect.old, case.effect.new) for case in done.cases}


def test_two_spans_that_come_to_say_the_same_become_one():
    markup = people("ORG", "PER")
    town, org, per = "town", "0-ORG", "1-PER"
    markup.relations = {
        one.id: one
        for one in (
            Relation("a", "NEAR", org, town),
            Relation("b", "NEAR", town, per),
            Relation("c", "NEAR", org, per),
        )
    }
    markup.clusters = {"k": Cluster("k", (org, per, town))}
    after, done = migrated(markup, more(), Rename("entity", "ORG", "PER"))
    assert list(after.spans) == [per, town]
    assert [(one.id, one.head, one.tail) for one in after.relations.values()] == [("b", town, per)]
    assert after.clusters["k"].spans == (per, town)
    assert ("join-span", "ORG", "PER") in effects(done)
    assert [case.effect.old for case in done.cases if case.effect.what == "join-relation"] == ["NEAR", "NEAR"]
    assert done.looks == []


def test_where_the_two_do_not_say_the_same_a_person_looks():
    markup = people("ORG", "PER", attributes=(Pair("sure", "true"),))
    first = markup.spans["0-ORG"]
    markup.spans["0-ORG"] = altered(first, attributes=(Pair("sure", "false"),), note="ن")
    after, done = migrated(markup, more(), Rename("entity", "ORG", "PER"))
    assert after.spans["1-PER"].attributes == (Pair("sure", "true"),)
    assert after.spans["1-PER"].note == "ن"
    (look,) = done.looks
    assert (look.kind, look.span, look.detail) == ("joined", "1-PER", "ORG")
    assert "did not say the same" in message_of(look, SCHEMA)
    assert still_right(look, after, more())


def test_spans_that_were_there_twice_before_stay_twice():
    markup = people("ORG", "ORG")
    after, done = migrated(markup, more("FIRM"), Rename("entity", "ORG", "FIRM"))
    assert len(after.spans) == 3
    assert "join-span" not in {what for what, _, _ in effects(done)}


def test_what_is_removed_takes_its_relations_and_memberships_along():
    markup = people("PER")
    markup.relations = {"a": Relation("a", "NEAR", "0-PER", "town")}
    markup.clusters = {"k": Cluster("k", ("town",), "Q1"), "m": Cluster("m", ("0-PER", "town"))}
    after, done = migrated(markup, more(), Drop("entity", "GPE"))
    assert (list(after.spans), after.relations, after.clusters) == (["0-PER"], {}, {})
    assert effects(done) == {("remove-span", "GPE", ""), ("remove-hanging", "NEAR", "")}


def test_a_span_alone_stays_in_its_cluster_only_for_its_id():
    markup = people("PER")
    markup.clusters = {"m": Cluster("m", ("0-PER", "town"), "Q1")}
    after, _ = migrated(markup, more(), Drop("entity", "GPE"))
    assert after.clusters == {"m": Cluster("m", ("0-PER",), "Q1")}


@pytest.mark.parametrize(("second", "looks"), [("", []), ("Q1", []), ("Q2", [("joined", "1-PER", "Q2")])])
def test_clusters_that_come_to_share_a_span_are_one(second: str, looks: list[tuple[str, str, str]]):
    markup = people("ORG", "PER")
    for words in ("مدينة", "النور"):
        span = span_over(TEXT, words, label="GPE", identifier=words)
        markup.spans[span.id] = span
    markup.clusters = {"k": Cluster("k", ("0-ORG", "مدينة"), "Q1"), "m": Cluster("m", ("1-PER", "النور"), second)}
    after, done = migrated(markup, more(), Rename("entity", "ORG", "PER"))
    assert after.clusters == {"k": Cluster("k", ("1-PER", "مدينة", "النور"), "Q1")}
    assert [(look.kind, look.span, look.detail) for look in done.looks] == looks
    changes.apply(done.change.inverse(), after)
    assert after == markup


def narrower() -> Schema:
    return schema(
        relations=tuple(
            replace(one, head=("THING",), tail=("THING",)) if one.id == "NEAR" else one for one in SCHEMA.relations
        )
    )


def test_a_narrower_domain():
    markup = people("PER")
    markup.relations = {"a": Relation("a", "NEAR", "0-PER", "town")}
    after, done = migrated(markup, narrower())
    (look,) = done.looks
    assert (look.kind, look.relation, look.detail) == ("outside", "a", "PER → GPE")
    assert still_right(look, after, narrower())
    assert not still_right(look, after, SCHEMA)
    after, done = migrated(markup, narrower(), DropOutside("NEAR"))
    assert after.relations == {}
    assert done.looks == []


def test_relation_types_are_renamed_merged_and_removed():
    markup = Markup(
        [span_over(TEXT, "عمّان", label="GPE", identifier="a"), span_over(TEXT, "مدينة", label="GPE", identifier="b")],
        [Relation("p", "PART_OF", "a", "b"), Relation("q", "BORDERS", "b", "a"), Relation("r", "NEAR", "a", "b")],
    )
    kept = tuple(one for one in SCHEMA.relations if one.id not in ("PART_OF", "BORDERS", "NEAR"))
    after = schema(relations=(*kept, RelationType("BY", ("GPE",), ("GPE",), symmetric=True)))
    steps = (Rename("relation", "PART_OF", "BY"), Rename("relation", "BORDERS", "BY"), Drop("relation", "NEAR"))
    markup_after, done = migrated(markup, after, *steps)
    assert [(one.id, one.label) for one in markup_after.relations.values()] == [("p", "BY")]
    assert ("join-relation", "BORDERS", "BY") in effects(done)
    assert ("remove-relation", "NEAR", "") in effects(done)


def test_a_value_that_is_gone_is_looked_at_or_dropped():
    markup = people("PER", attributes=(Pair("level", "NAM"),))
    kinds = tuple(replace(one, values=one.values[1:]) if one.id == "level" else one for one in SCHEMA.attributes)
    after, done = migrated(markup, schema(attributes=kinds))
    assert [(look.kind, look.detail) for look in done.looks] == [("value", "level=NAM")]
    assert still_right(done.looks[0], after, schema(attributes=kinds))
    after, done = migrated(markup, schema(attributes=kinds), Drop("value", "NAM", attribute="level"))
    assert after.spans["0-PER"].attributes == ()
    assert done.looks == []


def test_what_nothing_is_said_of_stays_and_is_told():
    markup = people("PER")
    after, done = migrated(markup, without_town())
    assert after.spans == markup.spans
    assert effects(done) == {("undecided-span", "GPE", "")}


STEPS = {
    "PER": [Rename("entity", "PER", "ORG"), Rename("entity", "PER", "NEW"), Drop("entity", "PER"), None],
    "ORG": [Rename("entity", "ORG", "NEW"), Drop("entity", "ORG"), Split("ORG", (Rule("NEW", pattern="ا"),), "PER")],
    "GPE": [Rename("entity", "GPE", "PER"), Split("GPE", (Rule("NEW", ("level", "NAM")),), "GPE"), None],
    "NEAR": [Rename("relation", "NEAR", "PART_OF"), Drop("relation", "NEAR"), DropOutside("NEAR"), None],
}


@given(frozen_texts, st.randoms(use_true_random=False), st.tuples(*(st.sampled_from(STEPS[one]) for one in STEPS)))
def test_there_and_back_is_identity(text: str, random: Random, steps: tuple[Step | None, ...]):
    markup = random_markup(Random(random.random()), document(text).text)
    before = markup.copy()
    after, done = migrated(markup, more("NEW"), *(step for step in steps if step))
    assert markup == before, "the markup itself is not touched"
    changes.apply(done.change.inverse(), after)
    assert after == before


@given(frozen_texts, st.randoms(use_true_random=False), st.tuples(*(st.sampled_from(STEPS[one]) for one in STEPS)))
def test_what_comes_out_is_sound(text: str, random: Random, steps: tuple[Step | None, ...]):
    markup = random_markup(Random(random.random()), document(text).text)
    after, done = migrated(markup, more("NEW"), *(step for step in steps if step))
    assert list(check_structure(list(after.spans.values()), list(after.relations.values()))) == []
    assert unknown_labels(done.change, more("NEW")) == []
    assert all(look.span in after.spans for look in done.looks)
    assert all(not look.relation or look.relation in after.relations for look in done.looks)
