"""Project files: with an article on which nobody has worked, with three such, with three that are marked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations.document import Markup
from annotations.store.layer import Layer
from annotations.store.project_file import ProjectFile
from tests.support.making import SCHEMA, document, record_of
from tests.support.schema_changes import make_marked
from tests.support.steps import make_unmarked


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed project with the article "d1", which nobody has worked on."""
    made = tmp_path / "corpus.hashiya"
    ProjectFile.create(made, SCHEMA, by="ليلى")
    with ProjectFile.open(made) as project:
        project.add_records([record_of(document(), Markup(), layer="")], by="ليلى")
    return made


@pytest.fixture
def marked_path(tmp_path: Path) -> Path:
    """A closed project of three marked articles."""
    made = tmp_path / "marked.hashiya"
    make_marked(made)
    return made


@pytest.fixture
def project(marked_path: Path) -> Iterator[ProjectFile]:
    """The project of three marked articles, open."""
    with ProjectFile.open(marked_path) as opened:
        yield opened


@pytest.fixture
def unmarked(tmp_path: Path) -> Iterator[ProjectFile]:
    """A project of three articles on which nobody has worked, open."""
    made = tmp_path / "unmarked.hashiya"
    make_unmarked(made)
    with ProjectFile.open(made) as opened:
        yield opened


@pytest.fixture
def layer(project: ProjectFile) -> Layer:
    """The oldest layer of the open project."""
    return project.layers()[0]
