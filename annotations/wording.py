"""What the decoder of rows says is wrong, in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable

_KINDS = {
    "str": "a string",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}
_FOUND = _KINDS | {"int": "a number", "float": "a number with a decimal point"}
_KIND = "|".join(_KINDS)
_PLACE = r"(?: - at `\$\.?(?P<place>[^`]*)`)?$"
_FORMS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (rf"Expected `({_KIND})`, got `({_KIND})`", lambda found: f"must be {_KINDS[found[1]]}, not {_FOUND[found[2]]}"),
    (r"Expected `array` of length (\d+)", lambda found: f"must be a list of {found[1]}"),
    (r"Expected `int` >= (\S+)", lambda found: f"must be {found[1]} or more"),
    (r"Expected `int` <= (\S+)", lambda found: f"must be {found[1]} or less"),
    (r"Object missing required field `(\w+)`", lambda found: f"has no {found[1]}"),
)


def plain(message: str) -> str:
    """The message of a decoder as a person would say it: "text must be a string, not a number"; others as they are."""
    for form, say in _FORMS:
        if found := re.match(form + _PLACE, message):
            return f"{found['place'] or 'the row'} {say(found)}"
    return message.replace("`", "")
