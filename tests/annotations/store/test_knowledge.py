"""A knowledge base: read once, found by any word of a name in any spelling, and refused where it is none."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from annotations.errors import UserError
from annotations.progress import CancelledError
from annotations.store.knowledge import KnowledgeBase

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [
    {"id": "Q85", "name": "القاهرة", "aliases": ["القاهرة الكبرى", "Cairo"]},
    {"id": "Q822", "name": "لبنان", "aliases": []},
    {"id": 7, "name": "مرصد الأطلس"},
    {"id": "Q9", "name": "أطلس"},
    {"id": "Q10", "name": "أطلسي قديم جدًّا"},
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "things.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS) + "\n\n", encoding="utf-8")
    return path


def ids(base: KnowledgeBase, typed: str) -> list[str]:
    return [entry.id for entry in base.search(typed)]


def test_names_are_found_by_their_beginnings_whatever_the_spelling(file: Path, tmp_path: Path):
    base = KnowledgeBase.open(file, tmp_path / "cache")
    assert len(base) == len(ROWS)
    assert ids(base, "القاهره") == ["Q85"]
    assert ids(base, "cai") == ["Q85"]
    assert ids(base, "قاهرة") == ["Q85"], "without the article"
    assert ids(base, "كبرى") == ["Q85"], "a word inside an alias"
    assert ids(base, "لُبنان") == ["Q822"]
    assert ids(base, "7") == ["7"], "by its id"
    assert ids(base, "اطلس") == ["Q9", "7", "Q10"], "the whole name, a whole word inside one, a beginning"
    assert ids(base, "  ") == []
    assert ids(base, "%") == []
    base.close()


def test_an_index_that_fails_while_it_is_asked_is_said(file: Path, tmp_path: Path):
    base = KnowledgeBase.open(file, tmp_path / "cache")
    (index,) = (tmp_path / "cache").glob("*.index")
    index.write_bytes(b"\0" * index.stat().st_size)
    for ask in (lambda: base.search("القاهرة"), lambda: base.name_of("Q85"), lambda: len(base)):
        with pytest.raises(UserError, match="cannot be read: .*Choose the knowledge base again"):
            ask()
    base.close()
    again = KnowledgeBase.open(file, tmp_path / "cache")
    assert ids(again, "القاهرة") == ["Q85"], "chosen again, it has a new index"
    again.close()


def test_an_index_that_is_damaged_behind_its_beginning_is_made_anew(file: Path, tmp_path: Path):
    KnowledgeBase.open(file, tmp_path / "cache").close()
    (index,) = (tmp_path / "cache").glob("*.index")
    whole = index.read_bytes()
    index.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    base = KnowledgeBase.open(file, tmp_path / "cache")
    with pytest.raises(UserError, match="cannot be read"):
        base.search("القاهرة")
    base.close()
    again = KnowledgeBase.open(file, tmp_path / "cache")
    assert ids(again, "القاهرة") == ["Q85"]
    again.close()


def test_a_table_says_the_same_as_json(file: Path, tmp_path: Path):
    table = tmp_path / "things.csv"
    table.write_text('\ufeffID,Name,aliases\nQ85,القاهرة,"القاهرة الكبرى|Cairo"\nQ822,لبنان,\n', encoding="utf-8")
    base = KnowledgeBase.open(table, tmp_path / "cache")
    assert (ids(base, "cairo"), ids(base, "لبنان")) == (["Q85"], ["Q822"])
    base.close()


def test_the_index_is_kept_until_the_file_changes(file: Path, tmp_path: Path):
    told: list[tuple[int, int]] = []
    for _ in range(2):
        KnowledgeBase.open(file, tmp_path / "cache", progress=lambda *how: told.append(how)).close()
    assert len(told) == 1
    file.write_text('{"id": "Q1", "name": "عمّان"}\n', encoding="utf-8")
    os.utime(file, (1, 1))
    base = KnowledgeBase.open(file, tmp_path / "cache")
    assert (ids(base, "عمان"), ids(base, "لبنان")) == (["Q1"], [])
    base.close()


BAD = {
    "not JSON": (b"{", "things.jsonl:1: "),
    "no name": (b'{"id": "Q1"}', "things.jsonl:1: .*name"),
    "an empty id": (b'{"id": " ", "name": "x"}', "things.jsonl:1: id or name is empty"),
    "another kind of value": (b'{"id": "Q1", "name": 3}', "things.jsonl:1: .*name"),
    "no UTF-8": (b'{"id": "Q1", "name": "\xff"}', "(?i)not valid UTF-8"),
    "a list": (b"[1]", "things.jsonl:1: "),
    "a line without end": (b" " * 1_100_000, "things.jsonl:1: longer than"),
    "nested too deeply": (b"[" * 100_000, "things.jsonl:1: "),
}


@pytest.mark.parametrize("what", BAD)
def test_what_is_no_knowledge_base_is_refused_with_its_line(tmp_path: Path, what: str):
    data, message = BAD[what]
    file = tmp_path / "things.jsonl"
    file.write_bytes(data)
    with pytest.raises(UserError, match=message):
        KnowledgeBase.open(file, tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_table_without_its_columns_a_pipe_and_nothing(tmp_path: Path):
    table, pipe = tmp_path / "things.csv", tmp_path / "pipe.jsonl"
    table.write_text("a,b\n1,2\n", encoding="utf-8")
    os.mkfifo(pipe)
    for file, message in ((table, "columns id and name"), (pipe, "not a file"), (tmp_path / "none", "cannot be read")):
        with pytest.raises(UserError, match=message):
            KnowledgeBase.open(file, tmp_path / "cache")


def test_reading_is_cancelled_with_nothing_left(file: Path, tmp_path: Path):
    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        KnowledgeBase.open(file, tmp_path / "cache", progress=stop)
    assert list((tmp_path / "cache").iterdir()) == []


@pytest.mark.parametrize("count", [0, 1, 9_999, 10_000, 20_000])
def test_any_number_of_things(tmp_path: Path, count: int):
    file = tmp_path / "things.jsonl"
    file.write_text("".join(f'{{"id": "Q{n}", "name": "شيء {n}"}}\n' for n in range(count)), encoding="utf-8")
    base = KnowledgeBase.open(file, tmp_path / "cache")
    assert len(base) == count
    base.close()


def test_a_long_name_does_not_fill_the_machine(tmp_path: Path):
    file = tmp_path / "things.jsonl"
    file.write_text(json.dumps({"id": "Q1", "name": "كلمة " * 40_000}), encoding="utf-8")
    base = KnowledgeBase.open(file, tmp_path / "cache")
    assert ids(base, "كلمه") == ["Q1"]
    base.close()
    (index,) = (tmp_path / "cache").iterdir()
    assert index.stat().st_size < 1_000_000


def test_one_index_a_file_and_a_damaged_one_is_made_anew(tmp_path: Path):
    file = tmp_path / "things.jsonl"
    for name in ("أ", "ب", "ج"):
        file.write_text(json.dumps({"id": "Q1", "name": name}), encoding="utf-8")
        os.utime(file, (ord(name), ord(name)))
        KnowledgeBase.open(file, tmp_path / "cache").close()
    (index,) = (tmp_path / "cache").iterdir()
    index.write_bytes(b"")
    base = KnowledgeBase.open(file, tmp_path / "cache")
    assert ids(base, "ج") == ["Q1"]
    base.close()


def test_a_cell_may_be_as_long_as_a_line_and_is_text(tmp_path: Path):
    file = tmp_path / "things.csv"
    file.write_bytes(b"id,name\nQ1," + b"x" * 200_000 + b"\n")
    base = KnowledgeBase.open(file, tmp_path / "cache")
    assert ids(base, "xxx") == ["Q1"]
    base.close()
    file.write_bytes(b"id,name\nQ1,\xff\n")
    with pytest.raises(UserError, match=r"things\.csv:2: "):
        KnowledgeBase.open(file, tmp_path / "cache")
