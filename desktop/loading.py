"""What is read from the project file when a project or an article is opened; every function here runs in the worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotations.attested import Attested
from annotations.listing import Question
from desktop.listing import ListPart, first_of
from desktop.settings import Place

if TYPE_CHECKING:
    from annotations.dictionary import Proposal
    from annotations.document import Document, Markup
    from annotations.listing import Done
    from annotations.session import Op
    from annotations.store.layer import Layer
    from annotations.store.project_file import ProjectFile
    from schemas.model import Schema

_FEW = 5_000
"""So many documents may wait for the names that are marked in them."""


@dataclass(frozen=True)
class LoadedProject:
    """What is read once when a project is opened.

    Attributes:
        listed: The first rows of the list.
        first: The number of the article to begin with; 0 where there is none.
        names: None where the project is not small: they are read when an article is there already.
    """

    schema: Schema
    layer: Layer
    done: Done
    listed: ListPart
    first: int
    readonly: bool
    clitic_policy: str
    names: Attested | None

    @property
    def is_small(self) -> bool:
        """True where reading something of each document takes no time that is felt."""
        return _is_small(self.done)


@dataclass(frozen=True)
class LoadedArticle:
    """What is read when an article is opened, or opened again after a commit failed."""

    key: int
    document: Document
    markup: Markup
    journal: list[Op]
    proposals: list[Proposal]


def load_project(project: ProjectFile, by: str, place: Place = Place()) -> LoadedProject:  # noqa: B008 - a frozen value
    """The project for who works here as ``by``, with the article of a place to begin with, where it is still there."""
    layer = project.working_layer(by)
    done = project.done(layer)
    listed, first = first_of(project, layer), article_to_begin_with(project, layer, place)
    names = Attested(project.surfaces(layer)) if _is_small(done) else None
    policy = project.meta("clitic_policy")
    return LoadedProject(project.schema(), layer, done, listed, first, project.readonly, policy, names)


def article_to_begin_with(project: ProjectFile, layer: Layer, place: Place) -> int:
    """The article where one was the last time, the first one to do, or the first of all; 0 where there is none."""
    if place.article and project.document_rows([place.article], layer):
        return place.article
    return project.first_to_do(layer) or next((keys[0] for keys in project.look(Question(), layer) if keys), 0)


def load_article(project: ProjectFile, key: int, layer: Layer) -> LoadedArticle:
    """An article with all that a layer says of it."""
    document, markup, journal = project.document(key), project.markup(key, layer), project.journal(key, layer)
    return LoadedArticle(key, document, markup, journal, project.proposals(key, layer, covered=True))


def _is_small(done: Done) -> bool:
    return done.total <= _FEW
