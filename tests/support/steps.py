"""Steps over several articles: a project to do them in, what they mark, and what has become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations.changes import AddSpan, Batch, Change
from annotations.document import Markup
from annotations.store.project_file import ProjectFile
from tests.support.making import SCHEMA, document, record_of, span_over

if TYPE_CHECKING:
    from pathlib import Path

    from annotations.store.layer import Layer

TEXTS = [f"المقال {number} عن سامر وعن ليلى.\n" for number in range(3)]


def make_unmarked(path: Path) -> None:
    """Make a project of the three articles, on which nobody has worked."""
    ProjectFile.create(path, SCHEMA)
    with ProjectFile.open(path) as project:
        records = [record_of(document(text, identifier=f"d{n}"), Markup()) for n, text in enumerate(TEXTS)]
        project.add_records(records, by="")


def additions(*numbers: int, word: str = "سامر") -> list[tuple[str, Change]]:
    """A span over the word in each of the articles of these numbers."""
    return [(f"d{number}", Batch((AddSpan(span_over(TEXTS[number], word)),))) for number in numbers]


def counts(project: ProjectFile, layer: Layer) -> list[int]:
    """How many spans are in each article."""
    return [row.spans for row in project.documents(layer)]
