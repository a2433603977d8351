import io

import pytest

from annotations.document import Pair, Record
from annotations.formats import txt
from annotations.formats.record import Rejection


def read(data: bytes) -> Record | Rejection:
    (found,) = txt.read(io.BytesIO(data), "folder/خبر.txt")
    return found


def test_a_file_is_an_article_with_its_first_line_as_the_title():
    found = read("\n  عنوان الخبر \n\nنص الخبر.\n".encode())
    assert isinstance(found, Record)
    assert found.document.text == "\n  عنوان الخبر \n\nنص الخبر.\n"
    assert found.document.title == "عنوان الخبر"
    assert found.document.meta == (Pair("source", "خبر.txt"),)
    assert (found.layer, found.spans, found.frozen_note) == ("", (), "")
    assert (found.source, found.line) == ("folder/خبر.txt", 0)


def test_a_long_first_line_is_cut():
    found = read(("كلمة " * 100).encode())
    assert isinstance(found, Record)
    assert len(found.document.title) <= 120
    assert found.document.title.endswith("كلمة…")


def test_what_windows_adds_is_taken_away_and_noted():
    found = read(b"\xef\xbb\xbf" + "سطر\r\nآخر\r\n".encode())
    assert isinstance(found, Record)
    assert found.document.text == "سطر\nآخر\n"
    assert found.frozen_note == "bom crlf=2"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The text is empty"),
        (b" \r\n\t", "The text is empty"),
        ("سطر\nفيه\0".encode(), "NUL character at line 2, column 4"),
        (b"abc\ndef\xff", "byte 0xFF at byte 7 (line 2)"),
        ("نص".encode("utf-16"), "Not valid UTF-8"),
        ("نص".encode("cp1256"), "Not valid UTF-8"),
        (b"\xed\xa0\x80", "Not valid UTF-8"),
    ],
)
def test_what_is_no_text_is_rejected(data: bytes, words: str):
    found = read(data)
    assert isinstance(found, Rejection)
    assert found.line == 0
    assert words in found.reason


def test_a_file_beyond_the_limit_is_rejected(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(txt, "MAX_LINE_BYTES", 1024 * 1024)
    assert isinstance(read(b"x" * 1024 * 1024), Record)
    found = read(b"x" * (1024 * 1024 + 1))
    assert isinstance(found, Rejection)
    assert "larger than 1 MB" in found.reason


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("زار الوفد مدينة القاهرة اليوم Nakhla Systems", "rtl"),
        ("A report on القاهرة by hand", "ltr"),
        ("2024", "rtl"),
        ("abc ابت", "rtl"),
    ],
)
def test_the_direction_is_that_of_most_letters(text: str, direction: str):
    record = read(text.encode())
    assert record.document.direction == direction
