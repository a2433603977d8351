from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations import changes
from annotations.changes import AddRelation, AddSpan, RemoveRelation, UpdateRelation, UpdateSpan
from annotations.document import Document, Markup, Relation, Span
from annotations.editing import Editor
from desktop.article.index import MarkupIndex, paragraphs_of, sort_outermost_first
from schemas.files import load_named

if TYPE_CHECKING:
    from annotations.changes import Change

TEXT = "سطر أول فيه كلام\nثانٍ\n\nرابع أطول من غيره قليلًا\nخامس"
STARTS = paragraphs_of(TEXT)


def spans_st(number: int) -> st.SearchStrategy[Span]:
    bounds = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).filter(lambda pair: pair[0] != pair[1])
    return bounds.map(lambda pair: Span(f"s{number}", "PER", ((min(pair), max(pair)),), ""))


class Random:
    """Draws changes that fit a markup."""

    def __init__(self, data: st.DataObject) -> None:
        self.data, self.count = data, 0

    def change(self, markup: Markup) -> Change:
        spans, relations = list(markup.spans.values()), list(markup.relations.values())
        kinds = ["add"] + ["remove", "move"] * bool(spans)
        kinds += ["relate"] * (len(spans) > 1) + ["unrelate", "reverse"] * bool(relations)
        kind = self.data.draw(st.sampled_from(kinds))
        self.count += 1
        if kind == "add":
            return AddSpan(self.data.draw(spans_st(self.count)))
        if kind == "relate":
            head, tail = self.data.draw(st.permutations(spans))[:2]
            return AddRelation(Relation(f"r{self.count}", "SAME_AS", head.id, tail.id))
        if kind in ("unrelate", "reverse"):
            relation = self.data.draw(st.sampled_from(relations))
            turned = Relation(relation.id, relation.label, relation.tail, relation.head)
            return RemoveRelation(relation) if kind == "unrelate" else UpdateRelation(relation, turned)
        span = self.data.draw(st.sampled_from(spans))
        if kind == "remove":
            return Editor(Document("d", "", TEXT, ""), markup, load_named("news-ar")).remove_span(span)
        moved = self.data.draw(spans_st(0))
        return UpdateSpan(span, Span(span.id, span.label, moved.fragments, ""))


def looks(index: MarkupIndex) -> list[tuple]:
    """What is seen of each paragraph."""
    return [
        (
            sorted(index.spans_in(number), key=lambda span: span.id),
            sorted(index.relations_in(number), key=lambda relation: relation.id),
            [
                [(relation.id, index.paragraph_at(index._markup.spans[end].start)) for end in relation_ends(relation)]
                for relation in sorted(index.relations_in(number), key=lambda relation: relation.id)
            ],
        )
        for number in range(len(STARTS))
    ]


def relation_ends(relation: Relation) -> tuple[str, str]:
    return relation.head, relation.tail


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_kept_in_step_it_equals_one_made_anew(data: st.DataObject):
    markup, random = Markup(), Random(data)
    index = MarkupIndex(STARTS, markup)
    done: list[Change] = []
    for _ in range(data.draw(st.integers(1, 14))):
        undo = done and data.draw(st.integers(0, 3)) == 0
        change = done.pop().inverse() if undo else random.change(markup)
        before = looks(index)
        changes.apply(change, markup)
        dirty = index.update(change)
        if not undo:
            done.append(change)
        fresh = MarkupIndex(STARTS, markup)
        assert looks(index) == looks(fresh)
        assert {n for n, (old, new) in enumerate(zip(before, looks(fresh), strict=True)) if old != new} <= dirty
        for span in markup.spans:
            assert {found.id for found in index.relations_of(span)} == {found.id for found in markup.relations_of(span)}


@pytest.mark.parametrize(
    ("text", "starts"), [("", [0]), ("واحد", [0]), ("أ\nب", [0, 2]), ("\n\n", [0, 1, 2]), ("أ\n", [0, 2])]
)
def test_every_line_feed_ends_a_paragraph(text: str, starts: list[int]):
    assert paragraphs_of(text) == starts


def test_an_offset_belongs_to_the_paragraph_up_to_its_line_feed():
    index = MarkupIndex(STARTS, Markup())
    for offset in range(len(TEXT) + 1):
        assert index.paragraph_at(offset) == TEXT[:offset].count("\n")


def test_a_span_across_a_line_feed_belongs_to_both_paragraphs():
    span = Span("s", "PER", ((5, STARTS[1] + 2),), "")
    index = MarkupIndex(STARTS, Markup([span]))
    assert [bool(index.spans_in(number)) for number in range(len(STARTS))] == [True, True, False, False, False]


def test_the_outermost_comes_first():
    inner, outer, later = (Span(name, "PER", (bounds,), "") for name, bounds in zip("abc", [(2, 4), (2, 9), (3, 9)]))  # noqa: B905
    assert sort_outermost_first([later, inner, outer]) == [outer, inner, later]


def test_a_span_that_moves_touches_the_far_ends_of_its_relations():
    near, far = Span("a", "PER", ((0, 3),), ""), Span("b", "PER", ((STARTS[4], STARTS[4] + 2),), "")
    markup = Markup([near, far], [Relation("r", "SAME_AS", "a", "b")])
    index = MarkupIndex(STARTS, markup)
    move = UpdateSpan(near, Span("a", "PER", ((STARTS[1], STARTS[1] + 2),), ""))
    changes.apply(move, markup)
    assert index.update(move) == {0, 1, 4}
