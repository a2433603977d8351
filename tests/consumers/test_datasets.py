"""Hugging Face's datasets loads our rows offline, with the features of the manifest."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from annotations.document import DocumentState, Markup, Pair, Record, Relation
from tests.support.consumers import corpus, said, squeezed
from tests.support.interchange import export
from tests.support.making import document, record_of, span_over

pytest.importorskip("datasets", reason="datasets is not installed")
pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture(autouse=True)
def nothing_but_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No network, and no thread that watches progress bars."""
    import datasets
    import tqdm

    monkeypatch.setattr(datasets.config, "HF_HUB_OFFLINE", True)
    monkeypatch.setattr(tqdm.tqdm, "monitor_interval", 0)


@pytest.fixture
def load(tmp_path: Path) -> Callable:
    """Loads a file with the features that its manifest names."""
    import datasets

    def go(path: Path) -> object:
        given = json.loads(Path(f"{path}.manifest.json").read_bytes())["features"]
        features = datasets.Features.from_dict(given)
        files = {"train": str(path)}
        cache = str(tmp_path / "cache")
        return datasets.load_dataset("json", data_files=files, split="train", features=features, cache_dir=cache)

    return go


def test_tokens_have_the_numbers_of_their_tags(tmp_path: Path, load: Callable):
    out = tmp_path / "out.jsonl"
    export(corpus(), out, format="hf-tokens")
    rows = load(out)
    tags = json.loads(Path(f"{out}.manifest.json").read_bytes())["tags"]
    assert _inner(rows.features["ner_tags"]).names == tags
    for row, record in zip(rows, corpus(), strict=True):
        found, names = [], [tags[number] for number in row["ner_tags"]]
        for token, name in zip(row["tokens"], names, strict=True):
            if name.startswith("B-"):
                found.append([token, name[2:]])
            elif name.startswith("I-"):
                found[-1][0] += token
        assert sorted(map(tuple, found)) == said(record, without=("s2", "s4"))[0]


def test_spans_cut_their_text_and_relations_count_them(tmp_path: Path, load: Callable):
    out = tmp_path / "out.jsonl"
    export(corpus(), out, format="hf-spans")
    rows = load(out)
    for row, record in zip(rows, corpus(), strict=True):
        label = _names(rows.features["spans"])
        kind = _names(rows.features["relations"])
        spans = [row["text"][one["start"] : one["end"]] for one in row["spans"]]
        assert spans == [one["text"] for one in row["spans"]]
        texts = [squeezed(text) for text in spans]
        pairs = [(text, label[one["label"]]) for text, one in zip(texts, row["spans"], strict=True)]
        relations = [(texts[one["head"]], kind[one["label"]], texts[one["tail"]]) for one in row["relations"]]
        assert (sorted(pairs), sorted(relations)) == said(record)


def _inner(feature: object) -> Any:  # noqa: ANN401 - features of any shape
    """What a list is a list of, whichever version made it."""
    return feature[0] if isinstance(feature, list) else getattr(feature, "feature", feature)


def _names(feature: object) -> list[str]:
    """The names of the class ``label`` in a list of objects."""
    return _inner(feature)["label"].names


def _large() -> list[Record]:
    """Articles of more than 12 MB without a label, before the first one that has everything."""
    text = "جملة طويلة بلا أسماء. " * 2000
    bare = [
        record_of(document(f"{number} {text}", identifier=f"d{number}"), Markup(state=DocumentState("done")))
        for number in range(170)
    ]
    last = document("لقي سامر ليلى.", identifier="last")
    one = replace(span_over(last.text, "سامر", identifier="a"), attributes=(Pair("level", "NAM"),))
    spans = [one, span_over(last.text, "ليلى", identifier="b")]
    relation = Relation("r", "NEAR", "a", "b", (Pair("count", "1"),))
    state = DocumentState("done", labels=("سياسة",))
    return [*bare, record_of(replace(last, meta=(Pair("source", "جريدة"),)), Markup(spans, [relation], [], state))]


def test_native_rows_load_though_the_first_label_comes_late(tmp_path: Path, load: Callable):
    out = tmp_path / "out.jsonl"
    export(_large(), out)
    data = out.read_bytes()
    assert data.index(b'"label"') > 12_000_000
    assert data.index(b'"NEAR"') > 12_000_000
    rows = load(out)
    last = json.loads(data.splitlines()[-1])
    found = rows[len(rows) - 1]
    assert len(rows) == 171
    assert found["spans"] == last["spans"]
    assert found["relations"] == last["relations"]
    assert (found["labels"], found["meta"]) == (last["labels"], last["meta"])


def test_chats_and_other_rows_load_as_they_are(tmp_path: Path):
    import datasets

    out = tmp_path / "out.jsonl"
    export(corpus(), out, format="chat")
    files = {"train": str(out)}
    rows = datasets.load_dataset("json", data_files=files, split="train", cache_dir=str(tmp_path / "cache"))
    for row, record in zip(rows, corpus(), strict=True):
        assert [one["role"] for one in row["messages"]] == ["system", "user", "assistant"]
        answer = json.loads(row["messages"][2]["content"])
        found = sorted((squeezed(one["text"]), one["label"]) for one in answer["entities"])
        assert found == said(record)[0]
