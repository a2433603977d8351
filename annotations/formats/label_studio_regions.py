"""Results of Label Studio: what one annotation or prediction says of a text, written and read."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from annotations.document import Pair
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.label_studio_config import ATTRIBUTE, LABELS, TEXT
from annotations.formats.values import as_label, as_list, as_name, as_object, as_offset, as_score, as_text
from annotations.text import Utf16Map
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.document import Record, Relation, Span
    from annotations.text import FrozenText
    from schemas.model import Schema

UNNAMED = "RELATION"
"""The label of relations that have none."""


# Writing


def results_of(record: Record, schema: Schema) -> list[dict[str, Any]]:
    """The results that say what a record says."""
    found: list[dict[str, Any]] = []
    for span in record.spans:
        place = {"start": span.start, "end": span.end, "text": span.text}
        note = {"meta": {"text": [span.note]}} if span.note else {}
        found.append(_region(span, LABELS, "labels", place | {"labels": [span.label]}) | note)
        kinds = {kind.id: kind.kind for kind in schema.attributes_of(span.label)}
        for pair in span.attributes:
            control, value = _value(kinds.get(pair.name, "text"), pair.value)
            found.append(_region(span, ATTRIBUTE + pair.name, control, place | value))
    ends = ({"from_id": one.head, "to_id": one.tail, "labels": [one.label]} for one in record.relations)
    return found + [{"type": "relation", "direction": "right", **end} for end in ends]


def _region(span: Span, control: str, kind: str, value: dict[str, Any]) -> dict[str, Any]:
    names = {"id": span.id, "from_name": control, "to_name": TEXT, "type": kind}
    return names | {"value": value, "origin": "manual"}


def _value(kind: str, value: str) -> tuple[str, dict[str, Any]]:
    """The type of control for an attribute, and its value as that control says it."""
    if kind in ("choice", "bool"):
        return "choices", {"choices": [value]}
    if kind == "multi":
        return "choices", {"choices": value.split()}
    if kind == "number":
        with suppress(ValueError, OverflowError):
            number = float(value)
            return "number", {"number": int(number) if number.is_integer() else number}
    return "textarea", {"text": [value]}


# Reading


@dataclass
class Results:
    """What results say.

    Attributes:
        labels: What was chosen about the whole text.
        pairs: What else was said about it, by the name of the control.
    """

    spans: list[Span] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)


class Reader:
    """Reads the results about one text.

    Attributes:
        given: The text as the file has it, into which offsets count.
    """

    def __init__(self, given: str, frozen: FrozenText) -> None:
        self.given = given
        self._frozen = frozen
        self._units = Utf16Map(given)

    def read(self, results: object, *, source: str = "import", score: float = -1.0) -> Results:
        """What results say; those of a model with its name, and its score where a region has none of its own.

        Raises UserError where one does not fit the text or names what is not there.
        """
        found = Results()
        items = [as_object(one, "a result") for one in as_list(results, "the result")]
        regions = [one for one in items if one.get("type") == "labels"]
        said = self._said(items, {as_name(one.get("id")) for one in regions}, found)
        in_utf16 = self._counts_utf16(regions)
        by_id: dict[str, str] = {}
        for one in regions:
            name = as_name(one.get("id"))
            if name and name in by_id:
                raise UserError(say("the region {name!r} comes twice.", name=name))
            for span in self._spans(one, said.get(name, {}), source, score, in_utf16=in_utf16):
                by_id.setdefault(name, span.id)
                found.spans.append(span)
        for one in items:
            if one.get("type") == "relation":
                found.relations += _relations(one, by_id)
        return found

    @staticmethod
    def _said(items: list[dict[str, Any]], regions: set[str], found: Results) -> dict[str, dict[str, str]]:
        """What other controls say of each region, by its id; what they say of the whole text goes to ``found``."""
        said: dict[str, dict[str, str]] = {}
        for one in items:
            kind = as_label(one.get("type"), "the type of a result")
            if kind in ("labels", "relation"):
                continue
            value = as_object(one.get("value"), "the value of a result")
            name = as_label(one.get("from_name"), "from_name").removeprefix(ATTRIBUTE)
            identifier = as_name(one.get("id"))
            if identifier in regions and identifier:
                said.setdefault(identifier, {})[name] = _plain(kind, value)
            elif "start" in value or "startOffset" in value:
                raise UserError(
                    say("a region is of the type {kind!r}; only those of the type 'labels' are read.", kind=kind)
                )
            elif kind == "choices":
                found.labels += [as_label(choice, "a choice") for choice in _list(value, "choices")]
            else:
                found.pairs.append(Pair(name, _plain(kind, value)))
        return said

    def _counts_utf16(self, regions: list[dict[str, Any]]) -> bool:
        """True where some region reads what it says only in UTF-16 units, and all do."""
        if self._units.is_identity:
            return False
        places = [_place(one) for one in regions]
        reads = [(start, end, text) for start, end, text in places if text is not None]
        if all(_same(self.given[max(0, start) : max(0, end)], text) for start, end, text in reads):
            return False
        pairs = [(self._from_utf16(start), self._from_utf16(end), text) for start, end, text in reads]
        return all(_same(self.given[start:end], text) for start, end, text in pairs)

    def _from_utf16(self, offset: int) -> int:
        """The code point at a UTF-16 offset, or -1 where none begins there."""
        place = self._units.from_utf16(offset) if offset >= 0 else 0
        return place if self._units.to_utf16(place) == offset else -1

    def _spans(
        self, one: dict[str, Any], said: dict[str, str], source: str, score: float, *, in_utf16: bool
    ) -> Iterator[Span]:
        start, end, expected = _place(one)
        if in_utf16:
            start, end = self._from_utf16(start), self._from_utf16(end)
        value, own = one["value"], as_score(one.get("score"))
        if expected is not None and self.given[max(0, start) : max(0, end)] != expected:
            expected = expected.replace("\\n", "\n")  # as the window writes it
        labels = _list(value, "labels")
        if not labels:
            raise UserError(say("the region at [{start}, {end}) has no label.", start=start, end=end))
        for label in labels:
            yield making.span(
                self._frozen,
                self.given,
                as_label(label),
                [(start, end)],
                expected=expected,
                attributes=tuple(Pair(name, text) for name, text in said.items()),
                note=_note(one),
                source=source,
                score=own if own >= 0 <= score else score,
            )


def _place(one: dict[str, Any]) -> tuple[int, int, str | None]:
    """Start, end and text of a region, as they are given."""
    value = as_object(one.get("value"), "the value of a region")
    text = value.get("text")
    return (
        as_offset(value.get("start"), "a start"),
        as_offset(value.get("end"), "an end"),
        None if text is None else as_text(text, "the text of a region"),
    )


def _same(found: str, said: str) -> bool:
    return "".join(found.split()) == "".join(said.replace("\\n", "\n").split()) or found == said


def _note(one: dict[str, Any]) -> str:
    meta = one.get("meta")
    texts = meta.get("text") if isinstance(meta, dict) else None
    found = texts if isinstance(texts, list) else [texts] if isinstance(texts, str) else []
    return "\n".join(as_text(text, "a note") for text in found)


def _list(value: dict[str, Any], name: str) -> list[Any]:
    return as_list(value.get(name), name)


def _plain(kind: str, value: dict[str, Any]) -> str:
    """What a control says, as text: choices with spaces between them, lines of texts, anything else as JSON."""
    if kind == "choices":
        return " ".join(as_text(choice, "a choice") for choice in _list(value, "choices"))
    said = value.get("text") if kind == "textarea" else value.get(kind)
    if isinstance(said, list) and all(isinstance(one, str) for one in said):
        return "\n".join(as_text(one, kind) for one in said)
    return as_text(said, kind) if isinstance(said, str) else as_text(json.dumps(said, ensure_ascii=False), kind)


def _relations(one: dict[str, Any], by_id: dict[str, str]) -> Iterator[Relation]:
    ends = [as_name(one.get(key)) for key in ("from_id", "to_id")]
    if missing := [end for end in ends if end not in by_id]:
        raise UserError(say("a relation leads to the region {missing!r}, which is not there.", missing=missing[0]))
    head, tail = reversed(ends) if one.get("direction") == "left" else ends
    for label in _list(one, "labels") or [UNNAMED]:
        yield making.relation(as_label(label, "the label of a relation"), by_id[head], by_id[tail])
