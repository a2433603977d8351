"""Formats of token rows that are only written: hf-tokens, hf-spans, gliner."""

import io
import json

from annotations.document import Markup, Record, Relation
from annotations.formats.record import Context, Losses
from annotations.formats.registry import FORMATS
from tests.support.making import SCHEMA, document, record_of, span_over

TEXT = "زار سامر حدّاد 😀 جامعة عمّان."


def made() -> Record:
    parts = [("سامر حدّاد", "PER"), ("جامعة عمّان", "ORG"), ("عمّان", "GPE")]
    spans = [span_over(TEXT, text, label=label, identifier=label) for text, label in parts]
    return record_of(document(TEXT), Markup(spans, [Relation("r", "WORKS_FOR", "PER", "ORG")]))


def written(name: str, **context: object) -> tuple[bytes, Losses]:
    known, losses, file = FORMATS[name], Losses(), io.BytesIO()
    how = Context(SCHEMA, **context)  # type: ignore[arg-type]
    known.write(file, [known.fit(made(), losses, how)], how)
    return file.getvalue(), losses


def test_tokens_have_one_tag_each():
    data, losses = written("hf-tokens", scheme="BILOU", nesting="innermost")
    row = json.loads(data)
    assert row["tokens"] == ["زار", "سامر", "حدّاد", "😀", "جامعة", "عمّان", "."]
    assert row["ner_tags"] == ["O", "B-PER", "L-PER", "O", "O", "U-GPE", "O"]
    assert {what: count for (what, _), count in losses.lost.items()} == {"relation": 1, "span": 1}


def test_the_manifest_has_the_tags_in_order():
    more = FORMATS["hf-tokens"].manifest(Context(SCHEMA))
    assert more["tags"] == ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-GPE", "I-GPE"]
    assert more["features"]["ner_tags"][0]["names"] == more["tags"]


def test_spans_have_offsets_and_relations_count_them():
    row = json.loads(written("hf-spans")[0])
    assert [TEXT[one["start"] : one["end"]] for one in row["spans"]] == ["سامر حدّاد", "جامعة عمّان", "عمّان"]
    assert row["relations"] == [{"head": 0, "tail": 1, "label": "WORKS_FOR"}]


def test_gliner_counts_the_last_token_in_and_relations_count_entities():
    (row,) = json.loads(written("gliner")[0])
    assert row["ner"] == [[1, 2, "PER"], [4, 5, "ORG"], [5, 5, "GPE"]]
    assert row["relations"] == [[0, 1, "WORKS_FOR"]]
