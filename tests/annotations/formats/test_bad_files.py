"""Bad input of every kind, as files, through the importer; see test_bad_input.py for what lines of JSON and brat hold.

Each row is a kind, each column a format: what is done to a good file and what is then said of it, or the reason why
that kind cannot be in such a file. What is not refused is read rightly, and then there is no word in the cell.
"""

from __future__ import annotations

import os
import struct
import tracemalloc
import zipfile
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from annotations import lines
from annotations.document import Markup
from annotations.formats import cas, columns, docx, html, json_reading, spacy_reading, txt
from annotations.formats.registry import FORMATS
from annotations.store.project_file import ProjectFile
from tests.support.bad_files import FORMAT_OF, NAMES, OTHERS, Damage, Files, damaged, packed, swap, with_part, written
from tests.support.interchange import look, take
from tests.support.making import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Cell = Damage | str
"""What is done, or why it cannot be done."""

TOKENS, JSON, XML = ("conll", "wojood"), ("dygie", "cas-json", "json lines"), ("cas", "docx")
TEXTS = ("csv", "json lines", "txt", "html", "docx")
"""Formats of articles without markup."""

WORD = "ليلى"
NO_MARKUP = dict.fromkeys(TEXTS, "articles without markup")
NO_OFFSETS = dict.fromkeys(TOKENS, "tags stand for offsets") | NO_MARKUP
NO_SURFACE = "the file does not say what its spans read, so that nothing tells the unit"
NO_ESCAPES = dict.fromkeys(("conll", "wojood", "spacy", "csv", "txt"), "nothing is escaped there")


DEEP = b"\x81\xa7hashiya\x81\xa5spans" + b"\x91" * 5_000 + b"\x90"
"""Lists within lists, as msgpack."""


def unpacked(change: Callable[[dict[str, Any]], None], *words: str) -> Damage:
    """Something else in the outermost layer of a DocBin."""

    def to(data: bytes) -> bytes:
        value = msgspec.msgpack.decode(data)
        change(value)
        return msgspec.msgpack.encode(value)

    return Damage(to, words)


def string(new: str, *words: str) -> Damage:
    """Another word in a DocBin, as spaCy itself would write it."""

    def change(value: dict[str, Any]) -> None:
        from spacy.strings import get_string_id

        old, number = struct.pack("<Q", get_string_id(WORD)), struct.pack("<Q", get_string_id(new))
        value["strings"] = [new if one == WORD else one for one in value["strings"]]
        value["tokens"] = value["tokens"].replace(old, number)

    return unpacked(change, *words)


def grouped(first: int, last: int, *words: str) -> Damage:
    """Other tokens for the first span of a DocBin's group."""

    def to(data: bytes) -> bytes:
        return data.replace(struct.pack(">ll", 4, 5), struct.pack(">ll", first, last), 1)

    return Damage(to, words)


def ours(change: Callable[[dict[str, Any]], None], *words: str) -> Damage:
    """Something else in what a DocBin of ours says of spans and relations."""

    def edit(value: dict[str, Any]) -> None:
        found = msgspec.msgpack.decode(value["user_data"][0])
        change(found["hashiya"])
        value["user_data"] = [msgspec.msgpack.encode(found)]

    return unpacked(edit, *words)


def head(value: object, *words: str) -> Damage:
    """Another head for the relation of a DocBin."""
    return ours(lambda found: found["relations"][0].update(head=value), *words)


def everywhere(damage: Damage, names: tuple[str, ...] = NAMES) -> dict[str, Cell]:
    return dict.fromkeys(names, damage)


def offsets(start: object, end: object, *words: str) -> dict[str, Cell]:
    """Other offsets, or tokens, for the first span, written as JSON writes them; a DocBin holds none but numbers."""
    said = f"{start}, {end}"
    return NO_OFFSETS | {
        "dygie": swap("[4, 4, ", f"[{said}, ", *words),
        "cas": swap('begin="17" end="21" value', f'begin="{start}" end="{end}" value', *words),
        "cas-json": swap('"begin": 17, "end": 21, "value"', f'"begin": {start}, "end": {end}, "value"', *words),
    }


def deep(opening: str, closing: str, at: str, *words: str) -> Damage:
    return swap(at, opening * 5_000 + closing * 5_000 + at, *words)


ROWS: dict[str, dict[str, Cell]] = {
    "a NUL": everywhere(swap(WORD, "لي\0ى", "NUL", "control character", "invalid character", "no XML"))
    | {
        "docx": swap(WORD, "لي\0ى", "not a Word document that can be read: XMLSyntaxError: "),
        "spacy": string("لي\0ى", "NUL"),
    },
    "invalid UTF-8": everywhere(swap(WORD, b"\xff" * 8, "UTF-8", "utf-8"))
    | {"docx": swap(WORD, b"\xff" * 8, "not a Word document that can be read: XMLSyntaxError: ")},
    "a surrogate as bytes": everywhere(swap(WORD, b"\xed\xa0\x80ab\xed\xa0\x80", "UTF-8", "utf-8"))
    | {"docx": swap(WORD, b"\xed\xa0\x80ab\xed\xa0\x80", "not a Word document that can be read: XMLSyntaxError: ")},
    "an escaped surrogate": NO_ESCAPES
    | everywhere(swap(WORD, "\\ud800", "surrogate"), JSON)
    | everywhere(swap(WORD, "&#xD800;", "invalid xmlChar value 55296"), XML)
    | {"html": "there it stands for U+FFFD, as in every browser"},
    "an escaped NUL": NO_ESCAPES
    | everywhere(swap(WORD, "\\u0000", "NUL"), JSON)
    | everywhere(swap(WORD, "&#0;", "invalid xmlChar value 0"), XML)
    | {"html": "there it stands for U+FFFD, as in every browser"},
    "a key that comes twice": dict.fromkeys(TOKENS, "no keys")
    | dict.fromkeys(("txt", "html"), "no keys")
    | {
        "dygie": swap('"ner"', '"ner": [], "ner"', "the key 'ner' comes twice"),
        "cas-json": swap('"begin": 17', '"begin": 1, "begin": 17', "the key 'begin' comes twice"),
        "json lines": swap('"note"', '"note": "y", "note"', "the key 'note' comes twice"),
        "csv": swap("note", "text", "the column 'text' comes twice"),
        "spacy": "what spaCy writes are maps, and these hold a key once",
        "cas": swap('begin="17"', 'begin="1" begin="17"', "begin redefined, line 2"),
        "docx": swap("<w:p>", '<w:p w:rsidR="1" w:rsidR="2">', "redefined"),
    },
    "nested 5,000 deep": dict.fromkeys((*TOKENS, "txt", "csv"), "nothing is nested there")
    | everywhere(swap('"', '"x": ' + "[" * 5_000 + "]" * 5_000 + ', "', "nested", "recursion"), JSON)
    | {
        "cas": swap("<cas:NULL", "<cas:X>" * 5_000 + "</cas:X>" * 5_000 + "<cas:NULL", "depth"),
        "docx": swap("<w:p>", "<w:sdt>" * 5_000 + "</w:sdt>" * 5_000 + "<w:p>", "depth"),
        "html": swap("<article>", "<div>" * 5_000 + "<article>", "no article"),
        "spacy": unpacked(lambda value: value.update(user_data=[DEEP]), "user data"),
    },
    "before the beginning": offsets(-1, 2, "-1") | {"spacy": grouped(-1, 2, "[-1, 2)")},
    "reversed": offsets(8, 4, "8")
    | {"spacy": grouped(8, 4, "[8, 4)"), "cas": swap('begin="17" end="21" value', 'begin="8" end="4" value', "[8, 4)")},
    "beyond the end": offsets(4, 900, "900") | {"spacy": grouped(4, 900, "[4, 900)")},
    "2^63": offsets(2**63, 2**63 + 1, "9223372036854775808", "no whole number")
    | {"spacy": head(2**63, "user data", "not there")},
    "4.0": offsets(4.0, 8.0, "no whole number") | {"spacy": head(4.5, "user data")},
    "true": offsets("true", 8, "no whole number") | {"spacy": head(True, "user data")},
    "NaN": offsets("NaN", 8, "no whole number") | {"spacy": head(float("nan"), "user data")},
    "Infinity": offsets(4, "Infinity", "no whole number") | {"spacy": head(float("inf"), "user data")},
    "text": offsets('"4"', '"8"', "no whole number")
    | {"spacy": head("4", "user data"), "cas": "all values are text in XML"},
    "null": offsets("null", "null", "no whole number")
    | {"spacy": head(None, "user data"), "cas": swap('begin="17"', "", "line 2: an annotation has no begin")},
    "offsets in bytes or UTF-16": NO_OFFSETS
    | dict.fromkeys(("dygie", "spacy"), "it counts tokens")
    | dict.fromkeys(("cas", "cas-json"), NO_SURFACE),
    "an id twice": dict.fromkeys((*TOKENS, "txt", "html", "docx"), "no ids")
    | {
        "dygie": Damage(lambda data: data + data.replace(b"[4, 4, ", b"[3, 3, "), ("comes twice",)),
        "csv": swap("1,", "1,خبر أول,x\n1,", "comes twice"),
        "json lines": Damage(lambda data: data + data.replace(WORD.encode(), b"x"), ("comes twice",)),
        "cas": swap('xmi:id="17"', 'xmi:id="16"', "the id '16' comes twice"),
        "cas-json": swap('"%ID": 17', '"%ID": 16', "the id 16 comes twice"),
        "spacy": ours(
            lambda found: found.update(spans=[*found["spans"], *found["spans"]]), "said of 4 spans, and there are 2"
        ),
    },
    "a relation without an end": dict.fromkeys(TOKENS, "no relations")
    | NO_MARKUP
    | {
        "dygie": swap("[4, 4, 7, 8,", "[4, 4, 9, 9,", "tokens 9 to 9, which are no entity"),
        "spacy": head(9, "span 9, which is not there"),
        "cas": swap('Governor="16"', 'Governor="99"', "99, which is not there"),
        "cas-json": swap('"@Governor": 16', '"@Governor": 99', "99, which is not there"),
    },
    "an empty label": NO_MARKUP
    | everywhere(swap("B-PER", "B-", "tag"), TOKENS)
    | {
        "dygie": swap('"PER"', '" "', "the label is empty"),
        "cas": "the label is then the name of the type",
        "cas-json": "the label is then the name of the type",
        "spacy": unpacked(lambda value: value["strings"].remove("PER"), "string"),
    },
}


def tried(table: dict[str, dict[str, Cell]]) -> list[tuple[str, str]]:
    """The kinds of a table by format, as far as they can be in its files."""
    return [(kind, name) for kind, row in table.items() for name, cell in row.items() if isinstance(cell, Damage)]


def test_every_kind_is_tried_with_every_format_or_cannot_be_there():
    for kind, row in (ROWS | KEPT).items():
        assert set(row) == set(NAMES), kind
        assert any(isinstance(cell, Damage) for cell in row.values()) or kind.startswith("offsets in"), kind


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    ProjectFile.create(tmp_path / "corpus.hashiya", SCHEMA)
    with ProjectFile.open(tmp_path / "corpus.hashiya") as opened:
        yield opened


@pytest.fixture
def told(tmp_path: Path, project: ProjectFile) -> Callable[..., list[str]]:
    """Imports files from a folder, and gives what is said of those that cannot be taken."""

    def go(name: str, files: Files, **plan: object) -> list[str]:
        needed(name)
        folder = tmp_path / "in"
        folder.mkdir()
        for file, data in files.items():
            (folder / file).write_bytes(data)
        before = _names(tmp_path)
        said = take(project, folder, format=FORMAT_OF[name], **plan)
        assert {file: (folder / file).read_bytes() for file in files} == files
        assert _names(tmp_path) == before, "something was written"
        return said

    return go


def needed(name: str) -> None:
    if known := FORMATS[FORMAT_OF[name]].needs:
        pytest.importorskip(known, reason=f"the format {name} needs {known}, which is not installed")


def _names(folder: Path) -> list[str]:
    """What is there, but for the journal of the project that is open."""
    return sorted(str(path) for path in folder.rglob("*") if not path.name.endswith("-journal"))


@pytest.mark.parametrize("name", [*NAMES, *OTHERS])
def test_the_good_one_is_read(name: str, told: Callable[..., list[str]], project: ProjectFile):
    needed(name)
    assert told(name, packed(name, written(name))) == []
    (row,) = project.documents()
    markup = project.markup(row.key, project.layers()[0])
    assert isinstance(markup, Markup)
    if name not in TEXTS:
        assert sorted(span.label for span in markup.spans.values()) == ["ORG", "PER"]


@pytest.mark.parametrize(("kind", "name"), tried(ROWS))
def test_it_is_refused_with_its_place_and_reason_and_nothing_is_written(
    kind: str, name: str, told: Callable[..., list[str]], project: ProjectFile
):
    cell = ROWS[kind][name]
    assert isinstance(cell, Damage)
    needed(name)
    files = damaged(name, cell)
    said = told(name, files)
    assert said, "it was taken"
    assert any(file in said[0] for file in (*files, "/in")), said
    assert len(said[0]) < 1_200
    assert any(word in said[0] for word in cell.words), said
    if "comes twice" not in said[0]:
        assert project.documents() == []


KEPT: dict[str, dict[str, Cell]] = {
    "a byte order mark": dict.fromkeys(("spacy", "docx"), "an archive begins with no text")
    | everywhere(
        Damage(lambda data: b"\xef\xbb\xbf" + data, ()),
        tuple(name for name in NAMES if name not in ("spacy", "docx")),
    ),
    "U+2028 and U+0085": everywhere(swap(WORD, "ل\u2028\u0085ى"))
    | {"wojood": "white space ends a token there", "html": "in a page all white space is a space"}
    | {"spacy": string("ل\u2028\u0085ى")},
    "an entity that nobody knows": dict.fromkeys(NAMES, "no entities") | {"html": swap(WORD, "&lol;")},
    "a document type with entities": dict.fromkeys(NAMES, "no document types")
    | {"html": swap("<html>", '<!DOCTYPE html [<!ENTITY a "boom"><!ENTITY b "&a;&a;">]><html>')},
}
"""What sounds bad and is read rightly."""


@pytest.mark.parametrize(("kind", "name"), tried(KEPT))
def test_it_is_read_and_moves_nothing(kind: str, name: str, told: Callable[..., list[str]], project: ProjectFile):
    cell = KEPT[kind][name]
    assert isinstance(cell, Damage)
    needed(name)
    assert told(name, damaged(name, cell)) == []
    (row,) = project.documents()
    text = project.document(row.key).text
    assert not text.startswith("\ufeff")
    assert ("\u2028\u0085" in text) == kind.startswith("U+2028")
    assert "boom" not in text
    spans = project.markup(row.key, project.layers()[0]).spans.values()
    assert sorted(span.text for span in spans) == ([] if name in TEXTS else ["سامر", "شركة النور"])


LINES: dict[str, dict[str, Cell]] = {
    "an id twice": {
        "jsonl": swap('"id":"b"', '"id":"a"', "the id 'a' comes twice"),
        "prodigy": "its relations name tokens",
        "doccano": swap('"id": 2', '"id": 1', "comes twice"),
        "label-studio": swap('"id": "b"', '"id": "a"', "the region 'a' comes twice"),
        "brat": swap("T2\tORG", "T1\tORG", "T1 comes twice"),
    },
    "a relation without an end": {
        "jsonl": swap('"tail":"b"', '"tail":"x"', "there is no span 'x'"),
        "prodigy": swap('"child": 8, "head_span"', '"child": 1, "head_span"', "token 1"),
        "doccano": swap('"to_id": 2', '"to_id": 9', "9"),
        "label-studio": swap('"to_id": "b"', '"to_id": "x"', "x"),
        "brat": swap("Arg2:T2", "Arg2:T9", "T9"),
    },
    "nested 5,000 deep": everywhere(
        swap('"text":', '"x": ' + "[" * 5_000 + "]" * 5_000 + ', "text":', "nested", "recursion"), OTHERS
    )
    | {"brat": "nothing is nested there"},
}
"""For the other formats: what is not tried line by line elsewhere."""


@pytest.mark.parametrize(("kind", "name"), tried(LINES))
def test_lines_are_refused_with_their_place_and_reason(kind: str, name: str, told: Callable[..., list[str]]):
    cell = LINES[kind][name]
    assert isinstance(cell, Damage)
    said = told(name, damaged(name, cell))
    assert said, "it was taken"
    assert any(word in said[0] for word in cell.words), said


MARKED = tuple(name for name in NAMES if name not in TEXTS)
RELATED = tuple(name for name in MARKED if name not in TOKENS)


@pytest.mark.parametrize("name", MARKED)
@pytest.mark.parametrize("label", ["<img src=x onerror=alert(1)>", "R&D", 'ال"نوع'])
def test_labels_are_only_words_and_are_refused_where_the_schema_has_them_not(
    name: str, label: str, told: Callable[..., list[str]], project: ProjectFile, tmp_path: Path
):
    if name == "wojood" and " " in label:
        pytest.skip("white space ends a label there")
    needed(name)
    (said,) = told(name, packed(name, written(name, label=label)))
    assert f"no entity type '{label}' in small" in said
    assert project.documents() == []
    assert look(tmp_path / "in", format=FORMAT_OF[name]).labels == {label: 1, "ORG": 1}


@pytest.mark.parametrize("name", MARKED)
def test_a_label_of_10_kb_is_refused_in_few_words(name: str, told: Callable[..., list[str]]):
    needed(name)
    (said,) = told(name, packed(name, written(name, label="ن" * 10_000)))
    assert "longer than 200 characters" in said
    assert len(said) < 1_200


@pytest.mark.parametrize("name", [*RELATED, *OTHERS])
def test_a_relation_that_the_schema_forbids_is_refused(name: str, told: Callable[..., list[str]]):
    needed(name)
    (said,) = told(name, packed(name, written(name, relation="EMPLOYS")))
    assert "EMPLOYS" in said
    assert "PER" in said


LIMITS = {
    "conll": (lines, "MAX_LINE_BYTES"),
    "wojood": (lines, "MAX_LINE_BYTES"),
    "dygie": (json_reading, "MAX_LINE_BYTES"),
    "spacy": (spacy_reading, "MAX_UNPACKED_BYTES"),
    "cas": (cas, "MAX_LINE_BYTES"),
    "cas-json": (cas, "MAX_LINE_BYTES"),
    "csv": (columns, "MAX_LINE_BYTES"),
    "json lines": (json_reading, "MAX_LINE_BYTES"),
    "txt": (txt, "MAX_LINE_BYTES"),
    "html": (html, "MAX_PAGE_BYTES"),
    "docx": (docx, "MAX_LINE_BYTES"),
}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_over_the_limit_is_refused(name: str, told: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch):
    needed(name)
    monkeypatch.setattr(*LIMITS[name], 5)
    (said, *_) = told(name, packed(name, written(name)))
    assert any(word in said for word in ("longer than 5", "larger than 0 MB", "larger than 5 bytes")), said


ONE_OF_EACH_READER = (*("wojood", "dygie", "cas", "cas-json", *TEXTS), *("jsonl", "label-studio", "brat"))


@pytest.mark.parametrize("name", ONE_OF_EACH_READER)
def test_a_line_of_1_gb_is_refused_and_not_held(name: str, told: Callable[..., list[str]], tmp_path: Path):
    """The file is one with a hole, which takes no room on the disk."""
    needed(name)
    files = packed(name, written(name))
    last = next(file for file in files if not file.endswith((".xml", ".conf", ".ann")))
    folder = tmp_path / "in"
    folder.mkdir()
    for file, data in files.items():
        (folder / file).write_bytes(data.rstrip(b"\n") if name != "conll" else data)
    with (folder / last).open("r+b") as file:
        file.truncate(2**30)
    tracemalloc.start()
    survey = look(folder, format=FORMAT_OF[name])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert survey.rejected == 1
    assert any(word in survey.rejections[0].reason for word in ("longer than", "larger than")), survey.rejections
    assert peak < (600 if name == "label-studio" else 400) * 1024 * 1024  # an array is held as a whole


@pytest.mark.parametrize("name", ["spacy", "docx"])
def test_a_bomb_is_refused_before_it_is_unpacked(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    needed(name)
    monkeypatch.setattr(*LIMITS["spacy"], 10_000_000)
    monkeypatch.setattr(docx, "MAX_UNPACKED_BYTES", 10_000_000)
    files = packed(name, written(name))
    if name == "docx":
        files = {file: with_part(data, "word/media/image1.xml", bytes(200_000_000)) for file, data in files.items()}
    else:
        files = packed(name, {file: data + bytes(200_000_000) for file, data in written(name).items()})
    ((file, data),) = files.items()
    (tmp_path / file).write_bytes(data)
    assert len(data) < 500_000
    tracemalloc.start()
    survey = look(tmp_path / file, format=name)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "unpacks to more than" in survey.rejections[0].reason
    assert peak < 100_000_000  # 64 MB of which are the room that is made for a file


ENTITIES = '<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(("name", "before"), [("cas", "<xmi:XMI"), ("cas", "<typeSystem"), ("docx", "<w:document")])
def test_xml_that_defines_entities_is_refused(name: str, before: str, told: Callable[..., list[str]]):
    needed(name)
    said = told(name, damaged(name, swap(before, ENTITIES + before)))
    assert "document type declaration" in said[0] or "defines entities" in said[0]


@pytest.mark.parametrize("name", [*NAMES, *OTHERS])
def test_an_archive_with_names_that_lead_out_of_it_writes_nowhere(name: str, tmp_path: Path):
    needed(name)
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    with zipfile.ZipFile(inner / "in.zip", "w") as archive:
        for file, data in packed(name, written(name)).items():
            archive.writestr(f"../../{file}", data)
            archive.writestr(f"/{file}", data)
    before = sorted(tmp_path.rglob("*"))
    look(inner / "in.zip", format=FORMAT_OF[name])
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in folders")
@pytest.mark.parametrize("name", [*NAMES, *OTHERS])
@pytest.mark.parametrize("kind", ["pipe", "device", "loop"])
def test_what_is_no_file_is_refused_without_waiting(name: str, kind: str, tmp_path: Path):
    needed(name)
    names = list(written(name))
    for file in names:
        path = tmp_path / file
        if kind == "pipe":
            os.mkfifo(path)
        else:
            path.symlink_to("/dev/zero" if kind == "device" else path)
    for place in (tmp_path, *map(tmp_path.joinpath, names)):
        said = [str(one) for one in look(place, format=FORMAT_OF[name]).rejections]
        assert said
        assert any("not a file" in one or "Too many levels" in one for one in said), said
