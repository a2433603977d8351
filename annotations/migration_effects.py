"""What becomes of something when the schema changes: as a value, and in plain words."""

from __future__ import annotations

from typing import Literal

import msgspec

from schemas.saying import say

What = Literal[
    "relabel-span",
    "split-span",
    "remove-span",
    "join-span",
    "relabel-relation",
    "remove-relation",
    "remove-hanging",
    "remove-outside",
    "join-relation",
    "rename-attribute",
    "drop-attribute",
    "change-value",
    "drop-value",
    "undecided-span",
    "undecided-relation",
]


class Effect(msgspec.Struct, frozen=True, order=True):
    """What becomes of something: of what was called ``old`` and is called ``new`` then, or "" where it goes.

    Of a value, ``old`` and ``new`` are "attribute=value". "undecided-…" says that no step tells, and nothing is done.
    """

    what: What
    old: str
    new: str = ""


def effect_text(effect: Effect) -> str:
    """What becomes of something, in plain English, for the command line."""
    old, new = effect.old, effect.new
    return {
        "relabel-span": f"spans {old} become {new}",
        "split-span": f"spans {old} become {new}, by rule" if old != new else f"spans {old} stay, by rule",
        "remove-span": say("spans {old} are removed", old=old),
        "join-span": say("spans {old} join one marked as {new} already", old=old, new=new),
        "relabel-relation": f"relations {old} become {new}",
        "remove-relation": say("relations {old} are removed", old=old),
        "remove-hanging": say("relations {old} go with their spans", old=old),
        "remove-outside": say("relations {old} are removed, not being allowed any more", old=old),
        "join-relation": say("relations {old} join one that is there already", old=old),
        "rename-attribute": f"attributes {old} become {new}",
        "drop-attribute": say("attributes {old} are removed", old=old),
        "change-value": f"values {old} become {new}",
        "drop-value": say("values {old} are removed", old=old),
        "undecided-span": say("spans {old}: nothing says what becomes of them", old=old),
        "undecided-relation": say("relations {old}: nothing says what becomes of them", old=old),
    }[effect.what]
