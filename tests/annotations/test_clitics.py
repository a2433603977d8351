import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.arabic import clitic_cuts
from annotations.clitics import cuts_by_policy
from annotations.text import clusters_of
from tests.support.clitic_score import proposed, rows, score

NAMES = frozenset(("لبنان", "القاهرة", "جامعة", "مستشفى", "اللجنة", "والد", "سوريا", "مصر"))


def first(word: str, known: frozenset[str] = frozenset()) -> str:
    cut = clitic_cuts(word, known=known.__contains__)[0]
    return word[cut.start : cut.end]


@pytest.mark.parametrize(
    ("word", "core"),
    [
        ("والسعودية", "السعودية"),
        ("بالرياض", "الرياض"),
        ("وبالقاهرة", "القاهرة"),
        ("للتحالف", "لتحالف"),
        ("وللجنة", "لجنة"),
        ("كالجامعة", "الجامعة"),
        ("سفير", "سفير"),
        ("سريع", "سريع"),
        ("بغداد", "بغداد"),
        ("لبنان", "لبنان"),
        ("فلسطين", "فلسطين"),
        ("واشنطن", "واشنطن"),
        ("كندا", "كندا"),
        ("وثيقة", "وثيقة"),
        ("والد", "والد"),
        ("والدة", "والدة"),
        ("بالغ", "بالغ"),
        ("فالح", "فالح"),
        ("بالتيمور", "بالتيمور"),
        ("سالم", "سالم"),
        ("القاهرة", "القاهرة"),
        ("وَالسُّعُودِيَّةِ", "السُّعُودِيَّةِ"),
        ("2024", "2024"),
        ("Nakhla", "Nakhla"),
    ],
)
def test_without_knowing_any_name(word: str, core: str):
    assert first(word) == core


@pytest.mark.parametrize(
    ("word", "core"),
    [
        ("ولبنان", "لبنان"),
        ("وسوريا", "سوريا"),
        ("جامعته", "جامعت"),
        ("مستشفاه", "مستشفا"),
        ("بجامعتها", "جامعت"),
        ("للجنة", "لجنة"),
        ("والده", "والد"),
        ("ولمصر", "مصر"),
        ("وَلُبْنَان", "لُبْنَان"),
    ],
)
def test_what_is_attested_goes_first(word: str, core: str):
    assert first(word, NAMES) == core


def test_the_table_of_words():
    found = score()
    assert found.words > 600
    assert found.precision > 0.97, found.mistakes
    assert found.recall > 0.95, found.mistakes


def test_every_row_of_the_table_names_a_legal_cut():
    for word, _, core in rows():
        assert core in {word[cut.start : cut.end] for cut in clitic_cuts(word)}, word


@pytest.mark.parametrize("word", ["سفير", "بغداد", "لبنان", "فلسطين", "واشنطن", "كندا", "ليبيا", "وثيقة", "سريع"])
def test_a_part_of_a_name_speaks_for_no_cut(word: str):
    assert proposed(word, "") == word
    assert proposed(word, f"{word} {word[1:]}") == word


def test_the_attested_core_that_leaves_least_out_goes_first():
    assert first("ولبنان", frozenset(("لبنان", "بنان"))) == "لبنان"


def test_every_cut_is_offered_once_and_the_whole_word_is_among_them():
    cuts = clitic_cuts("وبجامعتهم")
    assert len(cuts) == len(set(cuts))
    assert {"وبجامعتهم", "بجامعتهم", "جامعتهم", "جامعت"} <= {"وبجامعتهم"[start:end] for start, end in cuts}


def test_the_policy_says_what_goes_first():
    word = "والسعودية"
    assert cuts_by_policy(word, "core")[0] == (1, 9)
    assert cuts_by_policy(word, "whole-word") == [(0, 9), (1, 9)]


@given(st.text(alphabet="ابتكلسوفأهيمنة\u064e\u0651\u0640Xz1", min_size=1, max_size=14))
def test_cuts_stand_on_clusters_and_within_the_word(word: str):
    clusters = clusters_of(word)
    for start, end in clitic_cuts(word, known=lambda core: len(core) % 2 == 0):
        assert 0 <= start < end <= len(word)
        assert clusters.is_boundary(start)
        assert clusters.is_boundary(end)
