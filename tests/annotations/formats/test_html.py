import io

import pytest

from annotations.document import Record
from annotations.formats import html
from annotations.formats.record import Rejection

FIRST = "كتب سامر رسالة طويلة إلى ليلى أمس، وقال فيها إن الميناء الجديد سيفتح أبوابه في الشهر القادم بعد طول انتظار."
SECOND = "وأضاف أن العمل في الميناء بدأ قبل ثلاثة أعوام، وأن مئات العمال شاركوا في بنائه ليلًا ونهارًا حتى اكتمل."
PAGE = f"""<!DOCTYPE html><html><head><meta charset="{{charset}}"><title>الميناء الجديد يفتح أبوابه | موقع</title>
<meta property="og:title" content="الميناء الجديد يفتح أبوابه"></head><body>
<nav><a href="/">الرئيسية</a> <a href="/x">أخبار</a></nav>
<article><h1>الميناء الجديد يفتح أبوابه</h1><p>{FIRST}</p><h2>بناء طويل</h2><p>{SECOND}<br>سطر في الفقرة نفسها.</p>
<ul><li>بند أول من القائمة</li><li>بند ثان من القائمة</li></ul>
<table><tr><td>عدد العمال</td><td>300</td></tr></table></article>
<footer>جميع الحقوق محفوظة</footer></body></html>"""
LINES = [
    "الميناء الجديد يفتح أبوابه",
    FIRST,
    "بناء طويل",
    SECOND,
    "سطر في الفقرة نفسها.",
    "بند أول من القائمة",
    "بند ثان من القائمة",
    "عدد العمال",
    "300",
]


def read(data: bytes) -> Record | Rejection:
    (found,) = html.read(io.BytesIO(data), "folder/صفحة.html")
    return found


def page(encoding: str = "utf-8", named: str | None = None) -> bytes:
    return PAGE.format(charset=named or encoding).encode(encoding)


@pytest.fixture
def _library() -> None:
    pytest.importorskip("trafilatura")


@pytest.mark.usefixtures("_library")
def test_the_article_is_lines_with_its_headline_first():
    found = read(page())
    assert isinstance(found, Record), found
    assert found.document.text.split("\n") == LINES
    assert found.document.title == LINES[0]
    assert {pair.name: pair.value for pair in found.document.meta}["source"] == "صفحة.html"
    assert found.document.direction == "rtl"


@pytest.mark.usefixtures("_library")
def test_a_headline_that_stands_only_in_the_head_becomes_the_first_line():
    found = read(page().replace("<h1>الميناء الجديد يفتح أبوابه</h1>".encode(), b""))
    assert isinstance(found, Record)
    assert found.document.text.split("\n") == LINES


@pytest.mark.usefixtures("_library")
@pytest.mark.parametrize(
    "data",
    [
        page("utf-8-sig", "windows-1252"),
        page("utf-16", "utf-8"),
        page("cp1256", "windows-1256"),
        b'<?xml version="1.0" encoding="UTF-8"?>' + page().replace(b"charset", b"x"),
        page().replace(b'<meta charset="utf-8">', b""),
        page().replace(b"\n", b"\r\n"),
    ],
)
def test_the_encoding_is_the_one_that_the_page_names(data: bytes):
    found = read(data)
    assert isinstance(found, Record), found
    assert FIRST in found.document.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (page("cp1256", "utf-8"), "not valid utf-8, which is its encoding"),
        (page("cp1256").replace(b'<meta charset="cp1256">', b""), "not valid utf-8"),
        (page(named="klingon"), "its encoding 'klingon' is not known"),
        (page(named="windows-99999"), "its encoding 'windows-99999' is not known"),
        (page(named="punycode"), "its encoding 'punycode' is not known"),
        (page(named="hex"), "its encoding 'hex' is not known"),
        (page(named="utf-7"), "its encoding 'utf-7' is not known"),
        (b"x" * (html.MAX_PAGE_BYTES + 1), "larger than 10 MB"),
    ],
)
def test_what_is_in_no_known_encoding_is_rejected(data: bytes, reason: str):
    found = read(data)
    assert isinstance(found, Rejection), found
    assert reason in found.reason


@pytest.mark.usefixtures("_library")
@pytest.mark.parametrize("data", [b"", b"<html></html>", b"<html><body> \n </body></html>", b"<" * 1000])
def test_a_page_without_an_article_is_rejected(data: bytes):
    found = read(data)
    assert isinstance(found, Rejection), found
    assert "there is no article in it" in found.reason


@pytest.mark.usefixtures("_library")
def test_a_page_that_is_nested_without_end_neither_hangs_nor_crashes():
    body = b"<div>" * 200_000 + FIRST.encode() + b"</div>" * 200_000
    assert isinstance(read(b"<html><body>" + body), Record | Rejection)


def test_a_beginning_of_many_remarks_is_looked_at_in_no_time():
    from annotations.formats.head import Head

    assert html.sniff(Head("a", b"<!---->" * 500 + b"x")) == 0
