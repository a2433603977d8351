"""A project file with one article in it."""

from pathlib import Path

import pytest

from annotations.document import Markup
from annotations.store.project_file import ProjectFile
from tests.support.making import SCHEMA, document, record_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed project with the article "d1", which nobody has worked on."""
    made = tmp_path / "corpus.hashiya"
    ProjectFile.create(made, SCHEMA, by="ليلى")
    with ProjectFile.open(made) as project:
        project.add_records([record_of(document(), Markup(), layer="")], by="ليلى")
    return made
