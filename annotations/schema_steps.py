"""Steps of a change of the schema as they are typed: OLD=NEW, A,B=C, OLD=NEW@CONDITION."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from annotations.errors import UserError
from annotations.folding import key as folded_key
from schemas.evolve import Drop, DropOutside, Kind, Rename, Rule, Split
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from schemas.evolve import Step
    from schemas.model import Schema

_FILE = "file:"


def read_steps(
    before: Schema,
    *,
    renames: Iterable[str] = (),
    merges: Iterable[str] = (),
    splits: Iterable[str] = (),
    drops: Iterable[str] = (),
    outside: Iterable[str] = (),
) -> tuple[Step, ...]:
    """The steps that were typed. Raises UserError where one is none; whether they fit is seen later.

    Args:
        before: The schema that they start from; it says whether a name is that of a type, relation or attribute.
        renames: "OLD=NEW", for a value "ATTRIBUTE:OLD=NEW".
        merges: "A,B=C".
        splits: "OLD=NEW@CONDITION", see :func:`_rule`; several of one OLD are tried in this order.
        drops: "NAME", for a value "ATTRIBUTE:VALUE".
        outside: Relation types of which go what is not allowed any more.
    """
    renamed = [_rename(before, *_halves(text, "OLD=NEW")) for text in renames]
    for text in merges:
        olds, new = _halves(text, "A,B=C")
        renamed += [_rename(before, old, new) for old in olds.split(",") if old != new]
    rules: dict[str, list[Rule]] = {}
    for text in splits:
        old, rest = _halves(text, "OLD=NEW@CONDITION")
        new, at, condition = rest.partition("@")
        if not at:
            raise UserError(say("{text!r} has no condition.", text=text), advice="Say it so: OLD=NEW@CONDITION")
        rules.setdefault(old, []).append(_rule(new, condition))
    others = {step.old: step.new for step in renamed if step.old in rules}
    steps: list[Step] = [step for step in renamed if step.old not in rules]
    steps += [Split(old, tuple(held), others.get(old, old)) for old, held in rules.items()]
    steps += [_drop(before, name) for name in drops]
    return (*steps, *map(DropOutside, outside))


def _halves(text: str, form: str) -> tuple[str, str]:
    old, equals, new = text.partition("=")
    if not (old and equals and new):
        raise UserError(say("{text!r} is not to be understood.", text=text), advice=say("Say it so: {form}", form=form))
    return old, new


def _kind_of(before: Schema, name: str) -> tuple[Kind, str, str]:
    """What a name is, with the attribute where it is a value: (kind, id, attribute)."""
    if before.entity(name):
        return "entity", name, ""
    if before.relation(name):
        return "relation", name, ""
    if any(one.id == name for one in before.attributes):
        return "attribute", name, ""
    attribute, colon, value = name.partition(":")
    if colon and any(one.id == attribute for one in before.attributes):
        return "value", value, attribute
    raise UserError(
        say(
            "{name}, version {version}, has no type, relation or attribute {name2!r}.",
            name=before.name,
            version=before.version,
            name2=name,
        ),
        advice="A value is named with its attribute: ATTRIBUTE:VALUE",
    )


def _rename(before: Schema, old: str, new: str) -> Rename:
    kind, name, attribute = _kind_of(before, old)
    return Rename(kind, name, new, attribute)


def _drop(before: Schema, name: str) -> Drop:
    return Drop(*_kind_of(before, name))


def _rule(new: str, condition: str) -> Rule:
    """A rule from its condition: ATTRIBUTE=VALUE, /PATTERN/ in the text, or file:PATH, a list of names."""
    if len(condition) > 1 and condition.startswith("/") and condition.endswith("/"):
        return Rule(new, pattern=condition[1:-1])
    if condition.startswith(_FILE):
        return Rule(new, names=names_in(Path(condition.removeprefix(_FILE))))
    name, value = _halves(condition, "ATTRIBUTE=VALUE, /PATTERN/ or file:PATH")
    return Rule(new, attribute=(name, value))


def names_in(path: Path) -> frozenset[str]:
    """The names in a file, one a line, folded. Raises UserError where it cannot be read or holds none."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise UserError(say("{path} cannot be read: {reason}.", path=path, reason=reason)) from error
    names = folded_names(lines)
    if not names:
        raise UserError(say("{path} holds no names.", path=path), advice="One name a line.")
    return names


def folded_names(lines: Iterable[str]) -> frozenset[str]:
    """Names as rules compare them, whatever their spelling; blank ones are left out."""
    return frozenset(folded_key(line) for line in lines if line.strip())
