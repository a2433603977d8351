from random import Random

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from annotations import changes
from annotations.changes import AddSpan, DoesNotFitError, RemoveSpan
from annotations.document import Markup
from annotations.errors import UserError
from annotations.session import Op, Session, stacks
from tests.support.making import ARTICLE, document, random_change, span_over

PER = span_over(ARTICLE, "سامر حدّاد", identifier="s1")
ORG = span_over(ARTICLE, "الجامعة", label="ORG", identifier="s2")


def session() -> Session:
    return Session(document(), Markup(), by="ليلى")


class Undoing(RuleBasedStateMachine):
    """Any sequence of changes, undo and redo, beside a list of all states and a place in it."""

    def __init__(self) -> None:
        super().__init__()
        self.article = document()
        self.session = Session(self.article, Markup(), by="ليلى")
        self.journal: list[Op] = []
        self.session.observe(self.journal.append)
        self.states = [Markup()]
        self.place = 0

    @rule(random=st.randoms(use_true_random=False))
    def change(self, random: Random) -> None:
        op = self.session.apply(random_change(random, self.article, self.session.markup))
        assert (op.kind, op.target, op.by) == ("do", "", "ليلى")
        self.place += 1
        self.states[self.place :] = [self.session.markup.copy()]

    @rule()
    def undo(self) -> None:
        op = self.session.undo()
        assert (op is None) == (self.place == 0)
        self.place = max(0, self.place - 1)

    @rule()
    def redo(self) -> None:
        op = self.session.redo()
        assert (op is None) == (self.place == len(self.states) - 1)
        self.place = min(len(self.states) - 1, self.place + 1)

    @rule()
    def reopen(self) -> None:
        self.session = Session(self.article, self.session.markup.copy(), by="ليلى", journal=self.journal)
        self.session.observe(self.journal.append)

    @invariant()
    def the_markup_is_that_of_the_model(self) -> None:
        assert self.session.markup == self.states[self.place]
        assert self.session.can_undo == (self.place > 0)
        assert self.session.can_redo == (self.place < len(self.states) - 1)

    @invariant()
    def the_stacks_follow_from_the_journal(self) -> None:
        undo, redo = stacks(self.journal)
        assert (len(undo), len(redo)) == (self.place, len(self.states) - 1 - self.place)
        twin = Session(self.article, self.session.markup.copy(), journal=self.journal)
        while twin.undo():
            pass
        assert twin.markup == self.states[0]

    @invariant()
    def the_markup_follows_from_the_journal(self) -> None:
        replayed = Markup()
        for op in self.journal:
            changes.apply(op.change, replayed)
        assert replayed == self.session.markup


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


def test_observers_hear_of_every_op_in_order():
    here = session()
    heard: list[tuple[str, str]] = []
    here.observe(lambda op: heard.append(("first", op.kind)))
    here.observe(lambda op: heard.append(("second", op.kind)))
    here.apply(AddSpan(PER))
    here.undo()
    here.redo()
    assert heard == [(who, kind) for kind in ("do", "undo", "redo") for who in ("first", "second")]


def test_a_change_that_does_not_fit_is_not_told_and_keeps_the_redo_branch():
    here = session()
    here.apply(AddSpan(PER))
    here.undo()
    heard: list[Op] = []
    here.observe(heard.append)
    with pytest.raises(DoesNotFitError):
        here.apply(RemoveSpan(ORG))
    assert heard == []
    assert here.can_redo


def test_a_new_change_ends_the_redo_branch():
    here = session()
    here.apply(AddSpan(PER))
    here.undo()
    here.apply(AddSpan(ORG))
    assert not here.can_redo
    assert here.redo() is None


def test_what_cannot_be_taken_back_any_more_stays_on_the_stack():
    here = session()
    here.apply(AddSpan(PER))
    changes.apply(RemoveSpan(PER), here.markup)  # as a batch over many articles would
    with pytest.raises(UserError, match="cannot be taken back any more"):
        here.undo()
    assert here.can_undo
    assert here.markup == Markup()


def test_going_back_to_the_file_takes_its_markup_and_its_journal():
    here = session()
    kept = here.apply(AddSpan(PER))
    here.apply(AddSpan(ORG))
    heard: list[Op] = []
    here.observe(heard.append)
    here.revert(Markup([PER]), [kept])
    assert here.markup == Markup([PER])
    assert heard == []
    here.undo()
    assert here.markup == Markup()
    assert not here.can_undo


def test_what_stands_on_a_batch_is_not_taken_back_from_here():
    alone, batch = Op("1", "do", AddSpan(PER)), Op("2", "do", AddSpan(ORG), batch="b")
    assert not Session(session().document, Markup([PER]), journal=[alone]).is_stopped_by_batch
    here = Session(session().document, Markup([PER, ORG]), journal=[alone, batch])
    assert here.is_stopped_by_batch
    assert here.undo() is None
    here.apply(RemoveSpan(ORG))
    assert not here.is_stopped_by_batch
    here.revert(Markup([PER]), [alone])
    assert not here.is_stopped_by_batch


def test_an_undo_that_names_another_target_than_the_last_is_passed_over():
    first, second = Op("1", "do", AddSpan(PER)), Op("2", "do", AddSpan(ORG))
    assert stacks([first, second, Op("3", "undo", RemoveSpan(PER), target="1")]) == ([first, second], [])


def test_what_undo_and_redo_would_do_is_known_before():
    opened = session()
    assert opened.coming(again=False) is None
    opened.apply(AddSpan(PER))
    assert opened.coming(again=False) == RemoveSpan(PER)
    assert opened.coming(again=True) is None
    opened.undo()
    assert opened.coming(again=True) == AddSpan(PER)
    assert opened.markup == Markup()
