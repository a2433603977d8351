"""A text of all kinds of characters, and what of a record comes back through a format."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotations.document import Record, Span

MIXED = (
    "بِسْمِ اللَّهِ، قالَ د. سامر (Nour-Tech 2.5) في عمّان: «وصلت الأمطار لأحمد!» ثم 😀👨‍👩‍👧 و\u200cهنا\u200f،\n"
    "\tمـــد ولإيران ١٢٫٥٪ #وسم -DOCSTART- O B-PER؟\n"
    "السطر الثالث\u2028بعد فاصل\u0085 وأخيرًا\u00a0كلمة.\n\n"
)


def said(record: Record) -> tuple[set[tuple[object, ...]], set[tuple[object, ...]]]:
    """What the spans and relations of a record say, whatever their ids."""
    name = {span.id: (span.fragments, span.label, span.text) for span in record.spans}
    return set(name.values()), {(one.label, name[one.head], name[one.tail]) for one in record.relations}


def surfaces(spans: tuple[Span, ...]) -> list[tuple[str, str]]:
    """What spans read, white space aside, in order: all that formats of tokens keep."""
    return sorted(("".join(span.text.split()), span.label) for span in spans)
