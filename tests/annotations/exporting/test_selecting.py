from random import Random

import pytest
from msgspec.structs import replace

from annotations import rules
from annotations.document import Cluster, DocumentState, Markup, Record, Relation, Span, surface
from annotations.errors import UserError
from annotations.exporting import selecting
from annotations.exporting.choices import Choices, read_split
from annotations.losses import Losses
from tests.support.making import ARTICLE, SCHEMA, document, random_markup, record_of
from tests.support.round_trips import MIXED

TEXT = "زار وفد جامعة عمّان وللأردن مكتب فيها. ثم عاد سامر! وكتب تقريرًا."


def marked(*places: tuple[str, str], policy: str = "core", cores: dict[str, str] | None = None) -> Record:
    """A record with spans over these words, each with its label; ids are the words."""
    spans = []
    for word, label in places:
        start = TEXT.index(word)
        core = ()
        if cores and word in cores:
            first = start + word.index(cores[word])
            core = (first, first + len(cores[word]))
        spans.append(Span(word, label, ((start, start + len(word)),), word, core))
    spans.sort(key=lambda span: span.order)
    return replace(record_of(document(TEXT), Markup(spans)), clitic_policy=policy)


def shaped(record: Record, **choices: object) -> tuple[list[Record], Losses]:
    losses = Losses()
    return list(selecting.shaped(record, Choices(**choices), SCHEMA, losses)), losses


def texts(records: list[Record]) -> list[str]:
    return [span.text for record in records for span in record.spans]


def test_only_what_is_done_and_in_the_layer_is_chosen():
    done = replace(marked(), state=DocumentState("done"))
    losses = Losses()
    found = selecting.chosen([done, marked(), replace(done, layer="b")], Choices(layer="main", status="done"), losses)
    assert list(found) == [done]
    assert losses.lost == {("document", "not done"): 1, ("document", "in another layer than main"): 1}


def test_labels_that_were_asked_for_with_their_descendants():
    record = marked(("سامر", "PER"), ("عمّان", "GPE"), ("جامعة", "ORG"))
    found, losses = shaped(record, labels=("THING",))
    assert texts(found) == ["جامعة", "سامر"]
    assert losses.lost == {("span", "of labels not asked for"): 1}


def test_relations_that_were_asked_for():
    record = marked(("سامر", "PER"), ("جامعة", "ORG"))
    record = replace(
        record, relations=(Relation("1", "NEAR", "سامر", "جامعة"), Relation("2", "WORKS_FOR", "سامر", "جامعة"))
    )
    (found,), losses = shaped(record, labels=("NEAR",))
    assert [one.label for one in found.relations] == ["NEAR"]
    assert losses.lost["relation", "of labels not asked for"] == 1


def test_labels_that_are_left_out_with_what_lies_below_them():
    record = marked(("سامر", "PER"), ("عمّان", "GPE"), ("جامعة", "ORG"))
    relations = (Relation("1", "NEAR", "سامر", "جامعة"), Relation("2", "WORKS_FOR", "سامر", "جامعة"))
    record = replace(record, relations=relations)
    (found,), losses = shaped(record, without=("GPE", "NEAR"))
    assert [span.label for span in found.spans] == ["ORG", "PER"]
    assert [one.label for one in found.relations] == ["WORKS_FOR"]
    assert losses.lost == {("span", "of labels not asked for"): 1, ("relation", "of labels not asked for"): 1}
    assert texts(shaped(record, without=("THING",))[0]) == ["عمّان"]
    assert texts(shaped(record, labels=("THING",), without=("ORG",))[0]) == ["سامر"]


def test_whole_words_take_the_clitics_in_and_what_collides_is_counted():
    record = marked(("لأردن", "GPE"), ("أردن", "GPE"), ("سامر", "PER"))
    found, losses = shaped(record, clitics="whole-word")
    assert texts(found) == ["وللأردن", "سامر"]
    assert losses.lost == {("span", "the same as another one once both are whole words"): 1}
    assert losses.changed == {"spans widened to whole words": 2}


def test_fragments_that_come_to_touch_as_whole_words_are_one():
    start = TEXT.index("سامر!")
    pieces = ((start, start + 2), (start + 4, start + 5))
    record = record_of(document(TEXT), Markup([Span("s", "PER", pieces, surface(TEXT, pieces))]))
    (found,), _ = shaped(record, clitics="whole-word")
    assert texts([found]) == ["سامر!"]
    assert rules.check_spans(found.document, found.spans) == []


def test_cores_are_cut_only_where_someone_has_confirmed_them():
    record = marked(("وللأردن", "GPE"), ("سامر", "PER"), policy="whole-word", cores={"وللأردن": "لأردن"})
    found, losses = shaped(record, clitics="split")
    assert texts(found) == ["لأردن", "سامر"]
    assert losses.changed == {
        "spans left whole, since nobody has confirmed a core": 1,
        "spans reduced to their core": 1,
    }
    assert texts(shaped(replace(record, clitic_policy="core"), clitics="split")[0]) == ["وللأردن", "سامر"]


@pytest.mark.parametrize(("nesting", "left"), [("all", 3), ("outermost", 1), ("innermost", 1)])
def test_nesting(nesting: str, left: int):
    record = marked(("وفد جامعة عمّان", "ORG"), ("جامعة عمّان", "ORG"), ("عمّان", "GPE"))
    found, losses = shaped(record, nesting=nesting)
    assert len(found[0].spans) == left
    assert losses.lost.total() == 3 - left
    assert texts(found)[0] == ("عمّان" if nesting == "innermost" else "وفد جامعة عمّان")


def test_spans_on_the_same_words_are_not_nested():
    record = marked(("عمّان", "GPE"))
    twin = replace(record.spans[0], id="twin", label="ORG")
    record = replace(record, spans=(*record.spans, twin))
    assert len(shaped(record, nesting="outermost")[0][0].spans) == 2


def test_a_row_a_sentence_with_what_lies_in_it():
    record = marked(("جامعة", "ORG"), ("عمّان", "GPE"), ("سامر", "PER"))
    record = replace(
        record,
        relations=(Relation("1", "NEAR", "جامعة", "عمّان"), Relation("2", "NEAR", "سامر", "جامعة")),
        clusters=(Cluster("a", ("جامعة", "عمّان")), Cluster("b", ("جامعة", "سامر"))),
    )
    found, losses = shaped(record, rows="sentence")
    assert [row.document.text for row in found] == [
        "زار وفد جامعة عمّان وللأردن مكتب فيها.",
        "ثم عاد سامر!",
        "وكتب تقريرًا.",
    ]
    assert [len(row.spans) for row in found] == [2, 1, 0]
    assert [len(row.relations) for row in found] == [1, 0, 0]
    assert [len(row.clusters) for row in found] == [1, 0, 0]
    assert losses.lost == {("relation", "between two sentences"): 1, ("cluster", "over several sentences"): 1}
    assert [row.document.id for row in found] == ["d1#1", "d1#2", "d1#3"]
    starts = [dict((pair.name, pair.value) for pair in row.document.meta)["start"] for row in found]
    assert [TEXT[int(start) :].startswith(row.document.text) for start, row in zip(starts, found, strict=True)]


@pytest.mark.parametrize("seed", range(12))
def test_rows_of_sentences_hold_every_span_and_are_sound(seed: int):
    random = Random(seed)
    text = [ARTICLE, MIXED, MIXED * 2][seed % 3]
    record = record_of(document(text), random_markup(random, text))
    found, _ = shaped(record, rows="sentence")
    assert sorted(texts(found)) == sorted(span.text for span in record.spans)
    for row in found:
        assert rules.check_spans(row.document, row.spans) == []
        assert list(rules.check_structure(list(row.spans), list(row.relations))) == []


def test_splits_are_percents():
    assert read_split("80/10/10") == (80, 10, 10)
    assert read_split("90/10") == (90, 0, 10)
    for wrong in ("80", "80/10", "80/10/5/5", "a/b/c", "80/30/-10", ""):
        with pytest.raises(UserError, match="is no split"):
            read_split(wrong)
