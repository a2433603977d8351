import io
import json
import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from annotations.document import Markup, Pair, Record, Relation
from annotations.formats import label_studio
from annotations.formats.record import Context, Losses, Rejection
from annotations.importing.mapping import proposed
from tests.support.making import SCHEMA, document, record_of, span, span_over

TEXT = "😀 كتب سامر\nعن عمّان."


def read(*tasks: object) -> list:
    return list(label_studio.read(io.BytesIO(json.dumps(tasks, ensure_ascii=False).encode()), "in.json"))


def region(name: str = "a", start: object = 6, end: object = 10, label: str = "PER", **more: object) -> dict:
    value = {"start": start, "end": end, "labels": [label]} | more
    return {"id": name, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def relation(head: str = "a", tail: str = "b", **more: object) -> dict:
    return {"type": "relation", "from_id": head, "to_id": tail, "direction": "right"} | more


def task(*result: object, **more: object) -> dict:
    return {"data": {"text": TEXT}, "annotations": [{"result": list(result)}]} | more


BOTH = region(), region("b", 14, 19, "GPE")


def test_attributes_and_notes_come_back(there_and_back: Callable):
    pairs = (Pair("level", "NOM"), Pair("sure", "true"))
    one = replace(span_over(TEXT, "سامر", identifier="a"), attributes=pairs, note="سطر\nآخر")
    other = replace(span_over(TEXT, "كتب", label="ORG"), attributes=(Pair("count", "3"), Pair("sure", "false")))
    last = replace(span_over(TEXT, "عمّان", label="GPE", identifier="b"), attributes=(Pair("tags", "a b"),))
    markup = Markup([one, other, last], [Relation("r", "NEAR", "a", "b", note="ن")])
    _, found, losses = there_and_back("label-studio", record_of(document(TEXT), markup))
    assert {now.text: (now.attributes, now.note) for now in found.spans} == {
        before.text: (before.attributes, before.note) for before in (one, other, last)
    }
    assert losses.lost == {("note", "of relations, which the format cannot hold"): 1}


def test_the_configuration_has_a_control_for_all_that_is_written():
    root = ElementTree.fromstring(label_studio.config(SCHEMA))
    assert [one.get("value") for one in root.iter("Label")] == ["PER", "ORG", "GPE"]
    assert [one.get("value") for one in root.iter("Relation")] == [kind.id for kind in SCHEMA.relations]
    controls = {one.get("name"): (one.tag, one.get("whenLabelValue")) for one in root if one.get("perRegion")}
    assert controls == {
        "attribute-level": ("Choices", "PER"),
        "attribute-sure": ("Choices", "PER,ORG"),
        "attribute-tags": ("Choices", "GPE"),
        "attribute-count": ("Number", "ORG"),
    }


def test_the_old_key_and_a_relation_without_labels_are_read():
    old = {"data": {"review": TEXT}, "completions": [{"result": [*BOTH, relation()]}]}
    (record,) = read(old)
    assert [(one.label, one.text) for one in record.spans] == [("PER", "سامر"), ("GPE", "عمّان")]
    assert [one.label for one in record.relations] == ["RELATION"]


def test_a_relation_to_the_left_runs_the_other_way():
    (record,) = read(task(*BOTH, relation(direction="left", labels=["NEAR", "PART_OF"])))
    texts = {one.id: one.text for one in record.spans}
    assert [(texts[one.head], one.label, texts[one.tail]) for one in record.relations] == [
        ("عمّان", "NEAR", "سامر"),
        ("عمّان", "PART_OF", "سامر"),
    ]


def test_utf16_offsets_are_known_by_what_all_regions_read():
    (record,) = read(task(region("a", 7, 11, text="سامر"), region("b", 15, 20, text="عمّان.")))
    assert isinstance(record, Rejection)
    (record,) = read(task(region("a", 7, 11, text="سامر"), region("b", 15, 20, text="عمّان")))
    assert [one.text for one in record.spans] == ["سامر", "عمّان"]


def test_a_line_feed_is_said_as_the_window_says_it():
    (record,) = read(task(region("a", 6, 13, text="سامر\\nعن")))
    assert record.spans[0].text == "سامر\nعن"


def test_predictions_are_proposals_in_the_name_of_their_model():
    guess = {
        "model_version": "camel-1",
        "score": 0.25,
        "result": [region() | {"score": 0.5}, region("b", 14, 19, "GPE")],
    }
    wild = {"result": [region("c", 2, 5, "ORG")], "score": float("nan")}
    (record,) = read(task(region("a", 6, 10, "ORG"), predictions=[guess, wild]))
    record = proposed(record, Losses())
    assert [(one.label, one.text) for one in record.spans] == [("ORG", "سامر")]
    found = {(one.text, one.source, one.score) for one in record.proposals}
    assert found == {("سامر", "camel-1", 0.5), ("عمّان", "camel-1", 0.25), ("كتب", "model", 0.0)}


def test_every_annotation_is_a_layer_and_a_cancelled_one_is_told():
    made = [{"result": [one], "completed_by": who} for one, who in zip(BOTH, ({"email": "l@x.org"}, 7), strict=True)]
    found = read(task() | {"annotations": [*made, {"was_cancelled": True, "result": []}]})
    assert str(found[0]) == "in.json:1: an annotation of which was cancelled"
    assert found[0].is_meant  # by whoever cancelled it: the others come in without more ado
    assert [(one.layer, one.annotator) for one in found[1:]] == [("", "l@x.org"), ("7", "7")]
    assert len({one.document.id for one in found[1:]}) == 1


def test_what_is_said_of_the_whole_text_is_no_attribute():
    topic = {"type": "choices", "from_name": "topic", "value": {"choices": ["سياسة"]}, "id": "z"}
    stars = {"type": "rating", "from_name": "stars", "value": {"rating": 4}, "id": "y"}
    (record,) = read(task(topic, stars))
    assert record.state.labels == ("سياسة",)
    assert record.document.meta == (Pair("stars", "4"),)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (task(region(end=99)), "is not within the text of 20 code points"),
        (task(region(start=-3)), "is not within the text"),
        (task(region(start=False)), "a start is False, no whole number"),
        (task(region(start="6")), "a start is '6', no whole number"),
        (task(region(text="ليلى")), "reads 'سامر', not 'ليلى'"),
        (task(region(labels=[])), "has no label"),
        (task(region(labels="PER")), "labels is no list"),
        (task(region(labels=[5])), "the label is no string"),
        (task(region(), region()), "the region 'a' comes twice"),
        (task(region(), relation()), "leads to the region 'b', which is not there"),
        (task(*BOTH, relation("b", "b")), "head and tail are the same span"),
        (
            task({"type": "hypertextlabels", "from_name": "l", "value": {"start": "/p"}}),
            "of the type 'hypertextlabels'",
        ),
        (task({"id": "a"}), "the type of a result is no string"),
        (task({"type": "choices", "from_name": "t"}), "the value of a result is no JSON object"),
        (task("x"), "a result is no JSON object"),
        ({"data": {"text": TEXT}, "annotations": [{"result": 5}]}, "the result is no list"),
        ({"data": {"text": TEXT}, "annotations": {}}, "annotations is no list"),
        ({"data": {"a": "x", "b": "y"}}, "the data of the task has no text"),
        ({"data": {"text": ""}}, "The text is empty"),
        ({"data": []}, "the data of the task is no JSON object"),
        ({"annotations": []}, "the data of the task is no JSON object"),
        ([], "the item is no JSON object"),
    ],
)
def test_what_does_not_fit_is_rejected_and_the_others_are_taken(bad: object, reason: str):
    found = read(task(), bad, task())
    assert [isinstance(one, Record) for one in found] == [True, False, True]
    assert re.search(reason, found[1].reason)


def test_nested_and_overlapping_spans_are_written():
    record = record_of(document(TEXT), Markup([span(TEXT, 2, 10), span(TEXT, 6, 10, label="ORG"), span(TEXT, 6, 13)]))
    losses = Losses()
    assert len(label_studio.fit(record, losses, Context(SCHEMA)).spans) == 3
    assert not losses.lost
