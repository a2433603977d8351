"""Sentences that remember what they were made of."""

from __future__ import annotations

import pickle

import pytest

from schemas.model import Text
from schemas.saying import Said, Titled, enumerated, say


def test_a_sentence_is_a_string_and_knows_its_parts():
    said = say("There are {count:,} of {what}.", count=1_200, what="them")
    assert said == "There are 1,200 of them."
    assert (said.pattern, said.values) == ("There are {count:,} of {what}.", {"count": 1_200, "what": "them"})
    again = pickle.loads(pickle.dumps(said))
    assert (again, again.pattern, again.values) == (said, said.pattern, said.values)


def test_an_id_with_its_title_is_its_id():
    level = Titled("level", Text(ar="الدرجة", en="Level"))
    assert level == "level"
    assert f"{level} is missing" == "level is missing"
    again = pickle.loads(pickle.dumps(level))
    assert (again, again.titles) == ("level", level.titles)


def test_sentences_joined_are_one_that_holds_the_others():
    one, two = say("{a} is here", a=1), say("{a} is there", a=2)
    assert enumerated([one]) is one
    both = enumerated([one, two])
    assert both == "1 is here; 2 is there"
    assert isinstance(both, Said)
    assert list(both.values.values()) == [one, two]
    with pytest.raises(ValueError, match="at least"):
        enumerated([])
