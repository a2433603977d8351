"""Prodigy: one task a line, with its tokens, spans over them and relations between them.

``start`` and ``end`` of spans and tokens are half-open code points, but ``token_end`` is the last token of a span and
not the one behind it, and ``head`` and ``child`` of a relation are the last tokens of its ends. Where several spans
end on one token these two do not tell which is meant; ``head_span`` and ``child_span`` do, so both are written, and
read first. Spans begin and end with tokens; fragments, attributes, notes and clusters it cannot hold.

Read as work is what was accepted, or what has no answer; a span without an answer that has a ``source`` and a
``score`` is what a model said. What was rejected or ignored is told.
"""

from __future__ import annotations

from collections import Counter
from reprlib import repr as shortly
from typing import IO, TYPE_CHECKING, Any

from annotations import reducing
from annotations.errors import NotMeantError, UserError
from annotations.formats import making
from annotations.formats.json_reading import json_lines
from annotations.formats.record import Context, Format, Losses
from annotations.formats.rows import json_line, meta_of
from annotations.formats.values import as_label, as_list, as_name, as_object, as_offset, as_score, as_text, plain_pairs
from annotations.tokens import Tokens
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Record, Relation, Span
    from annotations.formats.head import Head
    from annotations.formats.record import Item
    from annotations.text import FrozenText

_OURS = ("text", "tokens", "spans", "relations", "answer", "meta", "document", "title")


def fit(record: Record, losses: Losses, _context: Context) -> Record:
    """Labelled spans of whole tokens, one of each place and label, and relations between them."""
    record = reducing.without_clusters(reducing.without_attributes(record, losses), losses)
    record = reducing.on_tokens(reducing.one_piece(record, losses), losses)[0]
    record = reducing.one_each(reducing.trimmed(record, losses), losses)
    ends = Counter(span.end for span in record.spans)
    end_of = {span.id: span.end for span in record.spans}
    unclear = sum(max(ends[end_of[one.head]], ends[end_of[one.tail]]) > 1 for one in record.relations)
    losses.change("relations with an end that only head_span or child_span tells, not head or child", unclear)
    return record


def write(file: IO[bytes], records: Iterable[Record], _context: Context) -> None:
    """One line a record, as accepted work."""
    for record in records:
        document = record.document
        tokens = Tokens(document.text, record.spans)
        spans = {span.id: _span_row(span, tokens) for span in record.spans}
        row = {
            "text": document.text,
            "document": document.id,
            "title": document.title,
            "meta": meta_of(document),
            "tokens": [
                {"text": one.text, "start": one.start, "end": one.end, "id": place, "ws": one.space_after}
                for place, one in enumerate(tokens[place] for place in range(len(tokens)))
            ],
            "spans": list(spans.values()),
            "relations": [_relation_row(one, spans) for one in record.relations],
            "_view_id": "relations" if record.relations else "spans_manual",
            "answer": "accept",
        }
        file.write(json_line(row))


def _span_row(span: Span, tokens: Tokens) -> dict[str, Any]:
    first, last = tokens.index(span.start, span.end) or (0, 0)
    place = {"start": span.start, "end": span.end, "token_start": first, "token_end": last - 1}
    return {"text": span.text, **place, "label": span.label}


def _relation_row(one: Relation, spans: dict[str, dict[str, Any]]) -> dict[str, Any]:
    head, child = ({key: spans[end][key] for key in spans[end] if key != "text"} for end in (one.head, one.tail))
    ends = {"head": head["token_end"], "child": child["token_end"]}
    return {**ends, "head_span": head, "child_span": child, "label": one.label}


def read(file: IO[bytes], source: str) -> Iterator[Item]:
    """The records of a file, line by line."""
    return json_lines(file, source, decode)


def decode(row: dict[str, Any]) -> Record:
    """The record of a task. Raises UserError where it does not fit its own text, or was not accepted."""
    answer = row.get("answer")
    if answer not in (None, "accept"):
        raise NotMeantError(say("whose answer is {answer}", answer=shortly(answer)))
    given = as_text(row.get("text"), "the text")
    hidden = [name for name in row if name.startswith("_")]
    meta = plain_pairs(row, without=(*_OURS, *hidden))
    if isinstance(row.get("meta"), dict):
        meta = (*plain_pairs(row["meta"]), *meta)
    document, frozen = making.document(
        given,
        identifier=as_name(row.get("document")),
        title=as_text(row.get("title", ""), "the title"),
        meta=meta,
    )
    places = _Places(_token(one) for one in as_list(row.get("tokens"), "tokens"))
    spans = [_span(as_object(one, "a span"), row, given, frozen, places) for one in _list(row, "spans")]
    relations = [_relation(as_object(one, "a relation"), places) for one in _list(row, "relations")]
    return making.record(document, frozen, spans, relations)


def _list(row: dict[str, Any], name: str) -> list[Any]:
    return as_list(row.get(name), name)


def _token(found: object) -> tuple[int, int]:
    one = as_object(found, "a token")
    return as_offset(one.get("start"), "the start of a token"), as_offset(one.get("end"), "its end")


class _Places:
    """Where tokens stand, and which spans they name."""

    def __init__(self, tokens: Iterable[tuple[int, int]]) -> None:
        self._tokens = list(tokens)
        self._starts = {start: place for place, (start, _) in enumerate(self._tokens)}
        self._ends = {end: place for place, (_, end) in enumerate(self._tokens)}
        self._by_place: dict[tuple[int | None, int, object], str] = {}
        self._by_last: dict[int, list[str]] = {}

    def offsets(self, one: dict[str, Any]) -> tuple[int, int]:
        """[start, end) of a span, of which a file may say only the tokens."""
        if "start" in one or "end" in one or not self._tokens:
            return as_offset(one.get("start"), "a start"), as_offset(one.get("end"), "an end")
        return self._token(one.get("token_start"))[0], self._token(one.get("token_end"))[1]

    def _token(self, place: object) -> tuple[int, int]:
        if not 0 <= (number := as_offset(place, "the token of a span")) < len(self._tokens):
            raise UserError(say("there is no token {number}.", number=number))
        return self._tokens[number]

    def add(self, span: Span, one: dict[str, Any], at: tuple[int, int]) -> None:
        """Remember which tokens a span is made of; one that does not say is looked for."""
        first, last = _number(one.get("token_start")), _number(one.get("token_end"))
        if first is None and last is None:
            first, last = self._starts.get(at[0]), self._ends.get(at[1])
        if last is not None:
            self._by_place.setdefault((first, last, span.label), span.id)
            self._by_last.setdefault(last, []).append(span.id)

    def end(self, one: dict[str, Any], name: str) -> str:
        """The id of the span that an end of a relation names, whole or by its last token."""
        whole, last = one.get(f"{name}_span"), as_offset(one.get(name), f"the {name} of a relation")
        if isinstance(whole, dict) and whole.get("token_end") == last:
            place = _number(whole.get("token_start")), last, whole.get("label")
            if isinstance(place[2], str) and place in self._by_place:
                return self._by_place[place]
        found = self._by_last.get(last, [])
        if len(found) != 1:
            several = say("{count} spans end; nothing tells which is meant.", count=len(found))
            many = several if found else "no span ends."
            raise UserError(say("a relation leads to token {last}, on which {many}", last=last, many=many))
        return found[0]


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _span(one: dict[str, Any], row: dict[str, Any], given: str, frozen: FrozenText, places: _Places) -> Span:
    label = as_label(one.get("label"), "the label of a span")
    at = places.offsets(one)
    model, score = one.get("source"), as_score(one.get("score"))
    is_proposed = row.get("answer") is None and isinstance(model, str) and model.strip() and score >= 0
    span = making.span(
        frozen,
        given,
        label,
        [at],
        expected=as_text(one["text"], "the text of a span") if one.get("text") is not None else None,
        source=as_label(model, "the source of a span") if is_proposed else "import",
        score=score if is_proposed else -1.0,
    )
    places.add(span, one, at)
    return span


def _relation(one: dict[str, Any], places: _Places) -> Relation:
    label = as_label(one.get("label"), "the label of a relation")
    return making.relation(label, places.end(one, "head"), places.end(one, "child"))


def sniff(head: Head) -> int:
    """A row with an answer, or with tokens that have ids and spans or relations that count them."""
    row = head.row
    if head.is_array or not isinstance(row.get("text"), str) or row.get("format"):
        return 0
    if "_task_hash" in row or "_view_id" in row or row.get("answer") in ("accept", "reject", "ignore"):
        return 90
    spans, relations = (row[name] if isinstance(row.get(name), list) else [] for name in ("spans", "relations"))
    items = [one for one in [*spans[:9], *relations[:9]] if isinstance(one, dict)]
    if any("token_end" in one or "head_span" in one for one in items):
        return 80
    is_scored = any({"start", "source", "score"} <= one.keys() and "fragments" not in one for one in items)
    return 65 if is_scored and row.keys() <= {"text", "spans", "meta", "tokens"} else 0


FORMAT = Format("prodigy", "Prodigy, one task a line", (".jsonl",), sniff, read, write=write, fit=fit)
