"""Rows of native JSONL as they are written."""

import json
from random import Random

from annotations.formats.jsonl_writing import encode
from tests.support.making import ARTICLE, document, random_markup, record_of


def test_every_key_stands_in_every_row_and_none_is_null():
    empty = json.loads(encode(record_of(document(), random_markup(Random(0), ARTICLE), layer="")))
    assert list(empty) == [
        *("format", "id", "title", "text", "sha256", "language", "direction", "meta", "schema", "layer", "annotator"),
        *("status", "flag", "note", "labels", "offset_unit", "clitic_policy", "spans", "relations", "clusters"),
    ]
    full = json.loads(encode(record_of(document(), random_markup(Random(7), ARTICLE))))
    assert list(full["spans"][0]) == [
        *("id", "label", "start", "end", "text", "fragments", "core", "attributes", "note", "uncertain", "source"),
        *("by", "at", "score"),
    ]
    assert None not in [*full.values(), *full["spans"][0].values()]
