"""What changes of a schema leave to be looked at, until it is mended or found right."""

from dataclasses import replace

from msgspec.structs import replace as altered

from annotations.changes import UpdateSpan
from annotations.document import Pair
from annotations.ids import new_id
from annotations.session import Op
from annotations.store.layer import Layer
from annotations.store.project_file import ProjectFile
from schemas.evolve import Migration
from schemas.files import finished
from tests.support.making import SCHEMA


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
