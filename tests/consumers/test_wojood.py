"""The levels of nested tags, read by seqeval in its strict mode."""

import warnings
from pathlib import Path

import pytest

from annotations.tokens import Tokens
from tests.support.interchange import export
from tests.support.mixed import mixed


def rows_of(path: Path) -> list[list[list[str]]]:
    """The rows of each sentence, cut at white space as Wojood's own reader cuts them."""
    sentences: list[list[list[str]]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            sentences[-1].append(line.split())
        else:
            sentences.append([])
    return sentences


def test_every_level_is_in_strict_iob2_and_holds_its_spans(tmp_path: Path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        scheme = pytest.importorskip("seqeval.scheme")
    export(mixed(), tmp_path / "corpus.wojood", format="wojood")
    sentences = rows_of(tmp_path / "corpus.wojood")
    assert all(sentences)  # no sentence is empty, also not the last one
    depth = max(len(row) - 1 for rows in sentences for row in rows)
    found = []
    for level in range(1, depth + 1):
        tags = [[row[level] if len(row) > level else "O" for row in rows] for rows in sentences]
        entities = scheme.Entities(tags, scheme.IOB2)
        for rows, spans in zip(sentences, entities.entities, strict=True):
            found += [("".join(row[0] for row in rows[one.start : one.end]), one.tag) for one in spans]
    assert depth == 2
    assert sorted(found) == sorted(
        ("".join(span.text.split()), span.label) for record in mixed() for span in record.spans
    )


def test_the_tokens_are_those_of_the_text(tmp_path: Path):
    export(mixed(), tmp_path / "corpus.wojood", format="wojood")
    rows = [row[0] for rows in rows_of(tmp_path / "corpus.wojood") for row in rows if row[0] != "-DOCSTART-"]
    assert rows == [token for record in mixed() for token in Tokens(record.document.text, record.spans).texts]
