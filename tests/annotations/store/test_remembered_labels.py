"""Names and proposals go along with a change of the schema and come back."""

from dataclasses import replace

from annotations.dictionary import Name
from annotations.document import Proposal
from annotations.store.layer import Layer
from annotations.store.project_file import ProjectFile
from schemas.evolve import Migration, Rename
from schemas.files import finished
from tests.support.making import SCHEMA
from tests.support.schema_changes import RENAMING, TEXTS


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
