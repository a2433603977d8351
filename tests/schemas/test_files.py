from __future__ import annotations

import os
import re
import string
import sys
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.files import LARGEST_BYTES, SchemaError, _open_without_waiting, dump, load, load_named, loads
from schemas.model import AttributeType, AttributeValue, EntityType, RelationType, Schema, Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def _mistakes(text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(SchemaError) as caught:
        loads(text, source="test.toml")
    return [(mistake.line, mistake.key, mistake.message) for mistake in caught.value.mistakes]


def _refusal_of(path: str | Path) -> str:
    with pytest.raises(SchemaError) as caught:
        load(path)
    return str(caught.value)


def test_a_whole_file_becomes_a_schema(tmp_path: Path):
    path = tmp_path / "family.toml"
    path.write_text(
        """\
format = "hashiya-schema/1"
name = "family"
version = 3
title = { ar = "أسرة" }
description.en = \"\"\"
Two
lines\"\"\"

[[entity]]
id = "BEING"
abstract = true

[[entity]]
id = "PER"
title.ar = "شخص"
parent = "BEING"
color = "#AA0000"
key = "1"

[[relation]]
id = "PARENT_OF"
head = ["PER"]
tail = ["BEING"]
inverse = "CHILD_OF"

[[relation]]
id = "CHILD_OF"
head = ["BEING"]
tail = ["PER"]
inverse = "PARENT_OF"
transitive = true

[[relation]]
id = "SPOUSE_OF"
head = ["PER"]
tail = ["PER"]
symmetric = true

[[attribute]]
id = "mood"
kind = "multi"
values = [{ id = "glad" }, { id = "sad", title.ar = "حزين" }]
applies_to = ["PER", "SPOUSE_OF"]
default = "glad"
required = true
key = "g"
""",
        encoding="utf-8",
    )
    assert load(path) == Schema(
        name="family",
        version=3,
        title=Text(ar="أسرة"),
        description=Text(en="Two\nlines"),
        entities=(
            EntityType("BEING", abstract=True),
            EntityType("PER", title=Text(ar="شخص"), parent="BEING", color="#aa0000", key="1"),
        ),
        relations=(
            RelationType("PARENT_OF", ("PER",), ("BEING",), inverse="CHILD_OF"),
            RelationType("CHILD_OF", ("BEING",), ("PER",), inverse="PARENT_OF", transitive=True),
            RelationType("SPOUSE_OF", ("PER",), ("PER",), symmetric=True),
        ),
        attributes=(
            AttributeType(
                "mood",
                "multi",
                applies_to=("PER", "SPOUSE_OF"),
                values=(AttributeValue("glad"), AttributeValue("sad", Text(ar="حزين"))),
                default="glad",
                required=True,
                key="g",
            ),
        ),
    )


def test_all_mistakes_are_found_in_one_go_and_named_in_order(refused: Callable[[str], None]):
    refused("""\
format = "hashiya-schema/1"
name = "two words" #! name: cannot be an id
version = 0 #! version: out of range

[[entity]]
id = "PER"
color = "red" #! entity[1].color: "red" is not a colour
key = "n" #! entity[1].key: the key "n" is a command of the program

[[entity]]
id = "PER" #! entity[2].id: already that of entity[1] on line 6
parent = "GPE" #! entity[2].parent: no entity type "GPE"
descripton.ar = "x" #! entity[2].descripton: did you mean "description"?

[[relation]]
id = "KNOWS"
head = ["PRE"] #! relation[1].head[1]: did you mean "PER"?
tail = [] #! relation[1].tail: empty
symmetric = "yes" #! relation[1].symmetric: a string, not true or false
inverse = "KNOWN" #! relation[1].inverse: did you mean "KNOWS"?

[[attribute]] #! attribute[1].applies_to: missing
id = "level"
kind = "choose" #! attribute[1].kind: "choose" is not a kind
""")


def test_the_text_names_file_line_and_key(start: str):
    with pytest.raises(SchemaError) as caught:
        loads(start + 'color = "red"\n', source="news.toml")
    assert str(caught.value).startswith('news.toml:8: entity[2].color: "red" is not a colour')


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a = 1\nb = = 2\n", 2, "this is not TOML: Invalid value"),
        ('a = "x\nb = 1\n', 1, "Illegal character '\\n'"),
        ('a = 1\n\nb = """\nx\n', 3, "Unterminated string"),
        ("a = 1\nb = [\n1\n", 2, "Unclosed array"),
        ("a = 1\nb = " + "9" * 5000, 2, "a number has too many digits"),
    ],
)
def test_syntax_mistakes_are_named_at_their_line(text: str, line: int, said: str):
    ((found, key, message),) = _mistakes(text)
    assert (found, key) == (line, "")
    assert said in message


def test_every_key_set_twice_is_named():
    text = 'name = "a"\nname = "b"\n[[entity]]\nid = "A"\nid = [\n"B"]\n'
    assert _mistakes(text) == [(2, "name", "already set on line 1"), (5, "entity[1].id", "already set on line 4")]


@pytest.mark.parametrize("bad", [0, 0xD800, 0xDFFF])
def test_characters_that_no_text_holds_are_refused_with_their_line(start: str, bad: int):
    ((line, _, message),) = _mistakes(start + f"# {chr(bad)}\n")
    assert (line, message) == (8, f"the character U+{bad:04X} cannot stand in a schema")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'name = "a"\n# \xff\n', ":2: the file is not UTF-8 (byte 0xff) (save it in the encoding UTF-8)"),
        (b'# \xd8\xb4\nname = "\xd4"\n', ":2: the file is not UTF-8 (byte 0xd4)"),
        ('name = "a"\n'.encode("utf-16"), ":1: the file is not UTF-8 (byte 0xff)"),
        (b"# \n# \0", ":2: the character U+0000 cannot stand in a schema"),
        (b"#" * (LARGEST_BYTES + 1), ": the file is too large for a schema (at most 1,000,000 bytes)"),
        (b"#" + "ش".encode() * LARGEST_BYTES, ": the file is too large for a schema"),  # also where a letter is cut
        (b"", ":1: format: this key is missing"),
    ],
)
def test_files_that_are_no_text_are_refused(tmp_path: Path, data: bytes, said: str):
    path = tmp_path / "a.toml"
    path.write_bytes(data)
    assert f"{path}{said}" in _refusal_of(path)


def test_a_long_text_is_refused_by_its_bytes():
    half = "ش" * (LARGEST_BYTES // 2)
    assert _mistakes(f"#{half}")[0][2] == "the file is too large for a schema"


def test_a_mark_of_byte_order_and_windows_lines_are_no_mistake(tmp_path: Path, start: str):
    path = tmp_path / "a.toml"
    path.write_bytes(b"\xef\xbb\xbf" + start.replace("\n", "\r\n").encode())
    assert load(path) == loads(start, source="x")


def test_lines_count_by_line_feeds_alone():
    text = 'name = "a\u2028b\u0085"\r\nversion = 0\r\n'
    assert [line for line, key, _ in _mistakes(text) if key == "version"] == [2]


def test_what_is_no_regular_file_is_refused_without_waiting(tmp_path: Path):
    assert "it is not a regular file" in _refusal_of(tmp_path)
    assert "No such file" in _refusal_of(tmp_path / "missing.toml")
    assert "the file cannot be read" in _refusal_of("a\0b.toml")
    assert "the file cannot be read" in _refusal_of(tmp_path / ("x" * 5000))


@pytest.mark.parametrize("name", ["<img src=x onerror=alert(1)>", "n" * 10_000, "R&D x"])
def test_a_name_that_is_no_id_is_refused_with_its_line_in_few_words(tmp_path: Path, start: str, name: str):
    path = tmp_path / "a.toml"
    path.write_text(f"{start}[[entity]]\nid = {name!r}\n", "utf-8")
    said = _refusal_of(path)
    assert f"{path}:9: entity[3].id: " in said
    assert len(said) < 500


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in folders")
def test_pipes_devices_and_loops_are_refused_without_waiting(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "loop.toml").symlink_to(tmp_path / "loop.toml")
    assert "it is not a regular file" in _refusal_of(tmp_path / "pipe.toml")
    assert "it is not a regular file" in _refusal_of("/dev/zero")
    assert "the file cannot be read" in _refusal_of(tmp_path / "loop.toml")


def test_a_file_that_turns_into_a_pipe_is_not_waited_for(tmp_path: Path):
    (tmp_path / "a.toml").touch()
    descriptor = _open_without_waiting(str(tmp_path / "a.toml"), os.O_RDONLY)
    assert sys.platform == "win32" or not os.get_blocking(descriptor)
    os.close(descriptor)


_MANY = range(30_000)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = " + "[" * 400_000, "too many levels of nesting"),
        ("a." * 400_000 + "a = 1", "too many levels of nesting"),
        ("a = " + "{a=" * 300_000, "too many levels of nesting"),
        ("".join(f"k{n} = 1\n" for n in range(90_000)), "this key is unknown"),
        ("x" * 900_000 + " = 1", "this key is unknown"),
        ("".join(f"[[entity]]\nid = 'x{n}'\n" for n in _MANY), "there are 30000 of these"),
        ("".join(f"[[entity]]\nid='E{n}'\nparent='E{n - 1}'\n" for n in range(1000)), 'no entity type "E-1"'),
        ("".join(f"[[entity]]\nid='E{n}'\nparent='E{(n + 1) % 1000}'\n" for n in range(1000)), "its own ancestor"),
        ("[[relation]]\nid='R'\nhead=[" + ",".join(f"'A{n}'" for n in _MANY) + "]\ntail=['R']", "no entity type"),
        ("name = '" + "n" * 900_000 + "'", "cannot be an id"),
    ],
)
def test_nothing_takes_long(text: str, said: str):
    began = time.process_time()
    assert any(said in message for _, _, message in _mistakes(text))
    assert time.process_time() - began < 10


def test_a_deep_tree_with_relations_at_its_root_takes_no_time(start: str):
    chain = "".join(f"[[entity]]\nid='E{n}'\nparent='{'PER' if n == 0 else f'E{n - 1}'}'\n" for n in range(900))
    relations = "".join(f"[[relation]]\nid='R{n}'\nhead=['PER']\ntail=['PER']\nsymmetric=true\n" for n in range(1000))
    began = time.process_time()
    assert len(loads(start + chain + relations, source="x").relations_between("E899", "E0")) == 1000
    assert time.process_time() - began < 10


def test_names_are_looked_up_in_the_library_and_paths_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, start: str
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.toml").write_text(start, encoding="utf-8")
    assert load_named("news-ar").name == "news-ar"
    assert load_named("mine.toml") == load_named(tmp_path / "mine.toml") == loads(start, source="x")
    (tmp_path / "mine").write_text(start, encoding="utf-8")
    assert load_named("mine") == load_named("mine.toml")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("new-ar", 'new-ar: there is no ready-made schema of this name (did you mean "news-ar"?)'),
        ("zzzz", 'one of "ace-2005", "conll-4", "news-ar", "ontonotes-18", "wojood-21", or the path of a .toml file'),
        ("../schemas/library/news-ar", "there is no ready-made schema"),
        ("", "there is no ready-made schema"),
        ("missing.toml", "missing.toml: the file cannot be read: No such file or directory"),
    ],
)
def test_unknown_names_are_refused_with_what_there_is(name: str, said: str):
    with pytest.raises(SchemaError, match=re.escape(said)):
        load_named(name)


@given(st.text(string.printable, max_size=60))
def test_any_text_is_a_schema_or_a_clear_refusal(text: str):
    with pytest.raises(SchemaError) as caught:
        loads(text, source="x")
    assert all(mistake.message and mistake.hint for mistake in caught.value.mistakes)


@given(st.data())
def test_a_damaged_schema_is_refused_or_still_a_schema(data: st.DataObject):
    whole = dump(load_named("news-ar"))
    at = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 30))
    text = whole[:at] + data.draw(st.text("\"'[]{}=.,#\n\\ aش1", max_size=4)) + whole[at + length :]
    mistakes = _mistakes_if_any(text)
    assert all(0 <= line <= text.count("\n") + 1 for line, _, _ in mistakes)


def _mistakes_if_any(text: str) -> list[tuple[int, str, str]]:
    try:
        schema = loads(text, source="x")
    except SchemaError:
        return _mistakes(text)
    return [] if loads(dump(schema), source="again") == schema else [(-1, "", "not the same again")]
