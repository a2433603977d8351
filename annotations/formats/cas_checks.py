"""What a CAS must not hold, looked for before the library reads it, for that takes much of it for something else.

It takes the last of two things with one id, a number with a decimal point or a truth value for an offset, and what
leads nowhere for nothing; and of broken XML it does not say what is wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from annotations.errors import UserError
from annotations.formats.values import as_list, as_object, as_offset, as_text
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable

_ID = "{http://www.omg.org/XMI}id"
_ENDS = ("Governor", "Dependent")
_OFFSETS = ("begin", "end")
_WHOLE = re.compile(r"-?[0-9]{1,20}")


def check_xml(data: bytes, name: str) -> None:
    """Raise UserError, with the line, where the file of this name is no XML."""
    _parsed(data, name)


def check_xmi(data: bytes, name: str) -> None:
    """Raise UserError, with the line, where this is no XML, or its things do not hold together."""
    things = [(thing.sourceline, thing.attrib) for thing in _parsed(data, name)]
    known = _ids((f"line {line}: ", said[_ID]) for line, said in things if _ID in said)
    for line, said in things:
        for end in _ENDS:
            if end in said and said[end] not in known:
                raise UserError(
                    say("line {line}: a relation leads to {said}, which is not there.", line=line, said=said[end][:40])
                )
        if len(given := [offset for offset in _OFFSETS if offset in said]) == 1:
            raise UserError(
                say(
                    "line {line}: an annotation has no {which}.",
                    line=line,
                    which="begin" if given == ["end"] else "end",
                )
            )
        for offset in given:
            if not _WHOLE.fullmatch(said[offset]):
                raise UserError(
                    say(
                        "line {line}: {offset} is {said!r}, no whole number.",
                        line=line,
                        offset=offset,
                        said=said[offset][:40],
                    )
                )


def _parsed(data: bytes, name: str) -> Any:  # noqa: ANN401 - an element of lxml
    from lxml import etree

    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))
    except etree.XMLSyntaxError as error:
        raise UserError(say("{name} is no XML that can be read: {msg}.", name=name, msg=error.msg)) from None


def check_json(found: dict[str, Any]) -> None:
    """Raise UserError where the things of a CAS do not hold together."""
    listed = found.get("%FEATURE_STRUCTURES")
    keyed = listed if isinstance(listed, dict) else {}
    things = list(keyed.values()) or as_list(listed or None, "%FEATURE_STRUCTURES")
    things = [as_object(thing, "what %FEATURE_STRUCTURES holds") for thing in things]
    known = _ids(("", thing["%ID"]) for thing in things if "%ID" in thing) | {_number(key) for key in keyed}
    for thing in things:
        if "sofaString" in thing:
            as_text(thing["sofaString"], "the text")
        for name in (f"@{end}" for end in _ENDS if f"@{end}" in thing):
            if thing[name] is not None and as_offset(thing[name], name) not in known:
                raise UserError(say("a relation leads to {thing}, which is not there.", thing=thing[name]))
        for name in _OFFSETS:
            if "@sofa" in thing and name in thing:
                as_offset(thing[name], name)


def _number(key: str) -> int | str:
    return int(key) if _WHOLE.fullmatch(key) else key


def _ids(found: Iterable[tuple[str, Any]]) -> set[Any]:
    """The ids. Raises UserError, with the place, where one comes twice or can be none."""
    known: set[Any] = set()
    for place, identifier in found:
        if not isinstance(identifier, int | str):
            raise UserError(say("{place}an id is no number.", place=place))
        if identifier in known:
            raise UserError(say("{place}the id {identifier!r} comes twice.", place=place, identifier=identifier))
        known.add(identifier)
    return known
