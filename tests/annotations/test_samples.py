import re
import unicodedata
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest

from annotations import rules
from annotations import text as texts
from annotations.document import Record
from annotations.errors import UserError
from annotations.formats.jsonl_reading import decode
from annotations.formats.jsonl_writing import encode
from annotations.project import check
from annotations.samples import ARTICLES, SCHEMA, make_sample_project, sample_records
from annotations.store.project_file import ProjectFile
from schemas.files import load_named

NAMES = [name.split(".")[0] for name in ARTICLES]
MARKED = {"biography": (84, 66), "sport": (81, 62)}
PROCLITICS = ("و", "ف", "ب", "ل", "ك")


def file_text(name: str) -> str:
    return (resources.files("annotations") / "samples" / name).read_bytes().decode("utf-8")


@pytest.fixture(scope="module")
def article() -> str:
    return file_text("sample-news.txt")


@pytest.fixture(scope="module", params=NAMES)
def text(request: pytest.FixtureRequest) -> str:
    return file_text(f"{request.param}.txt")


@pytest.fixture(scope="module", params=MARKED)
def marked(request: pytest.FixtureRequest) -> Record:
    return next(record for record in sample_records() if record.source == f"{request.param}.jsonl")


def test_every_text_of_the_folder_is_in_the_project():
    files = {entry.name for entry in (resources.files("annotations") / "samples").iterdir()}
    assert {name for name in files if name.endswith(".txt")} == {f"{name}.txt" for name in NAMES}
    assert {name for name in files if name.endswith(".jsonl")} == {f"{name}.jsonl" for name in MARKED}
    assert len(NAMES) == len(set(NAMES)) == 10


def test_a_text_is_composed_with_line_feeds(text: str):
    assert unicodedata.is_normalized("NFC", text)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not re.search("[\r\t\ufeff\u00a0\u200b-\u200f\u202a-\u202e]|  | \n|\n ", text)
    frozen = texts.freeze(text)
    assert (frozen.text, frozen.note) == (text, "")


def test_a_text_is_a_headline_and_some_paragraphs(text: str):
    headline, blank, *paragraphs = text.removesuffix("\n").split("\n")
    assert len(headline.split()) < 15
    assert headline[-1] not in ".،؛:"
    assert blank == ""
    assert len([line for line in paragraphs if line]) >= 4
    assert 150 <= len(text.split()) <= 400


@pytest.mark.parametrize(
    "slip",
    [
        r"\s[،؛؟!.:»)]",  # a space before the sign
        r"[«(]\s",
        r"[،؛](?![\s»])",  # none after it
        r"[؟!:](?![\s»])",
        r"[,;?\"](?!\d)",  # a Latin sign in an Arabic text
        "\u0640(?!\\d)",  # a stretched letter; before digits it joins the proclitic to them
        "[\u06cc\u06a9]",  # Persian letters
        r"\bو\s",  # a conjunction that stands alone
        "اً",  # tanwin belongs before the alif
        "[\u0629\u0649][\u0621-\u064a]",  # letters that only end words
        r"\b(\w{3,}) \1\b",  # a word twice
    ],
)
def test_a_text_is_proofread(text: str, slip: str):
    assert not re.search(slip, text)


def test_quotation_marks_and_brackets_come_in_pairs(text: str):
    for opening, closing in ("«»", "“”", "()"):
        depth = 0
        for sign in text:
            depth += (sign == opening) - (sign == closing)
            assert 0 <= depth <= 1
        assert depth == 0


def test_a_paragraph_ends_like_a_sentence(text: str):
    _, *paragraphs = [line for line in text.split("\n") if line]
    assert all(paragraph[-1] in ".؟!" or paragraph.endswith(("».", "!»")) for paragraph in paragraphs)


def test_the_news_are_a_longer_article(article: str):
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
def test_the_news_hold_what_makes_marking_hard(article: str, pattern: str):
    assert re.search(pattern, article)


def test_the_vocalised_text_is_vocalised_throughout():
    text = file_text("vocalised.txt")
    letters = re.findall("[\u0621-\u063a\u0641-\u064a][\u064b-\u0652]*", text)
    bare = Counter(letter for letter in letters if len(letter) == 1)
    assert set(bare) <= set("اىويلآ")  # long vowels, and the article before a sun letter
    assert sum(bare.values()) < len(letters) / 4


def test_the_economy_has_many_figures_and_technology_much_latin():
    assert len(re.findall(r"[\d٠-٩]+(?:[.,]\d+)*", file_text("economy.txt"))) >= 25
    technology = file_text("technology.txt")
    assert len(re.findall("[A-Za-z]+", technology)) >= 20
    assert "وWindows" in technology  # a proclitic before a Latin word


def test_the_interview_has_questions_and_answers():
    lines = [line for line in file_text("interview.txt").split("\n") if line.startswith("– ")]
    questions = [line for line in lines if line.endswith("؟")]
    assert len(questions) >= 4
    assert len(lines) == 2 * len(questions)


def test_the_law_has_its_articles_in_order():
    numbers = re.findall(r"^المادة (\d+):", file_text("law.txt"), re.MULTILINE)
    assert numbers == [str(number + 1) for number in range(len(numbers))]
    assert len(numbers) >= 5


def test_a_marked_article_reads_as_its_text_does(marked: Record):
    assert marked.document.text == file_text(marked.source.replace(".jsonl", ".txt"))
    assert marked.state.status == "done"
    assert (len(marked.spans), len(marked.relations)) == MARKED[marked.source.split(".")[0]]


def test_a_marked_article_has_no_problem(marked: Record):
    schema = load_named(SCHEMA)
    assert rules.check(marked.document, marked.spans, marked.relations, schema) == []
    assert marked.schema == (schema.name, schema.version, schema.sha256)
    for span in marked.spans:
        assert len(span.fragments) == 1
        assert span.text == marked.document.text[span.start : span.end]


def test_a_marked_article_says_the_level_wherever_there_is_one(marked: Record):
    schema = load_named(SCHEMA)
    for span in marked.spans:
        assert [pair.name for pair in span.attributes] == [kind.id for kind in schema.attributes_of(span.label)]


def test_spans_of_a_marked_article_are_whole_but_for_clitics(marked: Record):
    text = marked.document.text
    for span in marked.spans:
        before = re.search(r"\w*$", text[: span.start]).group()  # type: ignore[union-attr]
        after = re.match(r"[\w\u064b-\u0652]*", text[span.end :]).group()  # type: ignore[union-attr]
        level = {pair.name: pair.value for pair in span.attributes}.get("level")
        assert level == "PRO" or before in ("", *PROCLITICS)
        assert after in ("", "ها", "ه", "هم")
        assert not re.search(r"^[\s،؛.:]|[\s،؛.:]$", span.text)


def test_no_span_and_no_relation_of_a_marked_article_comes_twice(marked: Record):
    assert len({(span.fragments, span.label) for span in marked.spans}) == len(marked.spans)
    assert len({(link.label, link.head, link.tail) for link in marked.relations}) == len(marked.relations)
    assert {item.source for item in (*marked.spans, *marked.relations)} == {"human"}


def test_marked_articles_use_most_of_the_schema():
    schema = load_named(SCHEMA)
    records = [record for record in sample_records() if record.spans]
    assert {span.label for record in records for span in record.spans} == {kind.id for kind in schema.entities}
    found = {link.label for record in records for link in record.relations}
    assert {kind.id for kind in schema.relations} - found == {"POSTED_TO"}  # which the news have


@pytest.mark.parametrize("name", MARKED)
def test_a_marked_row_is_as_the_program_writes_it(name: str):
    data = (resources.files("annotations") / "samples" / f"{name}.jsonl").read_bytes()
    record = decode(data.removesuffix(b"\n"))
    written = encode(record)
    assert data == written.removesuffix(b"\n") + b"\n"


def test_the_sample_project_holds_ten_articles_in_one_layer(tmp_path: Path):
    path = tmp_path / "sample.hashiya"
    make_sample_project(path, by="tester")
    with ProjectFile.open(path) as project:
        rows = project.documents(project.working_layer("tester"))
        assert [(layer.name, layer.annotator) for layer in project.layers()] == [("main", "tester")]
        assert [row.title for row in rows] == [file_text(f"{name}.txt").split("\n")[0] for name in NAMES]
        assert {name: (row.spans, row.relations) for name, row in zip(NAMES, rows, strict=True) if row.spans} == MARKED
        assert [row.status for row in rows] == ["done" if name in MARKED else "todo" for name in NAMES]
        assert rows[0].status == "todo"
        schema = project.schema()
        for record in project.records():
            assert rules.check(record.document, record.spans, record.relations, schema) == []
            assert (record.layer, record.annotator) == ("main", "tester")
        assert project.schema().name == "news-ar"
        assert project.working_layer("someone").annotator == "tester"
        assert list(check(project)) == []


def test_a_sample_project_never_replaces_a_file(tmp_path: Path):
    path = tmp_path / "sample.hashiya"
    path.write_bytes(b"mine")
    with pytest.raises(UserError, match="is there already"):
        make_sample_project(path, by="ليلى")
    assert path.read_bytes() == b"mine"
