import io

import pytest

from annotations.document import Markup, Record
from annotations.formats import conll
from annotations.formats.head import Head
from annotations.formats.record import Context, Losses, Rejection
from tests.support.making import SCHEMA, document, record_of, span_over


def read(text: str) -> list:
    return list(conll.read(io.BytesIO(text.encode()), "in.conll"))


def test_a_sentence_a_line_and_a_document_for_each_mark():
    first, second = read("-DOCSTART- O\n\nوصل NN B-PER\nسامر NN I-PER\n\nأمس O\n\n-DOCSTART- O\n\nفاس B-GPE\n")
    assert first.document.text == "وصل سامر\nأمس"
    assert [(span.label, span.text) for span in first.spans] == [("PER", "وصل سامر")]
    assert [span.text for span in second.spans] == ["فاس"]


def test_columns_of_other_kinds_are_counted():
    (record,) = read("وصل NN I B-PER\n")
    assert record.unread == (("column", "that is neither token nor tag", 2),)
    assert [one.unread for one in read("وصل B-PER\n")] == [()]


def test_a_long_file_without_marks_is_cut_into_parts():
    assert len(read("كلمة O\n\n" * 200)) == 1
    assert [record.document.text.count("\n") + 1 for record in read("كلمة O\n\n" * 220)] == [50, 50, 50, 50, 20]


def test_a_span_within_a_word_makes_two_tokens_of_it_in_either_scheme():
    text = "وبالرياض وصل سامر."
    record = record_of(document(text), Markup([span_over(text, "الرياض", label="GPE"), span_over(text, "سامر")]))
    for scheme, tags in (("IOB2", ["O", "B-GPE", "O", "B-PER", "O"]), ("BILOU", ["O", "U-GPE", "O", "U-PER", "O"])):
        how, file = Context(SCHEMA, scheme), io.BytesIO()
        conll.write(file, [conll.fit(record, Losses(), how)], how)
        rows = [line.split("\t") for line in file.getvalue().decode().splitlines() if line][1:]
        assert [token for token, _ in rows] == ["وب", "الرياض", "وصل", "سامر", "."]
        assert [tag for _, tag in rows] == tags


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("وصل O\nسامر I-PER\n", "token 2: I-PER goes on with a span that has not begun"),
        ("وصل O\nسامر X-PER\n", "'X-PER' is no tag"),
        ("وصل\n", "has no tag"),
    ],
)
def test_what_is_no_row_of_tags_is_rejected(text: str, reason: str):
    (found,) = read(text)
    assert isinstance(found, Rejection)
    assert reason in found.reason


def test_what_was_written_before_a_mistake_is_kept():
    good, bad = read("-DOCSTART- O\n\nفاس B-GPE\n\n-DOCSTART- O\n\nسامر I-PER\n")
    assert isinstance(good, Record)
    assert isinstance(bad, Rejection)


@pytest.mark.parametrize("space", [" ", "\t"])
def test_a_sharp_with_a_tag_is_a_token_and_no_comment(space: str):
    rows = ("# id 7", f"#{space}O", f"قمة{space}B-EVENT", f"#{space}I-EVENT", "", "# newpar", f"فاس{space}B-GPE", "")
    text = "\n".join(rows)
    (record,) = read(text)
    assert record.document.text == "# قمة #\nفاس"
    assert [span.text for span in record.spans] == ["قمة #", "فاس"]
    assert conll.sniff(Head("in.txt", text.encode())) == 80


def test_between_tabs_a_token_may_hold_a_space():
    text = "10\u00a0000\tNUM\tB-NUM\nبيت لحم \tNOUN\tB-GPE\t\n"
    (record,) = read(text)
    assert [span.text for span in record.spans] == ["10\u00a0000", "بيت لحم"]
    assert record.unread == (("column", "that is neither token nor tag", 1),)
    assert conll.sniff(Head("in.txt", text.encode())) == 80
    assert "has no token" in str(*read("\tNOUN\tO\n"))
