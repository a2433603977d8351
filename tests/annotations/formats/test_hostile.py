"""Whatever stands in a file, what is read are records and rejections: no exception, no other thing."""

# ruff: noqa: ANN401 - damage is done to values of any type

from __future__ import annotations

import io
import json
import zlib
from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.document import Record
from annotations.formats.head import Head
from annotations.formats.record import Context, Losses, Rejection
from annotations.formats.registry import FORMATS, detect, readable
from tests.support.consumers import corpus
from tests.support.making import SCHEMA

JSON_FORMATS = ["doccano", "prodigy", "label-studio", "dygie", "jsonl"]
WILD: list[Any] = [
    *(None, True, False, -1, 0, 1, 7, 2**31, -(2**63), 10**300, 1.5, -0.0, float("nan"), float("inf"), float("-inf")),
    *("", " ", "x", "PER", "\0", "\ud800", "a" * 1000, "\ufeff", "سامر", [], [[]], [None], ["x"], [0, 1], [1, 0, "X"]),
    *({}, {"": None}, {"start": 0, "end": 1, "label": "X"}, {"id": 1}, {"x": {"y": [1]}}),
]
"""What may stand anywhere."""


def exported(name: str) -> bytes:
    """A good file."""
    known, file, how = FORMATS[name], io.BytesIO(), Context(SCHEMA)
    assert known.write
    known.write(file, [known.fit(record, Losses(), how) for record in corpus()], how)
    return file.getvalue()


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place within a value where something else could stand."""
    keys = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in list(keys):
        yield value, key
        yield from places(value[key])


def damage(value: Any, random: Random) -> None:
    """Puts something wild, something from elsewhere or nothing in a few places."""
    for _ in range(random.choice([1, 1, 2, 5])):
        if not (found := list(places(value))):
            return
        holder, key = random.choice(found)
        if random.random() < 0.2 and isinstance(holder, dict):
            del holder[key]
        elif random.random() < 0.2:
            other, name = random.choice(found)
            holder[key] = deepcopy(other[name])
        else:
            holder[key] = deepcopy(random.choice(WILD))


def read(name: str, data: bytes) -> list:
    reader = FORMATS[name].read
    assert reader
    found = list(reader(io.BytesIO(data), "in"))
    assert all(isinstance(item, Record | Rejection) for item in found)
    assert all(item.reason.strip() for item in found if isinstance(item, Rejection))
    return found


@pytest.mark.parametrize("name", JSON_FORMATS)
@given(seed=st.integers(0, 2**32))
def test_json_with_anything_anywhere(name: str, seed: int):
    random, data = Random(seed), exported(name)
    rows = json.loads(data) if data.startswith(b"[") else [json.loads(line) for line in data.splitlines()]
    damage(rows, random)
    lines = [json.dumps(row).encode() for row in rows]
    read(name, b"[" + b",\n".join(lines) + b"]" if data.startswith(b"[") else b"\n".join(lines))


@given(seed=st.integers(0, 2**32))
def test_a_docbin_with_anything_anywhere(seed: int):
    pytest.importorskip("spacy", reason="the format spacy needs spacy, which is not installed")
    random, whole = Random(seed), msgspec.msgpack.decode(zlib.decompress(exported("spacy")))
    whole["user_data"] = [msgspec.msgpack.decode(data) for data in whole["user_data"]]
    for value in [whole] if random.random() < 0.5 else whole["user_data"]:
        damage(value, random)
    if isinstance(whole.get("user_data"), list):
        whole["user_data"] = [packed(data) for data in whole["user_data"]]
    read("spacy", zlib.compress(packed(whole)))


def packed(value: Any) -> bytes:
    """A value as msgpack; what that cannot hold as nothing."""
    try:
        return msgspec.msgpack.encode(value)
    except (OverflowError, UnicodeEncodeError):
        return b"\xc0"


ALL = [known.name for known in readable() if known.read and not known.needs]


@pytest.mark.parametrize("name", [*ALL, "spacy"])
@given(seed=st.integers(0, 2**32))
def test_bytes_changed_cut_and_doubled(name: str, seed: int):
    if known := FORMATS[name].needs:
        pytest.importorskip(known, reason=f"the format {name} needs {known}, which is not installed")
    random = Random(seed)
    data = bytearray(exported(name) if FORMATS[name].write else "خبر\n".encode())
    if name == "spacy" and random.random() < 0.8:
        data = bytearray(zlib.decompress(data))
    for _ in range(random.choice([1, 1, 3, 20])):
        place = random.randrange(len(data) + 1)
        data[place : place + random.choice([0, 1, 1, 9])] = random.choice([b"", b"\xff", b"\0", b'"', b"[", b"{", b"9"])
    whole = bytes(data)
    read(name, zlib.compress(whole) if name == "spacy" and random.random() < 0.8 else whole)


DEEP: dict[str, Callable[[int], bytes]] = {
    "lists": lambda depth: (
        b'{"text": "a", "data": {"text": "a"}, "sentences": [["a"]], "x": ' + b"[" * depth + b"]" * depth + b"}"
    ),
    "objects": lambda depth: b'{"a":' * depth + b"1" + b"}" * depth,
    "spans": lambda depth: b'{"text": "a", "spans": ' + b"[" * depth + b"]" * depth + b"}",
    "open": lambda depth: b"[" * depth,
}


@pytest.mark.parametrize("name", JSON_FORMATS)
@pytest.mark.parametrize("shape", DEEP)
@pytest.mark.parametrize("depth", [400, 900, 980, 995, 5000, 200_000])
def test_what_is_nested_deeply(name: str, shape: str, depth: int):
    read(name, DEEP[shape](depth))


@given(st.binary(max_size=200))
def test_detection_refuses_what_it_does_not_know(data: bytes):
    from annotations.errors import UserError

    for start in (b"", b"\x78\x9c", b"[{", b'{"text":"a","spans":[', b'{"sentences":'):
        try:
            detect(Head("a.json", start + data))
        except UserError as error:
            assert str(error)  # noqa: PT017 - either answer is right
