"""The datasheet in both languages, read back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from annotations import datasheet_words as words
from annotations.datasheet import datasheet, facts_of, save
from annotations.document import DocumentState, Record
from annotations.errors import UserError
from annotations.project import statistics_of
from annotations.store.project_file import ProjectFile
from schemas.files import load_named
from schemas.model import Text
from tests.support.making import document, span_over

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "وصلت ليلى السيد إلى طنجة | وعادت ليلى السيد."


@pytest.fixture
def project(tmp_path: Path):
    path = tmp_path / "small.hashiya"
    ProjectFile.create(path, load_named("news-ar"), by="سلمى")
    spans = (span_over(TEXT, "ليلى السيد"), span_over(TEXT, "طنجة |", label="GPE"))
    with ProjectFile.open(path) as opened:
        opened.add_records(
            [
                Record(document(TEXT), "main", "سلمى", spans=spans, state=DocumentState("done")),
                Record(document("نص لم يُقرأ بعد.", identifier="d2"), "main", "سلمى"),
            ],
            by="سلمى",
        )
        yield opened


def table_below(text: str, heading: str) -> list[list[str]]:
    """The rows of the first table behind a heading, without its titles."""
    behind = text.split(f" {heading}\n", 1)[1]
    lines = re.search(r"(?:^\|.*\n)+", behind, re.MULTILINE)
    assert lines
    return [
        [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines[0].splitlines()[2:]
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_figures_stand_in_it_and_all_questions(project: ProjectFile, language: str):
    facts = facts_of(project, name="small", day="2026-03-04")
    text = datasheet(facts, language)
    numbers = statistics_of(project)
    figures = dict(table_below(text, words.COMPOSITION.get(language)))
    assert figures[words.SPANS.get(language)] == str(numbers.span_count) == "2"
    assert figures[words.DONE.get(language)] == "1"
    assert figures[words.CHARACTERS.get(language)] == str(numbers.characters)
    types = table_below(text, words.ENTITY_TYPES.get(language))
    assert {row[0]: row[3] for row in types if row[3] != "0"} == {"PER": "1", "GPE": "1"}
    missed = table_below(text, words.MISSED.get(language))
    assert missed == [["ليلى السيد", "PER", "2", "1"]]
    headings = [line[3:] for line in text.splitlines() if line.startswith("## ")]
    assert headings == [heading.get(language) for heading in words.QUESTIONS]
    for questions in words.QUESTIONS.values():
        assert all(question.get(language) in text for question in questions)
    assert re.findall(r"\{\w+\}", text) == []
    assert ('<div dir="rtl">' in text) == (language == "ar")


def test_everything_is_said_in_both_languages_with_the_same_holes():
    texts = [text for text in vars(words).values() if isinstance(text, Text)]
    texts += [question for questions in words.QUESTIONS.values() for question in questions]
    assert len(texts) > 60
    for text in texts:
        assert text.en
        assert re.search(r"[\u0621-\u064a]", text.ar), text
        assert sorted(re.findall(r"\{\w+\}", text.en)) == sorted(re.findall(r"\{\w+\}", text.ar))


def test_saving_replaces_nothing_unasked(tmp_path: Path):
    path = tmp_path / "sheet.md"
    save("one\n", path)
    with pytest.raises(UserError, match="is there already"):
        save("two\n", path)
    assert path.read_text("utf-8") == "one\n"
    save("two\n", path, force=True)
    assert path.read_text("utf-8") == "two\n"
    with pytest.raises(UserError, match="cannot be written"):
        save("three\n", tmp_path / "nowhere" / "sheet.md")
