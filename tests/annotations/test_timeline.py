"""The states of an article, rebuilt from its journal, beside a plain list of all states that there were."""

from __future__ import annotations

import time
from random import Random

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from msgspec.structs import replace

from annotations.changes import AddRelation, AddSpan, RemoveSpan, SetState, UpdateCluster, UpdateSpan
from annotations.document import Cluster, DocumentState, Markup, Relation
from annotations.errors import UserError
from annotations.ids import new_id
from annotations.session import Op, Session, standing
from annotations.timeline import KEPT_EVERY, Arrival, Piece, Step, Timeline, backwards
from tests.support.making import ARTICLE, document, random_change, random_markup, random_span, span_over

PER = span_over(ARTICLE, "سامر حدّاد", identifier="s1")
ORG = span_over(ARTICLE, "الجامعة", label="ORG", identifier="s2")
IMPORTED = Arrival("i", "ليلى", 1)


def read(now: Markup, journal: list[Op], *arrivals: Arrival) -> Timeline:
    timeline = Timeline()
    timeline.extend(backwards(now, [*reversed(journal), *reversed(arrivals)]))
    return timeline


class GoingBack(RuleBasedStateMachine):
    """Any sequence of changes, undo, redo, and steps over several articles, beside a list of all states."""

    @initialize(random=st.randoms(use_true_random=False))
    def begin(self, random: Random) -> None:
        self.article = document()
        self.states = [random_markup(random, self.article.text)]
        self.journal: list[Op] = []
        self.parts: list[Op] = []
        self.live = Timeline()
        self.open()
        self.live.extend(backwards(self.session.markup, [IMPORTED]))

    def open(self) -> None:
        self.session = Session(self.article, self.states[-1].copy(), journal=self.journal)
        self.session.observe(self.note)

    def note(self, op: Op) -> None:
        self.journal.append(op)
        self.states.append(self.session.markup.copy())
        self.live.follow(op, self.session.markup)
        self.live.settle(op)

    @rule(random=st.randoms(use_true_random=False))
    def change(self, random: Random) -> None:
        self.session.apply(random_change(random, self.article, self.session.markup))

    @rule()
    def undo(self) -> None:
        self.session.undo()

    @rule()
    def redo(self) -> None:
        self.session.redo()

    @rule(random=st.randoms(use_true_random=False))
    def step_over_several_articles(self, random: Random) -> None:
        """A part of a batch; it is taken back from under what was done since."""
        op = Op(new_id(), "do", AddSpan(random_span(random, self.article.text)), batch="b")
        self.parts.append(op)
        self.apply_elsewhere(op)

    @rule()
    def take_it_back(self) -> None:
        stands = {op.id for op in standing(self.journal)[0]}
        parts = [op for op in self.parts if op.id in stands]
        there = [op for op in parts if self.session.markup.spans.get(op.change.span.id) == op.change.span]
        held = {end for one in self.session.markup.relations.values() for end in (one.head, one.tail)}
        held |= {member for one in self.session.markup.clusters.values() for member in one.spans}
        for op in [op for op in there if op.change.span.id not in held][:1]:
            self.apply_elsewhere(Op(new_id(), "undo", op.change.inverse(), target=op.id, batch="b"))

    def apply_elsewhere(self, op: Op) -> None:
        Session(self.article, self.session.markup).apply(op.change)
        self.note(op)
        self.open()

    @rule(place=st.floats(0, 0.999))
    def restore(self, place: float) -> None:
        timeline = read(self.session.markup, self.journal, IMPORTED)
        row = int(place * len(timeline.steps))
        wanted, now = self.states[len(self.states) - 1 - row], self.session.markup.copy()
        change = timeline.way_back(row, now)
        assert bool(change.changes) == (wanted != now)
        if change.changes:
            self.session.apply(change)
            assert self.session.markup == wanted
            self.session.undo()
            assert self.session.markup == now

    @invariant()
    def every_state_is_the_one_that_was(self) -> None:
        if not hasattr(self, "states"):
            return
        timeline = read(self.session.markup, self.journal, IMPORTED)
        for found in (timeline, self.live):
            assert len(found.steps) == len(self.states) == len(self.journal) + 1
            for row, state in enumerate(reversed(self.states)):
                assert found.after(row) == state
        assert self.session.markup == self.states[-1], "looking back changes nothing"
        told = [(step.id, step.undone, step.kind) for step in timeline.steps]
        assert told == [(step.id, step.undone, step.kind) for step in self.live.steps]

    @invariant()
    def what_is_told_as_taken_back_does_not_stand(self) -> None:
        if not hasattr(self, "states"):
            return
        stands = {op.id for op in standing(self.journal)[0]}
        for step in read(self.session.markup, self.journal, IMPORTED).steps:
            if step.kind == "do":
                assert step.undone == (step.id not in stands)


TestGoingBack = GoingBack.TestCase
TestGoingBack.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)


def session(*changes: object) -> tuple[Session, list[Op]]:
    here, journal = Session(document(), Markup(), by="ليلى"), list[Op]()
    here.observe(journal.append)
    for change in changes:
        here.apply(change)
    return here, journal


def test_an_article_that_nothing_brought_begins_with_what_was_there():
    here, journal = session(AddSpan(PER))
    timeline = read(here.markup, journal)
    assert [step.kind for step in timeline.steps] == ["do", "start"]
    assert timeline.after(1) == Markup()
    assert timeline.pieces(1) == []


def test_of_two_imports_the_later_one_brought_the_markup():
    timeline = read(Markup([PER]), [], IMPORTED, Arrival("j", "سامر", 2))
    assert [(step.kind, step.by) for step in timeline.steps] == [("import", "سامر"), ("import", "ليلى")]
    assert timeline.after(0) == Markup([PER])
    assert timeline.after(1) == Markup()


def test_each_kind_of_change_is_told():
    relation, cluster = Relation("r", "WORKS_FOR", PER.id, ORG.id), Cluster("c", (PER.id, ORG.id))
    wider, noted = replace(PER, fragments=((PER.start, PER.end + 1),), text=PER.text + " "), replace(ORG, note="ن")
    done = SetState(DocumentState(), DocumentState("done"))
    here, journal = session(
        AddSpan(PER),
        UpdateSpan(PER, wider),
        AddSpan(ORG),
        UpdateSpan(ORG, noted),
        AddRelation(relation),
        UpdateCluster(None, cluster),
        done,
        done.inverse(),
        UpdateSpan(noted, replace(noted, label="GPE")),
    )
    steps = read(here.markup, journal).steps
    both = (*wider.fragments, *ORG.fragments)
    assert [step.piece for step in reversed(steps[:-1])] == [
        Piece("mark", "PER", PER.text, places=PER.fragments),
        Piece("reshape", "PER", wider.text, PER.text, (*PER.fragments, *wider.fragments)),
        Piece("mark", "ORG", ORG.text, places=ORG.fragments),
        Piece("describe", "ORG", ORG.text, places=ORG.fragments),
        Piece("relate", "WORKS_FOR", wider.text, ORG.text, both),
        Piece("link", text=wider.text, places=both),
        Piece("done"),
        Piece("reopen"),
        Piece("relabel", "GPE", ORG.text, "ORG", ORG.fragments),
    ]


def test_an_undo_tells_what_it_took_back_and_several_changes_are_summed_up():
    here, journal = session(AddSpan(PER), AddSpan(ORG), AddRelation(Relation("r", "WORKS_FOR", PER.id, ORG.id)))
    here.undo()
    timeline = read(here.markup, journal)
    assert (timeline.steps[0].kind, timeline.steps[0].piece.kind) == ("undo", "relate")
    assert timeline.steps[1].undone
    here.redo()
    here.apply(timeline.way_back(4, here.markup))
    timeline = read(here.markup, journal)
    assert (timeline.steps[0].piece, timeline.steps[0].pieces, timeline.steps[0].deed.kind) == (None, 3, "remove")
    assert [piece.kind for piece in timeline.pieces(0)] == ["unrelate", "remove", "remove"]
    assert timeline.pieces(0)[0].text == PER.text, "the ends are named though they are gone now"


def test_a_journal_that_does_not_fit_is_told_after_what_does():
    op, other = Op("1", "do", AddSpan(PER)), Op("2", "do", RemoveSpan(ORG))
    found: list[Step] = []
    with pytest.raises(UserError, match="does not fit"):
        found.extend(backwards(Markup([PER, ORG]), [op, other]))
    timeline = Timeline()
    steps = backwards(Markup([PER, ORG]), [op, other])
    timeline.extend([next(steps)])
    assert timeline.after(0) == Markup([PER, ORG])


def test_ten_thousand_steps():
    """A second or so to read here, and any state a few hundredths away from what is kept."""
    random = Random(1)
    spans = [random_span(random, ARTICLE) for _ in range(1000)]
    relations = [Relation(new_id(), "NEAR", *(one.id for one in random.sample(spans, 2))) for _ in range(500)]
    now, journal = Markup(spans, relations), list[Op]()
    here = Session(document(), now)
    here.observe(journal.append)
    while len(journal) < 10_000:
        few = len(now.spans) < 900
        here.apply(AddSpan(random_span(random, ARTICLE)) if few else random_change(random, here.document, now))
    timeline = Timeline()
    begun = time.process_time()
    timeline.extend(backwards(now, reversed(journal)))
    assert time.process_time() - begun < 20
    assert sum(bool(step.kept) for step in timeline.steps) <= len(journal) / KEPT_EVERY + 2
    assert slowest_state_s(timeline) < 0.5


def slowest_state_s(timeline: Timeline) -> float:
    times = []
    for row in range(0, len(timeline.steps), 97):
        begun = time.process_time()
        timeline.after(row)
        times.append(time.process_time() - begun)
    return max(times)
