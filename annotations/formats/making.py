"""Documents, spans, relations and records made from what a file says, checked against its text.

Whatever is wrong raises UserError with a reason; the reader turns it into a rejection with its line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from annotations import rules
from annotations import text as texts
from annotations.document import Document, DocumentState, Pair, Record, Relation, Span, surface, title_of
from annotations.errors import UserError
from annotations.formats.values import as_text
from annotations.ids import new_id
from schemas.saying import say

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable

    from annotations.text import FrozenText


def document(
    given: object, *, identifier: str = "", title: str = "", meta: tuple[Pair, ...] = ()
) -> tuple[Document, FrozenText]:
    """A document from a text as a file gives it, with the map from its offsets to the frozen text's."""
    frozen = texts.freeze(as_text(given, "the text"))
    direction = texts.direction_of(frozen.text)
    language = "ar" if direction == "rtl" else "und"
    digest = texts.sha256(frozen.text)
    made = Document(
        identifier or new_id(), title or title_of(frozen.text), frozen.text, digest, language, direction, meta
    )
    return made, frozen


def span(
    frozen: FrozenText,
    given: str,
    label: str,
    fragments: Iterable[tuple[int, int]],
    *,
    identifier: str = "",
    expected: str | None = None,
    attributes: tuple[Pair, ...] = (),
    source: str = "import",
    score: float = -1.0,
    note: str = "",
) -> Span:
    """A span from half-open code-point offsets into the given text. Raises UserError where they do not fit it.

    Args:
        frozen: What became of the given text.
        given: The text as the file has it, into which the offsets count.
        label: Its label.
        fragments: [start, end) in order.
        identifier: Its id, or "" for a new one.
        expected: The surface that the file says it has, if it says so; compared without white space.
        attributes: Its attributes.
        source: Who it comes from.
        score: How sure a model was.
        note: A note.
    """
    pieces = tuple(fragments)
    check_within(label, pieces, given, expected or "")
    if expected is not None and _squeezed(surface(given, pieces)) != _squeezed(expected):
        raise UserError(
            say(
                "span {label}: {pieces} reads {surface!r}, not {expected!r}{unit}.",
                label=label,
                pieces=list(pieces),
                surface=surface(given, pieces),
                expected=expected,
                unit=other_unit(given, pieces[0][0], pieces[-1][1], expected),
            )
        )
    places = tuple((frozen.offset(start), frozen.offset(end)) for start, end in pieces)
    text = surface(frozen.text, places)
    return Span(
        identifier or new_id(), label, places, text, attributes=attributes, source=source, score=score, note=note
    )


def check_within(label: str, fragments: Iterable[tuple[int, int]], given: str, expected: str) -> None:
    """Raise UserError where fragments are not in order within the text; they are to read ``expected``, or ""."""
    previous = -1
    for start, end in fragments:
        if 0 <= start <= previous:
            raise UserError(
                say(
                    "span {label}: [{start}, {end}) touches or overlaps the fragment before it.",
                    label=label,
                    start=start,
                    end=end,
                )
            )
        if not previous < start < end <= len(given):
            raise UserError(
                say(
                    "span {label}: [{start}, {end}) is not within the text of {count} code points{unit}.",
                    label=label,
                    start=start,
                    end=end,
                    count=len(given),
                    unit=other_unit(given, start, end, expected),
                )
            )
        previous = end


def other_unit(text: str, start: int, end: int, expected: str) -> str:
    """Name the unit in which offsets would fit the surface that they are to have, for a message, or say nothing."""
    for said, encoding, size in (
        (say("; it fits if the offsets count UTF-16 units"), "utf-16-le", 2),
        (say("; it fits if the offsets count UTF-8 bytes"), "utf-8", 1),
    ):
        piece = text.encode(encoding)[start * size : end * size]
        if expected and start >= 0 and piece.decode(encoding, errors="replace") == expected:
            return said
    return ""


def _squeezed(text: str) -> str:
    return "".join(text.split())


def relation(label: str, head: str, tail: str, *, identifier: str = "", attributes: tuple[Pair, ...] = ()) -> Relation:
    """A relation between two spans, by their ids."""
    return Relation(identifier or new_id(), label, head, tail, attributes, source="import")


def record(
    made: Document,
    frozen: FrozenText,
    spans: Iterable[Span] = (),
    relations: Iterable[Relation] = (),
    *,
    state: DocumentState | None = None,
    annotator: str = "",
    unread: Counter[tuple[str, str]] | None = None,
) -> Record:
    """A record, checked against its own text. Raises UserError with the first thing that is wrong.

    ``unread`` counts what the file says beside, by what it is and why a record does not hold it.
    """
    spans, relations = sorted(spans, key=lambda span: span.order), tuple(relations)
    check(made, spans, relations)
    return Record(
        made,
        annotator=annotator,
        spans=tuple(spans),
        relations=relations,
        state=state or DocumentState(),
        frozen_note=frozen.note,
        unread=tuple((what, why, count) for (what, why), count in sorted((unread or {}).items()) if count),
    )


def check(made: Document, spans: Iterable[Span], relations: Iterable[Relation]) -> None:
    """Raise UserError with the first thing that is wrong with the spans and relations of a document."""
    spans = list(spans)
    found = rules.check_spans(made, spans)
    found += rules.check_structure(spans, list(relations))
    if found:
        raise UserError(f"{found[0]}.")


def placed(made: Record, source: str, line: int = 0) -> Record:
    """The record, with where it was read."""
    return replace(made, source=source, line=line)
