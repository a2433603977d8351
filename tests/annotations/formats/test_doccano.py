import io
import json

import pytest

from annotations.document import Record
from annotations.formats import doccano
from annotations.formats.record import Context, Losses, Rejection
from tests.support.interchange import marked
from tests.support.making import SCHEMA


def read(*rows: object) -> list:
    lines = [row if isinstance(row, bytes) else json.dumps(row, ensure_ascii=False).encode() for row in rows]
    return list(doccano.read(io.BytesIO(b"\n".join(lines)), "in.jsonl"))


def test_the_forms_with_pairs_are_read():
    for key in ("label", "labels"):
        (record,) = read({"text": "كتب سامر", key: [[4, 8, "PER"]]})
        assert [(span.label, span.text) for span in record.spans] == [("PER", "سامر")]


def test_offsets_count_code_points_also_behind_an_emoji():
    (record,) = read({"text": "😀 سامر", "label": [[2, 6, "PER"]]})
    assert record.spans[0].text == "سامر"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"text": "كتب", "label": [[0, 9, "PER"]]}, "is not within the text of 3 code points"),
        ({"text": "كتب", "label": [[0, 1.5, "PER"]]}, "an end is 1.5, no whole number"),
        ({"text": "كتب", "label": [[True, 2, "PER"]]}, "a start is True, no whole number"),
        ({"text": "كتب", "label": [[0, 2]]}, r"\[0, 2\] is not \[start, end, label\]"),
        ({"text": "كتب", "label": [[0, 2, ""]]}, "the label is empty"),
        ({"text": 5}, "the text is no string"),
        ({"text": ""}, "The text is empty"),
        ({"text": "كتب", "relations": [{"from_id": 1, "to_id": 2, "type": "X"}]}, "entity '1', which is not there"),
        ({"text": "كتب", "entities": {}}, "entities is no list"),
        ([1], "the row is no JSON object"),
        (b'{"text": "\xff"}', "not valid UTF-8: byte 0xFF at byte 10"),
        (b'{"text": ', "not JSON: Expecting value at line 1, column 10"),
        (b'{"text": "\\ud800"}', "half of a surrogate pair"),
        (b"[" * 100_000, "not JSON that can be read"),
    ],
)
def test_what_does_not_fit_is_rejected_with_its_line(row: object, reason: str):
    import re

    good, bad = read({"text": "كتب"}, row)
    assert isinstance(good, Record)
    assert isinstance(bad, Rejection)
    assert bad.line == 2
    assert re.search(reason, bad.reason)


def test_what_is_written_is_ascii_for_doccano_guesses_encodings():
    file, context = io.BytesIO(), Context(SCHEMA)
    doccano.write(file, [doccano.fit(marked(), Losses(), context)], context)
    assert file.getvalue().isascii()
