"""Small documents, spans and schemas, and random ones, for tests of every room. Knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st
from msgspec.structs import replace

from annotations.changes import (
    AddRelation,
    AddSpan,
    Change,
    RemoveRelation,
    SetState,
    UpdateCluster,
    UpdateRelation,
    UpdateSpan,
)
from annotations.document import (
    Cluster,
    Document,
    DocumentState,
    Markup,
    Pair,
    Record,
    Relation,
    Span,
    surface,
    title_of,
)
from annotations.editing import Editor
from annotations.ids import new_id
from annotations.text import clusters_of, freeze, sha256
from schemas.files import loads

if TYPE_CHECKING:
    from random import Random

SCHEMA = loads(
    """
format = "hashiya-schema/1"
name = "small"
version = 1
[[entity]]
id = "THING"
abstract = true
[[entity]]
id = "PER"
parent = "THING"
[[entity]]
id = "ORG"
parent = "THING"
[[entity]]
id = "GPE"
[[relation]]
id = "WORKS_FOR"
head = ["PER"]
tail = ["ORG"]
inverse = "EMPLOYS"
[[relation]]
id = "EMPLOYS"
head = ["ORG"]
tail = ["PER"]
inverse = "WORKS_FOR"
[[relation]]
id = "NEAR"
head = ["THING", "GPE"]
tail = ["THING", "GPE"]
symmetric = true
[[relation]]
id = "PART_OF"
head = ["GPE"]
tail = ["GPE"]
[[relation]]
id = "BORDERS"
head = ["GPE"]
tail = ["GPE"]
symmetric = true
[[attribute]]
id = "level"
kind = "choice"
values = [{ id = "NAM" }, { id = "NOM" }]
applies_to = ["PER"]
[[attribute]]
id = "sure"
kind = "bool"
applies_to = ["THING"]
[[attribute]]
id = "tags"
kind = "multi"
values = [{ id = "a" }, { id = "b" }]
applies_to = ["GPE"]
[[attribute]]
id = "count"
kind = "number"
applies_to = ["ORG", "WORKS_FOR"]
""",
    source="small.toml",
)

ARTICLE = """وقّع رئيس الجامعة سامر حدّاد اتفاقًا في عمّان.

قالت د. ليلى الناصر من شركة Nour Tech إنّ «المشروع» يكلّف 12.5 مليون دينار، وتابعت: هل نبدأ؟
"""

PIECES = [
    *"ابتلمهوي ءآأؤإئة",
    "لا",
    "لأ",
    "كتاب",
    "بِسْمِ",
    "مُدَرِّسٌ",
    "ـ",
    "مـــد",
    "\u064b",
    "\u0651\u064e",
    "\u0670",
    "\u06d6",
    "\u06dd١٢",
    "123",
    "١٢٫٥",
    "12.5",
    "COVID-19",
    "naïve",
    "e\u0301",
    "👩🏽\u200d🚒",
    "🇯🇴",
    "😀",
    "𝒜",
    "می\u200cروم",
    "ه\u200d",
    "\u200f",
    "\u200e",
    "\u202b",
    "\u202c",
    "\u2067",
    "\u2069",
    "\u061c",
    "\u00a0",
    "\u2028",
    "\u2029",
    "\u0085",
    "\u00ad",
    "\ufeff",
    "\t",
    "\n",
    " ",
    " ",
    "،",
    "؛",
    "؟",
    ".",
    "«",
    "»",
    '"',
    "\\",
    "/",
    "(",
    "<b>",
    "\u001f",
    "\u007f",
    "\U0010ffff",
]
"""What makes a text hard, among ordinary letters."""

texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join)
"""Texts of the pieces above, not frozen yet."""

frozen_texts = texts.filter(lambda text: bool(text.replace("\ufeff", "").strip())).map(lambda text: freeze(text).text)
names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


def document(text: str = ARTICLE, *, identifier: str = "d1") -> Document:
    return Document(identifier, title_of(text), text, sha256(text))


def span(
    text: str, start: int, end: int, *, label: str = "PER", identifier: str = "", more: tuple[tuple[int, int], ...] = ()
) -> Span:
    fragments = ((start, end), *more)
    return Span(identifier or new_id(), label, fragments, surface(text, fragments))


def span_over(text: str, part: str, *, label: str = "PER", identifier: str = "") -> Span:
    """A span over the first place where the text reads so."""
    start = text.index(part)
    return span(text, start, start + len(part), label=label, identifier=identifier)


def fragments(random: Random, text: str) -> tuple[tuple[int, int], ...]:
    """One to three random fragments on grapheme clusters, or none where the text has too few."""
    clusters = clusters_of(text)
    places = [offset for offset in range(len(text) + 1) if clusters.is_boundary(offset)]
    count = min(2 * random.choice([1, 1, 1, 2, 3]), len(places) // 2 * 2)
    chosen = sorted(random.sample(places, count))
    return tuple(zip(chosen[::2], chosen[1::2], strict=True))


def random_span(random: Random, text: str) -> Span:
    parts = fragments(random, text)
    core = (parts[0][0], parts[-1][1]) if random.random() < 0.3 else ()
    return Span(
        new_id(),
        random.choice(["PER", "ORG", "GPE"]),
        parts,
        surface(text, parts),
        core,
        tuple(Pair(name, random.choice(["", "NAM", "«قيمة»\n"])) for name in random.sample(["level", "sure", "x"], 2)),
        random.choice(["", "ملاحظة\u2028\"'"]),
        random.random() < 0.3,
        random.choice(["human", "import", "model"]),
        random.choice(["", "ليلى"]),
        random.randrange(2**50),
        random.choice([-1.0, 0.25, 1.0]),
    )


def random_markup(random: Random, text: str) -> Markup:
    """Spans, relations between any two of them, clusters and a state: all that a file can hold of a document."""
    spans = [random_span(random, text) for _ in range(random.randrange(6))]
    relations = []
    for _ in range(random.randrange(4) if len(spans) > 1 else 0):
        head, tail = random.sample(spans, 2)
        relations.append(Relation(new_id(), random.choice(["NEAR", "PART_OF"]), head.id, tail.id, note="ن", at=7))
    members = [item.id for item in random.sample(spans, min(2, len(spans)))]
    clusters = [Cluster(new_id(), tuple(members), "Q1")] if members else []
    return Markup(spans, relations, clusters, random_state(random))


def random_state(random: Random) -> DocumentState:
    labels = tuple(random.sample(["سياسة", "R&D", "a,b"], random.randrange(3)))
    return DocumentState(random.choice(["todo", "done"]), random.random() < 0.5, random.choice(["", "ن\n"]), labels)


def record_of(
    article: Document, markup: Markup, *, layer: str = "main", annotator: str = "", policy: str = "core"
) -> Record:
    return Record(
        article,
        layer,
        annotator,
        (SCHEMA.name, SCHEMA.version, SCHEMA.sha256),
        policy,
        tuple(markup.ordered_spans()),
        tuple(markup.ordered_relations()),
        tuple(markup.clusters[identifier] for identifier in sorted(markup.clusters)),
        markup.state,
    )


def random_change(random: Random, article: Document, markup: Markup) -> Change:
    """A change that fits the markup; of every kind sooner or later."""
    spans, relations = list(markup.spans.values()), list(markup.relations.values())
    makers = [lambda: AddSpan(random_span(random, article.text)), lambda: _state_change(random, markup)]
    if spans:
        makers += [lambda: _other_span(random, article.text, spans), lambda: _less(random, article, markup, spans)]
        makers += [lambda: _cluster_change(random, markup, spans)]
    if len(spans) > 1:
        makers += [lambda: AddRelation(Relation(new_id(), "NEAR", *(item.id for item in random.sample(spans, 2))))] * 2
    if relations:
        makers += [lambda: RemoveRelation(random.choice(relations)), lambda: _other_relation(random, relations)]
    return random.choice(makers)()


def _state_change(random: Random, markup: Markup) -> Change:
    return SetState(markup.state, random_state(random))


def _other_span(random: Random, text: str, spans: list[Span]) -> Change:
    before = random.choice(spans)
    return UpdateSpan(before, replace(random_span(random, text), id=before.id))


def _less(random: Random, article: Document, markup: Markup, spans: list[Span]) -> Change:
    return Editor(article, markup, SCHEMA).remove_span(random.choice(spans))


def _other_relation(random: Random, relations: list[Relation]) -> Change:
    before = random.choice(relations)
    return UpdateRelation(before, replace(before, head=before.tail, tail=before.head, note=random.choice(["", "ن"])))


def _cluster_change(random: Random, markup: Markup, spans: list[Span]) -> Change:
    members = tuple(item.id for item in random.sample(spans, random.randrange(1, len(spans) + 1)))
    before = random.choice([None, *markup.clusters.values()])
    if before is None:
        return UpdateCluster(None, Cluster(new_id(), members))
    return UpdateCluster(before, random.choice([None, replace(before, spans=members)]))
