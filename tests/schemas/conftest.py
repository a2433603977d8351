"""A way to write wrong schemas with what is wrong noted beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from schemas.files import SchemaError, loads

if TYPE_CHECKING:
    from collections.abc import Callable

START = """\
format = "hashiya-schema/1"
name = "small"
version = 1
[[entity]]
id = "PER"
[[entity]]
id = "ORG"
"""


def _expected(text: str) -> list[tuple[int, str, str]]:
    notes = []
    for number, line in enumerate(text.split("\n"), start=1):
        for note in re.findall(r"#! ([^#]+)", line):
            key, _, fragment = note.strip().partition(": ")
            notes.append((number, key, fragment))
    return notes


def _refused_as_noted(text: str) -> None:
    with pytest.raises(SchemaError) as caught:
        loads(text, source="test.toml")
    found = caught.value.mistakes
    expected = _expected(text)
    assert sorted((mistake.line, mistake.key) for mistake in found) == sorted(note[:2] for note in expected)
    for line, key, fragment in expected:
        said = [f"{m.message} ({m.hint})" for m in found if (m.line, m.key) == (line, key)]
        assert any(fragment in words for words in said), (fragment, said)
    assert all(mistake.message and mistake.hint for mistake in found)


@pytest.fixture
def refused() -> Callable[[str], None]:
    """Assert that a text is refused for exactly the mistakes noted in it as ``#! key: part of what is said``."""
    return _refused_as_noted


@pytest.fixture
def refused_after_start() -> Callable[[str], None]:
    """The same for a text that follows on a schema with the entity types PER and ORG."""
    return lambda text: _refused_as_noted(START + text)


@pytest.fixture
def start() -> str:
    """A schema with the entity types PER and ORG and nothing wrong with it."""
    return START
