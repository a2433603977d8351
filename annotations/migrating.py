"""What a change of the schema does to one markup: as a change that knows its inverse, with what needs a second look.

Pure: reads a markup and what :mod:`.relabelling` says of its labels and attributes, and changes neither. Ids, authors
and times of spans and relations stay: it is the schema that changed, not what a person has seen in the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from annotations.changes import (
    Batch,
    Change,
    RemoveRelation,
    RemoveSpan,
    UpdateCluster,
    UpdateRelation,
    UpdateSpan,
)
from annotations.migration_effects import Effect
from annotations.second_look import LookKind, SecondLook, allows

if TYPE_CHECKING:
    from annotations.document import Cluster, Markup, Relation, Span
    from annotations.relabelling import Relabeller


class Case(NamedTuple):
    """One thing to which it happens, at [start, end) in code points of the text."""

    effect: Effect
    start: int
    end: int
    text: str


class Migrated(NamedTuple):
    """What is done to one markup; ``change`` is empty where that is nothing."""

    change: Batch
    cases: list[Case]
    looks: list[SecondLook]


def migrate(relabeller: Relabeller, markup: Markup) -> Migrated:
    """What becomes of a markup under the migration of the relabeller."""
    return _Work(relabeller, markup).result()


class _Work:
    """One markup while it is migrated: first spans, then relations, then clusters."""

    def __init__(self, relabeller: Relabeller, markup: Markup) -> None:
        self._relabeller, self._markup = relabeller, markup
        self._migration = relabeller.migration
        self._spans: dict[str, Span] = {}
        self._relations: dict[str, Relation] = {}
        self._instead: dict[str, str] = {}
        self.cases: list[Case] = []
        self.looks: list[SecondLook] = []

    def result(self) -> Migrated:
        self._migrate_spans()
        self._join_spans()
        self._migrate_relations()
        self.looks = [look for look in self.looks if look.span in self._spans]
        return Migrated(self._change(), self.cases, self.looks)

    def _migrate_spans(self) -> None:
        for span in self._markup.spans.values():
            label, effect = self._relabeller.label_of(span)
            if effect:
                self._note(effect, span)
            if not label:
                continue
            if effect and effect.what == "undecided-span":
                self._spans[span.id] = span
                continue
            described = self._relabeller.describe(span.label, label, span.attributes)
            for one in described.effects:
                self._note(one, span)
            for kind, detail in described.problems:
                self._look(kind, span, label, detail)
            if effect and effect.what == "split-span" and self._relabeller.is_undecided(span):
                self._look("undecided", span, label, span.label)
            if label != span.label or described.pairs != span.attributes:
                self._spans[span.id] = replace(span, label=label, attributes=described.pairs)
            else:
                self._spans[span.id] = span

    def _join_spans(self) -> None:
        """Make one of spans that had different labels and have one label and one place now."""
        moved = {(one.fragments, one.label) for one in self._spans.values() if one is not self._markup.spans[one.id]}
        if not moved:
            return
        together: dict[tuple[object, str], list[Span]] = {}
        for span in self._spans.values():
            if (span.fragments, span.label) in moved:
                together.setdefault((span.fragments, span.label), []).append(span)
        for same in together.values():
            if len(same) > 1:
                self._join(same)

    def _join(self, same: list[Span]) -> None:
        old = {one.id: self._markup.spans[one.id].label for one in same}
        first = next((one for one in same if old[one.id] == one.label), same[0])
        for other in same:
            if other.id == first.id or old[other.id] == old[first.id]:  # these two were there twice before
                continue
            joined, agrees = _joined(self._spans[first.id], other)
            self._spans[first.id] = joined
            del self._spans[other.id]
            self._instead[other.id] = first.id
            self._note(Effect("join-span", old[other.id], other.label), other)
            if not agrees:
                self._look("joined", first, first.label, old[other.id])

    def _migrate_relations(self) -> None:
        moved: list[tuple[Relation, Relation]] = []
        for relation in self._markup.relations.values():
            after = self._relation(relation)
            if after is relation:
                self._relations[relation.id] = relation
            elif after:
                moved.append((relation, after))
        if moved:
            seen = {self._facts(one) for one in self._relations.values()}
            for before, after in moved:
                if (facts := self._facts(after)) in seen or after.head == after.tail:
                    self._note_relation(Effect("join-relation", before.label, after.label), before)
                    continue
                seen.add(facts)
                self._relations[after.id] = after
        for one in list(self._relations.values()):
            self._check_ends(self._markup.relations[one.id], one)

    def _relation(self, relation: Relation) -> Relation | None:
        """The relation under the new schema, the same where nothing changes, None where it goes."""
        migration, label = self._migration, relation.label
        head, tail = (self._instead.get(end, end) for end in (relation.head, relation.tail))
        if head not in self._spans or tail not in self._spans:
            self._note_relation(Effect("remove-hanging", label), relation)
            return None
        if label in migration.dropped["relation"]:
            self._note_relation(Effect("remove-relation", label), relation)
            return None
        new = migration.renamed["relation"].get(label, label)
        if new != label:
            self._note_relation(Effect("relabel-relation", label, new), relation)
        elif ("relation", label) in migration.undecided:
            self._note_relation(Effect("undecided-relation", label), relation)
            return relation
        described = self._relabeller.describe(label, new, relation.attributes)
        for one in described.effects:
            self._note_relation(one, relation)
        if (new, head, tail, described.pairs) == (label, relation.head, relation.tail, relation.attributes):
            return relation
        return replace(relation, label=new, head=head, tail=tail, attributes=described.pairs)

    def _facts(self, relation: Relation) -> tuple[str, str, str]:
        kind = self._migration.after.relation(relation.label)
        ends = (relation.head, relation.tail)
        head, tail = sorted(ends) if kind and kind.symmetric else ends
        return (relation.label, head, tail)

    def _check_ends(self, before: Relation, after: Relation) -> None:
        """See whether a relation is still allowed between its ends, if it was, and complete."""
        migration, old, new = self._migration, self._markup.spans, self._spans
        kinds = [("relation", before.label), *(("entity", old[end].label) for end in (before.head, before.tail))]
        if any(kind in migration.undecided for kind in kinds):
            return
        for kind, detail in self._relabeller.describe(before.label, after.label, before.attributes).problems:
            self._look_at_relation(kind, after, detail)
        was = allows(migration.before, before.label, old[before.head].label, old[before.tail].label)
        ends = (new[after.head].label, new[after.tail].label)
        if not was or allows(migration.after, after.label, *ends):
            return
        if after.label in migration.outside_dropped:
            self._note_relation(Effect("remove-outside", before.label), before)
            del self._relations[after.id]
        else:
            self._look_at_relation("outside", after, " → ".join(ends))

    def _change(self) -> Batch:
        """What leads from the old markup to the new one, in an order in which each single change fits."""
        spans, relations = self._markup.spans, self._markup.relations
        found: list[Change] = [
            UpdateSpan(spans[one.id], one) for one in self._spans.values() if spans[one.id] is not one
        ]
        found += [
            UpdateRelation(relations[one.id], one) for one in self._relations.values() if relations[one.id] is not one
        ]
        found += [RemoveRelation(one) for one in relations.values() if one.id not in self._relations]
        gone = [one for one in spans.values() if one.id not in self._spans]
        if gone:
            found += [UpdateCluster(one, after) for one, after in self._clusters() if one != after]
        found += [RemoveSpan(one) for one in gone]
        return Batch(tuple(found))  # type: ignore[arg-type]

    def _clusters(self) -> list[tuple[Cluster, Cluster | None]]:
        """Each cluster with what becomes of it; those that have come to share a span are one from then on."""
        kept: list[Cluster] = []
        for cluster in self._markup.clusters.values():
            members = dict.fromkeys(self._instead.get(one, one) for one in cluster.spans)
            rest = replace(cluster, spans=tuple(one for one in members if one in self._spans))
            met = [other for other in kept if set(other.spans) & set(rest.spans)]
            kept = [other for other in kept if other not in met]
            kept.append(self._one_cluster([*met, rest]))
        after = {one.id: one for one in kept if one.says_something}
        return [(one, after.get(one.id)) for one in self._markup.clusters.values()]

    def _one_cluster(self, clusters: list[Cluster]) -> Cluster:
        """Clusters as one; where they say different things of a knowledge base, the first holds and a person looks."""
        first, *others = clusters
        spans = tuple(dict.fromkeys(span for cluster in clusters for span in cluster.spans))
        kb_ids = list(dict.fromkeys(one.kb_id for one in clusters if one.kb_id))
        if len(kb_ids) > 1:
            span = self._spans[next(one for one in others[-1].spans if one in first.spans or one in self._spans)]
            self._look("joined", span, span.label, ", ".join(kb_ids[1:]))
        return replace(first, spans=spans, kb_id=kb_ids[0] if kb_ids else "")

    def _note(self, effect: Effect, span: Span) -> None:
        self.cases.append(Case(effect, span.start, span.end, span.text))

    def _note_relation(self, effect: Effect, relation: Relation) -> None:
        head, tail = self._markup.spans[relation.head], self._markup.spans[relation.tail]
        start, end = min(head.start, tail.start), max(head.end, tail.end)
        self.cases.append(Case(effect, start, end, head.text))

    def _look(self, kind: LookKind, span: Span, label: str, detail: str) -> None:
        self.looks.append(SecondLook(kind, span.start, span.end, span.text, span.id, label, "", detail))

    def _look_at_relation(self, kind: LookKind, relation: Relation, detail: str) -> None:
        head, tail = self._spans[relation.head], self._spans[relation.tail]
        start, end = min(head.start, tail.start), max(head.end, tail.end)
        look = SecondLook(kind, start, end, head.text, head.id, relation.label, relation.id, detail, tail.text)
        self.looks.append(look)


def _joined(first: Span, other: Span) -> tuple[Span, bool]:
    """The first span with what the other says besides, and whether they say nothing different."""
    given = {pair.name: pair.value for pair in first.attributes}
    more = tuple(pair for pair in other.attributes if pair.name not in given)
    notes = dict.fromkeys(note for note in (first.note, other.note) if note)
    agrees = all(given.get(pair.name, pair.value) == pair.value for pair in other.attributes) and len(notes) < 2
    after = replace(
        first,
        attributes=(*first.attributes, *more),
        note=" / ".join(notes),
        uncertain=first.uncertain or other.uncertain,
        core=first.core or other.core,
    )
    return (first if after == first else after), agrees
