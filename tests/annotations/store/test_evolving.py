"""A schema in use is changed, taken back and done again, over several articles and layers."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace as altered

from annotations.changes import AddSpan, Batch, RemoveSpan, UpdateSpan
from annotations.dictionary import Name
from annotations.document import Markup, Pair, Proposal, Relation
from annotations.errors import UserError
from annotations.history import Deed
from annotations.ids import new_id
from annotations.progress import CancelledError
from annotations.session import Op
from annotations.store.project_file import Layer, ProjectFile
from schemas.evolve import Drop, Migration, Rename, Rule, Split
from schemas.files import finished
from schemas.model import EntityType, Schema
from tests.support.making import ARTICLE, SCHEMA, document, random_markup, record_of, span_over

TEXTS = [f"المقال {number}: سامر من شركة النور في عمّان.\n" for number in range(3)]


def marked(number: int) -> Markup:
    text = TEXTS[number]
    person = altered(span_over(text, "سامر", identifier=f"p{number}"), attributes=(Pair("level", "NAM"),))
    firm = span_over(text, "شركة النور", label="ORG", identifier=f"o{number}")
    town = span_over(text, "عمّان", label="GPE", identifier=f"g{number}")
    works = Relation(f"w{number}", "WORKS_FOR", person.id, firm.id)
    return Markup([person, firm, town], [works, Relation(f"n{number}", "NEAR", firm.id, town.id)])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "p.hashiya"
    ProjectFile.create(made, SCHEMA)
    with ProjectFile.open(made) as project:
        articles = [document(text, identifier=f"d{number}") for number, text in enumerate(TEXTS)]
        project.add_records([record_of(one, marked(number)) for number, one in enumerate(articles)], by="ليلى")
        other = Markup([span_over(TEXTS[0], "سامر", identifier="other")])
        project.add_records([record_of(articles[0], other, layer="second")], by="ليلى")
    return made


@pytest.fixture
def project(path: Path) -> ProjectFile:
    with ProjectFile.open(path) as opened:
        yield opened


@pytest.fixture
def layer(project: ProjectFile) -> Layer:
    return project.layers()[0]


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
    assert project.batches()[0].undone

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


def test_every_item_knows_the_version_it_was_made_under(project: ProjectFile, layer: Layer):
    batch, _ = project.migrate(RENAMING, by="")
    span = span_over(TEXTS[1], "في", label="PERSON")
    project.commit("d1", layer, Op(new_id(), "do", AddSpan(span)))
    assert [project.made_under(2, layer, one) for one in ("p1", "o1", "w1", span.id)] == [2, 1, 1, 2]
    assert project.made_under(3, layer, "p1") == 1  # the import, for what it does not name
    project.commit("d1", layer, Op(new_id(), "do", RemoveSpan(span)))
    project.undo_batch(batch, by="")
    assert [project.made_under(2, layer, one) for one in ("p1", "o1")] == [3, 1]


def narrowing() -> Migration:
    """NEAR only holds among things, and GPE is none; a firm has to have a count."""
    relations = tuple(
        replace(one, head=("THING",), tail=("THING",)) if one.id == "NEAR" else one for one in SCHEMA.relations
    )
    kinds = tuple(replace(one, required=one.id == "count") for one in SCHEMA.attributes)
    return Migration(SCHEMA, finished(replace(SCHEMA, version=2, relations=relations, attributes=kinds)))


def looks(project: ProjectFile) -> list[tuple[str, str]]:
    return [(one.kind, one.document) for one in project.second_looks() if one and not one.accepted]


def test_what_needs_a_second_look_is_kept_until_it_is_mended_or_found_right(project: ProjectFile, layer: Layer):
    batch, report = project.migrate(narrowing(), by="")
    assert [(one.kind, one.count) for one in report.looks] == [("outside", 3), ("missing", 6)]
    assert looks(project).count(("schema-outside", "d1")) == 1
    first = next(one for one in project.second_looks() if one)
    assert "NEAR" in first.message or "count" in first.message
    project.accept_problems(layer, [first.key], by="")
    assert len(looks(project)) == 8
    span = project.markup(2, layer).spans["o1"]
    project.commit("d1", layer, Op(new_id(), "do", UpdateSpan(span, altered(span, attributes=(Pair("count", "3"),)))))
    assert len(looks(project)) == 7
    project.commit("d1", layer, Op(new_id(), "do", UpdateSpan(project.markup(2, layer).spans["o1"], span)))
    project.undo_batch(batch, by="")
    assert looks(project) == []


def test_names_and_proposals_go_along_and_come_back(project: ProjectFile, layer: Layer):
    names = [Name("سامر", "PER"), Name("النور", "ORG")]
    project.add_names(names, source="list.txt", by="")
    place = TEXTS[1].index("في")
    project.set_proposals({2: [Proposal(place, place + 2, "PER", "في", 0.5)]}, layer)
    batch, _ = project.migrate(RENAMING, by="")
    assert Name("سامر", "PERSON") in project.names(layer)
    assert [one.label for one in project.proposals(2, layer)] == ["PERSON"]
    project.undo_batch(batch, by="")
    assert Name("سامر", "PER") in project.names(layer)
    assert [one.label for one in project.proposals(2, layer)] == ["PER"]


def test_a_name_with_both_labels_of_a_merge_has_both_again(project: ProjectFile, layer: Layer):
    both = {Name("سامر", "PER"), Name("سامر", "ORG")}
    project.add_names(both, source="list.txt", by="")
    marked = project.names(layer)
    batch, _ = project.migrate(
        Migration(SCHEMA, finished(replace(SCHEMA, version=2)), (Rename("entity", "PER", "ORG"),)), by=""
    )
    assert Name("سامر", "PER") not in project.names(layer)
    project.undo_batch(batch, by="")
    assert set(project.names(layer)) == set(marked)
    project.redo_batch(batch, by="")
    project.undo_batch(batch, by="")
    assert set(project.names(layer)) == set(marked)


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


def test_an_older_project_learns_where_its_versions_begin(path: Path):
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "DROP TABLE times; DROP TABLE precedents; DROP TABLE second_looks; DROP TABLE schema_changes; "
            "ALTER TABLE schema_versions DROP COLUMN since;"
            "DELETE FROM _sqlite_migrations WHERE name >= '0004'"
        )
    with ProjectFile.open(path) as project:
        assert [version.since for version in project.schema_versions()] == [0]
        assert project.made_under(1, project.layers()[0], "p0") == 1
        project.migrate(RENAMING, by="")


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
