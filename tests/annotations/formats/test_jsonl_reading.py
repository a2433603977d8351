"""Rows of native JSONL are taken, or refused with the reason."""

import json
from contextlib import suppress
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.document import Record
from annotations.errors import UserError
from annotations.formats.jsonl_reading import decode
from annotations.formats.jsonl_writing import encode
from annotations.text import sha256
from tests.support.making import ARTICLE, document, names, random_markup, record_of

TEXT = "يقع مقر التحالف بالرياض 😀 أمس."


def row(**keys: object) -> bytes:
    return json.dumps({"text": TEXT} | keys, ensure_ascii=False).encode() + b"\n"


def raw(keys: str) -> bytes:
    return f'{{"text":{json.dumps(TEXT)},{keys}}}\n'.encode("utf-8", "surrogatepass")


def span(start: object, end: object, **keys: object) -> dict[str, object]:
    return {"label": "FAC", "start": start, "end": end} | keys


def reason(data: bytes) -> str:
    with pytest.raises(UserError) as refused:
        decode(data)
    return str(refused.value)


def test_a_row_with_little_in_it_is_enough():
    found = decode(row(spans=[span(4, 15)]))
    assert [(item.label, item.text, item.source, item.score) for item in found.spans] == [
        ("FAC", "مقر التحالف", "import", -1.0)
    ]
    assert found.document.id
    assert found.document.title == TEXT


def test_line_ends_of_windows_move_the_offsets_along():
    text = "\ufeffسطر\r\nثان هنا\rثالث"
    given_row = {"text": text, "sha256": sha256(text), "spans": [span(10, 13, text="هنا"), span(4, 9, text="\r\nثان")]}
    found = decode(json.dumps(given_row).encode())
    assert [found.document.text[item.start : item.end] for item in found.spans] == ["هنا", "\nثان"]
    assert found.document.text == "سطر\nثان هنا\nثالث"
    assert found.frozen_note == "bom crlf=1 cr=1"


def test_unknown_keys_are_passed_over():
    assert decode(raw('"more":{"a":[1,2.5,null,true,"x"],"n":' + "9" * 5000 + "}")).document.text == TEXT


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (raw('"spans":[{"label":"A","start":NaN,"end":3}]'), "not JSON"),
        (raw('"spans":[{"label":"A","start":0,"end":Infinity}]'), "not JSON"),
        (raw('"spans":[{"label":"A","start":0,"end":3,"score":1e999}]'), "out of range - at $.spans[0].score"),
        (row(spans=[span(0, 4.0)]), "spans[0].end must be a whole number, not a number with a decimal point"),
        (row(spans=[span(0, True)]), "spans[0].end must be a whole number, not true or false"),
        (row(spans=[span("0", 3)]), "spans[0].start must be a whole number, not a string"),
        (row(spans=[span(None, 3)]), "must be a whole number, not null"),
        (row(spans=[span(0, 2**63)]), "[0, 9223372036854775808) is not within"),
        (row(spans=[span(0, 3, fragments=[[0, 2**64]])]), "start and end are not those of its fragments"),
        (raw('"spans":[{"label":"A","start":0,"end":' + "9" * 5000 + "}]"), "out of range"),
        (raw('"title":"a","title":"b"'), "the key 'title' comes twice"),
        (raw('"text":"b"'), "the key 'text' comes twice"),
        (raw('"t\\u0065xt":"b"'), "the key 'text' comes twice"),
        (raw('"spans":[{"label":"A","start":0,"end":3,"start":1}]'), "the key 'start' comes twice"),
        (raw('"x":' + "[" * 5000 + "]" * 5000), "nested too deeply"),
        (raw('"x":' + '{"a":' * 5000 + "1" + "}" * 5000), "nested too deeply"),
        (b"[" * 100_000, "must be an object, not a list"),
        (row(spans=[span(-3, 3)]), "[-3, 3) is not within the text of 30 code points."),
        (row(spans=[span(9, 3)]), "[9, 3) is not within"),
        (row(spans=[span(3, 3)]), "[3, 3) is not within"),
        (row(spans=[span(0, 99)]), "[0, 99) is not within the text of 30 code points."),
        (row(spans=[span(7, 28, text="مقر التحالف")]), "it fits if the offsets count UTF-8 bytes"),
        (row(spans=[span(27, 30, text="أمس")]), "it fits if the offsets count UTF-16 units"),
        (row(spans=[span(49, 55, text="أمس")]), "it fits if the offsets count UTF-8 bytes"),
        (row(spans=[span(0, 3, text="مقر")]), "[0, 3) reads 'يقع', not 'مقر'."),
        (row(spans=[span(0, 8, fragments=[[0, 3], [3, 8]])]), "[3, 8) touches or overlaps"),
        (row(spans=[span(0, 9, fragments=[[0, 3], [4, 8]])]), "start and end are not those of its fragments"),
        (row(spans=[span(0, 3, core=[1])]), "core is neither empty nor [start, end]"),
        (row(spans=[span(0, 3, core=[0, 9])]), "its core [0, 9] is not within it"),
        (row(spans=[span(0, 3, id="a"), span(4, 7, id="a")]), "the id 'a' comes twice"),
        (row(spans=[span(0, 3)], relations=[{"label": "R", "head": "a", "tail": "b"}]), "there is no span 'a'"),
        (
            row(spans=[span(0, 3, id="a")], relations=[{"label": "R", "head": "a", "tail": "b"}]),
            "relation R: there is no span 'b'",
        ),
        (
            row(spans=[span(0, 3, id="a")], relations=[{"label": "R", "head": "a", "tail": "a"}]),
            "head and tail are the same span",
        ),
        (row(relations=[{"label": "R", "head": "a"}]), "relations[0] has no tail"),
        (row(clusters=[{"id": "c", "spans": ["a"]}]), "cluster 'c': there is no span 'a'"),
        (row(clusters=[{"id": "c", "spans": []}, {"id": "c", "spans": []}]), "the cluster 'c' comes twice"),
        (
            row(spans=[span(0, 3, id="a")], clusters=[{"id": "c", "spans": ["a", "a"]}]),
            "cluster 'c' holds a span twice",
        ),
        (b"\xef\xbb\xbf" * 2 + row(), "not JSON"),
        (b'{"text":"a\\ud800"}', "half of a surrogate pair"),
        (b'{"text":"a\\udc00b"}', "half of a surrogate pair"),
        (b'{"text":"\\ud83d\\ude00"', "not JSON: Input data was truncated"),
        (b'{"text":"a\xed\xa0\x80"}', "not valid UTF-8: byte 0xED at byte 10 of the line"),
        (b'{"text":"a","x":"\xff"}', "not valid UTF-8: byte 0xFF at byte 17 of the line"),
        ('{"text":"نص"}'.encode("utf-16"), "not valid UTF-8"),
        (b'{"text":"a\\u0000b"}', "NUL character at line 1, column 2"),
        (b'{"text":"a\0b"}', "not JSON"),
        (b'{"text":"a","x":"\x01"}', "not JSON"),
        (b'{"text":""}', "The text is empty"),
        (b'{"text":" \\n "}', "The text is empty"),
        (b"{}", "the row has no text"),
        (b"null", "the row must be an object, not null"),
        (b'{"text":"a"} x', "not JSON"),
        (b'{"text":"a"', "not JSON"),
        (b'{"text":null}', "text must be a string, not null"),
        (row(status="finished"), "status is 'finished', neither 'todo' nor 'done'"),
        (row(direction="up"), "direction is 'up', neither 'rtl' nor 'ltr'"),
        (row(format="hashiya/2"), "format is 'hashiya/2', not 'hashiya/1'"),
        (row(offset_unit="utf16"), "offset_unit is 'utf16'; only 'codepoint' can be read"),
        (row(sha256="0" * 64), "sha256 is not that of the text"),
        (row(spans=[span(0, 3, at=-1)]), "spans[0].at must be 0 or more"),
        (row(meta=[{"name": "a", "value": 1}]), "meta[0].value must be a string, not a number"),
    ],
)
def test_what_cannot_be_taken_is_rejected_with_the_reason(data: bytes, words: str):
    assert words in reason(data)


def test_a_span_never_cuts_a_letter_from_its_mark():
    assert "cuts between a letter and its mark" in reason(json.dumps({"text": "بِسْمِ", "spans": [span(0, 1)]}).encode())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | names,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
)
KEYS = st.sampled_from([*json.loads(encode(record_of(document(), random_markup(Random(7), ARTICLE)))), "x"])


@given(st.dictionaries(KEYS, JSON, max_size=4))
def test_every_row_is_a_record_or_is_refused(keys: dict[str, object]):
    with suppress(UserError):
        assert isinstance(decode(json.dumps({"text": TEXT} | keys).encode()), Record)
