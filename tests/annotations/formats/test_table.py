import csv
import io

import pytest
from msgspec.structs import replace

from annotations.document import Markup, Pair, Record
from annotations.formats import table
from annotations.formats.record import Context, Losses
from tests.support.making import SCHEMA, document, record_of, span_over

TEXT = 'قال: «=SUM(1+1)» ثم "سامر"،\n-حدّاد عاد. وهذه جملة أخرى.'


def written(*records: Record) -> bytes:
    file, context = io.BytesIO(), Context(SCHEMA)
    table.write(file, [table.fit(record, Losses(), context) for record in records], context)
    return file.getvalue()


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_no_cell_is_a_formula_and_all_come_back():
    names = [
        "=SUM(1+1)",
        '"سامر"',
        "-حدّاد",
        "@SUM(A1)",
        "'x",
        "\t=1",
        " =1",
        "＋1",
        "\n+1",
        "+962 6",
        "عمّان",
        "a=b",
        "",
    ]
    title = "=HYPERLINK(1)"
    for name in names:
        cell = table.escaped(name)
        assert table.unescaped(cell) == name
        assert not cell.lstrip().startswith(("=", "+", "-", "@", "＋"))
    spans = [replace(span_over(TEXT, part, identifier=part), note="@a") for part in ("=SUM(1+1)", '"سامر"', "-حدّاد")]
    data = written(record_of(replace(document(TEXT), title=title), Markup(spans)))
    for row in rows(data):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row.values())
    (record,) = table.read_back(io.BytesIO(data), "out.csv")
    assert [span.text for span in record.spans] == ["=SUM(1+1)", '"سامر"', "-حدّاد"]
    assert record.document.title == title


def test_a_row_says_all_of_its_span():
    one = replace(span_over(TEXT, "حدّاد"), attributes=(Pair("level", "NAM"),), note="ن", uncertain=True, score=0.5)
    empty = record_of(document(TEXT, identifier="d2"), Markup())
    data = written(record_of(document(TEXT), Markup([one]), annotator="ليلى"), empty)
    assert data.startswith(b"\xef\xbb\xbf")
    first, second = rows(data)
    assert first == {
        **{"row": "1", "document": "d1", "title": document(TEXT).title, "layer": "main", "annotator": "ليلى"},
        **{"label": "PER", "start": "29", "end": "34", "text": "حدّاد", "sentence": "'-حدّاد عاد."},
        **{"attributes": "level=NAM;", "note": "ن", "uncertain": "yes", "source": "human", "score": "0.5"},
    }
    assert (second["document"], second["label"]) == ("d2", "")
    assert [len(one.spans) for one in table.read_back(io.BytesIO(data), "out.csv")] == [1, 0]


def test_a_very_long_cell_reads_back_and_a_long_sentence_is_cut():
    text = "سامر " * 60_000
    before = csv.field_size_limit()
    spans = [span_over(text, "سامر"), span_over(text, "سامر " * 50_000)]
    data = written(record_of(document(text), Markup(spans)))
    (record,) = table.read_back(io.BytesIO(data), "out.csv")
    assert sorted(len(span.text) for span in record.spans) == [4, 250_000]
    assert min(len(row["sentence"]) for row in rows_of(data)) < 300
    assert csv.field_size_limit() == before


def rows_of(data: bytes) -> list[dict[str, str]]:
    before = csv.field_size_limit(10**9)
    try:
        return rows(data)
    finally:
        csv.field_size_limit(before)


@pytest.mark.parametrize(("old", "new"), [("29", "28"), ("حدّاد,", "حدّا,"), ("row,", "line,")])
def test_what_does_not_read_back_is_seen(old: str, new: str):
    data = written(record_of(document(TEXT), Markup([span_over(TEXT, "حدّاد")])))
    found = list(table.read_back(io.BytesIO(data.replace(old.encode(), new.encode(), 1)), "out.csv"))
    assert not isinstance(found[-1], Record)
