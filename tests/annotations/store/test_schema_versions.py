"""The versions of a schema: by number, and under which of them something was marked."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotations.changes import AddSpan, RemoveSpan
from annotations.errors import UserError
from annotations.ids import new_id
from annotations.session import Op
from annotations.store.layer import Layer
from annotations.store.project_file import ProjectFile
from tests.support.making import SCHEMA, span_over
from tests.support.schema_changes import RENAMING, TEXTS


def test_each_version_is_there_by_its_number(project: ProjectFile):
    project.migrate(RENAMING, by="ليلى")
    assert (project.schema(1), project.schema(2), project.schema()) == (SCHEMA, RENAMING.after, RENAMING.after)
    assert project.schema_sha256() == RENAMING.after.sha256
    assert [(one.version, one.sha256) for one in project.schema_versions()] == [
        (1, SCHEMA.sha256),
        (2, RENAMING.after.sha256),
    ]
    with pytest.raises(UserError, match="no version 3") as refused:
        project.schema(3)
    assert "1, 2" in str(refused.value.advice)


def test_every_item_knows_the_version_it_was_made_under(project: ProjectFile, layer: Layer):
    batch, _ = project.migrate(RENAMING, by="")
    span = span_over(TEXTS[1], "في", label="PERSON")
    project.commit("d1", layer, Op(new_id(), "do", AddSpan(span)))
    assert [project.made_under(2, layer, one) for one in ("p1", "o1", "w1", span.id)] == [2, 1, 1, 2]
    assert project.made_under(3, layer, "p1") == 1  # the import, for what it does not name
    project.commit("d1", layer, Op(new_id(), "do", RemoveSpan(span)))
    project.undo_batch(batch, by="")
    assert [project.made_under(2, layer, one) for one in ("p1", "o1")] == [3, 1]


def test_an_older_project_learns_where_its_versions_begin(marked_path: Path):
    with closing(sqlite3.connect(marked_path)) as connection:
        connection.executescript(
            "DROP TABLE times; DROP TABLE precedents; DROP TABLE second_looks; DROP TABLE schema_changes; "
            "ALTER TABLE schema_versions DROP COLUMN since;"
            "DELETE FROM _sqlite_migrations WHERE name >= '0004'"
        )
    with ProjectFile.open(marked_path) as project:
        assert [version.since for version in project.schema_versions()] == [0]
        assert project.made_under(1, project.layers()[0], "p0") == 1
        project.migrate(RENAMING, by="")
