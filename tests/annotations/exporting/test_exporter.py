import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from annotations import project as projects
from annotations.document import DocumentState, Markup, Pair
from annotations.errors import BugError, UserError
from annotations.exporting.exporter import NothingDoneError
from annotations.store.project_file import ProjectFile
from tests.support.interchange import export, marked, take
from tests.support.making import ARTICLE, SCHEMA, document, random_markup, record_of, span


def test_the_default_is_what_is_done(tmp_path: Path):
    out = tmp_path / "out.jsonl"
    records = [marked(), marked("سامر\n", identifier="d2", state=DocumentState())]
    report = export(records, out)
    assert (report.documents, report.spans, report.losses.lost) == (1, {"PER": 2}, {("document", "not done"): 1})
    assert [json.loads(line)["id"] for line in out.read_bytes().splitlines()] == ["d1"]
    assert export(records, out, status="all").documents == 2


def test_what_was_said_of_documents_is_counted_where_it_does_not_come_along(tmp_path: Path):
    records = [
        marked(state=DocumentState("done", flag=True, note="to be asked", labels=("news", "long"))),
        marked("سامر\n", identifier="d2"),
    ]
    assert export(records, tmp_path / "out.jsonl").losses.lost == {}
    for form in ("brat", "doccano", "conllu"):
        lines = export(records, tmp_path / form, format=form).lines()
        assert lines[:3] == [
            "Left out: 1 flag, of documents.",
            "Left out: 1 note, of documents.",
            "Left out: 2 labels, of documents.",
        ]


@pytest.mark.parametrize("choice", ["labels", "without"])
def test_types_that_the_schema_has_not_are_refused(tmp_path: Path, choice: str):
    with pytest.raises(UserError, match="no type 'PERS'.*It has: .*PER"):
        export([marked()], tmp_path / "out.jsonl", **{choice: ("PERS",)})
    assert not any(tmp_path.iterdir())


def test_where_nothing_is_done_nothing_is_written(tmp_path: Path):
    out = tmp_path / "out.jsonl"
    with pytest.raises(NothingDoneError, match="Nothing is done yet.*--status all"):
        export([marked(state=DocumentState())], out)
    assert list(tmp_path.iterdir()) == []
    out.write_bytes(b"elder")
    with pytest.raises(NothingDoneError):
        export([marked(state=DocumentState())], out, force=True)
    assert out.read_bytes() == b"elder"


def test_an_export_of_another_format_is_not_replaced_unasked(tmp_path: Path):
    out = tmp_path / "out.jsonl"
    export([marked()], out)
    before = out.read_bytes()
    with pytest.raises(UserError, match="an export as jsonl"):
        export([marked()], out, format="doccano")
    assert out.read_bytes() == before
    export([marked()], out, format="doccano", force=True)
    assert out.read_bytes() != before
    export([marked()], out, format="doccano")


def test_the_manifest_tells_the_truth(tmp_path: Path):
    out = tmp_path / "out.jsonl"
    export([marked(), marked("سامر\n", identifier="d2", state=DocumentState())], out)
    manifest = json.loads((tmp_path / "out.jsonl.manifest.json").read_bytes())
    assert manifest["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert manifest["choices"].items() >= {"format": "jsonl", "status": "done", "clitics": "as-marked"}.items()
    assert manifest["features"].keys() == json.loads(out.read_bytes()).keys()
    del manifest["hashiya"], manifest["sha256"], manifest["choices"], manifest["features"]
    assert manifest == {
        "file": "out.jsonl",
        "format": "jsonl",
        "offset_unit": "codepoint",
        "status": "done",
        "documents": 1,
        "spans": {"PER": 2},
        "relations": {},
        "left_out": [{"what": "document", "reason": "not done", "count": 1}],
        "changed": [],
        "rows": 1,
        "clitic_policy": "core",
        "schema": {"name": "small", "version": 1, "sha256": SCHEMA.sha256},
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
        report = export(project.records, tmp_path / "1.jsonl", status="all")
        assert report.documents == len(work) + 1
    with ProjectFile.open(second) as project:
        assert take(project, tmp_path / "1.jsonl", by="سامر") == []
        export(project.records, tmp_path / "2.jsonl", status="all")
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
        export(project.records, tmp_path / "1.jsonl")
    rows = (tmp_path / "1.jsonl").read_bytes().splitlines(keepends=True)
    assert [(json.loads(row)["id"], json.loads(row)["layer"]) for row in rows] == [
        *(("d0", "c"), ("d1", "b"), ("d2", "b"), ("d2", "c"))
    ]
    (tmp_path / "in.jsonl").write_bytes(b"".join(rows))
    with ProjectFile.open(second) as project:
        assert take(project, tmp_path / "in.jsonl") == []
        export(project.records, tmp_path / "2.jsonl")
    assert (tmp_path / "2.jsonl").read_bytes() == b"".join(rows)


def test_an_unknown_format_is_refused_with_those_that_are_known(tmp_path: Path):
    for name in ("word", "txt"):
        with pytest.raises(UserError, match=f"no export format '{name}'. Known: jsonl, "):
            export([marked()], tmp_path / "out", format=name)
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


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_where_a_name_cannot_be_given_an_elder_export_stays_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, links: bool
):
    out, replaced, give = tmp_path / "out.jsonl", [], Path.replace
    export([marked()], out)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def refuse(path: Path, target: Path) -> Path:
        replaced.append(target)
        if len(replaced) == number:
            raise OSError(28, "No space left on device")
        return give(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    if not links:
        monkeypatch.delattr(os, "link")
    with pytest.raises(UserError, match="No space left"):
        export([marked("سامر\n")], out)
    after = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    if links or number < 3:
        assert after == before
    else:
        assert list(after) == ["out.jsonl"]  # the new one: no manifest speaks of another file


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
    with pytest.raises((BugError, UserError, KeyboardInterrupt), match=r"does not read|not a file|^$"):
        export(records, out, force=True)
    assert out.read_bytes() == b"elder"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted(
        {"out.jsonl", *([manifest.name] * manifest.exists())}
    )


@pytest.mark.parametrize("ending", ["part", "old"])
@pytest.mark.parametrize("form", ["file", "archive"])
def test_an_export_that_lost_its_manifest_on_the_way_is_replaced(tmp_path: Path, ending: str, form: str):
    out = tmp_path / ("out.zip" if form == "archive" else "out.jsonl")
    export([marked()], out)
    manifest = out.with_name(f"{out.name}.manifest.json")
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left = manifest.rename(tmp_path / f".{manifest.name}.{gone.pid}.{ending}")
    (tmp_path / f".{out.name}.{gone.pid}.part").write_bytes(b"half")
    (tmp_path / f".{out.name}.{os.getpid()}1.note").write_bytes(b"mine")
    export([marked(), marked(identifier="d2", text="سامر\n")], out)
    assert json.loads(manifest.read_bytes())["documents"] == 2
    assert not left.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        [out.name, manifest.name, f".{out.name}.{os.getpid()}1.note"]
    )


def test_what_a_killed_export_left_of_a_folder_is_taken_away(tmp_path: Path):
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    for ending in ("part", "old"):
        (tmp_path / f".out.{gone.pid}.{ending}").mkdir()
        (tmp_path / f".out.{gone.pid}.{ending}" / "train.jsonl").write_bytes(b"half")
    (tmp_path / f".out.{os.getppid()}.part").mkdir()  # of a process that goes on
    (tmp_path / f".out.{gone.pid}.part.mine").mkdir()
    export([marked(text=f"سامر {n}\n", identifier=f"d{n}") for n in range(20)], tmp_path / "out", split=(90, 10))
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"out", f".out.{os.getppid()}.part", f".out.{gone.pid}.part.mine"}


@pytest.mark.parametrize("what", ["another file", "no manifest", "a link"])
def test_what_was_left_of_a_manifest_speaks_of_its_own_file_alone(tmp_path: Path, what: str):
    out, manifest = tmp_path / "out.jsonl", tmp_path / "out.jsonl.manifest.json"
    export([marked()], out)
    left = manifest.rename(tmp_path / f".{manifest.name}.1.part")
    if what == "another file":
        out.write_bytes(b"mine")
    elif what == "no manifest":
        left.write_bytes(left.read_bytes()[:-20])
    else:
        left.rename(tmp_path / "elsewhere")
        left.symlink_to(tmp_path / "elsewhere")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(UserError, match="is there already, and no export"):
        export([marked()], out)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("kind", ["pipe", "device", "large"])
def test_what_stands_where_a_manifest_would_is_looked_at_without_waiting(tmp_path: Path, kind: str):
    for place in (tmp_path / "out" / "manifest.json", tmp_path / "out.jsonl.manifest.json"):
        place.parent.mkdir(exist_ok=True)
        if kind == "pipe":
            os.mkfifo(place)
        elif kind == "device":
            place.symlink_to("/dev/zero")
        else:
            place.touch()
            os.truncate(place, 2**30)
    for out in ("out", "out.jsonl"):
        with pytest.raises(UserError, match="holds other things|no manifest|is not a file"):
            export([marked()], tmp_path / out, split=(90, 10) if out == "out" else ())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An empty project."""
    made = tmp_path / "corpus.hashiya"
    ProjectFile.create(made, SCHEMA)
    return made


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


def test_a_row_does_not_begin_with_a_byte_order_mark(tmp_path: Path):
    text = "جاء سامر.\n\ufeffثمّ جاءت ليلى."
    record = marked(text)
    for name in ("jsonl", "doccano"):
        export([record], tmp_path / name, rows="sentence", format=name, force=True)
        rows = [json.loads(line)["text"] for line in (tmp_path / name).read_bytes().splitlines()]
        assert [row.strip() for row in rows] == ["جاء سامر.", "\ufeffثمّ جاءت ليلى."]
        assert not rows[1].startswith("\ufeff")


def test_a_span_of_whole_words_takes_no_mark_from_its_space(tmp_path: Path):
    text = "جاء \u06d6 سامر."
    record = record_of(document(text), Markup([span(text, 3, 8)], state=DocumentState("done")))
    export([record], tmp_path / "out", clitics="whole-word", format="doccano", force=True)
    (row,) = (json.loads(line) for line in (tmp_path / "out").read_bytes().splitlines())
    (one,) = row["entities"]
    assert text[one["start_offset"] : one["end_offset"]] == " \u06d6 سامر"


def test_an_archive_is_filled_without_holding_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(path: Path) -> bytes:
        raise AssertionError(f"{path} is read as a whole")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    export([marked()], tmp_path / "a.zip", split=(80, 10, 10))
    monkeypatch.undo()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist()) == ["dev.jsonl", "manifest.json", "test.jsonl", "train.jsonl"]
