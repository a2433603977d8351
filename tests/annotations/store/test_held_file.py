"""A project file as a file: held while it is open, copied, and written to by nobody else."""

from pathlib import Path

import pytest

from annotations.changes import AddSpan
from annotations.errors import UserError
from annotations.ids import new_id
from annotations.session import Op
from annotations.store.project_file import ProjectFile
from tests.support.making import ARTICLE, SCHEMA, span_over
from tests.support.project_files import hash_of

PER = span_over(ARTICLE, "سامر حدّاد", identifier="s1")
ORG = span_over(ARTICLE, "الجامعة", label="ORG", identifier="s2")


def op(change: object) -> Op:
    return Op(new_id(), "do", change, by="ليلى", at=1)  # type: ignore[arg-type]


# Copies


def test_a_snapshot_is_a_project_and_the_file_stays_held(path: Path, tmp_path: Path):
    copy = tmp_path / "copy.hashiya"
    with ProjectFile.open(path) as project:
        layer = project.working_layer("ليلى")
        project.commit("d1", layer, op(AddSpan(PER)))
        project.snapshot(copy)
        with ProjectFile.open(copy) as other:
            assert list(other.records()) == list(project.records())
            assert other.journal(1, layer) == project.journal(1, layer)
        before = copy.read_bytes()
        with pytest.raises(UserError, match="never replaced"):
            project.snapshot(copy)
        assert copy.read_bytes() == before
        project.commit("d1", layer, op(AddSpan(ORG)))
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["copy.hashiya", "corpus.hashiya"]


def test_a_snapshot_never_replaces_the_project(path: Path, tmp_path: Path):
    link = tmp_path / "link.hashiya"
    link.symlink_to(path)
    with ProjectFile.open(path) as project:
        for target in (path, link, path.with_name(path.name + ".lock")):
            with pytest.raises(UserError, match="is the project itself"):
                project.snapshot(target)
        with pytest.raises(UserError, match="none"):
            project.snapshot(tmp_path / "none" / "copy.hashiya")
        project.commit("d1", project.working_layer(""), op(AddSpan(PER)))


# Replaced, moved, removed while open


@pytest.mark.parametrize("how", ["replaced", "moved", "removed"])
def test_a_file_that_is_not_the_one_opened_is_not_written_to(path: Path, tmp_path: Path, how: str):
    other = tmp_path / "other.hashiya"
    ProjectFile.create(other, SCHEMA)
    before = hash_of(other)
    with ProjectFile.open(path) as project:
        layer = project.working_layer("ليلى")
        project.commit("d1", layer, op(AddSpan(PER)))
        if how == "replaced":
            other.replace(path)
        elif how == "moved":
            path.rename(tmp_path / "elsewhere.hashiya")
        else:
            path.unlink()
        with pytest.raises(UserError, match="moved, removed or replaced"):
            project.commit("d1", layer, op(AddSpan(ORG)))
        assert set(project.markup(1, layer).spans) == {"s1"}
    if how == "replaced":
        assert hash_of(path) == before
    if how == "moved":
        with ProjectFile.open(tmp_path / "elsewhere.hashiya") as project:
            assert set(project.markup(1, layer).spans) == {"s1"}
