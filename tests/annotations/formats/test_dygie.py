import io
import json
import re

import pytest

from annotations.document import Cluster, Markup, Record, Relation
from annotations.formats import dygie
from annotations.formats.record import Context, Losses, Rejection
from annotations.importing.mapping import proposed
from tests.support.making import SCHEMA, document, record_of, span_over

TEXT = "زار سامر حدّاد عمّان. والتقى ليلى فيها."
ROW = {"doc_key": "d1", "sentences": [["زار", "سامر", "حدّاد", "عمّان"], ["التقى", "ليلى"]]}


def read(*rows: object) -> list:
    lines = [row if isinstance(row, bytes) else json.dumps(row, ensure_ascii=False).encode() for row in rows]
    return list(dygie.read(io.BytesIO(b"\n".join(lines)), "in.jsonl"))


def names(**more: object) -> dict:
    return ROW | {"ner": [[[1, 2, "PER"], [3, 3, "GPE"]], [[5, 5, "PER"]]]} | more


def test_places_count_through_the_document_and_the_last_token_is_in_a_span():
    parts = [("سامر حدّاد", "PER"), ("عمّان", "GPE"), ("ليلى", "PER"), ("حدّاد", "ORG"), ("سامر حدّاد", "ORG")]
    spans = [span_over(TEXT, text, label=label, identifier=f"s{place}") for place, (text, label) in enumerate(parts)]
    relations = [Relation("a", "NEAR", "s0", "s1"), Relation("b", "NEAR", "s0", "s2"), Relation("c", "X", "s0", "s1")]
    markup = Markup(spans, relations, [Cluster("c", ("s0", "s2"))])
    losses, file, context = Losses(), io.BytesIO(), Context(SCHEMA)
    kept = dygie.fit(record_of(document(TEXT), markup), losses, context)
    dygie.write(file, [kept], context)
    row = json.loads(file.getvalue())
    chosen = next(span.label for span in kept.spans if span.text == "سامر حدّاد")
    assert row["sentences"] == [["زار", "سامر", "حدّاد", "عمّان", "."], ["والتقى", "ليلى", "فيها", "."]]
    assert row["ner"] == [[[1, 2, chosen], [2, 2, "ORG"], [3, 3, "GPE"]], [[6, 6, "PER"]]]
    assert losses.lost["span", "on the same words as another one"] == 1
    if chosen == "PER":
        assert row["clusters"] == [[[1, 2], [6, 6]]]
        assert row["relations"] == [[[1, 2, 3, 3, "NEAR"]], []]
        assert losses.lost["relation", "between two sentences"] == 1
        assert losses.lost["relation", "between the same spans as another one"] == 1


def test_relations_and_clusters_are_read():
    clusters = [[[1, 2], [5, 5]], [[0, 0]]]
    (record,) = read(names(relations=[[[1, 2, 3, 3, "IN"]], []], clusters=clusters))
    assert record.document.text == "زار سامر حدّاد عمّان\nالتقى ليلى"
    texts = {span.id: span.text for span in record.spans}
    assert [(texts[one.head], one.label, texts[one.tail]) for one in record.relations] == [("سامر حدّاد", "IN", "عمّان")]
    assert [[texts[one] for one in cluster.spans] for cluster in record.clusters] == [["سامر حدّاد", "ليلى"]]


def test_what_there_is_no_place_for_is_counted():
    (record,) = read(names(events=[[], []]))
    assert record.unread == (("key", "named 'events'", 1),)


def test_what_was_predicted_is_a_proposal():
    guess = {"predicted_ner": [[[1, 2, "PER", 9.5, 0.75]], []], "predicted_relations": [[], []]}
    (record,) = read(ROW | {"ner": [[], []]} | guess)
    assert [(one.text, one.score) for one in proposed(record, Losses()).proposals] == [("سامر حدّاد", 0.75)]
    (record,) = read(names(**guess, relations=[[], []]))
    assert all(span.score < 0 for span in record.spans)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (ROW | {"ner": [[[1, 6, "PER"]], []]}, "tokens 1 to 6 are not among the 6 tokens"),
        (ROW | {"ner": [[[2, 1, "PER"]], []]}, "tokens 2 to 1 are not among"),
        (ROW | {"ner": [[[-1, 1, "PER"]], []]}, "tokens -1 to 1 are not among"),
        (ROW | {"ner": [[[True, 1, "PER"]], []]}, "the first token of a span is True"),
        (ROW | {"ner": [[[1, 1]], []]}, "has no label"),
        (ROW | {"ner": [[[1]], []]}, "no first and last token"),
        (ROW | {"ner": [[]]}, "ner has 1 lists for 2 sentences"),
        (ROW | {"ner": [5, []]}, "what ner has of a sentence is no list"),
        (ROW | {"ner": [[5], []]}, "an item of ner is no list"),
        (names(relations=[[[1, 2, 4, 4, "IN"]], []]), "tokens 4 to 4, which are no entity"),
        (names(relations=[[[1, 2, "IN"]], []]), "a relation is not two spans"),
        (names(relations=[[[1, 2, 1, 2, "IN"]], []]), "head and tail are the same span"),
        (
            ROW | {"ner": [[[1, 1, "A"], [1, 1, "B"], [2, 2, "C"]], []], "relations": [[[1, 1, 2, 2, "IN"]], []]},
            "are several entities; nothing tells which is meant",
        ),
        (names(clusters=[[5]]), "a mention is no list"),
        ({"sentences": []}, "The text is empty"),
        ({"sentences": [["كتب", ""]]}, "a token is empty"),
        ({"sentences": [["كتب", 5]]}, "a token is no string"),
        ({"sentences": "كتب"}, "sentences is no list"),
        (b'{"sentences": [["\\ud800"]]}', "half of a surrogate pair"),
        (b"[" * 100_000, "not JSON that can be read"),
    ],
)
def test_what_does_not_fit_is_rejected_with_its_line(row: object, reason: str):
    good, bad = read(ROW, row)
    assert isinstance(good, Record)
    assert isinstance(bad, Rejection)
    assert bad.line == 2
    assert re.search(reason, bad.reason)
