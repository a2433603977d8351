import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from annotations import text as texts
from annotations.errors import UserError
from annotations.text import Clusters, Utf16Map, freeze
from tests.support.making import texts as hard_texts

any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | hard_texts


@pytest.mark.parametrize(
    ("given_text", "kept", "note"),
    [
        ("سطر\nآخر", "سطر\nآخر", ""),
        ("سطر\r\nآخر\r\n", "سطر\nآخر\n", "crlf=2"),
        ("سطر\rآخر", "سطر\nآخر", "cr=1"),
        ("ا\r\r\nب", "ا\n\nب", "crlf=1 cr=1"),
        ("ا\n\rب", "ا\n\nب", "cr=1"),
        ("\ufeffسطر", "سطر", "bom"),
        ("\ufeff\ufeffسطر\r\n", "سطر\n", "bom crlf=1"),
        ("سط\ufeffر", "سط\ufeffر", ""),
        ("ا\u2028ب\u0085ج\u00a0", "ا\u2028ب\u0085ج\u00a0", ""),
    ],
)
def test_line_ends_become_line_feeds_and_byte_order_marks_go(given_text: str, kept: str, note: str):
    frozen = freeze(given_text)
    assert frozen.text == kept
    assert frozen.note == note


def test_freezing_never_composes_or_drops_anything_else():
    text = "e\u0301 \u0627\u0653 ﻻ ـ \u200c \u202b"
    assert freeze(text).text == text


@given(st.lists(st.sampled_from(["\r", "\n", "\ufeff", "ا", "ب", "😀"]), max_size=30).map("".join))
def test_offsets_of_the_given_text_map_into_the_frozen_one(given_text: str):
    if not given_text.replace("\ufeff", "").strip():
        return
    frozen = freeze(given_text)
    for offset, character in enumerate(given_text):
        if offset not in frozen.removed:
            assert frozen.text[frozen.offset(offset)] == ("\n" if character == "\r" else character)
    assert frozen.offset(len(given_text)) == len(frozen.text)


@given(st.lists(st.sampled_from(["\r", "\n", "\ufeff", "ا", " "]), max_size=30).map("".join))
def test_what_was_frozen_freezes_to_itself(given_text: str):
    try:
        frozen = freeze(given_text)
    except UserError:
        return
    assert freeze(frozen.text) == texts.FrozenText(frozen.text)


@pytest.mark.parametrize(
    ("given_text", "words"),
    [
        ("سطر\nفيه\0", "NUL character at line 2, column 4 (character 7)"),
        ("سطر\ud83d", "half of a surrogate pair (U+D83D) at line 1, column 4 (character 3)"),
        ("\udc00", "(U+DC00) at line 1, column 1 (character 0)"),
        ("", "empty"),
        (" \n\t\r\n", "empty"),
        ("\ufeff", "empty"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_position(given_text: str, words: str):
    with pytest.raises(UserError) as caught:
        freeze(given_text)
    assert words in str(caught.value)


def test_a_text_of_the_limit_is_taken_and_one_character_more_is_not(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(texts, "MAX_CHARACTERS", 10)
    assert freeze("ا" * 10).text == "ا" * 10
    with pytest.raises(UserError, match="11 characters; the limit is 10"):
        freeze("ا" * 11)


def test_bytes_that_are_no_utf_8_are_named():
    assert texts.decode("سطر".encode()) == "سطر"
    with pytest.raises(UserError, match=r"byte 0xFF at byte 7 \(line 2\)"):
        texts.decode("سطر\n".encode() + b"\xff")
    with pytest.raises(UserError, match="0xED at byte 0"):
        texts.decode(b"\xed\xa0\x80")


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("بِسْمِ", {1, 3, 5}),
        ("مُدَرِّسٌ", {1, 3, 5, 6, 8}),
        ("لا", set()),  # two letters that share a shape
        ("مـد", set()),  # a tatweel is a letter of its own
        ("مـّد", {2}),
        ("👩🏽\u200d🚒", {1, 2, 3}),
        ("🇯🇴🇪🇬", {1, 3}),
        ("ه\u200d،", {1}),
        ("می\u200cروم", {2}),
        ("ا\u200fب\u202bج\u2069", set()),
        ("\u06dd١", {1}),
        ("e\u0301", {1}),
        ("\r\n", {1}),
        ("각ا\u1100\u1100", {3}),
    ],
)
def test_clusters_hold_a_letter_with_its_marks(text: str, inside: set[int]):
    clusters = Clusters(text)
    assert {offset for offset in range(len(text) + 1) if not clusters.is_boundary(offset)} == inside


@given(any_text)
def test_boundaries_are_where_the_standard_has_them(text: str):
    ends = {0, *(found.end() for found in regex.finditer(r"\X", text))}
    clusters = Clusters(text)
    assert {offset for offset in range(len(text) + 1) if clusters.is_boundary(offset)} == ends
    for offset in range(-1, len(text) + 2):
        assert clusters.floor(offset) == max(end for end in ends if end <= max(0, offset))
        assert clusters.ceil(offset) == min(end for end in ends if end >= min(len(text), offset))
        assert clusters.next(offset) == min((end for end in ends if end > offset), default=len(text))
        assert clusters.previous(offset) == max((end for end in ends if end < offset), default=0)


def test_nothing_beyond_the_text_is_a_boundary():
    assert not Clusters("ا").is_boundary(-1)
    assert not Clusters("ا").is_boundary(2)


@given(any_text)
def test_utf_16_offsets_are_those_of_the_encoded_text(text: str):
    units = Utf16Map(text)
    for offset in range(len(text) + 1):
        counted = len(text[:offset].encode("utf-16-le")) // 2
        assert units.to_utf16(offset) == counted
        assert units.from_utf16(counted) == offset
        if offset < len(text) and text[offset] > "\uffff":
            assert units.from_utf16(counted + 1) == offset


def test_a_position_is_said_in_lines_and_columns():
    assert texts.position("ab\ncd", 0) == "line 1, column 1 (character 0)"
    assert texts.position("ab\ncd", 3) == "line 2, column 1 (character 3)"
    assert texts.position("ab\ncd", 5) == "line 2, column 3 (character 5)"
