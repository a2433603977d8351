"""Hint codes: short, distinct, none the beginning of another."""

import pytest

from desktop.article.hints import LETTERS, codes, hints_for, nearest_first


@pytest.mark.parametrize("count", [0, 1, 5, 26, 27, 60, 200, 676])
def test_codes_are_distinct_and_none_opens_another(count: int):
    made = codes(count)
    assert len(set(made)) == len(made) == count
    assert not any(one != other and other.startswith(one) for one in made for other in made)
    assert all(set(code) <= set(LETTERS) and len(code) <= 2 for code in made)


def test_few_targets_get_one_letter():
    assert codes(3) == ["f", "j", "d"]


def test_typing_narrows_until_one_is_found():
    hints = hints_for("caret", list(range(100)))
    code = next(code for code in hints.targets if len(code) == 2)
    after = hints.type(code[0])
    assert after is not None
    assert after.found is None
    assert len(after.visible) <= len(LETTERS)
    last = after.type(code[1])
    assert last is not None
    assert last.found == hints.targets[code]


def test_a_letter_that_leads_nowhere_is_passed_over():
    assert hints_for("span", ["a"]).type("z") is None


def test_the_nearest_gets_the_easiest_letter():
    assert nearest_first("span", [("far", 90), ("near", 11), ("nearest", 10)], 10).targets["f"] == "nearest"
