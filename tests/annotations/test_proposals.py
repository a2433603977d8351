from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from annotations import changes
from annotations.changes import AddSpan, Batch, RemoveSpan, UpdateSpan
from annotations.dictionary import Proposal
from annotations.document import Markup
from annotations.editing import Editor
from annotations.proposals import OpenProposals, order, take
from annotations.session import Session
from tests.support.making import SCHEMA, document, span

if TYPE_CHECKING:
    from annotations.document import Document

TEXT = "زار سامر بيروت، ثم عاد سَامِر إلى بيروت."


def proposed(text: str, part: str, label: str, *, number: int = 0, score: float = 1.0) -> Proposal:
    at = -1
    for _ in range(number + 1):
        at = text.index(part, at + 1)
    return Proposal(at, at + len(part), label, part, score)


FOUND = [
    proposed(TEXT, "سامر", "PER"),
    proposed(TEXT, "بيروت", "GPE", score=0.5),
    proposed(TEXT, "سَامِر", "PER"),
    proposed(TEXT, "بيروت", "GPE", number=1),
]


@pytest.fixture
def article() -> Document:
    return document(TEXT)


def test_one_is_open_as_long_as_nothing_is_marked_at_its_place():
    open_ = OpenProposals(FOUND)
    assert list(open_) == FOUND
    over = span(TEXT, 0, FOUND[0].end - 1)
    open_.follow(AddSpan(over))
    assert (len(open_), list(open_), open_.all) == (3, FOUND[1:], FOUND)
    assert open_.get(FOUND[0].id) is None
    moved = span(TEXT, FOUND[1].start, FOUND[1].end, identifier=over.id)
    open_.follow(UpdateSpan(over, moved))
    assert list(open_) == [FOUND[0], *FOUND[2:]]
    open_.follow(RemoveSpan(moved))
    assert list(open_) == FOUND


def test_what_lies_beside_and_between():
    open_ = OpenProposals(FOUND, [span(TEXT, FOUND[1].start, FOUND[1].end)])
    assert open_.beside(order(FOUND[0]), 1) == FOUND[2]
    assert open_.beside(order(FOUND[2]), -1) == FOUND[0]
    assert open_.beside(order(FOUND[3]), 1) is None
    assert open_.between(FOUND[0].end, FOUND[2].start + 1) == [FOUND[2]]
    assert open_.between(0, len(TEXT)) == [FOUND[0], *FOUND[2:]]
    assert OpenProposals().beside((0, 0, ""), 1) is None


def test_at_one_place_the_longer_one_comes_first():
    longer = Proposal(FOUND[0].start, FOUND[1].end, "ORG", TEXT[FOUND[0].start : FOUND[1].end], 1.0)
    assert list(OpenProposals([FOUND[0], longer])) == [longer, FOUND[0]]


def test_one_that_goes_while_something_covers_it_is_counted_no_more():
    open_ = OpenProposals(FOUND, [span(TEXT, FOUND[0].start, FOUND[0].end)])
    assert len(open_) == 3
    open_.remove(FOUND[:2])
    assert (len(open_), list(open_)) == (2, FOUND[2:])


def test_alike_is_the_same_name_in_any_spelling_with_the_same_label():
    other = Proposal(FOUND[2].start, FOUND[2].end, "ORG", "سَامِر", 1.0)
    open_ = OpenProposals([*FOUND, other])
    assert open_.like(FOUND[0]) == [FOUND[0], FOUND[2]]
    open_.remove([FOUND[0]])
    assert open_.like(FOUND[2]) == [FOUND[2]]
    assert len(open_) == 4


def test_it_follows_any_change_as_if_it_were_made_anew():
    chance = random.Random(11)
    text = "كلمة " * 300
    found = [Proposal(at, at + 4, "PER", "كلمة", 1.0) for at in range(0, len(text), 5)]
    markup, open_ = Markup(), OpenProposals(found)
    for _ in range(200):
        if markup.spans and chance.random() < 0.4:
            change = RemoveSpan(chance.choice(list(markup.spans.values())))
        else:
            start = chance.randrange(len(text) - 40)
            change = AddSpan(span(text, start, start + chance.randrange(1, 40), identifier=str(chance.random())))
        changes.apply(change, markup)
        open_.follow(change)
        fresh = OpenProposals(found, markup.spans.values())
        assert list(open_) == list(fresh)
        assert len(open_) == len(fresh) == len(list(fresh))


def test_taking_says_where_a_span_comes_from_and_is_one_step(article: Document):
    session = Session(article, Markup())
    change, refused = take(Editor(article, session.markup, SCHEMA, "ليلى"), FOUND)
    assert isinstance(change, Batch)
    assert not refused
    session.apply(change)
    assert [(one.label, one.text, one.source, one.by, one.score) for one in session.markup.ordered_spans()] == [
        (one.label, one.text, "dictionary", "ليلى", one.score) for one in FOUND
    ]
    session.undo()
    assert not session.markup.spans


def test_nothing_is_written_over_and_nothing_is_taken_that_does_not_fit(article: Document):
    standing = span(TEXT, FOUND[0].start, FOUND[0].end, label="ORG")
    wanted = [
        FOUND[0],
        FOUND[1],
        Proposal(FOUND[1].start + 1, FOUND[1].end, "GPE", "يروت", 1.0),
        Proposal(0, 3, "THING", "زار", 1.0),
        Proposal(0, 3, "CAT", "زار", 1.0),
        Proposal(0, 3, "PER", "دار", 1.0),
    ]
    change, refused = take(Editor(article, Markup([standing]), SCHEMA, ""), wanted)
    assert isinstance(change, AddSpan)
    assert change.span.text == "بيروت"
    assert refused == [wanted[0], *wanted[2:]]
    assert take(Editor(article, Markup([standing]), SCHEMA, ""), wanted[:1]) == (None, wanted[:1])
