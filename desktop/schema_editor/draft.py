"""A schema while it is edited, as a value: each row remembers what it was in the project, so a new name is no guess.

Every function gives another draft and leaves the given one alone; undo is going back to an earlier one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from schemas.evolve import Drop, Rename, Split
from schemas.model import AttributeType, EntityType, RelationType

if TYPE_CHECKING:
    from schemas.evolve import Step
    from schemas.model import AttributeValue, Schema

Kind = Literal["entity", "relation", "attribute"]
Item = EntityType | RelationType | AttributeType
KINDS: tuple[Kind, ...] = ("entity", "relation", "attribute")


@dataclass(frozen=True)
class Draft:
    """What is edited.

    Attributes:
        base: The schema of the project.
        schema: The schema as it would be; it may have mistakes.
        origins: By kind, for each row the id that it has in the project, or "" where it is new.
        said: What the person said becomes of types that are gone or split.
    """

    base: Schema
    schema: Schema
    origins: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
    said: tuple[Step, ...] = ()

    def items(self, kind: Kind) -> tuple[Item, ...]:
        """The rows of a kind."""
        if kind == "entity":
            return self.schema.entities
        return self.schema.relations if kind == "relation" else self.schema.attributes

    @property
    def is_changed(self) -> bool:
        """True where it is another schema than that of the project, or something is to become of what is marked."""
        return replace(self.schema, version=1) != replace(self.base, version=1) or bool(self.said)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What becomes of what is gone, as far as that was said here: what was renamed, merged, dropped, split."""
        found: list[Step] = [step for step in self.said if _fits(step, self)]
        told = {(step.kind, step.old) for step in found if isinstance(step, Rename | Drop)}
        told |= {("entity", step.old) for step in found if isinstance(step, Split)}
        for kind, origins in zip(KINDS, self.origins, strict=True):
            for item, origin in zip(self.items(kind), origins, strict=True):
                is_new = origin and origin != item.id and (kind, origin) not in told
                if is_new and _can_be_renamed(self, kind, origin, item):
                    found.append(Rename(kind, origin, item.id))
        return tuple(found)


def _fits(step: Step, draft: Draft) -> bool:
    """False where what a step speaks of only groups others, or was removed since: then it is asked for."""
    goals = [step.new] if isinstance(step, Rename) else []
    goals += [step.otherwise, *(rule.new for rule in step.rules)] if isinstance(step, Split) else []
    kind = step.kind if isinstance(step, Rename | Drop) else "entity"
    if kind == "value":
        values = (
            value.id
            for place, origin in enumerate(draft.origins[2])
            if _is_of(step, origin)
            for value in draft.schema.attributes[place].values
        )
        return set(goals) <= set(values)
    if kind == "relation":
        return all(draft.schema.relation(goal) for goal in goals)
    known = {one.id for one in draft.schema.markable()}
    old = draft.base.entity(getattr(step, "old", ""))
    return kind != "entity" or (bool(old and not old.abstract) and set(goals) <= known)


def _is_of(step: Step, attribute: str) -> bool:
    return isinstance(step, Rename | Drop) and step.attribute == attribute


def _can_be_renamed(draft: Draft, kind: Kind, origin: str, item: Item) -> bool:
    """False for types that only group others, now or then: nothing is marked so."""
    if not isinstance(item, EntityType):
        return True
    known = draft.base.entity(origin)
    return bool(known and not known.abstract) and not item.abstract


def draft_of(base: Schema) -> Draft:
    """The schema of a project, not changed yet."""
    return Draft(base, base, _ids(base))


def _ids(schema: Schema) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    return (
        tuple(one.id for one in schema.entities),
        tuple(one.id for one in schema.relations),
        tuple(one.id for one in schema.attributes),
    )


def read_in(draft: Draft, schema: Schema) -> Draft:
    """The draft with another schema in the place of its own: what has the same id is the same."""
    known = dict(zip(KINDS, _ids(draft.base), strict=True))
    found = [
        tuple(one if one in known[kind] else "" for one in ids) for kind, ids in zip(KINDS, _ids(schema), strict=True)
    ]
    return Draft(draft.base, schema, (found[0], found[1], found[2]))


def rebased(draft: Draft, base: Schema) -> Draft:
    """The draft over another version of the project's schema: what was not edited here is as it is there."""
    was, now = draft_of(draft.base), draft_of(base)
    made = draft
    for kind, origins in zip(KINDS, draft.origins, strict=True):
        old, new = ({one.id: one for one in other.items(kind)} for other in (was, now))
        rows: list[tuple[Item, str]] = []
        for item, origin in zip(draft.items(kind), origins, strict=True):
            if origin and item == old.get(origin):
                rows += [(new[origin], origin)] if origin in new else []
            else:
                rows.append((item, origin if origin in new else ""))
        taken = {item.id for item, _ in rows} | old.keys()
        rows += [(one, one.id) for one in new.values() if one.id not in taken]
        made = _with_origins(made, kind, tuple(origin for _, origin in rows))
        made = _with_items(made, kind, tuple(item for item, _ in rows))
    return replace(made, base=base, schema=replace(made.schema, version=base.version))


def with_facts(draft: Draft, **facts: Any) -> Draft:  # noqa: ANN401 - fields of Schema
    """Another name, title or description of the whole schema."""
    return replace(draft, schema=replace(draft.schema, **facts))


def with_item(draft: Draft, kind: Kind, place: int, **facts: Any) -> Draft:  # noqa: ANN401 - fields of the item
    """The row with other facts. What refers to it by its id goes along."""
    items = list(draft.items(kind))
    before = items[place]
    items[place] = replace(before, **facts)
    made = _with_items(draft, kind, tuple(items))
    new = facts.get("id", before.id)
    if new == before.id or sum(one.id == before.id for one in draft.items(kind)) > 1:
        return made
    return _renamed(made, kind, before.id, new)


def added(draft: Draft, kind: Kind, item: Item, place: int | None = None) -> Draft:
    """A new row, at the end or at a place."""
    items, origins = list(draft.items(kind)), list(_origins(draft, kind))
    where = len(items) if place is None else place
    items.insert(where, item)
    origins.insert(where, "")
    return _with_items(_with_origins(draft, kind, tuple(origins)), kind, tuple(items))


def swapped(draft: Draft, kind: Kind, place: int, other: int) -> Draft:
    """Two rows in the place of each other."""
    items, origins = list(draft.items(kind)), list(_origins(draft, kind))
    items[place], items[other] = items[other], items[place]
    origins[place], origins[other] = origins[other], origins[place]
    return _with_items(_with_origins(draft, kind, tuple(origins)), kind, tuple(items))


def in_tree_order(draft: Draft, kind: Kind) -> list[tuple[int, int]]:
    """The rows, types below their parents, as (place, depth). What hangs on nothing that is there stands at the top."""
    if kind != "entity":
        return [(place, 0) for place in range(len(draft.items(kind)))]
    entities = draft.schema.entities
    ids = {one.id for one in entities}
    below: dict[str, list[int]] = {}
    for place, one in enumerate(entities):
        below.setdefault(one.parent if one.parent in ids else "", []).append(place)
    found: list[tuple[int, int]] = []
    waiting = [(place, 0) for place in reversed(below.get("", []))]
    seen: set[int] = set()
    while waiting:
        place, depth = waiting.pop()
        if place not in seen:
            seen.add(place)
            found.append((place, depth))
            waiting += [(child, depth + 1) for child in reversed(below.get(entities[place].id, []))]
    return found + [(place, 0) for place in range(len(entities)) if place not in seen]


def removed(draft: Draft, kind: Kind, place: int) -> Draft:
    """Without a row. What is marked so is decided upon later; what referred to it refers to it no more."""
    item, origin = draft.items(kind)[place], _origins(draft, kind)[place]
    made = _without(draft, kind, place)
    if kind == "entity":
        made = _forgotten(made, item.id, item.parent if isinstance(item, EntityType) else "")
    if kind == "relation":
        relations = tuple(replace(one, inverse="") if one.inverse == item.id else one for one in made.schema.relations)
        made = replace(made, schema=replace(made.schema, relations=relations))
        made = _forgotten(made, item.id, "")
    return replace(made, said=tuple(step for step in made.said if getattr(step, "old", "") != origin or not origin))


def merged(draft: Draft, kind: Kind, place: int, into: str) -> Draft:
    """Without a row; what is marked so becomes another type, which takes its place wherever it is referred to."""
    item, origin = draft.items(kind)[place], _origins(draft, kind)[place]
    made = _renamed(_without(draft, kind, place), kind, item.id, into)
    if not origin:
        return made
    said = tuple(step for step in made.said if getattr(step, "old", "") != origin)
    return replace(made, said=(*said, Rename(kind, origin, into)))


def split(draft: Draft, step: Split) -> Draft:
    """With a rule by which the spans of a type become others."""
    said = tuple(one for one in draft.said if getattr(one, "old", "") != step.old)
    return replace(draft, said=(*said, step))


def with_values(draft: Draft, place: int, values: tuple[AttributeValue, ...], renamed: tuple[str, str] | None) -> Draft:
    """An attribute with other values, of which one may be called otherwise: (old id, new id)."""
    made = with_item(draft, "attribute", place, values=values)
    origin = draft.origins[2][place]
    known = next((one for one in draft.base.attributes if one.id == origin), None)
    if renamed is None or known is None:
        return made
    old, new = renamed
    first = next((one.old for one in draft.said if _is_value(one, origin) and one.new == old), old)  # type: ignore[union-attr]
    said = tuple(one for one in draft.said if not (_is_value(one, origin) and getattr(one, "old", "") == first))
    if first != new and any(value.id == first for value in known.values):
        said = (*said, Rename("value", first, new, origin))
    return replace(made, said=said)


def _is_value(step: Step, attribute: str) -> bool:
    return isinstance(step, Rename) and step.kind == "value" and step.attribute == attribute


def _origins(draft: Draft, kind: Kind) -> tuple[str, ...]:
    return draft.origins[KINDS.index(kind)]


def _with_origins(draft: Draft, kind: Kind, origins: tuple[str, ...]) -> Draft:
    held = list(draft.origins)
    held[KINDS.index(kind)] = origins
    return replace(draft, origins=(held[0], held[1], held[2]))


def _with_items(draft: Draft, kind: Kind, items: tuple[Item, ...]) -> Draft:
    field = {"entity": "entities", "relation": "relations", "attribute": "attributes"}[kind]
    return replace(draft, schema=replace(draft.schema, **{field: items}))  # type: ignore[arg-type]


def _without(draft: Draft, kind: Kind, place: int) -> Draft:
    items, origins = draft.items(kind), _origins(draft, kind)
    rest = _with_origins(draft, kind, origins[:place] + origins[place + 1 :])
    return _with_items(rest, kind, items[:place] + items[place + 1 :])


def _forgotten(draft: Draft, label: str, parent: str) -> Draft:
    """Without what refers to a type that is gone: types below it go up to its parent."""
    schema = draft.schema

    def without(labels: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(one for one in labels if one != label)

    entities = tuple(replace(one, parent=parent) if one.parent == label else one for one in schema.entities)
    relations = tuple(replace(one, head=without(one.head), tail=without(one.tail)) for one in schema.relations)
    attributes = tuple(replace(one, applies_to=without(one.applies_to)) for one in schema.attributes)
    return replace(draft, schema=replace(schema, entities=entities, relations=relations, attributes=attributes))


def _renamed(draft: Draft, kind: Kind, old: str, new: str) -> Draft:
    """With whatever refers to a type by its id, in the schema and in what was said, referring to the new one."""
    schema = draft.schema

    def named(labels: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(new if one == old else one for one in labels))

    if kind == "entity":
        entities = tuple(
            replace(one, parent="" if one.id == new else new) if one.parent == old else one for one in schema.entities
        )
        relations = tuple(replace(one, head=named(one.head), tail=named(one.tail)) for one in schema.relations)
        schema = replace(schema, entities=entities, relations=relations)
    if kind == "relation":
        inverse = tuple(
            replace(one, inverse="" if one.id == new else new) if one.inverse == old else one
            for one in schema.relations
        )
        schema = replace(schema, relations=inverse)
    if kind != "attribute":
        attributes = tuple(replace(one, applies_to=named(one.applies_to)) for one in schema.attributes)
        schema = replace(schema, attributes=attributes)
    return replace(draft, schema=schema, said=tuple(_step_renamed(one, kind, old, new) for one in draft.said))


def _step_renamed(step: Step, kind: Kind, old: str, new: str) -> Step:
    if isinstance(step, Rename) and step.kind == kind and step.new == old:
        return replace(step, new=new)
    if isinstance(step, Split) and kind == "entity":
        rules = tuple(replace(rule, new=new) if rule.new == old else rule for rule in step.rules)
        return replace(step, rules=rules, otherwise=new if step.otherwise == old else step.otherwise)
    return step
