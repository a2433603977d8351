"""Articles, markups and layouts for the tests of the article view."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from annotations.document import Document, Markup, Relation, Span
from annotations.text import sha256

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.article.layout import ArticleLayout
    from desktop.article.style import Style


_proven = pytest.StashKey[dict[str, tuple[int, float]]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_proven] = {}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    proven = config.stash.get(_proven, {})
    if proven:
        terminalreporter.section("geometry against the oracle")
        for what, (count, worst) in sorted(proven.items()):
            terminalreporter.line(f"{what}: {count:,} ranges, at most {worst:.3f} px off")


@pytest.fixture(scope="session")
def prove(request: pytest.FixtureRequest) -> Callable[[str, int, float], None]:
    """Takes down how many ranges held, and the largest difference in pixels; the sums are said at the end."""
    proven = request.config.stash[_proven]

    def take(what: str, count: int, worst: float) -> None:
        before = proven.get(what, (0, 0.0))
        proven[what] = (before[0] + count, max(before[1], worst))

    return take


def document_of(text: str, *, direction: str = "rtl") -> Document:
    return Document("d", "title", text, sha256(text), direction=direction)


def markup_of(text: str, spans: list[tuple[int, int, str]], relations: list[tuple[int, int, str]] = ()) -> Markup:
    """Spans as (start, end, label), named s0, s1 ...; relations as (number of head, number of tail, label)."""
    found = [
        Span(f"s{number}", label, ((start, end),), text[start:end]) for number, (start, end, label) in enumerate(spans)
    ]
    ids = itertools.count()
    return Markup(found, [Relation(f"r{next(ids)}", label, f"s{head}", f"s{tail}") for head, tail, label in relations])


@pytest.fixture
def new_document() -> Callable[..., Document]:
    """Makes an article of a text."""
    return document_of


@pytest.fixture
def new_markup() -> Callable[..., Markup]:
    """Makes a markup of spans (start, end, label) and relations (head, tail, label)."""
    return markup_of


@pytest.fixture(scope="session")
def style(qt: object) -> Style:
    """The style of a column of some width."""
    from desktop import fonts
    from desktop.article.style import Style

    return Style(fonts.article_font(25), fonts.interface_font(11), 640.0)


@pytest.fixture
def lay_out(style: Style) -> Callable[..., ArticleLayout]:
    """Lays out a text with spans and relations."""
    from desktop.article.layout import ArticleLayout

    def make(text: str, spans: list = (), relations: list = (), *, markup: Markup | None = None) -> ArticleLayout:
        markup = markup or markup_of(text, spans, relations)
        return ArticleLayout(document_of(text), markup, style, str)

    return make
