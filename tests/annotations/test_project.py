import hashlib
import json
import os
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from annotations import project as projects
from annotations.changes import AddSpan
from annotations.document import DocumentState, Markup, Pair, Record
from annotations.errors import BugError, UserError
from annotations.formats import jsonl
from annotations.ids import new_id
from annotations.project import NothingDoneError, admit, export, read_inputs
from annotations.session import Op
from annotations.store.project_file import ProjectFile
from schemas.files import loads
from tests.support.making import ARTICLE, SCHEMA, document, random_markup, record_of, span_over

DONE = DocumentState("done")
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


def marked(text: str = ARTICLE, *, identifier: str = "d1", state: DocumentState = DONE, layer: str = "main") -> Record:
    spans = [span_over(text, word, identifier=f"{identifier}-{word}") for word in ("سامر", "ليلى") if word in text]
    return record_of(document(text, identifier=identifier), Markup(spans, state=state), layer=layer, annotator="ليلى")


def file_of(path: Path, *records: Record) -> Path:
    path.write_bytes(b"".join(jsonl.encode(record) for record in records))
    return path


def bring_in(project: ProjectFile, *files: Path, by: str = "ليلى") -> list[str]:
    """Imports what can be taken, and tells why the rest cannot."""
    reading = admit(project, read_inputs(files, SCHEMA), by=by)
    project.add_records(reading.records, by=by)
    return [str(rejection) for rejection in reading.rejections]


# Import


def test_files_of_several_formats_come_in_together(path: Path, tmp_path: Path):
    (tmp_path / "a.txt").write_bytes("\ufeffخبر\r\nأول\n".encode())
    with ProjectFile.open(path) as project:
        assert bring_in(project, tmp_path / "a.txt", file_of(tmp_path / "b.jsonl", marked())) == []
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
    (rejection,) = read_inputs([path], SCHEMA).rejections
    assert rejection.source == str(path)
    assert str(rejection).count(str(path)) == 1
    words = {"loop": "Too many levels", "missing": "No such file", "ending": "the ending .docx is not one"}
    assert words.get(kind, "not a file") in rejection.reason


def test_what_the_schema_forbids_is_rejected_with_its_line(tmp_path: Path):
    good, bad = marked(), marked(identifier="d2", text="سامر هنا\n")
    alien = replace(bad, spans=(replace(bad.spans[0], label="CAT"),))
    reading = read_inputs([file_of(tmp_path / "in.jsonl", good, alien)], SCHEMA)
    assert [record.document.id for record in reading.records] == ["d1"]
    (rejection,) = reading.rejections
    assert str(rejection) == f"{tmp_path}/in.jsonl:2: span 'سامر': no entity type 'CAT' in small"


def test_work_that_is_not_finished_can_be_taken(tmp_path: Path):
    reading = read_inputs([file_of(tmp_path / "in.jsonl", marked())], loads(STRICT, source="strict.toml"))
    assert reading.rejections == []
    assert len(reading.records) == 1


def test_cancelling_a_reading(tmp_path: Path):
    class Cancelled(Exception):
        pass

    def progress(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_inputs([file_of(tmp_path / "in.jsonl", marked())], SCHEMA, progress=progress)


def test_a_reading_tells_how_far_it_has_come(tmp_path: Path):
    told: list[tuple[int, int]] = []
    files = [
        file_of(tmp_path / name, marked(), marked(identifier="d2", text="سامر\n")) for name in ("a.jsonl", "b.jsonl")
    ]
    read_inputs([*files, tmp_path / "missing.txt"], SCHEMA, progress=lambda *state: told.append(state))
    total = sum(file.stat().st_size for file in files)
    assert [of for _, of in told] == [total] * 4
    assert 0 < told[0][0] < told[1][0] < told[2][0] < told[3][0] == total


def test_the_same_file_comes_in_once(path: Path, tmp_path: Path):
    source = file_of(tmp_path / "in.jsonl", marked(), marked("نص عن سامر\n", identifier="d2", state=DocumentState()))
    with ProjectFile.open(path) as project:
        assert bring_in(project, source) == []
        before = list(project.records())
        assert bring_in(project, source) == [
            f"{source}:1: document d1 is in the project already",
            f"{source}:2: document d2 is in the project already",
        ]
        assert list(project.records()) == before


def test_the_same_article_twice_at_once_comes_in_once(path: Path, tmp_path: Path):
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "b.txt").write_text(ARTICLE)
    with ProjectFile.open(path) as project:
        (said,) = bring_in(project, tmp_path / "a.txt", tmp_path / "b.txt")
        assert said.startswith(f"{tmp_path}/b.txt: {document().title}: the same text comes twice")
        (said,) = bring_in(project, tmp_path / "a.txt")
        assert said.endswith("the same text is in the project already")


def test_the_same_id_with_another_text_is_refused(path: Path, tmp_path: Path):
    other = marked("نص آخر عن سامر\n", layer="second")
    with ProjectFile.open(path) as project:
        (said,) = bring_in(project, file_of(tmp_path / "in.jsonl", marked(), other))
        assert said.endswith(":2: document d1 comes twice, with different texts")
        (said,) = bring_in(project, file_of(tmp_path / "in.jsonl", other))
        assert said.endswith(":1: document d1 is in the project already, with another text")
        assert list(projects.check(project)) == []


def test_the_same_row_twice_is_refused_also_where_no_layer_is_named(path: Path, tmp_path: Path):
    named = marked()
    unnamed = replace(named, layer="", annotator="")
    with ProjectFile.open(path) as project:
        (said,) = bring_in(project, file_of(tmp_path / "in.jsonl", named, named, marked(layer="b")))
        assert said.endswith(":2: document d1 comes twice in the layer 'main'")
    path.unlink()
    ProjectFile.create(path, SCHEMA)
    with ProjectFile.open(path) as project:
        (said,) = bring_in(project, file_of(tmp_path / "in.jsonl", unnamed, named), by="ليلى")
        assert said.endswith(":2: document d1 comes twice in the layer 'main'")


def test_what_was_marked_here_is_not_mixed_with_its_own_export(path: Path, tmp_path: Path):
    (tmp_path / "a.txt").write_text(ARTICLE)
    out = tmp_path / "out.jsonl"
    with ProjectFile.open(path) as project:
        bring_in(project, tmp_path / "a.txt")
        (row,) = project.documents()
        layer = project.working_layer("ليلى")
        project.commit(row.id, layer, Op(new_id(), "do", AddSpan(span_over(ARTICLE, "سامر"))))
        export(project.records(), out, status="all")
        (said,) = bring_in(project, out)
        assert said == f"{out}:1: document {row.id} is in the project already"
        assert len(project.markup(1, layer).spans) == 1


def test_another_layer_over_an_article_that_is_there(path: Path, tmp_path: Path):
    (tmp_path / "a.txt").write_text(ARTICLE)
    with ProjectFile.open(path) as project:
        bring_in(project, tmp_path / "a.txt")
        (row,) = project.documents()
        second = record_of(document(identifier=row.id), Markup(list(marked().spans)), layer="second", annotator="هند")
        assert bring_in(project, file_of(tmp_path / "in.jsonl", second)) == []
        assert [(layer.name, layer.annotator) for layer in project.layers()] == [("main", "ليلى"), ("second", "هند")]
        assert len(project.documents()) == 1


# Export


def test_the_default_is_what_is_done(tmp_path: Path):
    out = tmp_path / "out.jsonl"
    records = [marked(), marked("سامر\n", identifier="d2", state=DocumentState())]
    report = export(records, out)
    assert (report.documents, report.spans, report.left_out) == (1, {"PER": 2}, {"not done": 1})
    assert [json.loads(line)["id"] for line in out.read_bytes().splitlines()] == ["d1"]
    assert export(records, out, status="all").documents == 2


def test_where_nothing_is_done_nothing_is_written(tmp_path: Path):
    out = tmp_path / "out.jsonl"
    with pytest.raises(NothingDoneError, match="Nothing is done yet.*--status all"):
        export([marked(state=DocumentState())], out)
    assert list(tmp_path.iterdir()) == []
    out.write_bytes(b"elder")
    with pytest.raises(NothingDoneError):
        export([marked(state=DocumentState())], out)
    assert out.read_bytes() == b"elder"


def test_the_manifest_tells_the_truth(tmp_path: Path):
    out = tmp_path / "out.jsonl"
    export([marked(), marked("سامر\n", identifier="d2", state=DocumentState())], out)
    manifest = json.loads((tmp_path / "out.jsonl.manifest.json").read_bytes())
    assert manifest["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    del manifest["hashiya"], manifest["sha256"]
    assert manifest == {
        "file": "out.jsonl",
        "format": "jsonl",
        "offset_unit": "codepoint",
        "status": "done",
        "documents": 1,
        "spans": {"PER": 2},
        "relations": {},
        "left_out": {"not done": 1},
    }


def test_two_exports_of_one_state_are_the_same_bytes(tmp_path: Path):
    record = marked()
    export([record], tmp_path / "a.jsonl")
    export([record], tmp_path / "b.jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


def legal(random: Random, text: str) -> Markup:
    """A random markup of all that a file can hold, without attributes that the schema does not have."""
    made = random_markup(random, text)
    spans = [replace(span, label="PER", attributes=(Pair("level", "NAM"),)) for span in made.spans.values()]
    relations = [replace(relation, label="NEAR") for relation in made.relations.values()]
    return Markup(spans, relations, list(made.clusters.values()), made.state)


@pytest.mark.parametrize("seed", range(5))
def test_export_import_and_export_give_the_same_bytes(tmp_path: Path, seed: int):
    random = Random(seed)
    first, second = tmp_path / "first.hashiya", tmp_path / "second.hashiya"
    articles = [document(f"{ARTICLE}{number}\n", identifier=f"d{number}") for number in range(6)]
    work = [
        record_of(article, legal(random, article.text), layer=layer, annotator=who)
        for article in articles[:-1]
        for layer, who in random.sample([("main", "ليلى"), ("main", "هند"), ("b", ""), ("a", "ليلى")], 2)
    ]
    untouched = replace(record_of(articles[-1], Markup(), layer=""), clitic_policy="")
    for path in (first, second):
        ProjectFile.create(path, SCHEMA)
    with ProjectFile.open(first) as project:
        project.add_records([*work, untouched], by="ليلى")
        report = export(project.records(), tmp_path / "1.jsonl", status="all")
        assert report.documents == len(work) + 1
    with ProjectFile.open(second) as project:
        assert bring_in(project, tmp_path / "1.jsonl", by="سامر") == []
        export(project.records(), tmp_path / "2.jsonl", status="all")
        assert list(projects.check(project)) == []
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()
    assert (tmp_path / "1.jsonl").stat().st_size > 1000


def test_layers_are_exported_in_one_order_however_they_are_numbered(tmp_path: Path):
    first, second = tmp_path / "first.hashiya", tmp_path / "second.hashiya"
    for path in (first, second):
        ProjectFile.create(path, SCHEMA)
    other = "سامر وحده\n"
    work = [marked(layer="b"), marked(other, identifier="d2", layer="c"), marked(other, identifier="d2", layer="b")]
    with ProjectFile.open(first) as project:
        project.add_records([marked("ليلى وحدها\n", identifier="d0", layer="c"), *work], by="")
        export(project.records(), tmp_path / "1.jsonl")
    rows = (tmp_path / "1.jsonl").read_bytes().splitlines(keepends=True)
    assert [(json.loads(row)["id"], json.loads(row)["layer"]) for row in rows] == [
        *(("d0", "c"), ("d1", "b"), ("d2", "b"), ("d2", "c"))
    ]
    (tmp_path / "in.jsonl").write_bytes(b"".join(rows))
    with ProjectFile.open(second) as project:
        assert bring_in(project, tmp_path / "in.jsonl") == []
        export(project.records(), tmp_path / "2.jsonl")
    assert (tmp_path / "2.jsonl").read_bytes() == b"".join(rows)


def test_an_unknown_format_is_refused_with_those_that_are_known(tmp_path: Path):
    for name in ("conll", "txt"):
        with pytest.raises(UserError, match=f"no export format '{name}'. Known: jsonl"):
            export([marked()], tmp_path / "out", format_name=name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("target", ["none/out.jsonl", "folder", "fifo", "file/out.jsonl"])
def test_a_target_that_cannot_be_written_is_refused(tmp_path: Path, target: str):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "fifo")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(UserError, match="is not a file|cannot be written"):
        export([marked()], tmp_path / target)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("fault", ["cancelled", "untrue", "manifest"])
def test_a_failed_export_leaves_the_elder_file(tmp_path: Path, fault: str):
    out, manifest = tmp_path / "out.jsonl", tmp_path / "out.jsonl.manifest.json"
    out.write_bytes(b"elder")
    record = marked()
    records = [record, marked(identifier="d2", text="سامر\n")]
    if fault == "untrue":
        records[0] = replace(record, spans=(replace(record.spans[0], text="شيء آخر"),))
    elif fault == "manifest":
        manifest.mkdir()
    else:
        records = interrupted(records)
    with pytest.raises((BugError, UserError, KeyboardInterrupt)):
        export(records, out)
    assert out.read_bytes() == b"elder"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted(
        {"out.jsonl", *([manifest.name] * manifest.exists())}
    )


def interrupted(records: list):
    """The records but for the last, when someone presses Ctrl+C."""
    yield from records[:-1]
    raise KeyboardInterrupt


def test_the_project_is_never_the_target(path: Path, tmp_path: Path):
    link, hard = tmp_path / "link", tmp_path / "hard"
    link.symlink_to(path)
    hard.hardlink_to(path)
    with ProjectFile.open(path) as project:
        for target in (path, link, hard, Path(f"{path}-journal"), Path(f"{path}.lock"), path.parent / "." / path.name):
            with pytest.raises(UserError, match="is the project itself"):
                project.refuse_as_target(target)
        project.refuse_as_target(tmp_path / "out.jsonl")


# Check


def test_a_check_finds_what_is_wrong_in_every_layer(path: Path):
    good, bad = marked(), marked(layer="second")
    wrong = replace(bad, spans=(replace(bad.spans[0], text="غيره"), replace(bad.spans[1], label="CAT")))
    with ProjectFile.open(path) as project:
        project.add_records([good, wrong], by="")
        said = list(projects.check(project))
    assert len(said) == 2
    assert "not 'غيره'" in said[0]
    assert "no entity type 'CAT'" in said[1]
    assert all(line.startswith(document().title) for line in said)
