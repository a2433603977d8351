"""Whether a schema makes sense: ids, keys, parents, domains and ranges, inverses, values of attributes.

Judges what :mod:`schemas.shape` has read. It knows nothing of TOML beyond the path by which it names a place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from schemas.mistakes import listed, quoted, spelled
from schemas.model import RESERVED_KEYS
from schemas.saying import say
from schemas.shape import KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from schemas.locate import Path
    from schemas.mistakes import Report
    from schemas.model import AttributeType, EntityType, RelationType, Schema

    Placed = list[tuple[Path, str]]

LABEL_KEYS = frozenset("0123456789abcdefghijklmnopqrstuvwxyz-=,/`\\") - RESERVED_KEYS
"""Physical keys, named by their US legend, that a schema may give to its labels."""

_ARABIC_LEGENDS = dict(zip("ضصثقفغعهخحشسيبلاتنمئءؤرىةوظذ", "qwertyuiopasdfghjklzxcvnm,/`", strict=True))
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")


def validate(schema: Schema, report: Report) -> None:
    """Report every mistake of sense in the schema."""
    _check_ids(schema, report)
    _check_keys(schema, report)
    _check_parents(schema, report)
    for index, relation in enumerate(schema.relations):
        _check_ends(schema, ("relation", index), relation, report)
        _check_inverse(schema, ("relation", index), relation, report)
        _check_limits(("relation", index), relation, report)
    for index, attribute in enumerate(schema.attributes):
        _check_values(("attribute", index), attribute, report)
        _check_default(("attribute", index), attribute, report)
        _check_applies_to(schema, ("attribute", index), attribute, report)


def _check_ids(schema: Schema, report: Report) -> None:
    _check_unique([*_ids("entity", schema.entities), *_ids("relation", schema.relations)], report)
    _check_unique(_ids("attribute", schema.attributes), report)
    for index, attribute in enumerate(schema.attributes):
        path: Path = ("attribute", index, "values")
        _check_unique([((*path, place, "id"), value.id) for place, value in enumerate(attribute.values)], report)


def _ids(kind: str, items: Iterable[EntityType | RelationType | AttributeType]) -> Placed:
    return [((kind, index, "id"), item.id) for index, item in enumerate(items)]


def _check_unique(placed: Placed, report: Report) -> None:
    first: dict[str, Path] = {}
    for path, word in placed:
        taken = first.setdefault(word, path)
        if word and taken != path:
            where = say("{other} on line {line}", other=spelled(taken[:-1]), line=report.line(taken))
            message = "the id {quoted} is already that of {where}"
            if path[-1] == "key":
                message = "the key {quoted} is already that of {where}"
            report.add(path, say(message, quoted=quoted(word), where=where), "another one is needed")


def _check_keys(schema: Schema, report: Report) -> None:
    entities, relations = _keys("entity", schema.entities), _keys("relation", schema.relations)
    attributes = _keys("attribute", schema.attributes)
    on_relations = [placed for placed in attributes if _on_relations(schema, placed[0])]
    for path, key in (*entities, *relations, *attributes):
        _check_key(path, key, report)
    _check_unique([*entities, *attributes], report)
    _check_unique([*relations, *on_relations], report)


def _keys(kind: str, items: Iterable[EntityType | RelationType | AttributeType]) -> Placed:
    return [((kind, index, "key"), item.key) for index, item in enumerate(items) if item.key]


def _on_relations(schema: Schema, path: Path) -> bool:
    attribute = schema.attributes[int(path[1])]
    return any(schema.relation(label) for label in attribute.applies_to)


def _check_key(path: Path, key: str, report: Report) -> None:
    legend = _ARABIC_LEGENDS.get(key, key).lower()
    if key in LABEL_KEYS:
        return
    if legend in RESERVED_KEYS:
        report.add(
            path,
            say("the key {quoted} is a command of the program", quoted=quoted(key)),
            say("one of {free_keys}", free_keys=_free_keys()),
        )
    elif legend in LABEL_KEYS:
        report.add(
            path,
            say("{quoted} is not the US legend of a key", quoted=quoted(key)),
            say("did you mean {quoted}?", quoted=quoted(legend)),
        )
    else:
        report.add(
            path,
            say("there is no key {quoted} that a label could have", quoted=quoted(key)),
            say("one of {free_keys}", free_keys=_free_keys()),
        )


def _free_keys() -> str:
    return " ".join(sorted(LABEL_KEYS, key=lambda key: (not key.isalnum(), key)))


def _check_parents(schema: Schema, report: Report) -> None:
    ids = list(dict.fromkeys(entity.id for entity in schema.entities))
    for index, entity in enumerate(schema.entities):
        if entity.parent and entity.parent != entity.id:
            others = [label for label in ids if label != entity.id]
            _check_known(("entity", index, "parent"), entity.parent, others, "entity type", report)
    for cycle in _cycles({entity.id: entity.parent for entity in reversed(schema.entities)}):
        top = min(cycle, key=ids.index)
        ring = cycle[cycle.index(top) :] + cycle[: cycle.index(top)] + [top]
        path = ("entity", ids.index(top), "parent")
        report.add(
            path,
            say("a type is its own ancestor: {names}", names=" → ".join(map(quoted, ring[:12]))),
            "leave out one parent",
        )
    if not schema.markable():
        report.add(("entity",), "no span could be labelled", "at least one [[entity]] that is not abstract")


def _cycles(parents: dict[str, str]) -> list[list[str]]:
    """The rings among the types, each once. A type without a parent has "" there."""
    cycles, done = [], {""}
    for start in parents:
        chain: dict[str, None] = {}
        label = start
        while label in parents and label not in done and label not in chain:
            chain[label] = None
            label = parents[label]
        if label in chain:
            cycles.append(list(chain)[list(chain).index(label) :])
        done |= chain.keys()
    return cycles


def _check_known(path: Path, label: str, known: Collection[str], what: str, report: Report) -> None:
    if label not in known:
        hint = report.guess(label, known, say("one of {listed}", listed=listed(known)) if known else "leave it out")
        report.add(path, say("there is no {what} {quoted}", what=what, quoted=quoted(label)), hint)


def _check_labels(path: Path, labels: tuple[str, ...], known: dict[str, None], what: str, report: Report) -> None:
    if not labels:
        report.add(path, "this is empty", say("one or more of {listed}", listed=listed(known)))
    seen: set[str] = set()
    for place, label in enumerate(labels):
        _check_known((*path, place), label, known, what, report)
        if label in seen:
            report.add((*path, place), say("{quoted} is named twice", quoted=quoted(label)), "once is enough")
        seen.add(label)


def _check_ends(schema: Schema, path: Path, relation: RelationType, report: Report) -> None:
    known = dict.fromkeys(entity.id for entity in schema.entities)
    _check_labels((*path, "head"), relation.head, known, "entity type", report)
    _check_labels((*path, "tail"), relation.tail, known, "entity type", report)
    odd = _carriers(schema, relation.head) ^ _carriers(schema, relation.tail)
    if relation.symmetric and relation.head and relation.tail and odd:
        message = say("symmetric, yet only one of head and tail has {listed}", listed=listed(sorted(odd)))
        report.add((*path, "symmetric"), message, "the same types in head and tail, or symmetric = false")


def _check_limits(path: Path, relation: RelationType, report: Report) -> None:
    if relation.at_most and relation.at_least > relation.at_most:
        report.add((*path, "at_least"), "this is more than at_most", say("at most {most}", most=relation.at_most))
    if relation.both_ways and not relation.inverse:
        report.add((*path, "both_ways"), "there is no inverse to be said as well", 'inverse = "…", or no both_ways')


def _carriers(schema: Schema, labels: tuple[str, ...]) -> frozenset[str]:
    """The types that a span at this end may really carry: abstract ones stand for what is below them."""
    return schema.with_descendants(labels) - {entity.id for entity in schema.entities if entity.abstract}


def _check_inverse(schema: Schema, path: Path, relation: RelationType, report: Report) -> None:
    if not relation.inverse:
        return
    path, other = (*path, "inverse"), schema.relation(relation.inverse)
    if relation.symmetric:
        report.add(path, "a symmetric relation is its own inverse", "leave out inverse")
    elif relation.inverse == relation.id:
        report.add(path, "the relation is named as its own inverse", "symmetric = true, and no inverse")
    elif other is None:
        known = dict.fromkeys(known.id for known in schema.relations)
        _check_known(path, relation.inverse, known, "relation type", report)
    elif other.inverse != relation.id:
        message = say(
            "{quoted} does not name {quoted2} as its inverse", quoted=quoted(other.id), quoted2=quoted(relation.id)
        )
        report.add(path, message, say("inverse = {quoted} there, or no inverse here", quoted=quoted(relation.id)))
    elif relation.id < other.id and not _mirrored(schema, relation, other):
        message = say("head and tail of {quoted} are not the tail and head of this relation", quoted=quoted(other.id))
        report.add(path, message, "the same types the other way round")


def _mirrored(schema: Schema, relation: RelationType, other: RelationType) -> bool:
    ends = (_carriers(schema, relation.head), _carriers(schema, relation.tail))
    return ends == (_carriers(schema, other.tail), _carriers(schema, other.head))


def _check_values(path: Path, attribute: AttributeType, report: Report) -> None:
    offers = attribute.kind in {"choice", "multi"}
    if offers and not attribute.values:
        report.add(
            (*path, "values"),
            say("the kind {quoted} needs values", quoted=quoted(attribute.kind)),
            'values = [{ id = "…" }, …]',
        )
    if attribute.values and not offers and attribute.kind in KINDS:
        hint = 'leave out values, or kind = "choice" or "multi"'
        report.add((*path, "values"), say("the kind {quoted} has no values", quoted=quoted(attribute.kind)), hint)


def _check_default(path: Path, attribute: AttributeType, report: Report) -> None:
    path, default, kind = (*path, "default"), attribute.default, attribute.kind
    if not default:
        return
    if kind == "bool" and default not in {"true", "false"}:
        report.add(path, say("{quoted} is neither true nor false", quoted=quoted(default)), '"true" or "false"')
    if kind == "number" and not _NUMBER.fullmatch(default):
        report.add(path, say("{quoted} is not a number", quoted=quoted(default)), 'digits, such as "3", "-1" or "12.5"')
    if kind in {"choice", "multi"} and attribute.values:
        _check_known(path, default, dict.fromkeys(value.id for value in attribute.values), "value", report)


def _check_applies_to(schema: Schema, path: Path, attribute: AttributeType, report: Report) -> None:
    known = dict.fromkeys([entity.id for entity in schema.entities] + [relation.id for relation in schema.relations])
    _check_labels((*path, "applies_to"), attribute.applies_to, known, "entity or relation type", report)
