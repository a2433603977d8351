"""An open project is searched document by document, in the layer that is meant, and not where it has no index."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.folding import fold
from annotations.search import Query
from annotations.store.project_file import ProjectFile
from tests.support.ageing import before_search


def test_what_is_found_comes_with_a_pause_behind_each_document_that_was_looked_at(project: ProjectFile):
    steps = [hit and hit.document for hit in project.search_in_steps(Query("سامر"))]
    assert steps == ["d0", None, "d1", None, "d2", None]
    assert [hit.document for hit in project.search(Query("سامر"))] == ["d0", "d1", "d2"]


def test_the_oldest_layer_is_asked_where_none_is_named(project: ProjectFile):
    oldest, second = project.layers()
    for layer, spans in ((0, ["p0", "p1", "p2"]), (oldest.key, ["p0", "p1", "p2"]), (second.key, ["other"])):
        assert [hit.span for hit in project.search(Query(label="PER", layer=layer))] == spans


def test_documents_that_hold_a_phrase_and_all_where_there_is_none(project: ProjectFile):
    phrases = [fold(text).text for text in ("المقال 1", "المقال 2")]
    assert [source.id for source in project.indexed(phrases)] == ["d1", "d2"]
    assert [source.id for source in project.indexed([])] == ["d0", "d1", "d2"]


@pytest.mark.parametrize(
    "read",
    [
        lambda project: project.search(Query("سامر")),
        lambda project: project.indexed([]),
        lambda project: project.index_problems(),
    ],
    ids=["search", "indexed", "index_problems"],
)
def test_what_goes_wrong_while_it_is_searched_is_said_of_the_file(
    project: ProjectFile, read: Callable[[ProjectFile], Iterator[object]]
):
    project._connection.execute("DROP TABLE folded")
    with pytest.raises(UserError, match="marked.hashiya: no such table"):
        list(read(project))


def test_an_older_project_that_may_not_be_written_to_says_so(path: Path, monkeypatch: pytest.MonkeyPatch):
    before_search(path)
    monkeypatch.setattr("annotations.store.connection.is_writable", lambda _path: False)
    with ProjectFile.open(path) as project:
        assert [row for row in project.history() if row] == [row for row in project.second_looks() if row] == []
        assert [version.since for version in project.schema_versions()] == [0]
        assert project.made_under(1, project.layers()[0], "x") == 0
    with ProjectFile.open(path) as project, pytest.raises(UserError, match="not indexed"):
        list(project.search(Query("سامر")))


def test_an_index_that_does_not_fit_is_a_problem(path: Path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE folded SET text = 'x'")
        connection.commit()
    with ProjectFile.open(path) as project:
        assert any("index" in problem for problem in project.index_problems())


def test_names_are_not_looked_for_where_there_is_no_index_either(path: Path):
    before_search(path)
    with ProjectFile.open(path, readonly=True) as project, pytest.raises(UserError, match="is not indexed yet"):
        list(project.indexed([]))
