"""What is read when a project or an article is opened: where one was, or else what is to do; all that is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotations.changes import AddSpan, SetState
from annotations.dictionary import Proposal
from annotations.document import DocumentState
from annotations.ids import new_id
from annotations.listing import Done
from annotations.session import Op
from annotations.store.project_file import ProjectFile
from desktop import loading
from desktop.loading import article_to_begin_with, load_article, load_project
from desktop.pilot import Pilot
from desktop.settings import Place
from schemas.files import load_named
from tests.support.making import span_over

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from annotations.changes import Change
    from desktop.app import App

TEXTS = tuple(f"زارت ليلى مدينة {city} أمس" for city in ("الرباط", "طنجة", "فاس"))


@pytest.fixture
def project(make_project: Callable[..., Path]) -> Iterator[ProjectFile]:
    with ProjectFile.open(make_project(*TEXTS, name="read")) as opened:
        yield opened


def do(project: ProjectFile, key: int, change: Change) -> Op:
    """Do something in the article of this number."""
    op = Op(new_id(), "do", change, by="tester")
    project.commit(project.document(key).id, project.layers()[0], op)
    return op


def finish(project: ProjectFile, *keys: int) -> None:
    """Say of articles that they are done."""
    for key in keys:
        do(project, key, SetState(DocumentState(), DocumentState("done")))


# Which article


def test_the_first_article_to_do_is_opened(app: App, pilot: Pilot, start_app: Callable[..., App]):
    assert pilot.session.document.text == TEXTS[0]
    pilot.press("enter", ctrl=True)
    pilot.wait_for_saved()
    app.window.close()
    again = start_app(app.path)
    assert Pilot(again).session.document.text == TEXTS[1]


def test_one_begins_where_one_was_also_where_that_article_is_done(project: ProjectFile):
    finish(project, 2)
    layer = project.layers()[0]
    assert [article_to_begin_with(project, layer, Place(article)) for article in (1, 2, 3)] == [1, 2, 3]


def test_where_that_article_is_not_there_one_begins_with_the_first_to_do(project: ProjectFile):
    layer = project.layers()[0]
    for place in (Place(), Place(9)):
        assert article_to_begin_with(project, layer, place) == 1
    finish(project, 1, 2)
    for place in (Place(), Place(9)):
        assert article_to_begin_with(project, layer, place) == 3


def test_where_all_is_done_one_begins_with_the_first_of_all(project: ProjectFile):
    finish(project, 1, 2, 3)
    assert article_to_begin_with(project, project.layers()[0], Place()) == 1


def test_where_there_is_no_article_there_is_none_to_begin_with(make_project: Callable[..., Path]):
    with ProjectFile.open(make_project(name="empty")) as project:
        assert article_to_begin_with(project, project.working_layer(""), Place()) == 0
        assert load_project(project, "tester").first == 0


# A project


def test_a_project_is_read_with_the_first_of_its_list_and_the_names_that_are_marked(project: ProjectFile):
    finish(project, 1)
    do(project, 2, AddSpan(span_over(TEXTS[1], "ليلى")))
    read = load_project(project, "somebody else")
    assert (read.schema, read.layer) == (load_named("news-ar"), project.layers()[0])
    assert (read.layer.annotator, read.done, read.first) == ("tester", Done(1, 3), 2)
    assert list(read.listed.keys) == [row.key for row in read.listed.rows] == [1, 2, 3]
    assert (read.readonly, read.clitic_policy) == (False, "core")
    assert read.names
    assert read.names.holds("لَيلى")
    assert not read.names.holds("طنجة")
    assert load_project(project, "", Place(3)).first == 3


def test_in_a_project_where_nobody_has_worked_one_works_in_a_layer_of_ones_own(tmp_path: Path):
    ProjectFile.create(tmp_path / "new.hashiya", load_named("news-ar"), clitic_policy="whole-word")
    with ProjectFile.open(tmp_path / "new.hashiya") as project:
        assert project.layers() == []
        read = load_project(project, "سامر")
        assert project.layers() == [read.layer]
    assert (read.layer.annotator, read.clitic_policy) == ("سامر", "whole-word")


def test_a_project_that_is_only_read_says_so_and_has_the_layer_that_is_there(project: ProjectFile):
    layer = project.layers()[0]
    project.close()
    with ProjectFile.open(project.path, readonly=True) as opened:
        read = load_project(opened, "somebody else")
    assert (read.readonly, read.layer) == (True, layer)


def test_a_project_in_which_nobody_has_worked_is_shown_where_it_is_only_read(tmp_path: Path):
    path = tmp_path / "new.hashiya"
    ProjectFile.create(path, load_named("news-ar"))
    with ProjectFile.open(path, readonly=True) as project:
        read = load_project(project, "سامر")
    assert (read.layer.annotator, read.done.total, read.first, read.readonly) == ("سامر", 0, 0, True)


def test_names_of_a_large_project_are_not_waited_for(project: ProjectFile, monkeypatch: pytest.MonkeyPatch):
    do(project, 2, AddSpan(span_over(TEXTS[1], "ليلى")))
    for few, is_small in ((3, True), (2, False)):
        monkeypatch.setattr(loading, "_FEW", few)
        read = load_project(project, "")
        assert (read.is_small, read.names is not None) == (is_small, is_small)


# An article


def test_an_article_is_read_with_all_that_its_layer_says_of_it(project: ProjectFile):
    layer = project.layers()[0]
    proposals = [
        Proposal(start, start + len(word), label, word, 1.0)
        for word, label in (("ليلى", "PER"), ("طنجة", "GPE"))
        for start in (TEXTS[1].index(word),)
    ]
    project.set_proposals({2: proposals}, layer)
    op = do(project, 2, AddSpan(span_over(TEXTS[1], "ليلى")))
    read = load_article(project, 2, layer)
    assert (read.key, read.document) == (2, project.document(2))
    assert [span.text for span in read.markup.spans.values()] == ["ليلى"]
    assert [one.id for one in read.journal] == [op.id]
    assert read.proposals == proposals, "one at a marked place comes back where the mark is taken away"
