import io
import json

from msgspec.structs import replace

from annotations.document import Markup, Pair, Record, Relation
from annotations.formats import chat
from annotations.formats.record import Context, Losses, Rejection
from schemas.files import load_named
from tests.support.making import SCHEMA, document, record_of, span_over

TEXT = "كتابٌ قديم وكتاب جديد لسامر حدّاد من عمّان."


def made() -> Record:
    person = replace(span_over(TEXT, "سامر حدّاد", identifier="a"), attributes=(Pair("level", "NAM"),), note="ن")
    spans = [person, span_over(TEXT, "عمّان", label="GPE", identifier="b"), span_over(TEXT, "كتاب ", label="ORG")]
    return record_of(document(TEXT), Markup(spans, [Relation("r", "NEAR", "a", "b")]))


def written() -> tuple[list[dict], bytes, Losses]:
    losses, file, context = Losses(), io.BytesIO(), Context(SCHEMA)
    chat.write(file, [chat.fit(made(), losses, context)], context)
    return json.loads(file.getvalue())["messages"], file.getvalue(), losses


def test_the_answer_lists_entities_in_order_and_relations_by_number():
    messages, _, losses = written()
    assert [one["role"] for one in messages] == ["system", "user", "assistant"]
    assert messages[1]["content"] == TEXT
    assert json.loads(messages[2]["content"]) == {
        "entities": [
            {"id": 1, "label": "ORG", "text": "كتاب "},
            {"id": 2, "label": "PER", "text": "سامر حدّاد", "attributes": {"level": "NAM"}},
            {"id": 3, "label": "GPE", "text": "عمّان"},
        ],
        "relations": [{"head": 2, "label": "NEAR", "tail": 3}],
    }
    assert losses.lost == {("note", "which the format cannot hold"): 1}


def test_what_is_asked_for_names_all_that_the_schema_has():
    prompt = chat.prompt(SCHEMA)
    names = [kind.id for kind in (*SCHEMA.markable(), *SCHEMA.relations, *SCHEMA.attributes)]
    assert all(f"- {name}" in prompt for name in names)
    assert "- THING" not in prompt
    assert "NAM | NOM" in prompt
    assert "- PER: " in chat.prompt(load_named("news-ar"))


def test_words_are_found_where_no_letter_loses_its_mark():
    (record,) = chat.read_back(io.BytesIO(written()[1]), "out.jsonl")
    assert [(span.text, span.start) for span in record.spans] == [("كتاب ", 12), ("سامر حدّاد", 23), ("عمّان", 37)]


def test_words_that_are_not_in_the_text_are_seen():
    data = written()[1].replace("سامر حدّاد".encode(), "سامر حداد".encode(), 1)
    (found,) = chat.read_back(io.BytesIO(data), "out.jsonl")
    assert isinstance(found, Rejection)
