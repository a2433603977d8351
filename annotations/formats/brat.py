"""brat: a folder of texts (.txt), each with what is said of it (.ann), and the configuration that fits the schema.

Offsets count code points, as ours do. Fragments, nesting, relations, attributes, notes and clusters of spans come
along; attributes and notes of relations, doubts and cores do not, for brat's readers have no place for them. A line of
a .ann file can hold no line break, so a span across one is written in pieces and joined again when it is read; white
space with a break in it at the ends of a span is left out. Files are written byte for byte as the text is, and no text
of ours holds a carriage return.

Read is a folder, an archive or a pair of files; :mod:`annotations.formats.brat_lines` says what becomes of events. A
text that does not read what the .ann file says is rejected with the line, unless it is only that line ends of two
characters, or a byte order mark, were not counted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from annotations import reducing
from annotations.document import Cluster, Pair, Relation, surface
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.brat_lines import LineError, Standoff, StandoffReading
from annotations.formats.brat_setup import configuration, looks
from annotations.formats.record import MAX_LINE_BYTES, Format, Rejection, spoken
from annotations.formats.tree import belonging
from annotations.lines import BOM, decoded
from annotations.text import clusters_of
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotations.document import Record, Span
    from annotations.formats.record import Context, Item, Losses
    from annotations.formats.tree import Tree
    from annotations.text import Clusters
    from schemas.model import Schema

CLAIMS = (".ann", ".txt", "annotation.conf", "visual.conf", "tools.conf", "kb_shortcuts.conf")
_BREAKS = re.compile(r"[\n\t](?:\s*[\n\t])*")
_NOT_SAID = re.compile(r"[\t\n\x0b-\x0d\x1c-\x1e\x85\u2028\u2029]")
"""What a value or note may not hold: characters that some reader takes for the end of a line or of a field."""

# What it can hold


def fit(record: Record, losses: Losses, context: Context) -> Record:
    """All but what is said of relations, doubts, and what a line cannot say."""
    record = _in_lines(record, losses)
    kinds = {kind.id for kind in context.schema.attributes if kind.kind == "bool"}
    spans = tuple(_sayable(span, kinds, losses) for span in record.spans)
    for one in record.relations:
        losses.lose("attribute", "of relations", len(one.attributes))
        losses.lose("note", "of relations", bool(one.note) + one.uncertain)
    relations = tuple(replace(one, attributes=(), note="", uncertain=False) for one in record.relations)
    return replace(record, spans=spans, relations=relations, clusters=tuple(_disjoint(record.clusters, losses)))


def _in_lines(record: Record, losses: Losses) -> Record:
    """The record with spans that neither begin nor end with a line break, in pieces only where words lie between."""
    text, clusters = record.document.text, clusters_of(record.document.text)
    found = [_on_words(span, text, clusters) for span in record.spans]
    losses.change("spans trimmed of white space, or joined across a line break", _changed(record.spans, found))
    spans = {span.id: span for span in found if span}
    record = reducing.keep_spans(record, spans.keys(), losses, "that holds only white space")
    return replace(record, spans=tuple(sorted(spans.values(), key=lambda span: span.order)))


def _changed(before: Iterable[Span], after: Iterable[Span | None]) -> int:
    return sum(new is not None and new is not old for old, new in zip(before, after, strict=True))


def _on_words(span: Span, text: str, clusters: Clusters) -> Span | None:
    fragments: list[tuple[int, int]] = []
    for first, last in span.fragments:
        piece = text[first:last]
        start = clusters.floor(first + len(piece) - len(piece.lstrip()))
        end = clusters.ceil(first + len(piece.rstrip()))
        if start >= end:
            continue
        between = text[fragments[-1][1] : start] if fragments else "-"
        if not between.strip() and _BREAKS.search(between):
            fragments[-1] = (fragments[-1][0], end)
        else:
            fragments.append((start, end))
    places = tuple(fragments)
    if not places or not surface(text, places).strip():
        return None
    return span if places == span.fragments else replace(span, fragments=places, text=surface(text, places), core=())


def _sayable(span: Span, flags: set[str], losses: Losses) -> Span:
    """The span with attributes and a note that fit a line each."""
    if not span.attributes and not span.note and not span.uncertain:
        return span
    pairs: dict[str, Pair] = {}
    for pair in span.attributes:
        if pair.name in flags and pair.value == "false":
            losses.change("attributes that are false not written, which says so in brat")
        elif pair.name in pairs or not pair.name or re.search(r"\s", pair.name) or not _is_sayable(pair.value):
            losses.lose("attribute", "with a name or value that no line of brat can hold")
        else:
            pairs[pair.name] = pair
    note = " ".join(span.note.split()) if _NOT_SAID.search(span.note) else span.note.strip()
    losses.change("notes written on one line", note != span.note)
    losses.lose("note", "that something is uncertain", span.uncertain)
    return replace(span, attributes=tuple(pairs.values()), note=note, uncertain=False)


def _is_sayable(value: str) -> bool:
    return bool(value) and value == value.strip() and not _NOT_SAID.search(value)


def _disjoint(clusters: Iterable[Cluster], losses: Losses) -> Iterator[Cluster]:
    """The clusters that say something and share no span with an earlier one: equivalence is transitive in brat."""
    taken: set[str] = set()
    for cluster in clusters:
        name = cluster.kb_id if cluster.kb_id.split() == [cluster.kb_id] else ""
        losses.lose("note", "an identifier with white space in it", bool(cluster.kb_id) and not name)
        if taken.intersection(cluster.spans) or (len(cluster.spans) < 2 and not name):
            losses.lose("cluster", "of one span, or with a span that another one holds")
            continue
        taken.update(cluster.spans)
        yield replace(cluster, kb_id=name)


# Writing


def write_folder(folder: Path, records: Iterable[Record], context: Context) -> None:
    """A text and its lines for each record, named so that their order is that of the records."""
    (folder / "annotation.conf").write_bytes(configuration(context.schema).encode())
    (folder / "visual.conf").write_bytes(looks(context.schema).encode())
    for number, record in enumerate(records, 1):
        name = f"{number:06}-{_file_name(record.document.id)}"
        (folder / f"{name}.txt").write_bytes(record.document.text.encode())
        (folder / f"{name}.ann").write_bytes("".join(f"{line}\n" for line in _lines(record, context.schema)).encode())


def _file_name(identifier: str) -> str:
    return re.sub(r"[^\w-]+", "_", identifier)[:60].strip("_") or "document"


def _lines(record: Record, schema: Schema) -> Iterator[str]:
    text = record.document.text
    ids = {span.id: f"T{number}" for number, span in enumerate(record.spans, 1)}
    for span in record.spans:
        pieces = [piece for start, end in span.fragments for piece in _pieces(text, start, end)]
        places = ";".join(f"{start} {end}" for start, end in pieces)
        yield f"{ids[span.id]}\t{span.label} {places}\t{' '.join(text[start:end] for start, end in pieces)}"
    for number, one in enumerate(record.relations, 1):
        yield f"R{number}\t{one.label} Arg1:{ids[one.head]} Arg2:{ids[one.tail]}"
    flags = {kind.id for kind in schema.attributes if kind.kind == "bool"}
    pairs = ((ids[span.id], pair) for span in record.spans for pair in span.attributes)
    for number, (name, pair) in enumerate(pairs, 1):
        value = "" if pair.name in flags and pair.value == "true" else f" {pair.value}"
        yield f"A{number}\t{pair.name} {name}{value}"
    notes = (span for span in record.spans if span.note)
    for number, span in enumerate(notes, 1):
        yield f"#{number}\tAnnotatorNotes {ids[span.id]}\t{span.note}"
    yield from _cluster_lines(record, ids)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What lies between the line breaks of a fragment."""
    for found in _BREAKS.finditer(text, start, end):
        yield start, found.start()
        start = found.end()
    yield start, end


def _cluster_lines(record: Record, ids: dict[str, str]) -> Iterator[str]:
    surfaces = {span.id: " ".join(span.text.split()) for span in record.spans}
    number = 0
    for cluster in record.clusters:
        if len(cluster.spans) > 1:
            yield f"*\tEquiv {' '.join(ids[span] for span in cluster.spans)}"
        for span in cluster.spans if cluster.kb_id else ():
            number += 1
            base, colon, name = cluster.kb_id.partition(":")
            known = cluster.kb_id if base and colon and name else f"kb:{cluster.kb_id}"
            yield f"N{number}\tReference {ids[span]} {known}\t{surfaces[span]}"


# Reading


def read_tree(tree: Tree) -> Iterator[Item]:
    """A record for each .ann file with a text beside it, or why it cannot be taken."""
    names = belonging(tree.names(), CLAIMS)
    texts = {name[:-4]: name for name in names if name.lower().endswith(".txt")}
    for name in names:
        if name.lower().endswith(".ann"):
            source = f"{tree.source}/{spoken(name)}"
            try:
                text = texts.get(name[:-4])
                if text is None:
                    raise UserError("there is no text (.txt) of the same name beside it.")
                yield making.placed(_read(_bytes(tree, text), _bytes(tree, name), spoken(text)), source)
            except LineError as error:
                yield Rejection(source, error.line, str(error))
            except OSError as error:
                yield Rejection(source, 0, say("cannot be read: {reason}.", reason=error.strerror or error))
            except UserError as error:
                yield Rejection(source, 0, str(error))


def _bytes(tree: Tree, name: str) -> bytes:
    with tree.open(name) as file:
        data = file.read(MAX_LINE_BYTES + 1)
    if len(data) > MAX_LINE_BYTES:
        raise UserError(
            say("{name} is larger than {megabytes} MB.", name=spoken(name), megabytes=MAX_LINE_BYTES // 1024 // 1024)
        )
    return data


def _read(text: bytes, lines: bytes, name: str) -> Record:
    given = decoded(text)
    said = Standoff()
    for number, line in enumerate(lines.removeprefix(BOM).split(b"\n"), 1):
        try:
            said.take(number, decoded(line.removesuffix(b"\r")))
        except LineError:
            raise
        except UserError as error:
            raise LineError(number, str(error)) from None
    ways = dict.fromkeys([given, given.removeprefix("\ufeff"), given.removeprefix("\ufeff").replace("\r\n", "\n")])
    wrong: LineError | None = None
    for way in ways:
        try:
            return _record(said, way, name)
        except LineError as error:
            wrong = wrong or error
    assert wrong
    raise wrong


def _record(said: Standoff, given: str, name: str) -> Record:
    document, frozen = making.document(given, meta=(Pair("source", name.rpartition("/")[2]),))
    found = StandoffReading(said, given, frozen)
    relations: Iterable[Relation] = found.relations.values()
    made = making.record(document, frozen, found.spans.values(), relations, unread=found.unread)
    return replace(made, clusters=found.clusters())


FORMAT = Format(
    "brat",
    "brat, a folder of texts with their annotations",
    (".ann",),
    read_tree=read_tree,
    claims=CLAIMS,
    write_folder=write_folder,
    fit=fit,
)
