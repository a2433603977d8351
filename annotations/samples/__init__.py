"""The articles that come with the program, and the project that shows them."""

from __future__ import annotations

import io
from importlib import resources
from typing import TYPE_CHECKING

import msgspec

from annotations.document import Record
from annotations.formats import jsonl, txt
from annotations.store.project_file import ProjectFile
from schemas.files import load_named

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = "news-ar"
ARTICLES = (
    "sample-news.txt",
    "biography.jsonl",
    "sport.jsonl",
    "science.txt",
    "interview.txt",
    "economy.txt",
    "technology.txt",
    "travel.txt",
    "law.txt",
    "vocalised.txt",
)
"""In the order of the project. The news come first: they are what a newcomer marks. Rows are marked already."""


def make_sample_project(path: Path, *, by: str) -> None:
    """Make a project with the sample articles in it, two of them marked. Raises UserError where a file is there."""
    ProjectFile.create(path, load_named(SCHEMA), by=by)
    with ProjectFile.open(path) as project:
        project.add_records(sample_records(), by=by)


def sample_records() -> list[Record]:
    """The sample articles. None names a layer, so that all come into the one that the window works in."""
    return [msgspec.structs.replace(_record(name), layer="", annotator="") for name in ARTICLES]


def _record(name: str) -> Record:
    read = jsonl.read if name.endswith(".jsonl") else txt.read
    with io.BytesIO((resources.files(__package__) / name).read_bytes()) as file:
        (record,) = read(file, name)
    assert isinstance(record, Record)
    return record
