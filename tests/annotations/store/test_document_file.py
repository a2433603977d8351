"""A project file as documents and layers: what is there, and what was damaged behind our back."""

import sqlite3
from pathlib import Path

import pytest

from annotations.changes import AddSpan, RemoveSpan
from annotations.document import Markup
from annotations.errors import UserError
from annotations.ids import new_id
from annotations.session import Op
from annotations.store.project_file import ProjectFile
from tests.support.making import ARTICLE, document, record_of, span_over

PER = span_over(ARTICLE, "سامر حدّاد", identifier="s1")


def test_layers_of_a_document_are_those_that_say_something_about_it(path: Path):
    with ProjectFile.open(path) as project:
        assert project.layers_of(1) == []
        for layer, annotator in (("b", "هند"), ("a", "سامر"), ("a", "ليلى")):
            project.add_records([record_of(document(), Markup([PER]), layer=layer, annotator=annotator)], by="")
        names = [(layer.name, layer.annotator) for layer in project.layers_of(1)]
        assert names == [("a", "سامر"), ("a", "ليلى"), ("b", "هند")]


def test_the_same_document_is_known_by_its_work(path: Path):
    with ProjectFile.open(path) as project:
        layer = project.working_layer("ليلى")
        assert not project.has_markup("d1", layer.name, layer.annotator)
        first = Op(new_id(), "do", AddSpan(PER))
        project.commit("d1", layer, first)
        assert project.has_markup("d1", layer.name, layer.annotator)
        project.commit("d1", layer, Op(new_id(), "undo", RemoveSpan(PER), target=first.id))
        assert project.has_markup("d1", layer.name, layer.annotator)
        assert not project.has_markup("d1", "other", "")
        assert not project.has_markup("d2", layer.name, layer.annotator)


def test_a_text_that_was_changed_behind_our_back_is_damage(path: Path):
    connection = sqlite3.connect(path)
    connection.execute("UPDATE texts SET text = replace(text, 'عمّان', 'إربد')")
    connection.commit()
    connection.close()
    with ProjectFile.open(path) as project, pytest.raises(UserError, match="not the one that was imported"):
        project.document(1)
