from pathlib import Path

import pytest
from msgspec.structs import replace

from annotations.changes import AddSpan, Batch, Change, UpdateSpan
from annotations.document import Markup
from annotations.errors import BugError, UserError
from annotations.history import Deed
from annotations.ids import new_id
from annotations.progress import CancelledError
from annotations.session import Op, Session
from annotations.store.layer import Layer
from annotations.store.project_file import ProjectFile
from tests.support.making import SCHEMA, document, record_of, span_over

TEXTS = [f"المقال {number} عن سامر وعن ليلى.\n" for number in range(3)]


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    """Three articles on which nobody has worked."""
    ProjectFile.create(tmp_path / "p.hashiya", SCHEMA)
    with ProjectFile.open(tmp_path / "p.hashiya") as opened:
        records = [record_of(document(text, identifier=f"d{n}"), Markup()) for n, text in enumerate(TEXTS)]
        opened.add_records(records, by="")
        yield opened


@pytest.fixture
def layer(project: ProjectFile) -> Layer:
    return project.layers()[0]


def additions(*numbers: int, word: str = "سامر") -> list[tuple[str, Change]]:
    return [(f"d{number}", Batch((AddSpan(span_over(TEXTS[number], word)),))) for number in numbers]


def session(project: ProjectFile, layer: Layer, number: int) -> Session:
    key = number + 1
    opened = Session(project.document(key), project.markup(key, layer), journal=project.journal(key, layer))
    opened.observe(lambda op: project.commit(opened.document.id, layer, op))
    return opened


def counts(project: ProjectFile, layer: Layer) -> list[int]:
    return [row.spans for row in project.documents(layer)]


def test_one_step_over_several_documents_and_back(project: ProjectFile, layer: Layer):
    batch = project.commit_batch(additions(0, 1, 2), layer, by="ليلى")
    assert counts(project, layer) == [1, 1, 1]
    (row,) = project.batches()
    assert (row.id, row.by, row.documents, row.undone) == (batch, "ليلى", 3, False)
    assert project.undo_batch(batch, by="ليلى") == ["d0", "d1", "d2"]
    assert counts(project, layer) == [0, 0, 0]
    assert project.batches()[0].undone
    with pytest.raises(UserError, match="no such step"):
        project.undo_batch(batch, by="")
    assert [op.kind for op in project.journal(1, layer)] == ["do", "undo"]


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


def test_a_batch_that_does_not_fit_changes_nothing(project: ProjectFile, layer: Layer):
    missing = span_over(TEXTS[1], "سامر")
    bad = ("d1", UpdateSpan(missing, replace(missing, label="ORG")))
    for changes in ([*additions(0), bad], [*additions(0), *additions(0)], [*additions(0), ("dx", bad[1])]):
        with pytest.raises(BugError):
            project.commit_batch(changes, layer, by="")
        assert counts(project, layer) == [0, 0, 0]
    assert project.batches() == []
    assert project.journal(1, layer) == []


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


def test_one_may_write_while_the_history_is_read(project: ProjectFile, layer: Layer):
    first = project.commit_batch(additions(0, 1), layer, by="")
    project.commit_batch(additions(0, 1, word="ليلى"), layer, by="")
    reading = project.history()
    next(reading)
    project.undo_batch(first, by="")
    assert [row.undone for row in reading if row] == [False, True]


def test_a_step_that_is_stopped_changes_nothing(project: ProjectFile, layer: Layer):
    batch = project.commit_batch(additions(0, 1, 2), layer, by="")

    def stop(done: int, total: int) -> None:
        assert total == 6
        if done == 4:
            raise CancelledError

    with pytest.raises(CancelledError):
        project.undo_batch(batch, by="", progress=stop)
    assert counts(project, layer) == [1, 1, 1]
    assert not project.batches()[0].undone


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
