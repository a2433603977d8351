import io

import pytest

from annotations.document import Markup, Record
from annotations.formats import wojood
from annotations.formats.record import Context, Losses, Rejection
from tests.support.making import SCHEMA, document, record_of, span_over

NESTED = """رئيس B-OCC
بلدية I-OCC B-ORG
مدينة I-OCC I-ORG B-GPE
البيرة I-OCC I-ORG I-GPE
هنا O

كتب O
سامر B-PERS
"""


def read(text: str | bytes) -> list:
    return list(wojood.read(io.BytesIO(text if isinstance(text, bytes) else text.encode()), "in.txt"))


def one(text: str) -> Record:
    (found,) = read(text)
    assert isinstance(found, Record), found
    return found


def found(text: str) -> list[tuple[str, str]]:
    return [(span.label, span.text) for span in one(text).spans]


def written(text: str, *spans: tuple[str, str]) -> tuple[list[str], Losses]:
    """The lines of a text with spans over these parts of it, and what was left out."""
    losses, context, file = Losses(), Context(SCHEMA), io.BytesIO()
    markup = Markup([span_over(text, part, label=label) for label, part in spans])
    wojood.write(file, [wojood.fit(record_of(document(text), markup), losses, context)], context)
    return file.getvalue().decode().splitlines(), losses


def test_nested_names_are_read_whatever_column_they_are_in():
    assert found(NESTED) == [
        ("OCC", "رئيس بلدية مدينة البيرة"),
        ("ORG", "بلدية مدينة البيرة"),
        ("GPE", "مدينة البيرة"),
        ("PERS", "سامر"),
    ]
    assert one(NESTED).document.text == "رئيس بلدية مدينة البيرة هنا\nكتب سامر"


@pytest.mark.parametrize(
    "text",
    [
        "حرب B-EVENT O\nغزة I-EVENT B-GPE\nهنا O O\n",  # a column a level
        "حرب O B-EVENT O\nغزة B-GPE I-EVENT O\nهنا O O O\n",  # a column a label
        "حرب\tB-EVENT\r\nغزة\tB-GPE I-EVENT\r\nهنا\tO\r\n",  # the inner one first
        "\ufeffحرب B-EVENT\nغزة I-EVENT B-GPE\nهنا O",
    ],
)
def test_columns_of_other_kinds_say_the_same(text: str):
    assert found(text) == [("EVENT", "حرب غزة"), ("GPE", "غزة")]


def test_a_span_within_one_of_its_own_label_ends_first():
    text = "قضاء B-GPE B-GPE\nمدينة I-GPE B-GPE\nجنين I-GPE I-GPE\nكلها I-GPE\nثم B-GPE\n"
    assert found(text) == [
        ("GPE", "قضاء مدينة جنين كلها"),
        ("GPE", "قضاء"),
        ("GPE", "مدينة جنين"),
        ("GPE", "ثم"),
    ]


def test_a_long_file_without_marks_comes_in_parts():
    assert len(read("كتب O\n\n" * 201)) == 5
    assert len(read("-DOCSTART- O\n\nكتب O\n\n-DOCSTART- O\n\nقرأ O\n")) == 2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("كتب O\nسامر I-PERS\n", "line 2: I-PERS goes on with a span that has not begun"),
        ("سامر B-PERS\nهنا I-GPE\n", "line 2: I-GPE goes on"),
        ("سامر B-PERS\n\nهنا I-PERS\n", "line 3: I-PERS goes on"),
        ("سامر B-PERS\nهنا I-PERS I-PERS\n", "line 2: I-PERS goes on"),
        ("سامر B-\n", "line 1: 'B-' is no tag"),
        ("سامر X-PERS\n", "line 1: 'X-PERS' is no tag"),
        ("سامر PERS O\n", "line 1: 'PERS' is no tag"),
        ("كتب O\nسامر\n", "line 2: 'سامر' has no tag"),
        (b"\xff O\n", "not valid UTF-8"),
        (b"a\0 O\n", "NUL character"),
        ("a B-" + "L" * 300 + "\n", "the label is longer than 200"),
    ],
)
def test_what_makes_no_spans_is_rejected(text: str | bytes, reason: str):
    (bad,) = read(text)
    assert isinstance(bad, Rejection), bad
    assert reason in bad.reason


def test_a_document_that_is_damaged_keeps_no_other_from_being_read():
    bad, good = read("-DOCSTART- O\n\nسامر I-PER\n\n-DOCSTART- O\n\nليلى B-PER\n")
    assert isinstance(bad, Rejection)
    assert isinstance(good, Record)


def test_tags_are_written_the_outermost_first_and_no_more_than_there_are():
    text = "زار رئيس بلدية البيرة ليلى."
    lines, losses = written(text, ("GPE", "البيرة"), ("ORG", "بلدية البيرة"), ("PER", "رئيس بلدية البيرة"))
    assert lines == [
        "-DOCSTART- O",
        "",
        "زار O",
        "رئيس B-PER",
        "بلدية I-PER B-ORG",
        "البيرة I-PER I-ORG B-GPE",
        "ليلى O",
        ". O",
    ]
    assert not losses.lost


def test_spans_of_one_label_that_cross_are_counted_out_and_others_are_not():
    text = "قضاء مدينة جنين كلها"
    lines, losses = written(text, ("GPE", "قضاء مدينة"), ("GPE", "مدينة جنين"), ("ORG", "مدينة جنين كلها"))
    assert losses.lost == {("span", "that cross another one of the same label"): 1}
    assert lines[2:] == ["قضاء B-GPE", "مدينة I-GPE B-ORG", "جنين I-ORG", "كلها I-ORG"]
    assert found("\n".join(lines)) == [("GPE", "قضاء مدينة"), ("ORG", "مدينة جنين كلها")]


def test_a_part_of_a_word_becomes_a_token():
    lines, losses = written("وصلت لأحمد رسالة", ("PER", "أحمد"))
    assert lines[3:5] == ["ل O", "أحمد B-PER"]
    assert losses.changed == {"words cut into several tokens because a span begins or ends inside them": 1}
