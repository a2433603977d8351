import csv
import io
import json
from pathlib import Path

import pytest

from annotations.document import Pair, Record
from annotations.formats import columns
from annotations.formats.record import Rejection
from annotations.store.project_file import ProjectFile
from tests.support.interchange import look, take
from tests.support.making import SCHEMA

LONG = "كتب سامر رسالة طويلة إلى ليلى أمس."


def read(data: str | bytes, *names: str) -> list:
    file = io.BytesIO(data if isinstance(data, bytes) else data.encode())
    return list(columns.read_columns(file, "in.csv", names) if names else columns.read(file, "in.csv"))


def texts(data: str | bytes, *names: str) -> list[str]:
    found = read(data, *names)
    assert all(isinstance(one, Record) for one in found), found
    return [one.document.text for one in found]


def rows_of(*rows: dict) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def test_text_title_and_id_are_found_by_name_and_the_rest_is_metadata():
    (found,) = read(f"ID,Title,Text,القسم,فارغ\n7,عنوان,{LONG},سياسة,\n")
    assert isinstance(found, Record)
    document = found.document
    assert (document.id, document.title, document.text) == ("7", "عنوان", LONG)
    assert document.meta == (Pair("القسم", "سياسة"),)
    assert (found.source, found.line, document.direction) == ("in.csv", 2, "rtl")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found_out(separator: str):
    line = LONG.replace("،", "")
    assert texts(separator.join(["id", "text"]) + "\n" + separator.join(["1", line]) + "\n") == [line]
    assert texts(f"sep={separator}\nid{separator}text\n1{separator}{line}\n") == [line]


def test_signs_inside_quotes_separate_nothing():
    text = 'سطر أول\n\nسطر، "ثان"; هنا\tوهناك'
    file = io.StringIO()
    csv.writer(file, delimiter=";").writerows([["id", "text", "x"], ["1", text, "a"], ["2", LONG, "b"]])
    found = read(file.getvalue())
    assert [one.document.text for one in found] == [text, LONG]
    assert [one.line for one in found] == [2, 5]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_say_what_they_are(encoding: str):
    assert texts(f"id\ttext\r\n1\t{LONG}\r\n".encode(encoding)) == [LONG]


def test_a_field_may_be_huge():
    long = "كلمة " * 100_000
    assert texts(f'id,text\n1,"{long}"\n') == [long]


def test_the_column_with_the_most_letters_is_the_text_where_none_is_named():
    assert texts(f"رقم,كلام,قسم\n1,{LONG},أ\n2,{LONG}!,ب\n") == [LONG, LONG + "!"]
    assert texts(rows_of({"a": "x", "كلام": LONG}, {"a": "y", "كلام": LONG + "!"})) == [LONG, LONG + "!"]


def test_a_file_without_names_begins_with_a_text():
    assert texts(f"1,{LONG}\n2,{LONG}!\n") == [LONG, LONG + "!"]
    assert texts(f"1,{LONG}\n2,{LONG}!\n", "2") == [LONG, LONG + "!"]


def test_columns_can_be_named():
    (found,) = read(f"text,head,key,body\nx,عنوان,k1,{LONG}\n", "body", "head", "key")
    assert (found.document.text, found.document.title, found.document.id) == (LONG, "عنوان", "k1")
    assert found.document.meta == (Pair("text", "x"),)
    (found,) = read(rows_of({"text": "x", "body": LONG, "n": [1, 2.5, None]}), "body")
    assert (found.document.text, found.document.meta) == (LONG, (Pair("text", "x"), Pair("n", "[1, 2.5, null]")))


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        ("id,text\n1,\n", 2, "The text is empty"),
        ("id,text\n1\n", 2, "there is no 'text' in the row"),
        (f"id,text\n1,{LONG},x\n", 2, "the row has 3 cells, and there are 2 columns"),
        (b"id,text\n1,\xff\xfe\n", 2, "text: not valid UTF-8"),
        (b"id,text\n1,a\0b\n", 2, "NUL character"),
        ("a,b\n1,2\n", 0, "seems to hold a text (a, b). Say which on the command line: --columns NAME"),
        (b"\xff\xfe" + "id,text\n1,نص".encode("utf-16-le") + b"\x00\xd8", 0, "not valid utf-16"),
        ('{"text": 5}\n', 1, "text is no string"),
        ('{"text": "a\\ud800"}\n', 1, "half of a surrogate pair"),
        ('{"text": "كتب", "n": "\\ud800"}\n', 1, "half of a surrogate pair"),
        ('{"text": "كتب", "id": true}\n', 1, "an id is no string"),
        ('{"text": "كتب"', 1, "not JSON"),
    ],
)
def test_what_does_not_fit_is_rejected(data: str | bytes, line: int, reason: str):
    found = read(data)[-1]
    assert isinstance(found, Rejection), found
    assert found.line == line
    assert reason in found.reason


def test_the_good_rows_come_in_and_the_bad_ones_are_named():
    found = read(f"id,text\n1,{LONG}\n2,\n\n3,{LONG}!\n")
    assert [isinstance(one, Record) for one in found] == [True, False, True]
    assert [one.line for one in found] == [2, 3, 5]
    found = read(f'{{"text": "{LONG}"}}\nnonsense\n{{"text": "{LONG}!"}}\n{{}}\n')
    assert [isinstance(one, Record) for one in found] == [True, False, True, False]


def test_a_quotation_mark_that_is_missing_ends_the_reading(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(columns, "MAX_LINE_BYTES", 1000)
    good, bad = read(f'id,text\n1,{LONG}\n2,"{LONG}\n' + f"3,{LONG}\n" * 50)
    assert isinstance(good, Record)
    assert bad.reason.startswith("line 3: field larger than field limit (1000); a quotation mark may be missing")
    (bad,) = read("text\n" + "x" * 1001)
    assert "a line is longer than 1,000" in bad.reason
    monkeypatch.undo()
    assert texts(f'text\n"{LONG * 100}"\n') == [LONG * 100]  # the limit is set anew for every file


def test_a_column_that_is_not_there_is_named():
    (found,) = read("a,b\n1,2\n", "c")
    assert found.reason == "there is no column 'c', only a, b."


def test_who_names_columns_means_a_table(tmp_path: Path):
    path = tmp_path / "rows.jsonl"
    path.write_text(rows_of({"text": "كتب", "label": [[0, 3, "PER"]], "body": LONG}))
    assert look(path).formats == {"doccano": 1}
    found = look(path, columns=("body",))
    assert (found.formats, found.documents, found.rejected) == ({"columns": 1}, 1, 0)


def test_a_table_comes_in_as_articles(tmp_path: Path):
    (tmp_path / "a.csv").write_text(f"title,text\nأول,{LONG}\nثان,{LONG}!\n")
    ProjectFile.create(tmp_path / "p.hashiya", SCHEMA)
    with ProjectFile.open(tmp_path / "p.hashiya") as project:
        assert take(project, tmp_path / "a.csv") == []
        assert [row.title for row in project.documents()] == ["أول", "ثان"]
