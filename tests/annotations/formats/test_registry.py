import json
import sys
import tomllib
import zlib
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.formats.head import HEAD_BYTES, Head
from annotations.formats.registry import FORMATS, detect, readable, writable
from tests.support.interchange import look

ROW = {"text": "نصّ", "spans": [{"start": 0, "end": 2, "label": "PER"}]}


def head(name: str, content: str | bytes | dict) -> Head:
    if isinstance(content, dict):
        content = json.dumps(content, ensure_ascii=False)
    return Head(name, content if isinstance(content, bytes) else content.encode())


def test_names_are_the_keys():
    assert all(name == known.name for name, known in FORMATS.items())
    assert {"jsonl", "txt"} <= {known.name for known in readable()}
    assert "txt" not in {known.name for known in writable()}


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.jsonl", ROW, "jsonl"),
        ("a.json", ROW | {"format": "hashiya/1"}, "jsonl"),
        ("a.jsonl", b"\xef\xbb\xbf" + json.dumps(ROW).encode(), "jsonl"),
        ("ب.TXT", "خبر قصير\n", "txt"),
        ("article", "خبر قصير\n", "txt"),
        ("a.txt", "كتب O\nسامر B-PER\n", "conll"),
        ("a.txt", "رئيس B-OCC\nبلدية I-OCC B-ORG\nالبيرة I-OCC I-ORG B-GPE\nهنا O\n", "wojood"),
        ("a.txt", "رئيس B-OCC O\nبلدية I-OCC B-ORG\nهنا O O\n", "wojood"),
        ("a.txt", "زار VBD O\nسامر NNP B-PER\nهنا RB O\n", "conll"),
        ("a.html", "<p>نص</p>", "html"),
        ("صفحة", "\n<!-- <x> -->\n<!DOCTYPE html>\n<p>نص", "html"),
        ("a.docx", b"PK\x03\x04", "docx"),
        ("a.csv", "id,text\n1,نصّ\n", "columns"),
        ("a.tsv", "id\ttext\n1\tنصّ\n", "columns"),
        ("a.csv", "نصّ".encode("utf-16"), "columns"),
        ("a.jsonl", {"content": "نصّ", "category": "سياسة"}, "columns"),
        ("a.jsonl", {"text": "نصّ", "label": ["سياسة"]}, "columns"),
        ("a.jsonl", {"كلام": "نصّ طويل بما يكفي ليكون مقالًا"}, "columns"),
        ("a.conll", "-DOCSTART-\tO\n\nكتب\tO\nسامر\tB-PER\n", "conll"),
        ("a.jsonl", {"text": "نصّ", "label": [[0, 2, "PER"]]}, "doccano"),
        ("a.jsonl", ROW | {"answer": "accept"}, "prodigy"),
        ("a.jsonl", {"text": "نصّ", "spans": [{"start": 0, "end": 2, "token_start": 0, "token_end": 0}]}, "prodigy"),
        ("a.jsonl", {"text": "نصّ", "spans": [ROW["spans"][0] | {"source": "m", "score": 1}]}, "prodigy"),
        ("a.jsonl", {"text": "نصّ", "spans": [ROW["spans"][0] | {"source": "m"}]}, "jsonl"),
        ("a.json", b'[{"data": {"text": "a"}, "annotations": []}]', "label-studio"),
        ("a.json", b' [\n {"id": 1, "data": {"text": "a"}, "completions": []}]', "label-studio"),
        ("a.json", b'[{"annotations": [' + b" " * 2**20, "label-studio"),
        ("a.jsonl", {"doc_key": "d", "sentences": [["a"]], "ner": [[]]}, "dygie"),
        ("a.json", {"clusters": [], "sentences": [["a"]], "doc_key": "d"}, "dygie"),
        ("a.spacy", zlib.compress(b"\x8a\xa7version\xa30.1\xa5attrs\x9d"), "spacy"),
        ("a.jsonl", {"text": "نصّ", "entities": [{"id": 1, "start_offset": 0, "end_offset": 2}]}, "doccano"),
    ],
)
def test_a_format_is_known_by_what_is_in_a_file(name: str, content: str | bytes | dict, found: str):
    assert detect(head(name, content)).name == found


@pytest.mark.parametrize("content", [b"\x00\x01\x02\xff", b'{"a": 1}', b"[1, 2]", b"<svg/>"])
def test_what_nobody_knows_is_refused(content: bytes):
    with pytest.raises(UserError, match="does not look like anything that can be imported .*--format NAME"):
        detect(head("a.bin", content))


def test_a_pdf_is_told_what_it_is():
    with pytest.raises(UserError, match="a PDF cannot be imported.*Save it as text"):
        detect(head("a.pdf", b"%PDF-1.7 ..."))


def test_an_empty_file_is_said_to_be_empty():
    with pytest.raises(UserError, match="there is nothing in it"):
        detect(head("a.bin", b""))


def test_a_package_that_is_missing_is_named_with_the_way_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("annotations.formats.registry.find_spec", lambda _: None)
    (tmp_path / "a.html").write_text("<!DOCTYPE html><p>نصّ")
    (found,) = look(tmp_path / "a.html").rejections
    assert found.reason == (
        "The format html needs a package that is not installed: trafilatura. "
        f"Install it with: {sys.executable} -m pip install trafilatura"
    )


def test_every_optional_package_is_an_extra_of_that_name():
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    assert {known.extra for known in FORMATS.values() if known.extra} <= extras.keys()
    assert all(bool(known.extra) == bool(known.needs) for known in FORMATS.values())


@pytest.mark.parametrize("shift", range(4))
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_character_that_the_end_of_the_head_cuts_hides_nothing(mark: bytes, shift: int):
    text = "a" * shift + "خبر" * HEAD_BYTES
    found = Head("in.txt", (mark + text.encode())[:HEAD_BYTES]).text
    assert text.startswith(found)
    assert len(found.encode()) >= HEAD_BYTES - 6
