"""In what two writings of one name differ, in the signs that a concordance shows: "+و", "tashkeel", "أ/ا"."""

from __future__ import annotations

import re

from annotations.folding_tables import DROPPED, MARKS, TATWEEL

_MARKS = re.compile(f"[{re.escape(''.join(sorted(MARKS)))}]")
_DROPPED = re.compile(f"[{re.escape(''.join(sorted(DROPPED)))}]")


def differences(core: str, name: str, *, proclitic: str = "", enclitic: str = "") -> tuple[str, ...]:
    """What a core and the clitics around it have that the name has not, or has otherwise."""
    found = [f"+{clitic}" for clitic in (proclitic, enclitic) if clitic]
    if proclitic.endswith("ل") and not core.startswith("ا") and name.startswith("ال"):
        name = name[2:] if _bare(name)[2:3] == "ل" else name[1:]
    if _MARKS.findall(core) != _MARKS.findall(name):
        found.append("tashkeel")
    if (TATWEEL in core) != (TATWEEL in name):
        found.append("tatweel")
    return tuple(dict.fromkeys([*found, *_letters(_bare(core), _bare(name))]))


def _letters(core: str, name: str) -> list[str]:
    """The letters of two bare writings that differ, as "name/core" for each."""
    found = [] if re.findall(r"\s+", core) == re.findall(r"\s+", name) else ["space"]
    core, name = "".join(core.split()), "".join(name.split())
    if len(core) != len(name):
        return [*found, "spelling"]
    return [*found, *(f"{one}/{other}" for one, other in zip(name, core, strict=True) if one != other)]


def _bare(text: str) -> str:
    return _DROPPED.sub("", text)
