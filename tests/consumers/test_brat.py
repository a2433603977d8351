"""brat's files read by programs that others made for them."""

import warnings
from pathlib import Path

import pytest

from tests.support.interchange import export
from tests.support.mixed import mixed, relations_of, spans_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The mixed corpus, exported."""
    export(mixed(), tmp_path / "corpus", format="brat")
    return tmp_path / "corpus"


def test_bioc_finds_the_same_spans_and_relations(folder: Path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reader = pytest.importorskip("bioc.brat")
    for given, path in zip(mixed(), sorted(folder.glob("*.txt")), strict=True):
        with path.open(encoding="utf-8") as text, path.with_suffix(".ann").open(encoding="utf-8") as lines:
            read = reader.load(text, lines)
        assert read.text == given.document.text
        places = {item.id: (item.locations.begin(), item.locations.end()) for item in read.entities}
        assert sorted((*places[item.id], item.type) for item in read.entities) == spans_of(given)
        ends = [(one.type, *(places[one.arguments[name]] for name in ("Arg1", "Arg2"))) for one in read.relations]
        assert sorted(ends) == relations_of(given)
        assert all(
            "".join(read.text[slice(*places[item.id])].split()) == "".join(item.text.split()) for item in read.entities
        )


def test_edsnlp_finds_the_same_spans(folder: Path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        standoff = pytest.importorskip("edsnlp.data.standoff")
    for given, path in zip(mixed(), sorted(folder.glob("*.txt")), strict=True):
        read = standoff.parse_standoff_file(str(path), [str(path.with_suffix(".ann"))])
        assert read["text"] == given.document.text
        found = [(one["fragments"][0]["begin"], one["fragments"][-1]["end"], one["label"]) for one in read["entities"]]
        assert sorted(found) == spans_of(given)
        assert _relations(read) == relations_of(given)


def _relations(read: dict) -> list:
    places = {one["entity_id"]: (one["fragments"][0]["begin"], one["fragments"][-1]["end"]) for one in read["entities"]}
    return sorted(
        (one["relation_label"], places[one["from_entity_id"]], places[one["to_entity_id"]]) for one in read["relations"]
    )


def test_the_corpus_holds_what_makes_it_hard():
    records = mixed()
    assert all("😀" in one.document.text or "👨" in one.document.text for one in records)
    assert len(spans_of(records[0])) == 6
    assert len(relations_of(records[0])) == 2
