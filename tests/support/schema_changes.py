"""A project of three marked articles, and changes of its schema."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from msgspec.structs import replace as altered

from annotations.document import Markup, Pair, Relation
from annotations.store.project_file import ProjectFile
from schemas.evolve import Migration, Rename
from schemas.files import finished
from tests.support.making import SCHEMA, document, record_of, span_over

if TYPE_CHECKING:
    from pathlib import Path

    from schemas.model import Schema

TEXTS = [f"المقال {number}: سامر من شركة النور في عمّان.\n" for number in range(3)]


def marked(number: int) -> Markup:
    text = TEXTS[number]
    person = altered(span_over(text, "سامر", identifier=f"p{number}"), attributes=(Pair("level", "NAM"),))
    firm = span_over(text, "شركة النور", label="ORG", identifier=f"o{number}")
    town = span_over(text, "عمّان", label="GPE", identifier=f"g{number}")
    works = Relation(f"w{number}", "WORKS_FOR", person.id, firm.id)
    return Markup([person, firm, town], [works, Relation(f"n{number}", "NEAR", firm.id, town.id)])


def make_marked(path: Path) -> None:
    """Make a project of the three articles, of which the first is marked in a second layer, too."""
    ProjectFile.create(path, SCHEMA)
    with ProjectFile.open(path) as project:
        articles = [document(text, identifier=f"d{number}") for number, text in enumerate(TEXTS)]
        project.add_records([record_of(one, marked(number)) for number, one in enumerate(articles)], by="ليلى")
        other = Markup([span_over(TEXTS[0], "سامر", identifier="other")])
        project.add_records([record_of(articles[0], other, layer="second")], by="ليلى")


def renamed(schema: Schema = SCHEMA, old: str = "PER", new: str = "PERSON") -> Schema:
    """The next version, in which a type is called otherwise."""

    def named(labels: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(new if one == old else one for one in labels)

    return finished(
        replace(
            schema,
            version=schema.version + 1,
            entities=tuple(replace(one, id=new) if one.id == old else one for one in schema.entities),
            relations=tuple(replace(one, head=named(one.head), tail=named(one.tail)) for one in schema.relations),
            attributes=tuple(replace(one, applies_to=named(one.applies_to)) for one in schema.attributes),
        )
    )


RENAMING = Migration(SCHEMA, renamed(), (Rename("entity", "PER", "PERSON"),))
