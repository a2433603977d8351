import os
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from annotations import project as projects
from annotations.changes import AddSpan
from annotations.document import DocumentState, Markup
from annotations.formats import tree
from annotations.ids import new_id
from annotations.importing.importer import ImportRefusedError, bring_in
from annotations.importing.plan import Plan
from annotations.session import Op
from annotations.store.project_file import ProjectFile
from schemas.files import loads
from tests.support.interchange import export, file_of, look, marked, take
from tests.support.making import ARTICLE, SCHEMA, document, record_of, span_over

STRICT = """format = "hashiya-schema/1"
name = "strict"
version = 1
[[entity]]
id = "PER"
[[attribute]]
id = "sure"
kind = "bool"
applies_to = ["PER"]
required = true
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An empty project."""
    made = tmp_path / "corpus.hashiya"
    ProjectFile.create(made, SCHEMA)
    return made


def test_files_of_several_formats_come_in_together(path: Path, tmp_path: Path):
    (tmp_path / "a.txt").write_bytes("\ufeffخبر\r\nأول\n".encode())
    with ProjectFile.open(path) as project:
        assert take(project, tmp_path / "a.txt", file_of(tmp_path / "b.jsonl", marked())) == []
        assert [(row.title, row.spans, row.status) for row in project.documents()] == [
            ("خبر", 0, "todo"),
            (document().title, 2, "done"),
        ]


@pytest.mark.parametrize("kind", ["fifo", "folder", "loop", "device", "missing", "ending"])
def test_what_is_no_file_neither_hangs_nor_crashes(tmp_path: Path, kind: str):
    path = tmp_path / ("in.docx" if kind == "ending" else "in.jsonl")
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "loop":
        path.symlink_to(path)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "ending":
        path.touch()
    (rejection,) = look(path).rejections
    assert rejection.source == str(path)
    assert str(rejection).count(str(path)) == 1
    words = {
        "loop": "Too many levels",
        "missing": "No such file",
        "ending": "there is nothing in it",
        "folder": "nothing in it",
    }
    assert words.get(kind, "not a file") in rejection.reason


def test_what_the_schema_forbids_is_rejected_with_its_line(path: Path, tmp_path: Path):
    good, bad = marked(), marked(identifier="d2", text="سامر هنا\n")
    alien = replace(bad, spans=(replace(bad.spans[0], label="CAT"),))
    with ProjectFile.open(path) as project:
        (said,) = take(project, file_of(tmp_path / "in.jsonl", good, alien))
        assert said == f"{tmp_path}/in.jsonl:2: span 'سامر': no entity type 'CAT' in small"
        assert [row.id for row in project.documents()] == ["d1"]


def test_what_there_is_no_place_for_is_told_before_and_afterwards(path: Path, tmp_path: Path):
    file = tmp_path / "in.conll"
    file.write_text("سامر NN B-PER\n", "utf-8")
    assert look(file).unread == {("column", "that is neither token nor tag"): 1}
    with ProjectFile.open(path) as project:
        report = bring_in(project, [file], Plan(), by="")
    assert report.lines() == ["Left out: 1 column, that is neither token nor tag."]


def test_where_one_cannot_be_taken_none_is(path: Path, tmp_path: Path):
    alien = marked(identifier="d2", text="سامر هنا\n")
    alien = replace(alien, spans=(replace(alien.spans[0], label="CAT"),))
    with ProjectFile.open(path) as project:
        with pytest.raises(ImportRefusedError, match="Nothing was imported: 1 cannot be taken, 1 could. .*--skip-bad"):
            bring_in(project, [file_of(tmp_path / "in.jsonl", marked(), alien)], Plan(), by="")
        assert project.documents() == []


def test_where_nothing_can_be_taken_none_is_skipped(path: Path, tmp_path: Path):
    alien = marked("سامر هنا\n")
    alien = replace(alien, spans=(replace(alien.spans[0], label="CAT"),))
    with ProjectFile.open(path) as project:
        with pytest.raises(ImportRefusedError, match=r"Nothing was imported: 1 cannot be taken, 0 could\.") as refused:
            bring_in(project, [file_of(tmp_path / "in.jsonl", alien)], Plan(), by="", skip_bad=True)
        assert "--skip-bad" not in str(refused.value)


def test_work_that_is_not_finished_can_be_taken(tmp_path: Path):
    strict = tmp_path / "strict.hashiya"
    ProjectFile.create(strict, loads(STRICT, source="strict.toml"))
    with ProjectFile.open(strict) as project:
        assert take(project, file_of(tmp_path / "in.jsonl", marked())) == []
        assert project.document_count() == 1


def test_cancelling_a_reading(tmp_path: Path):
    class Cancelled(Exception):
        pass

    def progress(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        look(file_of(tmp_path / "in.jsonl", marked()), progress=progress)


def test_a_reading_tells_how_far_it_has_come(tmp_path: Path):
    told: list[tuple[int, int]] = []
    files = [
        file_of(tmp_path / name, marked(), marked(identifier="d2", text="سامر\n")) for name in ("a.jsonl", "b.jsonl")
    ]
    look(*files, tmp_path / "missing.txt", progress=lambda *state: told.append(state))
    total = sum(file.stat().st_size for file in files)
    assert told[:3] == [(0, 1)] * 3  # while inputs are found, so that this can be cancelled, too
    del told[:3]
    assert [of for _, of in told] == [total] * 4
    assert 0 < told[0][0] < told[1][0] < told[2][0] < told[3][0] == total


def test_the_same_file_comes_in_once(path: Path, tmp_path: Path):
    source = file_of(tmp_path / "in.jsonl", marked(), marked("نص عن سامر\n", identifier="d2", state=DocumentState()))
    with ProjectFile.open(path) as project:
        assert take(project, source) == []
        before = list(project.records())
        assert take(project, source) == [
            f"{source}:1: document d1 is in the project already",
            f"{source}:2: document d2 is in the project already",
        ]
        assert list(project.records()) == before


def test_the_same_article_twice_at_once_comes_in_once(path: Path, tmp_path: Path):
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "b.txt").write_text(ARTICLE)
    with ProjectFile.open(path) as project:
        (said,) = take(project, tmp_path / "a.txt", tmp_path / "b.txt")
        assert said.startswith(f"{tmp_path}/b.txt: {document().title}: the same text comes twice")
        (said,) = take(project, tmp_path / "a.txt")
        assert said.endswith("the same text is in the project already")


def test_the_same_id_with_another_text_is_refused(path: Path, tmp_path: Path):
    other = marked("نص آخر عن سامر\n", layer="second")
    with ProjectFile.open(path) as project:
        (said,) = take(project, file_of(tmp_path / "in.jsonl", marked(), other))
        assert said.endswith(":2: document d1 comes twice, with different texts")
        (said,) = take(project, file_of(tmp_path / "in.jsonl", other))
        assert said.endswith(":1: document d1 is in the project already, with another text")
        assert list(projects.check(project)) == []


def test_the_same_row_twice_is_refused_also_where_no_layer_is_named(path: Path, tmp_path: Path):
    named = marked()
    unnamed = replace(named, layer="", annotator="")
    with ProjectFile.open(path) as project:
        (said,) = take(project, file_of(tmp_path / "in.jsonl", named, named, marked(layer="b")))
        assert said.endswith(":2: document d1 comes twice in the layer 'main'")
    path.unlink()
    ProjectFile.create(path, SCHEMA)
    with ProjectFile.open(path) as project:
        (said,) = take(project, file_of(tmp_path / "in.jsonl", unnamed, named), by="ليلى")
        assert said.endswith(":2: document d1 comes twice in the layer 'main'")


def test_what_was_marked_here_is_not_mixed_with_its_own_export(path: Path, tmp_path: Path):
    (tmp_path / "a.txt").write_text(ARTICLE)
    out = tmp_path / "out.jsonl"
    with ProjectFile.open(path) as project:
        take(project, tmp_path / "a.txt")
        (row,) = project.documents()
        layer = project.working_layer("ليلى")
        project.commit(row.id, layer, Op(new_id(), "do", AddSpan(span_over(ARTICLE, "سامر"))))
        export(project.records, out, status="all")
        (said,) = take(project, out)
        assert said == f"{out}:1: document {row.id} is in the project already"
        assert len(project.markup(1, layer).spans) == 1


def test_another_layer_over_an_article_that_is_there(path: Path, tmp_path: Path):
    (tmp_path / "a.txt").write_text(ARTICLE)
    with ProjectFile.open(path) as project:
        take(project, tmp_path / "a.txt")
        (row,) = project.documents()
        second = record_of(document(identifier=row.id), Markup(list(marked().spans)), layer="second", annotator="هند")
        assert take(project, file_of(tmp_path / "in.jsonl", second)) == []
        assert [(layer.name, layer.annotator) for layer in project.layers()] == [("main", "ليلى"), ("second", "هند")]
        assert len(project.documents()) == 1


def test_an_article_comes_into_the_same_layer_once(path: Path, tmp_path: Path):
    source = file_of(tmp_path / "in.jsonl", marked())
    with ProjectFile.open(path) as project:
        assert take(project, source) == []
        assert take(project, source, known="layer", layer="second") == []
        before = list(project.records())
        (said,) = take(project, source, known="layer", layer="second")
        assert said == f"{source}:1: document d1 is in the project already, in the layer 'second'"
        assert list(project.records()) == before


@pytest.mark.parametrize("known", ["refuse", "skip", "replace"])
def test_all_layers_of_a_new_article_come_in(path: Path, tmp_path: Path, known: str):
    empty = replace(marked(layer="third"), spans=(), state=DocumentState())
    source = file_of(tmp_path / "in.jsonl", marked(), marked(layer="second"), empty)
    with ProjectFile.open(path) as project:
        assert take(project, source, known=known) == []
        assert [layer.name for layer in project.layers()] == ["main", "second", "third"]
        assert len(project.documents()) == 1


def test_an_import_that_may_add_to_the_schema_is_cancelled_while_it_looks(path: Path, tmp_path: Path):
    class Cancelled(Exception):
        pass

    told: list[int] = []

    def progress(done: int, _total: int) -> None:
        told.append(done)
        if done:
            raise Cancelled

    source = file_of(tmp_path / "in.jsonl", marked(), marked("سامر\n", identifier="d2"))
    with ProjectFile.open(path) as project, pytest.raises(Cancelled):
        bring_in(project, [source], Plan(unknown="add"), by="", progress=progress)
    assert len(told) == 2


def test_a_pipe_in_a_folder_hangs_nothing(tmp_path: Path):
    (tmp_path / "a.txt").write_text(ARTICLE)
    os.mkfifo(tmp_path / "pipe.txt")
    found = look(tmp_path)
    assert found.documents == 1
    assert [str(one) for one in found.rejections] == [f"{tmp_path}/pipe.txt: not a file."]


def test_a_large_member_that_is_damaged_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tree, "MAX_LINE_BYTES", 1_000)  # larger ones are read as a stream
    path = tmp_path / "in.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("in.txt", ARTICLE * 200)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    (rejection,) = look(path).rejections
    assert str(rejection).startswith(f"{path}/in.txt: ")
    assert "damaged" in rejection.reason


def test_an_archive_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_given: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "in.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("in.txt", ARTICLE)
    monkeypatch.setattr(zipfile, "ZipFile", refuse)
    assert [str(one) for one in look(path).rejections] == [f"{path}: cannot be read: Permission denied."]
