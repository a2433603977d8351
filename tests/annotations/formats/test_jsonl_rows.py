"""What is said of the rows of native JSONL to those who read them is true of the rows that are written."""

import json
from random import Random

from jsonschema import Draft202012Validator

from annotations.formats.jsonl_rows import features, json_schema
from annotations.formats.jsonl_writing import encode
from tests.support.making import ARTICLE, document, random_markup, record_of


def written() -> dict[str, list[dict[str, object]]]:
    return json.loads(encode(record_of(document(), random_markup(Random(7), ARTICLE))))


def test_a_row_is_what_the_json_schema_says():
    Draft202012Validator.check_schema(json_schema())
    Draft202012Validator(json_schema()).validate(written())


def test_every_key_of_a_row_has_its_feature():
    row, told = written(), features()
    assert list(told) == list(row)
    for name in ("spans", "relations", "clusters"):
        assert row[name]
        assert told[name][0].keys() == row[name][0].keys()
