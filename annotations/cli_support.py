"""What commands share: an open project, a word on what was interrupted, numbers that read well."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotations.places import warning_for
from annotations.terminal import shown

if TYPE_CHECKING:
    from annotations.store.project_file import ProjectFile

PROJECT = click.argument("project", type=click.Path(path_type=Path))


@contextmanager
def if_interrupted(outcome: Callable[[], str]) -> Iterator[None]:
    """Where the person interrupts what the block does, let the program end with a word on what came of it."""
    try:
        yield
    except KeyboardInterrupt as interrupt:
        raise KeyboardInterrupt(f"interrupted; {outcome()}.") from interrupt


@contextmanager
def opened_project(path: Path) -> Iterator[ProjectFile]:
    """A project, open until the block ends; where an older one has to be indexed first, that is shown."""
    from annotations.store.project_file import ProjectFile
    from annotations.store.seals import Seals

    with shown("Indexing") as progress:
        project = ProjectFile.open(path, seals=Seals(), progress=progress)
    with project:
        warn_of_place(path)
        yield project


def warn_of_place(project: Path) -> None:
    """A line on stderr where a project lies where it is less safe."""
    if warning := warning_for(project):
        click.echo(f"hashiya: {warning}", err=True)


def plural(number: int, what: str) -> str:
    """A count of things in words: "1 span", "2,000 spans"."""
    return f"{number:,} {what}" + ("" if number == 1 else "s")
