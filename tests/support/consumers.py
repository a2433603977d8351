"""A small corpus that is hard in every way, and what it says, for tests with the programs that read exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from annotations.document import Cluster, DocumentState, Markup, Pair, Record, Relation, Span
from annotations.text import clusters_of
from tests.support.making import document, record_of, span

if TYPE_CHECKING:
    from collections.abc import Iterable

HARD = (
    "😀 وصلَ الدُّكتورُ سامِرٌ حدّاد إلى جامعة عمّان، ولإربد خرج.\n\n"
    "قالت لـ\u200cليلى 👩🏽\u200d🚒 الآن:  «لأحمد الأردنّي»؟ وبالرياض أيضًا. ثمّ عادت ليلى\u200f إلى Nour-Tech\u2028بيتها."
)
PLAIN = "زارت ليلى الناصر إربد أمس. وعملت هند في شركة النور."

_HARD_SPANS = [
    ("سامِرٌ حدّاد", "PER", "s1"),
    ("حدّاد", "PER", "s2"),  # nested, and ends where the outer one ends
    ("جامعة عمّان", "ORG", "s3"),
    ("عمّان", "GPE", "s4"),  # nested
    ("إربد", "GPE", "s5"),  # within the word ولإربد
    ("ليلى", "PER", "s6"),  # behind an invisible character
    ("أحمد", "PER", "s7"),  # the lam-alef of لأحمد is cut
    ("الرياض", "GPE", "s8"),  # within the word وبالرياض
    ("Nour-Tech", "ORG", "s9"),
    ("👩🏽\u200d🚒", "PER", "s10"),
]
_HARD_RELATIONS = [("s1", "WORKS_FOR", "s3"), ("s2", "NEAR", "s5"), ("s6", "WORKS_FOR", "s9"), ("s4", "BORDERS", "s5")]


def corpus() -> list[Record]:
    """Two articles: one with harakat, emoji, invisible characters, lam-alef, nested spans and spans within words."""
    attributes = {"s1": (Pair("level", "NAM"), Pair("sure", "true")), "s8": (Pair("tags", "a b"),)}
    hard = [
        replace(_span(HARD, text, label, name), attributes=attributes.get(name, ()))
        for text, label, name in _HARD_SPANS
    ]
    plain = [
        _span(PLAIN, text, label, name)
        for text, label, name in [
            ("ليلى الناصر", "PER", "p1"),
            ("إربد", "GPE", "p2"),
            ("هند", "PER", "p3"),
            ("شركة النور", "ORG", "p4"),
        ]
    ]
    return [
        _record("hard", HARD, hard, _HARD_RELATIONS, [Cluster("c1", ("s1", "s2"))]),
        _record("plain", PLAIN, plain, [("p3", "WORKS_FOR", "p4"), ("p1", "NEAR", "p2")], []),
    ]


def _span(text: str, part: str, label: str, name: str) -> Span:
    """A span over the first place where the text reads so and no letter is parted from its mark."""
    place = text.index(part)
    while not clusters_of(text).cuts_well(place, place + len(part)):
        place = text.index(part, place + 1)
    return span(text, place, place + len(part), label=label, identifier=name)


def _record(
    name: str, text: str, spans: list[Span], relations: list[tuple[str, str, str]], clusters: list[Cluster]
) -> Record:
    made = [Relation(f"{name}{place}", label, head, tail) for place, (head, label, tail) in enumerate(relations)]
    return record_of(document(text, identifier=name), Markup(spans, made, clusters, DocumentState("done")))


def squeezed(text: str) -> str:
    """A text without white space: what formats of tokens keep of it."""
    return "".join(text.split())


def said(record: Record, *, without: Iterable[str] = ()) -> tuple[list[tuple[str, str]], list[tuple[str, str, str]]]:
    """Surfaces with labels, and relations between surfaces, sorted; without white space in them."""
    gone = set(without)
    texts = {one.id: squeezed(one.text) for one in record.spans if one.id not in gone}
    spans = sorted((texts[one.id], one.label) for one in record.spans if one.id in texts)
    ends = [one for one in record.relations if one.head in texts and one.tail in texts]
    return spans, sorted((texts[one.head], one.label, texts[one.tail]) for one in ends)
