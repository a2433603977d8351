"""spaCy reads our DocBin, and trains on it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.consumers import corpus, said, squeezed
from tests.support.interchange import export

spacy = pytest.importorskip("spacy", reason="spaCy is not installed")

NESTED = ("s2", "s4")


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs spaCy's command line."""
    command = [sys.executable, "-m", "spacy", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    """A folder with spaCy's own configuration for Arabic and our export."""
    done = run(tmp_path, "init", "config", "config.cfg", "--lang", "ar", "--pipeline", "ner,spancat")
    assert done.returncode == 0, done.stdout + done.stderr
    for name in ("train", "dev"):
        export(corpus(), tmp_path / f"{name}.spacy", format="spacy")
    return tmp_path


def options(folder: Path) -> list[str]:
    """What the manifest says that spaCy is to be told, and the names of our files."""
    told = json.loads((folder / "train.spacy.manifest.json").read_bytes())["spacy_options"]
    return [*told, "--paths.train", "train.spacy", "--paths.dev", "dev.spacy"]


def test_entities_spans_and_relations_are_those_that_were_marked(tmp_path: Path):
    from spacy.tokens import DocBin

    out = tmp_path / "out.spacy"
    export(corpus(), out, format="spacy")
    docs = list(DocBin().from_disk(out).get_docs(spacy.blank("ar").vocab))
    for doc, record in zip(docs, corpus(), strict=True):
        assert doc.text == record.document.text
        found = {(one.start_char, one.end_char, one.label_) for one in doc.spans["sc"]}
        assert found == {(one.start, one.end, one.label) for one in record.spans}
        outer = {(one.start, one.end, one.label) for one in record.spans if one.id not in NESTED}
        assert {(one.start_char, one.end_char, one.label_) for one in doc.ents} == outer
        group = list(doc.spans["sc"])
        relations = [
            (squeezed(group[one["head"]].text), one["label"], squeezed(group[one["tail"]].text))
            for one in doc.user_data["hashiya"]["relations"]
        ]
        assert sorted(relations) == said(record)[1]


def misaligned(ready: Path, *arguments: str) -> bool:
    """True where spaCy tells of tokens that are not its own."""
    found = run(ready, "debug", "data", "config.cfg", "--no-format", "--verbose", *arguments)
    assert "Corpus is loadable" in found.stdout, found.stdout + found.stderr
    for mistake in ("entity span(s)", "invalid", "Failed to load"):
        assert mistake not in found.stdout
    return "misaligned tokens" in found.stdout


def test_with_the_options_of_the_manifest_no_span_within_a_word_is_lost(ready: Path):
    told = options(ready)
    assert misaligned(ready, *told[-4:]), "then the options are not needed any more"
    assert not misaligned(ready, *told)


@pytest.mark.filterwarnings("default")
def test_spacy_train_learns_from_it(ready: Path):
    steps = ("--training.max_steps", "6", "--training.eval_frequency", "3")
    done = run(ready, "train", "config.cfg", "--output", "model", *options(ready), *steps)
    assert done.returncode == 0, done.stdout + done.stderr
    nlp = spacy.load(ready / "model" / "model-last")
    assert set(nlp.get_pipe("ner").labels) == {"PER", "ORG", "GPE"}
    assert set(nlp.get_pipe("spancat").labels) == {"PER", "ORG", "GPE"}
