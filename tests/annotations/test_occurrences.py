from functools import partial
from pathlib import Path

import pytest

from annotations.differences import differences
from annotations.document import Cluster, Markup, Relation
from annotations.editing import Editor
from annotations.folding import Fold
from annotations.matching import Wanted
from annotations.occurrences import DEFAULT, Occurrence, Search, longer_names, wanted_from
from annotations.propagation import accept, link, over, relabel, remove
from annotations.session import Session
from annotations.store.project_file import ProjectFile
from tests.support.corpus import LONGER, NAMES, make_corpus
from tests.support.making import SCHEMA, document, span, span_over

TEXT = "زار سامر لُبْنَان، ثم لبنان وبلبنان. مصرف لبنان كبير. سافر للتحالف، والتحالف هنا، ولبناني.\n"


def mentions(name: str, *spans: object, **options: object) -> list[Occurrence]:
    return Search(Wanted.of(name, how=DEFAULT), **options).in_document(document(TEXT), spans)


def test_every_mention_with_what_differs():
    assert [(hit.text, hit.differs) for hit in mentions("لبنان")] == [
        ("لُبْنَان", ("tashkeel",)),
        ("لبنان", ()),
        ("لبنان", ("+وب",)),
        ("لبنان", ()),
    ]
    assert [(hit.text, hit.differs) for hit in mentions("التحالف")] == [("لتحالف", ("+ل",)), ("التحالف", ("+و",))]
    assert all(TEXT[hit.start : hit.end] == hit.text for hit in mentions("لبنان"))


def test_a_whole_word_policy_takes_clitics_along():
    assert [hit.text for hit in mentions("لبنان", policy="whole-word")] == ["لُبْنَان", "لبنان", "وبلبنان", "لبنان"]


@pytest.mark.parametrize(
    ("core", "name", "signs"),
    [
        ("احمد", "أحمد", ("أ/ا",)),
        ("أحـمد", "أحمد", ("tatweel",)),
        ("عبد\u00a0الله", "عبد الله", ("space",)),
        ("عبدالله", "عبد الله", ("space",)),
        ("جامعت", "جامعة", ("ة/ت",)),
        ("أبي بكر", "أبو بكر", ("و/ي",)),
        ("شيء", "شيئ آخر", ("space", "spelling")),
    ],
)
def test_the_signs_of_a_difference(core: str, name: str, signs: tuple[str, ...]):
    assert differences(core, name) == signs


def test_a_mention_inside_a_longer_name_is_told_apart():
    hits = mentions("لبنان", known=["مصرف لبنان", "سامر", "لبنان"])
    assert [hit.inside for hit in hits] == ["", "", "", "مصرف لبنان"]
    assert longer_names(Wanted.of("لبنان"), ["مصرف لُبنان", "لبنان", "سامر"]) == ["مصرف لُبنان"]


def test_what_is_marked_there_already():
    first, second, third = (hit.start for hit in mentions("لبنان")[:3])
    spans = [
        span(TEXT, first, first + 8, label="GPE"),
        span(TEXT, second, second + 5, label="ORG"),
        span(TEXT, third - 2, third + 5, label="GPE"),
    ]
    assert [hit.standing for hit in mentions("لبنان", *spans, label="GPE")] == ["same", "other", "within", "new"]
    assert [hit.label for hit in mentions("لبنان", *spans, label="GPE")] == ["GPE", "ORG", "GPE", ""]


@pytest.mark.parametrize(
    ("places", "standing", "surface"),
    [
        ([(0, 10)], "within", "مصرف لبنان"),
        ([(0, 18), (0, 10)], "within", "مصرف لبنان"),
        ([(5, 7)], "holding", "لب"),
        ([(5, 7), (5, 8)], "holding", "لبن"),
        ([(0, 8)], "overlapping", "مصرف لبن"),
        ([(0, 10), (8, 12)], "overlapping", "ان ا"),
        ([(0, 4)], "new", ""),
    ],
)
def test_only_what_crosses_is_across(places: list[tuple[int, int]], standing: str, surface: str):
    text = "مصرف لبنان المركزي"
    search = Search(Wanted.of("لبنان"), label="GPE")
    (hit,) = search.in_document(document(text), [span(text, *place, label="ORG") for place in places])
    assert (hit.standing, hit.surface) == (standing, surface)


def test_a_span_gives_the_name_to_look_for():
    article = document(TEXT)
    assert wanted_from(article, span_over(TEXT, "لُبْنَان")).names == ("لُبْنَان",)
    assert wanted_from(article, span_over(TEXT, "والتحالف")).names == ("التحالف",)
    lam = wanted_from(article, span_over(TEXT, "لتحالف"))
    assert "التحالف" in lam.names
    assert [hit.text for hit in Search(lam).in_document(article, ())] == ["لتحالف", "التحالف"]


# What is done with them


def done(markup: Markup, outcome: object) -> Session:
    session = Session(document(TEXT), markup)
    if outcome.change:
        session.apply(outcome.change)
    return session


def editor(markup: Markup) -> Editor:
    return Editor(document(TEXT), markup, SCHEMA, "ليلى")


def test_accepting_is_one_step_and_marks_what_is_not_marked():
    markup = Markup([span_over(TEXT, "لُبْنَان", label="GPE")])
    hits = mentions("لبنان", *markup.spans.values(), label="GPE")
    session = done(markup, accept(editor(markup), hits, label="GPE"))
    assert [one.text for one in session.markup.ordered_spans()] == ["لُبْنَان", "لبنان", "لبنان", "لبنان"]
    session.undo()
    assert len(session.markup.spans) == 1
    assert accept(editor(markup), hits[:1], label="GPE").change is None
    assert len(accept(editor(markup), hits, label="THING").refused) == 4


def test_relabelling_leaves_out_what_the_schema_forbids():
    spans = [
        span_over(TEXT, "لُبْنَان", label="GPE", identifier="a"),
        span_over(TEXT, "كبير", label="GPE", identifier="b"),
    ]
    second = mentions("لبنان")[1]
    spans.append(span(TEXT, second.start, second.end, label="GPE", identifier="c"))
    markup = Markup(spans, [Relation("r", "PART_OF", "a", "b")])
    hits = mentions("لبنان", *spans)
    outcome = relabel(editor(markup), hits, label="ORG")
    assert [hit.span for hit, _ in outcome.refused] == ["a"]
    assert {one.id: one.label for one in done(markup, outcome).markup.spans.values()} == {
        "a": "GPE",
        "b": "GPE",
        "c": "ORG",
    }


def test_removing_takes_what_hangs_on_them_along():
    first, second = mentions("لبنان")[:2]
    spans = [span(TEXT, hit.start, hit.end, label="GPE", identifier=str(n)) for n, hit in enumerate((first, second))]
    markup = Markup(spans, [Relation("r", "BORDERS", "0", "1")], [Cluster("c", ("0", "1"))])
    before = markup.copy()
    session = done(markup, remove(editor(markup), mentions("لبنان", *spans)))
    assert session.markup == Markup()
    session.undo()
    assert session.markup == before


def test_linking_puts_all_into_one_cluster():
    first = mentions("لبنان")[0]
    other = span_over(TEXT, "سامر")
    marked = span(TEXT, first.start, first.end, label="GPE", identifier="a")
    markup = Markup([marked, other], clusters=[Cluster("old", ("a", other.id))])
    hits = mentions("لبنان", marked, label="GPE")
    session = done(markup, link(editor(markup), hits, label="GPE", cluster="new", kb_id="Q822"))
    assert len(session.markup.clusters["new"].spans) == 4
    assert session.markup.clusters["new"].kb_id == "Q822"
    assert session.markup.clusters["old"].spans == (other.id,)
    session.undo()
    assert session.markup.clusters["old"].spans == ("a", other.id)
    assert "new" not in session.markup.clusters


def test_a_corpus_gives_the_planted_mentions_and_no_others(tmp_path: Path):
    corpus = make_corpus(200)
    ProjectFile.create(tmp_path / "corpus.hashiya", SCHEMA)
    with ProjectFile.open(tmp_path / "corpus.hashiya") as project:
        project.add_records(corpus.records(), by="")
        layer = project.layers()[0]
        for name in NAMES:
            search = Search(Wanted.of(name, how=DEFAULT), label="GPE", known=[*NAMES, *LONGER])
            hits = [hit for hit in search.in_steps(project, lambda key: project.spans(key, layer)) if hit]
            assert {(hit.document, hit.start, hit.end) for hit in hits} == corpus.places(name), name
            inside = {(f"article-{one.article}", one.start): one.inside for one in corpus.planted if one.name == name}
            assert {(hit.document, hit.start): hit.inside for hit in hits} == inside
            spelt = {(f"article-{one.article}", one.start): one.kinds for one in corpus.planted if one.name == name}
            assert all(bool(hit.differs) >= bool(spelt[hit.document, hit.start]) for hit in hits if not hit.inside)


def test_one_step_over_the_corpus_and_back(tmp_path: Path):
    corpus = make_corpus(60)
    ProjectFile.create(tmp_path / "corpus.hashiya", SCHEMA)
    with ProjectFile.open(tmp_path / "corpus.hashiya") as project:
        project.add_records(corpus.records(), by="")
        layer = project.layers()[0]

        def find() -> list[Occurrence]:
            search = Search(Wanted.of("لبنان"), label="GPE")
            return [hit for hit in search.in_steps(project, lambda key: project.spans(key, layer)) if hit]

        hits = find()
        act = partial(accept, label="GPE")
        batch = project.commit_batch(over(project, lambda key: project.markup(key, layer), hits, act), layer, by="ليلى")
        assert project.statistics().spans == {"GPE": len(corpus.places("لبنان"))}
        assert {hit.standing for hit in find()} == {"same"}
        project.undo_batch(batch, by="ليلى")
        assert project.statistics().spans == {}
        assert find() == hits


def test_options_narrow_what_is_found():
    text = "على الجبل علي وعليّ.\n"
    strict = Search(Wanted.of("علي")).in_document(document(text), ())
    wide = Search(Wanted.of("علي", how=Fold(ya=True))).in_document(document(text), ())
    assert [hit.text for hit in strict] == ["علي", "عليّ"]
    assert [hit.text for hit in wide] == ["على", "علي", "عليّ"]
