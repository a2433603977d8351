"""What a dry run says of types, attributes and values that nothing is marked with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import shiboken6
from msgspec.structs import replace as replace_fields

from annotations.migration_effects import Effect
from annotations.migration_report import EffectCount, LookCount, MigrationReport
from desktop.schema_editor.preview import PreviewPage
from schemas.evolve import Migration, Rename
from schemas.files import load_named
from schemas.model import AttributeType, AttributeValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from schemas.model import Schema


@pytest.fixture
def page(prepared: QApplication) -> Iterator[PreviewPage]:
    page = PreviewPage()
    yield page
    shiboken6.delete(page)


def rows(page: PreviewPage) -> list[str]:
    tree = page.tree
    said = [tree.topLevelItem(place).text(0) for place in range(tree.topLevelItemCount())]
    return [text.replace("\u2068", "").replace("\u2069", "") for text in said]


def report(*effects: EffectCount) -> MigrationReport:
    return MigrationReport(2, 0, 0, 0, 0, effects, ())


def without(schema: Schema, label: str, *others: str) -> Schema:
    """The schema with a type under other names, or without it."""
    kept = []
    for one in schema.entities:
        kept += [replace(one, id=other) for other in others] if one.id == label else [one]
    renamed = (others or ("",))[0]
    relations = tuple(
        replace(one, head=_with(one.head, label, renamed), tail=_with(one.tail, label, renamed))
        for one in schema.relations
    )
    attributes = tuple(replace(one, applies_to=_with(one.applies_to, label, renamed)) for one in schema.attributes)
    return replace(schema, entities=tuple(kept), relations=relations, attributes=attributes)


def _with(labels: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    return tuple(new if one == old else one for one in labels if one != old or new)


def test_a_type_that_goes_unmarked_is_named(page: PreviewPage):
    before = load_named("news-ar")
    page.show_report(report(), Migration(before, without(before, "EVENT")))
    assert rows(page) == ["Entity type EVENT goes; nothing is marked so"]


def test_one_that_is_renamed_unmarked_is_named_once(page: PreviewPage):
    before = load_named("news-ar")
    after = without(before, "EVENT", "HAPPENING")
    page.show_report(report(), Migration(before, after, (Rename("entity", "EVENT", "HAPPENING"),)))
    assert rows(page) == ["Entity type EVENT becomes HAPPENING; nothing is marked so"]
    effect = EffectCount(Effect("relabel-span", "EVENT", "HAPPENING"), 3, 1, ())
    page.show_report(report(effect), Migration(before, after, (Rename("entity", "EVENT", "HAPPENING"),)))
    assert rows(page) == ["Spans EVENT become HAPPENING"]


def test_a_value_that_is_renamed_is_not_a_new_one(page: PreviewPage):
    before = load_named("news-ar")
    (level,) = (one for one in before.attributes if one.id == "level")
    values = tuple(replace(one, id="NAME") if one.id == "NAM" else one for one in level.values)
    default = "NAME" if level.default == "NAM" else level.default
    others = (one for one in before.attributes if one.id != "level")
    after = replace(before, attributes=(*others, replace(level, values=values, default=default)))
    page.show_report(report(), Migration(before, after, (Rename("value", "NAM", "NAME", "level"),)))
    assert rows(page) == ["Value level=NAM becomes level=NAME"]


def test_an_attribute_that_goes_takes_its_values_along(page: PreviewPage):
    before = load_named("news-ar")
    after = replace(before, attributes=tuple(one for one in before.attributes if one.id != "level"))
    page.show_report(report(), Migration(before, after))
    assert rows(page) == ["Attribute level goes; nothing has it"]
    page.show_report(report(), Migration(after, before))
    assert rows(page) == ["New attribute level"]


def with_level(schema: Schema, **changes: object) -> Schema:
    """The schema with its attribute of the mention level changed."""
    others = (one for one in schema.attributes if one.id != "level")
    (level,) = (one for one in schema.attributes if one.id == "level")
    return replace(schema, attributes=(*others, replace(level, **changes)))


def test_values_of_a_renamed_attribute_are_named_where_they_change(page: PreviewPage):
    before = load_named("news-ar")
    (level,) = (one for one in before.attributes if one.id == "level")
    values = (*(one for one in level.values if one.id != "NAM"), AttributeValue("NEW"))
    after = with_level(before, id="rank", values=values)
    look = LookCount("value", 9, (), ())
    steps = (Rename("attribute", "level", "rank"),)
    page.show_report(replace_fields(report(), looks=(look,)), Migration(before, after, steps))
    assert rows(page)[1:] == [
        "Attribute level becomes rank; nothing has it",
        "Value level=NAM goes",
        "New value rank=NEW",
    ]


def test_an_attribute_is_not_taken_for_a_type_of_its_name(page: PreviewPage):
    schema = load_named("news-ar")
    before = replace(schema, attributes=(*schema.attributes, AttributeType("EVENT", "text", ("PER",))))
    after = without(schema, "EVENT", "HAPPENING")
    effect = EffectCount(Effect("relabel-span", "EVENT", "HAPPENING"), 3, 1, ())
    page.show_report(report(effect), Migration(before, after, (Rename("entity", "EVENT", "HAPPENING"),)))
    assert rows(page) == ["Spans EVENT become HAPPENING", "Attribute EVENT goes; nothing has it"]
