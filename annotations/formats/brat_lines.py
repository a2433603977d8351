"""The lines of a brat .ann file: what each of them says, and what all of them come to.

Text-bound lines (T) become spans, relations (R) relations; attributes (A, M) and notes (#) go to what they are about.
An event (E) is its trigger, which is a span already, and a relation from there to each argument, named after its role;
what is said of an event is said of its trigger. Equivalent spans (*) are a cluster, and a normalization (N) is its
identifier in a knowledge base. Anything else is a mistake of the file.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from annotations.document import Cluster, Pair
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.values import as_label, as_text
from annotations.ids import new_id
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.document import Relation, Span
    from annotations.text import FrozenText

_BREAK = re.compile(r"[\n\t]")
_OFFSETS = re.compile(r"[0-9]{1,12} [0-9]{1,12}(?:;[0-9]{1,12} [0-9]{1,12})*")
_ID = re.compile(r"[A-Za-z#][0-9]{1,18}\w{0,40}")
_OUR_KB = "kb:"
"""Stands before identifiers that name no knowledge base, for brat wants one."""


class LineError(UserError):
    """A line that cannot be taken.

    Attributes:
        line: Counted from 1.
    """

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class Bound(NamedTuple):
    """A text-bound line: label, fragments in code points of the text file, and what they read."""

    line: int
    label: str
    fragments: tuple[tuple[int, int], ...]
    text: str


class Link(NamedTuple):
    """A line that names others: a relation with its two ends, or what is said of one."""

    line: int
    label: str
    ends: tuple[str, ...]
    value: str = ""


class Standoff:
    """What the lines of one file say, by id.

    Attributes:
        bound: Spans.
        triggers: Of events: the spans that stand for them.
        links: Relations and arguments of events.
        attributes: One end each, with a value.
        notes: One end each, with a text.
        sets: Ends that are equivalent.
        names: One end each, with an identifier in a knowledge base.
    """

    def __init__(self) -> None:
        self.bound: dict[str, Bound] = {}
        self.triggers: dict[str, Link] = {}
        self.links: dict[str, Link] = {}
        self.attributes: list[Link] = []
        self.notes: list[Link] = []
        self.sets: list[Link] = []
        self.names: list[Link] = []
        self._ids: set[str] = set()
        self._take = {"T": self._text, "E": self._event, "R": self._relation, "A": self._attribute, "N": self._name}
        self._take |= {"M": self._attribute, "#": self._note}

    def take(self, number: int, line: str) -> None:
        """Take a line. Raises LineError where it says nothing that is known."""
        if not line.strip():
            return
        identifier, tab, rest = line.partition("\t")
        take = self._take.get(identifier[:1])
        try:
            if identifier == "*" and tab:
                self.sets.append(_link(number, rest))
            elif take is None or not tab or not _ID.fullmatch(identifier):
                raise UserError(
                    say("{line!r} is no line of brat, such as T1, a tab, PER 0 4, a tab and the text.", line=line[:40])
                )
            elif identifier in self._ids:
                raise UserError(say("{identifier} comes twice.", identifier=identifier))
            else:
                self._ids.add(identifier)
                take(number, identifier, as_text(rest, identifier))
        except UserError as error:
            raise LineError(number, str(error)) from None

    def _text(self, number: int, identifier: str, rest: str) -> None:
        said, tab, text = rest.partition("\t")
        if not tab:
            raise UserError(say("{identifier}: the text is missing behind the offsets.", identifier=identifier))
        label, _, offsets = said.partition(" ")
        if not _OFFSETS.fullmatch(offsets.strip()):
            raise UserError(
                say(
                    "{identifier}: {offsets!r} are no offsets such as 0 4 or 0 4;9 12.",
                    identifier=identifier,
                    offsets=offsets[:40],
                )
            )
        pairs = sorted((int(start), int(end)) for start, end in (one.split() for one in offsets.strip().split(";")))
        self.bound[identifier] = Bound(number, as_label(label), tuple(pairs), text)

    def _event(self, number: int, identifier: str, rest: str) -> None:
        parts = [part.rpartition(":") for part in rest.split()]
        if not parts or not all(role and end for role, _, end in parts):
            raise UserError(
                say("{identifier}: {rest!r} is no event such as MEET:T1 Who:T2.", identifier=identifier, rest=rest[:40])
            )
        self.triggers[identifier] = Link(number, parts[0][0], (parts[0][2],))
        for place, (role, _, end) in enumerate(parts[1:]):
            label = as_label(role.rstrip("0123456789") or role, "the role of an argument")
            self.links[f"{identifier}:{place}"] = Link(number, label, (identifier, end))

    def _relation(self, number: int, identifier: str, rest: str) -> None:
        label, *parts = rest.split()
        ends = tuple(part.rpartition(":")[2] for part in parts)
        if len(ends) != 2 or not all(":" in part for part in parts):
            raise UserError(
                say(
                    "{identifier}: {rest!r} is no relation such as NEAR Arg1:T1 Arg2:T2.",
                    identifier=identifier,
                    rest=rest[:40],
                )
            )
        self.links[identifier] = Link(number, as_label(label), ends)

    def _attribute(self, number: int, identifier: str, rest: str) -> None:
        name, end, value = (*rest.rstrip().split(" ", 2), "", "")[:3]
        if not name or not end:
            raise UserError(
                say(
                    "{identifier}: {rest!r} is no attribute such as Level T1 high.",
                    identifier=identifier,
                    rest=rest[:40],
                )
            )
        self.attributes.append(Link(number, as_label(name, "the name"), (end,), value or "true"))

    def _note(self, number: int, identifier: str, rest: str) -> None:
        said, _, text = rest.partition("\t")
        link = _link(number, said)
        if len(link.ends) != 1:
            raise UserError(
                say(
                    "{identifier}: {said!r} does not say what the note is about.", identifier=identifier, said=said[:40]
                )
            )
        self.notes.append(link._replace(value=text))

    def _name(self, number: int, identifier: str, rest: str) -> None:
        link = _link(number, rest.partition("\t")[0])
        if len(link.ends) != 2:
            raise UserError(
                say(
                    "{identifier}: {rest!r} is no normalization such as Reference T1 Wikidata:Q1.",
                    identifier=identifier,
                    rest=rest[:40],
                )
            )
        self.names.append(Link(number, link.label, link.ends[:1], link.ends[1].removeprefix(_OUR_KB)))


def _link(number: int, said: str) -> Link:
    label, *ends = said.split() or [""]
    if not ends:
        raise UserError(say("{said!r} names nothing that it is about.", said=said[:40]))
    return Link(number, label, tuple(ends))


class StandoffReading:
    """What a file comes to over its text: spans, relations and clusters, in the terms of the model.

    Attributes:
        unread: What it says beside, by what it is and why it is not taken.
    """

    def __init__(self, said: Standoff, given: str, frozen: FrozenText) -> None:
        self._said = said
        self._frozen = frozen
        self.spans = {name: self._span(one, given) for name, one in said.bound.items()}
        self.relations: dict[str, Relation] = {}
        self.unread: Counter[tuple[str, str]] = Counter()
        seen: set[tuple[str, str, str]] = set()
        for name, link in said.links.items():
            head, tail = (self._span_of(end, link.line).id for end in link.ends)
            if name.startswith("E") and (link.label, head, tail) in seen:
                self.unread["relation", "which two events on one trigger both say"] += 1
                continue
            seen.add((link.label, head, tail))
            if head == tail:
                raise LineError(link.line, say("{label} leads from a span to the same span.", label=link.label))
            self.relations[name] = making.relation(link.label, head, tail)
        self._say()

    def _span(self, one: Bound, given: str) -> Span:
        try:
            return making.span(self._frozen, given, one.label, _joined(one.fragments, given), expected=one.text)
        except UserError as error:
            raise LineError(one.line, str(error)) from None

    def _span_name(self, name: str, line: int) -> str:
        """The name of the span with this name, or of that which stands for the event with this name."""
        if name in self._said.triggers:
            name = self._said.triggers[name].ends[0]
        if name not in self.spans:
            raise LineError(line, say("there is no {name}.", name=name[:40]))
        return name

    def _span_of(self, name: str, line: int) -> Span:
        return self.spans[self._span_name(name, line)]

    def _say(self) -> None:
        """Give spans and relations their attributes and notes; what is said twice of a name is one value."""
        values: dict[str, dict[str, list[str]]] = {}
        for link in self._said.attributes:
            name = self._item_name(link.ends[0], link.line)
            values.setdefault(name, {}).setdefault(link.label, []).append(link.value)
        notes: dict[str, list[str]] = {}
        for link in self._said.notes:
            if (name := self._said.triggers.get(link.ends[0], link).ends[0]) in self.spans or name in self.relations:
                notes.setdefault(name, []).append(link.value)
            else:
                self.unread["note", "about what is neither span nor relation"] += 1
        for name in values.keys() | notes.keys():
            pairs = tuple(Pair(label, " ".join(given)) for label, given in values.get(name, {}).items())
            note = "\n".join(notes.get(name, ()))
            if name in self.relations:
                self.relations[name] = replace(self.relations[name], attributes=pairs, note=note)
            else:
                self.spans[name] = replace(self.spans[name], attributes=pairs, note=note)

    def _item_name(self, name: str, line: int) -> str:
        return name if name in self.relations else self._span_name(name, line)

    def clusters(self) -> tuple[Cluster, ...]:
        """Sets of equivalent spans, those that share one joined, and spans with an identifier by themselves."""
        groups = _Groups()
        for link in self._said.sets:
            first, *others = (self._span_of(end, link.line).id for end in link.ends)
            groups.join(first, first)
            for other in others:
                groups.join(first, other)
        known: dict[str, dict[str, None]] = {}
        named = [(self._span_of(link.ends[0], link.line).id, link.value) for link in self._said.names]
        for span, _ in named:
            groups.join(span, span)
        for span, value in named:
            known.setdefault(groups.of(span), {})[value] = None
        members: dict[str, list[str]] = {}
        for one in self.spans.values():
            if one.id in groups:
                members.setdefault(groups.of(one.id), []).append(one.id)
        return tuple(Cluster(new_id(), tuple(ids), " ".join(known.get(key, ()))) for key, ids in members.items())


class _Groups:
    """Which ids belong together."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def __contains__(self, identifier: str) -> bool:
        return identifier in self._above

    def of(self, identifier: str) -> str:
        """The id that stands for all of a group."""
        while (above := self._above.setdefault(identifier, identifier)) != identifier:
            self._above[identifier] = self._above[above]
            identifier = above
        return identifier

    def join(self, first: str, second: str) -> None:
        """Put the groups of two ids together."""
        self._above[self.of(second)] = self.of(first)


def _joined(fragments: tuple[tuple[int, int], ...], given: str) -> list[tuple[int, int]]:
    """The fragments, those joined that touch, or between which there is only white space with a line break in it.

    A line can hold no line break, so that what runs across one comes in several pieces.
    """
    found: list[tuple[int, int]] = []
    for start, end in fragments:
        if found and start >= found[-1][1]:
            between = given[found[-1][1] : start]
            if not between or (not between.strip() and _BREAK.search(between)):
                found[-1] = (found[-1][0], end)
                continue
        found.append((start, end))
    return found
