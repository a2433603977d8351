"""What the store knows beside the markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations.changes import SetState
from annotations.dictionary import Proposal
from annotations.document import DocumentState, Record
from annotations.project import statistics_of
from annotations.session import Session
from annotations.store.project_file import ProjectFile
from tests.support.making import ARTICLE, SCHEMA, document, span_over

if TYPE_CHECKING:
    from pathlib import Path


def test_the_account_follows_proposals_and_the_journal(tmp_path: Path):
    path = tmp_path / "p.hashiya"
    ProjectFile.create(path, SCHEMA, by="tester")
    marked = span_over(ARTICLE, "سامر")
    with ProjectFile.open(path) as project:
        project.add_records([Record(document(), "main", "tester", spans=(marked,))], by="tester")
        layer = project.layers()[0]
        key = project.documents()[0].key
        places = [ARTICLE.index(word) for word in ("سامر", "ليلى", "عمّان")]
        found = [Proposal(start, start + 4, "PER", ARTICLE[start : start + 4], 0.5) for start in places]
        project.set_proposals({key: found}, layer)
        project.dismiss(key, layer, found[2:], by="tester")
        session = Session(project.document(key), project.markup(key, layer))
        todo, done = DocumentState(), DocumentState("done", note='"SetState"')
        for op in (session.apply(SetState(todo, done)), session.undo(), session.redo()):
            assert op
            project.commit("d1", layer, op)
        account = project.account()
        numbers = statistics_of(project)
    assert (account.layers, account.changes, account.open, account.turned_down) == (1, 3, 1, 1)
    assert account.done == ((key, layer.key),)
    assert [(one.was_done, one.is_done) for one in account.states] == [(False, True), (True, False), (False, True)]
    assert (numbers.proposals.open, numbers.progress[-1].done) == (1, 1)


def test_quick_numbers_agree_with_all_numbers(sample_project: Path):
    with ProjectFile.open(sample_project) as project:
        quick, all_ = project.statistics(), statistics_of(project)
    for name in ("documents", "done", "characters", "layers", "clusters", "changes", "spans", "relations"):
        assert getattr(quick, name) == getattr(all_, name), name
