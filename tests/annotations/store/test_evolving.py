"""A schema in use is changed, taken back and done again, over several articles and layers."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace as altered

from annotations.changes import AddSpan, Batch, RemoveSpan, UpdateSpan
from annotations.document import Markup
from annotations.errors import UserError
from annotations.history import Deed
from annotations.ids import new_id
from annotations.progress import CancelledError
from annotations.session import Op
from annotations.store.layer import Layer
from annotations.store.project_file import ProjectFile
from schemas.evolve import Drop, Migration, Rename, Rule, Split
from schemas.files import finished
from schemas.model import EntityType
from tests.support.making import ARTICLE, SCHEMA, document, random_markup, record_of, span_over
from tests.support.schema_changes import RENAMING, TEXTS, renamed


def state(project: ProjectFile) -> list[object]:
    return [[project.markup(key, layer) for key in (1, 2, 3)] for layer in project.layers()]


def report_of(project: ProjectFile, migration: Migration):
    (*nothing, report) = project.dry_run(migration)
    assert set(nothing) <= {None}
    return report


def test_a_dry_run_counts_and_changes_nothing(project: ProjectFile):
    before = state(project)
    report = report_of(project, RENAMING)
    (effect,) = report.effects
    assert (effect.effect.old, effect.effect.new, effect.count, effect.documents) == ("PER", "PERSON", 4, 3)
    assert (report.documents, report.spans, report.relations, report.changes) == (3, 10, 6, 4)
    example = effect.examples[0]
    assert (example.before, example.text, example.after) == ("المقال 0: ", "سامر", " من شركة النور في عمّان.\n")
    assert state(project) == before
    assert project.schema() == SCHEMA


def test_it_is_one_step_over_all_articles_and_layers_and_back(project: ProjectFile, layer: Layer):
    before = state(project)
    batch, report = project.migrate(RENAMING, by="ليلى")
    assert report.version == 2
    assert project.schema() == RENAMING.after
    assert {span.label for row in state(project) for markup in row for span in markup.spans.values()} == {
        "PERSON",
        "ORG",
        "GPE",
    }
    (row,) = project.batches()
    assert (row.documents, row.undone, row.deed) == (3, False, Deed("schema", 0, "2"))
    (told,) = [row for row in project.history() if row]
    assert told.deed == Deed("schema", 4, "2")
    assert len([part for part in project.batch_parts(batch) if part]) == 4

    assert project.undo_batch(batch, by="") == ["d0", "d1", "d2"]
    assert state(project) == before
    assert replace(project.schema(), version=1) == SCHEMA
    assert [version.version for version in project.schema_versions()] == [1, 2, 3]
    (row,) = project.batches()
    assert (row.undone, row.deed) == (True, Deed("schema", 0, "2")), "it is called as before"

    assert project.redo_batch(batch, by="") == ["d0", "d1", "d2"]
    assert replace(project.schema(), version=2) == RENAMING.after
    assert project.schema().version == 4
    with pytest.raises(UserError, match="done already"):
        project.redo_batch(batch, by="")


def test_a_change_that_touches_no_mark_is_listed_and_taken_back(project: ProjectFile):
    after = finished(replace(SCHEMA, version=2, entities=(*SCHEMA.entities, EntityType("EVENT"))))
    batch, report = project.migrate(Migration(SCHEMA, after), by="")
    assert (report.changes, report.effects) == (0, ())
    assert [(row.id, row.documents, row.undone) for row in project.batches()] == [(batch, 0, False)]
    assert [row.deed for row in project.history() if row] == [Deed("schema", 0, "2")]
    assert project.undo_batch(batch, by="") == []
    assert project.schema().entity("EVENT") is None
    assert project.batches()[0].undone


def test_types_in_use_that_are_gone_are_not_passed_over(project: ProjectFile):
    with pytest.raises(UserError, match=r"marked as PER \(4\)"):
        project.migrate(Migration(SCHEMA, renamed()), by="")
    assert project.schema() == SCHEMA
    assert [version.version for version in project.schema_versions()] == [1]
    report = report_of(project, Migration(SCHEMA, renamed()))
    assert [(one.effect.old, one.count) for one in report.undecided] == [("PER", 4)]


def test_it_starts_from_the_schema_that_the_project_has(project: ProjectFile):
    project.migrate(RENAMING, by="")
    with pytest.raises(UserError, match="version 2 by now, not 1"):
        project.migrate(RENAMING, by="")
    with pytest.raises(UserError, match="version 2 by now, not 1"):
        list(project.dry_run(RENAMING))


def test_nothing_is_changed_where_it_is_cancelled(project: ProjectFile):
    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise CancelledError

    before = state(project)
    with pytest.raises(CancelledError):
        project.migrate(RENAMING, by="", progress=stop)
    assert (state(project), project.schema(), project.batches()) == (before, SCHEMA, [])


def test_what_was_marked_since_stands_in_the_way_where_it_does_not_fit(project: ProjectFile, layer: Layer):
    after = finished(replace(SCHEMA, version=2, entities=(*SCHEMA.entities, EntityType("EVENT"))))
    batch, _ = project.migrate(Migration(SCHEMA, after), by="")
    span = span_over(TEXTS[1], "في", label="EVENT")
    project.commit("d1", layer, Op(new_id(), "do", AddSpan(span)))
    with pytest.raises(UserError, match="in 1 articles does not fit that schema: «المقال 1.*EVENT"):
        project.undo_batch(batch, by="")
    assert project.schema() == after
    project.commit("d1", layer, Op(new_id(), "do", RemoveSpan(span)))
    project.undo_batch(batch, by="")


def test_what_was_changed_since_stands_in_the_way(project: ProjectFile, layer: Layer):
    batch, _ = project.migrate(RENAMING, by="")
    span = project.markup(2, layer).spans["p1"]
    project.commit("d1", layer, Op(new_id(), "do", UpdateSpan(span, altered(span, label="ORG"))))
    with pytest.raises(UserError, match="places were changed since: «المقال 1"):
        project.undo_batch(batch, by="")
    assert project.schema() == RENAMING.after


def test_changes_of_the_schema_are_taken_back_the_last_first(project: ProjectFile):
    before = state(project)
    first, _ = project.migrate(RENAMING, by="")
    second = Migration(project.schema(), renamed(project.schema(), "ORG", "FIRM"), (Rename("entity", "ORG", "FIRM"),))
    last, _ = project.migrate(second, by="")
    with pytest.raises(UserError, match="the schema was changed since"):
        project.undo_batch(first, by="")
    project.undo_batch(last, by="")
    project.undo_batch(first, by="")
    assert state(project) == before
    assert replace(project.schema(), version=1) == SCHEMA
    project.redo_batch(first, by="")
    project.redo_batch(last, by="")
    assert {"PERSON", "FIRM"} < {one.id for one in project.schema().entities}


def test_an_older_step_brings_back_no_label_that_is_gone(project: ProjectFile, layer: Layer):
    added = [("d1", Batch((AddSpan(span_over(TEXTS[1], "في")),)))]
    batch = project.commit_batch(added, layer, by="")
    project.undo_batch(batch, by="")
    project.migrate(RENAMING, by="")
    with pytest.raises(UserError, match="the schema has no PER any more"):
        project.redo_batch(batch, by="")


def test_what_is_dropped_and_split(project: ProjectFile, layer: Layer):
    kinds = (*(one for one in SCHEMA.entities if one.id != "GPE"), EntityType("GPE"), EntityType("NAMED"))
    after = finished(replace(SCHEMA, version=2, entities=kinds))
    split = Split("PER", (Rule("NAMED", ("level", "NAM")),), "PER")
    before = state(project)
    batch, report = project.migrate(Migration(SCHEMA, after, (split, Drop("entity", "GPE"))), by="")
    counts = {(one.effect.what, one.effect.old, one.effect.new): one.count for one in report.effects}
    assert counts == {
        ("split-span", "PER", "NAMED"): 3,
        ("split-span", "PER", "PER"): 1,
        ("drop-attribute", "level", ""): 3,
        ("remove-span", "GPE", ""): 3,
        ("remove-hanging", "NEAR", ""): 3,
    }
    assert [one.kind for one in report.looks] == ["undecided", "outside"]
    project.undo_batch(batch, by="")
    assert state(project) == before


@pytest.mark.parametrize("seed", range(12))
def test_there_and_back_and_there_again_over_random_markups(tmp_path: Path, seed: int):
    random = Random(seed)
    path = tmp_path / "r.hashiya"
    ProjectFile.create(path, SCHEMA)
    articles = [document(f"{number} {ARTICLE}", identifier=f"d{number}") for number in range(6)]
    with ProjectFile.open(path) as project:
        for name in ("main", "second"):
            records = [record_of(one, random_markup(random, one.text), layer=name) for one in articles]
            project.add_records(records, by="")
        before = state_of(project)
        kinds = tuple(one for one in SCHEMA.entities if one.id != "ORG")
        relations = tuple(one for one in SCHEMA.relations if one.id not in ("WORKS_FOR", "EMPLOYS", "PART_OF"))
        attributes = tuple(
            replace(one, id="form") if one.id == "level" else replace(one, applies_to=("PER",))
            for one in SCHEMA.attributes
        )
        after = finished(replace(SCHEMA, version=2, entities=kinds, relations=relations, attributes=attributes))
        steps = (
            random.choice([Rename("entity", "ORG", "PER"), Drop("entity", "ORG")]),
            random.choice([Rename("relation", "PART_OF", "NEAR"), Drop("relation", "PART_OF")]),
            Rename("attribute", "level", "form"),
        )
        batch, _ = project.migrate(Migration(SCHEMA, after, steps), by="")
        then = state_of(project)
        project.undo_batch(batch, by="")
        assert state_of(project) == before
        project.redo_batch(batch, by="")
        assert state_of(project) == then
        assert project.integrity_problems() == []


def state_of(project: ProjectFile) -> list[list[Markup]]:
    return [[project.markup(key, layer) for key in range(1, 7)] for layer in project.layers()]
