import pytest

from desktop.article.hints import LETTERS, Hints, codes, hints_for, onwards

MOST = len(LETTERS) ** 2


@pytest.mark.parametrize("count", [*range(60), 100, 300, 651, 675, 676])
def test_codes_are_unique_and_none_begins_another(count: int):
    made = codes(count)
    assert len(made) == count
    assert len(set(made)) == count
    longer = {code[0] for code in made if len(code) > 1}
    assert not longer & {code for code in made if len(code) == 1}
    assert all(set(code) <= set(LETTERS) for code in made)


def test_the_easiest_come_first():
    assert codes(3) == list(LETTERS[:3])
    assert [len(code) for code in codes(40)] == sorted(len(code) for code in codes(40))
    assert all(len(code) == 1 for code in codes(26))
    assert sum(len(code) == 1 for code in codes(27)) == 25


def test_there_are_no_more_than_two_letters_can_say():
    assert len(codes(MOST + 500)) == MOST
    assert len(hints_for(list(range(MOST + 500))).targets) == MOST


def test_hints_use_every_letter_once():
    assert sorted(LETTERS) == [chr(code) for code in range(ord("a"), ord("z") + 1)]


def test_typing_narrows_down_until_one_is_found():
    hints = hints_for([f"s{number}" for number in range(100)])
    code = next(code for code, target in hints.targets.items() if target == "s60")
    assert len(code) == 2
    first = hints.type(code[0])
    assert isinstance(first, Hints)
    assert first.found is None
    assert all(left.startswith(code[0]) for left in first.visible)
    second = first.type(code[1])
    assert second.found == "s60"
    assert second.visible == {code: "s60"}


def test_a_key_that_leads_nowhere_changes_nothing():
    hints = hints_for([0, 5, 9])
    assert hints.type("z") is None
    assert hints.type("tab") is None
    assert hints.typed == ""


def test_the_first_offset_is_a_target_like_others():
    assert hints_for([0]).type(LETTERS[0]).found == 0


def test_words_near_and_ahead_come_first_and_those_that_are_marked_later():
    words = [(place, place) for place in (70, 95, 100, 108, 150)]
    assert onwards(words, 100) == [100, 108, 95, 150, 70]
    assert onwards(words, 100, is_marked={100}.__contains__) == [108, 95, 100, 150, 70]
