"""seqeval, in strict mode, finds in our tags the entities that were marked."""

import json
from pathlib import Path

import pytest

from tests.support.consumers import corpus, said
from tests.support.interchange import export

with pytest.MonkeyPatch.context() as patch:
    patch.setenv("PYTHONWARNINGS", "ignore")
    pytest.importorskip("seqeval", reason="seqeval is not installed")
pytestmark = pytest.mark.filterwarnings("default")

Row = list[tuple[str, str]]


def tokens_of(path: Path, name: str) -> list[Row]:
    """Tokens and tags, document by document."""
    if name == "hf-tokens":
        rows = [json.loads(line) for line in path.read_bytes().splitlines()]
        return [list(zip(row["tokens"], row["ner_tags"], strict=True)) for row in rows]
    documents: list[Row] = []
    for line in path.read_text("utf-8").split("\n"):
        if line.startswith("-DOCSTART-"):
            documents.append([])
        elif line:
            token, tag = line.split("\t")
            documents[-1].append((token, tag))
    return documents


@pytest.mark.parametrize("name", ["conll", "hf-tokens"])
@pytest.mark.parametrize("scheme", ["IOB2", "BILOU"])
def test_strict_entities_are_those_that_were_marked(tmp_path: Path, name: str, scheme: str):
    from seqeval.metrics import classification_report, f1_score
    from seqeval.scheme import BILOU, IOB2, Entities

    known = {"IOB2": IOB2, "BILOU": BILOU}[scheme]
    out = tmp_path / "out.conll" if name == "conll" else tmp_path / "out.jsonl"
    export(corpus(), out, format=name, scheme=scheme)
    documents = tokens_of(out, name)
    tags = [[tag for _, tag in row] for row in documents]
    for row, entities, record in zip(documents, Entities(tags, known).entities, corpus(), strict=True):
        found = [("".join(token for token, _ in row[one.start : one.end]), one.tag) for one in entities]
        assert sorted(found) == said(record, without=("s2", "s4"))[0]
    assert f1_score(tags, tags, mode="strict", scheme=known) == 1.0
    assert "PER" in classification_report(tags, tags, mode="strict", scheme=known)
