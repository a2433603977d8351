import io
import json
import re
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from annotations.document import Markup, Record, Relation
from annotations.formats import prodigy
from annotations.formats.record import Context, Losses, Rejection
from annotations.importing.mapping import proposed
from tests.support.making import SCHEMA, document, record_of, span

TEXT = "كتب سامر حدّاد عن عمّان."
TOKENS = [{"text": "كتب", "start": 0, "end": 3, "id": 0}, {"text": "سامر", "start": 4, "end": 8, "id": 1}]


def read(*rows: object) -> list:
    lines = [row if isinstance(row, bytes) else json.dumps(row, ensure_ascii=False).encode() for row in rows]
    return list(prodigy.read(io.BytesIO(b"\n".join(lines)), "in.jsonl"))


def person(**more: object) -> dict[str, object]:
    return {"start": 4, "end": 8, "label": "PER"} | more


def written(record: Record) -> tuple[dict, Losses]:
    losses, file = Losses(), io.BytesIO()
    context = Context(SCHEMA)
    prodigy.write(file, [prodigy.fit(record, losses, context)], context)
    return json.loads(file.getvalue()), losses


def nested() -> Record:
    spans = [span(TEXT, 4, 14, identifier="whole"), span(TEXT, 9, 14, label="ORG", identifier="end")]
    spans.append(span(TEXT, 18, 23, label="GPE", identifier="place"))
    relations = [Relation("r1", "NEAR", "whole", "place"), Relation("r2", "NEAR", "end", "place")]
    return record_of(document(TEXT), Markup(spans, relations))


def test_the_last_token_of_a_span_is_in_it_and_names_it_in_relations():
    row, losses = written(nested())
    assert [one["text"] for one in row["tokens"]] == ["كتب", "سامر", "حدّاد", "عن", "عمّان", "."]
    assert [(one["token_start"], one["token_end"]) for one in row["spans"]] == [(1, 2), (2, 2), (4, 4)]
    assert [(one["head"], one["child"]) for one in row["relations"]] == [(2, 4), (2, 4)]
    assert [one["head_span"]["token_start"] for one in row["relations"]] == [1, 2]
    assert sum(losses.changed.values()) == 2
    assert not losses.lost


def test_two_spans_that_end_on_one_token_keep_their_relations(there_and_back: Callable):
    _, found, _ = there_and_back("prodigy", nested())
    texts = {span.id: span.text for span in found.spans}
    assert {texts[one.head] for one in found.relations} == {"سامر حدّاد", "حدّاد"}


def test_white_space_at_the_ends_of_a_span_is_left_out_and_told():
    row, losses = written(record_of(document(TEXT), Markup([span(TEXT, 3, 9)])))
    assert [(one["start"], one["end"]) for one in row["spans"]] == [(4, 8)]
    assert losses.changed == {"spans without the white space at their ends": 1}


def test_relations_are_read_by_the_last_token_of_their_ends():
    spans = [person(), {"token_start": 0, "token_end": 0, "label": "X"}]
    (record,) = read(
        {"text": TEXT, "tokens": TOKENS, "spans": spans, "relations": [{"head": 0, "child": 1, "label": "R"}]}
    )
    texts = {span.id: span.text for span in record.spans}
    assert [(texts[one.head], one.label, texts[one.tail]) for one in record.relations] == [("كتب", "R", "سامر")]


@pytest.mark.parametrize("answer", ["reject", "ignore"])
def test_what_was_not_accepted_is_told_and_left_out(answer: str):
    good, bad = read({"text": TEXT, "spans": [person()], "answer": "accept"}, {"text": TEXT, "answer": answer})
    assert isinstance(good, Record)
    assert str(bad) == f"in.jsonl:2: whose answer is '{answer}'"
    assert bad.is_meant, "no mistake, and no reason to refuse the rest"


def test_what_a_model_said_is_a_proposal_until_somebody_has_answered():
    said = person(source="ar_model", score=0.5)
    for answer, sources in (({}, ["ar_model"]), ({"answer": "accept"}, [])):
        (record,) = read({"text": TEXT, "spans": [said]} | answer)
        record = proposed(record, Losses())
        assert [(one.source, one.score) for one in record.proposals] == [(name, 0.5) for name in sources]
        assert len(record.spans) == 1 - len(sources)


def test_metadata_comes_along():
    row, _ = written(replace(nested(), document=document(TEXT, identifier="d7")))
    row["meta"] = {"source": "جريدة", "n": 3}
    (record,) = read(row)
    assert record.document.id == "d7"
    assert [(one.name, one.value) for one in record.document.meta] == [("source", "جريدة"), ("n", "3")]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"image": "a.png"}, "the text is no string"),
        ({"text": TEXT, "spans": [person(end=99)]}, "is not within the text of 24 code points"),
        ({"text": TEXT, "spans": [person(end=4)]}, "is not within the text"),
        ({"text": TEXT, "spans": [person(start=-1)]}, "is not within the text"),
        ({"text": TEXT, "spans": [person(start=True)]}, "a start is True, no whole number"),
        ({"text": TEXT, "spans": [person(end=float("nan"))]}, "an end is nan, no whole number"),
        ({"text": TEXT, "spans": [person(text="ليلى")]}, "reads 'سامر', not 'ليلى'"),
        ({"text": TEXT, "spans": [person(label=None)]}, "the label of a span is no string"),
        ({"text": TEXT, "spans": [{"label": "PER"}]}, "a start is None, no whole number"),
        ({"text": TEXT, "spans": {}}, "spans is no list"),
        ({"text": TEXT, "spans": [[4, 8, "PER"]]}, "a span is no JSON object"),
        ({"text": TEXT, "spans": [{"token_start": 0, "token_end": 7, "label": "X"}], "tokens": TOKENS}, "no token 7"),
        ({"text": TEXT, "tokens": [{"id": 1}]}, "the start of a token is None"),
        (
            {"text": TEXT, "tokens": TOKENS, "relations": [{"head": 0, "child": 1, "label": "R"}]},
            "token 0, .*no span ends",
        ),
        (
            {
                "text": TEXT,
                "tokens": TOKENS,
                "spans": [person(), person(label="ORG"), {"start": 0, "end": 3, "label": "X"}],
                "relations": [{"head": 0, "child": 1, "label": "R"}],
            },
            "token 1, on which 2 spans end; nothing tells which is meant",
        ),
        ({"text": TEXT, "relations": [{"head": "0", "child": 1, "label": "R"}]}, "the head of a relation is '0'"),
        ({"text": TEXT, "relations": [{"head": 0, "child": 1}]}, "the label of a relation is no string"),
        ({"text": TEXT, "answer": {"a": 1}}, "whose answer is {'a': 1}"),
        ({"text": "ك\0"}, "NUL character"),
        (b'{"text": "\\ud800"}', "half of a surrogate pair"),
        (b'{"text": "\xff"}', "not valid UTF-8: byte 0xFF at byte 10"),
        (b"[" * 100_000, "not JSON that can be read"),
        (b'{"text": "a", "x": ' + b"[" * 900 + b"]" * 900 + b"}", ""),
        (b'{"text": "a", "spans": [{"start": 1' + b"0" * 4000 + b"}]}", "the label of a span is no string"),
        ([1], "the row is no JSON object"),
    ],
)
def test_what_does_not_fit_is_rejected_with_its_line(row: object, reason: str):
    good, bad = read({"text": "كتب"}, row)
    assert isinstance(good, Record)
    assert bad.line == 2
    if reason:
        assert isinstance(bad, Rejection)
        assert re.search(reason, bad.reason)
