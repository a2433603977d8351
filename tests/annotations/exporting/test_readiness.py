from pathlib import Path

import pytest
from msgspec.structs import replace

from annotations.document import DocumentState, Markup, Record, Span
from annotations.errors import UserError
from annotations.exporting.choices import Choices
from annotations.exporting.readiness import Readiness, examine
from annotations.exporting.splits import Splitter
from tests.support.making import SCHEMA, document, record_of

TEXT = "زار وفد جامعة عمّان وللأردن مكتب فيها."


def record(identifier: str, *places: tuple[str, str], text: str = TEXT) -> Record:
    spans = [Span(word, label, ((text.index(word), text.index(word) + len(word)),), word) for word, label in places]
    spans.sort(key=lambda span: span.order)
    return record_of(document(text, identifier=identifier), Markup(spans, state=DocumentState("done")))


def texts(count: int) -> list[str]:
    """Texts that share their first sentence and nothing else."""
    return [f"{TEXT} " + " ".join(f"كلمة{number * 100 + place}" for place in range(60)) for number in range(count)]


def look(*records: Record, **choices: object) -> Readiness:
    return examine(lambda: records, SCHEMA, Choices(**choices))


def test_what_one_tag_a_token_cannot_say_is_counted():
    found = look(
        record("d1", ("وفد جامعة عمّان", "ORG"), ("جامعة عمّان", "ORG"), ("عمّان وللأردن", "GPE"), ("لأردن", "GPE"))
    )
    assert (found.nested, found.crossing, found.cut_words) == (2, 1, 1)
    assert found.labels == {"": {"ORG": 2, "GPE": 2}}
    assert found.empty == ["PER"]
    assert found.few == ["ORG", "GPE"]
    assert found.errors == []
    assert any("Spans nested in others: 2." in line for line in found.warnings)


def test_a_label_that_train_has_not_is_an_error():
    records = [record(f"d{number}", ("عمّان", "GPE"), text=text) for number, text in enumerate(texts(40))]
    plain = look(*records, split=(50, 25, 25))
    assert plain.errors == []
    splits = {part: counted.total() for part, counted in plain.labels.items()}
    assert sum(splits.values()) == 40

    def only_in_test(number: int, one: Record) -> Record:
        found = look(one, split=(50, 25, 25))
        return replace(one, spans=(replace(one.spans[0], label="PER"),)) if found.rows["test"] else one

    found = look(*(only_in_test(number, one) for number, one in enumerate(records)), split=(50, 25, 25))
    assert found.unseen == [("test", "PER")]
    assert found.errors == ["test has PER, which train has not."]


def test_rows_of_one_text_on_two_sides_are_found_without_trusting_the_split(monkeypatch: pytest.MonkeyPatch):
    records = [record(f"d{number}", text=text) for number, text in enumerate([*texts(20), *texts(20)])]
    assert look(*records, split=(50, 25, 25)).twins.total() == 0
    monkeypatch.setattr(Splitter, "see", lambda self, documents: [self._above.update({d.id: d.id}) for d in documents])
    assert look(*records, split=(50, 25, 25)).twins.total() > 0


def test_a_tokenizer_that_is_not_there_is_said(tmp_path: Path):
    with pytest.raises(UserError, match=r"There is no tokenizer.json|package tokenizers"):
        examine(lambda: [record("d1")], SCHEMA, Choices(), tokenizer=tmp_path)
