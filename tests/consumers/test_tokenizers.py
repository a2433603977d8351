"""The pieces of a tokenizer against the ends of spans, with Hugging Face's own tokenizers."""

from pathlib import Path

import pytest

from annotations.exporting.choices import Choices
from annotations.exporting.readiness import examine
from tests.support.consumers import corpus
from tests.support.making import SCHEMA

tokenizers = pytest.importorskip("tokenizers")


def test_where_the_ends_of_spans_fall_inside_pieces_of_a_tokenizer(tmp_path: Path):
    made = tokenizers.Tokenizer(tokenizers.models.WordLevel({"[UNK]": 0}, unk_token="[UNK]"))
    made.pre_tokenizer = tokenizers.pre_tokenizers.WhitespaceSplit()
    made.save(str(tmp_path / "tokenizer.json"))
    records = corpus()
    found = examine(lambda: records, SCHEMA, Choices(status="all"), tokenizer=tmp_path)

    def stands_free(text: str, offset: int) -> bool:
        return offset in (0, len(text)) or text[offset].isspace() or text[offset - 1].isspace()

    expected = sum(
        not (stands_free(record.document.text, span.start) and stands_free(record.document.text, span.end))
        for record in records
        for span in record.spans
    )
    assert expected > 0
    assert found.off_pieces == expected
