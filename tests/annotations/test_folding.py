"""Folding and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.folding import EXACT_LETTERS, NAMES, STRONGEST, Fold, fold, key
from annotations.text import clusters_of

TEXTS = st.text(
    alphabet="بعد \u0301\u0308éeßİ🇯🇴\u200d👩ﬁ\ufdfa\u06dd\u06e5\t  اأإآٱبتةه"
    "ىيؤئءكگ لا\u064b\u0651\u0670\u0640\u0654\u0653\u200c\u200f\u00a0\nABéß12٣۴،؟«»ﷲﻻ\ufe70🙂"
)


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("مُحَمَّدٌ", "محمد"),
        ("الســـلام", "السلام"),
        ("أحمد إيمان آمال ٱلله", "احمد ايمان امال الله"),
        ("کتاب ایران", "كتاب ايران"),
        ("٢٠١٥ ۲۰۱۵ 2015", "2015 2015 2015"),
        ("«قال»، لماذا؟", '"قال", لماذا?'),
        ("Google  STRASSE\u00a0ß", "google strasse ss"),
        ("می\u200cخواهم\u200f", "ميخواهم"),
        ("ﷲ ﻻ", "الله لا"),
        ("ا\u0654حمد", "احمد"),
        ("و\u064e\u0654", "ؤ"),
        ("سي\u0654", "سئ"),
        ("Cafe\u0301", "café"),
        ("صلى\n\t الله", "صلى الله"),
        ("\ufc5e\ufe70ب", "ب"),
        ("\ufdfa", "صلى الله عليه وسلم"),
        ("\u06dd١", "\u06dd1"),
    ],
)
def test_spellings_of_one_word_become_one(raw: str, folded: str):
    assert fold(raw, EXACT_LETTERS).text == folded


def test_options_make_more_equal():
    assert fold("على", EXACT_LETTERS).text != fold("علي", EXACT_LETTERS).text
    assert fold("على", Fold(ya=True)).text == fold("علي", Fold(ya=True)).text
    assert fold("مدرسة", Fold(ta=True)).text == "مدرسه"
    assert fold("مسؤول شئون", Fold(hamza=True)).text == "مسءول شءون"
    assert fold("گوگل", Fold(neighbours=True)).text == "كوكل"


def test_a_hit_takes_the_marks_behind_it_along():
    raw = "قال مُحَمَّدٌ اليوم"
    folded = fold(raw)
    start = folded.text.index("محمد")
    found = folded.to_raw(start, start + 4)
    assert found is not None
    assert raw[slice(*found)] == "مُحَمَّدٌ"


def test_a_hit_that_ends_inside_a_ligature_is_none():
    folded = fold("قال ﷲ")
    start = folded.text.index("الله")
    assert folded.to_raw(start, start + 4) == (4, 5)
    assert folded.to_raw(start, start + 2) is None
    assert folded.to_raw(start + 1, start + 4) is None


@given(TEXTS)
def test_every_folded_character_has_its_place_in_order(text: str):
    folded = fold(text)
    assert len(folded.index) == len(folded.text)
    assert list(folded.index) == sorted(folded.index)
    assert all(0 <= place < len(text) for place in folded.index)


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str):
    once = fold(text, STRONGEST).text
    assert fold(once, STRONGEST).text == once


def test_two_writings_of_a_name_have_one_key():
    for one, other in [
        ("عبد الله", "عبدالله"),
        ("وعبد الرحمن", "وعبدالرحمن"),
        ("أبي بكر", "أبو بكر"),
        ("أبا بكر", "ابو بكر"),
        ("لأبي ظبي", "لأبو ظبي"),
        ("علي", "على"),
        ("مُؤْتَة", "مئته"),
    ]:
        assert key(one) == key(other)
    assert fold("معبد الله", NAMES).text == "معبد الله"
    assert fold("سابا بكر", NAMES).text == "سابا بكر"
    assert fold("أبي", NAMES).text == "ابي"


def test_a_joined_name_leads_back_to_both_words():
    raw = "قال عَبْدُ اللهِ ابن"
    folded = fold(raw, NAMES)
    start = folded.text.index("عبدالله")
    found = folded.to_raw(start, start + 7)
    assert found is not None
    assert raw[slice(*found)] == "عَبْدُ اللهِ"


@pytest.mark.parametrize("how", [EXACT_LETTERS, STRONGEST, NAMES])
@given(text=TEXTS, data=st.data())
def test_there_and_back_never_cuts_a_cluster(how: Fold, text: str, data: st.DataObject):
    folded = fold(text, how)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    found = folded.to_raw(start, end)
    if found is None:
        return
    clusters = clusters_of(text)
    assert 0 <= found[0] < found[1] <= len(text)
    assert clusters.is_boundary(found[0])
    assert clusters.is_boundary(found[1])
    inside = [place for place in range(len(folded.text)) if found[0] <= folded.place(place) < found[1]]
    assert inside == list(range(start, end))


def test_an_accent_belongs_to_its_letter_across_what_folds_to_nothing():
    folded = fold("A\ufe70\u0301b")
    assert folded.text == "áb"
    assert [folded.to_raw(0, 1), folded.to_raw(1, 2)] == [(0, 3), (3, 4)]


@given(TEXTS, st.data())
def test_a_range_maps_back_to_whole_clusters_that_fold_to_it(text: str, data: st.DataObject):
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    found = folded.to_raw(start, end)
    if found is not None:
        assert fold(text[slice(*found)]).text.strip() == folded.text[start:end].strip()
        clusters = clusters_of(text)
        assert clusters.is_boundary(found[1]) or not text[found[1] : found[1] + 1].isalpha()
