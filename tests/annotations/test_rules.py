import pytest
from msgspec.structs import replace

from annotations import rules
from annotations.changes import (
    AddRelation,
    AddSpan,
    Batch,
    RemoveRelation,
    RemoveSpan,
    UpdateSpan,
)
from annotations.document import Pair, Relation, Span
from schemas.files import loads
from tests.support.making import ARTICLE, SCHEMA, document, span, span_over

PER = span_over(ARTICLE, "سامر حدّاد", identifier="s1")
ORG = span_over(ARTICLE, "الجامعة", label="ORG", identifier="s2")
GPE = span_over(ARTICLE, "عمّان", label="GPE", identifier="s3")


def found(*spans: Span, relations: tuple[Relation, ...] = ()) -> list[tuple[str, str, str]]:
    return [(problem.kind, problem.item, str(problem)) for problem in rules.check(document(), spans, relations, SCHEMA)]


def test_what_fits_has_no_problems():
    assert found(PER, ORG, GPE, relations=(Relation("r1", "WORKS_FOR", "s1", "s2"),)) == []


@pytest.mark.parametrize(
    ("fragments", "words"),
    [
        (((-1, 3),), "[-1, 3) is not within"),
        (((5, 3),), "[5, 3) is not within"),
        (((3, 3),), "[3, 3) is not within"),
        (((0, 5000),), f"is not within the {len(ARTICLE)} characters"),
        (((0, 4), (4, 6)), "[4, 6) touches or overlaps"),
        (((8, 9), (0, 4)), "[0, 4) touches or overlaps"),
    ],
)
def test_offsets_lie_within_the_text_in_order_and_apart(fragments: tuple[tuple[int, int], ...], words: str):
    ((kind, item, said),) = found(Span("s1", "PER", fragments, "x"))
    assert (kind, item) == ("text", "s1")
    assert words in said


def test_no_end_lies_between_a_letter_and_its_mark():
    start = ARTICLE.index("عمّان")
    ((_, _, said),) = found(span(ARTICLE, start, start + 2, label="GPE"))
    assert f"{start + 2} cuts between a letter and its mark" in said


def test_the_surface_is_that_of_the_text():
    ((kind, _, said),) = found(replace(PER, text="سامر"))
    assert kind == "text"
    assert "the text there is 'سامر حدّاد', not 'سامر'" in said


def test_the_core_lies_within():
    assert "its core [0, 3] is not within it" in found(replace(PER, core=(0, 3)))[0][2]
    assert found(replace(PER, core=(PER.start, PER.end))) == []


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        (Relation("s1", "WORKS_FOR", "s1", "s2"), "the id 's1' comes twice"),
        (Relation("r1", "WORKS_FOR", "s1", "s9"), "there is no span 's9'"),
        (Relation("r1", "WORKS_FOR", "s9", "s2"), "there is no span 's9'"),
        (Relation("r1", "NEAR", "s1", "s1"), "head and tail are the same span"),
        (Relation("r1", "LIKES", "s1", "s2"), "no relation type 'LIKES' in small"),
        (Relation("r1", "WORKS_FOR", "s2", "s1"), "WORKS_FOR is not allowed from ORG to PER"),
        (Relation("r1", "WORKS_FOR", "s1", "s2", attributes=(Pair("sure", "true"),)), "has no attribute 'sure'"),
        (Relation("r1", "WORKS_FOR", "s1", "s2", attributes=(Pair("count", "inf"),)), "'inf' is no value of count"),
    ],
)
def test_relations_that_do_not_fit(relation: Relation, words: str):
    assert [words in said for _, item, said in found(PER, ORG, relations=(relation,)) if item == relation.id] == [True]


@pytest.mark.parametrize(
    ("label", "attributes", "words"),
    [
        ("CAT", {}, "no entity type 'CAT'"),
        ("THING", {}, "THING only groups other types"),
        ("PER", {"level": "BIG"}, "'BIG' is no value of level"),
        ("PER", {"size": "1"}, "PER has no attribute 'size'"),
        ("GPE", {"tags": "a z"}, "'a z' is no value of tags"),
        ("PER", {"sure": "yes"}, "'yes' is no value of sure"),
        ("ORG", {"count": "1,5"}, "'1,5' is no value of count"),
        ("ORG", {"count": "nan"}, "'nan' is no value of count"),
    ],
)
def test_labels_and_attributes_that_do_not_fit(label: str, attributes: dict[str, str], words: str):
    pairs = tuple(Pair(*pair) for pair in attributes.items())
    ((kind, _, said),) = found(replace(PER, label=label, attributes=pairs))
    assert kind == "schema"
    assert words in said


def test_labels_that_the_schema_does_not_give_are_named_once():
    near, odd = Relation("r1", "NEAR", "s1", "s2"), Relation("r2", "LIKES", "s1", "s2")
    thing, cat = replace(PER, label="THING"), replace(PER, label="CAT")
    made = (AddSpan(PER), AddSpan(thing), UpdateSpan(PER, cat), AddRelation(near), AddRelation(odd), AddSpan(cat))
    assert rules.unknown_labels(Batch(made), SCHEMA) == ["THING", "CAT", "LIKES"]
    assert rules.unknown_labels(Batch((RemoveSpan(cat), UpdateSpan(cat, PER), RemoveRelation(odd))), SCHEMA) == []


def test_a_required_attribute_that_is_missing_is_work_to_do():
    schema = loads(
        """format = "hashiya-schema/1"
name = "strict"
version = 1
[[entity]]
id = "PER"
[[attribute]]
id = "sure"
kind = "bool"
applies_to = ["PER"]
required = true
""",
        source="strict.toml",
    )
    assert [problem.kind for problem in rules.check(document(), [PER], [], schema)] == ["missing"]
    given = replace(PER, attributes=(Pair("sure", "false"),))
    assert rules.check(document(), [given], [], schema) == []


def test_labels_that_a_change_would_bring_back():
    gone = replace(GPE, label="CITY")
    assert rules.unknown_labels(AddSpan(GPE), SCHEMA) == []
    assert rules.unknown_labels(AddSpan(gone), SCHEMA) == ["CITY"]
    assert rules.unknown_labels(RemoveSpan(gone), SCHEMA) == []
    relation = Relation("r", "LIES_IN", "a", "b")
    assert rules.unknown_labels(Batch((AddRelation(relation),)), SCHEMA) == ["LIES_IN"]
