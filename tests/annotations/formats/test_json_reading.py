"""JSON in lines or in one array is read as far as it is sound; what is not is refused with its line and the reason."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from annotations.document import Record
from annotations.errors import NotMeantError, UserError
from annotations.formats import json_reading, making
from annotations.formats.json_reading import json_items, json_lines, json_object, json_value, line_items
from annotations.formats.record import Rejection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.formats.record import Item

GOOD = b'{"text": "a"}'


def made(row: dict[str, Any]) -> Record:
    """The article of a row; a row may say that it is not meant, or cannot be read to its end."""
    if row.get("is_meant") is False:
        raise NotMeantError("it is not meant.")
    if row.get("is_deep"):
        raise RecursionError
    return making.record(*making.document(row.get("text")))


def told(items: Iterator[Item]) -> list[tuple[int, str]]:
    """The line and the text of each record, or the reason why there is none."""
    return [(item.line, item.document.text if isinstance(item, Record) else item.reason) for item in items]


def lines(data: bytes) -> list[tuple[int, str]]:
    return told(json_lines(io.BytesIO(data), "in.jsonl", made))


def items(data: bytes) -> list[tuple[int, str]]:
    return told(json_items(io.BytesIO(data), "in.json", lambda item: [made(item)]))


# Lines


def test_blank_lines_and_a_byte_order_mark_at_the_start_are_passed_over():
    assert lines(b"\xef\xbb\xbf" + GOOD + b"\n\n  \r\n" + GOOD) == [(1, "a"), (4, "a")]


def test_what_is_rejected_keeps_no_other_from_being_read():
    rows = GOOD, b"garbage", b'{"text": 5}', b"[1]", b'{"text": "b"}'
    assert lines(b"\n".join(rows)) == [
        (1, "a"),
        (2, "not JSON: Expecting value at line 1, column 1."),
        (3, "the text is no string."),
        (4, "the row is no JSON object."),
        (5, "b"),
    ]


def test_a_line_that_is_too_long_is_passed_over_and_no_other():
    most, long = len(GOOD), b'{"text": "ab"}'
    file = io.BytesIO(b"\n".join([GOOD, long, GOOD, long]))
    found = told(line_items(file, "in.jsonl", lambda line: made(json_object(line)), max_bytes=most))
    assert found == [(line, "a" if line % 2 else "the line is longer than 13 bytes.") for line in (1, 2, 3, 4)]


def test_what_a_file_does_not_mean_is_no_mistake():
    file = io.BytesIO(b'{"text": "a", "is_meant": false}\n{"text": 5}')
    found = list(json_lines(file, "in.jsonl", made))
    assert found == [
        Rejection("in.jsonl", 1, "it is not meant.", is_meant=True),
        Rejection("in.jsonl", 2, "the text is no string."),
    ]


def test_what_is_nested_too_deeply_to_be_understood_is_refused_alone():
    rows = b'{"text": "a", "is_deep": true}', GOOD
    assert lines(b"\n".join(rows)) == [(1, "nested too deeply."), (2, "a")]
    assert items(b"[" + b",".join(rows) + b"]") == [(1, "nested too deeply."), (1, "a")]


def test_records_know_the_file_and_the_line_that_they_come_from():
    (record,) = json_lines(io.BytesIO(b"\n" + GOOD), "in.jsonl", made)
    (item,) = json_items(io.BytesIO(b"[\n" + GOOD + b"]"), "in.json", lambda item: [made(item)])
    assert [(one.source, one.line) for one in (record, item)] == [("in.jsonl", 2), ("in.json", 2)]


# Arrays


@pytest.mark.parametrize(
    "data",
    [
        b"[%s,\n\n%s]",
        b"\xef\xbb\xbf [\t%s\r\n,\n%s\n]\n",
        b"%s\n\n%s",
        b"\n%s %s",
    ],
    ids=["an array", "an array with space", "lines", "one after the other"],
)
def test_objects_come_with_their_lines_from_an_array_or_one_after_the_other(data: bytes):
    at = [1 + data[:place].count(b"\n") for place in (data.index(b"%s"), data.rindex(b"%s"))]
    assert items(data % (GOOD, b'{"text":\n"b"}')) == list(zip(at, "ab", strict=True))


@pytest.mark.parametrize("data", [b"", b" \n", b"[]", b"[\n] \n"])
def test_where_there_is_nothing_nothing_is_found(data: bytes):
    assert items(data) == []


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (
            b'[{"text": "a"},\n {]',
            2,
            "not JSON: Expecting property name enclosed in double quotes at line 2, column 3.",
        ),
        (b'[{"text": "a"},\n{"text":\n}]', 3, "not JSON: Expecting value at line 3, column 1."),
        (b'[{"text": "a"}\n {"text": 1}]', 1, "not JSON: the array does not end, or a comma is missing."),
        (b'[{"text": "a"}', 1, "not JSON: the array does not end, or a comma is missing."),
        (b'[{"text": "a"},\n', 1, "not JSON: the array does not end, or a comma is missing."),
        (b'[{"text": "a"}\n] x', 2, "not JSON: 'x' stands behind the array."),
        (b'[{"text": "a"}, ' + b"[" * 100_000, 1, "not JSON that can be read: "),
        (b'[{"text": "a"}, ' + b"9" * 5000 + b"]", 1, "not JSON that can be read: "),
        (b'{"text": "a"}, {"text": "b"}', 1, "not JSON: Expecting value at line 1, column 14."),
        (b'{"text": "a"}\n{"text": ', 2, "not JSON: Expecting value at line 2, column 10."),
    ],
)
def test_a_mistake_of_json_is_named_and_ends_the_file(data: bytes, line: int, reason: str):
    first, (found, said) = items(data)
    assert first == (1, "a")
    assert found == line
    assert said.startswith(reason)


def test_what_is_no_utf_8_is_refused_as_a_whole():
    assert items(b'[{"text": "a"}, "\xff"]') == [(0, "not valid UTF-8: byte 0xFF at byte 17 of the line.")]


def test_a_file_over_the_limit_is_refused_as_a_whole(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(json_reading, "MAX_ARRAY_BYTES", len(GOOD) + 2)
    assert items(b"[" + GOOD + b"]") == [(1, "a")]
    assert items(b"[" + GOOD + b" ]") == [(0, "the file is longer than 15 bytes.")]


def test_an_item_over_the_limit_and_the_next_one_is_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(json_reading, "MAX_LINE_BYTES", len(GOOD))
    assert items(b'[{"text": "ab"},\n' + GOOD + b"]") == [(1, "longer than 13 bytes."), (2, "a")]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (b'{"text": "x", "text": "y"}', "the key 'text' comes twice in one object."),
        (b'{"x": {"y": 1, "z": 2, "z": 3}}', "the key 'z' comes twice in one object."),
        (b'{"text": "\\udc00"}', "the text holds half of a surrogate pair at character 0."),
        (b'"text"', "the item is no JSON object."),
    ],
)
def test_an_item_that_cannot_be_taken_keeps_no_other_from_being_read(bad: bytes, reason: str):
    assert items(b"[" + GOOD + b",\n" + bad + b",\n" + GOOD + b"]") == [(1, "a"), (2, reason), (3, "a")]


def test_what_is_said_of_a_part_of_an_item_comes_with_the_line_of_the_item():
    def decode(item: dict[str, Any]) -> list[Item]:
        return [Rejection("", 0, "cancelled", is_meant=True), Rejection("", 0, "bad"), made(item)]

    found = list(json_items(io.BytesIO(b"[\n" + GOOD + b"]"), "in.json", decode))
    assert found[:2] == [Rejection("in.json", 2, "cancelled", is_meant=True), Rejection("in.json", 2, "bad")]
    assert told(iter(found[2:])) == [(2, "a")]


# Values


def test_a_value_is_what_json_says():
    value = {"a": [1, 2.5, None, True, "نصّ"], "b": {}}
    assert json_value(json.dumps(value, ensure_ascii=False).encode()) == value


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"a": 1,\n "a": 2}', "the key 'a' comes twice"),
        (b'{"a":\n }', "not JSON: Expecting value at line 2, column 2"),
        (b'"\xff"', "not valid UTF-8: byte 0xFF at byte 1"),
        (b"9" * 5000, "not JSON that can be read: "),
        (b"[" * 100_000, "not JSON that can be read: "),
    ],
)
def test_what_is_no_value_is_refused_with_its_place(data: bytes, reason: str):
    with pytest.raises(UserError, match=reason):
        json_value(data)
