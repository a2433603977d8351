"""CoNLL-U, read by the libraries conllu and udapi."""

import warnings
from pathlib import Path

import pytest

from tests.support.interchange import export
from tests.support.mixed import mixed


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The mixed corpus, exported."""
    export(mixed(), tmp_path / "corpus.conllu", format="conllu")
    return tmp_path / "corpus.conllu"


def surfaces() -> list[tuple[str, str]]:
    """What the marked spans read, white space aside."""
    return sorted(("".join(span.text.split()), span.label) for record in mixed() for span in record.spans)


def test_conllu_finds_the_same_words_and_names(path: Path):
    conllu = pytest.importorskip("conllu")
    sentences = conllu.parse(path.read_text(encoding="utf-8"))
    texts = "".join(_text(sentence) for sentence in sentences)
    assert "".join(texts.split()) == "".join("".join(record.document.text.split()) for record in mixed())
    assert sum(isinstance(token["id"], tuple) for sentence in sentences for token in sentence) == 2
    for sentence in sentences:
        assert _text(sentence).strip() == sentence.metadata["text"]
    single = [token for sentence in sentences for token in sentence if _is_single(token)]
    assert ("أحمد", "PER") in [(token["form"], token["misc"]["Entity"].split("-")[1]) for token in single]


def _is_single(token: dict) -> bool:
    entity = (token["misc"] or {}).get("Entity", "")
    return entity.startswith("(") and entity.endswith(")")


def _text(sentence: list) -> str:
    text, inside = "", 0
    for token in sentence:
        if isinstance(token["id"], tuple):
            inside = token["id"][2]
        elif token["id"] <= inside:
            continue
        text += token["form"] + " " * ((token["misc"] or {}).get("SpaceAfter") != "No")
    return text


def test_udapi_finds_the_same_names(path: Path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        document = pytest.importorskip("udapi.core.document")
        read = document.Document(str(path), empty_parent="ignore")
        found = [
            ("".join(word.form for word in mention.words), entity.etype)
            for entity in read.coref_entities
            for mention in entity.mentions
        ]
        texts = [tree.compute_text() for bundle in read for tree in bundle.trees]
    assert sorted(found) == surfaces()
    joined = "".join("".join(text.split()) for text in texts)
    assert joined == "".join("".join(record.document.text.split()) for record in mixed())
