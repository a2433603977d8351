"""Every kind of bad input, given to every format that can hold it: rejected with its reason, or read rightly."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from annotations.document import Record
from annotations.formats import json_reading
from annotations.formats.record import Rejection
from annotations.formats.registry import FORMATS
from annotations.formats.tree import Folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Reader = Callable[..., Record | Rejection]

TEXT = "زار سامر عمّان"
START, END = 4, 8


def jsonl(text: str, start: Any, end: Any, said: str, label: str) -> bytes:  # noqa: ANN401 - anything is tried
    return dumped({"text": text, "spans": [{"start": start, "end": end, "text": said, "label": label}]})


def prodigy(text: str, start: Any, end: Any, said: str, label: str) -> bytes:  # noqa: ANN401
    spans = [{"start": start, "end": end, "text": said, "label": label}]
    return dumped({"text": text, "spans": spans, "answer": "accept"})


def doccano(text: str, start: Any, end: Any, _said: str, label: str) -> bytes:  # noqa: ANN401
    return dumped({"text": text, "entities": [{"id": 1, "start_offset": start, "end_offset": end, "label": label}]})


def label_studio(text: str, start: Any, end: Any, said: str, label: str) -> bytes:  # noqa: ANN401
    value = {"start": start, "end": end, "text": said, "labels": [label]}
    result = {"id": "a", "type": "labels", "from_name": "label", "to_name": "text", "value": value}
    return b"[" + dumped({"data": {"text": text}, "annotations": [{"result": [result]}]}) + b"]"


def brat(text: str, start: Any, end: Any, said: str, label: str) -> dict[str, bytes]:  # noqa: ANN401
    return {"a.txt": text.encode("utf-8", "surrogatepass"), "a.ann": f"T1\t{label} {start} {end}\t{said}\n".encode()}


def dumped(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


MAKERS: dict[str, Callable[..., Any]] = {
    "jsonl": jsonl,
    "prodigy": prodigy,
    "doccano": doccano,
    "label-studio": label_studio,
    "brat": brat,
}
KNOWS_SURFACE = ["jsonl", "prodigy", "label-studio", "brat"]
JSON = ["jsonl", "prodigy", "doccano", "label-studio"]


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Record | Rejection]:
    """Reads what a format says of an article with one span."""

    def one(
        name: str,
        *,
        text: str = TEXT,
        start: object = START,
        end: object = END,
        said: str = "سامر",
        label: str = "PER",
        change: Callable[[bytes], bytes] = lambda data: data,
    ) -> Record | Rejection:
        made = MAKERS[name](text, start, end, said, label)
        if isinstance(made, dict):
            for file, data in made.items():
                (tmp_path / file).write_bytes(change(data))
            (found,) = FORMATS[name].read_tree(Folder(tmp_path))  # type: ignore[misc]
        else:
            (found,) = FORMATS[name].read(io.BytesIO(change(made)), "in")  # type: ignore[misc]
        return found

    return one


def test_the_good_one_is_read(read: Reader):
    for name in MAKERS:
        found = read(name)
        assert isinstance(found, Record), (name, found)
        assert [(span.text, span.label) for span in found.spans] == [("سامر", "PER")]


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ((-1, 3), "[-1, 3)"),
        ((8, 4), "[8, 4)"),
        ((4, 4), "[4, 4)"),
        ((4, 900), "[4, 900)"),
        ((2**63, 2**63 + 1), ""),
        ((4.0, 8.0), ""),
        ((True, 8), ""),
        ((float("nan"), 8), ""),
        ((4, float("inf")), ""),
        (("4", "8"), ""),
        ((None, None), ""),
    ],
    ids=str,
)
def test_offsets_that_are_none(read: Reader, name: str, place: tuple[object, object], reason: str):
    if name == "brat" and place == ("4", "8"):
        pytest.skip("in brat all offsets are strings")
    found = read(name, start=place[0], end=place[1])
    assert isinstance(found, Rejection)
    assert len(found.reason) > 10
    if name != "brat":  # whose offsets have no sign: it says what the offsets of a line look like
        assert reason in found.reason, found


@pytest.mark.parametrize("name", KNOWS_SURFACE)
@pytest.mark.parametrize(("encoding", "size", "unit"), [("utf-8", 1, "UTF-8 bytes"), ("utf-16-le", 2, "UTF-16 units")])
def test_offsets_in_another_unit_are_named(read: Reader, name: str, encoding: str, size: int, unit: str):
    text = "😀😀 " + TEXT
    start = len("😀😀 زار ".encode(encoding)) // size
    found = read(name, text=text, start=start, end=start + len("سامر".encode(encoding)) // size)
    if name == "label-studio" and unit == "UTF-16 units":  # which counts so itself
        assert isinstance(found, Record)
    else:
        assert isinstance(found, Rejection)
        assert name == "brat" or unit in found.reason, found


@pytest.mark.parametrize("name", KNOWS_SURFACE)
def test_a_span_that_reads_something_else(read: Reader, name: str):
    found = read(name, said="ليلى")
    assert isinstance(found, Rejection)
    assert "سامر" in found.reason
    assert "ليلى" in found.reason


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            lambda data: data.replace("زار".encode(), "زا\0ر".encode()),
            ("NUL", "control character", "invalid character"),
        ),
        (lambda data: data.replace("زار".encode(), b"\xff\xfe"), ("UTF-8",)),
        (lambda data: data.replace("زار".encode(), b"\xed\xa0\x80"), ("UTF-8",)),
    ],
    ids=["NUL", "invalid UTF-8", "a surrogate as bytes"],
)
def test_text_that_is_none(read: Reader, name: str, change: Callable[[bytes], bytes], words: tuple[str, ...]):
    found = read(name, change=change)
    assert isinstance(found, Rejection)
    assert any(word in found.reason for word in words), found


@pytest.mark.parametrize("name", JSON)
@pytest.mark.parametrize("escape", [b"\\ud800", b"\\udc00x", b"\\u0000"])
def test_escapes_that_no_text_can_hold(read: Reader, name: str, escape: bytes):
    found = read(name, change=lambda data: data.replace("زار".encode(), escape, 1))
    assert isinstance(found, Rejection)
    assert "surrogate" in found.reason or "NUL" in found.reason, found


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("sign", ["\u2028", "\u0085", "\u00a0", "\u200c", "\u202b", "😀"])
def test_signs_at_which_lines_do_not_end(read: Reader, name: str, sign: str):
    found = read(name, text=f"{TEXT}{sign}أمس")
    assert isinstance(found, Record), found
    assert found.document.text == f"{TEXT}{sign}أمس"


@pytest.mark.parametrize("name", MAKERS)
def test_a_byte_order_mark_at_the_start_moves_nothing(read: Reader, name: str):
    found = read(name, change=lambda data: b"\xef\xbb\xbf" + data if not data.startswith(b"T1") else data)
    assert isinstance(found, Record), found
    assert [span.text for span in found.spans] == ["سامر"]


@pytest.mark.parametrize("name", JSON)
def test_a_key_that_comes_twice(read: Reader, name: str):
    found = read(name, change=lambda data: data.replace(b'"text": ', b'"text": "x", "text": ', 1))
    assert isinstance(found, Rejection)
    assert "the key 'text' comes twice" in found.reason


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("label", ["<img src=x onerror=alert(1)>", "R&D", 'ال"نوع', "نوع"])
def test_labels_are_only_words(read: Reader, name: str, label: str):
    if name == "brat" and " " in label:
        pytest.skip("a space ends a label in brat")
    found = read(name, label=label)
    assert isinstance(found, Record), found
    assert [span.label for span in found.spans] == [label]


@pytest.mark.parametrize("name", [name for name in MAKERS if name != "jsonl"])
@pytest.mark.parametrize(("label", "reason"), [("ن" * 10_000, "longer than 200"), ("", "")])
def test_labels_that_are_none(read: Reader, name: str, label: str, reason: str):
    found = read(name, label=label)
    assert isinstance(found, Rejection)
    assert reason in found.reason
    assert len(found.reason) < 1_100


@pytest.mark.parametrize("name", ["prodigy", "doccano"])
def test_a_line_over_the_limit(read: Reader, name: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(json_reading, "MAX_LINE_BYTES", 400)
    assert isinstance(read(name), Record)
    found = read(name, text=TEXT + " كلمة" * 100)
    assert isinstance(found, Rejection)
    assert "longer than 400 bytes" in found.reason
