"""Articles and corpora of the sizes that are measured, made by a seeded generator from our own sample article."""

import gc
import random
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import pytest

from annotations import arabic
from annotations import text as texts
from annotations.document import Document, DocumentState, Markup, Record, Relation, Span
from annotations.ids import new_id
from annotations.store.project_file import ProjectFile
from schemas.files import load_named
from schemas.model import Schema

SIZES = {
    "3k": (3_000, 60, 30),
    "333k": (333_000, 20_000, 5_000),
    "3300k": (3_300_000, 20_000, 5_000),
    "333k-one-paragraph": (333_000, 20_000, 5_000),
}
"""Characters, spans and relations of an article, by its name in the tables."""

DOCUMENTS, SPANS, RELATIONS = 1_000, 60, 30
"""The corpus on which import and export are measured."""


@pytest.fixture(scope="session", autouse=True)
def cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Seals of projects that are measured do not go among the person's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def collector_of_python(request: pytest.FixtureRequest) -> Iterator[None]:
    """Python's own garbage collector, which a window turns off, where there is no window."""
    is_on = gc.isenabled()
    if "qapp" not in request.fixturenames:
        gc.enable()
    yield
    if not is_on:
        gc.disable()


@dataclass(frozen=True)
class Article:
    """An article with its markup and the schema that fits it."""

    name: str
    document: Document
    markup: Markup
    schema: Schema

    @property
    def record(self) -> Record:
        """The article as an import brings it."""
        spans, relations = tuple(self.markup.spans.values()), tuple(self.markup.relations.values())
        return Record(self.document, "main", "", spans=spans, relations=relations)


@pytest.fixture(scope="session")
def schema() -> Schema:
    return load_named("news-ar")


@pytest.fixture(scope="session")
def sample() -> str:
    return (resources.files("annotations.samples") / "sample-news.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session", params=list(SIZES))
def article(request: pytest.FixtureRequest, sample: str, schema: Schema) -> Article:
    """An article of each size."""
    return make_article(request.param, sample, schema)


def make_article(name: str, sample: str, schema: Schema) -> Article:
    """The article of a size: the sample again and again."""
    characters, spans, relations = SIZES[name]
    sample = sample.replace("\n", " ") if name.endswith("one-paragraph") else sample
    text = (sample * (characters // len(sample) + 1))[:characters]
    made = _markup(text, spans, relations, schema, random.Random(1))
    document = Document(new_id(), "", text, texts.sha256(text))
    return Article(name, document, Markup(*made), schema)


@pytest.fixture(scope="session")
def corpus(sample: str, schema: Schema) -> list[Record]:
    """1,000 documents with 60 spans and 30 relations each."""
    random_ = random.Random(2)
    return [make_record(number, sample, schema, random_) for number in range(DOCUMENTS)]


@pytest.fixture
def project(tmp_path: Path, schema: Schema) -> Iterator[ProjectFile]:
    """An empty project on a real disk, open in the durable mode."""
    path = tmp_path / "bench.hashiya"
    ProjectFile.create(path, schema)
    with ProjectFile.open(path) as opened:
        yield opened


def make_record(number: int, sample: str, schema: Schema, random_: random.Random) -> Record:
    """A document of the corpus."""
    text = f"{number}\n{sample}"
    spans, relations = _markup(text, SPANS, RELATIONS, schema, random_)
    document = Document(new_id(), f"{number}", text, texts.sha256(text))
    return Record(document, "main", "", spans=spans, relations=relations, state=DocumentState("done"))


def _markup(
    text: str, spans: int, relations: int, schema: Schema, random_: random.Random
) -> tuple[tuple[Span, ...], tuple[Relation, ...]]:
    """Spans over words that lie evenly in the text, and relations between neighbours that the schema allows."""
    words = [word for start in range(0, len(text), 10_000) for word in _words(text, start)]
    step = max(1, len(words) // spans)
    labels = [kind.id for kind in schema.markable()]
    made = tuple(
        Span(new_id(), random_.choice(labels), ((start, end),), text[start:end]) for start, end in words[::step][:spans]
    )
    found: list[Relation] = []
    for head, tail in zip(made, made[1:], strict=False):
        kinds = schema.relations_between(head.label, tail.label)
        if kinds and len(found) < relations:
            found.append(Relation(new_id(), random_.choice(kinds).id, head.id, tail.id))
    return made, tuple(found)


def _words(text: str, start: int) -> list[tuple[int, int]]:
    return [(start + first, start + last) for first, last in arabic.words(text[start : start + 10_000])]
