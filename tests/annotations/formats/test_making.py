"""Documents, spans and records are made of what a file says, moved along with its text, and checked against it."""

from __future__ import annotations

from collections import Counter

import pytest

from annotations.document import DocumentState, Pair, Record, Span
from annotations.errors import UserError
from annotations.formats import making
from annotations.text import sha256

GIVEN = "\ufeffخبر\r\nزار سامر حدّاد عمّان 😀 أمس"
"""A text that is changed when it is taken: a byte order mark and a carriage return go."""


def span(start: int, end: int, *more: tuple[int, int], given: str = GIVEN, **options: str) -> Span:
    _, frozen = making.document(given)
    return making.span(frozen, given, "PER", [(start, end), *more], **options)


def reason(start: int, end: int, *more: tuple[int, int], **options: str) -> str:
    with pytest.raises(UserError) as refused:
        span(start, end, *more, **options)
    return str(refused.value)


def at(part: str) -> tuple[int, int]:
    """Where a part stands in the text as it is given."""
    start = GIVEN.index(part)
    return start, start + len(part)


# Documents


def test_a_document_is_made_of_a_text_as_it_is_kept():
    made, frozen = making.document(GIVEN, identifier="d7", title="عنوان", meta=(Pair("desk", "a"),))
    assert made.text == frozen.text == "خبر\nزار سامر حدّاد عمّان 😀 أمس"
    assert (made.id, made.title, made.meta) == ("d7", "عنوان", (Pair("desk", "a"),))
    assert made.sha256 == sha256(made.text)


def test_a_document_without_id_and_title_gets_a_new_id_and_its_first_line():
    (one, _), (other, _) = making.document(GIVEN), making.document(GIVEN)
    assert one.title == "خبر"
    assert one.id
    assert one.id != other.id


@pytest.mark.parametrize(("text", "said"), [("خبر من X", ("ar", "rtl")), ("A word: خبر", ("und", "ltr"))])
def test_language_and_direction_follow_the_letters(text: str, said: tuple[str, str]):
    made, _ = making.document(text)
    assert (made.language, made.direction) == said


@pytest.mark.parametrize(("given", "said"), [(5, "the text is no string"), ("", "The text is empty")])
def test_what_is_no_text_makes_no_document(given: object, said: str):
    with pytest.raises(UserError, match=said):
        making.document(given)


# Spans


def test_offsets_move_along_with_the_text():
    made = span(*at("سامر حدّاد"))
    assert made.fragments == ((8, 18),)
    assert made.text == "سامر حدّاد"
    fragments = at("سامر"), at("عمّان")
    made = span(*fragments[0], fragments[1])
    assert made.fragments == ((8, 12), (19, 24))
    assert "سامر" in made.text
    assert "عمّان" in made.text


def test_a_span_is_what_the_file_says_of_it():
    _, frozen = making.document(GIVEN)
    pairs = (Pair("level", "NAM"),)
    made = making.span(
        frozen, GIVEN, "ORG", [at("سامر")], identifier="s1", attributes=pairs, source="model", score=0.5, note="ن"
    )
    assert (made.id, made.label, made.attributes, made.source, made.score, made.note) == (
        *("s1", "ORG", pairs, "model", 0.5, "ن"),
    )


def test_a_span_of_which_little_is_said_is_imported_and_has_no_score():
    one, other = span(*at("سامر")), span(*at("سامر"))
    assert (one.source, one.score, one.note, one.attributes) == ("import", -1.0, "", ())
    assert one.id
    assert one.id != other.id


@pytest.mark.parametrize("said", ["سامر حدّاد", "سامر\nحدّاد", " سامرحدّاد "])
def test_what_a_span_reads_is_compared_without_white_space(said: str):
    assert span(*at("سامر حدّاد"), expected=said).text == "سامر حدّاد"


def test_a_span_that_reads_something_else_is_refused():
    start, end = at("سامر")
    assert reason(start, end, expected="ليلى") == f"span PER: [({start}, {end})] reads 'سامر', not 'ليلى'."
    assert "not ''" in reason(start, end, expected=""), "the file says that it reads nothing"


@pytest.mark.parametrize(("encoding", "size", "unit"), [("utf-16-le", 2, "UTF-16 units"), ("utf-8", 1, "UTF-8 bytes")])
def test_the_unit_in_which_the_offsets_would_fit_is_named(encoding: str, size: int, unit: str):
    given = "😀😀 أمس زار سامر حدّاد عمّان"
    start, end = (len(given[: given.index(part)].encode(encoding)) // size for part in ("سامر", " حدّاد"))
    assert reason(start, end, given=given, expected="سامر").endswith(f"; it fits if the offsets count {unit}.")
    assert "it fits" not in reason(start, end, given=given, expected="ليلى")


def test_no_unit_is_named_for_offsets_before_the_text_or_where_nothing_is_to_be_read():
    assert making.other_unit("أمس", -3, 3, "أمس") == ""
    assert making.other_unit("أمس", 9, 9, "") == ""


def test_a_span_that_leaves_its_text_is_refused_whatever_it_is_to_read():
    for said in ({}, {"expected": ""}, {"expected": "أمس"}):
        assert reason(20, 99, **said) == f"span PER: [20, 99) is not within the text of {len(GIVEN)} code points."


# Where fragments may stand


@pytest.mark.parametrize("fragments", [[(0, 1)], [(0, 10)], [(9, 10)], [(0, 2), (3, 4)], [(0, 1), (2, 3), (9, 10)]])
def test_fragments_in_order_within_the_text_fit(fragments: list[tuple[int, int]]):
    making.check_within("PER", fragments, "0123456789", "")


@pytest.mark.parametrize(
    ("fragments", "said"),
    [
        ([(-1, 3)], "[-1, 3) is not within the text of 10 code points."),
        ([(3, 3)], "[3, 3) is not within the text"),
        ([(4, 3)], "[4, 3) is not within the text"),
        ([(9, 11)], "[9, 11) is not within the text"),
        ([(0, 2), (5, 11)], "[5, 11) is not within the text"),
        ([(0, 2), (-1, 4)], "[-1, 4) is not within the text"),
        ([(0, 2), (2, 4)], "[2, 4) touches or overlaps the fragment before it."),
        ([(0, 2), (1, 4)], "[1, 4) touches or overlaps"),
        ([(5, 6), (1, 2)], "[1, 2) touches or overlaps"),
    ],
)
def test_fragments_elsewhere_or_in_disorder_are_refused(fragments: list[tuple[int, int]], said: str):
    with pytest.raises(UserError) as refused:
        making.check_within("PER", fragments, "0123456789", "")
    assert str(refused.value).startswith(f"span PER: {said}")


# Relations and records


def record(*parts: str, unread: Counter[tuple[str, str]] | None = None, **options: object) -> Record:
    """An article with a span over each of these words, whose ids are the words."""
    made, frozen = making.document(GIVEN)
    spans = [making.span(frozen, GIVEN, "PER", [at(part)], identifier=part) for part in parts]
    return making.record(made, frozen, spans, unread=unread, **options)


def test_a_relation_runs_from_head_to_tail_and_is_imported():
    made = making.relation("NEAR", "a", "b", attributes=(Pair("count", "2"),))
    assert (made.label, made.head, made.tail, made.attributes) == ("NEAR", "a", "b", (Pair("count", "2"),))
    assert made.source == "import"
    assert made.id
    assert making.relation("NEAR", "a", "b", identifier="r").id == "r"


def test_the_spans_of_a_record_stand_in_the_order_of_the_text():
    assert [one.id for one in record("عمّان", "سامر", "سامر حدّاد").spans] == ["سامر حدّاد", "سامر", "عمّان"]


def test_a_record_knows_what_became_of_its_text_and_what_is_not_in_it():
    unread = Counter({("key", "named 'b'"): 2, ("key", "named 'a'"): 1, ("note", "of nothing"): 0})
    made = record("سامر", unread=unread, annotator="ليلى")
    assert made.frozen_note == "bom crlf=1"
    assert made.unread == (("key", "named 'a'", 1), ("key", "named 'b'", 2))
    assert (made.annotator, made.state) == ("ليلى", DocumentState())
    assert record(state=DocumentState("done")).state.status == "done"


def test_a_record_that_does_not_hold_together_is_refused_with_the_first_reason():
    made, frozen = making.document(GIVEN)
    one = making.span(frozen, GIVEN, "PER", [at("سامر")], identifier="s")
    with pytest.raises(UserError, match=r"the id 's' comes twice\.$"):
        making.record(made, frozen, [one, one])
    with pytest.raises(UserError, match=r"relation NEAR: there is no span 'x'\.$"):
        making.record(made, frozen, [one], [making.relation("NEAR", "s", "x")])
    elsewhere = making.span(frozen, GIVEN, "PER", [(0, 3)], identifier="t")
    with pytest.raises(UserError, match=r"span PER \[0, 2\): the text there is 'ثا', not 'خب'\.$"):
        making.record(making.document("ثان")[0], frozen, [elsewhere])


def test_a_record_says_where_it_was_read():
    made = record("سامر")
    read = making.placed(made, "in.jsonl", 7)
    assert (read.source, read.line) == ("in.jsonl", 7)
    assert (read.document, read.spans) == (made.document, made.spans)
