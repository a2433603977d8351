"""What a tally counts, against plain counts of the same records."""

from __future__ import annotations

from collections import Counter
from datetime import UTC
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from annotations import arabic
from annotations.dictionary import Name
from annotations.document import Cluster, DocumentState, Pair, Record, Relation, Span
from annotations.statistics import WORD_EDGES, Bin, CorpusStatistics, binned, exact, lengths
from annotations.tallying import Account, Tally, depths
from tests.support.making import SCHEMA, document, frozen_texts, random_markup, record_of, span, span_over

TEXT = "زارت ليلى السيد جامعة الشمس في طنجة، ثم عادت ليلى السيد إلى بيتها."


def counted(*records: Record, names: dict[str, list[Name]] | None = None, account: Account | None = None):
    tally = Tally(SCHEMA, names or {}, zone=UTC)
    for record in records:
        tally.add(record)
    return tally.statistics(account)


def plain_depth(spans: list[Span], one: Span) -> int:
    before = [other for other in spans if (other.start, -other.end) < (one.start, -one.end)]
    return sum(other.start <= one.start and one.end <= other.end for other in before)


def touched(text: str, one: Span) -> set[tuple[int, int]]:
    """The words of which something lies in the span."""
    return {word for word in arabic.words(text) for start, end in one.fragments if word[0] < end and start < word[1]}


@st.composite
def corpora(draw: st.DrawFn) -> list[Record]:
    """Some documents, each in one or two layers."""
    random = Random(draw(st.integers(0, 2**32)))
    records = []
    for number in range(draw(st.integers(0, 4))):
        article = document(draw(frozen_texts), identifier=f"d{number}")
        for layer in draw(st.sampled_from([("main",), ("main", "second")])):
            records.append(record_of(article, random_markup(random, article.text), layer=layer, annotator="ليلى"))
    return records


@given(corpora())
def test_a_tally_agrees_with_a_plain_count(records: list[Record]):
    found = counted(*records)
    spans = [one for record in records for one in record.spans]
    articles = {record.document.id: record.document for record in records}
    assert found.documents == len(articles)
    assert found.characters == sum(len(one.text) for one in articles.values())
    assert found.words == sum(len(arabic.words(one.text)) for one in articles.values())
    done = {record.document.id for record in records if record.state.status == "done"}
    started = {record.document.id for record in records if record.spans} - done
    assert found.statuses == {
        "done": len(done),
        "started": len(started),
        "todo": len(articles.keys() - done - started),
    }
    assert found.done == len(done)
    assert found.spans == Counter(one.label for one in spans)
    assert list(found.spans.values()) == sorted(found.spans.values(), reverse=True)
    assert found.clusters == sum(len(record.clusters) for record in records)
    relations: Counter[tuple[str, str, str]] = Counter()
    for record in records:
        labels = {one.id: one.label for one in record.spans}
        relations.update((labels[one.head], one.label, labels[one.tail]) for one in record.relations)
    assert {(one.head, one.label, one.tail): one.count for one in found.relations} == relations
    assert sum(one.spans for one in found.by_layer) == sum(one.spans for one in found.annotators) == len(spans)


@given(corpora())
def test_measures_agree_with_a_plain_count(records: list[Record]):
    found = counted(*records)
    measured = [(one, touched(record.document.text, one)) for record in records for one in record.spans]
    assert found.span_words == lengths(Counter(len(words) for _, words in measured), WORD_EDGES)
    assert found.fragments == exact(Counter(len(one.fragments) for one, _ in measured))
    longest = max((sum(end - start for start, end in one.fragments) for one, _ in measured), default=0)
    assert found.span_characters.longest == longest
    assert sum(one.count for one in found.span_characters.bins) == len(measured)


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(1, 6)), max_size=12, unique=True))
def test_depths_agree_with_a_plain_count(places: list[tuple[int, int]]):
    spans = [span("ا" * 20, start, start + length) for start, length in places]
    ordered = sorted(spans, key=lambda one: (one.start, -one.end))
    assert list(depths(spans)) == [plain_depth(spans, one) for one in ordered]


@given(st.dictionaries(st.integers(1, 60), st.integers(1, 5)))
def test_bins_hold_everything_once_and_leave_no_gap(counts: dict[int, int]):
    bins = binned(counts, WORD_EDGES)
    assert sum(one.count for one in bins) == sum(counts.values())
    for one in bins:
        assert one.count == sum(count for size, count in counts.items() if one.least <= size <= one.most)
    assert all(before.most + 1 == after.least for before, after in zip(bins, bins[1:], strict=False))


def test_nothing_is_counted_where_nothing_is():
    found = counted()
    assert isinstance(found, CorpusStatistics)
    assert (found.documents, found.span_count, found.relation_count, found.nesting) == (0, 0, 0, ())
    assert found.dictionary.share == 1.0


def test_attributes_are_told_apart_where_the_schema_lists_their_values():
    spans = (
        replace(span_over(TEXT, "ليلى"), attributes=(Pair("level", "NAM"), Pair("sure", "true"))),
        replace(span_over(TEXT, "طنجة", label="GPE"), attributes=(Pair("tags", "a b"),)),
        replace(span_over(TEXT, "جامعة", label="ORG"), attributes=(Pair("count", "17"),)),
        replace(span_over(TEXT, "الشمس", label="ORG"), attributes=(Pair("count", "18"),)),
    )
    found = counted(Record(document(TEXT), "main", spans=spans))
    assert [(one.name, one.value, one.count) for one in found.attributes] == [
        ("count", "", 2),
        ("level", "NAM", 1),
        ("sure", "true", 1),
        ("tags", "a", 1),
        ("tags", "b", 1),
    ]


def test_nesting_fragments_and_clusters_by_size():
    outer, inner = span_over(TEXT, "ليلى السيد"), span_over(TEXT, "السيد")
    split = span(TEXT, 0, 4, label="ORG", more=((16, 21),))
    clusters = (Cluster("c", (outer.id, inner.id)),)
    relation = Relation("r", "NEAR", outer.id, split.id)
    record = Record(document(TEXT), "main", spans=(outer, inner, split), relations=(relation,), clusters=clusters)
    found = counted(record)
    assert [one.count for one in found.nesting] == [1, 1, 1]  # the discontinuous one reaches over both
    assert found.fragments == (Bin(1, 1, 2), Bin(2, 2, 1))
    assert found.cluster_sizes == (Bin(2, 2, 1),)
    assert found.span_words.bins == (Bin(1, 1, 1), Bin(2, 2, 2))


def test_who_did_what_and_where_it_comes_from():
    spans = (
        replace(span_over(TEXT, "ليلى"), by="سلمى", at=60_000),
        replace(span_over(TEXT, "طنجة"), by="سلمى", at=180_000, source="dictionary", score=0.9),
        replace(span_over(TEXT, "جامعة"), by="", source="import"),
    )
    account = Account(layers=2, changes=7, open=3, turned_down=1)
    found = counted(Record(document(TEXT), "main", "سلمى", spans=spans), account=account)
    assert [(one.by, one.spans, one.active_minutes) for one in found.annotators] == [("سلمى", 2, 2), ("", 1, 0)]
    assert found.sources == {"dictionary": 1, "human": 1, "import": 1}
    assert (found.proposals.open, found.proposals.taken, found.proposals.turned_down) == (3, 1, 1)
    assert (found.layers, found.changes) == (2, 7)
    assert found.pace.days[0].spans == 2


def test_mentions_that_are_not_marked_are_counted_by_name():
    marked = span_over(TEXT, "ليلى السيد")
    names = {("main", ""): [Name("ليلى السيد", "PER"), Name("طنجة", "GPE")]}
    done = Record(document(TEXT), "main", spans=(marked,))
    unread = Record(document(TEXT, identifier="d2"), "main")
    read = Record(document(TEXT, identifier="d3"), "main", state=DocumentState("done"))
    found = counted(done, unread, read, names=names).dictionary
    assert (found.names, found.mentions, found.marked) == (2, 6, 1)
    assert [(one.text, one.label, one.mentions, one.marked) for one in found.missed] == [
        ("ليلى السيد", "PER", 4, 1),
        ("طنجة", "GPE", 2, 0),
    ]


def test_pronouns_are_no_names():
    record = Record(document(TEXT), "main", spans=(span(TEXT, TEXT.index("ها."), TEXT.index("ها.") + 2),))
    found = counted(record, names={("main", ""): [Name("ها", "PER")]})
    assert (found.names, found.distinct_names, found.dictionary.mentions) == ((), 0, 0)
    assert found.span_count == 1
