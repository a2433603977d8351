from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from annotations import changes, rules
from annotations.changes import Batch, Change, RemoveRelation, RemoveSpan, UpdateCluster
from annotations.document import Cluster, Markup, Pair, Relation, Span
from annotations.editing import Editor, RefusedError
from tests.support.making import ARTICLE, SCHEMA, document, frozen_texts, random_markup, span, span_over

PER = span_over(ARTICLE, "سامر حدّاد", identifier="s1")
ORG = span_over(ARTICLE, "الجامعة", label="ORG", identifier="s2")
GPE = span_over(ARTICLE, "عمّان", label="GPE", identifier="s3")
LAILA = span_over(ARTICLE, "ليلى الناصر", identifier="s4")
NOUR = span_over(ARTICLE, "شركة Nour Tech", label="ORG", identifier="s5")
WORKS = Relation("r1", "WORKS_FOR", "s1", "s2", attributes=(Pair("count", "2"),))


def editor(*, spans: tuple[Span, ...] = (PER, ORG, GPE, LAILA, NOUR), relations: tuple[Relation, ...] = ()) -> Editor:
    return Editor(document(), Markup(list(spans), list(relations)), SCHEMA, by="ليلى")


def after(here: Editor, change: Change) -> Editor:
    """Carries the change out and checks that nothing stands there now that import would refuse."""
    changes.apply(change, here.markup)
    found = rules.check(here.document, here.markup.spans.values(), here.markup.relations.values(), here.schema)
    assert [str(problem) for problem in found] == []
    return here


def place(part: str) -> tuple[int, int]:
    return ARTICLE.index(part), ARTICLE.index(part) + len(part)


def test_a_mark_is_a_span_of_the_one_who_works_here():
    here = editor(spans=())
    made = here.mark(*place("عمّان"), "GPE").span
    assert (made.label, made.text, made.fragments, made.by, made.source) == (
        "GPE",
        "عمّان",
        (place("عمّان"),),
        "ليلى",
        "human",
    )
    assert made.at > 0
    after(here, here.mark(*place("عمّان"), "GPE"))


def test_a_mark_leaves_white_space_out_and_never_cuts_a_cluster():
    here = editor(spans=())
    start, end = place(" عمّان.\n")
    assert here.mark(start, end, "GPE").span.text == "عمّان."
    start, end = place("عمّ")
    assert here.mark(start, end - 1, "GPE").span.text == "عمّ"
    assert here.mark(end - 1, end + 1, "GPE").span.text == "مّا"
    assert here.mark(-5, 4, "GPE").span.start == 0
    assert here.mark(len(ARTICLE) - 6, len(ARTICLE) + 9, "GPE").span.text == "نبدأ؟"


@given(frozen_texts, st.integers(-2, 60), st.integers(-2, 60))
def test_every_mark_can_be_exported(text: str, start: int, end: int):
    here = Editor(document(text), Markup(), SCHEMA)
    try:
        made = here.mark(start, end, "GPE")
    except RefusedError:
        assert not text[max(0, start) : max(0, end)].strip()
        return
    after(here, made)


@given(st.randoms(use_true_random=False), st.integers(-2, 200), st.integers(-2, 200))
def test_every_resized_span_can_be_exported(random: Random, start: int, end: int):
    article = document()
    here = Editor(article, random_markup(random, article.text), SCHEMA)
    for item in list(here.markup.spans.values()):
        try:
            change = here.resize(item, start, end)
        except RefusedError:
            continue
        changes.apply(change, here.markup)
        assert [str(problem) for problem in rules.check_span(article, change.after)] == []
        assert len(change.after.fragments) == len(item.fragments)


REFUSALS: list[tuple[str, Callable[[Editor], object], str]] = [
    ("an unknown label", lambda e: e.mark(0, 4, "CAT"), "has no entity type CAT"),
    ("an abstract label", lambda e: e.mark(0, 4, "THING"), "only groups other types"),
    ("white space", lambda e: e.mark(*place(" "), "PER"), "nothing to mark"),
    ("nothing", lambda e: e.mark(5, 5, "PER"), "nothing to mark"),
    ("a reversed selection", lambda e: e.mark(9, 5, "PER"), "nothing to mark"),
    ("beyond the end", lambda e: e.mark(5000, 5005, "PER"), "nothing to mark"),
    ("the same again", lambda e: e.mark(*place("سامر حدّاد"), "PER"), "marked as PER already"),
    ("the label it has", lambda e: e.relabel(PER, "PER"), "PER already"),
    ("relabel to abstract", lambda e: e.relabel(PER, "THING"), "only groups"),
    ("relabel against a relation", lambda e: e.relabel(PER, "ORG"), "WORKS_FOR does not go from ORG to ORG"),
    ("relabel against a relation at its tail", lambda e: e.relabel(ORG, "PER"), "not go from PER to PER"),
    ("the ends it has", lambda e: e.resize(PER, PER.start, PER.end), "reaches there already"),
    ("the ends it has with a space", lambda e: e.resize(PER, PER.start - 1, PER.end + 1), "reaches there already"),
    ("an empty resize", lambda e: e.resize(PER, 5, 5), "nothing to mark"),
    ("a span with itself", lambda e: e.relate(PER, PER, "NEAR"), "not allowed here"),
    ("against the domain", lambda e: e.relate(GPE, ORG, "WORKS_FOR"), "WORKS_FOR from GPE to ORG is not allowed"),
    ("an unknown relation", lambda e: e.relate(PER, ORG, "LIKES"), "LIKES from PER to ORG is not allowed"),
    ("twice", lambda e: e.relate(PER, ORG, "WORKS_FOR"), "or is there already"),
    ("the type it has", lambda e: e.relabel_relation(WORKS, "WORKS_FOR"), "WORKS_FOR already"),
    ("relabel against the range", lambda e: e.relabel_relation(WORKS, "PART_OF"), "PART_OF does not go from PER"),
    ("an attribute of others", lambda e: e.set_attribute(ORG, "level", "NAM"), "ORG has no attribute level"),
    ("an unknown attribute", lambda e: e.set_attribute(PER, "size", "1"), "PER has no attribute size"),
    ("no value of a choice", lambda e: e.set_attribute(PER, "level", "BIG"), "'BIG' is no value of level"),
    ("no truth", lambda e: e.set_attribute(PER, "sure", "maybe"), "'maybe' is no value of sure"),
    ("no number", lambda e: e.set_attribute(ORG, "count", "many"), "'many' is no value of count"),
    ("no number either", lambda e: e.set_attribute(ORG, "count", "nan"), "'nan' is no value of count"),
    ("a value too many", lambda e: e.set_attribute(GPE, "tags", "a c"), "'a c' is no value of tags"),
    ("the note it has", lambda e: e.set_note(PER, ""), "like that already"),
    ("nothing to take away", lambda e: e.set_attribute(PER, "level", ""), "like that already"),
    ("the status it has", lambda e: e.set_status("todo"), "todo already"),
]


@pytest.mark.parametrize(("ask", "words"), [case[1:] for case in REFUSALS], ids=[case[0] for case in REFUSALS])
def test_what_makes_no_sense_is_refused(ask: Callable[[Editor], object], words: str):
    here = editor(relations=(WORKS,))
    before = here.markup.copy()
    with pytest.raises(RefusedError, match=words):
        ask(here)
    assert here.markup == before


def test_the_same_place_may_carry_another_label_and_another_place_the_same():
    here = editor()
    after(here, here.mark(*place("سامر حدّاد"), "ORG"))
    after(here, here.mark(*place("سامر"), "PER"))


def test_a_new_label_takes_along_only_the_attributes_that_it_has():
    person = replace(PER, attributes=(Pair("level", "NAM"), Pair("sure", "true")))
    here = editor(spans=(person,))
    change = here.relabel(person, "ORG")
    assert change.after.attributes == (Pair("sure", "true"),)
    after(here, change)


def test_a_discontinuous_span_keeps_its_gap():
    text = "من الأول إلى الثاني والثالث"
    item = span(text, 3, 8, more=((13, 19),), identifier="s1")
    here = Editor(document(text), Markup([item]), SCHEMA)
    assert here.resize(item, 0, 19).after.fragments == ((0, 8), (13, 19))
    assert here.resize(item, -4, 99).after.fragments == ((0, 8), (13, len(text)))
    for start, end in ((8, 19), (3, 13), (9, 12)):
        with pytest.raises(RefusedError, match="swallow a fragment"):
            here.resize(item, start, end)


def test_the_core_stays_only_while_it_lies_within():
    start, end = place("سامر حدّاد")
    item = replace(PER, core=(start, start + 4))
    here = editor(spans=(item,))
    assert here.resize(item, start, end - 1).after.core == (start, start + 4)
    assert here.resize(item, start + 1, end).after.core == ()


def test_a_span_alone_is_removed_alone():
    assert editor().remove_span(PER) == RemoveSpan(PER)


def test_a_span_goes_with_what_hangs_on_it_as_one_change():
    here = editor(relations=(WORKS, Relation("r2", "EMPLOYS", "s2", "s1"), Relation("r3", "WORKS_FOR", "s4", "s5")))
    alone, both = Cluster("c1", ("s1", "s5")), Cluster("c2", ("s4", "s1"), "Q1")
    here.markup.clusters.update({"c1": alone, "c2": both})
    before = here.markup.copy()
    change = here.remove_span(PER)
    assert isinstance(change, Batch)
    assert [type(single) for single in change.changes] == [
        RemoveRelation,
        RemoveRelation,
        UpdateCluster,
        UpdateCluster,
        RemoveSpan,
    ]
    after(here, change)
    assert list(here.markup.relations) == ["r3"]
    assert here.markup.clusters == {"c2": Cluster("c2", ("s4",), "Q1")}, (
        "a span alone stays in a cluster only for its id"
    )
    changes.apply(change.inverse(), here.markup)
    assert here.markup == before


def types(here: Editor, head: Span, tail: Span) -> list[str]:
    return [kind.id for kind in here.relation_types(head, tail)]


def test_only_what_domain_and_range_allow_is_offered():
    here = editor()
    assert types(here, PER, ORG) == ["WORKS_FOR", "NEAR"]
    assert types(here, ORG, PER) == ["EMPLOYS", "NEAR"]
    assert types(here, GPE, PER) == ["NEAR"]
    assert types(here, PER, PER) == []


def test_what_is_there_is_not_offered_again():
    here = editor(relations=(WORKS, Relation("r2", "NEAR", "s1", "s2")))
    assert types(here, PER, ORG) == []
    assert types(here, ORG, PER) == ["EMPLOYS"]  # the symmetric one is there, whichever its direction
    assert types(here, PER, NOUR) == ["WORKS_FOR", "NEAR"]


def test_the_commonest_type_is_offered_first():
    here = editor(relations=(Relation("r2", "NEAR", "s4", "s5"), Relation("r3", "NEAR", "s3", "s5"), WORKS))
    assert types(here, PER, NOUR) == ["NEAR", "WORKS_FOR"]


def test_targets_come_nearest_first_and_only_where_something_is_allowed():
    here = editor()
    assert [item.id for item in here.targets(PER, here.markup.spans.values())] == ["s2", "s3", "s4", "s5"]
    assert [item.id for item in here.targets(NOUR, here.markup.spans.values())] == ["s4", "s3", "s1", "s2"]
    other = span_over(ARTICLE, "المشروع", label="GPE", identifier="s6")
    here = editor(spans=(PER, GPE, other), relations=(Relation("r2", "NEAR", "s1", "s3"),))
    assert [item.id for item in here.targets(PER, here.markup.spans.values())] == ["s6"]
    here = editor(
        spans=(GPE, other), relations=(Relation("r2", "NEAR", "s3", "s6"), Relation("r3", "BORDERS", "s3", "s6"))
    )
    assert [item.id for item in here.targets(GPE, here.markup.spans.values())] == ["s6"]
    assert [item.id for item in here.targets(GPE, here.markup.spans.values(), reverse=True)] == ["s6"]
    here.markup.relations["r4"] = Relation("r4", "PART_OF", "s3", "s6")
    assert [item.id for item in here.targets(GPE, here.markup.spans.values())] == []
    assert [item.id for item in here.targets(GPE, here.markup.spans.values(), reverse=True)] == ["s6"]


def test_a_relation_is_made_by_the_one_who_works_here():
    here = editor()
    made = here.relate(PER, ORG, "WORKS_FOR")
    assert (made.relation.head, made.relation.tail, made.relation.by) == ("s1", "s2", "ليلى")
    after(here, made)


def test_a_reversed_relation_takes_its_inverse():
    here = editor(relations=(WORKS,))
    change = here.reverse(WORKS)
    assert (change.after.label, change.after.head, change.after.tail) == ("EMPLOYS", "s2", "s1")
    assert change.after.attributes == ()  # which EMPLOYS does not have
    after(here, change)


def test_a_reversed_relation_without_an_inverse_keeps_its_type_where_that_is_allowed():
    other = span_over(ARTICLE, "المشروع", label="GPE", identifier="s6")
    part = Relation("r1", "PART_OF", "s3", "s6")
    here = editor(spans=(GPE, other), relations=(part,))
    after(here, here.reverse(part))
    twin = Relation("r2", "PART_OF", "s6", "s3")
    with pytest.raises(RefusedError, match="PART_OF is there already"):
        editor(spans=(GPE, other), relations=(part, twin)).reverse(part)


def test_a_symmetric_relation_has_no_direction():
    near = Relation("r1", "NEAR", "s1", "s2")
    with pytest.raises(RefusedError, match="symmetric"):
        editor(relations=(near,)).reverse(near)


def test_a_relation_does_not_become_a_symmetric_one_that_is_there_from_the_other_end():
    near = Relation("r2", "NEAR", "s2", "s1")
    with pytest.raises(RefusedError, match="NEAR is there already"):
        editor(relations=(WORKS, near)).relabel_relation(WORKS, "NEAR")


def test_attributes_keep_the_order_of_the_schema():
    here = editor()
    change = here.set_attribute(PER, "sure", "true")
    after(here, change)
    after(here, here.set_attribute(change.after, "level", "NOM"))
    assert here.markup.spans["s1"].attributes == (Pair("level", "NOM"), Pair("sure", "true"))
    after(here, here.set_attribute(here.markup.spans["s1"], "level", ""))
    assert here.markup.spans["s1"].attributes == (Pair("sure", "true"),)


def test_notes_and_attributes_of_relations():
    here = editor(relations=(WORKS,))
    after(here, here.set_note(WORKS, "ملاحظة"))
    after(here, here.set_attribute(here.markup.relations["r1"], "count", "1e3"))
    assert here.markup.relations["r1"].note == "ملاحظة"
    assert here.markup.relations["r1"].attributes == (Pair("count", "1e3"),)


def test_a_status_is_set():
    here = editor()
    after(here, here.set_status("done"))
    assert here.markup.state.status == "done"
