"""What is open in an article: each rule of the schema broken once, and mended."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from annotations import changes
from annotations.changes import AddRelation
from annotations.completeness import KINDS, open_points
from annotations.consistency import Comparison
from annotations.document import Document, Markup, Pair, Record, Relation, Span
from annotations.text import sha256
from schemas.files import dump, loads
from schemas.mistakes import SchemaError

TEXT = "سلمى وعلي في صيدا"
DOCUMENT = Document("d", "", TEXT, sha256(TEXT))
SCHEMA = loads(
    """
format = "hashiya-schema/1"
name = "open"
version = 1
[[entity]]
id = "PER"
[[entity]]
id = "GPE"
[[relation]]
id = "LIVES_IN"
head = ["PER"]
tail = ["GPE"]
at_least = 1
at_most = 1
[[relation]]
id = "PARENT"
head = ["PER"]
tail = ["PER"]
inverse = "CHILD"
both_ways = true
[[relation]]
id = "CHILD"
head = ["PER"]
tail = ["PER"]
inverse = "PARENT"
[[relation]]
id = "MARRIED"
head = ["PER"]
tail = ["PER"]
symmetric = true
at_most = 1
[[attribute]]
id = "level"
kind = "text"
applies_to = ["GPE", "PARENT"]
required = true
""",
    source="open.toml",
)
SALMA = Span("s", "PER", ((0, 4),), "سلمى")
ALI = Span("a", "PER", ((6, 9),), "علي")
SIDON = Span("c", "GPE", ((13, 17),), "صيدا", attributes=(Pair("level", "x"),))


def found(spans: list[Span], relations: list[Relation]) -> list[tuple[str, str]]:
    points = open_points(DOCUMENT, {span.id: span for span in spans}, relations, SCHEMA)
    return [(point.kind, point.message) for point in points]


def lives(span: Span, identifier: str = "l") -> Relation:
    return Relation(f"{identifier}{span.id}", "LIVES_IN", span.id, "c")


def test_nothing_is_open_where_all_is_there():
    assert found([SALMA, SIDON], [lives(SALMA)]) == []


def test_required_attributes_of_spans_and_relations():
    bare = Span("c", "GPE", ((13, 17),), "صيدا")
    parent, child = Relation("p", "PARENT", "s", "a"), Relation("q", "CHILD", "a", "s")
    assert found([SALMA, ALI, bare], [lives(SALMA), lives(ALI), parent, child]) == [
        ("missing-attribute", "«سلمى» PARENT «علي»: level is missing"),
        ("missing-attribute", "«صيدا» GPE: level is missing"),
    ]


def test_relations_that_must_be_there_and_those_that_are_too_many():
    assert found([SALMA, SIDON], []) == [
        ("missing-relation", "«سلمى» PER has 0 of LIVES_IN, and at least 1 are asked for")
    ]
    twice = [lives(SALMA), lives(SALMA, "m")]
    assert found([SALMA, SIDON], twice) == [
        ("too-many-relations", "«سلمى» PER has 2 of LIVES_IN, and at most 1 are allowed")
    ]


def test_what_is_asked_of_a_type_is_asked_of_those_below_it():
    wider = loads(dump(SCHEMA) + '[[entity]]\nid = "WRITER"\nparent = "PER"\n', source="wider.toml")
    writer = replace(SALMA, label="WRITER")
    assert [point.kind for point in open_points(DOCUMENT, {"s": writer}, [], wider)] == ["missing-relation"]


def test_a_symmetric_relation_counts_for_both_of_its_ends():
    third = Span("t", "PER", ((6, 8),), "عل")
    married = [Relation("m", "MARRIED", "s", "a"), Relation("n", "MARRIED", "t", "s")]
    people = [SALMA, ALI, third]
    assert [kind for kind, _ in found(people, [*married, *map(lives, people)])] == ["too-many-relations"]


def test_an_inverse_that_is_to_be_said_is_offered_and_then_is_no_twin():
    parent = Relation("p", "PARENT", "s", "a", (Pair("level", "x"),))
    markup = Markup([SALMA, ALI, SIDON], [lives(SALMA), lives(ALI), parent])
    (point,) = open_points(DOCUMENT, markup.spans, markup.relations.values(), SCHEMA)
    assert point.message == "«سلمى» PARENT «علي»: its inverse CHILD is missing"
    assert isinstance(point.fix, AddRelation)
    changes.apply(point.fix, markup)
    assert list(open_points(DOCUMENT, markup.spans, markup.relations.values(), SCHEMA)) == []
    record = Record(
        DOCUMENT, "main", "", spans=tuple(markup.spans.values()), relations=tuple(markup.relations.values())
    )
    comparison = Comparison(SCHEMA)
    comparison.add(record)
    assert [problem.kind for problem in comparison.problems(record, set())] == []


def test_checks_of_the_corpus_find_the_same():
    record = Record(DOCUMENT, "main", "", spans=(SALMA, SIDON))
    comparison = Comparison(SCHEMA)
    comparison.add(record)
    assert [problem.kind for problem in comparison.problems(record, set()) if problem.kind in KINDS] == [
        "missing-relation"
    ]


def test_limits_are_written_and_read_and_have_to_make_sense():
    assert loads(dump(SCHEMA), source="again").relations == SCHEMA.relations
    with pytest.raises(SchemaError, match=r"at_least: this is more than at_most.*at most 1"):
        loads(dump(SCHEMA).replace("at_least = 1", "at_least = 2"), source="open.toml")
    with pytest.raises(SchemaError, match="both_ways: there is no inverse"):
        loads(dump(SCHEMA).replace("inverse", "# inverse"), source="open.toml")
    with pytest.raises(SchemaError, match="at_most: this number is out of range"):
        loads(dump(SCHEMA).replace("at_most = 1\n", "at_most = -1\n", 1), source="open.toml")
