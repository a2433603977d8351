"""The articles that come with the program, and the project that shows them."""

from __future__ import annotations

import io
from importlib import resources
from typing import TYPE_CHECKING

from annotations.document import Record
from annotations.formats import txt
from annotations.store.project_file import ProjectFile
from schemas.files import load_named

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = "news-ar"
ARTICLES = ("sample-news.txt",)


def make_sample_project(path: Path, *, by: str) -> None:
    """Make a project with the sample articles in it, ready to be marked. Raises UserError where a file is there."""
    ProjectFile.create(path, load_named(SCHEMA), by=by)
    with ProjectFile.open(path) as project:
        project.add_records([_article(name) for name in ARTICLES], by=by)


def _article(name: str) -> Record:
    with io.BytesIO((resources.files(__package__) / name).read_bytes()) as file:
        (record,) = txt.read(file, name)
    assert isinstance(record, Record)
    return record
