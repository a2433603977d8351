"""What is left to be looked at is said in words."""

import pytest

from annotations.second_look import SecondLook, message_of
from tests.support.making import SCHEMA


@pytest.mark.parametrize("kind", ["undecided", "outside", "missing", "value", "joined"])
def test_every_kind_is_said_in_words(kind: str):
    assert "«سامر» PER" in message_of(SecondLook(kind, 0, 1, "سامر", "x", "PER", "", "d"), SCHEMA)
