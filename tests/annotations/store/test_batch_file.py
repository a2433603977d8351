"""A step over several articles is written, taken back and told whole; where it does not fit, nothing is written."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from annotations.changes import UpdateSpan
from annotations.errors import BugError, UserError
from annotations.progress import CancelledError
from annotations.store.file_errors import DamagedError
from annotations.store.layer import Layer
from annotations.store.project_file import ProjectFile
from tests.support.making import SCHEMA, span_over
from tests.support.project_files import change
from tests.support.schema_changes import RENAMING
from tests.support.steps import TEXTS, additions, counts


@pytest.fixture
def project(unmarked: ProjectFile) -> ProjectFile:
    """Three articles on which nobody has worked."""
    return unmarked


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


def test_a_batch_that_does_not_fit_changes_nothing(project: ProjectFile, layer: Layer):
    missing = span_over(TEXTS[1], "سامر")
    bad = ("d1", UpdateSpan(missing, replace(missing, label="ORG")))
    for changes in ([*additions(0), bad], [*additions(0), *additions(0)], [*additions(0), ("dx", bad[1])]):
        with pytest.raises(BugError):
            project.commit_batch(changes, layer, by="")
        assert counts(project, layer) == [0, 0, 0]
    assert project.batches() == []
    assert project.journal(1, layer) == []


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


def test_whoever_takes_a_step_back_or_does_it_again_is_written_down(project: ProjectFile, layer: Layer):
    batch = project.commit_batch(additions(0, 1), layer, by="ليلى")
    project.undo_batch(batch, by="سامر")
    project.redo_batch(batch, by="هند")
    assert [(op.kind, op.by) for op in project.journal(2, layer)] == [("do", "ليلى"), ("undo", "سامر"), ("redo", "هند")]


def test_a_step_that_changed_the_schema_is_taken_back_and_done_again_with_the_schema(marked_path: Path):
    with ProjectFile.open(marked_path) as project:
        batch, _ = project.migrate(RENAMING, by="")
        project.undo_batch(batch, by="")
        assert project.schema().entities == SCHEMA.entities
        project.redo_batch(batch, by="")
        assert project.schema().entities == RENAMING.after.entities


def test_no_step_is_written_into_a_file_that_is_only_read(project: ProjectFile, layer: Layer):
    done = project.commit_batch(additions(0), layer, by="")
    undone = project.commit_batch(additions(1), layer, by="")
    project.undo_batch(undone, by="")
    project.close()
    with ProjectFile.open(project.path, readonly=True) as read:
        for refused in (
            lambda: read.commit_batch(additions(2), layer, by=""),
            lambda: read.undo_batch(done, by=""),
            lambda: read.redo_batch(undone, by=""),
        ):
            with pytest.raises(UserError, match="is open read-only"):
                refused()
        assert counts(read, layer) == [1, 0, 0]


def test_a_step_that_cannot_be_read_is_told_as_damage(project: ProjectFile, layer: Layer):
    batch = project.commit_batch(additions(0, 1), layer, by="")
    project.close()
    change(project.path, "UPDATE ops SET change = '{\"type\":' WHERE batch <> '' AND kind = 'do' AND change <> ''")
    with ProjectFile.open(project.path) as opened:
        for read in (opened.history(), opened.batch_parts(batch)):
            with pytest.raises(DamagedError, match="unmarked.hashiya: the file is damaged"):
                list(read)
