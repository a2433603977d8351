"""GLiNER's own data processing takes our rows: entities and relations become its indices."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.support.consumers import corpus, said
from tests.support.interchange import export

pytest.importorskip("torch", reason="torch is not installed")
pytest.importorskip("gliner", reason="GLiNER is not installed")
pytestmark = pytest.mark.filterwarnings("default")


def test_its_processor_finds_the_same_entities_and_relations(tmp_path: Path):
    from gliner.data_processing.processor import RelationExtractionSpanProcessor

    out = tmp_path / "out.json"
    export(corpus(), out, format="gliner")
    processor = object.__new__(RelationExtractionSpanProcessor)
    processor.config = SimpleNamespace(max_width=12, max_len=384, span_mode="markerV0")
    for row, record in zip(json.loads(out.read_bytes()), corpus(), strict=True):
        labels = {label: place for place, label in enumerate(sorted({one[2] for one in row["ner"]}), 1)}
        kinds = {label: place for place, label in enumerate(sorted({one[2] for one in row["relations"]}), 1)}
        made = processor.preprocess_example(row["tokenized_text"], row["ner"], labels, row["relations"], kinds)
        tokens, names = made["tokens"], {number: label for label, number in labels.items()}
        marked = made["span_label"].nonzero().flatten().tolist()
        places = [made["span_idx"][place].tolist() for place in marked if made["span_label"][place] > 0]
        texts = ["".join(tokens[first : last + 1]) for first, last in places]
        numbers = [int(made["span_label"][place]) for place in marked if made["span_label"][place] > 0]
        spans = sorted(zip(texts, (names[number] for number in numbers), strict=True))
        kind = {number: label for label, number in kinds.items()}
        relations = [
            (texts[head], kind[number], texts[tail])
            for (head, tail), number in zip(made["rel_idx"].tolist(), made["rel_label"].tolist(), strict=True)
        ]
        assert (spans, sorted(relations)) == said(record)
