from pathlib import Path

import pytest
from msgspec.structs import replace

from annotations.changes import AddSpan, Batch, Change, UpdateSpan
from annotations.document import Markup
from annotations.errors import BugError, UserError
from annotations.ids import new_id
from annotations.session import Op, Session
from annotations.store.project_file import Layer, ProjectFile
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
    with pytest.raises(UserError, match=r"changed since: «المقال 1 .*»\."):
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
