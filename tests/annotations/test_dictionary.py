import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.dictionary import Dictionary, Name, Proposal, taken_as
from annotations.errors import UserError
from annotations.folding import Fold
from annotations.formats.record import Rejection
from annotations.ids import new_id
from annotations.name_lists import read_list, read_names
from annotations.session import Op
from annotations.store.project_file import ProjectFile
from annotations.text import clusters_of
from tests.support.corpus import LONGER, NAMES, make_corpus
from tests.support.interchange import export
from tests.support.making import ARTICLE, SCHEMA, span, span_over

LIST = [
    Name("لبنان", "GPE"),
    Name("مصرف لبنان", "ORG"),
    Name("سامر", "PER", 3),
    Name("سامر", "ORG"),
    Name("جامعة", "ORG"),
]


def proposed(text: str, **options: object) -> list[tuple[str, str]]:
    return [(one.text, one.label) for one in Dictionary(LIST).propose(text, **options)]


def test_names_are_proposed_as_words_the_longest_first():
    text = "مصرف لبنان في لُبْنَان، وسامر لبناني بجامعتها."
    assert proposed(text) == [("مصرف لبنان", "ORG"), ("لُبْنَان", "GPE"), ("سامر", "PER"), ("جامعت", "ORG")]


def test_the_score_is_the_share_of_the_label_and_less_with_clitics():
    assert [one.score for one in Dictionary(LIST).propose("سامر وسامر ولبنان")] == [0.75, 0.675, 0.9]


def test_of_two_that_overlap_and_are_as_long_the_surer_one_is_proposed():
    names = [Name("نور سعد", "PER"), Name("نور سعد", "ORG"), Name("سعد نور", "GPE")]
    assert [(one.text, one.label) for one in Dictionary(names).propose("نور سعد نور")] == [("سعد نور", "GPE")]


def test_what_is_marked_or_dismissed_is_not_proposed():
    text = "سامر ولبنان"
    assert proposed(text, spans=[span_over(text, "ولبنان", label="GPE")]) == [("سامر", "PER")]
    assert proposed(text, dismissed=[(0, 4, "PER")]) == [("لبنان", "GPE")]


def test_the_policy_says_whether_clitics_belong_to_it():
    assert proposed("ولبنان", policy="whole-word") == [("ولبنان", "GPE")]


def test_options_of_folding():
    names = [Name("علي", "PER"), Name("أبو بكر", "PER"), Name("عبد الله", "PER")]
    strict = Dictionary(names, how=Fold()).propose("على أبي بكر عبدالله")
    assert strict == []
    wide = Dictionary(names, how=Fold(ya=True, abd=True, abu=True)).propose("على أبي بكر عبدالله")
    assert [one.text for one in wide] == ["على", "أبي بكر", "عبدالله"]


def test_an_empty_dictionary_proposes_nothing():
    assert Dictionary([]).propose(ARTICLE) == []
    assert Dictionary([Name("ً", "PER"), Name("و", "PER")]).propose("و ً و") == []


def test_pronouns_are_no_names_whatever_a_list_says():
    assert Dictionary([Name("هم", "PER"), Name("ها", "PER")]).propose("لهم وهم بها.") == []


@given(st.text(alphabet="سامرلبنوُْـ ﷲﻻ\u200c\n", max_size=60))
def test_proposals_stand_on_clusters_and_do_not_overlap(text: str):
    clusters = clusters_of(text)
    previous = 0
    for one in Dictionary([*LIST, Name("لا", "X"), Name("الله", "X")]).propose(text):
        assert previous <= one.start < one.end
        assert clusters.is_boundary(one.start)
        assert clusters.is_boundary(one.end)
        assert text[one.start : one.end] == one.text
        previous = one.end


def test_the_planted_names_and_no_others():
    corpus = make_corpus(120)
    known = Dictionary([Name(name, label) for name, label in {**NAMES, **LONGER}.items()])
    for number, text in enumerate(corpus.texts):
        expected = {(one.start, one.end) for one in corpus.planted if one.article == number and not one.inside}
        assert {(one.start, one.end) for one in known.propose(text)} == expected


# Lists


def test_lists_of_names():
    lines = [
        "\ufeffسامر\n",
        "\n",
        "# ملاحظة\n",
        '{"text": "لبنان", "label": "GPE"}\n',
        '{"text": "x", "label": "CAT"}\n',
    ]
    lines += ['{"text": 4}\n', "{\n", "،\n", "x" * 600]
    read = list(read_names([line.encode() for line in lines] + [b"\xff\n"], SCHEMA, source="names.txt", label="PER"))
    assert read[:2] == [Name("سامر", "PER"), Name("لبنان", "GPE")]
    assert [one.line for one in read[2:] if isinstance(one, Rejection)] == [5, 6, 7, 8, 9, 10]
    (rejection,) = read_names([b"x\n"], SCHEMA, source="names.txt")
    assert "no label" in str(rejection)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("سا\0مر".encode(), "this is no name"),
        (b"\xff\xfe", "Not valid UTF-8"),
        (b"\xed\xa0\x80", "Not valid UTF-8"),
        (b'{"text": "\\ud800"}', "half of a surrogate pair"),
        (b'{"text": "\\u0000"}', "NUL"),
        (b'{"text": "x", "label": "\\ud800"}', "half of a surrogate pair"),
        (b'{"text": "x", "text": "y"}', "the key 'text' comes twice"),
        (b'{"text": NaN}', "text must be a string"),
        (b'{"text": ' + b"[" * 5_000 + b"]" * 5_000 + b"}", "not JSON that can be read"),
        (b'{"text": "x", "label": "<img src=x>"}', "no span may be '<img src=x>' in small"),
        (b'{"text": "x", "label": "' + b"L" * 10_000 + b'"}', "no span may be"),
        (b"x" * 70_000, "the line is longer than 65,536 bytes"),
    ],
)
def test_a_bad_line_of_a_list_is_refused_with_its_number_and_the_others_are_read(
    tmp_path: Path, line: bytes, reason: str
):
    path = tmp_path / "names.txt"
    good = b'{"text": "a"}\n' if line.startswith(b"{") else b"a\n"
    path.write_bytes(b"\xef\xbb\xbf" + good + line + b"\n" + good.replace(b"a", b"b\xe2\x80\xa8b"))
    first, bad, last = read_list(path, SCHEMA, label="PER")
    assert (first, last) == (Name("a", "PER"), Name("b\u2028b", "PER"))
    assert isinstance(bad, Rejection)
    assert str(bad).startswith(f"{path}:2: ")
    assert reason in bad.reason
    assert len(bad.reason) < 300


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in folders")
def test_what_is_no_list_is_refused_without_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "large").write_bytes(b"")
    os.truncate(tmp_path / "large", 2**30)
    monkeypatch.chdir(tmp_path)
    for name, reason in (("pipe", "not a file"), ("/dev/zero", "not a file"), ("large", "larger than 64 MB")):
        with pytest.raises(UserError, match=reason):
            read_list(Path(name), SCHEMA)
    with pytest.raises(UserError, match="Too many levels"):
        read_list(Path("loop"), SCHEMA)


# What the project remembers


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    ProjectFile.create(tmp_path / "p.hashiya", SCHEMA)
    with ProjectFile.open(tmp_path / "p.hashiya") as opened:
        opened.add_records(make_corpus(3).records(), by="")
        yield opened


def test_proposals_and_dismissals_are_kept_and_never_exported(project: ProjectFile, tmp_path: Path):
    layer = project.layers()[0]
    text = project.document(1).text
    known = Dictionary([Name(name, label) for name, label in NAMES.items()])
    proposals = known.propose(text)
    assert len(proposals) >= 4
    project.set_proposals({1: proposals}, layer)
    assert project.proposals(1, layer) == proposals
    project.dismiss(1, layer, proposals[:1], by="ليلى")
    assert project.dismissed(1, layer) == {(proposals[0].start, proposals[0].end, proposals[0].label)}
    project.set_proposals({1: proposals}, layer)
    assert project.proposals(1, layer) == proposals[1:]
    change = taken_as(proposals[1], by="ليلى")
    project.commit("article-0", layer, Op(new_id(), "do", change))
    assert project.proposals(1, layer) == proposals[2:]
    assert (change.span.source, change.span.score) == ("dictionary", proposals[1].score)
    report = export(project.records, tmp_path / "out.jsonl", status="all")
    assert report.spans.total() == 1
    project.commit("article-0", layer, Op(new_id(), "do", change.inverse()))
    assert project.proposals(1, layer) == proposals[1:]
    project.restore(1, layer, proposals[:1])
    assert project.proposals(1, layer) == proposals


def test_the_names_of_a_project(project: ProjectFile):
    layer = project.layers()[0]
    assert project.names(layer) == []
    assert project.add_names([Name("نخلة", "ORG"), Name("نخلة", "ORG")], source="list", by="") == 1
    assert project.add_names([Name("نخلة", "ORG")], source="list", by="") == 0
    assert project.names(layer) == [Name("نخلة", "ORG")]
    text = project.document(1).text
    word = text.split()[0]
    project.commit("article-0", layer, Op(new_id(), "do", taken_as(Proposal(0, len(word), "PER", word, 1.0))))
    assert Name(word, "PER", 1) in project.names(layer)


def test_a_span_that_lost_its_article_counts_as_what_it_stands_for(tmp_path: Path):
    from annotations.document import Markup
    from tests.support.making import document, record_of

    text = "قال التحالف للتحالف وللوزير.\n"
    at = text.index("للتحالف") + 1
    other = text.index("للوزير") + 1
    spans = [span_over(text, "التحالف", label="ORG"), span(text, at, at + 6, label="ORG"), span(text, other, other + 5)]
    ProjectFile.create(tmp_path / "p.hashiya", SCHEMA)
    with ProjectFile.open(tmp_path / "p.hashiya") as project:
        project.add_records([record_of(document(text), Markup(spans))], by="")
        names = project.names(project.layers()[0])
    assert sorted(names, key=str) == [Name("التحالف", "ORG", 1), Name("التحالف", "ORG", 1)]


def test_lists_are_counted_switched_off_and_removed(project: ProjectFile):
    layer = project.layers()[0]
    project.add_names([Name("نخلة", "ORG"), Name("سامر", "PER"), Name("هدى", "PER")], source="a.txt", by="")
    project.add_names([Name("طنجة", "GPE")], source="b.txt", by="")
    lists = project.name_lists(layer)
    assert [(one.source, one.size, one.labels, one.is_on) for one in lists] == [
        ("", 0, (), True),
        ("a.txt", 3, ("PER", "ORG"), True),
        ("b.txt", 1, ("GPE",), True),
    ]
    project.switch_names("a.txt", on=False)
    project.switch_names("", on=False)
    assert project.names(layer) == [Name("طنجة", "GPE")]
    assert [one.is_on for one in project.name_lists(layer)] == [False, False, True]
    project.switch_names("a.txt", on=True)
    assert len(project.names(layer)) == 4
    project.switch_names("b.txt", on=False)
    assert project.remove_names("b.txt") == 1
    assert [one.source for one in project.name_lists(layer)] == ["", "a.txt"]
    project.add_names([Name("طنجة", "GPE")], source="b.txt", by="")
    assert project.name_lists(layer)[-1].is_on, "a list that comes again is looked for"


def test_only_proposals_of_ones_own_are_replaced(project: ProjectFile):
    layer = project.layers()[0]
    text = project.document(1).text
    words = [
        Proposal(at, at + 3, "PER", text[at : at + 3], 1.0, source) for at, source in ((0, "model"), (4, "numbers"))
    ]
    project.set_proposals({1: words}, layer)
    project.set_proposals({1: []}, layer, sources=("dictionary", "numbers"))
    assert project.proposals(1, layer) == words[:1]
    project.commit("article-0", layer, Op(new_id(), "do", taken_as(words[0])))
    assert project.proposals(1, layer) == []
    assert project.proposals(1, layer, covered=True) == words[:1]
    project.dismiss(1, layer, words[1:], by="")
    assert project.dismissals(1, layer) == words[1:]
