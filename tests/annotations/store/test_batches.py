"""Steps over several articles: taken back and done again where nobody has worked at their places since."""

import pytest
from msgspec.structs import replace

from annotations.changes import AddSpan, UpdateSpan
from annotations.document import Markup
from annotations.errors import UserError
from annotations.history import Deed
from annotations.ids import new_id
from annotations.session import Op, Session
from annotations.store.layer import Layer
from annotations.store.project_file import ProjectFile
from tests.support.making import span_over
from tests.support.steps import TEXTS, additions, counts


@pytest.fixture
def project(unmarked: ProjectFile) -> ProjectFile:
    """Three articles on which nobody has worked."""
    return unmarked


def session(project: ProjectFile, layer: Layer, number: int) -> Session:
    key = number + 1
    opened = Session(project.document(key), project.markup(key, layer), journal=project.journal(key, layer))
    opened.observe(lambda op: project.commit(opened.document.id, layer, op))
    return opened


def test_what_was_changed_since_is_named_and_nothing_is_taken_back(project: ProjectFile, layer: Layer):
    batch = project.commit_batch(additions(0, 1), layer, by="")
    later = session(project, layer, 1)
    (span,) = later.markup.spans.values()
    later.apply(UpdateSpan(span, replace(span, label="ORG")))
    with pytest.raises(UserError, match=r"in 1 of 2 articles places were changed since: «المقال 1 .*»\."):
        project.undo_batch(batch, by="")
    assert counts(project, layer) == [1, 1, 0]
    later.undo()
    assert project.undo_batch(batch, by="") == ["d0", "d1"]


def test_undo_in_one_article_stops_at_a_batch(project: ProjectFile, layer: Layer):
    opened = session(project, layer, 0)
    opened.apply(AddSpan(span_over(TEXTS[0], "ليلى")))
    batch = project.commit_batch(additions(0, 1), layer, by="")
    opened.revert(project.markup(1, layer), project.journal(1, layer))
    assert not opened.can_undo
    opened.apply(AddSpan(span_over(TEXTS[0], "عن")))
    assert opened.undo()
    assert not opened.can_undo
    assert opened.can_redo
    project.undo_batch(batch, by="")
    opened.revert(project.markup(1, layer), project.journal(1, layer))
    assert opened.undo()
    assert opened.markup == Markup()
    again = session(project, layer, 0)
    assert again.can_redo
    assert again.redo()
    assert counts(project, layer) == [1, 0, 0]


def test_a_step_is_done_again_and_taken_back_again(project: ProjectFile, layer: Layer):
    batch = project.commit_batch(additions(0, 1, 2), layer, by="ليلى")
    marked = [project.markup(key, layer) for key in (1, 2, 3)]
    with pytest.raises(UserError, match="no such step to do again"):
        project.redo_batch(batch, by="")
    for _ in range(2):
        project.undo_batch(batch, by="سامر")
        assert counts(project, layer) == [0, 0, 0]
        assert project.redo_batch(batch, by="سامر") == ["d0", "d1", "d2"]
        assert [project.markup(key, layer) for key in (1, 2, 3)] == marked
        assert not project.batches()[0].undone
    assert [op.kind for op in project.journal(1, layer)] == ["do", "undo", "redo", "undo", "redo"]


def test_what_was_done_elsewhere_in_the_articles_stays(project: ProjectFile, layer: Layer):
    batch = project.commit_batch(additions(0, 1), layer, by="")
    later = session(project, layer, 1)
    later.apply(AddSpan(span_over(TEXTS[1], "ليلى")))
    project.undo_batch(batch, by="")
    assert counts(project, layer) == [0, 1, 0]
    again = session(project, layer, 1)
    assert again.undo(), "what was done since is undone in the article"
    assert again.redo()
    project.redo_batch(batch, by="")
    assert counts(project, layer) == [1, 2, 0]
    assert not session(project, layer, 1).can_undo, "the undo of one article stops at the batch"
    project.undo_batch(batch, by="")
    assert session(project, layer, 1).undo()
    assert counts(project, layer) == [0, 0, 0]


def test_a_place_that_was_marked_by_hand_meanwhile_is_not_marked_twice(project: ProjectFile, layer: Layer):
    batch = project.commit_batch(additions(0, 1), layer, by="")
    project.undo_batch(batch, by="")
    session(project, layer, 1).apply(AddSpan(span_over(TEXTS[1], "سامر")))
    with pytest.raises(UserError, match=r"cannot be done again: in 1 of 2 articles .*«المقال 1"):
        project.redo_batch(batch, by="")
    assert counts(project, layer) == [0, 1, 0]


def test_history_tells_what_each_step_did_and_where_it_was_changed_since(project: ProjectFile, layer: Layer):
    first = project.commit_batch(additions(0, 1), layer, by="ليلى")
    second = project.commit_batch(additions(0, 2, word="ليلى"), layer, by="سامر")
    later = session(project, layer, 2)
    (span,) = later.markup.spans.values()
    later.apply(UpdateSpan(span, replace(span, label="ORG")))
    rows = [row for row in project.history() if row]
    assert [(row.id, row.documents, row.changed, row.undone) for row in rows] == [
        (second, 2, 1, False),
        (first, 2, 0, False),
    ]
    assert rows[1].deed == Deed("mark", 2, "PER", "سامر", 1)
    parts = [part for part in project.batch_parts(second) if part]
    assert [(part.key, part.is_changed) for part in parts] == [(1, False), (3, True)]
    start = TEXTS[2].index("ليلى")
    assert parts[1].place == (start, start + 4)


def test_the_journal_replays_batches(project: ProjectFile, layer: Layer):
    project.commit(project.documents()[0].id, layer, Op(new_id(), "do", AddSpan(span_over(TEXTS[0], "عن"))))
    project.commit_batch(additions(0, 2), layer, by="")
    markup = Markup()
    replayed = Session(project.document(1), markup)
    for op in project.journal(1, layer):
        replayed.apply(op.change)
    assert replayed.markup == project.markup(1, layer)


def test_what_was_found_right_is_remembered(project: ProjectFile, layer: Layer):
    assert project.accepted_problems(layer) == set()
    project.accept_problems(layer, ["a", "b", "a"], by="ليلى")
    assert project.accepted_problems(layer) == {"a", "b"}
    project.forget_accepted(layer, ["a"])
    assert project.accepted_problems(layer) == {"b"}
