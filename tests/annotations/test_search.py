import pytest

from annotations.folding import fold
from annotations.search import CONTEXT, Query, context, places

LONG = " ".join(["كلمة"] * 40)


def test_context_is_cut_between_words_and_says_so():
    start = LONG.index("كلمة", 90)
    before, after = context(LONG, start, start + 4)
    for shown in (before.strip("…"), after.strip("…")):
        assert set(shown.split()) == {"كلمة"}
        assert CONTEXT - 10 < len(shown) <= CONTEXT
    assert before.startswith("…")
    assert after.endswith("…")


def test_context_at_the_ends_of_a_text_is_whole():
    assert context("من هنا إلى هناك", 3, 6) == ("من ", " إلى هناك")


def test_context_that_begins_and_ends_with_a_word_keeps_it():
    words = CONTEXT // 5
    assert context("كلمة " * 40, 75, 79) == ("…" + "كلمة " * words, " كلمة" * words + "…")


@pytest.mark.parametrize("width", range(CONTEXT - 3, CONTEXT + 4))
def test_no_word_is_lost_that_just_fits(width: int):
    before, _ = context("ا" * 5 + " " + "ب" * width + "ج", 6 + width, 7 + width)
    assert before.strip("… ") == "ب" * min(width, CONTEXT) or before.startswith("ا")


def test_signs_are_found_one_behind_the_other():
    query = Query("!!")
    assert query.wanted
    assert list(places(query, query.wanted, fold("عاد!!!!! حقًّا!!"))) == [(3, 5), (5, 7), (14, 16)]
