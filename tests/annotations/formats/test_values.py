"""Values of other tools' files are taken for what they have to be, or refused with what is wrong with them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from annotations.document import Pair
from annotations.errors import UserError
from annotations.formats.values import (
    as_label,
    as_list,
    as_name,
    as_object,
    as_offset,
    as_score,
    as_text,
    plain_pairs,
)

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = "ن" * 200


@pytest.mark.parametrize(
    ("taken", "value"),
    [
        (as_object, {"a": 1}),
        (as_object, {}),
        (as_list, [1, "a"]),
        (as_text, "نصّ 😀\n"),
        (as_text, ""),
        (as_label, LONGEST),
        (as_offset, -1),
        (as_offset, 2**70),
    ],
)
def test_what_a_value_has_to_be_is_taken_as_it_is(taken: Callable[[object, str], object], value: object):
    assert taken(value, "it") == value


@pytest.mark.parametrize(
    ("taken", "value", "reason"),
    [
        (as_object, [], "it is no JSON object."),
        (as_object, None, "it is no JSON object."),
        (as_list, {}, "it is no list."),
        (as_list, "ab", "it is no list."),
        (as_text, 5, "it is no string."),
        (as_text, None, "it is no string."),
        (as_text, "ab\ud800", "it holds half of a surrogate pair at character 2."),
        (as_text, "a\0", "it holds a NUL character."),
        (as_label, 5, "it is no string."),
        (as_label, " \n", "it is empty."),
        (as_label, LONGEST + "ن", "it is longer than 200 characters."),
        (as_offset, 4.0, "it is 4.0, no whole number."),
        (as_offset, "4", "it is '4', no whole number."),
        (as_offset, True, "it is True, no whole number."),
        (as_offset, None, "it is None, no whole number."),
    ],
)
def test_what_it_cannot_be_is_refused_in_a_sentence(taken: Callable[[object, str], object], value: object, reason: str):
    with pytest.raises(UserError) as refused:
        taken(value, "it")
    assert str(refused.value) == reason


def test_a_huge_value_that_is_no_offset_is_named_in_few_words():
    with pytest.raises(UserError) as refused:
        as_offset("9" * 10_000, "it")
    assert len(str(refused.value)) < 100


def test_where_there_is_no_list_there_is_an_empty_one():
    assert as_list(None, "it") == []


def test_a_label_has_no_white_space_at_its_ends():
    assert as_label(" اسم علم\t") == "اسم علم"


@pytest.mark.parametrize(("value", "name"), [(None, ""), ("d1", "d1"), (7, "7"), (0, "0"), (10**30, str(10**30))])
def test_an_id_is_a_string_or_a_whole_number(value: object, name: str):
    assert as_name(value) == name


@pytest.mark.parametrize("value", [True, 1.5, [1], {"a": 1}])
def test_what_else_might_be_an_id_is_none(value: object):
    with pytest.raises(UserError, match="an id is no string"):
        as_name(value)


@pytest.mark.parametrize(("value", "score"), [(0, 0.0), (0.25, 0.25), (1, 1.0), (97.5, 1.0), (10**400, 1.0)])
def test_a_score_lies_between_0_and_1(value: object, score: float):
    assert as_score(value) == score
    assert isinstance(as_score(value), float)


@pytest.mark.parametrize("value", [None, True, False, -0.1, math.nan, math.inf, -math.inf, "0.5", [0.5]])
def test_what_makes_no_sense_as_a_score_is_none(value: object):
    assert as_score(value) == -1.0


def test_metadata_that_is_no_string_stays_readable():
    found = {"tags": ["سياسة"], "n": 3, "is_new": False, "empty": "", "more": {"a": None}}
    assert plain_pairs(found) == (
        Pair("tags", '["سياسة"]'),
        Pair("n", "3"),
        Pair("is_new", "false"),
        Pair("empty", ""),
        Pair("more", '{"a": null}'),
    )


def test_metadata_that_is_nothing_or_known_by_other_means_is_left_out():
    assert plain_pairs({"text": "a", "id": 1, "date": None, "desk": "ب"}, without=("text", "id")) == (
        Pair("desk", "ب"),
    )


@pytest.mark.parametrize("found", [{"\ud800": "a"}, {"a": "\ud800"}, {"a": ["\ud800"]}])
def test_metadata_that_no_file_can_hold_is_refused(found: dict[str, object]):
    with pytest.raises(UserError, match="half of a surrogate pair"):
        plain_pairs(found)
