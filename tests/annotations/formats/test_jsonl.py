"""Native JSONL as a file: written and read again, line by line."""

import io
import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotations.document import Document, Pair, Record
from annotations.formats import jsonl
from annotations.formats.jsonl_writing import encode
from annotations.formats.record import Rejection
from annotations.text import sha256
from tests.support.making import ARTICLE, document, frozen_texts, names, random_markup, record_of, span_over

TEXT = "يقع مقر التحالف بالرياض 😀 أمس."


def row(**keys: object) -> bytes:
    return json.dumps({"text": TEXT} | keys, ensure_ascii=False).encode() + b"\n"


def read(data: bytes, **options: int) -> list[Record | Rejection]:
    return list(jsonl.read(io.BytesIO(data), "in.jsonl", **options))


@given(frozen_texts, st.randoms(use_true_random=False), names, names, names)
@settings(max_examples=200)
def test_a_record_comes_back_as_it_was_written(text: str, random: Random, title: str, layer: str, value: str):
    article = Document("d1", title or "ع", text, sha256(text), meta=(Pair("source", value), Pair("source", "")))
    record = record_of(article, random_markup(random, text), layer=layer, annotator=title)
    written = encode(record)
    (found,) = read(written)
    assert isinstance(found, Record), found
    assert replace(found, source="", line=0) == record
    assert encode(found) == written
    assert len(written.decode().splitlines()) == 1
    assert json.loads(written)["text"] == text


def test_lines_end_at_line_feeds_only():
    text = "ا\u2028ب\u2029ج\u0085د\x0b\x0c\x1c"
    data = json.dumps({"text": text}, ensure_ascii=False).replace("\\u000b", "\\u000b").encode()
    (found,) = read(data + b"\n")
    assert isinstance(found, Record)
    assert found.document.text == text


@pytest.mark.parametrize("end", [b"\n", b""])
def test_a_line_that_is_too_long_is_passed_over_and_no_other(end: bytes):
    good = row(id="good")
    limit = len(good) + 10
    exact = row(id="exact").rstrip(b"\n").ljust(limit) + b"\n"
    long = row(id="long", note="x" * 5 * limit)
    found = read(
        good + exact + long + good + exact[:-1] + b" \n" + good + long.rstrip(b"\n") + end, max_line_bytes=limit
    )
    assert [(item.line, isinstance(item, Record)) for item in found] == [
        *((1, True), (2, True), (3, False), (4, True), (5, False), (6, True), (7, False))
    ]
    assert f"longer than {limit:,} bytes" in found[2].reason  # type: ignore[union-attr]


@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_no_bytes_end_in_anything_but_records_and_rejections(data: bytes):
    for item in read(data) + read(b'{"text":"' + data + b'"}') + read(b'{"text":"a","x":' + data + b"}"):
        assert isinstance(item, Record | Rejection)


def test_a_record_whose_span_reads_something_else_does_not_read_back():
    article = document()
    record = replace(record_of(article, random_markup(Random(0), "x")), spans=(span_over(ARTICLE, "عمّان"),))
    (found,) = read(encode(replace(record, document=document(ARTICLE.replace("عمّان", "إربد")))))
    assert isinstance(found, Rejection)
