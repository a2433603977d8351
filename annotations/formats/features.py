"""Features of Hugging Face's ``datasets``, as its own ``Features.from_dict`` takes them.

Without them ``datasets`` guesses types from the first megabytes and fails where a list that was empty there is filled
later. Lists are written as the lists of one item that every version reads.
"""

from __future__ import annotations

from typing import Any


def value(kind: str) -> dict[str, Any]:
    """One value of a type of Arrow's."""
    return {"dtype": kind, "_type": "Value"}


def classes(names: list[str]) -> dict[str, Any]:
    """One of some names, which becomes its number."""
    return {"names": names, "_type": "ClassLabel"}


def listed(inner: Any) -> list[Any]:  # noqa: ANN401 - features of any shape
    """A list of these."""
    return [inner]


STRING, INTEGER, TRUTH, NUMBER = value("string"), value("int64"), value("bool"), value("float64")
PAIRS = listed({"name": STRING, "value": STRING})
"""Names with values, such as metadata."""
