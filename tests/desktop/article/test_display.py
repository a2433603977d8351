import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.article.display import DisplayText, ReadingAids, displayed, hidden_characters

TEXTS = st.text(alphabet="ابتلأ\u0654ة \u064e\u064f\u0651\u0652\u0640\u0670\u0653aX12\U0001f600\u200c\n", max_size=40)


def test_tashkeel_goes_and_letters_stay():
    assert displayed("كَتَبَ الوَلَدُ", hide_tashkeel=True).text == "كتب الولد"


def test_hamza_and_maddah_are_no_tashkeel():
    text = "ا\u0654 ا\u0653 و\u0654"
    assert displayed(text, hide_tashkeel=True).text == text


def test_tatweel_is_collapsed_only_where_that_is_wanted():
    assert displayed("محمّـــد", collapse_tatweel=True).text == "محمّد"
    assert displayed("محمّـــد", hide_tashkeel=True).text == "محمـــد"


def test_a_tatweel_that_carries_a_mark_stays_with_it():
    assert displayed("هـَّـ ـٰـ", collapse_tatweel=True).text == "هـَّ ـٰ"
    assert displayed("هـَّـ ـٰـ", hide_tashkeel=True, collapse_tatweel=True).text == "ه ـٰ"


def test_without_aids_the_text_is_its_own():
    assert displayed("كَتَبَ") == DisplayText("كَتَبَ")


@given(text=TEXTS, tashkeel=st.booleans(), tatweel=st.booleans())
def test_there_and_back(text: str, tashkeel: bool, tatweel: bool):
    display = displayed(text, hide_tashkeel=tashkeel, collapse_tatweel=tatweel)
    assert display.to_raw(len(display.text)) == len(text)
    for offset, character in enumerate(display.text):
        raw = display.to_raw(offset)
        assert text[raw] == character
        assert display.from_raw(raw) == offset
    kept = [character for place, character in enumerate(text) if place not in display.hidden]
    assert "".join(kept) == display.text
    places = [display.from_raw(offset) for offset in range(len(text) + 1)]
    assert places == sorted(places)


@given(TEXTS)
def test_what_is_hidden_is_a_mark_or_a_tatweel(text: str):
    display = displayed(text, hide_tashkeel=True, collapse_tatweel=True)
    assert all(unicodedata.category(text[place]) == "Mn" or text[place] == "\u0640" for place in display.hidden)


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u200f", "RLM"),
        ("\u200c", "ZWNJ"),
        ("\u00a0", "NBSP"),
        ("\u0640", "TATWEEL"),
        ("\ufefb", "FORM"),
        ("\u2067", "RTLI"),
    ],
)
def test_hidden_characters_have_names(character: str, name: str):
    (found,) = hidden_characters(f"نص{character}")
    assert found == (2, name)
    assert ReadingAids(show_hidden=True).named(character) == [(0, name)]
    assert ReadingAids().named(character) == []


def test_letters_marks_and_spaces_are_not_hidden():
    assert hidden_characters("كَتَبَ 12.5% «نعم» (a)\n") == []
