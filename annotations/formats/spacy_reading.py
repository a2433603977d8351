"""A DocBin of spaCy taken apart as numbers and strings: nothing of spaCy's is made, nothing that a file says is run."""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from itertools import starmap
from typing import IO, TYPE_CHECKING, Any

import msgspec

from annotations.document import Cluster, Pair
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.record import Rejection
from annotations.formats.values import as_label, as_name, as_text
from annotations.ids import new_id
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Record, Relation, Span
    from annotations.formats.record import Item

GROUP, OURS = "sc", "hashiya"
"""The names of the group of spans that is read, and of our own user data."""

MAX_UNPACKED_BYTES = 512 * 1024 * 1024
MAX_DOCUMENTS = 1_000_000
_COLUMNS = ("ORTH", "ENT_IOB", "ENT_TYPE")
_SPAN = struct.Struct(">QQQllll")
"""Id, knowledge base id, label; first token, token behind the last, and their offsets in characters."""
_BEGIN, _INSIDE = 3, 1


class _Bin(msgspec.Struct):
    """The outermost layer of a file."""

    attrs: list[int]
    tokens: bytes
    spaces: bytes
    lengths: bytes
    strings: list[str]
    span_groups: list[bytes] = []
    user_data: list[bytes | None] = []
    flags: list[dict[str, Any]] = []


class _Group(msgspec.Struct):
    """A group of spans."""

    spans: list[bytes]
    name: str = ""


class _Said(msgspec.Struct):
    """What is said of a span."""

    attributes: list[tuple[str, str]] = []
    note: str = ""
    uncertain: bool = False


class _SaidOfTwo(_Said, kw_only=True):
    """A relation."""

    label: str
    head: int
    tail: int


class _Cluster(msgspec.Struct):
    """Spans that name one thing."""

    spans: list[int]
    kb_id: str = ""


class _UserData(msgspec.Struct):
    """What stands under :data:`OURS`."""

    id: str = ""
    title: str = ""
    meta: list[tuple[str, str]] = []
    layer: str = ""
    annotator: str = ""
    spans: list[_Said] = []
    relations: list[_SaidOfTwo] = []
    clusters: list[_Cluster] = []


_Marked = tuple[int, int, str]
"""[first, last) words and a label."""


def read(file: IO[bytes], source: str) -> Iterator[Item]:
    """The records of a file, document by document."""
    try:
        reader = _Reader(_unpacked(file))
    except UserError as error:
        yield Rejection(source, 0, str(error))
        return
    for number in range(reader.count):
        try:
            yield making.placed(reader.record(number), source)
        except UserError as error:
            yield Rejection(source, 0, say("document {number}: {error}", number=number + 1, error=error))


def _unpacked(file: IO[bytes]) -> _Bin:
    data = file.read(MAX_UNPACKED_BYTES + 1)
    if len(data) > MAX_UNPACKED_BYTES:
        raise UserError(say("larger than {most:,} bytes.", most=MAX_UNPACKED_BYTES))
    try:
        unpacker = zlib.decompressobj()
        plain = unpacker.decompress(data, MAX_UNPACKED_BYTES)
    except zlib.error as error:
        raise UserError(say("no DocBin: {error}.", error=error)) from None
    if unpacker.unconsumed_tail:
        raise UserError(say("it unpacks to more than {most:,} bytes.", most=MAX_UNPACKED_BYTES))
    if not unpacker.eof:
        raise UserError("it breaks off in the middle.")
    found: _Bin = _decoded(plain, _Bin, "no DocBin")
    return found


def _decoded(data: bytes, kind: Any, what: str) -> Any:  # noqa: ANN401 - any type that msgspec knows
    try:
        return msgspec.msgpack.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, TypeError, ValueError) as error:
        raise UserError(say("{what}: {error}.", what=what, error=error)) from None


def _numbers(code: str, data: bytes, what: str) -> array[int]:
    found = array(code)
    if len(data) % found.itemsize:
        raise UserError(say("no DocBin: its {what} are cut.", what=what))
    found.frombytes(data)
    if sys.byteorder == "big":
        found.byteswap()
    return found


class _Reader:
    """Takes documents out of a file. Raises UserError where its parts do not fit together."""

    def __init__(self, found: _Bin) -> None:
        from spacy.attrs import IDS
        from spacy.strings import get_string_id

        self._bin = found
        self._strings = {get_string_id(text): text for text in found.strings}
        self._width = len(found.attrs)
        columns = [found.attrs.index(IDS[name]) if IDS[name] in found.attrs else -1 for name in _COLUMNS]
        self._word, self._iob, self._label = columns
        self._cells = _numbers("Q", found.tokens, "tokens")
        lengths = _numbers("i", found.lengths, "lengths")
        if len(lengths) > MAX_DOCUMENTS:
            raise UserError(say("it holds more than {most:,} documents.", most=MAX_DOCUMENTS))
        self._starts = [0]
        for length in lengths:
            self._starts.append(self._starts[-1] + length)
        rows = len(found.spaces)
        if self._word < 0 or min(lengths, default=0) < 0 or self._starts[-1] != rows:
            raise UserError("no DocBin: its parts do not fit together.")
        if len(self._cells) != rows * self._width:
            raise UserError("no DocBin: its tokens do not fit its attributes.")
        self.count = len(lengths)

    def record(self, number: int) -> Record:
        """One document."""
        first, last = self._starts[number], self._starts[number + 1]
        words = [self._text(word) for word in self._column(self._word, first, last)]
        flags = self._bin.flags[number] if number < len(self._bin.flags) else {}
        spaces = b"\1" * len(words) if flags.get("has_unknown_spaces") else self._bin.spaces[first:last]
        given, places = _joined(words, spaces)
        ours = self._ours(number)
        document, frozen = making.document(
            given,
            identifier=as_name(ours.id),
            title=as_text(ours.title, "the title"),
            meta=_pairs(ours.meta),
        )
        grouped = self._grouped(number)
        marked = [*grouped, *set(self._entities(first, last)).difference(grouped)]
        spans = [
            making.span(frozen, given, label, [_offsets(places, start, end, label)]) for start, end, label in marked
        ]
        spans = [*starmap(_with, zip(spans, ours.spans)), *spans[len(ours.spans) :]]  # noqa: B905 - others have none
        if len(ours.spans) > len(grouped):
            raise UserError(
                say(
                    "something is said of {count} spans, and there are {count2}.",
                    count=len(ours.spans),
                    count2=len(grouped),
                )
            )
        ids = [span.id for span in spans[: len(grouped)]]
        relations = [_relation(one, ids) for one in ours.relations]
        made = making.record(document, frozen, spans, relations, annotator=as_text(ours.annotator, "a name"))
        clusters = tuple(Cluster(new_id(), tuple(_named(ids, one.spans)), one.kb_id) for one in ours.clusters)
        return msgspec.structs.replace(made, layer=as_text(ours.layer, "the layer"), clusters=clusters)

    def _column(self, column: int, first: int, last: int) -> Iterable[int]:
        if column < 0:
            return array("Q", bytes(8 * (last - first)))
        return self._cells[first * self._width + column : last * self._width : self._width]

    def _text(self, number: int) -> str:
        if number not in self._strings:
            raise UserError(say("it does not say what string {number} is.", number=number))
        return self._strings[number]

    def _entities(self, first: int, last: int) -> list[_Marked]:
        found: list[_Marked] = []
        pairs = zip(self._column(self._iob, first, last), self._column(self._label, first, last), strict=True)
        is_open = False
        for place, (sign, number) in enumerate(pairs):
            if sign == _BEGIN:
                found.append((place, place + 1, as_label(self._text(number))))
            elif sign == _INSIDE:
                if not is_open or found[-1][2] != self._text(number).strip():
                    raise UserError(say("token {place} goes on with an entity that has not begun.", place=place + 1))
                found[-1] = (found[-1][0], place + 1, found[-1][2])
            is_open = sign in (_BEGIN, _INSIDE)
        return found

    def _grouped(self, number: int) -> list[_Marked]:
        """The spans of the group that is read, in their order."""
        data = self._bin.span_groups[number] if number < len(self._bin.span_groups) else b""
        if not data:
            return []
        groups = _decoded(data, dict[bytes, list[str]] | list[bytes], "its groups of spans")
        by_name: dict[str, _Group] = {}
        for packed in groups:
            group = _decoded(packed, _Group, "a group of spans")
            names = groups[packed] if isinstance(groups, dict) else [group.name]
            by_name |= dict.fromkeys(names, group)
        chosen = by_name.get(GROUP) or (next(iter(by_name.values())) if len(by_name) == 1 else None)
        found = []
        for packed in chosen.spans if chosen else []:
            if len(packed) != _SPAN.size:
                raise UserError("a span of a group is cut.")
            _, _, label, start, end, _, _ = _SPAN.unpack(packed)
            found.append((start, end, as_label(self._text(label))))
        return found

    def _ours(self, number: int) -> _UserData:
        data = self._bin.user_data[number] if number < len(self._bin.user_data) else None
        found = _decoded(data, dict[Any, Any], "its user data") if data else {}
        try:
            return msgspec.convert(found.get(OURS, {}), _UserData)
        except (msgspec.ValidationError, RecursionError) as error:
            raise UserError(say("its user data: {error}.", error=error)) from None


def _joined(words: list[str], spaces: bytes) -> tuple[str, list[tuple[int, int]]]:
    """The text of words, of which some have a space behind them, and where each word stands in it."""
    places, place = [], 0
    for word, space in zip(words, spaces, strict=True):
        places.append((place, place + len(word)))
        place += len(word) + bool(space)
    return "".join(word + " " * bool(space) for word, space in zip(words, spaces, strict=True)), places


def _offsets(places: list[tuple[int, int]], first: int, last: int, label: str) -> tuple[int, int]:
    if not 0 <= first < last <= len(places):
        raise UserError(
            say(
                "span {label}: [{first}, {last}) is not within its {count} tokens.",
                label=label,
                first=first,
                last=last,
                count=len(places),
            )
        )
    return places[first][0], places[last - 1][1]


def _with(span: Span, said: _Said) -> Span:
    return msgspec.structs.replace(
        span, attributes=_pairs(said.attributes), note=as_text(said.note, "a note"), uncertain=said.uncertain
    )


def _pairs(given: Iterable[tuple[str, str]]) -> tuple[Pair, ...]:
    return tuple(Pair(as_text(name, "a name"), as_text(value, name)) for name, value in given)


def _relation(one: _SaidOfTwo, ids: list[str]) -> Relation:
    head, tail = _named(ids, [one.head, one.tail])
    made = making.relation(as_label(one.label), head, tail, attributes=_pairs(one.attributes))
    return msgspec.structs.replace(made, note=as_text(one.note, "a note"), uncertain=one.uncertain)


def _named(ids: list[str], places: Iterable[int]) -> list[str]:
    places = list(places)
    if wrong := [place for place in places if not 0 <= place < len(ids)]:
        raise UserError(say("something is said of span {wrong}, which is not there.", wrong=wrong[0]))
    return [ids[place] for place in places]
