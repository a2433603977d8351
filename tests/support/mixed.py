"""A small corpus of all that makes an export hard: marks, emoji, joiners, nesting, parts of words, relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations.document import DocumentState, Markup, Relation
from tests.support.making import document, record_of, span, span_over

if TYPE_CHECKING:
    from annotations.document import Record

FIRST = "قالَ الدكتور سامِر 😀 إنّ بلدية مدينة البيرة أعلنت الخبر، ولأحمد رأي آخر.\nثم زارت ليلى مي\u200cناء طنجة.\n"
SECOND = "لا إله هنا: الأطباء في «عَمّان» 👨‍👩‍👧 ٢٠٢٤!\n\nوصلت لأحمد رسالة من شركة النور."


def mixed() -> list[Record]:
    """Two documents that are done: with names, nested names, a name inside a word, and relations."""
    done = DocumentState("done")
    first = [
        span_over(FIRST, "سامِر", label="PER", identifier="samir"),
        span_over(FIRST, "بلدية مدينة البيرة", label="ORG", identifier="council"),
        span_over(FIRST, "مدينة البيرة", label="GPE", identifier="town"),
        span_over(FIRST, "أحمد", label="PER", identifier="ahmad"),
        span_over(FIRST, "ليلى", label="PER", identifier="layla"),
        span_over(FIRST, "مي\u200cناء طنجة", label="GPE", identifier="port"),
    ]
    start = SECOND.index("لأحمد")
    second = [
        span_over(SECOND, "عَمّان", label="GPE", identifier="amman"),
        span(SECOND, start + 1, start + 5, label="PER", identifier="ahmad2"),
        span_over(SECOND, "شركة النور", label="ORG", identifier="company"),
    ]
    relations = [Relation("r1", "WORKS_FOR", "samir", "council"), Relation("r2", "NEAR", "layla", "port")]
    return [
        record_of(document(FIRST, identifier="d1"), Markup(first, relations, state=done)),
        record_of(
            document(SECOND, identifier="d2"),
            Markup(second, [Relation("r3", "WORKS_FOR", "ahmad2", "company")], state=done),
        ),
    ]


def spans_of(record: Record) -> list[tuple[int, int, str]]:
    """Start, end and label of all spans, in order."""
    return sorted((item.start, item.end, item.label) for item in record.spans)


def relations_of(record: Record) -> list[tuple[str, tuple[int, int], tuple[int, int]]]:
    """Label, head and tail of all relations, the ends by their offsets."""
    places = {item.id: (item.start, item.end) for item in record.spans}
    return sorted((one.label, places[one.head], places[one.tail]) for one in record.relations)
