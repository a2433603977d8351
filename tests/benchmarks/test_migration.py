"""A change of the schema over 60,000 spans: counted, done, taken back; and one question of the journal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from annotations.changes import AddSpan
from annotations.document import Span
from annotations.ids import new_id
from annotations.session import Op
from schemas.evolve import Migration, Rename
from schemas.files import finished

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

    from annotations.document import Record
    from annotations.migration_report import MigrationReport
    from annotations.store.project_file import ProjectFile
    from schemas.model import Schema

_NEW = {"PER": "PERSON", "ORG": "BODY", "LOC": "GPE"}


@pytest.fixture
def filled(project: ProjectFile, corpus: list[Record]) -> ProjectFile:
    project.add_records(corpus, by="")
    return project


def migration_of(schema: Schema) -> Migration:
    """Two types are renamed and one is merged, or all of that back where it is done already."""
    names = _NEW if schema.entity("PER") else {"PERSON": "PER", "BODY": "ORG"}

    def named(labels: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(names.get(one, one) for one in labels))

    kinds = [one for one in schema.entities if one.id != "LOC"]
    after = replace(
        schema,
        version=schema.version + 1,
        entities=tuple(replace(one, id=names.get(one.id, one.id)) for one in kinds),
        relations=tuple(replace(one, head=named(one.head), tail=named(one.tail)) for one in schema.relations),
        attributes=tuple(replace(one, applies_to=named(one.applies_to)) for one in schema.attributes),
    )
    steps = tuple(Rename("entity", old, new) for old, new in names.items() if schema.entity(old))
    return Migration(schema, finished(after), steps)


@pytest.mark.benchmark(group="migration")
def test_dry_run(benchmark: BenchmarkFixture, filled: ProjectFile):
    migration = migration_of(filled.schema())

    def count() -> MigrationReport | None:
        return list(filled.dry_run(migration))[-1]

    report = benchmark.pedantic(count, rounds=3, warmup_rounds=1)
    assert report is not None
    assert report.spans == 60_000
    assert report.changes > 15_000


@pytest.mark.benchmark(group="migration")
def test_change(benchmark: BenchmarkFixture, filled: ProjectFile):
    def change() -> None:
        filled.migrate(migration_of(filled.schema()), by="")

    benchmark.pedantic(change, rounds=3)
    assert filled.schema().version == 4


@pytest.mark.benchmark(group="migration")
def test_taken_back(benchmark: BenchmarkFixture, filled: ProjectFile):
    def prepare() -> tuple[tuple[str], dict[str, str]]:
        return (filled.migrate(migration_of(filled.schema()), by="")[0],), {}

    def undo(batch: str) -> None:
        filled.undo_batch(batch, by="")

    benchmark.pedantic(undo, setup=prepare, rounds=3)


@pytest.mark.benchmark(group="migration")
def test_version_of_one_span(benchmark: BenchmarkFixture, filled: ProjectFile):
    """In an article with 2,000 changes in its journal."""
    layer = filled.layers()[0]
    document, span = filled.document(1), next(iter(filled.spans(1, layer)))
    for _ in range(2_000):
        added = Span(new_id(), "PER", ((0, 1),), document.text[0])
        filled.commit(document.id, layer, Op(new_id(), "do", AddSpan(added)))
    assert benchmark(filled.made_under, 1, layer, span.id) == 1
