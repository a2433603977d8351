"""Every effect of a change of the schema is said in words."""

from typing import get_args

import pytest

from annotations.migration_effects import Effect, What, effect_text


@pytest.mark.parametrize("what", get_args(What))
def test_every_effect_is_said_in_words(what: str):
    assert "OLD" in effect_text(Effect(what, "OLD", "NEW"))
