import unicodedata

import pytest
from hypothesis import given

from annotations import arabic
from annotations.text import Clusters
from tests.support.making import frozen_texts


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in arabic.words(text)]


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in arabic.sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال: «نعم»، ثم مضى!", ["قال", "نعم", "ثم", "مضى"]),
        ("“هنا” (هناك) [ثَمّ]؛ أين؟", ["هنا", "هناك", "ثَمّ", "أين"]),
        ("12.5 و١٢٫٥ و1,200 و٪5", ["12.5", "و١٢٫٥", "و1,200", "و", "5"]),
        ("الساعة 10:30. بلغت 3/4", ["الساعة", "10:30", "بلغت", "3/4"]),
        ("عام 2024.", ["عام", "2024"]),
        ("بِسْمِ اللَّهِ", ["بِسْمِ", "اللَّهِ"]),
        ("مـــدّ ـهما", ["مـــدّ", "ـهما"]),
        ("می\u200cروم", ["می\u200cروم"]),
        ("سنة ١٤٤٥ه\u200d، ثم", ["سنة", "١٤٤٥ه\u200d", "ثم"]),
        ("ٱلْحَمْدُ لِلَّهِ رَبِّ ٱلْعَـٰلَمِينَ\u06dd٢", ["ٱلْحَمْدُ", "لِلَّهِ", "رَبِّ", "ٱلْعَـٰلَمِينَ", "\u06dd٢"]),
        ("ذَٰلِكَ ٱلْكِتَـٰبُ لَا رَيْبَ ۛ فِيهِ ۛ هُدًۭى", ["ذَٰلِكَ", "ٱلْكِتَـٰبُ", "لَا", "رَيْبَ", "فِيهِ", "هُدًۭى"]),
        ("COVID-19 وhashiya.org وAT&T's", ["COVID-19", "وhashiya.org", "وAT&T's"]),
        ("و-نعم- لا.لا", ["و", "نعم", "لا", "لا"]),
        ("\u200fكلمة\u200f وأخرى\u202c", ["كلمة", "وأخرى"]),
        ("\u064b ،،، ...", []),
        ("أ.د. سامر", ["أ", "د", "سامر"]),
    ],
)
def test_words_take_no_punctuation_and_lose_no_mark(text: str, expected: list[str]):
    assert words(text) == expected


@given(frozen_texts)
def test_words_lie_in_order_on_clusters_and_cover_every_letter_and_digit(text: str):
    found = arabic.words(text)
    clusters = Clusters(text)
    assert all(one[1] <= other[0] for one, other in zip(found, found[1:], strict=False))
    assert all(start < end for start, end in found)
    assert [place for pair in found for place in pair if not clusters.is_boundary(place)] == []
    covered = {offset for start, end in found for offset in range(start, end)}
    letters = {offset for offset, character in enumerate(text) if unicodedata.category(character)[0] in "LN"}
    assert letters <= covered
    assert not any(text[offset].isspace() or text[offset] in "،؛؟«»()" for offset in covered)


@given(frozen_texts)
def test_steps_agree_with_the_list_of_words(text: str):
    starts, ends = zip(*arabic.words(text), strict=True) if arabic.words(text) else ((), ())
    for offset in range(len(text) + 1):
        assert arabic.next_word_start(text, offset) == min((s for s in starts if s > offset), default=len(text))
        assert arabic.next_word_end(text, offset) == min((e for e in ends if e > offset), default=len(text))
        assert arabic.previous_word_start(text, offset) == max((s for s in starts if s < offset), default=0)
        assert arabic.previous_word_end(text, offset) == max((e for e in ends if e < offset), default=0)


def test_steps_cross_paragraphs():
    text = "أول\n\n\nثان\n"
    assert arabic.next_word_start(text, 0) == 6
    assert arabic.next_word_start(text, 6) == len(text)
    assert arabic.previous_word_start(text, 6) == 0
    assert arabic.previous_word_end(text, 8) == 3


def test_the_word_at_an_offset_holds_it_or_ends_there():
    text = "قال نعم، ثم"
    assert arabic.word_at(text, 0) == (0, 3)
    assert arabic.word_at(text, 3) == (0, 3)
    assert arabic.word_at(text, 4) == (4, 7)
    assert arabic.word_at(text, 8) is None
    assert arabic.word_at("من12.5", 3) == (0, 6)
    assert arabic.word_at("ا\nب", 1) == (0, 1)


@pytest.mark.parametrize(
    ("start", "end", "snapped"),
    [
        (1, 2, (0, 3)),
        (0, 3, (0, 3)),
        (1, 6, (0, 8)),
        (3, 5, (4, 8)),
        (3, 4, (4, 4)),
        (2, 10, (0, 9)),
        (6, 6, (4, 8)),
        (8, 9, (8, 9)),
    ],
)
def test_a_selection_snaps_to_whole_words(start: int, end: int, snapped: tuple[int, int]):
    text = "قال نَعم، ثم"
    found = arabic.snap_to_words(text, start, end)
    assert found == snapped or found[0] == found[1] == snapped[1]


@given(frozen_texts)
def test_a_snapped_selection_cuts_no_word(text: str):
    for start in range(len(text) + 1):
        first, last = arabic.snap_to_words(text, start, min(len(text), start + 3))
        assert not any(low < cut < high for low, high in arabic.words(text) for cut in (first, last))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("جاء. ذهب! أين؟ هنا…", ["جاء.", "ذهب!", "أين؟", "هنا…"]),
        ("قال د. سامر شيئًا. مضى.", ["قال د. سامر شيئًا.", "مضى."]),
        ("أ.د. ليلى الناصر حاضرت. انتهت.", ["أ.د. ليلى الناصر حاضرت.", "انتهت."]),
        ("«أ. سامر» و(م. هند) هنا. ثم", ["«أ. سامر» و(م. هند) هنا.", "ثم"]),
        ("قال: «نعم.» ثم مضى.", ["قال: «نعم.»", "ثم مضى."]),
        ("هل جاء؟» سأل.", ["هل جاء؟»", "سأل."]),
        ("بلغ 12.5 مليونًا. كثير", ["بلغ 12.5 مليونًا.", "كثير"]),
        ("عنوان\n\nنص أول. نص ثان", ["عنوان", "نص أول.", "نص ثان"]),
        ("حقًّا؟! نعم.", ["حقًّا؟!", "نعم."]),
        ("جاء.\u200f ذهب.", ["جاء.\u200f", "ذهب."]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, expected: list[str]):
    assert sentences(text) == expected


@given(frozen_texts)
def test_sentences_leave_out_white_space_only(text: str):
    found = arabic.sentences(text)
    assert all(one[1] <= other[0] for one, other in zip(found, found[1:], strict=False))
    covered = {offset for start, end in found for offset in range(start, end)}
    assert all(text[offset].isspace() for offset in range(len(text)) if offset not in covered)
    assert not any(text[start:end] != text[start:end].strip() for start, end in found)


def test_the_sentence_at_an_offset():
    text = "جاء. ذهب."
    assert arabic.sentence_at(text, 2) == (0, 4)
    assert arabic.sentence_at(text, 4) == (0, 4)
    assert arabic.sentence_at(text, 5) == (5, 9)
    assert arabic.sentence_at("\n\n", 1) is None


def test_bare_words_have_neither_tashkeel_nor_tatweel():
    assert arabic.bare("مُدَرِّســـٌ") == "مدرس"
