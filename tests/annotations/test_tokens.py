from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.document import Span
from annotations.text import clusters_of
from annotations.tokens import Tokens
from tests.support.making import PIECES
from tests.support.round_trips import MIXED

TEXTS = st.lists(st.sampled_from([*PIECES, " ", "\n", "\u00a0", "😀", ".", "«"]), max_size=40).map("".join)


def span(start: int, end: int) -> Span:
    return Span("s", "PER", ((start, end),), "")


@given(TEXTS)
def test_nothing_is_lost_but_white_space(text: str):
    tokens = Tokens(text)
    assert "".join(tokens.texts) == "".join(text.split())
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(not any(sign.isspace() for sign in token.text) for token in tokens)


@given(TEXTS, st.randoms())
def test_a_span_on_clusters_is_made_of_whole_tokens(text: str, random: Random):
    bounds = [place for place in range(len(text) + 1) if clusters_of(text).is_boundary(place)]
    if len(bounds) < 2:
        return
    start, end = sorted(random.sample(bounds, 2))
    place = Tokens(text, [span(start, end)]).index(start, end)
    if text[start:end].strip():
        tokens = Tokens(text, [span(start, end)])
        assert place is not None
        assert "".join(tokens.texts[slice(*place)]) == "".join(text[start:end].split())


def test_words_stay_whole_unless_a_span_cuts_them():
    text = "وللبنان 12.5 COVID-19!"
    assert Tokens(text).texts == ["وللبنان", "12.5", "COVID-19", "!"]
    cut = Tokens(text, [span(2, 7), span(8, 12)])
    assert cut.texts == ["ول", "لبنان", "12.5", "COVID-19", "!"]
    assert cut.cut == 1
    assert cut.index(2, 7) == (1, 2)


def test_a_word_that_is_cut_twice_is_one_that_is_cut():
    cut = Tokens("وللبنان", [span(2, 4)])
    assert cut.texts == ["ول", "لب", "نان"]
    assert cut.cut == 1


@pytest.mark.parametrize(("start", "end"), [(1, 3), (0, 2), (3, 3), (3, 4), (1, 8)])
def test_what_is_made_of_no_whole_tokens_is_none(start: int, end: int):
    assert Tokens("كتب سامر").index(start, end) is None


def test_white_space_at_the_ends_of_a_span_does_not_count():
    assert Tokens("كتب سامر هنا").index(3, 9) == (1, 2)


def test_no_sentence_ends_inside_a_span():
    text = "قال د. سامر هذا. ثم ذهب! وعاد."
    plain = Tokens(text)
    assert len(plain.sentences(text, [])) == 3
    over = span(text.index("هذا"), text.index("ذهب") + 3)
    assert len(Tokens(text, [over]).sentences(text, [over])) == 2


def test_sentences_hold_every_token_once():
    tokens = Tokens(MIXED)
    bounds = tokens.sentences(MIXED, [])
    assert [place for bound in bounds for place in range(*bound)] == list(range(len(tokens)))
