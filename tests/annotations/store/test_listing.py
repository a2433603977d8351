"""The list of documents: what is asked of it is what a plain filter over all rows would find."""

from __future__ import annotations

import random
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotations.changes import AddSpan, SetState
from annotations.document import Document, DocumentState, Pair, Proposal, Record, Relation, Span
from annotations.errors import BugError
from annotations.folding import STRONGEST, key
from annotations.listing import Filter, Order, Question, rank
from annotations.progress import CancelledError
from annotations.search import Query
from annotations.session import Op
from annotations.store import listing
from annotations.store.project_file import ProjectFile
from annotations.text import sha256
from schemas.files import load_named
from tests.support.ageing import before_search

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotations.listing import ListedDocument

TITLES = ("مُؤتمر اللغة", "معـــرض الكتاب ٢٠٢٦", "إفتتاح المعرض", "Nakhla 12", "nakhla 9", "ملعب", "100%_\"'")
TEXTS = ("وصل الوفد إلى طنجة.", "الوفد في فاس، وبفاس معرض.", "لا شيء هنا.", "طَنْجَة مدينة.")
LABELS = ("صعب", "to discuss", 'a"b', "a")
COUNT = 60


def record(number: int, chance: random.Random) -> Record:
    title, text = chance.choice(TITLES), f"{number}: {chance.choice(TEXTS)}"
    spans = tuple(
        Span(f"{number:03}-{at}", chance.choice(("PER", "GPE")), ((at, at + 1),), text[at : at + 1])
        for at in range(chance.randrange(4))
    )
    relations = (Relation(f"r{number}", "LOCATED_IN", spans[0].id, spans[1].id),) if len(spans) > 2 else ()
    state = DocumentState(
        chance.choice(("todo", "done")),
        chance.random() < 0.3,
        chance.choice(("", "", "see page 2")),
        tuple(sorted(chance.sample(LABELS, chance.choice((0, 0, 1, 2))))),
    )
    meta = (Pair("source", chance.choice(("الرأي", "الراي 10", "الرأي 9"))),) if chance.random() < 0.8 else ()
    document = Document(f"d{number}", title, text, sha256(text), meta=meta)
    proposals = (Proposal(4, 6, "PER", text[4:6], 1.0),) if chance.random() < 0.4 else ()
    return Record(document, "main", "ليلى", spans=spans, relations=relations, state=state, proposals=proposals)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectFile]:
    """A project of some documents of all kinds, with one more layer that must not be seen."""
    path, chance = tmp_path_factory.mktemp("listing") / "list.hashiya", random.Random(5)
    ProjectFile.create(path, load_named("news-ar"))
    with ProjectFile.open(path) as opened:
        records = [record(number, chance) for number in range(COUNT)]
        opened.add_records(records, by="ليلى")
        others = (replace(one, layer="other", spans=one.spans[:1], relations=(), proposals=()) for one in records[::2])
        opened.add_records(others, by="ليلى")
        for number in range(1, COUNT, 7):
            opened.add_time(number, opened.layers()[0], 1000 * number % 17_000)
        yield opened


@pytest.fixture
def small(tmp_path: Path) -> Iterator[ProjectFile]:
    """Five documents in a project of one's own."""
    path, chance = tmp_path / "small.hashiya", random.Random(6)
    ProjectFile.create(path, load_named("news-ar"))
    with ProjectFile.open(path) as opened:
        opened.add_records([replace(record(number, chance), state=DocumentState()) for number in range(5)], by="x")
        yield opened


def asked(project: ProjectFile, wanted: Filter | None = None, order: Order | None = None) -> list[int]:
    question = Question(wanted or Filter(), order or Order())
    return [key for some in project.look(question, project.layers()[0]) if some for key in some]


def holds(project: ProjectFile, row: ListedDocument, wanted: Filter) -> bool:
    """What the filter means, said as plainly as it can be."""
    layer = project.layers()[0]
    title = key(row.title, STRONGEST)
    value = next((pair.value for pair in row.meta if pair.name == wanted.meta[0]), None)
    begun = "" if row.status == "done" else "begun" if row.spans else "untouched"
    return (
        all(word in title for word in wanted.words)
        and wanted.status in ("", row.status, begun)
        and wanted.flag in (None, row.flag)
        and wanted.note in (None, bool(row.note))
        and (not wanted.label or wanted.label in row.labels)
        and (not wanted.marked or wanted.marked in {span.label for span in project.spans(row.key, layer)})
        and wanted.proposals in (None, bool(project.proposals(row.key, layer)))
        and (not wanted.meta[0] or (value is not None and key(wanted.meta[1], STRONGEST) in key(value, STRONGEST)))
        and (wanted.among is None or row.id in wanted.among)
    )


def in_order(rows: list[ListedDocument], order: Order) -> list[int]:
    def place(row: ListedDocument) -> tuple[Any, ...]:
        if order.meta:
            value = next((pair.value for pair in row.meta if pair.name == order.meta), None)
            return (value is not None, rank(key(value or "", STRONGEST)), row.key)
        return {
            "": (row.key,),
            "title": (rank(key(row.title, STRONGEST)), row.key),
            "time": (row.time_ms, row.key),
            "labels": (str(list(row.labels)).replace("'", '"') if row.labels else "", row.key),
        }.get(order.column) or (getattr(row, order.column), row.key)

    return [row.key for row in sorted(rows, key=place, reverse=order.descending)]


FILTERS = st.builds(
    Filter,
    title=st.sampled_from(("", "", "معرض", "الم رض", "اللغه", "nakhla", "2026", '%_"', "لا شيء")),
    text=st.sampled_from(("", "", "", "طنجة", "فاس", "الوفد في", "!", ".،", ".", "غير موجود")),
    status=st.sampled_from(("", "todo", "begun", "untouched", "done")),
    flag=st.sampled_from((None, None, True, False)),
    note=st.sampled_from((None, None, True, False)),
    label=st.sampled_from(("", "", *LABELS)),
    marked=st.sampled_from(("", "", "PER", "GPE", "ORG")),
    proposals=st.sampled_from((None, None, True, False)),
    meta=st.sampled_from((("", ""), ("", ""), ("source", ""), ("source", "راي 1"), ("nothing", ""))),
    among=st.none() | st.sets(st.sampled_from([f"d{n}" for n in range(COUNT)] + ["gone"])).map(frozenset),
)
ORDERS = st.builds(
    Order,
    column=st.sampled_from(("", "title", "status", "spans", "relations", "note", "time", "changed")),
    meta=st.sampled_from(("", "", "source", "nothing")),
    descending=st.booleans(),
)


@settings(max_examples=150)
@given(wanted=FILTERS, order=ORDERS)
def test_what_is_listed_is_what_a_plain_filter_finds_in_order(project: ProjectFile, wanted: Filter, order: Order):
    with_text = {hit.key for hit in project.search(Query(wanted.text))} if wanted.text else None
    rows = [row for row in project.documents() if with_text is None or row.key in with_text]
    rows = [row for row in rows if holds(project, row, wanted)]
    assert asked(project, wanted, order) == in_order(rows, order)


def test_rows_say_what_stands_in_the_file(project: ProjectFile):
    layer = project.layers()[0]
    row = project.document_rows([8], layer)[0]
    markup, document = project.markup(8, layer), project.document(8)
    assert (row.id, row.title, row.meta) == (document.id, document.title, document.meta)
    assert (row.spans, row.relations) == (len(markup.spans), len(markup.relations))
    state = markup.state
    assert (row.status, row.flag, row.note, row.labels) == (state.status, state.flag, state.note, state.labels)
    assert (row.time_ms, row.changed) == (8000, 0)
    assert project.document_rows([3, 99_999, 1], layer) == [*project.document_rows([1], layer), project.documents()[2]]


def test_what_is_begun_is_told_from_what_nobody_has_touched(small: ProjectFile):
    layer = small.layers()[0]
    begun = asked(small, Filter(status="begun"))
    assert sorted([*begun, *asked(small, Filter(status="untouched"))]) == [1, 2, 3, 4, 5]
    first = small.document_rows([1], layer)[0]
    assert (1 in begun) == bool(first.spans)
    small.commit("d0", layer, Op("1", "do", SetState(DocumentState(), DocumentState("done"))))
    assert 1 not in (*asked(small, Filter(status="begun")), *asked(small, Filter(status="untouched")))


def test_the_list_follows_what_is_done(small: ProjectFile):
    layer = small.layers()[0]
    assert asked(small, Filter(status="done")) == []
    small.commit("d2", layer, Op("1", "do", SetState(DocumentState(), DocumentState("done", flag=True)), at=77))
    assert asked(small, Filter(status="done", flag=True)) == [3]
    assert asked(small, order=Order("changed", descending=True))[0] == 3
    assert small.document_rows([3], layer)[0].changed == 77
    before = small.document_rows([3], layer)[0].spans
    small.commit("d2", layer, Op("3", "do", AddSpan(Span("new", "PER", ((0, 2),), "2:"))))
    assert small.document_rows([3], layer)[0].spans == before + 1
    most = max(small.documents(), key=lambda row: (row.spans, row.key))
    assert asked(small, order=Order("spans", descending=True))[0] == most.key
    small.add_records([record(7, random.Random(1))], by="x")
    assert 6 in asked(small, order=Order("title"))
    small.add_time(2, layer, 5000)
    assert asked(small, order=Order("time"))[-1] == 2


def test_time_is_written_with_the_commit_that_follows(small: ProjectFile):
    layer = small.layers()[0]
    small.commit("d0", layer, Op("1", "do", SetState(DocumentState(), DocumentState("done"))), spent_ms=1500)
    small.add_time(1, layer, 500)
    assert [row.time_ms for row in small.documents(layer)] == [2000, 0, 0, 0, 0]
    with pytest.raises(BugError):  # the id of an op is there once; its time is lost with it
        small.commit("d0", layer, Op("1", "do", SetState(DocumentState(), DocumentState("done"))), spent_ms=9)
    assert small.documents(layer)[0].time_ms == 2000


def test_a_step_over_many_gives_them_another_state_and_is_taken_back_whole(small: ProjectFile):
    layer = small.layers()[0]
    told: list[tuple[int, int]] = []
    before = small.documents(layer)

    def flagged(state: DocumentState) -> DocumentState:
        return replace(state, flag=True, labels=("hard",))

    changes = small.state_changes([1, 2, 4], layer, flagged, progress=lambda *found: told.append(found))
    batch = small.commit_batch(changes, layer, by="x")
    assert told == [(0, 3), (1, 3), (2, 3)]
    assert asked(small, Filter(flag=True, label="hard")) == [1, 2, 4]
    assert list(small.state_changes([1, 2], layer, flagged)) == []
    assert small.document_labels() == ["hard"]
    small.undo_batch(batch, by="x")
    assert asked(small, Filter(flag=True)) == []
    assert [row.flag for row in small.documents(layer)] == [row.flag for row in before]


def test_a_step_that_is_stopped_changes_nothing(small: ProjectFile):
    layer = small.layers()[0]

    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise CancelledError

    changes = small.state_changes(range(1, 6), layer, lambda state: replace(state, flag=True), progress=stop)
    with pytest.raises(CancelledError):
        small.commit_batch(changes, layer, by="x")
    assert asked(small, Filter(flag=True)) == []
    assert not any(row.flag for row in small.documents(layer))
    assert small.batches() == []


def test_how_many_are_done_and_which_is_next(small: ProjectFile):
    layer = small.layers()[0]
    assert small.done(layer) == (0, 5)
    small.commit("d0", layer, Op("1", "do", SetState(DocumentState(), DocumentState("done"))))
    assert small.done(layer) == (1, 5)
    assert small.first_to_do(layer) == 2
    assert small.first_to_do(layer, [1, 4, 3]) == 4
    assert small.first_to_do(layer, [1]) is None
    assert small.first_to_do(layer, []) is None


def test_names_of_metadata_are_told(project: ProjectFile):
    assert project.metadata_names() == ["source"]


def test_first_rows_come_before_the_rest(project: ProjectFile):
    first = next(iter(project.look(Question(), project.layers()[0])))
    assert first is not None
    assert list(first) == list(range(1, COUNT + 1))


def test_an_older_project_that_cannot_be_written_to_is_listed_without_time(small: ProjectFile):
    path = small.path
    small.close()
    before_search(path)
    with ProjectFile.open(path, readonly=True) as old:
        rows = old.documents()
        assert len(rows) == 5
        assert {row.time_ms for row in rows} == {0}
        assert asked(old, order=Order("time", descending=True)) == [5, 4, 3, 2, 1]


@pytest.mark.parametrize("wanted", [Filter(status="done"), Filter(title="معرض"), Filter(flag=True), Filter(note=False)])
def test_who_asks_before_all_is_read_sees_the_first_rows_at_once(
    project: ProjectFile, monkeypatch: pytest.MonkeyPatch, wanted: Filter
):
    monkeypatch.setattr(listing, "_READ", 7)
    monkeypatch.setattr(listing, "FIRST", 2)
    layer = project.layers()[0]
    with closing(listing.ListIndex(project._connection, layer.key)) as anew:
        answers = [list(keys or ()) for keys in anew.look(Question(wanted))]
        first = next(place for place, keys in enumerate(answers) if len(keys) >= 2)
        assert first < len(answers) - 2, "the rest is read after them"
        found = [key for keys in answers for key in keys]
        assert found == asked(project, wanted) == [key for keys in anew.look(Question(wanted)) for key in keys or ()]
        assert found
