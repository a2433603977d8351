"""What is found in the texts and marks of a project, and how an index is made that is not there or not up to date."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from annotations.document import DocumentState, Markup, Pair, Relation
from annotations.folding import NAMES as NAMES_FOLD
from annotations.folding import Fold, fold
from annotations.search import Query
from annotations.store import indexing, searching
from annotations.store.file_errors import DamagedError
from annotations.store.project_file import ProjectFile
from tests.support.ageing import before_search
from tests.support.corpus import LONGER, NAMES, make_corpus
from tests.support.making import ARTICLE, SCHEMA, document, frozen_texts, record_of, span_over

SECOND = "وَصَلَ أحمد إلى لُبْنَان، ثم عاد من لبنان.\nولبنان بلد.\n"


@pytest.fixture
def project(path: Path) -> ProjectFile:
    spans = [span_over(SECOND, "أحمد", label="PER"), span_over(SECOND, "لُبْنَان", label="GPE")]
    spans[0] = replace(spans[0], attributes=(Pair("level", "NAM"),))
    markup = Markup(spans, [Relation("r", "NEAR", spans[0].id, spans[1].id)], state=DocumentState("done"))
    with ProjectFile.open(path) as opened:
        opened.add_records([record_of(document(SECOND, identifier="d2"), markup, annotator="ليلى")], by="ليلى")
        yield opened


def texts(project: ProjectFile, *arguments: object, **options: object) -> list[str]:
    return [hit.text for hit in project.search(Query(*arguments, **options))]


def test_words_are_found_whatever_their_spelling(project: ProjectFile):
    hits = list(project.search(Query("لبنان")))
    assert [hit.text for hit in hits] == ["لُبْنَان", "لبنان", "لبنان"]
    assert {hit.document for hit in hits} == {"d2"}
    assert all(SECOND[hit.start : hit.end] == hit.text for hit in hits)
    assert hits[1].before.endswith("عاد من ")
    assert hits[1].after.startswith(".\n")
    assert texts(project, "احمد") == ["أحمد"]


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("مدرسة", "مدرسه", Fold(ta=True)),
        ("على", "علي", Fold(ya=True)),
        ("مسؤول", "مسئول", Fold(hamza=True)),
        ("گوگل", "كوكل", Fold(neighbours=True)),
        ("عبد الله", "عبدالله", Fold(abd=True)),
        ("أبو بكر", "أبي بكر", Fold(abu=True)),
    ],
)
def test_each_of_two_writings_finds_both_if_that_may_differ(project: ProjectFile, one: str, other: str, how: Fold):
    text = f"هنا {one} وهناك {other} أيضا."
    project.add_records([record_of(document(text, identifier="d3"), Markup(), annotator="ليلى")], by="ليلى")
    assert texts(project, one) == texts(project, other) == [one, other], "all may differ to begin with"
    assert texts(project, one, how=how) == texts(project, other, how=how) == [one, other]
    without = Fold(*(may and not chosen for may, chosen in zip(NAMES_FOLD, how, strict=True)))
    assert texts(project, one, how=without) == [one]
    assert texts(project, other, how=without) == [other]


def test_words_as_they_are_spelt(project: ProjectFile):
    assert texts(project, "لُبْنَان", exact=True) == ["لُبْنَان"]
    assert texts(project, "لبنان", exact=True) == ["لبنان", "لبنان"]
    assert texts(project, "احمد", exact=True) == []


def test_what_is_marked(project: ProjectFile):
    assert texts(project, label="PER") == ["أحمد"]
    assert texts(project, attribute=("level", "")) == ["أحمد"]
    assert texts(project, attribute=("level", "NAM")) == ["أحمد"]
    assert texts(project, attribute=("level", "NOM")) == []
    assert texts(project, relation="NEAR") == ["أحمد", "لُبْنَان"]
    assert texts(project, relation="PART_OF") == []


def test_all_that_is_asked_for_must_hold(project: ProjectFile):
    (hit,) = project.search(Query("لبنان", label="GPE"))
    assert (hit.text, hit.label) == ("لُبْنَان", "GPE")
    assert texts(project, "لبنان", label="PER") == []
    assert texts(project, label="GPE", relation="NEAR", status="done") == ["لُبْنَان"]
    assert texts(project, label="GPE", status="todo") == []
    assert texts(project, label="PER", attribute=("level", "NAM"), relation="NEAR", status="done") == ["أحمد"]


def test_documents_by_status(project: ProjectFile):
    assert [(hit.document, hit.text) for hit in project.search(Query(status="todo"))] == [
        ("d1", ARTICLE.split("\n")[0])
    ]
    assert [hit.document for hit in project.search(Query(status="done"))] == ["d2"]
    assert texts(project, "سامر", status="todo") == ["سامر"]
    assert texts(project, "سامر", status="done") == []


def test_nothing_asked_nothing_found(project: ProjectFile):
    assert texts(project) == []
    assert texts(project, " \n") == []
    assert texts(project, "زرافة") == []


@pytest.mark.parametrize(
    "typed", ['"', '""', "AND", "(", "NEAR(لبنان)", "text:لبنان", "لب*", "'; DROP TABLE spans", "^", "-a"]
)
def test_any_string_is_safe(project: ProjectFile, typed: str):
    for hit in project.search(Query(typed)):
        assert fold(typed).text in fold(hit.text).text


def test_signs_are_found_where_no_word_is_asked_for(project: ProjectFile):
    assert texts(project, "«") == ["«"]
    assert texts(project, "،") == ["،", "،"]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=4))
def test_no_phrase_is_an_operator(phrases: list[str]):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5 (text)")
        expression = searching.match_expression(phrases)
        if expression:
            assert connection.execute("SELECT * FROM words WHERE words MATCH ?", (expression,)).fetchall() == []


@given(frozen_texts)
def test_the_way_back_is_kept(text: str):
    folded = fold(text)
    steps = indexing.decode_steps(indexing.encode_steps(folded.steps))
    assert steps == folded.steps


def test_the_planted_names_and_no_others(tmp_path: Path):
    corpus = make_corpus(2_000)
    ProjectFile.create(tmp_path / "corpus.hashiya", SCHEMA)
    with ProjectFile.open(tmp_path / "corpus.hashiya") as project:
        project.add_records(corpus.records(), by="")
        for name in [*NAMES, *LONGER]:
            hits = list(project.search(Query(name, how=Fold(abd=True, abu=True))))
            assert {(hit.document, hit.start, hit.end) for hit in hits} == corpus.places(name), name
            assert len(hits) == len(corpus.places(name))


# Older files


def test_an_older_project_is_indexed_when_it_is_opened(path: Path):
    before_search(path)
    told: list[tuple[int, int]] = []
    with ProjectFile.open(path, progress=lambda *state: told.append(state)) as project:
        assert texts(project, "سامر حداد") == ["سامر حدّاد"]
        assert project.integrity_problems() == []
    assert told == [(0, 1)]
    with ProjectFile.open(path, progress=lambda *state: told.append(state)):
        assert len(told) == 1


def test_other_rules_of_folding_make_the_index_anew(path: Path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE folded SET text = 'x'")
        connection.execute("UPDATE meta SET value = '0' WHERE key = 'folding'")
        connection.commit()
    with ProjectFile.open(path) as project:
        assert texts(project, "سامر") == ["سامر"]


def test_an_index_that_was_tampered_with_is_refused(path: Path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE folded_words")
        connection.execute("CREATE TABLE folded_words (text)")
        connection.commit()
    with pytest.raises(DamagedError):
        ProjectFile.open(path)


def test_the_accusative_is_found_and_what_only_looks_so_is_not(path: Path):
    text = "رأيت مُحَمَّدًا في المدرسة، وشكرًا لمحمدٍ، وكتب محمداوي رسالة.\n"
    with ProjectFile.open(path) as project:
        project.add_records([record_of(document(text, identifier="d3"), Markup())], by="")
        for typed in ("محمد", "مُحَمَّد", "محمدٍ"):
            assert texts(project, typed) == ["مُحَمَّدًا", "محمدٍ"], typed
        assert texts(project, "محمدا") == ["مُحَمَّدًا"]
        assert texts(project, "محمد", exact=True) == []
        assert texts(project, "المدرس") == [], "no alef stands for another letter"
