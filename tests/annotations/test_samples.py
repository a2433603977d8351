import re
import unicodedata
from importlib import resources
from pathlib import Path

import pytest

from annotations.errors import UserError
from annotations.project import check
from annotations.samples import make_sample_project
from annotations.store.project_file import ProjectFile


@pytest.fixture(scope="module")
def article() -> str:
    return (resources.files("annotations") / "samples" / "sample-news.txt").read_bytes().decode("utf-8")


def test_the_sample_is_composed_text_with_line_feeds(article: str):
    assert unicodedata.is_normalized("NFC", article)
    assert article.endswith("\n")
    assert not article.endswith("\n\n")
    assert not re.search("[\r\t\ufeff\u00a0]|  | \n", article)


def test_the_sample_is_a_headline_and_some_paragraphs(article: str):
    headline, *paragraphs = [line for line in article.split("\n") if line]
    assert len(headline.split()) < 15
    assert 6 <= len(paragraphs) <= 8
    assert 350 <= len(article.split()) <= 450


@pytest.mark.parametrize(
    "pattern",
    [
        r"[A-Z][a-z]+ [A-Z][a-z]+",  # a Latin name of two words
        r"\([A-Z]{3,}\)",  # an abbreviation
        r"\b20\d\d\b",  # a year
        r"\d+\.\d+%",
        "[٠-٩]{2}",
        "«[^«»]+»",
        "“[^“”]+”",
        "[\u064b\u064d]",  # tanwin
        "(?:[\u0621-\u064a][\u064b-\u0652]+){4}",  # a vocalised word
        r"\bوبالقاهرة\b",
        r"\bللجامعة\b",
        r"\bلأحمد\b",
        "وزيرة التعليم العالي في مصر",
        "جامعة الميناء الشرقي بمدينة الإسكندرية",
    ],
)
def test_the_sample_holds_what_makes_marking_hard(article: str, pattern: str):
    assert re.search(pattern, article)


def test_the_sample_project_is_ready_to_be_marked(tmp_path: Path):
    path = tmp_path / "sample.hashiya"
    make_sample_project(path, by="ليلى")
    with ProjectFile.open(path) as project:
        (row,) = project.documents()
        assert (row.status, row.spans) == ("todo", 0)
        assert project.schema().name == "news-ar"
        assert project.working_layer("هند").annotator == "ليلى"
        assert list(check(project)) == []


def test_a_sample_project_never_replaces_a_file(tmp_path: Path):
    path = tmp_path / "sample.hashiya"
    path.write_bytes(b"mine")
    with pytest.raises(UserError, match="is there already"):
        make_sample_project(path, by="ليلى")
    assert path.read_bytes() == b"mine"
