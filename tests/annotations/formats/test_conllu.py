import io

import pytest

from annotations.document import Markup, Record
from annotations.formats import conllu
from annotations.formats.record import Context, Losses
from tests.support.making import SCHEMA, document, record_of, span, span_over
from tests.support.round_trips import MIXED

CONTEXT = Context(SCHEMA)


def written(*records: Record) -> tuple[str, Losses]:
    """What records become, and what was left out."""
    losses, file = Losses(), io.BytesIO()
    conllu.write(file, [conllu.fit(record, losses, CONTEXT) for record in records], CONTEXT)
    return file.getvalue().decode(), losses


def rows(text: str, *parts: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Number, form and MISC of each line, for a text with spans over parts of it."""
    record = record_of(document(text), Markup([span_over(text, part, label=label) for label, part in parts]))
    lines = [line.split("\t") for line in written(record)[0].splitlines() if line and not line.startswith("#")]
    assert all(len(line) == 10 and line[2:9] == ["_"] * 7 for line in lines)
    return [(line[0], line[1], line[9]) for line in lines]


def text_of(data: str) -> str:
    (found,) = conllu.read_back(io.BytesIO(data.encode()), "in")
    assert isinstance(found, Record)
    return found.document.text


def test_a_word_that_a_span_cuts_is_a_multi_word_token():
    assert rows("وصلت لأحمد، رسالة", ("PER", "أحمد")) == [
        ("1", "وصلت", "_"),
        ("2-3", "لأحمد", "SpaceAfter=No"),
        ("2", "ل", "_"),
        ("3", "أحمد", "Entity=(e1-PER-1)"),
        ("4", "،", "_"),
        ("5", "رسالة", "SpaceAfter=No"),
    ]


def test_nested_and_crossing_spans_are_brackets():
    found = rows(
        "بلدية مدينة البيرة القديمة", ("ORG", "بلدية مدينة البيرة"), ("GPE", "مدينة البيرة"), ("X-(Y", "البيرة القديمة")
    )
    assert [misc for _, _, misc in found] == [
        "Entity=(e1-ORG-1",
        "Entity=(e2-GPE-1",
        "Entity=e2)e1)(e3-X%2D%28Y-1",
        "Entity=e3)|SpaceAfter=No",
    ]


def test_white_space_is_kept_letter_by_letter():
    assert [misc for _, _, misc in rows("  كتب\u00a0سامر \n\tهنا ")] == [
        "SpacesAfter=\\u00A0|SpacesBefore=\\s\\s",
        "SpacesAfter=\\s\\n\\t",
        "_",
    ]


@pytest.mark.parametrize(
    "text", [MIXED, MIXED * 3, "\n\u2028\u0085 كتب\x1c \t", "ا", "﴾قال﴿ \u0301ب", "a\u200db _ c|d=e\\s"]
)
def test_the_text_comes_out_of_it_letter_by_letter(text: str):
    data, _ = written(record_of(document(text), Markup()))
    assert text_of(data) == text
    assert len(data.split("\n")) == len(data.splitlines()) + 1
    for block in data.strip().split("\n\n"):
        lines = block.split("\n")
        said = next(line for line in lines if line.startswith("# text = ")).removeprefix("# text = ")
        inside = {n for line in lines if line[0] != "#" and "-" in line.split("\t")[0] for n in _range(line)}
        forms = [line.split("\t") for line in lines if line[0] != "#" and line.split("\t")[0] not in inside]
        spaced = "".join(form[1] + " " * ("SpaceAfter=No" not in form[9].split("|")) for form in forms)
        assert said == spaced.strip()


def _range(line: str) -> list[str]:
    first, last = line.split("\t")[0].split("-")
    return [str(number) for number in range(int(first), int(last) + 1)]


def test_documents_sentences_and_entities_are_numbered_through_the_file():
    text = "كتب سامر. قرأ سامر."
    one = record_of(document(text, identifier="a\nb"), Markup([span_over(text, "سامر")]))
    data, _ = written(one, one)
    heads = [line for line in data.splitlines() if line.startswith("#")]
    assert heads[:4] == [
        "# newdoc id = a b",
        "# global.Entity = eid-etype-head",
        "# sent_id = s1",
        "# text = كتب سامر.",
    ]
    assert heads.count("# global.Entity = eid-etype-head") == 1
    assert [line for line in heads if "sent_id" in line] == [f"# sent_id = s{number}" for number in (1, 2, 3, 4)]
    assert "e1-PER" in data
    assert "e2-PER" in data


def test_what_is_left_out_is_counted():
    text = "كتب سامر هنا"
    spans = [span(text, 4, 9), span(text, 3, 4), span(text, 0, 3, more=((9, 12),))]
    _, losses = written(record_of(document(text), Markup(spans)))
    assert losses.lost == {
        ("span", "of several fragments"): 1,
        ("span", "that holds only white space or a part of a sign"): 1,
    }
    assert losses.changed == {"spans trimmed of white space at their ends": 1}
