import json
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from annotations.changes import AddSpan
from annotations.cli import build
from annotations.ids import new_id
from annotations.session import Op
from annotations.store import backups
from annotations.store.project_file import ProjectFile
from tests.support.making import ARTICLE, SCHEMA, document, record_of, span_over

GROUP: click.Group = build(lambda _path, *, sample: 0, lambda _folder: 0, lambda *_: None)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(GROUP, [str(argument) for argument in arguments])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project of one article and one span with two backups, of which the newer one has the span."""
    from annotations.document import Markup

    made = tmp_path / "corpus.hashiya"
    ProjectFile.create(made, SCHEMA)
    with ProjectFile.open(made) as project:
        project.add_records([record_of(document(), Markup())], by="")
        backups.take_if_due(project, now=datetime(2026, 3, 4, 8, tzinfo=UTC))
        add = AddSpan(span_over(ARTICLE, "سامر"))
        project.commit("d1", project.layers()[0], Op(new_id(), "do", add, by="", at=1))
        backups.take_if_due(project, now=datetime(2026, 3, 4, 9, tzinfo=UTC))
    return made


def spans(path: Path) -> int:
    with ProjectFile.open(path) as project:
        return sum(project.statistics().spans.values())


def test_backups_are_listed_with_what_they_hold(path: Path):
    lines = run("backups", path).output.splitlines()
    assert [" ".join(line.split()[5:9]) for line in lines] == ["1 document, 1 span", "1 document, 0 spans"]
    facts = [json.loads(line) for line in run("backups", path, "--json").output.splitlines()]
    assert [(fact["documents"], fact["spans"]) for fact in facts] == [(1, 1), (1, 0)]


def test_where_there_is_none_the_folder_is_named(tmp_path: Path):
    result = run("backups", tmp_path / "other.hashiya")
    assert result.exit_code == 0
    assert "There are no backups in" in result.stderr
    result = run("restore", tmp_path / "other.hashiya")
    assert result.exit_code == 1
    assert "There is no sound backup" in result.stderr


@pytest.mark.parametrize(("wanted", "count"), [((), 1), (("2",), 0), (("20260304T080000Z.hashiya",), 0)])
def test_the_wanted_one_is_put_in_place(path: Path, wanted: tuple[str, ...], count: int):
    path.unlink()
    result = run("restore", path, *wanted)
    assert result.exit_code == 0, result.output
    assert spans(path) == count


def test_what_was_there_is_kept_and_named(path: Path):
    result = run("restore", path, "2")
    (kept,) = path.parent.glob("*-before-restore-*")
    assert str(kept) in result.output
    assert (spans(kept), spans(path)) == (1, 0)


def test_a_file_of_anywhere_may_be_restored(path: Path, tmp_path: Path):
    other = tmp_path / "elsewhere.hashiya"
    backups.listed(path)[1].path.rename(other)
    assert run("restore", path, other).exit_code == 0
    assert spans(path) == 0


def test_what_is_no_backup_is_said(path: Path):
    result = run("restore", path, "7")
    assert result.exit_code == 1
    assert "There is no backup '7'; the project has 2 backups." in result.stderr


def test_an_open_project_is_left_alone(path: Path):
    with ProjectFile.open(path):
        result = run("restore", path)
    assert result.exit_code == 1
    assert "is open in another program" in result.stderr


def test_a_damaged_project_is_repaired_beside_it(path: Path):
    content = path.read_bytes()
    at = content.index("سامر".encode())
    path.write_bytes(content[:at] + b"x" + content[at + 1 :])
    damaged = path.read_bytes()
    result = run("check", "--repair", path)
    assert result.exit_code == 0, result.output
    assert "corpus-repaired.hashiya; " in result.output
    assert "lost" in result.output
    assert path.read_bytes() == damaged
    with ProjectFile.open(path.with_name("corpus-repaired.hashiya")) as project:
        assert project.integrity_problems() == []


def test_a_sound_project_loses_nothing_by_being_repaired(path: Path):
    lines = [line.split() for line in run("check", "--repair", path).output.splitlines()]
    assert [line[-4:] for line in lines[:3]] == [
        ["1", "taken", "0", "lost"],
        ["1", "taken", "0", "lost"],
        ["0", "taken", "0", "lost"],
    ]
    assert run("check", path.with_name("corpus-repaired.hashiya")).exit_code == 0


def test_a_project_in_a_cloud_folder_is_warned_of_in_one_line(tmp_path: Path):
    (tmp_path / "Dropbox").mkdir()
    project = tmp_path / "Dropbox" / "corpus.hashiya"
    for arguments in (("new", project, "--schema", "news-ar"), ("stats", project)):
        result = run(*arguments)
        assert result.exit_code == 0
        assert result.stderr.count("\n") == 1
        assert "a folder of Dropbox" in result.stderr
